"""Where the sentences of a paragraph begin and end, with exact offsets.

The boundaries come from nupunkt (choice and figures: docs/decisions/010-sentences.md); this file mends what
scraped text needs: no space after a full stop, a note mark after it, scripts with their own full stop, and sentences
that nobody could read at one go.
"""

import re
import unicodedata
from itertools import pairwise

import nupunkt

# Words per sentence above which it is cut at ; or , and characters above which it is cut wherever it can be.
LONGEST_SENTENCE = 150
LONGEST_PIECE = 1500

_SPACE = re.compile(r"\s")
# "invasion.Others", "zone?”Then": a word of two or more lower-case letters, a full stop, then a capitalised word.
_GLUED = re.compile(r"(?<=[^\W\d_A-Z]{2})[.!?]+[\"”’»)\]]*(?=[\"“‘«(]?[A-Z][^\W\d_A-Z]+(?:[\s,;:’'-]|$))")
_OTHER_STOPS = re.compile(r"[。！？؟۔।]+[\"”’»」』）)\]]*")
_NOTE_MARK = re.compile(r"(?:\s?\[\d{1,3}\])+|[¹²³⁴-⁹]+|[”’\"»)\]]+(?=\s|$)")
_ADDRESS = re.compile(r"(?:https?://|www\.|doi:|10\.\d{4,}/)\S+|\S+@\S+|\w+(?:\.\w+)+/\S*")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")


def count_words(text: str) -> int:
    """Words between white space; two Chinese or Japanese characters count as one word. 0 for ''."""
    plain = len(text.split())
    return plain if text.isascii() else plain + len(_CJK.findall(text)) // 2


def find_sentences(text: str) -> list[tuple[int, int]]:
    """(start, end) of each sentence of one paragraph, trimmed of white space, in order; [] if there are no words.

    Every character that is not white space lies in exactly one sentence. A sentence of more than 150 words is cut
    at a semicolon or comma, one of more than 1,500 characters wherever there is room.
    """
    # One line break is a space to the library, and every white space is one character long: offsets stay true.
    flat = _SPACE.sub(" ", text)
    if not flat.strip():
        return []
    starts = {start for start, _ in nupunkt.sent_spans(flat)} | {0}
    starts |= _glued_starts(flat)
    starts = _mended(flat, sorted(starts))
    spans = [_trim(flat, a, b) for a, b in pairwise([*starts, len(flat)])]
    return [piece for a, b in spans if a < b for piece in _short_enough(flat, a, b)]


def _glued_starts(text: str) -> set[int]:
    addresses = [found.span() for found in _ADDRESS.finditer(text)] if "." in text else []
    glued = {found.end() for found in _GLUED.finditer(text)}
    glued = {at for at in glued if not any(a < at < b for a, b in addresses)}
    return glued | {found.end() for found in _OTHER_STOPS.finditer(text) if found.end() < len(text)}


def _mended(text: str, starts: list[int]) -> list[int]:
    """The starts without false ones (a small letter follows), and with note marks left to the sentence before."""
    kept = [0]
    for start in starts[1:]:
        mark = _NOTE_MARK.match(text, start)
        at = mark.end() if mark else start
        while at < len(text) and text[at] == " ":
            at += 1
        if at >= len(text) or text[at].islower() or at <= kept[-1]:
            continue
        kept.append(at)
    return kept


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _short_enough(text: str, start: int, end: int) -> list[tuple[int, int]]:
    if end - start <= LONGEST_PIECE and count_words(text[start:end]) <= LONGEST_SENTENCE:
        return [(start, end)]
    middle = _best_cut(text, start, end)
    halves = (_trim(text, start, middle), _trim(text, middle, end))
    return [piece for a, b in halves if a < b for piece in _short_enough(text, a, b)]


def _best_cut(text: str, start: int, end: int) -> int:
    """The place nearest to the middle to cut: after a semicolon, else a comma, else white space, else anywhere."""
    if end - start > 20 * LONGEST_PIECE:
        end = start + 2 * LONGEST_PIECE  # far too long: cut pieces off its head, so that the work stays linear
    middle, margin = (start + end) // 2, (end - start) // 4
    for mark in ("; ", ", ", " "):
        left = text.rfind(mark, start + margin, middle)
        right = text.find(mark, middle, end - margin)
        places = [at + len(mark) for at in (left, right) if at >= 0]
        if places:
            return min(places, key=lambda at: abs(at - middle))
    while middle < end - 1 and (unicodedata.combining(text[middle]) or text[middle] in "\u200d\ufe0f"):
        middle += 1
    return middle
