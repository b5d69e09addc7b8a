"""Issues that are contested in a collection: two of its statements, alike in subject and opposite in sense.

A pair is offered only if it passes every gate; nothing is offered rather than a pair that merely looks like one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from .model import StanceModel
from .negation import negate, parser
from .poles import LEAST_SEPARATION, pole_separation
from .question import Question, as_question
from .standing import child_of, main_verb, pole_of, stands_alone, subject_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# Below it two statements hardly speak of one thing; above it they are copies. Like the bars below chosen by reading
# what is proposed for four collections: essays on a war, debates on a drug, news of an election, articles.
LEAST_LIKENESS, MOST_LIKENESS = 0.55, 0.985
# How surely each statement is against the other; how far it is for the other's denial; how far its own denial is for
# the other. Two statements that merely speak of different things pass the first, hardly ever all three.
LEAST_AGAINST, LEAST_FOR_DENIAL, LEAST_FROM_DENIAL = 0.7, 0.6, 0.55
# So often one statement may be compared: else a single one, near to all others, would take every place.
MOST_PARTNERS = 8
# So many near pairs are looked at by their grammar for each that the model may read.
_PARSED_FOR_EACH = 4
MOST_QUESTION_WORDS = 18
_STEM = 6
# Two pairs whose middles are as like as this are one issue.
_SAME_ISSUE = 0.8
PROPOSAL_COLUMNS = (
    "question",
    "pole_for",
    "pole_against",
    "strength",
    "statement_for",
    "statement_against",
    "near_count",
)
_SMALL = re.compile(r"\b[a-z][a-z’'-]+\b")
Progress = Callable[[float], None]


@dataclass(frozen=True, slots=True)
class _Pole:
    """A statement that stands by itself: its row, its words, their parse, the nouns of its subject."""

    row: int
    text: str
    doc: Doc
    subject: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two poles and how surely the model reads each against the other, 0–1."""

    one: _Pole
    other: _Pole
    strength: float

    @property
    def clearness(self) -> float:
        """What pairs are ranked by: short statements with one subject are understood at once."""
        shared = len(self.one.subject & self.other.subject) / len(self.one.subject | self.other.subject)
        return self.strength + 0.1 * shared - 0.003 * len(f"{self.one.text} {self.other.text}".split())


def propose_issues(
    texts: Sequence[str],
    statement_ids: Sequence[str],
    vectors: np.ndarray,
    *,
    model: StanceModel,
    holders: Sequence[str] | None = None,
    count: int = 8,
    most_pairs: int = 1500,
    progress: Progress | None = None,
) -> pd.DataFrame:
    """Issues found in the collection, at most `count`, the clearest first: PROPOSAL_COLUMNS.

    texts: statements, aligned with statement_ids and vectors (float32 (n, d), of length 1). holders: who says each;
    two statements of one holder are no pair. The poles are two statements in their own words, without a linking word
    at the start; "for" is the one that answers the question with yes. near_count: statements on that subject.
    most_pairs: so many are read by the model at most. progress is called with the share done, 0–1.
    An empty frame if nothing clearly opposes anything.
    """
    tell = progress or (lambda share: None)
    plain = {row: pole for row, text in enumerate(texts) if (pole := pole_of(text))}
    rows = _distinct(plain, statement_ids)
    near = near_pairs(vectors[rows], holders and [holders[row] for row in rows], _PARSED_FOR_EACH * most_pairs)
    tell(0.05)
    poles = _standing(
        sorted({rows[place] for pair in near for place in pair}), plain, lambda share: tell(0.05 + 0.25 * share)
    )
    named = [(poles[rows[a]], poles[rows[b]]) for a, b in near if rows[a] in poles and rows[b] in poles]
    alike = [(one, other) for one, other in named if one.subject & other.subject][:most_pairs]
    opposed = _opposed(alike, model, lambda share: tell(0.3 + 0.7 * share))
    common = frozenset(word for text in texts for word in _SMALL.findall(text))
    tell(1.0)
    return pd.DataFrame(_offered(opposed, statement_ids, vectors, common)[:count], columns=list(PROPOSAL_COLUMNS))


def _offered(
    pairs: Sequence[_Pair], statement_ids: Sequence[str], vectors: np.ndarray, common: frozenset[str]
) -> list[tuple]:
    """The rows of the proposals: one pair a subject, each with its question."""
    offered: list[tuple] = []
    taken: list[np.ndarray] = []
    for pair in pairs:
        middle = vectors[pair.one.row] + vectors[pair.other.row]
        middle = middle / np.linalg.norm(middle)
        asked = _best_question(pair, common)
        if asked is None or any(float(middle @ other) > _SAME_ISSUE for other in taken):
            continue
        question, yes, no = asked
        taken.append(middle)
        near = int((vectors @ middle >= LEAST_LIKENESS).sum())
        offered.append((question, yes.text, no.text, round(pair.strength, 4), statement_ids[yes.row],
                        statement_ids[no.row], near))  # fmt: skip
    return offered


def _distinct(poles: dict[int, str], statement_ids: Sequence[str]) -> list[int]:
    """One row for each wording, in an order that does not rest on that of the files."""
    first: dict[str, int] = {}
    for i in sorted(poles, key=lambda i: (poles[i], statement_ids[i])):
        first.setdefault(poles[i].lower(), i)
    return list(first.values())


def near_pairs(vectors: np.ndarray, holders: Sequence[str] | None, most: int) -> list[tuple[int, int]]:
    """The likest pairs of rows by two holders, a before b, copies left out; block by block so memory stays small."""
    if len(vectors) < 2:
        return []
    whose = np.unique(np.asarray(holders if holders is not None else np.arange(len(vectors))), return_inverse=True)[1]
    most_here = min(MOST_PARTNERS, len(vectors) - 1)
    found: list[tuple[float, int, int]] = []
    for start in range(0, len(vectors), 512):
        block = np.round(vectors[start : start + 512] @ vectors.T, 5)
        rows = np.arange(start, start + len(block))
        fits = (block >= LEAST_LIKENESS) & (block <= MOST_LIKENESS) & (whose[rows][:, None] != whose[None, :])
        block[~fits] = -1.0
        best = np.argpartition(-block, most_here - 1, axis=1)[:, :most_here]
        for at, row in enumerate(rows):
            found += [(-float(block[at, b]), *sorted((int(row), int(b)))) for b in best[at] if block[at, b] > 0]
        found = sorted(set(found))[:most]
    return [(a, b) for _, a, b in found]


def _standing(rows: Sequence[int], plain: dict[int, str], tell: Progress) -> dict[int, _Pole]:
    """Those of the statements that stand by themselves, by row."""
    found: dict[int, _Pole] = {}
    for done, (row, doc) in enumerate(zip(rows, parser().pipe([plain[row] for row in rows], batch_size=64)), 1):
        if stands_alone(doc):
            found[row] = _Pole(row, plain[row], doc, frozenset(_names(_subject_words(doc))))
        if done % 64 == 0:
            tell(done / len(rows))
    return found


def _opposed(pairs: Sequence[tuple[_Pole, _Pole]], model: StanceModel, tell: Progress) -> list[_Pair]:
    """Pairs that contradict each other in every reading, the clearest first."""
    # Each further reading can only take pairs away, so it is made of those that passed the one before.
    first = _leans(pairs, lambda a, b: (a.text, b.text), model, lambda share: tell(0.8 * share))
    left = [pair for pair, score in zip(pairs, first) if score[2] >= LEAST_AGAINST]
    strengths = {(a.row, b.row): float(score[2]) for (a, b), score in zip(pairs, first)}
    back = _leans(left, lambda a, b: (b.text, a.text), model)
    both = [
        _Pair(a, b, min(strengths[a.row, b.row], float(score[2])))
        for (a, b), score in zip(left, back)
        if score[2] >= LEAST_AGAINST
    ]
    denials = {pole.row: negate(pole.doc) for pair in both for pole in (pair.one, pair.other)}
    kept = [pair for pair in both if _denials_agree(pair, denials, model)]
    return sorted(kept, key=lambda pair: (-round(pair.clearness, 4), pair.one.text, pair.other.text))


def _leans(
    pairs: Sequence[tuple[_Pole, _Pole]],
    read: Callable[[_Pole, _Pole], tuple[str, str]],
    model: StanceModel,
    tell: Progress | None = None,
) -> np.ndarray:
    return model.score([read(one, other) for one, other in pairs], progress=tell)


def _denials_agree(pair: _Pair, denials: dict[int, str], model: StanceModel) -> bool:
    """Whether each statement supports the denial of the other, and is supported by it; and the model parts the two."""
    one, other = pair.one, pair.other
    not_one, not_other = denials[one.row], denials[other.row]
    scores = model.score([(one.text, not_other), (other.text, not_one), (not_one, other.text), (not_other, one.text)])
    lean = scores[:, 0] - scores[:, 2]
    return bool(
        lean[:2].min() >= LEAST_FOR_DENIAL
        and lean[2:].min() >= LEAST_FROM_DENIAL
        and pole_separation(one.text, other.text, model=model) >= LEAST_SEPARATION
    )


def _subject_words(doc: Doc) -> list[Token]:
    """The head of the subject and what stands close to it: "the expansion of NATO", "NATO's expansion"."""
    root = main_verb(doc)
    head = subject_of(root) if root is not None else None
    if head is not None and head.dep_ == "expl":
        head = child_of(root, "attr", "dobj")
    if head is None:
        return []
    behind = [inner for link in head.children if link.lower_ == "of" for inner in link.children if inner.dep_ == "pobj"]
    beside = [t for part in (head, *behind) for t in part.children if t.dep_ in ("compound", "amod", "nmod", "poss")]
    return [head, *behind, *beside]


def _names(tokens: Iterable[Token]) -> set[str]:
    """The beginnings of the nouns: "defence" and "defences" begin alike."""
    return {t.lemma_.lower()[:_STEM] for t in tokens if t.pos_ in ("NOUN", "PROPN")}


def _best_question(pair: _Pair, common: frozenset[str]) -> tuple[str, _Pole, _Pole] | None:
    """The plainer question of the two statements, and which of them answers it with yes and with no."""
    asked: list[tuple[Question, _Pole, _Pole]] = []
    for one, other in ((pair.one, pair.other), (pair.other, pair.one)):
        made = as_question(one.doc, common=common)
        if made is not None and len(made.text.split()) <= MOST_QUESTION_WORDS:
            asked.append((made, *((other, one) if made.is_denied else (one, other))))
    if not asked:
        return None
    best = min(asked, key=lambda each: (len(each[0].text.split()), each[0].is_denied, each[0].text))
    return best[0].text, best[1], best[2]
