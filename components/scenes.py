"""The Scenes page: the deck in hand, scene by scene, and the decks that are ready to show."""

import streamlit as st

from components import decks, export_panel, scenes_decks, scenes_list, state, words
from components import words_scenes as own
from components.decks import InHand
from components.frame import Page
from preprocessing.model.errors import SceneError
from preprocessing.model.scenes import FILE_LIMIT, TITLE_LIMIT, Deck, clean_line, read_deck, slug_of, write_deck


def show(page: Page) -> None:
    """Draw the page: what is in hand first, then what else can be presented."""
    scenes_decks.ask_what_to_keep()
    _heading(decks.in_hand())
    _told()
    held = decks.in_hand()
    if held.deck.scenes:
        export_panel.show_deck(held.deck, page.corpus)
        scenes_list.show(page, held)
    else:
        st.info(own.NOTHING_KEPT)
    scenes_decks.show(page)


def _heading(held: InHand) -> None:
    """Title of the deck and what can be done with all of it."""
    empty = not held.deck.scenes
    with st.container(horizontal=True, vertical_alignment="bottom", key="deck_row"):
        st.text_input(
            own.DECK_TITLE,
            key=state.seed_widget("deck_title", held.deck.title),
            on_change=_rename,
            max_chars=TITLE_LIMIT,
            width=240,
            help=own.DECK_TITLE_HELP,
        )
        if st.button(own.PRESENT, icon=":material/play_arrow:", type="primary", help=own.PRESENT_HELP, disabled=empty):
            present(held.address, 1)
        st.button(own.SAVE, icon=":material/save:", help=own.SAVE_HELP, disabled=empty, on_click=_save)
        st.download_button(
            own.DOWNLOAD,
            data=write_deck(held.deck),
            file_name=f"{slug_of(held.deck.title)}.json",
            mime="application/json",
            icon=":material/download:",
            disabled=empty,
            on_click="ignore",
            help=own.DOWNLOAD_HELP,
        )
        round_ = state.recall("scenes_upload", 0)
        # Under another key it is closed again once a file was taken.
        with st.popover(own.LOAD, icon=":material/upload:", help=own.LOAD_HELP, key=f"scenes_load_{round_}"):
            _upload(round_)
        if not empty:
            st.button(own.NEW, type="tertiary", help=own.NEW_HELP, on_click=_begin_anew)


def present(slug: str, number: int) -> None:
    """Go to the presenter; the deck's name and the scene's number are its address."""
    st.switch_page("pages/present.py", query_params={"deck": slug, "scene": str(number)})


def _rename() -> None:
    held = decks.in_hand()
    title = clean_line(state.widget_value("deck_title", ""))
    if title and title != held.deck.title:
        decks.put(Deck(title, held.deck.scenes, held.deck.collection))


def _save() -> None:
    try:
        decks.save()
        state.remember("scenes_told", ("success", own.SAVED_NOW))
    except SceneError as error:
        state.remember("scenes_told", ("error", str(error)))


def _begin_anew() -> None:
    scenes_decks.take_or_ask(Deck(own.MY_SCENES), None)


def _upload(round_: int) -> None:
    file = st.file_uploader(
        own.LOAD_LABEL, type=["json"], max_upload_size=1, help=own.LOAD_LABEL_HELP, key=f"scenes_file_{round_}"
    )
    if file is None:
        return
    # A file is taken once: another run with the same file must not undo what was changed since.
    state.remember("scenes_upload", round_ + 1)
    try:
        raw = file.getvalue() if file.size <= FILE_LIMIT else b" " * (FILE_LIMIT + 1)
        deck, troubles = read_deck(raw, pages=decks.PAGES)
    except SceneError as error:
        state.remember("scenes_told", ("error", str(error)))
    else:
        scenes_decks.take_or_ask(deck, None)
        if troubles:
            state.remember("scenes_told", ("warning", " ".join(troubles)))
    st.rerun()


def _told() -> None:
    """What the last step had to say, once, and whether the deck is saved."""
    kind, text = state.recall("scenes_told", ("", ""))
    if text:
        getattr(st, kind)(words.escape_markdown(text))
        state.remember("scenes_told", ("", ""))
    held = decks.in_hand()
    if held.lost is not None:
        _offer_back(held)
    if held.deck.scenes:
        st.caption(own.SAVED if held.slug and not held.changed else own.UNSAVED)


def _offer_back(held: InHand) -> None:
    gone = next((scene for scene in held.lost.scenes if scene not in held.deck.scenes), held.lost.scenes[-1])
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(words.escape_markdown(own.DELETED.format(title=gone.title)), width="content")
        st.button(own.UNDO, icon=":material/undo:", help=own.UNDO_HELP, on_click=decks.put, args=(held.lost,))
