#!/usr/bin/env bash
# Builds the seeds if they are not built, then opens the dashboard. Sets up everything it needs.
#   ./start.sh                     the built-in collection
#   ./start.sh FOLDER              a folder of your own documents
#   ./start.sh [FOLDER] --port N   on another port than 8501
set -euo pipefail
cd "$(dirname "$0")"
. scripts/setup.sh

folder=data/seeds
port=8501
while [ $# -gt 0 ]; do
    case "$1" in
        --port) port=${2:?--port needs a number}; shift 2 ;;
        -*) say "Unknown option $1. Use: ./start.sh [FOLDER] [--port N]"; exit 2 ;;
        *) folder=$1; shift ;;
    esac
done

prepare requirements.txt
if [ "$folder" = data/seeds ]; then store=store/seeds; else store=store/$(basename "$(cd "$folder" && pwd)"); fi
"$PYTHON" -m preprocessing build "$folder" --out "$store" --if-needed
export STANDPOINT_STORE="$PWD/$store"
# Where the reader's own edits are kept: beside the documents.
STANDPOINT_COLLECTION=$(cd "$folder" && pwd)
export STANDPOINT_COLLECTION
say "Standpoint is at http://localhost:$port (stop it with Ctrl+C)"
exec "$PYTHON" -m streamlit run app.py --server.port "$port"
