"""Seasons, quarters and halves of a year."""

import re
from dataclasses import replace

from ..meanings import Spec
from . import numbers
from .rule import APX, BC, MOD, Rule, modifier, of_that_year, registrar, year_at
from .tokens import Tokens

RULES: list[Rule] = []
rule = registrar(RULES)
# The seasons that two years can share, in the north and in the south.
_TURNING = {"WI": "{0}-WI", "SU": "{0}-12/{1}-02"}


@rule("season_of_two_years", rf"{APX}{MOD}?t?(?:So?Y[-/][DNY]|Y[-/][DNY]S)(?!-)")
def season_of_two_years(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "the summer of 2018-19", which spans the turn of the year as it does south of the equator."""
    index = next(index for index in range(first, last) if tokens.codes[index] == "S")
    at = tokens.codes.index("Y", first)
    year, second = int(tokens.word(at)), tokens.word(at + 2)
    season = numbers.SEASONS[tokens.word(index)]
    if season not in _TURNING or second not in (f"{year + 1}", f"{(year + 1) % 100:02}", f"{(year + 1) % 10}"):
        return None
    return Spec("fixed", value=_TURNING[season].format(year, year + 1))


@rule(
    "season_year", rf"{APX}{MOD}?t?(?:[Ss]|YS)(?:,|o)?(?:F?U)?(?:(?<=[Ss,oU])Y|(?<=[Ss,oU])[ND](?={BC})|(?<=YS)){BC}?"
)
def season_year(tokens: Tokens, first: int, last: int) -> Spec | None:
    index = next(index for index in range(first, last) if tokens.codes[index] in "Ss")
    if tokens.word(index) == "fall" and tokens.codes[index + 1 : index + 2] not in ("Y", "o", ","):
        return None
    year = year_at(tokens, first, last)
    if year is None:
        return None
    season = numbers.SEASONS[tokens.word(index)]
    return Spec("fixed", value=f"{year}-{season}", modifier=modifier(tokens.words(first, index)))


@rule("season", rf"(?:{MOD}|B(?=h))?(?:t[lf]?|hl|[lfhq]=?)?[Ss](?:o?[hqlf=]+U|V)?")
def season(tokens: Tokens, first: int, last: int) -> Spec | list[tuple[int, int, Spec]] | None:
    index = next(index for index in range(first, last) if tokens.codes[index] in "Ss")
    codes = tokens.codes[first:index]
    if tokens.codes[last - 1] == "V" and tokens.word(last - 1) != "months":
        spec = season(tokens, first, last - 1)
        return [(first, last - 1, spec)] if isinstance(spec, Spec) else spec
    # "To spring a surprise" is a verb.
    if (
        tokens.word(index) == "spring"
        and tokens.codes[first - 1 : first] == ">"
        and tokens.codes[last : last + 1] in "at"
    ):
        return None
    if codes[:1] == "B" and tokens.word(first) not in ("later", "earlier"):
        spec = season(tokens, first + 1, last)
        return [(first + 1, last, spec)] if isinstance(spec, Spec) else spec
    before = tokens.codes[first - 1 : first]
    said = codes or before in ("p", ">") or (tokens.text[tokens.starts[index]].isupper() and index)
    if tokens.word(index) == "fall" and not (
        re.search(r"[lfh]|tz", codes) or (codes == "t" and _fall_is_season(tokens, index))
    ):
        return None
    if not said and tokens.word(index) not in ("winter", "summer", "autumn"):
        return None
    direction = -1 if "l" in codes else 1 if "f" in codes else 0 if "h" in codes else None
    words = tokens.words(first, last)
    from_text = set(words) & {"previous", "preceding", "following", "that"} or words[:2] == ["the", "next"]
    base = "text" if from_text else "document"
    spec = Spec("calendar", season=numbers.SEASONS[tokens.word(index)], direction=direction, base=base)
    spec = of_that_year(tokens, first, last, replace(spec, modifier=modifier(words[: index - first])))
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


@rule("quarter", r"(?:t|[lfh])?(?:F-?)?(?:[LEl]-?F?-?U|(?:t)F?YU)(?:o?(?:F?U|F)?Y|o?t?[lfh]?U)?")
def quarter(tokens: Tokens, first: int, last: int) -> Spec | list[tuple[int, int, Spec]] | None:
    unit = next(index for index in range(first, last) if tokens.codes[index] == "U")
    if tokens.word(unit) != "quarter":
        return None
    words = tokens.words(first, unit)
    number = next((numbers.ordinal([word]) for word in words if numbers.ordinal([word])), None)
    year = year_at(tokens, first, last)
    if number is None or number > 4:
        return None
    if year:
        return Spec("fixed", value=f"{year}-Q{number}")
    spec = Spec("calendar", season=f"Q{number}")
    # "the third-quarter earnings": the article belongs to what follows.
    adjective = tokens.codes[unit - 1] == "-" and tokens.codes[first] == "t" and tokens.codes[last : last + 1] == "x"
    return [(first + 1, last, spec)] if adjective else spec


@rule("two_quarters", r"t?[LE](?:[&>-]|x)t?[LE]V(?:o?(?:F?U)?Y|o?t?[lfh]?U)?")
def two_quarters(tokens: Tokens, first: int, last: int) -> list[tuple[int, int, Spec]] | None:
    """Reads "the second and fourth quarters", each as a time of its own, of the same year."""
    unit = next(index for index in range(first, last) if tokens.codes[index] == "V")
    if tokens.word(unit) != "quarters":
        return None
    ends = [index for index in range(first, unit) if tokens.codes[index] in "LE"]
    numbered = [numbers.ordinal([tokens.word(index)]) for index in ends]
    if None in numbered or max(numbered) > 4 or tokens.word(ends[0] + 1) not in ("and", "or", "to", "-"):
        return None
    year = year_at(tokens, first, last)
    specs = [
        Spec("fixed", value=f"{year}-Q{number}")
        if year
        else of_that_year(tokens, unit + 1, last, Spec("calendar", season=f"Q{number}"))
        for number in numbered
    ]
    second = ends[1] - (tokens.codes[ends[1] - 1] == "t")
    return [(first, ends[0] + 1, specs[0]), (second, last, specs[1])]


_QUARTERS = {("january", "march"): 1, ("april", "june"): 2, ("july", "september"): 3, ("october", "december"): 4}
_ENDED = {"march": 1, "june": 2, "september": 3, "december": 4}


@rule("quarter_of_months", r"t?[Mm](?:-|>)[Mm](?:Uo?Y?|u)|t[Mm]U(?:oY)?")
def quarter_of_months(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "the July-September quarter", "the September quarter"."""
    months = tuple(tokens.word(index) for index in range(first, last) if tokens.codes[index] in "Mm")
    number, year = _QUARTERS.get(months) or _ENDED.get(months[-1]), year_at(tokens, first, last)
    if len(months) == 1 and tokens.word(first + 2) != "quarter":
        return None
    if number is None or not {"quarter", "period"} & set(tokens.words(first, last)) or tokens.codes[last - 1] == "o":
        return None
    return Spec("fixed", value=f"{year}-Q{number}") if year else Spec("calendar", season=f"Q{number}")


@rule("last_quarter_of_year", r"t[Ll]U(?:oY|ot?[lfh]?U)")
def last_quarter_of_year(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "the final quarter of 2012", "the last quarter of the year"."""
    if tokens.word(first + 1) not in ("final", "last", "closing") or tokens.word(first + 2) != "quarter":
        return None
    year = year_at(tokens, first, last)
    if year:
        return Spec("fixed", value=f"{year}-Q4")
    if tokens.word(last - 1) != "year":
        return None
    return of_that_year(tokens, first, last, Spec("calendar", season="Q4"))


@rule("short_quarter", r"xD(?:o?(?:F?U)?Y)?")
def short_quarter(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "Q1", "Q3 2012"."""
    joined = tokens.starts[first + 1] == tokens.ends[first]
    if not joined or tokens.word(first) != "q" or tokens.word(first + 1) not in ("1", "2", "3", "4"):
        return None
    season, year = f"Q{tokens.word(first + 1)}", year_at(tokens, first, last)
    return Spec("fixed", value=f"{year}-{season}") if year else Spec("calendar", season=season)


@rule("half_year", r"t[LjlZ]½ot?[hlfq]?U")
def half_year(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "the first half of the year"; with a year it is rule `year`."""
    words = tokens.words(first, last)
    if words[-1] != "year" or "half" not in words:
        return None
    return Spec("calendar", season="H1" if "first" in words else "H2")
