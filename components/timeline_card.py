"""The event card: one event, a row for each document that tells of it, and who is silent."""

from html import escape

import streamlit as st

from components import edits_time, evidence, loading, state, words
from components import words_timeline as own
from components.frame import Page
from components.palette import palette
from components.timeline_choice import choose
from preprocessing.views import event_card, timeline_evidence
from preprocessing.views.event_card import EventCard, Quote, Telling

# More of one document are read below, among all passages.
_QUOTES_MOST = 2
_WORDS_MOST = 8


def show(page: Page, choice: tuple[str, str]) -> None:
    """What is behind the chosen mark; a hint if nothing is chosen."""
    name, value = choice
    if not name:
        st.caption(words.NO_EVIDENCE)
        return
    if name == "event":
        _event(page, value)
        return
    found = loading.cached(
        {"time": timeline_evidence.same_time, "works": timeline_evidence.works_of}[name],
        page.corpus,
        value,
        page.filters,
    )
    heading = (own.TIME_HEADING if name == "time" else own.WORKS_HEADING).format(text=found.text, year=value)
    _clear(page)
    if not found.passage_ids:
        st.info(own.ALL_HELD_BACK)
    evidence.show(
        page.corpus, found.passage_ids, page.view, heading=words.escape_markdown(heading), marks=found.marks, key="time"
    )


def _event(page: Page, event_id: str) -> None:
    card = loading.cached(event_card.tell_event, page.corpus, event_id, page.filters)
    with st.container(border=True, gap="small", key="event_card"):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.header(words.escape_markdown(card.name), anchor=False, width="stretch")
            edits_time.show_event(page, card)
            _clear(page)
        facts = own.event_facts(card.when, card.certainty, len(card.tellings), card.document_count)
        part_of = f" · {own.CARD_PART_OF.format(name=card.part_of)}" if card.part_of else ""
        st.markdown(words.escape_markdown(facts + part_of))
        _called(card)
        _not_told(card)
        for telling in card.tellings:
            _telling(page, telling)
    evidence.show(
        page.corpus, card.passage_ids, page.view, heading=own.CARD_READ_ALL, marks=card.marks, key="event_passages"
    )


def _clear(page: Page) -> None:
    st.button(
        own.CARD_CLEAR,
        icon=":material/close:",
        help=own.CARD_CLEAR_HELP,
        key="clear_choice",
        on_click=choose,
        args=(page.view, ""),
    )


def _called(card: EventCard) -> None:
    """Which names and which judging words the documents have for it: the heart of the comparison."""
    colours = palette(state.theme_mode())
    lines = [_used(own.CARD_CALLED, card.called, colours.event), _used(own.CARD_PUT, card.put_as, colours.hit)]
    st.html(f'<div style="font-size:1.06rem;line-height:1.9">{"".join(lines)}</div>')


def _used(heading: str, used: tuple[tuple[str, tuple[str, ...]], ...], background: str) -> str:
    if not used:
        return ""
    colours = palette(state.theme_mode())
    style = f"background:{background};color:{colours.text};border-radius:3px;padding:1px 6px;font-weight:600"
    items = [
        f'<span style="margin-right:1.3rem"><mark style="{style}">{escape(word)}</mark> '
        f'<span style="color:{colours.quiet}">{escape(words.listed(list(titles)))}</span></span>'
        for word, titles in used[:_WORDS_MOST]
    ]
    return f"<div><b>{heading}</b>&ensp;{'<wbr>'.join(items)}</div>"


def _telling(page: Page, telling: Telling) -> None:
    """One row of the card: the document, its first quotations, the ways into the reader."""
    colours = palette(state.theme_mode())
    st.html(f'<div style="border-top:1px solid {colours.line}"></div>')
    side, main, way = st.columns([2, 8, 2], gap="small")
    with side:
        st.html(
            f'<div style="font-weight:700">{escape(telling.title)}</div>'
            f'<div style="color:{colours.quiet};font-size:.92rem">{escape(own.sentence_case(telling.written))}</div>'
        )
    shown = telling.quotes[:_QUOTES_MOST]
    more = len(telling.quotes) - len(shown)
    with main:
        st.html("".join(_quote_html(quote) for quote in shown))
        if more > 0:
            st.caption(own.CARD_MORE.format(count=more))
    with way:
        st.page_link(
            "pages/reader.py",
            label=words.OPEN_IN_READER,
            icon=":material/menu_book:",
            query_params=state.link_query(page.filters, {"passage": shown[0].passage_id}),
        )


def _quote_html(quote: Quote) -> str:
    colours = palette(state.theme_mode())
    note = own.quote_note(quote.modality, quote.dated, quote.voice, quote.is_author)
    lean = quote.lean and own.lean_note(quote.voice, quote.lean.side, quote.lean.pole)
    lines = "".join(f"<div>{escape(line)}</div>" for line in (note, lean) if line)
    return (
        f'<div style="font-size:1.06rem;line-height:1.45">“{evidence.marked_html(quote.pieces, colours)}”</div>'
        f'<div style="color:{colours.quiet};font-size:.92rem;margin:.1rem 0 .6rem">{lines}</div>'
    )


def _not_told(card: EventCard) -> None:
    if card.held_back:
        st.markdown(words.escape_markdown(own.CARD_HELD_BACK.format(names=words.listed(list(card.held_back)))))
    if card.silent:
        st.markdown(words.escape_markdown(own.CARD_SILENT.format(names=words.listed(list(card.silent)))))
