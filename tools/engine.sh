#!/usr/bin/env bash
# Tests the pages of dist/ in one browser engine. Ends with the test runner's own words.
# usage: tools/engine.sh <chromium|firefox|webkit> [everything|journeys|<part of a test's name>...]

# shellcheck source=tools/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
# shellcheck source=tools/browsers.sh
. tools/browsers.sh

engine=${1:-chromium}
shift || true
missing=$(missing_for "$engine")
[ -z "$missing" ] || fail "$(spoken "$engine") cannot be tested here: $missing. To install it: make setup-browsers"

# A failing test says what failed; the way there through the runner would bury it.
export SHOPREADY_ENGINE=$engine RUST_BACKTRACE=0 SHOPREADY_DIST=${SHOPREADY_DIST:-$ROOT/dist}
run=(cargo test --locked --package shopready-browser-tests)

# Journeys are told by how their names begin, which the runner does not know: it gets each name. A beginning of none
# would leave something out unseen.
chosen=()
case ${1:-everything} in
everything) ;;
journeys)
    names=$("${run[@]}" --quiet --test browser -- --list | sed -n 's/: test$//p')
    while read -r beginning; do
        found=$(grep "^$beginning" <<<"$names") || fail "tests/journeys.txt: no test's name begins with $beginning"
        mapfile -t -O "${#chosen[@]}" chosen <<<"$found"
    done < <(grep -Ev '^(#|$)' tests/journeys.txt)
    run+=(--test browser)
    chosen+=(--exact)
    ;;
*) chosen=("$@") ;;
esac

rm -f "tests/output/skipped-$engine.txt"
if [ "$engine" = webkit ]; then
    open_display
fi
"${run[@]}" -- "${chosen[@]}"
