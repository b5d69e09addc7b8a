"""Whether a sentence speaks of what has been or of what is to come."""

import re

_FUTURE = re.compile(
    r"\b(?:will|shall|'ll|’ll|would|going to|to be|plan(?:s|ned|ning)?|schedul\w+|expect\w*|set (?:to|for)|slated|"
    r"upcoming|(?:agree\w*|offer\w*|propos\w+|intend\w*|decid\w+|want\w*|promis\w+|pledg\w+|likely|ready) to|"
    r"postpon\w+|should|expires?|payable|as (?:soon|early) as|(?:is|are) \w+ing|(?:is|are) (?:due|expected|planned)|"
    r"is to|are to|hopes?|aims?|effective|ahead of|next(?! to\b| door\b)|(?-i:may|can|must)(?! have\b)|"
    # "due to arrive" lies ahead, "due to injuries" does not.
    r"(?:is|are|was|were|be|been) due|due(?! to\b))\b|"
    # What is told of a day in the present has still to come: "meet Monday", "starting Monday", "are announced Monday".
    r"\b(?:(?:meet|arrive|begin|open|leave|travel|convene|kick off|resume)s?|ends|returns|starts|(?:is|are) \w+ed)"
    r"(?:\s+\w+ly)?(?:\s+on)?\s*$|\b(?:beginning|starting)(?:\s+(?:on|in|from))?\s*$|"
    # "The assembly opens its annual meeting here Friday".
    r"\b(?:opens|begins|starts|ends|resumes|returns|meets|arrives|convenes|travels)(?:\s+[\w’'-]+){1,4}\s*$",
    re.IGNORECASE,
)
# Not "to be held", "are sold"; nor words that only end like a verb of the past.
_PAST = re.compile(
    r"(?<!\bbe )(?<!\bis )(?<!\bare )\b(?:was|were|had|did|said|told|"
    r"(?!(?:succ|exc|proc|ind|sp|br|bl)eed|hundred|sacred|un(?:specifi|disclos|nam|limit|precedent)ed)[a-z]{3,}ed|since|last|took|came|went|made|began|"
    r"became|rose|fell|bought|sold|brought|held|met|won|lost|left|gave|got|found|paid|sent|spent|wrote|grew|built|kept|"
    r"led|ran|saw|spoke|stood|flew|fought|struck|shot|broke|chose|drew|drove|thought|caught|after \w+ing)\b"
)
# A limit lies ahead ("by Friday", "postponed until Friday") unless it is told of: "lasted until", "by Friday it had".
_LIMIT = re.compile(r"\b(?:until|till|up to|(?P<by>by))\s+(?:the\s+)?$", re.IGNORECASE)
_LASTED = re.compile(r"(?<!\bbe )\b(?!postpon|delay|exten|adjourn|schedul|defer)\w{2,}ed\s+(?:until|by)\s+(?:the\s+)?$")
# "They had until Thursday to pay".
_GIVEN = re.compile(r"\b(?:has|have|had)\s+(?:until|till)\s+(?:the\s+)?$")
_HAD = re.compile(r"\b(?:had|was|were)\b")
_UNDONE = re.compile(r"\s(?:was|were|had)\b")
# "It had been due to expire Friday": that Friday is over.
_HAD_BEEN_DUE = re.compile(r"\bhad\s+(?:\w+\s+)?been\s+(?:\w+\s+)?(?:due|schedul\w+|set|expected|planned)\b[^.;]*$")
# "will vote in Sunday's election": such events are set beforehand, unlike a ruling or an attack.
_SET_EVENT = re.compile(
    r"['’]s\s+(?:[\w-]+\s+){0,3}?(?:elections?|polls?|referendum|finals?|semi-?finals?|race|match(?:es)?|games?|draw|summit|"
    r"hearing|ceremony|funeral|launch|auction|deadline|debate|opener)\b"
)
# "the May 3 polls will be rigged": what the day is named for has still to come.
_TO_COME = re.compile(
    r"\s+(?:(?!(?:that|who|which|what|he|she|it|they|we|you|there|this|and|but|as|when|where|if|the|a|an|its|his|her|their|"
    r"our|some|more|no|all)\b)[a-z-]+\s+){0,3}(?:will|is to|are to)\b"
)
# "the Feb. 14 assassination": nobody sets a day for these beforehand.
_UNPLANNED = re.compile(
    r"(?:['’]s)?\s+(?:[\w-]+\s+){0,2}?(?:assassinations?|bombings?|attacks?|shootings?|massacres?|earthquakes?|quakes?|"
    r"tsunami|crash|killings?|murders?|explosions?|blasts?|riots?|coup|kidnapping|stabbing|death|deaths)\b"
)
# Oil "for May delivery", "for delivery in May".
_DELIVERY = re.compile(r"\bfor\s+(?P<in>delivery\s+in\s+)?$")
# "and on Monday criticised": the verb that follows tells of the day.
_THEN_DID = re.compile(r"\b(?:and|but|who|which|that)\s+on\s+$")
_DID = re.compile(r"\s+[a-z]{3,}ed\b")
_AHEAD_OF = re.compile(r"\b(?:ahead of|before|for|until)\s+(?:the\s+)?$", re.IGNORECASE)
_SAID = re.compile(
    r"\b(?:said|told|announced|reported|added|declared|confirmed)(?:\s+\w+ly)?(?:\s+(?:on|late|early))?\s*$"
)
# How far before an expression its verb is looked for, in characters.
_REACH = 110


def looks_ahead(before: str, after: str) -> bool:
    """Whether a sentence speaks of what is still to come where an expression stands.

    "By" and "until" set a limit ahead; else the last cue before the expression decides ("said it will meet on", "is
    expected to"), else the first after it. "Wednesday's ruling" has been given.
    """
    if _LIMIT.search(before):
        over = _HAD.search(re.split(r"\b(?:must|will|should|can)\b", after[:60])[0])
        return bool(_GIVEN.search(before)) or not (_LASTED.search(before) or _HAD.search(before[-60:]) or over)
    delivery = _DELIVERY.search(before)
    if _TO_COME.match(after) or (delivery and (delivery["in"] or re.match(r"\s+deliver", after))):
        return True
    if names_unplanned(after):
        return False
    if re.match(r"['’]s\b", after) and not _AHEAD_OF.search(before) and not _SET_EVENT.match(after):
        return False
    if _HAD_BEEN_DUE.search(before[-_REACH:]):
        return False
    future, past = _last(_FUTURE, before[-_REACH:]), _last(_PAST, before[-_REACH:])
    if future >= 0 or past >= 0:
        return future >= past and not (_UNDONE.match(after) or (_THEN_DID.search(before) and _DID.match(after)))
    ahead, behind = _FUTURE.search(after[:60]), _PAST.search(after[:60])
    # "On Sunday they decided to leave": that Sunday is when they decided.
    return ahead is not None and (behind is None or ahead.start() < behind.start())


def names_unplanned(after: str) -> bool:
    """Whether the words behind a day name a deed or a disaster that nobody sets a day for: "the Feb. 14 bombing"."""
    return _UNPLANNED.match(after) is not None


def sets_limit(before: str, after: str) -> bool:
    """Whether an expression is a limit that lies ahead of what is told: "to be handed over by", "until"."""
    limit = _LIMIT.search(before)
    if limit is None or not limit["by"]:
        return limit is not None
    return bool(_FUTURE.search(before[-_REACH:]) or _FUTURE.search(after[:60]))


# "Has risen since January", "has met twice in May": a span that ends where the writer stands; never "has to".
_UP_TO_NOW = re.compile(
    r"\b(?:has|have|['’]ve)\s+(?!to\b)(?:(?:not|never|just|now|also|already|since|only|always|often|\w+ly)\s+)*"
    r"(?:been\s+)?(?:[a-z]{2,}(?:ed|en|wn|un|ung|t|ne|ade|aid|ld|und|led)|had|come|become|run|met|gone|been)\b"
)
_OVER = re.compile(r"\b(?:had|was|were|did)\b")


def lasts_until_now(before: str, after: str) -> bool:
    """Whether the clause of an expression tells of a time that goes up to the writer's own: "have risen since", "has
    met twice in". A verb of the past nearer to the expression says otherwise."""
    perfect = _last(_UP_TO_NOW, before)
    if perfect >= 0:
        return not (_OVER.search(before, perfect) or re.search(r"[;:]", before[perfect:]))
    here = re.split(r"[.;:?!]", after, maxsplit=1)[0]
    return bool(_SINCE.search(before) and _UP_TO_NOW.search(here) and not _OVER.search(here))


_SINCE = re.compile(r"\bsince\s+(?:(?:the|early|late|mid|start|end|beginning|of)[\s-]+)*$", re.IGNORECASE)


def is_since(before: str) -> bool:
    """Whether an expression says since when, so that it lies behind whoever says it."""
    return _SINCE.search(before) is not None


def looks_back(words: str) -> bool:
    """Whether some words hold a verb or an adverb of the past."""
    return _PAST.search(words) is not None


def _last(pattern: re.Pattern, text: str) -> int:
    return max((match.start() for match in pattern.finditer(text)), default=-1)


def reports(before: str) -> bool:
    """Whether the words before an expression say that somebody spoke then: "officials said privately Thursday"."""
    return _SAID.search(before) is not None
