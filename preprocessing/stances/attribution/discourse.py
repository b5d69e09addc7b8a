"""The holders that a document has named so far, and whom a pronoun, a post or "the country" means."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Span, Token

from .. import agents
from ..voice_camps import Mention
from ..voice_names import Voice, known_voice, nation_of
from ..voices import VoiceBook
from ..word_sets import word_set
from .grammar import child, children, has_word
from .mentions import is_role, mention_of, name_of
from .persons import gender_of_pronoun, gender_told, is_single_person

# Forms of address that are no post: nobody is "the Mr".
_NO_POST = word_set(
    "mr mrs ms miss dr prof sir lady lord former then late deputy vice prominent leading noted renowned"
)
_FAR = 3  # sentences a pronoun may look back over
# No ministry and no university is "the company".
_BUSINESSES = word_set("company firm bank club")
_PUBLIC = word_set("""
    agency alliance assembly authority bureau cabinet commission council county court department government institute
    ministry parliament senate tribunal union university
""")
Kind = str


@dataclass(slots=True)
class Candidate:
    """A possible holder seen earlier.

    kind: person, state, organisation or group; subject: of a clause; main: in the main clause. mention None: a "she"
    that could mean two; named: by a name, in its place or earlier, not only by "my aunt". gender: "man", "woman" or
    None where the text does not tell.
    """

    mention: Mention | None
    kind: Kind
    place: int
    subject: bool
    main: bool
    plural: bool
    name: str
    named: bool = True
    gender: str | None = None


@dataclass(slots=True)
class Discourse:
    """The holders named so far in a document, newest sentence last.

    titled: title ("prime minister") -> the persons whom the document gives it, by name. bodies: the last word of a
    name ("union") -> the bodies so named, by name. states: those named or meant by an adjective; governments: the
    states of which a government is named as theirs, by name.
    """

    book: VoiceBook
    sentences: list[list[Candidate]] = field(default_factory=list)
    kinds_before: set[Kind] = field(default_factory=set)
    genders: dict[str, str] = field(default_factory=dict)
    titled: dict[str, dict[str, Mention]] = field(default_factory=dict)
    bodies: dict[str, dict[str, Mention]] = field(default_factory=dict)
    states: set[str] = field(default_factory=set)
    governments: dict[str, Mention] = field(default_factory=dict)

    def read(self, sentence: Span) -> None:
        """Takes in the next sentence."""
        if self.sentences:
            self.kinds_before |= {each.kind for each in self.sentences[-1] if each.named}
        self.sentences.append([])
        del self.sentences[: -_FAR - 1]
        self.states |= {each.name for each in map(_state_of, sentence) if each is not None}
        for each in self._candidates(sentence):  # one by one: a pronoun looks at those before it
            self.sentences[-1].append(each)
            if each.kind == "state":
                self.states.add(each.name)
                if sentence.doc[each.place].lemma_.lower() == "government":
                    self.governments[each.name] = each.mention

    def unnamed_role(self, head: Token) -> Mention | None:
        """ "The mayor" where the document has named nobody whom it could mean: the role itself; else None.

        A writer's role ("the author", "the researcher") can be the text's own writer and names nobody.
        """
        pointer, wanted = child(head, "det"), _wanted(head)
        if pointer is None or pointer.lower_ != "the" or wanted is None or not points_back(head):
            return None
        if head.pos_ != "NOUN" or head.lemma_.lower() in agents.WRITER_NOUNS:
            return None
        now = self.sentences[-1] if self.sentences else []
        here = {each.kind for each in now if each.place < head.i and each.named}
        if head.lemma_.lower() == "government" and len(self.governments) != 1 and len(self.states) > 1:
            return mention_of(head)  # of which of the states, nobody can tell
        return None if wanted & (self.kinds_before | here) else mention_of(head)

    def titled_person(self, head: Token) -> Mention | None:
        """ "The Prime Minister" as the one person whom the document has given this title; None for none or several."""
        title = _title_alone(head)
        found = {} if title is None else self._with_title(title)
        return next(iter(found.values())) if len(found) == 1 else None

    def body_named_before(self, head: Token) -> Mention | None:
        """ "The Union" or "the union" as the one body whose name ends in this word; None for none or several."""
        pointer = child(head, "det")
        bare = not children(head, "compound", "amod", "nmod", "poss", "prep", "acl", "relcl", "appos")
        if pointer is None or pointer.lower_ != "the" or not bare or head.tag_ in ("NNS", "NNPS"):
            return None
        found = {} if known_voice(head.text) else self.bodies.get(head.lower_, {})
        return next(iter(found.values())) if len(found) == 1 else None

    def _with_title(self, title: str) -> dict[str, Mention]:
        fitting = [found for known, found in self.titled.items() if known == title or known.endswith(f" {title}")]
        return {name: mention for found in fitting for name, mention in found.items()}

    def _candidates(self, sentence: Span) -> Iterator[Candidate]:
        for token in sentence:
            if token.lower_ in ("he", "she") and _is_subject(token) and _in_main_clause(token):
                yield self._pronoun(token)
            if token.pos_ not in ("PROPN", "NOUN") or token.dep_ in ("compound", "amod", "nmod", "poss"):
                continue
            if has_word(token, "every", "each", "any", "no"):
                continue  # "every man I knew" is nobody whom "he" can mean
            kind = self._kind(token)
            if kind is not None:
                mention = mention_of(token)
                voice = self.book.name(mention)
                if voice is not None:
                    told = gender_told(token) if kind == "person" else None
                    if told is not None and token.pos_ == "PROPN":
                        self.genders[voice.name] = told
                    if kind == "person" and token.pos_ == "PROPN" and _title_before(token):
                        self.titled.setdefault(_title_before(token), {})[voice.name] = mention
                    if kind == "organisation" and token.pos_ == "PROPN" and " " in voice.name:
                        self.bodies.setdefault(token.lower_, {})[voice.name] = mention
                    yield Candidate(
                        mention,
                        kind,
                        token.i,
                        _is_subject(token),
                        _in_main_clause(token),
                        token.tag_ in ("NNS", "NNPS") or child(token, "conj") is not None,
                        voice.name,
                        not is_single_person(token),
                        told,
                    )

    def _pronoun(self, token: Token) -> Candidate:
        """Who "he" or "she" is, as the subject that the next sentence's "he" or "she" goes on with."""
        gender = gender_of_pronoun(token)
        mention = self.antecedent(token, reporter=None, reporter_kind=None)
        voice = self.book.name(mention) if mention is not None else None
        near = [each for sentence in self.sentences for each in sentence]
        if voice is None or not any(each.subject and each.name == voice.name for each in near):
            return Candidate(None, "person", token.i, True, True, False, token.lower_, False, gender)
        if {each.name for each in near if each.kind == "person"} == {voice.name}:
            self.genders.setdefault(voice.name, gender)  # nobody else is near: surely this person
        return Candidate(mention, "person", token.i, True, True, False, voice.name, mention.proper, gender)

    def _is_other(self, mention: Mention, gender: str | None) -> bool:
        voice = self.book.name(mention)
        known = self.genders.get(voice.name) if voice is not None else None
        return gender is not None and known not in (None, gender)

    def _gender(self, each: Candidate) -> str | None:
        return each.gender or self.genders.get(each.name)

    def _kind(self, token: Token) -> Kind | None:
        known = known_voice(name_of(token)) if token.pos_ == "PROPN" or known_voice(token.text) else None
        if known is not None:
            return known.kind
        if token.pos_ == "PROPN":
            if token.ent_type_ == "PERSON" or self.book.is_person(token.text):
                return "person"
            body = "organisation" if token.lower_ in agents.BACK_TO_ORGANISATION else None
            return {"GPE": "state", "ORG": "organisation"}.get(token.ent_type_, body)
        lemma = token.lemma_.lower()
        named = self.book.name(mention_of(token)) if lemma in agents.OFFICIAL_NOUNS else None
        if named is not None and named.kind in ("state", "organisation"):
            return named.kind
        if lemma in agents.AGENT_NOUNS and token.tag_ in ("NNS",):
            return "group"
        beside = child(token, "appos")  # "my sister, Anna": the name counts
        alone = beside is None or beside.pos_ != "PROPN"
        return "person" if alone and is_single_person(token) and not points_back(token) else None

    def antecedent(
        self, pronoun: Token, *, reporter: Mention | None, reporter_kind: Kind | None, alone: bool = False
    ) -> Mention | None:
        """Whom a pronoun or "the country" means; None unless exactly one holder fits.

        reporter: who says the words that the pronoun stands in; the nearest guess for "he said that he …".
        Nobody whom the text has shown to be a man is "she", and the other way round.
        alone: the subject of a sentence is not preferred to others whom it names.
        """
        wanted = _wanted(pronoun)
        if wanted is None:
            return None
        if wanted == {"organisation"} and len(self.bodies.get(pronoun.lemma_.lower(), {})) > 1:
            return None  # "the union" of two unions
        if pronoun.lemma_.lower() == "government" and len(self.states) > 1:
            return next(iter(self.governments.values())) if len(self.governments) == 1 else None
        gender = gender_of_pronoun(pronoun)
        if reporter is not None and reporter_kind in wanted and not self._is_other(reporter, gender):
            return reporter
        several = pronoun.lower_ in ("they", "their")

        def fits(each: Candidate) -> bool:
            if each.kind not in wanted or (several and not each.plural and each.kind != "group"):
                return False
            if pronoun.lemma_.lower() in _BUSINESSES and _is_public_body(each.name):
                return False
            # "the historian" is not "my aunt", but "she" can be.
            return self._gender(each) in (None, gender) if gender else each.named or each.kind != "person"

        now = self.sentences[-1] if self.sentences else []
        here = [each for each in now if each.place < pronoun.i and fits(each) and not _is_said_by(each, pronoun)]
        same = _only([each for each in here if each.subject]) or (
            _only(here) if not any(each.subject for each in here) else None
        )
        if here and alone:
            return _only(here)
        if here:
            return None if same is not None and pronoun.lower_ == "they" and _is_one_person(same) else same
        for back, sentence in enumerate(reversed(self.sentences[:-1])):
            main = [each for each in sentence if fits(each) and each.main]
            if main and alone:
                return _only([each for each in sentence if fits(each)])
            if main:
                # Of two persons "he" is the subject of the sentence before; further back nobody can tell.
                near = back == 0 or gender is None
                return _only(main) or (_only([each for each in main if each.subject]) if near else None)
            if any(fits(each) for each in sentence):
                return _only([each for each in sentence if fits(each)])
        return None


def _state_of(token: Token) -> Voice | None:
    """ "Chilean", "Oslo": the state."""
    found = (known_voice(token.text) if token.pos_ == "PROPN" else None) or nation_of(token.text)
    return found if found is not None and found.kind == "state" else None


def _is_said_by(each: Candidate, pronoun: Token) -> bool:
    """Whether a name stands in what the pronoun says: in "Berg was right, she said", she is not Berg."""
    if pronoun.dep_ not in ("nsubj", "nsubjpass"):
        return False
    between = pronoun.doc[each.place : pronoun.i]
    if any(token.text in (";", ":") for token in between):
        return False  # "Berg disagreed; she said that …": two sentences on one line
    if any(clause.i > pronoun.head.i for clause in children(pronoun.head, "ccomp")):
        return False  # what she says stands behind "she says"
    if pronoun.head.dep_ == "parataxis" and pronoun.head.head.is_ancestor(pronoun.doc[each.place]):
        return True  # "Berg, he said, was wrong": a cue put into what is said
    marks = sum(token.text == '"' for token in between)
    above = pronoun.doc[each.place]
    while above.head.i not in (above.i, pronoun.head.i):
        above = above.head
    return marks % 2 == 1 or (above.head.i == pronoun.head.i and above.i != above.head.i and above.dep_ == "ccomp")


def _is_public_body(name: str) -> bool:
    return bool({word.lower() for word in name.split()} & _PUBLIC)


def _wanted(token: Token) -> frozenset[Kind] | None:
    lower, lemma = token.lower_, token.lemma_.lower()
    if lower in ("he", "she", "his", "her", "him"):
        return frozenset({"person"})
    if lower in ("it", "its"):
        return frozenset({"state", "organisation"})
    if lower in ("they", "their", "them"):
        return frozenset({"group", "organisation", "state", "person"})
    if not points_back(token):
        return None
    if lemma in agents.BACK_TO_STATE:
        return frozenset({"state"})
    return frozenset({"organisation"}) if lemma in agents.BACK_TO_ORGANISATION else frozenset({"person"})


def _title_before(name: Token) -> str:
    """ "prime minister" for "Prime Minister Berg", "minister" for "the minister, Anna Berg"; "" for a bare name."""
    if name.dep_ == "appos" and is_role(name.head):
        name = name.head
        return " ".join([*_title_words(name), name.lemma_.lower()])
    return " ".join(_title_words(name))


def _title_words(head: Token) -> list[str]:
    before = [each for each in children(head, "compound", "nmod", "amod") if each.i < head.i]
    return [each.lower_ for each in before if each.lower_ in agents.TITLES and each.lower_ not in _NO_POST]


def _title_alone(head: Token) -> str | None:
    """The title that "the Prime Minister" is; None where anything else stands beside it."""
    pointer = child(head, "det")
    if not is_role(head) or pointer is None or pointer.lower_ != "the" or head.tag_ in ("NNS", "NNPS"):
        return None
    others = children(head, "compound", "amod", "nmod", "poss", "prep", "acl", "relcl", "appos")
    words = _title_words(head)
    return " ".join([*words, head.lemma_.lower()]) if len(others) == len(words) else None


def points_back(token: Token) -> bool:
    """Whether a holder is a pronoun, or "the country", "this alliance" without any further word."""
    if token.lower_ in ("he", "she", "it", "they", "his", "her", "its", "their", "him", "them"):
        return True
    lemma = token.lemma_.lower()
    if (
        token.pos_ != "NOUN"
        or token.tag_ == "NNS"
        or lemma not in agents.BACK_TO_STATE | agents.BACK_TO_ORGANISATION | agents.BACK_TO_PERSON
    ):
        return False
    others = [
        each
        for each in token.children
        if each.dep_ in ("compound", "amod", "nmod", "poss", "prep", "acl", "relcl", "appos")
    ]
    pointer = child(token, "det")
    return not others and pointer is not None and pointer.lower_ in ("the", "this", "that")


def _only(candidates: list[Candidate]) -> Mention | None:
    names = {each.name for each in candidates}
    return candidates[-1].mention if len(names) == 1 else None


def _is_subject(token: Token) -> bool:
    """Whether a noun is a subject, is joined to one or stands beside it: Berg in "the mayor, Anna Berg, left"."""
    while token.dep_ in ("conj", "appos") and token.head.i != token.i:
        token = token.head
    return token.dep_ in ("nsubj", "nsubjpass", "agent")


def _is_one_person(mention: Mention) -> bool:
    return mention.entity == "PERSON"


def _in_main_clause(token: Token) -> bool:
    each = token
    while each.head.i != each.i:
        if each.dep_ in ("relcl", "ccomp", "advcl", "acl", "pcomp", "csubj"):
            return False
        each = each.head
    return True
