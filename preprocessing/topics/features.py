"""What tells passages of one collection apart, as vectors: the subject they all share is taken out."""

import numpy as np

from .words import tokens

# How much the words of a passage count beside its meaning (1) if all of them recur elsewhere. Source: decision 020.
WORD_WEIGHT = 2.0
# A word in more than this share of passages is the collection's shared subject and joins nothing.
_SHARED_WORD = 0.4
_MAX_WORDS = 20_000


def distinctive_vectors(texts: list[str], vectors: np.ndarray) -> np.ndarray:
    """float32 (n, d) unit rows: centred meaning beside weighted words.

    texts and vectors (unit rows) are aligned. The mean vector is what all passages have in common; on a collection
    about one subject it hides all else, so it is subtracted. Fewer than three passages have nothing to contrast:
    their vectors come back unchanged.
    """
    if len(texts) < 3:
        return np.asarray(vectors, dtype=np.float32)
    meaning = centred(vectors)
    words = _word_vectors(texts)
    if words is None:
        return meaning
    return unit_rows(np.hstack([meaning, WORD_WEIGHT * words]))


def centred(vectors: np.ndarray) -> np.ndarray:
    """Unit rows after the mean is taken out; a row equal to the mean becomes zeros."""
    return unit_rows(vectors - vectors.mean(axis=0, dtype=np.float64).astype(np.float32))


def unit_rows(rows: np.ndarray) -> np.ndarray:
    """Each row divided by its length, float32; zero rows stay zero."""
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return (rows / np.where(lengths > 1e-6, lengths, np.inf)).astype(np.float32)


def main_directions(vectors: np.ndarray, width: int) -> np.ndarray:
    """float32 (n, ≤ width): coordinates along the directions in which the passages differ most, largest first.

    A direction has no sign of its own: the largest coordinate is made positive, so that no map comes out mirrored.
    """
    middle = vectors - vectors.mean(axis=0)
    _, axes = np.linalg.eigh((middle.T @ middle).astype(np.float64))
    found = middle @ axes[:, ::-1][:, :width].astype(np.float32)
    signs = np.sign(found[np.abs(found).argmax(axis=0), np.arange(found.shape[1])])
    return found * np.where(signs == 0, 1, signs).astype(np.float32)


def _word_vectors(texts: list[str]) -> np.ndarray | None:
    """float32 (n, ≤ 100): tf-idf in its main directions, rows of length 0–1; None if too few words recur.

    A row is as long as the part of the passage's words that other passages share: where few words recur, as in short
    news of many stories, the meaning decides.
    """
    from sklearn.decomposition import TruncatedSVD
    from sklearn.feature_extraction.text import TfidfVectorizer

    weigher = TfidfVectorizer(analyzer=tokens, sublinear_tf=True, max_df=_SHARED_WORD, dtype=np.float32)
    try:
        weights = weigher.fit_transform(texts)
    except ValueError:  # scikit-learn's answer when no word is left under the bound
        return None
    holders = np.bincount(weights.indices, minlength=weights.shape[1])
    common = np.argsort(-holders, kind="stable")[:_MAX_WORDS]
    weights = weights[:, np.sort(common[holders[common] >= 2])]
    width = min(100, max(20, len(texts) // 6), min(weights.shape) - 1)
    if width < 2:
        return None
    return TruncatedSVD(width, random_state=0).fit_transform(weights).astype(np.float32)
