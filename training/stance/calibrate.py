"""Fit the confidence of positions on development sets and write it, with the gates, into stance.json.

Run: python -m training.stance.calibrate --data DIR --model models/stance
Attributed clauses are fitted on arguments, claims and perspectives, with related other proposals as "no stance", on
written families that were held out, where most sentences answer another question of the same subject, and on the
clauses of whole texts that were held out. An author's own sentences are fitted half on the sentences of those whole
texts, the rest on 24 essays that a sceptical reader marked and on article sentences (IAM development: to choose
thresholds only, never to train on). IAM marks what is worded as a claim; 1,000 of its other sentences were read again
for this project, and one in five takes a side all the same (reread.csv, by a digest of sentence and statement:
decision 048). Lean and side alone enter there: the other figures tell articles from texts, not sides from none.
"""

import argparse
import csv
import json
import random
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import numpy as np
from sklearn.linear_model import LogisticRegression

from preprocessing.passages.encoder import load_encoder
from preprocessing.stances.model import load_stance_model
from preprocessing.stances.negation import suggest_negation
from preprocessing.stances.poles import pole_bank
from preprocessing.stances.scoring import (
    LEAST_ANSWER,
    LEAST_LEAN,
    MOST_CONTRADICTION,
    PoleReading,
    confidence_figures,
    read_against_poles,
    stance_confidence,
)
from training.stance.data import clean_proposal, read, short, stance_rows
from training.stance.written_data import read_essays, read_families, read_texts

ATTRIBUTED_SETS = (("perspectrum/dev", 350), ("ibm30k/val", 200), ("argkp2021/dev", 150), ("procon20/dev", 100))
REREAD_FILE = Path(__file__).with_name("reread.csv")
# Of the sentences of whole articles so many are not marked as claims (IAM development: 6,530 of 7,022).
PROSE_SHARE = 0.93
MOST_SENTENCES, MOST_CLAUSES = 5000, 3000
CAPS = {"attributed": 0.95, "own": 0.9}
SIGN = {"favor": 1, "against": -1, "neutral": 0}


class Pair(NamedTuple):
    """A text and an issue of two statements, how the text stands to the first (−1, 0, +1), and the set it is from."""

    text: str
    proposal: str
    opposite: str
    sign: int
    set: str


def attributed_sample(data: Path, rng: random.Random) -> list[Pair]:
    """Pairs of sets whose texts are claims, a third of them against a related proposal, of held-out families, and of
    the clauses of held-out whole texts."""
    rows = [(r, name) for name, count in ATTRIBUTED_SETS for r in _some(read(data, name), count, rng)]
    rows += [(r, "claims") for r in stance_rows(data, random.Random(20))[1]]
    sample = [_pair(r["text"], r["target"], r["label"], name) for r, name in rows]
    proposals = sorted({pair.proposal for pair in sample})
    opposite = {pair.proposal: pair.opposite for pair in sample}
    vectors = load_encoder().embed(proposals)
    likeness = vectors @ vectors.T
    for pair in _some(sample, 400, rng):
        near = likeness[proposals.index(pair.proposal)]
        others = np.flatnonzero((near > 0.2) & (near < 0.5))
        if len(others):
            other = proposals[rng.choice(list(others))]
            sample.append(Pair(pair.text, other, opposite[other], 0, "related"))
    clauses = [row for row in read_texts()[1] if row["clause"]]
    clauses = _some(clauses, MOST_CLAUSES, rng)
    return sample + _written(read_families()[1], "families") + _written(clauses, "clauses")


def own_sample(data: Path, rng: random.Random) -> list[Pair]:
    """Pairs of articles (sentences marked as claims, and the others that were read again), essays and whole texts."""
    rows = read(data, "iam_claims/dev")
    with REREAD_FILE.open(encoding="utf-8", newline="") as lines:
        again = {row["pair"]: int(row["sign"]) for row in csv.DictReader(lines)}
    sample = []
    for row in rows:
        pair = _pair(row["text"], row["target"], row["label"], "claims", words=60)
        key = sha256(f"{pair.text}|{pair.proposal}".encode()).hexdigest()[:16]
        if pair.sign:
            sample.append(pair)
        elif key in again:
            sample.append(pair._replace(sign=again.pop(key), set="prose"))
    if again:
        raise SystemExit(f"{len(again)} sentences of {REREAD_FILE.name} are not in this copy of the articles.")
    sentences = [row for row in read_texts()[1] if not row["clause"]]
    return sample + _written(read_essays(), "essays") + _written(_some(sentences, MOST_SENTENCES, rng), "texts")


def _written(rows: list[dict], name: str) -> list[Pair]:
    return [Pair(row["text"], row["target"], row["opposite"], SIGN[row["label"]], name) for row in rows]


def _pair(text: str, target: str, label: str, name: str, words: int = 45) -> Pair:
    return Pair(short(text, words), *_poles(target), SIGN[label], name)


@cache
def _poles(target: str) -> tuple[str, str]:
    proposal = clean_proposal(target)
    return proposal, suggest_negation(proposal)


def measure(sample: list[Pair], folder: Path) -> dict[str, np.ndarray]:
    """lean, side, answers (`PoleReading`) and relevance of the sample, float64 (n, …)."""
    model, encoder = load_stance_model(folder), load_encoder()
    parts = ("lean", "side", "answers")
    found = {name: np.zeros((len(sample), 2) if name == "answers" else len(sample)) for name in (*parts, "relevance")}
    texts = sorted({pair.text for pair in sample})
    row_of = {text: i for i, text in enumerate(texts)}
    vectors = encoder.embed(texts)
    for proposal, opposite in sorted({(pair.proposal, pair.opposite) for pair in sample}):
        rows = [i for i, pair in enumerate(sample) if (pair.proposal, pair.opposite) == (proposal, opposite)]
        reading = read_against_poles([sample[i].text for i in rows], proposal, opposite, model=model)
        for name in parts:
            found[name][rows] = getattr(reading, name)
        bank = encoder.embed([*pole_bank(proposal, opposite), *pole_bank(opposite, proposal)])
        found["relevance"][rows] = (vectors[[row_of[sample[i].text] for i in rows]] @ bank.T).max(1)
    return found


_WORDS = ("set", "text", "proposal", "opposite")


def measured_before(path: Path, sample: list[Pair]) -> dict[str, np.ndarray] | None:
    """What was measured of this very sample before; None if nothing was, or of another one."""
    if not path.is_file():
        return None
    found = dict(np.load(path))
    same = all(found[name].tolist() == [getattr(pair, name) for pair in sample] for name in _WORDS)
    return found if same else None


def fit(found: np.ndarray, right: np.ndarray, weights: np.ndarray) -> list[float]:
    """Intercept and slopes of "the shown sign is right"."""
    model = LogisticRegression(C=1.0, max_iter=500).fit(found, right, sample_weight=weights)
    return [round(float(x), 4) for x in (*model.intercept_, *model.coef_[0])]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--model", type=Path, required=True)
    arguments.add_argument("--name", default="standpoint-stance-mpnet")
    arguments.add_argument("--keep", type=Path, help="where to keep what was measured of a model, and to take it from")
    options = arguments.parse_args()
    digest = stamp(options.model, options.name, {})[:12]
    if options.keep:
        options.keep.mkdir(parents=True, exist_ok=True)
    rng = random.Random(5)
    calibration: dict = {}
    for kind, sample in (("attributed", attributed_sample(options.data, rng)), ("own", own_sample(options.data, rng))):
        kept = options.keep and options.keep / f"{kind}-{digest}.npz"
        found = measured_before(kept, sample) if kept else None
        is_new = found is None
        if is_new:
            found = measure(sample, options.model)
        reading = PoleReading(found["lean"], found["side"], found["answers"])
        figures = confidence_figures(reading, found["relevance"])
        sign = np.array([pair.sign for pair in sample])
        right = (np.sign(reading.lean) == sign) & (sign != 0)
        weights = (own_shares if kind == "own" else attributed_shares)([pair.set for pair in sample])
        used = figures[:, :2] if kind == "own" else figures
        fitted = fit(used, right, weights) + [0.0] * (figures.shape[1] - used.shape[1])
        calibration[kind] = {"weights": fitted, "cap": CAPS[kind]}
        print(kind, fitted, "right", round(float(np.average(right, weights=weights)), 3))
        both = dict.fromkeys(("own", "attributed"), calibration[kind])
        own = np.zeros(len(sample), dtype=bool)
        confidence = stance_confidence(figures, own=own, calibration=both)
        report(reading, sign, weights, confidence)
        if kept and is_new:
            words = {name: [getattr(pair, name) for pair in sample] for name in _WORDS}
            np.savez(kept, sign=sign, weights=weights, **words, **found)
    calibration["gates"] = {"attributed": 0.35, "own": 0.3, "own_position": 0.5, "side": 0.3}
    stamp(options.model, options.name, calibration)


def report(found: PoleReading, sign: np.ndarray, weights: np.ndarray, confidence: np.ndarray) -> None:
    """Print what each bar of confidence lets through, how much of that is right, and how often the sign of a side is.

    The bars of the answers count, those of shared names and of taking a side at all do not.
    """
    right = (np.sign(found.lean) == sign) & (sign != 0)
    may = (np.abs(found.lean) >= LEAST_LEAN) & (found.strongest >= LEAST_ANSWER)
    may &= found.agreement >= -MOST_CONTRADICTION
    for bar in (0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.8):
        shown = may & (confidence >= bar)
        if weights[shown].any():
            part, hit = np.average(shown, weights=weights), np.average(right[shown], weights=weights[shown])
            sided = shown & (sign != 0)
            sure = np.average(right[sided], weights=weights[sided]) if weights[sided].any() else np.nan
            of_all = (weights * (shown & right)).sum() / (weights * (sign != 0)).sum()
            print(f"  {bar:.2f} shown {part:.3f} right {hit:.3f} sign {sure:.3f} found of all sides {of_all:.3f}")


def stamp(folder: Path, name: str, calibration: dict) -> str:
    """Write name, digest of the weights and calibration into stance.json; returns the digest."""
    path = folder / "stance.json"
    settings = json.loads(path.read_text(encoding="utf-8"))
    settings |= {"name": name, "sha256": sha256((folder / "stance.int8.onnx").read_bytes()).hexdigest()}
    settings["calibration"] = calibration or settings.get("calibration", {})
    path.write_text(json.dumps(settings, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    return settings["sha256"]


def own_shares(names: Sequence[str]) -> np.ndarray:
    """What each pair of these sets weighs among authors' own sentences, float64 (n,), 1 on average.

    Whole texts count as much as essays and articles; the prose of articles for all the prose that it was drawn from.
    """
    return _shares(names, {"prose": PROSE_SHARE / 4, "claims": (1 - PROSE_SHARE) / 4, "essays": 1 / 4, "texts": 1 / 2})


def attributed_shares(names: Sequence[str]) -> np.ndarray:
    """The same among attributed clauses: each set counts alike; families and clauses as much as all others together."""
    alone = {"families", "clauses"}
    others = len(set(names) - alone)
    return _shares(names, {name: 1.0 if name in alone else 1 / others for name in set(names)})


def _shares(names: Sequence[str], share: dict[str, float]) -> np.ndarray:
    found = np.array(names)
    weights = np.array([share[name] / (found == name).sum() for name in names])
    return weights * len(names) / weights.sum()


def _some(rows: list, count: int, rng: random.Random) -> list:
    return rng.sample(rows, min(count, len(rows)))


if __name__ == "__main__":
    main()
