"""Topics over the years that the texts speak of."""

import streamlit as st
from plotly.graph_objects import Figure

from components import loading, state, words
from components import words_topics as say
from components.figures.topic_matrix import Cell, draw_matrix
from components.frame import Page
from components.palette import palette
from components.topics_address import Wish, go
from components.topics_controls import CONFIG, names_at, pick_level, row_of_controls, tell
from components.topics_documents import topic_rows
from components.topics_table import twin
from preprocessing.model.corpus import Corpus
from preprocessing.model.filters import Filters
from preprocessing.views import topics
from preprocessing.views.topics import TopicYears


def show(page: Page, wish: Wish) -> None:
    """Topics × years: how many passages on each topic speak of which years."""
    names = names_at(page, wish)
    years = loading.cached(years_of, page.corpus, page.filters, wish.level)
    if years.counts.empty:
        with row_of_controls():
            pick_level(page, wish)
        st.info(say.YEARS_NONE)
        return
    told = _finding(years, names)
    tell(told)
    with row_of_controls():
        pick_level(page, wish)
    chart = "topics_years"
    st.plotly_chart(
        loading.cached(years_figure, page.corpus, page.filters, wish.level, state.theme_mode(), wish.names),
        key=chart,
        on_select=lambda: _open_cell(page, years, state.chart_selection(chart)),
        selection_mode="points",
        theme=None,
        config=CONFIG,
        alt=told,
    )
    st.caption(say.YEARS_HINT)
    rows = years.counts.sort_values(["column", "count"], ascending=[True, False])
    rows = rows.assign(topic=rows["topic_id"].map(names), years=[years.columns[at][2] for at in rows["column"]])
    twin(
        rows,
        page=page,
        key="topics_years_table",
        chart=chart,
        columns=say.TABLE_YEARS,
        ids=[f"{topic}|{column}" for topic, column in zip(rows["topic_id"], rows["column"])],
        on_row=lambda cell: _open_cell(page, years, [cell]),
        alt=told,
    )


def years_of(corpus: Corpus, filters: Filters, level: int) -> TopicYears:
    """Topics × years in the form that can be cached."""
    return topics.topics_over_years(corpus, filters, level=level)


def years_figure(corpus: Corpus, filters: Filters, level: int, mode: str, named: tuple[tuple[str, str], ...]) -> Figure:
    """The figure of topics × years in the form that can be cached."""
    years = loading.cached(years_of, corpus, filters, level)
    here = corpus.topics[corpus.topics["level"] == level]
    order = here.sort_values(["passage_count", "topic_id"], ascending=[False, True])["topic_id"].tolist()
    cells = [
        Cell(
            row=order.index(row.topic_id),
            column=int(row.column),
            amount=float(row.count),
            text=str(row.count),
            hover=words.count(int(row.count), "passage"),
            key=f"{row.topic_id}|{row.column}",
        )
        for row in years.counts.itertuples()
    ]
    columns = [name for _, _, name in years.columns]
    return draw_matrix(topic_rows(corpus, level, order, mode, named), columns, cells, palette(mode), lines=True)


def _finding(years: TopicYears, names: dict[str, str]) -> str:
    most = years.counts.sort_values(["count", "column"], ascending=[False, True]).iloc[0]
    when = years.columns[int(most["column"])][2]
    return say.years_finding(names[most["topic_id"]], when, int(most["count"]), years.long_spans)


def _open_cell(page: Page, years: TopicYears, ids: list[str]) -> None:
    if not ids:
        go(page.view, in_years=None)
        return
    topic, column = ids[0].rsplit("|", 1)
    first, last, _ = years.columns[int(column)]
    go(page.view, topic_chosen=topic, in_years=f"{first}..{last}")
    st.toast(say.SHOWN_BELOW)
