"""One document read for times and events: dates, names, what is anchored on them, what points back."""

import re
from collections.abc import Mapping
from dataclasses import replace

from .calendar import bounds_of
from .citations import Citation, cited, find_citations
from .counted import drafts_counted
from .document_dates import date_document
from .drafts import Draft
from .first_person import writer_of
from .hanging import drafts_anchored, drafts_pointing_back
from .listed_days import with_year_of_list
from .periods import interval_for
from .phrases import Found, NameIndex, words_of
from .readings import Reading
from .records import TimeMention
from .stating import date_beside, draft_dated, draft_named
from .tagger import tag_times

_LEFT_OUT = frozenset({"former", "age", "set", "daily_noun", "times_a_unit"})


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
    slips = dict(slip for name in names for slip in name.slips)
    reading = Reading(identity, text, window, sentences, slips=slips, writer=writer_of(text, row.get("author")))
    known = [(name.start, name.entries[0].start) for name in names if _is_one_event(name)]
    cited_at = [(citation.start, citation.end) for citation in citations]
    dates = [
        mention
        for mention in tag_times(text, document_date=window.anchor, known=known, references=cited_at)
        if mention.rule not in _LEFT_OUT
    ]
    reading.drafts = _drafts(
        reading, _joined(with_year_of_list(dates, text), text), names, citations, elsewhere, index,
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
        beside = date_beside(text, name, dates)
        quoted = cited(citations, name.start, name.end)
        drafts_here = draft_named(reading, name, beside, elsewhere, is_citation=quoted is not None)
        if beside is not None and any(draft.family == "date" for draft in drafts_here):
            used.add(beside.start)
        drafts.extend(drafts_here)
    for date in dates:
        if date.start not in used and not _inside_link(citations, date):
            drafts.append(
                draft_dated(reading, date, names, index, is_citation=cited(citations, date.start, date.end) is not None)
            )
    drafts = drafts_counted(reading, dates, drafts, names, index)
    for draft in drafts:
        if any(start <= draft.start < end for start, end in furniture):
            draft.makes_event = False
    drafts.sort(key=lambda draft: (draft.start, draft.end))
    body = [draft for draft in drafts if not draft.is_citation]
    counted = [(draft.start, draft.end) for draft in drafts if draft.source == "counted"]
    hanging = [
        draft
        for draft in drafts_anchored(reading, body) + drafts_pointing_back(reading, body)
        if not any(start <= draft.start and draft.end <= end for start, end in counted)
    ]
    return sorted(
        drafts + hanging,
        key=lambda draft: (draft.start, draft.end),
    )


def _inside_link(citations: list[Citation], date: TimeMention) -> bool:
    citation = next((item for item in citations if item.kind == "link" and item.start <= date.start < item.end), None)
    return citation is not None
