"""Who holds each attribution of a paragraph: names and pronouns resolved, nested views put in their chain."""

import re
from collections import defaultdict
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from ..voice_camps import Mention
from ..voice_names import Voice
from ..voices import VoiceBook
from ..word_sets import word_set
from . import cues
from .discourse import Discourse, points_back
from .found import Found
from .grammar import child, holder_phrase
from .holders import owner_of
from .mentions import mention_of, some_in
from .reading import Reading

_NOBODY = word_set("you one who which that everyone anyone someone nobody none no-one no it them us me another other")
# "this paper", "this research article": from then on "the study" is the text itself.
_CALLS_ITSELF = re.compile(r"\b[Tt]his (?:\w+ ){0,2}(?:paper|study|article|essay|thesis|report|dissertation|chapter)\b")
# Patterns whose content is what the holder says; in the others it is what the holder is for or against.
_REPORTING = ("clause", "according-to", "perspective", "as-says", "quote", "quote-continued", "speaker", "for-x",
              "noun-clause", "view-as", "call", "passive")  # fmt: skip
_LENDING = ("perspective", "according-to", "for-x")


@dataclass(slots=True)
class Held:
    """An attribution with the mention that names its holder, its voice and, in a nested view, who reports it.

    voice None: nobody is named, or more than one could be meant.
    """

    found: Found
    mention: Mention | None
    voice: Voice | None
    reporter: Voice | None = None


@dataclass(frozen=True, slots=True)
class Writer:
    """Whose words a text or a stretch of it is: the document's author, or a speaker in it.

    voice None: nobody knows who speaks. calls_itself: the text speaks of itself as "this paper". head: [start, end) in
    the document of what names the speaker, label: the name in the words of the text; None and "" for the author.
    """

    voice: Voice | None
    calls_itself: bool
    head: tuple[int, int] | None = None
    label: str = ""

    @classmethod
    def of(cls, voice: Voice, text: str) -> "Writer":
        return cls(voice, _CALLS_ITSELF.search(text) is not None)


def hold(reading: Reading, found: list[Found], discourse: Discourse, book: VoiceBook, writer: Writer) -> list[Held]:
    """The attributions of a paragraph with their voices, in order; reads its sentences into `discourse`."""
    by_sentence: dict[int, list[Found]] = defaultdict(list)
    for each in found:
        by_sentence[reading.doc[min(each.cue)].sent.start].append(each)
    held: list[Held] = []
    for sentence in reading.doc.sents:
        discourse.read(sentence)
        for each in by_sentence.get(sentence.start, []):
            held.append(_held(reading, each, found, discourse, book, writer))
    _chain(held)
    return held


def _held(
    reading: Reading, found: Found, everything: list[Found], discourse: Discourse, book: VoiceBook, writer: Writer
) -> Held:
    if found.holder is not None and _is_the_text(reading.doc[found.holder], writer):
        found.by_author = True
    if found.by_author and _around(found, everything) is None:
        return Held(found, None, writer.voice)
    if found.holder is None:
        return Held(found, None, None)
    mention = _mention(reading, found, everything, discourse, book)
    return Held(found, mention, book.name(mention) if mention is not None else None)


def _is_the_text(head: Token, writer: Writer) -> bool:
    """ "the study" in a text that has called itself "this study"."""
    pointer = child(head, "det")
    return (
        writer.calls_itself
        and head.lemma_.lower() in cues.SELF_NOUNS
        and head.tag_ == "NN"
        and pointer is not None
        and pointer.lower_ == "the"
        and owner_of(head) is None
    )


def _around(found: Found, everything: list[Found]) -> Found | None:
    """The attribution whose content holds this one's cue; the innermost."""
    outer = [
        each
        for each in everything
        if each is not found and set(found.cue) & each.content and each.holder is not None and not each.by_author
    ]
    return min(outer, key=lambda each: len(each.content)) if outer else None


def _mention(
    reading: Reading, found: Found, everything: list[Found], discourse: Discourse, book: VoiceBook
) -> Mention | None:
    head = reading.doc[found.holder]
    if found.place:
        return some_in(head)
    outer = _around(found, everything)
    titled = discourse.titled_person(head)
    titled = titled or (None if found.by_author else discourse.body_named_before(head))
    if titled is not None:
        return titled
    if found.by_author:  # "we" in somebody's own words
        quoted = outer is not None and outer.pattern in ("quote", "quote-continued", "speaker")
        return _mention(reading, outer, everything, discourse, book) if quoted else None
    if not points_back(head):
        if found.bare:
            return Mention(head.text, head.text, head.lemma_, plural=True)
        return None if head.lower_ in _NOBODY else _with_possessor(reading, found, everything, discourse, book)
    reporter = _reporter(reading, found, everything, discourse, book)
    named = book.name(reporter) if reporter is not None else None
    if named is not None and head.lower_ == "it" and named.kind == "person" and _may_be_a_body(reporter, book):
        return None
    meant = discourse.antecedent(head, reporter=reporter, reporter_kind=named.kind if named else None)
    return meant or discourse.unnamed_role(head)


def _reporter(
    reading: Reading, found: Found, everything: list[Found], discourse: Discourse, book: VoiceBook
) -> Mention | None:
    """Who tells of a view: the holder of the view around it; None where it is not told by another."""
    outer = _around(found, everything)
    if outer is None or outer.holder == found.holder:
        return None
    return _mention(reading, outer, everything, discourse, book)


def _with_possessor(
    reading: Reading, found: Found, everything: list[Found], discourse: Discourse, book: VoiceBook
) -> Mention:
    """ "His client", "the company's engineers" with the name of whose they are, where only one can be meant."""
    head = reading.doc[found.holder]
    mention, owner = mention_of(head), child(head, "poss")
    if owner is None or mention.proper:
        return mention
    meant = discourse.titled_person(owner) or discourse.body_named_before(owner)
    if meant is None and points_back(owner):
        reporter = _reporter(reading, found, everything, discourse, book)
        told = book.name(reporter) if reporter is not None else None
        kind = told.kind if told is not None else None
        meant = discourse.antecedent(owner, reporter=reporter, reporter_kind=kind, alone=True)
    voice = book.name(meant) if meant is not None else None
    if voice is None or voice.kind not in ("person", "state", "organisation"):
        return mention
    return replace(mention, owner=voice.name, owner_before=True)


def _may_be_a_body(mention: Mention, book: VoiceBook) -> bool:
    """Whether a lone name taken for a person can be a firm: in "Norse said that it grew" nobody can tell who grew."""
    return mention.proper and " " not in mention.text and not book.is_person(mention.text)


def _chain(held: list[Held]) -> None:
    """Nested views: who reports them; a perspective lends its holder to the views in it that name nobody."""
    for each in held:
        outer = [one for one in held if one is not each and set(each.found.cue) <= one.found.content]
        for one in sorted(outer, key=lambda around: len(around.found.content)):
            if each.found.holder is None and each.voice is None and one.found.pattern in _LENDING:
                each.voice, each.mention = one.voice, one.mention
                if each.found.kind == "unasserted" and each.found.soft:
                    each.found.kind = "claim"
            elif (
                one.found.pattern in _REPORTING
                and one.found.kind != "unasserted"
                and one.voice is not None
                and each.voice is not None
                and one.voice != each.voice
            ):
                each.reporter = one.voice if one.voice.kind != "author" else None
                break


def nested_places(doc: Doc, each: Held, held: list[Held]) -> set[int]:
    """Places inside a view that belong to the views of others in it."""
    inner: set[int] = set()
    if each.found.pattern not in _REPORTING:
        return inner  # "rejects X's claim that …": the claim is what is rejected
    for one in held:
        inside = one is not each and set(one.found.cue) <= each.found.content and one.voice != each.voice
        nobody = one.voice is None and one.mention is not None  # "the bridge treats it as a game": a thing
        named_only = one.found.pattern == "stance-noun" and len(one.found.cue) == 1  # a fact told in passing
        if (
            inside
            and not named_only
            and not nobody
            and one.found.holder is not None
            and one.found.kind not in ("unasserted", "mention")
        ):
            inner |= one.found.content | set(one.found.cue) | holder_phrase(doc, one.found)
    return inner


def is_said_again(each: Held, held: list[Held]) -> bool:
    """Whether nearly all of a view is a view of the same voice inside it: "from X's view, X sees Y as Z"."""
    return any(
        one is not each
        and one.voice == each.voice
        and one.found.kind == "claim"
        and not one.found.by_author
        and set(one.found.cue) <= each.found.content
        and len(each.found.content) - len(one.found.content) < 6
        for one in held
    )
