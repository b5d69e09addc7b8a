"""Names for topics: short noun phrases of the texts that most passages of the topic share and others lack."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from .features import centred, unit_rows
from .phrases import Phrase, find_phrases
from .special import log_odds
from .words import tokens

Embed = Callable[[Sequence[str]], np.ndarray]
# Phrases are read from this many of a topic's most typical passages.
_PASSAGES_READ = 60


@dataclass(frozen=True, slots=True)
class Name:
    """What a topic is called and the words that speak for it."""

    label: str
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PhraseBook:
    """The noun phrases of a collection with their vectors, and the content words of each passage; made once."""

    phrases: list[Phrase]
    spoken: np.ndarray
    words: list[set[str]]


def read_phrases(
    texts: Sequence[str], divisions: Sequence[tuple[np.ndarray, np.ndarray]], *, embed: Embed
) -> PhraseBook:
    """Phrases from the most typical passages of every topic. divisions: (topic, strength) of each level."""
    rows = {row for topic, strength in divisions for row in _central_rows(topic, strength)}
    phrases = find_phrases(texts, rows)
    spoken = embed([phrase.text for phrase in phrases])
    return PhraseBook(phrases, centred(spoken) if len(phrases) > 2 else spoken, [set(tokens(text)) for text in texts])


def name_topics(book: PhraseBook, vectors: np.ndarray, topic: np.ndarray) -> list[Name]:
    """One name a topic, no two alike. vectors: unit rows of the encoder, aligned with the book's passages."""
    phrases = book.phrases
    coverage, contrast = _word_evidence(book.words, topic, phrases)
    nearness = _nearness(book, vectors, topic)
    count = int(topic.max()) + 1
    names: list[Name | None] = [None] * count
    taken: set[tuple[str, ...]] = set()
    score = contrast + nearness + 0.3 * coverage + np.array([_shape(phrase) for phrase in phrases])[None, :]
    for at in sorted(range(count), key=lambda t: (-(topic == t).sum(), t)):
        order = np.argsort(-score[at], kind="stable")
        chosen = next((i for i in order if phrases[i].key not in taken), None)
        best = [phrases[i].text for i in order[:6]]
        label = _sentence_case(phrases[chosen].text) if chosen is not None else f"Topic {at + 1}"
        if chosen is not None:
            taken.add(phrases[chosen].key)
        names[at] = Name(label, tuple(best))
    return names


def _central_rows(topic: np.ndarray, strength: np.ndarray) -> list[int]:
    rows: list[int] = []
    for at in range(int(topic.max()) + 1):
        inside = np.flatnonzero(topic == at)
        rows.extend(inside[np.argsort(-strength[inside], kind="stable")[:_PASSAGES_READ]].tolist())
    return rows


def _word_evidence(words: list[set[str]], topic: np.ndarray, phrases: list[Phrase]) -> tuple[np.ndarray, np.ndarray]:
    """(topics, phrases): share of a topic's passages that hold all words of the phrase, and that minus the rest's."""
    count = int(topic.max()) + 1
    size = np.bincount(topic, minlength=count)
    inside = np.zeros((count, len(phrases)))
    holders: dict[str, set[int]] = {}
    for row, group in enumerate(words):
        for word in group:
            holders.setdefault(word, set()).add(row)
    for column, phrase in enumerate(phrases):
        rows = set.intersection(*(holders.get(part, set()) for part in phrase.key))
        for row in rows:
            inside[topic[row], column] += 1
    total = inside.sum(axis=0)
    share = inside / size[:, None]
    rest = (total - inside) / np.maximum(len(topic) - size, 1)[:, None]
    z = np.clip(log_odds(inside + 1e-9), -3, 6) / 6
    return share, z + (share - rest)


def _nearness(book: PhraseBook, vectors: np.ndarray, topic: np.ndarray) -> np.ndarray:
    """(topics, phrases): cosine of each phrase with the middle of each topic, what all share taken out of both."""
    count = int(topic.max()) + 1
    middle = np.zeros((count, vectors.shape[1]), dtype=np.float32)
    np.add.at(middle, topic, centred(vectors) if count > 1 else vectors)
    return unit_rows(middle) @ book.spoken.T


def _shape(phrase: Phrase) -> float:
    """A name of two or three words says more than one word and reads better than five."""
    return {1: -0.25, 2: 0.1, 3: 0.1, 4: 0.0, 5: -0.1}.get(len(phrase.text.split()), -0.5)


def _sentence_case(text: str) -> str:
    return text[:1].upper() + text[1:]
