"""Days of a list whose year stands with the last of them: "on 4 May and 9 June 1911"."""

import re
from dataclasses import replace

from .periods import interval_for
from .records import TimeMention

_AND = re.compile(r"(?:,\s+(?:and\s+|or\s+)?|\s+(?:and|or)\s+)(?:(?:again\s+)?on\s+)?")
_DAY = re.compile(r"(?:\d{4}|XXXX)-(\d\d-\d\d)$")


def with_year_of_list(dates: list[TimeMention], text: str) -> list[TimeMention]:
    """The dates of a text, each day of a list without a year in that of the day behind it, or in the year before if
    the list goes over New Year."""
    out = list(reversed(dates))
    for place in range(1, len(out)):
        behind, date = out[place - 1], out[place]
        day, next_day = _DAY.match(date.value or ""), _DAY.match(behind.value or "")
        listed = day and next_day and _AND.fullmatch(text[date.end : behind.start])
        if not listed or _has_year(date) or not (_has_year(behind) or behind.rule == "listed_day"):
            continue
        year = int(behind.value[:4]) - (day[1] > next_day[1])
        value = f"{year:04}-{day[1]}"
        interval = interval_for(value)
        if interval.is_dated:
            out[place] = replace(
                date,
                value=value,
                interval=interval,
                rule="listed_day",
                certainty="high",
                anchor=f"text: {behind.value}",
            )
    return out[::-1]


def _has_year(date: TimeMention) -> bool:
    return re.search(r"\d{4}", date.text) is not None
