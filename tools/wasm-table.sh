#!/usr/bin/env bash
# What the app's WebAssembly is made of, as Markdown.

# shellcheck source=tools/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

say "Taking the WebAssembly apart (1 minute)" >&2
cargo build --quiet --locked --target wasm32-unknown-unknown --profile web
cargo run --quiet --locked --package shopready-site -- made-of "$TARGET/wasm32-unknown-unknown/web/shopready-web.wasm" --work "$TARGET/made-of"
