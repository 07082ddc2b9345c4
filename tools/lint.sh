#!/usr/bin/env bash
# Format and lints of all code.

# shellcheck source=tools/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

say "Checking format and lints (2 minutes the first time)"
cargo fmt --all --check || fail "The code is not formatted. Run: cargo fmt --all"
cargo clippy --quiet --locked --workspace --all-targets -- --deny warnings
