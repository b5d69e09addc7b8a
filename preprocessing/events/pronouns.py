"""Who or what a pronoun at the head of an event's name stands for: "It settled" is what the sentence before speaks of.

Only a plain subject counts, and only where number and person agree; else a bare verb becomes a noun with its date.
"""

import re

from .joined import subject_of
from .naming import VERB, readable
from .naming_words import DEEDS
from .word_set import word_set

PRONOUN = re.compile(r"^(?P<word>It|They|He|She|This|These|Both)\s+(?=[a-z])")
# "It was a shock", "it took ten years", "it is said": an "it" that stands for nothing.
_EMPTY = re.compile(
    r"It\s+(?:(?:is|was|had been|has been)\s+"
    r"(?!\w*(?:ed|built|held|made|set|begun|written|sold|taken|given|won|cut|shut)\b)|"
    r"(?:is|was)\s+(?:said|told|hoped|believed|feared|thought|claimed|expected|reported|agreed|decided)\b|"
    r"took\s+[\w-]+\s+(?:years?|months?|weeks?|days?)|rained|snowed|seemed|appeared|happened|turned out|"
    r"became\s+\w+\s+that)"
)
_PERSON = re.compile(r"(?:[A-ZÀ-Þ][\w.’'-]*\s+){1,3}[A-ZÀ-Þ][\w’'-]*$")
_ROLE = re.compile(
    r"(?:\w+(?:er|or|ist|ent|ant|man|woman)|king|queen|judge|chief|captain|bishop|mother|father|son|daughter)$"
)
# Verbs whose object is what a text goes on about: "Bell founded the guild. It closed".
_MAKES = re.compile(
    r"\b(?:found|creat|establish|launch|open|purchas|acquir|form|introduc|propos|sign|publish|releas|adopt|pass)ed\b|"
    r"\b(?:built|made|wrote|bought|set up|began|sold|sank)\b"
)
_OBJECT = re.compile(r"\s+(?:the|a|an|its|their|his|her)\s")
_DETERMINED = re.compile(r"(?:the|a|an|its|their|his|her|this|that|these|those|our)\s+", re.IGNORECASE)
_SINGULAR_S = re.compile(r"(?:ss|us|is|news|series|press)$")
_NO_SUBJECT = word_set("there here who what which it they he she we you i this these both that those one some many all")
# "The Greeks said no, and the Turks said yes": "they" may be either.
_SECOND_MANY = re.compile(
    rf",\s(?:and|but|while)\s(?:the\s)?(?:[\w’'-]+\s){{0,3}}[\w’'-]+s(?:,[^,]*,)?\s(?:{VERB.pattern})"
)
_LEAD = re.compile(
    r"^(?:after\s+that|before\s+that|since\s+then|by\s+then|until\s+then|then|later|in\s+the\s+end|at\s+last|at\s+first|"
    r"meanwhile|soon|[a-z]+\s+(?:years?|months?|weeks?|days?)\s+later),?\s+",
    re.IGNORECASE,
)
_LONGEST = 6


def stands_for(name: str, before: str) -> str | None:
    """The name with the subject of the sentences before it in the place of its pronoun; None if that is not plain.

    before: up to three sentences of the same paragraph before the clause that the name was made from.
    """
    found = PRONOUN.match(name)
    if found is None or found["word"] in ("This", "These", "Both") or _EMPTY.match(name):
        return None
    for sentence in reversed(re.split(r"(?<=[.!?])\s+(?=[A-ZÀ-Þ])", before.strip())):
        if re.match(rf"(?:In [^,]*,?\s)?{found['word']}\b", sentence, re.IGNORECASE):
            # The same pronoun there: what it means stands before that.
            continue
        subject = subject_of(_LEAD.sub("", sentence))
        if found["word"] == "They" and _SECOND_MANY.search(sentence):
            return None
        if subject is None or not _agrees(found["word"], subject, sentence):
            return None
        return readable(f"{subject} {name[found.end() :]}")
    return None


def _agrees(pronoun: str, subject: str, sentence: str) -> bool:
    words = _DETERMINED.sub("", subject).split()
    if not words or len(words) > _LONGEST or words[0].lower() in _NO_SUBJECT or VERB.search(subject):
        return False
    head = re.split(r"\s(?:of|at|in|for|from|on|with)\s", " ".join(words))[0].split()[-1]
    listed = " and " in subject
    plural = listed or (head.endswith("s") and not _SINGULAR_S.search(head) and head[0].islower())
    named = _DETERMINED.match(subject) is None and _PERSON.match(subject) is not None
    person = not listed and (named or _ROLE.search(head) is not None)
    if pronoun in ("He", "She"):
        return person
    if pronoun == "They":
        return plural
    makes = _MAKES.search(sentence)
    return not (plural or person or (makes and _OBJECT.match(sentence, makes.end())))


def told_by_date(name: str, date: str) -> str | None:
    """A name of a pronoun and a bare verb as a noun with its date: "They met" of May 1911 is "Meeting of May 1911"."""
    words = name.split()
    deed = DEEDS.get(words[-1]) if len(words) == 2 and PRONOUN.match(name) else None
    dated = re.search(r"\d{4}", date) is not None
    return readable(f"{deed} of {date}") if deed and dated else None
