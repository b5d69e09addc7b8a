"""What a dated sentence says happened, as a short name that can stand on a timeline.

Three forms: the year before a noun ("2008 Bucharest Summit"), a noun before the year ("annexation of Crimea in 2014")
and a clause ("In 1999, Poland, Hungary, and the Czech Republic joined the alliance").
"""

import re

from .asides import without_asides
from .clause_starts import clause_start
from .clause_words import CLAUSE_END, LEADING, named_between, without_lead
from .dated_nouns import BEFORE_DATE, noun_after, noun_before_date, noun_hung_on
from .first_person import opens_first_person
from .fitting import (
    fits_date,
    is_compared,
    is_measure,
    is_of_a_thing,
    is_only_described,
    is_supposed,
    with_listed,
)
from .joined import DATE, opens_clause, part_behind_date, subject_of
from .lines import entry_begins, is_head
from .naming import HEADLESS, VERB, VERB_FIRST, VERBAL, readable
from .naming_words import is_event_noun
from .participles import participle_clause, without_dated_participle
from .records import Happening
from .sides import Side, noun_before, side_clause
from .untold import is_likened, tells_no_event
from .word_set import word_set

# "They said no. Years later": a sentence ends there, if no number follows.
_SAID_NO = re.compile(r"\b[Nn]o\.\s+(?=[A-ZÀ-Þ])")


def happening_at(text: str, start: int, end: int, *, sentence: tuple[int, int]) -> Happening | None:
    """What happened at the date in text[start:end], from the words of its sentence; None if they say nothing."""
    if is_head(text, start, end) or is_measure(text, start, end):
        return None
    said_no = list(_SAID_NO.finditer(text, sentence[0], start + 1))
    sentence = (said_no[-1].end() if said_no else sentence[0], sentence[1])
    begins = entry_begins(text, start, end)
    if begins is not None and begins < sentence[1]:
        found = named_between(text, begins, sentence[1], from_start=True) or _entry(text, begins, sentence[1])
        return _fitting(text, start, end, found, is_clause=False)
    named = noun_after(text, start, end, sentence)
    if named is not None or is_only_described(text, start, end):
        return named
    first, last = with_listed(text, start, end, sentence=sentence)
    text = without_asides(text, first, last, sentence=sentence)
    return (
        noun_before_date(text, first, last, sentence, own=text[start:end])
        or noun_hung_on(text, first, last, sentence)
        or _clause(text, first, last, sentence, own=(start, end))
    )


def _fitting(text: str, start: int, end: int, found: Happening | None, *, is_clause: bool) -> Happening | None:
    """A happening if its name fits the date text[start:end], else None."""
    if found is None:
        return None
    fits = fits_date(found.name, text[found.start : found.end], text[start:end], is_clause=is_clause)
    return found if fits else None


def _entry(text: str, start: int, last: int) -> Happening | None:
    """The one or two words of an entry in a list of dates: "May 1911: The strike."."""
    words = re.match(r"(?:[^\W\d_][\w’'-]*\s+){0,2}[^\W\d_][\w’'-]*(?=[.;!]?\s*$)", text[start:last])
    name = readable(words[0]) if words else ""
    return (
        Happening(start, start + words.end(), name, True) if is_event_noun(name.split()[-1] if name else "") else None
    )


# A name does not begin with one of these: "In the early morning hours of 30 April, the last troops left".
_LEADS = word_set(
    "in on at around with from by under until before after since during for through within upon without despite"
)
_WHILE_DOING = re.compile(r"[\s,]*(?:while|when|after|before|by)\s+[a-z]+ing\b", re.IGNORECASE)


def _clause(text: str, start: int, end: int, sentence: tuple[int, int], *, own: tuple[int, int]) -> Happening | None:
    """The clause around a date or a list of dates, without them. own: the date of the list that is meant."""
    if text[start - 1 : start] == "(" and text[end : end + 1] == ")":
        return _fitting(text, *own, _around_bracket(text, start - 1, end + 1, sentence), is_clause=False)
    lead = BEFORE_DATE.search(text, max(sentence[0], start - 30), start)
    before_start = lead.start() if lead else start
    before = text[sentence[0] : start]
    # "like that of 1911": the year tells of a thing, not of the clause.
    if is_supposed(text[sentence[0] : before_start]) or is_compared(text[sentence[0] : before_start]):
        return None
    when = _WHEN.match(text, end, sentence[1])
    if when is not None and (is_likened(before) or _IT_BEGAN.fullmatch(text[sentence[0] : before_start])):
        # "They may strike again, as in May 1911 when the docks closed"; "It all began in 1911, when the docks closed".
        return _fitting(text, *own, named_between(text, when.end(), sentence[1], from_start=True), is_clause=True)
    if is_of_a_thing(before):
        return _fitting(text, *own, _thing(text, sentence[0], start, end), is_clause=False)
    earlier = _EARLIER_ONE.search(text, sentence[0], start)
    if earlier is not None:
        return _fitting(text, *own, _earlier_one(text, earlier, end), is_clause=False)
    side = participle_clause(text, before_start, end, sentence=sentence)
    side = side or side_clause(text, before_start, end, sentence=sentence)
    if side is not None and tells_no_event(text[side.start : start], text[end : side.end]):
        return None
    if side is not None:
        return _fitting(text, *own, _beside(text, side, before_start, end), is_clause=True)
    stop = CLAUSE_END.search(text, end, sentence[1])
    last = stop.start() if stop else sentence[1]
    if tells_no_event(text[clause_start(text, sentence[0], before_start) : start], text[end:last]):
        return None
    for found in _of_clause(text, start, end, before_start, sentence):
        fitting = _fitting(text, *own, found, is_clause=True)
        if fitting is not None:
            return fitting
    return None


_IT_BEGAN = re.compile(
    r"\W*(?:it|this|that|all)(?:\s+all)?\s+(?:began|started|happened|was|came|changed|ended)\W*", re.I
)
_WHEN = re.compile(r",?\s+when\s+(?:(?:its|his|her|their)\s+)?")


# "The first talks on tariffs since 2017": those of 2017 are older talks.
_EARLIER_ONE = re.compile(
    r"\b(?:first|only|most\s[a-z]+|(?!west\b|east\b|rest\b|best-|protest\b|request\b|interest\b|forest\b|priest\b|"
    r"guest\b|arrest\b|harvest\b|invest\b|conquest\b)[a-z]{2,}est|worst|best)\s+(?P<noun>[a-z][^,;:.()]{2,60}?)\s+since\s+$"
)


def _earlier_one(text: str, match: re.Match, end: int) -> Happening | None:
    """What came before the one that a sentence tells of, if it is something that happens: "the first talks since"."""
    words = match["noun"].split()
    head = re.split(r"\s(?:of|on|in|at|between|with|for|to|by|about|against)\s", match["noun"])[0].split()[-1]
    if not is_event_noun(head) or VERBAL.search(match["noun"]):
        return None
    name = readable(match["noun"] if len(words) > 1 else f"{match['noun']} of {text[match.end() : end]}")
    return Happening(match.start("noun"), end, name, True)


def _thing(text: str, first: int, start: int, end: int) -> Happening | None:
    """The thing that a year tells from others, if it has a proper name in it: "Bell’s budget of May 1911"."""
    of = re.search(r"\s+of\s+(?:the\s+)?$", text[first:start])
    words = noun_before(text[first : first + of.start()]) if of else None
    name = readable(words or "")
    proper = re.search(r"\b[A-ZÀ-Þ]|[’']s\b", (words or "")[1:])
    if proper is None or len(name.split()) < 2:
        return None
    return Happening(first + of.start() - len(words), end, name, False)


_SAYING = re.compile(r"\s(?:said|says|told|wrote|writes|argued|argues|claimed|claims|announced|declared|warned)$")
_WHAT = re.compile(r"\s+(?=that\s)")
_OFFERING = re.compile(r"\s(?:proposed|offered|promised|agreed|decided|threatened|vowed|refused|voted|pledged)$")
_TO_WHAT = re.compile(r"\s+(?=to\s[a-z])")


def _of_clause(text: str, start: int, end: int, before_start: int, sentence: tuple[int, int]) -> list[Happening | None]:
    """What the words before a date and those behind it say, the likelier first."""
    first = clause_start(text, sentence[0], before_start)
    words = text[first:before_start]
    if opens_clause(words) or _WHILE.search(words):
        return [_behind_and(text, words, end, sentence[1])]
    plain = without_dated_participle(words, date=DATE)
    joined = part_behind_date(plain) or ((0, LEADING.sub("", plain)) if plain != words else None)
    if joined is not None:
        return [Happening(first + joined[0], before_start, readable(joined[1]), False)]
    if len(text[first:before_start].strip(" ,;“”\"'(-–")) < 4:
        return [named_between(text, end, sentence[1], from_start=True)]
    found = named_between(text, first, before_start, from_start=False)
    says = found is not None and _SAYING.search(found.name) and _WHAT.match(text, end)
    if says or (found is not None and _OFFERING.search(found.name) and _TO_WHAT.match(text, end)):
        # "Ann Bell said in May 1911 that the strike was lost": she said that. "She offered in May 1911 to stay".
        what = CLAUSE_END.search(text, end, sentence[1])
        last = what.start() if what else sentence[1]
        name = readable(f"{text[found.start : before_start]} {text[end:last].strip()}")
        return [Happening(found.start, last, name, False)]
    # "While studying wine in 1856, he discovered": what he discovered is what happened.
    found = without_lead(found)
    led = found is not None and (found.name.split()[0].lower() in _LEADS or _WHILE_DOING.match(text, first))
    after = named_between(text, end, sentence[1], from_start=True)
    if _GOES_ON.match(text, end):
        # "It shut in May 1911 and the hall is now a shop": the shop has no date.
        return [found or _mere_noun(words, first, text[start:end])]
    if found is not None and not led and after is not None and not VERB.search(words):
        told = _sharing(text, words, after)
        if told is not None:
            return [told]
    if found is not None and not led and _says_enough(found.name) and not opens_first_person(words):
        return [found, _told_after(text, end, after)]
    if found is None and after is None:
        return [_mere_noun(words, first, text[start:end])]
    if opens_first_person(words):
        # "As we said in May 1911, the matter is open": what stands behind is not dated.
        return [found]
    if after is None or HEADLESS.match(after.name) or (led and not VERBAL.search(after.name)):
        return [found]
    return [after, found]


_WHILE = re.compile(r",\s(?:while|whereas)\s*$")
_GOES_ON = re.compile(r",?\s(?:and|but|so|while)\s")


_IT_WAS = re.compile(
    r"\W*(?:the|an?)?\s*(?P<noun>(?:[\w’'-]+\s+){0,3}?[\w’'-]+)\s+(?:was|were|came|happened|took\s+place)\W*",
    re.IGNORECASE,
)


def _mere_noun(words: str, first: int, date: str) -> Happening | None:
    """Something that happens of which the words say nothing but when: "The talks were in" is "Talks of 1911"."""
    told = _IT_WAS.fullmatch(words)
    if told is None or not is_event_noun(told["noun"].split()[-1]):
        return None
    name = readable(told["noun"] if " " in told["noun"] else f"{told['noun']} of {date}")
    return Happening(first + told.start("noun"), first + len(words), name, True)


def _behind_and(text: str, words: str, end: int, last: int) -> Happening | None:
    """What stands behind the date of a joined clause, with the subject of the clause before if it has none."""
    after = named_between(text, end, last, from_start=True)
    if after is None or not VERB_FIRST.match(text, after.start):
        return after
    subject = subject_of(words)
    told = text[after.start : after.end]
    return Happening(after.start, after.end, readable(f"{subject} {told}"), False) if subject else None


def _sharing(text: str, words: str, after: Happening) -> Happening | None:
    """A subject before a date with its verb behind it: "The guild in May 1911 closed its hall"."""
    subject = re.sub(r"^\W+", "", words).strip()
    if not VERB_FIRST.match(text, after.start) or not 0 < len(subject.split()) <= 6 or re.search(r"[,;:(]", subject):
        return None
    if re.match(r"(?:our|my)\b", subject, re.IGNORECASE):
        return None
    # "The failure in May 1911 is well explained": what is said of it now did not happen then.
    if subject.split()[0].lower() in _LEADS or re.match(r"(?:is|are|has|have|will)\b", text[after.start : after.end]):
        return None
    return Happening(after.start, after.end, readable(f"{subject} {text[after.start : after.end]}"), False)


def _told_after(text: str, end: int, after: Happening | None) -> Happening | None:
    """What stands behind a date if it has a subject of its own: "He thought so: by May 1911 he had seen it"."""
    own = after is not None and re.match(r"(?:he|she|it|they|the|[A-ZÀ-Þ]\w+)\s", text[end:].lstrip(" ,"))
    return after if own and VERBAL.search(after.name) and not HEADLESS.match(after.name) else None


def _beside(text: str, side: Side, before: int, end: int) -> Happening | None:
    """The side clause that a date stands in, without the date; None if it cannot be told by itself."""
    if not side.named:
        return None
    told = text[side.start : before].strip(" ,")
    name = readable(f"{side.subject or ''} {told}".strip())
    # "the dock expansion, which has grown since": what has gone on since is the expansion itself.
    words = (side.subject or "").split()
    if len(words) > 1 and re.match(r"(?:has|have)\b", told) and is_event_noun(words[-1]):
        name = readable(side.subject)
    return Happening(side.start, max(end, side.end), name, False) if " " in name else None


def _says_enough(name: str) -> bool:
    return len(name.split()) > 2 or (" " in name and VERBAL.search(name) is not None)


def clause_around(text: str, start: int, end: int, *, sentence: tuple[int, int]) -> str:
    """The clause of a sentence that holds text[start:end], as a name; "" if it says nothing."""
    stop = CLAUSE_END.search(text, end, sentence[1])
    last = stop.start() if stop else sentence[1]
    words = LEADING.sub("", text[clause_start(text, sentence[0], start) : last])
    rest = text[end:last].strip(" ,")
    if words.split()[0].lower() in _LEADS and VERBAL.search(rest) and len(rest.split()) > 1:
        words = rest
    return readable(words)


def _around_bracket(text: str, start: int, end: int, sentence: tuple[int, int]) -> Happening | None:
    """Reads "Copenhagen (2009) was a shock": the clause on both sides of the bracket."""
    first = clause_start(text, sentence[0], start)
    stop = CLAUSE_END.search(text, end, sentence[1])
    last = stop.start() if stop else sentence[1]
    name = readable(LEADING.sub("", f"{text[first:start].rstrip()} {text[end:last].lstrip()}"))
    return Happening(first, last, name, False) if len(name.split()) > 1 else None
