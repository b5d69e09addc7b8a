"""The method page: one section at a time, each with how, how well, and what it cannot do."""

import pandas as pd
import streamlit as st

from components import loading, state, words, words_glossary
from components import words_method as own
from components.controls import explain
from components.frame import Page
from components.words_scenes import KEYS as PRESENTER_KEYS
from preprocessing.model.corpus import Corpus
from preprocessing.views.method import Facts, Figure, collection_facts, read_figures

MARKS = {"about": lambda corpus, value: value in own.SECTIONS}
_FIGURES = loading.PROJECT / "benchmarks" / "figures.json"


def show(page: Page) -> None:
    """Draw the section that the address asks for; the whole collection is described, whatever the filters."""
    facts = loading.cached(collection_facts, page.corpus)
    section = page.view.marks.get("about", next(iter(own.SECTIONS)))
    _choice(page, section)
    if section == "collection":
        _collection(facts)
    elif section == "words":
        _glossary()
    elif section == "keys":
        _steps_and_keys()
    else:
        _step(section, facts, loading.cached(_figures, page.corpus))


def _choice(page: Page, section: str) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.segmented_control(
            own.SECTION_LABEL,
            list(own.SECTIONS),
            format_func=own.SECTIONS.get,
            key=state.seed_widget("method_about", section),
            label_visibility="collapsed",
            on_change=_chosen,
            args=(page, section),
        )
        explain("sections", own.SECTION_HELP)


def _chosen(page: Page, section: str) -> None:
    # A second press on the chosen section would empty the control: it stays.
    state.choose("about", state.widget_value("method_about", section) or section, page.view)


def _figures(corpus: Corpus) -> tuple[Figure, ...]:
    return read_figures(_FIGURES)


def _step(section: str, facts: Facts, figures: tuple[Figure, ...]) -> None:
    left, right = st.columns([3, 2], gap="large")
    with left:
        st.header(own.HOW, anchor=False)
        st.markdown(_listed(own.HOW_TEXT[section]))
        st.caption(words.escape_markdown(_with_what(section, facts)))
    with right:
        st.header(own.FOUND, anchor=False)
        st.markdown(own.found(section, facts))
        st.header(own.CANNOT, anchor=False)
        st.markdown(_listed(own.CANNOT_TEXT[section]))
    st.header(own.HOW_WELL, anchor=False)
    rows = [figure for figure in figures if figure.section == section]
    if not rows:
        st.markdown(own.NOT_MEASURED)
        return
    _table(
        own.FIGURE_COLUMNS,
        [
            {**{name: getattr(row, name) for name in own.FIGURE_COLUMNS}, "peer": row.peer or own.NO_PEER}
            for row in rows
        ],
    )
    reports = sorted({row.report for row in rows})
    st.caption(words.escape_markdown(own.FIGURES_NOTE.format(reports=", ".join(reports))))


def _with_what(section: str, facts: Facts) -> str:
    """The models and settings behind a section."""
    said = [own.MODELS_TEXT[section].format(seed=facts.seed or "?")] if section in own.MODELS_TEXT else []
    if section in ("documents", "topics", "times", "search") and facts.encoder[0]:
        said.append(own.model_used(*facts.encoder, own.ENCODER_KIND))
    if section == "positions" and facts.stance_model[0]:
        said.append(own.model_used(*facts.stance_model, own.STANCE_KIND))
    return " ".join(said)


def _collection(facts: Facts) -> None:
    st.markdown(_listed(own.in_short(facts)))
    st.caption(own.WHOLE)
    left, right = st.columns(2, gap="large")
    with left:
        st.header(own.BUILD_HEADING, anchor=False)
        st.markdown(words.escape_markdown(own.built(facts)))
        if facts.steps:
            _table(
                own.STEP_COLUMNS,
                [
                    {
                        "step": own.STEPS.get(step.name, step.name),
                        "seconds": f"{step.seconds:,.1f}",
                        "model": step.model or "–",
                        "revision": step.revision or "–",
                    }
                    for step in facts.steps
                ],
            )
            st.caption(own.SECONDS_NOTE)
    with right:
        st.header(own.LEFT_OUT_HEADING, anchor=False)
        if facts.left_out:
            _table(own.LEFT_OUT_COLUMNS, [{"file": file, "reason": reason} for file, reason in facts.left_out])
        else:
            st.markdown(own.NOTHING_LEFT_OUT)
        if facts.notes:
            st.header(own.NOTES_HEADING, anchor=False)
            st.markdown(_listed(tuple(words.escape_markdown(note) for note in facts.notes)))


def _glossary() -> None:
    st.caption(words_glossary.GLOSSARY_INTRO)
    entries = [f"**{term}**: {meaning}" for term, meaning in sorted(words_glossary.GLOSSARY.items())]
    half = (len(entries) + 1) // 2
    for column, part in zip(st.columns(2, gap="large"), (entries[:half], entries[half:])):
        column.markdown("\n\n".join(part))


def _steps_and_keys() -> None:
    st.markdown("\n".join(f"{number}. **{verb}** {rest}." for number, (verb, rest) in enumerate(own.FIRST_STEPS, 1)))
    left, right = st.columns(2, gap="large")
    for column, heading, keys in (
        (left, words_glossary.KEYS_EVERYWHERE, words_glossary.KEYS),
        (right, words_glossary.KEYS_PRESENTING, PRESENTER_KEYS),
    ):
        with column:
            st.header(heading, anchor=False)
            st.markdown(
                "\n".join(f"- **{words.escape_markdown(key.replace('  ', ', '))}** – {what}" for key, what in keys)
            )
    st.markdown(words_glossary.KEYS_NOTE)


def _listed(sentences: tuple[str, ...]) -> str:
    return "\n".join(f"- {sentence}" for sentence in sentences)


def _table(columns: dict[str, str], rows: list[dict[str, str]]) -> None:
    """A table of text to read; every cell is escaped, since files name themselves."""
    frame = pd.DataFrame([{columns[name]: words.escape_markdown(row[name]) for name in columns} for row in rows])
    st.table(frame.set_index(frame.columns[0]))
