"""Divides one graph at many resolutions: a large one by way of small pieces that are found once."""

import numpy as np
from scipy import sparse

from .graph import by_first_appearance, communities

# How many starts Leiden has in a collection up to this size; above it, pieces are found once and put together.
_STARTS, _WHOLE_UP_TO = 5, 2_000
# Pieces are communities at this resolution, finer than any level; the search that joins them has one start.
_PIECES = 20.0
# Rounds in which each passage may still move to another community, half of them at a time.
_ROUNDS = 4


class Divider:
    """One graph, ready to be divided at any resolution. The same seed gives the same divisions."""

    def __init__(self, graph: sparse.csr_matrix, *, seed: int, starts: int = _STARTS) -> None:
        """graph: symmetric weights (n, n). starts: of how many searches a small graph's division is the best."""
        self.graph, self._seed, self._starts = graph, seed, starts
        self._piece: np.ndarray | None = None
        if graph.shape[0] > _WHOLE_UP_TO:
            self._piece = communities(graph, resolution=_PIECES, seed=seed, rounds=1)
            self._joined = _with_inner_ties(_between(graph, self._piece))

    def at(self, resolution: float) -> np.ndarray:
        """int (n,): the community of each row, in order of first appearance; more of them at a higher resolution."""
        if self._piece is None:
            return communities(self.graph, resolution=resolution, seed=self._seed, trials=self._starts)
        found = communities(self._joined, resolution=resolution, seed=self._seed)
        return _moved(self.graph, found[self._piece], resolution, self._seed)


def _between(graph: sparse.csr_matrix, topic: np.ndarray) -> sparse.csr_matrix:
    """Weights between the communities of a division; on the diagonal those inside, counted from both ends."""
    member = _members(topic)
    return (member @ graph @ member.T).tocsr()


def _members(topic: np.ndarray) -> sparse.csr_matrix:
    ones = np.ones(len(topic))
    return sparse.csr_matrix((ones, (topic, np.arange(len(topic)))), shape=(int(topic.max()) + 1, len(topic)))


def _with_inner_ties(graph: sparse.csr_matrix) -> sparse.csr_matrix:
    """The graph with a partner for each node that holds its inner weight: Leiden passes over ties to oneself.

    A node and its partner together weigh what the node did, so a division of them has the same modularity.
    """
    inner = sparse.diags(graph.diagonal() / 2)
    outer = graph.copy()
    outer.setdiag(0)
    outer.eliminate_zeros()
    joined = sparse.bmat([[outer, inner], [inner, None]]).tocsr()
    joined.sort_indices()
    return joined


def _moved(graph: sparse.csr_matrix, topic: np.ndarray, resolution: float, seed: int) -> np.ndarray:
    """The division after single passages have moved to where modularity gains most; pieces had tied them together."""
    lots = np.random.default_rng(seed)
    weight = np.asarray(graph.sum(axis=1)).ravel()
    total, count = weight.sum(), int(topic.max()) + 1
    for _ in range(_ROUNDS):
        ties = (graph @ _members(topic).T.tocsr()).tocsr()
        row = np.repeat(np.arange(len(topic)), np.diff(ties.indptr))
        mine = ties.indices == topic[row]
        rest = np.bincount(topic, weights=weight, minlength=count)[ties.indices] - np.where(mine, weight[row], 0)
        gain = np.round(ties.data - resolution * weight[row] * rest / total, 9)
        stay = np.full(len(topic), -np.inf)
        stay[row[mine]] = gain[mine]
        best = np.maximum.reduceat(gain, ties.indptr[:-1])
        # Of equal gains the community with the lowest number.
        hits = np.flatnonzero(gain == best[row])[::-1]
        target = topic.copy()
        target[row[hits]] = ties.indices[hits]
        moves = (best > stay) & (lots.random(len(topic)) < 0.5)
        if not moves.any():
            break
        topic = np.where(moves, target, topic)
    return by_first_appearance(topic)
