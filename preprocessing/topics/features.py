"""What tells passages of one collection apart, as vectors: the subject they all share is taken out."""

import numpy as np
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer

from .words import tokens

# Half of the likeness of two passages comes from meaning, half from their words. Source: decision 020.
WORD_SHARE = 0.5
# Latent word dimensions; a word in more than this share of passages is the collection's shared subject.
_WORD_DIMENSIONS = 50
_SHARED_WORD = 0.4
_MAX_WORDS = 20_000


def distinctive_vectors(texts: list[str], vectors: np.ndarray) -> np.ndarray:
    """float32 (n, d) unit rows: centred meaning beside weighted words, each with its share of the cosine.

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
    # A passage without any word of its own is described by its meaning alone.
    return unit_rows(np.hstack([np.sqrt(1 - WORD_SHARE) * meaning, np.sqrt(WORD_SHARE) * words]))


def centred(vectors: np.ndarray) -> np.ndarray:
    """Unit rows after the mean is taken out; a row equal to the mean becomes zeros."""
    return unit_rows(vectors - vectors.mean(axis=0, dtype=np.float64).astype(np.float32))


def unit_rows(rows: np.ndarray) -> np.ndarray:
    """Each row divided by its length, float32; zero rows stay zero."""
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return (rows / np.where(lengths > 1e-9, lengths, 1)).astype(np.float32)


def _word_vectors(texts: list[str]) -> np.ndarray | None:
    """float32 (n, ≤ 50) unit rows of tf-idf in its main directions; None if too few words recur."""
    weigher = TfidfVectorizer(
        analyzer=tokens, sublinear_tf=True, min_df=2, max_df=_SHARED_WORD, max_features=_MAX_WORDS, dtype=np.float32
    )
    try:
        weights = weigher.fit_transform(texts)
    except ValueError:  # scikit-learn's answer when no word is left between the two bounds
        return None
    width = min(_WORD_DIMENSIONS, min(weights.shape) - 1)
    if width < 2:
        return None
    return unit_rows(TruncatedSVD(width, random_state=0).fit_transform(weights))
