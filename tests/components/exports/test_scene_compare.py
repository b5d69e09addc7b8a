"""Voices or documents side by side as a scene that is taken away."""

from datetime import date

from components import words_stances as told
from components.exports.exhibit import Grid
from components.exports.scenes import exhibits_of
from preprocessing.model.scenes import Deck, make_scene
from tests import fakes


def exhibit(corpus, **query):
    scene = make_scene("Sides", "stances", {"show": "compare", **query}, "")
    return exhibits_of(Deck("Lesson", (scene,)), corpus, date(2026, 11, 22))[0]


def test_one_voice_alone_is_asked_for_a_second(bridge):
    shown = exhibit(bridge, compared="mayor")
    assert (shown.finding, shown.native) == (told.PICK_TWO, None)


def test_voices_stand_side_by_side_with_their_passages(bridge):
    shown = exhibit(bridge, compared="mayor~critics")
    assert isinstance(shown.native, Grid)
    assert len(shown.native.headings) == 3
    assert set(shown.behind) == {"bridge~mayor", "bridge~critics"}
    assert len(shown.frame) == 2


def test_documents_keep_own_and_reported_words_apart(bridge):
    shown = exhibit(bridge, compare="documents", compared=f"{fakes.EAST}~{fakes.WEST}")
    assert len(shown.native.headings) == 5
    assert set(shown.behind) == {f"bridge~{fakes.EAST}~reported", f"bridge~{fakes.WEST}~own"}
