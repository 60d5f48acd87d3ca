# Shared by the scripts here (sourced, not run): where the project is, and how a long step is shown.
# shellcheck shell=bash

project=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
logs="$project/build/logs"

say() { printf '%s\n' "$*" >&2; }

# step TEXT COMMAND...: runs the command with its output in a log; if it takes longer than a second, says on stderr what
# it does and that it is alive; if it fails, shows the end of the log. Standard input is not touched: it may belong to
# the program that is run afterwards.
step() {
    local text=$1 log waited=0 status=0 job
    shift
    mkdir -p "$logs"
    log="$logs/$(printf '%s' "$text" | tr -cs 'A-Za-z0-9' '-' | cut -c 1-60).log"
    "$@" >"$log" 2>&1 </dev/null &
    job=$!
    trap 'kill "$job" 2>/dev/null; exit 130' INT TERM
    while kill -0 "$job" 2>/dev/null; do
        sleep 0.1
        waited=$((waited + 1))
        if [ -t 2 ] && [ "$waited" -ge 10 ] && [ $((waited % 10)) -eq 0 ]; then
            printf '\r%s ... %d s ' "$text" $((waited / 10)) >&2
        elif [ ! -t 2 ] && { [ "$waited" -eq 10 ] || [ $((waited % 300)) -eq 0 ]; }; then
            say "$text ..."
        fi
    done
    wait "$job" || status=$?
    trap - INT TERM
    if [ -t 2 ] && [ "$waited" -ge 10 ]; then
        printf '\r\033[K' >&2
    fi
    if [ "$status" -ne 0 ]; then
        say "$text: failed. The end of $log:"
        tail -n 40 "$log" >&2
    fi
    return "$status"
}

# configure PRESET: only where it is not configured yet, or was for a folder of another name.
configure() {
    local cache="$project/build/$1/CMakeCache.txt" fresh=()
    if [ -f "$cache" ]; then
        if grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$project" "$cache" && [ -f "$project/build/$1/build.ninja" ]; then
            return 0
        fi
        fresh=(--fresh)
    fi
    (cd -- "$project" && step "Configuring ($1)" cmake --preset "$1" "${fresh[@]}")
}

# build PRESET [TARGET...]
build() {
    local preset=$1 targets=()
    shift
    [ $# -eq 0 ] || targets=(--target "$@")
    configure "$preset"
    (cd -- "$project" && step "Building ($preset)" cmake --build --preset "$preset" "${targets[@]}")
}
