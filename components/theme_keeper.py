"""Light or dark stays as the reader chose it, on every page and after every way of opening one; figures follow at once.

The browser keeps the choice under the path of the page at which it was opened (streamlit 1.67), so that a reload or a
link of another page would forget it: a component without a face of its own tells the choice to all pages. It also asks
for the page anew when light has become dark, by the reader's choice or by the machine's at dusk: Streamlit then changes
its own parts alone, and figures and marked texts, whose colours are the server's, would stand dark on dark.
"""

import streamlit as st

from components import state

_SCRIPT = """
// What the server drew last and what it was asked for, also for a look that was due before it answered.
let drawn, watch, asked = null;

export default function({ data, setTriggerValue }) {
  drawn = data.drawn;
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

  const app = document.querySelector("[data-testid=stApp]");
  const look = () => {
    const [red, green, blue] = getComputedStyle(app).backgroundColor.match(/[0-9.]+/g).map(Number);
    const shown = red + green + blue < 384 ? "dark" : "light";
    // Asked for once: a server that cannot know better must not be asked for ever.
    if (shown === drawn) asked = null;
    else if (shown !== asked) setTriggerValue("theme", (asked = shown));
  };
  look();
  // A theme comes to the page as another class of its outermost part; its colours may come by and by.
  watch?.disconnect();
  const mine = (watch = new MutationObserver(() => [0, 300, 1000].forEach((wait) => setTimeout(look, wait))));
  mine.observe(app, { attributeFilter: ["class"] });
  return () => {
    mine.disconnect();
    window.removeEventListener("pagehide", share);
  };
}
"""
_PAGES = ("", "timeline", "stances", "topics", "reader", "scenes", "method", "present")

# Declared once, at import, as components must be.
_component = st.components.v2.component("standpoint_theme_keeper", js=_SCRIPT, isolate_styles=False)


def keep() -> None:
    """Tell the reader's choice of light or dark to all pages, and draw this one anew when it changes."""
    data = {"pages": list(_PAGES), "place": "standpoint theme", "drawn": state.theme_mode()}
    # Whatever the new theme is, the rerun itself learns it from the browser.
    _component(key="theme_keeper", data=data, on_theme_change=lambda: None)
