"""The list of everything changed by hand, with a way back from each, and its file."""

import streamlit as st

from components import edits, state, words
from components import words_edits as own
from components.frame import Page
from preprocessing.model.edits import FILE_NAME, edit_id, join_edits, read_edits, write_edits
from preprocessing.model.errors import EditsError

_UPLOAD, _UNDONE = "edits_upload", "edits_undone"


def show(page: Page) -> None:
    """The folded list of edits; nothing where edits cannot be and have never been made."""
    why = edits.why_not(page.corpus)
    try:
        held = edits.held_edits()
    except EditsError as error:
        st.error(words.escape_markdown(str(error)))
        return
    if why and not held.items:
        return
    if not edits.are_carried_out(page.corpus):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.warning(own.NOT_YET, width="stretch")
            st.button(
                own.CARRY_OUT,
                help=own.CARRY_OUT_HELP,
                on_click=edits.carry_out,
                disabled=bool(why),
                key="edits_carry_out",
            )
    # Undoing one is often followed by undoing another: the list stays open until something else is edited.
    is_open = state.recall(_UNDONE) == len(held.items)
    with st.expander(own.edits_heading(len(held.items)), expanded=is_open):
        st.caption(own.EDITS_HELP)
        for note in edits.not_carried_out(page.corpus):
            st.warning(words.escape_markdown(note))
        if why:
            st.write(words.escape_markdown(why))
        _rows(page, held.items, may_undo=not why)
        with st.container(horizontal=True, vertical_alignment="center"):
            st.download_button(
                own.DOWNLOAD,
                write_edits(held),
                file_name=FILE_NAME,
                mime="application/json",
                icon=":material/download:",
                help=own.DOWNLOAD_HELP,
                disabled=not held.items,
                on_click="ignore",
                key="edits_download",
            )
            if not why:
                _upload()


def _rows(page: Page, items: tuple, *, may_undo: bool) -> None:
    if not items:
        st.write(own.NO_EDITS)
    questions = dict(zip(page.corpus.issues["issue_id"], page.corpus.issues["question"]))
    titles = dict(zip(page.corpus.documents["document_id"], page.corpus.documents["short_title"]))
    for item in reversed(items):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(words.escape_markdown(own.told(item, questions, titles)), width="stretch")
            if may_undo:
                st.button(
                    own.UNDO,
                    help=own.UNDO_HELP,
                    type="tertiary",
                    icon=":material/undo:",
                    on_click=_undo,
                    args=(edit_id(item), len(items) - 1),
                    key=f"undo_{edit_id(item)}",
                )


def _undo(name: str, left: int) -> None:
    if edits.undo(name):
        state.remember(_UNDONE, left)


def _upload() -> None:
    # Its own place in the address of widgets changes with every file taken in, so that it is empty again.
    key = f"{_UPLOAD}_{state.recall(_UPLOAD, 0)}"
    with st.popover(own.UPLOAD, icon=":material/upload:", help=own.UPLOAD_HELP, key=f"{key}_place"):
        file = st.file_uploader(own.UPLOAD, type="json", key=key, label_visibility="collapsed")
        if file is not None:
            st.button(own.TAKE_IN, help=own.TAKE_IN_HELP, on_click=_take_in, args=(file.getvalue(),), key=f"{key}_take")


def _take_in(raw: bytes) -> None:
    try:
        added = read_edits(raw).items
    except EditsError as error:
        edits.refuse(str(error))
        return
    if edits.change(lambda held: join_edits(held, added)):
        state.remember(_UPLOAD, state.recall(_UPLOAD, 0) + 1)
