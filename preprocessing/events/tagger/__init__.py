"""Time expressions in running text, found and dated by named rules."""

import re
from collections.abc import Sequence
from functools import lru_cache

from ..clock import Anchors
from ..meanings import Spec
from ..naming_words import REPORTING_VERBS
from ..normalise import MODES, STORIES, Resolved, resolve
from ..periods import interval_for
from ..records import TimeMention
from ..telling import way_of_telling
from ..tense import sets_limit
from ..word_set import word_set
from .feasts import FEAST, feast
from .rule import IN_DOUBT
from .rules import RULES
from .tokens import Tokens, tokenise

__all__ = ["find_specs", "relation_before", "tag_times"]

# Rules that only count where a story is told: in an article "former" says nothing about time.
_NARRATIVE_ONLY = frozenset({"former"})
# Rules that do not count in news: "6-year-old" is said of a person, "daily volume" and "future earnings" of a thing,
# "at the same time" joins two sentences.
_NOT_IN_NEWS = frozenset({"age", "bare_future", "daily_noun", "day_beside_event", "same_time"})
# Rules that only count in news: elsewhere "the week's" and "the short term" are seldom a time of the calendar.
_NEWS_ONLY = frozenset({"told_of_unit", "near_term"})
# "A year ago" of a quarter is there to be compared with; the text's own clock stays where it was.
_QUARTER = re.compile(r"\d{4}-Q\d")
_KINDS = {"DATE": "date", "TIME": "date", "DURATION": "duration", "SET": "set"}


def tag_times(
    text: str,
    *,
    document_date: str | None = None,
    mode: str = "auto",
    known: Sequence[tuple[int, str]] = (),
    references: Sequence[tuple[int, int]] = (),
) -> list[TimeMention]:
    """The time expressions of a text in reading order, none overlapping another.

    document_date: ISO day, month or year the text was written, if known. mode: "news" counts from that day,
    "narrative" from the last date in the text; "auto" takes a report for news, counts a story's months from the story
    and chooses for each expression in other texts. known: places where the text
    names an event, with its date, in order; "two years later" after such a name counts from it. references: places
    that cite a work, whose year is read but counts for nothing that follows. An empty text gives [].
    Raises ValueError for another mode.
    """
    if mode not in MODES:
        raise ValueError(f"mode is {mode!r}; must be one of {MODES}.")
    found = find_specs(text)
    if mode == "auto":
        mode = way_of_telling(text, (spec for *_, spec in found), document_date=document_date)
    anchors = Anchors(text, document_date=document_date, mode=mode)
    mentions = []
    lives = _lives(text)
    waiting = list(reversed(known))
    for start, end, name, spec in found:
        while waiting and waiting[-1][0] < start:
            anchors.told = waiting.pop()[1]
        if (name in _NARRATIVE_ONLY and mode not in STORIES) or (name in _NOT_IN_NEWS and mode == "news"):
            continue
        if name in _NEWS_ONLY and mode != "news":
            continue
        resolved = resolve(spec, anchors, start=start, end=end)
        if spec.form == "told_quarter" and resolved.value is None:
            # "In the quarter" of a text that names none is a part of a town as well as of a year.
            continue
        compared = spec.count == -1 and bool(_QUARTER.fullmatch(resolved.value or ""))
        # A story goes on where it was after a word on the writer's own day.
        aside = mode == "story" and resolved.anchor == "document date"
        # "Three years later" does not count from the death of the person named last.
        aside = aside or any(first <= start < last for first, last in lives)
        # "To be sold by June" sets a limit, and "had it been June" a case: the text does not go on from there.
        before, after = anchors.sentence(start)
        set_ahead = sets_limit(before, after[end - start :]) or bool(_SUPPOSED.search(before))
        aside = aside or set_ahead or (spec.form == "step" and anchors.supposed(start) is not None)
        aside = aside or any(first <= start and end <= last for first, last in references)
        if set_ahead and spec.form in ("fixed", "calendar", "calendar_of"):
            anchors.suppose(resolved.value, start)
        if spec.form not in ("duration", "set", "reference") and not compared and not aside:
            told = spec.form in ("fixed", "calendar", "calendar_of")
            anchors.remember(resolved.value, start, stated=spec.form == "fixed", told=told)
        mentions.append(_mention(text, start, end, name, spec, resolved))
    return mentions


_SUPPOSED = re.compile(r"^\W*(?:Had|If|Were|Should)\b[^,]*$")
_LIFE = re.compile(r"\b(\w+)\s\(\s?(?:born\s|b\.\s?)?(1\d{3}|20\d\d)\s?[-–—]\s?(1\d{3}|20\d\d)\s?\)")
_LONG_LIFE = range(16, 111)


def _lives(text: str) -> list[tuple[int, int]]:
    """Where brackets say when somebody lived: two years behind a name, a life apart. A war or a reign is no life."""
    return [
        match.span()
        for match in _LIFE.finditer(text)
        if match[1][:1].isupper() and match[1].lower() not in _NO_PERSON and int(match[3]) - int(match[2]) in _LONG_LIFE
    ]


_NO_PERSON = word_set(
    "war wars era dynasty period empire reign age epoch kingdom republic revolution conflict depression movement crisis"
)


def _mention(text: str, start: int, end: int, name: str, spec: Spec, resolved: Resolved) -> TimeMention:
    kind = "reference" if spec.form == "reference" or resolved.value in ("PAST_REF", "FUTURE_REF") else None
    relation = relation_before(text, start)
    return TimeMention(
        start=start,
        end=end,
        text=text[start:end],
        timex_type=spec.timex_type,
        value=resolved.value,
        kind=kind or _KINDS[spec.timex_type],
        rule=name,
        interval=interval_for(resolved.value, modifier=spec.modifier, relation=relation),
        relation=relation,
        certainty=resolved.certainty,
        anchor=resolved.anchor,
    )


_RELATION = re.compile(
    r"\b(since|from|after|following|before|prior to|until|till|up to|by|during|throughout|over|between)"
    r"\s+(?:about |around |the )?$",
    re.IGNORECASE,
)
_RELATIONS = {
    "since": "since", "after": "after", "following": "after", "before": "before", "prior to": "before",
    "until": "until", "till": "until", "up to": "until", "during": "during", "throughout": "during",
}  # fmt: skip


def relation_before(text: str, start: int) -> str:
    """What the words just before an expression make of it: on, since, after, before, until or during."""
    match = _RELATION.search(text, max(0, start - 24), start)
    return _RELATIONS.get(match[1].lower(), "on") if match else "on"


@lru_cache(maxsize=128)
def find_specs(text: str) -> tuple[tuple[int, int, str, Spec], ...]:
    """Every expression with its place, the name of its rule and its meaning: leftmost, then longest."""
    tokens = tokenise(text)
    candidates = []
    for order, rule in enumerate(RULES):
        for match in rule.pattern.finditer(tokens.codes):
            if match.end() > match.start():
                candidates.append((match.start(), -match.end(), order, rule))
    candidates.sort(key=lambda candidate: candidate[:3])
    found: list[tuple[int, int, str, Spec]] = []
    taken = 0
    for first, negative_end, _, rule in candidates:
        if first < taken:
            continue
        built = rule.build(tokens, first, -negative_end)
        if built is None:
            continue
        pieces = [(first, -negative_end, built)] if isinstance(built, Spec) else built
        pieces = [piece for piece in pieces if piece[0] >= taken]
        for piece_first, piece_last, spec in pieces:
            piece_last = _with_doubt(tokens, piece_last, spec)
            piece_first += _words_before(tokens, piece_first)
            found.append((tokens.starts[piece_first], tokens.ends[piece_last - 1], rule.name, spec))
            taken = piece_last
    return tuple(_with_feasts(text, found))


def _words_before(tokens: Tokens, first: int) -> int:
    """How many words at the head of an expression are no part of it.

    "As early as next week" says how soon, not which part of the week; "police said that Friday's march was calm" does
    not point at a Friday told of before.
    """
    if tokens.words(first, first + 2) in _AS_SOON:
        return 2
    return int(tokens.word(first) == "that" and tokens.word(first - 1) in _SAYING)


_SAYING = REPORTING_VERBS | word_set("say told announce announced announces confirm confirmed confirms added")
_AS_SOON = (["early", "as"], ["late", "as"])


def _with_doubt(tokens: Tokens, last: int, spec: Spec) -> int:
    """Where a length ends with "or so", "or two" behind it: "a year or two", "the next year or so"."""
    counted = spec.form == "duration" or (spec.form == "step" and spec.direction is None and spec.count)
    return last + 2 if counted and tokens.words(last, last + 2) in IN_DOUBT else last


def _with_feasts(text: str, found: list[tuple[int, int, str, Spec]]) -> list[tuple[int, int, str, Spec]]:
    feasts = [(match.start(), match.end(), "feast", feast(match)) for match in FEAST.finditer(text)]
    if not feasts:
        return found
    kept = [item for item in found if not any(item[0] < place[1] and place[0] < item[1] for place in feasts)]
    return sorted(kept + feasts, key=lambda item: item[0])
