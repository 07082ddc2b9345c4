#!/usr/bin/env bash
# Checks the scheme catalogue and publishes it as the one file that the page
# fetches. A page that is built already gets it, too, without being built anew.

# shellcheck source=tools/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

say "Checking and publishing the scheme catalogue"
hold "$TARGET/publish.lock"
cargo build --quiet --locked --package shopready-cli --package shopready-site
"$TARGET/debug/shopready" catalogue check
"$TARGET/debug/shopready" catalogue publish --output public/schemes.json
if [ -f dist/index.html ] && ! cmp -s public/schemes.json dist/schemes.json; then
    cp public/schemes.json dist/schemes.json
    "$TARGET/debug/shopready-site" compress dist/schemes.json
fi
