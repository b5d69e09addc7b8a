"""Which words are special to a group of passages: log-odds with a prior from the whole collection."""

import itertools
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy import sparse

from .words import surface_tokens

# Strength of the prior, in words: how much evidence a group must bring against the collection's own usage.
_PRIOR_WORDS = 500.0


@dataclass(frozen=True, slots=True)
class TermCounts:
    """Counts of words and two-word phrases a passage, made once so that any groups can be compared at once.

    counts: int32 (n_passages, n_terms), rows aligned with passage_ids. terms: as a reader writes them.
    """

    passage_ids: tuple[str, ...]
    terms: tuple[str, ...]
    counts: sparse.csr_matrix


def count_terms(passages: pd.DataFrame, *, min_passages: int = 2) -> TermCounts:
    """Count words and pairs of neighbouring words in passages (columns passage_id, text).

    A term must occur in at least `min_passages` passages. Forms that share a stem are one term, shown in their most
    frequent spelling.
    """
    spelling: dict[str, Counter[str]] = {}
    rows: list[Counter[str]] = []
    for text in passages["text"]:
        row: Counter[str] = Counter()
        for stem, surface in _terms(text):
            row[stem] += 1
            spelling.setdefault(stem, Counter())[surface] += 1
        rows.append(row)
    seen = Counter(stem for row in rows for stem in row)
    kept = sorted(stem for stem, passage_count in seen.items() if passage_count >= min_passages)
    column = {stem: index for index, stem in enumerate(kept)}
    cells = [(i, column[stem], times) for i, row in enumerate(rows) for stem, times in row.items() if stem in column]
    at, to, times = (np.array(part, dtype=np.int32) for part in zip(*cells)) if cells else (np.zeros(0, np.int32),) * 3
    counts = sparse.csr_matrix((times, (at, to)), shape=(len(rows), len(kept)), dtype=np.int32)
    terms = tuple(min(spelling[stem].items(), key=lambda item: (-item[1], item[0]))[0] for stem in kept)
    return TermCounts(tuple(passages["passage_id"]), terms, counts)


def _terms(text: str) -> list[tuple[str, str]]:
    """(stem, surface) of the words of a text and of its pairs of content words with nothing between them."""
    words = surface_tokens(text)
    singles = [(stem, surface) for stem, surface, _ in words]
    pairs = [
        (f"{a_stem} {b_stem}", f"{a} {b}")
        for (a_stem, a, a_at), (b_stem, b, b_at) in itertools.pairwise(words)
        if b_at == a_at + 1
    ]
    return singles + pairs


def special_terms(counts: TermCounts, groups: Sequence[str | None], *, count: int = 20) -> pd.DataFrame:
    """The terms that most set each group apart from all other grouped passages: group, term, z, count.

    groups: one a passage, aligned with counts.passage_ids; None leaves a passage out. z > 1.96: unlikely by chance.
    Rows come by group in order of name, then by falling z; only z > 0. A single group has nothing to be compared
    with and gives no rows. Source: Monroe, Colaresi and Quinn, "Fightin' Words" (2008).
    """
    columns = {"group": "str", "term": "str", "z": "float64", "count": "int64"}
    names = sorted({group for group in groups if group is not None and group == group})
    if len(names) < 2 or not counts.terms:
        return pd.DataFrame({name: pd.Series(dtype=kind) for name, kind in columns.items()})
    number = {name: index for index, name in enumerate(names)}
    rows = [(number[group], row) for row, group in enumerate(groups) if group in number]
    at, to = zip(*rows)
    member = sparse.csr_matrix((np.ones(len(rows)), (at, to)), shape=(len(names), counts.counts.shape[0]))
    used = (member @ counts.counts).toarray()
    scores = log_odds(used)
    parts = [_best(name, scores[i], used[i], counts.terms, count) for i, name in enumerate(names)]
    return pd.concat(parts, ignore_index=True).astype(columns)


def log_odds(used: np.ndarray) -> np.ndarray:
    """z-scores (groups, terms) of how much more often each group uses each term than all the others together.

    used: counts (groups, terms). The prior is the collection's own usage, worth 500 words.
    """
    total = used.sum(axis=0)
    prior = total * (_PRIOR_WORDS / max(total.sum(), 1)) + 1e-9
    size, rest = used.sum(axis=1, keepdims=True), total.sum() - used.sum(axis=1, keepdims=True)
    mine, theirs = used + prior, total - used + prior
    mass = prior.sum()
    others = np.maximum(rest + mass - theirs, 1e-9)
    own = np.maximum(size + mass - mine, 1e-9)
    delta = np.log(mine / own) - np.log(theirs / others)
    return delta / np.sqrt(1 / mine + 1 / theirs)


def _best(name: str, z: np.ndarray, used: np.ndarray, terms: Sequence[str], count: int) -> pd.DataFrame:
    order = [index for index in np.argsort(-z, kind="stable")[: count * 3] if z[index] > 0 and used[index] > 0]
    chosen: list[int] = []
    for index in order:
        words = set(terms[index].split())
        # "nuclear" beside "nuclear weapons" says nothing more.
        if not any(words & set(terms[other].split()) for other in chosen):
            chosen.append(index)
    chosen = chosen[:count]
    return pd.DataFrame(
        {"group": name, "term": [terms[i] for i in chosen], "z": z[chosen].round(3), "count": used[chosen].astype(int)}
    )
