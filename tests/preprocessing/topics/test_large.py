"""The ways that only large collections take: cells of neighbours, pieces of the graph, a map from known neighbours."""

import numpy as np
import pandas as pd
import pytest

from preprocessing.topics import find_topics, graph, pieces, positions
from preprocessing.topics.cells import nearest_by_cells
from preprocessing.topics.graph import nearest, neighbour_graph
from preprocessing.topics.pieces import Divider

from .test_find_topics import SUBJECTS, embed, passages_of


def clustered(count, *, clusters=6, width=12):
    """Unit rows around a few middles, and which middle each belongs to."""
    lots = np.random.default_rng(4)
    label = lots.integers(clusters, size=count)
    rows = lots.standard_normal((clusters, width))[label] * 2 + lots.standard_normal((count, width)) * 0.8
    return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32), label


@pytest.fixture
def everything_is_large(monkeypatch):
    monkeypatch.setattr(graph, "_EXACT_UP_TO", 20)
    monkeypatch.setattr(pieces, "_WHOLE_UP_TO", 20)
    monkeypatch.setattr(positions, "_SMALL_UP_TO", 20)


def test_cells_find_most_of_the_exact_neighbours():
    vectors, _ = clustered(3_000)
    exact, _ = nearest(vectors, 15)
    found, cosines = nearest_by_cells(vectors, 15, seed=7)
    shared = [len(set(mine) & set(theirs)) / 15 for mine, theirs in zip(exact, found)]
    assert np.mean(shared) > 0.9
    assert (np.diff(cosines, axis=1) <= 0).all()
    assert (found != np.arange(len(vectors))[:, None]).all()


def test_cells_hold_many_copies_of_one_passage():
    vectors = np.tile(clustered(1)[0], (1_000, 1))
    found, cosines = nearest_by_cells(vectors, 10, seed=7)
    assert (found != np.arange(1_000)[:, None]).all()
    assert np.allclose(cosines, 1, atol=1e-4)


def test_pieces_put_together_are_the_communities_of_the_whole(everything_is_large):
    vectors, label = clustered(600)
    topic = Divider(neighbour_graph(*nearest(vectors, 15)), seed=7).at(0.6)
    assert pd.Series(label).groupby(topic).nunique().eq(1).all()
    assert topic.max() + 1 == 6


def test_many_passages_keep_their_neighbours_on_the_map():
    vectors, label = clustered(700)
    points = positions.map_positions(vectors, nearest(vectors, 15)[0], seed=7)
    near = np.argsort(np.linalg.norm(points[:, None] - points[None], axis=2), axis=1)[:, 1:6]
    assert (label[near] == label[:, None]).mean() > 0.95


def test_order_changes_nothing_in_large_collections_either(everything_is_large):
    texts = [f"{text} Report {row}." for row in range(8) for pair in SUBJECTS.values() for text in pair]
    passages = passages_of(texts)
    found = find_topics(passages, embed(texts), embed=embed)
    mixed = passages.sample(frac=1, random_state=3)
    again = find_topics(mixed, embed(list(mixed["text"])), embed=embed)
    pd.testing.assert_frame_equal(again.topics, found.topics)
    pd.testing.assert_frame_equal(again.placements, found.placements)
