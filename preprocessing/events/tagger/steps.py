"""Steps from the day of writing or from the last date of the text: "last year", "two days later"."""

import re

from ..meanings import Spec
from . import numbers
from .rule import APX, DAY, IN_DOUBT, MOD, NUM, Rule, day_at, modifier, month_at, registrar
from .tokens import Tokens

RULES: list[Rule] = []
rule = registrar(RULES)


_STEPS = {"last": -1, "past": -1, "previous": -1, "preceding": -1, "prior": -1, "next": 1, "following": 1, "coming": 1,
          "upcoming": 1, "subsequent": 1, "succeeding": 1, "ensuing": 1}  # fmt: skip
_FROM_TEXT = frozenset(
    ["previous", "preceding", "prior", "following", "subsequent", "succeeding", "ensuing", "that", "those", "same"]
)


@rule("step_unit", rf"(?:{MOD}|B)?(?:t?[lf]F?|hl?F?|q=?|t=|h=|t(?=BU))B?U(?!-[a-zA-Z])")
def step_unit(tokens: Tokens, first: int, last: int) -> Spec | list[tuple[int, int, Spec]] | None:
    """Reads "last year", "the following decade", "that same day", "later this month", "the past year"."""
    if tokens.codes[first] == "B" and tokens.word(first) not in ("later", "earlier"):
        spec = step_unit(tokens, first + 1, last)
        return [(first + 1, last, spec)] if spec else None
    words = tokens.words(first, last)
    # "This Week" with two capitals is the name of something.
    if (tokens.codes[last - 2] == "B" and words[-2] != "prior") or tokens.text[tokens.starts[last - 1]].isupper():
        return None
    unit = numbers.unit_name(words[-1])
    count = next((_STEPS[word] for word in words if word in _STEPS), 0)
    from_text = bool(set(words) & _FROM_TEXT) or (words[0] == "the" and "next" in words)
    # A firm's "next fiscal year" is that of the report.
    from_text = from_text and "F" not in tokens.codes[first:last]
    if words[0] != "this" and ("past" in words or (words[-3:-1] == ["the", "last"] and unit != "day")):
        # "The past decade" is as long as it says; "the last decade" is one of the calendar.
        direction = None if unit == "decade" and "past" in words else -1
        return Spec("duration", "DURATION", numbers.duration(1, unit), unit=unit, count=1, direction=direction)
    if words in (["the", "next", "decade"], ["the", "coming", "decade"]):
        return Spec("duration", "DURATION", numbers.duration(1, unit), unit=unit, count=1, direction=1)
    base = "text" if from_text else "document"
    return Spec("step", unit=unit, count=count, base=base, modifier=modifier(words[:-1]))


@rule("part_of_unit", r"(?:(?:xo)?t[jL]?[Z½]ot?|[zB]pt|t?U'Z)U?(?<=[UZ])")
def part_of_unit(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "the end of the month", "later in the year", "month's end"."""
    words = tokens.words(first, last)
    unit = next((word for word in words if word in ("day", "week", "month", "year", "decade", "century")), None)
    if unit is None or words[-1] not in (unit, "end"):
        return None
    # "At the end of the day, voters will decide": after all.
    if unit == "day" and words[:2] == ["the", "end"] and tokens.word(first - 1) == "at":
        return None
    # In news "the end of the year" is that of the report, unless a year has just been named.
    direction = None if unit == "day" else 0
    return Spec("step", unit=unit, count=0, base="text", direction=direction, modifier=modifier(words))


@rule("unit_of_parts", r"(?<=[Ll][KDNk]Vo)tU(?!-)")
def unit_of_parts(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "the year" of "the first nine months of the year"."""
    unit = tokens.word(last - 1)
    if unit not in ("week", "month", "year", "decade", "century"):
        return None
    return Spec("step", unit=unit, count=0, base="text", direction=0)


@rule("week_of", rf"tUo(?:[Mm]\.?{DAY}(?![:%]|,?Y)|{DAY}[Mm](?!,?Y))")
def week_of(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "the week of March 6"."""
    if tokens.word(first + 1) != "week":
        return None
    month, day = month_at(tokens, first, last), day_at(tokens, first, last)
    return None if day is None else Spec("week_of", month=month, day=day)


@rule("day_beside_event", r"tUB(?=[xtahqlWMm])")
def day_beside_event(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "the day before" of "the day before the vote", which news does not mark as a time of its own."""
    return day_beside(tokens, first, last)


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


# "Or so", "or two", "or more" between a length and "ago" or "later".
_OR_SO = "x[xKj]"


def _doubtful_words(tokens: Tokens, last: int) -> list[str] | None:
    """The two words between the unit of a length and its last token; None if there are none."""
    return tokens.words(last - 3, last - 1) if re.match(r"[UVHX]x[xKj]", tokens.codes[last - 4 : last - 1]) else None


@rule("ago_this_month", rf"{NUM}[UV]Ah(?:M|m)")
def ago_this_month(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "ten years ago this November": that month of the year so far back."""
    step = _counted_step(tokens, first, last - 2, sign=-1, base="document")
    if step is None or step.unit != "year" or step.count is None:
        return None
    return Spec("calendar_of", month=numbers.month_number(tokens.word(last - 1)), count=step.count)


@rule("ago", rf"{APX}(?:{NUM}j?[UVHX]|½aU|aU-?U|V|X)(?:&{NUM}[UVHX]|&a½|{_OR_SO})?A")
def ago(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "three years ago", "half a century ago", "a week or so ago"."""
    if _doubtful_words(tokens, last) not in (None, *IN_DOUBT):
        return None
    return _counted_step(tokens, first, last, sign=-1, base="document")


# A half of these is told in the next finer unit.
_TENTHS = {"century": "decade", "decade": "year"}
_LATER = frozenset({"hence", "thereafter", "afterwards", "afterward", "later", "after"})


@rule("later", rf"{APX}(?:t?{NUM}j?[UVHX](?:{_OR_SO})?|V|X)B")
def later(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "two days later", "a year earlier", "three weeks before": never "two years before the war"."""
    word = tokens.word(last - 1)
    if _doubtful_words(tokens, last) not in (None, *IN_DOUBT):
        return None
    if word in ("before", "after", "prior") and tokens.codes[last : last + 1] not in (",", ".", "|", "", ")", ";"):
        return None
    sign = 1 if word in _LATER else -1
    return _counted_step(tokens, first, last, sign=sign, base="text")


@rule("from_now", rf"{APX}{NUM}j?[UV]pR")
def from_now(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "two weeks from now"."""
    if tokens.words(last - 2, last) != ["from", "now"]:
        return None
    return _counted_step(tokens, first, last, sign=1, base="document")


def _counted_step(tokens: Tokens, first: int, last: int, *, sign: int, base: str) -> Spec | None:
    unit_index = next(index for index in range(last - 1, first - 1, -1) if tokens.codes[index] in "UVHX")
    unit = numbers.unit_name(tokens.word(unit_index))
    words = [tokens.word(index) for index in range(first, unit_index) if tokens.codes[index] not in "~jp!<^x>"]
    if "quarter" in words:
        # "A quarter-century ago".
        return Spec("step", unit="year", count=sign * 25, base=base, direction=sign) if unit == "century" else None
    count = numbers.quantity(words) if words else None
    if words[:1] == ["half"] or words[-1:] == ["half"] or tokens.codes[unit_index : unit_index + 4] == "U&a½":
        # "half a century ago", "two and a half years ago", "a year and a half ago"
        whole = [word for word in words if word not in ("and", "a", "half")]
        count = 0.5 + (0 if words[:1] == ["half"] else numbers.quantity(whole) or 1)
        if unit in _TENTHS:
            unit, count = _TENTHS[unit], 10 * count
    if unit in ("minute", "hour", "second", "hr", "min"):
        return Spec("reference", value="PAST_REF" if sign < 0 else "FUTURE_REF")
    return Spec("step", unit=unit, count=None if count is None else sign * count, base=base, direction=sign)
