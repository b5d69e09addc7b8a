"""Words special to one document or another."""

import pytest

from preprocessing.model.filters import Filters
from preprocessing.store import open_store
from preprocessing.views.special_words import passages_with, special_words
from tests import fakes


@pytest.fixture
def corpus(tmp_path):
    texts = {
        fakes.EAST: "East\nThe ferry sails at dawn.\nThe ferry sails home.\nThe harbour sleeps.\nThe harbour wakes.",
        fakes.WEST: "West\nThe bridge stands firm.\nThe bridge stands tall.\nThe harbour sleeps.\nThe harbour wakes.",
    }
    return open_store(fakes.write(tmp_path / "store", texts))


def test_one_document_alone_has_no_special_words(corpus):
    found = special_words(corpus, Filters(documents=(fakes.EAST,)), fakes.EAST)
    assert found.one.empty
    assert found.other.empty


@pytest.mark.parametrize("against", [None, fakes.WEST])
def test_words_go_to_the_side_that_uses_them(corpus, against):
    found = special_words(corpus, Filters(), fakes.EAST, against=against)
    assert any("ferry" in term for term in found.one["term"])
    assert any("bridge" in term for term in found.other["term"])
    assert not any("harbour" in term for term in [*found.one["term"], *found.other["term"]])


def test_passages_of_a_word_have_it_marked(corpus):
    marks = passages_with(corpus, Filters(), "ferry", (fakes.EAST,))
    assert len(marks) == 2
    spans = [corpus.text_of(fakes.EAST)[mark.start : mark.end] for found in marks.values() for mark in found]
    assert spans == ["ferry", "ferry"]
    assert passages_with(corpus, Filters(), "ferry", (fakes.WEST,)) == {}
