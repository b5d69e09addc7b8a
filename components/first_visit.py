"""The three steps that a newcomer sees over the front page until the first click on the button beside them."""

import streamlit as st

from components import state
from components import words_method as words
from components.frame import Page
from components.palette import palette

_DISMISSED = "first_visit_dismissed"


def show(page: Page) -> None:
    """Draw the three steps, unless they were dismissed in this session or a link already asks for something."""
    if page.filters.active or page.view.marks or state.recall(_DISMISSED, False):
        return
    _style()
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="first_visit"):
        st.markdown(words.FIRST_STEPS_LINE, width="stretch")
        st.button(
            words.FIRST_STEPS_CLOSE,
            help=words.FIRST_STEPS_CLOSE_HELP,
            type="tertiary",
            icon=":material/close:",
            on_click=state.remember,
            args=(_DISMISSED, True),
            key="first_visit_close",
        )


def _style() -> None:
    """One slim box: the findings below are what the page is for."""
    colours = palette(state.theme_mode())
    box = f"background:{colours.panel};border-left:4px solid {colours.accent};padding:.2rem .5rem .2rem .8rem"
    st.html(
        f"<style>.st-key-first_visit{{{box};flex-wrap:nowrap}}"
        ".st-key-first_visit button{min-height:1.8rem;padding-top:0;padding-bottom:0;white-space:nowrap}</style>"
    )
