"""Expressions that take their date from an event: "since the Cold War", "after the 2022 invasion", "this collapse"."""

import re
from dataclasses import replace

from .calendar import parse_day
from .gazetteer import Entry
from .records import Interval

LEAD = re.compile(
    r"\b(since|after|following|before|prior to|until|till|in the wake of|in the aftermath of|in the run-up to|ahead of|"
    r"from)\s+(?:(?:the|its|his|her|their|an?)\s+)?(?:(?:very\s+)?(?:beginning|start|outbreak|onset|end|conclusion|close|"
    r"signing|adoption|aftermath|height)\s+of\s+(?:the\s+)?)?"
    r"(?:(?:[A-ZÀ-Þ][\w’'-]*|ongoing|current|full-scale|\d{4}|[a-z]+-[a-z]+|recent|brutal|bloody|failed|disastrous|first|"
    r"second|new|successful|historic|great|initial)\s+){0,3}$",
    re.IGNORECASE,
)
_RELATIONS = {
    "since": "since", "from": "since", "after": "after", "following": "after", "in the wake of": "after",
    "in the aftermath of": "after", "before": "before", "prior to": "before", "in the run-up to": "before",
    "ahead of": "before", "until": "until", "till": "until",
}  # fmt: skip
BACK = re.compile(
    r"\b(?:this|that|these|those|such an?|the latter|the same)\s+(?:(?!the|an?|is|was|of|to|in)[a-z]+\s+)?"
    r"(defeat|victory|lockout|boycott|bombing|failure|vote|pact|memorandum|embargo|sanctions|rising|rebellion|occupation|period|era|war|conflict|invasion|annexation|collapse|dissolution|crisis|summit|treaty|agreement|agreements|accord|"
    r"accords|revolution|uprising|strike|pandemic|outbreak|epidemic|disaster|election|elections|referendum|attack|attacks|"
    r"enlargement|expansion|conference|declaration|protocol|ceasefire|coup|genocide|massacre|famine|depression|"
    r"recession|protest|protests|movement|reform|reforms|law|act|decision|decade|events|breakdown|withdrawal|accession|"
    r"negotiations|talks|ruling|verdict)\b",
    re.IGNORECASE,
)
# "after the strike", "since the Agreement": the noun means an event named before.
DEFINITE = re.compile(
    r"\b(since|after|following|before|prior to|until|in the wake of|in the aftermath of)\s+the\s+"
    r"(?:(end|outbreak|start|beginning|collapse|signing|adoption|failure)\s+of\s+the\s+)?([A-Za-z]+)\b(?!\s+(?:of|in)\b)",
    re.IGNORECASE,
)
# Names that say the beginning of something: what comes after "the outbreak of X" comes after its first day.
STARTS = re.compile(
    r"(?:emergence|outbreak|start|beginning|introduction|launch|discovery|invention|onset|rise|arrival|creation|founding|"
    r"establishment|adoption|signing|election|invasion)\b",
    re.IGNORECASE,
)
# Nouns that may point to any event; the others want an event of their own kind.
_ANY = frozenset({"period", "era", "events"})


def lead_before(text: str, start: int) -> tuple[int, str, bool] | None:
    """The words that make "since X" of the X at `start`: where they begin, the relation, whether they say its end."""
    match = LEAD.search(text, max(0, start - 70), start)
    if match is None or (match[1].lower() == "from" and "to" not in text[start : start + 80]):
        return None
    ends = bool(re.search(r"\b(?:end|conclusion|close|aftermath)\s+of\b", match[0], re.IGNORECASE))
    return match.start(), _RELATIONS[match[1].lower()], ends


def relation_of(words: str) -> str:
    """The relation that a preposition such as "in the wake of" names."""
    return _RELATIONS[" ".join(words.lower().split())]


def anchored_interval(interval: Interval, relation: str, *, lasts: bool, ends: bool = False) -> Interval:
    """The interval of "since X", "after X", "before X" or "until X".

    interval: X itself. lasts: X is an era or a long war, whose "since" counts from its end. What follows something
    that has not ended has no known start.
    """
    if relation in ("after", "since"):
        from_end = relation == "after" or lasts or ends
        low, high = (interval.end_min, interval.end_max) if from_end else (interval.start_min, interval.start_max)
        if from_end and interval.open_end:
            low, high = (interval.start_min, interval.start_max) if not lasts else (None, None)
        return replace(
            interval, start_min=low, start_max=high, end_min=None, end_max=None, open_end=True, open_start=False
        )
    low, high = interval.start_min, interval.start_max
    if relation == "until" and ends:
        low, high = interval.end_min, interval.end_max
    return replace(interval, start_min=None, start_max=None, end_min=low, end_max=high, open_start=True, open_end=False)


def lasts_long(entry: Entry) -> bool:
    """Whether "since X" means since its end: eras and wars, pandemics, crises that took more than a year."""
    if entry.is_era:
        return True
    if entry.kind not in ("war", "pandemic", "economy", "famine"):
        return False
    first, last = parse_day(entry.interval.start_min), parse_day(entry.interval.end_max)
    return first is not None and last is not None and (last - first).days > 366


def points_at(noun: str, words: str) -> bool:
    """Whether "this <noun>" may mean an event named by these words."""
    noun = noun.lower()
    if noun in _ANY:
        return True
    stem = noun.removesuffix("s")[:6]
    same = {
        "collapse": "fall|dissol|breakup|disint|collap|demise",
        "dissolution": "fall|dissol|breakup|collap",
        "conflict": "war|conflict|invasion|hostil",
        "war": "war|conflict|invasion",
        "annexation": "annex|seiz|acqui|occup",
        "agreement": "agreement|accord|treaty|pact|protocol",
        "accord": "agreement|accord|treaty",
        "crisis": "crisis|crash|depress",
        "pandemic": "pandemic|epidemic|flu|covid|outbreak",
        "breakdown": "collap|breakd|fall|dissol",
        "movement": "movement|protest|strike",
        "defeat": "strike|war|election|referendum|battle|lockout",
        "victory": "war|election|referendum|battle",
        "bombing": "bomb|attack",
        "failure": "treaty|agreement|summit|conference|talks",
    }.get(noun.removesuffix("s"), stem)
    return bool(re.search(same, words, re.IGNORECASE))
