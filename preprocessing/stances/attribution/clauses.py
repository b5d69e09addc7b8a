"""Views that are clauses: "argues that S", "S, X said", "as X argues, S", "S, said X, S", "is said to"."""

from collections.abc import Callable

from spacy.tokens import Token

from ..word_sets import word_set
from . import cues
from .actors import is_joined_too_low
from .building import build, with_particle
from .found import Found
from .grammar import SUBJECTS, child, children, is_passive, is_verb, subtree
from .holders import can_hold

Words = Callable[[object], str]
_CONTRAST = ("while", "whereas", "whilst", "although", "though")
_WH = ("what", "why", "who", "whom", "which", "when", "where", "whose")
_PARENTHETIC_THOUGHTS = word_set("see put believe think know expect hold")


def _content_clause(verb: Token) -> Token | None:
    """The clause that is said: the verb's ccomp, or the clause that "…, X said" or "as X said" hangs on."""
    clauses = [
        _what_the_hearer_hears(each)
        for each in children(verb, "ccomp")
        if not (each.dep_ == "ccomp" and each.tag_ == "VBG" and child(each, "nsubj") is None)
    ]
    # Two sentences on one line ("X argues that A; Y says B"): what stands before the stop is not what Y says.
    clauses = [each for each in clauses if each.i > verb.i or not _stop_between(each, verb)]
    if not clauses:
        return None
    # "they go further: they maintain that …": the clause with "that" behind the verb comes first.
    behind = [each for each in clauses if each.i > verb.i and child(each, "mark") is not None]
    return max(behind or clauses, key=lambda each: len(subtree(each)))


def _what_the_hearer_hears(clause: Token) -> Token:
    """ "tells anyone who will listen that S": S, where the parser took the words for the hearer for what is told."""
    hearer = child(clause, "nsubj")
    inner = next((each for each in children(clause, "ccomp") if _opens_with_that(each)), None)
    told = hearer is not None and hearer.lower_ in ("who", "whoever") and clause.lemma_ not in cues.CLAUSE_VERBS
    return inner if told and inner is not None else clause


def _opens_with_that(clause: Token) -> bool:
    mark = child(clause, "mark")
    return mark is not None and mark.lower_ == "that"


def _stop_between(clause: Token, verb: Token) -> bool:
    return any(each.text in (";", ":") for each in verb.doc[clause.i : verb.i])


def find_clause(verb: Token, words: Words) -> list[Found]:
    if verb.lemma_ == "put" and child(verb, "dobj") is not None and child(verb, "dobj").lower_ == "it":
        return _inserted(verb, words)  # "As X put it, S"
    if verb.lemma_ not in cues.CLAUSE_VERBS:
        return _made_clear(verb)
    clause = _content_clause(verb)
    if clause is None:
        return _behind_colon(verb) or _inserted(verb, words)
    content = subtree(clause).difference(*(subtree(each) for each in clause.children if is_joined_too_low(each)))
    opening = _opening(clause)
    asking = opening in ("whether", "if") or (
        verb.lemma_ in cues.ASKING_VERBS and opening is not None and opening != "that"
    )
    if opening in _WH or clause.sent.text.rstrip().endswith("?"):
        asking = True
    mark = next((each for each in children(clause, "mark") if each.lower_ in ("that", "how")), None)
    how = next((each for each in children(clause, "advmod") if each.lower_ == "how" and each.i == min(content)), None)
    for each in (mark, how):
        if each is not None:
            content -= subtree(each)
    if len(content) < 2 or child(clause, *SUBJECTS, "csubj", "expl") is None:
        return []
    if clause.i < verb.i and (is_passive(verb) or len(children(verb, "nsubj")) > 1):
        return []  # two sentences on one line, not "S, it was said"; two subjects: the parser lost its way
    found = build(verb, "clause", with_particle(verb), content, kind="question" if asking else "claim",
                   denying=verb.lemma_ in cues.DENYING_VERBS)  # fmt: skip
    return [_as_fact(each, verb) for each in found]


def _made_clear(verb: Token) -> list[Found]:
    """ "has made clear that S", "made it clear that S"."""
    clear = next((each for each in children(verb, "ccomp", "oprd", "acomp", "xcomp") if each.lower_ == "clear"), None)
    if verb.lemma_ != "make" or clear is None or is_passive(verb):
        return []
    clauses = [*children(verb, "ccomp"), *children(clear, "ccomp", "advcl")]
    clause = next((each for each in clauses if each.i > clear.i and _opens_with_that(each)), None)
    if clause is None:
        return []
    return build(verb, "clause", [verb, clear], subtree(clause) - subtree(child(clause, "mark")))


def _behind_colon(verb: Token) -> list[Found]:
    """ "says the opposite: that S", "has told us one thing: that S": the clause behind the colon is what is said."""
    thing = child(verb, "dobj", "oprd")
    stop = next((each.i for each in verb.doc[verb.i : verb.sent.end] if each.text == ":"), None)
    if thing is None or stop is None or not verb.i < thing.i < stop or stop + 2 >= verb.sent.end:
        return []
    mark = verb.doc[stop + 1]
    if mark.lower_ != "that" or mark.dep_ != "mark" or any(is_verb(each) for each in verb.doc[thing.i : stop]):
        return []
    content = subtree(mark.head) - {mark.i}
    return build(verb, "clause", with_particle(verb), content, denying=verb.lemma_ in cues.DENYING_VERBS)


def _as_fact(found: Found, verb: Token) -> Found:
    """ "They forget that S", "they did not know that S": the writer says S; "they never forget that S": they do."""
    if verb.lemma_ in cues.UNAWARE_VERBS | cues.AWARE_VERBS and found.kind == "claim":
        if found.negated == (verb.lemma_ in cues.AWARE_VERBS):
            found.kind = "unasserted"
        found.negated = False
    return found


def _opening(clause: Token) -> str | None:
    """The word that opens a clause, if it is a mark or a question word before the verb."""
    first = min(clause.subtree, key=lambda each: each.i)
    if first.tag_ in ("WP", "WRB", "WDT", "WP$") or first.dep_ == "mark":
        return first.lower_
    return None


def find_inverted(verb: Token, words: Words) -> list[Found]:
    """ "The contrast, said Doyle, would be clear": a speech verb between commas with its speaker behind it."""
    sentence = verb.sent
    if (
        verb.lemma_ not in cues.SPEECH_VERBS - cues.HEARER_VERBS
        or verb.tag_ not in ("VBD", "VBZ")
        or verb.i - 1 <= sentence.start
    ):
        return []
    if verb.nbor(-1).text not in (",", "—", "-") or verb.i + 1 >= sentence.end:
        return []
    speaker = next((each for each in sentence.noun_chunks if each.start == verb.i + 1), None)
    if speaker is None or not can_hold(speaker.root, human_verb=True) or speaker.root.lower_ == "it":
        return []
    end = max(subtree(speaker.root)) + 1 if speaker.root.i > verb.i else speaker.end
    if end < sentence.end and sentence.doc[end].text not in (",", ".", "—"):
        return []
    content = {each.i for each in sentence} - {verb.i} - set(range(verb.i, end))
    heads = [speaker.root, *(each for each in children(speaker.root, "conj") if can_hold(each))]
    return [Found("clause", [verb.i], each.i, frozenset(content)) for each in heads if len(content) > 2]


def _inserted(verb: Token, words: Words) -> list[Found]:
    """ "As X argues, S", "S, X said", "NATO, X says, did S": the cue clause hangs on its own content."""
    head = verb.head
    as_mark = next(
        (
            each
            for each in verb.children
            if each.lower_ == "as" and each.i < verb.i and each.dep_ in ("mark", "advmod", "prep")
        ),
        None,
    )
    if child(verb, "dobj", "xcomp") is not None and as_mark is None:
        return []
    if verb.dep_ == "advcl" and as_mark is not None and head.i != verb.i:
        if verb.lemma_ not in cues.SPEECH_VERBS | cues.SHOWING_VERBS | _PARENTHETIC_THOUGHTS:
            return []
        content = main_part(head) - subtree(verb)
        return build(verb, "as-says", [verb], content)
    if (
        verb.dep_ == "parataxis"
        and verb.lemma_ in cues.SPEECH_VERBS | cues.THOUGHT_VERBS
        and child(verb, "nsubj") is not None
    ):
        return build(verb, "clause", with_particle(verb), main_part(head) - subtree(verb))
    return []


def main_part(verb: Token) -> set[int]:
    """A clause without what stands against it: "while …", "although …", "but …" keep their own holder."""
    taken = subtree(verb)
    for each in verb.children:
        mark = child(each, "mark")
        against = (
            each.dep_ == "advcl"
            and mark is not None
            and mark.lower_ in ("while", "whereas", "whilst", "although", "though")
        )
        other = each.dep_ == "conj" and child(each, "nsubj", "nsubjpass") is not None
        if against or other:
            taken -= subtree(each)
    return taken


def find_passive_report(verb: Token, words: Words) -> list[Found]:
    """ "Y is said (by X) to be Z", "Y is considered (by X) Z", "it is feared": with a holder or without."""
    if not is_passive(verb) or verb.lemma_ not in cues.CLAUSE_VERBS | cues.NAMING_VERBS:
        return []
    rest = child(verb, "xcomp")
    subject = child(verb, "nsubjpass")
    if rest is None or subject is None or verb.lemma_ in cues.INTENT_VERBS - {"expect", "claim"}:
        return []
    return build(verb, "passive", [verb], subtree(subject) | subtree(rest))
