"""The attribution a verb makes, whichever rule finds it."""

from collections.abc import Callable, Iterator

from spacy.tokens import Token

from ..word_sets import word_set
from .clauses import find_clause, find_inverted, find_passive_report
from .found import Found
from .framing import find_frame
from .grammar import is_verb
from .leanings import (
    find_charge,
    find_directive,
    find_forecast,
    find_intent,
    find_pointing,
    find_sight,
    find_stance,
    find_stance_with_preposition,
    find_topic,
)
from .states import find_state

Words = Callable[[object], str]
_LINKING = word_set("be remain seem feel become appear grow stay get sound look")
# The first that finds something is right: framing before clauses, clauses before objects.
_RULES = (
    find_frame,
    find_inverted,
    find_clause,
    find_passive_report,
    find_directive,
    find_intent,
    find_charge,
    find_pointing,
    find_stance,
    find_stance_with_preposition,
    find_sight,
    find_forecast,
    find_topic,
)


def find_by_verb(token: Token, words: Words) -> Iterator[Found]:
    """The attribution a verb makes, if it makes one. words: the source text of a set of token places."""
    if not is_verb(token):
        return
    if token.lemma_ in _LINKING:
        yield from find_state(token, words)
    if token.lemma_ == "be":
        return
    for rule in _RULES:
        found = rule(token, words)
        if found:
            yield from found
            return
