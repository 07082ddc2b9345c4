#!/usr/bin/env bash
# All tests, the quick ones first. Ends with the test runner's own words.
# usage: tools/test.sh [there|all]    the browser engines, as in tools/engines.sh

# shellcheck source=tools/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

say "Testing the rules, the content and the tools (2 minutes the first time)"
cargo test --locked --workspace --exclude shopready-browser-tests
tools/fuzz.sh 10
tools/build.sh
say "Weighing what the first question needs: at most 150 kB of brotli, 110 kB of it WebAssembly"
cargo run --quiet --locked --package shopready-site -- bytes dist --first-at-most 150000 --wasm-at-most 110000
exec tools/engines.sh "${1:-there}"
