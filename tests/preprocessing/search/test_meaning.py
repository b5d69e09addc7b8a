"""Search by meaning and the fusion of rankings."""

import numpy as np
import pandas as pd

from preprocessing.search import fuse, more_like, search_meaning

VECTORS = np.eye(4, dtype=np.float32)
IDS = ["a", "b", "c", "d"]


def ranking(*ids):
    return pd.DataFrame({"passage_id": list(ids)})


def test_no_vectors_find_nothing():
    assert search_meaning(np.zeros((0, 4), dtype=np.float32), [], VECTORS[0]).empty


def test_nearest_comes_first_and_ties_keep_their_order():
    found = search_meaning(VECTORS, IDS, VECTORS[2], limit=3)
    assert found["passage_id"].tolist() == ["c", "a", "b"]
    assert found["score"].tolist() == [1.0, 0.0, 0.0]


def test_what_is_too_far_is_left_out():
    assert search_meaning(VECTORS, IDS, VECTORS[2], at_least=0.5)["passage_id"].tolist() == ["c"]


def test_only_what_is_wanted_is_found():
    among = np.array([True, False, True, False])
    assert search_meaning(VECTORS, IDS, VECTORS[1], among=among)["passage_id"].tolist() == ["a", "c"]
    assert more_like(VECTORS, IDS, "a", among=among)["passage_id"].tolist() == ["c"]


def test_more_like_leaves_the_passage_itself_out():
    assert more_like(VECTORS, IDS, "b", limit=2)["passage_id"].tolist() == ["a", "c"]


def test_more_like_of_an_unknown_passage_is_empty():
    assert more_like(VECTORS, IDS, "z").empty


def test_fuse_of_nothing_is_empty():
    assert fuse(ranking(), ranking()).empty


def test_fuse_prefers_what_both_rankings_have():
    assert fuse(ranking("x", "a"), ranking("y", "a"))["passage_id"].tolist()[0] == "a"


def test_fuse_can_be_limited():
    assert len(fuse(ranking("x", "a", "b"), limit=2)) == 2
