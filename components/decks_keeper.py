"""The browser remembers the deck in hand, so that a reload or a restart of the server loses no scene.

A component without a face of its own: it gives the session what the browser kept from before, once, and writes
down every change after that. What it gives back is read with the same care as a file.
"""

import json

import streamlit as st

from components import decks, state
from preprocessing.model.corpus import Corpus
from preprocessing.model.errors import SceneError

_KEY = "deck_keeper"
_SCRIPT = """
export default function({ data, setStateValue }) {
  // A browser may forbid storage, or have no room: then the session alone knows the scenes.
  try {
    const kept = localStorage.getItem(data.place);
    if (kept && !data.heard) setStateValue("kept", kept);
    else if (data.deck) localStorage.setItem(data.place, data.deck);
    else if (data.heard) localStorage.removeItem(data.place);
  } catch (error) {}
}
"""

# Declared once, at import, as components must be.
_component = st.components.v2.component("standpoint_deck_keeper", js=_SCRIPT, isolate_styles=False)


def remember(corpus: Corpus) -> None:
    """Let the browser hold what is in hand; each collection has a place of its own, found by its title."""
    _component(
        key=_KEY,
        data={
            "place": f"standpoint scenes: {corpus.title}",
            "deck": decks.write_in_hand(),
            "heard": bool(state.recall("deck_heard")),
        },
        on_kept_change=_heard,
    )


def _heard() -> None:
    kept = state.component_value(_KEY, "kept")
    state.remember("deck_heard", True)
    if isinstance(kept, str) and not decks.in_hand().deck.scenes:
        try:
            decks.read_in_hand(json.loads(kept))
        except (ValueError, RecursionError, SceneError):
            # Not ours, or cut off: as if the browser had kept nothing.
            return
