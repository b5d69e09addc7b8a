"""Beneath the timeline: the same as a table to sort and download, what has no date, and the two clocks."""

from functools import partial

import pandas as pd
import streamlit as st

from components import evidence, export_panel, loading, state, words
from components import words_timeline as own
from components.exports.tables import guard_cell
from components.frame import Page
from components.timeline_choice import choose
from preprocessing.views import timeline_evidence as rows_of
from preprocessing.views.timeline import Timeline

_TABLE = "timeline_table"
_TRAY = "timeline_tray"


def show(page: Page, told: Timeline) -> None:
    """Draw the three parts, closed until asked for."""
    _table(page)
    _tray(page, told)
    _clocks(page)


def _table(page: Page) -> None:
    rows = loading.cached(rows_of.event_rows, page.corpus, page.filters)
    with st.expander(own.EVENT_TABLE, icon=":material/table:"):
        if rows.empty:
            st.write(own.NO_TIMES_LEFT if page.filters.active else own.NO_TIMES)
            return
        st.caption(own.TABLE_HELP)
        told = _readable(rows)
        shown = told.assign(**{name: told[name].map(guard_cell) for name in ("name", "when", "told_by", "edtf")})
        st.dataframe(
            shown,
            key=_TABLE,
            hide_index=True,
            on_select=partial(_choose_row, page.view, tuple(rows["event_id"])),
            selection_mode="single-row",
            column_config={"mentions": None, **_columns(shown)},
            alt=own.EVENT_TABLE,
        )
        export_panel.show(page, own.EVENT_TABLE, told.rename(columns=own.COLUMNS), chart=own.CHART_KEY)


def _readable(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows in words, in the order of reading."""
    shown = rows.assign(
        when=rows["when"].replace("", words.UNDATED),
        precision=rows["granularity"].map(own.GRANULARITY).where(rows["when"] != "", ""),
        certainty=rows["certainty"].map(own.CERTAINTY),
    )
    shown = shown[["name", "when", "documents", "told_by", "mentions", "precision", "certainty", "edtf"]]
    return shown


def _columns(shown: pd.DataFrame) -> dict[str, object]:
    wide = {"name": "large", "told_by": "large", "around": "large"}
    return {
        name: st.column_config.Column(own.COLUMNS[name], width=wide.get(name)) for name in shown if name in own.COLUMNS
    }


def _choose_row(view: state.View, event_ids: tuple[str, ...]) -> None:
    picked = state.table_selection(_TABLE)
    if picked and picked[0] < len(event_ids):
        choose(view, f"event:{event_ids[picked[0]]}")


def _tray(page: Page, told: Timeline) -> None:
    rows = loading.cached(rows_of.undated_rows, page.corpus, page.filters)
    dated = int(told.marks["kept_count"].sum() + told.eras["kept_count"].sum())
    if rows.empty:
        return
    with st.expander(own.undated(len(rows), len(rows) + dated), icon=":material/inbox:"):
        st.caption(own.TRAY_CHOOSE)
        shown = rows[["text", "document", "around"]]
        shown = shown.assign(**{name: shown[name].map(guard_cell) for name in shown})
        st.dataframe(
            shown,
            key=_TRAY,
            hide_index=True,
            on_select="rerun",
            selection_mode="multi-row",
            column_config=_columns(shown),
            alt=own.undated(len(rows), len(rows) + dated),
        )
        picked = [at for at in state.table_selection(_TRAY) if at < len(rows)]
        found = rows_of.of_mentions(page.corpus, tuple(rows["mention_id"].iloc[picked]))
        evidence.show(page.corpus, found.passage_ids, page.view, marks=found.marks, key="tray")


def _clocks(page: Page) -> None:
    rows = loading.cached(rows_of.clock_rows, page.corpus, page.filters)
    if rows.empty:
        return
    with st.expander(own.CLOCKS_HEADING, icon=":material/schedule:"):
        for sentence in own.clock_sentences(rows):
            st.markdown(f"- {words.escape_markdown(sentence)}")
        shown = rows.drop(columns="document_id").assign(
            written=[own.sentence_case(written.removeprefix("written ")) for written in rows["written"]],
            earliest=[_year(value) for value in rows["earliest"]],
            latest=[_year(value) for value in rows["latest"]],
        )
        st.dataframe(
            shown.rename(columns=own.CLOCK_COLUMNS), hide_index=True, key="timeline_clocks", alt=own.CLOCKS_HEADING
        )


def _year(value: float) -> str:
    return "" if pd.isna(value) else words.year(value)
