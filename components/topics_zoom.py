"""Tells the server how far a reader has zoomed into a map, and which name on it was clicked.

A chart that is drawn anew starts from its whole extent. This component, without a face of its own, reports the
extent a reader chose, so that the map can be drawn there again after a filter changed it.
"""

from collections.abc import Callable

import streamlit as st

from components import state

_SCRIPT = """
export default function({ data, parentElement, setStateValue, setTriggerValue }) {
  const watch = parentElement;
  const attach = () => {
    const plot = document.querySelector(`.st-key-${data.chart} .js-plotly-plot`);
    if (!plot || !plot.on || plot === watch.plot) return;
    watch.plot = plot;
    plot.on("plotly_relayout", () => {
      clearTimeout(watch.pause);
      watch.pause = setTimeout(() => {
        const { xaxis, yaxis } = plot._fullLayout || {};
        if (!xaxis || !yaxis) return;
        const extent = [...xaxis.range, ...yaxis.range].map((edge) => Number(edge.toPrecision(6)));
        if (JSON.stringify(extent) !== watch.sent) {
          watch.sent = JSON.stringify(extent);
          setStateValue("extent", extent);
        }
      }, 300);
    });
    plot.on("plotly_clickannotation", (event) => {
      if (event.annotation && event.annotation.name) setTriggerValue("name", event.annotation.name);
    });
  };
  clearInterval(watch.timer);
  watch.timer = setInterval(attach, 250);
  attach();
  return () => clearInterval(watch.timer);
}
"""

# Declared once, at import, as components must be.
_component = st.components.v2.component("standpoint_zoom", js=_SCRIPT, isolate_styles=False)


@st.fragment
def watch(chart: str, on_name: Callable[[str], None]) -> None:
    """Remember the extent of the map in the container `chart`; call on_name with the name of a clicked label."""
    seen = _component(
        data={"chart": chart},
        key=f"{chart}_zoom",
        on_extent_change=lambda: None,
        on_name_change=lambda: None,
    )
    extent = getattr(seen, "extent", None)
    if isinstance(extent, list) and len(extent) == 4:
        state.remember(f"{chart}_extent", tuple(float(edge) for edge in extent))
    clicked = getattr(seen, "name", None)
    if isinstance(clicked, str) and clicked:
        on_name(clicked)
        st.rerun()


def extent_of(chart: str) -> tuple[float, float, float, float] | None:
    """The extent last reported for a map: x from, x to, y from, y to; None for the whole."""
    return state.recall(f"{chart}_extent")


def forget(chart: str) -> None:
    """Go back to the whole map."""
    state.remember(f"{chart}_extent", None)
