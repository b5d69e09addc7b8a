"""Whether the words of a dated clause fit its date: the date's own list, another year, what did not happen."""

import re

from .calendar import MONTHS
from .first_person import is_first_person, is_own_deed
from .naming import is_fit, is_mere_name

_MONTHS = "|".join(MONTHS)
_WITH_YEAR = (
    rf"(?:(?:\d{{1,2}}\s+)?(?:{_MONTHS})\s+(?:\d{{1,2}},\s+)?)?"
    r"(?:1\d|20)\d\d(?:\s?[–-]\s?\d{2,4})?\b"
)
_DATE = rf"(?:{_WITH_YEAR}|\d{{1,2}}\s+(?:{_MONTHS})\b|(?:{_MONTHS})\s+\d{{1,2}}\b)"
_AND = r"(?:,\s+(?:and\s+|or\s+)?|\s+(?:and|or)\s+)(?:(?:again\s+)?(?:in|on|of|by)\s+)?"
_DATES_BEFORE = re.compile(rf"\b(?:{_DATE}{_AND})+$", re.IGNORECASE)
_DATES_AFTER = re.compile(rf"(?:{_AND}{_DATE})+", re.IGNORECASE)
# A clause that is dated otherwise: "told the House in May 1911" beside the date 1915.
_OTHER_YEAR = re.compile(
    rf"\b(?:in|of|since|until|by|from|before|after|on|to|{_MONTHS})\s+((?:1[5-9]|20)\d\d)\b", re.IGNORECASE
)
_UNREAL = re.compile(
    r"\b(?:would|could|might|should|ought\s+to)(?:n['’]t|\s+not|\s+\w+ly)?\s+have\s+\w+", re.IGNORECASE
)
_INVERTED = re.compile(r"(?:^|[,;:]\s*|\b(?:and|but)\s+)had\s+(?!to\b)[^,;:?]*$", re.IGNORECASE)


def with_listed(text: str, start: int, end: int, *, sentence: tuple[int, int]) -> tuple[int, int]:
    """A date with the dates of its list: "filled in 1911, 1912 and 1914" says of each that it was filled."""
    before = _DATES_BEFORE.search(text, max(sentence[0], start - 90), start)
    after = _DATES_AFTER.match(text, end, sentence[1])
    return before.start() if before else start, after.end() if after else end


def fits_date(name: str, words: str, date: str, *, is_clause: bool) -> bool:
    """Whether a name can stand on a timeline at its date.

    words: of the text that the name was made from. date: as the text has it. is_clause: whether a clause was looked
    for, which wants more than somebody's name.
    """
    if not is_fit(name) or _UNREAL.search(words):
        return False
    own = re.match(r"\s*(?:my|our|I|we)\b", words, re.IGNORECASE)
    told = f"{own[0].strip()} {name}" if own and not is_first_person(name) else name
    if is_first_person(told) and not (is_clause and is_own_deed(told)):
        return False
    if any(year not in date for year in _OTHER_YEAR.findall(name)):
        return False
    return not (is_clause and is_mere_name(name))


# "in the early hours of 30 April" says when; "the demand of 1911" says which.
_TIME_NOUN = (
    r"(?:dawn|mornings?|noon|afternoons?|evenings?|nights?|hours?|days?|weeks?|weekends?|months?|years?|spring|summer|"
    r"autumn|fall|winter|season|start|beginning|middle|end|close|course|eve|half|quarter|part|early|late|turn|as)"
)
_DONE_TO = re.compile(r"\b(?!during|following|spring|morning|evening|beginning)[a-z]+ing\s+$")
_ASKED = re.compile(
    r"\b(?:ask|tell|told|urg|order|want|call|invit|beg|beseech|press|command)\w*\s[^,;:]*?\bto\s+[a-z]+\s[^,;:]*"
    r"\b(?:by|before)\s+(?:the\s+)?$"
)


def is_of_a_thing(before: str) -> bool:
    """Whether the words before a date tie it to a noun or make it what is spoken of, so that it does not say when the
    clause was: "the heirs of 1911 need", "they are using 1911 as a stick", "a letter dated 3 May 1911", "asked them to
    build a quay by 1950"."""
    if _DONE_TO.search(before) or re.search(r"\bdated\s+$", before) or _ASKED.search(before):
        return True
    noun = re.search(r"([^\W\d_][\w’'-]*)\s+of\s+(?:the\s+)?(?:year\s+)?$", before)
    return noun is not None and re.fullmatch(_TIME_NOUN, noun[1], re.IGNORECASE) is None


# "At 19,000 tonnes, against 17,500 in 1911": the year is that of another figure.
_COMPARED = re.compile(
    r"\b(?:against|compared (?:with|to)|up from|down from|as against|versus)\s+(?:[^,;:()]|,(?=\d))*\d[^,;:()]*$|"
    r"\b(?:compared|in comparison|relative|in contrast)\s+(?:with|to)\s+(?:(?:that|those)\s+)?$|"
    r"\b(?:than|as much as|as many as|as high as|as low as)\s+(?:(?:it|they)\s+(?:was|were|had been)\s+)?$",
    re.IGNORECASE,
)


def is_compared(before: str) -> bool:
    """Whether the words before a date give a figure that another is compared with: "against 17,500 in"."""
    return _COMPARED.search(before) is not None


# What is measured by a year's standard, and papers of a year: "its 1960 level", "at 1990 prices", "the 1998 report’s".
_MEASURE = re.compile(
    r"[\s-]+(?:(?:average|constant|mean|price|real|market|total)\s+)?"
    r"(?:levels?|prices?|dollars|pounds|euros|francs|crowns|marks|terms|values?|figures?|rates?|baselines?|benchmarks?|"
    r"averages?|totals?|standards|estimates?|base|money)\b(?!-)"
)
_PAPER = re.compile(r"\s+(?:[a-z]+\s+)?(?:report|paper|study|survey|review|book|census|edition)(?:[’']s|s[’'])\s")
_BASE = re.compile(
    r",?\s+(?:(?:being|is|was)\s+|(?:taken\s+)?as\s+)?(?:the|a|an|its|our)\s+(?:base|reference|baseline|benchmark)\b"
)
_OPENS_TIME = re.compile(r"\b(?:in|by|from|since|until|after|before|to|between|and)\s+$", re.IGNORECASE)
_SAYS_WHICH = re.compile(
    r"(?:\b(?:the|a|an|its|their|his|her|this|that|whose|my|our)|[’']s?)\s+(?:[a-z]+\s+)?$", re.IGNORECASE
)
# "A 1911 Bentley stood in the yard": a year right behind an article belongs to the noun that follows.
_ARTICLE = re.compile(r"\b(?:a|an)\s+$", re.IGNORECASE)


def is_measure(text: str, start: int, end: int) -> bool:
    """Whether a bare year says only by which standard something is measured, or which thing of its kind is meant:
    "half its 1960 level", "at 1990 prices", "with 1950 as the base year", "the 1998 report’s figures", "a 1911 car".

    "In 1990 prices rose" tells of the year.
    """
    if not re.fullmatch(r"\d{4}s?", text[start:end]):
        return False
    before, after = text[max(0, start - 30) : start], text[end : end + 60]
    if _BASE.match(after):
        return True
    which = _SAYS_WHICH.search(before) is not None
    if which and _PAPER.match(after):
        return True
    measure = _MEASURE.match(after)
    if measure is None:
        return False
    if _OPENS_TIME.search(before) and not which:
        return re.match(r"\s*(?:[.,;:)]|$)", after[measure.end() :]) is not None
    return which or re.search(r"\b(?:at|of|below|above|than|twice|half|on|under|over|with)\s+$", before) is not None


def is_only_described(text: str, start: int, end: int) -> bool:
    """Whether a bare year behind "a" tells one thing from others of its kind: of no clause does it say when it was."""
    before = text[max(0, start - 10) : start]
    return bool(re.fullmatch(r"\d{4}", text[start:end]) and _ARTICLE.search(before) and text[end : end + 1] == " ")


def is_supposed(before: str) -> bool:
    """Whether the words of a sentence before a date suppose what did not happen: "Had the bridge been closed in"."""
    return _INVERTED.search(before) is not None
