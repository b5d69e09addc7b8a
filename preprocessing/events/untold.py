"""Clauses that carry a date and yet tell of nothing that happened then: how things have been since, what something is
compared with, which year it was, how somebody tells it. Without a parser: the words around the date.
"""

import re

from .naming import VERB
from .naming_words import is_event_noun
from .participles import IRREGULAR

_ADVERBS = r"(?:(?:not|now|still|also|always|only|just|again|ever|\w+ly)\s+)*"
_DONE = rf"(?:[a-z]{{2,}}ed|{IRREGULAR}|shut|split|shot|known\s+as|[a-z]+ing)\b"
# "It failed like in 1911", "unlike those of 1911": the date is that of the other thing.
_LIKE = re.compile(
    r"\b(?:like|unlike|just\s+as|as)\s+(?:(?:it|they|he|she)\s+(?:was|were|did|had)\s+)?(?:back\s+)?(?:in|on|during)\s+(?:the\s+)?$|"
    r"\b(?:like|unlike|similar\s+to|such\s+as|comparable\s+(?:to|with)|as\s+with|(?:same|different)\s+(?:as|from))\s+"
    r"(?:those|that|the\s+ones?)\s[^,;:()]*$",
    re.IGNORECASE,
)
# "The decisive year was 1917": a time is named, nothing is told.
_NAMES_TIME = re.compile(
    r"(?P<subject>(?:[\w’'-]+\s+){1,8})(?:is|was|remains|remained)\s+"
    r"(?:(?:\w+ly|still|perhaps|indeed|always|without\s+(?:a\s+)?doubt|of\s+course)\s+)*$"
)
_SINCE = re.compile(
    r"\bsince\s+(?:(?:about|around|at\s+least|the|early|late|mid|end\s+of|beginning\s+of)[\s-]+)*$", re.I
)
_STATES = (
    "had|behaved|acted|lived|known|wanted|believed|thought|felt|remained|stood|served|ignored|refused|treated|regarded|"
    "warned|cautioned|said|argued|insisted|claimed|demanded|enjoyed|worked|tried|struggled|suffered|depended|relied"
)
_LASTS = re.compile(
    rf"\b(?:is|are|am)\s+(?!{_ADVERBS}{_DONE})|"
    rf"\b(?:has|have)\s+{_ADVERBS}(?:been\s+(?!{_ADVERBS}{_DONE})|(?:{_STATES})\b)|"
    r"\b(?:has|have)\s+(?:[\w’'-]+\s+){0,4}?(?:every|each|always|never|repeatedly|constantly|often|regularly|consistently|"
    r"routinely|frequently|continually|time\s+and\s+again|again\s+and\s+again)\b|"
    r"\b(?:treat|regard|consider|view|see)s?\s[^,;:]*\s(?:as|to\s+be)\b",
    re.IGNORECASE,
)
# What somebody does now with what was then.
_TELLS_NOW = re.compile(
    r"\b(?:begin|start|open|end)s?\s+(?:the|their|his|her|its|this|our)\s+(?:\w+\s+)?"
    r"(?:story|stories|tales?|accounts?|histor(?:y|ies)|narratives?|chronicles?|memor(?:y|ies)|calendars?)\b|"
    r"\b(?:prefer|tend|like)s?\s+to\s|"
    r"\b(?:says?|writes?|argues?|admits?|insists?)\s+(?:today|now|still)\b",
    re.IGNORECASE,
)
_READS = re.compile(
    r"\b(?:ignores?|forgets?|overlooks?|neglects?|denies|deny|remembers?|recalls?|describes?|explains?|mentions?|"
    r"treats?|regards?|excuses?|justif(?:y|ies)|reminds?)\s",
)
_JUDGES = re.compile(
    r"\b(?:is|are|was|were)\s+(?:(?:\w+ly|without\s+(?:a\s+)?doubt|of\s+course)\s+)*"
    r"the\s+(?:one\s+(?:who|that|which)|best|worst|most|only\s+(?:reason|thing|way))\b",
    re.IGNORECASE,
)
# "The wording is too vague": how things are now.
_IS_SO = re.compile(
    rf"\b(?:is|are)\s+(?!{_ADVERBS}(?:{_DONE}|in\b|on\b|at\b|by\b|to\b|due\b|about\s+to\b|likely\b|ready\b|over\b|from\b))"
)
_NOBODY = re.compile(
    r"\W*(?:(?:almost|hardly|practically)\s+)?(?:nobody|no\s+one|nothing|none|everybody|everyone)\b", re.I
)
_COULD_AFTER = re.compile(r"\b(?:can|could|may|might)\s[^,;:]*\b(?:after|since)\s+(?:[\w-]+\s+){0,4}$")
_GERUND = re.compile(
    r"\W*[A-Za-z]+ing\s+(?:the|an?|some|any|all|this|that|his|her|its|their|one|[a-z]+s)\b", re.IGNORECASE
)


def is_likened(before: str) -> bool:
    """Whether the words before a date liken what is told to what was then: "fails like in", "similar to those in"."""
    return _LIKE.search(before) is not None


def tells_no_event(before: str, after: str) -> bool:
    """Whether a clause with a date tells of nothing that happened at the date.

    before: the words of the clause up to the date, its preposition with them. after: those behind it.
    """
    if is_likened(before) or _names_time(before) or _NOBODY.match(before):
        return True
    if _TELLS_NOW.search(before) or _JUDGES.search(before) or _COULD_AFTER.search(before):
        return True
    if _GERUND.match(before) and not VERB.search(before):
        return True
    if _READS.search(before) and not VERB.search(before):
        return True
    now = _IS_SO.search(before)
    if now is not None and not VERB.search(before[: now.start()]) and not VERB.search(before[now.end() :]):
        return True
    since = _SINCE.search(before)
    return since is not None and _LASTS.search(f"{before[: since.start()]} {after}") is not None


def _names_time(before: str) -> bool:
    named = _NAMES_TIME.search(before)
    return named is not None and not any(is_event_noun(word) for word in named["subject"].split())
