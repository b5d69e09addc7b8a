"""Four bounds for a date with its "early", "since" or "until"."""

from dataclasses import replace

from . import calendar
from .records import Interval

# Parts of a period as fractions of its length: early is the first four tenths, late the last four.
# Source: decades as years 0–3, 3–6 and 6–9 (timeline notes, interval record).
_PARTS = {"early": (0.0, 0.4), "mid": (0.3, 0.7), "late": (0.6, 1.0), "start": (0.0, 0.2), "end": (0.8, 1.0)}


def interval_for(value: str | None, *, modifier: str = "", relation: str = "on", until: str | None = None) -> Interval:
    """The interval of a TIMEX3 value, narrowed by a part of it and opened by a relation.

    "since 1991" runs from 1991 to an open end, "until 1989" from an open start; "after 1989" begins when 1989 ends.
    """
    interval = calendar.interval_of(value, until=until)
    if not interval.is_dated:
        return interval
    if modifier in _PARTS and not value.startswith("BC"):
        interval = _part(interval, modifier)
    return opened(interval, relation)


def _part(interval: Interval, modifier: str) -> Interval:
    first, last = calendar.parse_day(interval.start_min), calendar.parse_day(interval.end_max)
    if interval.granularity in ("decade", "century"):
        step = 1 if interval.granularity == "decade" else 10
        low, high = {"early": (0, 3), "mid": (3, 6), "late": (6, 9), "start": (0, 1), "end": (8, 9)}[modifier]
        year = int(interval.start_min[:4])
        start, end = f"{year + low * step:04}-01-01", f"{year + high * step + step - 1:04}-12-31"
    else:
        days = (last - first).days + 1
        low, high = _PARTS[modifier]
        start = first.fromordinal(first.toordinal() + int(days * low)).isoformat()
        end = first.fromordinal(first.toordinal() + max(int(days * high) - 1, 0)).isoformat()
    return replace(interval, start_min=start, start_max=end, end_min=start, end_max=end)


def opened(interval: Interval, relation: str) -> Interval:
    """The interval with the side opened that its relation leaves open."""
    if relation == "since":
        return replace(interval, end_min=None, end_max=None, open_end=True)
    if relation == "after":
        return replace(
            interval, start_min=interval.end_min, start_max=interval.end_max, end_min=None, end_max=None, open_end=True
        )
    if relation == "until":
        return replace(interval, start_min=None, start_max=None, open_start=True)
    if relation == "before":
        return replace(
            interval, start_min=None, start_max=None, end_min=interval.start_min, end_max=interval.start_max,
            open_start=True,
        )  # fmt: skip
    return interval
