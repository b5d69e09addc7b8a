"""Where each statement stands on each issue, with a confidence, and no row where it takes no stand."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256

import numpy as np
import pandas as pd

from preprocessing.model.errors import TableError
from preprocessing.model.tables import STANCES

from .aboutness import speaks_of
from .model import StanceModel
from .poles import LEAST_SEPARATION, pole_bank, pole_separation

# Only statements this near to a pole are read by the model, at most so many an issue.
LEAST_RELEVANCE = 0.35
MOST_STATEMENTS = 600
# Below this confidence a statement on the issue is "unclear": it has a row, but no position. A lean smaller than the
# second bar is mostly noise. Both chosen on development sets and by reading the built-in texts' positions.
LEAST_CONFIDENCE = 0.55
LEAST_LEAN = 0.25
# A position needs an answer to both of the issue's own statements, in opposite directions. The denials in the banks
# alone mislead: "NATO is an aggressor" denies "Europe should not rely on NATO" to a small model, and says nothing
# on whether Europe should build forces of its own.
LEAST_AGREEMENT = 0.2
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
    Author's own sentences (no cue) must pass a harder gate than attributed clauses: neutral prose is mostly theirs.
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


def score_statement_pairs(
    texts: Sequence[str], pole_for: str, pole_against: str, *, model: StanceModel
) -> tuple[np.ndarray, np.ndarray]:
    """(lean −1 … +1 towards pole_for, side 0–1: how surely the text takes a side at all), each float64 (n_texts,)."""
    found = read_against_poles(texts, pole_for, pole_against, model=model)
    return found.lean, found.side


@dataclass(frozen=True, slots=True)
class PoleReading:
    """How texts stand to two poles, each float64 (n_texts,).

    lean: −1 … +1 towards the first pole. side: 0–1, how surely the text takes a side at all. agreement: how strongly
    the two poles' own wordings, one for and one against, say what lean says; 0 or less if one of them says nothing or
    the contrary.
    """

    lean: np.ndarray
    side: np.ndarray
    agreement: np.ndarray


def read_against_poles(texts: Sequence[str], pole_for: str, pole_against: str, *, model: StanceModel) -> PoleReading:
    """Read every text against both poles.

    Every text is read against both poles' banks; the lean is the mean for-minus-against over the one bank, less
    that over the other, halved, so words that the poles share cancel out.
    """
    banks = pole_bank(pole_for, pole_against), pole_bank(pole_against, pole_for)
    pairs = [(text, pole) for text in texts for bank in banks for pole in bank]
    if not pairs:
        return PoleReading(np.zeros(0), np.zeros(0), np.zeros(0))
    width = len(banks[0]) + len(banks[1])
    scores = model.score(pairs).astype(float).reshape(len(texts), width, 3)
    one, other = scores[:, : len(banks[0])], scores[:, len(banks[0]) :]
    lean = ((one[..., 0] - one[..., 2]).mean(1) - (other[..., 0] - other[..., 2]).mean(1)) / 2
    side = 1.0 - (one[..., 1].mean(1) + other[..., 1].mean(1)) / 2
    # The first of each bank is the pole as its author wrote it.
    own = np.stack([one[:, 0, 0] - one[:, 0, 2], other[:, 0, 2] - other[:, 0, 0]])
    return PoleReading(lean, side, (own * np.sign(lean)).min(axis=0))


def stance_confidence(
    lean: np.ndarray, side: np.ndarray, relevance: np.ndarray, *, own: np.ndarray, calibration: dict
) -> np.ndarray:
    """How often a position with these figures is right, 0–1, capped at what development sets bear out.

    own: True for an author's own sentence. Source: fitted by `training.stance.calibrate`; see models/stance/CARD.md.
    """
    features = np.stack([np.ones_like(lean), _logit(np.abs(lean)), _logit(side), relevance], axis=1)
    out = np.zeros(len(lean))
    for kind, rows in (("own", own), ("attributed", ~own)):
        fitted = calibration[kind]
        raw = 1.0 / (1.0 + np.exp(-(features[rows] @ np.asarray(fitted["weights"]))))
        out[rows] = np.minimum(raw, fitted["cap"])
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
    found = read_against_poles([texts[i] for i in near], issue.pole_for, issue.pole_against, model=model)
    lean, side = found.lean, found.side
    rows = statements.iloc[near]
    own = rows["cue_start"].isna().to_numpy()
    confidence = stance_confidence(lean, side, relevance[near], own=own, calibration=model.calibration)
    gates = model.calibration["gates"]
    gate = np.where(own, gates["own"], gates["attributed"])
    # An attribution can name the wrong holder or words; half of the rules' misses on public data are only
    # a differing span, which leaves the direction right.
    reliability = np.where(own, 1.0, 0.5 + 0.5 * rows["reliability"].to_numpy(dtype=float))
    lean = np.where(rows["negated"].to_numpy(dtype=bool), -lean, lean)
    sure = confidence * reliability >= np.maximum(np.where(own, gates["own_position"], 0.0), LEAST_CONFIDENCE)
    # A model that cannot tell the poles themselves apart has nothing to say of where others stand between them.
    sure &= pole_separation(issue.pole_for, issue.pole_against, model=model) >= LEAST_SEPARATION
    shown = sure & (np.abs(lean) >= LEAST_LEAN) & (found.agreement >= LEAST_AGREEMENT)
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
