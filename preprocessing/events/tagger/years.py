"""Years, ranges of years, decades, centuries."""

import re

from ..meanings import Spec
from ..word_set import word_set
from . import numbers
from .rule import APX, BC, MOD, Rule, modifier, month_at, registrar, year_value
from .tokens import Tokens

RULES: list[Rule] = []
rule = registrar(RULES)


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
    if (
        before in _NUMBERED
        or after in _COUNTED
        or code_before in "$#"
        or tokens.codes[index + 1 : index + 2] in ("%", "¤")
    ):
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
    month_number = month_at(tokens, first, last)
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


_QUOTES = frozenset("'’‘`\"”“")


@rule("short_year", r"y(?!['UVX])")
def short_year(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "'05", never a number in quotation marks."""
    before = tokens.text[tokens.starts[first] - 1 : tokens.starts[first]]
    if before in _QUOTES or tokens.text[tokens.ends[first] : tokens.ends[first] + 2].lstrip(",.")[:1] in _QUOTES:
        return None
    return Spec("calendar", unit="year", value=tokens.word(first)[1:])


# "Temperatures in the 90s" are no years.
_MEASURED = frozenset({"temperature", "temperatures", "highs", "lows", "degrees", "scored", "shot"})


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
    if word[0].isdigit() and len(digits) == 2 and set(tokens.words(max(0, first - 4), first)) & _MEASURED:
        return None
    if tokens.codes[index] == "g":
        return Spec("calendar", unit="decade", value=digits[0], modifier=part)
    if tokens.codes[index + 1 : index + 2] == "b":
        return Spec("fixed", value=f"BC{digits.zfill(4)[:3]}", modifier=part)
    if len(digits) == 4 and digits.endswith("00") and not part:
        # "the 1800s" is the century as often as the decade; TIMEX3 practice is the century.
        return Spec("fixed", value=digits[:2])
    # "A Boeing 767-300", "the Airbus 350s": without "the" three digits are seldom years.
    if len(digits) == 3 and tokens.codes[index - 1 : index] not in ("t", "z"):
        return None
    return Spec("fixed", value=digits.zfill(4)[:3], modifier=part) if len(digits) >= 3 else None


@rule("century", rf"{APX}{MOD}?t?z?-?(?:[EL]|K-?L)(?:-?[&>-]t?(?:[EL]|K-L))?-?-?[UV]{BC}?")
def century(tokens: Tokens, first: int, last: int) -> list[tuple[int, int, Spec]] | Spec | None:
    unit = next(index for index in range(last - 1, first - 1, -1) if tokens.codes[index] in "UV")
    if numbers.unit_name(tokens.word(unit)) != "century":
        return None
    # "The first half of the 20th century": the first word is of the half.
    ends = [
        index for index in range(first, unit) if tokens.codes[index] in "EL" and tokens.codes[index + 1] not in "Z½"
    ]
    if len(ends) == 2 and tokens.codes[ends[0] + 1] in "-":
        ends = ends[-1:] if tokens.word(ends[0]) in ("early", "late") else ends
    found = []
    for index in ends:
        compound = tokens.codes[index] == "L" and tokens.codes[:index].endswith(("K", "K-"))
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
