#!/usr/bin/env bash
# All tests, the quick ones first. Ends with the test runner's own words.

# shellcheck source=tools/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

say "Testing the rules, the content and the tools (2 minutes the first time)"
cargo test --locked --workspace --exclude shopready-browser-tests
tools/build.sh
say "Testing the page in Chromium"
SHOPREADY_DIST=$ROOT/dist cargo test --locked --package shopready-browser-tests
