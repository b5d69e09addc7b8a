"""The decks that are ready to show, and taking one of them in hand without losing what is there."""

import streamlit as st

from components import decks, loading, state, words
from components import words_scenes as own
from components.frame import Page
from preprocessing import scene_files
from preprocessing.model.errors import SceneError
from preprocessing.model.scenes import SCENE_LIMIT, Deck

_WAITING = "deck_waiting"


def show(page: Page) -> None:
    """The built-in tour and every saved deck, each to present or to work on."""
    ready = _ready(page)
    if not ready:
        return
    st.header(own.READY_HEADING, anchor=False)
    for slug, found in ready.items():
        with st.container(border=True, key=f"deck_{slug}"):
            _deck(slug, found)


def _ready(page: Page) -> dict[str, Deck | str]:
    """Short name -> the deck, or the sentence that says why it cannot be used."""
    found: dict[str, Deck | str] = {}
    tour = decks.tour(page.corpus)
    if tour is not None:
        found[decks.TOUR] = tour
    store = loading.store_path()
    for slug in scene_files.list_decks(store):
        if slug in found or slug == decks.MINE:
            continue
        try:
            found[slug] = scene_files.read_saved(store, slug, pages=decks.PAGES)[0]
        except SceneError as error:
            found[slug] = str(error)
    return found


def _deck(slug: str, found: Deck | str) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        if isinstance(found, str):
            st.markdown(f"**{words.escape_markdown(slug)}** · {words.escape_markdown(found)}", width="stretch")
        else:
            facts = own.scenes_kept(len(found.scenes))
            st.markdown(f"**{words.escape_markdown(found.title)}** · {facts}", width="stretch")
            empty, help_ = not found.scenes, own.PRESENT_HELP
            if st.button(own.PRESENT, icon=":material/play_arrow:", key=f"show_{slug}", disabled=empty, help=help_):
                st.switch_page("pages/present.py", query_params={"deck": slug, "scene": "1"})
            # The tour is nobody's to save over: whoever works on it works on a copy.
            own_name = None if slug == decks.TOUR else slug
            st.button(own.TAKE, key=f"take_{slug}", help=own.TAKE_HELP, on_click=take_or_ask, args=(found, own_name))
        if slug != decks.TOUR:
            with st.popover(own.DELETE, type="tertiary", help=own.DELETE_DECK_HELP, key=f"drop_{slug}"):
                st.button(own.DELETE_DECK_SURE, key=f"drop_sure_{slug}", on_click=_delete, args=(slug,))
    if slug == decks.TOUR:
        st.caption(own.TOUR_ABOUT)


def _delete(slug: str) -> None:
    try:
        scene_files.delete(loading.store_path(), slug)
    except SceneError as error:
        state.remember("scenes_told", ("error", str(error)))
        return
    held = decks.in_hand()
    if held.slug == slug:
        # What is still in hand is saved nowhere now.
        decks.put(held.deck)


def take_or_ask(deck: Deck, slug: str | None) -> None:
    """Take a deck in hand; if that would lose scenes, ask first what to do with them."""
    if decks.in_hand().at_risk:
        state.remember(_WAITING, (deck, slug))
    else:
        _take(deck, slug)


def _take(deck: Deck, slug: str | None) -> None:
    state.remember(_WAITING, None)
    if deck.scenes:
        decks.take(deck, slug)
    else:
        decks.begin_anew()


def ask_what_to_keep() -> None:
    """The question of take_or_ask, if it is open."""
    waiting = state.recall(_WAITING)
    if waiting is None:
        return
    deck, slug = waiting
    mine = decks.in_hand().deck
    with st.container(border=True, key="deck_question"):
        st.markdown(words.escape_markdown(own.WOULD_LOSE.format(mine=mine.title, other=deck.title)))
        with st.container(horizontal=True):
            if deck.scenes and len(mine.scenes) + len(deck.scenes) <= SCENE_LIMIT:
                st.button(own.ADD_TO_MINE, on_click=_add, args=(mine, deck), type="primary")
            st.button(own.REPLACE_MINE, on_click=_take, args=(deck, slug))
            st.button(own.KEEP_MINE, on_click=_keep_mine)


def _add(mine: Deck, other: Deck) -> None:
    state.remember(_WAITING, None)
    decks.put(Deck(mine.title, (*mine.scenes, *other.scenes), mine.collection))


def _keep_mine() -> None:
    state.remember(_WAITING, None)
