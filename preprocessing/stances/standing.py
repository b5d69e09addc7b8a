"""Whether a statement stands by itself: a full sentence that a stranger to its text understands.

Only such a sentence can be offered as one side of an issue. The first look is at the words alone and quick; the second
is at the grammar and is taken of few.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from . import agents
from .attribution import cues
from .word_sets import word_set

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

FEWEST_WORDS, MOST_WORDS = 5, 28
SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_BRACKET = re.compile(r"\s*(?:\([^()]*\)|\[[^\[\]]*\])")
# A joining word, or a linking one and its comma, that leads over from the sentence before; "_" stands for a space.
_JOINING = word_set("and but or nor")
_LINKING = word_set("""
    additionally after_all again also and_yet as_a_result at_the_same_time besides by_contrast certainly clearly
    consequently conversely finally first firstly for_example for_instance fortunately furthermore hence here however
    in_addition in_conclusion in_contrast in_fact in_other_words in_short in_sum in_summary in_turn indeed instead
    lastly likewise meanwhile more_importantly moreover naturally nevertheless nonetheless now obviously of_course
    on_the_contrary on_the_one_hand on_the_other_hand overall second secondly similarly so still surely that_said then
    therefore third thirdly thus to_be_sure ultimately unfortunately yet
""")
_LINKS = "|".join(sorted(link.replace("_", r"\s") for link in _LINKING))
_OPENER = re.compile(rf"^(?:(?:{'|'.join(sorted(_JOINING))})\s+|(?:{_LINKS}),\s+)", re.IGNORECASE)
# Words that mean something only beside the sentence before, or beside whoever speaks.
_POINTING = word_set("""
    i me my mine myself we us our ours ourselves you your yours he him his himself she her hers herself this these
    those such here former latter above below aforementioned thereby therefore thereof
""")
_NEVER_FIRST = word_set("""
    it its they them their that which who whom whose what why how when where whether if because since although though
    while whereas unless until as after before despite unlike like with without by not nor even to for than one ones
    another other others some both neither either each many most several few all none same so then thus also only
""")
# "The report", "the idea": which one, only its text can say.
_NAMELESS = (
    agents.WRITING_NOUNS
    | agents.ACTION_NOUNS
    | word_set("""
    answer argument aspect basis case cause change claim concern conclusion condition consequence data difference event
    evidence example explanation fact factor finding focus goal idea impact implication instance issue latter law bill
    man number objective one opinion outcome part person place point position problem process proposal purpose question
    reason rest result situation statistic statistics subject term thing time topic trend way woman year group plan
""")
)
_REPORTING = (cues.SPEECH_VERBS | cues.THOUGHT_VERBS | cues.SHOWING_VERBS | cues.ASKING_VERBS) - word_set("find mean")
_DEBATING = frozenset(cues.STANCE_VERBS) | word_set("debate discuss criticise criticize")


def pole_of(text: str) -> str:
    """The statement as a sentence that could stand alone; "" if its words show that it cannot.

    Brackets and a linking word at its start ("However, …") are left out, a capital and a full stop put in.
    """
    plain = " ".join(_BRACKET.sub("", text).split()).strip(" ,;:–—-")
    for _ in range(2):
        plain = _OPENER.sub("", plain)
    if plain[:1] in "\"“‘'" and plain[-1:] in "\"”’'" and len(plain) > 2:
        plain = plain[1:-1].strip(" ,;")
    words = plain.split()
    if not FEWEST_WORDS <= len(words) <= MOST_WORDS or plain.endswith("?"):
        return ""
    if re.search(r"[:;?!…]|\.\.|--|—|https?|[@#\[\]()]|\d{5}|[.”]\d", plain.rstrip(".!")) or not plain[0].isalpha():
        return ""
    if sum(plain.count(mark) for mark in '"“”') % 2 or plain.count(",") > 3:
        return ""
    bare = [re.sub(r"[’']\w*$|[^\w-]", "", word.lower()) for word in words]
    if bare[0] in _NEVER_FIRST or _POINTING & set(bare):
        return ""
    plain = plain.rstrip(".") + "."
    return plain[:1].upper() + plain[1:]


def stands_alone(doc: Doc) -> bool:
    """Whether a parsed sentence has a finite verb and a subject that says by itself what it is."""
    root = main_verb(doc)
    subject = subject_of(root) if root is not None else None
    if root is None or subject is None or not _is_finite(root, subject):
        return False
    if sum(1 for _ in doc.sents) > 1 or _is_report(root):
        return False
    if subject.pos_ == "PRON" and subject.dep_ != "expl":
        return False
    if any(t.dep_ in ("aux", "auxpass") and t.i < subject.i for t in root.children):
        return False  # "Should the firm fail, …"
    if _is_nameless(subject):
        return False
    # "its" and "they" behind the subject often mean somebody whom only the sentence before names.
    own = {t.i for t in subject.subtree}
    return not any(t.i not in own and _points(t) for t in doc)


def _points(token: Token) -> bool:
    if token.dep_ == "expl" or token.tag_ in ("WDT", "WP", "WP$", "WRB", "EX"):
        return False
    return token.pos_ == "PRON" and (token.tag_ in ("PRP", "PRP$") or token.lower_ == "that")


def main_verb(doc: Doc) -> Token | None:
    """The verb that the sentence hangs on; None if it hangs on none."""
    root = next((t for t in doc if t.dep_ == "ROOT"), None)
    return root if root is not None and root.pos_ in ("VERB", "AUX") else None


def subject_of(root: Token) -> Token | None:
    """The head of the subject before its verb; for "there is" the "there"."""
    return next((t for t in root.children if t.dep_ in SUBJECTS and t.i < root.i), None)


def child_of(token: Token, *labels: str) -> Token | None:
    """The first child with one of these labels, None if there is none."""
    return next((each for each in token.children if each.dep_ in labels), None)


def _is_report(root: Token) -> bool:
    """ "Experts say that …", "the ban has been opposed by many": what is told of others is no answer to a question."""
    told = child_of(root, "nsubjpass") is not None and root.lemma_ in _REPORTING | _DEBATING
    return told or (child_of(root, "ccomp") is not None and root.lemma_ in _REPORTING)


def is_plural_present(root: Token, subject: Token) -> bool:
    """Whether a verb without a helper is in the present tense of a plural, as in "wages help", however it is tagged."""
    return root.tag_ == "VBP" or (root.tag_ == "VB" and subject.tag_ in ("NNS", "NNPS"))


def _is_finite(root: Token, subject: Token) -> bool:
    helpers = [t for t in root.children if t.dep_ in ("aux", "auxpass") and t.i < root.i]
    if any(t.tag_ in ("MD", "VBZ", "VBP", "VBD") for t in (root, *helpers)):
        return True
    return not helpers and is_plural_present(root, subject)


def _is_nameless(subject: Token) -> bool:
    if subject.lemma_.lower() not in _NAMELESS:
        return False
    said = [t for t in subject.children if t.dep_ not in ("det", "punct", "relcl", "predet")]
    return not said
