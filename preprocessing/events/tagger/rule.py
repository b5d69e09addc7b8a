"""What a rule of the tagger is, the fragments its patterns are built of, and how tokens of a match are read.

A rule is a name, a pattern over token letters (see `tokens.py`), and what a match means: a `Spec`, which says what the
words mean before any year is filled in. Fragments: NUM a number, DAY a day of the month, MOD "early", "the end of" and
the like, APX "about", "more than".
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from ..meanings import Spec
from . import numbers
from .tokens import Tokens

Builder = Callable[[Tokens, int, int], "Spec | list[tuple[int, int, Spec]] | None"]


@dataclass(frozen=True, slots=True)
class Rule:
    """One named pattern over token letters and the builder of its meaning."""

    name: str
    pattern: re.Pattern
    build: Builder


NUM = r"(?:k?[DNY](?:K|&a½)?|k?K(?:-?K|&K|-?&-?a-?½)*|ako|ko|ak|a-?[DNK](?:-?&?K)*|k|a|tk)"
DAY = r"[DE]"
MOD = r"(?:t[jLl]?[Z½]ot?|t?z-?(?:pt?)?|Bpt?|Zo|t?z-z-?)"
APX = r"(?:~{1,2}(?!t)|j<~?|p!|\^>)?"
BC = r"[bd]"

# What may stand behind a length: "a week or so ago", "a year or two".
IN_DOUBT = (["or", "so"], ["or", "two"], ["or", "more"], ["or", "longer"])


def registrar(rules: list[Rule]) -> Callable[[str, str], Callable[[Builder], Builder]]:
    """A decorator that adds a builder to a list of rules, under a name and for a pattern over token letters."""

    def rule(name: str, pattern: str) -> Callable[[Builder], Builder]:
        def register(build: Builder) -> Builder:
            rules.append(Rule(name, re.compile(pattern), build))
            return build

        return register

    return rule


_MODIFIERS = {
    "early": "early", "late": "late", "mid": "mid", "beginning": "start", "start": "start", "outset": "start",
    "onset": "start", "dawning": "start", "end": "end", "close": "end", "eve": "end", "middle": "mid",
    "height": "mid", "turn": "start", "first": "early", "second": "late", "latter": "late", "final": "late",
    "opening": "early", "closing": "late", "last": "late",
}  # fmt: skip


# "Last November" is no part of November, as "the last days of November" are; "as late as April" is all of April.
_COUNTING = frozenset({"first", "second", "last", "final"})
_PARTS = frozenset({"of", "half", "third", "quarter", "part"})


def modifier(words: list[str]) -> str:
    """The part of a period that leading words such as "the end of" or "mid-" name; "" if none."""
    for at, word in enumerate(words):
        whole = word in _COUNTING and not _PARTS & set(words[at + 1 :])
        if word in _MODIFIERS and not whole and words[at + 1 : at + 2] != ["as"]:
            return _MODIFIERS[word]
    return ""


def _year_number(tokens: Tokens, index: int) -> int | None:
    word = tokens.word(index)
    return int(word) if word.isdigit() else None


def year_value(tokens: Tokens, index: int) -> str | None:
    """The TIMEX3 year at a token, BC if "BC" follows it or closes the range it stands in; None if it is no number."""
    year = _year_number(tokens, index)
    if year is None:
        return None
    following = tokens.codes[index + 1 : index + 4]
    if following[:1] == "b" or (following[:1] in ("-", "&", ">") and following[2:3] == "b"):
        return f"BC{year:04}"
    return f"{year:04}"


def month_at(tokens: Tokens, first: int, last: int) -> int | None:
    for index in range(first, last):
        if tokens.codes[index] in "Mm":
            return numbers.month_number(tokens.word(index))
    return None


def day_at(tokens: Tokens, first: int, last: int) -> int | None:
    """The day of the month nearest to the month's name."""
    month = next(index for index in range(first, last) if tokens.codes[index] in "Mm")
    for index in sorted(range(first, last), key=lambda index: abs(index - month)):
        if tokens.codes[index] == "L":
            tens = [tokens.word(at) for at in range(max(first, index - 2), index) if tokens.codes[at] == "K"]
            day = numbers.ordinal([*tens, tokens.word(index)]) or 0
            return day if 1 <= day <= 31 else None
        if tokens.codes[index] in "DE":
            digits = re.match(r"\d+", tokens.word(index))
            day = int(digits[0]) if digits else 0
            return day if 1 <= day <= 31 else None
    return None


def year_at(tokens: Tokens, first: int, last: int) -> str | None:
    for index in range(last - 1, first - 1, -1):
        if tokens.codes[index] == "Y" or (tokens.codes[index] in "ND" and tokens.codes[index + 1 : index + 2] == "b"):
            return year_value(tokens, index)
    return None


def weekday_at(tokens: Tokens, first: int, last: int) -> int | None:
    for index in range(first, last):
        if tokens.codes[index] in "WwO":
            return numbers.WEEKDAYS.get(tokens.word(index).removesuffix("s"))
    return None


def part_at(tokens: Tokens, first: int, last: int) -> str:
    for index in range(first, last):
        if tokens.codes[index] in "Pn":
            return numbers.DAY_PARTS[tokens.word(index)]
    return ""


_AFTER_TOLD = frozenset({"following", "previous", "preceding", "subsequent", "succeeding", "ensuing"})


def of_that_year(tokens: Tokens, first: int, last: int, spec: Spec) -> Spec:
    """Reads "October of that year", "June last year": the year is a step of its own."""
    for index in range(first, last):
        if tokens.codes[index] == "U" and tokens.word(index) == "year":
            determiner = tokens.codes[index - 1]
            step = {"h": 0, "q": 0, "=": 0, "l": -1, "f": 1}.get(determiner, 0)
            # "Of last year" counts from the writer, "of the next year" from what has just been told.
            told = determiner in "q=" or (determiner in "lf" and tokens.codes[index - 2] == "t")
            base = "text" if told or tokens.word(index - 1) in _AFTER_TOLD else "document"
            return replace(spec, form="calendar_of", count=step, base=base)
    return spec
