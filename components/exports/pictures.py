"""Pictures of a figure, made by the reader's own browser: the settings of the buttons at its corner.

No Chrome is needed on the server. See docs/decisions/061-exports.md.
"""

import re
from typing import Any

# Twice as fine as the screen: sharp on a slide.
SCALE = 2


def figure_config(name: str, *, picture: str = "svg") -> dict[str, Any]:
    """Settings for st.plotly_chart: a camera that saves the figure as `name`.svg, or .png with picture="png".

    Everything else stays out of the corner; the wheel does not zoom.
    """
    return {
        "displaylogo": False,
        "displayModeBar": "hover",
        "scrollZoom": False,
        "modeBarButtons": [["toImage"]],
        "toImageButtonOptions": {"format": picture, "filename": file_name(name), "scale": SCALE},
    }


def file_name(name: str) -> str:
    """A file name without an ending that every system takes."""
    plain = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
    return plain[:60] or "standpoint"
