"""Questions put to a parsed sentence: what hangs on what, and which words belong together.

Labels are those of the English parser (CLEAR style: nsubj, nsubjpass, agent, dobj, ccomp, xcomp, relcl, …).
"""

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Span, Token

from ..word_sets import word_set
from .found import Found

SUBJECTS = ("nsubj", "nsubjpass")
_BEHIND_A_NOUN = ("relcl", "acl", "appos", "conj", "cc", "parataxis", "punct", "advcl")
PASSING_ON = word_set("""
    continue begin start seem appear tend go try seek come want like keep use rush fail
""")


def child(token: Token, *deps: str) -> Token | None:
    """The first child with one of these labels, None if there is none."""
    return next((each for each in token.children if each.dep_ in deps), None)


def children(token: Token, *deps: str) -> list[Token]:
    """All children with one of these labels, in order."""
    return [each for each in token.children if each.dep_ in deps]


def has_word(token: Token, *words: str) -> bool:
    """Whether one of these words hangs on the token."""
    return any(each.lower_ in words for each in token.children)


def subtree(token: Token) -> set[int]:
    """Places of the token and all that hangs on it."""
    return {each.i for each in token.subtree}


def is_verb(token: Token) -> bool:
    return token.pos_ in ("VERB", "AUX")


def is_passive(verb: Token) -> bool:
    """Whether the verb's subject is what the verb is done to; true of "a move seen by X as Y" too."""
    if child(verb, "auxpass", "nsubjpass", "agent") is not None:
        return True
    return verb.dep_ == "acl" and verb.tag_ == "VBN"


def noun_content(token: Token) -> set[int]:
    """A noun phrase without clauses loosely hung behind it: "the plan, with critics calling it …"."""
    places = subtree(token)
    for each in token.subtree:
        if each.lower_ == "with" and each.dep_ == "prep" and any(_is_loose_clause(one) for one in each.subtree):
            places -= subtree(each)
    return places


def _is_loose_clause(token: Token) -> bool:
    return is_verb(token) and (child(token, *SUBJECTS) is not None or (token.dep_ == "acl" and token.tag_ == "VBG"))


def phrase(token: Token) -> list[Token]:
    """The noun phrase around a head without the clauses that hang on it, trimmed of commas."""
    loose = [each for each in token.children if each.dep_ in _BEHIND_A_NOUN]
    outer = {each.i for clause in loose for each in clause.subtree}
    return [each for each in token.subtree if each.i not in outer]


def holder_phrase(doc: Doc, found: Found) -> set[int]:
    """Places of the holder's noun phrase, with the "with" that opens "with critics warning that …"."""
    if found.holder is None:
        return set()
    head = doc[found.holder]
    places = {each.i for each in phrase(head)}
    first = min(places)
    if first > 0 and doc[first - 1].lower_ == "with" and doc[first - 1].i >= head.sent.start:
        places.add(first - 1)
    return places


def runs(places: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Unbroken stretches [first, last + 1) of a set of token places, in order."""
    ordered = sorted(set(places))
    start = None
    for at, place in enumerate(ordered):
        start = place if start is None else start
        if at + 1 == len(ordered) or ordered[at + 1] != place + 1:
            yield start, place + 1
            start = None


def without_edges(places: Iterable[int], sentence: Span) -> list[int]:
    """The places without punctuation, joining words and spaces at both ends, in order."""
    ordered = sorted(set(places))
    doc = sentence.doc
    while ordered and _is_edge(doc[ordered[0]], opening=True):
        ordered.pop(0)
    while ordered and _is_edge(doc[ordered[-1]], opening=False):
        ordered.pop()
    return ordered


def _is_edge(token: Token, *, opening: bool) -> bool:
    if token.is_space or (token.is_punct and token.text not in ('"', "(", ")", "'")):
        return True
    return (
        token.dep_ in ("cc", "punct")
        and token.lower_ in ("and", "but", "or", ";", ",")
        and (opening or token.dep_ == "cc")
    )
