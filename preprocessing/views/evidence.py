"""Passages as a reader meets them: the words, what is marked in them, where they stand, how to cite them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

import pandas as pd

from preprocessing.model.corpus import Corpus


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters `[start, end)` of a document and what they are: quote, cue, date, event, hit or passage."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text with the kinds of marks that cover it, widest first; none for plain text."""

    text: str
    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """One passage to show: its text in pieces, and where it stands (1-based number among the document's passages)."""

    passage_id: str
    document_id: str
    title: str
    short_title: str
    section: str | None
    number: int
    of: int
    pieces: tuple[Piece, ...]


def cut_pieces(text: str, marks: Iterable[Mark], *, start: int = 0) -> tuple[Piece, ...]:
    """Split text at every mark's ends. `start` is the offset of text[0] in the document; marks outside are clipped.

    The pieces joined give the text back, whatever the marks: overlapping, empty or reversed ones included.
    """
    end = start + len(text)
    inside = sorted(
        {(max(mark.start, start), min(mark.end, end), mark.kind) for mark in marks if mark.start < mark.end},
        key=lambda span: (span[0], -span[1], span[2]),
    )
    inside = [span for span in inside if span[0] < span[1]]
    cuts = sorted({start, end, *(span[0] for span in inside), *(span[1] for span in inside)})
    pieces = []
    for left, right in pairwise(cuts):
        kinds = tuple(dict.fromkeys(kind for low, high, kind in inside if low <= left and right <= high))
        pieces.append(Piece(text[left - start : right - start], kinds))
    return tuple(pieces)


def show_passages(
    corpus: Corpus, passage_ids: Sequence[str], *, marks: dict[str, list[Mark]] | None = None
) -> list[Evidence]:
    """Evidence for these passages, in the order given; unknown ids are left out. marks: passage id -> marks."""
    marks = marks or {}
    found = []
    for passage_id in passage_ids:
        if passage_id not in corpus.passage_row:
            continue
        row = corpus.passage(passage_id)
        document = corpus.document(row["document_id"])
        found.append(
            Evidence(
                passage_id=passage_id,
                document_id=row["document_id"],
                title=document["title"],
                short_title=document["short_title"],
                section=None if pd.isna(row["section"]) else row["section"],
                number=int(row["ordinal"]) + 1,
                of=corpus.passage_counts[row["document_id"]],
                pieces=cut_pieces(row["text"], marks.get(passage_id, []), start=int(row["start_char"])),
            )
        )
    return found


def cite(corpus: Corpus, passage_id: str) -> str:
    """A citation of one passage in plain words: author, title, kind, date window, characters. KeyError if unknown."""
    passage = corpus.passage(passage_id)
    document = corpus.document(passage["document_id"])
    parts = [f"“{document['title']}”", document["kind"]]
    if pd.notna(document["author"]):
        parts.insert(0, document["author"])
    parts.append(written_in(document["dated_from"], document["dated_before"]))
    where = f"passage {int(passage['ordinal']) + 1}, characters {passage['start_char']:,}–{passage['end_char']:,}"
    return f"{', '.join(parts)}; {where}: “{' '.join(passage['text'].split())}”"


def written_in(dated_from: object, dated_before: object) -> str:
    """The window in which a document was written, in words: "2024 or 2025", "January 2022", "undated"."""
    first, last = (None if pd.isna(value) else date.fromisoformat(str(value)) for value in (dated_from, dated_before))
    if first is None and last is None:
        return "undated"
    if last is None:
        return f"written {first.year} or later"
    last -= timedelta(days=1)  # the end of the window is exclusive
    if first is None:
        return f"written {last.year} or earlier"
    if (first.year, first.month) == (last.year, last.month):
        return f"written {first:%B %Y}"
    if first.year == last.year:
        return f"written {first.year}"
    joint = " or " if last.year == first.year + 1 else "–"
    return f"written {first.year}{joint}{last.year}"
