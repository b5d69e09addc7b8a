"""Topics of a collection: the empty and the tiny case first, then a made-up collection with three clear subjects."""

import numpy as np
import pandas as pd
import pytest

from preprocessing.model.tables import PLACEMENTS, TOPICS
from preprocessing.topics import find_topics, typical_passages

SUBJECTS = {
    "fishing": ["The fishing fleet lost its cod quota.", "Small harbours depend on the cod quota of the fleet."],
    "rail": ["Night trains need a new railway tunnel.", "The railway tunnel makes night trains faster."],
    "chess": ["The chess champion won the world title.", "A chess title needs years of endgame study."],
}


def embed(texts):
    """Bag of hashed words: near enough to meaning for made-up passages, the same on every machine."""
    out = np.zeros((len(texts), 64), dtype=np.float32)
    for row, text in enumerate(texts):
        for word in text.lower().strip(".").split():
            out[row, sum(ord(letter) * (at + 1) for at, letter in enumerate(word)) % 64] += 1
    return out / np.maximum(np.linalg.norm(out, axis=1, keepdims=True), 1e-9)


def passages_of(texts):
    return pd.DataFrame({"passage_id": [f"p{row:03d}" for row in range(len(texts))], "text": texts})


@pytest.fixture(scope="module")
def collection():
    texts = [f"{text} Report {row}." for row in range(8) for pair in SUBJECTS.values() for text in pair]
    return passages_of(texts)


@pytest.fixture(scope="module")
def found(collection):
    return find_topics(collection, embed(list(collection["text"])), embed=embed)


def test_no_passages_give_two_empty_tables():
    found = find_topics(passages_of([]), np.zeros((0, 64), dtype=np.float32), embed=embed)
    assert found.topics.equals(TOPICS.empty())
    assert found.placements.equals(PLACEMENTS.empty())


@pytest.mark.parametrize("count", [1, 2, 5, 7])
def test_too_little_text_gives_one_topic_with_an_honest_name(count):
    passages = passages_of([f"The fleet lost cod quota number {row}." for row in range(count)])
    found = find_topics(passages, embed(list(passages["text"])), embed=embed)
    assert found.topics["label"].tolist() == ["All passages"]
    assert found.topics["passage_count"].tolist() == [count]
    assert len(found.placements) == count


@pytest.mark.parametrize("count", [8, 9, 12, 20])
def test_every_passage_is_placed_once_a_level_in_small_collections(collection, count):
    passages = collection.head(count)
    found = find_topics(passages, embed(list(passages["text"])), embed=embed)
    per_level = found.placements.groupby("level")["passage_id"].nunique()
    assert (per_level == count).all()
    assert np.isfinite(found.placements[["x", "y"]].to_numpy()).all()


def test_identical_passages_do_not_break_it():
    passages = passages_of(["The same words again."] * 12)
    found = find_topics(passages, embed(list(passages["text"])), embed=embed)
    assert found.placements["passage_id"].nunique() == 12


def test_order_of_passages_changes_nothing(collection, found):
    mixed = collection.sample(frac=1, random_state=3)
    again = find_topics(mixed, embed(list(mixed["text"])), embed=embed)
    pd.testing.assert_frame_equal(again.topics, found.topics)
    pd.testing.assert_frame_equal(again.placements, found.placements)


def test_no_topic_mixes_clear_subjects(collection, found):
    subject = {row.passage_id: _subject(row.text) for row in collection.itertuples()}
    default = found.topics.loc[found.topics["is_default_level"], "level"].iloc[0]
    level = found.placements[found.placements["level"] == default]
    assert level.groupby("topic_id")["passage_id"].agg(lambda ids: len({subject[one] for one in ids})).eq(1).all()


def test_exactly_one_level_is_the_default(found):
    assert found.topics.loc[found.topics["is_default_level"], "level"].nunique() == 1


def test_names_differ_within_a_level(found):
    assert not found.topics.duplicated(["level", "label"]).any()


def test_parent_is_a_topic_of_the_level_above(found):
    ids = found.topics.groupby("level")["topic_id"].agg(set)
    for row in found.topics.itertuples():
        assert (row.level == 0) == pd.isna(row.parent_id)
        assert row.level == 0 or row.parent_id in ids[row.level - 1]


def test_colours_differ_within_a_level(found):
    assert not found.topics.duplicated(["level", "colour"]).any()


def test_typical_passages_of_an_unknown_topic_are_none(found):
    assert typical_passages(found.placements, "t00000000").empty


def test_typical_passages_come_strongest_first(found):
    topic = found.topics["topic_id"].iloc[0]
    best = typical_passages(found.placements, topic, count=3)
    assert len(best) == 3
    assert best["strength"].is_monotonic_decreasing


def _subject(text):
    return next(name for name, pair in SUBJECTS.items() if any(text.startswith(line) for line in pair))
