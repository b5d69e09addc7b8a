"""A whole document as it was written, with its passages, headings and set-apart parts in order."""

from dataclasses import dataclass

import pandas as pd

from preprocessing.model.corpus import Corpus
from preprocessing.views.evidence import Mark, Piece, cut_pieces


@dataclass(frozen=True, slots=True)
class Block:
    """One stretch of the document: a passage of some zone with its pieces, and the blank lines before it.

    in_selection: whether the filters let this passage through (always true outside the body).
    """

    passage_id: str
    zone: str
    number: int
    gap: str
    pieces: tuple[Piece, ...]
    in_selection: bool


def read_document(corpus: Corpus, document_id: str, *, kept: frozenset[str], marks: list[Mark]) -> list[Block]:
    """All passages of a document in reading order, with the text between them, so that nothing is left out.

    kept: ids of the body passages the filters let through. Raises KeyError for an unknown document.
    """
    text = corpus.text_of(document_id)
    rows = corpus.passages[corpus.passages["document_id"] == document_id].sort_values("start_char")
    blocks, at = [], 0
    for row in rows.itertuples():
        inside = [mark for mark in marks if mark.start < row.end_char and mark.end > row.start_char]
        blocks.append(
            Block(
                passage_id=row.passage_id,
                zone=row.zone,
                number=int(row.ordinal) + 1,
                gap=text[at : row.start_char],
                pieces=cut_pieces(text[row.start_char : row.end_char], inside, start=row.start_char),
                in_selection=row.zone != "body" or row.passage_id in kept,
            )
        )
        at = row.end_char
    return blocks


def contents(corpus: Corpus, document_id: str) -> pd.DataFrame:
    """The headings of a document: passage_id, text, in order."""
    rows = corpus.passages
    chosen = rows[(rows["document_id"] == document_id) & (rows["zone"] == "heading")]
    return chosen[["passage_id", "text"]].reset_index(drop=True)
