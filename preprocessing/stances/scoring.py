"""Where each statement stands on each issue, with a confidence, and no row where it takes no stand."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256

import numpy as np
import pandas as pd

from preprocessing.model.errors import TableError
from preprocessing.model.tables import STANCES

from .aboutness import speaks_of
from .attribution.reliability import OWN_WORDS_OF_SPEAKERS
from .model import StanceModel
from .poles import LEAST_SEPARATION, pole_bank, pole_separation

# Only statements this near to a pole are read by the model, at most so many an issue. Of the sides taken in whole texts
# nine in ten are this near (at .35 it was four in ten).
LEAST_RELEVANCE = 0.2
MOST_STATEMENTS = 600
# Below this confidence a reported view on the issue is "unclear": it has a row, but no position. An author's own
# sentence has a bar of its own among the model's gates. A lean smaller than the second bar is mostly noise.
# Source of these bars: docs/decisions/047-positions-from-statements.md.
LEAST_CONFIDENCE = 0.6
LEAST_LEAN = 0.35
# One of the issue's own two statements must be answered by LEAST_ANSWER, and the answer to the other must not say the
# contrary by more than MOST_CONTRADICTION. It may be silent: many issues set two causes or two plans against each
# other, and who holds the one says nothing of the other.
LEAST_ANSWER = 0.6
MOST_CONTRADICTION = 0.4
# Below this side towards the issue's own two statements hardly a position comes out, so the rest of the banks is not
# read: most texts of a collection take no side on an issue.
LEAST_FIRST_LOOK = 0.2
Embed = Callable[[Sequence[str]], np.ndarray]
Progress = Callable[[float], None]


def score_issues(
    statements: pd.DataFrame,
    texts: Sequence[str],
    issues: pd.DataFrame,
    *,
    embed: Embed,
    model: StanceModel,
    vectors: np.ndarray | None = None,
    progress: Progress | None = None,
) -> pd.DataFrame:
    """The stances table: one row a statement and issue on which it takes a side, or is on it but unclear.

    statements: rows of the statements table. texts: aligned; the words to judge, for an attributed statement what is
    attributed and not the frame around it. issues: rows of the issues table.
    embed: sentences to unit vectors float32 (n, d). vectors: embed_statements of the texts, if the caller has them.
    Own sentences, of authors (no cue) or of speakers in a document, are trusted less than attributed clauses: neutral
    prose is mostly theirs.
    A denied statement (`negated`) counts for the other side. progress is called with the share done, 0–1.
    Raises TableError if texts and statements differ in length.
    """
    if len(statements) != len(texts):
        raise TableError(f"{len(texts)} texts were given for {len(statements)} statements; they must be aligned.")
    if statements.empty or issues.empty:
        return STANCES.empty()
    statements = statements.reset_index(drop=True)
    cleaned = _cleaned(texts)
    if vectors is None:
        vectors = embed_statements(texts, embed=embed)
    records = []
    for done, issue in enumerate(issues.itertuples()):
        scored = _score_issue(statements, cleaned, vectors, issue, embed=embed, model=model)
        records += _records(statements, issue.issue_id, scored)
        if progress:
            progress((done + 1) / len(issues))
    return STANCES.from_records(records)


@dataclass(frozen=True, slots=True)
class PoleReading:
    """How texts stand to two poles.

    lean: float64 (n_texts,), −1 … +1 towards the first pole. side: float64 (n_texts,), 0–1, how surely the text takes
    a side at all. answers: float64 (n_texts, 2), −1 … +1: what the text says to each pole as its author wrote it, the
    second turned round, so that above 0 leans to the first pole in both.
    """

    lean: np.ndarray
    side: np.ndarray
    answers: np.ndarray

    @property
    def agreement(self) -> np.ndarray:
        """How strongly the less clear of the two answers says what lean says; below 0 if it says the contrary."""
        return (self.answers * np.sign(self.lean)[:, None]).min(axis=1)

    @property
    def strongest(self) -> np.ndarray:
        """How strongly the clearer of the two answers says what lean says."""
        return (self.answers * np.sign(self.lean)[:, None]).max(axis=1)


def read_against_poles(
    texts: Sequence[str], pole_for: str, pole_against: str, *, model: StanceModel, sparing: bool = False
) -> PoleReading:
    """Read every text against both poles.

    Every text is read against the two poles as they were written, and where it takes a side at all (LEAST_FIRST_LOOK)
    against the rest of their banks; sparing: only where a position can come out of it (LEAST_ANSWER). The lean is the
    mean for-minus-against over the one bank, less that over the other, halved, so words that the poles share cancel
    out.
    """
    if not len(texts):
        return PoleReading(np.zeros(0), np.zeros(0), np.zeros((0, 2)))
    banks = pole_bank(pole_for, pole_against), pole_bank(pole_against, pole_for)
    # The first of each bank is the pole as its author wrote it.
    scores = [_read(texts, [bank[0]], model=model) for bank in banks]
    answers = np.stack([_answer(scores[0])[:, 0], -_answer(scores[1])[:, 0]], axis=1)
    lean, side = _lean_and_side(*scores)
    clear = np.abs(answers).max(axis=1) >= (LEAST_ANSWER if sparing else 0.0)
    far = np.flatnonzero((side >= LEAST_FIRST_LOOK) & clear)
    if len(far):
        kept = [texts[i] for i in far]
        rest = [_read(kept, bank[1:], model=model) for bank in banks]
        lean[far], side[far] = _lean_and_side(
            *(np.concatenate([first[far], more], axis=1) for first, more in zip(scores, rest, strict=True))
        )
    return PoleReading(lean, side, answers)


def _read(texts: Sequence[str], statements: Sequence[str], *, model: StanceModel) -> np.ndarray:
    """Probabilities float64 (n_texts, n_statements, 3)."""
    if not len(statements):
        return np.zeros((len(texts), 0, 3))
    scores = model.score([(text, statement) for text in texts for statement in statements])
    return scores.astype(float).reshape(len(texts), len(statements), 3)


def _answer(scores: np.ndarray) -> np.ndarray:
    """For minus against, −1 … +1."""
    return scores[..., 0] - scores[..., 2]


def _lean_and_side(one: np.ndarray, other: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    lean = (_answer(one).mean(1) - _answer(other).mean(1)) / 2
    return lean, 1.0 - (one[..., 1].mean(1) + other[..., 1].mean(1)) / 2


def confidence_figures(found: PoleReading, relevance: np.ndarray) -> np.ndarray:
    """What the confidence of a position rests on, float64 (n_texts, 5).

    relevance: float64 (n_texts,), likeness to the nearest wording of a pole.
    """
    return np.stack(
        [_logit(np.abs(found.lean)), _logit(found.side), relevance, found.agreement, found.strongest], axis=1
    )


def stance_confidence(figures: np.ndarray, *, own: np.ndarray, calibration: dict) -> np.ndarray:
    """How often a position with these confidence_figures is right, 0–1, capped at what development sets bear out.

    own: True for a sentence of an author's or a speaker's own. Source: fitted by `training.stance.calibrate`; see
    models/stance/CARD.md.
    """
    out = np.zeros(len(figures))
    for kind, rows in (("own", own), ("attributed", ~own)):
        first, *slopes = calibration[kind]["weights"]
        raw = 1.0 / (1.0 + np.exp(-(first + figures[rows] @ np.asarray(slopes))))
        out[rows] = np.minimum(raw, calibration[kind]["cap"])
    return out


def _score_issue(
    statements: pd.DataFrame,
    texts: Sequence[str],
    vectors: np.ndarray,
    issue: object,
    *,
    embed: Embed,
    model: StanceModel,
) -> pd.DataFrame:
    """row, position (NaN: unclear), confidence, relevance of the statements on this issue."""
    banks = pole_bank(issue.pole_for, issue.pole_against), pole_bank(issue.pole_against, issue.pole_for)
    wordings = embed([*banks[0], *banks[1]])
    relevance = (vectors @ wordings.T).max(axis=1).astype(float)
    about = speaks_of(texts, vectors, (issue.pole_for, issue.pole_against), wordings)
    near = np.flatnonzero((relevance >= LEAST_RELEVANCE) & about)
    # Ties by text, not by row: the order of files must not choose.
    near = np.array(sorted(near, key=lambda i: (-relevance[i], texts[i]))[:MOST_STATEMENTS], dtype=int)
    found = read_against_poles([texts[i] for i in near], issue.pole_for, issue.pole_against, model=model, sparing=True)
    lean, side = found.lean, found.side
    rows = statements.iloc[near]
    unreported = rows["cue_start"].isna().to_numpy()
    # A speaker's own sentences are as often neutral prose as an author's; only whose they are rests on a cue.
    own = unreported | rows["pattern"].isin(OWN_WORDS_OF_SPEAKERS).to_numpy()
    figures = confidence_figures(found, relevance[near])
    confidence = stance_confidence(figures, own=own, calibration=model.calibration)
    gates = model.calibration["gates"]
    gate = np.where(own, gates["own"], gates["attributed"])
    # An attribution can name the wrong holder or words; half of the rules' misses on public data are only
    # a differing span, which leaves the direction right.
    reliability = np.where(unreported, 1.0, 0.5 + 0.5 * rows["reliability"].to_numpy(dtype=float))
    lean = np.where(rows["negated"].to_numpy(dtype=bool), -lean, lean)
    sure = confidence * reliability >= np.where(own, gates["own_position"], LEAST_CONFIDENCE)
    # A model that cannot tell the poles themselves apart has nothing to say of where others stand between them.
    sure &= pole_separation(issue.pole_for, issue.pole_against, model=model) >= LEAST_SEPARATION
    shown = sure & (np.abs(lean) >= LEAST_LEAN) & (found.strongest >= LEAST_ANSWER)
    shown &= found.agreement >= -MOST_CONTRADICTION
    scored = pd.DataFrame(
        {
            "row": near,
            "position": np.where(shown, np.clip(lean, -1.0, 1.0), np.nan),
            "confidence": confidence * reliability,
            "relevance": np.clip(relevance[near], 0.0, 1.0),
        }
    )
    # Outright "no stance" has no row; what is on the issue but below the position's bar is "unclear".
    return scored[(confidence >= gate) & (side >= gates["side"])].sort_values("row")


def _records(statements: pd.DataFrame, issue_id: str, scored: pd.DataFrame) -> list[dict]:
    records = []
    for row in scored.itertuples():
        statement = statements.iloc[row.row]
        key = f"{statement['statement_id']}|{issue_id}"
        records.append(
            {
                "stance_id": sha256(key.encode()).hexdigest()[:16],
                "statement_id": statement["statement_id"],
                "passage_id": statement["passage_id"],
                "document_id": statement["document_id"],
                "voice_id": statement["voice_id"],
                "issue_id": issue_id,
                "position": None if np.isnan(row.position) else round(float(row.position), 4),
                "confidence": round(float(row.confidence), 4),
                "relevance": round(float(row.relevance), 4),
                "cue_start": statement["cue_start"],
                "cue_end": statement["cue_end"],
                "quote_start": statement["quote_start"],
                "quote_end": statement["quote_end"],
                "nested_in": statement["reported_by"],
            }
        )
    return records


def embed_statements(texts: Sequence[str], *, embed: Embed) -> np.ndarray:
    """The vectors of statements as score_issues reads them: float32 (n_texts, d), each text embedded once."""
    cleaned = _cleaned(texts)
    distinct = sorted(set(cleaned))
    rows = {text: i for i, text in enumerate(distinct)}
    return np.asarray(embed(distinct))[[rows[text] for text in cleaned]]


def _cleaned(texts: Sequence[str]) -> list[str]:
    return [" ".join(text.split()) for text in texts]


def _logit(share: np.ndarray) -> np.ndarray:
    clipped = np.clip(share, 0.001, 0.999)
    return np.log(clipped / (1.0 - clipped))
