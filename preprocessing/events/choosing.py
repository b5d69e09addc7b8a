"""Which dated reading of a name a text means: two Madrid summits, a Ukraine crisis of 2014 or of 2022."""

import re

from .gazetteer import Entry
from .phrases import fold

_YEAR = re.compile(r"\b(1[6-9]\d\d|20\d\d)\b")


def fits_year(entry: Entry, year: int, *, slack: int = 0) -> bool:
    """Whether an event was going on in a year."""
    first, last = entry.years()
    return first - slack <= year <= last + slack


def choose_entry(
    candidates: tuple[Entry, ...],
    *,
    text: str,
    start: int,
    end: int,
    year: int | None = None,
    written_before: str | None = None,
    elsewhere: frozenset[str] = frozenset(),
) -> tuple[Entry | None, str]:
    """The reading that fits best and how sure that is; None if a year beside the name rules out every one.

    year: a year that stands with the name. written_before: the document's latest possible day; later events cannot be
    meant as past. elsewhere: ids that other, clear mentions of the collection have.
    """
    if year is not None:
        fitting = [entry for entry in candidates if fits_year(entry, year)]
        if not fitting:
            return None, "low"
        # The one that begins in that year before one that only goes on in it.
        return min(fitting, key=lambda entry: (entry.years()[0] != year, candidates.index(entry))), "high"
    possible = [entry for entry in candidates if not written_before or entry.interval.start_min < written_before]
    if not possible:
        return candidates[0], "medium"
    if len(possible) == 1:
        return possible[0], "high" if len(candidates) == 1 else "medium"
    near = text[max(0, start - 250) : end + 250]
    years = {int(found) for found in _YEAR.findall(text[max(0, start - 60) : end + 60])}
    words = {fold(word) for word in re.findall(r"[^\W\d_]{4,}", near)}

    def points(entry: Entry) -> tuple[int, str]:
        place = sum(fold(part) in words for part in (entry.place or "").split())
        known = 2 * (entry.id in elsewhere)
        known += 4 * (entry.source == "reader")
        # Of equals the latest: a text of today says "the war in X" of the war that it still sees.
        return 2 * any(fits_year(entry, found) for found in years) + place + known, entry.interval.start_min

    ranked = sorted(possible, key=points, reverse=True)
    best, second = ranked[0], ranked[1]
    if best.interval.open_end and not second.interval.open_end and points(best) > points(second):
        return best, "high"
    return best, "medium" if points(best)[0] > points(second)[0] else "low"
