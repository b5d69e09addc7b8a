import pytest

from preprocessing.store import open_store
from preprocessing.views.lanes import LANE_KINDS, REST, assign_lanes, find_voices, main_issue
from preprocessing.views.timeline import in_body
from tests import fakes


@pytest.mark.parametrize("kind", LANE_KINDS)
def test_collection_without_times_has_lanes_but_nothing_in_them(tmp_path, kind):
    corpus = open_store(fakes.write(tmp_path / "store", {"cccccccccccc": ""}))
    _, keys = assign_lanes(corpus, in_body(corpus), kind, issue="bridge")
    assert keys.empty


@pytest.mark.parametrize("kind", LANE_KINDS)
def test_every_mention_stands_in_a_lane_that_is_drawn(bridge, kind):
    told = in_body(bridge)
    lanes, keys = assign_lanes(bridge, told, kind, issue="bridge")
    assert keys.index.equals(told.index)
    assert set(keys) <= {lane.key for lane in lanes}


def test_mention_outside_any_quote_belongs_to_the_author_or_to_nobody(bridge):
    told = in_body(bridge)
    voices = dict(zip(told["document_id"], find_voices(bridge, told)))
    assert voices == {fakes.EAST: REST, fakes.WEST: "author-bbbbbb"}


def test_positions_follow_the_statements_of_the_passage(bridge):
    told = in_body(bridge)
    _, keys = assign_lanes(bridge, told, "positions", issue="bridge")
    assert dict(zip(told["document_id"], keys)) == {fakes.EAST: "for", fakes.WEST: "none"}


def test_main_issue_is_the_one_most_spoken_to(bridge):
    assert main_issue(bridge) == "bridge"
