"""The neighbourhood graph of a collection and its division into communities."""

import graspologic_native
import numpy as np
from scipy import sparse

from .cells import nearest_by_cells

# Each passage is tied to an eighth of the collection, at most 50 passages; fewer in collections so large that
# 50 neighbours would all be near-copies anyway. Source: decision 020.
_SHARE, _MOST, _FEWEST = 8, 50, 15
_WIDE_UP_TO = 5_000
# Above this many passages neighbours are looked for in near cells instead of everywhere.
_EXACT_UP_TO = 5_000
_BLOCK = 2048


def neighbour_count(passage_count: int) -> int:
    """How many neighbours each passage is tied to in a collection of this size."""
    most = _MOST if passage_count <= _WIDE_UP_TO else max(_FEWEST, round(_MOST * _WIDE_UP_TO / passage_count))
    return max(1, min(passage_count - 1, most, max(3, passage_count // _SHARE)))


def nearest(vectors: np.ndarray, count: int, *, seed: int = 7) -> tuple[np.ndarray, np.ndarray]:
    """Rows of the `count` nearest others of each row, and their cosines: two arrays (n, count), nearest first.

    vectors: float32 unit rows. Ties go to the lower row. Exact up to 5,000 rows, most of the nearest above.
    """
    total = len(vectors)
    if total > _EXACT_UP_TO:
        return nearest_by_cells(vectors, count, seed=seed)
    rows = np.empty((total, count), dtype=np.int32)
    cosines = np.empty((total, count), dtype=np.float32)
    for start in range(0, total, _BLOCK):
        stop = min(start + _BLOCK, total)
        # Rounded so that the last bits of a product, which vary from machine to machine, decide nothing.
        block = np.round(vectors[start:stop] @ vectors.T, 5)
        block[np.arange(stop - start), np.arange(start, stop)] = -2
        best = np.sort(np.argpartition(-block, count - 1, axis=1)[:, :count], axis=1)
        values = np.take_along_axis(block, best, axis=1)
        order = np.argsort(-values, axis=1, kind="stable")
        rows[start:stop] = np.take_along_axis(best, order, axis=1)
        cosines[start:stop] = np.take_along_axis(values, order, axis=1)
    return rows, cosines


def neighbour_graph(rows: np.ndarray, cosines: np.ndarray) -> sparse.csr_matrix:
    """Symmetric weights (n, n): the cosine of two passages of which one is a near neighbour of the other."""
    total, count = rows.shape
    weights = np.clip(cosines, 1e-3, None).astype(np.float64).ravel()
    start = np.repeat(np.arange(total), count)
    graph = sparse.csr_matrix((weights, (start, rows.ravel())), shape=(total, total))
    graph = graph.maximum(graph.T).tocsr()
    graph.sort_indices()
    return graph


def communities(
    graph: sparse.csr_matrix, *, resolution: float, seed: int, trials: int = 1, rounds: int = 2
) -> np.ndarray:
    """int (n,): the community of each row, 0 for the one that holds row 0, and on in order of first appearance.

    Leiden on modularity; a higher resolution gives more communities. trials: the best of so many searches;
    rounds: how often each search is gone through. Source: Traag, Waltman and van Eck (2019).
    """
    _, found = graspologic_native.leiden_csr(
        graph.indptr.astype(np.int64),
        graph.indices.astype(np.int32),
        graph.data.astype(np.float64),
        graph.shape[0],
        resolution=resolution,
        seed=seed,
        trials=trials,
        iterations=rounds,
    )
    return by_first_appearance(np.fromiter(map(found.__getitem__, range(graph.shape[0])), dtype=np.int64))


def by_first_appearance(labels: np.ndarray) -> np.ndarray:
    """The same division with communities numbered in the order in which they first occur."""
    _, first, inverse = np.unique(labels, return_index=True, return_inverse=True)
    rank = np.empty(len(first), dtype=np.int64)
    rank[np.argsort(first, kind="stable")] = np.arange(len(first))
    return rank[inverse]
