"""An issue of the reader's own: typed, or taken from two statements that contradict each other."""

import time

import pandas as pd
import streamlit as st

from components import edits, loading, reviser, state, words
from components import words_edits as own
from components.frame import Page
from preprocessing.model.corpus import Corpus
from preprocessing.model.edits import OwnIssue, clean
from preprocessing.model.errors import SettingsError, StandpointError
from preprocessing.stances import check_issue

_QUESTION, _FOR, _AGAINST = "own_question", "own_for", "own_against"
_EMPTY = dict.fromkeys((_QUESTION, _FOR, _AGAINST), "")
MOST_QUESTION = 200
_MOST_TURNED = 1000  # characters of a statement whose opposite is suggested


def show(page: Page) -> None:
    """The two ways to a new issue, side by side, and below them what the second one finds."""
    with st.container(horizontal=True, vertical_alignment="center"):
        _offer(page)
    _proposals_found(page)


def _offer(page: Page) -> None:
    # Another build is another key: after an issue was added the field is closed and empty.
    with st.popover(own.ADD_ISSUE, icon=":material/add:", help=own.ADD_ISSUE_HELP, key=f"add_issue_{page.corpus.id}"):
        why = edits.why_not(page.corpus)
        if why:
            st.write(words.escape_markdown(why))
        else:
            _form(page)
    st.button(
        own.HIDE_PROPOSALS if "propose" in page.view.marks else own.PROPOSE,
        icon=":material/contrast:",
        help=own.PROPOSE_HELP,
        on_click=state.choose,
        args=("propose", None if "propose" in page.view.marks else "1", page.view),
        key="propose_issues",
    )


def _form(page: Page) -> None:
    st.text_input(
        own.QUESTION,
        key=state.seed_widget(_QUESTION, state.widget_value(_QUESTION, "")),
        placeholder=own.QUESTION_EXAMPLE,
        help=own.QUESTION_HELP,
        max_chars=MOST_QUESTION,
    )
    one = st.text_area(
        own.POLE_FOR,
        key=state.seed_widget(_FOR, state.widget_value(_FOR, "")),
        placeholder=own.POLE_FOR_EXAMPLE,
        help=own.POLE_FOR_HELP,
        height=80,
    )
    other = state.widget_value(_AGAINST, "")
    turned = loading.cached(_opposite, page.corpus, clean(one)[:_MOST_TURNED]) if one.strip() else None
    if turned and not other.strip():
        # Begun when the statement is left: by the time its opposite is asked for, it is mostly there.
        turned.begin()
    asked = st.button(own.SUGGEST, help=own.SUGGEST_HELP, icon=":material/swap_horiz:", key="suggest_opposite")
    if asked and turned:
        other = _suggested(turned) or other
    st.text_area(
        own.POLE_AGAINST,
        key=state.seed_widget(_AGAINST, other),
        placeholder=own.POLE_AGAINST_EXAMPLE,
        help=own.POLE_AGAINST_HELP,
        height=80,
    )
    st.button(
        own.SUBMIT_ISSUE,
        type="primary",
        help=own.SUBMIT_ISSUE_HELP,
        on_click=_submit,
        args=(page,),
        key="submit_issue",
    )


def _opposite(corpus: Corpus, statement: str) -> reviser.Asking:
    return reviser.Asking(loading.store_path(), want="opposite", text=statement)


def _suggested(turned: reviser.Asking) -> str:
    with st.spinner(own.SUGGESTING):
        try:
            turned.begin()
            return turned.wait()["text"]
        except StandpointError as error:
            st.error(words.escape_markdown(str(error)))
            return ""


def _submit(page: Page) -> None:
    question, one, other = (clean(state.widget_value(name, "")) for name in (_QUESTION, _FOR, _AGAINST))
    if not question:
        edits.refuse(own.NO_QUESTION)
        return
    if _add(page, OwnIssue(question, one, other)):
        for name, value in _EMPTY.items():
            state.seed_widget(name, value)


def _add(page: Page, issue: OwnIssue) -> bool:
    """Have the issue weighed, unless its statements are of no use."""
    try:
        check_issue(issue.pole_for, issue.pole_against)
    except SettingsError as error:
        edits.refuse(str(error))
        return False
    if issue.issue_id in page.corpus.known_ids["issues"]:
        edits.refuse(own.SAME_ISSUE)
        return False
    return edits.make(issue, then={"issue_chosen": issue.issue_id, "cell": None, "slice": None, "propose": None})


def remove_button(page: Page, issue_id: str) -> None:
    """A way to take back an issue that was added by hand; nothing for an issue of the collection's own."""
    if issue_id not in edits.facts(page.corpus).get("own_issues", ()):
        return
    st.button(
        own.REMOVE_ISSUE,
        icon=":material/delete:",
        type="tertiary",
        help=own.REMOVE_ISSUE_HELP,
        on_click=_remove,
        args=(page, issue_id),
        key="remove_issue",
    )


def _remove(page: Page, issue_id: str) -> None:
    if edits.undo(f"{OwnIssue.kind}-{issue_id}"):
        gone = ("issue_chosen", "cell", "slice")
        state.set_filters(page.filters, {name: value for name, value in page.view.marks.items() if name not in gone})


def _proposals_found(page: Page) -> None:
    """The issues that a model finds in the collection, if the address asks for them, each with its two statements."""
    if "propose" not in page.view.marks:
        return
    try:
        found = _answered(loading.cached(_proposals, page.corpus))
    except StandpointError as error:
        st.error(words.escape_markdown(str(error)))
        return
    st.caption(own.PROPOSALS if found else own.NO_PROPOSALS)
    may_add = not edits.why_not(page.corpus)
    for number, row in enumerate(found):
        with st.container(border=True, key=f"proposal_{number}"):
            _proposal(page, row, number, may_add)


def _proposals(corpus: Corpus) -> reviser.Asking:
    return reviser.Asking(loading.store_path(), want="issues")


def _answered(asking: reviser.Asking) -> list[dict]:
    """What was found, behind a bar while it is being looked for. Raises StandpointError.

    A reader who clicks meanwhile interrupts only the bar: the search goes on and the next run takes it up again.
    """
    asking.begin()
    place, shown = st.empty(), -1.0
    while not asking.is_over():
        if asking.share != shown:
            shown = asking.share
            place.progress(shown, own.PROPOSING)
        time.sleep(0.1)
    place.empty()
    return asking.answer()


def _proposal(page: Page, row: dict, number: int, may_add: bool) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        near = own.proposal_note(row["near_count"])
        st.markdown(f"**{words.escape_markdown(row['question'])}** · {near}", width="stretch")
        if may_add:
            issue = OwnIssue(row["question"][:MOST_QUESTION], clean(row["pole_for"]), clean(row["pole_against"]))
            st.button(own.TAKE, help=own.TAKE_HELP, on_click=_add, args=(page, issue), key=f"take_{number}")
    for column, side in zip(st.columns(2, gap="medium"), ("against", "for")):
        with column:
            st.markdown(f"“{words.escape_markdown(row[f'pole_{side}'])}”")
            _link(page, row[f"statement_{side}"])


def _link(page: Page, statement_id: str) -> None:
    rows: pd.DataFrame = page.corpus.statements
    passage = rows.loc[rows["statement_id"] == statement_id, "passage_id"]
    if len(passage):
        st.page_link(
            "pages/reader.py",
            label=words.OPEN_IN_READER,
            icon=":material/menu_book:",
            query_params=state.link_query(page.filters, {"passage": passage.iloc[0]}),
        )
