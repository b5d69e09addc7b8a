"""How well each passage fits its topic, and which passages show best what a topic is about."""

import numpy as np
import pandas as pd
from scipy import sparse

from .features import unit_rows
from .levels import topic_sums


def strengths(graph: sparse.csr_matrix, vectors: np.ndarray, topic: np.ndarray) -> np.ndarray:
    """float (n,) 0–1: the share of a passage's ties inside its topic times its nearness to the topic's middle.

    1 is the passage nearest to the middle, all of whose neighbours belong to the topic; low values are weak members.
    """
    centres = unit_rows(topic_sums(vectors, topic))
    nearness = np.clip(np.einsum("ij,ij->i", vectors, centres[topic]), 0, None)
    best = np.zeros(len(centres))
    np.maximum.at(best, topic, nearness)
    scaled = np.divide(nearness, best[topic], out=np.zeros_like(nearness), where=best[topic] > 0)
    return np.round(inside_share(graph, topic) * scaled, 4)


def inside_share(graph: sparse.csr_matrix, topic: np.ndarray) -> np.ndarray:
    """float (n,) 0–1: how much of each passage's weight in the graph leads to its own topic."""
    ties = graph.tocoo()
    same = topic[ties.row] == topic[ties.col]
    inside = np.bincount(ties.row, weights=ties.data * same, minlength=len(topic))
    total = np.bincount(ties.row, weights=ties.data, minlength=len(topic))
    return np.divide(inside, total, out=np.ones(len(topic)), where=total > 0)


def typical_passages(placements: pd.DataFrame, topic_id: str, *, count: int = 5) -> pd.DataFrame:
    """passage_id and strength (0–1) of the passages that show best what a topic is about, strongest first.

    placements: as in the corpus. Fewer rows come back if the topic is small, none if it is unknown.
    """
    inside = placements[placements["topic_id"] == topic_id].drop_duplicates("passage_id")
    best = inside.sort_values(["strength", "passage_id"], ascending=[False, True]).head(max(count, 0))
    return best[["passage_id", "strength"]].reset_index(drop=True)
