"""Text as tokens with one letter each, so that the rules are short patterns over letters.

"By early October 1939" becomes "pzMY". One token, one letter: a match in the letters is a span of tokens, and a
scan over letters is many times faster than one over the text. `x` is any word that no rule asks for.
"""

import re
from dataclasses import dataclass
from functools import cached_property

_TOKEN = re.compile(
    r"""
      (?P<gap>\n[ \t]*\n\s*)
    | (?P<I>\b\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?)?\b(?!-?\d))
    | (?P<J>\b(?:\d{1,2}/\d{1,2}/|\d{1,2}\.\d{1,2}\.)(?:\d{4}|\d{2})\b(?![/.]?\d))
    | (?P<C>\b\d{1,2}:\d{2}(?::\d{2})?(?!\.\d)(?:\s?hrs\b|\b|(?=[AaPp]\.?[Mm]\b)))
    | (?P<dotted_clock>\b\d{1,2}\.[0-5]\d(?=\s?[ap]\.?m\b))
    | (?P<G>\b\d{2,3}0['’]?s\b)
    | (?P<g>['’‘`]\d0['’]?s\b)
    | (?P<tens>\b[2-9]0s\b)
    | (?P<y>(?<!\w)['’‘`]\d\d\b(?!\w))
    | (?P<E>\b\d+(?:st|nd|rd|th)\b)
    | (?P<number>\d+(?:[.,]\d+)*)
    | (?P<dotted>\b(?:[A-Za-z]\.){2,}|\b[BA]\.C\b|\bca?\.(?=\s*\d))
    | (?P<own>['’]s\b|['’](?=\s))
    | (?P<word>[^\W\d_]+)
    | (?P<mark>[^\w\s])
    """,
    re.VERBOSE,
)

# Letters of words. A word that could stand in two classes has the one the rules ask for; they read the word itself
# for the rest.
_WORDS = {
    "M": "january february april june july august september october november december",
    "m": "may march",
    "W": "monday tuesday wednesday thursday friday saturday sunday",
    "O": "mondays tuesdays wednesdays thursdays fridays saturdays sundays",
    "U": "day week fortnight weekend month quarter year decade century millennium",
    "V": "days weeks fortnights weekends months quarters years decades centuries millennia",
    "H": "minute hour",
    "X": "seconds minutes hours hrs mins",
    "S": "spring summer autumn winter springtime summertime wintertime",
    "s": "fall",
    "+": "twenties thirties forties fifties sixties seventies eighties nineties",
    "P": "morning afternoon evening night dawn dusk noon midnight midday nighttime daytime",
    "n": "mornings afternoons evenings nights",
    "K": "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million "
    "dozen",
    "L": "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth final opening closing latter",
    "t": "the",
    "a": "a an another",
    "o": "of",
    "p": "in on by since until till from during at within for throughout toward towards between as into through",
    ">": "to",
    "<": "than",
    "!": "least most",
    "^": "up",
    "&": "and",
    "h": "this these",
    "q": "that those",
    "l": "last past previous preceding",
    "f": "next following coming upcoming subsequent succeeding ensuing",
    "c": "current present recent latest intervening",
    "=": "same",
    "e": "every each",
    "k": "few several many couple some various numerous countless",
    "z": "early late mid",
    "Z": "end beginning start middle close outset onset eve",
    "½": "half part rest turn remainder height dawning",
    "A": "ago",
    "B": "later earlier before after afterwards afterward previously hence beforehand thereafter prior",
    "R": "now nowadays currently presently",
    "T": "today yesterday tomorrow tonight",
    "~": "about around approximately roughly nearly almost circa over under exactly",
    "¡": "just only barely",
    "F": "fiscal financial calendar academic",
    "b": "bc bce",
    "d": "ad",
    "r": "per",
    "j": "full long short more less fewer consecutive straight entire whole additional other odd further successive "
    "trading working solid",
    "u": "period time moment era age times point date stage juncture",
    "v": "recently lately once twice soon shortly immediately",
    "@": "daily weekly monthly yearly annually annual quarterly hourly nightly biweekly biannual",
    "*": "former formerly",
    "?": "future",
    "¦": "term",
    "Q": "daylong weeklong monthlong yearlong decadelong centurylong hourlong "
    "dayslong weekslong monthslong yearslong decadeslong hourslong",
    "¬": "overnight",
    "%": "percent",
}
_CODE = {word: code for code, words in _WORDS.items() for word in words.split()}
_ABBREVIATED_MONTHS = set(["jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"])
_ABBREVIATED_WEEKDAYS = set(["mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun"])
_TIME_ZONES = set(["GMT", "UTC", "EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT", "CET", "BST", "ET"])
_MARKS = {",": ",", ".": ".", "-": "-", "–": "-", "—": "_", "‑": "-", "‐": "-", "(": "(", ")": ")", "/": "/", "$": "$",
          "£": "$", "€": "$", "%": "%", "#": "#", "'": "'", "’": "'"}  # fmt: skip


@dataclass(frozen=True)
class Tokens:
    """A text's tokens: their letters as one string, their places, and their words in lower case."""

    text: str
    codes: str
    starts: list[int]
    ends: list[int]

    @cached_property
    def _lower(self) -> str:
        return self.text.lower() if len(self.text.lower()) == len(self.text) else self.text

    def word(self, index: int) -> str:
        """One token in lower case; "" outside the text."""
        if 0 <= index < len(self.starts):
            return self._lower[self.starts[index] : self.ends[index]]
        return ""

    def words(self, first: int, last: int) -> list[str]:
        """The tokens first … last − 1 in lower case."""
        return [self.word(index) for index in range(first, last)]


def tokenise(text: str) -> Tokens:
    """Tokens of a text with their letters; an empty text gives none."""
    codes: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup
        if kind == "word":
            word = match[0]
            if word.lower() in ("am", "pm") and codes and codes[-1] in "DC":
                codes.append("i")
                starts.append(match.start())
                ends.append(match.end())
                continue
            code = _CODE.get(word.lower(), "x")
            if code == "x":
                dated = word.lower() in _ABBREVIATED_MONTHS and _stands_in_date(text, match, "M")
                code = _abbreviation(word.capitalize() if dated else word)
            elif code in "mMbd" and word[0].islower() and not _stands_in_date(text, match, code):
                code = "x"
        elif kind == "number":
            code = _number(match[0])
        elif kind == "tens":
            # "the 90s", "the mid-90s", never "in her 90s".
            code = "g" if codes and (codes[-1] in "tz" or codes[-2:] == ["z", "-"]) else "x"
        elif kind == "mark":
            code = _MARKS.get(match[0], "_")
        elif kind == "dotted":
            code = _dotted(match[0])
        else:
            code = {"gap": "|", "own": "'", "dotted_clock": "C"}.get(kind, kind)
        codes.append(code)
        starts.append(match.start())
        ends.append(match.end())
    return Tokens(text, "".join(codes), starts, ends)


_DAY_BEFORE = re.compile(r"(?<![\d.,:])[0-3]?\d(?:st|nd|rd|th)?(?: of)?\s$")
_NUMBER_AFTER = re.compile(r"\.?\s(?:[0-3]?\d(?:st|nd|rd|th)?(?=[\s,.;:)|]|$)|(?:1[5-9]|20)\d\d\b)")
_SURE_DAY_BEFORE = re.compile(
    r"\b(?:on|the|by|until|since|before|after)\s[0-3]?\d(?:st|nd|rd|th)?\s$|\d(?:st|nd|rd|th)(?: of)?\s$"
)
_VERB_AFTER = re.compile(r"\s(?:be|have|not|well|also|still|yet|never|come|take|seem|need)\b")
_YEAR_AFTER = re.compile(r"\s(?:1[5-9]|20)\d\d\b")


def _stands_in_date(text: str, match: re.Match, code: str) -> bool:
    """Whether a month that its author did not write with a capital has a day or a year beside it: "19 september 2022".

    "May" and "march" are verbs too often for a day behind them ("may 20 people").
    """
    if code not in "mM" or (code == "m" and not match[0].islower()):
        return False
    verb = code == "m" or match[0] == "mar"
    day = (_SURE_DAY_BEFORE if verb else _DAY_BEFORE).search(text, max(0, match.start() - 16), match.start())
    if day and not (verb and _VERB_AFTER.match(text, match.end())):
        return True
    return bool((_YEAR_AFTER if verb else _NUMBER_AFTER).match(text, match.end()))


def _abbreviation(word: str) -> str:
    if len(word) <= 5 and word[0].isupper():
        lower = word.lower()
        if lower in _ABBREVIATED_MONTHS:
            return "M"
        if lower in _ABBREVIATED_WEEKDAYS:
            return "w"
        if word in ("AM", "PM", "pm"):
            return "i"
        if word == "CE":
            return "d"
        if word in _TIME_ZONES:
            return "¤"
    return "x"


def _number(digits: str) -> str:
    if not digits.isdigit():
        return "N"
    if len(digits) == 4 and "1000" <= digits <= "2199":
        return "Y"
    return "D" if len(digits) <= 2 and 1 <= int(digits) <= 31 else "N"


def _dotted(word: str) -> str:
    letters = word.replace(".", "").lower()
    if letters in ("bc", "bce"):
        return "b"
    if letters in ("ad", "ce"):
        return "d"
    if letters in ("am", "pm"):
        return "i"
    return "~" if letters in ("c", "ca") else "x"
