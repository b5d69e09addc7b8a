"""The words of a clause that can be a name: where it ends, what it opens with that says nothing, what is left."""

import re
from dataclasses import replace

from .calendar import MONTH_WORD
from .naming import NAME_LENGTH, VERB, readable
from .records import Happening

CLAUSE_END = re.compile(
    r"(?:[;:!?]|(?<!\b[A-Z])\.)(?:\s|$)|\s[–—]\s|—|,\s+(?:which|who|whose|where|when|while|although|though|followed|but|with|"
    r"as|because|since|after|before|leading|causing|making|including|such|especially|particularly|"
    r"and\s+(?:it|he|she|they|this|that|then|later|in|by)\b)|\s+(?:although|whereas|because|whose)\s|\n|"
    # What a date of its own tells begins behind the "and".
    r",?\s(?:and|but)\s+(?:then\s+)?(?=(?:in|on|by|from|since)\s+(?:the\s+|early\s+|late\s+|[A-Z][a-z]+\s+|\d\d?\s+){0,3}"
    r"(?:1[0-9]|20)\d\ds?\b(?!\s*(?:$|[.;)]))|(?:an?|\w+)\s(?:years?|months?|weeks?|days?|decades?)\slater\b)",
    re.IGNORECASE,
)
LEADING = re.compile(
    r"^(?:[\s,;:“”\"'’()\[\]–—-]+|(?:and|but|so|then|also|thus|however|moreover|furthermore|similarly|meanwhile|"
    r"later|finally|first|when|that|which|who|where|as|while|although|though|because|since|following|followed by|"
    r"(?:in|of|during|to|by|under|for) which|today|last year|this year|yesterday|recently|"
    r"(?:(?:about|nearly|almost|some|over|more than)\s+)?(?:an?|the|[a-z]+|\d+)\s+(?:years?|months?|weeks?|days?|"
    r"decades?|centuries|century)\s+(?:later|earlier|afterwards?|before)|"
    r"for example|for instance|in addition|in fact|as a result|it was|there was|there were)\b[\s,]*)+",
    re.IGNORECASE,
)

# "In 1858, in a suburb, at the race course, the first games took place": where it was comes before what it was.
_ASIDES = re.compile(
    r"^\s*(?:(?:in|on|at|under|with|by|from|during|after|before|despite|among|near|to)\s[^,.;:]*,\s*(?:[A-ZÀ-Þ]\w+,\s*)?)+(?=\S+\s+\S+\s+\S)"
)


def named_between(text: str, start: int, end: int, *, from_start: bool) -> Happening | None:
    """A name from text[start:end]: its first clause, or all of it cut to the length of a name."""
    piece = text[start:end]
    if from_start:
        piece = re.sub(r"^[\s,]*", lambda match: " " * len(match[0]), piece, count=1)
        piece = _ASIDES.sub(lambda match: " " * len(match[0]), piece, count=1)
        piece = re.sub(r"^[\s,]*(?:when|after|that)\b\s*", lambda match: " " * len(match[0]), piece, count=1)
        stop = CLAUSE_END.search(piece, len(piece) - len(piece.lstrip()))
        piece = piece[: stop.start()] if stop else piece
    follows = not from_start and re.match(r"\s*followed by\s+", piece)
    lead = LEADING.match(piece)
    offset = lead.end() if lead else 0
    body = piece[offset:].rstrip()
    if len(body) < 6 or len(re.findall(r"[^\W\d_]{2,}", body)) < 2:
        return None
    name = readable(body)
    if follows and len(name) < NAME_LENGTH - 9:
        name = f"{name} followed"
    if len(name) < 6:
        return None
    return Happening(start + offset, start + offset + len(body), name, False)


_LEAD_OF_TIME = re.compile(
    rf"\d|\b(?:{MONTH_WORD}|early|late|spring|summer|autumn|winter|years?|months?|weeks?|days?|end)\b", re.I
)
_LEAD = re.compile(
    r"(?:For|In|At|On|To|Under|By|After|During|With)\s+(?:(?:[A-ZÀ-Þ][\w’-]*|[a-z]+|the\s\w+)\s+){1,3}?(?=(?:the|an?|its|their|his|her)\s)"
)


def without_lead(found: Happening | None) -> Happening | None:
    """A name without a place or a person that its clause begins with: "For Selby the guild died" is "Guild died"."""
    lead = _LEAD.match(found.name) if found is not None else None
    rest = found.name[lead.end() :] if lead else ""
    if (
        lead is None
        or _LEAD_OF_TIME.search(lead[0])
        or VERB.search(lead[0])
        or not VERB.search(rest)
        or re.search(r"^(?:\w+\s){1,3}(?:of|in)\s", rest)
    ):
        return found
    return replace(found, name=readable(rest))
