"""Events put together, set apart or added by the reader, and the dates of documents put right."""

import math
from datetime import date, timedelta

import pandas as pd
import streamlit as st

from components import edits, loading, state, words
from components import words_edits_time as own
from components.frame import Page
from preprocessing.model.edits import (
    NAME_LIMIT,
    DocumentDate,
    Edit,
    Edits,
    EventMerge,
    EventSplit,
    OwnEvent,
    clean,
    join_edits,
)
from preprocessing.model.errors import EditsError
from preprocessing.model.filters import Filters
from preprocessing.views import timeline_evidence
from preprocessing.views.event_card import EventCard

_INTO, _APART, _DOCUMENT = "edit_event_into", "edit_event_apart", "edit_date_of"


def show_event(page: Page, card: EventCard) -> None:
    """The button in the card of an event, with what can be put right about it."""
    with st.popover(
        own.EDIT_EVENT,
        icon=":material/edit:",
        help=own.EDIT_EVENT_HELP,
        key=f"edit_event_{page.corpus.id}",
        type="tertiary",
    ):
        why = edits.why_not(page.corpus)
        if why:
            st.write(words.escape_markdown(why))
            return
        _merge(page, card)
        if len(card.tellings) > 1:
            st.divider()
            _split(page, card)


def _merge(page: Page, card: EventCard) -> None:
    rows = loading.cached(timeline_evidence.event_rows, page.corpus, Filters())
    # The nearest in time first: what is one event is told of like years.
    year = rows.loc[rows["event_id"] == card.event_id, "year_start"].mean()
    rows = rows.iloc[(rows["year_start"] - year).abs().fillna(math.inf).argsort(kind="stable")]
    others = {
        row.event_id: f"{row.name} ({row.when})" if row.when else row.name
        for row in rows.itertuples(index=False)
        # Two of one name cannot be told apart in the file of edits; they come of an edit that can be undone.
        if row.name != card.name
    }
    if not others:
        st.write(own.ONE_EVENT)
        return
    key = state.seed_choice(_INTO, others)
    into = st.selectbox(own.SAME_AS, list(others), format_func=others.get, help=own.SAME_AS_HELP, key=key)
    st.button(
        own.PUT_TOGETHER,
        help=own.PUT_TOGETHER_HELP,
        on_click=_put_together,
        args=(page, card, into),
        key="edit_event_merge",
    )


def _split(page: Page, card: EventCard) -> None:
    titles = {telling.document_id: telling.title for telling in card.tellings}
    key = state.seed_choice(_APART, titles)
    document = st.selectbox(
        own.SET_APART_WHOSE, list(titles), format_func=titles.get, help=own.SET_APART_WHOSE_HELP, key=key
    )
    st.button(
        own.SET_APART,
        help=own.SET_APART_HELP,
        on_click=_set_apart,
        args=(page, card, document),
        key="edit_event_split",
    )


def _put_together(page: Page, card: EventCard, into: str) -> None:
    names = dict(zip(page.corpus.events["event_id"], page.corpus.events["name"]))
    # The event that is given up may be chosen in the address: the one it becomes part of takes its place.
    edits.make(EventMerge(card.name[:NAME_LIMIT], names[into][:NAME_LIMIT]), then={"event": into})


def _set_apart(page: Page, card: EventCard, document: str) -> None:
    edits.make(EventSplit(card.name[:NAME_LIMIT], page.corpus.document(document)["source_path"], document))


def show(page: Page) -> None:
    """Below the timeline: an event of the reader's own, and the dates of the documents."""
    with st.container(horizontal=True):
        with st.popover(
            own.ADD_EVENT, icon=":material/add:", help=own.ADD_EVENT_HELP, key=f"edit_own_event_{page.corpus.id}"
        ):
            _own_event(page)
        with st.popover(
            own.EDIT_DATE, icon=":material/edit_calendar:", help=own.EDIT_DATE_HELP, key=f"edit_date_{page.corpus.id}"
        ):
            _date(page)


def _own_event(page: Page) -> None:
    why = edits.why_not(page.corpus)
    if why:
        st.write(words.escape_markdown(why))
        return
    # Fields of this very build: once the event is there, they are empty for the next one.
    with st.form(f"edit_own_event_form_{page.corpus.id}", border=False):
        name = st.text_input(
            own.EVENT_NAME, placeholder=own.EVENT_NAME_EXAMPLE, max_chars=NAME_LIMIT, help=own.EVENT_NAME_HELP
        )
        aliases = st.text_input(own.EVENT_ALIASES, max_chars=NAME_LIMIT, help=own.EVENT_ALIASES_HELP)
        start = st.text_input(own.EVENT_START, placeholder=own.EVENT_EXAMPLE, help=own.EVENT_START_HELP)
        end = st.text_input(own.EVENT_END, help=own.EVENT_END_HELP)
        if not st.form_submit_button(own.ADD, help=own.MAKE_HELP):
            return
    edit = OwnEvent(clean(name), clean(aliases), clean(start), clean(end))
    if edit.name and edit.start:
        _make(edit)
    else:
        st.error(own.NO_EVENT_START if edit.name else own.NO_EVENT_NAME)


def _make(edit: Edit) -> None:
    """Make an edit that was typed; what is wrong with it is said beside its fields, which keep what was typed."""
    try:
        join_edits(Edits(), [edit])
    except EditsError as error:
        st.error(words.escape_markdown(str(error).removeprefix("This edit: ")))
        return
    edits.make(edit)
    # How far it is carried out, or why it could not be kept, is told before the content of a page.
    st.rerun()


def _date(page: Page) -> None:
    why = edits.why_not(page.corpus)
    if why:
        st.write(words.escape_markdown(why))
        return
    titles = dict(zip(page.corpus.documents["document_id"], page.corpus.documents["short_title"]))
    key = state.seed_choice(_DOCUMENT, titles)
    document = st.selectbox(own.DATE_OF, list(titles), format_func=titles.get, help=own.DATE_OF_HELP, key=key)
    row = page.corpus.document(document)
    first, last = _text(row["dated_from"]), _last_day(row["dated_before"])
    key = f"{document}_{page.corpus.id}"
    with st.form("edit_date_form", border=False):
        # A key of the document and of the build, so that what is known of them now is what they show.
        first, last = (
            st.text_input(label, value=value, placeholder="2022-03", help=help_, key=f"edit_{name}_{key}")
            for label, value, help_, name in (
                (own.DATE_FIRST, first, own.DATE_FIRST_HELP, "first"),
                (own.DATE_LAST, last, own.DATE_LAST_HELP, "last"),
            )
        )
        if not st.form_submit_button(own.DATE_SAVE, help=own.MAKE_HELP):
            return
    try:
        starts, before = window_of(clean(first), clean(last))
    except EditsError as error:
        st.error(words.escape_markdown(str(error)))
        return
    _make(DocumentDate(row["source_path"], document, starts, before))


def window_of(first: str, last: str) -> tuple[str | None, str | None]:
    """(first day, day after the last) as ISO dates of two typed years, months or days; None for an empty one.

    Raises EditsError if one of them is no date, or both are empty.
    """
    if not first and not last:
        raise EditsError(own.NO_DATE)
    return (_days_of(first)[0] if first else None), (_days_of(last)[1] if last else None)


def _days_of(text: str) -> tuple[str, str]:
    """First day, and the day after the last."""
    try:
        start = date.fromisoformat(f"{text}-01-01"[:10]) if len(text) in (4, 7, 10) else None
        if start is None:
            raise ValueError(text)
        if len(text) == 10:
            after = start + timedelta(days=1)
        elif len(text) == 7:
            after = (start + timedelta(days=31)).replace(day=1)
        else:
            after = start.replace(year=start.year + 1)
    except (ValueError, OverflowError) as error:
        raise EditsError(own.NOT_A_DATE.format(text=text)) from error
    return start.isoformat(), after.isoformat()


def _text(value: object) -> str:
    return "" if value is None or pd.isna(value) else str(value)


def _last_day(before: object) -> str:
    text = _text(before)
    return (date.fromisoformat(text) - timedelta(days=1)).isoformat() if text else ""
