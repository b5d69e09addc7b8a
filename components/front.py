"""The front page: what the collection says in a few sentences, each a door to its evidence."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components import loading, state, words
from components.frame import Page
from preprocessing.views import overview
from preprocessing.views.evidence import written_in
from preprocessing.views.overview import Contest, Overview


def show(page: Page) -> None:
    """Draw the whole front page for the current filters."""
    told = loading.cached(overview.summarise, page.corpus, page.filters)
    _numbers(told)
    left, middle, right = st.columns(3, gap="medium")
    with left:
        _contested(page, told)
    with middle:
        _events(page, told)
    with right:
        _topics(page, told)
    _sureness(told)
    _documents(page, told)


def _numbers(told: Overview) -> None:
    pairs = (
        (told.document_count, "document"),
        (told.passage_count, "passage"),
        (len(told.topics), "topic"),
        (told.event_count, "event"),
        (told.voice_count, "voice"),
        (told.stance_count, "position"),
    )
    st.markdown(" · ".join(f"**{number:,}** {words.noun(number, name)}" for number, name in pairs))


def _card(title: str) -> DeltaGenerator:
    card = st.container(border=True, height="stretch", gap="small")
    card.subheader(title, anchor=False)
    return card


def _contested(page: Page, told: Overview) -> None:
    heard = not told.contests or any(contest.contested for contest in told.contests)
    with _card(words.FRONT_CONTESTED if heard else words.FRONT_ISSUES):
        if not told.contests:
            st.write(words.FRONT_NO_CONTEST)
        for contest in told.contests[:3]:
            st.page_link(
                "pages/stances.py",
                label=f"**{words.escape_markdown(contest.question)}**",
                query_params=state.link_query(page.filters, {"issue_chosen": contest.issue_id}),
            )
            st.write(words.escape_markdown(_sides(contest)))
        _door(page, "stances", words.FRONT_ALL_POSITIONS)


def _sides(contest: Contest) -> str:
    return words.sides(
        (contest.for_count, list(contest.for_voices[:2])),
        (contest.against_count, list(contest.against_voices[:2])),
        contest.unclear_count,
    )


def _events(page: Page, told: Overview) -> None:
    with _card(words.FRONT_EVENTS):
        if not told.events:
            st.write(words.FRONT_NO_EVENTS)
        for event in told.events[:4]:
            st.page_link(
                "pages/timeline.py",
                label=f"**{words.escape_markdown(event.name)}**",
                query_params=state.link_query(page.filters, {"event": event.event_id}),
            )
            st.write(words.event_told(event.document_count, told.document_count, event.mention_count))
        _door(page, "timeline", words.FRONT_ALL_EVENTS)


def _topics(page: Page, told: Overview) -> None:
    with _card(words.FRONT_TOPICS):
        if not told.topics:
            st.write(words.FRONT_NO_TOPICS)
        for topic in told.topics[:4]:
            st.page_link(
                "pages/topics.py",
                label=f"**{words.escape_markdown(topic.label)}**",
                query_params=state.link_query(page.filters, {"topic_chosen": topic.topic_id}),
            )
            st.write(words.topic_spread(topic.passage_count, topic.document_count, told.document_count))
        _door(page, "topics", words.FRONT_ALL_TOPICS)


def _door(page: Page, name: str, label: str) -> None:
    file = {"stances": "pages/stances.py", "timeline": "pages/timeline.py", "topics": "pages/topics.py"}[name]
    st.page_link(file, label=label, icon=":material/arrow_forward:", query_params=state.link_query(page.filters))


def _sureness(told: Overview) -> None:
    dated = told.mention_count - told.undated_count
    st.caption(words.sureness(told.stance_count, told.unclear_count, dated, told.undated_count))


def _documents(page: Page, told: Overview) -> None:
    st.subheader(words.FRONT_DOCUMENTS, anchor=False)
    for row in told.documents.itertuples():
        with st.container(border=True, key=f"document_{row.document_id}"):
            st.page_link(
                "pages/reader.py",
                label=f"**{words.escape_markdown(row.title)}**",
                icon=":material/menu_book:",
                query_params=state.link_query(page.filters, {"read": row.document_id}),
            )
            author = "" if row.author != row.author or row.author is None else row.author
            facts = [part for part in (row.kind, author, written_in(row.dated_from, row.dated_before)) if part]
            facts.append(words.shown_of(row.passages, row.of))
            st.caption(words.escape_markdown(" · ".join(facts)), help=_date_help(row.date_evidence))


def _date_help(evidence: object) -> str | None:
    if not isinstance(evidence, str) or not evidence:
        return None
    return words.escape_markdown(words.DATE_EVIDENCE.format(evidence=evidence))
