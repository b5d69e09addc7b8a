"""The packaged encoder for a few sentences at a time, without the libraries that take ten seconds to load.

The same weights and the same sums as the packaged model in its own library, written out with numpy: six layers of
self-attention (Devlin et al. 2019, BERT), the mean over the words, length 1. A build that embeds thousands of
passages is faster with the library.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

_HEADS, _LAYERS = 12, 6
_MOST_TOKENS = 256
_EPSILON = 1e-12


class SmallModel:
    """What Encoder asks of a model, for one text after the other."""

    def __init__(self, folder: Path) -> None:
        from safetensors.numpy import load_file
        from tokenizers import Tokenizer

        self._weights: dict[str, np.ndarray] = load_file(folder / "model.safetensors")
        self._tokenizer: Any = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(_MOST_TOKENS)

    def get_embedding_dimension(self) -> int:
        """The width of a vector."""
        return self._weights["embeddings.word_embeddings.weight"].shape[1]

    def encode(self, texts: Sequence[str], **_settings: object) -> np.ndarray:
        """float32 (n_texts, d), each row of length 1. The settings of the library's own call mean nothing here."""
        return np.stack([self._vector(self._tokenizer.encode(text).ids) for text in texts])

    def _vector(self, ids: list[int]) -> np.ndarray:
        held = self._weights
        words = held["embeddings.word_embeddings.weight"][ids]
        places = held["embeddings.position_embeddings.weight"][: len(ids)]
        hidden = self._normed(words + places + held["embeddings.token_type_embeddings.weight"][0], "embeddings")
        for layer in range(_LAYERS):
            name = f"encoder.layer.{layer}"
            seen = self._dense(self._attended(hidden, name), f"{name}.attention.output.dense")
            hidden = self._normed(hidden + seen, f"{name}.attention.output")
            wide = _gelu(self._dense(hidden, f"{name}.intermediate.dense"))
            hidden = self._normed(hidden + self._dense(wide, f"{name}.output.dense"), f"{name}.output")
        mean = hidden.mean(axis=0)
        return (mean / np.linalg.norm(mean)).astype(np.float32)

    def _attended(self, hidden: np.ndarray, name: str) -> np.ndarray:
        """Each token's mean of all tokens' values, weighed by how well its query meets their keys, head by head."""
        parts = (self._dense(hidden, f"{name}.attention.self.{part}") for part in ("query", "key", "value"))
        query, key, value = (part.reshape(len(hidden), _HEADS, -1).transpose(1, 0, 2) for part in parts)
        met = query @ key.transpose(0, 2, 1) / np.sqrt(query.shape[-1], dtype=np.float32)
        raised = np.exp(met - met.max(axis=-1, keepdims=True))
        mixed = raised / raised.sum(axis=-1, keepdims=True) @ value
        return mixed.transpose(1, 0, 2).reshape(len(hidden), -1)

    def _dense(self, hidden: np.ndarray, name: str) -> np.ndarray:
        return hidden @ self._weights[f"{name}.weight"].T + self._weights[f"{name}.bias"]

    def _normed(self, hidden: np.ndarray, name: str) -> np.ndarray:
        centred = hidden - hidden.mean(axis=-1, keepdims=True)
        scaled = centred / np.sqrt((centred**2).mean(axis=-1, keepdims=True) + _EPSILON)
        return scaled * self._weights[f"{name}.LayerNorm.weight"] + self._weights[f"{name}.LayerNorm.bias"]


def _gelu(values: np.ndarray) -> np.ndarray:
    from scipy.special import erf

    return values * 0.5 * (1.0 + erf(values / np.sqrt(2.0))).astype(np.float32)
