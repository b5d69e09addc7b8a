"""In which lane of the timeline a time expression stands: its document, topic, voice, or the position beside it."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd

from preprocessing.model.corpus import Corpus

LaneKind = Literal["documents", "topics", "voices", "positions"]
LANE_KINDS: tuple[LaneKind, ...] = ("documents", "topics", "voices", "positions")
# More lanes than this cannot be read from the back row; what is left shares one.
LANES_MOST = 7
REST = "rest"
FOR, AGAINST, UNCLEAR, NO_SIDE = "for", "against", "unclear", "none"


@dataclass(frozen=True, slots=True)
class Lane:
    """One lane: its key, its label ("" where the label is a fixed word), and the colour role it is drawn in.

    colour: "series0" … for the n-th series colour, or "other", "lean_for", "lean_against", "lean_unclear".
    """

    key: str
    label: str
    colour: str


def assign_lanes(
    corpus: Corpus, mentions: pd.DataFrame, kind: LaneKind, *, issue: str = ""
) -> tuple[tuple[Lane, ...], pd.Series]:
    """The lanes, top first, and for each mention the key of its lane (index of `mentions`).

    Lanes follow from the whole collection, so no filter moves them. At most LANES_MOST stand alone: those
    with most mentions; the others share the lane REST. issue: which issue "positions" are about.
    """
    if kind == "positions":
        return _position_lanes(corpus, issue), find_sides(corpus, mentions, issue)
    keys = {"documents": _documents, "topics": _topics, "voices": find_voices}[kind](corpus, mentions)
    names, order = _names(corpus, kind)
    counts = keys.value_counts()
    used = sorted((key for key in counts.index if key in names), key=lambda key: (-counts[key], order[key]))
    own = used[: LANES_MOST + 1] if len(used) <= LANES_MOST + 1 else used[:LANES_MOST]
    if kind == "documents":
        own.sort(key=order.__getitem__)
    lanes = [Lane(key, names[key], f"series{rank}") for rank, key in enumerate(own)]
    if kind == "topics":
        tints = dict(zip(corpus.topics["topic_id"], corpus.topics["colour"]))
        lanes = [Lane(lane.key, lane.label, f"series{tints[lane.key]}") for lane in lanes]
    keys = keys.where(keys.isin(own), REST)
    if (keys == REST).any():
        lanes.append(Lane(REST, "", "other"))
    return tuple(lanes), keys


def _names(corpus: Corpus, kind: LaneKind) -> tuple[dict[str, str], dict[str, int]]:
    """Key -> label, and key -> rank among equals: documents by when they were written, others as in their table."""
    if kind == "documents":
        table = corpus.documents.sort_values(["dated_from", "dated_before", "document_id"], na_position="last")
        names = dict(zip(table["document_id"], table["short_title"]))
    elif kind == "topics":
        names = dict(zip(corpus.topics["topic_id"], corpus.topics["label"]))
    else:
        names = dict(zip(corpus.voices["voice_id"], corpus.voices["name"]))
    return names, {key: rank for rank, key in enumerate(names)}


def _documents(corpus: Corpus, mentions: pd.DataFrame) -> pd.Series:
    return mentions["document_id"]


def _topics(corpus: Corpus, mentions: pd.DataFrame) -> pd.Series:
    level = corpus.placements[corpus.placements["level"] == corpus.default_level]
    return mentions["passage_id"].map(dict(zip(level["passage_id"], level["topic_id"]))).fillna(REST)


def find_voices(corpus: Corpus, mentions: pd.DataFrame) -> pd.Series:
    """For each mention the voice in whose words it stands: the innermost quote's, the author's, or REST."""
    authors = corpus.voices[corpus.voices["kind"] == "author"]
    writer = mentions["document_id"].map(dict(zip(authors["document_id"], authors["voice_id"])))
    return _innermost(mentions, corpus.statements, "voice_id").fillna(writer).fillna(REST)


def _innermost(mentions: pd.DataFrame, said: pd.DataFrame, column: str) -> pd.Series:
    """For each mention `column` of the shortest quote around it; missing where there is none."""
    spans = said[["passage_id", "quote_start", "quote_end", column]]
    pairs = mentions.reset_index(names="row")[["row", "passage_id", "start_char", "end_char"]].merge(
        spans, on="passage_id"
    )
    pairs = pairs[(pairs["quote_start"] <= pairs["start_char"]) & (pairs["end_char"] <= pairs["quote_end"])]
    pairs = pairs.assign(length=pairs["quote_end"] - pairs["quote_start"]).sort_values(["length", "quote_start"])
    found = pairs.drop_duplicates("row").set_index("row")[column]
    return found.reindex(mentions.index)


def find_sides(corpus: Corpus, mentions: pd.DataFrame, issue: str) -> pd.Series:
    """For each mention the side taken beside it on an issue: for, against, unclear, or none.

    It is the side of the innermost statement around the mention, else the mean side of its passage.
    """
    stances = corpus.stances[corpus.stances["issue_id"] == issue].assign(
        side=lambda rows: side_names(rows["position"].to_numpy(dtype=float))
    )
    around = _innermost(mentions, stances, "side")
    mean = stances.groupby("passage_id")["position"].mean()
    beside = pd.Series(side_names(mean.to_numpy(dtype=float)), index=mean.index, dtype="object")
    return around.fillna(mentions["passage_id"].map(beside)).fillna(NO_SIDE).astype("object")


def side_names(positions: np.ndarray) -> np.ndarray:
    """ "for" above 0, "against" below 0, "unclear" for 0 and missing."""
    return np.select([positions > 0, positions < 0], [FOR, AGAINST], UNCLEAR).astype("object")


def _position_lanes(corpus: Corpus, issue: str) -> tuple[Lane, ...]:
    rows = corpus.issues[corpus.issues["issue_id"] == issue]
    poles = (rows["pole_for"].iloc[0], rows["pole_against"].iloc[0]) if len(rows) else ("", "")
    return (
        Lane(FOR, poles[0], "lean_for"),
        Lane(AGAINST, poles[1], "lean_against"),
        Lane(UNCLEAR, "", "lean_unclear"),
        Lane(NO_SIDE, "", "other"),
    )


def main_issue(corpus: Corpus) -> str:
    """The issue with most statements that take a side; "" without issues."""
    if corpus.issues.empty:
        return ""
    said = corpus.stances["issue_id"].value_counts()
    taken = corpus.stances.loc[corpus.stances["position"].notna(), "issue_id"].value_counts()
    return min(corpus.issues["issue_id"], key=lambda issue: (-taken.get(issue, 0), -said.get(issue, 0), issue))
