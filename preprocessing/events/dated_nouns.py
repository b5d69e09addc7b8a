"""The noun phrase that a date belongs to: "2008 Bucharest Summit", "annexation of Crimea in 2014"."""

import re

from .clause_starts import PREPOSITIONS
from .naming import VERB, nominal, readable
from .naming_words import is_event_noun
from .records import Happening
from .word_set import word_set

_WORD = re.compile(r"[^\W_][\w’'-]*|[^\w\s]")
_FUNCTION = word_set(
    """
    a an the this that these those his her its their our my your some any all both each every no i he she it we
    they who which what whose whom there here is are was were be been being am has have had do does did will
    would shall should can could may might must and or but nor so yet as than if when while where because since
    although though after before until during at by for from in into of on onto over to toward towards under
    upon with within without about against between through across along among amid despite except like near per
    via not also only even just then thus now still such more most less least very too however therefore
    moreover furthermore example instance
    """
)
_JOINERS = frozenset(
    ["of", "in", "on", "for", "to", "and", "between", "against", "with", "at", "from", "by", "the", "over"]
)
BEFORE_DATE = re.compile(
    r"(?:\b(?:in|on|of|during|since|from|by|after|before|until|around|between|throughout|at|as of|back in)\s+"
    r"(?:the\s+)?(?:early\s+|late\s+|mid-?\s*|summer of\s+|end of\s+|year\s+)?|[,(]\s*)$",
    re.IGNORECASE,
)


_DETERMINERS = word_set("the a an its their his her our this that")


def _tokens(text: str, start: int, end: int) -> list[tuple[str, int, int]]:
    return [(match[0], match.start(), match.end()) for match in _WORD.finditer(text, start, end)]


def noun_after(text: str, start: int, end: int, sentence: tuple[int, int]) -> Happening | None:
    """Reads "2008 Bucharest Summit", "2022 missile incident in Poland": words up to an event noun and its place."""
    if re.match(r"\s*[,.;:)\]”\"]|\s*[-–—]", text[end : end + 2]) or not text[start:end].isdigit():
        return None
    before = re.search(r"([\w’']+)\s+$", text[max(0, start - 30) : start])
    if before is None or before[1].lower() in PREPOSITIONS:
        return None
    last, noun = None, None
    for count, (word, _, stop) in enumerate(_tokens(text, end, min(sentence[1], end + 80))):
        if not word[0].isalnum() or word.lower() in _FUNCTION or count >= 5:
            break
        if count and (word.lower().endswith("ed") or (word.islower() and VERB.fullmatch(word))):
            break
        last = stop
        if is_event_noun(word):
            noun = stop
        elif noun is None and count <= 2 and not word[0].isupper():
            # "its 1997 borders": any noun will do behind a word such as "its" or "the".
            noun = stop if before[1].lower() in _DETERMINERS or before[1].endswith(("’s", "'s")) else None
    if noun is None or last is None:
        return None
    words = re.sub(r"[’']s?$", "", text[end:noun].strip())
    tail = _PLACE_TAIL.match(text, noun, min(sentence[1], noun + 60))
    if tail is None and not is_event_noun(words.split()[-1]):
        tail = _SAYING_TAIL.match(text, noun, sentence[1])
    stop = tail.end() if tail else noun
    name = nominal(words, year=text[start:end], owner=_owner(text, start, sentence[0]), tail=tail[0] if tail else "")
    return Happening(start, stop, name, True)


_PLACE_TAIL = re.compile(
    r"\s+(?:in|of|on|at|between|against|with)\s+(?:the\s+)?((?:[A-ZÀ-Þ][\w’'-]*)(?:\s+(?:and\s+)?[A-ZÀ-Þ][\w’'-]*)*)"
)
# What a position or a rule was: "of pursuing cooperation with Moscow", up to the end of the clause.
_SAYING_TAIL = re.compile(r"\s+(?:of|for|on|towards?)\s+[^\W\d_][^,;:.!?()\n]{3,50}(?=[,;:.!?(\n])")
_POSSESSIVE = re.compile(r"\b([A-ZÀ-Þ][\w-]*(?:\s+[A-ZÀ-Þ][\w-]*){0,2}[’']s?)(?=\s)")


def _owner(text: str, start: int, first: int) -> str | None:
    """Whose the thing at a year is: "NATO’s" before it, or before the "its" before it; None if nobody's."""
    before = text[max(first, start - 70) : start].rstrip()
    owners = _POSSESSIVE.findall(before + " ")
    if not owners:
        return None
    return owners[-1] if before.endswith(owners[-1]) or re.search(r"\b(?:its|their)$", before) else None


def noun_before_date(text: str, start: int, end: int, sentence: tuple[int, int], *, own: str) -> Happening | None:
    """Reads "annexation of Crimea in 2014", "Helsinki Accords (1975)"."""
    lead = BEFORE_DATE.search(text, max(sentence[0], start - 30), start)
    if lead is None or re.match(r"(?:by|until|before|after|since|from)\b", lead[0].strip(), re.IGNORECASE):
        return None
    tokens = _tokens(text, max(sentence[0], start - 110), lead.start())
    first = len(tokens)
    seen_noun = None
    for index in range(len(tokens) - 1, -1, -1):
        word = tokens[index][0]
        lower = word.lower()
        if not word[0].isalnum():
            break
        if seen_noun is not None and lower in _DETERMINERS and index and not _ties(tokens[index - 1][0]):
            # "ignores the collapse": what stands before the article is no part of it.
            break
        if seen_noun is not None and lower == "by" and tokens[index + 1][0].endswith("ing"):
            # "met the threat by declaring war".
            break
        if _is_happening(tokens, index):
            seen_noun, first = index, index
        elif (
            lower in _JOINERS
            or word[0].isupper()
            or (first - index <= 2 and lower not in _FUNCTION and not lower.endswith(("ed", "ly")))
            or (_is_owned(tokens, index) and lower not in _FUNCTION)
            # "The loss of a boat".
            or (lower in ("a", "an", "its", "their") and index and tokens[index - 1][0].lower() == "of")
        ):
            continue
        else:
            break
    if seen_noun is None or (len(tokens) - seen_noun > 9):
        return None
    first = seen_noun
    office = _office_of(tokens, seen_noun)
    if office is None and _is_mere_body(tokens, seen_noun):
        return None
    if office is not None:
        first = seen_noun = office
    while first > 0 and _describes(tokens[first - 1][0], nearest=seen_noun - first < 2):
        first -= 1
        if first > 1 and _pairs(tokens, first, plural=tokens[seen_noun][0].endswith("s")):
            # "The Harborne and Selby agreements": both towns'.
            first -= 2
    name = readable(text[tokens[first][1] : lead.start()])
    if len(name.split()) > 1:
        return Happening(tokens[first][1], end, name, True)
    # "the treaty of 1911" alone: the year tells it from others.
    of_year = re.search(r"\d{4}", own) and re.fullmatch(r"\s*of\s+", text[tokens[first][2] : start])
    # "The non-binding vote of 1911": what only describes it is left out.
    led = [word for word, *_ in tokens[max(0, first - 3) : first]]
    led = led[led.index("the") + 1 :] if "the" in led else ["the"] * (led[-1:] != ["The"])
    alone = of_year and all(_DESCRIBES.match(word) and word not in _FUNCTION for word in led)
    return Happening(tokens[first][1], end, f"{name} of {own}", True) if alone and name else None


_OFFICE = re.compile(r"(?:[a-z]{2,}(?:ship|ency|ancy)|membership|seat|chair)$")
_BODIES = word_set("council congress")


def _office_of(tokens: list[tuple[str, int, int]], noun: int) -> int | None:
    """The place of the office in "the presidency of the Town Council", where a council or congress is; else None."""
    if noun + 1 < len(tokens) and tokens[noun + 1][0].lower() in _BODIES:
        # "The Peace Congress": a congress.
        noun += 1
    if tokens[noun][0].lower() not in _BODIES or not tokens[noun][0][0].isupper():
        return None
    place = noun
    while place and tokens[place - 1][0][0].isupper():
        place -= 1
    if place and tokens[place - 1][0].lower() in _DETERMINERS:
        place -= 1
    held = place > 1 and tokens[place - 1][0].lower() == "of" and _OFFICE.match(tokens[place - 2][0].lower())
    return place - 2 if held else None


def _is_mere_body(tokens: list[tuple[str, int, int]], noun: int) -> bool:
    """Whether a council or congress is only somebody's there: "before the U.S. Congress", "members of the Council"."""
    place = noun
    while place and tokens[place - 1][0][0].isupper() and tokens[place - 1][0] != "The":
        place -= 1
    led = [word.lower() for word, *_ in tokens[max(0, place - 2) : place]]
    body = tokens[noun][0].lower() in _BODIES and tokens[noun][0][0].isupper() and noun == len(tokens) - 1
    return body and led[-1:] == ["the"] and led[0] in ("before", "by", "from", "to", "of")


def _pairs(tokens: list[tuple[str, int, int]], first: int, *, plural: bool) -> bool:
    names = tokens[first][0], tokens[first - 2][0]
    return (
        plural
        and tokens[first - 1][0] == "and"
        and all(word[0].isupper() for word in names)
        and names[1] not in ("The", "In", "On", "By")
    )


def _ties(word: str) -> bool:
    """Whether a word before an article ties its noun to another one: "the march on the town"."""
    return word.lower() in _JOINERS and word.lower() not in ("the", "and")


def _is_happening(tokens: list[tuple[str, int, int]], index: int) -> bool:
    """Whether a word is the noun of something that happens, neither a verb ("the partners plan to") nor the month."""
    word = tokens[index][0]
    before = tokens[index - 1][0] if index else ""
    following = tokens[index + 1][0].lower() if index + 1 < len(tokens) else ""
    if word.endswith("ing") and following == "of" and before.lower() in _DETERMINERS:
        # "The sending of a ship".
        return True
    if not is_event_noun(word) or before.lower() in ("to", "will", "would", "they", "we", "not"):
        return False
    if word.lower() in ("plan", "vote", "protest", "strike") and following == "to":
        return any(other.lower() in ("a", "an", "its", "their") for other, *_ in tokens[max(0, index - 3) : index])
    return word != "March" or not (before.lower() in _BEFORE_MONTH or before.isdigit() or not before)


_BEFORE_MONTH = word_set("in on of by from since until before after to late early mid last this next and or")


_HANGS = re.compile(
    r"\b(?:since|after|before|until|following)\s+(?P<the>the|a|an|its|their|his|her)\s+(?P<noun>[^,;:()]{3,60}?)\s+(?P<by>in|on|of)\s+(?:the\s+)?$",
    re.I,
)
_TIME_WORD = re.compile(
    r"\b(?:spring|summer|autumn|fall|winter|end|start|beginning|middle|turn|years?|months?|days?|weeks?|mornings?|evenings?|nights?)\b"
)
_ORDINAL = re.compile(r"(?:first|second|third|fourth|last|final|next|great|opening|closing)\s")


# "The second phase, from May 1911, cannot be defended".
_BETWEEN_COMMAS = re.compile(
    r"\b(?:[Tt]he|[Ii]ts|[Tt]heir)\s+(?P<noun>(?:first|second|third|fourth|last|final|opening|closing)\s+[a-z-]+(?:\s+(?:of|on|in)\s[^,;:()]{3,40})?),"
    r"\s+(?:from|in|on|of)\s+(?:the\s+)?$"
)


def noun_hung_on(text: str, start: int, end: int, sentence: tuple[int, int]) -> Happening | None:
    """Reads "since the first drilling in 2011", "after the dinner in May 1911": what a clause hangs its time on; and
    "the second phase, from May 1911," between commas."""
    beside = _BETWEEN_COMMAS.search(text, sentence[0], start)
    if beside is not None and text[end : end + 1] == "," and not _TIME_WORD.search(beside["noun"]):
        return Happening(beside.start("noun"), end, readable(beside["noun"]), True)
    found = _HANGS.search(text, sentence[0], start)
    if found is None or VERB.search(found["noun"]) or _TIME_WORD.search(found["noun"]):
        return None
    head = re.split(r"\s(?:of|in|on|at|between|with|for|to|by|about|against|near)\s", found["noun"])[0].split()[-1]
    happens = is_event_noun(head) or _ORDINAL.match(found["noun"]) or head.endswith("ing")
    if not happens or VERB.match(text[end : sentence[1]].lstrip(" ")):
        return None
    alone = " " not in found["noun"]
    name = readable(f"{found['noun']} of {text[start:end]}" if alone else found["noun"])
    return Happening(found.start("noun"), end, name, True)


def _is_owned(tokens: list[tuple[str, int, int]], index: int) -> bool:
    """Whether a word stands behind "of", "of the" or "of" and a name: the sale of Selby quay."""
    before = [word for word, *_ in tokens[max(0, index - 2) : index]]
    return before[-1:] == ["of"] or (before[:1] == ["of"] and (before[-1] in _DETERMINERS or before[-1][0].isupper()))


_DESCRIBES = re.compile(r"[a-z-]+$")


def _describes(word: str, *, nearest: bool = False) -> bool:
    """Whether a word may stand before a noun as part of its name."""
    lower = word.lower()
    if not word[0].isalnum() or lower in _FUNCTION or lower.endswith(("ly", "ed", "ing")):
        return False
    return (
        word[0].isupper()
        or nearest
        or lower.endswith(("al", "an", "ic", "ary", "ish", "ese", "ive", "ous", "led", "scale", "wide", "ar"))
    )
