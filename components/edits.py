"""Making edits: kept in the file beside the documents, then carried out in the background behind a bar."""

import time
from collections.abc import Callable, Mapping
from pathlib import Path

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components import loading, state, words
from components import words_edits as own
from components.palette import palette
from preprocessing.edit_files import can_write, change_edits, load_edits, stamp_of
from preprocessing.model.corpus import Corpus
from preprocessing.model.edits import NAME_LIMIT, Edit, Edits, Place, join_edits, remove_edit
from preprocessing.model.errors import EditsError

_TICKET, _REFUSED = "edit_ticket", "edit_refused"


def why_not(corpus: Corpus) -> str:
    """Why nothing can be edited here, in a sentence; "" if it can."""
    folder = loading.collection_folder()
    if folder is None:
        return own.NO_FOLDER
    # A revision of another folder's store would put that folder's documents in the place of these.
    if folder.resolve().name != corpus.manifest.get("source_folder"):
        return own.OTHER_FOLDER.format(folder=folder)
    return "" if can_write(folder) else own.NOT_WRITABLE.format(folder=folder)


def make(*edits: Edit, then: Mapping[str, str | None] | None = None) -> bool:
    """Keep these edits and have them carried out; False, with the reason on screen, if they were refused.

    then: marks to put into the address (None takes one out) when they are carried out.
    """
    return change(lambda held: join_edits(held, edits), then=then)


def undo(edit_id: str) -> bool:
    """Take one edit back."""
    return change(lambda held: remove_edit(held, edit_id))


def change(how: Callable[[Edits], Edits], *, then: Mapping[str, str | None] | None = None) -> bool:
    """Change the edits; follow() shows how far they are carried out. For callbacks of widgets. then: as for make."""
    folder = loading.collection_folder()
    if folder is None:
        state.remember(_REFUSED, own.NO_FOLDER)
        return False
    try:
        change_edits(folder, how)
    except EditsError as error:
        refuse(str(error))
        return False
    carry_out(then)
    return True


def carry_out(then: Mapping[str, str | None] | None = None) -> None:
    """Have the edits in the file carried out."""
    store = loading.store_path()
    ticket = loading.load_reviser().request(loading.collection_folder(), store)
    state.remember(_TICKET, (str(store), ticket, dict(then or {})))


def refuse(why: str) -> None:
    """Say at the top of the page why an edit was not made."""
    state.remember(_REFUSED, own.NOT_SAVED.format(why=why))


def follow(view: state.View) -> None:
    """Show how far this reader's last edit is carried out, then show the page anew. Call it before a page's content.

    A reader who clicks meanwhile interrupts only the bar: the next run of the page takes it up again.
    """
    place, ticket = _in_sight(), state.recall(_TICKET)
    if ticket is not None and ticket[0] == str(loading.store_path()):
        store, reviser = Path(ticket[0]), loading.load_reviser()
        bar = place.progress(0.0, own.WORKING)
        while not reviser.is_served(store, ticket[1]):
            step, share = reviser.progress(store)
            bar.progress(share, step or own.WORKING)
            time.sleep(0.1)
        state.remember(_TICKET, None)
        trouble = reviser.trouble(store)
        if trouble:
            state.remember(_REFUSED, own.FAILED.format(why=trouble))
        else:
            # The edit itself may have taken away what the address names.
            state.expect_losses()
        if ticket[2] and not trouble:
            marks = {**view.marks, **ticket[2]}
            state.set_filters(view.filters, {name: value for name, value in marks.items() if value is not None})
        st.rerun()
    refused = state.recall(_REFUSED)
    if refused:
        place.error(words.escape_markdown(refused))
        state.remember(_REFUSED, None)


def _in_sight() -> DeltaGenerator:
    """A place at the foot of the window: edits are made all over a long page, whose top is often out of sight."""
    colours = palette(state.theme_mode())
    place = st.container(key="edit_told")
    # Made in every run, so that what stood in its place before never shows through; seen only with something in it.
    place.html(
        "<style>.st-key-edit_told{position:fixed;right:2.2rem;bottom:1rem;width:min(34rem,90vw);z-index:1000}"
        ".st-key-edit_told:has([data-testid=stProgress],[data-testid=stAlert]){"
        f"background:{colours.page};border:1px solid {colours.line};border-radius:.5rem;padding:.6rem 1rem}}</style>"
    )
    return place


def held_edits() -> Edits:
    """The edits in the file now; none if there is no file. Raises EditsError if it cannot be used."""
    folder = loading.collection_folder()
    return Edits() if folder is None else load_edits(folder)


def are_carried_out(corpus: Corpus) -> bool:
    """Whether the collection on show is that of the edits in the file."""
    folder = loading.collection_folder()
    return folder is None or stamp_of(folder) == facts(corpus).get("stamp", "")


def facts(corpus: Corpus) -> dict:
    """What the build says of the edits it carried out."""
    return corpus.manifest.get("edits") or {}


def not_carried_out(corpus: Corpus) -> tuple[str, ...]:
    """A sentence for each edit that this collection could not follow, and for a file of edits that it could not use."""
    found = set(corpus.manifest.get("found_notes") or ())
    return tuple(str(note) for note in corpus.manifest.get("notes") or () if note not in found)


def place_of(corpus: Corpus, row: object) -> Place:
    """Where a statement stands. row: of stances or of list_statements."""
    document = corpus.documents.set_index("document_id").loc[row.document_id]
    voice = corpus.voices.loc[corpus.voices["voice_id"] == row.voice_id, "name"]
    start, end = int(row.quote_start), int(row.quote_end)
    return Place(
        document["source_path"],
        row.document_id,
        row.statement_id,
        start,
        end,
        document["text"][start:end],
        next(iter(voice), "")[:NAME_LIMIT],
    )
