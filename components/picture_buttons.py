"""Buttons that save a chart as PNG and SVG: they press the chart's own camera, so that the reader's browser draws it.

A chart has one camera with one format; this sets the format first. See docs/decisions/061-exports.md.
"""

from pathlib import Path

import streamlit as st

from components import state
from components import words_exports as own
from components.exports.pictures import SCALE, file_name
from components.palette import palette

_SCRIPT = (Path(__file__).parent / "picture_buttons.js").read_text(encoding="utf-8")

# Declared once, at import, as components must be.
_component = st.components.v2.component("standpoint_pictures", js=_SCRIPT, isolate_styles=False)


def show(chart: str, name: str) -> None:
    """The two buttons for the chart with the key `chart`, which must have a camera (pictures.figure_config)."""
    colours = palette(state.theme_mode())
    _component(
        key=f"pictures_{chart}",
        data={
            "chart": chart,
            "file": file_name(name),
            "scale": SCALE,
            "formats": [["png", own.PNG], ["svg", own.SVG]],
            "missing": own.NO_CAMERA,
            "colours": {name: getattr(colours, name) for name in ("text", "line", "panel", "quiet")},
        },
        height="content",
        width="content",
    )
