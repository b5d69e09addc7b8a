"""Eras of the timeline: bands behind all else, each with its name on a head at the top edge."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from components import words_timeline as words
from components.figures import timeline_marks as draw
from components.figures.lettering import escape_text
from components.figures.sketch import Sketch
from components.figures.timeline_layout import CHARACTER, WIDTH, shorten
from components.palette import Palette
from preprocessing.views.axis import LENGTH

_HEAD, _NAMED_ROWS = 19.0, 3
# Heads that find no row with room for names are strips; together they take no more than this.
_STRIP, _STRIPS_MOST = 6.0, 18.0
# The narrowest era that can be seen and clicked, in places of the axis.
_NARROWEST = 1.0
_LETTERS_LEAST = 5
# How strongly a band tints the page, by mode: in the first row, in the others, chosen. So little, for marks to stay
# readable on it: in dark mode the blue of merged events keeps 3:1 on one band, 2.8:1 on three.
_TINTS = {"light": (0.08, 0.05, 0.15), "dark": (0.11, 0.05, 0.22)}
_TINT_OUT = 0.015
# Where more than three eras lie over one another the others are paler still.
_DEEP = 3


@dataclass(frozen=True, slots=True)
class Heads:
    """Eras with the row of each and where its head lies. frame: eras with left, right, row, y, height; total: pixels
    that all heads take from the top edge."""

    frame: pd.DataFrame
    total: float


def place_heads(eras: pd.DataFrame) -> Heads:
    """A head for every era, those most spoken of in the upper rows, no two of a row over one another.

    Named eras stand above stretches of the calendar, such as a century. The first three rows have room for names; more
    eras of one time than that have strips, as many as there are. An open era reaches to the end of the axis.
    """
    columns = ("is_event", "document_count", "mention_count", "mark_id")
    ranks = [(not named, -told, -said, mark) for named, told, said, mark in zip(*(eras[column] for column in columns))]
    eras = eras.iloc[sorted(range(len(ranks)), key=ranks.__getitem__)]
    ends = np.where(eras["open_end"].to_numpy(dtype=bool), LENGTH, eras["right"].to_numpy(dtype=float))
    left = np.clip(eras["left"].to_numpy(dtype=float), 0, LENGTH - _NARROWEST)
    right = np.maximum(np.clip(ends, 0, LENGTH), left + _NARROWEST)
    taken: list[list[tuple[float, float]]] = []
    rows = np.zeros(len(eras), dtype=int)
    for at, (begin, end) in enumerate(zip(left.tolist(), right.tolist())):
        free = (row for row, spans in enumerate(taken) if all(begin >= b - 0.2 or end <= a + 0.2 for a, b in spans))
        rows[at] = next(free, len(taken))
        if rows[at] == len(taken):
            taken.append([])
        taken[rows[at]].append((begin, end))
    heights = _row_heights(len(taken))
    tops = np.concatenate([[0.0], np.cumsum(heights)])
    middle, height = tops[rows] + heights[rows] / 2, heights[rows]
    return Heads(eras.assign(left=left, right=right, row=rows, y=middle, height=height), float(tops[-1]))


def _row_heights(count: int) -> np.ndarray:
    strips = max(count - _NAMED_ROWS, 0)
    strip = min(_STRIP, _STRIPS_MOST / strips) if strips else 0.0
    return np.array([_HEAD] * min(count, _NAMED_ROWS) + [strip] * strips)


def draw_bands(sketch: Sketch, heads: Heads, end: float, chosen: str, colours: Palette) -> None:
    """Behind the marks a tint from each head down to `end`, its edges drawn fine.

    A century is no era that anything belongs to: it has a band only when it is chosen.
    """
    eras = heads.frame
    if eras.empty:
        return
    first, others, strong = _TINTS[colours.name]
    others *= min(1.0, _DEEP / (eras["row"].max() + 1))
    bands = zip(eras.itertuples(), draw.is_chosen(eras, chosen))
    # Long ones first, so that the edges of a short one lie over them.
    for era, picked in sorted(bands, key=lambda band: band[0].left - band[0].right):
        if not (era.is_event or picked):
            continue
        strength = strong if picked else _TINT_OUT if not era.kept_count else others if era.row else first
        sketch.shape(
            type="rect",
            x0=era.left,
            x1=era.right,
            y0=era.y + era.height / 2 - 1,
            y1=end,
            fillcolor=draw.fade(colours.accent, strength),
            line={"width": 1, "color": draw.fade(colours.accent, 0.45 if era.kept_count else 0.12)},
            layer="below",
        )


def draw_heads(sketch: Sketch, heads: Heads, window: tuple[float, float], chosen: str, colours: Palette) -> None:
    """The heads, which can be pointed at and clicked, and the names that find room."""
    eras = heads.frame
    if eras.empty:
        return
    picked = draw.is_chosen(eras, chosen)
    kept = eras["kept_count"].to_numpy() > 0
    alpha = np.where(picked, 0.55, np.where(kept, 0.26, 0.07))
    placed = eras.assign(colour=[draw.fade(colours.accent, float(part)) for part in alpha])
    draw.bars(sketch, placed, height=eras["height"] - 1, outline=colours.page)
    told = sorted(eras.itertuples(), key=lambda era: era.left)
    for row in range(_NAMED_ROWS):
        named = [era for era in told if era.row == row]
        for label in place_names([(era.left, era.right, era.name) for era in named], window):
            era = named[label.at]
            sketch.annotate(
                {
                    "x": label.x,
                    "xanchor": label.anchor,
                    "xshift": {"left": 4, "right": -4, "center": 0}[label.anchor],
                    "y": era.y,
                    "text": escape_text(label.text),
                    "showarrow": False,
                    "borderpad": 0,
                    "font": {
                        "size": 14,
                        "color": colours.text if era.kept_count else colours.quiet,
                        "family": draw.FONT,
                    },
                }
            )


@dataclass(frozen=True, slots=True)
class Name:
    """The name of an era: which of the eras, its text, and the place where it begins, ends or has its middle."""

    at: int
    text: str
    x: float
    anchor: str


def place_names(row: Sequence[tuple[float, float, str]], window: tuple[float, float]) -> list[Name]:
    """Names of the eras of one row, earliest first.

    Within the head, else beside it where the row is free (rather behind it than before), else over its edge, else cut.
    row: (left, right, name) of each, none over another. A name that has no room for five letters is left out.
    """
    scale = WIDTH / (window[1] - window[0])
    spans = [((left - window[0]) * scale, (right - window[0]) * scale) for left, right, _ in row]
    names: list[Name] = []
    free_from = 0.0
    for at, (_, _, name) in enumerate(row):
        left, right = max(spans[at][0], 0.0), min(spans[at][1], WIDTH)
        if right <= left:
            continue
        free_to = max(min(spans[at + 1][0], WIDTH), right) if at + 1 < len(spans) else WIDTH
        text = words.sentence_case(name)
        wide = len(text) * CHARACTER + 8
        begin, end = window[0] + left / scale, window[0] + right / scale
        if wide <= right - left:
            names.append(Name(at, text, (begin + end) / 2, "center"))
        elif right + wide <= free_to:
            names.append(Name(at, text, end, "left"))
            right += wide
        elif left - wide >= free_from:
            names.append(Name(at, text, begin, "right"))
        elif left + wide <= free_to:
            names.append(Name(at, text, begin, "left"))
            right = left + wide
        elif right - wide >= free_from:
            names.append(Name(at, text, end, "right"))
        elif (letters := int((right - left - 8) / CHARACTER)) >= _LETTERS_LEAST:
            names.append(Name(at, shorten(text, letters), (begin + end) / 2, "center"))
        free_from = right
    return names
