"""One document read for times and events: dates, names, what is anchored on them, what points back."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from . import anchored
from .calendar import bounds_of
from .choosing import choose_entry, fits_year
from .citations import Citation, cited, find_citations
from .document_dates import date_document
from .drafts import Draft
from .gazetteer import Entry
from .happenings import Happening, happening_at, is_event_noun
from .naming import readable
from .periods import interval_for
from .phrases import Found, NameIndex, words_of
from .records import DatedWindow, Interval, TimeMention
from .tagger import tag_times
from .word_set import word_set

_LEFT_OUT = frozenset({"former", "age", "set", "daily_noun", "times_a_unit"})
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
# Expressions that do not say when the sentence's event was: "today's world", "the year-ago results".
_NOT_WHEN = frozenset({"near_day", "year_ago", "overnight"})
# Of several events of one place and year, the kinds that "Georgia (2008)" most likely means, in this order.
_PLACE_KINDS = (
    "invasion", "war", "attack", "annexation", "revolution", "coup", "climate", "summit", "treaty", "massacre",
    "disaster", "independence", "crisis", "collapse",
)  # fmt: skip
_FINE = ("day", "month", "season", "quarter", "year")


@dataclass
class Reading:
    """A document with its drafts, its window and the places of its sentences."""

    document_id: str
    text: str
    window: DatedWindow
    sentences: list[tuple[int, int]]
    drafts: list[Draft] = field(default_factory=list)

    def sentence(self, place: int) -> tuple[int, int]:
        """The sentence that holds a place; without sentences the 200 characters around it."""
        row = bisect_right(self.sentences, (place, float("inf"))) - 1
        if row >= 0 and self.sentences[row][0] <= place < self.sentences[row][1]:
            return self.sentences[row]
        return max(0, place - 200), min(len(self.text), place + 200)

    def is_past(self, interval: Interval) -> bool:
        """Whether something began before the document was written, as far as both are known."""
        start = interval.start_min
        latest = self.window.dated_before
        if start is None:
            return False
        if latest:
            return start < latest
        earliest = self.window.dated_from
        return bool(earliest) and start <= earliest


def read_document(
    row: Mapping[str, object],
    zones: list[tuple[int, int, str]],
    sentences: list[tuple[int, int]],
    index: NameIndex,
    *,
    elsewhere: frozenset[str],
) -> Reading:
    """One document with its drafts in reading order.

    row: of documents. zones: (start, end, zone). sentences: (start, end). elsewhere: ids of entries that the collection
    names without doubt.
    """
    text, identity = row["text"], row["document_id"]
    names = index.find(words_of(text))
    references = [(start, end) for start, end, zone in zones if zone == "reference"]
    citations = find_citations(
        text, reference_spans=references, places=index.places, names=[(item.start, item.end) for item in names]
    )
    window = date_document(text, stated=row)
    if window.source in ("none", "text"):
        body = [mention for mention in tag_times(text) if not cited(citations, mention.start, mention.end)]
        window = date_document(text, stated=row, mentions=body)
    reading = Reading(identity, text, window, sentences)
    known = [(name.start, name.entries[0].start) for name in names if _is_one_event(name)]
    dates = [
        mention
        for mention in tag_times(text, document_date=window.anchor, known=known)
        if mention.rule not in _LEFT_OUT
    ]
    reading.drafts = _drafts(
        reading, _joined(dates, text), names, citations, elsewhere, index,
        [(start, end) for start, end, zone in zones if zone == "boilerplate"],
    )  # fmt: skip
    return reading


def _is_one_event(name: Found) -> bool:
    """Whether a name has one reading, with a beginning that a story can count on from."""
    entry = name.entries[0]
    return len(name.entries) == 1 and not entry.is_era and not entry.interval.open_end and not name.templated


def _joined(dates: list[TimeMention], text: str) -> list[TimeMention]:
    """The two ends of "1990–1992" and "between 1990 and 1992" as one mention with both in its interval."""
    out: list[TimeMention] = []
    for date in dates:
        before = out[-1] if out else None
        if before is not None and _is_range(before, date, text):
            joined = interval_for(before.value, until=date.value)
            out[-1] = replace(
                before, end=date.end, text=text[before.start : date.end], value=f"{before.value}/{date.value}",
                interval=joined, relation="on", rule="range",
            )  # fmt: skip
        else:
            out.append(date)
    return out


def _is_range(first: TimeMention, second: TimeMention, text: str) -> bool:
    if not (bounds_of(first.value) and bounds_of(second.value)) or first.rule == "range":
        return False
    gap = text[first.end : second.start]
    if re.fullmatch(r"\s?[-–—]\s?", gap):
        return True
    lead = text[max(0, first.start - 9) : first.start].lower()
    return (gap == " and " and lead.endswith("between ")) or (
        gap in (" to ", " until ", " through ") and lead.endswith("from ")
    )


def _drafts(
    reading: Reading,
    dates: list[TimeMention],
    names: list[Found],
    citations: list[Citation],
    elsewhere: frozenset[str],
    index: NameIndex,
    furniture: list[tuple[int, int]],
) -> list[Draft]:
    used: set[int] = set()
    drafts: list[Draft] = []
    text = reading.text
    # "Prague Spring" and "October Revolution" are names, not dates.
    dates = [
        date
        for date in dates
        if re.search(r"\d{4}", date.text) or not any(name.start < date.end and date.start < name.end for name in names)
    ]
    for name in names:
        beside = _date_beside(text, name, dates)
        quoted = cited(citations, name.start, name.end)
        drafts_here = _named(reading, name, beside, elsewhere, is_citation=quoted is not None)
        if beside is not None and any(draft.family == "date" for draft in drafts_here):
            used.add(beside.start)
        drafts.extend(drafts_here)
    for date in dates:
        if date.start not in used and not _inside_link(citations, date):
            drafts.append(
                _dated(reading, date, names, index, is_citation=cited(citations, date.start, date.end) is not None)
            )
    for draft in drafts:
        if any(start <= draft.start < end for start, end in furniture):
            draft.makes_event = False
    drafts.sort(key=lambda draft: (draft.start, draft.end))
    body = [draft for draft in drafts if not draft.is_citation]
    return sorted(
        drafts + _anchored(reading, body) + _pointing_back(reading, body), key=lambda draft: (draft.start, draft.end)
    )


def _inside_link(citations: list[Citation], date: TimeMention) -> bool:
    citation = next((item for item in citations if item.kind == "link" and item.start <= date.start < item.end), None)
    return citation is not None


def _date_beside(text: str, name: Found, dates: list[TimeMention]) -> TimeMention | None:
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


def _named(
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


def _dated(reading: Reading, date: TimeMention, names: list[Found], index: NameIndex, *, is_citation: bool) -> Draft:
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
    place = re.search(r"((?:[A-ZÀ-Þ][\w’-]+\s+){0,2}[A-ZÀ-Þ][\w’-]+)\s*\($", text[max(0, date.start - 50) : date.start])
    if place and date.text.isdigit():
        entry = index.at_place(place[1], int(date.text), _PLACE_KINDS)
        if entry is not None:
            start = date.start - len(place[0])
            draft.entry, draft.name, draft.makes_event = entry, entry.name, True
            draft.event_start, draft.event_end, draft.candidates = start, date.end, (entry,)
            return draft
    found = happening_at(text, date.start, date.end, sentence=reading.sentence(date.start))
    if found is not None:
        draft.event_start, draft.event_end = found.start, found.end
        draft.name, draft.makes_event, draft.templated = _with_subject(found, reading, names), True, found.is_noun
    entry = _same_day(reading, date, names)
    if entry is not None:
        draft.entry, draft.name, draft.makes_event, draft.candidates = entry, entry.name, True, (entry,)
    return draft


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


_PRONOUN = re.compile(r"^(?:It|They|He|She|This|These|Both)\s+(?=[a-z])")


def _with_subject(found: Happening, reading: Reading, names: list[Found]) -> str:
    """The name with its pronoun replaced by the event named before it, if there is one: "It entered into force"."""
    match = _PRONOUN.match(found.name)
    if match is None or match[0].strip() not in ("It", "This"):
        return found.name
    first = reading.sentence(found.start)[0]
    heads = reading.sentence(max(0, first - 2))[0] + 8
    before = [
        name
        for name in names
        if not name.entries[0].is_era
        and (first <= name.start < found.start or heads - 8 <= name.start <= heads < first)
    ]
    if not before:
        return found.name
    subject = reading.text[before[-1].start : before[-1].end]
    return readable(f"{subject} {found.name[match.end() :]}")


def _anchored(reading: Reading, body: list[Draft]) -> list[Draft]:
    """Reads "since the Cold War", "after the 2022 invasion": a draft from the lead to the end of what it hangs on."""
    out = []
    for draft in body:
        names_event = draft.family == "named" or (
            (draft.family == "date" and draft.templated) or draft.entry is not None
        )
        if not names_event:
            continue
        begin = draft.start if draft.event_start is None else min(draft.start, draft.event_start)
        finish = draft.end if draft.event_end is None else max(draft.end, draft.event_end)
        lead = anchored.lead_before(reading.text, begin)
        if lead is None:
            continue
        start, relation, ends = lead
        entry = draft.entry
        base = entry.interval if entry is not None else draft.interval
        if draft.family == "date" and not (entry is not None and entry.years()[0] == entry.years()[1]):
            base = draft_interval(draft)
        lasts = entry is not None and anchored.lasts_long(entry)
        if anchored.STARTS.match(reading.text[begin:finish]):
            base, lasts = replace(base, end_min=base.start_min, end_max=base.start_max, open_end=False), False
        interval = anchored.anchored_interval(base, relation, lasts=lasts, ends=ends)
        out.append(
            Draft(
                reading.document_id, start, finish, reading.text[start:finish], "event", "anchored", interval=interval,
                relation=relation, certainty=draft.certainty, source="anchored",
                anchor=entry.id if entry is not None else draft.name, event_start=begin, event_end=finish,
                entry=entry,
            )
        )  # fmt: skip
    return out


def draft_interval(draft: Draft) -> Interval:
    """The time of a date as it stands, whatever word stands before it."""
    interval = interval_for(draft.value.split("/")[0]) if draft.value else draft.interval
    return interval if interval.is_dated else draft.interval


def _pointing_back(reading: Reading, body: list[Draft]) -> list[Draft]:
    """Reads "this collapse", "that period": the last dated event of that sort within three sentences before."""
    out = []
    text = reading.text
    dated = [draft for draft in body if draft.makes_event and draft.interval.is_dated]
    for match in anchored.BACK.finditer(text):
        base = _antecedent(reading, dated, match.start(), match[1], reach=400)
        if base is None or _names_at(body, match.start(), match.end()):
            continue
        out.append(
            Draft(
                reading.document_id, match.start(), match.end(), match[0], "event", "back", interval=base.interval,
                certainty="medium", source="pointing_back", anchor=base.name or base.text, entry=base.entry,
                name=base.name, makes_event=base.entry is not None, event_start=match.start(), event_end=match.end(),
            )
        )  # fmt: skip
    for match in anchored.DEFINITE.finditer(text):
        if not is_event_noun(match[3]) or _names_at(body, match.start(), match.end()):
            continue
        base = _antecedent(reading, dated, match.start(), match[3], reach=len(text))
        if match[3][0].isupper() and base is not None:
            # "the Agreement" with a capital is the one the text is about.
            base = _main(dated, match[3]) or base
        if base is None:
            continue
        entry = base.entry
        interval = anchored.anchored_interval(
            entry.interval if entry is not None else draft_interval(base),
            anchored.relation_of(match[1]),
            lasts=entry is not None and anchored.lasts_long(entry),
            ends=(match[2] or "").lower() in ("end", "collapse", "failure"),
        )
        out.append(
            Draft(
                reading.document_id, match.start(), match.end(), match[0], "event", "anchored", interval=interval,
                relation=anchored.relation_of(match[1]), certainty="medium", source="anchored",
                anchor=base.name or base.text, event_start=match.start(3), event_end=match.end(), entry=entry,
            )
        )  # fmt: skip
    return out


def _main(dated: list[Draft], noun: str) -> Draft | None:
    """The named event of that sort that a text names most, the first of equals."""
    fitting = [draft for draft in dated if draft.entry is not None and anchored.points_at(noun, draft.entry.name)]
    counts = Counter(draft.entry.id for draft in fitting)
    return max(fitting, key=lambda draft: (counts[draft.entry.id], -draft.start), default=None)


def _names_at(body: list[Draft], start: int, end: int) -> bool:
    """Whether a name of the gazetteer or a dated phrase already stands there."""
    for draft in body:
        named = draft.family == "named" or draft.event_start is None
        first = draft.start if named else min(draft.start, draft.event_start)
        last = draft.end if named else max(draft.end, draft.event_end)
        if first < end and start < last and (draft.family == "named" or draft.entry is not None or draft.templated):
            return True
    return False


def _antecedent(reading: Reading, dated: list[Draft], place: int, noun: str, *, reach: int) -> Draft | None:
    """The last dated event before a place that a noun may mean, not farther back than `reach` characters."""
    first = reading.sentence(place)[0] - reach
    for draft in reversed([draft for draft in dated if first <= draft.start < place]):
        if anchored.points_at(noun, f"{draft.text} {draft.name or ''}"):
            return draft
    return None
