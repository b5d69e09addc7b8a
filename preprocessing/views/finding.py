"""Passages found by words, by meaning, or by likeness to another passage, inside what the filters leave."""

from dataclasses import dataclass

import numpy as np

from preprocessing.model.corpus import Corpus
from preprocessing.model.filters import Filters
from preprocessing.search import fuse, match_spans, more_like, read_query, search_meaning, search_words
from preprocessing.views.evidence import Mark
from preprocessing.views.selection import select

# Passages farther than this from a query are about something else. Nearest ones beyond the count add noise.
_NEAR_ENOUGH = 0.3
_BY_MEANING = 25


@dataclass(frozen=True, slots=True)
class Found:
    """passages: best first; by_words, by_meaning: how many each way found, one passage may be found both ways."""

    passages: tuple[str, ...]
    by_words: int
    by_meaning: int


def find_passages(corpus: Corpus, filters: Filters, text: str, *, vector: np.ndarray | None = None) -> Found:
    """Shown passages that hold the words of `text`, joined with those nearest to `vector` if one is given.

    vector: (d,) or (1, d), of the corpus's own encoder. Text that asks for nothing finds nothing.
    """
    kept = set(select(corpus, filters).passages["passage_id"])
    words = search_words(corpus.search_index, text)
    words = words.loc[np.array([passage in kept for passage in words["passage_id"]], dtype=bool)]
    if vector is None:
        return Found(tuple(words["passage_id"]), len(words), 0)
    ids, among = corpus.passages["passage_id"].to_numpy(), _rows_of(corpus, kept)
    meaning = search_meaning(corpus.vectors, ids, vector, limit=_BY_MEANING, at_least=_NEAR_ENOUGH, among=among)
    return Found(tuple(fuse(words, meaning)["passage_id"]), len(words), len(meaning))


def passages_like(corpus: Corpus, filters: Filters, passage_id: str, *, count: int = 10) -> tuple[str, ...]:
    """The shown passages nearest in meaning to one passage, nearest first; none if it is unknown."""
    if passage_id not in corpus.passage_row:
        return ()
    ids = corpus.passages["passage_id"].to_numpy()
    among = _rows_of(corpus, set(select(corpus, filters).passages["passage_id"]) | {passage_id})
    return tuple(more_like(corpus.vectors, ids, passage_id, limit=count, among=among)["passage_id"])


def _rows_of(corpus: Corpus, passage_ids: set[str]) -> np.ndarray:
    """bool (n_passages,): which rows they are. By lookups: comparing a column of text with a set is far slower."""
    among = np.zeros(len(corpus.passages), dtype=bool)
    among[[corpus.passage_row[passage] for passage in passage_ids]] = True
    return among


def hit_marks(corpus: Corpus, passage_ids: tuple[str, ...], text: str) -> dict[str, list[Mark]]:
    """Where the words looked for stand in each passage, as marks in document offsets."""
    query = read_query(text)
    marks: dict[str, list[Mark]] = {}
    for passage in passage_ids:
        if passage not in corpus.passage_row:
            continue
        row = corpus.passages.iloc[corpus.passage_row[passage]]
        start = int(row["start_char"])
        marks[passage] = [Mark(start + low, start + high, "hit") for low, high in match_spans(row["text"], query)]
    return marks
