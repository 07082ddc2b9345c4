#!/usr/bin/env bash
# The bytes of each file, then the times in a throttled browser.

# shellcheck source=tools/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

say "Measuring the app beside the same questionnaire made in two other ways (5 minutes, the first time 8)"
SHOPREADY_DIST=$ROOT/dist cargo run --quiet --locked --release --package shopready-browser-tests --bin bench

say "Measuring the rules natively (2 minutes, the first time 4)"
cargo bench --quiet --locked --package shopready-cli --bench memory
cargo bench --quiet --locked --package shopready-engine --bench calls
