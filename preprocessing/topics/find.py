"""Find the topics of a collection: every passage placed, the same answer every time."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from preprocessing.model.tables import PLACEMENTS, TOPICS

from .features import distinctive_vectors
from .graph import nearest, neighbour_count, neighbour_graph
from .levels import Level, all_levels, colours, parents, topic_ids
from .names import Embed, Name, Namer, rows_to_read
from .positions import map_positions
from .stability import stabilities
from .typical import strengths

# Under this many passages there is too little text for topics: one topic holds all.
FEWEST_PASSAGES = 8
ALL_PASSAGES = Name("All passages", ())


@dataclass(frozen=True, slots=True)
class TopicTables:
    """topics and placements as in preprocessing/model/tables.py, checked."""

    topics: pd.DataFrame
    placements: pd.DataFrame


def find_topics(
    passages: pd.DataFrame,
    vectors: np.ndarray,
    *,
    embed: Embed,
    seed: int = 7,
    progress: Callable[[float], None] | None = None,
) -> TopicTables:
    """Topics at up to six levels, a place for every passage, and names from the texts.

    passages: body passages (passage_id, text are used; dates, documents and sections are not), in any order.
    vectors: float32 (n, d) unit rows aligned with passages. embed: the encoder that made them, used for names.
    progress is called with the share done, 0–1. No passages give two empty frames; under eight, or passages that
    do not fall into two topics, give one topic at one level, without stability: too little text for topics.
    """
    report = progress or (lambda share: None)
    if passages.empty:
        return TopicTables(TOPICS.empty(), PLACEMENTS.empty())
    order = np.argsort(passages["passage_id"].to_numpy(dtype=str), kind="stable")
    ids = passages["passage_id"].iloc[order].tolist()
    texts = passages["text"].iloc[order].tolist()
    meaning = np.ascontiguousarray(vectors[order], dtype=np.float32)
    features = distinctive_vectors(texts, meaning)
    report(0.1)
    wide = min(len(ids) - 1, int(np.ceil(neighbour_count(len(ids)) * 1.25)) + 10)
    rows, cosines = nearest(features, wide, seed=seed)
    points = map_positions(features, rows, seed=seed)
    report(0.3)
    if len(ids) < FEWEST_PASSAGES:
        return _one_topic(ids, points)
    close = neighbour_count(len(ids))
    graph = neighbour_graph(rows[:, :close], cosines[:, :close])
    levels, default = all_levels(graph, features, seed=seed)
    if not levels:
        return _one_topic(ids, points)
    report(0.45)
    stable = stabilities(levels, features, rows, cosines, seed=seed, progress=lambda share: report(0.45 + 0.25 * share))
    fits = [strengths(graph, features, level.topic) for level in levels]
    topic_id, paints = [topic_ids(level, ids) for level in levels], colours(levels)
    namer = Namer(texts, meaning, rows_to_read([(level.topic, fit) for level, fit in zip(levels, fits)]), embed=embed)
    report(0.9)
    names: dict[int, list[Name]] = {}
    # The level that is shown first has the first choice of names, its neighbours the next.
    for at in sorted(range(len(levels)), key=lambda at: (abs(at - default), at)):
        names[at] = namer.name(levels[at].topic, topic_id[at], fits[at], paints[at])
    records = [
        record
        for at, level in enumerate(levels)
        for record in _records(at, level, levels[at - 1] if at else None, topic_id, names[at], stable[at], paints[at])
    ]
    topics = TOPICS.from_records([{**record, "is_default_level": record["level"] == default} for record in records])
    placed = [_placed(at, ids, topic_id[at], level, fits[at], points) for at, level in enumerate(levels)]
    report(1.0)
    return TopicTables(topics, PLACEMENTS.check(pd.concat(placed, ignore_index=True)))


def _records(
    at: int,
    level: Level,
    upper: Level | None,
    topic_id: list[list[str]],
    names: list[Name],
    stable: np.ndarray,
    paint: np.ndarray,
) -> list[dict]:
    """One dict a topic of the level, in order of first appearance."""
    parent = None if upper is None else parents(upper, level)
    sizes = np.bincount(level.topic, minlength=level.topic_count)
    return [
        {
            "level": at,
            "topic_id": topic_id[at][topic],
            "parent_id": None if parent is None else topic_id[at - 1][parent[topic]],
            "label": names[topic].label,
            "label_terms": names[topic].terms,
            "passage_count": int(sizes[topic]),
            "stability": float(stable[topic]),
            "colour": int(paint[topic]),
        }
        for topic in range(level.topic_count)
    ]


def _placed(
    at: int, ids: list[str], topic_id: list[str], level: Level, strength: np.ndarray, points: np.ndarray
) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "passage_id": ids,
            "level": at,
            "topic_id": [topic_id[topic] for topic in level.topic],
            "strength": strength,
            "x": points[:, 0],
            "y": points[:, 1],
        }
    )


def _one_topic(ids: list[str], points: np.ndarray) -> TopicTables:
    """All passages in one topic at one level, each a full member of it."""
    level = Level(0.0, np.zeros(len(ids), dtype=np.int64))
    topic_id = topic_ids(level, ids)
    record = _records(0, level, None, [topic_id], [ALL_PASSAGES], np.array([np.nan]), np.zeros(1, dtype=int))[0]
    topics = TOPICS.from_records([{**record, "is_default_level": True}])
    placed = _placed(0, ids, topic_id, level, np.ones(len(ids)), points)
    return TopicTables(topics, PLACEMENTS.check(placed))
