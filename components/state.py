"""The only owner of the address and of session state.

The address is the truth: every run reads the filters and the chosen marks from it, widgets are set from
what was read, and a widget's callback writes the address. So a copied link, a reload, the back button and
the first request after a start all see the same view. See docs/decisions/001-navigation.md.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st

from preprocessing.model.corpus import Corpus
from preprocessing.model.filters import QUERY_NAMES, Filters, filters_from_query, filters_to_query

# Marks and view options a page may keep in the address, beside the filters. A value longer than this is junk.
_MARK_LIMIT = 200
# Names that a reader gave to topics need more room.
_LONGER_MARKS = {"names": 600}
_WIDGET = "filter_"


@dataclass(frozen=True, slots=True)
class View:
    """What the address asks for: the filters, the marks by name, and what of it meant nothing here."""

    filters: Filters
    marks: Mapping[str, str]
    dropped: tuple[str, ...]


def read_view(corpus: Corpus, allowed_marks: Mapping[str, Callable[[str], bool]]) -> View:
    """The view in the address. What this collection or page does not know is dropped from the address and named.

    allowed_marks: name -> whether a value means something on this page.
    """
    query = {name: st.query_params.get_all(name) for name in st.query_params}
    filters, dropped = filters_from_query(query, known=corpus.known_ids)
    marks: dict[str, str] = {}
    strange = []
    for name in sorted(set(query) - set(QUERY_NAMES.values())):
        value = query[name][-1] if query[name] else ""
        limit = _LONGER_MARKS.get(name, _MARK_LIMIT)
        if name in allowed_marks and len(value) <= limit and allowed_marks[name](value):
            marks[name] = value
        else:
            strange.append(f"{name}={value[:40]}")
    view = View(filters, marks, dropped + tuple(strange))
    if view.dropped:
        _write(filters, marks)
    return view


def link_query(filters: Filters, marks: Mapping[str, str] | None = None) -> dict[str, Any]:
    """The address fields of a link to a page with these filters and marks."""
    return {**filters_to_query(filters), **(marks or {})}


def set_filters(filters: Filters, marks: Mapping[str, str]) -> None:
    """Put filters and marks into the address; the next run (or the rest of this one) sees them."""
    _write(filters, marks)


def choose(name: str, value: str | None, view: View) -> None:
    """Put a mark or view option into the address, or take it out with None; everything else stays."""
    marks = {key: held for key, held in view.marks.items() if key != name}
    if value is not None:
        marks[name] = value
    _write(view.filters, marks)


def _write(filters: Filters, marks: Mapping[str, str]) -> None:
    wanted = link_query(filters, marks)
    now = {name: st.query_params.get_all(name) for name in st.query_params}
    if now != {name: [value] if isinstance(value, str) else list(value) for name, value in wanted.items()}:
        st.query_params.from_dict(wanted)


def seed_widget(key: str, value: Any) -> str:
    """Make the widget `key` show `value` without telling it twice; returns the key for the widget call."""
    key = _WIDGET + key
    if key not in st.session_state or st.session_state[key] != value:
        st.session_state[key] = value
    return key


def widget_value(key: str, default: Any) -> Any:
    """What the widget `key` holds now, or `default` if it is not on this page."""
    return st.session_state.get(_WIDGET + key, default)


def chart_selection(key: str) -> list[str]:
    """The ids behind the marks selected in the chart `key`, in order, each once; empty for none."""
    event = st.session_state.get(key)
    points: Sequence[Mapping[str, Any]] = event["selection"]["points"] if event else []
    ids = []
    for point in points:
        data = point.get("customdata")
        # A list from a scatter, a mapping from a typed array: the id is always the first entry.
        first = (
            data if isinstance(data, str) else next(iter(data.values() if isinstance(data, dict) else data or []), None)
        )
        if isinstance(first, str) and first:
            ids.append(first)
    return list(dict.fromkeys(ids))


def table_selection(key: str) -> list[int]:
    """The rows selected in the table `key`, 0-based positions in the frame that was shown."""
    event = st.session_state.get(key)
    return list(event["selection"]["rows"]) if event else []


def remember(key: str, value: Any) -> None:
    """Keep something for this session only: nothing a link should carry."""
    st.session_state["kept_" + key] = value


def recall(key: str, default: Any = None) -> Any:
    """What was kept under `key` in this session, or `default`."""
    return st.session_state.get("kept_" + key, default)


def theme_mode() -> str:
    """ "dark" or "light", as the reader's browser shows the page now; light before it is known."""
    return "dark" if st.context.theme.type == "dark" else "light"
