#!/usr/bin/env bash
# Draws public/sharing.png, which messengers and networks show beside a link to the page, from
# tools/sharing/sharing.svg. Needs Chromium and a Han face; run by hand when the drawing changes.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

chromium=${CHROMIUM:-chromium}
has "$chromium" || fail "Chromium is needed to draw; name it in CHROMIUM"

"$chromium" --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size=1200,630 \
    --screenshot="$ROOT/public/sharing.png" "file://$ROOT/tools/sharing/sharing.svg"

size=$(stat -c %s public/sharing.png)
[ "$size" -le 60000 ] || fail "public/sharing.png has $size bytes; at most 60,000 are wanted"
say "public/sharing.png, $size bytes"
