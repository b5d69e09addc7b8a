"""Topics by document, and topics along each document's course."""

import pandas as pd
import streamlit as st
from plotly.graph_objects import Figure

from components import loading, state
from components import words_topics as say
from components.figures.topic_course import draw_course, runs_of
from components.figures.topic_matrix import Cell, Row, draw_matrix
from components.figures.topic_signs import topic_sign
from components.frame import Page
from components.palette import palette
from components.topics_address import Wish, go
from components.topics_controls import CONFIG, names_at, pick_level, row_of_controls, tell
from components.topics_table import twin
from preprocessing.model.corpus import Corpus
from preprocessing.model.filters import Filters
from preprocessing.views import topics


def show_shares(page: Page, wish: Wish) -> None:
    """Topics × documents: how much of each document is about each topic."""
    names = names_at(page, wish)
    shares = loading.cached(shares_of, page.corpus, page.filters, wish.level)
    titles = dict(zip(page.corpus.documents["document_id"], page.corpus.documents["short_title"]))
    told = _shares_finding(shares, names, titles)
    tell(told)
    with row_of_controls():
        pick_level(page, wish)
    key = (page.filters, wish.level, state.theme_mode(), wish.names)
    chart = "topics_shares"
    st.plotly_chart(
        loading.cached(shares_figure, page.corpus, *key),
        key=chart,
        on_select=lambda: _open_cell(page, state.chart_selection(chart)),
        selection_mode="points",
        theme=None,
        config=CONFIG,
        alt=told,
    )
    st.caption(say.DOCUMENTS_HINT)
    rows = shares.assign(topic=shares["topic_id"].map(names), title=shares["document_id"].map(titles))
    rows = rows.assign(percent=rows["share"] * 100)
    twin(
        rows,
        page=page,
        key="topics_shares_table",
        chart=chart,
        columns=say.TABLE_SHARES,
        ids=list(zip(rows["topic_id"], rows["document_id"])),
        on_row=lambda cell: go(page.view, topic_chosen=cell[0], in_document=cell[1]),
        alt=told,
        config={say.TABLE_SHARES["percent"]: st.column_config.NumberColumn(format="%.0f %%")},
    )


def shares_of(corpus: Corpus, filters: Filters, level: int) -> pd.DataFrame:
    """Topics × documents in the form that can be cached."""
    return topics.share_by_document(corpus, filters, level=level)


def shares_figure(
    corpus: Corpus, filters: Filters, level: int, mode: str, named: tuple[tuple[str, str], ...]
) -> Figure:
    """The figure of topics × documents in the form that can be cached."""
    shares = loading.cached(shares_of, corpus, filters, level)
    order = list(dict.fromkeys(shares["topic_id"]))
    documents = list(dict.fromkeys(shares["document_id"]))
    titles = dict(zip(corpus.documents["document_id"], corpus.documents["short_title"]))
    cells = [
        Cell(
            row=order.index(row.topic_id),
            column=documents.index(row.document_id),
            amount=row.share,
            text=f"{round(row.share * 100)}% ({row.count})",
            hover=say.COUNTS_IN.format(count=row.count, of=row.of),
            key=f"{row.topic_id}|{row.document_id}",
        )
        for row in shares.itertuples()
    ]
    return draw_matrix(
        topic_rows(corpus, level, order, mode, named), [titles[key] for key in documents], cells, palette(mode)
    )


def topic_rows(
    corpus: Corpus, level: int, order: list[str], mode: str, named: tuple[tuple[str, str], ...]
) -> list[Row]:
    """The rows of a matrix: each topic's name and look."""
    here = corpus.topics[corpus.topics["level"] == level].set_index("topic_id")
    names = {**here["label"].to_dict(), **dict(named)}
    return [Row(names[topic], topic_sign(int(here.at[topic, "colour"]), palette(mode))) for topic in order]


def _shares_finding(shares: pd.DataFrame, names: dict[str, str], titles: dict[str, str]) -> str:
    top = shares.sort_values(["share", "count"], ascending=False).iloc[0]
    told = shares[shares["count"] > 0]
    documents_each = told.groupby("topic_id")["document_id"].nunique()
    lone = int((documents_each == 1).sum()) if shares["document_id"].nunique() > 1 else 0
    return say.shares_finding(names[top["topic_id"]], titles[top["document_id"]], float(top["share"]), lone)


def _open_cell(page: Page, ids: list[str]) -> None:
    if not ids:
        go(page.view, in_document=None)
        return
    topic, document = ids[0].split("|", 1)
    go(page.view, topic_chosen=topic, in_document=document)
    st.toast(say.SHOWN_BELOW)


def show_course(page: Page, wish: Wish) -> None:
    """Topics along each document, from its beginning to its end."""
    names = names_at(page, wish)
    course = loading.cached(course_of, page.corpus, page.filters, wish.level)
    titles = dict(zip(page.corpus.documents["document_id"], page.corpus.documents["short_title"]))
    told = _course_finding(course, names, titles)
    tell(told)
    with row_of_controls():
        pick_level(page, wish)
    chart = "topics_course"
    st.plotly_chart(
        loading.cached(
            course_figure, page.corpus, page.filters, wish.level, state.theme_mode(), wish.names, say.COURSE_AXIS
        ),
        key=chart,
        on_select=lambda: _open_passage(page, state.chart_selection(chart)),
        selection_mode="points",
        theme=None,
        config=CONFIG,
        alt=told,
    )
    st.caption(say.COURSE_HINT)
    rows = course[course["kept"]].assign(topic=lambda rows: rows["topic_id"].map(names))
    rows = rows.assign(title=rows["document_id"].map(titles), percent=(rows["start"] * 100).round(1))
    twin(
        rows,
        page=page,
        key="topics_course_table",
        chart=chart,
        columns=say.TABLE_COURSE,
        ids=rows["passage_id"].tolist(),
        on_row=lambda passage: go(page.view, passage=passage),
        alt=told,
        config={say.TABLE_COURSE["percent"]: st.column_config.NumberColumn(format="%.0f %%")},
    )


def course_of(corpus: Corpus, filters: Filters, level: int) -> pd.DataFrame:
    """The course of all documents in the form that can be cached."""
    return topics.course_of_documents(corpus, filters, level=level)


def course_figure(
    corpus: Corpus, filters: Filters, level: int, mode: str, named: tuple[tuple[str, str], ...], axis_title: str
) -> Figure:
    """The figure of the documents' course in the form that can be cached."""
    course = loading.cached(course_of, corpus, filters, level)
    here = corpus.topics[corpus.topics["level"] == level]
    present = set(course["document_id"])
    documents = [
        (key, title)
        for key, title in zip(corpus.documents["document_id"], corpus.documents["short_title"])
        if key in present
    ]
    signs = {topic: topic_sign(int(colour), palette(mode)) for topic, colour in zip(here["topic_id"], here["colour"])}
    names = {**dict(zip(here["topic_id"], here["label"])), **dict(named)}
    return draw_course(course, documents, signs, names, palette(mode), axis_title=axis_title)


def _course_finding(course: pd.DataFrame, names: dict[str, str], titles: dict[str, str]) -> str:
    longest = max(runs_of(course), key=lambda run: run["passages"])
    return say.course_finding(titles[longest["document_id"]], names[longest["topic_id"]], longest["passages"])


def _open_passage(page: Page, ids: list[str]) -> None:
    go(page.view, passage=ids[0] if ids else None)
    if ids:
        st.toast(say.SHOWN_BELOW)
