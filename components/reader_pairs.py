"""What other passages say to the one that is open: the opposite, or the same; found when asked for."""

import streamlit as st

from components import loading, reviser, state, words
from components import words_edits as own
from components.frame import Page
from preprocessing.model.corpus import Corpus
from preprocessing.model.errors import StandpointError


def show(page: Page, passage_id: str) -> None:
    """A button that asks, and what was found, other documents first.

    Comparing all passages beforehand would take a large collection hours; one passage takes seconds, in a process
    of its own, once for all viewers.
    """
    if page.corpus.passages.at[page.corpus.passage_row[passage_id], "zone"] != "body":
        return
    asked = "pairs" in page.view.marks
    st.button(
        own.HIDE if asked else own.PAIRS,
        icon=":material/contrast:",
        help=own.PAIRS_HELP,
        on_click=state.choose,
        args=("pairs", None if asked else "1", page.view),
        key="reader_pairs",
    )
    if not asked:
        return
    try:
        with st.spinner(own.PAIRING):
            found = loading.cached(_pairs, page.corpus, passage_id)
    except StandpointError as error:
        st.error(words.escape_markdown(str(error)))
        return
    if not found:
        st.write(own.NO_PAIRS)
        return
    for relation, heading in own.PAIR_HEADINGS.items():
        st.markdown(f"**{heading}**")
        here = [row for row in found if row["relation"] == relation]
        for number, row in enumerate(here):
            _pair(page, row, key=f"pair_{relation}_{number}")
        if not here:
            st.write(own.NONE_OF[relation])
    st.caption(own.PAIRS_NOTE)


def _pairs(corpus: Corpus, passage_id: str) -> list[dict]:
    return reviser.ask(loading.store_path(), want="pairs", passage=passage_id)


def _pair(page: Page, row: dict, *, key: str) -> None:
    place = page.corpus.passage_row.get(row["other_passage_id"])
    if place is None:
        return
    titles = dict(zip(page.corpus.documents["document_id"], page.corpus.documents["short_title"]))
    where = titles[page.corpus.passages.at[place, "document_id"]]
    if row["same_document"]:
        where = f"{where}, {own.SAME_DOCUMENT}"
    with st.container(border=True, key=key):
        st.markdown(f"“{words.escape_markdown(row['other_sentence'])}”")
        st.page_link(
            "pages/reader.py",
            label=words.escape_markdown(where),
            icon=":material/menu_book:",
            query_params=state.link_query(page.filters, {"passage": row["other_passage_id"]}),
        )
