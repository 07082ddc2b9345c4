#!/usr/bin/env bash
# Coverage-guided fuzzing of whatever reads records, files, links, catalogues and lines: see docs/fuzzing.md.
# usage: tools/fuzz.sh [seconds]  each reader for so long (600), after all inputs that are kept
#        tools/fuzz.sh keep       keeps in fuzz/corpus what was found, in as few inputs as reach all of it
#        tools/fuzz.sh table      what was run, as Markdown

# shellcheck source=tools/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

WORK=$TARGET/fuzz
BIN=$WORK/$(rustc --print host-tuple)/release
TARGETS=(record saved backup link catalogue score_line)

# The longest input that is tried: a few times what is usual.
longest() {
    case $1 in
    link) echo 1024 ;;
    backup) echo 16384 ;;
    catalogue) echo 20480 ;;
    *) echo 4096 ;;
    esac
}

build() {
    say "Building the fuzzer (2 minutes the first time)"
    # The folder has compiler flags of its own.
    (cd fuzz && CARGO_TARGET_DIR=$WORK cargo build --quiet --locked --release) || fail "The fuzzer could not be built, see above."
    rm -rf "$WORK/seeds"
    "$BIN/seeds" "$WORK/seeds"
}

# fuzz <target> <seconds>
fuzz() {
    local options=(-max_total_time="$2" -max_len="$(longest "$1")" -timeout=20 -rss_limit_mb=1024 -print_final_stats=1)
    # A short run, as in the tests, goes the same way each time; a long one goes where none has been.
    [ "$2" -ge 60 ] || options+=(-seed=1)
    [ ! -f "$WORK/seeds/$1.dict" ] || options+=(-dict="$WORK/seeds/$1.dict")
    mkdir -p "$WORK/found/$1" "$WORK/logs" "$WORK/crashes" "fuzz/corpus/$1"
    # The first folder takes what is new.
    if ! "$BIN/$1" "$WORK/found/$1" "fuzz/corpus/$1" "$WORK/seeds/$1" "${options[@]}" \
        -artifact_prefix="$WORK/crashes/$1-" >"$WORK/logs/last" 2>&1; then
        grep -v '^#' "$WORK/logs/last" | tail -n 60 >&2
        fail "The reader '$1' has failed on an input, see above. Again: $BIN/$1 FILE"
    fi
    cat "$WORK/logs/last" >>"$WORK/logs/$1.log"
    printf '%-12s %s\n' "$1" "$(grep -a 'DONE' "$WORK/logs/last" | tail -n 1)"
}

keep() {
    local new=$WORK/kept target
    for target in "${TARGETS[@]}"; do
        rm -rf "$new"
        mkdir -p "$new" "$WORK/found/$target" "fuzz/corpus/$target"
        # Edges count, not how often each was passed: a tenth of the inputs reach all of them.
        "$BIN/$target" -set_cover_merge=1 -use_counters=0 -use_cmp=0 -max_len="$(longest "$target")" \
            "$new" "fuzz/corpus/$target" "$WORK/found/$target" "$WORK/seeds/$target" >"$WORK/logs/last" 2>&1 ||
            fail "What was found for '$target' could not be put together, see $WORK/logs/last"
        rm -rf "fuzz/corpus/$target"
        mv "$new" "fuzz/corpus/$target"
    done
    du -sh --apparent-size fuzz/corpus/*
}

table() {
    local target
    echo "| reader | inputs tried | a second | edges reached | inputs kept |"
    echo "|---|--:|--:|--:|--:|"
    for target in "${TARGETS[@]}"; do
        awk -v target="$target" -v kept="$(find "fuzz/corpus/$target" -type f | wc -l)" '
            /^stat::number_of_executed_units:/ { tried += $2 }
            /^Done [0-9]+ runs in/ { seconds += $5 }
            / cov: / { for (i = 1; i < NF; i++) if ($i == "cov:" && $(i + 1) > edges) edges = $(i + 1) }
            END { printf "| `%s` | %d | %d | %d | %d |\n", target, tried, tried / (seconds ? seconds : 1), edges, kept }
        ' "$WORK/logs/$target.log"
    done
}

case ${1:-600} in
keep)
    build
    keep
    ;;
table) table ;;
*)
    build
    say "Fuzzing ${#TARGETS[@]} readers, ${1:-600} seconds each"
    for target in "${TARGETS[@]}"; do
        fuzz "$target" "${1:-600}"
    done
    ;;
esac
