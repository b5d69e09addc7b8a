"""From what an expression means to a date: which year "in November" is in, which day "two days later" was.

Two anchors: the day the document was written and the last date the text itself was at. Mode "news" counts from the
document, "narrative" from the text. "auto" is "news" for a report and "story" for a story (see `telling.py`); in any
other text it chooses for each expression: what points back ("that year", "two days later") counts from the text; "last
year" and "ago" from the document; a month without a year from the text if a year stands in the same or the previous
sentence, else from the document. Without either it stays undated.
"""

import re
from dataclasses import dataclass, replace

from . import calendar
from .clock import Anchors
from .feast_days import day_of_feast
from .meanings import Spec
from .tense import is_since, lasts_until_now, looks_ahead, looks_back, names_unplanned, reports, sets_limit

MODES = ("auto", "news", "narrative")
# What "auto" finds to be a story counts months and days from the story, but "last year" from the document.
STORIES = ("narrative", "story")
_MONTH_CODES = {"SP": 3, "SU": 6, "FA": 9, "WI": 12, "Q1": 1, "Q2": 4, "Q3": 7, "Q4": 10, "H1": 1, "H2": 7}


@dataclass(frozen=True, slots=True)
class Resolved:
    """A value with the anchor it was counted from and how sure it is."""

    value: str | None
    anchor: str | None = None
    certainty: str = "high"


def resolve(spec: Spec, anchors: Anchors, *, start: int, end: int) -> Resolved:
    """The value of an expression at start–end; its value is None or has X where the text leaves it open."""
    resolver = _RESOLVERS.get(spec.form)
    if resolver is None:
        return Resolved(spec.value)
    return resolver(spec, anchors, start, end)


def _anchor(spec: Spec, anchors: Anchors, place: int) -> tuple[str | None, str | None, str]:
    """The date to count from, its description, and how sure that choice is."""
    document, text = anchors.document_date, anchors.last
    if anchors.mode == "news":
        # "The following month" points back however far; "a year earlier" compares with a date nearby or with today.
        back = spec.base == "text" and (spec.direction is None or anchors.near(place))
        if back and text and calendar.shift(text, spec.unit or "day", 0):
            return text, f"text: {text}", "medium"
        return document, "document date", "high"
    if anchors.mode == "narrative":
        return (text, f"text: {text}", "high") if text else (None, None, "low")
    in_story = anchors.mode == "story" and re.match(r"T\d", spec.suffix)
    if spec.base == "text" or in_story:
        supposed = anchors.supposed(place) if spec.unit else None
        if supposed:
            return supposed, f"text: {supposed}", "medium"
        # "The pact was signed on 2 June of the next year": of the year after the last date, not after the pact.
        if anchors.told and spec.form != "calendar_of":
            return anchors.told, f"event: {anchors.told}", "medium"
        near = anchors.near(place) or text
        return (near, f"text: {near}", "high" if anchors.near(place) else "medium") if near else (None, None, "low")
    return (document, "document date", "high") if document else (None, None, "low")


def _fixed(spec: Spec, anchors: Anchors, start: int, end: int) -> Resolved:
    return Resolved(spec.value)


def _step(spec: Spec, anchors: Anchors, start: int, end: int) -> Resolved:
    told = anchors.quarter_near(start) if spec.unit == "year" and spec.count == -1 and spec.direction == -1 else None
    if told and anchors.mode not in STORIES:
        # "a third-quarter loss of $2 million against $5 million a year earlier"
        anchors.keep_quarter(start)
        return Resolved(f"{calendar.shift(told, 'year', -1)}{told[4:]}", f"text: {told}", "medium")
    base, name, certainty = _anchor(spec, anchors, start)
    if spec.count is None:
        return Resolved("PAST_REF" if (spec.direction or 0) < 0 else "FUTURE_REF", name, "low")
    if base is None:
        return Resolved(_open_value(spec.unit) + spec.suffix, None, "low")
    if spec.day is not None:
        month = calendar.shift(base, "month", 0)
        return Resolved(f"{month}-{spec.day:02}" if month else None, name, certainty)
    unit, count = ("week", 2 * spec.count) if spec.unit == "fortnight" else (spec.unit, spec.count)
    if unit == "weekend":
        week = calendar.shift(base, "week", count)
        return Resolved(f"{week}-WE" if week else None, name, certainty)
    if unit == "day" and spec.count in (1, -1) and spec.suffix == "T24:00":
        unit = "day"
    value = calendar.shift(base, unit, count) if count or unit != "year" else _year_of(base)
    if value is None:
        return Resolved(_open_value(unit), name, "low")
    if unit == "quarter" and spec.count == 0:
        return Resolved(value, name, certainty)
    return Resolved(value + spec.suffix, name, certainty)


def _told_quarter(spec: Spec, anchors: Anchors, start: int, end: int) -> Resolved:
    """The quarter the text speaks of, or the same one of another year; in news without one, the last to be over."""
    told = anchors.quarter_near(start)
    whole_year = spec.unit == "year"
    if told is None and anchors.mode == "news" and not whole_year:
        told = anchors.quarter or calendar.shift(anchors.document_date or "", "quarter", -1)
    if told and spec.modifier == "latest":
        told = _over(told, anchors.document_date)
    if told is None:
        base = anchors.document_date
        year = calendar.shift(base, "year", spec.count or 0) if base and spec.direction else None
        return Resolved(spec.value or year, "document date" if year else None, "medium" if year else "low")
    anchors.keep_quarter(start)
    year = spec.value or calendar.shift(told, "year", spec.count or 0)
    return Resolved(f"{year}{told[4:]}", f"text: {told}", "medium")


def _told_unit(spec: Spec, anchors: Anchors, start: int, end: int) -> Resolved:
    """The week, month or year that a report sums up: the one that holds the day before it was written."""
    day = calendar.parse_day(anchors.document_date)
    if day is None:
        return Resolved(None, None, "low")
    before = calendar.shift(day.isoformat(), "day", -1)
    return Resolved(calendar.shift(before, spec.unit, 0), "document date", "medium")


def _over(quarter: str, document_date: str | None) -> str:
    """A quarter, or the one before the document's if it was not over then: "the latest quarter" has been told of."""
    last = calendar.shift(document_date or "", "quarter", -1)
    return last if last and last < quarter else quarter


def _year_of(base: str) -> str | None:
    match = re.match(r"BC\d{4}|\d{4}", base)
    return match[0] if match else None


def _open_value(unit: str) -> str:
    return {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "year": "XXXX", "quarter": "XXXX-QX",
            "decade": "XXX", "century": "XX"}.get(unit, "XXXX-XX-XX")  # fmt: skip


def _calendar_of(spec: Spec, anchors: Anchors, start: int, end: int) -> Resolved:
    """A month or season of "that year", "last year"."""
    base, name, certainty = _anchor(spec, anchors, start)
    if base is None and anchors.last:
        base, name = anchors.last, f"text: {anchors.last}"
    year = calendar.shift(base, "year", spec.count or 0) if base else None
    return Resolved(_calendar_value(spec, year or "XXXX"), name, certainty if year else "low")


def _calendar_value(spec: Spec, year: str) -> str:
    if spec.season:
        return f"{year}-{spec.season}"
    if spec.value and year.isdigit():
        return day_of_feast(spec.value, int(year))
    day = f"-{spec.day:02}" if spec.day else ""
    return f"{year}-{spec.month:02}{day}{spec.suffix}"


def _calendar(spec: Spec, anchors: Anchors, start: int, end: int) -> Resolved:
    """A month, day, season, quarter or short year whose year is unsaid."""
    if spec.unit:
        return _short(spec, anchors)
    near = anchors.near(start) if anchors.mode != "news" and (spec.direction is None or spec.base == "text") else None
    if anchors.mode == "narrative" or (anchors.mode == "story" and near):
        near = anchors.story
    if near and _goes_up_to_now(spec, anchors, start, end):
        near = None
    if near:
        return Resolved(_calendar_value(spec, _year_in_story(spec, near)), f"text: {near}", "high")
    if anchors.document_date and anchors.mode != "narrative":
        year, certainty = _year_near_document(spec, anchors, start, end)
        return Resolved(_calendar_value(spec, year), "document date", certainty)
    return Resolved(_calendar_value(spec, "XXXX"), None, "low")


def _week_of(spec: Spec, anchors: Anchors, start: int, end: int) -> Resolved:
    """The week that holds a day whose year is unsaid."""
    day = _calendar(spec, anchors, start, end)
    week = calendar.shift(day.value, "week", 0) if day.value else None
    return replace(day, value=week) if week else Resolved("XXXX-WXX", None, "low")


def _goes_up_to_now(spec: Spec, anchors: Anchors, start: int, end: int) -> bool:
    """Whether a month told of in the present perfect is one of the writer's own, whatever year the text was at."""
    if anchors.mode == "narrative" or not anchors.document_date or spec.base == "text":
        return False
    before, after = anchors.sentence(start)
    return lasts_until_now(before, after[end - start :])


def _year_in_story(spec: Spec, near: str) -> str:
    """The year of the last date read, or the next one where "the previous", "the following" or winter says so."""
    year = _year_of(near) or near[:4]
    month = spec.month or _MONTH_CODES.get(spec.season or "", 0)
    bounds = calendar.bounds_of(near)
    read = int(bounds[0][5:7]) if bounds and bounds[2] in ("day", "month") and not near.startswith("BC") else None
    if read is None and spec.base == "text" and spec.direction and bounds and bounds[2] == "year":
        # "In 1911 … The following spring" is that of 1912.
        return calendar.shift(year, "year", spec.direction) or year
    # A story told in order goes on into the new year: "On December 30, 1941 … In January".
    if spec.direction is None and read is not None and spec.month and read - month >= 9:
        return calendar.shift(year, "year", 1) or year
    if spec.direction == -1 and read is not None and month >= read:
        return calendar.shift(year, "year", -1) or year
    if spec.direction == 1 and read is not None and month <= read:
        return calendar.shift(year, "year", 1) or year
    return year


def _year_near_document(spec: Spec, anchors: Anchors, start: int, end: int) -> tuple[str, str]:
    """The year that puts a month nearest to the document: behind it in the past tense, ahead in the future."""
    known = calendar.bounds_of(anchors.document_date)
    year = int(known[0][:4])
    if known[2] == "year":
        return f"{year + (spec.direction or 0):04}", "low"
    here, month = int(known[0][5:7]), spec.month or _MONTH_CODES[spec.season]
    day_here = int(known[0][8:10]) if known[2] == "day" else None
    if spec.direction is not None:
        if spec.direction == 0:
            return f"{year:04}", "high"
        # "Last Oct. 23" said on October 30 was a week ago; "last October" a year.
        passed = month == here and spec.day is not None and day_here is not None and spec.day < day_here
        if spec.direction == -1:
            return f"{year if month < here or passed else year - 1:04}", "high"
        return f"{year if month > here else year + 1:04}", "high"
    if spec.weekday and spec.day:
        told = _year_of_weekday(spec, year)
        if told:
            return f"{told:04}", "high"
    before, after = anchors.sentence(start)
    if (month, spec.day) == (9, 11) and year > 2001 and _ATTACKS.match(after[end - start :]):
        return "2001", "medium"
    begun = _begin_of_range(before, anchors.last)
    if begun:
        return f"{int(begun[:4]) + (month < int(begun[5:7])):04}", "medium"
    future = looks_ahead(before, after[end - start :])
    later = month > here or (month == here and spec.day is not None and day_here is not None and spec.day > day_here)
    if later and (is_since(before) or names_unplanned(after[end - start :])):
        return f"{year - 1:04}", "medium"
    if later and not future and month - here > 2:
        return f"{year - 1:04}", "medium"
    # A day a few weeks ahead is nearer than the same day a year ago; a bare month may be either.
    if later and not future and spec.day is None and looks_back(after[end - start :][:60]):
        return f"{year - 1:04}", "medium"
    # "Will stay until January" is the next one; another word of the future may belong to something else.
    ahead = here - month > (0 if sets_limit(before, after[end - start :]) else 6)
    if not later and future and ahead:
        return f"{year + 1:04}", "medium"
    return f"{year:04}", "medium"


# "The Sept. 11 terrorist attacks": those of 2001 have no year any more.
_ATTACKS = re.compile(r"\s+(?:\w+\s+)?attacks\b")
_FROM = re.compile(
    r"\b(?:from|between)\s(?P<first>[^;]{3,30}?)\s(?:to|until|till|through|and)\s+(?:the\s+)?$", re.IGNORECASE
)


def _begin_of_range(before: str, last: str | None) -> str | None:
    """The date that a range begins with if an expression ends it: "from April 5 to"; None outside a range."""
    match = _FROM.search(before)
    if match is None or last is None or not re.fullmatch(r"\d{4}-\d{2}(?:-\d{2})?", last):
        return None
    name = calendar.MONTHS[int(last[5:7]) - 1]
    return last if name[:3] in match["first"].lower() else None


def _year_of_weekday(spec: Spec, near: int) -> int | None:
    """The year beside `near` in which a day of the month is the weekday that stands before it: "Saturday, April 25"."""
    for year in (near, near - 1, near + 1):
        day = calendar.parse_day(f"{year:04}-{spec.month:02}-{spec.day:02}")
        if day is not None and day.isoweekday() == spec.weekday:
            return year
    return None


def _short(spec: Spec, anchors: Anchors) -> Resolved:
    """'05, the nineties: the century that lies nearest behind the text or the document."""
    base = anchors.last or anchors.document_date
    near = int((_year_of(base) or base[:3]).ljust(4, "5")) if base and base[:2].isdigit() else 1999
    if spec.unit == "year":
        options = [100 * century + int(spec.value) for century in (near // 100 - 1, near // 100, near // 100 + 1)]
        return Resolved(f"{min(options, key=lambda year: abs(year - near)):04}", certainty="medium")
    options = [10 * century + int(spec.value) for century in (near // 100 - 1, near // 100, near // 100 + 1)]
    best = min(options, key=lambda decade: abs(10 * decade + 5 - near) + (30 if 10 * decade > near else 0))
    return Resolved(f"{best:03}", certainty="medium")


def _weekday(spec: Spec, anchors: Anchors, start: int, end: int) -> Resolved:
    """The nearest such day behind the anchor, or ahead if the sentence looks ahead."""
    base, name = (anchors.document_date, "document date")
    reported = anchors.document_date and anchors.mode == "auto" and reports(anchors.sentence(start)[0])
    points_back = (anchors.mode != "news" or spec.base == "text") and not reported
    if points_back and anchors.near(start) and calendar.parse_day(anchors.near(start)):
        base, name = anchors.near(start), f"text: {anchors.near(start)}"
    day = calendar.parse_day(base)
    if day is None:
        return Resolved(f"XXXX-WXX-{spec.weekday}{spec.suffix}", None, "low")
    before, after = anchors.sentence(start)
    back = (day.isoweekday() - spec.weekday) % 7
    ahead = (spec.weekday - day.isoweekday()) % 7
    if spec.direction == 1:
        offset = ahead or 7
    elif spec.direction == -1:
        offset = -(back or 7)
    elif spec.direction == 0:
        # "this Thursday" is in the week of the anchor.
        offset = spec.weekday - day.isoweekday()
    elif looks_ahead(before, after[end - start :]):
        offset = ahead
    else:
        offset = -back
    return Resolved(calendar.shift(day.isoformat(), "day", offset) + spec.suffix, name, "medium")


def _part(spec: Spec, anchors: Anchors, start: int, end: int) -> Resolved:
    """A part of the day without its day: in news the day of the text or of the document."""
    base, name, certainty = _anchor(replace(spec, base="text"), anchors, start)
    day = calendar.parse_day(base) if anchors.mode == "news" else None
    if day is None:
        return Resolved(spec.value, None, "low")
    return Resolved(f"{day.isoformat()}{spec.value.removeprefix('XXXX-XX-XX')}", name, certainty)


def _weekend(spec: Spec, anchors: Anchors, start: int, end: int) -> Resolved:
    """The weekend behind the document's day, or ahead of it."""
    day = calendar.parse_day(anchors.document_date) if anchors.mode not in STORIES else None
    if day is None:
        return Resolved("XXXX-WXX-WE", None, "low")
    before, after = anchors.sentence(start)
    ahead = looks_ahead(before, after[end - start :]) or day.isoweekday() >= 6
    return Resolved(f"{calendar.shift(day.isoformat(), 'week', 0 if ahead else -1)}-WE", "document date", "medium")


def _reference(spec: Spec, anchors: Anchors, start: int, end: int) -> Resolved:
    if spec.unit == "year" and anchors.mode in STORIES and anchors.last:
        return Resolved(_year_of(anchors.last), f"text: {anchors.last}", "medium")
    if spec.value is None and anchors.mode != "news" and anchors.last:
        return Resolved(None, f"text: {anchors.last}", "low")
    return Resolved(spec.value, None, "low")


# How often, as TimeML writes it: the length of time between two occasions.
_PERIODS = {
    "XXXX-XX-XX": "P1D", "XXXX-WXX": "P1W", "XXXX-XX": "P1M", "XXXX-QX": "P3M", "XXXX": "P1Y", "XXX": "P10Y",
    "XX": "P100Y",
}  # fmt: skip


def _set(spec: Spec, anchors: Anchors, start: int, end: int) -> Resolved:
    """How often: "P1D" for "every day"; in a story "XXXX-XX-XX", as texts with TIMEX2 values have it."""
    return Resolved(spec.value if anchors.mode == "narrative" else _PERIODS.get(spec.value, spec.value))


_PAST_UNITS = ("week", "month", "quarter", "year", "decade")


def _duration(spec: Spec, anchors: Anchors, start: int, end: int) -> Resolved:
    """How long: decades and centuries as years, in a story as they stand; in news "the past year" is the one before."""
    if anchors.mode == "news" and anchors.document_date and spec.direction == -1 and spec.count == 1:
        before = calendar.shift(anchors.document_date, spec.unit, -1) if spec.unit in _PAST_UNITS else None
        if before:
            return Resolved(before, "document date", "medium")
    if anchors.mode in STORIES and spec.unit == "decade" and spec.direction == 1:
        # A story's "next decade" is the one after its own.
        return _step(replace(spec, base="text"), anchors, start, end)
    match = re.fullmatch(r"P(\d+)(DE|CE)", spec.value or "")
    if match is None or anchors.mode == "narrative":
        return Resolved(spec.value)
    return Resolved(f"P{int(match[1]) * (10 if match[2] == 'DE' else 100)}Y")


_RESOLVERS = {
    "fixed": _fixed,
    "step": _step,
    "calendar": _calendar,
    "calendar_of": _calendar_of,
    "week_of": _week_of,
    "weekday": _weekday,
    "reference": _reference,
    "part": _part,
    "weekend": _weekend,
    "told_quarter": _told_quarter,
    "told_unit": _told_unit,
    "set": _set,
    "duration": _duration,
}
