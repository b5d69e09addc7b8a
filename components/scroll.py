"""Brings a passage into view: a component without a face of its own."""

import streamlit as st

_SCRIPT = """
export default function({ data, parentElement }) {
  const last = parentElement.dataset.anchor;
  if (!data || data.anchor === last) return;
  parentElement.dataset.anchor = data.anchor;
  let tries = 0;
  const go = () => {
    const goal = document.getElementById(data.anchor);
    if (goal) goal.scrollIntoView({ block: "center" });
    else if (tries++ < 40) setTimeout(go, 50);
  };
  go();
}
"""

# Declared once, at import, as components must be.
_component = st.components.v2.component("standpoint_scroll", js=_SCRIPT, isolate_styles=False)


def bring_into_view(anchor: str, *, key: str) -> None:
    """Scroll to the element whose id is `anchor` once it is drawn, and not again until another anchor is named."""
    _component(data={"anchor": anchor}, key=key)
