"""The table behind a figure: the same in rows, for the keyboard, for reading aloud and for taking away."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from components import export_panel, state, words
from components import words_topics as say
from components.exports.tables import guard_cell
from components.frame import Page


def twin(
    frame: pd.DataFrame,
    *,
    page: Page,
    key: str,
    columns: Mapping[str, str],
    ids: Sequence[Any],
    on_row: Callable[[Any], None],
    alt: str,
    chart: str | None = None,
    config: Mapping[str, Any] | None = None,
    label: str = words.SHOW_TABLE,
) -> None:
    """The frame in an expander, to save as well; choosing a row calls on_row with its id.

    columns: column -> heading, in order. chart: key of the figure, to save it as a picture.
    """
    with st.expander(label):
        st.caption(say.TABLE_ROW_HINT)
        told = frame[list(columns)].rename(columns=dict(columns))
        shown = told.apply(lambda column: column.map(guard_cell) if column.dtype in ("object", "str") else column)
        st.dataframe(
            shown,
            key=key,
            hide_index=True,
            on_select=_chosen(key, list(ids), on_row),
            selection_mode="single-row",
            height=min(420, 38 + 35 * max(len(frame), 1)),
            column_config=dict(config or {}),
            alt=alt,
        )
        export_panel.show(page, key, told, chart=chart)


def _chosen(key: str, ids: list[Any], on_row: Callable[[Any], None]) -> Callable[[], None]:
    def choose() -> None:
        rows = state.table_selection(key)
        if rows and rows[0] < len(ids):
            on_row(ids[rows[0]])

    return choose
