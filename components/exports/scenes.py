"""Scenes as exhibits: each page's view under its own filters, found as the page itself finds it."""

from dataclasses import replace
from datetime import date

import pandas as pd

from components import front_lines, reader, stances_choices, timeline_choice, topics_address, words, words_front
from components import words_exports as own
from components.exports.exhibit import Cell, Exhibit, Grid, Quotation
from components.exports.scene_stances import show_stances
from components.exports.scene_timeline import show_timeline
from components.exports.scene_topics import show_topics
from components.exports.stamp import stamp_of
from components.frame import Page, page_from_query
from preprocessing.model.corpus import Corpus
from preprocessing.model.scenes import Deck, Scene
from preprocessing.views import overview
from preprocessing.views.evidence import show_passages, written_in

_MARKS = {
    "front": {},
    "timeline": timeline_choice.MARKS,
    "stances": stances_choices.MARKS,
    "topics": topics_address.MARKS,
    "reader": reader.MARKS,
}
_NEED_PASSAGES = ("front", "timeline", "stances", "topics")
_FIRST = 3


def exhibits_of(deck: Deck, corpus: Corpus, day: date) -> tuple[Exhibit, ...]:
    """Every scene of the deck, in order. A scene that shows nothing says so in its finding; none for an empty deck."""
    return tuple(_exhibit(scene, corpus, day) for scene in deck.scenes)


def _exhibit(scene: Scene, corpus: Corpus, day: date) -> Exhibit:
    page = page_from_query(corpus, scene.fields, _MARKS[scene.page])
    bare = Exhibit(scene.title, scene.page, "", scene.note, stamp_of(corpus, page.filters, day), pd.DataFrame())
    if scene.page in _NEED_PASSAGES and not page.selection.shown:
        return replace(bare, finding=words.NOTHING_LEFT if page.selection.total else words.NO_PASSAGES)
    return {
        "front": _show_front,
        "timeline": show_timeline,
        "stances": show_stances,
        "topics": show_topics,
        "reader": _show_reader,
    }[scene.page](page, bare)


def _show_front(page: Page, bare: Exhibit) -> Exhibit:
    told = overview.summarise(page.corpus, page.filters)
    lines = front_lines.lines_of(told)
    rows = [(line.heading, line.lead_words, line.detail) for line in lines]
    counts = words.listed([f"{number:,} {noun}" for number, noun in words_front.numbers(told)])
    grid = Grid(own.OVERVIEW_COLUMNS, tuple(tuple(Cell(text) for text in row) for row in rows))
    frame = pd.DataFrame(rows, columns=list(own.OVERVIEW_COLUMNS))
    return replace(bare, finding=own.FINDING_OVERVIEW.format(counts=counts), frame=frame, native=grid)


def _show_reader(page: Page, bare: Exhibit) -> Exhibit:
    """The document with the chosen passage, or its first ones, as quotations; all that is left as evidence."""
    corpus = page.corpus
    if corpus.documents.empty:
        return replace(bare, finding=words.NO_DOCUMENTS)
    chosen = page.view.marks.get("passage")
    asked = page.filters.documents or corpus.known_ids["documents"]
    document = page.view.marks.get("read", asked[0])
    if chosen:
        document = corpus.passages.at[corpus.passage_row[chosen], "document_id"]
    row = corpus.documents[corpus.documents["document_id"] == document].iloc[0]
    author = row["author"] if isinstance(row["author"], str) else ""
    facts = own.document_facts(row["kind"], author, written_in(row["dated_from"], row["dated_before"]))
    kept = page.selection.passages
    ids = tuple(kept.loc[kept["document_id"] == document, "passage_id"])
    passages = tuple(dict.fromkeys((*((chosen,) if chosen else ()), *ids)))
    quoted = tuple(quote_passage(corpus, passage) for passage in ((chosen,) if chosen else ids[:_FIRST]))
    told = pd.DataFrame(
        [
            {"Passage": item.number, "Words": "".join(piece.text for piece in item.pieces)}
            for item in show_passages(corpus, passages)
        ]
    )
    finding = f"{row['title']}. {facts[:1].upper()}{facts[1:]}." if facts else f"{row['title']}."
    return replace(bare, finding=finding, frame=told, quotations=quoted, passages=passages)


def quote_passage(corpus: Corpus, passage_id: str) -> Quotation:
    """A whole passage as a quotation with its place."""
    item = show_passages(corpus, [passage_id])[0]
    source = own.CITED.format(title=item.title, number=item.number, of=item.of)
    return Quotation("".join(piece.text for piece in item.pieces), source)
