"""From the head of a noun phrase to the words that name a holder."""

from spacy.tokens import Span, Token

from .. import agents
from ..voice_camps import Mention
from ..voice_names import known_voice, nation_of
from .grammar import child, children, has_word, phrase

_LONGEST_BODY = 6  # words
_BEFORE = ("compound", "amod", "nmod", "nummod", "poss")


def mention_of(head: Token) -> Mention:
    """The words that name a holder, from the head of its noun phrase."""
    nation = nation_of(head.text) if head.dep_ in ("amod", "compound", "nmod") else None
    if nation is not None:  # "Western support for Y": the adjective names the holder
        return Mention(nation.name, nation.name, nation.name, proper=True)
    counted = _counted(head)
    if counted is not None:
        return mention_of(counted)
    modifiers = tuple(
        each.text for each in head.lefts if each.dep_ in ("compound", "amod", "nmod") and not each.is_punct
    )
    proper = _is_name(head)
    text = name_of(head) if proper else _with_portfolio(head, _common_words(head))
    if not proper and is_role(head) and has_word(head, "the"):
        text = text.lower() if text.istitle() else text
    plural = head.tag_ in ("NNS", "NNPS")
    noun, lemma = head.text, head.lemma_
    if not proper and _is_hyphened(head):
        noun, lemma = head.doc[head.i - 2 : head.i + 1].text, f"{head.nbor(-2).lemma_}-{lemma}".lower()
    return Mention(text, noun, lemma, head.ent_type_, modifiers, _owner(head), proper, plural, _owned_before(head))


def some_in(place: Token) -> Mention | None:
    """ "Some in Lisk", "Some in the industry": whoever holds a view there; None for a phrase too long for a name."""
    where = name_of(place) if place.pos_ == "PROPN" else _short_phrase(place)
    return Mention(f"some in {where}", "some", "some", owner=where, plural=True) if where else None


def _counted(head: Token) -> Token | None:
    """Who is counted: the voters of "40 percent of voters", the farmers of "three of the farmers" or "some of …"."""
    number = head.ent_type_ in ("PERCENT", "CARDINAL") or head.pos_ == "NUM" or head.lemma_ in ("percent", "%")
    number = number or head.lower_ in ("some", "many", "most", "several")
    link = next((each for each in children(head, "prep") if each.lower_ == "of"), None) if number else None
    people = child(link, "pobj") if link is not None else None
    return people if people is not None and people.pos_ in ("NOUN", "PROPN") else None


def is_role(head: Token) -> bool:
    """Whether a noun is a rank or a post without a name: "the Prime Minister", "Bishop"."""
    if _is_hyphened(head):
        return head.nbor(-2).lemma_.lower() in agents.POST_NOUNS | agents.RANK_NOUNS
    return head.lemma_.lower() in agents.POST_NOUNS | agents.RANK_NOUNS and head.ent_type_ != "PERSON"


def _is_hyphened(head: Token) -> bool:
    """ "Secretary-General": three words to the parser."""
    return head.i - 2 >= head.sent.start and head.nbor(-1).text == "-" and head.nbor(-2).is_alpha


def _with_portfolio(head: Token, words: str) -> str:
    """ "minister of irrigation" as "irrigation minister"; the words themselves where no portfolio follows."""
    link = next((each for each in children(head, "prep") if each.lower_ in ("of", "for")), None)
    field_ = child(link, "pobj") if link is not None and head.lemma_.lower() in ("minister", "secretary") else None
    if field_ is None or known_voice(field_.text) is not None or nation_of(field_.text) or field_.ent_type_ == "PERSON":
        return words
    behind = [each for each in field_.subtree if each.dep_ not in ("det", "poss", "case")]
    if [each.lower_ for each in behind] == ["state"]:
        return f"{words} of state"
    if len(behind) > 4 or not all(each.is_alpha for each in behind):
        return words
    return " ".join([*words.split()[:-1], *(each.lower_ for each in behind), words.split()[-1]])


def _is_name(head: Token) -> bool:
    if is_role(head):
        return False
    if head.pos_ == "PROPN" and head.text[:1].isupper():
        return True
    if head.ent_type_ == "ORG" and head.text[:1].isupper():
        return True
    inside = head.i > head.sent.start and head.text[:1].isupper() and head.tag_ in ("NN", "NNP")
    if head._.with_others:
        return True
    return (len(head) > 1 and head.text.isupper()) or inside or known_voice(head.text) is not None


def _common_words(head: Token) -> str:
    """The noun phrase up to its head, without article, number and possessor."""
    left = [each.i for each in phrase(head) if each.i <= head.i and each.dep_ not in ("det", "poss", "case", "nummod")]
    owner = child(head, "poss")
    start = head.i
    if _is_hyphened(head):
        start -= 2
    while start - 1 in left and (owner is None or start - 1 > max(each.i for each in owner.subtree)):
        start -= 1
    words = head.doc[start : head.i + 1]
    while len(words) > 1 and (words[0].is_punct or words[0].dep_ in ("det", "predet", "preconj", "cc")):
        words = words[1:]
    return words.text.strip()


def _owned_before(head: Token) -> bool:
    owner = child(head, "poss")
    spoken_for = head.lemma_.lower() in agents.SPOKES_NOUNS and has_word(head, "for")  # "a spokeswoman for Berg"
    return spoken_for or (owner is not None and owner.tag_ != "PRP$")


def _owner(head: Token) -> str:
    owner = child(head, "poss")
    if owner is not None and owner.tag_ != "PRP$":
        return name_of(owner) if owner.pos_ == "PROPN" or _is_name(owner) else _common_words(owner)
    for link in children(head, "prep"):
        inner = child(link, "pobj")
        if (
            link.lower_ in ("of", "from", "in", "at")
            and inner is not None
            and (inner.pos_ == "PROPN" or known_voice(inner.text))
        ):
            return name_of(inner)
        if link.lower_ == "in" and inner is not None and head.lower_ in ("some", "many", "most", "several"):
            return _short_phrase(inner)
        if link.lower_ == "of" and inner is not None and head.lemma_.lower() in agents.HEAD_NOUNS:
            return _short_phrase(inner)
        if link.lower_ == "for" and inner is not None and head.lemma_.lower() in agents.SPOKES_NOUNS:
            return name_of(inner) if inner.ent_type_ == "PERSON" else ""
    return ""


def _short_phrase(noun: Token) -> str:
    """ "the central bank", "Kenya's wildlife service"; "" for a longer phrase, which is no name."""
    words = phrase(noun)
    named = words and words[-1].i == noun.i and len(words) <= _LONGEST_BODY
    bare = words and words[0].tag_ != "PRP$"  # "head of his party": whose, nobody can tell from the name
    return noun.doc[words[0].i : noun.i + 1].text if named and bare else ""


def name_of(head: Token) -> str:
    """A proper name: the entity around the head, else the head with its capitalised neighbours."""
    name = _name_span(head)
    return f"{name.text} et al." if any(each._.with_others for each in name) else name.text


def _name_span(head: Token) -> Span:
    doc = head.doc
    for entity in head.sent.ents:
        if entity.start <= head.i < entity.end:
            first = entity.start + (entity[0].pos_ == "DET" and len(entity) > 1)
            last = entity.end - (entity[-1].tag_ == "POS" and len(entity) > 1)
            return doc[first:last]
    start = head.i
    while start > head.sent.start and _belongs_before(doc[start - 1], start, head):
        start -= 1
    return doc[start : head.i + 1]


def _is_tied(token: Token) -> bool:
    """Whether a hyphen and the word before it stand without a space, with capitals on both sides."""
    hyphen = token if token.text == "-" else token.nbor(1)
    if hyphen.i == 0 or hyphen.i + 1 >= len(hyphen.doc) or hyphen.whitespace_ or hyphen.nbor(-1).whitespace_:
        return False
    return hyphen.nbor(-1).text[:1].isupper() and hyphen.nbor(1).text[:1].isupper()


def _belongs_before(token: Token, start: int, head: Token) -> bool:
    """Whether a word before a name is part of it: "Human Rights Watch", "Traders' Association"."""
    if token.text == "-" or token.nbor(1).text == "-":  # "Line-Fishers' Union"
        return _is_tied(token) and token.pos_ in ("PROPN", "PUNCT", "NOUN")
    if token.text == "'" and token.i > head.sent.start:
        return token.nbor(-1).text[:1].isupper()
    if token.nbor(1).text == "'":
        return token.text[:1].isupper()
    if head.tag_ == "NNPS" and (
        token.ent_type_ == "NORP" or nation_of(token.text)
    ):  # "Turkish Cypriots", "Swiss Germans"
        return token.text[:1].isupper() and token.head.i == head.i
    return token.pos_ == "PROPN" and token.head.i in range(start, head.i + 1)
