"""Topics against known classes, beside BERTopic's default recipe and k-means that is told the true number of classes.

    python -m benchmarks.topics --data DIR --sets wiki_test argkp_test [--sizes 20 80 600] [--peer PYTHON]

DIR holds one NAME.npz a collection: texts, labels (the known classes), group ("" or the collection inside it, such as
an article: each group is measured on its own), vectors (float32 unit rows). benchmarks/topics_data.py makes them.
--peer is the Python of an environment of its own in which `bertopic` is installed; without it that column is empty.

All passages count: those that a method leaves out form one class of their own. AMI and ARI are means over draws or
groups. coverage: share of passages that a method places. seeds: AMI between results under 5 seeds. halves: AMI
between the results of two overlapping samples of 3/4, on the passages that both have.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np
from sklearn.cluster import KMeans
from sklearn.metrics import adjusted_mutual_info_score, adjusted_rand_score

from preprocessing.topics.features import centred, distinctive_vectors
from preprocessing.topics.graph import nearest, neighbour_count, neighbour_graph
from preprocessing.topics.levels import DEFAULT_RESOLUTION, divide
from preprocessing.topics.pieces import Divider

PEER = Path(__file__).with_name("topics_peer.py")


@dataclass(frozen=True, slots=True)
class Collection:
    """Passages with their known classes; aligned arrays."""

    name: str
    texts: np.ndarray
    labels: np.ndarray
    vectors: np.ndarray

    def part(self, rows: np.ndarray) -> "Collection":
        """The passages at `rows` as a collection."""
        return Collection(self.name, self.texts[rows], self.labels[rows], self.vectors[rows])


Method = Callable[[Collection, int], np.ndarray]


def ours(collection: Collection, seed: int) -> np.ndarray:
    """The level that Standpoint shows first."""
    features = distinctive_vectors(list(collection.texts), collection.vectors)
    return _communities(features, seed)


def plain(collection: Collection, seed: int) -> np.ndarray:
    """The same without what is special about it: the encoder's vectors as they are."""
    return _communities(collection.vectors, seed)


def only_centred(collection: Collection, seed: int) -> np.ndarray:
    """The same with centred vectors, without the words."""
    return _communities(centred(collection.vectors), seed)


def k_means(collection: Collection, seed: int) -> np.ndarray:
    """k-means on the encoder's vectors, told the true number of classes."""
    count = min(len(set(collection.labels)), len(collection.labels))
    return KMeans(count, n_init=5, random_state=seed).fit_predict(collection.vectors)


def _communities(features: np.ndarray, seed: int) -> np.ndarray:
    graph = neighbour_graph(*nearest(features, neighbour_count(len(features))))
    return divide(Divider(graph, seed=seed), features, DEFAULT_RESOLUTION).topic


METHODS: dict[str, Method] = {"ours": ours, "no words": only_centred, "raw": plain, "k-means*": k_means}


def main() -> None:
    """Print one table a set of collections."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--sets", nargs="+", required=True)
    parser.add_argument("--sizes", nargs="*", type=int, default=[])
    parser.add_argument("--draws", type=int, default=3)
    parser.add_argument("--stability", type=int, default=5, help="collections on which stability is measured")
    parser.add_argument("--peer", type=Path)
    options = parser.parse_args()
    warnings.filterwarnings("ignore", category=FutureWarning)
    for name in options.sets:
        groups = read_groups(options.data / f"{name}.npz", name)
        if options.sizes and len(groups) == 1:
            for size in options.sizes:
                draws = [_draw(groups[0], size, seed) for seed in range(options.draws)]
                report(f"{name}, {size} passages, {len(draws)} draws", draws, options.peer, options.stability)
        else:
            report(f"{name}, {len(groups)} collections", groups, options.peer, options.stability)


def read_groups(path: Path, name: str) -> list[Collection]:
    """One collection a group, in order of the groups' names."""
    with np.load(path, allow_pickle=True) as file:
        whole = Collection(name, file["texts"], file["labels"], file["vectors"])
        group = file["group"]
    return [whole.part(np.flatnonzero(group == one)) for one in sorted(set(group))]


def _draw(collection: Collection, size: int, seed: int) -> Collection:
    rows = np.random.default_rng(seed).choice(len(collection.texts), min(size, len(collection.texts)), replace=False)
    return collection.part(np.sort(rows))


def report(title: str, collections: list[Collection], peer: Path | None, stability: int) -> None:
    """Print AMI, ARI, coverage, topic counts and both stabilities of every method."""
    classes = np.mean([len(set(collection.labels)) for collection in collections])
    passages = np.mean([len(collection.texts) for collection in collections])
    sys.stdout.write(f"\n{title}: {passages:.0f} passages, {classes:.1f} classes on average\n")
    sys.stdout.write(f"{'':10s} {'AMI':>6s} {'ARI':>6s} {'cover':>6s} {'topics':>6s} {'seeds':>6s} {'halves':>6s}\n")
    for name, method in METHODS.items():
        found = [method(collection, 7) for collection in collections]
        again, halves = _stability(collections[:stability], method)
        _print(name, collections, found, again, halves)
    if peer:
        found, again, halves = _peer(collections, stability, peer)
        _print("BERTopic", collections, found, again, halves)


def _print(name: str, collections: list[Collection], found: list[np.ndarray], again: float, halves: float) -> None:
    ami = np.mean([adjusted_mutual_info_score(c.labels, topic) for c, topic in zip(collections, found)])
    ari = np.mean([adjusted_rand_score(c.labels, topic) for c, topic in zip(collections, found)])
    cover = np.mean([(topic >= 0).mean() for topic in found])
    count = np.mean([len(set(topic[topic >= 0].tolist())) for topic in found])
    sys.stdout.write(f"{name:10s} {ami:6.3f} {ari:6.3f} {cover:6.2f} {count:6.1f} {again:6.3f} {halves:6.3f}\n")
    sys.stdout.flush()


def _halves(total: int) -> list[np.ndarray]:
    lots = np.random.default_rng(11)
    return [np.sort(lots.choice(total, round(total * 0.75), replace=False)) for _ in range(2)]


def _stability(collections: list[Collection], method: Method) -> tuple[float, float]:
    again, halves = [], []
    for collection in collections:
        results = [method(collection, seed) for seed in range(1, 6)]
        again += [adjusted_mutual_info_score(a, b) for a, b in combinations(results, 2)]
        samples = _halves(len(collection.texts))
        halves.append(_agreement(samples, [method(collection.part(rows), 7) for rows in samples]))
    return float(np.mean(again)), float(np.mean(halves))


def _agreement(samples: list[np.ndarray], found: list[np.ndarray]) -> float:
    both, first, second = np.intersect1d(samples[0], samples[1], return_indices=True)
    return adjusted_mutual_info_score(found[0][first], found[1][second]) if len(both) else 0.0


def _peer(collections: list[Collection], stability: int, python: Path) -> tuple[list[np.ndarray], float, float]:
    """BERTopic's topics of each collection, and its stabilities; one process, so that it warms up once."""
    jobs: list[tuple[Collection, int]] = [(collection, 7) for collection in collections]
    for collection in collections[:stability]:
        jobs += [(collection, seed) for seed in range(1, 6)]
        jobs += [(collection.part(rows), 7) for rows in _halves(len(collection.texts))]
    with tempfile.TemporaryDirectory() as folder:
        for at, (collection, seed) in enumerate(jobs):
            path = Path(folder) / f"{at:05d}.npz"
            np.savez(path, texts=np.array(collection.texts, dtype=str), vectors=collection.vectors, seed=seed)
        run = subprocess.run([python, PEER, folder], capture_output=True, text=True, check=True)
    found = [np.array(topic) for topic in json.loads(run.stdout.splitlines()[-1])]
    results, rest = found[: len(collections)], found[len(collections) :]
    again, halves = [], []
    for collection, at in zip(collections[:stability], range(0, len(rest), 7)):
        again += [adjusted_mutual_info_score(a, b) for a, b in combinations(rest[at : at + 5], 2)]
        halves.append(_agreement(_halves(len(collection.texts)), rest[at + 5 : at + 7]))
    return results, float(np.mean(again)), float(np.mean(halves))


if __name__ == "__main__":
    main()
