"""Finds a place for every name on a map: near what it names, inside the frame, over no other name."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

# Pixels between two names, and the grid on which places are tried.
_GAP = 4.0
_STEP = 6
# Covering one point costs as much as standing this many pixels farther away.
_POINT_COST = 7.0
_NARROW = frozenset("iljtfrI.,:;'’‘!|()[] -")
_WIDE = frozenset("mwMW—@%")


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pixels: its middle, width and height; y grows downwards."""

    x: float
    y: float
    width: float
    height: float

    def overlaps(self, other: "Box", *, gap: float = 0.0) -> bool:
        """Whether the two come closer than `gap` pixels."""
        wide = abs(self.x - other.x) < (self.width + other.width) / 2 + gap
        return wide and abs(self.y - other.y) < (self.height + other.height) / 2 + gap


def text_size(lines: Sequence[str], font_px: float) -> tuple[float, float]:
    """Width and height in pixels that these lines take at most, set in a usual sans-serif."""
    widths = [
        sum(0.34 if sign in _NARROW else 0.92 if sign in _WIDE else 0.7 if sign.isupper() else 0.57 for sign in line)
        for line in lines
    ]
    return max(widths, default=0.0) * font_px + 6, len(lines) * font_px * 1.3 + 2


def wrap(text: str, *, width: int) -> list[str]:
    """Lines of about `width` characters at most, of like length, broken between words; a long word stays whole."""
    words = text.split()
    rows = -(-len(" ".join(words)) // width)
    if rows < 2:
        return [" ".join(words)]
    goal = max(len(" ".join(words)) / rows, max(map(len, words), default=0))
    lines = [""]
    for word in words:
        longer = f"{lines[-1]} {word}".strip()
        # A line may pass the goal by half a word: that keeps lines of like length.
        if lines[-1] and len(longer) > goal + len(word) / 2:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def place_labels(
    anchors: Sequence[tuple[float, float]],
    sizes: Sequence[tuple[float, float]],
    *,
    points: np.ndarray,
    frame: tuple[int, int],
) -> list[Box | None]:
    """A box for each label, the most important first; None where no free place is left.

    anchors: where each name belongs, pixels. sizes: width and height of each. points: (n, 2) pixels, better left
    uncovered. frame: width and height. The same input gives the same places.
    """
    counts = _summed(points, frame)
    placed: list[Box] = []
    out: list[Box | None] = []
    for (x, y), (width, height) in zip(anchors, sizes):
        box = _best_place(x, y, width, height, counts=counts, frame=frame, taken=placed)
        out.append(box)
        if box is not None:
            placed.append(box)
    return out


def _best_place(
    x: float,
    y: float,
    width: float,
    height: float,
    *,
    counts: np.ndarray,
    frame: tuple[int, int],
    taken: Sequence[Box],
) -> Box | None:
    if width > frame[0] or height > frame[1]:
        return None
    across = np.arange(width / 2, frame[0] - width / 2 + 1e-9, _STEP)
    down = np.arange(height / 2, frame[1] - height / 2 + 1e-9, _STEP)
    middle_x, middle_y = (grid.ravel() for grid in np.meshgrid(across, down))
    free = np.ones(len(middle_x), dtype=bool)
    for box in taken:
        beside = np.abs(middle_x - box.x) >= (width + box.width) / 2 + _GAP
        free &= beside | (np.abs(middle_y - box.y) >= (height + box.height) / 2 + _GAP)
    if not free.any():
        return None
    covered = _inside(counts, middle_x, middle_y, width, height)
    # Upwards and downwards a name soon leaves its group; sideways it is long anyway.
    distance = np.hypot((middle_x - x) * 0.8, (middle_y - y) * 1.25)
    cost = np.where(free, distance + _POINT_COST * covered, np.inf)
    best = int(np.argmin(cost))
    return Box(float(middle_x[best]), float(middle_y[best]), width, height)


def _summed(points: np.ndarray, frame: tuple[int, int]) -> np.ndarray:
    """Summed-area table of points on a grid of 4-pixel cells, so that a box is counted in one step."""
    cells = (frame[0] // 4 + 1, frame[1] // 4 + 1)
    table = np.zeros((cells[0] + 1, cells[1] + 1))
    if len(points):
        at = np.clip((points // 4).astype(int), 0, np.array(cells) - 1)
        np.add.at(table, (at[:, 0] + 1, at[:, 1] + 1), 1)
    return table.cumsum(axis=0).cumsum(axis=1)


def _inside(table: np.ndarray, x: np.ndarray, y: np.ndarray, width: float, height: float) -> np.ndarray:
    left, right = ((x + sign * width / 2) // 4 for sign in (-1, 1))
    top, bottom = ((y + sign * height / 2) // 4 for sign in (-1, 1))
    columns = [np.clip(edge.astype(int), 0, table.shape[0] - 1) for edge in (left, right + 1)]
    rows = [np.clip(edge.astype(int), 0, table.shape[1] - 1) for edge in (top, bottom + 1)]
    return (
        table[columns[1], rows[1]]
        - table[columns[0], rows[1]]
        - table[columns[1], rows[0]]
        + table[columns[0], rows[0]]
    )
