# shellcheck shell=bash
# Shared by the scripts of this folder: where things lie, and how to speak.

set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$ROOT"

# Helpers are kept outside the checkout, so that the next clone finds them again.
TOOLS=${SHOPREADY_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/shopready/tools}
# shellcheck disable=SC2034 # for the scripts that read this file
TARGET=${CARGO_TARGET_DIR:-$ROOT/target}

say() {
    printf '==> %s\n' "$*"
}

fail() {
    printf 'shopready: %s\n' "$@" >&2
    exit 1
}

has() {
    command -v "$1" >/dev/null 2>&1
}

# The version that Cargo.lock names for a package.
locked_version() {
    sed -n "/^name = \"$1\"\$/{n;s/^version = \"\(.*\)\"\$/\1/p;q;}" Cargo.lock
}

# One name for the content of some files.
hash_of() {
    sha256sum "$@" | sha256sum | cut -c1-12
}

# Runs one step at a time where two runs would spoil each other's work.
# usage: hold <lock file>; the lock ends with the script.
hold() {
    mkdir -p "$(dirname "$1")"
    exec {lock}>"$1"
    if ! flock --nonblock "$lock"; then
        say "Waiting for another run that is at the same work"
        flock "$lock"
    fi
}

TRUNK_VERSION=$(sed -n 's/^trunk-version = "=\(.*\)"$/\1/p' Trunk.toml)
WASM_BINDGEN_VERSION=$(locked_version wasm-bindgen)
TRUNK_HOME=$TOOLS/trunk-$TRUNK_VERSION
WASM_BINDGEN_HOME=$TOOLS/wasm-bindgen-cli-$WASM_BINDGEN_VERSION
GECKODRIVER_VERSION=0.37.1
GECKODRIVER_HOME=$TOOLS/geckodriver-$GECKODRIVER_VERSION
NPM_HOME=$TOOLS/npm-$(hash_of tools/npm/package.json tools/npm/package-lock.json)
PATH=$TRUNK_HOME/bin:$WASM_BINDGEN_HOME/bin:$GECKODRIVER_HOME/bin:$NPM_HOME/node_modules/.bin:$PATH
export PATH
