"""What a dated sentence says happened, as a short name that can stand on a timeline.

Three forms: the year before a noun ("2008 Bucharest Summit"), a noun before the year ("annexation of Crimea in 2014")
and a clause ("In 1999, Poland, Hungary, and the Czech Republic joined the alliance").
"""

import re
from dataclasses import dataclass

from .naming_words import EVENT_NOUNS
from .word_set import word_set

NAME_LENGTH = 60
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
_CLAUSE_END = re.compile(
    r"[;:.!?](?:\s|$)|\s[–—]\s|—|,\s+(?:which|who|whose|where|when|while|although|though|followed|but|with|"
    r"as|because|since|after|before|leading|causing|making|including|such|especially|particularly|"
    r"and\s+(?:it|he|she|they|this|that|then|later|in|by)\b)|\s+(?:although|whereas|because|whose)\s|\n",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"^(?:[\s,;:“”\"'’()\[\]–—-]+|(?:and|but|so|then|also|thus|however|moreover|furthermore|similarly|meanwhile|"
    r"later|finally|first|when|that|which|who|where|as|while|although|though|because|since|following|followed by|"
    r"(?:in|of|during|to|by|under|for) which|today|last year|this year|yesterday|recently|"
    r"for example|for instance|in addition|in fact|as a result|it was|there was|there were)\b[\s,]*)+",
    re.IGNORECASE,
)
_DANGLING = re.compile(
    r"[\s,;:“”\"'’(–—-]+$|[\s,]+(?:in|on|at|by|of|to|for|from|with|and|or|but|the|a|an|as|until|since|after|before|during|"
    r"between|early|late|mid|around|about|that|which|who|was|were|is|are|had|has|have|its|their|his|her|into|than|when|"
    r"while|both|not|also|only|back|again|only|again|finally|first|officially|later)$",
    re.IGNORECASE,
)
_BEFORE_DATE = re.compile(
    r"(?:\b(?:in|on|of|during|since|from|by|after|before|until|around|between|throughout|at|as of|back in)\s+"
    r"(?:the\s+)?(?:early\s+|late\s+|mid-?\s*|summer of\s+|end of\s+|year\s+)?|[,(]\s*)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Happening:
    """A named happening: place of its words, a readable name, and whether the words are a noun phrase."""

    start: int
    end: int
    name: str
    is_noun: bool


def happening_at(text: str, start: int, end: int, *, sentence: tuple[int, int]) -> Happening | None:
    """What happened at the date in text[start:end], from the words of its sentence; None if they say nothing."""
    return (
        _noun_after(text, start, end, sentence)
        or _noun_before(text, start, end, sentence)
        or _clause(text, start, end, sentence)
    )


_PREPOSITIONS = word_set("in by since until during of from after before on to and between through around about as")
_DETERMINERS = word_set("the a an its their his her our this that")


def _tokens(text: str, start: int, end: int) -> list[tuple[str, int, int]]:
    return [(match[0], match.start(), match.end()) for match in _WORD.finditer(text, start, end)]


def is_event_noun(word: str) -> bool:
    """Whether a word names something that happens, in singular or plural."""
    lower = word.lower().removesuffix("’s").removesuffix("'s")
    if lower in EVENT_NOUNS or (lower.endswith("es") and lower[:-2] in EVENT_NOUNS):
        return True
    return lower.endswith("s") and lower[:-1] in EVENT_NOUNS


def _noun_after(text: str, start: int, end: int, sentence: tuple[int, int]) -> Happening | None:
    """Reads "2008 Bucharest Summit", "2022 missile incident in Poland": words up to an event noun and its place."""
    if re.match(r"\s*[,.;:)\]”\"]|\s*[-–—]", text[end : end + 2]) or not text[start:end].isdigit():
        return None
    before = re.search(r"([\w’']+)\s+$", text[max(0, start - 30) : start])
    if before is None or before[1].lower() in _PREPOSITIONS:
        return None
    last, noun = None, None
    for count, (word, _, stop) in enumerate(_tokens(text, end, min(sentence[1], end + 80))):
        if not word[0].isalnum() or word.lower() in _FUNCTION or count >= 5:
            break
        if count and word.lower().endswith("ed"):
            break
        last = stop
        if is_event_noun(word):
            noun = stop
        elif noun is None and count <= 2 and not word[0].isupper():
            # "its 1997 borders": any noun will do behind a word such as "its" or "the".
            noun = stop if before[1].lower() in _DETERMINERS or before[1].endswith(("’s", "'s")) else None
    if noun is None or last is None:
        return None
    tail = re.match(
        r"\s+(?:in|of|on|at|between|against|with)\s+(?:the\s+)?((?:[A-ZÀ-Þ][\w’'-]*)(?:\s+(?:and\s+)?[A-ZÀ-Þ][\w’'-]*)*)",
        text[noun : noun + 60],
    )
    stop = noun + tail.end() if tail else noun
    return Happening(start, stop, readable(text[start:stop]), True)


def _noun_before(text: str, start: int, end: int, sentence: tuple[int, int]) -> Happening | None:
    """Reads "annexation of Crimea in 2014", "Helsinki Accords (1975)"."""
    lead = _BEFORE_DATE.search(text, max(sentence[0], start - 30), start)
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
        if is_event_noun(word) and not (
            index and tokens[index - 1][0].lower() in ("to", "will", "would", "they", "we", "not")
        ):
            seen_noun, first = index, index
        elif (
            lower in _JOINERS
            or word[0].isupper()
            or (first - index <= 2 and lower not in _FUNCTION and not lower.endswith(("ed", "ly")))
        ):
            continue
        else:
            break
    if seen_noun is None or (len(tokens) - seen_noun > 9):
        return None
    first = seen_noun
    while first > 0 and _describes(tokens[first - 1][0], nearest=seen_noun - first < 2):
        first -= 1
    name = readable(text[tokens[first][1] : lead.start()])
    return Happening(tokens[first][1], end, name, True) if len(name.split()) > 1 else None


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


def _clause(text: str, start: int, end: int, sentence: tuple[int, int]) -> Happening | None:
    """The clause around a date, without the date."""
    if text[start - 1 : start] == "(" and text[end : end + 1] == ")":
        return _around_bracket(text, start - 1, end + 1, sentence)
    lead = _BEFORE_DATE.search(text, max(sentence[0], start - 30), start)
    before_start = lead.start() if lead else start
    first = _clause_start(text, sentence[0], before_start)
    if len(text[first:before_start].strip(" ,;“”\"'(-–")) < 4:
        return _named(text, end, sentence[1], from_start=True)
    found = _named(text, first, before_start, from_start=False)
    if found is not None and (len(found.name.split()) > 2 or (" " in found.name and _VERBAL.search(found.name))):
        return found
    after = _named(text, end, sentence[1], from_start=True)
    return after if after is not None and not _HEADLESS.match(after.name) else found


# "…, is frequently defended": words whose subject stands before the date are no name.
_HEADLESS = re.compile(
    r"(?:is|are|was|were|has|have|had|does|did|will|would|can|could|may|might|must|should)\b", re.IGNORECASE
)
_VERBAL = re.compile(
    r"\b(?:was|were|is|are|had|has|have|did|became|began|came|went|took|made|won|lost|fell|rose|met|led|left|set|put|"
    r"held|broke|grew|gave|saw|sent|built|struck|spoke|drew|died|[a-z]{2,}ed)\b"
)
_OPENERS = word_set(
    "yet but however moreover similarly likewise still then thus later finally meanwhile although while"
)
_TOLD = re.compile(
    r"\b(?:argue|say|said|hold|claim|contend|believe|note|insist|state|show|suggest|warn|conclude|maintain|think|fear|"
    r"find|found|observe|report|explain|stress|agree|admit)(?:s|es|d|ed|ing)?\s+that\s+"
)
_SPLIT = re.compile(r",\s+(?:and\s+|but\s+|while\s+|so\s+|yet\s+)?|;\s+|:\s+|\s[-–—]\s|—|\n|\.\s+")


def _clause_start(text: str, first: int, last: int) -> int:
    """Where the clause that ends at `last` begins: after the last break whose right side holds a verb."""
    best = first
    for match in _SPLIT.finditer(text, first, last):
        left, rest = text[best : match.start()].strip(), text[match.end() : last]
        if rest.startswith("followed by"):
            return match.end()
        # "Poland, Hungary, and X joined": what stands before a break in a list is no clause.
        whole = (
            _VERBAL.search(left)
            or not left
            or len(left.split()) > 3
            or left.split()[0].lower() in _PREPOSITIONS | _OPENERS
        )
        whole = whole or match[0].strip() in ("-", "–", "—")
        if whole and len(rest.split()) >= 3 and not re.match(r"(?:initially|which|who|that|[a-z]+ed)\b", rest):
            best = match.end() if _VERBAL.search(rest) or len(text[first : match.end()].split()) <= 4 else best
    told = list(_TOLD.finditer(text, best, last))
    return told[-1].end() if told and len(text[told[-1].end() : last].split()) >= 4 else best


def _around_bracket(text: str, start: int, end: int, sentence: tuple[int, int]) -> Happening | None:
    """Reads "Copenhagen (2009) was a shock": the clause on both sides of the bracket."""
    first = _clause_start(text, sentence[0], start)
    stop = _CLAUSE_END.search(text, end, sentence[1])
    last = stop.start() if stop else sentence[1]
    name = readable(_LEADING.sub("", f"{text[first:start].rstrip()} {text[end:last].lstrip()}"))
    return Happening(first, last, name, False) if len(name.split()) > 1 else None


def _named(text: str, start: int, end: int, *, from_start: bool) -> Happening | None:
    """A name from text[start:end]: its first clause, or all of it cut to the length of a name."""
    piece = text[start:end]
    if from_start:
        piece = re.sub(r"^[\s,]*(?:when|after|that)?\s*", lambda match: " " * len(match[0]), piece, count=1)
        stop = _CLAUSE_END.search(piece, len(piece) - len(piece.lstrip()))
        piece = piece[: stop.start()] if stop else piece
    follows = not from_start and re.match(r"\s*followed by\s+", piece)
    lead = _LEADING.match(piece)
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


def readable(words: str) -> str:
    """One line, no leading article, at most NAME_LENGTH characters, cut where it reads well, first letter large."""
    name = re.sub(r"\s+", " ", re.sub(r"[“”\"]", "", words)).strip(" ,;:.–—-“”\"'’()[]")
    name = re.sub(r"\s*\((?:[^()]*)\)", "", name)
    name = re.sub(r"^(?:the|a|an|its|their|his|her|our|these|those)\s+", "", name, flags=re.IGNORECASE)
    name = _ASIDE.sub(r"\1", name)
    # "forces, initially deployed": with the date gone, the comma has lost its partner.
    name = re.sub(r"^([^,]+), ((?:\w+ly\s+)?\w+ed)$", r"\1 \2", name)
    if len(name) > NAME_LENGTH:
        name = _cut(name)
    while _DANGLING.search(name):
        name = _DANGLING.sub("", name)
    if name.count("(") != name.count(")"):
        name = name.split("(")[0].strip()
    return name[:1].upper() + name[1:]


def _cut(name: str) -> str:
    """The longest beginning that ends before a comma or a preposition, else at a word."""
    head = name[: NAME_LENGTH + 1]
    places = [match.start() for match in _CUT.finditer(head) if match.start() >= 28]
    told = [place for place in places if _VERBAL.search(head[:place])]
    if told or (places and not _VERBAL.search(head)):
        return head[: max(told or places)].rstrip(" ,;:")
    return head[: head.rfind(" ")].rstrip(" ,;:")


# A relative clause behind two words or more: what it says of them is not their name.
_ASIDE = re.compile(r"(?<=\w\s)(\S+), (?:which|who|whose|where)\s.*$")
_CUT = re.compile(r",\s|;\s|\s(?:to|in|on|for|with|by|from|as|while|after|through|against|that|which|and)\s")
