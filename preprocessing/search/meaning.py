"""Search by meaning: nearest vectors; and one ranking made of several."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

# Reciprocal ranks: a passage at rank r counts 1 / (60 + r). Source: Cormack, Clarke and Buettcher (2009).
_RANK_OFFSET = 60


def search_meaning(
    vectors: np.ndarray,
    passage_ids: Sequence[str],
    query_vector: np.ndarray,
    *,
    limit: int = 50,
    at_least: float = -1.0,
    among: np.ndarray | None = None,
) -> pd.DataFrame:
    """passage_id and score (cosine, −1 … 1) of the passages nearest in meaning, nearest first.

    vectors: float32 (n, d) unit rows aligned with passage_ids; query_vector: (d,) or (1, d), unit length, from the
    same encoder. at_least leaves out what is farther away; among, bool (n,), all that is False there. Ties keep the
    order of passage_ids.
    """
    if len(vectors) == 0 or limit < 1:
        return _frame([], [])
    scores = np.asarray(vectors) @ np.asarray(query_vector, dtype=np.float32).reshape(-1)
    if among is not None:
        scores[~among] = -np.inf
    count = min(limit, len(scores))
    best = np.argpartition(-scores, count - 1)[:count]
    best = best[np.lexsort((best, -scores[best]))]
    best = best[scores[best] >= max(at_least, -2.0)]
    return _frame([passage_ids[row] for row in best], np.clip(scores[best], -1, 1))


def more_like(
    vectors: np.ndarray,
    passage_ids: Sequence[str],
    passage_id: str,
    *,
    limit: int = 10,
    among: np.ndarray | None = None,
) -> pd.DataFrame:
    """passage_id and score (cosine) of the passages most like one of them, itself left out; none if it is unknown.

    among, bool (n,): only passages that are True there are found.
    """
    known = list(passage_ids)
    if passage_id not in known or limit < 1:
        return _frame([], [])
    row = known.index(passage_id)
    found = search_meaning(vectors, known, vectors[row], limit=limit + 1, among=among)
    return found[found["passage_id"] != passage_id].head(limit).reset_index(drop=True)


def fuse(*rankings: pd.DataFrame, weights: Sequence[float] | None = None, limit: int | None = None) -> pd.DataFrame:
    """One ranking of all passages that any ranking has: passage_id and score, best first.

    rankings: frames with passage_id, best first; their scores are not compared, only their ranks. weights: one a
    ranking, 1 unless given. A passage high in two rankings comes before one that is first in a single ranking.
    """
    total: dict[str, float] = {}
    for ranking, weight in zip(rankings, weights or [1.0] * len(rankings), strict=True):
        for rank, passage in enumerate(ranking["passage_id"], start=1):
            total[passage] = total.get(passage, 0.0) + weight / (_RANK_OFFSET + rank)
    ordered = sorted(total.items(), key=lambda item: (-item[1], item[0]))[:limit]
    return _frame([passage for passage, _ in ordered], [score for _, score in ordered])


def _frame(ids: Sequence[str], scores: Sequence[float] | np.ndarray) -> pd.DataFrame:
    columns = {"passage_id": list(ids), "score": np.asarray(scores, dtype=np.float64)}
    return pd.DataFrame(columns).astype({"passage_id": "str", "score": "float64"})
