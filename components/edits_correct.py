"""A statement put right in its place: another voice, the other side, or no stance at all."""

import streamlit as st

from components import edits, state, words
from components import words_edits as own
from components.frame import Page
from preprocessing.model.corpus import Corpus
from preprocessing.model.edits import NAME_LIMIT, SIDES, HolderEdit, SideEdit, clean

_AUTHOR, _NEW = "~author", "~new"


def is_stance(corpus: Corpus, value: str) -> bool:
    """Whether the address field `correct` names a stance of this corpus."""
    return bool((corpus.stances["stance_id"] == value).any())


def button(page: Page, row: object, *, key: str) -> None:
    """Opens the correction of this statement, or closes it. row: of list_statements."""
    is_open = page.view.marks.get("correct") == row.stance_id
    st.button(
        own.CANCEL if is_open else own.CORRECT,
        icon=":material/edit:",
        type="tertiary",
        help=own.CORRECT_HELP,
        on_click=state.choose,
        args=("correct", None if is_open else row.stance_id, page.view),
        key=f"{key}_correct",
    )


def show(page: Page, row: object, *, key: str) -> None:
    """What can be put right about this statement, if the address says that it is open."""
    if page.view.marks.get("correct") != row.stance_id:
        return
    with st.container(border=True, key=f"{key}_correction"):
        why = edits.why_not(page.corpus)
        if why:
            st.write(words.escape_markdown(why))
            return
        st.markdown(f"**{own.WHICH_SIDE}**", help=own.SIDES_HELP)
        with st.container(horizontal=True):
            for side in SIDES:
                st.button(
                    own.SIDES[side],
                    help=own.SIDE_HELP[side],
                    disabled=side == row.side,
                    on_click=_give_side,
                    args=(page, row, side),
                    key=f"{key}_{side}",
                )
        _voice(page, row, key)


def _voice(page: Page, row: object, key: str) -> None:
    voices = page.corpus.voices[page.corpus.voices["kind"] != "author"].sort_values("name")
    names = {_AUTHOR: own.WHOSE_AUTHOR, **dict(zip(voices["voice_id"], voices["name"])), _NEW: own.WHOSE_NEW}
    now = row.voice_id if row.voice_id in names else _AUTHOR
    chosen = st.selectbox(
        own.WHOSE,
        list(names),
        format_func=names.get,
        help=own.WHOSE_HELP,
        key=state.seed_widget(f"{key}_voice", state.widget_value(f"{key}_voice", now)),
    )
    if chosen == _NEW:
        st.text_input(own.WHOSE_NAME, key=state.seed_widget(f"{key}_name", state.widget_value(f"{key}_name", "")),
                      max_chars=NAME_LIMIT, help=own.WHOSE_NAME_HELP)  # fmt: skip
        st.selectbox(own.WHOSE_KIND, list(own.KINDS), format_func=own.KINDS.get, help=own.WHOSE_KIND_HELP,
                     key=state.seed_widget(f"{key}_kind", state.widget_value(f"{key}_kind", "person")))  # fmt: skip
    st.button(
        own.SET_VOICE,
        help=own.SET_VOICE_HELP,
        disabled=chosen == now,
        on_click=_give_voice,
        args=(page, row, key),
        key=f"{key}_set_voice",
    )


def _give_side(page: Page, row: object, side: str) -> None:
    if edits.make(SideEdit(edits.place_of(page.corpus, row), row.issue_id, side)):
        _close(page)


def _give_voice(page: Page, row: object, key: str) -> None:
    place = edits.place_of(page.corpus, row)
    chosen = state.widget_value(f"{key}_voice", _AUTHOR)
    if chosen == _AUTHOR:
        made = HolderEdit(place, "", "author")
    elif chosen == _NEW:
        name = clean(state.widget_value(f"{key}_name", ""))
        made = HolderEdit(place, name, state.widget_value(f"{key}_kind", "person"))
    else:
        voice = page.corpus.voices.set_index("voice_id").loc[chosen]
        made = HolderEdit(place, voice["name"][:NAME_LIMIT], voice["kind"])
    if edits.make(made):
        _close(page)


def _close(page: Page) -> None:
    # What is put right may leave the cell that is open: its issue stays open for all voices.
    marks = {name: value for name, value in page.view.marks.items() if name not in ("correct", "cell")}
    issue = page.view.marks.get("cell", "").partition("~")[0]
    state.set_filters(page.filters, {**marks, **({"issue_chosen": issue} if issue else {})})
