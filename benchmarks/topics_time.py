"""Time and memory from vectors to topics, names and map, beside BERTopic's fit on the same vectors.

    python -m benchmarks.topics_time --texts FILE.npz [--sizes 1000 10000] [--peer PYTHON] [--peer-up-to 10000]

Passages are the texts of FILE (keys texts, vectors) and, beyond them, mixtures of two: a sentence of each, and the
mean of their vectors with a little noise. Each size runs in a process of its own. Libraries and models are
loaded before the clock starts, ours and the peer's. CPU seconds are comparable on a shared machine; wall seconds are
an upper bound.
"""

import argparse
import json
import re
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import pandas as pd

PEER = Path(__file__).with_name("topics_peer.py")


def main() -> None:
    """Time each size, ours and the peer's."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--texts", type=Path, required=True)
    parser.add_argument("--sizes", nargs="+", type=int, default=[1_000, 10_000])
    parser.add_argument("--peer", type=Path)
    parser.add_argument("--peer-up-to", type=int, default=10_000)
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        _one(options.texts, options.one)
        return
    sys.stdout.write(f"{'':10s} {'passages':>9s} {'wall s':>8s} {'CPU s':>8s} {'peak MB':>8s} {'topics':>24s}\n")
    for size in options.sizes:
        run = [sys.executable, "-m", "benchmarks.topics_time", "--texts", options.texts, "--one", str(size)]
        _row("ours", size, json.loads(subprocess.run(run, capture_output=True, text=True, check=True).stdout))
        if options.peer and size <= options.peer_up_to:
            with tempfile.TemporaryDirectory() as folder:
                texts, vectors = mixed(options.texts, size)
                np.savez(Path(folder) / "0.npz", texts=np.array(texts, dtype=str), vectors=vectors, seed=7)
                out = subprocess.run([options.peer, PEER, folder], capture_output=True, text=True, check=True)
            facts, (found,) = map(json.loads, out.stdout.splitlines()[-2:])
            facts["topics"] = [len(set(found) - {-1})]
            _row("BERTopic", size, facts)


def _row(name: str, size: int, facts: dict) -> None:
    counts = " ".join(map(str, facts["topics"]))
    sys.stdout.write(
        f"{name:10s} {size:9d} {facts['wall']:8.1f} {facts['cpu']:8.1f} {facts['peak']:8.0f} {counts:>24s}\n"
    )
    sys.stdout.flush()


def mixed(path: Path, size: int) -> tuple[list[str], np.ndarray]:
    """`size` texts and their unit vectors (float32), the same every time."""
    with np.load(path, allow_pickle=True) as file:
        texts, vectors = [str(text) for text in file["texts"]], file["vectors"]
    lots = np.random.default_rng(3)
    cut = [[part for part in re.split(r"(?<=[.!?])\s+", text) if len(part.split()) > 4] or [text] for text in texts]
    picks = lots.integers(len(texts), size=(size, 2))
    out = [f"{lots.choice(cut[a])} {lots.choice(cut[b])}" for a, b in picks]
    made = vectors[picks[:, 0]] + 0.6 * vectors[picks[:, 1]]
    made = made + 0.02 * lots.standard_normal(made.shape)
    return out, (made / np.linalg.norm(made, axis=1, keepdims=True)).astype(np.float32)


def _one(path: Path, size: int) -> None:
    import openTSNE  # noqa: F401
    import sklearn.decomposition
    import sklearn.feature_extraction.text  # noqa: F401

    from preprocessing.passages.encoder import load_encoder
    from preprocessing.topics import find_topics
    from preprocessing.topics.phrases import known_words

    texts, vectors = mixed(path, size)
    passages = pd.DataFrame({"passage_id": [f"p{row:08d}" for row in range(size)], "text": texts})
    embed = load_encoder().embed
    embed(["Warm."])
    known_words()
    started, cpu = time.perf_counter(), time.process_time()
    found = find_topics(passages, vectors, embed=embed)
    facts = {
        "wall": time.perf_counter() - started,
        "cpu": time.process_time() - cpu,
        "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "topics": found.topics.groupby("level").size().tolist(),
    }
    sys.stdout.write(json.dumps(facts))


if __name__ == "__main__":
    main()
