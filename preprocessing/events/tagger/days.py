"""Weekdays, parts of a day, times of day."""

import re

from ..meanings import Spec
from . import numbers
from .rule import DAY, Rule, day_at, month_at, part_at, registrar, weekday_at
from .tokens import Tokens

RULES: list[Rule] = []
rule = registrar(RULES)

_NEAR_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1}


@rule("clock_of_zone", r"[YN]¤")
def clock_of_zone(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "1800 GMT"; "(0735 GMT)" says a time again that stands before it."""
    digits = tokens.word(first)
    if (
        tokens.codes[first - 1 : first] == "("
        or len(digits) != 4
        or not digits.isdigit()
        or int(digits[:2]) > 24
        or int(digits[2:]) > 59
    ):
        return None
    return Spec("step", "TIME", unit="day", count=0, suffix=f"T{digits[:2]}:{digits[2:]}")


# "Bloody Sunday", "Black Friday": days with a name, not those of this week.
_DAYS_OF_FAME = frozenset({"black", "bloody", "super", "cyber", "ash", "maundy", "holy", "palm", "shrove", "red"})


# Without its point "Sun" is a firm or a paper as well, "in Sun" no day.
_BEFORE_DAYS = frozenset({"on", "by", "since", "until", "till", "from", "through", "between"})
# "The Sunday Times".
_PRESS = frozenset({"times", "telegraph", "mail", "mirror", "express", "herald", "post", "tribune", "star", "age"})


@rule("weekday", r"(?:h[lf]|t?[lfhq]=?|z)?(?:W|w\.|(?<=p)w)(?:,?z?P|-P)?")
def weekday(tokens: Tokens, first: int, last: int) -> Spec | None:
    codes = tokens.codes[first:last]
    if tokens.word(first - 1) in _DAYS_OF_FAME and tokens.text[tokens.starts[first - 1]].isupper():
        return None
    if codes == "w" and tokens.word(first - 1) not in _BEFORE_DAYS:
        return None
    if tokens.word(last) in _PRESS and tokens.text[tokens.starts[last]].isupper():
        return None
    direction = -1 if "l" in codes else 1 if "f" in codes else 0 if "h" in codes else None
    suffix = part_at(tokens, first, last)
    return Spec(
        "weekday",
        "TIME" if suffix else "DATE",
        weekday=weekday_at(tokens, first, last),
        direction=direction,
        suffix=suffix,
        base="text" if set(tokens.words(first, last)) & {"previous", "preceding", "following"} else "document",
    )


@rule("near_day", r"(?:z|B)?(?:T(?:P|z?P)?|B?h(?:x)?P|t?lP|tfP|zx?h?P)")
def near_day(tokens: Tokens, first: int, last: int) -> Spec | None:
    """today, yesterday, tonight, this morning, last night, tomorrow evening."""
    words = tokens.words(first, last)
    if words == ["today"] and _is_title(tokens, first):
        return None
    suffix = part_at(tokens, first, last) or ("TNI" if "tonight" in words else "")
    count = -1 if "yesterday" in words or "last" in words or "previous" in words else 1 if "tomorrow" in words else 0
    base = "document"
    if "next" in words or "following" in words:
        count, base = 1, "text"
    if suffix.startswith("T24") and "last" not in words:
        return None
    return Spec("step", "TIME" if suffix else "DATE", unit="day", count=count, base=base, suffix=suffix)


def _is_title(tokens: Tokens, index: int) -> bool:
    """Whether "Today" with a capital ends the name of a paper or a programme: "India Today"."""
    before = tokens.codes[index - 1 : index] == "x" and tokens.text[tokens.starts[index - 1]].isupper()
    return before and tokens.text[tokens.starts[index]].isupper()


@rule("that_part", r"q=?P|t=P|=?=P")
def that_part(tokens: Tokens, first: int, last: int) -> Spec | None:
    return Spec("step", "TIME", unit="day", count=0, base="text", suffix=part_at(tokens, first, last))


# "Shortly after midnight", "before dawn", "between 9 a.m. and noon".
_MOMENTS = frozenset({"noon", "midnight", "midday", "dawn", "dusk"})


@rule("part_alone", r"(?<=[pB&>])P|(?<=p)tP(?!o)|tP(?=o[DEMt])")
def part_alone(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "at night", "in the morning"; in news of the day the text is at."""
    if tokens.codes[first - 1 : first] in ("B", "&", ">") and tokens.word(first) not in _MOMENTS:
        return None
    definite = tokens.codes[first] == "t" and tokens.codes[last : last + 1] != "o"
    if definite and tokens.word(first - 1) not in ("in", "during", "throughout", "until"):
        return None
    return Spec("part", "TIME", "XXXX-XX-XX" + part_at(tokens, first, last))


@rule("noon_of_day", rf"P,?(?:[WT]|[Mm]\.?{DAY}(?!,?Y))")
def noon_of_day(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "noon Thursday", "midnight Friday", "midday today", "midnight June 30"."""
    word, day = tokens.word(first), tokens.word(last - 1)
    if word not in ("noon", "midnight", "midday", "dawn", "dusk"):
        return None
    suffix = numbers.DAY_PARTS[word]
    if tokens.codes[last - 1] == "W":
        return Spec("weekday", "TIME", weekday=weekday_at(tokens, first, last), suffix=suffix)
    if tokens.codes[last - 1] in "DE":
        number = day_at(tokens, first, last)
        if number is None:
            return None
        return Spec("calendar", "TIME", month=month_at(tokens, first, last), day=number, suffix=suffix)
    count = _NEAR_DAYS.get(day)
    return None if count is None else Spec("step", "TIME", unit="day", count=count, suffix=suffix)


@rule("second_day", r"tUBT")
def second_day(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "the day after tomorrow", "the day before yesterday"."""
    count = {"after tomorrow": 2, "before yesterday": -2}.get(" ".join(tokens.words(first + 2, last)))
    return Spec("step", unit="day", count=count) if count and tokens.word(first + 1) == "day" else None


@rule("part_of_near_day", r"z-?PT")
def part_of_near_day(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "mid-afternoon yesterday"."""
    count = _NEAR_DAYS.get(tokens.word(last - 1))
    if count is None:
        return None
    return Spec("step", "TIME", unit="day", count=count, suffix=part_at(tokens, first, last))


@rule("weekend", r"tU")
def weekend(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "over the weekend": the one just past, or the one to come where the sentence looks ahead."""
    named = tokens.codes[last : last + 1] in ("o", "B", "M")
    return Spec("weekend", unit="weekend") if tokens.word(last - 1) == "weekend" and not named else None


@rule("overnight", r"¬")
def overnight(tokens: Tokens, first: int, last: int) -> Spec | None:
    return Spec("part", "TIME", "XXXX-XX-XXTNI")


@rule("spoken_clock", r"(?<=[p~])[DK](?:x'x)?(?:ptP|pP)?(?:[WT]P?)?")
def spoken_clock(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "4 in the morning", "ten at night", "five o'clock", "six o'clock Tuesday"; a bare number is none."""
    hour, suffix = numbers.quantity([tokens.word(first)]), part_at(tokens, first, last)
    oclock = tokens.words(first + 1, first + 4) in (["o", "'", "clock"], ["o", "’", "clock"])
    if not (oclock or suffix) or hour is None or not 1 <= hour <= 12:
        return None
    if suffix and suffix not in ("TMO", "TAF", "TEV", "TNI"):
        return None
    day = next((index for index in range(first, last) if tokens.codes[index] in "WT"), last - 1)
    late = suffix in ("TAF", "TEV") or (suffix == "TNI" and hour >= 6)
    suffix = f"T{int(hour) % 12 + (12 if late or (hour == 12 and not suffix) else 0):02}:00"
    if tokens.codes[day] == "W":
        return Spec("weekday", "TIME", weekday=weekday_at(tokens, day, last), suffix=suffix)
    count = _NEAR_DAYS.get(tokens.word(day), 0)
    return Spec("step", "TIME", unit="day", count=count, suffix=suffix)


def _weekday_beside(tokens: Tokens, first: int, last: int) -> int | None:
    """The weekday of "at 2:30 p.m. on Friday", "2:30 p.m. (1930 GMT) Friday" and "Friday at 2:30 p.m."."""
    if re.match(r"\([YND]¤\)W", tokens.codes[last : last + 5]):
        return weekday_at(tokens, last + 4, last + 5)
    if tokens.codes[last : last + 2] == "pW" and tokens.word(last) == "on":
        return weekday_at(tokens, last + 1, last + 2)
    if tokens.codes[max(0, first - 2) : first] == "Wp" and tokens.word(first - 1) == "at":
        return weekday_at(tokens, first - 2, first - 1)
    return None


@rule("clock", r"~?(?:C|D)i?¤?(?:,?(?:[WT](?![a-z]*-)P?|[Mm]\.?D(?!,?Y)))?")
def clock(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "10 p.m. Wednesday", "19:00", "9:34 p.m."; a bare number is none."""
    words, codes = tokens.words(first, last), tokens.codes[first:last]
    if "C" not in codes and "i" not in codes:
        return None
    match = re.search(
        r"(\d{1,2})(?:[:.](\d\d))?", words[min(codes.find("C") if "C" in codes else codes.find("D"), len(words) - 1)]
    )
    hour, minute = int(match[1]), int(match[2] or 0)
    if "i" in codes:
        hour = hour % 12 + (12 if words[codes.find("i")].startswith("p") else 0)
    elif "C" not in codes or ":" not in "".join(words):
        return None
    if hour > 24 or minute > 59:
        return None
    suffix = f"T{hour:02}:{minute:02}"
    if "T" in codes:
        count = _NEAR_DAYS.get(words[codes.index("T")], 0)
        return Spec("step", "TIME", unit="day", count=count, suffix=suffix)
    beside = _weekday_beside(tokens, first, last)
    if beside:
        return Spec("weekday", "TIME", weekday=beside, suffix=suffix)
    if set(codes) & set("Ww"):
        return Spec("weekday", "TIME", weekday=weekday_at(tokens, first, last), suffix=suffix)
    if set(codes) & set("Mm"):
        return Spec(
            "calendar", "TIME", month=month_at(tokens, first, last), day=day_at(tokens, first, last), suffix=suffix
        )
    return Spec("step", "TIME", unit="day", count=0, base="document", suffix=suffix)
