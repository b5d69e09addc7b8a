"""Which nouns can hold a view, and who stands behind a noun."""

from spacy.tokens import Token

from ..agents import (
    AGENT_NOUNS,
    BODY_NOUNS,
    CROWD_WORDS,
    NEVER_AGENTS,
    OUT_OF_POST,
    SPOKES_NOUNS,
    WRITING_NOUNS,
)
from ..word_sets import word_set
from .cues import CLAUSE_NOUNS, FIRST_PERSON, PERSPECTIVE_NOUNS, SELF_NOUNS, STANCE_NOUNS
from .grammar import child, children, has_word

_HOLDING_ENTITIES = ("PERSON", "ORG", "GPE", "NORP", "LOC", "FAC", "PRODUCT", "WORK_OF_ART", "LAW", "EVENT")
_PEOPLE_PRONOUNS = word_set("i we he she they it who which that you him her them us me")
_ABSTRACT_ENDINGS = tuple(word_set("tion sion ment ness ity ism ance ence ing ship ure ics ogy th cy age sis ude al"))
_MAKING = word_set("deliver give hold issue make post present publish release send write")
_WRITING = word_set("write author publish issue pen")
_OWNED_BY_GENITIVE = word_set("notion idea concept theory principle doctrine hypothesis thesis logic")


def holder_of(noun: Token) -> Token:
    """Who stands behind a noun: X for "X's position", "a study by X", "the delegate, X"; else the noun itself."""
    if noun.pos_ == "PROPN" or (noun.text[:1].isupper() and noun.i > noun.sent.start):
        return noun  # "the Supporters' Trust" is a name
    named = _called(noun) or _set_off_name(noun)
    if named is not None:
        return named
    named = child(noun, "appos")
    if named is not None and noun.pos_ == "NOUN" and (named.ent_type_ == "PERSON" or _is_beside(named, noun)):
        return named
    body = _body_spoken_for(noun)
    if body is not None:
        return body
    if noun.lemma_.lower() in WRITING_NOUNS | PERSPECTIVE_NOUNS | CLAUSE_NOUNS | set(STANCE_NOUNS):
        owner = owner_of(noun) or _maker_of(noun)
        if owner is not None:
            return owner
    return noun


def _body_spoken_for(noun: Token) -> Token | None:
    """ "A spokeswoman for the ministry", "officials at the central bank", "a Pentagon spokesman": the body.

    None for whoever speaks for a person, or did so once.
    """
    lemma = noun.lemma_.lower()
    if lemma not in SPOKES_NOUNS | {"official"} or has_word(noun, *OUT_OF_POST):
        return None
    official = lemma == "official"
    wanted = ("at", "from") if official else ("for", "of", "at", "from")
    behind = [child(link, "pobj") for link in children(noun, "prep") if link.lower_ in wanted]
    before = children(noun, "poss", "compound", "nmod")
    return next((each for each in (*before, *behind) if each is not None and _is_body(each)), None)


def _is_body(noun: Token) -> bool:
    """Whether a noun is a body, by its own word or by its name; a place or a person is none."""
    if noun.tag_ == "PRP$" or noun.ent_type_ in ("PERSON", "GPE", "LOC", "NORP"):
        return False
    return noun.lemma_.lower() in BODY_NOUNS or (noun.pos_ == "PROPN" and noun.ent_type_ == "ORG")


def _called(noun: Token) -> Token | None:
    """ "a judge called Berg", "a man named Lund"."""
    clause = next((each for each in children(noun, "acl") if each.lower_ in ("called", "named")), None)
    name = child(clause, "oprd", "dobj", "attr") if clause is not None else None
    return name if name is not None and name.pos_ == "PROPN" and noun.lemma_.lower() in AGENT_NOUNS else None


def _set_off_name(noun: Token) -> Token | None:
    """ "the mayor of Lisk, Anna Berg, said": a person's name between commas, wherever the parser hung it.

    With "and" behind it the name is one of several in a list.
    """
    if noun.lemma_.lower() not in AGENT_NOUNS or noun.tag_ != "NN" or child(noun, "prep") is None:
        return None
    for entity in noun.sent.ents:
        place = entity.start - 1
        if entity.label_ != "PERSON" or place <= noun.i or entity.end + 1 >= noun.sent.end:
            continue
        between = noun.doc[noun.i + 1 : place]
        plain = all(each.pos_ in ("ADP", "DET", "PROPN", "NOUN", "ADJ", "PART") for each in between)
        after = noun.doc[entity.end + 1]
        closed = noun.doc[entity.end].text == "," and after.lower_ not in ("and", "or") and after.pos_ != "PROPN"
        return entity.root if noun.doc[place].text == "," and plain and closed else None
    return None


def _is_beside(name: Token, role: Token) -> bool:
    """ "the historian Anna Berg": a name right behind a role, whatever kind of name the reader of names took it for."""
    between = role.doc[role.i + 1 : name.i]
    return (
        role.lemma_.lower() in AGENT_NOUNS
        and name.pos_ == "PROPN"
        and role.i < name.i
        and all(each.pos_ == "PROPN" for each in between)
    )


def _maker_of(noun: Token) -> Token | None:
    """ "a speech that Lund gave", "a report the agency published"."""
    verb = noun.head
    if noun.dep_ == "dobj" and verb.lemma_ in _WRITING and noun.lemma_.lower() in WRITING_NOUNS:
        writer = child(verb, "nsubj")  # "Berg wrote a report that said"
        return holder_of(writer) if writer is not None and writer.pos_ != "PRON" and can_hold(writer) else None
    clause = child(noun, "relcl")
    if clause is None or clause.lemma_ not in _MAKING or noun.lemma_.lower() not in WRITING_NOUNS:
        return None
    maker = child(clause, "nsubj")
    return maker if maker is not None and maker.lower_ not in ("who", "which", "that") and can_hold(maker) else None


def owner_of(noun: Token, prepositions: tuple[str, ...] = ("of", "by", "from", "among")) -> Token | None:
    """The possessor of a noun, before it ("Moscow's fear") or behind it ("fears among voters")."""
    owner = child(noun, "poss")
    if owner is not None:
        return owner
    if noun.lemma_.lower() in _OWNED_BY_GENITIVE:
        return None  # "the notion of X": X is what it is about
    for link in children(noun, "prep", "agent"):
        person = child(link, "pobj")
        people = link.lower_ == "among" or (link.lower_ == "by" and person is not None and has_word(person, "the"))
        if link.lower_ in prepositions and person is not None and can_hold(person, human_verb=people):
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
    if lemma.endswith("ism") or has_word(token, "case"):
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
        pointer.lower_ == "this" or (pointer.lower_ == "the" and has_word(token, "present", "current"))
    )
