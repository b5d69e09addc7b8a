"""Mentions of one event brought together across documents, never across years that contradict each other.

First by entry of the gazetteer; then stated happenings whose times overlap and whose words agree. What a reader merges
and splits by hand comes after (`by_hand.py`).
"""

import re
from collections import defaultdict
from collections.abc import Callable, Sequence

import numpy as np

from .calendar import MONTHS
from .drafts import Draft
from .modality import lies_ahead
from .phrases import fold
from .records import Interval
from .word_set import word_set

Embed = Callable[[Sequence[str]], np.ndarray]
# Cosine of two names above which two happenings of one time are one. Source: decision note 033.
SAME_MEANING = 0.72
_SMALL = word_set(
    """
    of in on for to and between against with at from by over was were is are had has been a an as it its
    """
)


# A deed told by its verb or by its noun is one deed: "the mill shut", "the mill was closed", "closure of the mill".
_DEEDS = {
    word: words.split()[0]
    for words in (
        "close closed closing closure shut shutdown",
        "open opened opening",
        "collapse collapsed collapsing",
        "sign signed signing signature",
        "elect elected election",
        "invade invaded invasion",
        "annex annexed annexation",
        "resign resigned resignation",
        "publish published publication",
        "sink sank sunk sinking",
        "declare declared declaration",
        "establish established establishment",
        "adopt adopted adoption",
        "ratify ratified ratification",
        "withdraw withdrew withdrawn withdrawal",
        "arrest arrested",
        "merge merged merger",
        "expire expired expiring expiry expiration",
        "abolish abolished abolition",
        "appoint appointed appointment",
        "launch launched",
        "attack attacked",
        "bomb bombed bombing",
        "kill killed killing",
        "burn burned burnt burning",
        "sell sold sale",
        "buy bought purchase purchased acquired acquisition",
        "approve approved approval",
        "introduce introduced introduction",
        "demolish demolished demolition",
        "begin began begun beginning start started",
        "law act statute",
        "vote voted referendum plebiscite",
    )
    for word in words.split()
}


def deed_of(word: str) -> str:
    """The deed that a folded word tells of, in one form for verb and noun; the word itself if it tells of none."""
    return _DEEDS.get(word, word)


def content_words(name: str) -> frozenset[str]:
    """The folded words that carry meaning."""
    return frozenset(
        deed_of(word)
        for word in (fold(part) for part in re.findall(r"[^\W\d_][\w’'-]*", name))
        if word not in _SMALL and len(word) > 2
    )


def _words_of(draft: Draft) -> frozenset[str]:
    """The words of a mention's name, without its month and those that say whose deed a writer tells of."""
    return content_words(draft.name) - draft.teller - _MONTH_WORDS


def years_of(draft: Draft) -> tuple[int, int] | None:
    """First and last possible year of a dated mention; BC counts as negative."""
    interval = draft.interval
    first, last = interval.start_min or interval.end_min, interval.end_max or interval.end_min or interval.start_max
    if first is None:
        return None
    low = int(first[:5] if first.startswith("-") else first[:4])
    high = 9999 if last is None else int(last[:5] if last.startswith("-") else last[:4])
    return low, high


def assign_keys(drafts: Sequence[Draft], *, embed: Embed | None = None) -> None:
    """Give every draft that makes an event the key of its event: "entry:<id>" or "stated:<number of the first>"."""
    stated = [draft for draft in drafts if draft.makes_event and not draft.is_citation]
    for draft in stated:
        if draft.entry is not None and draft.family != "anchored":
            draft.key = f"entry:{draft.entry.id}"
    loose = [draft for draft in stated if draft.key is None and draft.name]
    vectors = _vectors([draft.name for draft in loose], embed)
    named = _named_events(stated)
    groups: list[list[int]] = []
    # Only groups that begin within a year of a draft can be its event.
    by_year: dict[int | None, list[list[int]]] = defaultdict(list)
    for number, draft in enumerate(loose):
        entry_key = _same_as_entry(draft, named)
        if entry_key:
            draft.key = entry_key
            continue
        years = years_of(draft)
        near = (years[0], years[0] - 1, years[0] + 1) if years else ()
        for group in (group for year in near for group in by_year[year]):
            members = [loose[other] for other in group]
            if not all(_may_be_one(draft, other) for other in members):
                continue
            # Of three tellings in other words the first and the last need not look alike.
            alike = sum(_same(draft, other, vectors, number, row) for other, row in zip(members, group))
            if 2 * alike >= len(group):
                group.append(number)
                break
        else:
            groups.append([number])
            by_year[years[0] if years else None].append(groups[-1])
    for group in groups:
        first = loose[group[0]]
        for number in group:
            loose[number].key = f"stated:{first.document_id}:{first.start}"


def _vectors(names: list[str], embed: Embed | None) -> np.ndarray | None:
    return np.asarray(embed(names)) if embed is not None and names else None


def _named_events(stated: Sequence[Draft]) -> list[tuple[str, frozenset[str], Draft]]:
    """Events of the gazetteer that the collection names, with their words."""
    seen: dict[str, tuple[str, frozenset[str], Draft]] = {}
    for draft in stated:
        if draft.key and draft.key not in seen and not draft.entry.is_era:
            words = frozenset().union(*(content_words(name) for name in draft.entry.names))
            seen[draft.key] = (draft.key, words, draft)
    return list(seen.values())


def _same_as_entry(draft: Draft, named: list[tuple[str, frozenset[str], Draft]]) -> str | None:
    """The named event that a dated phrase of two or more of its words means, if their years agree."""
    words = content_words(draft.name or "")
    years = years_of(draft)
    if not words or years is None or draft.family == "anchored":
        return None
    for key, known, other in named:
        first, last = other.entry.years()
        # A learned name has the date of the text that taught it: another month is another time.
        if other.entry.source == "learned" and not _days_meet(draft.interval, other.entry.interval):
            continue
        if other.entry.source == "learned" and first == years[0] == years[1] and _tells_of(draft, words, other):
            return key
        agrees = first == years[0] == years[1] or (other.entry.kind in ("war", "crisis") and first <= years[0] <= last)
        # One word ("the strike of 1911") may mean any strike of that year.
        if agrees and len(words) <= 4 and words <= known and (len(words) > 1 or other.entry.source == "gazetteer"):
            return key
    return None


def _tells_of(draft: Draft, words: frozenset[str], other: Draft) -> bool:
    """Whether a stated happening is the event that a name of the collection was learned for.

    It tells the deed of the name by its verb ("they sold the quay to Bell", "sale of the quay to Bell"), or says that
    the pact of that name was made, or both have a month and only the kind of pact is said ("agreement of June 1911").
    """
    named = content_words(other.entry.name)
    if named <= words:
        told = len(named) > 2 and named & _KINDS_OF_DEED
        return bool(told or (len(named) > 1 and named & _COMPACTS and words & _MAKING))
    kind = words - _MAKING - _MONTH_WORDS
    return len(kind) == 1 and kind <= named & _COMPACTS and _has_month(draft, other.entry.interval)


def _has_month(draft: Draft, interval: Interval) -> bool:
    """Whether a mention and an event's time are both known to the month or the day."""
    return draft.interval.granularity in _EXACT and interval.granularity in _EXACT


_EXACT = ("day", "month")
# What is done when a compact comes about.
_MAKING = word_set("sign made make concluded reached adopt entered")
_MONTH_WORDS = frozenset(MONTHS)
_COMPACTS = word_set("treaty agreement accord pact deal")


def _days_meet(one: Interval, other: Interval) -> bool:
    """Whether two times have a day in common, as far as both are known: May 1911 and 8 July 1911 have none."""
    low, high = one.start_min, one.end_max
    first, last = other.start_min, other.end_max
    if None in (low, high, first, last) or low.startswith("-") or first.startswith("-"):
        return True
    return low <= last and first <= high


def _may_be_one(one: Draft, other: Draft) -> bool:
    """Whether nothing speaks against two stated happenings being one: their times, and what is ahead of whom."""
    first, second = years_of(one), years_of(other)
    if first is None or second is None or first[1] < second[0] or second[1] < first[0]:
        return False
    if first != second and (first[1] - first[0] > 1 or second[1] - second[0] > 1):
        return False
    if one.family != other.family:
        return False
    if not _days_meet(one.interval, other.interval):
        return False
    named = one.templated and other.templated and first == second
    return named or lies_ahead(one.name or "") == lies_ahead(other.name or "")


def _same(one: Draft, other: Draft, vectors: np.ndarray | None, row: int, column: int) -> bool:
    """Whether two stated happenings that may be one are: words that agree or mean the same."""
    first, second = years_of(one), years_of(other)
    words, others = _words_of(one), _words_of(other)
    both = words & others
    # "The treaty of 1911" twice; "the agreement of 1911" is no second one.
    compact = len(words) == len(others) == 1 and words | others <= _COMPACTS
    if one.templated and other.templated and first == second and (words == others or compact):
        return True
    if one.document_id != other.document_id and _has_month(one, other.interval) and both & _KINDS_OF_DEED:
        # The same deed done to the same thing in one month, told by two texts.
        things = both - _KINDS_OF_DEED
        if things and _same_deed(words, others):
            return True
    shared = len(both) / max(1, min(len(words), len(others)))
    if shared >= 0.75 and len(both) >= 2:
        return True
    return vectors is not None and shared > 0 and float(vectors[row] @ vectors[column]) >= SAME_MEANING


_KINDS_OF_DEED = frozenset(_DEEDS.values()) - {"begin", "law"}


def _same_deed(words: frozenset[str], others: frozenset[str]) -> bool:
    return words & _KINDS_OF_DEED == others & _KINDS_OF_DEED
