#!/usr/bin/env bash
# The bytes of each file, then the times in a throttled browser.

# shellcheck source=tools/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

say "Measuring (2 minutes, the first time 4)"
SHOPREADY_DIST=$ROOT/dist cargo run --quiet --locked --release --package shopready-browser-tests --bin bench
