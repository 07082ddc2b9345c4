#!/usr/bin/env bash
# Builds dist/, the folder that a host serves, unless it is up to date.

# shellcheck source=tools/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

STAMP=$TARGET/dist.stamp

# One name for everything that dist/ is made of, and for dist/ as it was made.
# The scheme catalogue is left out: it is published on its own.
fingerprint() {
    {
        rustc --version
        hash_of dist/index.html dist/sw.js 2>&1 || true
        find .cargo Cargo.toml Cargo.lock Trunk.toml index.html build.rs content crates public src style tools \
            -type f ! -path 'content/schemes/*' ! -path public/schemes.json -print0 |
            LC_ALL=C sort -z | xargs -0 sha256sum
    } | sha256sum
}

hold "$TARGET/dist.lock"
tools/publish.sh
if [ -f "$STAMP" ] && [ "$(cat "$STAMP")" = "$(fingerprint)" ]; then
    say "dist/ is up to date"
    exit
fi
say "Building the app into dist/ (about 3 minutes the first time, 1 minute after a change)"
rm -f "$STAMP"
# Trunk is told to stay off the network, and tells cargo the same.
cargo fetch --quiet --locked || fail "cargo could not fetch the libraries of Cargo.lock. Is there a network?"
if ! env -u NO_COLOR RUST_BACKTRACE=0 TRUNK_SKIP_VERSION_CHECK=true trunk --quiet build --release; then
    rm -rf dist/.stage
    fail "The app could not be built, see above."
fi
fingerprint >"$STAMP"
