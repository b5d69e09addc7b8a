"""Runs a revision, or asks a question, in a process of its own, so that no model ever enters the server's memory."""

import json
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from preprocessing.__main__ import PROGRESS, STEP_WORDS
from preprocessing.model.errors import StandpointError

PROJECT = Path(__file__).resolve().parents[1]
_SLOWEST_ANSWER_SECONDS = 900


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


class Asking:
    """A question that is being answered, for all viewers who wait for it. share: how far it is, 0–1."""

    def __init__(self, store: Path, **question: str) -> None:
        self._store, self._question = store, question
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._answer: Any = None
        self._trouble: str | None = None
        self.share = 0.0

    def begin(self) -> None:
        """Have it answered, unless it is or has been; a question that found no answer is asked again."""
        with self._lock:
            if self._thread is None or (not self._thread.is_alive() and self._trouble is not None):
                self.share, self._trouble = 0.0, None
                self._thread = threading.Thread(target=self._work, daemon=True)
                self._thread.start()

    def is_over(self) -> bool:
        """Whether there is an answer, or a reason why there is none."""
        return self._thread is not None and not self._thread.is_alive()

    def wait(self) -> Any:
        """The answer, when it is there. Raises StandpointError, in a sentence, if there is none."""
        self._thread.join()
        return self.answer()

    def answer(self) -> Any:
        """The answer, once it is there. Raises StandpointError, in a sentence, if there is none."""
        if self._trouble is not None:
            raise StandpointError(self._trouble)
        return self._answer

    def _work(self) -> None:
        try:
            self._answer = ask(self._store, told=self._tell, **self._question)
        except StandpointError as error:
            self._trouble = str(error)

    def _tell(self, share: float) -> None:
        self.share = share


def ask(store: Path, *, told: Callable[[float], None] | None = None, **question: str) -> Any:
    """The answer to a question of `preprocessing.asking`. Raises StandpointError, in a sentence, if there is none.

    told is called with the share done, 0–1, by questions that take long.
    """
    try:
        with subprocess.Popen(
            [sys.executable, "-m", "preprocessing", "ask", str(store)],
            cwd=PROJECT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        ) as process:
            # The pipe of errors is read beside the other one: a full pipe that nobody reads would stop the process.
            said: list[str] = []
            reader = threading.Thread(target=lambda: said.extend(process.stderr), daemon=True)
            reader.start()
            watch = threading.Timer(_SLOWEST_ANSWER_SECONDS, process.kill)
            watch.start()
            try:
                process.stdin.write(json.dumps(question))
                process.stdin.close()
                last = ""
                for line in process.stdout:
                    word, tab, share = line.strip().partition("\t")
                    if tab and word == PROGRESS:
                        if told:
                            told(float(share))
                    else:
                        last = line.strip() or last
                failed = process.wait() != 0
                reader.join()
            finally:
                watch.cancel()
        if failed:
            lines = [line.strip() for line in said if line.strip()]
            raise StandpointError(lines[-1].removeprefix("Standpoint: ") if lines else "The question was not answered.")
        return json.loads(last)
    except (OSError, ValueError) as error:
        raise StandpointError(f"The question was not answered ({error}).") from error
