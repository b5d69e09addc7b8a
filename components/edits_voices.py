"""Voices put together, renamed or taken apart by the reader."""

import streamlit as st

from components import edits, state, words
from components import words_edits as own
from components.frame import Page
from preprocessing.model.edits import NAME_LIMIT, Edit, VoiceMerge, VoiceRename, VoiceSplit, clean

_VOICE, _ACTION, _INTO, _NAME, _FORM = "edit_voice", "edit_action", "edit_into", "edit_name", "edit_form"


def show(page: Page) -> None:
    """The folded panel of voices."""
    with st.expander(own.VOICES):
        why = edits.why_not(page.corpus)
        voices = page.corpus.voices[page.corpus.voices["kind"] != "author"].sort_values("name")
        if why or voices.empty:
            st.write(words.escape_markdown(why or own.NO_VOICES))
            return
        names, aliases = list(voices["name"]), dict(zip(voices["name"], voices["aliases"]))
        left, middle, right = st.columns([2, 3, 2], gap="medium", vertical_alignment="bottom")
        with left:
            voice = st.selectbox(own.VOICE, names, help=own.VOICE_HELP, key=state.seed_choice(_VOICE, names))
        with middle:
            action = st.segmented_control(
                own.VOICE_ACTION,
                list(own.VOICE_ACTIONS),
                format_func=own.VOICE_ACTIONS.get,
                required=True,
                help=own.VOICE_ACTION_HELP,
                key=state.seed_choice(_ACTION, own.VOICE_ACTIONS),
            )
        with right:
            ready = _detail(action, voice, [name for name in names if name != voice], list(aliases[voice]))
        st.button(own.DO_IT[action], help=own.DO_IT_HELP, disabled=not ready, on_click=_do, key="edit_voice_do")


def _detail(action: str, voice: str, others: list[str], forms: list[str]) -> bool:
    """What else must be said; whether it can be."""
    if action == "rename":
        key = state.seed_widget(_NAME, state.widget_value(_NAME, ""))
        st.text_input(own.NEW_NAME, key=key, max_chars=NAME_LIMIT, help=own.NEW_NAME_HELP)
        return True
    choices = others if action == "merge" else forms
    if not choices:
        st.write(own.NO_FORMS)
        return False
    name, label, help_ = (
        (_INTO, own.MERGE_INTO, own.MERGE_INTO_HELP)
        if action == "merge"
        else (_FORM, own.SPLIT_FORM, own.SPLIT_FORM_HELP)
    )
    st.selectbox(label, choices, help=help_, key=state.seed_choice(name, choices))
    return True


def _do() -> None:
    voice, action = state.widget_value(_VOICE, ""), state.widget_value(_ACTION, "merge")
    made: Edit
    if action == "merge":
        made = VoiceMerge(voice, state.widget_value(_INTO, ""))
    elif action == "rename":
        made = VoiceRename(voice, clean(state.widget_value(_NAME, "")))
    else:
        made = VoiceSplit(voice, state.widget_value(_FORM, ""))
    if edits.make(made):
        state.seed_widget(_NAME, "")
