"""Times counted from an event: "fourteen months after the treaty", "two years before the war".

The event is one that the gazetteer or the text itself dates. What is counted from a rough date is as rough.
"""

import re

from . import anchored, calendar
from .drafts import Draft
from .hanging import antecedent, main_event, own_interval
from .naming import VERB
from .naming_words import is_event_noun
from .periods import interval_for
from .phrases import Found, NameIndex
from .readings import Reading
from .records import TimeMention
from .stating import draft_dated

_LENGTH = re.compile(r"P(\d{1,4})([DWMY])$")
_UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year"}
_WAY = re.compile(r"\s+(after|before|into|following|prior to)\s+", re.IGNORECASE)
_DAY_BESIDE = re.compile(r"(?:the|a)\s+(day|week|month|year)\s+(after|before)$", re.IGNORECASE)
# "For two years after the war", "in the two years before it": how long, not when.
_LASTING = re.compile(
    r"\b(?:for|within|over|under|than|during|about|another|the|these|those|first|last|next|his|her|its|their|"
    r"last(?:s|ed|ing)?|tak(?:es|en|ing)|took|spen[dt]|wait(?:s|ed)?|every|each|least|most|to|of|by|up to)\s+$",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"\b(?:more|less|over|under|at least|up to|within)\b", re.IGNORECASE)
_ROUGHLY = re.compile(r"\b(?:about|around|nearly|almost|some|roughly|or so)\b", re.IGNORECASE)
_TO_NAME = re.compile(
    r"(?:(?:the|its|their|his|her|this|that|an?)\s+)?(?:(?P<part>end|conclusion|close|outbreak|start|beginning|signing|"
    r"adoption|opening)\s+of\s+(?:(?:the|this|that)\s+)?)?",
    re.IGNORECASE,
)
_NOUN = re.compile(r"([A-Za-z]+)\b(?!\s+(?:of|in|on|at|between|against)\b|\s+[A-ZÀ-Þ]|[’'-])")
_ITS_VERB = re.compile(r"\s+(?:had\s+)?(?:(?P<ends>ended|was over)|began|begun|started|broke out|broken out)\b")
# How things were then is nothing that happened then.
_STILL = re.compile(r"\b(?:still|already|yet)\b")
_CERTAINTY = ("high", "medium", "low")


def drafts_counted(
    reading: Reading, dates: list[TimeMention], drafts: list[Draft], names: list[Found], index: NameIndex
) -> list[Draft]:
    """The drafts with those added that are counted from one of them, in place of the mere lengths in these."""
    out, gone = [], set()
    for place, date in enumerate(dates):
        counted = _counted(reading, date, drafts)
        if counted is None:
            continue
        gone.add(date.start)
        draft = draft_dated(reading, counted, names, index, is_citation=False)
        beside = (other for other in dates[max(0, place - 1) : place + 8] if other is not date)
        if _STILL.search(draft.name or "") or any(_stands_beside(reading.text, counted, other) for other in beside):
            draft.makes_event = False
        out.append(draft)
    kept = [draft for draft in drafts if draft.start not in gone or draft.makes_event or draft.family != "date"]
    return sorted(kept + out, key=lambda draft: (draft.start, draft.end))


def _counted(reading: Reading, date: TimeMention, drafts: list[Draft]) -> TimeMention | None:
    """A length with the event it is counted from, as a date; None if there is no such event."""
    text = reading.text
    step = _step(text, date)
    if step is None or _LASTING.search(text, max(0, date.start - 12), date.start) or _ABOUT.match(date.text):
        return None
    count, unit, way, place = step
    lead = _TO_NAME.match(text, place)
    found = _event_at(reading, drafts, lead.end(), date.start)
    if found is None:
        return None
    known, finish, certainty = found
    part = (lead["part"] or "").lower()
    verb = _ITS_VERB.match(text, finish)
    if verb is not None:
        # "Two years after the war ended".
        part, finish = ("end" if verb["ends"] else "start"), verb.end()
    elif re.match(rf"\s+(?:{VERB.pattern})", text[finish : finish + 30]):
        return None
    bounds = _bounds(text[lead.end() : finish], known, way, part)
    value = _moved(bounds, unit, count if way in ("after", "following", "into") else -count) if bounds else None
    if value is None:
        return None
    rough = "/" in value or _ROUGHLY.search(date.text)
    return TimeMention(
        date.start, finish, text[date.start : finish], "DATE", value, "date", "counted", interval=interval_for(value),
        certainty="low" if rough else max("medium", certainty, key=_CERTAINTY.index),
        anchor=known.entry.id if known.entry is not None else known.name or known.text,
    )  # fmt: skip


def _step(text: str, date: TimeMention) -> tuple[int, str, str, int] | None:
    """Count, unit, way and where the event begins, of "two years after" or of "the day after"."""
    beside = _DAY_BESIDE.match(date.text)
    if beside and text[date.end : date.end + 1] == " ":
        return 1, beside[1].lower(), beside[2].lower(), date.end + 1
    length, way = _LENGTH.match(date.value or ""), _WAY.match(text, date.end)
    if re.match(r"the\b", date.text, re.IGNORECASE):
        return None
    if date.kind != "duration" or length is None or way is None:
        return None
    return int(length[1]), _UNITS[length[2]], way[1].lower(), way.end()


def _event_at(reading: Reading, drafts: list[Draft], place: int, before: int) -> tuple[Draft, int, str] | None:
    """The dated event that begins at a place, where its words end, and how sure it is."""
    for draft in drafts:
        first, last = draft.words()
        names = draft.family == "named" or draft.entry is not None or draft.templated
        if first == place and names and draft.interval.is_dated and not draft.is_citation:
            return draft, last, draft.certainty
    noun = _NOUN.match(reading.text, place)
    lead = reading.text[max(0, place - 5) : place].lower()
    if noun is None or not is_event_noun(noun[1]) or not lead.endswith(("the ", "this ", "that ")):
        return None
    dated = [draft for draft in drafts if draft.makes_event and draft.interval.is_dated and draft.start < before]
    base = antecedent(reading, dated, before, noun[1], reach=before)
    if noun[1][0].isupper() and base is not None:
        base = main_event(dated, noun[1]) or base
    if base is None:
        return None
    return base, noun.end(), base.certainty


def _bounds(words: str, known: Draft, way: str, part: str) -> tuple[str, str] | None:
    """First and last possible day that is counted from: of the event's end if something comes after it."""
    interval = known.entry.interval if known.entry is not None else own_interval(known)
    starts = part in ("outbreak", "start", "beginning", "signing", "adoption", "opening")
    from_end = part in ("end", "conclusion", "close") or (way in ("after", "following") and not starts)
    if from_end and not part and (anchored.STARTS.match(words) or interval.open_end):
        from_end = False
    low, high = (interval.end_min, interval.end_max) if from_end else (interval.start_min, interval.start_max)
    if low is None or high is None or low.startswith("-"):
        return None
    return low, high


def _moved(bounds: tuple[str, str], unit: str, count: int) -> str | None:
    """A time some units away, as exact as what it is counted from: a day, a month, a year, or "1912-03/1913-02"."""
    low, high = bounds
    if low[:4] != high[:4]:
        return None
    if unit == "year":
        return calendar.shift(low[:4], unit, count)
    if low == high:
        return calendar.shift(low, unit, count)
    if unit == "month" and low[:7] == high[:7]:
        return calendar.shift(low[:7], unit, count)
    first, last = calendar.shift(low, unit, count), calendar.shift(high, unit, count)
    if unit != "month" or first is None or last is None or first >= last:
        return None
    return f"{first}/{last}"


def _stands_beside(text: str, counted: TimeMention, date: TimeMention) -> bool:
    """Whether another date of the same clause already says when: "on 2 June 1911, a year after the strike"."""
    if date.kind != "date" or not date.interval.is_dated:
        return False
    gap = text[date.end : counted.start] if date.end <= counted.start else text[counted.end : date.start]
    return len(gap) <= 12 and re.fullmatch(r",?\s*(?:just\s+|only\s+|\(|in\s|on\s|of\s)*", gap) is not None
