# Shared by the scripts here (sourced, not run): where the project is, and how a long step is shown.
# shellcheck shell=bash

project=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
logs="$project/build/logs"

say() { printf '%s\n' "$*" >&2; }

# step TEXT COMMAND...: runs the command with its output in a log, shows on stderr that it is alive, and shows the end of
# the log if it fails. Standard input is not touched: it may belong to the program that is run afterwards.
step() {
    local text=$1 log started status=0 job
    shift
    mkdir -p "$logs"
    log="$logs/$(printf '%s' "$text" | tr -cs 'A-Za-z0-9' '-').log"
    started=$SECONDS
    "$@" >"$log" 2>&1 </dev/null &
    job=$!
    trap 'kill "$job" 2>/dev/null; exit 130' INT TERM
    [ -t 2 ] || say "$text ..."
    while kill -0 "$job" 2>/dev/null; do
        if [ -t 2 ] && [ $((SECONDS - started)) -ge 1 ]; then
            printf '\r%s ... %d s ' "$text" $((SECONDS - started)) >&2
        elif [ ! -t 2 ] && [ $((SECONDS - started)) -ge 30 ]; then
            say "$text ... still working"
            started=$SECONDS
        fi
        sleep 0.2
    done
    wait "$job" || status=$?
    trap - INT TERM
    [ ! -t 2 ] || printf '\r\033[K' >&2
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
    if up_to_date "$preset" "$@"; then
        return 0
    fi
    (cd -- "$project" && step "Building ($preset)" cmake --build --preset "$preset" "${targets[@]}")
}

# A build with nothing to do takes a moment; say nothing about it.
up_to_date() {
    local preset=$1
    shift
    (cd -- "$project" && ninja -C "build/$preset" -n "$@" 2>/dev/null </dev/null | grep -q 'no work to do')
}
