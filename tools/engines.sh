#!/usr/bin/env bash
# Tests the pages of dist/ in browser engines: everything in Chromium, the journeys of tests/journeys.txt in Firefox and
# WebKit. Chromium comes last: its closing lines are of the whole suite.
# usage: tools/engines.sh [there|all]    with "there", Chromium, and Firefox where it is; with "all", all three, and one
#                                        that is not here is a failure. Not all journeys pass in WebKit yet: see
#                                        tests/README.md. Until they do, only "all" asks for them.

# shellcheck source=tools/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
# shellcheck source=tools/browsers.sh
. tools/browsers.sh

wanted=${1:-there}
here=()
engines=(firefox chromium)
[ "$wanted" = all ] && engines=(firefox webkit chromium)
for engine in "${engines[@]}"; do
    missing=$(missing_for "$engine")
    if [ -z "$missing" ]; then
        here+=("$engine")
        say "$(spoken "$engine") is here and is tested"
    elif [ "$wanted" = all ] || [ "$engine" = chromium ]; then
        fail "$(spoken "$engine") cannot be tested here: $missing. To install it: make setup-browsers"
    else
        say "$(spoken "$engine") is NOT tested here: $missing. To install it: make setup-browsers"
    fi
done

# What a driver cannot do, with the reason that each test gave.
tell_skipped() {
    local notes="tests/output/skipped-$1.txt"
    if [ -s "$notes" ]; then
        say "$(spoken "$1"): $(wc -l <"$notes") tests ended early, counted above as passed, because of the driver:"
        sort "$notes" | sed 's/^/    /'
    else
        say "$(spoken "$1"): no test ended early because of the driver"
    fi
}

for engine in "${here[@]}"; do
    if [ "$engine" = chromium ]; then
        say "Testing the page in Chromium, everything (20 to 40 minutes)"
        exec tools/engine.sh chromium
    fi
    say "Testing the journeys in $(spoken "$engine") (10 minutes)"
    tools/engine.sh "$engine" journeys
    tell_skipped "$engine"
done
