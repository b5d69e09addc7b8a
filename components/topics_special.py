"""Words that are special to a document, or to one document beside another."""

import pandas as pd
import streamlit as st
from plotly.graph_objects import Figure

from components import evidence, loading, state, words
from components import words_topics as say
from components.controls import beside
from components.figures.topic_words import draw_special_words
from components.frame import Page
from components.palette import palette
from components.topics_address import Wish, go
from components.topics_controls import CONFIG, row_of_controls, tell
from components.topics_table import twin
from preprocessing.model.corpus import Corpus
from preprocessing.model.filters import Filters
from preprocessing.views import special_words
from preprocessing.views.special_words import SpecialWords


def show(page: Page, wish: Wish) -> None:
    """The special words of the chosen document and of what it is compared with."""
    shown = set(page.selection.passages["document_id"])
    documents = [key for key in page.corpus.documents["document_id"] if key in shown]
    titles = dict(zip(page.corpus.documents["document_id"], page.corpus.documents["short_title"]))
    if len(documents) < 2:
        st.info(say.WORDS_ONE_DOCUMENT)
        return
    one, other = pair_of(page, documents)
    found = loading.cached(words_of, page.corpus, page.filters, one, other)
    sides = (titles[one], titles[other] if other else say.WORDS_REST)
    told = finding_of(found, sides)
    tell(told)
    _pick_pair(page, documents, titles, one, other)
    if not (found.one.empty and found.other.empty):
        _figure(page, found, one, other, sides, told)
    _passages(page, documents, titles, one, other)


def _figure(page: Page, found: SpecialWords, one: str, other: str | None, sides: tuple[str, str], told: str) -> None:
    chart = "topics_words"
    st.plotly_chart(
        loading.cached(words_figure, page.corpus, page.filters, one, other, state.theme_mode(), sides),
        key=chart,
        on_select=lambda: _open_term(page, state.chart_selection(chart)),
        selection_mode="points",
        theme=None,
        config=CONFIG,
        alt=told,
    )
    st.caption(say.WORDS_HINT)
    rows = pd.concat([found.one.assign(side="one"), found.other.assign(side="other")], ignore_index=True)
    rows = rows.assign(title=rows["side"].map({"one": sides[0], "other": sides[1]}))
    twin(
        rows,
        page=page,
        key="topics_words_table",
        chart=chart,
        columns=say.TABLE_WORDS,
        ids=[f"{side}|{term}" for side, term in zip(rows["side"], rows["term"])],
        on_row=lambda bar: _open_term(page, [bar]),
        alt=told,
        config={say.TABLE_WORDS["z"]: st.column_config.NumberColumn(format="%.1f")},
    )


def words_of(corpus: Corpus, filters: Filters, one: str, other: str | None) -> SpecialWords:
    """Special words in the form that can be cached."""
    counts = loading.cached(special_words.term_counts, corpus)
    return special_words.special_words(corpus, filters, one, against=other, counts=counts)


def words_figure(
    corpus: Corpus, filters: Filters, one: str, other: str | None, mode: str, sides: tuple[str, str]
) -> Figure:
    """The figure of special words in the form that can be cached."""
    found = loading.cached(words_of, corpus, filters, one, other)
    colours = palette(mode)
    paints = (colours.series[0], colours.series[1] if other else colours.other)
    return draw_special_words(
        found.one, found.other, colours, sides=sides, sides_colours=paints, axis_title=say.WORDS_AXIS
    )


def pair_of(page: Page, documents: list[str]) -> tuple[str, str | None]:
    """The two sides the address asks for: the first shown document, and all others, where it asks for none."""
    one = page.view.marks.get("of", documents[0])
    one = one if one in documents else documents[0]
    other = page.view.marks.get("against")
    return one, other if other in documents and other != one else None


def _pick_pair(page: Page, documents: list[str], titles: dict[str, str], one: str, other: str | None) -> None:
    with row_of_controls():
        beside(say.WORDS_OF, say.WORDS_OF_HELP)
        st.selectbox(
            say.WORDS_OF,
            documents,
            format_func=titles.get,
            key=state.seed_widget("topics_of", one),
            on_change=_pair_changed,
            args=(page.view,),
            width=250,
            label_visibility="collapsed",
        )
        beside(say.WORDS_AGAINST, say.WORDS_AGAINST_HELP)
        st.selectbox(
            say.WORDS_AGAINST,
            ["", *(key for key in documents if key != one)],
            format_func=lambda key: titles.get(key, say.WORDS_REST),
            key=state.seed_widget("topics_against", other or ""),
            on_change=_pair_changed,
            args=(page.view,),
            width=250,
            label_visibility="collapsed",
        )


def _pair_changed(view: state.View) -> None:
    against = state.widget_value("topics_against", "")
    go(view, of=state.widget_value("topics_of", None), against=against or None, term=None)


def finding_of(found: SpecialWords, sides: tuple[str, str]) -> str:
    """The sentence above the special words. sides: the names of what is compared."""
    if found.one.empty:
        return say.WORDS_NONE
    return say.words_finding(
        sides[0],
        found.one["term"].tolist(),
        say.WORDS_REST_INSIDE if sides[1] == say.WORDS_REST else sides[1],
        found.other["term"].tolist(),
    )


def _open_term(page: Page, ids: list[str]) -> None:
    go(page.view, term=ids[0] if ids else None)
    if ids:
        st.toast(say.SHOWN_BELOW)


def _passages(page: Page, documents: list[str], titles: dict[str, str], one: str, other: str | None) -> None:
    side, bar, term = page.view.marks.get("term", "").partition("|")
    if not bar or not term:
        return
    theirs = (other,) if other else tuple(key for key in documents if key != one)
    inside = (one,) if side == "one" else theirs
    marks = loading.cached(special_words.passages_with, page.corpus, page.filters, term, inside)
    name = titles[inside[0]] if len(inside) == 1 else say.WORDS_REST
    heading = words.escape_markdown(say.WORDS_TERM.format(term=term, document=name))
    if not marks:
        st.info(say.WORDS_TERM_NONE)
        return
    evidence.show(page.corpus, list(marks), page.view, heading=heading, marks=marks, key="topics_term")
