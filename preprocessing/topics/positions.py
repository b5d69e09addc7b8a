"""Where each passage lies on the map: computed once, never moved by a filter."""

import numpy as np

from .features import main_directions

_EXACT_UP_TO = 10_000
# Rounds of t-SNE: first with clusters pulled together, then without. From main directions as start, many passages
# are in their places early: at 10,000, 60 + 140 rounds keep .429 of the nearest neighbours, 250 + 500 keep .431 in
# eight times the time (benchmarks/reports/topics.md).
_ROUNDS_SMALL, _ROUNDS_LARGE, _LARGE_FROM = (250, 500), (60, 140), 1_000


def map_positions(vectors: np.ndarray, *, seed: int) -> np.ndarray:
    """float64 (n, 2), centred, the farthest point at distance 1; like passages lie close together.

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
    from openTSNE import TSNE

    large = total > _EXACT_UP_TO
    pulled, free = _ROUNDS_LARGE if total > _LARGE_FROM else _ROUNDS_SMALL
    layout = TSNE(
        perplexity=min(30, max(2, (total - 1) / 3)) if not large else 15,
        # On unit rows this orders neighbours as the cosine does, and a zero row is no error.
        metric="euclidean",
        initialization=start / start[:, 0].std() * 1e-4,
        neighbors="annoy" if large else "exact",
        early_exaggeration_iter=pulled,
        n_iter=free,
        random_state=seed,
        n_jobs=1,
    )
    rows = main_directions(vectors, 64) if large else vectors
    return _scaled(np.asarray(layout.fit(rows), dtype=np.float64))


def _scaled(points: np.ndarray) -> np.ndarray:
    points = points - points.mean(axis=0)
    reach = np.linalg.norm(points, axis=1).max()
    return np.round(points / reach, 5) if reach > 0 else points
