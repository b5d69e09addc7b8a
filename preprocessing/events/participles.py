"""What a participle says of the noun before it: "the quota, introduced in 1906, was small" dates the quota's beginning.

Without a parser: the participle stands between commas behind its noun, or the verb of the clause is another one.
"""

import re

from .naming import VERB
from .nouns import CONJOINED, NO_NOUN, PREPOSITIONS, whole_noun
from .sides import Side

IRREGULAR = (
    "born|built|held|made|set up|set|begun|written|run|sworn|put|sold|bought|taken|given|drawn|found|left|lost|sent|"
    "won|brought|cut|kept|laid|paid|struck|sunk|torn|thrown|shot|hit|led|fought|chosen|driven|caught|taught|spent"
)
# Words that only end like a participle, or that name a thing rather than say what was done to it.
_NO_DEED = (
    r"(?!(?:call|nam|bas|accus|dat|us|ne|spe|se|fe|bre|ble|wan|relat|concern|oppos|aim|known)ed\b|hundred\b|indeed\b)"
)
_PARTICIPLE = rf"(?:(?:\w+ly|first|newly|never)\s+)?{_NO_DEED}(?:[a-z]{{2,}}ed|{IRREGULAR})\b"
_ASIDE = re.compile(rf",\s+(?P<told>{_PARTICIPLE}[^,;:()]*)$")
_ENDS = re.compile(r"\s*[.;!?](?:\s|$)|\s*$")
_PROPER = re.compile(r"(?:^|\s)(?:the\s+)?((?:[A-ZÀ-Þ][\w’'-]*\s+(?:(?:of|v\.|vs?\.?|and|for)\s+)?)+[A-ZÀ-Þ][\w’'-]*)$")
_DEED = re.compile(rf"^{_PARTICIPLE}")
_BEHIND_NOUN = re.compile(rf"(?<=\s)(?P<noun>[^\W\d_][\w’'-]*)\s+(?P<told>{_PARTICIPLE})")
_VERB_BEHIND = re.compile(
    r"\s+(?:was|were|is|are|has|have|had|will|would|did|does|do|can|could|may|must)\b(?!\s+(?:it|he|she|they)\b)"
)
# Verbs that rule a date of the past out, so that it must be the participle's: "has bought the boat built in 1911".
_NOW = re.compile(r"\b(?:has|have|is|are)\b")


def participle_clause(text: str, start: int, end: int, *, sentence: tuple[int, int]) -> Side | None:
    """The participle with its noun that the date text[start:end] belongs to; None if the date is the clause's own.

    start: of the date, or of the preposition before it.
    """
    before = text[sentence[0] : start]
    aside = _ASIDE.search(before)
    if aside is not None:
        subject = whole_noun(before[: aside.start()])
        closed = re.match(r"[^,;:.()]{0,60},\s", text[end : sentence[1]])
        # "A historian, Ann Bell, wrote": a name between commas stands beside the one that did it.
        appended = subject is not None and re.search(rf",\s+{re.escape(subject)}$", before[: aside.start()].rstrip())
        if appended or re.search(r"\sthat\s", aside["told"]) or VERB.search(_DEED.sub("", aside["told"])):
            return None
        if subject is not None and not closed and _ENDS.match(text, end):
            # "He joined the Harborne Guild, founded in 1911": a name, so it is not he who was.
            proper = _PROPER.search(before[: aside.start()])
            subject = proper[1] if proper else subject
            closed = proper
        opens = subject is not None and not VERB.search(re.split(r"[,;:]", before[: aside.start()])[-1])
        if subject is not None and (closed or opens):
            return Side(sentence[0] + aside.start("told"), _ends(text, end, sentence[1]), subject, True)
        return None
    heads = [
        found
        for found in _BEHIND_NOUN.finditer(re.sub(r"^.*[,;:()]", lambda match: " " * len(match[0]), f" {before}"))
        if found["noun"].lower() not in NO_NOUN | PREPOSITIONS and not found["noun"].endswith("ly")
    ]
    if not heads:
        return None
    place = heads[-1].start("told") - 1
    subject = whole_noun(before[:place])
    if subject is None:
        return None
    lead = re.split(r"[,;:()]", before[: before[:place].rindex(subject)])[-1]
    governed = _NOW.search(lead)
    alone = governed and not CONJOINED & set(lead[governed.end() :].lower().split())
    if alone or _VERB_BEHIND.match(text, end, sentence[1]):
        return Side(sentence[0] + place, end, subject, True)
    return None


def _ends(text: str, end: int, last: int) -> int:
    stop = re.compile(r"[,;:.()]").search(text, end, last)
    return stop.start() if stop else last


def without_dated_participle(words: str, *, date: str) -> str:
    """Words of a clause with blanks for a participle that has a date of its own before their verb: "the ban (declared
    on 1 May 1911) was lifted". date: a pattern of dates."""
    words = re.sub(rf",\s+{_PARTICIPLE}[^,;:()]*{date},", lambda match: " " * len(match[0]), words)
    for found in re.finditer(rf"(?<=\w)\s(?={_PARTICIPLE})[^,;:()]*?{date}(?={_VERB_BEHIND.pattern})", words):
        told = list(re.finditer(rf"\s{_PARTICIPLE}", found[0]))
        place = found.start() + told[-1].start()
        clause = re.split(r"[,;:()]|\b(?:and|but)\b", words[:place])[-1]
        if clause.strip() and not VERB.search(clause):
            return words[:place] + " " * (found.end() - place) + words[found.end() :]
    return words
