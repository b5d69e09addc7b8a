"""How this collection was made: what was read, what each step found or could not place, with what, and how well."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from preprocessing.model.corpus import Corpus
from preprocessing.model.tables import ZONES
from preprocessing.views.timeline import ERAS, in_body
from preprocessing.views.topic_map import WEAK_BELOW


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the build. seconds: its time on the machine that built; model, revision: "" where it uses none."""

    name: str
    seconds: float
    model: str
    revision: str


@dataclass(frozen=True, slots=True)
class Facts:
    """Counts of the whole collection, whatever the filters, and what its manifest says of the build.

    left_out: (file, reason). zones: (zone, passages) in the order of ZONES. median_words: of body passages, missing
    without any. topic_levels: topics at each level, coarsest first; tested_topics, weak_topics: at the level shown
    first. mentions, undated: time expressions of running text, without citations. events: without eras.
    heard: voices that speak on an issue. positions, unclear: statements, once for each issue they speak on.
    settings: (name, value) in words of the build. seed and finished are "" where they are not known.
    """

    documents: int
    words: int
    left_out: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]
    zones: tuple[tuple[str, int], ...]
    median_words: int | None
    topic_levels: tuple[int, ...]
    shown_topics: int
    tested_topics: int
    weak_topics: int
    mentions: int
    undated: int
    citations: int
    events: int
    eras: int
    undated_events: int
    voices: int
    authors: int
    reported_statements: int
    own_statements: int
    issues: int
    heard: int
    positions: int
    unclear: int
    steps: tuple[Step, ...]
    encoder: tuple[str, str]
    stance_model: tuple[str, str]
    dimensions: int
    settings: tuple[tuple[str, str], ...]
    seed: str
    version: str
    finished: str


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure. section: the part of the method it speaks of; peer and peer_name: "" if none was measured.

    ours and peer are kept as the report writes them; report: the file of the project they stand in.
    """

    section: str
    measure: str
    ours: str
    peer: str
    peer_name: str
    where: str
    report: str


def collection_facts(corpus: Corpus) -> Facts:
    """What the method page tells of this collection. Empty tables give zeros, never an error."""
    manifest = corpus.manifest
    body = corpus.body["token_count"]
    shown = corpus.topics[corpus.topics["level"] == corpus.default_level]
    stability = shown["stability"].dropna()
    told = in_body(corpus)
    cited = int(corpus.time_mentions["is_citation"].sum())
    is_era = corpus.events["granularity"].isin(ERAS)
    own = corpus.statements["cue_start"].isna()
    zones = corpus.passages["zone"].value_counts()
    settings = _pairs(manifest.get("settings"))
    return Facts(
        documents=len(corpus.documents),
        words=int(corpus.passages["token_count"].sum()),
        left_out=tuple((str(path), str(reason)) for path, reason in manifest.get("skipped") or ()),
        notes=tuple(str(note) for note in manifest.get("notes") or ()),
        zones=tuple((zone, int(zones.get(zone, 0))) for zone in ZONES),
        median_words=round(body.median()) if len(body) else None,
        topic_levels=tuple(int(count) for count in corpus.topics.groupby("level").size()),
        shown_topics=len(shown),
        tested_topics=len(stability),
        weak_topics=int((stability < WEAK_BELOW).sum()),
        mentions=len(told),
        undated=_undated(told),
        citations=cited,
        events=int((~is_era).sum()),
        eras=int(is_era.sum()),
        undated_events=_undated(corpus.events[~is_era]),
        voices=len(corpus.voices),
        authors=int((corpus.voices["kind"] == "author").sum()),
        reported_statements=int((~own).sum()),
        own_statements=int(own.sum()),
        issues=len(corpus.issues),
        heard=int(corpus.stances["voice_id"].nunique()),
        positions=int(corpus.stances["position"].notna().sum()),
        unclear=int(corpus.stances["position"].isna().sum()),
        steps=_steps(corpus.runs),
        encoder=_model(manifest.get("model")),
        stance_model=_model(manifest.get("stance_model")),
        dimensions=int(corpus.vectors.shape[1]) if corpus.vectors.ndim == 2 else 0,
        settings=settings,
        seed=dict(settings).get("seed", ""),
        version=str(manifest.get("app_version") or ""),
        finished=str(corpus.runs["finished_at"].max()) if len(corpus.runs) else "",
    )


def read_figures(path: Path) -> tuple[Figure, ...]:
    """The measured figures in a file of rows, in its order; none if there is no such file.

    Raises ValueError or TypeError if the file is no list of rows with the fields of Figure.
    """
    if not path.is_file():
        return ()
    return tuple(Figure(**{"peer": "", "peer_name": "", **row}) for row in json.loads(path.read_text(encoding="utf-8")))


def _undated(frame: pd.DataFrame) -> int:
    return int((frame["year_start"].isna() & frame["year_end"].isna()).sum())


def _steps(runs: pd.DataFrame) -> tuple[Step, ...]:
    return tuple(
        Step(row.step, float(row.seconds), _text(row.model), _text(row.revision))
        for row in runs.itertuples(index=False)
    )


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _model(facts: object) -> tuple[str, str]:
    """Name and revision of a model in the manifest, "" for what is not said."""
    facts = facts if isinstance(facts, Mapping) else {}
    return str(facts.get("name") or ""), str(facts.get("revision") or "")


def _pairs(settings: object) -> tuple[tuple[str, str], ...]:
    settings = settings if isinstance(settings, Mapping) else {}
    return tuple((str(name), "" if value is None else str(value)) for name, value in sorted(settings.items()))
