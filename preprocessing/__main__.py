"""The command line: `python -m preprocessing build FOLDER --out STORE`."""

import argparse
import sys
from pathlib import Path

from preprocessing.model.errors import StandpointError

# Reader's words for each step, in the order in which they run.
STEP_WORDS = {
    "documents": "Reading documents",
    "passages": "Cutting passages",
    "vectors": "Reading for meaning",
    "topics": "Finding topics",
    "events": "Finding dates and events",
    "voices": "Finding who says what",
    "stances": "Weighing positions",
    "edits": "Carrying out your edits",
    "store": "Writing the collection",
}
# Opens a line that says how far the answer to a question is.
PROGRESS = "progress"


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 if it worked, 1 with a sentence on standard error if it did not."""
    options = _parser().parse_args(arguments)
    try:
        return options.run(options)
    except StandpointError as error:
        sys.stderr.write(f"\nStandpoint: {error}\n")
        return 1
    except KeyboardInterrupt:
        sys.stderr.write("\nStopped. What was built before is unchanged.\n")
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m preprocessing", description="Build a collection for Standpoint.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    build = commands.add_parser("build", help="read a folder of documents and write a store")
    build.add_argument("folder", type=Path, metavar="FOLDER", help="the folder with the documents (.txt, .md)")
    build.add_argument("--out", type=Path, required=True, metavar="STORE", help="where to write the store")
    build.add_argument("--model", help="another sentence encoder: a folder, or a name your model hub knows")
    build.add_argument("--stance-model", help="another stance model: a folder, or a name your model hub knows")
    build.add_argument("--seed", type=int, default=7, help="for everything that draws lots (default 7)")
    build.add_argument("--if-needed", action="store_true", help="do nothing if the store is up to date and sound")
    build.add_argument("--progress", choices=("bar", "lines"), default="bar", help="how progress is shown")
    build.set_defaults(run=_build)
    revise = commands.add_parser("revise", help="bring a store up to date with the reader's edits, and no more")
    revise.add_argument("folder", type=Path, metavar="FOLDER", help="the folder the store was built from")
    revise.add_argument("--out", type=Path, required=True, metavar="STORE", help="the store to bring up to date")
    revise.add_argument("--progress", choices=("bar", "lines"), default="bar", help="how progress is shown")
    revise.set_defaults(run=_revise)
    ask = commands.add_parser("ask", help="answer one question about a store: JSON in, JSON out; for programs")
    ask.add_argument("store", type=Path, metavar="STORE")
    ask.set_defaults(run=_ask)
    check = commands.add_parser("check", help="open a store, check every file, and say what is in it")
    check.add_argument("store", type=Path, metavar="STORE")
    check.set_defaults(run=_check)
    return parser


def _build(options: argparse.Namespace) -> int:
    # Imported here so that --help and mistakes in the command answer at once.
    from preprocessing.build import BuildSettings, build, input_hash
    from preprocessing.passages.encoder import DEFAULT_MODEL

    settings = BuildSettings(options.model or DEFAULT_MODEL, options.seed, options.stance_model)
    if options.if_needed and _is_current(options.out, lambda: input_hash(options.folder, settings)):
        sys.stdout.write(f"{options.out} is up to date.\n")
        return 0
    report = _Bars() if options.progress == "bar" else _Lines()
    summary = build(options.folder, options.out, settings=settings, report=report)
    report.close()
    _tell(summary)
    return 0


def _revise(options: argparse.Namespace) -> int:
    from preprocessing.revise import revise

    report = _Bars() if options.progress == "bar" else _Lines()
    summary = revise(options.folder, options.out, report=report)
    report.close()
    _tell(summary)
    return 0


def _ask(options: argparse.Namespace) -> int:
    from preprocessing.asking import answer

    sys.stdout.write(answer(options.store, sys.stdin.read(), report=_tell_share) + "\n")
    return 0


def _tell_share(share: float) -> None:
    sys.stdout.write(f"{PROGRESS}\t{share:.2f}\n")
    sys.stdout.flush()


def _tell(summary) -> None:
    sys.stdout.write(_describe(summary.title, summary.counts, sum(summary.seconds.values())))
    for name, reason in summary.skipped:
        sys.stdout.write(f"  left out: {name}: {reason}\n")
    for note in summary.notes:
        sys.stdout.write(f"  note: {note}\n")
    sys.stdout.write(f"  written to {summary.folder}\n")


def _is_current(out: Path, wanted_hash) -> bool:
    from preprocessing.store import current_input_hash, open_store

    built = current_input_hash(out)
    if built is None or built != wanted_hash():
        return False
    try:
        return not open_store(out).notice
    except StandpointError as error:
        sys.stdout.write(f"{error} Building it again.\n")
        return False


def _check(options: argparse.Namespace) -> int:
    from preprocessing.store import open_store

    corpus = open_store(options.store)
    counts = dict(corpus.manifest["counts"])
    sys.stdout.write(_describe(corpus.title, counts, None))
    sys.stdout.write(f"  {corpus.notice or 'Every file is as it was written.'}\n")
    return 0


def _describe(title: str, counts: dict[str, int], seconds: float | None) -> str:
    names = ("documents", "passages", "topics", "events", "voices", "issues", "stances")
    parts = ", ".join(f"{counts[name]:,} {name}" for name in names)
    took = f" in {seconds:.0f} s" if seconds is not None else ""
    return f"{title}: {parts}{took}.\n"


class _Bars:
    """One progress bar a step, on standard error."""

    def __init__(self) -> None:
        self._bar = None
        self._step = ""

    def __call__(self, step: str, share: float) -> None:
        from tqdm import tqdm

        if step != self._step:
            self.close()
            self._step = step
            words = f"{STEP_WORDS.get(step, step):<26}"
            self._bar = tqdm(total=100, desc=words, bar_format="{desc}{bar:30} {n:3.0f} %  {elapsed}", file=sys.stderr)
        self._bar.n = round(100 * share)
        self._bar.refresh()

    def close(self) -> None:
        if self._bar is not None:
            self._bar.close()


class _Lines:
    """One plain line a step and tenth of it, for programs that read along: `step<TAB>share`."""

    def __init__(self) -> None:
        self._last = ("", -1)

    def __call__(self, step: str, share: float) -> None:
        now = (step, int(share * 10))
        if now != self._last:
            self._last = now
            sys.stdout.write(f"{step}\t{share:.2f}\n")
            sys.stdout.flush()

    def close(self) -> None:
        """Nothing to close."""


if __name__ == "__main__":
    sys.exit(main())
