"""What a voice holds on an issue, taken from all its statements: the small sum the page makes at every change."""

import numpy as np
import pandas as pd

# A shrinkage of 0.3 lets one weak statement stay near 0. Source: docs/decisions/047-positions-from-statements.md.
PRIOR_WEIGHT = 0.3
LEAST_WEIGHT = 0.2
LEAST_POSITION = 0.08
# Both signs above this share of the weight: the voice is of two minds, or two speakers stand under one name.
MIXED_SHARE = 0.35
SUMMARY_COLUMNS = (
    "voice_id",
    "issue_id",
    "position",
    "confidence",
    "statement_count",
    "for_count",
    "against_count",
    "unclear_count",
    "spread",
    "verdict",
)


def summarise_positions(stances: pd.DataFrame) -> pd.DataFrame:
    """One row a voice and issue that has statements, ordered by voice, then issue: SUMMARY_COLUMNS.

    stances: rows of the stances table, filtered as the reader wishes.
    position: Σws / (Σw + 0.3), w = confidence × relevance of a statement; −1 … +1; missing if every statement is
    unclear. confidence: 0–1, the weighed mean of the statements' own times how far they agree.
    spread: weighed standard deviation of the positions; missing without a position.
    verdict: "mixed" if each side holds over 35 % of the weight; "unclear" if Σw < 0.2 or |position| < 0.08; else
    "for" or "against".
    """
    if stances.empty:
        return _typed(pd.DataFrame({name: [] for name in SUMMARY_COLUMNS}))
    s = stances["position"].to_numpy(dtype=float, na_value=np.nan)
    placed = ~np.isnan(s)
    s = np.where(placed, s, 0.0)
    confidence = stances["confidence"].to_numpy(dtype=float)
    w = np.where(placed, confidence * stances["relevance"].to_numpy(dtype=float), 0.0)
    parts = pd.DataFrame(
        {
            "voice_id": stances["voice_id"].to_numpy(),
            "issue_id": stances["issue_id"].to_numpy(),
            "w": w,
            "ws": w * s,
            "wss": w * s * s,
            "wc": w * confidence,
            "w_for": w * (s > 0),
            "w_against": w * (s < 0),
            "statement_count": 1,
            "for_count": (placed & (s > 0)).astype(int),
            "against_count": (placed & (s < 0)).astype(int),
            "placed": placed.astype(int),
        }
    )
    sums = parts.groupby(["voice_id", "issue_id"], sort=True).sum().reset_index()
    return _typed(_with_verdict(sums))


def _with_verdict(sums: pd.DataFrame) -> pd.DataFrame:
    total = sums["w"].to_numpy()
    known = (sums["placed"].to_numpy() > 0) & (total > 0)
    safe = np.where(known, total, 1.0)
    position = np.where(known, sums["ws"] / (total + PRIOR_WEIGHT), np.nan)
    mean = sums["ws"] / safe
    spread = np.where(known, np.sqrt(np.maximum(sums["wss"] / safe - mean**2, 0.0)), np.nan)
    one, other = sums["w_for"] / safe, sums["w_against"] / safe
    mixed = known & (np.minimum(one, other) > MIXED_SHARE)
    weak = ~known | (total < LEAST_WEIGHT) | (np.abs(np.nan_to_num(position)) < LEAST_POSITION)
    verdict = np.select([mixed, weak, position > 0], ["mixed", "unclear", "for"], "against")
    agreement = np.maximum(one, other)
    confidence = np.where(known, sums["wc"] / safe * agreement, 0.0)
    unclear = sums["statement_count"] - sums["for_count"] - sums["against_count"]
    return sums.assign(position=position, confidence=confidence, spread=spread, verdict=verdict, unclear_count=unclear)


def _typed(frame: pd.DataFrame) -> pd.DataFrame:
    kinds = {name: "str" for name in ("voice_id", "issue_id", "verdict")}
    kinds |= {name: "int64" for name in SUMMARY_COLUMNS if name.endswith("_count")}
    kinds |= {name: "float64" for name in ("position", "confidence", "spread")}
    return frame[list(SUMMARY_COLUMNS)].astype(kinds)
