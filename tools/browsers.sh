# shellcheck shell=bash
# Read by other scripts: which browser engines are here, and the display that WebKit needs.

# The browser that WebKit's driver steers lies in a folder of the processor's name.
MINI_BROWSER=${MINI_BROWSER:-$(compgen -G '/usr/lib/*/webkit2gtk-4.1/MiniBrowser' | head -n1 || true)}
export MINI_BROWSER

spoken() {
    case $1 in
    chromium) echo Chromium ;;
    firefox) echo Firefox ;;
    webkit) echo WebKit ;;
    *) fail "chromium, firefox and webkit are known, not $1" ;;
    esac
}

has_chromium() { has chromium || has chromium-browser || has google-chrome; }
has_firefox() { has firefox-esr || has firefox; }
has_webkit() { [ -n "$MINI_BROWSER" ] && has WebKitWebDriver; }
has_display() { has Xvfb && has openbox; }

# What an engine's tests lack here; nothing where they can run.
missing_for() {
    case $1 in
    chromium)
        has_chromium || echo "the browser Chromium is missing"
        has chromedriver || echo "chromedriver is missing"
        ;;
    firefox)
        has_firefox || echo "the browser Firefox is missing"
        has geckodriver || echo "geckodriver is missing"
        ;;
    webkit)
        has_webkit || echo "WebKitWebDriver is missing"
        has_display || echo "Xvfb or openbox is missing"
        ;;
    *) fail "chromium, firefox and webkit are known, not $1" ;;
    esac | paste -sd , | sed 's/,/, /g'
}

# A display without a screen, on a number that is free, and a window manager on it: without one no window has the
# keyboard. Both end with the script.
open_display() {
    local number
    number=$(mktemp)
    Xvfb -displayfd 3 -screen 0 1400x1400x24 -nolisten tcp 3>"$number" >/dev/null 2>&1 &
    display_pids=($!)
    # shellcheck disable=SC2064 # the file of now
    trap "close_display '$number'" EXIT
    for _ in $(seq 100); do
        [ -s "$number" ] && break
        kill -0 "${display_pids[0]}" 2>/dev/null || fail "Xvfb does not start."
        sleep 0.1
    done
    [ -s "$number" ] || fail "Xvfb does not start."
    DISPLAY=:$(cat "$number")
    export DISPLAY
    openbox --sm-disable >/dev/null 2>&1 &
    display_pids+=($!)
}

close_display() {
    kill "${display_pids[@]}" 2>/dev/null || true
    wait "${display_pids[@]}" 2>/dev/null || true
    rm -f "$1"
}
