#!/usr/bin/env bash
# Everything of deny.toml with cargo-deny, known advisories too.

# shellcheck source=tools/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

has cargo-deny || fail "cargo-deny is missing. Run: cargo install cargo-deny --locked (about 8 minutes on two cores)"
say "Checking licences, bans and sources"
cargo deny check licenses bans sources
say "Fetching the advisories of RustSec"
if cargo deny fetch db; then
    cargo deny check advisories
else
    say "The advisories could not be fetched: they are NOT checked"
fi
