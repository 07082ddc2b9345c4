#!/usr/bin/env bash
# Checks the scheme catalogue and publishes it as the one file that the page
# fetches. A page that is built already gets it, too, without being built anew.

# shellcheck source=tools/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

say "Checking and publishing the scheme catalogue (1 minute the first time)"
hold "$TARGET/publish.lock"
cargo run --quiet --locked --package shopready-cli -- catalogue publish
