"""What the reader sees when there is no collection to open: a sentence, and the seeds being built."""

import subprocess
import sys

import streamlit as st

from components import loading, words
from preprocessing.__main__ import STEP_WORDS
from preprocessing.model.errors import NoStoreError, StoreError


def offer(error: StoreError) -> None:
    """Say why nothing can be shown. The seeds' own store is built again here; another one only its owner can build."""
    path = loading.store_path()
    missing = isinstance(error, NoStoreError)
    if path != loading.DEFAULT_STORE:
        sentence = words.NO_OWN_STORE if missing else words.CANNOT_OPEN_OWN
        st.error(words.escape_markdown(sentence.format(why=error, path=path)))
        return
    st.info(words.escape_markdown(words.NO_STORE if missing else words.CANNOT_OPEN.format(why=error)))
    _build_seeds()


def _build_seeds() -> None:
    bar = st.progress(0.0, words.BUILDING)
    # A process of its own: the build's libraries must not stay in the memory of the server.
    command = [sys.executable, "-m", "preprocessing", "build", str(loading.SEEDS)]
    command += ["--out", str(loading.DEFAULT_STORE), "--progress", "lines"]
    steps = list(STEP_WORDS)
    with subprocess.Popen(
        command, cwd=loading.PROJECT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        for line in process.stdout:
            step, tab, share = line.partition("\t")
            if tab and step in steps:
                bar.progress((steps.index(step) + float(share)) / len(steps), STEP_WORDS[step])
        trouble = process.stderr.read()
    if process.returncode:
        why = next((text for text in reversed(trouble.splitlines()) if text.strip()), "")
        st.error(words.escape_markdown(words.BUILD_FAILED.format(why=why)))
        return
    st.rerun()
