"""From what the steps found to a store: the reader's edits carried out, the tables put together, written once.

A full build and a revision both end here, so that both give the same tables for the same folder.
"""

import json
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, astuple, dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pandas as pd

from preprocessing import events, stances, store
from preprocessing.documents.dating import with_dates
from preprocessing.edit_files import load_edits, stamp_of
from preprocessing.events import EventTables
from preprocessing.inputs import BuildSettings, Inputs
from preprocessing.model import tables
from preprocessing.model.edits import DocumentDate, Edits, EventMerge, EventSplit, OwnEvent, OwnIssue, TopicName
from preprocessing.model.errors import EditsError, SettingsError
from preprocessing.store import Kept
from preprocessing.version import VERSION

Progress = Callable[[str, float], None]
Share = Callable[[float], None]
Embed = Callable[[Sequence[str]], np.ndarray]
_DATES = ("document_id", "dated_from", "dated_before", "date_evidence")


@dataclass(frozen=True, slots=True)
class BuildSummary:
    """What came of a build: rows a table, files left out with their reasons, remarks, seconds a step."""

    folder: Path
    title: str
    counts: dict[str, int]
    skipped: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]
    seconds: dict[str, float]


@dataclass
class Stopwatch:
    """Tells the reader which step runs and keeps how long each took."""

    report: Progress
    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def step(self, name: str) -> Iterator[Callable[[float], None]]:
        started = time.perf_counter()
        self.report(name, 0.0)
        yield lambda share: self.report(name, min(max(share, 0.0), 1.0))
        self.seconds[name] = round(time.perf_counter() - started, 3)
        self.report(name, 1.0)


@dataclass(frozen=True, slots=True)
class ReaderEdits:
    """The edits of a folder as one build sees them. stamp: digest of their file; trouble: why they cannot be used."""

    edits: Edits
    stamp: str
    trouble: str = ""

    @classmethod
    def of(cls, folder: Path) -> "ReaderEdits":
        """The edits in the folder; none, with a sentence in `trouble`, if the file cannot be used."""
        stamp = stamp_of(folder)
        try:
            return cls(load_edits(folder), stamp)
        except EditsError as error:
            return cls(Edits(), stamp, f"{error} The collection is shown without the reader's edits.")

    @property
    def event_rows(self) -> pd.DataFrame | None:
        """Merges and splits of events as `events.find_events` takes them: action, event, into; None for none."""
        rows = [
            ("merge", edit.event, edit.into)
            if isinstance(edit, EventMerge)
            else ("split", edit.event, edit.document_id)
            for edit in self.edits.items
            if isinstance(edit, EventMerge | EventSplit)
        ]
        return pd.DataFrame(rows, columns=["action", "event", "into"]) if rows else None

    @property
    def event_entries(self) -> pd.DataFrame | None:
        """The reader's own events as `events.find_events` takes entries; None for none."""
        rows = [(edit.name, edit.aliases, edit.start, edit.end) for edit in self.edits.of(OwnEvent)]
        return pd.DataFrame(rows, columns=["name", "aliases", "start", "end"]) if rows else None

    @property
    def dates(self) -> tuple[DocumentDate, ...]:
        """When documents were written, by the reader."""
        return self.edits.of(DocumentDate)


@dataclass(frozen=True, slots=True)
class Found:
    """Everything the steps found, before the reader's edits (but for events, which rest on the edited dates).

    frames: a frame for every table but runs; issues: those of the collection's own file. vectors: of the passages;
    statement_vectors: of the statements' words. forms: statement id -> how the text names its holder.
    events_gone: a sentence for each of the reader's edits of an event that could not be carried out.
    issue_notes: issue id -> what is to be said against an issue, the collection's own or the reader's.
    """

    title: str
    frames: Mapping[str, pd.DataFrame]
    vectors: np.ndarray
    statement_vectors: np.ndarray
    forms: Mapping[str, str]
    skipped: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]
    models: Mapping[str, tuple[str, str]]
    events_gone: tuple[str, ...] = ()
    issue_notes: Mapping[str, str] = field(default_factory=dict)


def quotes_of(statements: pd.DataFrame, documents: pd.DataFrame) -> list[str]:
    """The attributed words of each statement, or their rewritten proposition where the grammar asks for one."""
    texts = dict(zip(documents["document_id"], documents["text"]))
    quotes = [
        texts[document][start:end]
        for document, start, end in zip(statements["document_id"], statements["quote_start"], statements["quote_end"])
    ]
    return [quote if pd.isna(content) else content for quote, content in zip(quotes, statements["content"])]


def notes_on_issues(issues: pd.DataFrame, model: stances.StanceModel) -> dict[str, str]:
    """What is to be said against these ISSUES, by their ids: of no use, or the model hardly tells their sides apart."""
    notes = {}
    for issue in issues.itertuples():
        try:
            said = stances.check_issue(issue.pole_for, issue.pole_against, model=model, question=issue.question)
        except SettingsError as error:
            said = (str(error),)
        if said:
            notes[issue.issue_id] = " ".join(said)
    return notes


def finish(
    out: Path,
    found: Found,
    reader: ReaderEdits,
    *,
    inputs: Inputs,
    settings: BuildSettings,
    source_folder: str,
    watch: Stopwatch,
    write_index: Callable[[Path], None],
    earlier_runs: pd.DataFrame | None = None,
) -> BuildSummary:
    """Carry out the reader's edits on what was found and write the outcome as a new generation of the store `out`.

    earlier_runs: RUNS of the steps whose outcome was taken over. Raises StoreError.
    """
    with watch.step("edits"):
        dated, undated = with_dates(found.frames["documents"], reader.dates)
        named, unnamed = with_topic_names(found.frames["topics"], reader.edits.of(TopicName))
        issues = stances.with_own_issues(found.frames["issues"], reader.edits.items)
        corrected = stances.correct(
            found.frames["voices"],
            found.frames["statements"],
            found.frames["stances"],
            reader.edits.items,
            documents=found.frames["documents"],
            issue_ids=tuple(issues["issue_id"]),
            forms=found.forms,
        )
        frames = {
            **found.frames,
            "documents": dated,
            "topics": named,
            "issues": issues,
            "voices": corrected.voices,
            "statements": corrected.statements,
            "stances": corrected.stances,
        }
    left_out = (*undated, *found.events_gone, *unnamed, *corrected.gone)
    gone = tuple(f"One of the reader's edits was not carried out. {why}" for why in left_out)
    frames["runs"] = _runs(watch.seconds, inputs.whole, settings, found.models, earlier_runs)
    notes = (*found.notes, *([reader.trouble] if reader.trouble else []), *gone)
    facts = {
        "app_version": VERSION,
        "input_hash": inputs.whole,
        "base_hash": inputs.base,
        "source_folder": source_folder,
        "model": _model(found.models["vectors"]),
        "stance_model": _model(found.models["stances"]),
        "settings": asdict(settings),
        "skipped": found.skipped,
        "found_notes": found.notes,
        "notes": notes,
        "edits": {
            "stamp": reader.stamp,
            "trouble": reader.trouble,
            "events": event_edits(reader),
            "events_gone": found.events_gone,
            "issue_notes": dict(sorted(found.issue_notes.items())),
            "own_issues": [edit.issue_id for edit in reader.edits.of(OwnIssue)],
            "corrected_stances": corrected.corrected_stances,
            "corrected_statements": corrected.corrected_statements,
        },
    }
    with watch.step("store"):
        written = store.write_store(
            out,
            frames,
            found.vectors,
            title=found.title,
            facts=facts,
            write_index=write_index,
            kept=_kept(found),
        )
    counts = {name: len(frame) for name, frame in frames.items()}
    return BuildSummary(written, found.title, counts, found.skipped, notes, watch.seconds)


def event_edits(reader: ReaderEdits) -> list[list[str | None]]:
    """The reader's edits that events rest on, in a form that can be compared with those in a manifest."""
    kinds = (DocumentDate, EventMerge, EventSplit, OwnEvent)
    return [[edit.kind, *astuple(edit)] for edit in reader.edits.items if isinstance(edit, kinds)]


def find_events(
    folder: Path, frames: Mapping[str, pd.DataFrame], reader: ReaderEdits, *, embed: Embed, progress: Share
) -> EventTables:
    """The event tables of a collection with the reader's dates, events, merges and splits. Raises SettingsError."""
    return events.find_events(
        with_dates(frames["documents"], reader.dates)[0],
        frames["zones"],
        frames["passages"],
        frames["sentences"],
        extra_entries=_joined(events.read_entries(folder), reader.event_entries),
        edits=_joined(events.read_edits(folder), reader.event_rows),
        embed=embed,
        progress=progress,
    )


def _joined(file: pd.DataFrame | None, edits: pd.DataFrame | None) -> pd.DataFrame | None:
    held = [frame for frame in (file, edits) if frame is not None]
    return pd.concat(held, ignore_index=True) if held else None


def with_topic_names(topics: pd.DataFrame, edits: Iterable[TopicName]) -> tuple[pd.DataFrame, tuple[str, ...]]:
    """TOPICS under the reader's names at every level, and a sentence for each topic that is gone."""
    names = {edit.topic_id: edit for edit in edits}
    known = set(topics["topic_id"])
    gone = tuple(
        f"The name “{edit.name}” for the topic “{edit.label}”: there is no such topic any more."
        for topic_id, edit in names.items()
        if topic_id not in known
    )
    if not names or len(gone) == len(names):
        return topics, gone
    label = [
        names[topic_id].name if topic_id in names else label
        for topic_id, label in zip(topics["topic_id"], topics["label"])
    ]
    return tables.TOPICS.check(topics.assign(label=pd.Series(label, index=topics.index, dtype="str"))), gone


def undo_topic_names(topics: pd.DataFrame, kept: pd.DataFrame) -> pd.DataFrame:
    """TOPICS with the names that were found for them; kept: the frame "topic_names" of a store, in the same order."""
    return tables.TOPICS.check(topics.assign(label=kept["label"].to_numpy()))


def undo_dates(documents: pd.DataFrame, kept: pd.DataFrame) -> pd.DataFrame:
    """DOCUMENTS with the dates they had before the reader's; kept: the frame "dates" of a store."""
    return tables.DOCUMENTS.check(documents.drop(columns=list(_DATES[1:])).merge(kept, on="document_id", how="left"))


def _kept(found: Found) -> Kept:
    forms = pd.DataFrame({"statement_id": list(found.forms), "form": list(found.forms.values())}, dtype="str")
    own = {name: found.frames[name] for name in ("issues", "voices", "statements", "stances")}
    names = found.frames["topics"][["topic_id", "level", "label"]]
    dates = found.frames["documents"][list(_DATES)]
    return Kept({**own, "dates": dates, "forms": forms, "topic_names": names}, found.statement_vectors)


def _model(named: tuple[str, str]) -> dict[str, str]:
    return {"name": named[0], "revision": named[1]}


def _runs(
    seconds: dict[str, float],
    digest: str,
    settings: BuildSettings,
    models: Mapping[str, tuple[str, str]],
    earlier: pd.DataFrame | None,
) -> pd.DataFrame:
    """RUNS: the steps that ran now in their places among those taken over, which keep their time and duration."""
    finished = datetime.now(UTC).isoformat(timespec="seconds")
    shared = {"settings": json.dumps(asdict(settings), sort_keys=True), "input_hash": digest}
    rows = {} if earlier is None else {row["step"]: {**row, **shared} for row in earlier.to_dict("records")}
    for step, taken in seconds.items():
        model, revision = models.get(step, (None, None))
        now = {"step": step, "version": VERSION, "model": model, "revision": revision, "seconds": taken}
        rows[step] = {**now, **shared, "finished_at": finished}
    return tables.RUNS.from_records(list(rows.values()))
