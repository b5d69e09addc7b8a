"""Special words as a scene that is taken away: bars to edit, and the passages in which each word stands."""

from datetime import date

import pandas as pd
import pytest

from components import topics_special
from components import words_topics as told
from components.exports.exhibit import Bars
from components.exports.scenes import exhibits_of
from preprocessing.model.scenes import Deck, make_scene
from preprocessing.views.special_words import SpecialWords
from tests import fakes


def exhibit(corpus, **query):
    scene = make_scene("Words", "topics", {"view": "words", **query}, "")
    return exhibits_of(Deck("Lesson", (scene,)), corpus, date(2026, 11, 22))[0]


@pytest.fixture
def special(monkeypatch):
    """Two words, one a side, whatever the collection."""
    one, other = (
        pd.DataFrame({"term": [term], "z": [z], "count": [1]}) for term, z in (("mayor", 2.5), ("ferry", 2.1))
    )
    monkeypatch.setattr(topics_special, "words_of", lambda *key: SpecialWords(one, other))


def test_one_document_alone_is_said_in_a_sentence(bridge):
    shown = exhibit(bridge, doc=[fakes.EAST])
    assert (shown.finding, shown.native) == (told.WORDS_ONE_DOCUMENT, None)


def test_words_of_both_sides_are_bars(bridge, special):
    native = exhibit(bridge).native
    assert isinstance(native, Bars)
    assert native.categories == ("mayor", "ferry")
    assert [values for _, values, _ in native.series] == [(2.5, 0.0), (0.0, 2.1)]


def test_each_word_has_the_passages_of_its_own_side_behind_it(bridge, special):
    shown = exhibit(bridge)
    assert {bar: len(passages) for bar, passages in shown.behind.items()} == {"one|mayor": 1, "other|ferry": 1}
    assert shown.behind["one|mayor"][0].startswith(fakes.EAST)
    assert len(shown.frame) == 2
