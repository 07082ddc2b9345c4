#!/usr/bin/env bash
# Installs what the build needs, with "test" also what the tests need, with "browsers" also two more browser engines.
# Every step is skipped where it is done. What cannot be installed here is
# named before anything is installed.
# usage: tools/setup.sh [build|test|browsers]

# shellcheck source=tools/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

# shellcheck source=tools/browsers.sh
. tools/browsers.sh

purpose=${1:-test}
RUST_VERSION=$(sed -n 's/^rust-version = "\(.*\)"$/\1/p' Cargo.toml)

# --- What is there? -----------------------------------------------------------

rust_is_new_enough() {
    local have
    have=$(rustc --version | cut -d' ' -f2)
    [ "$(printf '%s\n' "$RUST_VERSION" "${have%%-*}" | sort -V | head -n1)" = "$RUST_VERSION" ]
}

has_wasm_target() {
    [ -d "$(rustc --print target-libdir --target wasm32-unknown-unknown)" ]
}

# has_version <version> <command...>: the command says this version.
has_version() {
    local version=$1
    shift
    has "$1" && "$@" 2>/dev/null | grep -qwF "$version"
}

has_rust_checkers() { cargo fmt --version >/dev/null 2>&1 && cargo clippy --version >/dev/null 2>&1; }
has_node() { has node && has npm && [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 18 ]; }
has_trunk() { has_version "$TRUNK_VERSION" trunk --version; }
has_geckodriver() { has_version "$GECKODRIVER_VERSION" geckodriver --version; }
has_wasm_bindgen() { has_version "$WASM_BINDGEN_VERSION" wasm-bindgen --version; }
has_npm_helpers() { [ -x "$NPM_HOME/node_modules/.bin/wasm-opt" ] && [ -x "$NPM_HOME/node_modules/.bin/esbuild" ]; }
has_chinese_font() { has fc-list && [ -n "$(fc-list :lang=zh-hk family)" ]; }
has_hosts() { has nginx && has caddy && [ -e /etc/nginx/modules-enabled/50-mod-http-brotli-static.conf ]; }
has_poppler() { has pdftotext && has pdfinfo; }
has_axe() { [ -f tests/node_modules/.package-lock.json ] && [ ! tests/package-lock.json -nt tests/node_modules/.package-lock.json ]; }

# Debian's packages for what is missing.
debian_packages() {
    has cc || echo gcc libc6-dev
    if [ "$purpose" != build ]; then
        has c++ || echo g++
        has_chromium || echo chromium
        has chromedriver || echo chromium-driver
        has_chinese_font || echo fontconfig fonts-noto-cjk
        has_poppler || echo poppler-utils
        has_hosts || echo nginx libnginx-mod-http-brotli-static caddy
    fi
    if [ "$purpose" = browsers ]; then
        has_firefox || echo firefox-esr
        has_webkit || echo webkit2gtk-driver
        has_display || echo xvfb openbox
    fi
}

# --- What stands in the way? ---------------------------------------------------

obstacles() {
    if ! has cargo || ! has rustc; then
        echo "Rust is missing. Install it with rustup: https://rustup.rs"
    elif ! rust_is_new_enough; then
        echo "Rust $RUST_VERSION or newer is needed, found $(rustc --version | cut -d' ' -f2). Run: rustup update stable"
    elif ! has_wasm_target && ! has rustup; then
        echo "Rust's target wasm32-unknown-unknown is missing, and rustup, which would install it."
    elif ! has_rust_checkers && ! has rustup; then
        echo "Rust's rustfmt and clippy are missing, and rustup, which would install them."
    fi
    if ! has_node; then
        echo "Node.js 18 or newer with npm is missing (Debian: apt-get install nodejs npm)."
    fi
    for program in flock sha256sum; do
        has "$program" || echo "The program $program is missing (util-linux and coreutils have it)."
    done
    local packages
    packages=$(debian_packages | xargs)
    if [ -n "$packages" ] && { ! has apt-get || [ "$(id -u)" -ne 0 ]; }; then
        if has apt-get; then
            echo "Missing system packages, and no right to install them. Run: sudo apt-get install $packages"
        else
            echo "Missing programs that Debian has in: $packages. Install them by this system's means."
        fi
    fi
}

# --- The steps ------------------------------------------------------------------

# Debian starts the servers that it installs. The tests start their own.
start_no_servers() {
    [ -e /usr/sbin/policy-rc.d ] && return
    printf '#!/bin/sh\nexit 101\n' >/usr/sbin/policy-rc.d
    chmod +x /usr/sbin/policy-rc.d
    trap 'rm -f /usr/sbin/policy-rc.d' EXIT
}

install_packages() {
    local packages
    read -ra packages <<<"$(debian_packages | xargs)"
    [ "${#packages[@]}" -gt 0 ] || return 0
    say "Installing ${packages[*]} (half a minute)"
    start_no_servers
    if ! { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null; }; then
        fail "apt-get could not install: ${packages[*]}. See its words above; is there a network?"
    fi
}

install_wasm_target() {
    has_wasm_target && return
    say "Installing Rust's target wasm32-unknown-unknown (5 seconds)"
    rustup target add wasm32-unknown-unknown || fail "rustup could not install the target wasm32-unknown-unknown. Is there a network?"
}

install_rust_checkers() {
    has_rust_checkers && return
    say "Installing rustfmt and clippy (5 seconds)"
    rustup component add rustfmt clippy || fail "rustup could not install rustfmt and clippy. Is there a network?"
}

# cargo_install <crate> <version> <folder> <time> [options]
cargo_install() {
    local crate=$1 version=$2 home=$3 time=$4
    shift 4
    say "Building $crate $version ($time on two cores; kept in $TOOLS for the next time)"
    # Into another folder first: a folder of the final name is always complete.
    # What was compiled is found again if this is interrupted.
    env -u RUSTFLAGS CARGO_TARGET_DIR="$TOOLS/building" \
        cargo install --quiet --root "$home.new" "$crate@$version" "$@" ||
        fail "cargo could not install $crate $version. See its words above; is there a network?"
    rm -rf "$home" "$TOOLS/building"
    mv "$home.new" "$home"
}

install_npm_helpers() {
    has_npm_helpers && return
    say "Installing wasm-opt and esbuild from npm (5 seconds)"
    rm -rf "$NPM_HOME.new"
    mkdir -p "$NPM_HOME.new"
    cp tools/npm/package.json tools/npm/package-lock.json "$NPM_HOME.new"
    npm ci --prefix "$NPM_HOME.new" --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null ||
        fail "npm could not install the packages of tools/npm/package.json. Is there a network?"
    rm -rf "$NPM_HOME"
    mv "$NPM_HOME.new" "$NPM_HOME"
}

install_axe() {
    has_axe && return
    say "Installing the accessibility checker of the tests from npm (5 seconds)"
    npm ci --prefix tests --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null ||
        fail "npm could not install the packages of tests/package.json. Is there a network?"
}

in_the_way=$(obstacles)
[ -z "$in_the_way" ] || fail "Nothing was installed; first mend this:" "$in_the_way"

hold "$TOOLS/.lock"
install_packages
install_wasm_target
install_rust_checkers
install_npm_helpers
has_trunk || cargo_install trunk "$TRUNK_VERSION" "$TRUNK_HOME" "about 7 minutes" --locked
has_wasm_bindgen || cargo_install wasm-bindgen-cli "$WASM_BINDGEN_VERSION" "$WASM_BINDGEN_HOME" "about 2 minutes"
[ "$purpose" = build ] || install_axe
if [ "$purpose" = browsers ]; then
    has_geckodriver || cargo_install geckodriver "$GECKODRIVER_VERSION" "$GECKODRIVER_HOME" "about 3 minutes" --locked
fi
