"""Every colour on screen, with its meaning. Checked for contrast and for colour-vision deficiencies: see tests.

The eight series colours of light mode and the six of dark mode keep at least 3:1 against the page and a
CIEDE2000 distance of 12 from each other under simulated protanopia, deuteranopia and tritanopia
(Machado, Oliveira and Fernandes 2009). The dark six are those of Okabe and Ito (2008). Positions use the
purple–orange scale of ColorBrewer (PuOr), never red and green.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one mode. Hex strings.

    series: one colour a topic or document, in order; other: what has no colour of its own.
    sequence: five steps from early to late, from light to dark or back, each at least 3:1 against the page.
    lean_for / lean_against: text and mark colours of the two sides of an issue; position_scale: −1 … +1.
    quote, cue, date, event, hit, passage: backgrounds of marked words, each readable under `text`.
    """

    name: str
    page: str
    panel: str
    text: str
    quiet: str
    line: str
    accent: str
    series: tuple[str, ...]
    sequence: tuple[str, ...]
    other: str
    faded: str
    lean_for: str
    lean_against: str
    lean_unclear: str
    position_scale: tuple[str, ...]
    quote: str
    cue: str
    date: str
    event: str
    hit: str
    passage: str


LIGHT = Palette(
    name="light",
    page="#ffffff",
    panel="#f4f4f1",
    text="#14181f",
    quiet="#4a5260",
    line="#c9cdd3",
    accent="#2b4a8b",
    series=("#1973b3", "#ac8f02", "#6f010a", "#1002ac", "#1c544b", "#546f01", "#029eac", "#cd1d75"),
    sequence=("#b9770e", "#cf4f3c", "#a82c66", "#6a2587", "#241a6b"),
    other="#6d7480",
    faded="#d9dce1",
    lean_for="#542788",
    lean_against="#a85205",
    lean_unclear="#6d7480",
    position_scale=(
        "#7f3b08",
        "#b35806",
        "#e08214",
        "#fdb863",
        "#fee0b6",
        "#f7f7f7",
        "#d8daeb",
        "#b2abd2",
        "#8073ac",
        "#542788",
        "#2d004b",
    ),
    quote="#fff1c4",
    cue="#d5e6fb",
    date="#d3f0e0",
    event="#d3f0e0",
    hit="#ffe08a",
    passage="#eef2fa",
)

DARK = Palette(
    name="dark",
    page="#14161a",
    panel="#1e2127",
    text="#f2f3f5",
    quiet="#b9bfc9",
    line="#454b56",
    accent="#3f67b8",
    series=("#56b4e9", "#e69f00", "#009e73", "#cc79a7", "#0072b2", "#d55e00", "#f0e442"),
    sequence=("#7d79ea", "#b96cdf", "#e869a8", "#f39a58", "#f4e44a"),
    other="#9aa1ad",
    faded="#3a3f48",
    lean_for="#b2a5e8",
    lean_against="#f2a04a",
    lean_unclear="#9aa1ad",
    position_scale=(
        "#f2a04a",
        "#d98324",
        "#b3691a",
        "#85501c",
        "#54391f",
        "#2c2f36",
        "#3d3660",
        "#5b4f94",
        "#7d6fc0",
        "#9f92dc",
        "#c3b9f5",
    ),
    quote="#4d4416",
    cue="#1f3d63",
    date="#14492f",
    event="#14492f",
    hit="#6b5200",
    passage="#232a38",
)


def palette(mode: str | None) -> Palette:
    """The palette of "dark", or the light one for anything else, a mode not yet known included."""
    return DARK if mode == "dark" else LIGHT
