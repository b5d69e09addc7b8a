"""Words of a sentence made into the name of an event: short, on one line, with a verb or a noun that says what it was.

A headline: who did what ("Union was founded"), or the strongest noun phrase ("Lockout of Harborne"). Never a list of
things without their verb, never a verb without its subject.
"""

import re

from .calendar import MONTH_WORD
from .naming_words import DEEDS, EVENT_NOUNS

NAME_LENGTH = 60
VERBAL = re.compile(
    r"\b(?:was|were|is|are|had|has|have|did|became|began|came|went|took|made|won|lost|fell|rose|met|led|left|set|put|"
    r"held|broke|grew|gave|saw|sent|built|struck|spoke|drew|died|[a-z]{2,}ed)\b"
)
# Verbs of the past that the words of a headline do not need.
_PAST = (
    r"\b(?:laid|paid|wrote|bought|brought|taught|fought|caught|ran|flew|chose|threw|swore|stood|cut|shut|knew|drove|"
    r"got|overthrew|overran|withdrew|undertook|overtook|forbade|froze|fled|arose|stole|swam|swung|tore|wore|rode|shook|sought|dug|hung|sprang|shrank|kept|sold|told|said|sank|shot|spent|swept|lay|blew|sang|slew|bore)\b"
)
VERB = re.compile(rf"{VERBAL.pattern}|{_PAST}")
VERB_FIRST = re.compile(rf"(?:\w+ly\s+)?(?:{VERB.pattern})")
# Words whose subject stands elsewhere are no name: "is frequently defended", "fell to the north".
HEADLESS = re.compile(
    r"(?:is|are|was|were|has|have|had|does|did|will|would|can|could|may|might|must|should|became|began|came|went|took|"
    r"made|won|lost|fell|rose|met|held|broke|grew|gave|saw|sent|believes|believed|says|said|calls|means|followed)\b",
    re.IGNORECASE,
)
_DANGLING = re.compile(
    r"[\s,;:“”\"'’(–—-]+$|[\s,]+(?:in|on|at|by|of|to|for|from|with|and|or|but|the|a|an|as|until|since|after|before|during|"
    r"between|early|late|mid|around|about|that|if|whether|because|where|which|who|was|were|is|are|had|has|have|its|their|his|her|into|than|when|"
    r"while|both|not|also|only|back|again|under|over|above|through|against|among|within|without|finally|first|officially|later|been|being)$",
    re.IGNORECASE,
)
# A relative clause behind two words or more: what it says of them is not their name.
_RELATIVE = re.compile(r"(?<=\w\s)(\S+), (?:which|who|whose|where)\s.*$")
# "Ann Bell, who owned the ferry, was shot": the verb behind it is hers.
_RELATIVE_BETWEEN = re.compile(rf"^([^,]+), (?:which|who|whose|where)\s[^,]*, (?=(?:\w+ly )?(?:{VERBAL.pattern}))")
_CUT = re.compile(
    r",\s|;\s|\s(?:to|in|on|at|into|under|near|between|for|with|by|from|as|while|after|through|against|that|which|"
    r"and)\s"
)
# "X, supported by a new commune, stormed it": what stands between subject and verb.
_ASIDE = re.compile(rf"^([^,]+), (?!and\b|or\b)[^,]+, (?=(?:\w+ly )?{VERBAL.pattern})")
# "X, Y, and Z have been damaged": a list before its verb.
_LIST = re.compile(rf"^([^,]+), (?:[^,]+, )*(?:and|or) [^,]*?(?=\s(?:\w+ly )?(?:{VERBAL.pattern}))")
# "The secretary, Ann Bell, resigned": her name says who.
_APPOSED = re.compile(
    r"^(?:[\w’'-]+\s+){0,4}[a-z][\w’'-]*,\s+(?=(?:[A-ZÀ-Þ][\w.’'-]*\s+){1,3}[A-ZÀ-Þ][\w’'-]*,)([^,]+),\s+"
    rf"(?=(?:\w+ly )?(?:{VERB.pattern}))"
)
# "Politically, a fund": how something is meant is no part of what it is.
_ADVERB_FIRST = re.compile(
    r"^(?:[A-Z][a-z]+(?:al|ate|ent|ant|ous|ive|ed|ab|ib|ing|ful|ar)ly|Certainly|Officially|Happily|Luckily|Oddly|"
    r"Clearly|Sadly|Finally|However|Of course|In fact|In practice|In theory|In short),\s+(?=\w)"
)
_ALSO = re.compile(rf"(?<=\w)\s(?:also|still|even|indeed)(?:\s(?:also|still))?\s(?=(?:{VERB.pattern}))")
# Where a second verb or clause begins: "shooting broke out | and the garrison left".
_JOINED_VERB = re.compile(
    rf",?\s(?:and|but)\s(?=(?:then\s|later\s|also\s|\w+ly\s)?(?:{VERB.pattern})(?!\s+by\b)|"
    rf"(?:the|an?|its|their|his|her|[A-ZÀ-Þ]\w+)\s(?:[\w’'-]+\s){{0,4}}?(?:{VERB.pattern}))"
)
# What tells a subject from others stands between it and its verb: "the union under Bell began".
_SUBJECT_TAIL = re.compile(
    rf"^([^,]*?)\s(?:under|from|in|at|near|with)\s(?:(?!of\b)[\w.’'-]+\s){{1,6}}?(?=(?:\w+ly )?(?:{VERB.pattern}))"
)
_DOER = re.compile(r"\b(?:is|are|was|were|been|being)\s+(?:\w+ly\s+)?\w{3,}(?:ed|en|wn|ght|lt|ne)\s+by\s+(\S+\s.{4,})$")


# "Treat it as a warning": a demand on the reader.
_DEMAND = re.compile(
    r"(?:Treat|Regard|Consider|Remember|Imagine|Compare|Think|See)\s+(?:the|it|this|that|them|a|an|of)\b"
)
_READER = re.compile(r"\b(?:[Yy]ou|[Yy]our)\b")
# Words that open no happening: a condition, a question, a comparison, what is left of a phrase or of a method.
_OPENS_NOTHING = re.compile(
    r"(?:if|unless|whether|had|what|why|how|each time|every time|such|like|or|and|nor|but|yet|according to|perhaps|"
    r"who|which|whose|whom|that|of|"
    r"(?:drawing|relying|building) (?:up)?on|using|based on|those|that of)\b",
    re.IGNORECASE,
)
_ENDS_IN_NOTHING = re.compile(
    r"\b(?:like|perhaps|maybe|probably|those|such|ever|(?:did|does|do|done) (?:it|so|this|that)|"
    r"sa(?:y|ys|id)|writes?|wrote|told|argue[sd]?|claim(?:s|ed)|thought so|said so)$",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(
    r"(?:in|on|at|by|from|with|under|during|for|to|of|as|into|among|near|only|after|before|since)\s", re.IGNORECASE
)
_PAST_FIRST = re.compile(
    r"(?:(?!united\b|allied\b)[a-z]{2,}ed|told|left|led|made|took|sent|drew|draws|gave|kept|said|held|fought|saw|went|came)\s+"
    r"(?:the|an?|his|her|its|their|this|that|these|those|it|them|him|to|in|on|at|by|for|from)\b",
    re.IGNORECASE,
)


# The date that opens a line of a list is not in the name of what its next sentence tells.
_DATE_FIRST = re.compile(rf"^\d{{1,2}}\s+{MONTH_WORD}\s+\d{{4}}\s+(?=[A-ZÀ-Þ])", re.IGNORECASE)
# "15 Dec. 2018; 6": nothing but a date.
_MERE_DATE = re.compile(rf"(?:[\d\W_]+|\b{MONTH_WORD}(?!\w))+", re.IGNORECASE)


def is_fit(name: str) -> bool:
    """Whether a clause can stand as the name of a happening: no "you", no bare condition, no verb without its
    subject, nothing that points at words left out ("Ferrymen did it", "In a year like")."""
    if _MERE_DATE.fullmatch(name) or _DEMAND.match(name):
        return False
    if _READER.search(name) or _OPENS_NOTHING.match(name) or _ENDS_IN_NOTHING.search(name):
        return False
    if _PREPOSITION.match(name) and not VERBAL.search(name):
        return False
    return not (_PAST_FIRST.match(name) or HEADLESS.match(name))


_MERE_NAME = re.compile(
    r"(?:[A-ZÀ-Þ][\w.’'-]*|of|the|and|de|van|von|al)(?:\s+(?:[A-ZÀ-Þ][\w.’'-]*|of|the|and|de|van|von|al))*"
)


def is_mere_name(name: str) -> bool:
    """Whether some words are only somebody's or something's name, and none of them says what happened."""
    words = re.findall(r"[^\W\d_]+", name.lower())
    happens = any(word in EVENT_NOUNS or word.removesuffix("s") in EVENT_NOUNS for word in words)
    return _MERE_NAME.fullmatch(name) is not None and not happens and not VERBAL.search(name)


def readable(words: str) -> str:
    """One line, no leading article, at most NAME_LENGTH characters, cut where it reads well, first letter large.

    Too long a name first loses what stands between its subject and its verb; one that would lose its verb becomes the
    doer of its passive ("Trade, crafts, and morals have been harmed by the new tariff": "New tariff") or the first of
    its list ("Trade and others …").
    """
    name = re.sub(r"\s+", " ", re.sub(r"[“”\"`]|''", "", words)).strip(" ,;:.–—-“”\"'’()[]")
    name = re.sub(r"^(?:\d{1,2}[.)]|[QA]:)\s+(?=\D)", "", name)
    name = _DATE_FIRST.sub("", name)
    name = re.sub(r"\s*\((?:[^()]*)\)", "", name)
    name = name if "(" in name else name.split(")")[-1].strip()
    name = _without_article(name)
    name = _without_article(_ADVERB_FIRST.sub("", name))
    name = _APPOSED.sub(r"\1 ", name)
    name = _RELATIVE_BETWEEN.sub(r"\1 ", name)
    name = _RELATIVE.sub(r"\1", name)
    # "forces, initially deployed": with the date gone, the comma has lost its partner.
    name = re.sub(r"^([^,]+), ((?:(?:\w+ly|first)\s+)?\w+ed)$", r"\1 \2", name)
    name = _ALSO.sub(" ", name)
    if len(name) > NAME_LENGTH:
        name = _shortened(name)
    name = _trimmed(name)
    if name.count("(") != name.count(")"):
        name = name.split("(")[0].strip()
    return name[:1].upper() + name[1:]


def _trimmed(name: str) -> str:
    """Without the words that dangle at its end."""
    while _DANGLING.search(name):
        name = _DANGLING.sub("", name)
    return name


def _without_article(name: str) -> str:
    return re.sub(r"^(?:the|a|an|its|their|his|her|our|these|those)\s+", "", name, flags=re.IGNORECASE)


def _shortened(name: str) -> str:
    """A long name with a verb or a noun that does something, cut to length."""
    aside = _ASIDE.match(name)
    if aside and not VERBAL.search(aside[1]):
        name = f"{aside[1]} {name[aside.end() :]}"
    joined = next(
        (
            found
            for found in _JOINED_VERB.finditer(name)
            if VERB.search(name[: found.start()]) and not _is_bare(name[: found.start()])
        ),
        None,
    )
    if joined is not None and joined.start() <= NAME_LENGTH:
        name = name[: joined.start()]
    if len(name) <= NAME_LENGTH:
        return name
    cut = _trimmed(_cut(name))
    tail = _SUBJECT_TAIL.match(name)
    if tail and not VERB.search(tail[1]) and (not VERBAL.search(cut) or _is_bare(cut)):
        shorter = f"{tail[1]} {name[tail.end() :]}"
        shorter = _trimmed(_cut(shorter))
        if not _is_bare(shorter):
            return shorter
    if VERBAL.search(cut) or not VERBAL.search(name):
        return cut
    doer = _DOER.search(name)
    if doer:
        name = _without_article(doer[1])
        return name if len(name) <= NAME_LENGTH else _cut(name)
    listed = _LIST.match(name)
    if listed:
        return _cut(f"{listed[1]} and others{name[listed.end() :]}")
    # "X was the first to describe …" is cut at a word rather than before its "to".
    longer = _trimmed(name[: name.rfind(" ", 0, NAME_LENGTH + 1)])
    return longer if VERBAL.search(longer) else cut


def _is_bare(name: str) -> bool:
    """Whether a name ends in a verb that wants an object: "Union began", never "Delegates met"."""
    *before, last = name.split()
    is_passive = before[-1:] in (["was"], ["were"], ["been"])
    return VERB.fullmatch(last) is not None and last not in DEEDS and not is_passive


def _cut(name: str) -> str:
    """The longest beginning that ends before a comma or a preposition, else at a word."""
    if len(name) <= NAME_LENGTH:
        return name
    head = name[: NAME_LENGTH + 1]
    places = [match.start() for match in _CUT.finditer(head) if match.start() >= 28]
    told = [place for place in places if VERB.search(head[:place])]
    if told or (places and not VERB.search(head)):
        return head[: max(told or places)].rstrip(" ,;:")
    return head[: head.rfind(" ")].rstrip(" ,;:")


def nominal(words: str, *, year: str, owner: str | None, tail: str) -> str:
    """A noun phrase with a year as a name: "2008 Harborne Summit" as it stands, "Election of 1972" where no proper
    name holds the year, "Position of seeking talks" where words that follow say more than the year.

    words: the phrase behind the year. owner: whose it is ("NATO’s"), if known. tail: "of seeking talks" or "".
    """
    if words.split()[-1][:1].isupper() and not tail:
        return readable(f"{year} {words}")
    whose = f"{owner} " if owner else ""
    return readable(f"{whose}{words} {tail}" if tail else f"{whose}{words} of {year}")
