"""From a paragraph to its attributions: parse, apply every rule, put the results in order."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from .found import Found
from .grammar import runs, without_edges
from .parsing import Tidied
from .phrases import find_by_phrase
from .quotes import attach_quotes, left_open, quote_spans
from .verbs import find_by_verb

_LABEL = re.compile(r"\s*([A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,4}):\s")


@dataclass(slots=True)
class Reading:
    """A parsed paragraph. offset: where its text starts in the document; quotes: token places of each quotation.

    labels: the speakers' labels of the document, if it is an interview. left_open: token places behind a quotation mark
    that never closes: from the next sentence on, or from the mark where it opens its sentence.
    """

    doc: Doc
    tidied: Tidied
    source: str
    offset: int
    quotes: list[list[int]]
    labels: frozenset[str] = frozenset()
    left_open: frozenset[int] = frozenset()

    def span(self, first: int, last: int) -> tuple[int, int]:
        """[start, end) in the document of the tokens first … last."""
        end = self.doc[last]
        start, stop = self.tidied.source_span(self.doc[first].idx, end.idx + len(end))
        return self.offset + start, self.offset + stop

    def words(self, places: object) -> str:
        """The source's own words at these token places, gaps closed with one space."""
        trimmed = without_edges(places, self.doc[0:1].sent) if places else []
        pieces = []
        for first, end in runs(trimmed):
            start, stop = self.span(first, end - 1)
            pieces.append(" ".join(self.source[start - self.offset : stop - self.offset].split()).strip(" ,"))
        return " ".join(piece for piece in pieces if piece)


def read_paragraph(doc: Doc, tidied: Tidied, source: str, offset: int, labels: frozenset[str] = frozenset()) -> Reading:
    """A parsed paragraph with its quotations found."""
    reading = Reading(doc, tidied, source, offset, [], labels)
    for start, end in quote_spans(source):
        reading.quotes.append([each.i for each in doc if start <= tidied.origins[each.idx] < end])
    reading.quotes = [places for places in reading.quotes if places]
    for start, end in left_open(source):
        behind = [each for each in doc if start <= tidied.origins[each.idx] < end]
        if behind:
            sentence = behind[0].sent
            # Where the mark opens the sentence, that sentence is a quotation too: nobody knows whose.
            opens = all(each.is_punct or each.is_space for each in doc[sentence.start : behind[0].i])
            first = sentence.start if opens else sentence.end
            reading.left_open |= {each.i for each in behind if each.i >= first}
    return reading


def find_attributions(reading: Reading) -> list[Found]:
    """Every attribution of a paragraph, in the order of the cues; hidden ones and questions included."""
    words: Callable[[object], str] = reading.words
    found: list[Found] = []
    for token in reading.doc:
        found.extend(find_by_verb(token, words))
        found.extend(find_by_phrase(token, words))
    found = _without_pointed_at(reading.doc, _one_a_cue(found))
    found = found + _speaker(reading)
    found = [_without_coined_holder(reading, each) for each in found]
    found = attach_quotes(reading.doc, reading.quotes, found)
    for each in found:
        each.content = each.content - set(each.cue)
    return sorted(
        (each for each in found if each.content),
        key=lambda each: (min(each.cue), max(each.cue), each.holder or -1, min(each.content)),
    )


# What is said inside a view stays said; what is done there is part of it.
_SAYING = ("clause", "according-to", "as-says", "noun-clause", "quote")


def _without_pointed_at(doc: Doc, found: Sequence[Found]) -> list[Found]:
    """ "Critics point at Chile, which refused to pay": that Chile refused is what the critics say."""
    shown: set[int] = set()
    for each in found:
        if each.pattern == "topic" and each.kind == "claim" and doc[each.cue[0]].lemma_ == "point":
            shown |= each.content
    return [each for each in found if each.pattern in _SAYING or not shown.issuperset(each.cue)]


def _without_coined_holder(reading: Reading, found: Found) -> Found:
    """A word in quotation marks holds no view: the notion of "fortress X" which holds that …"""
    for places in reading.quotes:
        if found.holder in places and len(places) <= 6 and not set(found.cue) & set(places):
            return replace(found, holder=None, kind="hidden", by_author=False)
    return found


def speaker_labels(paragraphs: Sequence[str]) -> frozenset[str]:
    """The labels of an interview: at least two different ones, each opening two paragraphs or more.

    "Q" and "A" are none: in an interview they open stretches (`find_speakers`), else a questionnaire of the author's.
    """
    found = [match.group(1) for text in paragraphs if (match := _LABEL.match(text))]
    found = [label for label in found if label not in ("Q", "A")]
    often = {label for label in found if found.count(label) > 1}
    return frozenset(often) if len(often) > 1 else frozenset()


def _speaker(reading: Reading) -> list[Found]:
    """A paragraph that opens with a speaker's label is that speaker's, whole."""
    match = _LABEL.match(reading.source)
    colon = next((each for each in reading.doc if each.text == ":"), None)
    if match is None or colon is None or colon.i == 0 or colon.i > 8:
        return []
    head = reading.doc[colon.i - 1]
    if match.group(1) in ("Q", "A"):
        return []
    if match.group(1) not in reading.labels and not (head.ent_type_ == "PERSON" and head.pos_ == "PROPN"):
        return []
    content = frozenset(each.i for each in reading.doc[colon.i + 1 :] if not each.is_space)
    return [Found("speaker", [colon.i], head.i, content)] if len(content) > 3 else []


# Where two rules claim one cue for one holder, the more exact one stays.
_RANK = (
    *("view-as", "call", "according-to", "perspective", "noun-clause", "clause", "passive", "as-says", "attitude"),
    *("directive", "charge", "stance-noun", "stance-verb", "intent", "for-x", "quote", "weak-intent", "topic"),
    "speaker",
)


def _one_a_cue(found: Sequence[Found]) -> list[Found]:
    kept: list[Found] = []
    taken: set[tuple[int, int | None]] = set()
    for each in sorted(found, key=lambda one: _RANK.index(one.pattern)):
        keys = {(place, each.holder) for place in each.cue}
        if keys & taken:
            continue
        taken |= keys
        kept.append(each)
    return kept
