"""Controls that several figures of topics share: how many topics, and which names they bear."""

from html import escape

import streamlit as st

from components import loading, state
from components import words_topics as say
from components.controls import beside
from components.exports.pictures import figure_config
from components.frame import Page
from components.topics_address import Wish, go
from preprocessing.model.corpus import Corpus
from preprocessing.views import topic_map, topics

CONFIG = figure_config("topics")


def tell(finding: str) -> None:
    """The one sentence above a figure, large enough for the back row."""
    st.html(f'<div style="font-size:1.2rem;font-weight:650;line-height:1.35">{escape(finding)}</div>')


def names_at(page: Page, wish: Wish) -> dict[str, str]:
    """Topic id -> the name to show, at every level; a reader's own names come first."""
    return {**loading.cached(_found_names, page.corpus), **dict(wish.names)}


def _found_names(corpus: Corpus) -> dict[str, str]:
    return dict(zip(corpus.topics["topic_id"], corpus.topics["label"]))


def found_name(page: Page, topic: str) -> str:
    """The name that was found in the texts, whatever a reader made of it."""
    return loading.cached(_found_names, page.corpus)[topic]


def pick_level(page: Page, wish: Wish) -> None:
    """The granularity control; nothing if there is only one level."""
    choices = loading.cached(topic_map.level_choices, page.corpus)
    if len(choices) < 2:
        return
    counts = {choice.level: choice.topic_count for choice in choices}
    beside(say.LEVEL_SHORT, say.LEVEL_HELP)
    st.segmented_control(
        say.LEVEL_LABEL,
        list(counts),
        format_func=lambda level: say.level_step(counts[level]),
        key=state.seed_widget("topics_level", wish.level),
        required=True,
        on_change=_level_changed,
        args=(page, wish),
        label_visibility="collapsed",
    )


def row_of_controls() -> "st.delta_generator.DeltaGenerator":
    """A row for controls with their names beside them; what finds no room goes on below."""
    return st.container(horizontal=True, vertical_alignment="center", gap="small")


def _level_changed(page: Page, wish: Wish) -> None:
    go_to_level(page, wish, state.widget_value("topics_level", wish.level))


def go_to_level(page: Page, wish: Wish, level: int) -> None:
    """Move to another level; a chosen topic is followed to the topic that holds most of it there."""
    state.remember("topics_level_before", (page.corpus.id, wish.level, level))
    topic = topics.follow_topic(page.corpus, wish.topic, level=level) if wish.topic else None
    go(page.view, level=str(level), topic_chosen=topic)


def tell_change(page: Page, wish: Wish, names: dict[str, str]) -> None:
    """After a move between levels: which topics went on and which split, in one line."""
    before = state.recall("topics_level_before")
    if not before or before[0] != page.corpus.id or before[2] != wish.level or before[1] == before[2]:
        return
    change = loading.cached(topics.compare_levels, page.corpus, before[1], before[2])
    split = [(names[old], [names[new] for new in parts]) for old, parts in change.split]
    merged = [([names[old] for old in parts], names[new]) for new, parts in change.merged]
    st.caption(say.level_change(change.before, change.after, change.stayed, split, merged))
