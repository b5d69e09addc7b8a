"""The topic map page: one finding, one figure at a time, and the passages behind what was chosen in it."""

import streamlit as st

from components import (
    edits,
    state,
    topics_address,
    topics_documents,
    topics_levels,
    topics_map,
    topics_panel,
    topics_special,
    topics_years,
)
from components import words_topics as say
from components.controls import explain
from components.frame import Page
from components.topics_address import Wish
from components.topics_controls import row_of_controls
from components.words import count

_SHOW = {
    "map": topics_map.show,
    "documents": topics_documents.show_shares,
    "course": topics_documents.show_course,
    "years": topics_years.show,
    "tree": topics_levels.show,
    "words": topics_special.show,
}


def show(page: Page) -> None:
    """Draw the page for the current filters and address."""
    if page.corpus.topics.empty:
        st.info(say.NO_TOPICS)
        return
    edits.follow(page.view)
    page = topics_address.with_names(page)
    wish = topics_address.read_wish(page)
    if page.corpus.topics.groupby("level").size().max() < 2:
        st.info(say.ONE_TOPIC.format(passages=count(page.selection.total, "passage")))
    _pick_view(page, wish)
    _SHOW[wish.view](page, wish)
    topics_panel.show(page, wish)


def _pick_view(page: Page, wish: Wish) -> None:
    with row_of_controls():
        st.segmented_control(
            say.VIEW_LABEL,
            list(say.VIEWS),
            format_func=say.VIEWS.get,
            key=state.seed_widget("topics_view", wish.view),
            required=True,
            on_change=_view_changed,
            args=(page.view,),
            label_visibility="collapsed",
        )
        explain("view", say.VIEW_HELP)


def _view_changed(view: state.View) -> None:
    chosen = state.widget_value("topics_view", "map")
    gone = dict.fromkeys(("in_document", "in_years", "term"))
    topics_address.go(view, view=None if chosen == "map" else chosen, **gone)
