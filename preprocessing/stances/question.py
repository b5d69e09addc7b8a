"""A statement as the question that it answers with yes or no, in the words a person would ask it in."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import TYPE_CHECKING, NamedTuple

from .standing import child_of, is_plural_present, main_verb, subject_of
from .word_sets import word_set

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_FULL = {"ca": "can", "wo": "will", "sha": "shall", "'re": "are", "'ve": "have", "'ll": "will", "'d": "would"}
_NOT = ("not", "n't", "never", "n’t")
# Words that lead from the sentence before, or press the point: a question does without them.
_PRESSING = word_set("""
    also however therefore thus indeed clearly obviously certainly undoubtedly surely simply consequently moreover
    furthermore instead likewise similarly hence then already still just really actually
""")
_LOOSE = ("relcl", "acl", "appos", "advcl", "parataxis", "npadvmod")
_REASONS = ("because", "since", "as", "although", "though", "while", "whereas")


class Question(NamedTuple):
    """A question, and whether the statement it was made from answers it with no."""

    text: str
    is_denied: bool


def as_question(doc: Doc, *, common: Collection[str] = ()) -> Question | None:
    """The question behind a parsed statement, None where the grammar gives none.

    common: words that stand in small letters elsewhere, so that one at the start is known to be no name.

    "Zoos should not be closed." -> ("Should zoos be closed?", True). What hangs loosely on the main clause is left out:
    what stands before the subject, joined clauses, clauses between commas.
    """
    root = main_verb(doc)
    subject = subject_of(root) if root is not None else None
    if root is None or subject is None or child_of(root, "csubjpass") is not None:
        return None
    kept = _core(doc, root, subject)
    head = [t for t in subject.subtree if t.i in kept]
    nots = [t for t in root.children if t.dep_ == "neg" and t.lower_ in _NOT and t.i in kept]
    no = _no(root, subject)
    if len(nots) + (no is not None) > 1:
        return None
    helper, verb = _helper(root, subject)
    if helper is None:
        return None
    left = {t.i for t in (*head, *nots)}
    rest = [t for t in doc if t.i in kept and t.i not in left and not (verb is None and t.i == root.i)]
    helping = helper if isinstance(helper, str) else _FULL.get(helper.lower_, helper.lower_)
    if not isinstance(helper, str):
        if helping == "'s":
            helping = "has" if helper.lemma_ == "have" else "is"
        rest = [t for t in rest if t.i != helper.i]
    spoken = {root.i: verb} if verb else {}
    if no is not None:
        spoken[no.i] = "any" if no.head != subject else ""
    opening = doc[0].text.lower() in common or not (
        doc[0].pos_ == "PROPN" or (doc[0].text.isupper() and len(doc[0]) > 1)
    )
    spoken_head = _said(head, spoken, small=opening)
    text = f"{helping} {spoken_head} {_said(rest, spoken)}"
    text = re.sub(r"\s+([,.;:’'])", r"\1", " ".join(text.split())).strip(" ,.;")
    text = re.sub(r"\s+,", ",", text)
    return Question(f"{text[:1].upper()}{text[1:]}?", bool(nots) or no is not None)


def _core(doc: Doc, root: Token, subject: Token) -> set[int]:
    """Places of the main clause: subject, verb, and what belongs to them closely."""
    first = min(t.i for t in subject.subtree)
    out = {t.i for t in doc if t.i < first and not (t.dep_ in ("aux", "auxpass") and t.head == root)}
    for token in doc:
        behind_comma = token.dep_ in _LOOSE and (_opens_behind_comma(token) or _gives_a_reason(token, root))
        joined = token.dep_ == "conj" and token.head == root
        if behind_comma or joined or (token.dep_ == "parataxis"):
            out |= {t.i for t in token.subtree}
        if token.dep_ == "cc" and token.head == root:
            out.add(token.i)
        if token.dep_ == "advmod" and token.lower_ in _PRESSING and not list(token.children):
            out.add(token.i)
    kept = {t.i for t in doc} - out
    return {i for i in kept if not (doc[i].is_punct and doc[i].text in ".,;" and _is_idle(doc, i, kept))}


def _gives_a_reason(token: Token, root: Token) -> bool:
    mark = child_of(token, "mark")
    return token.dep_ == "advcl" and token.head == root and mark is not None and mark.lower_ in _REASONS


def _opens_behind_comma(token: Token) -> bool:
    first = min(t.i for t in token.subtree)
    return first > 0 and token.doc[first - 1].text in (",", "–", "-", "—")


def _is_idle(doc: Doc, place: int, kept: set[int]) -> bool:
    """A comma that now parts nothing: its neighbour was left out, or it ends the clause."""
    return place + 1 not in kept or place - 1 not in kept or doc[place].text == "."


def _no(root: Token, subject: Token) -> Token | None:
    """The "no" of "no evidence shows" or "there is no evidence"."""
    for noun in (subject, child_of(root, "attr"), child_of(root, "dobj")):
        found = child_of(noun, "det") if noun is not None else None
        if found is not None and found.lower_ == "no":
            return found
    return None


def _helper(root: Token, subject: Token) -> tuple[Token | str | None, str | None]:
    """The word that goes to the front, and the verb's form behind it if that changes."""
    helpers = [t for t in root.children if t.dep_ in ("aux", "auxpass") and t.i < root.i and t.lower_ != "to"]
    if helpers:
        first = min(helpers, key=lambda t: t.i)
        return (first, root.text) if first.tag_ in ("MD", "VBZ", "VBP", "VBD") else (None, None)
    if root.lemma_ == "be":
        return root, None
    if root.tag_ == "VBZ":
        return "does", root.lemma_
    if root.tag_ == "VBD":
        return "did", root.lemma_
    if is_plural_present(root, subject):
        return "do", root.lower_
    return None, None


def _said(tokens: list[Token], spoken: dict[int, str], *, small: bool = False) -> str:
    """The words of tokens, some in another form; small: the first word of the sentence without its capital."""
    parts = []
    for token in tokens:
        word = spoken.get(token.i, token.text)
        if small and token.i == 0:
            word = word[:1].lower() + word[1:]
        parts.append(word + token.whitespace_)
    return "".join(parts)
