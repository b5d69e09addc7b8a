"""Names as the parser marked them, put right: whole names of persons, with their particles and without their ranks."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from ..agents import (
    AGENT_NOUNS,
    BODY_NOUNS,
    INSTITUTION_WORDS,
    PARTICLES,
    PEOPLE_ENDINGS,
    RANKS,
    ROMANCE_PARTICLES,
    TITLES,
    WRITING_NOUNS,
)
from ..voice_camps import CAMP_NOUNS
from ..voice_names import known_voice, nation_of
from ..word_sets import word_set
from .cues import CLAUSE_VERBS

Token.set_extension("with_others", default=False, force=True)

_NO_PERSON = ("GPE", "LOC", "FAC", "EVENT", "WORK_OF_ART", "LAW", "NORP", "DATE")
# Articles that belong to a name only inside it: "la Repubblica" is none, "de la Vega" is one.
_INNER = word_set("la le el al las los")
_LONGEST_NAME = 6


@dataclass(frozen=True, slots=True)
class _Name:
    """Token places [start, end) of a name and its label."""

    start: int
    end: int
    label: str


def mark_joint_work(doc: Doc, ends: Iterable[int]) -> None:
    """Marks the names that stood before "et al."; ends: the place in the text of the last letter of each."""
    wanted = set(ends)
    for token in doc if wanted else ():
        token._.with_others = bool(wanted.intersection(range(token.idx, token.idx + len(token))))


_PERSONS_ONLY = AGENT_NOUNS - BODY_NOUNS - WRITING_NOUNS - word_set("country nation state city town village")


def mark_examples(doc: Doc, cited: Iterable[int]) -> None:
    """Marks the person in "economists such as Varga (2015)"; cited: the place in the text of the last letter."""
    wanted = set(cited)
    for token in doc if wanted else ():
        link = token.head
        plain = token.dep_ in ("pobj", "conj") and token.pos_ == "PROPN" and token.ent_type_ != "PERSON"
        while plain and link.dep_ == "conj":
            link = link.head
        link = link.head if link.dep_ == "pobj" else link
        if not plain or link.lower_ not in ("as", "like") or link.head.lemma_.lower() not in _PERSONS_ONLY:
            continue
        own = [each for each in doc.ents if each.start <= token.i < each.end]
        known = known_voice(token.text) or nation_of(token.text) or any(len(each) > 1 for each in own)
        if wanted.intersection(range(token.idx, token.idx + len(token))) and not known:
            _mark(doc, _Name(token.i, token.i + 1, "PERSON"))


def mend_names(doc: Doc) -> Doc:
    """`doc` with names of persons whole: "Imran Khan", "Ursula von der Leyen", "Auchinleck" behind "Field Marshal"."""
    for token in _taken_for_plurals(doc):
        token.tag_, token.pos_, token.lemma_ = "NNP", "PROPN", token.text
        _mark(doc, _Name(token.i, token.i + 1, "PERSON"))
    for found in (*_with_particles(doc), *_behind_ranks(doc), *_with_first_names(doc)):
        _mark(doc, found)
    return doc


# Ends of surnames that are the end of hardly any English plural.
_SURNAME_ENDINGS = ("iades", "akis", "idis", "oulos", "ius", "elis", "aitis", "auskas", "enas", "ynas", "unas")
_SINGULAR = word_set("has was is does says")
_SCIENCES = word_set("news politics economics statistics data media mathematics athletics physics ethics")


def _taken_for_plurals(doc: Doc) -> Iterator[Token]:
    """ "Venizelos and Berg agreed", "Karamanlis says": names that open a sentence, which the parser took for plurals.

    Something must show it: a verb in the singular, a person's name joined to it, the word as a name elsewhere in the
    paragraph, or an end that no plural has.
    """
    for name in doc:
        if name.i > name.sent.start and name.nbor(-1).text != ".":
            continue
        plural = name.tag_ == "NNS" and name.dep_ == "nsubj" and name.text.istitle() and name.is_alpha
        if not plural or name.ent_type_ not in ("", "PERSON") or any(True for _ in name.lefts) or len(name) < 5:
            continue
        lemma = name.lemma_.lower()
        if lemma in CAMP_NOUNS or lemma in AGENT_NOUNS or name.lower_ in _SCIENCES or lemma.endswith(_NO_SURNAME):
            continue
        if nation_of(name.text) or known_voice(name.text) or any(each.text == name.lower_ for each in doc):
            continue
        if name.ent_type_ or _is_one_person(name) or name.lower_.endswith(_SURNAME_ENDINGS):
            yield name


_NO_SURNAME = (*PEOPLE_ENDINGS, "ic", "ite", "ese")


def _is_one_person(name: Token) -> bool:
    partners = [each for each in name.children if each.dep_ == "conj"]
    joined = [
        each for each in partners if each.ent_type_ == "PERSON" and "and" in (each.nbor(-1).lower_, name.nbor().lower_)
    ]
    if joined and name.lower_.endswith(("as", "is", "os", "us")):
        return True
    verb = name.head
    finite = [verb, *(each for each in verb.children if each.dep_ in ("aux", "auxpass"))]
    if not partners and any(each.tag_ == "VBZ" or each.lower_ in _SINGULAR for each in finite):
        return verb.pos_ in ("VERB", "AUX") and verb.lemma_ in CLAUSE_VERBS
    inside = [each for each in name.doc if each.text == name.text and each.i > each.sent.start]
    return any(each.nbor(-1).is_alpha for each in inside)


def _mark(doc: Doc, found: _Name) -> None:
    kept = [each for each in doc.ents if each.end <= found.start or each.start >= found.end]
    if found.end - found.start < _LONGEST_NAME:
        doc.ents = [*kept, doc.char_span(doc[found.start].idx, _end(doc[found.end - 1]), label=found.label)]


def _end(token: Token) -> int:
    return token.idx + len(token)


def _is_capitalised(token: Token) -> bool:
    return token.text[:1].isupper() and token.is_alpha


def _entity_at(doc: Doc, place: int) -> _Name | None:
    return next((_Name(each.start, each.end, each.label_) for each in doc.ents if each.start <= place < each.end), None)


def _with_particles(doc: Doc) -> Iterator[_Name]:
    """ "Osama bin Laden", "De Beauvoir": names that the parser cut at a particle or took for something else."""
    place = 0
    while place < len(doc):
        end = _end_of_particles(doc, place)
        if end is None:
            place += 1
            continue
        start = _start_before(doc, place)
        label = _label_of(doc, start, place, end)
        if label is not None:
            yield _Name(start, end, label)
        place = end


def _end_of_particles(doc: Doc, place: int) -> int | None:
    """The end of the surname that opens with particles at `place`; None if none does."""
    first = doc[place]
    opens = first.lower_ in PARTICLES - _INNER and (first.text.islower() or first.text.istitle())
    inside = first.text.islower() and first.lower_ in _INNER and place > first.sent.start
    if not opens and not (inside and _is_capitalised(doc[place - 1]) and doc[place - 1].pos_ == "PROPN"):
        return None
    at, last = place + 1, first.sent.end
    while at < last and doc[at].text.islower() and doc[at].lower_ in PARTICLES:
        at += 1
    if at >= last or not _is_capitalised(doc[at]) or doc[at].lower_ in TITLES:
        return None
    entity = _entity_at(doc, at)
    return max(at + 1, entity.end) if entity is not None and entity.label == "PERSON" else at + 1


def _start_before(doc: Doc, place: int) -> int:
    """Where the given names before a particle begin."""
    start, own = place, _entity_at(doc, place)
    while start > doc[place].sent.start and place - start < 3:
        before = doc[start - 1]
        entity = _entity_at(doc, before.i)
        fits = entity is None or entity.label == "PERSON" or entity == own or before.dep_ == "compound"
        named = before.pos_ == "PROPN" and before.lower_ not in TITLES and fits
        if not _is_capitalised(before) or not (named or before.lower_ in INSTITUTION_WORDS):
            break
        start -= 1
    return start


def _label_of(doc: Doc, start: int, particle: int, end: int) -> str | None:
    """The label of a name with particles; None where it is to stay as the parser has it."""
    entity = _entity_at(doc, end - 1)
    text = doc[start:end].text
    if known_voice(text) is not None:
        return None
    if {each.lower_ for each in doc[start:end]} & INSTITUTION_WORDS:
        return None if entity is not None and entity.start <= start else "ORG"  # "Médecins du Monde"
    if entity is not None and entity.end > end:
        return None  # "Van Gogh Museum"
    whole = entity is not None and entity.start <= start
    if whole and entity.label in _NO_PERSON:
        return None  # "Rio de Janeiro"
    if start < particle or doc[particle].text.islower():
        return "PERSON"
    return None if doc[particle].lower_ in ROMANCE_PARTICLES and whole else "PERSON"  # "De Beers" stays what it was


def _behind_ranks(doc: Doc) -> Iterator[_Name]:
    """ "Field Marshal Auchinleck", "President Roe": whoever a rank stands before is a person."""
    for rank in doc:
        start = rank.i + 1
        if rank.lower_ not in RANKS or not rank.text.istitle() or start >= rank.sent.end:
            continue
        end = start
        while end < rank.sent.end and _is_part_of_name(doc[end]):
            end += 1
        entity = _entity_at(doc, start)
        if end == start or (end < len(doc) and doc[end].lower_ in INSTITUTION_WORDS):
            continue
        if entity is not None and (entity.label == "PERSON" or entity.start > rank.i or entity.label in _NO_PERSON):
            continue
        if known_voice(doc[start:end].text) is None and known_voice(doc[rank.i : end].text) is None:
            yield _Name(start, end, "PERSON")


def _is_part_of_name(token: Token) -> bool:
    plain = token.pos_ == "PROPN" and (_is_capitalised(token) or (len(token) == 2 and token.text[1] == "."))
    return plain and token.lower_ not in TITLES and token.lower_ not in INSTITUTION_WORDS


def _with_first_names(doc: Doc) -> Iterator[_Name]:
    """ "Imran Khan" where the parser marked "Khan" only."""
    for entity in list(doc.ents):
        if entity.label_ != "PERSON" or len(entity) > 1:
            continue
        start = entity.start
        while start > entity.sent.start and entity.start - start < 2 and _is_first_name(doc[start - 1], entity.start):
            start -= 1
        if start < entity.start:
            yield _Name(start, entity.end, "PERSON")


def _is_first_name(token: Token, surname: int) -> bool:
    plain = token.pos_ == "PROPN" and token.dep_ == "compound" and token.head.i == surname and not token.ent_type_
    known = (
        token.lower_ in TITLES or token.lower_ in INSTITUTION_WORDS or nation_of(token.text) or known_voice(token.text)
    )
    return plain and token.text.istitle() and token.is_alpha and not known
