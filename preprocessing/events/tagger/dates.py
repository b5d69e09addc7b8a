"""Full and partial dates: days and months."""

import re

from ..meanings import Spec
from . import numbers
from .rule import (
    APX,
    BC,
    DAY,
    MOD,
    Rule,
    day_at,
    modifier,
    month_at,
    of_that_year,
    part_at,
    registrar,
    weekday_at,
    year_at,
    year_value,
)
from .tokens import Tokens

RULES: list[Rule] = []
rule = registrar(RULES)


@rule("iso_date", r"I")
def iso_date(tokens: Tokens, first: int, last: int) -> Spec | None:
    value = tokens.word(first).upper()
    month, day = int(value[5:7]), int(value[8:10])
    return Spec("fixed", "TIME" if "T" in value else "DATE", value) if 1 <= month <= 12 and 1 <= day <= 31 else None


@rule("numeric_date", r"J")
def numeric_date(tokens: Tokens, first: int, last: int) -> Spec | None:
    """12/31/1999 as month, day, year; 31/12/1999 and 31.12.1999 as day, month, year."""
    parts = [int(part) for part in re.split(r"[/.]", tokens.word(first))]
    month, day = (parts[1], parts[0]) if "." in tokens.word(first) or parts[0] > 12 else parts[:2]
    year = parts[2] if parts[2] > 99 else parts[2] + (2000 if parts[2] < 50 else 1900)
    if not (1 <= month <= 12 and 1 <= day <= 31 and 1000 <= year <= 2199):
        return None
    return Spec("fixed", value=f"{year:04}-{month:02}-{day:02}")


_PREFIX = r"(?:(?:(?:h?[fl])?[Ww]\.?,?)?|tPo(?:[fh]?t?|W,?)|[Ww]P?o?|(?:t?z|[WwP])?PoW?,?)"
# "The twenty-first of May".
_NTH = "t(?:K-?)?L"


@rule("full_date", rf"{_PREFIX}(?:(?:t?{DAY}o?|{_NTH}o)[Mm]\.?o?,?|[Mm]\.?t?{DAY},?o?)(?:Y(?![%])|[ND](?={BC})){BC}?")
def full_date(tokens: Tokens, first: int, last: int) -> Spec | None:
    year, month, day = year_at(tokens, first, last), month_at(tokens, first, last), day_at(tokens, first, last)
    if year is None or month is None or day is None:
        return None
    suffix = part_at(tokens, first, last)
    return Spec("fixed", "TIME" if suffix else "DATE", f"{year}-{month:02}-{day:02}{suffix}")


@rule("month_year", rf"{APX}{MOD}?[Mm]\.?(?:,|o|,?otU)?(?:Y|[ND](?={BC})){BC}?")
def month_year(tokens: Tokens, first: int, last: int) -> Spec | None:
    year, month = year_at(tokens, first, last), month_at(tokens, first, last)
    if year is None or month is None:
        return None
    return Spec("fixed", value=f"{year}-{month:02}", modifier=modifier(tokens.words(first, last)))


@rule(
    "day_month",
    rf"{_PREFIX}(?:(?:t?{DAY}o?|{_NTH}o)[Mm](?![a-zA-Z]?{DAY}o?Y)|[Mm]\.?t?{DAY}(?![:%])|[Mm]t?(?:K-?)?L(?![-U½V]))(?:o?t?[hqlf=]+U)?",
)
def day_month(tokens: Tokens, first: int, last: int) -> Spec | None:
    month, day = month_at(tokens, first, last), day_at(tokens, first, last)
    if day is None:
        return None
    suffix = part_at(tokens, first, last)
    weekday = weekday_at(tokens, first, last)
    spec = Spec("calendar", "TIME" if suffix else "DATE", month=month, day=day, weekday=weekday, suffix=suffix)
    return of_that_year(tokens, first, last, spec)


@rule("first_of_two_days", rf"t?{DAY}(?=[-&>]t?{DAY}o?[Mm])")
def first_of_two_days(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "6" in "6–7 January 1916": the month and year are those of the second day."""
    here = next(index for index in range(last, last + 5) if tokens.codes[index] in "Mm")
    return _day_beside(tokens, last - 1, here)


@rule("second_of_two_days", rf"(?<=[Mm]{DAY}[-&>]){DAY}(?:,?Y)?|(?<=[Mm]\.{DAY}[-&>]){DAY}(?:,?Y)?")
def second_of_two_days(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "9, 1918" in "March 5–9, 1918"."""
    here = next(index for index in range(first - 2, first - 5, -1) if tokens.codes[index] in "Mm")
    return _day_beside(tokens, first, here)


def _day_beside(tokens: Tokens, day_index: int, month_index: int) -> Spec | None:
    digits = re.match(r"\d+", tokens.word(day_index))
    day, month = int(digits[0]), numbers.month_number(tokens.word(month_index))
    if not 1 <= day <= 31:
        return None
    near = max(day_index, month_index)
    tail = re.match(r"[,o]?Y", tokens.codes[near + 1 : near + 3])
    if tail:
        year = year_value(tokens, near + tail.end())
        return Spec("fixed", value=f"{year}-{month:02}-{day:02}")
    return Spec("calendar", month=month, day=day)


@rule("first_of_two_months", rf"(?:{MOD}?[Mm]|{DAY}[Mm]|[Mm]{DAY})(?=[-&>](?:{DAY}[Mm]|[Mm]{DAY}|z?[Mm])[,o]?Y)")
def first_of_two_months(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "April" in "April and June 1955": the year of the second; the year before if that month comes later."""
    near = re.compile("Y").search(tokens.codes, last)
    later = month_at(tokens, last, near.start())
    number, year = month_at(tokens, first, last), int(tokens.word(near.start()))
    year -= number > later
    codes = tokens.codes[first:last]
    day = day_at(tokens, first, last) if set(codes) & set("DE") else None
    rest = f"-{day:02}" if day else ""
    return Spec("fixed", value=f"{year:04}-{number:02}{rest}", modifier=modifier(tokens.words(first, last)))


# "The May elections", "its March report": with a capital and a noun behind it, no verb.
_MONTH_ALONE = rf"(?:{MOD}[Mm]|tUo[Mm]|M|(?<=[ta])m(?=x)|(?<=[p>~¡])m|(?<=^)m(?=[,&-])|(?<=[Mm][&-])m|m(?=[&-][Mm]))"


@rule("month", rf"{_MONTH_ALONE}(?<!o)(?:o?t?[hqlf=]+U)?")
def month(tokens: Tokens, first: int, last: int) -> Spec | None:
    """A month without a year. Bare "May" and "March" need a word before them that asks for a date."""
    number = month_at(tokens, first, last)
    index = next(index for index in range(first, last) if tokens.codes[index] in "Mm")
    if len(tokens.word(index)) <= 4 and tokens.codes[index] == "M" and not _abbreviation_is_date(tokens, index):
        return None
    if last == first + 1 and _is_first_name(tokens, first):
        return None
    if tokens.codes[first : first + 2] == "tU" and tokens.word(first + 1) != "month":
        return None
    if (
        tokens.codes[index] == "m"
        and tokens.codes[first - 1 : first] in ("t", "a")
        and not tokens.text[tokens.starts[last]].islower()
    ):
        return None
    words = tokens.words(first, last)
    return of_that_year(tokens, first, last, Spec("calendar", month=number, modifier=modifier(words)))


def _is_first_name(tokens: Tokens, index: int) -> bool:
    """Whether "April", "June" or "August" is somebody's: a family name follows, and no "in" or "the" stands before."""
    before = tokens.codes[index - 1 : index]
    if tokens.word(index) not in ("april", "june", "august") or before in ("p", ">", "~", "&", "t", "a"):
        return False
    family = tokens.codes[index + 1 : index + 2] == "x" and tokens.text[tokens.starts[index + 1]].isupper()
    return family and tokens.starts[index + 1] == tokens.ends[index] + 1


def _abbreviation_is_date(tokens: Tokens, index: int) -> bool:
    """Reads "Jan" and "Dec" without a day or a year are more often names, so they need "in", "since" … before them."""
    before = tokens.codes[index - 1 : index] in ("p", ">", "z") and tokens.word(index - 1) not in (
        "at",
        "as",
        "for",
        "into",
    )
    return tokens.word(index) in ("june", "july") or before


@rule("step_month", rf"{MOD}?(?:t?[lf]|[hq]=?)[Mm](?:\.?{DAY}(?![:%])(?!,?Y))?")
def step_month(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "last October", "last Oct. 23", "the previous April", "this September"."""
    codes = tokens.codes[first:last]
    direction = -1 if "l" in codes else 1 if "f" in codes else 0
    base = "text" if set(tokens.words(first, last)) & {"previous", "preceding", "following", "that"} else "document"
    words = tokens.words(first, last)
    return Spec(
        "calendar",
        month=month_at(tokens, first, last),
        day=day_at(tokens, first, last) if set(codes) & set("DE") else None,
        direction=direction,
        base=base,
        modifier=modifier(words),
    )
