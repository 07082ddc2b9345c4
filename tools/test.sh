#!/usr/bin/env bash
# All tests, the quick ones first. Ends with the test runner's own words.

# shellcheck source=tools/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

say "Testing the rules, the content and the tools (2 minutes the first time)"
cargo test --locked --workspace --exclude shopready-browser-tests
tools/fuzz.sh 10
tools/build.sh
say "Weighing what the first question needs: at most 150 kB of brotli, 110 kB of it WebAssembly"
cargo run --quiet --locked --package shopready-site -- bytes dist --first-at-most 150000 --wasm-at-most 110000
say "Testing the page in Chromium (30 to 40 minutes)"
# A failing test says what failed; the way there through the runner would bury it.
RUST_BACKTRACE=0 SHOPREADY_DIST=$ROOT/dist cargo test --locked --package shopready-browser-tests
