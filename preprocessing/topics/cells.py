"""Nearest neighbours among very many passages: a rough division into cells, and only near cells searched."""

import numpy as np
from scipy import sparse

from .features import unit_rows

# Cells of about so many rows, moved so many times to the middle of their rows; each row searches so many cells:
# 91 % of the exact neighbours at 10,000 rows, 88 % at 100,000 (benchmarks/reports/topics.md).
_CELL, _MOVES, _SEARCHED = 300, 3, 10
_BLOCK, _MOST_CELLS = 16_384, 60_000_000


def nearest_by_cells(vectors: np.ndarray, count: int, *, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Rows and cosines of most of the `count` nearest others of each row: two arrays (n, count), nearest first.

    vectors: float32 unit rows, many more than count. Ties go to the lower row.
    """
    middles, home = _divided(vectors, seed)
    rows = np.empty((len(vectors), count), dtype=np.int32)
    cosines = np.empty((len(vectors), count), dtype=np.float32)
    inside = _groups(home, len(middles))
    held = [vectors[members] for members in inside]
    for start in range(0, len(vectors), _BLOCK):
        part = slice(start, min(start + _BLOCK, len(vectors)))
        rows[part], cosines[part] = _block(vectors[part], start, count, middles, inside, held)
    return rows, cosines


def _block(
    asking: np.ndarray, start: int, count: int, middles: np.ndarray, inside: list[np.ndarray], held: list[np.ndarray]
) -> tuple[np.ndarray, np.ndarray]:
    """The answer for the rows from `start` on: the best of each cell they search, then the best of those."""
    near = _cells_to_search(np.round(asking @ middles.T, 5), [len(members) for members in inside], count)
    width = near.shape[1]
    found = np.zeros((len(asking), width, count), dtype=np.int32)
    values = np.full((len(asking), width, count), -3, dtype=np.float32)
    for cell, asked in enumerate(_groups(near.ravel(), len(middles))):
        step = max(1, _MOST_CELLS // max(len(inside[cell]), 1))
        for one in range(0, len(asked), step):
            who, slot = np.divmod(asked[one : one + step], width)
            nearness = np.round(asking[who] @ held[cell].T, 5)
            nearness[inside[cell][None, :] == (start + who)[:, None]] = -2
            kept = min(count, nearness.shape[1])
            best = np.argpartition(-nearness, kept - 1, axis=1)[:, :kept]
            found[who, slot, :kept] = inside[cell][best]
            values[who, slot, :kept] = np.take_along_axis(nearness, best, axis=1)
    found, values = found.reshape(len(asking), -1), values.reshape(len(asking), -1)
    best = np.argpartition(-values, count - 1, axis=1)[:, :count]
    found, values = np.take_along_axis(found, best, axis=1), np.take_along_axis(values, best, axis=1)
    order = np.lexsort((found, -values), axis=1)
    return np.take_along_axis(found, order, axis=1), np.take_along_axis(values, order, axis=1)


def _cells_to_search(nearness: np.ndarray, sizes: list[int], count: int) -> np.ndarray:
    """(rows, cells): the nearest cells of each row, as many for all as it takes to hold enough others for each."""
    wanted = min(_SEARCHED, len(sizes))
    ranked = np.argsort(-nearness, axis=1, kind="stable")
    holds = np.cumsum(np.array(sizes)[ranked], axis=1)
    enough = int((holds <= count).sum(axis=1).max()) + 1
    return ranked[:, : max(wanted, enough)]


def _divided(vectors: np.ndarray, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """The middles of the cells, and the cell of each row."""
    total = len(vectors)
    middles = vectors[np.sort(np.random.default_rng(seed).choice(total, max(1, total // _CELL), replace=False))]
    for _ in range(_MOVES):
        home = _nearest_middle(vectors, middles)
        ones = np.ones(total, dtype=np.float32)
        member = sparse.csr_matrix((ones, (home, np.arange(total))), shape=(len(middles), total))
        middles = unit_rows(np.asarray(member @ vectors))
    return middles, _nearest_middle(vectors, middles)


def _nearest_middle(vectors: np.ndarray, middles: np.ndarray) -> np.ndarray:
    blocks = (vectors[start : start + _BLOCK] for start in range(0, len(vectors), _BLOCK))
    return np.concatenate([np.round(block @ middles.T, 5).argmax(axis=1) for block in blocks])


def _groups(number: np.ndarray, count: int) -> list[np.ndarray]:
    """For each number below `count` the places where it stands, ascending."""
    order = np.argsort(number, kind="stable")
    return np.split(order, np.searchsorted(number[order], np.arange(1, count)))
