"""On which day of a year a feast falls."""

from datetime import date, timedelta

FIXED = {
    "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "new year's day": (1, 1),
    "new year's eve": (12, 31), "halloween": (10, 31), "valentine's day": (2, 14), "may day": (5, 1),
    "bastille day": (7, 14), "armistice day": (11, 11), "independence day": (7, 4), "boxing day": (12, 26),
    "fourth of july": (7, 4), "veterans day": (11, 11), "all saints' day": (11, 1),
}  # fmt: skip
# Name: month it mostly falls in; then weekday and which one of the month (−1 the last), or days from Easter.
MOVABLE = {
    "thanksgiving": (11, 4, 4), "thanksgiving day": (11, 4, 4), "labor day": (9, 1, 1), "memorial day": (5, 1, -1),
    "columbus day": (10, 1, 2), "presidents' day": (2, 1, 3), "martin luther king day": (1, 1, 3),
    "mother's day": (5, 7, 2), "father's day": (6, 7, 3), "election day": (11, 2, 0), "easter": (4, 0),
    "easter sunday": (4, 0), "easter monday": (4, 1), "good friday": (4, -2), "palm sunday": (4, -7),
    "ash wednesday": (2, -46), "pentecost": (5, 49),
}  # fmt: skip


def day_of_feast(name: str, year: int) -> str:
    """The ISO day of a feast named in FIXED or MOVABLE, in a year of the Gregorian calendar."""
    if name in FIXED:
        month, day = FIXED[name]
        return date(year, month, day).isoformat()
    month, *rest = MOVABLE[name]
    if len(rest) == 1:
        return (_easter(year) + timedelta(days=rest[0])).isoformat()
    return _nth_weekday(year, month, *rest).isoformat()


def _nth_weekday(year: int, month: int, weekday: int, which: int) -> date:
    """The first … fourth such day of a month, the last for −1; 0 is the Tuesday after the first Monday."""
    if which == 0:
        return _nth_weekday(year, month, weekday - 1, 1) + timedelta(days=1)
    if which < 0:
        following = date(year + month // 12, month % 12 + 1, 1)
        return following - timedelta(days=(following.isoweekday() - weekday - 1) % 7 + 1)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (which - 1))


def _easter(year: int) -> date:
    """Easter Sunday by the anonymous Gregorian computus."""
    golden, century, rest = year % 19, year // 100, year % 100
    leap, corrected = century // 4, (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap - corrected + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)
