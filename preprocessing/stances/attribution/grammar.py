"""Questions put to a parsed sentence: whose verb is this, who could hold a view, which words belong together.

Labels are those of the English parser (CLEAR style: nsubj, nsubjpass, agent, dobj, ccomp, xcomp, relcl, …).
"""

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Span, Token

from ..agents import ACTION_NOUNS, AGENT_NOUNS, CROWD_WORDS, NEVER_AGENTS, WRITING_NOUNS
from ..word_sets import word_set
from .cues import CLAUSE_NOUNS, FIRST_PERSON, PERSPECTIVE_NOUNS, SELF_NOUNS, STANCE_NOUNS
from .found import Found

SUBJECTS = ("nsubj", "nsubjpass")
_FINITE = ("VBZ", "VBD", "VBP")
CLAUSES = ("ccomp", "xcomp", "advcl", "relcl", "acl", "conj", "parataxis", "csubj", "pcomp")
_HOLDING_ENTITIES = ("PERSON", "ORG", "GPE", "NORP", "LOC", "FAC", "PRODUCT", "WORK_OF_ART", "LAW", "EVENT")
_PEOPLE_PRONOUNS = word_set("i we he she they it who which that you him her them us me")
_PASSING_ON = word_set("""
    continue begin start seem appear tend go try seek come want like keep use rush fail
""")
_ABSTRACT_ENDINGS = tuple(word_set("tion sion ment ness ity ism ance ence ing ship ure ics ogy th cy age sis ude al"))
_DASHES = ("--", "—", "–", "-")
_MAKING = word_set("deliver give hold issue make post present publish release send write")
_UNASSERTED_MODALS = word_set("should must ought need shall")
_SOFT_MODALS = word_set("can may might could would")


def child(token: Token, *deps: str) -> Token | None:
    """The first child with one of these labels, None if there is none."""
    return next((each for each in token.children if each.dep_ in deps), None)


def children(token: Token, *deps: str) -> list[Token]:
    """All children with one of these labels, in order."""
    return [each for each in token.children if each.dep_ in deps]


def noun_content(token: Token) -> set[int]:
    """A noun phrase without clauses loosely hung behind it: "the plan, with critics calling it …"."""
    places = subtree(token)
    for each in token.subtree:
        if each.lower_ == "with" and each.dep_ == "prep" and any(_is_loose_clause(one) for one in each.subtree):
            places -= subtree(each)
    return places


def _is_loose_clause(token: Token) -> bool:
    return is_verb(token) and (child(token, *SUBJECTS) is not None or (token.dep_ == "acl" and token.tag_ == "VBG"))


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


def actors(verb: Token) -> list[Token]:
    """Heads of the noun phrases that do what the verb says; [] where the sentence does not tell."""
    if is_passive(verb):
        agent = by_phrase(verb)
        head = child(agent, "pobj") if agent is not None else None
        return _with_partners(head) if head is not None else []
    return _subjects(verb)


def by_phrase(verb: Token) -> Token | None:
    """The "by …" that names who does what a passive verb says, wherever the parser hung it."""
    own = child(verb, "agent")
    if own is not None:
        return own
    for link in verb.subtree:
        above = link.head
        if link.lower_ != "by" or link.dep_ != "prep" or link.i < verb.i:
            continue
        near = verb in (above, above.head, above.head.head)
        if near and above.lemma_.lower() not in ACTION_NOUNS:
            return link
    return None


def noun_before(verb: Token) -> Token | None:
    """The people right before a finite verb, where a run-on sentence hid its subject: "… order fans believe that"."""
    place = verb.i - 1
    while place > verb.sent.start and verb.doc[place].pos_ in ("ADV", "AUX"):
        place -= 1
    noun = verb.doc[place]
    agrees = verb.tag_ == "VBD" or (verb.tag_ == "VBP") == (noun.tag_ in ("NNS", "NNPS"))
    fits = noun.tag_ in ("NNS", "NNP", "NNPS") and noun.lemma_.lower() in AGENT_NOUNS and noun.i >= verb.sent.start
    fits = fits and agrees
    return noun if fits and verb.tag_ in _FINITE else None


def _subjects(verb: Token, depth: int = 0) -> list[Token]:
    own = child(verb, "nsubj")
    if own is not None:
        return _with_partners(_right_before(verb, _antecedent(own, verb)))
    if depth > 4 or child(verb, "nsubjpass", "csubj", "expl") is not None:
        return []
    head = verb.head
    if verb.dep_ == "acl" and verb.tag_ in ("VBG", "VBD") and head.pos_ in ("NOUN", "PROPN", "PRON"):
        return _who_issued(head, depth) or _with_partners(head)
    if verb.dep_ == "conj" and not is_verb(head) and head.dep_ not in ("acomp",):
        return []  # "fears of escalation and signalling": a noun
    if verb.dep_ == "conj" and verb.tag_ in _FINITE:
        above = _verb_with_subject(verb)
        return _any_subject(above, depth) if above is not None else []
    if verb.dep_ == "conj" and is_verb(head):
        return _any_subject(head, depth)
    if verb.dep_ == "xcomp" and head.lemma_ in _PASSING_ON and child(head, "neg") is None:
        return _any_subject(head, depth)
    if verb.dep_ == "advcl" and verb.tag_ == "VBG" and is_verb(head):
        return _any_subject(head, depth)
    if (
        verb.dep_ == "pcomp"
        and head.dep_ == "prep"
        and is_verb(head.head)
        and head.lower_ in ("in", "by", "for", "after", "while")
    ):
        blamed = child(head.head, "dobj") if head.lower_ == "for" else None
        if blamed is not None and can_hold(blamed):
            return _with_partners(blamed)  # "attacked the mayor for saying that …": the mayor said it
        return _any_subject(head.head, depth)
    return []


def _who_issued(noun: Token, depth: int) -> list[Token]:
    """Who stands behind what says something: "issued a statement saying that", "at a news conference saying that"."""
    above = noun.head
    if noun.lemma_.lower() in WRITING_NOUNS and noun.dep_ == "dobj" and is_verb(above) and owner_of(noun) is None:
        return [each for each in _any_subject(above, depth) if can_hold(each)]
    spoken = noun.lemma_.lower() == "conference" and _has(noun, "news", "press")
    if spoken and noun.dep_ == "pobj" and is_verb(above.head):
        return [each for each in _any_subject(above.head, depth) if can_hold(each)]
    return []


def _right_before(verb: Token, subject: Token) -> Token:
    """The name right before a verb where the parser took what stands before a comma or a dash for the subject.

    "To understand the real Scott, Chief Justice Roberts said": no comma parts Roberts from the verb. "OSLO, July 1 —
    Mayor Berg, smiling, said": the place and day of a report.
    """
    named = [each for each in children(subject, "appos") if each.pos_ == "PROPN" and subject.i < each.i < verb.i]
    if not named:
        return subject
    places = [each.i for each in named[-1].subtree]
    mark = verb.doc[min(places) - 1].text
    behind = verb.doc[max(places) + 1 : verb.i]
    if mark == "," and all(each.pos_ in ("ADV", "AUX") for each in behind):
        return named[-1]
    opens = min(each.i for each in subject.subtree) == subject.sent.start and subject.pos_ == "PROPN"
    closed = any(each.text in _DASHES for each in behind)
    return named[-1] if opens and mark in _DASHES and not closed else subject


def _verb_with_subject(verb: Token) -> Token | None:
    """The nearest verb above a finite verb that shows its subject: "Russia remains determined to act and demands …"."""
    above = verb.head
    while (
        above.head.i != above.i
        and child(above, *SUBJECTS) is None
        and above.dep_ in ("conj", "xcomp", "acomp", "pcomp")
    ):
        above = above.head
    return above if is_verb(above) and child(above, *SUBJECTS) is not None else None


def _any_subject(verb: Token, depth: int) -> list[Token]:
    passive = child(verb, "nsubjpass")
    return _with_partners(_antecedent(passive, verb)) if passive is not None else _subjects(verb, depth + 1)


def _antecedent(subject: Token, verb: Token) -> Token:
    """The noun a relative pronoun stands for ("Walt, who argues …"); the subject itself otherwise."""
    if subject.lower_ in ("who", "which", "that") and subject.tag_ in ("WP", "WDT", "IN", "DT"):
        clause = verb
        while clause.dep_ in ("conj", "xcomp") and clause.head.i != clause.i:
            clause = clause.head
        if clause.dep_ == "relcl":
            return (_nearest_person(clause.head) or subject) if subject.lower_ == "who" else clause.head
    return subject


def _nearest_person(noun: Token) -> Token | None:
    """For "who": "taken up by Ahmed in the journal of X, who argues" is about Ahmed, not about X."""
    above = noun
    for _ in range(8):
        lemma = above.lemma_.lower()
        if above.ent_type_ == "PERSON" or (above.pos_ != "ADP" and lemma in AGENT_NOUNS - WRITING_NOUNS):
            return above
        if is_verb(above):
            agent = by_phrase(above)
            person = child(agent, "pobj") if agent is not None else child(above, "dobj", "nsubj")
            return person if person is not None and person.pos_ == "PROPN" else None
        if above.dep_ not in ("pobj", "prep", "compound", "nmod", "conj", "appos"):
            break
        above = above.head
    return noun if noun.lemma_.lower() not in WRITING_NOUNS else None


def _with_partners(head: Token) -> list[Token]:
    """The head and what is joined to it by "and": "Kendall-Taylor and Edmonds"."""
    found = [head]
    for each in head.children:
        if each.dep_ == "conj" and each.pos_ in ("NOUN", "PROPN", "PRON"):
            found.extend(_with_partners(each))
    return found


def holder_of(noun: Token) -> Token:
    """Who stands behind a noun: X for "X's position", "a study by X", "the delegate, X"; else the noun itself."""
    if noun.pos_ == "PROPN" or (noun.text[:1].isupper() and noun.i > noun.sent.start):
        return noun  # "the Supporters' Trust" is a name
    named = child(noun, "appos")
    if named is not None and noun.pos_ == "NOUN" and named.ent_type_ == "PERSON":
        return named
    if noun.lemma_.lower() in WRITING_NOUNS | PERSPECTIVE_NOUNS | CLAUSE_NOUNS | set(STANCE_NOUNS):
        owner = owner_of(noun) or _maker_of(noun)
        if owner is not None:
            return owner
    return noun


def _maker_of(noun: Token) -> Token | None:
    """ "a speech that Lund gave", "a report the agency published"."""
    clause = child(noun, "relcl")
    if clause is None or clause.lemma_ not in _MAKING or noun.lemma_.lower() not in WRITING_NOUNS:
        return None
    maker = child(clause, "nsubj")
    return maker if maker is not None and maker.lower_ not in ("who", "which", "that") and can_hold(maker) else None


_OWNED_BY_GENITIVE = word_set("notion idea concept theory principle doctrine hypothesis thesis logic")


def owner_of(noun: Token, prepositions: tuple[str, ...] = ("of", "by", "from", "among")) -> Token | None:
    """The possessor of a noun, before it ("Moscow's fear") or behind it ("fears among voters")."""
    owner = child(noun, "poss")
    if owner is not None:
        return owner
    if noun.lemma_.lower() in _OWNED_BY_GENITIVE:
        return None  # "the notion of X": X is what it is about
    for link in children(noun, "prep", "agent"):
        person = child(link, "pobj")
        if link.lower_ in prepositions and person is not None and can_hold(person):
            return person
    return None


def can_hold(token: Token, *, human_verb: bool = False) -> bool:
    """Whether a noun phrase with this head can hold a view.

    human_verb: the verb is one only people use ("argues"); then unknown nouns are taken too, but for things and events.
    """
    lower, lemma = token.lower_, token.lemma_.lower()
    if token.pos_ == "PRON" or lower in CROWD_WORDS:
        return (
            lower in _PEOPLE_PRONOUNS - {"which", "that", "it"}
            or lower in CROWD_WORDS
            or (lower == "it" and human_verb)
        )
    if lemma.endswith("ism") or _has(token, "case"):
        return False  # a theory, a "case study": nobody's voice
    if lemma in AGENT_NOUNS:
        return True
    if token.ent_type_ in ("PERCENT", "CARDINAL") and human_verb:
        return True
    if token.ent_type_ in ("DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "CARDINAL", "ORDINAL"):
        return False
    if token.pos_ == "PROPN" or token.ent_type_ in _HOLDING_ENTITIES:
        return True
    if human_verb and token.pos_ in ("NOUN", "ADJ", "X") and token.text[:1].isupper() and token.i != token.sent.start:
        return lemma not in NEVER_AGENTS
    if human_verb and token.tag_ == "NN" and token.text[:1].isupper() and not any(True for _ in token.lefts):
        return lemma not in NEVER_AGENTS  # a name at the start of a sentence, taken for a noun
    if token.tag_ in ("JJ", "JJS") and child(token, "det") is not None and child(token, "det").lower_ == "the":
        return human_verb  # "the rich believe"
    return human_verb and token.pos_ == "NOUN" and lemma not in NEVER_AGENTS and not _is_abstract(lemma)


def _is_abstract(lemma: str) -> bool:
    return lemma.endswith(_ABSTRACT_ENDINGS) or len(lemma) < 3


def is_author(token: Token) -> bool:
    """Whether a subject is the text itself or its writer: "we", "this paper", "the present study"."""
    if token.lower_ in FIRST_PERSON:
        return True
    if child(token, "compound") is not None and child(token, "compound").lower_ == "case":
        return False
    if token.lemma_.lower() not in SELF_NOUNS or child(token, "poss") is not None:
        return False
    pointer = child(token, "det")
    return pointer is not None and (
        pointer.lower_ == "this" or (pointer.lower_ == "the" and _has(token, "present", "current"))
    )


def _has(token: Token, *words: str) -> bool:
    return any(each.lower_ in words for each in token.children)


def is_negated(verb: Token) -> bool:
    """ "does not think", "never said", "no longer believes", "cannot accept", "neither A nor B wants"."""
    subject = child(verb, "nsubj")
    if subject is not None and any(each.lower_ == "neither" for each in subject.subtree):
        return True
    for each in verb.children:
        if each.dep_ == "neg" or each.lower_ in ("never", "hardly", "scarcely"):
            return True
        if each.lower_ == "longer" and any(inner.lower_ == "no" for inner in each.children):
            return True
    if verb.dep_ in ("xcomp", "conj") and child(verb, "nsubj", "aux", "auxpass") is None and is_verb(verb.head):
        return verb.dep_ == "xcomp" and is_negated(verb.head)
    return verb.dep_ == "xcomp" and is_verb(verb.head) and verb.head.lemma_ in _PASSING_ON and is_negated(verb.head)


def is_unasserted(verb: Token) -> bool:
    """Whether the text does not say that the view is held: "should accept that", "imagine if he said"."""
    for each in verb.children:
        if each.dep_ == "aux" and each.lower_ in _UNASSERTED_MODALS:
            return True
        if each.dep_ == "mark" and each.lower_ in ("if", "unless", "lest", "whether"):
            return True
    above = verb.head
    carried = verb.dep_ in ("advcl", "conj", "pcomp") and is_verb(above) and child(verb, *SUBJECTS) is None
    if carried and any(each.dep_ == "aux" and each.lower_ in _UNASSERTED_MODALS for each in above.children):
        return True  # "must act, emphasising that …"
    if verb.tag_ == "VB" and verb.dep_ == "ROOT" and child(verb, "nsubj", "aux") is None:
        return True  # an order: "Consider that …"
    return any(each.dep_ == "aux" and each.lower_ == "to" for each in verb.children) and not _is_carried(verb)


def _is_carried(verb: Token) -> bool:
    return verb.dep_ == "xcomp" and verb.head.lemma_ in _PASSING_ON


def is_soft(verb: Token) -> bool:
    """Whether the view is only possible: "may see", "would argue"."""
    return any(each.dep_ == "aux" and each.lower_ in _SOFT_MODALS for each in verb.children)


_BEHIND_A_NOUN = ("relcl", "acl", "appos", "conj", "cc", "parataxis", "punct", "advcl")


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
