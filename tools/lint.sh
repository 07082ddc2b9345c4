#!/usr/bin/env bash
# Format and lints of all code.

# shellcheck source=tools/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

say "Checking format and lints (2 minutes the first time)"
cargo fmt --all --check || fail "The code is not formatted. Run: cargo fmt --all"
(cd fuzz && cargo fmt --check) || fail "The fuzzer is not formatted. Run: cargo fmt --manifest-path fuzz/Cargo.toml"
cargo clippy --quiet --locked --workspace --all-targets -- --deny warnings
