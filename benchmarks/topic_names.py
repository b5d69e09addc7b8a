"""Are topics well named? And the names themselves, to be read by eye.

    python -m benchmarks.topic_names --data DIR --sets argkp_dev wiki_test [--most 4] [--seeds]

DIR as for benchmarks/topics.py. A name is good if at least half of the topic's ten most typical passages hold one of
its own words (words in at most a quarter of all passages) and at most a tenth of all other passages hold all of its
words. Peer: the four best words by class-based tf-idf, BERTopic's way of naming, on the very same topics.
"""

import argparse
import sys
from pathlib import Path

import numpy as np
import pandas as pd
from sklearn.feature_extraction.text import CountVectorizer

from benchmarks.topics import Collection, read_groups
from preprocessing.documents import read_collection
from preprocessing.passages import cut_passages
from preprocessing.passages.encoder import load_encoder
from preprocessing.topics import find_topics, typical_passages
from preprocessing.topics.names import SHARED_WORD
from preprocessing.topics.phrases import phrase_key
from preprocessing.topics.words import tokens

SEEDS = Path(__file__).resolve().parents[1] / "data" / "seeds"


def main() -> None:
    """Print the names of every level and, at the end, the shares of good names."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path)
    parser.add_argument("--sets", nargs="*", default=[])
    parser.add_argument("--most", type=int, default=4, help="collections a set, the largest first")
    parser.add_argument("--passages", type=int, default=300, help="passages of a collection at most")
    parser.add_argument("--seeds", action="store_true", help="the built-in collection too")
    options = parser.parse_args()
    encoder = load_encoder()
    collections = [_seeds(encoder.embed)] if options.seeds else []
    for name in options.sets:
        groups = sorted(read_groups(options.data / f"{name}.npz", name), key=lambda group: -len(group.texts))
        collections += [_cut(group, options.passages) for group in groups[: options.most]]
    rows = [row for collection in collections for row in _judge(collection, encoder.embed)]
    frame = pd.DataFrame(rows, columns=["collection", "level", "default", "label", "good", "peer"])
    _summary("default level", frame[frame["default"]])
    _summary("all levels", frame)


def _seeds(embed) -> Collection:
    collection = read_collection(SEEDS)
    passages = cut_passages(collection.documents, collection.zones).passages
    texts = passages.loc[passages["zone"] == "body", "text"].to_numpy(dtype=object)
    return Collection("seeds", texts, np.full(len(texts), ""), embed(list(texts)))


def _cut(collection: Collection, most: int) -> Collection:
    rows = np.random.default_rng(1).permutation(len(collection.texts))[:most]
    return collection.part(np.sort(rows))


def _judge(collection: Collection, embed) -> list[tuple]:
    ids = [f"p{row:06d}" for row in range(len(collection.texts))]
    passages = pd.DataFrame({"passage_id": ids, "text": collection.texts})
    found = find_topics(passages, collection.vectors, embed=embed)
    words = {one: set(tokens(text)) for one, text in zip(ids, collection.texts)}
    sys.stdout.write(f"\n== {collection.name}, {len(ids)} passages: {collection.texts[0][:60]} …\n")
    out = []
    for level, topics in found.topics.groupby("level"):
        placed = found.placements[found.placements["level"] == level]
        peer = _peer_names(collection.texts, placed["topic_id"].to_numpy())
        shown = []
        for topic in topics.sort_values("passage_count", ascending=False).itertuples():
            good = _good(topic.label, topic.topic_id, placed, words)
            rival = _good(" ".join(peer[topic.topic_id]), topic.topic_id, placed, words)
            out.append((collection.name, level, topic.is_default_level, topic.label, good, rival))
            shown.append(f"{topic.label} ({topic.passage_count}{'' if good else ' ?'})")
        mark = " shown first" if topics["is_default_level"].iloc[0] else ""
        sys.stdout.write(f"   {len(topics)} topics{mark}: {'; '.join(shown)}\n")
        sys.stdout.flush()
    return out


def _good(label: str, topic_id: str, placed: pd.DataFrame, words: dict[str, set[str]]) -> bool:
    key = phrase_key(label)
    own = [word for word in key if np.mean([word in group for group in words.values()]) <= SHARED_WORD]
    typical = typical_passages(placed, topic_id, count=10)["passage_id"]
    others = placed.loc[placed["topic_id"] != topic_id, "passage_id"]
    spoken = np.mean([any(word in words[one] for word in own) for one in typical])
    elsewhere = np.mean([all(word in words[one] for word in key) for one in others])
    return bool(key and spoken >= 0.5 and elsewhere <= 0.1)


def _peer_names(texts: np.ndarray, topic: np.ndarray) -> dict[str, list[str]]:
    """The four best words of each topic by class-based tf-idf with scikit-learn's defaults, as BERTopic has them."""
    names = sorted(set(topic))
    counter = CountVectorizer()
    counts = counter.fit_transform([" ".join(texts[topic == name]) for name in names]).toarray()
    share = counts / counts.sum(axis=1, keepdims=True)
    weight = share * np.log(1 + counts.sum(axis=1).mean() / counts.sum(axis=0))
    vocabulary = counter.get_feature_names_out()
    return {name: vocabulary[np.argsort(-weight[at], kind="stable")[:4]].tolist() for at, name in enumerate(names)}


def _summary(title: str, frame: pd.DataFrame) -> None:
    twice = int(frame.duplicated(["collection", "level", "label"]).sum())
    sys.stdout.write(
        f"\n{title}: {len(frame)} topics, good names {frame['good'].mean():.2f} "
        f"(class-based tf-idf words {frame['peer'].mean():.2f}), names given twice {twice}, "
        f"longest {frame['label'].str.split().str.len().max()} words\n"
    )


if __name__ == "__main__":
    main()
