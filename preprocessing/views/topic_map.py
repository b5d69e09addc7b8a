"""The topic map as a table: every passage with its place, its group, and whether the filters let it through."""

from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from preprocessing.model.corpus import Corpus
from preprocessing.model.filters import Filters
from preprocessing.views.selection import select
from preprocessing.views.topic_groups import Group, group_passages

# Below this share of resamples in which a topic comes back, a reader is told that it is weak. Source: decision 021.
WEAK_BELOW = 0.5
EXCERPT_CHARS = 120


@dataclass(frozen=True, slots=True)
class LevelChoice:
    """One step of the granularity control."""

    level: int
    topic_count: int


@dataclass(frozen=True, slots=True)
class TopicSpot:
    """A topic on the map: the middle of its passages and what its name must tell.

    shown: passages the filters leave; passage_count: all of them. weak: it often does not come back when the
    grouping is repeated on part of the text; None if that was not tried.
    """

    topic_id: str
    label: str
    colour: int
    x: float
    y: float
    shown: int
    passage_count: int
    document_count: int
    stability: float | None
    weak: bool | None


@dataclass(frozen=True)
class TopicMap:
    """A level of the map under some filters.

    points: passage_id, document_id, number, topic_id, group, x, y, kept, title, excerpt; one row a body passage, in
    the order of the corpus; number counts from 1 in its document. spots: topics of the level, most passages first.
    document_count: documents with shown passages.
    """

    level: int
    groups: tuple[Group, ...]
    spots: tuple[TopicSpot, ...]
    document_count: int
    points: pd.DataFrame = field(repr=False)

    @property
    def shown(self) -> int:
        """How many passages the filters leave."""
        return int(self.points["kept"].sum())


def level_choices(corpus: Corpus) -> tuple[LevelChoice, ...]:
    """The levels of the collection, coarsest first; none if there are no topics."""
    counts = corpus.topics.groupby("level").size()
    return tuple(LevelChoice(int(level), int(count)) for level, count in counts.items())


def map_topics(
    corpus: Corpus, filters: Filters, *, level: int, colour_by: str = "topic", issue_id: str | None = None
) -> TopicMap:
    """The map at one level. Filters change `kept` and the counts, never a place or a group."""
    grouping = group_passages(corpus, colour_by, level=level, issue_id=issue_id)
    kept = set(select(corpus, filters).passages["passage_id"])
    placed = corpus.placements.loc[corpus.placements["level"] == level, ["passage_id", "topic_id", "x", "y"]]
    points = corpus.body[["passage_id", "document_id", "ordinal", "text"]].merge(placed, on="passage_id", how="inner")
    titles = dict(zip(corpus.documents["document_id"], corpus.documents["short_title"]))
    points["group"] = points["passage_id"].map(grouping.of_passage)
    points["kept"] = points["passage_id"].isin(kept).to_numpy(dtype=bool)
    points["title"] = points["document_id"].map(titles)
    points["excerpt"] = [excerpt(text) for text in points["text"]]
    points = points.assign(number=points["ordinal"] + 1).drop(columns=["text", "ordinal"])
    documents = points.loc[points["kept"], "document_id"].nunique()
    return TopicMap(level, grouping.groups, _spots(corpus, points, level), int(documents), points)


def excerpt(text: str, *, most: int = EXCERPT_CHARS) -> str:
    """The beginning of a text on one line, cut between words, at most `most` characters with the ellipsis."""
    line = " ".join(text[: most * 2].split())
    if len(line) <= most:
        return line
    return line[: most - 1].rsplit(" ", 1)[0].rstrip(",;:—–-") + "…"


def is_weak(stability: float | None) -> bool | None:
    """Whether a topic is weak; None where its stability was not measured."""
    return None if stability is None or np.isnan(stability) else bool(stability < WEAK_BELOW)


def _spots(corpus: Corpus, points: pd.DataFrame, level: int) -> tuple[TopicSpot, ...]:
    middles = points.groupby("topic_id")[["x", "y"]].median()
    left = points[points["kept"]].groupby("topic_id")["document_id"].agg(["size", "nunique"])
    spots = []
    for row in corpus.topics[corpus.topics["level"] == level].itertuples():
        if row.topic_id not in middles.index:
            continue
        stability = None if pd.isna(row.stability) else float(row.stability)
        shown, documents = left.loc[row.topic_id] if row.topic_id in left.index else (0, 0)
        spots.append(
            TopicSpot(
                topic_id=row.topic_id,
                label=row.label,
                colour=int(row.colour),
                x=float(middles.at[row.topic_id, "x"]),
                y=float(middles.at[row.topic_id, "y"]),
                shown=int(shown),
                passage_count=int(row.passage_count),
                document_count=int(documents),
                stability=stability,
                weak=is_weak(stability),
            )
        )
    return tuple(sorted(spots, key=lambda spot: (-spot.passage_count, spot.topic_id)))
