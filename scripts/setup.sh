# Prepares this machine: Python packages in .venv, and on Debian or Ubuntu the system packages they need.
# Sourced by start.sh and test.sh from the project's folder. Sets PYTHON.

say() { printf '%s\n' "$*" >&2; }

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null 2>&1; then sudo "$@"; else return 1; fi
}

install_system() {  # install_system PACKAGE...: quietly, only where apt is at hand
    command -v apt-get >/dev/null 2>&1 || return 1
    say "Installing $* …"
    as_root apt-get update -qq >/dev/null && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$@" >/dev/null
}

find_python() {  # the newest Python from 3.11 on
    for name in python3.13 python3.12 python3.11 python3 python; do
        if command -v "$name" >/dev/null 2>&1 \
            && "$name" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null; then
            printf '%s' "$name"
            return
        fi
    done
}

prepare() {  # prepare REQUIREMENTS...: a .venv that holds exactly these
    PYTHON=.venv/bin/python
    local wanted base
    wanted=$(cat "$@" | cksum)
    if [ -x "$PYTHON" ] && [ "$(cat ".venv/.ready-$(basename "$1" .txt)" 2>/dev/null)" = "$wanted" ]; then return; fi
    if [ ! -x "$PYTHON" ] || ! "$PYTHON" -m pip --version >/dev/null 2>&1; then
        base=$(find_python)
        if [ -z "$base" ]; then
            install_system python3 python3-venv || true
            base=$(find_python)
        fi
        if [ -z "$base" ]; then say "Standpoint needs Python 3.11, 3.12 or 3.13."; exit 1; fi
        rm -rf .venv
        if ! "$base" -m venv .venv >/dev/null 2>&1; then
            rm -rf .venv
            install_system python3-venv "$base-venv" || install_system python3-venv || true
            "$base" -m venv .venv
        fi
    fi
    say "Installing Python packages (once; a few minutes) …"
    # The CPU build of torch where the index offers it under this name: the plain name may bring gigabytes for GPUs.
    local torch
    torch=$(grep -h '^torch==' requirements.txt)
    "$PYTHON" -m pip install -q --disable-pip-version-check "$torch+cpu" 2>/dev/null || true
    local file
    for file in "$@"; do "$PYTHON" -m pip install -q --disable-pip-version-check -r "$file"; done
    printf '%s' "$wanted" >".venv/.ready-$(basename "$1" .txt)"
}
