"""How a group of passages looks: one colour and one sign, the same in every figure of topics."""

from dataclasses import dataclass

from components.palette import Palette
from preprocessing.views.topic_groups import COLOUR_LIMIT, Group

# Marker symbols of the figures, and the characters that stand for them in names and tables.
SYMBOLS = ("circle", "square", "diamond", "triangle-up", "cross", "x", "star", "triangle-down")
GLYPHS = ("●", "■", "◆", "▲", "✚", "✖", "★", "▼")
FONT = '"Source Sans", "Source Sans Pro", "Segoe UI", Arial, sans-serif'


@dataclass(frozen=True, slots=True)
class Sign:
    """colour: hex; symbol: of a Plotly marker; glyph: the character that looks like it."""

    colour: str
    symbol: str
    glyph: str


def sign_of(group: Group, colours: Palette) -> Sign:
    """The look of a group. Past the last colour all share one grey and go on with the next symbols."""
    at = group.number % len(SYMBOLS)
    if group.role == "none":
        return Sign(colours.other, "circle-open", "○")
    plain = {"for": colours.lean_for, "against": colours.lean_against, "unclear": colours.lean_unclear}
    if group.role in plain:
        return Sign(plain[group.role], SYMBOLS[at], GLYPHS[at])
    if group.role == "step":
        return Sign(colours.sequence[group.number % len(colours.sequence)], SYMBOLS[at], GLYPHS[at])
    return Sign(series_colour(group.number, colours), SYMBOLS[at], GLYPHS[at])


def topic_sign(colour: int, colours: Palette) -> Sign:
    """The look of a topic by its kept number."""
    return Sign(series_colour(colour, colours), SYMBOLS[colour % len(SYMBOLS)], GLYPHS[colour % len(GLYPHS)])


def series_colour(number: int, colours: Palette) -> str:
    """A colour of its own for the first seven, the shared grey for the rest."""
    return colours.series[number] if number < min(COLOUR_LIMIT, len(colours.series)) else colours.other


def halo(colour: str) -> str:
    """A shadow all around, so that a name can be read over points."""
    near = ((1, 1), (-1, 1), (1, -1), (-1, -1), (2, 0), (-2, 0), (0, 2), (0, -2))
    return ", ".join(f"{x}px {y}px 1px {colour}" for x, y in near) + f", 0 0 5px {colour}"
