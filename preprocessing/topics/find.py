"""Find the topics of a collection: every passage placed, the same answer every time."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from preprocessing.model.tables import PLACEMENTS, TOPICS

from .features import distinctive_vectors
from .graph import nearest, neighbour_count, neighbour_graph
from .levels import Level, all_levels, colours, parents, topic_ids
from .names import Embed, Name, name_topics, read_phrases
from .positions import map_positions
from .typical import strengths

# Under this many passages there is too little text for topics: one topic holds all.
FEWEST_PASSAGES = 8
_DEFAULT_RESOLUTION = 1.0


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
    """Topics at three to six levels, a place for every passage, and names from the texts.

    passages: body passages (passage_id, text are used; dates, documents and sections are not), in any order.
    vectors: float32 (n, d) unit rows aligned with passages. embed: the encoder that made them, used for names.
    progress is called with the share done, 0–1. No passages give two empty frames; under eight give one topic.
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
    graph = neighbour_graph(*nearest(features, neighbour_count(len(ids)))) if len(ids) > 1 else None
    report(0.3)
    levels = all_levels(graph, seed=seed) if len(ids) >= FEWEST_PASSAGES else []
    if not levels:
        levels = [Level(0.0, np.zeros(len(ids), dtype=np.int64))]
    report(0.5)
    points = map_positions(features, seed=seed)
    report(0.7)
    topics, placements = [], []
    default = min(range(len(levels)), key=lambda i: abs(np.log(max(levels[i].resolution, 0.01) / _DEFAULT_RESOLUTION)))
    paints = colours(levels)
    names_of = [topic_ids(level, ids) for level in levels]
    fits = [strengths(graph, features, level.topic) if graph is not None else np.ones(len(ids)) for level in levels]
    if levels[0].topic_count > 1:
        book = read_phrases(texts, [(level.topic, fit) for level, fit in zip(levels, fits)], embed=embed)
    for at, (level, strength) in enumerate(zip(levels, fits)):
        names = name_topics(book, meaning, level.topic) if level.topic_count > 1 else [Name("All passages", ())]
        upper = parents(levels[at - 1], level) if at else None
        sizes = np.bincount(level.topic)
        topics += [
            {
                "level": at,
                "topic_id": names_of[at][topic],
                "parent_id": None if upper is None else names_of[at - 1][upper[topic]],
                "label": names[topic].label,
                "label_terms": names[topic].terms,
                "passage_count": int(sizes[topic]),
                "stability": None,
                "colour": int(paints[at][topic]),
                "is_default_level": at == default,
            }
            for topic in range(level.topic_count)
        ]
        placements.append(
            pd.DataFrame(
                {
                    "passage_id": ids,
                    "level": at,
                    "topic_id": [names_of[at][topic] for topic in level.topic],
                    "strength": strength,
                    "x": points[:, 0],
                    "y": points[:, 1],
                }
            )
        )
        report(0.7 + 0.3 * (at + 1) / len(levels))
    return TopicTables(TOPICS.from_records(topics), PLACEMENTS.check(pd.concat(placements, ignore_index=True)))
