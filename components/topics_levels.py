"""How topics split and merge as they are cut finer."""

import streamlit as st
from plotly.graph_objects import Figure

from components import loading, state, words
from components import words_topics as say
from components.figures.topic_levels import draw_levels
from components.frame import Page
from components.palette import palette
from components.topics_address import Wish, go
from components.topics_controls import CONFIG, names_at, pick_level, row_of_controls, tell
from components.topics_table import twin
from preprocessing.model.corpus import Corpus
from preprocessing.views import topics


def show(page: Page, wish: Wish) -> None:
    """All levels side by side, with the passages that topics share from one to the next."""
    names = names_at(page, wish)
    tree = loading.cached(topics.trace_topics, page.corpus)
    counts = tree.nodes.groupby("level").size()
    if len(counts) < 2:
        st.info(say.TREE_ONE)
        return
    told = say.tree_finding(int(counts.iloc[0]), int(counts.iloc[-1]), _steady(tree, names))
    tell(told)
    with row_of_controls():
        pick_level(page, wish)
    chart = "topics_levels"
    st.plotly_chart(
        loading.cached(levels_figure, page.corpus, wish.level, state.theme_mode(), wish.names, wish.topic),
        key=chart,
        on_select=lambda: _open_bar(page, state.chart_selection(chart)),
        selection_mode="points",
        theme=None,
        config=CONFIG,
        alt=told,
    )
    st.caption(f"{say.TREE_HINT} {say.TREE_FILTERS}" if page.filters.active else say.TREE_HINT)
    rows = tree.nodes.assign(topic=tree.nodes["topic_id"].map(names), of=tree.nodes["level"].map(counts))
    parents = page.corpus.topics.set_index(["level", "topic_id"])["parent_id"]
    keys = list(zip(rows["level"], rows["topic_id"]))
    rows = rows.assign(parent=[names.get(parents[key], "") for key in keys])
    twin(
        rows,
        page=page,
        key="topics_levels_table",
        chart=chart,
        columns=say.TABLE_LEVELS,
        ids=[f"{level}|{topic}" for level, topic in keys],
        on_row=lambda bar: _open_bar(page, [bar]),
        alt=told,
    )


def levels_figure(
    corpus: Corpus, current: int, mode: str, named: tuple[tuple[str, str], ...], chosen: str | None
) -> Figure:
    """The figure of the levels in the form that can be cached."""
    tree = loading.cached(topics.trace_topics, corpus)
    names = {**dict(zip(corpus.topics["topic_id"], corpus.topics["label"])), **dict(named)}
    headings = {
        int(level): words.count(int(count), "topic") for level, count in tree.nodes.groupby("level").size().items()
    }
    return draw_levels(tree, palette(mode), names=names, headings=headings, current=current, chosen=chosen)


def _steady(tree: topics.TopicTree, names: dict[str, str]) -> list[str]:
    """Topics whose colour is found at every level and whose passages mostly stay with it, the fullest at the end."""
    levels = sorted(tree.nodes["level"].unique())
    first, last = (tree.nodes[tree.nodes["level"] == level].set_index("colour") for level in (levels[0], levels[-1]))
    kept = [
        (float(last.at[colour, "count"] / first.at[colour, "count"]), first.at[colour, "topic_id"])
        for colour in first.index
        if colour in last.index
    ]
    return [names[topic] for share, topic in sorted(kept, reverse=True) if share >= 0.5]


def _open_bar(page: Page, ids: list[str]) -> None:
    if not ids:
        go(page.view, topic_chosen=None)
        return
    level, topic = ids[0].split("|", 1)
    go(page.view, topic_chosen=topic, level=level)
    st.toast(say.SHOWN_BELOW)
