"""Numbers and names of units as they are written in running text."""

from ..calendar import MONTHS

CARDINALS = {
    word: number
    for number, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
CARDINALS |= {
    word: 10 * tens
    for tens, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2)
}
ORDINALS = {
    word: number
    for number, word in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
        ],
        start=1,
    )
} | {"thirtieth": 30}
_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "dozen": 12}
VAGUE_COUNTS = frozenset(["few", "several", "many", "couple", "some", "various", "numerous", "countless"])

_UNIT_LETTERS = {
    "day": "D", "week": "W", "fortnight": "W", "weekend": "WE", "month": "M", "quarter": "Q", "year": "Y",
    "decade": "DE", "century": "CE", "millennium": "ML", "second": "TS", "minute": "TM", "hour": "TH",
    "hr": "TH", "min": "TM",
}  # fmt: skip
_IRREGULAR = {"centuries": "century", "millennia": "millennium"}
WEEKDAYS = {
    word: number
    for number, word in enumerate(
        ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"], start=1
    )
}
WEEKDAYS |= {"mon": 1, "tue": 2, "tues": 2, "wed": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6, "sun": 7}
SEASONS = {
    "spring": "SP", "springtime": "SP", "summer": "SU", "summertime": "SU", "autumn": "FA", "fall": "FA",
    "winter": "WI", "wintertime": "WI",
}  # fmt: skip
DAY_PARTS = {
    "morning": "TMO", "dawn": "TMO", "afternoon": "TAF", "evening": "TEV", "dusk": "TEV", "night": "TNI",
    "nighttime": "TNI", "noon": "T12:00", "midday": "TMI", "midnight": "T24:00", "daytime": "TDT", "mornings": "TMO",
    "afternoons": "TAF", "evenings": "TEV", "nights": "TNI",
}  # fmt: skip
_DECADE_WORDS = {
    word: digit
    for digit, word in enumerate(
        ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"], 2
    )
}


def month_number(word: str) -> int | None:
    """1–12 for a month's name or abbreviation in lower case."""
    return next(
        (number for number, name in enumerate(MONTHS, start=1) if len(word) >= 3 and name.startswith(word)), None
    )


def unit_name(word: str) -> str:
    """The singular of a unit: "centuries" is "century"."""
    return _IRREGULAR.get(word, word.removesuffix("s"))


def decade_digit(word: str) -> int | None:
    """2 for "twenties" … 9 for "nineties"."""
    return _DECADE_WORDS.get(word)


def ordinal(words: list[str]) -> int | None:
    """The number that an ordinal names: "21st", "third", "twenty first"; None if it names none."""
    if len(words) == 2 and words[0] in CARDINALS and words[1] in ORDINALS:
        return CARDINALS[words[0]] + ORDINALS[words[1]]
    if len(words) != 1:
        return None
    if words[0] in ORDINALS:
        return ORDINALS[words[0]]
    digits = words[0].rstrip("stndrh")
    return int(digits) if digits.isdigit() and digits != words[0] else None


def belong_together(before: str, word: str) -> bool:
    """Whether two numbers side by side are one: "twenty four", "two hundred", "hundred two"; not "two four"."""
    if word in _SCALES or before in _SCALES:
        return True
    return CARDINALS.get(before, 0) >= 20 > CARDINALS.get(word, 0) or CARDINALS.get(word, 0) >= 10


def quantity(words: list[str]) -> float | None:
    """The number that some words say, or None for a vague one ("several", "a few") or an unreadable one."""
    words = [word for word in words if word not in ("and", "-", "of", "the")]
    counted = any(_numeral(word) is not None or word in CARDINALS or word in _SCALES for word in words)
    if not counted and any(word in VAGUE_COUNTS for word in words):
        return 2 if "couple" in words else None
    total, part, seen = 0.0, 0.0, False
    for word in words:
        number = _numeral(word)
        if number is not None:
            part, seen = part + number, True
        elif word in CARDINALS:
            part, seen = part + CARDINALS[word], True
        elif word in _SCALES:
            part, seen = (part or 1) * _SCALES[word], True
            if _SCALES[word] >= 1000:
                total, part = total + part, 0.0
        elif word in ("a", "an", "another"):
            part = part or 1
            seen = True
    return total + part if seen else None


def _numeral(word: str) -> float | None:
    plain = word.replace(",", "")
    try:
        return float(plain) if plain[:1].isdigit() else None
    except ValueError:
        return None


def year_in_words(words: list[str]) -> int | None:
    """1996 for "nineteen ninety six", 2000 for "two thousand"; None if the words do not name a year."""
    words = [word for word in words if word not in ("-", "and")]
    if len(words) >= 2 and words[0] in (
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
        "twenty",
    ):
        rest = [CARDINALS.get(word) for word in words[1:]]
        if words[1:] == ["hundred"]:
            return CARDINALS[words[0]] * 100
        if None not in rest and (
            (len(rest) == 1 and rest[0] >= 10) or (len(rest) == 2 and rest[0] >= 20 and rest[1] < 10)
        ):
            return CARDINALS[words[0]] * 100 + sum(rest)
    number = quantity(words) if words[:2] == ["two", "thousand"] else None
    return int(number) if number is not None and 2000 <= number < 2100 else None


def duration(count: float | None, unit: str) -> str:
    """A TIMEX3 duration: (3, "day") is "P3D", (None, "hour") is "PTXH", (2.5, "year") is "P2.5Y"."""
    letters = _UNIT_LETTERS[unit]
    if unit == "fortnight" and count is not None:
        count *= 2
    number = "X" if count is None else f"{count:g}" if count < 1e6 else f"{count:.0f}"
    return f"PT{number}{letters[1:]}" if letters[0] == "T" and len(letters) == 2 else f"P{number}{letters}"
