"""“Keep this view”: the page as it is now becomes a scene."""

import streamlit as st

from components import decks, state, words
from components import words_scenes as own
from preprocessing.model.corpus import Corpus
from preprocessing.model.errors import SceneError
from preprocessing.model.scenes import NOTE_LIMIT, TITLE_LIMIT, make_scene


def show(name: str, corpus: Corpus, view: state.View) -> None:
    """The button beside the title of the page `name`, and what opens below it."""
    with st.popover(own.KEEP, icon=":material/bookmark_add:", help=own.KEEP_HELP, key="keep_view"):
        with st.form("keep_form", border=False):
            title = st.text_input(
                own.SCENE_TITLE,
                value=suggest_title(name, corpus, view),
                max_chars=TITLE_LIMIT,
                help=own.SCENE_TITLE_HELP,
            )
            note = st.text_area(own.SCENE_NOTE, max_chars=NOTE_LIMIT, help=own.SCENE_NOTE_HELP)
            if st.form_submit_button(own.KEEP_BUTTON, type="primary"):
                _keep(title or suggest_title(name, corpus, view), name, corpus, view, note)
        kept = len(decks.in_hand().deck.scenes)
        if kept:
            st.caption(own.scenes_kept(kept))
            st.page_link(
                "pages/scenes.py",
                label=own.TO_SCENES,
                icon=":material/slideshow:",
                query_params=state.link_query(view.filters),
            )


def _keep(title: str, name: str, corpus: Corpus, view: state.View, note: str) -> None:
    try:
        scene = make_scene(title, name, state.link_query(view.filters, view.marks), note)
        number = decks.keep(scene, corpus)
    except SceneError as error:
        st.error(words.escape_markdown(str(error)))
        return
    st.success(words.escape_markdown(own.KEPT.format(number=number, title=scene.title)))


def suggest_title(name: str, corpus: Corpus, view: state.View) -> str:
    """What is chosen on the page, by its name; the heading of the page if nothing is."""
    lists = {
        "event": (corpus.events, "event_id", "name"),
        "issue_chosen": (corpus.issues, "issue_id", "question"),
        "about": (corpus.issues, "issue_id", "question"),
        "topic_chosen": (corpus.topics, "topic_id", "label"),
        "read": (corpus.documents, "document_id", "title"),
    }
    asked = dict(view.marks)
    if "cell" in asked:
        asked["issue_chosen"] = asked["cell"].partition("~")[0]
    if "passage" in asked and name == "reader":
        asked["read"] = corpus.passage(asked["passage"])["document_id"]
    for mark, (frame, key, label) in lists.items():
        if mark not in asked:
            continue
        found = frame.loc[frame[key] == asked[mark], label]
        if len(found):
            return str(found.iloc[0])[:TITLE_LIMIT]
    return words.PAGE_TITLES[name]
