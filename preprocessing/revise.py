"""A new generation of a built collection after an edit of the reader, with every step that it does not touch reused."""

import shutil
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import Any

import pandas as pd
from filelock import FileLock, Timeout

from preprocessing import stances
from preprocessing.assembly import (
    BuildSummary,
    Found,
    Progress,
    ReaderEdits,
    Stopwatch,
    event_edits,
    find_events,
    finish,
    notes_on_issues,
    quotes_of,
    undo_dates,
    undo_topic_names,
)
from preprocessing.inputs import BuildSettings, digest_inputs
from preprocessing.model import tables
from preprocessing.model.corpus import Corpus
from preprocessing.model.errors import StoreError
from preprocessing.store import Kept, current_generation, open_store, read_kept, read_manifest

_LOCK = ".revising"
# A revision may have to wait for a full build that another one has started.
_PATIENCE_SECONDS = 3600
_KEPT_FRAMES = {"issues", "voices", "statements", "stances", "dates", "forms", "topic_names"}


def revise(folder: Path, out: Path, *, report: Progress | None = None) -> BuildSummary:
    """Bring the store `out` up to date with the reader's edits in `folder`; the tables are those of a full build.

    Only what an edit touches is computed again: positions on issues that are new, events if a document's date has
    changed. Everything is built if the store is of other files, or of another version of this program or its models,
    or is damaged. One revision runs at a time, the others wait. Raises the errors of `build`.
    """
    report = report or (lambda step, share: None)
    try:
        out.mkdir(parents=True, exist_ok=True)
        with FileLock(out / _LOCK, timeout=_PATIENCE_SECONDS):
            return _revise(folder, out, report)
    except Timeout as error:
        raise StoreError(f"{out}: another revision has been running for an hour. Stop it, then start again.") from error
    except OSError as error:
        raise StoreError(f"{out}: this folder cannot be written to ({error.strerror or error}).") from error


def _revise(folder: Path, out: Path, report: Progress) -> BuildSummary:
    settings = _settings_of(out)
    inputs = digest_inputs(folder, settings)
    reader = ReaderEdits.of(folder)
    opened = _open_if_of(out, inputs.base)
    if opened is None:
        from preprocessing.build import build

        return build(folder, out, settings=settings, report=report)
    corpus, kept = opened
    if corpus.manifest["input_hash"] == inputs.whole:
        return _unchanged(corpus)
    watch = Stopwatch(report)
    encoder = _Lazily(lambda: _encoder(settings.model))
    frames = _found_frames(corpus, kept)
    gone = tuple(str(why) for why in corpus.manifest["edits"]["events_gone"])
    if corpus.manifest["edits"]["events"] != event_edits(reader):
        with watch.step("events") as advance:
            made = find_events(folder, frames, reader, embed=lambda texts: encoder().embed(texts), progress=advance)
        frames |= {"time_mentions": made.time_mentions, "events": made.events, "event_mentions": made.event_mentions}
        gone = made.gone
    frames["stances"], issue_notes = _score_new_issues(corpus, kept, frames, reader, settings, encoder, watch)
    found = Found(
        corpus.title,
        frames,
        corpus.vectors,
        kept.vectors,
        dict(zip(kept.frames["forms"]["statement_id"], kept.frames["forms"]["form"])),
        tuple((str(path), str(reason)) for path, reason in corpus.manifest["skipped"]),
        tuple(str(note) for note in corpus.manifest["found_notes"]),
        {
            step: (corpus.manifest[name]["name"], corpus.manifest[name]["revision"])
            for step, name in (("vectors", "model"), ("stances", "stance_model"))
        },
        gone,
        issue_notes,
    )
    return finish(
        out,
        found,
        reader,
        inputs=inputs,
        settings=settings,
        source_folder=folder.resolve().name,
        watch=watch,
        write_index=lambda path: shutil.copyfile(corpus.search_index, path),
        earlier_runs=corpus.runs,
    )


class _Lazily:
    """Something that is made when it is first asked for: the models take seconds to load."""

    def __init__(self, make: Callable[[], Any]) -> None:
        self._make, self._made = make, None

    def __call__(self) -> Any:
        if self._made is None:
            self._made = self._make()
        return self._made


def _encoder(name: str) -> Any:
    from preprocessing.passages.encoder import load_small_encoder

    return load_small_encoder(name)


def _settings_of(out: Path) -> BuildSettings:
    """The settings of the current build; the usual ones if there is none that says."""
    folder = current_generation(out)
    try:
        held = read_manifest(folder).get("settings") if folder is not None else {}
    except StoreError:
        return BuildSettings()
    known = {field.name for field in fields(BuildSettings)}
    return BuildSettings(**{name: value for name, value in (held or {}).items() if name in known})


def _open_if_of(out: Path, base_hash: str) -> tuple[Corpus, Kept] | None:
    """The current build and what it kept, if it is sound and of these very files, program and models; else None."""
    try:
        corpus = open_store(out)
    except StoreError:
        return None
    if corpus.notice or corpus.manifest.get("base_hash") != base_hash:
        return None
    kept = read_kept(corpus.folder)
    return (corpus, kept) if kept is not None and set(kept.frames) >= _KEPT_FRAMES else None


def _unchanged(corpus: Corpus) -> BuildSummary:
    manifest = corpus.manifest
    skipped = tuple((str(path), str(reason)) for path, reason in manifest["skipped"])
    return BuildSummary(corpus.folder, corpus.title, dict(manifest["counts"]), skipped, tuple(manifest["notes"]), {})


def _found_frames(corpus: Corpus, kept: Kept) -> dict[str, pd.DataFrame]:
    """Every table but runs as it was before the edits."""
    names = [table.name for table in tables.ALL_TABLES if table is not tables.RUNS]
    frames = {name: getattr(corpus, name) for name in names}
    for table in (tables.ISSUES, tables.VOICES, tables.STATEMENTS, tables.STANCES):
        frames[table.name] = table.check(kept.frames[table.name])
    frames["documents"] = undo_dates(corpus.documents, kept.frames["dates"])
    frames["topics"] = undo_topic_names(corpus.topics, kept.frames["topic_names"])
    return frames


def _score_new_issues(
    corpus: Corpus,
    kept: Kept,
    frames: dict[str, pd.DataFrame],
    reader: ReaderEdits,
    settings: BuildSettings,
    encoder: _Lazily,
    watch: Stopwatch,
) -> tuple[pd.DataFrame, dict[str, str]]:
    """STANCES as found on every issue of now, in their order, and the notes on them.

    Only issues that the last build had not are weighed anew.
    """
    wanted = stances.with_own_issues(frames["issues"], reader.edits.items)
    # An issue without any stance was weighed as well: the table of issues knows it.
    weighed = set(zip(corpus.issues["issue_id"], corpus.issues["pole_for"], corpus.issues["pole_against"]))
    is_new = [row not in weighed for row in zip(wanted["issue_id"], wanted["pole_for"], wanted["pole_against"])]
    scores = frames["stances"]
    known = set(wanted["issue_id"])
    notes = {name: str(said) for name, said in corpus.manifest["edits"]["issue_notes"].items() if name in known}
    if any(is_new):
        with watch.step("stances") as advance:
            model = stances.load_stance_model(settings.stance_model)
            fresh = stances.score_issues(
                frames["statements"],
                quotes_of(frames["statements"], frames["documents"]),
                wanted[is_new],
                embed=lambda texts: encoder().embed(texts),
                model=model,
                vectors=kept.vectors,
                progress=advance,
            )
            notes |= notes_on_issues(wanted[is_new], model)
        scores = pd.concat([scores, fresh])
    by_issue = dict(tuple(scores.groupby("issue_id", sort=False)))
    parts = [by_issue[issue] for issue in wanted["issue_id"] if issue in by_issue]
    return tables.STANCES.check(pd.concat(parts)) if parts else tables.STANCES.empty(), notes
