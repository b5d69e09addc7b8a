"""Clauses beside the main one that a date may stand in: "Ann Bell, who died in 1904, left the town to her sister".

The date says when she died; of when she left it says nothing. Without a parser: relative and joining words, and the
comma that ends what they begin.
"""

import re
from dataclasses import dataclass

from .naming import VERB, VERB_FIRST
from .naming_words import REPORTING_VERBS
from .nouns import whole_noun
from .word_set import word_set

_RELATIVE = re.compile(r",\s+(?:\w+\s+)?(?P<word>who|which|whose|whom|where)\s+")
# Without a comma: "a town where the mill had closed in", "a boat that was hit in", never "she said that it was".
_NARROWER = re.compile(
    r"(?P<noun>[^\W\d_][\w’'-]*),?\s+(?:(?P<by>in|on|at|by|from|for|with|under|of)\s+(?=which\b))?"
    r"(?P<word>who|which|that|where)\s+"
)
_JOINED = re.compile(
    r"(?:^|[\s,(])(?P<word>since|when|after|before|until|while|because|although|though|once|if|unless|as soon as)\s+",
    re.IGNORECASE,
)
# "A toll, as it was proposed in 1911, would pay": the proposal has the date.
_AS_DONE = re.compile(
    r",\s+as\s+(?:it|they|he|she)\s+(?P<told>(?:was|were|had\s+been)\s+(?:\w+ly\s+)?[a-z]+\b[^,;:()]*)$"
)
_ASIDE = re.compile(
    r",\s+(?:(?:\w+ly|first|newly)\s+)?(?:[a-z]{2,}ed|born|built|held|made|set|begun|written|run|sworn)\s[^,;:]*$"
)
# What may stand between a comma and the date that it leads to: "who, on 3 May,".
_BREAK = re.compile(r"[,;:—()]|\s[–-]\s")
_DETERMINERS = word_set("the a an its their his her this that")
_STOPS = word_set(
    "of in on at to for from by with and or but as was were is are had has have that than when while near under over"
)
_LONGEST_NOUN = 6


@dataclass(frozen=True, slots=True)
class Side:
    """A side clause around a date: its place without the joining word, and the noun it speaks of, None if it has its
    own subject. named: whether the clause can be told as a happening of its own."""

    start: int
    end: int
    subject: str | None
    named: bool


def side_clause(text: str, start: int, end: int, *, sentence: tuple[int, int]) -> Side | None:
    """The side clause that holds the date text[start:end]; None if the date stands in the main clause.

    start: of the date, or of the preposition before it.
    """
    first, last = sentence
    found = max(
        # From the gap before the sentence: its first word may be the one that joins.
        (match for pattern in (_RELATIVE, _JOINED) for match in pattern.finditer(text, max(0, first - 1), start)),
        key=lambda match: match.start("word"),
        default=None,
    )
    as_done = _AS_DONE.search(text, first, start)
    if as_done is not None and (found is None or found.start("word") < as_done.start()):
        noun = whole_noun(text[first : as_done.start()])
        return Side(as_done.start("told"), end, noun, noun is not None)
    narrower = _narrower(text, start, end, sentence, behind=found.start("word") if found else -1)
    if narrower is not None or found is None:
        return narrower
    words = text[found.end() : start]
    if _BREAK.search(words.rstrip(" ,")):
        return None
    if found["word"].lower() in ("if", "unless"):
        return Side(found.end(), end, None, False)
    if not VERB.search(words):
        return None
    stop = _BREAK.search(text, end, last)
    finish = stop.start() if stop else last
    if found["word"].lower() in ("who", "which"):
        noun = noun_before(text[first : found.start()])
        if noun is not None and found["word"].lower() == "which":
            # "the lamp at Harborne, which": the lamp, or the town with it.
            whole = whole_noun(text[first : found.start()])
            tied = re.search(rf"\b(?:at|in|from|on|through|for|about)\s+{re.escape(noun)}$", whole or "")
            noun = whole if tied else noun
        # "who was a printer and its mayor in 1911": the year says when he was one of the two.
        told = noun is not None and VERB_FIRST.match(words) is not None and " and " not in words
        return Side(found.end(), finish, noun, told)
    if found["word"].lower() in ("whose", "whom", "where"):
        return Side(found.end(), finish, None, False)
    # "after leaving the town", "since elected": no subject of its own.
    own = VERB_FIRST.match(words) is None and re.match(r"[a-z]+ing\b", words) is None
    return Side(found.end(), finish, None, own)


def _narrower(text: str, start: int, end: int, sentence: tuple[int, int], *, behind: int) -> Side | None:
    """The relative clause without a comma, or with a preposition before it, that holds a date, if it can be told."""
    heads = [
        match
        for match in _NARROWER.finditer(text, sentence[0], start)
        if match.start("word") >= behind and match["noun"].lower() not in REPORTING_VERBS | _NO_HEAD
    ]
    if not heads:
        return None
    found = heads[-1]
    words = text[found.end() : start].rstrip(" ,")
    verb = VERB.search(words)
    if verb is None or _BREAK.search(words):
        return None
    stopped = _STOPPED.match(words) if found["word"] == "where" else None
    if stopped is not None:
        # "the talks where they stopped in 1911": the talks did.
        noun = noun_before(text[sentence[0] : found.end("noun")])
        plural = found["noun"].endswith("s")
        agrees = plural == (stopped["who"] == "they")
        return Side(found.end() + stopped.end("who") + 1, end, noun, True) if noun and agrees else None
    own = found["by"] is not None or found["word"] == "where"
    if own:
        # "a town where the mill had closed in 1911": the mill has its own verb.
        told = not VERB_FIRST.match(words)
        return Side(found.end(), end, None, True) if told and not _another_verb(words, verb.end()) else None
    if VERB_FIRST.match(words) is None or _another_verb(words, verb.end()) or found["noun"].endswith("ed"):
        return None
    if text[found.end("noun") : found.end("noun") + 1] == ",":
        return None
    noun = whole_noun(text[sentence[0] : found.end("noun")])
    return Side(found.end(), end, noun, True) if noun else None


# What is taken up again had begun and broken off.
_STOPPED = re.compile(
    r"(?P<who>it|they)\s+(?:had\s+|was\s+|were\s+)?(?:stopped|ended|broke\s+off|broken\s+off|left\s+off|failed|stalled|"
    r"collapsed|paused|interrupted|suspended|began|started)\b[^,;:]*$"
)
_NO_HEAD = word_set(
    "so such now fact idea view belief notion claim hope fear evidence sign those all he she it they one ones and or "
    "but day year time way ask know knows knew learn wonder see than as of in on at for from to by with"
)


def _another_verb(words: str, place: int) -> bool:
    """Whether a verb of its own stands behind the first one and what helps it: "led the strike resigned"."""
    rest = re.sub(r"^(?:\s+(?:\w+ly|not|never|been|had|also|first))*\s+\w+", "", words[place:])
    return VERB.search(rest) is not None


def year_of_an_aside(text: str, year: str, start: int, *, sentence: tuple[int, int]) -> bool:
    """Whether the last `year` before a place of a sentence stands in an aside that is over: ", founded in 1911, plans".

    Such a year dates the aside alone, not a day named behind it.
    """
    before = text[sentence[0] : start]
    place = before.rfind(year)
    if place < 0 or not re.match(r"\s*,", before[place + len(year) :]):
        return False
    return _ASIDE.search(before[:place]) is not None or _in_relative(before[:place])


def _in_relative(before: str) -> bool:
    matches = list(_RELATIVE.finditer(before))
    return bool(matches) and "," not in before[matches[-1].end() :]


def noun_before(before: str) -> str | None:
    """The noun phrase at the end of some words; None if it is not clear which one a clause behind it means."""
    words = re.split(r"[,;:—()]", before)[-1].split()[-_LONGEST_NOUN - 1 :]
    first = len(words)
    owned = False
    while first and words[first - 1].lower() not in _STOPS:
        # Whose it is begins the phrase: "(They call) Ann Bell’s budget".
        if owned and not words[first - 1][0].isupper():
            break
        first -= 1
        owned = owned or words[first].endswith(("’s", "'s"))
        if words[first].lower() in _DETERMINERS:
            break
    noun = words[first:]
    # "the editor of the paper, who": the editor or the paper.
    unclear = first > 0 and words[first - 1].lower() in ("of", "and", "or")
    whole = first == 0 and len(words) <= _LONGEST_NOUN and not VERB.search(" ".join(noun))
    known = noun and (
        (owned and noun[0][0].isupper())
        or noun[0].lower() in _DETERMINERS
        or all(word[0].isupper() for word in noun)
        or whole
    )
    if unclear or not known or len(noun) > _LONGEST_NOUN or noun[0].lower() in ("this", "that"):
        return None
    return " ".join(noun)
