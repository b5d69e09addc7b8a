"""The filter panel: one widget a field, the same on every page."""

import streamlit as st

from components import loading, state, words
from preprocessing.model.corpus import Corpus
from preprocessing.model.filters import Filters
from preprocessing.views import options
from preprocessing.views.selection import Selection


def show(corpus: Corpus, view: state.View, selection: Selection) -> None:
    """Draw the panel in the sidebar: the count and the one reset first, then the fields."""
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f"**{words.shown_of(selection.shown, selection.total)}**")
        st.button(
            words.RESET,
            help=words.RESET_HELP,
            type="tertiary",
            on_click=reset,
            args=(view,),
            disabled=not view.filters.active,
            key="reset_filters",
        )
    choices = loading.cached(options.filter_options, corpus)
    for name in ("documents", "topics", "voices", "issues"):
        _pick(name, choices[name], view)
    _pick_years(choices["years"], view)
    key = state.seed_widget("words", view.filters.words)
    st.text_input(
        words.FILTER_NAMES["words"],
        key=key,
        placeholder=words.FILTER_PLACEHOLDER["words"],
        help=words.FILTER_HELP["words"],
        on_change=_changed,
        args=(view,),
        max_chars=300,
    )


def reset(view: state.View) -> None:
    """Clear every filter; the chosen mark and the view options stay."""
    state.set_filters(Filters(), view.marks)


def _pick(name: str, choices: dict[str, str], view: state.View) -> None:
    chosen = list(getattr(view.filters, name))
    labels = {key: label for key, label in choices.items() if not label.startswith(options.HIDDEN) or key in chosen}
    st.multiselect(
        words.FILTER_NAMES[name],
        list(labels),
        format_func=lambda key: labels[key].removeprefix(options.HIDDEN),
        key=state.seed_widget(name, chosen),
        placeholder=words.FILTER_PLACEHOLDER[name],
        help=words.FILTER_HELP[name],
        on_change=_changed,
        args=(view,),
        disabled=not labels,
    )


def _pick_years(years: tuple[int, ...], view: state.View) -> None:
    asked = view.filters.years
    steps = sorted({*years, *(asked or ())})
    if len(steps) < 2:
        return
    st.select_slider(
        words.FILTER_NAMES["years"],
        steps,
        # Only a default tells Streamlit that this slider has two ends; what it shows is set through its key.
        value=(steps[0], steps[-1]),
        format_func=words.year,
        key=state.seed_widget("years", asked or (steps[0], steps[-1])),
        help=words.FILTER_HELP["years"],
        on_change=_changed,
        args=(view, (years[0], years[-1]) if years else None),
    )


def _changed(view: state.View, all_years: tuple[int, int] | None = None) -> None:
    """Write the address from all widgets at once: two quick changes must not undo one another."""
    held = view.filters
    years = state.widget_value("years", held.years)
    # The slider at both ends asks for everything, which is no filter at all.
    every = all_years or _span(view)
    picked = {
        name: tuple(sorted(state.widget_value(name, getattr(held, name))))
        for name in ("documents", "topics", "voices", "issues")
    }
    text = " ".join(state.widget_value("words", held.words).split())
    chosen_years = tuple(years) if years and tuple(years) != every else None
    state.set_filters(Filters(**picked, years=chosen_years, words=text), view.marks)


def _span(view: state.View) -> tuple[int, int] | None:
    years = loading.cached(options.filter_options, loading.load_corpus())["years"]
    return (years[0], years[-1]) if years else None
