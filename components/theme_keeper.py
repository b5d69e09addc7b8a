"""Light or dark stays as the reader chose it, on every page and after every way of opening one.

The browser keeps the choice under the path of the page at which it was opened (streamlit 1.67), so that a reload or a
link of another page would forget it: a component without a face of its own tells the choice to all pages.
"""

import streamlit as st

_SCRIPT = """
export default function({ data }) {
  const key = (path) => `stActiveTheme-${path}-v2`;
  const opened = new URL(performance.getEntriesByType("navigation")[0]?.name ?? location.href).pathname;
  const share = () => {
    // A browser may forbid storage: then the choice holds for this page only.
    try {
      const chosen = localStorage.getItem(key(opened));
      if (!chosen || chosen === localStorage.getItem(data.place)) return;
      localStorage.setItem(data.place, chosen);
      const folder = opened.replace(/[^/]*$/, "");
      for (const page of data.pages) localStorage.setItem(key(folder + page), chosen);
    } catch (error) {}
  };
  share();
  window.addEventListener("pagehide", share);
  return () => window.removeEventListener("pagehide", share);
}
"""
_PAGES = ("", "timeline", "stances", "topics", "reader", "scenes", "method", "present")

# Declared once, at import, as components must be.
_component = st.components.v2.component("standpoint_theme_keeper", js=_SCRIPT, isolate_styles=False)


def keep() -> None:
    """Tell the reader's choice of light or dark to all pages."""
    _component(key="theme_keeper", data={"pages": list(_PAGES), "place": "standpoint theme"})
