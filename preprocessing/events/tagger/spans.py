"""Durations, ages and sets."""

import re

from ..meanings import Spec
from ..word_set import word_set
from . import numbers
from .rule import APX, NUM, Rule, part_at, registrar, weekday_at
from .tokens import Tokens

RULES: list[Rule] = []
rule = registrar(RULES)


@rule("duration", rf"{APX}(?:t|h|q)?(?:[lfc]|L)?(?:{NUM}l?-?j?-?(?:[UVHX]))(?:&a½)?")
def duration(tokens: Tokens, first: int, last: int) -> Spec | list[tuple[int, int, Spec]] | None:
    """Reads "three months", "the last two weeks", "an eight-year"; the article of "a three-day battle" is left out."""
    unit_index = next(index for index in range(last - 1, first - 1, -1) if tokens.codes[index] in "UVHX")
    own = _own_start(tokens, first, unit_index)
    if own > first:
        spec = duration(tokens, own, last)
        return [(own, last, spec)] if isinstance(spec, Spec) else spec
    unit = numbers.unit_name(tokens.word(unit_index))
    codes = tokens.codes[first:unit_index]
    words = [tokens.word(index) for index in range(first, unit_index) if tokens.codes[index] not in "~jp!<^Llfchq>-t"]
    if not words or _is_no_length(tokens, first, last, unit_index):
        return None
    if words == ["some"] and tokens.codes[unit_index] in "UH":
        return None
    counted = [word for word in words if word not in ("a", "an", "another")]
    count = numbers.quantity(counted) if counted else 1
    if count is None and not any(word in numbers.VAGUE_COUNTS for word in words):
        return None
    if "½" in codes and count is not None and words[-2:] == ["a", "half"]:
        count = numbers.quantity(words[:-2])
        if unit == "year":
            return Spec("duration", "DURATION", f"P{count:g}Y6M", unit=unit, count=count + 0.5)
        count += 0.5
    if "½" in tokens.codes[unit_index:last] and count is not None:
        if unit == "minute" or unit == "hour":
            return Spec(
                "duration", "DURATION", f"PT{count:g}{unit[0].upper()}30{'S' if unit == 'minute' else 'M'}", unit=unit
            )
        if unit == "year":
            return Spec("duration", "DURATION", f"P{count:g}Y6M", unit=unit, count=count + 0.5)
        count += 0.5
    one_day = words == ["one"] and unit == "day" and "-" not in codes and tokens.codes[last : last + 1] != "B"
    if one_day and tokens.codes[first - 1 : first] not in ("p", "|"):
        return None
    if not counted and tokens.codes[first - 1 : first] in ("N", "D", "K", "Y", "%", "r", "V", "X"):
        return None
    # "24 hours a day", "seven days a week": all the time.
    if counted and tokens.codes[unit_index] in "VX" and tokens.codes[last : last + 2] == "aU":
        return None
    direction = -1 if set(codes) & set("lc") else 1 if "f" in codes else None
    spec = Spec("duration", "DURATION", numbers.duration(count, unit), unit=unit, count=count, direction=direction)
    singular = tokens.codes[unit_index] in "UH"
    adjective = counted and singular and (count != 1 or "-" in codes)
    # "the Seven Years War", "the Hundred Days": a name.
    adjective = adjective or (not singular and tokens.text[tokens.starts[unit_index]].isupper())
    if tokens.word(last) == "period" and "-" in codes:
        return None
    if tokens.codes[last : last + 2] in ("-x", "-j") and not counted:
        return None
    if adjective and tokens.codes[first] in "at" and direction is None:
        return [(first + 1, last, spec)]
    return spec


def _own_start(tokens: Tokens, first: int, unit_index: int) -> int:
    """Where a length begins behind what only looks like a part of it: "two" of "two four-year terms", "that" of "said
    that four days", "over" of "over several years"."""
    for index in range(unit_index - 1, first, -1):
        before, word = tokens.word(index - 1), tokens.word(index)
        if (
            tokens.codes[index] == "K"
            and tokens.codes[index - 1] in "DNK"
            and not numbers.belong_together(before, word)
        ):
            return index
    if tokens.word(first) == "that" and (tokens.codes[unit_index] in "VX" or tokens.codes[first + 1] == "a"):
        return first + 1
    return first + 1 if tokens.word(first) == "over" and tokens.codes[first + 1] == "k" else first


def _is_no_length(tokens: Tokens, first: int, last: int, unit_index: int) -> bool:
    """Whether a number and a unit belong to something else: "$154 million last year", "a six-year-old boy",
    "a year-ago loss", "a quarter of the seats"."""
    codes = tokens.codes[first:unit_index]
    following = tokens.codes[last : last + 2]
    if tokens.codes[unit_index] in "UH" and re.search(r"[NDK]l$", codes):
        return True
    # "The third bombing in as many days": three of them.
    if tokens.words(first - 1, first + 1) == ["as", "many"]:
        return True
    if following in ("-A", "-B") or (following == "-x" and tokens.word(last + 1) == "old"):
        return True
    if tokens.word(unit_index) not in ("quarter", "quarters") or set(codes) & set("lfc"):
        return False
    # "In some quarters" is said of people.
    return set(tokens.words(first, unit_index)) & {"a", "three", "some", "many"} != set() or (
        following[:1] == "o" and tokens.codes[unit_index] == "U"
    )


@rule("period_of", rf"(?:[at]|h)?[lf]?{NUM}-?Uu")
def period_of(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "a three-year period", "the 60-day period"."""
    words = tokens.words(first, last - 1)
    unit = numbers.unit_name(words[-1])
    count = numbers.quantity([word for word in words[:-1] if word not in ("a", "the", "this", "-")])
    if tokens.word(last - 1) != "period" or count is None or "-" not in words:
        return None
    return Spec("duration", "DURATION", numbers.duration(count, unit), unit=unit, count=count)


@rule("long_span", r"[UV]-j")
def long_span(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "month-long", "decades-long"."""
    if tokens.word(last - 1) != "long":
        return None
    unit = numbers.unit_name(tokens.word(first))
    count = 1 if tokens.codes[first] == "U" else None
    return Spec("duration", "DURATION", numbers.duration(count, unit), unit=unit, count=count)


# "weeklong", "yearlong": one word.
_LONG = re.compile(r"(day|week|month|year|decade|century|hour)s?long")


@rule("joined_span", r"Q")
def joined_span(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "weeklong", "the monthlong strike"."""
    match = _LONG.fullmatch(tokens.word(first))
    if match is None:
        return None
    count = None if tokens.word(first).endswith("slong") else 1
    return Spec("duration", "DURATION", numbers.duration(count, match[1]), unit=match[1], count=count)


@rule("half_of", r"(?:t[lf]½-?|½(?:aj?|-))[UH](?!A)")
def half_of(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "half an hour", "half-hour", "half a century", "the past half century"."""
    unit = tokens.word(last - 1)
    value = {"hour": "PT30M", "minute": "PT30S", "day": "PT12H", "year": "P6M", "decade": "P5Y", "century": "P50Y"}
    if "half" not in tokens.words(first, last) or unit not in value:
        return None
    return Spec("duration", "DURATION", value[unit], unit=unit, count=0.5)


@rule("quarter_century", r"aU-?U(?![Ax])|aUoaU(?!A)")
def quarter_century(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "a quarter-century", "a quarter of a century"."""
    if [word for word in tokens.words(first, last) if word not in ("a", "-", "of")] != ["quarter", "century"]:
        return None
    return Spec("duration", "DURATION", "P25Y", unit="year", count=25)


@rule("times_a_unit", r"(?:v|[KDNk]u)aU")
def times_a_unit(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "once a month", "three times a week"."""
    if tokens.word(last - 3) not in ("once", "twice", "times"):
        return None
    return Spec("set", "SET", numbers.duration(1, tokens.word(last - 1)))


@rule("either_length", rf"{APX}(?:t?[lf])?[DNK](?:[>-]|x)[DNK]-?[UVHX]")
def either_length(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "two to three weeks", "10-15 minutes", "two or three days": of the first number's length."""
    places = [index for index in range(first, last) if tokens.codes[index] in "DNK"]
    low, high = (numbers.quantity([tokens.word(index)]) for index in places)
    if tokens.word(places[0] + 1) not in ("to", "or", "-") or not low < high:
        return None
    if tokens.codes[places[0] : places[1] + 1] == "K-K" and low >= 20:
        return None
    unit = numbers.unit_name(tokens.word(last - 1))
    return Spec("duration", "DURATION", numbers.duration(low, unit), unit=unit, count=low)


@rule("mixed_number", rf"{APX}[DK]-?D/D-?[UVHX]")
def mixed_number(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "2 1/2 years"."""
    slash = tokens.codes.index("/", first)
    whole = next(tokens.word(index) for index in range(first, slash) if tokens.codes[index] in "DK")
    parts, of = int(tokens.word(slash - 1)), int(tokens.word(slash + 1))
    count = numbers.quantity([whole])
    if count is None or parts >= of or tokens.starts[slash] != tokens.ends[slash - 1]:
        return None
    unit = numbers.unit_name(tokens.word(last - 1))
    if unit == "year" and 12 * parts % of == 0:
        return Spec("duration", "DURATION", f"P{count:g}Y{12 * parts // of}M", unit=unit, count=count + parts / of)
    if unit in ("hour", "hr") and 60 * parts % of == 0:
        return Spec("duration", "DURATION", f"PT{count:g}H{60 * parts // of}M", unit=unit, count=count + parts / of)
    return Spec("duration", "DURATION", numbers.duration(count + parts / of, unit), unit=unit, count=count + parts / of)


@rule("age", r"[DNK](?:-?K)?-?-?[UV]-?x(?:-x)?")
def age(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "31-year-old", "18 years old", "26 years of age"."""
    words = tokens.words(first, last)
    if "old" not in words or words[-1] != "old":
        return None
    unit = next(word for index, word in enumerate(words) if tokens.codes[first + index] in "UV")
    count = numbers.quantity([word for word in words if word not in ("-", "old", unit)])
    return Spec("duration", "DURATION", numbers.duration(count, numbers.unit_name(unit)), unit="age", count=count)


@rule(
    "span_of_units", r"(?:(?<=p)|(?<=[~¡]))(?:j?[VX])(?![AB])|(?<=^)VB|t[lf]k?[VX]|tfkV|c[VX](?:&[VX])?|f[VX]|l[VX]|tVx"
)
def span_of_units(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "for decades", "in recent years", "the coming months", "the past few weeks"."""
    words = tokens.words(first, last)
    if (tokens.codes[last - 1] == "x" and words[-1] != "ahead") or tokens.word(last) == "apart":
        return None
    unit_index = next(index for index in range(last - 1, first - 1, -1) if tokens.codes[index] in "VX")
    unit = numbers.unit_name(tokens.word(unit_index))
    codes = tokens.codes[first:last]
    direction = -1 if "l" in codes or "recent" in words else 1 if "f" in codes else None
    if words[0] == "recent":
        # TIMEX3 takes "recent years" for the past as a whole, not for a length.
        return Spec("reference", value="PAST_REF")
    if tokens.word(first - 1) in ("by", "as", "on", "into", "between", "through") and direction is None:
        return None
    return Spec("duration", "DURATION", numbers.duration(None, unit), unit=unit, count=None, direction=direction)


# After these "daily" says when something is done; before another word it says what kind of thing it is.
_NO_NOUN = word_set("basis outside inside near because when where while if who that since for to with he she it they")


@rule("daily_noun", r"@(?=x)")
def daily_noun(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "daily" in "the daily paper"."""
    return None if tokens.word(last) in _NO_NOUN else set_rule(tokens, first, last)


@rule("set", r"@|e(?:[DK]-?)[VX]|e(?:[LEK]-?|j)?(?:U|H|W|P|M|m|S)|rU|rH|O(?:n)?|Wn")
def set_rule(tokens: Tokens, first: int, last: int) -> Spec | None:
    words = tokens.words(first, last)
    if words[0] in _ADVERB_VALUES:
        return Spec("set", "SET", _ADVERB_VALUES[words[0]])
    weekday_number = weekday_at(tokens, first, last)
    if weekday_number:
        return Spec("set", "SET", f"XXXX-WXX-{weekday_number}{part_at(tokens, first, last)}")
    part = part_at(tokens, first, last)
    if part:
        return Spec("set", "SET", f"XXXX-XX-XX{part}")
    unit = numbers.unit_name(words[-1])
    season_or_month = _of_each_year(tokens, last - 1)
    if season_or_month:
        return Spec("set", "SET", season_or_month)
    if tokens.codes[last - 1] in "VX" and words[0] == "every":
        return Spec("set", "SET", numbers.duration(numbers.quantity(words[1:-1]), unit))
    if "other" in words and unit in _SET_VALUES:
        return Spec("set", "SET", numbers.duration(2, unit))
    if words[0] == "per":
        return Spec("set", "SET", numbers.duration(1, unit))
    if unit in _SET_VALUES:
        return Spec("set", "SET", _SET_VALUES[unit])
    return None


def _of_each_year(tokens: Tokens, index: int) -> str | None:
    """Reads "July" of "each July", "summer" of "every summer"."""
    word = tokens.word(index)
    if tokens.codes[index] in "Mm":
        return f"XXXX-{numbers.month_number(word):02}"
    return f"XXXX-{numbers.SEASONS[word]}" if tokens.codes[index] == "S" else None


_SET_VALUES = {
    "day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "year": "XXXX", "quarter": "XXXX-QX", "decade": "XXX",
    "century": "XX", "hour": "PT1H", "minute": "PT1M", "weekend": "XXXX-WXX-WE",
}  # fmt: skip
_ADVERB_VALUES = {
    "daily": "XXXX-XX-XX", "weekly": "XXXX-WXX", "monthly": "XXXX-XX", "yearly": "XXXX", "annually": "XXXX",
    "hourly": "PT1H", "nightly": "XXXX-XX-XXTNI",
}  # fmt: skip
