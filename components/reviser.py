"""Runs a revision, or asks a question, in a process of its own, so that no model ever enters the server's memory."""

import json
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

from preprocessing.__main__ import STEP_WORDS
from preprocessing.model.errors import StandpointError

PROJECT = Path(__file__).resolve().parents[1]
_SLOWEST_ANSWER_SECONDS = 300


class Reviser:
    """The one place of a server that revises stores: requests made meanwhile are served together by the next run.

    A thread reads what the process tells, so that a reader who goes on to another page interrupts nothing.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._requested: dict[Path, int] = {}
        self._served: dict[Path, int] = {}
        self._running: set[Path] = set()
        self._told: dict[Path, tuple[str, float]] = {}
        self._trouble: dict[Path, str] = {}

    def request(self, folder: Path, store: Path) -> int:
        """Ask for the store to be brought up to date with the edits in the folder; a ticket to wait on."""
        with self._lock:
            self._requested[store] = self._requested.get(store, 0) + 1
            if store not in self._running:
                self._running.add(store)
                threading.Thread(target=self._work, args=(folder, store), daemon=True).start()
            return self._requested[store]

    def is_served(self, store: Path, ticket: int) -> bool:
        """Whether a run that began after this request has ended; True for a ticket of an earlier server."""
        with self._lock:
            return self._served.get(store, 0) >= ticket or ticket > self._requested.get(store, 0)

    def progress(self, store: Path) -> tuple[str, float]:
        """The step that runs, in a reader's words, and the share of all steps done, 0–1."""
        step, share = self._told.get(store, ("", 0.0))
        steps = list(STEP_WORDS)
        if step not in steps:
            return "", 0.0
        return STEP_WORDS[step], min((steps.index(step) + share) / len(steps), 1.0)

    def trouble(self, store: Path) -> str:
        """Why the last run failed, in a sentence; "" if it did not."""
        return self._trouble.get(store, "")

    def _work(self, folder: Path, store: Path) -> None:
        while True:
            with self._lock:
                ticket = self._requested[store]
                if self._served.get(store, 0) >= ticket:
                    self._running.discard(store)
                    return
                self._told[store] = ("", 0.0)
            trouble = self._run(folder, store)
            with self._lock:
                self._trouble[store] = trouble
                self._served[store] = ticket

    def _run(self, folder: Path, store: Path) -> str:
        command = [sys.executable, "-m", "preprocessing", "revise", str(folder), "--out", str(store)]
        try:
            with subprocess.Popen(
                [*command, "--progress", "lines"],
                cwd=PROJECT,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                # One stream for both: a full pipe that nobody reads would stop the process.
                stderr=subprocess.STDOUT,
                text=True,
                encoding="utf-8",
                errors="replace",
            ) as process:
                last = ""
                for line in process.stdout:
                    last = line.strip() or last
                    step, tab, share = line.strip().partition("\t")
                    if tab and step in STEP_WORDS:
                        self._told[store] = (step, float(share))
        except (OSError, ValueError) as error:
            return str(error)
        return last.removeprefix("Standpoint: ") if process.returncode else ""


def ask(store: Path, **question: str) -> Any:
    """The answer to a question of `preprocessing.asking`. Raises StandpointError, in a sentence, if there is none."""
    try:
        done = subprocess.run(
            [sys.executable, "-m", "preprocessing", "ask", str(store)],
            cwd=PROJECT,
            input=json.dumps(question),
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=_SLOWEST_ANSWER_SECONDS,
            check=False,
        )
        if done.returncode:
            lines = [line for line in done.stderr.splitlines() if line.strip()]
            raise StandpointError(lines[-1].removeprefix("Standpoint: ") if lines else "The question was not answered.")
        return json.loads(done.stdout.splitlines()[-1])
    except (OSError, ValueError, IndexError, subprocess.TimeoutExpired) as error:
        raise StandpointError(f"The question was not answered ({error}).") from error
