"""Passages that contradict or support one another, and issues proposed from them."""

import re
from collections.abc import Sequence

import numpy as np
import pandas as pd

from .model import StanceModel
from .negation import parser

LEAST_LIKENESS = 0.35
# Nearly the same words are a copy, not a debate.
MOST_LIKENESS = 0.95
_SENTENCE = re.compile(r"(?<=[.!?])[\"”’)\]]*\s+(?=[A-Z“\"‘(\[])")
PAIR_COLUMNS = (
    "passage_id",
    "other_passage_id",
    "relation",
    "strength",
    "same_document",
    "sentence",
    "other_sentence",
)
PROPOSAL_COLUMNS = (
    "question",
    "pole_for",
    "pole_against",
    "strength",
    "statement_for",
    "statement_against",
    "near_count",
)


def opposite_pairs(
    passage_id: str,
    passages: pd.DataFrame,
    vectors: np.ndarray,
    *,
    model: StanceModel,
    count: int = 5,
    candidates: int = 12,
    least_strength: float = 0.4,
) -> pd.DataFrame:
    """The passages that contradict this one most and those that support it, other documents first: PAIR_COLUMNS.

    passages: rows of the passages table; vectors: float32 (n_passages, d), aligned, of length 1.
    relation: "against" or "for", at most `count` of each; strength: 0–1, of the two most telling sentences, which
    come with it. An empty frame if no passage is near enough or none takes a side.
    Raises KeyError if the passage is unknown.
    """
    ids = passages["passage_id"].tolist()
    if passage_id not in ids:
        raise KeyError(passage_id)
    here = ids.index(passage_id)
    likeness = vectors @ vectors[here]
    document = passages["document_id"].to_numpy()
    near = [i for i in range(len(ids)) if i != here and LEAST_LIKENESS <= likeness[i] <= MOST_LIKENESS]
    near.sort(key=lambda i: (document[i] == document[here], -likeness[i], ids[i]))
    texts = passages["text"].tolist()
    own = split_sentences(texts[here])
    pairs = [(i, a, b) for i in near[:candidates] for a in own for b in split_sentences(texts[i])]
    if not pairs:
        return pd.DataFrame({name: [] for name in PAIR_COLUMNS})
    opposed, agreed = _both_ways([(a, b) for _, a, b in pairs], model)
    rows = []
    for relation, strengths in (("against", opposed), ("for", agreed)):
        best: dict[int, tuple[float, str, str]] = {}
        for (i, a, b), strength in zip(pairs, strengths):
            if strength >= least_strength and strength > best.get(i, (0.0,))[0]:
                best[i] = (float(strength), a, b)
        order = sorted(best, key=lambda i: (document[i] == document[here], -best[i][0], ids[i]))[:count]
        rows += [
            (passage_id, ids[i], relation, round(best[i][0], 4), bool(document[i] == document[here]), *best[i][1:])
            for i in order
        ]
    return pd.DataFrame(rows, columns=list(PAIR_COLUMNS))


def propose_issues(
    texts: Sequence[str],
    statement_ids: Sequence[str],
    vectors: np.ndarray,
    *,
    model: StanceModel,
    count: int = 8,
    most_pairs: int = 800,
    least_strength: float = 0.6,
) -> pd.DataFrame:
    """Issues found in the collection: like in subject, opposite in sense, strongest first: PROPOSAL_COLUMNS.

    texts: statements, aligned with statement_ids and vectors (float32 (n, d), of length 1). The poles are the two
    most opposite statements in their own words; the reader edits them. near_count: statements on that subject.
    Only statements of 5 to 30 words can be poles. An empty frame if nothing opposes anything.
    """
    fit = [i for i, text in enumerate(texts) if 5 <= len(text.split()) <= 30]
    fit.sort(key=lambda i: (texts[i], statement_ids[i]))
    fit = [i for k, i in enumerate(fit) if k == 0 or texts[i] != texts[fit[k - 1]]]
    pairs = _near_pairs(vectors[fit], most_pairs) if len(fit) > 1 else []
    if not pairs:
        return pd.DataFrame({name: [] for name in PROPOSAL_COLUMNS})
    named = [(fit[a], fit[b]) for a, b in pairs]
    opposed, _ = _both_ways([(texts[a], texts[b]) for a, b in named], model)
    rows, taken = [], []
    for k in sorted(range(len(named)), key=lambda k: (-round(float(opposed[k]), 4), named[k])):
        a, b = named[k]
        middle = vectors[a] + vectors[b]
        middle = middle / np.linalg.norm(middle)
        if opposed[k] < least_strength or len(rows) == count:
            break
        if any(float(middle @ other) > 0.75 for other in taken):
            continue
        taken.append(middle)
        near = int((vectors @ middle >= 0.5).sum())
        rows.append(
            (_question(texts[a], texts[b]), texts[a], texts[b], round(float(opposed[k]), 4),
             statement_ids[a], statement_ids[b], near)
        )  # fmt: skip
    return pd.DataFrame(rows, columns=list(PROPOSAL_COLUMNS))


def split_sentences(text: str, *, longest: int = 6) -> list[str]:
    """The first sentences of a passage of five words or more, at most `longest`."""
    found = [" ".join(part.split()) for part in _SENTENCE.split(text)]
    return [part for part in found if len(part.split()) >= 5][:longest]


def _both_ways(pairs: list[tuple[str, str]], model: StanceModel) -> tuple[np.ndarray, np.ndarray]:
    """(opposition, support) of pairs: the mean of reading a against b and b against a."""
    scores = model.score([*pairs, *((b, a) for a, b in pairs)]).astype(float)
    mean = (scores[: len(pairs)] + scores[len(pairs) :]) / 2
    return mean[:, 2], mean[:, 0]


def _near_pairs(vectors: np.ndarray, most: int) -> list[tuple[int, int]]:
    """The likest pairs of rows, a before b, copies left out; block by block so memory stays small."""
    found: list[tuple[float, int, int]] = []
    for start in range(0, len(vectors), 512):
        block = vectors[start : start + 512] @ vectors.T
        rows, columns = np.nonzero((block >= 0.5) & (block <= MOST_LIKENESS))
        keep = columns > rows + start
        likeness = np.round(block[rows[keep], columns[keep]].astype(float), 5)
        found += list(zip(-likeness, rows[keep] + start, columns[keep]))
        found = sorted(found)[:most]
    return [(int(a), int(b)) for _, a, b in found]


def _question(one: str, other: str) -> str:
    """A plain heading for a proposed issue: the longest phrase that both statements share."""
    phrases = [_phrases(text) for text in (one, other)]
    shared = sorted(phrases[0] & phrases[1], key=lambda p: (-len(p), p)) or sorted(
        phrases[0], key=lambda p: (-len(p), p)
    )
    return f"What is to be said of {shared[0]}?" if shared else "Which of the two is right?"


def _phrases(text: str) -> set[str]:
    chunks = [c for c in parser()(text).noun_chunks if c.root.pos_ in ("NOUN", "PROPN")]
    names = set()
    for chunk in chunks:
        words = [t.text if t.pos_ == "PROPN" else t.lower_ for t in chunk if t.pos_ not in ("DET", "PRON")]
        names.add(" ".join(words))
    return names - {""}
