"""Drafts that hang on another one: "since the Cold War", "this collapse", "after the war" of a text about one war."""

from collections import Counter
from dataclasses import replace

from . import anchored
from .drafts import Draft
from .naming_words import is_event_noun
from .periods import interval_for
from .readings import Reading
from .records import Interval


def drafts_anchored(reading: Reading, body: list[Draft]) -> list[Draft]:
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
            base = own_interval(draft)
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


def own_interval(draft: Draft) -> Interval:
    """The time of a date as it stands, whatever word stands before it."""
    interval = interval_for(draft.value.split("/")[0]) if draft.value else draft.interval
    return interval if interval.is_dated else draft.interval


def drafts_pointing_back(reading: Reading, body: list[Draft]) -> list[Draft]:
    """Reads "this collapse", "that period": the last dated event of that sort within three sentences before."""
    out = []
    text = reading.text
    dated = [draft for draft in body if draft.makes_event and draft.interval.is_dated]
    for match in anchored.BACK.finditer(text):
        base = antecedent(reading, dated, match.start(), match[1], reach=400)
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
        base = antecedent(reading, dated, match.start(), match[3], reach=len(text))
        if match[3][0].isupper() and base is not None:
            # "the Agreement" with a capital is the one the text is about.
            base = main_event(dated, match[3]) or base
        if base is None:
            continue
        entry = base.entry
        interval = anchored.anchored_interval(
            entry.interval if entry is not None else own_interval(base),
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


def main_event(dated: list[Draft], noun: str) -> Draft | None:
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


def antecedent(reading: Reading, dated: list[Draft], place: int, noun: str, *, reach: int) -> Draft | None:
    """The last dated event before a place that a noun may mean, not farther back than `reach` characters."""
    first = reading.sentence(place)[0] - reach
    for draft in reversed([draft for draft in dated if first <= draft.start < place]):
        if anchored.points_at(noun, f"{draft.text} {draft.name or ''}"):
            return draft
    return None
