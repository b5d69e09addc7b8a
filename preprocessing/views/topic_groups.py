"""What the points of the topic map can be coloured by: which passages belong together, and what each group is called.

Groups depend on the whole collection, never on the filters: a filter may take points away but never recolours one.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

import numpy as np
import pandas as pd

from preprocessing.model.corpus import Corpus

# More colours than this cannot be told apart from the back row; the rest share one grey and differ by their sign.
COLOUR_LIMIT = 7
COLOURINGS = ("topic", "document", "voice", "position", "date")
_PERIODS = 5
_UNCLEAR_BELOW = 0.15

Role = Literal["series", "other", "for", "against", "unclear", "none", "step"]


@dataclass(frozen=True, slots=True)
class Group:
    """Passages with one colour and one sign. `number` picks both within its role; `name` is what a reader sees.

    role: series (a colour of its own), other (shares the grey), for, against, unclear, none (nothing to say),
    step (a place on an ordered scale).
    """

    key: str
    name: str
    role: Role
    number: int


@dataclass(frozen=True)
class Grouping:
    """The groups in the order of their key, and the group of each body passage."""

    groups: tuple[Group, ...]
    of_passage: Mapping[str, str] = field(repr=False)


def group_passages(corpus: Corpus, colour_by: str, *, level: int, issue_id: str | None = None) -> Grouping:
    """The grouping for one of COLOURINGS. level: for topics; issue_id: for positions, the busiest issue if None."""
    if colour_by == "document":
        return _by_document(corpus)
    if colour_by == "voice":
        return _by_voice(corpus)
    if colour_by == "position":
        return _by_position(corpus, issue_id or busiest_issue(corpus))
    if colour_by == "date":
        return _by_date(corpus)
    return _by_topic(corpus, level)


def busiest_issue(corpus: Corpus) -> str | None:
    """The issue with most placed stances, or the first one; None if there are no issues."""
    if corpus.issues.empty:
        return None
    placed = corpus.stances.loc[corpus.stances["position"].notna(), "issue_id"].value_counts()
    order = {issue: at for at, issue in enumerate(corpus.issues["issue_id"])}
    return min(order, key=lambda issue: (-int(placed.get(issue, 0)), order[issue]))


def _by_topic(corpus: Corpus, level: int) -> Grouping:
    rows = corpus.topics[corpus.topics["level"] == level].sort_values(["colour", "topic_id"])
    groups = tuple(
        Group(row.topic_id, row.label, "series" if row.colour < COLOUR_LIMIT else "other", int(row.colour))
        for row in rows.itertuples()
    )
    placed = corpus.placements[corpus.placements["level"] == level]
    return Grouping(groups, dict(zip(placed["passage_id"], placed["topic_id"])))


def _by_document(corpus: Corpus) -> Grouping:
    order = corpus.documents["document_id"]
    names = corpus.documents["short_title"]
    groups = tuple(
        Group(key, name, "series" if at < COLOUR_LIMIT else "other", at)
        for at, (key, name) in enumerate(zip(order, names))
    )
    return Grouping(groups, dict(zip(corpus.body["passage_id"], corpus.body["document_id"])))


def _by_voice(corpus: Corpus) -> Grouping:
    """The reported voice that speaks most in a passage; "own" where nobody but its author does."""
    kinds = dict(zip(corpus.voices["voice_id"], corpus.voices["kind"]))
    names = dict(zip(corpus.voices["voice_id"], corpus.voices["name"]))
    said = corpus.statements[corpus.statements["voice_id"].map(kinds) != "author"]
    said = said[said["passage_id"].isin(corpus.body["passage_id"])]
    total = said["voice_id"].value_counts()
    order = sorted(total.index, key=lambda voice: (-total[voice], voice))
    rank = {voice: at for at, voice in enumerate(order)}
    counts = said.groupby(["passage_id", "voice_id"], observed=True).size().reset_index(name="count")
    counts["rank"] = counts["voice_id"].map(rank)
    first = counts.sort_values(["passage_id", "count", "rank"], ascending=[True, False, True])
    speaker = first.drop_duplicates("passage_id").set_index("passage_id")["voice_id"].to_dict()
    # One colour is kept for the authors themselves, who speak in most passages.
    shown = order[: COLOUR_LIMIT - 1]
    of_passage = {}
    for passage in corpus.body["passage_id"]:
        voice = speaker.get(passage)
        of_passage[passage] = "own" if voice is None else voice if voice in shown else "others"
    groups = [Group(voice, names[voice], "series", at) for at, voice in enumerate(shown)]
    groups.append(Group("own", "Author alone", "none", 0))
    if len(order) > len(shown):
        groups.append(Group("others", "Other voices", "other", COLOUR_LIMIT))
    return Grouping(tuple(groups), of_passage)


def _by_position(corpus: Corpus, issue_id: str | None) -> Grouping:
    """Where the statements of a passage lean on one issue, weighed by confidence; near the middle is "unclear"."""
    stances = corpus.stances[corpus.stances["issue_id"] == (issue_id or "")]
    placed = stances[stances["position"].notna()]
    weighed = placed["position"] * placed["confidence"]
    sums = pd.DataFrame({"passage_id": placed["passage_id"], "lean": weighed, "weight": placed["confidence"]})
    sums = sums.groupby("passage_id").sum()
    lean = (sums["lean"] / sums["weight"].clip(lower=1e-9)).to_dict()
    speaks = set(stances["passage_id"])
    of_passage = {}
    for passage in corpus.body["passage_id"]:
        if passage not in speaks:
            of_passage[passage] = "none"
            continue
        value = lean.get(passage, 0.0)
        of_passage[passage] = "unclear" if abs(value) < _UNCLEAR_BELOW else "for" if value > 0 else "against"
    groups = (
        Group("for", "Leans for", "for", 0),
        Group("against", "Leans against", "against", 1),
        Group("unclear", "Unclear", "unclear", 2),
        Group("none", "Says nothing on it", "none", 0),
    )
    return Grouping(groups, of_passage)


def _by_date(corpus: Corpus) -> Grouping:
    """The time a passage speaks of: the middle one of its dated mentions, in up to five periods of like size."""
    told = corpus.time_mentions[~corpus.time_mentions["is_citation"]]
    told = told[told["passage_id"].isin(corpus.body["passage_id"])]
    middles = told[["year_start", "year_end"]].mean(axis=1)
    year = np.floor(middles.groupby(told["passage_id"]).median().dropna())
    edges = _edges(year.to_numpy(dtype=float))
    groups = [
        Group(f"p{at}", _period(int(low), int(high) - 1), "step", at) for at, (low, high) in enumerate(pairwise(edges))
    ]
    place = np.clip(np.searchsorted(edges, year.to_numpy(dtype=float), side="right") - 1, 0, max(len(groups) - 1, 0))
    of_passage = dict.fromkeys(corpus.body["passage_id"], "undated")
    of_passage.update({passage: f"p{at}" for passage, at in zip(year.index, place)})
    return Grouping((*groups, Group("undated", "No date", "none", 0)), of_passage)


def _edges(years: np.ndarray) -> list[float]:
    """Up to five periods of like size: their first years, and the year after the last. Empty for no years."""
    if not len(years):
        return []
    cuts = np.unique(np.floor(np.quantile(years, np.arange(1, _PERIODS) / _PERIODS)))
    inner = [float(cut) for cut in cuts if cut > years.min()]
    return [float(years.min()), *inner, float(years.max()) + 1]


def _period(first: int, last: int) -> str:
    names = [str(year) if year > 0 else f"{1 - year} BC" for year in (first, last)]
    return names[0] if first >= last else "–".join(names)
