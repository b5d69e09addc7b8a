"""Where each passage lies on the map: computed once, never moved by a filter."""

import numpy as np
from scipy import sparse

from .features import main_directions

# Up to this many passages t-SNE weighs the neighbours it finds itself; beyond, the nearest ones that are known count
# alike, which is faster and keeps more of them together (benchmarks/reports/topics.md).
_SMALL_UP_TO = 600
_NEIGHBOURS = 15
# Rounds of t-SNE: first with clusters pulled together, then without. Many passages are in their places early when they
# start from main directions.
_ROUNDS_SMALL, _ROUNDS_LARGE = (250, 500), (30, 70)
# How much clusters are pulled together at first, and how much of a move goes on into the next round: openTSNE's own.
_PULL, _MOMENTUM = 12, 0.8


def map_positions(vectors: np.ndarray, near: np.ndarray, *, seed: int) -> np.ndarray:
    """float64 (n, 2), centred, the farthest point at distance 1; like passages lie close together.

    near: rows of the nearest others of each row of vectors, (n, 15 or more) if there are so many, nearest first.
    t-SNE from the main directions as start. Too few passages for it (under 8) lie on their main directions;
    one passage, or copies of one, lie in the middle.
    """
    total = len(vectors)
    if total < 2:
        return np.zeros((total, 2))
    start = main_directions(vectors, 2).astype(np.float64)
    start = np.pad(start, ((0, 0), (0, 2 - start.shape[1])))
    if total < 8 or start[:, 0].std() < 1e-6:
        return _scaled(start)
    start = start / start[:, 0].std() * 1e-4
    laid = _laid_small(vectors, start, seed) if total <= _SMALL_UP_TO else _laid_large(near, start, seed)
    return _scaled(np.asarray(laid, dtype=np.float64))


def _laid_small(vectors: np.ndarray, start: np.ndarray, seed: int) -> np.ndarray:
    from openTSNE import TSNE

    pulled, free = _ROUNDS_SMALL
    layout = TSNE(
        perplexity=min(30, max(2, (len(vectors) - 1) / 3)),
        # On unit rows this orders neighbours as the cosine does, and a zero row is no error.
        metric="euclidean",
        initialization=start,
        neighbors="exact",
        early_exaggeration_iter=pulled,
        n_iter=free,
        random_state=seed,
        n_jobs=1,
    )
    return layout.fit(vectors)


def _laid_large(near: np.ndarray, start: np.ndarray, seed: int) -> np.ndarray:
    """Each passage is drawn to its nearest others alike. Source: Boehm, Berens and Kobak (2022), uniform affinities."""
    from openTSNE import TSNEEmbedding
    from openTSNE.affinity import PrecomputedAffinities

    total, near = len(near), near[:, :_NEIGHBOURS]
    ones, ends = np.ones(near.size), np.arange(0, near.size + 1, near.shape[1])
    ties = sparse.csr_matrix((ones, near.ravel(), ends), shape=(total, total))
    ties = (ties + ties.T).tocsr()
    layout = TSNEEmbedding(start, PrecomputedAffinities(ties / ties.sum()), n_jobs=1, random_state=seed)
    pulled, free = _ROUNDS_LARGE
    layout = layout.optimize(pulled, exaggeration=_PULL, momentum=_MOMENTUM)
    return layout.optimize(free, momentum=_MOMENTUM)


def _scaled(points: np.ndarray) -> np.ndarray:
    points = points - points.mean(axis=0)
    reach = np.linalg.norm(points, axis=1).max()
    return np.round(points / reach, 5) if reach > 0 else points
