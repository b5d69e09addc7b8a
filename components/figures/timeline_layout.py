"""Where marks and labels of the timeline stand: numbers only, the same for every filter."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

# Pixels a place of the axis takes in a chart on a projector of 1280 × 720; wider screens only give more room.
PIXELS = 8.4
_ROWS_MOST = 5
_MARK = 7.0
_CHARACTER = 7.6


@dataclass(frozen=True, slots=True)
class Label:
    """A label of an event: text, the place it points at, row (0 is the lowest), and where its text begins or ends.

    anchor: "left" if the text begins at the place, "right" if it ends there, "center" if it stands above it.
    """

    mark_id: str
    text: str
    at: float
    row: int
    anchor: str


def pack_rows(
    left: Sequence[float], right: Sequence[float], *, most: int = _ROWS_MOST, gap: float = _MARK
) -> np.ndarray:
    """A row for each span so that spans of a row keep apart; spans beyond `most` rows share the row that is free first.

    left, right: places on the axis, ends included. Rows count from 0; earlier spans get the lower rows.
    """
    rows = np.zeros(len(left), dtype=int)
    free = np.full(most, -np.inf)
    for at in np.lexsort((np.asarray(right), np.asarray(left))):
        begin, end = left[at] * PIXELS - gap, right[at] * PIXELS + gap
        fitting = np.flatnonzero(free <= begin)
        row = int(fitting[0]) if len(fitting) else int(np.argmin(free))
        rows[at] = row
        free[row] = max(free[row], end)
    return rows


def lane_heights(rows: Sequence[int], total: float) -> np.ndarray:
    """Pixels of each lane: shared out by how many rows each needs, but none is lost from sight."""
    weights = np.asarray(rows, dtype=float) + 0.6
    return total * weights / weights.sum() if len(weights) else weights


def radius(document_count: int) -> float:
    """Pixels from the middle to the rim of a merged event, by how many documents tell it."""
    return min(6.0 + 3.0 * (document_count - 1), 19.0)


def swarm(at: Sequence[float], radii: Sequence[float], *, height: float) -> np.ndarray:
    """Pixels above (−) or below the middle for each circle, so that circles cover one another only if they must.

    Given most important first: those stay nearest the middle. A circle that finds no free place takes the freest.
    """
    placed: list[tuple[float, float, float]] = []
    out = np.zeros(len(at))
    for number, (place, rim) in enumerate(zip(at, radii)):
        reach = max(height / 2 - rim, 0.0)
        steps = np.arange(0.0, reach + 0.1, 3.0)
        tries = np.unique(np.concatenate([steps, -steps]))
        tries = tries[np.argsort(np.abs(tries), kind="stable")]
        x = place * PIXELS
        near = [(px, py, pr) for px, py, pr in placed if abs(px - x) < pr + rim + 1]
        room = [min((np.hypot(px - x, py - y) - pr - rim for px, py, pr in near), default=np.inf) for y in tries]
        free = next((y for y, space in zip(tries, room) if space >= 1), tries[int(np.argmax(room))])
        out[number] = free
        placed.append((x, free, rim))
    return out


def place_labels(
    events: pd.DataFrame, window: tuple[float, float], *, rows: int, most: int = 9, width: float = 880.0
) -> tuple[Label, ...]:
    """Labels that fit above the events, most important first in `events` (mark_id, name, at); none covers another.

    window: the places shown. width: pixels the window takes. A label that finds no room is left out, not moved away.
    """
    scale = width / (window[1] - window[0])
    boxes: list[tuple[int, float, float]] = []
    leaders: list[tuple[int, float]] = []
    labels: list[Label] = []
    for event in events.itertuples():
        if len(labels) == most or not window[0] <= event.at <= window[1]:
            continue
        text = shorten(event.name, 30)
        wide, x = len(text) * _CHARACTER + 10, (event.at - window[0]) * scale
        spots = {"left": (x - 4, x + wide), "right": (x - wide, x + 4), "center": (x - wide / 2, x + wide / 2)}
        for row, anchor in ((row, anchor) for row in range(rows) for anchor in ("center", "left", "right")):
            begin, end = spots[anchor]
            if begin < -2 or end > width + 4 or not _is_free(row, begin, end, x, boxes, leaders):
                continue
            boxes.append((row, begin, end))
            leaders.append((row, x))
            labels.append(Label(event.mark_id, text, float(event.at), row, anchor))
            break
    return tuple(labels)


def _is_free(
    row: int,
    begin: float,
    end: float,
    x: float,
    boxes: list[tuple[int, float, float]],
    leaders: list[tuple[int, float]],
) -> bool:
    covers = any(at == row and begin < right and end > left for at, left, right in boxes)
    # A leader runs from its label down to its mark: no lower label may lie in its way.
    crosses = any(at < row and left - 3 < x < right + 3 for at, left, right in boxes)
    crossed = any(at > row and begin - 3 < leader < end + 3 for at, leader in leaders)
    return not (covers or crosses or crossed)


def shorten(text: str, most: int) -> str:
    """The text, cut at a word and closed with … if it is longer than `most` characters."""
    if len(text) <= most:
        return text
    cut = text[: most - 1]
    return (cut[: cut.rfind(" ")] if " " in cut[most // 2 :] else cut).rstrip(" ,;:–-") + "…"
