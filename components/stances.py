"""The positions page: a way to look, its figure with a finding, and below it the statements themselves."""

import streamlit as st

from components import (
    edits,
    edits_issue,
    edits_panel,
    edits_voices,
    loading,
    stances_agreement,
    stances_choices,
    stances_compare,
    stances_evidence,
    stances_matrix,
    state,
)
from components import stances_bars as bars
from components import words_stances as words
from components.controls import explain
from components.frame import Page
from components.stances_choices import Choices, change_from
from preprocessing.views import stances as views


def show(page: Page) -> None:
    """Draw the page for the current filters and choices."""
    edits.follow(page.view)
    _content(page, stances_choices.read(page))
    edits_voices.show(page)
    edits_panel.show(page)


def _content(page: Page, choices: Choices) -> None:
    if not choices.rows:
        st.info(words.NO_ISSUES)
        edits_issue.show(page)
        return
    _controls(page, choices)
    if page.selection.stances.empty:
        st.info(words.NO_STANCES if page.corpus.stances.empty else words.NONE_LEFT)
        stances_matrix.show_empty(page, choices)
        edits_issue.show(page)
        return
    {
        "matrix": stances_matrix.show,
        "compare": stances_compare.show,
        "agreement": stances_agreement.show,
        "topics": bars.show_topics,
        "years": bars.show_years,
    }[choices.show](page, choices)
    edits_issue.show(page)
    if choices.show != "compare":
        stances_evidence.show(page, choices)


def _controls(page: Page, choices: Choices) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.segmented_control(
            words.SHOW_LABEL,
            list(words.SHOWS),
            format_func=words.SHOWS.get,
            key=state.seed_widget("show", choices.show),
            required=True,
            on_change=change_from,
            args=(page.view, "show", "show", "matrix"),
            label_visibility="collapsed",
        )
        in_order = choices.show == "matrix"
        explain("show", f"{words.SHOW_HELP} {words.SORT_HELP}" if in_order else words.SHOW_HELP)
        if in_order:
            _matrix_controls(page, choices)


def _matrix_controls(page: Page, choices: Choices) -> None:
    st.selectbox(
        words.SORT_LABEL,
        list(views.SORTS),
        format_func=words.SORTS.get,
        key=state.seed_widget("sort", choices.sort),
        on_change=change_from,
        args=(page.view, "sort", "sort", "contested"),
        label_visibility="collapsed",
        width=210,
    )
    voices = loading.cached(views.list_voices, page.corpus)
    if not stances_matrix.has_more(voices):
        return
    st.toggle(
        words.all_voices(len(voices)),
        key=state.seed_widget("columns", choices.all_voices),
        on_change=_all_voices,
        args=(page.view,),
        help=words.ALL_VOICES_HELP,
    )


def _all_voices(view: state.View) -> None:
    state.choose("columns", "all" if state.widget_value("columns", False) else None, view)
