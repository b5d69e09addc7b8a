"""Quarters and years as business reports count them: "the year-ago quarter", "the quarter", "year-end"."""

from ..meanings import Spec
from . import numbers
from .rule import Rule, registrar
from .tokens import Tokens

RULES: list[Rule] = []
rule = registrar(RULES)

_LIKE = frozenset({"same", "comparable", "corresponding", "equivalent", "prior"})
_TAIL = r"(?:[hl]U|aU[AB]|oY|pY|Y)"


@rule("told_quarter", rf"t(?:[cl]|=|x)?F?-?[Uu](?:o?{_TAIL})?")
def told_quarter(tokens: Tokens, first: int, last: int) -> Spec | list[tuple[int, int, Spec]] | None:
    """Reads "the quarter", "the latest quarter", "the same period last year": one the text has spoken of."""
    words = tokens.words(first, last)
    head = next(index for index, word in enumerate(words) if tokens.codes[first + index] in "Uu")
    if words[head] not in ("quarter", "period") or tokens.codes[last : last + 1] == "o":
        return None
    said, tail = set(words[1:head]) - {"fiscal", "-"}, words[head + 1 :]
    is_period = words[head] == "period"
    if not said <= _LIKE | {"latest", "current", "recent"}:
        return None
    if tokens.codes[last - 1] == "Y" and tail:
        return None if is_period else Spec("told_quarter", value=words[-1])
    if tail:
        if not (set(tail) & {"last", "ago", "earlier"}) or tail[-1] not in ("year", "ago", "earlier"):
            return None
        return Spec("told_quarter", unit="quarter", count=-1, direction=int(is_period))
    if said & {"current"}:
        return None if is_period else Spec("step", unit="quarter", count=0)
    if said & _LIKE:
        return None
    if is_period and not said:
        return None
    if not said and tokens.codes[first - 1 : first] != "p":
        return None
    modifier = "latest" if said & {"latest", "recent"} else ""
    return Spec("told_quarter", unit="quarter", count=0, direction=int(is_period), modifier=modifier)


@rule("year_period", r"tYu")
def year_period(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "the 1988 period": the quarter just spoken of, in that year; without one the year."""
    if tokens.word(last - 1) != "period":
        return None
    return Spec("told_quarter", value=tokens.word(first + 1), unit="year", count=0)


@rule("quarter_of_year", r"(?:zp)?(?:[hlft]U'|tY)F?-?[LE]?-?U")
def quarter_of_year(tokens: Tokens, first: int, last: int) -> Spec | list[tuple[int, int, Spec]] | None:
    """Reads "the 1988 quarter", "the 1988 third quarter", "last year's third quarter", "next year's first quarter"."""
    if tokens.codes[first] == "z":
        spec = quarter_of_year(tokens, first + 2, last)
        return [(first + 2, last, spec)] if spec else None
    words = tokens.words(first, last)
    if words[-1] != "quarter" or (words[0] != "the" and words[1] != "year"):
        return None
    number = next((numbers.ordinal([word]) for word in words if numbers.ordinal([word])), None)
    if words[0] == "the" and words[1] != "year":
        year = words[1]
        return Spec("fixed", value=f"{year}-Q{number}") if number else Spec("told_quarter", value=year)
    count = {"last": -1, "past": -1, "next": 1, "coming": 1}.get(words[0], 0)
    if number:
        return Spec("calendar_of", season=f"Q{number}", count=count)
    return Spec("told_quarter", unit="quarter", count=count)


@rule("year_ago_period", r"(?:t(?:x|=)?)?U-[AB]F?-?[LE]?-?[Uu]")
def year_ago_period(tokens: Tokens, first: int, last: int) -> list[tuple[int, int, Spec]] | None:
    """Reads "the year-ago quarter", "the comparable year-earlier period"."""
    words = tokens.words(first, last)
    middle = words.index("-")
    if not _is_year_ago(words, middle) or words[-1] not in ("quarter", "period"):
        return None
    ordinal = next((numbers.ordinal([word]) for word in words[middle:] if numbers.ordinal([word])), None)
    spec = Spec("told_quarter", unit="quarter", count=-1, direction=int(words[-1] == "period"))
    if ordinal:
        spec = Spec("calendar_of", season=f"Q{ordinal}", count=-1)
    start = first if middle < 3 or words[1] in _LIKE else first + middle - 1
    return [(start, last, spec)]


@rule("year_ago", r"U-[AB]")
def year_ago(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "year-ago" of "the year-ago results"."""
    if not _is_year_ago(tokens.words(first, last), 1):
        return None
    return Spec("told_quarter", unit="year", count=-1, direction=1)


def _is_year_ago(words: list[str], middle: int) -> bool:
    return words[middle - 1] == "year" and words[middle + 1] in ("ago", "earlier")


@rule("current_unit", r"tcF?U")
def current_unit(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "the current year", "the latest fiscal year"."""
    words = tokens.words(first, last)
    count = {"current": 0, "present": 0, "latest": -1}.get(words[1])
    if count is None or words[-1] in ("day", "quarter"):
        return None
    return Spec("step", unit=numbers.unit_name(words[-1]), count=count)


@rule("fiscal_year", r"tFU|tU(?=x)|tU(?=>z?-?[Mm])")
def fiscal_year(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "the fiscal year", and "the year" of "the year ended June 30", "in the year to March" as a length."""
    words = tokens.words(first, last)
    if words in (["the", "week"], ["the", "month"]) and tokens.word(last) in ("ended", "ending"):
        return Spec("duration", "DURATION", numbers.duration(1, words[-1]), unit=words[-1], count=1)
    if words[-1] != "year":
        return None
    to_month = tokens.word(last) == "to" and tokens.codes[first - 1 : first] == "p"
    if tokens.word(last) in ("ended", "ending") or to_month:
        return Spec("duration", "DURATION", "P1Y", unit="year", count=1)
    return Spec("step", unit="year", count=0) if len(words) == 3 else None


@rule("told_of_unit", r"(?<=p)tj?U(?=[,.])|tU(?='x)|(?<=p)tjU(?=x)")
def told_of_unit(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "for the week,", "the week's", "for the full year": what a report of business or markets sums up."""
    words = tokens.words(first, last)
    if words[-1] not in ("week", "month", "year") or set(words[1:-1]) - {"full", "whole", "entire"}:
        return None
    if tokens.codes[last : last + 1] != "'" and tokens.word(first - 1) != "for":
        return None
    return Spec("told_unit", unit=words[-1], count=0)


@rule("year_end", r"U-?ZY?")
def year_end(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "year-end", "year end 1989"; "since year-end" is since the last one."""
    words = tokens.words(first, last)
    if words[0] != "year" or "end" not in words:
        return None
    if tokens.codes[last - 1] == "Y":
        return Spec("fixed", value=words[-1], modifier="end")
    return Spec("step", unit="year", count=-1 if tokens.word(first - 1) == "since" else 0, modifier="end")
