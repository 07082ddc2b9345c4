#!/usr/bin/env bash
# Lighthouse on start, question and result of dist/, served to this computer only.

# shellcheck source=tools/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

say "Installing Lighthouse if need be (20 seconds), and running it on three screens (2 minutes)"
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error --prefix tests/lighthouse ||
    fail "npm could not install Lighthouse. Is there a network?"

CHROMIUM=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome)}
export CHROMIUM
served=$(mktemp)
cargo run --quiet --locked --package shopready-site -- serve "${SHOPREADY_DIST:-dist}" --port 0 >"$served" &
server=$!
trap 'kill "$server" 2>/dev/null; rm -f "$served"' EXIT
address=""
for _ in $(seq 600); do
    address=$(grep -om1 'http://localhost:[0-9]*' "$served" || true)
    [ -n "$address" ] && break
    kill -0 "$server" 2>/dev/null || fail "The pages could not be served."
    sleep 0.2
done
[ -n "$address" ] || fail "The pages were not served in time."
node tests/lighthouse/run.mjs "$address" tests/cases/worked-example-retail.json
