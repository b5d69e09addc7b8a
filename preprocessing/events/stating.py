"""Drafts that stand on a name or a date: "the Harborne summit", "in 1911 the docks closed", and both together."""

import re
from dataclasses import replace

from .calendar import MONTH_WORD
from .choosing import choose_entry, fits_year
from .citations import is_long_span
from .clauses import clause_of
from .drafts import Draft
from .first_person import is_first_person, is_quoted, retold
from .gazetteer import Entry
from .happenings import happening_at
from .naming import VERB, readable
from .naming_words import is_event_noun
from .phrases import Found, NameIndex
from .pronouns import PRONOUN, stands_for, told_by_date
from .readings import Reading
from .records import Happening, TimeMention
from .sides import year_of_an_aside
from .tense import reports
from .word_set import word_set

_ONGOING = re.compile(r"\b(?:ongoing|continuing|current|present|protracted)\s+(?:[a-z-]+\s+)?$", re.IGNORECASE)
_YEAR_AFTER = re.compile(
    r"^[’']?s?\s*(?:,?\s*(?:in|of|on|from|during|since)\s+(?:the\s+)?(?:year\s+)?|\s*\(\s*|,\s*|\s+)$"
)
_YEAR_BEFORE = re.compile(
    r"^(?:\s+|[\s-]+(?:(?!the\b|a\b|an\b|and\b|in\b|to\b|with\b|by\b)[\w-]+\s+){1,2}|\s*[’']s\s+)$"
)
_RELATIVE = word_set(
    "later ago step_unit day_beside day_beside_event near_day second_day noon_of_day weekday part_of_unit step_month "
    "told_quarter year_ago year_ago_period current_unit fiscal_year year_end"
)
# Expressions that do not say when the sentence's event was: "the year-ago results".
_NOT_WHEN = frozenset({"year_ago", "overnight"})
_PRESENT = re.compile(r"\b(?:is|are|am|has|have|do|does)\b")
# "In winter" alone is any winter.
_ANY_SEASON = re.compile(r"(?:spring|summer|autumn|winter|fall)(?:time)?$", re.IGNORECASE)
# Of several events of one place and year, the kinds that "Georgia (2008)" most likely means, in this order.
_PLACE_KINDS = (
    "invasion", "war", "attack", "annexation", "revolution", "coup", "climate", "summit", "treaty", "massacre",
    "disaster", "independence", "crisis", "collapse",
)  # fmt: skip
_FINE = ("day", "month", "season", "quarter", "year")


def date_beside(text: str, name: Found, dates: list[TimeMention]) -> TimeMention | None:
    """The date that stands with a name: inside it, right before it, or right after it."""
    for date in dates:
        if date.interval.granularity not in _FINE or not date.interval.is_dated or date.rule in _RELATIVE:
            continue
        if name.start <= date.start and date.end <= name.end:
            if date.text.isdigit():
                return date
            continue
        if name.start < date.start < name.end:
            return date
        if date.end <= name.start and name.start - date.end <= 24 and _YEAR_BEFORE.match(text[date.end : name.start]):
            return date
        if date.start >= name.end and date.start - name.end <= 14 and _YEAR_AFTER.match(text[name.end : date.start]):
            return date
    return None


def draft_named(
    reading: Reading, name: Found, beside: TimeMention | None, elsewhere: frozenset[str], *, is_citation: bool
) -> list[Draft]:
    """A name as a draft of its own, or, with a year beside it, that year as a draft that says what happened."""
    text = reading.text
    year = int(beside.interval.start_min[:4]) if beside and beside.interval.start_min[0] != "-" else None
    entry, certainty = choose_entry(
        name.entries, text=text, start=name.start, end=name.end, year=year,
        written_before=reading.window.dated_before, elsewhere=elsewhere,
    )  # fmt: skip
    close = beside is not None
    if entry is None and (name.templated or close):
        # The year says that another event of this name is meant: the date alone, with these words as its name.
        return []
    if entry is not None and close and fits_year(entry, year):
        return [_date_with_name(reading, name, beside, entry, is_citation)]
    if entry is None:
        entry, certainty = name.entries[0], "low"
    start = name.start
    lead = _ONGOING.search(text, max(0, start - 30), start)
    start = lead.start() if lead and not entry.is_era else start
    return [
        Draft(
            reading.document_id, start, name.end, text[start : name.end], "era" if entry.is_era else "event", "named",
            interval=entry.interval, certainty="medium" if name.errors and certainty == "high" else certainty,
            source=f"{entry.source}:{entry.id}" if entry.source != "gazetteer" else entry.id, is_citation=is_citation,
            event_start=name.start, event_end=name.end, entry=entry, name=entry.name, makes_event=True,
            templated=name.templated, candidates=name.entries,
        )
    ]  # fmt: skip


def _date_with_name(reading: Reading, name: Found, date: TimeMention, entry: Entry, is_citation: bool) -> Draft:
    start, end = min(name.start, date.start), max(name.end, date.end)
    return Draft(
        reading.document_id, date.start, date.end, date.text, "date", "date", interval=date.interval, value=date.value,
        relation=date.relation, certainty=date.certainty, source=date.rule, anchor=date.anchor, is_citation=is_citation,
        event_start=start, event_end=end, entry=entry, name=entry.name, makes_event=True, candidates=(entry,),
    )  # fmt: skip


_DATED_BESIDE = re.compile(
    r",\s+(?:in|on)\s+(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:[A-Z][a-z]+\s+)?(?:\d{1,2},?\s+)?\d{4}\b"
)


def draft_dated(
    reading: Reading, date: TimeMention, names: list[Found], index: NameIndex, *, is_citation: bool
) -> Draft:
    """A date as a draft; an explicit one in the body also says what happened then."""
    text = reading.text
    draft = Draft(
        reading.document_id, date.start, date.end, date.text, date.kind, "date", interval=date.interval,
        value=date.value, relation=date.relation, certainty=date.certainty, source=date.rule, anchor=date.anchor,
        is_citation=is_citation,
    )  # fmt: skip
    if date.kind != "date" or not date.interval.is_dated or is_citation or _is_dateline(reading, date):
        return draft
    if date.interval.granularity == "century" or date.rule in _NOT_WHEN:
        return draft
    if date.rule == "near_day" and not _tells_of_its_day(reading, date):
        return draft
    if date.rule == "season" and _ANY_SEASON.match(date.text):
        return draft
    # "Two years later, in 1838": the second says when, the first only how long after.
    if _is_life(text, date) or (date.rule == "later" and _DATED_BESIDE.match(text, date.end)):
        return draft
    if _year_of_an_aside(reading, date):
        return draft
    place = re.search(r"((?:[A-ZÀ-Þ][\w’-]+\s+){0,2}[A-ZÀ-Þ][\w’-]+)\s*\($", text[max(0, date.start - 50) : date.start])
    if place and date.text.isdigit():
        entry = index.at_place(place[1], int(date.text), _PLACE_KINDS)
        if entry is not None:
            start = date.start - len(place[0])
            draft.entry, draft.name, draft.makes_event = entry, entry.name, True
            draft.event_start, draft.event_end, draft.candidates = start, date.end, (entry,)
            return draft
    found = happening_at(text, date.start, date.end, sentence=reading.sentence(date.start))
    found = _told_for_others(reading, date, draft, found) if found is not None else None
    name = _with_subject(found, reading, names, date) if found is not None else None
    if found is not None and name is not None:
        draft.event_start, draft.event_end = found.start, found.end
        draft.name, draft.makes_event, draft.templated = name, True, found.is_noun
    entry = _same_day(reading, date, names)
    if entry is not None:
        draft.entry, draft.name, draft.makes_event, draft.candidates = entry, entry.name, True, (entry,)
    return draft


def _told_for_others(reading: Reading, date: TimeMention, draft: Draft, found: Happening) -> Happening | None:
    """A happening with a name that others can read: a writer's own deed retold, if its date is explicit; None if that
    cannot be done."""
    text, name = reading.text, found.name
    own = re.match(r"our\s+", text[found.start : found.end], re.IGNORECASE)
    if own and not is_first_person(name):
        # Naming takes "our" for an article.
        name = f"our {name[:1].lower()}{name[1:]}"
    if not is_first_person(name):
        return found
    draft.teller = reading.writer.words()
    explicit = re.search(rf"\d{{4}}|{MONTH_WORD}", date.text, re.IGNORECASE)
    if not explicit or is_quoted(text, date.start):
        return None
    return replace(found, name=retold(name, reading.writer))


def _tells_of_its_day(reading: Reading, date: TimeMention) -> bool:
    """Whether "yesterday", "today" or "tomorrow" says when something was done or will be, not whose day it was
    ("today's world"), that somebody spoke then, or how things are now."""
    text, sentence = reading.text, reading.sentence(date.start)
    if date.interval.granularity != "day" or re.match(r"['’]s\b", text[date.end : date.end + 2]):
        return False
    before = text[sentence[0] : date.start]
    if reports(before) or _SAID_NEXT.match(text, date.end):
        return False
    if not re.match(r"today\b", date.text, re.IGNORECASE):
        return True
    first, last = clause_of(text, date.start, date.end, sentence=sentence)
    clause = f"{text[first : date.start]} {text[date.end : last]}"
    return VERB.search(clause) is not None and _PRESENT.search(clause) is None


_SAID_NEXT = re.compile(r",?\s(?:said|told|announced|reported)\b")


def _year_of_an_aside(reading: Reading, date: TimeMention) -> bool:
    """Whether a day without a year was given the year of an aside: "the guild, founded in 1911, keeps 3 May"."""
    year = (date.interval.start_min or "")[:4]
    if not year or re.search(r"\d{4}", date.text) or not (date.anchor or "").startswith("text"):
        return False
    return year_of_an_aside(reading.text, year, date.start, sentence=reading.sentence(date.start))


_PERSON = re.compile(
    r"(?<!\bthe )(?<!\bThe )\b([A-ZÀ-Þ][\w.’-]*(?:\s+(?:de|von|van|der|la|[A-ZÀ-Þ][\w.’-]*)){0,3})\s*\($"
)


def _is_life(text: str, date: TimeMention) -> bool:
    """Whether a bracket says when a person lived ("Ann Bell (1832–1920) was"): a time, but nothing that happened."""
    close = re.match(r"\s?[-–—]?\s?\)", text[date.end : date.end + 4])
    person = _PERSON.search(text, max(0, date.start - 60), date.start) if close else None
    if person is None or any(is_event_noun(word) or word.lower() in _PERIODS for word in person[1].split()):
        return False
    return is_long_span(text[date.start : date.end]) or close[0].strip() != ")"


_PERIODS = word_set("age dynasty empire epoch era kingdom period reign republic revival renaissance years")


def _same_day(reading: Reading, date: TimeMention, names: list[Found]) -> Entry | None:
    """The event of the gazetteer that the same sentence names and that began on this very day, or that stands right
    beside a time it began in ("the strike the following May")."""
    first, last = reading.sentence(date.start)
    low, high = date.interval.start_min or "", date.interval.end_max or ""
    for name in names:
        gap = max(date.start - name.end, name.start - date.end)
        if not first <= name.start < last:
            continue
        for entry in name.entries:
            began = entry.interval.start_min
            same_day = date.interval.granularity == "day" and began == low
            beside = gap <= 16 and low <= began <= high and not entry.is_era and not name.templated
            if same_day or (beside and date.interval.granularity in (*_FINE, "decade")):
                return entry
    return None


def _is_dateline(reading: Reading, date: TimeMention) -> bool:
    window = reading.window
    return window.source == "dateline" and date.interval.start_min == window.dated_from and date.anchor is None


def _with_subject(found: Happening, reading: Reading, names: list[Found], date: TimeMention) -> str | None:
    """The name with its pronoun replaced by the event named before it, if there is one: "It entered into force"; else
    by the subject of the sentence before, if that is plain; None if it is not, for "They stopped" names nothing."""
    match = PRONOUN.match(found.name)
    if match is None:
        return found.name
    first = reading.sentence(found.start)[0]
    heads = reading.sentence(max(0, first - 2))[0] + 8
    before = [
        name
        for name in names
        if not name.entries[0].is_era
        and (first <= name.start < found.start or heads - 8 <= name.start <= heads < first)
    ]
    if before and match["word"] in ("It", "This"):
        subject = reading.text[before[-1].start : before[-1].end]
        return readable(f"{subject} {found.name[match.end() :]}")
    told = reading.text[max(0, first - _FAR_BACK) : first].split("\n\n")[-1]
    text_before = reading.text[first : found.start]
    at_head = not re.search(r"[a-z]", re.sub(_LED_BY_DATE, "", text_before))
    # "It grew in 1911 and was sold in 1914": the sentence begins with the same pronoun.
    shared = re.match(rf"\W*{match['word']}\s", text_before) is not None
    named = stands_for(found.name, told) if at_head or shared else None
    return named or told_by_date(found.name, date.text)


# How far back the sentence is looked for that a pronoun points to, in characters.
_FAR_BACK = 400
_LED_BY_DATE = re.compile(
    r"^\W*(?:(?:in|on|by|from|since|after|until)\s[^,]*\d{4}s?|[\w\s]+\slater),?\s*(?:(?:in|at|near)\s[\w’'-]+,\s)?",
    re.IGNORECASE,
)
