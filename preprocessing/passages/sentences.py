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
# Words that hardly ever follow an abbreviation but often begin a sentence; the library holds on to some full stops.
_STARTERS = (
    "The|This|That|These|Those|It|Its|In|On|At|As|But|And|Yet|However|Moreover|Furthermore|While|Although|Despite|Since|"
    "When|If|For|From|By|With|Some|Many|Most|Other|Others|He|She|They|We|Our|Their|There|What|Such|To|After|Before|Both"
)
# "invasion.Others", "zone?”Then": a word of two or more lower-case letters, a full stop, then a capitalised word.
_GLUED = re.compile(
    r"(?<=[^\W\d_A-Z]{2})[.!?]+[\"”’»)\]]*(?=[\"“‘«(]?[A-Z][^\W\d_A-Z]+(?:[\s,;:’'-]|$))"
    rf"|(?<=[A-Z]{{2}})\.(?=(?:{_STARTERS})\s)"
)
_PLAIN_START = re.compile(rf"(?<=[^\W\d_A-Z]{{4}})[.!?][\"”’»)\]]* +(?=(?:{_STARTERS}) [^\W\d_A-Z])")
# "… in 2022. western approaches …": a year, a full stop and a careless small letter.
_AFTER_YEAR = re.compile(r"(?<=\b[12]\d{3})\. +(?=[^\W\d_A-Z]{2})")
_OTHER_STOPS = re.compile(r"[。！？؟۔।]+[\"”’»」』）)\]]*")
_NOTE_MARK = re.compile(r"(?:\s?\[\d{1,3}\])+|[¹²³⁴-⁹]+|[”’\"»)\]]+(?=\s|$)")
# Every repetition has a limit: a long run of one sign must not take quadratic time.
_ADDRESS = re.compile(r"(?:https?://|www\.|doi:|10\.\d{4,9}/)\S+|\b[\w.+-]{1,64}@\S+|\b\w{1,60}(?:\.\w{1,60}){1,5}/\S*")
_YEAR_ENDS = re.compile(r"\b[12]\d{3}\. +$")
_CLOSING = re.compile(r"[”\"]")
_GOES_ON = re.compile(r"\s?[—–,;-]|\s[^\W\d_A-Z]")
_LONGEST_QUOTE = 300  # characters: a longer speech is read sentence by sentence
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
    starts = {start for start, _ in nupunkt.sent_spans(flat)} | {0} | _missed_starts(flat)
    starts = _without_cut_quotes(flat, _mended(flat, sorted(starts)))
    spans = [_trim(flat, a, b) for a, b in pairwise([*starts, len(flat)])]
    return [piece for a, b in spans if a < b for piece in _short_enough(flat, a, b)]


def _missed_starts(text: str) -> set[int]:
    """Sentence starts that the library misses: no space before them, a small letter, another script's full stop."""
    if "." not in text and "!" not in text and "?" not in text:
        return _other_starts(text)
    addresses = [found.span() for found in _ADDRESS.finditer(text)]
    found_at = {found.end() for pattern in (_GLUED, _PLAIN_START, _AFTER_YEAR) for found in pattern.finditer(text)}
    inside = {at for at in found_at for start, end in addresses if start < at < end} if addresses else set()
    return (found_at - inside) | _other_starts(text)


def _other_starts(text: str) -> set[int]:
    return set() if text.isascii() else {found.end() for found in _OTHER_STOPS.finditer(text)}


def _mended(text: str, starts: list[int]) -> list[int]:
    """The starts without false ones (a small letter follows), and with note marks left to the sentence before."""
    kept = [0]
    for start in starts[1:]:
        mark = _NOTE_MARK.match(text, start)
        at = mark.end() if mark else start
        while at < len(text) and text[at] == " ":
            at += 1
        small = at < len(text) and text[at].islower() and not _YEAR_ENDS.search(text, max(0, at - 8), at)
        if at < len(text) and not small and at > kept[-1]:
            kept.append(at)
    return kept


def _without_cut_quotes(text: str, starts: list[int]) -> list[int]:
    """The starts without those inside a short quotation whose sentence goes on behind it.

    “No. Not yet,” she said. → one sentence; He said: “No. Not yet.” → two.
    """
    kept = starts[:1]
    for at in starts[1:]:
        before = text[kept[-1] : at]
        is_open = before.count("“") > before.count("”") or before.count('"') % 2 == 1
        closing = _CLOSING.search(text, at, at + _LONGEST_QUOTE) if is_open else None
        if closing is None or closing.end() - kept[-1] > _LONGEST_QUOTE or not _GOES_ON.match(text, closing.end()):
            kept.append(at)
    return kept


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _short_enough(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentence as it is, or in pieces that can be read at one go."""
    pieces: list[tuple[int, int]] = []
    rest = [(start, end)]
    while rest:
        start, end = rest.pop()
        too_long = end - start > LONGEST_PIECE
        if not too_long and count_words(text[start:end]) <= LONGEST_SENTENCE:
            pieces.append((start, end))
            continue
        # Far too long: pieces are cut off its head, so that the work stays linear.
        middle = _best_cut(text, start, min(end, start + 2 * LONGEST_PIECE))
        halves = (_trim(text, start, middle), _trim(text, middle, end))
        rest += [half for half in reversed(halves) if half[0] < half[1]]
    return pieces


def _best_cut(text: str, start: int, end: int) -> int:
    """The place nearest to the middle to cut: after a semicolon, else a comma, else white space, else anywhere."""
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
