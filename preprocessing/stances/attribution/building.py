"""How a verb becomes an attribution: its holders, its cue, whether it is denied, hedged or only wished for."""

from collections.abc import Callable

from spacy.tokens import Token

from ..agents import WRITING_NOUNS
from ..word_sets import word_set
from . import cues
from .actors import actors, by_phrase, noun_before
from .asserting import is_negated, is_soft, is_unasserted
from .found import Found
from .grammar import child, children, is_passive, noun_content, subtree
from .holders import can_hold, holder_of, is_author

Words = Callable[[object], str]
_HUMAN_VERBS = (
    (cues.SPEECH_VERBS | cues.THOUGHT_VERBS | cues.ASKING_VERBS)
    - cues.SHOWING_VERBS
    - word_set("""
    mean hold find suggest indicate reveal imply signal reflect describe detail explain report note state reaffirm
    guarantee threaten promise rule justify
""")
)


def _holders(verb: Token, *, human: bool) -> list[Token]:
    return [named for each in actors(verb) for named in _examples(holder_of(each))]


def _examples(noun: Token) -> list[Token]:
    """The persons that stand for a group: "authors like Berg and Lund" are Berg and Lund.

    "Authors such as Berg" are the authors and Berg.
    """
    for link in children(noun, "prep"):
        person = child(link, "pobj")
        if noun.pos_ == "PROPN" and link.lower_ == "like":
            continue  # "Clinton, like Obama, says": Clinton
        if link.lower_ in ("like", "as") and person is not None and person.ent_type_ == "PERSON":
            persons = [person, *(each for each in children(person, "conj") if each.pos_ == "PROPN")]
            return [noun, *persons] if link.lower_ == "as" else persons
    return [noun]


def build(verb: Token, pattern: str, cue: list[Token], content: set[int], **extra: object) -> list[Found]:
    """One attribution a holder; none if the holder is no one who can hold a view."""
    human = verb.lemma_ in _HUMAN_VERBS or pattern in ("attitude", "directive", "charge", "view-as", "call")
    heads = _holders(verb, human=human)
    showing = verb.lemma_ in cues.SHOWING_VERBS
    kind = extra.pop("kind", "claim")
    if is_unasserted(verb) or (pattern == "attitude" and is_soft(verb)):
        kind = "unasserted"  # "would be willing to" is the author's guess
    marks = {"negated": is_negated(verb) ^ bool(extra.pop("denying", False)), "soft": is_soft(verb), "kind": kind}
    places = [each.i for each in cue]
    taken = frozenset(content)
    if not any(is_author(each) or _fits(each, human=human, showing=showing) for each in heads) and pattern == "clause":
        before = noun_before(verb)
        if before is not None:
            heads, extra["bare"] = [before], True
    if not heads:
        if not is_passive(verb):
            return []
        heads = _where_it_stands(verb)
    if not heads:
        if marks["soft"]:
            marks["kind"] = "unasserted"  # "can be seen as" is the author's own careful claim
        advice = verb.lemma_ in cues.ADVICE_VERBS and _is_present(verb)
        return [Found(pattern, places, None, taken, by_author=advice, **marks, **extra)]
    built = []
    for head in heads:
        if is_author(head):
            built.append(Found(pattern, places, head.i, taken, by_author=True, **marks, **extra))
        elif _fits(head, human=human, showing=showing):
            mine = marks if not _nobody(head) else {**marks, "kind": "hidden"}
            built.append(Found(pattern, places, head.i, taken, **mine, **extra))
    return built


def _where_it_stands(verb: Token) -> list[Token]:
    """ "is presented in analyses from X as": those behind the writings, for a passive that names nobody else."""
    for link in children(verb, "prep"):
        noun = child(link, "pobj")
        if link.lower_ == "in" and noun is not None:
            writings = [noun, *children(noun, "conj")]
            owners = [holder_of(each) for each in writings if each.lemma_.lower() in WRITING_NOUNS]
            found = [each for each in owners if each not in writings and can_hold(each)]
            if found:
                return found[:1]
    return []


def _is_present(verb: Token) -> bool:
    """ "is advised", not "was advised" or "has been advised"."""
    helper = child(verb, "auxpass")
    return helper is not None and helper.tag_ in ("VBZ", "VBP") and child(verb, "aux") is None


def _fits(head: Token, *, human: bool, showing: bool = False) -> bool:
    """showing: the verb is one that facts share with people; then "it" is hardly anybody: "it shows that"."""
    return can_hold(head, human_verb=human) or (head.lower_ == "it" and not showing)


def _nobody(head: Token) -> bool:
    if head.lower_ in ("no-one", "nobody", "none", "noone", "anyone", "anybody"):
        return True  # "hardly anyone", "not that anyone believes it"
    near = [head, *(each for each in head.children if each.dep_ in ("det", "amod"))]
    return any(each.lower_ in ("no", "neither") or (each.lower_ == "few" and not _is_a_few(each)) for each in near)


def _is_a_few(few: Token) -> bool:
    return few.i > few.sent.start and few.nbor(-1).lower_ == "a"


def with_particle(verb: Token) -> list[Token]:
    return [verb, *children(verb, "prt")]


def agent_places(verb: Token) -> set[int]:
    """The places of "by X"; they name the holder and are no part of the content."""
    if not is_passive(verb):
        return set()
    agent = by_phrase(verb)
    if agent is None:
        return set()
    behind = set() if agent.head.i == verb.i else {each.i for each in agent.head.subtree if each.i > agent.i}
    return subtree(agent) | behind


def head_noun(verb: Token) -> tuple[Token, set[int]]:
    noun = verb.head
    return noun, subtree(noun) - subtree(verb) - {each.i for each in noun.subtree if each.i >= verb.i}


def object_places(thing: Token, verb: Token) -> set[int]:
    """What a view is about; the noun before it for "which": "tactics which officials have warned about"."""
    if thing.lower_ in ("which", "that", "whom"):
        return head_noun(verb)[1] if verb.dep_ == "relcl" else set()
    return noun_content(thing)


def third_person(lemma: str) -> str:
    """ "oppose" → "opposes", "deny" → "denies"."""
    if lemma.endswith(("s", "sh", "ch", "x", "z", "o")):
        return f"{lemma}es"
    if lemma.endswith("y") and lemma[-2:-1] not in tuple("aeiou"):
        return f"{lemma[:-1]}ies"
    return f"{lemma}s"
