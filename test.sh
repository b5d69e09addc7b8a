#!/usr/bin/env bash
# Runs the whole test suite, the browser tests included. Sets up everything it needs.
#   ./test.sh              all of it
#   ./test.sh PYTEST-ARGS  a part of it, for instance: ./test.sh tests/preprocessing -k dates
set -euo pipefail
cd "$(dirname "$0")"
. scripts/setup.sh

prepare requirements-dev.txt requirements.txt
if ! command -v chromium >/dev/null 2>&1 && ! command -v google-chrome >/dev/null 2>&1; then
    install_system chromium || install_system chromium-browser || { say "The browser tests need Chromium."; exit 1; }
fi
"$PYTHON" -m preprocessing build data/seeds --out store/seeds --if-needed --progress lines >/dev/null
"$PYTHON" -m ruff check .
if [ $# -gt 0 ]; then exec "$PYTHON" -m pytest "$@"; fi
WORKERS=(-n auto --maxprocesses 4 --dist worksteal)
"$PYTHON" -m pytest "${WORKERS[@]}" --ignore tests/browser
# A real browser on a busy machine may miss a moment: what failed gets one second try, and must pass then.
"$PYTHON" -m pytest "${WORKERS[@]}" tests/browser ||
    "$PYTHON" -m pytest tests/browser --last-failed --last-failed-no-failures none
