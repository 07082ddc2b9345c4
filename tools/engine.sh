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

parts=()
case ${1:-everything} in
everything) ;;
journeys) mapfile -t parts < <(grep -Ev '^(#|$)' tests/journeys.txt) ;;
*) parts=("$@") ;;
esac

# A failing test says what failed; the way there through the runner would bury it.
export SHOPREADY_ENGINE=$engine RUST_BACKTRACE=0 SHOPREADY_DIST=${SHOPREADY_DIST:-$ROOT/dist}
run=(cargo test --locked --package shopready-browser-tests)

# A part that names no test would leave something out unseen.
if [ "${1:-}" = journeys ]; then
    tests=$("${run[@]}" --quiet --test browser -- --list)
    for part in "${parts[@]}"; do
        grep -qF -- "$part" <<<"$tests" || fail "tests/journeys.txt: no test has \"$part\" in its name."
    done
fi

rm -f "tests/output/skipped-$engine.txt"
if [ "$engine" = webkit ]; then
    open_display
fi
"${run[@]}" -- "${parts[@]}"
