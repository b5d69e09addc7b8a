"""Where each passage lies on the map: computed once, never moved by a filter."""

import numpy as np


def map_positions(vectors: np.ndarray, *, seed: int) -> np.ndarray:
    """float64 (n, 2), centred, the farthest point at distance 1; like passages lie close together.

    t-SNE from a PCA start. Too few passages for it (under 8) lie on their main directions;
    one passage, or copies of one, lie in the middle.
    """
    total = len(vectors)
    if total < 2:
        return np.zeros((total, 2))
    start = _main_directions(vectors)
    if total < 8 or start[:, 0].std() < 1e-6:
        return _scaled(start)
    from openTSNE import TSNE

    layout = TSNE(
        perplexity=min(30, max(2, (total - 1) / 3)),
        # On unit rows this orders neighbours as the cosine does, and a zero row is no error.
        metric="euclidean",
        initialization=start / start[:, 0].std() * 1e-4,
        neighbors="exact" if total <= 10_000 else "annoy",
        random_state=seed,
        n_jobs=1,
    )
    return _scaled(np.asarray(layout.fit(vectors), dtype=np.float64))


def _main_directions(vectors: np.ndarray) -> np.ndarray:
    """float64 (n, 2): the two directions in which the passages differ most, each with its longer side positive."""
    middle = vectors - vectors.mean(axis=0)
    spread = (middle.T @ middle).astype(np.float64)
    _, axes = np.linalg.eigh(spread)
    start = middle.astype(np.float64) @ axes[:, : -min(3, axes.shape[1] + 1) : -1]
    # A direction has no sign of its own: the largest value is made positive, so that no map comes out mirrored.
    signs = np.sign(start[np.abs(start).argmax(axis=0), np.arange(start.shape[1])])
    start = start * np.where(signs == 0, 1, signs)
    return np.pad(start, ((0, 0), (0, 2 - start.shape[1])))


def _scaled(points: np.ndarray) -> np.ndarray:
    points = points - points.mean(axis=0)
    reach = np.linalg.norm(points, axis=1).max()
    return np.round(points / reach, 5) if reach > 0 else points
