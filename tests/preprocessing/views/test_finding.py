"""Finding passages by words, by meaning, and by likeness."""

import numpy as np

from preprocessing.model.filters import Filters
from preprocessing.views.finding import find_passages, hit_marks, passages_like
from tests import fakes


def test_nothing_asked_finds_nothing(bridge):
    assert find_passages(bridge, Filters(), "").passages == ()
    assert passages_like(bridge, Filters(), "nope") == ()


def test_words_are_found_inside_what_the_filters_leave(bridge):
    whole = find_passages(bridge, Filters(), "harbour")
    part = find_passages(bridge, Filters(documents=(fakes.WEST,)), "harbour")
    assert (whole.by_words, part.by_words) == (2, 1)
    assert set(part.passages) < set(whole.passages)


def test_meaning_adds_passages_that_words_do_not_find(bridge):
    row = bridge.passage_row[bridge.body["passage_id"].iloc[0]]
    found = find_passages(bridge, Filters(), "nowhere", vector=np.asarray(bridge.vectors[row]))
    assert found.by_words == 0
    assert found.passages[0] == bridge.body["passage_id"].iloc[0]


def test_passage_is_not_like_itself(bridge):
    passage = bridge.body["passage_id"].iloc[0]
    found = passages_like(bridge, Filters(), passage)
    assert len(found) == 3
    assert passage not in found


def test_hits_are_marked_where_the_words_stand(bridge):
    found = find_passages(bridge, Filters(), "harbour").passages
    marks = hit_marks(bridge, found, "harbour")
    for passage, spans in marks.items():
        document = bridge.passages["document_id"].iat[bridge.passage_row[passage]]
        assert [bridge.text_of(document)[mark.start : mark.end] for mark in spans] == ["harbour"]
