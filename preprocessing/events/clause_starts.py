"""Where the clause before a date begins: behind the last break whose right side can stand by itself."""

import re

from .naming import HEADLESS, VERB, VERBAL
from .word_set import word_set

PREPOSITIONS = word_set("in by since until during of from after before on to and between through around about as")
_NO_SUBJECT = re.compile(
    rf"[a-z]+ing\s(?!(?:{VERB.pattern}))|(?:initially|which|who|that|[a-z]+ed)\b|(?-i:{HEADLESS.pattern})|{VERB.pattern}"
)
# "The Harborne Star, an old ferry, left": what stands between commas only says more of the subject.
_APPOSED = re.compile(rf"an?\s[^,]*,\s+(?:{VERB.pattern})")
_TOLD_BY = re.compile(rf"{VERBAL.pattern}|\b(?:will|would|could|can|may|might|must|shall|should)\s+(?:not\s+)?[a-z]+\b")
_OPENERS = word_set(
    "yet but however moreover similarly likewise still then thus later finally meanwhile although while"
)
_TOLD = re.compile(
    r"\b(?:argue|say|said|hold|claim|contend|believe|note|insist|state|show|suggest|warn|conclude|maintain|think|fear|"
    r"find|found|observe|report|explain|stress|agree|admit|submit)(?:s|es|d|t?ed|t?ing)?(?:\s+(?:today|now|still))?\s+that\s+|"
    r"\b(?:tells?|told|promised?|assured?|inform(?:s|ed)?)\s+[^,;:.]{2,50}?\s+that\s+"
)
_SPLIT = re.compile(r",\s+(?:and\s+|but\s+|while\s+|so\s+|yet\s+)?|;\s+|:\s+|\s[-–—]\s|—|\n|\.\s+")


def clause_start(text: str, first: int, last: int) -> int:
    """Where the clause that ends at `last` begins: after the last break whose right side holds a verb."""
    best = first
    for match in _SPLIT.finditer(text, first, last):
        left, rest = text[best : match.start()].strip(), text[match.end() : last]
        if rest.startswith("followed by"):
            return match.end()
        # "Poland, Hungary, and X joined": what stands before a break in a list is no clause.
        whole = (
            VERBAL.search(left)
            or not left
            or len(left.split()) > 3
            or left.split()[0].lower() in PREPOSITIONS | _OPENERS
        )
        whole = whole or match[0].strip() in ("-", "–", "—")
        if whole and len(rest.split()) >= 3 and not _NO_SUBJECT.match(rest) and not _APPOSED.match(rest):
            best = match.end() if _TOLD_BY.search(rest) or len(text[first : match.end()].split()) <= 4 else best
    told = list(_TOLD.finditer(text, best, last))
    return told[-1].end() if told and len(text[told[-1].end() : last].split()) >= 4 else best
