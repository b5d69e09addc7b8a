"""Passages: the pieces of text that are placed on the map, dated and judged, each with its exact characters."""

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from preprocessing.model.layout import Block, bullet_end, find_blocks
from preprocessing.model.tables import PASSAGES, SENTENCES

from .sentences import LONGEST_PIECE, count_words, find_sentences

# Words of a passage: what one point of a text takes, and what still fits the encoder's window.
WANTED_WORDS = 30
MOST_WORDS = 60
FEWEST_WORDS = 8

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Passages:
    """The two frames of a cut: `passages` (PASSAGES) and `sentences` (SENTENCES)."""

    passages: pd.DataFrame
    sentences: pd.DataFrame


def cut_passages(documents: pd.DataFrame, zones: pd.DataFrame) -> Passages:
    """The passages of all documents, and the sentences inside them, both in document and reading order.

    documents: DOCUMENTS; zones: ZONE_SPANS of the same documents (a document without zones gives no passages).
    A body passage is one to a few sentences of one paragraph or list item: about 30 words, at most about 60 unless
    one sentence is longer. A heading, a reference entry or a line of page furniture is one passage.
    No passage crosses a zone, a heading or a blank line. Ids derive from the document's content and the place in it.
    """
    by_document = dict(tuple(zones.groupby("document_id", sort=False)))
    passages: list[dict] = []
    sentences: list[dict] = []
    for document_id, text in zip(documents["document_id"], documents["text"], strict=True):
        spans = by_document.get(document_id)
        if spans is not None:
            _cut_document(document_id, text, spans.sort_values("start_char"), passages, sentences)
    return Passages(PASSAGES.from_records(passages), SENTENCES.from_records(sentences))


def _cut_document(
    document_id: str, text: str, zones: pd.DataFrame, passages: list[dict], sentences: list[dict]
) -> None:
    """Adds the rows of one document to the two lists."""
    blocks = find_blocks(text)
    ordinal = sentence_ordinal = at = 0
    for zone in zones.itertuples(index=False):
        inside: list[Block] = []
        while at < len(blocks) and blocks[at].start < zone.end_char:
            inside.append(blocks[at])
            at += 1
        for group in _passage_groups(text, inside, zone.zone):
            start, end = group[0][0], group[-1][1]
            passage_id = f"{document_id}-{start:06d}"
            passages.append(
                {
                    "passage_id": passage_id,
                    "document_id": document_id,
                    "ordinal": ordinal,
                    "start_char": start,
                    "end_char": end,
                    "section": None if pd.isna(zone.section) else zone.section,
                    "zone": zone.zone,
                    "token_count": count_words(text[start:end]),
                    "text": text[start:end],
                }
            )
            ordinal += 1
            for first, last in group:
                sentences.append(
                    {
                        "sentence_id": f"s-{document_id}-{first:06d}",
                        "passage_id": passage_id,
                        "document_id": document_id,
                        "ordinal": sentence_ordinal,
                        "start_char": first,
                        "end_char": last,
                    }
                )
                sentence_ordinal += 1


def _passage_groups(text: str, blocks: list[Block], zone: str) -> Iterator[list[Span]]:
    """For each passage of a zone its sentences."""
    if zone == "reference":
        yield from _entries(blocks)
        return
    for block in blocks:
        if zone == "heading":
            yield [_without_marks(text, block)]
            continue
        start = bullet_end(text, block.start, block.end)
        spans = [(start + a, start + b) for a, b in find_sentences(text[start : block.end])]
        yield from merge_sentences(text, spans)


def _entries(blocks: list[Block]) -> Iterator[list[Span]]:
    """One passage for each entry: its zone span, or the parts of it if blank lines stand between them."""
    entry: list[Span] = []
    for block in blocks:
        if entry and block.after_gap:
            yield [(entry[0][0], entry[-1][1])]
            entry = []
        entry.append((block.start, block.end))
    if entry:
        yield [(entry[0][0], entry[-1][1])]


def _without_marks(text: str, block: Block) -> Span:
    """The words of a heading without `##`, `==` or `**` around them."""
    words = text[block.start : block.end]
    start = block.start + len(words) - len(words.lstrip("#=*_> \t"))
    end = block.end - (len(words) - len(words.rstrip("#=*_ \t")))
    return (start, end) if start < end else (block.start, block.end)


def merge_sentences(text: str, spans: list[Span]) -> list[list[Span]]:
    """Neighbouring sentences of one paragraph put together: about 30 words, at most about 60, no short leftovers."""
    groups: list[list[Span]] = []
    sizes: list[int] = []
    for span in spans:
        size = count_words(text[span[0] : span[1]])
        fits = bool(groups) and span[1] - groups[-1][0][0] <= LONGEST_PIECE
        if fits and _belong_together(sizes[-1], size):
            groups[-1].append(span)
            sizes[-1] += size
        else:
            groups.append([span])
            sizes.append(size)
    if len(groups) > 1 and sizes[-1] < FEWEST_WORDS and groups[-1][-1][1] - groups[-2][0][0] <= LONGEST_PIECE:
        leftover = groups.pop()
        groups[-1].extend(leftover)
    return groups


def _belong_together(size: int, more: int) -> bool:
    """Whether a passage of `size` words should take in the next sentence of `more` words."""
    if size < FEWEST_WORDS:
        return True
    together = size + more
    return together <= MOST_WORDS and abs(together - WANTED_WORDS) <= abs(size - WANTED_WORDS)
