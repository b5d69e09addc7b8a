"""The rules of the tagger: a name, a pattern over token letters (see `tokens.py`), and what a match means.

A match is turned into a `Spec`, which says what the words mean before any year is filled in. Fragments:
NUM a number, DAY a day of the month, MOD "early", "the end of" and the like, APX "about", "more than".
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from ..meanings import Spec
from ..word_set import word_set
from . import numbers
from .tokens import Tokens

Builder = Callable[[Tokens, int, int], "Spec | list[tuple[int, int, Spec]] | None"]


@dataclass(frozen=True, slots=True)
class Rule:
    """One named pattern over token letters and the builder of its meaning."""

    name: str
    pattern: re.Pattern
    build: Builder


RULES: list[Rule] = []

NUM = r"(?:k?[DNY](?:K|&a½)?|k?K(?:-?K|&K|&a½)*|ako|ak|a-?[DNK](?:-?&?K)*|k|a|tk)"
DAY = r"[DE]"
MOD = r"(?:t[jLl]?[Z½]ot?|t?z-?(?:pt?)?|Bpt?|Zo|t?z-z-?)"
APX = r"(?:~{1,2}(?!t)|j<~?|p!|\^>)?"
BC = r"[bd]"


def rule(name: str, pattern: str) -> Callable[[Builder], Builder]:
    """Register a builder under a name for a pattern over token letters."""

    def register(build: Builder) -> Builder:
        RULES.append(Rule(name, re.compile(pattern), build))
        return build

    return register


_MODIFIERS = {
    "early": "early", "late": "late", "mid": "mid", "beginning": "start", "start": "start", "outset": "start",
    "onset": "start", "dawning": "start", "end": "end", "close": "end", "eve": "end", "middle": "mid",
    "height": "mid", "turn": "start", "first": "early", "second": "late", "latter": "late", "final": "late",
    "opening": "early", "closing": "late", "last": "late",
}  # fmt: skip


def modifier(words: list[str]) -> str:
    """The part of a period that leading words such as "the end of" or "mid-" name; "" if none."""
    found = [_MODIFIERS[word] for word in words if word in _MODIFIERS]
    return found[0] if found else ""


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


def _month_at(tokens: Tokens, first: int, last: int) -> int | None:
    for index in range(first, last):
        if tokens.codes[index] in "Mm":
            return numbers.month_number(tokens.word(index))
    return None


def _day_at(tokens: Tokens, first: int, last: int) -> int | None:
    """The day of the month nearest to the month's name."""
    month = next(index for index in range(first, last) if tokens.codes[index] in "Mm")
    for index in sorted(range(first, last), key=lambda index: abs(index - month)):
        if tokens.codes[index] in "DE":
            digits = re.match(r"\d+", tokens.word(index))
            day = int(digits[0]) if digits else 0
            return day if 1 <= day <= 31 else None
    return None


def _year_at(tokens: Tokens, first: int, last: int) -> str | None:
    for index in range(last - 1, first - 1, -1):
        if tokens.codes[index] == "Y" or (tokens.codes[index] in "ND" and tokens.codes[index + 1 : index + 2] == "b"):
            return year_value(tokens, index)
    return None


def _weekday_at(tokens: Tokens, first: int, last: int) -> int | None:
    for index in range(first, last):
        if tokens.codes[index] in "WwO":
            return numbers.WEEKDAYS.get(tokens.word(index).removesuffix("s"))
    return None


def _part_at(tokens: Tokens, first: int, last: int) -> str:
    for index in range(first, last):
        if tokens.codes[index] in "Pn":
            return numbers.DAY_PARTS[tokens.word(index)]
    return ""


# --- full and partial dates -------------------------------------------------------------------------------------


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


_PREFIX = r"(?:(?:[Ww]\.?,?)?|tPo[fh]?t?|[Ww]P?o?|[WwP]?PoW?,?)"
_AFTER = r"(?:,?P)?"


@rule("full_date", rf"{_PREFIX}(?:t?{DAY}o?[Mm]\.?o?,?|[Mm]\.?t?{DAY},?o?)(?:Y(?![%])|[ND](?={BC})){BC}?")
def full_date(tokens: Tokens, first: int, last: int) -> Spec | None:
    year, month, day = _year_at(tokens, first, last), _month_at(tokens, first, last), _day_at(tokens, first, last)
    if year is None or month is None or day is None:
        return None
    suffix = _part_at(tokens, first, last)
    return Spec("fixed", "TIME" if suffix else "DATE", f"{year}-{month:02}-{day:02}{suffix}")


@rule("month_year", rf"{APX}{MOD}?[Mm]\.?(?:,|o|,?otU)?(?:Y|[ND](?={BC})){BC}?")
def month_year(tokens: Tokens, first: int, last: int) -> Spec | None:
    year, month = _year_at(tokens, first, last), _month_at(tokens, first, last)
    if year is None or month is None:
        return None
    return Spec("fixed", value=f"{year}-{month:02}", modifier=modifier(tokens.words(first, last)))


@rule("day_month", rf"{_PREFIX}(?:t?{DAY}o?[Mm](?![a-zA-Z]?{DAY}o?Y)|[Mm]\.?t?{DAY}(?![:%]))(?:o?t?[hqlf=]+U)?")
def day_month(tokens: Tokens, first: int, last: int) -> Spec | None:
    month, day = _month_at(tokens, first, last), _day_at(tokens, first, last)
    if day is None:
        return None
    suffix = _part_at(tokens, first, last)
    spec = Spec("calendar", "TIME" if suffix else "DATE", month=month, day=day, suffix=suffix)
    return _of_that_year(tokens, first, last, spec)


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
    later = _month_at(tokens, last, near.start())
    number, year = _month_at(tokens, first, last), int(tokens.word(near.start()))
    year -= number > later
    codes = tokens.codes[first:last]
    day = _day_at(tokens, first, last) if set(codes) & set("DE") else None
    rest = f"-{day:02}" if day else ""
    return Spec("fixed", value=f"{year:04}-{number:02}{rest}", modifier=modifier(tokens.words(first, last)))


_MONTH_ALONE = rf"(?:{MOD}[Mm]|M|(?<=[p>~])m|(?<=^)m(?=[,&-])|(?<=[Mm][&-])m|m(?=[&-][Mm]))"


@rule("month", rf"{_MONTH_ALONE}(?<!o)(?:o?t?[hqlf=]+U)?")
def month(tokens: Tokens, first: int, last: int) -> Spec | None:
    """A month without a year. Bare "May" and "March" need a word before them that asks for a date."""
    number = _month_at(tokens, first, last)
    index = next(index for index in range(first, last) if tokens.codes[index] in "Mm")
    if len(tokens.word(index)) <= 4 and tokens.codes[index] == "M" and not _abbreviation_is_date(tokens, index):
        return None
    words = tokens.words(first, last)
    return _of_that_year(tokens, first, last, Spec("calendar", month=number, modifier=modifier(words)))


def _abbreviation_is_date(tokens: Tokens, index: int) -> bool:
    """Reads "Jan" and "Dec" without a day or a year are more often names, so they need "in", "since" … before them."""
    return tokens.word(index) in ("june", "july") or tokens.codes[index - 1 : index] in ("p", ">", "z")


def _of_that_year(tokens: Tokens, first: int, last: int, spec: Spec) -> Spec:
    """Reads "October of that year", "June last year": the year is a step of its own."""
    for index in range(first, last):
        if tokens.codes[index] == "U" and tokens.word(index) == "year":
            determiner = tokens.codes[index - 1]
            step = {"h": 0, "q": 0, "=": 0, "l": -1, "f": 1}.get(determiner, 0)
            base = "text" if determiner in "q=" else "document"
            return replace(spec, form="calendar_of", count=step, base=base)
    return spec


@rule("step_month", rf"{MOD}?(?:t?[lf]|[hq]=?)[Mm]")
def step_month(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "last October", "the previous April", "this September"."""
    codes = tokens.codes[first:last]
    direction = -1 if "l" in codes else 1 if "f" in codes else 0
    base = "text" if set(tokens.words(first, last)) & {"previous", "preceding", "following", "that"} else "document"
    words = tokens.words(first, last)
    return Spec(
        "calendar", month=_month_at(tokens, first, last), direction=direction, base=base, modifier=modifier(words)
    )


# --- years, ranges, decades, centuries --------------------------------------------------------------------------


@rule("year", rf"{APX}{MOD}?(?:t?(?:F?U|V))?Y{BC}?(?!-?[UVX])|dY|Yd|FU?Y")
def year(tokens: Tokens, first: int, last: int) -> Spec | None:
    index = next(index for index in range(last - 1, first - 1, -1) if tokens.codes[index] == "Y")
    if not _is_year(tokens, index):
        return None
    value = year_value(tokens, index)
    words = tokens.words(first, index)
    half = re.search(r"t[LlZ]½o", tokens.codes[first:last])
    if half and "half" in words and not value.startswith("BC"):
        return Spec("fixed", value=f"{value}-H{1 if 'first' in words else 2}")
    return Spec("fixed", value=value, modifier=modifier(words))


# After these a four-digit number is a place in a text or a name, not a year.
_NUMBERED = word_set(
    """
    article articles section sections paragraph paragraphs page pages pp p no nos number numbers vol volume
    chapter resolution room flight clause rule regulation directive act bill route highway boeing airbus iso
    form isbn issn question item channel line note notes fig figure table lot unit model type class box level
    building version windows office area lod
    """
)
# Before these it is a count.
_COUNTED = word_set(
    """
    troops men women soldiers people persons civilians prisoners casualties dead tons tonnes miles kilometres
    kilometers km metres meters feet acres hectares pounds dollars euros guns tanks aircraft ships vessels
    vehicles horses workers employees students children families homes houses villages copies pages words votes
    seats members delegates killed wounded injured deaths times points percent refugees others planes missiles
    warheads rounds mm cm kg g mb gb mw kw gw hz mph rpm ft lb lbs yards infantry cavalry tanks rifles deputies
    fighters
    """
)


def _is_year(tokens: Tokens, index: int) -> bool:
    before, after = tokens.word(index - 1), tokens.word(index + 1)
    code_before = tokens.codes[index - 1] if index else "|"
    if before in _NUMBERED or after in _COUNTED or code_before in "$#" or tokens.codes[index + 1 : index + 2] == "%":
        return False
    if code_before == "." and tokens.word(index - 2) in _NUMBERED:
        return False
    if code_before in ("N", "K") or (code_before == "/" and tokens.codes[index - 2 : index - 1] != "Y"):
        return False
    joined = tokens.starts[index] == tokens.ends[index - 1] if index else False
    if joined and code_before not in ("(", "-", "'", "_", ",", "/", ".", "~", "|"):
        return False
    number = int(tokens.word(index))
    return number >= 1400 or code_before in ("p", ">", "&", "(", "M", "-", "~", "o", "z") or after in ("bc", "ad", "ce")


@rule("year_in_words", r"(?:tU|[Mm]|t?So)?K-?K(?:-?K)?(?!-?[UVXH])")
def year_in_words(tokens: Tokens, first: int, last: int) -> Spec | None:
    words = [tokens.word(index) for index in range(first, last) if tokens.codes[index] in "K-"]
    number = numbers.year_in_words(words)
    if number is None:
        return None
    month_number = _month_at(tokens, first, last)
    season_code = next((numbers.SEASONS[word] for word in tokens.words(first, last) if word in numbers.SEASONS), None)
    rest = f"-{month_number:02}" if month_number else f"-{season_code}" if season_code else ""
    return Spec("fixed", value=f"{number:04}{rest}")


@rule("year_range", rf"Y{BC}?[-/>&](?:Y|[DN]){BC}?(?![-/]\d)|[YDN]-[YDN]b")
def year_range(tokens: Tokens, first: int, last: int) -> list[tuple[int, int, Spec]] | None:
    """Both ends of "1914–18", "1792 to 1797" and "499–449 BC", each with its own value."""
    ends = [index for index in range(first, last) if tokens.codes[index] in "YDN"]
    start, stop = ends[0], ends[-1]
    if len(tokens.word(start)) == 4 and not _is_year(tokens, start):
        return None
    first_value = year_value(tokens, start)
    digits = tokens.word(stop)
    if tokens.codes[stop] == "Y":
        last_value = year_value(tokens, stop)
    elif len(digits) == 2 and tokens.codes[first + 1] in "-/" and tokens.codes[stop + 1 : stop + 2] != "b":
        if digits.isdigit() and int(tokens.word(start)[2:]) < int(digits):
            last_value = f"{tokens.word(start)[:2]}{digits}"
        else:
            return None
    elif tokens.codes[last - 1] == "b":
        last_value = year_value(tokens, stop)
    else:
        return None
    if first_value is None or last_value is None:
        return None
    first_end = start + 2 if tokens.codes[start + 1] in "bd" else start + 1
    return [(start, first_end, Spec("fixed", value=first_value)), (stop, last, Spec("fixed", value=last_value))]


@rule("year_bc", rf"{APX}{MOD}?(?:tU)?[YND]{BC}")
def year_bc(tokens: Tokens, first: int, last: int) -> Spec | None:
    index = next(index for index in range(last - 1, first - 1, -1) if tokens.codes[index] in "YND")
    value = year_value(tokens, index)
    if value is None or len(tokens.word(index)) > 4:
        return None
    return Spec("fixed", value=value, modifier=modifier(tokens.words(first, index)))


@rule("short_year", r"y(?!['UVX])")
def short_year(tokens: Tokens, first: int, last: int) -> Spec | None:
    return Spec("calendar", unit="year", value=tokens.word(first)[1:])


@rule("decade", rf"{MOD}?t?z?-?[Gg+]{BC}?")
def decade(tokens: Tokens, first: int, last: int) -> Spec | None:
    index = next(index for index in range(first, last) if tokens.codes[index] in "Gg+")
    word = tokens.word(index)
    part = modifier(tokens.words(first, index))
    if tokens.codes[index] == "+":
        if tokens.codes[index - 1 : index] not in ("t", "z", "-"):
            return None
        return Spec("calendar", unit="decade", value=str(numbers.decade_digit(word)), modifier=part)
    digits = re.sub(r"\D", "", word)
    if tokens.codes[index] == "g":
        return Spec("calendar", unit="decade", value=digits[0], modifier=part)
    if tokens.codes[index + 1 : index + 2] == "b":
        return Spec("fixed", value=f"BC{digits.zfill(4)[:3]}", modifier=part)
    if len(digits) == 4 and digits.endswith("00") and not part:
        # "the 1800s" is the century as often as the decade; TIMEX3 practice is the century.
        return Spec("fixed", value=digits[:2])
    return Spec("fixed", value=digits.zfill(4)[:3], modifier=part) if len(digits) >= 3 else None


@rule("century", rf"{APX}{MOD}?t?z?-?(?:[EL]|K-?[LE])(?:-?[&>-]t?(?:[EL]|K-[LE]))?-?-?[UV]{BC}?")
def century(tokens: Tokens, first: int, last: int) -> list[tuple[int, int, Spec]] | Spec | None:
    unit = next(index for index in range(last - 1, first - 1, -1) if tokens.codes[index] in "UV")
    if numbers.unit_name(tokens.word(unit)) != "century":
        return None
    ends = [index for index in range(first, unit) if tokens.codes[index] in "EL"]
    if len(ends) == 2 and tokens.codes[ends[0] + 1] in "-":
        ends = ends[-1:] if tokens.word(ends[0]) in ("early", "late") else ends
    found = []
    for index in ends:
        compound = tokens.codes[index - 1] == "K" or tokens.codes[index - 2 : index] == "K-"
        words = [tokens.word(index - (1 if tokens.codes[index - 1] == "K" else 2)), tokens.word(index)]
        number = numbers.ordinal(words if compound else [tokens.word(index)])
        if number is None or not 1 <= number <= 21:
            continue
        before_christ = tokens.codes[last - 1] == "b"
        value = f"BC{number - 1:02}" if before_christ else f"{number - 1:02}"
        found.append((index, Spec("fixed", value=value, modifier=modifier(tokens.words(first, index)))))
    if not found:
        return None
    if len(found) == 1:
        return found[0][1]
    middle = found[0][0] + 1
    return [(first, middle, found[0][1]), (found[1][0], last, found[1][1])]


# --- seasons, quarters, halves -----------------------------------------------------------------------------------


@rule(
    "season_year", rf"{APX}{MOD}?t?(?:[Ss]|YS)(?:,|o)?(?:F?U)?(?:(?<=[Ss,oU])Y|(?<=[Ss,oU])[ND](?={BC})|(?<=YS)){BC}?"
)
def season_year(tokens: Tokens, first: int, last: int) -> Spec | None:
    index = next(index for index in range(first, last) if tokens.codes[index] in "Ss")
    if tokens.word(index) == "fall" and tokens.codes[index + 1 : index + 2] not in ("Y", "o", ","):
        return None
    year = _year_at(tokens, first, last)
    if year is None:
        return None
    season = numbers.SEASONS[tokens.word(index)]
    return Spec("fixed", value=f"{year}-{season}", modifier=modifier(tokens.words(first, index)))


@rule("season", rf"{MOD}?(?:t[lf]?|[lfhq]=?)?[Ss](?:o?[hqlf=]+U)?")
def season(tokens: Tokens, first: int, last: int) -> Spec | list[tuple[int, int, Spec]] | None:
    index = next(index for index in range(first, last) if tokens.codes[index] in "Ss")
    codes = tokens.codes[first:index]
    before = tokens.codes[first - 1 : first]
    said = codes or before in ("p", ">") or (tokens.text[tokens.starts[index]].isupper() and index)
    if tokens.word(index) == "fall" and not (
        re.search(r"[lfh]|tz", codes) or (codes == "t" and _fall_is_season(tokens, index))
    ):
        return None
    if not said and tokens.word(index) not in ("winter", "summer", "autumn"):
        return None
    direction = -1 if "l" in codes else 1 if "f" in codes else 0 if "h" in codes else None
    base = "text" if set(tokens.words(first, last)) & {"previous", "preceding", "following", "that"} else "document"
    spec = Spec("calendar", season=numbers.SEASONS[tokens.word(index)], direction=direction, base=base)
    spec = _of_that_year(tokens, first, last, replace(spec, modifier=modifier(tokens.words(first, index))))
    # "the Spring Offensive": the season only describes what follows.
    return [(index, last, spec)] if codes == "t" and tokens.codes[last : last + 1] == "x" else spec


def _fall_is_season(tokens: Tokens, index: int) -> bool:
    """Reads "in the fall" and "the fall and winter", never "the fall of X"."""
    return tokens.codes[index - 2 : index - 1] == "p" and tokens.codes[index + 1 : index + 2] in (
        ",",
        ".",
        "&",
        "|",
        "",
    )


@rule("quarter", r"(?:t|[lfh])?(?:F|x')?(?:[LEl]-?F?-?U|(?:t)F?YU)(?:o?(?:F?U)?Y|o?t?[lfh]?U)?")
def quarter(tokens: Tokens, first: int, last: int) -> Spec | None:
    unit = next(index for index in range(first, last) if tokens.codes[index] == "U")
    if tokens.word(unit) != "quarter":
        return None
    words = tokens.words(first, unit)
    number = next((numbers.ordinal([word]) for word in words if numbers.ordinal([word])), None)
    year = _year_at(tokens, first, last)
    if number is None or number > 4:
        return None
    if year:
        return Spec("fixed", value=f"{year}-Q{number}")
    return Spec("calendar", season=f"Q{number}")


@rule("half_year", r"t[LjlZ]½ot?[hlfq]?U")
def half_year(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "the first half of the year"; with a year it is rule `year`."""
    words = tokens.words(first, last)
    if words[-1] != "year" or "half" not in words:
        return None
    return Spec("calendar", season="H1" if "first" in words else "H2")


# --- weekdays and parts of the day --------------------------------------------------------------------------------


@rule("weekday", r"(?:t?[lfhq]=?|z)?(?:W|w\.|(?<=p)w)(?:,?z?P)?")
def weekday(tokens: Tokens, first: int, last: int) -> Spec | None:
    codes = tokens.codes[first:last]
    direction = -1 if "l" in codes else 1 if "f" in codes else 0 if "h" in codes else None
    suffix = _part_at(tokens, first, last)
    return Spec(
        "weekday",
        "TIME" if suffix else "DATE",
        weekday=_weekday_at(tokens, first, last),
        direction=direction,
        suffix=suffix,
    )


@rule("near_day", r"(?:z|B)?(?:T(?:P|z?P)?|B?h(?:x)?P|t?lP|tfP|zx?h?P)")
def near_day(tokens: Tokens, first: int, last: int) -> Spec | None:
    """today, yesterday, tonight, this morning, last night, tomorrow evening."""
    words = tokens.words(first, last)
    suffix = _part_at(tokens, first, last) or ("TNI" if "tonight" in words else "")
    count = -1 if "yesterday" in words or "last" in words or "previous" in words else 1 if "tomorrow" in words else 0
    base = "document"
    if "next" in words or "following" in words:
        count, base = 1, "text"
    if suffix.startswith("T24") and "last" not in words:
        return None
    return Spec("step", "TIME" if suffix else "DATE", unit="day", count=count, base=base, suffix=suffix)


@rule("that_part", r"q=?P|t=P|=?=P")
def that_part(tokens: Tokens, first: int, last: int) -> Spec | None:
    return Spec("step", "TIME", unit="day", count=0, base="text", suffix=_part_at(tokens, first, last))


@rule("part_alone", r"(?<=p)P|tP(?=o[DEMt])")
def part_alone(tokens: Tokens, first: int, last: int) -> Spec | None:
    return Spec("fixed", "TIME", "XXXX-XX-XX" + _part_at(tokens, first, last))


@rule("clock", r"~?(?:C|D)i?(?:,?(?:[WT](?![a-z]*-)|[Mm]\.?D(?!,?Y)))?")
def clock(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "10 p.m. Wednesday", "19:00", "9:34 p.m."; a bare number is none."""
    words, codes = tokens.words(first, last), tokens.codes[first:last]
    if "C" not in codes and "i" not in codes:
        return None
    match = re.search(
        r"(\d{1,2})(?::(\d\d))?", words[min(codes.find("C") if "C" in codes else codes.find("D"), len(words) - 1)]
    )
    hour, minute = int(match[1]), int(match[2] or 0)
    if "i" in codes:
        hour = hour % 12 + (12 if words[codes.find("i")].startswith("p") else 0)
    elif ":" not in "".join(words):
        return None
    if hour > 24 or minute > 59:
        return None
    suffix = f"T{hour:02}:{minute:02}"
    if set(codes) & set("Ww"):
        return Spec("weekday", "TIME", weekday=_weekday_at(tokens, first, last), suffix=suffix)
    if set(codes) & set("Mm"):
        return Spec(
            "calendar", "TIME", month=_month_at(tokens, first, last), day=_day_at(tokens, first, last), suffix=suffix
        )
    return Spec("step", "TIME", unit="day", count=0, base="document", suffix=suffix)


# --- steps from here or from there --------------------------------------------------------------------------------

_STEPS = {"last": -1, "past": -1, "previous": -1, "preceding": -1, "next": 1, "following": 1, "coming": 1,
          "upcoming": 1, "subsequent": 1, "succeeding": 1, "ensuing": 1}  # fmt: skip
_FROM_TEXT = frozenset(
    ["previous", "preceding", "following", "subsequent", "succeeding", "ensuing", "that", "those", "same"]
)


@rule("step_unit", rf"(?:{MOD}|B)?(?:t?[lf]|h|q=?|t=|h=)U(?!-[a-zA-Z])")
def step_unit(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "last year", "the following decade", "that same day", "later this month", "the past year"."""
    words = tokens.words(first, last)
    unit = numbers.unit_name(words[-1])
    count = next((_STEPS[word] for word in words if word in _STEPS), 0)
    from_text = bool(set(words) & _FROM_TEXT) or (words[0] == "the" and "next" in words)
    if "past" in words or ("the" in words and "last" in words and unit != "day"):
        return Spec("duration", "DURATION", numbers.duration(1, unit), unit=unit, count=1, direction=-1)
    base = "text" if from_text else "document"
    return Spec("step", unit=unit, count=count, base=base, modifier=modifier(words[:-1]))


@rule("part_of_unit", r"(?:(?:xo)?t[jL]?[Z½]ot?|[zB]pt|U'Z)U?(?<=[UZ])")
def part_of_unit(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "the end of the month", "later in the year", "month's end"."""
    words = tokens.words(first, last)
    unit = next((word for word in words if word in ("day", "week", "month", "year", "decade", "century")), None)
    if unit is None or words[-1] not in (unit, "end"):
        return None
    return Spec("step", unit=unit, count=0, base="text", modifier=modifier(words))


@rule("day_beside", r"t(?:f)?UB|tU(?=f)f|BtfP")
def day_beside(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "the day before", "the year after", "the day following"."""
    words = tokens.words(first, last)
    if words[1] not in ("day", "week", "month", "year") or words[-1] not in ("before", "after", "following", "earlier"):
        return None
    return Spec("step", unit=words[1], count=-1 if words[-1] in ("before", "earlier") else 1, base="text")


@rule("nth_of_month", r"(?<=p)tE(?![UVMm-])")
def nth_of_month(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "the 13th": a day of the month the text was last in."""
    following = tokens.codes[last : last + 1]
    digits = int(re.match(r"\d+", tokens.word(last - 1))[0])
    if following not in (",", ".", "p", "|", "", "&", ")") or not 1 <= digits <= 31:
        return None
    return Spec("step", unit="month", count=0, base="text", day=digits)


@rule("ago", rf"{APX}(?:{NUM}j?[UVHX]|V|X)(?:&{NUM}[UVHX])?A")
def ago(tokens: Tokens, first: int, last: int) -> Spec | None:
    return _counted_step(tokens, first, last, sign=-1, base="document")


_LATER = frozenset({"hence", "thereafter", "afterwards", "afterward", "later", "after"})


@rule("later", rf"{APX}(?:t?{NUM}j?[UVHX]|V|X)B")
def later(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "two days later", "a year earlier", "three weeks before": never "two years before the war"."""
    word = tokens.word(last - 1)
    if word in ("before", "after", "prior") and tokens.codes[last : last + 1] not in (",", ".", "|", "", ")", ";"):
        return None
    sign = 1 if word in _LATER else -1
    return _counted_step(tokens, first, last, sign=sign, base="text")


def _counted_step(tokens: Tokens, first: int, last: int, *, sign: int, base: str) -> Spec | None:
    unit_index = next(index for index in range(last - 1, first - 1, -1) if tokens.codes[index] in "UVHX")
    unit = numbers.unit_name(tokens.word(unit_index))
    words = [tokens.word(index) for index in range(first, unit_index) if tokens.codes[index] not in "~jp!<^x>"]
    count = numbers.quantity(words) if words else None
    if unit in ("minute", "hour", "second", "hr", "min"):
        return Spec("reference", value="PAST_REF" if sign < 0 else "FUTURE_REF")
    return Spec("step", unit=unit, count=None if count is None else sign * count, base=base, direction=sign)


# --- durations and sets ---------------------------------------------------------------------------------------------


@rule("duration", rf"{APX}(?:t|h|q)?(?:[lf]|L)?(?:{NUM}l?-?j?-?(?:[UVHX]))(?:&a½)?")
def duration(tokens: Tokens, first: int, last: int) -> Spec | list[tuple[int, int, Spec]] | None:
    """Reads "three months", "the last two weeks", "an eight-year"; the article of "a three-day battle" is left out."""
    unit_index = next(index for index in range(last - 1, first - 1, -1) if tokens.codes[index] in "UVHX")
    unit = numbers.unit_name(tokens.word(unit_index))
    codes = tokens.codes[first:unit_index]
    words = [tokens.word(index) for index in range(first, unit_index) if tokens.codes[index] not in "~jp!<^Llfhq>-t"]
    if not words or (unit == "quarter" and (words[0] in ("a", "three") or tokens.codes[last : last + 1] == "o")):
        return None
    counted = [word for word in words if word not in ("a", "an", "another")]
    count = numbers.quantity(counted) if counted else 1
    if count is None and not any(word in numbers.VAGUE_COUNTS for word in words):
        return None
    if "½" in tokens.codes[unit_index:last] and count is not None:
        if unit == "minute" or unit == "hour":
            return Spec(
                "duration", "DURATION", f"PT{count:g}{unit[0].upper()}30{'S' if unit == 'minute' else 'M'}", unit=unit
            )
        count += 0.5
    if words == ["one"] and unit == "day" and tokens.codes[first - 1 : first] not in ("p", "|"):
        return None
    if not counted and tokens.codes[first - 1 : first] in ("N", "D", "K", "Y", "%", "r"):
        return None
    direction = -1 if "l" in codes else 1 if "f" in codes else None
    spec = Spec("duration", "DURATION", numbers.duration(count, unit), unit=unit, count=count, direction=direction)
    singular = tokens.codes[unit_index] in "UH"
    adjective = counted and singular and (count != 1 or "-" in codes)
    # "the Seven Years War", "the Hundred Days": a name.
    adjective = adjective or (not singular and tokens.text[tokens.starts[unit_index]].isupper())
    if tokens.codes[last : last + 2] == "-x" and not counted:
        return [(unit_index, last + 2, spec)] if tokens.word(last + 1) == "long" else None
    if adjective and tokens.codes[first] in "at" and direction is None:
        return [(first + 1, last, spec)]
    return spec


@rule("age", r"[DNK](?:-?K)?-?-?[UV]-?x(?:-x)?")
def age(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "31-year-old", "18 years old", "26 years of age"."""
    words = tokens.words(first, last)
    if "old" not in words or words[-1] != "old":
        return None
    unit = next(word for index, word in enumerate(words) if tokens.codes[first + index] in "UV")
    count = numbers.quantity([word for word in words if word not in ("-", "old", unit)])
    return Spec("duration", "DURATION", numbers.duration(count, numbers.unit_name(unit)), unit="age", count=count)


@rule("span_of_units", r"(?:(?<=p)|(?<=~))(?:j?[VX])(?![AB])|(?<=^)VB|t[lf]k?[VX]|tfkV|c[VX]|f[VX]|l[VX]")
def span_of_units(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "for decades", "in recent years", "the coming months", "the past few weeks"."""
    words = tokens.words(first, last)
    unit_index = next(index for index in range(last - 1, first - 1, -1) if tokens.codes[index] in "VX")
    unit = numbers.unit_name(tokens.word(unit_index))
    codes = tokens.codes[first:last]
    direction = -1 if "l" in codes or "recent" in words else 1 if "f" in codes else None
    if tokens.word(first - 1) in ("by", "as", "into", "between", "through") and direction is None:
        return None
    return Spec("duration", "DURATION", numbers.duration(None, unit), unit=unit, count=None, direction=direction)


@rule("set", r"@|e(?:[LEK]-?)?(?:U|H|W|P|M|S)|rU|rH|O(?:n)?|Wn")
def set_rule(tokens: Tokens, first: int, last: int) -> Spec | None:
    words = tokens.words(first, last)
    if words[0] in _ADVERB_VALUES:
        return Spec("set", "SET", _ADVERB_VALUES[words[0]])
    weekday_number = _weekday_at(tokens, first, last)
    if weekday_number:
        return Spec("set", "SET", f"XXXX-WXX-{weekday_number}{_part_at(tokens, first, last)}")
    part = _part_at(tokens, first, last)
    if part:
        return Spec("set", "SET", f"XXXX-XX-XX{part}")
    unit = numbers.unit_name(words[-1])
    if words[0] == "per":
        return Spec("set", "SET", numbers.duration(1, unit))
    if unit in _SET_VALUES:
        return Spec("set", "SET", _SET_VALUES[unit])
    return None


_SET_VALUES = {
    "day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "year": "XXXX", "quarter": "XXXX-QX", "decade": "XXX",
    "century": "XX", "hour": "PT1H", "minute": "PT1M", "weekend": "XXXX-WXX-WE",
}  # fmt: skip
_ADVERB_VALUES = {
    "daily": "XXXX-XX-XX", "weekly": "XXXX-WXX", "monthly": "XXXX-XX", "yearly": "XXXX", "annually": "XXXX",
    "annual": "XXXX", "quarterly": "XXXX-QX", "hourly": "PT1H", "nightly": "XXXX-XX-XXTNI",
}  # fmt: skip


# --- present, past, future; feasts ------------------------------------------------------------------------------------


@rule("present", r"R|c(?![UV])|[hq]V|[p~]hx?u|x-?U(?=x)")
def present(tokens: Tokens, first: int, last: int) -> Spec | list[tuple[int, int, Spec]] | None:
    """Reads "now", "currently", "these days", "at this time"; "this period" points back into the text."""
    words = tokens.words(first, last)
    if words[-1] in ("current", "recent", "present", "latest", "intervening"):
        value = {"current": "PRESENT_REF", "present": "PRESENT_REF", "recent": "PAST_REF"}.get(words[-1])
        if value is None or (words[-1] == "present" and tokens.word(last - 2) not in ("at", "the", "to")):
            return None
        return [(last - 1, last, Spec("reference", value=value))]
    if words[0] in ("now", "nowadays", "currently", "presently"):
        return Spec("reference", value="PRESENT_REF")
    if words == ["these", "days"]:
        return Spec("reference", value="PRESENT_REF")
    if words in (["modern", "day"], ["present", "day"], ["modern", "-", "day"], ["present", "-", "day"]):
        return Spec("reference", value="PRESENT_REF")
    if words[-1] in ("time", "moment", "period", "era", "juncture") and "this" in words:
        now = words[-1] == "moment" or words[0] == "at"
        return [(first + words.index("this"), last, Spec("reference", value="PRESENT_REF" if now else None))]
    return None


@rule("that_time", r"(?:q=?|t=)u")
def that_time(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "that time", "the same period": back into the text, without a value of its own."""
    word = tokens.word(last - 1)
    if word in ("times", "age", "point", "date", "moment", "stage", "juncture"):
        return None
    return Spec("reference", value=None, base="text")


@rule("past_words", r"v|tl(?![UVXKDNkSsPWMmxL])")
def past_words(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "recently", "the past"."""
    words = tokens.words(first, last)
    if words[-1] in ("recently", "lately") or words == ["the", "past"]:
        return Spec("reference", value="PAST_REF")
    return None


@rule("future_words", r"t?\?|t?x\?|tx?z?x\?")
def future_words(tokens: Tokens, first: int, last: int) -> list[tuple[int, int, Spec]] | None:
    """Reads "the future", "future", "the near future"."""
    start = first
    if tokens.codes[first:last].rstrip("?").endswith("x") and tokens.word(last - 2) not in (
        "near",
        "foreseeable",
        "distant",
    ):
        start = last - 1
    return [(start, last, Spec("reference", value="FUTURE_REF"))]


@rule("former", r"\*")
def former(tokens: Tokens, first: int, last: int) -> Spec | None:
    return Spec("reference", value="PAST_REF") if tokens.word(first) == "former" else None


_FEASTS = {"christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "new year's day": (1, 1),
           "new year's eve": (12, 31), "halloween": (10, 31), "valentine's day": (2, 14), "may day": (5, 1),
           "bastille day": (7, 14), "armistice day": (11, 11), "independence day": (7, 4)}  # fmt: skip
FEAST = re.compile(
    r"\b(Christmas(?: Day| Eve)?|New Year['’]s (?:Day|Eve)|Halloween|Valentine['’]s Day|May Day|Bastille Day"
    r"|Armistice Day|Independence Day)(?:,? (?:of )?(\d{4}))?\b"
)


def feast(match: re.Match) -> Spec:
    """The day of a feast with a fixed date."""
    name = match[1].lower().replace("’", "'")
    month, day = _FEASTS[name]
    if match[2]:
        return Spec("fixed", value=f"{match[2]}-{month:02}-{day:02}")
    return Spec("calendar", month=month, day=day)
