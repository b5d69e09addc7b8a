"""The topic map as a table: what filters may change, and what they may not."""

import pytest

from preprocessing.model.filters import Filters
from preprocessing.store import open_store
from preprocessing.views.topic_groups import COLOUR_LIMIT, COLOURINGS, group_passages
from preprocessing.views.topic_map import EXCERPT_CHARS, excerpt, is_weak, level_choices, map_topics
from tests import fakes

STILL = ["passage_id", "x", "y", "topic_id", "group"]


@pytest.fixture
def empty(tmp_path):
    return open_store(fakes.write(tmp_path / "store", {}))


def test_map_of_an_empty_collection_has_no_points(empty):
    topics = map_topics(empty, Filters(), level=0)
    assert (topics.shown, topics.spots, len(topics.points)) == (0, (), 0)
    assert level_choices(empty) == ()


@pytest.mark.parametrize("colour_by", COLOURINGS)
def test_grouping_of_an_empty_collection_is_empty(empty, colour_by):
    assert not group_passages(empty, colour_by, level=0).of_passage


@pytest.mark.parametrize("colour_by", COLOURINGS)
def test_filters_grey_points_and_never_move_or_recolour_them(bridge, colour_by):
    whole = map_topics(bridge, Filters(), level=0, colour_by=colour_by)
    part = map_topics(bridge, Filters(documents=(fakes.EAST,)), level=0, colour_by=colour_by)
    assert part.points[STILL].equals(whole.points[STILL])
    assert part.groups == whole.groups
    assert 0 < part.shown < whole.shown


@pytest.mark.parametrize("colour_by", COLOURINGS)
def test_every_point_belongs_to_a_named_group(bridge, colour_by):
    topics = map_topics(bridge, Filters(), level=0, colour_by=colour_by)
    assert set(topics.points["group"]) <= {group.key for group in topics.groups}
    assert all(group.name for group in topics.groups)


def test_at_most_seven_groups_have_a_colour_of_their_own(bridge):
    for colour_by in COLOURINGS:
        groups = group_passages(bridge, colour_by, level=0).groups
        assert sum(group.role == "series" for group in groups) <= COLOUR_LIMIT


def test_spots_count_what_filters_leave_and_keep_their_place(bridge):
    whole = {spot.topic_id: spot for spot in map_topics(bridge, Filters(), level=0).spots}
    part = {spot.topic_id: spot for spot in map_topics(bridge, Filters(documents=(fakes.EAST,)), level=0).spots}
    assert {topic: (spot.x, spot.y) for topic, spot in part.items()} == {
        topic: (spot.x, spot.y) for topic, spot in whole.items()
    }
    assert sum(spot.shown for spot in part.values()) == 2


def test_passage_leans_to_the_side_of_its_statements(bridge):
    grouping = group_passages(bridge, "position", level=0, issue_id="bridge")
    assert {"for", "against"} <= set(grouping.of_passage.values())


def test_passage_without_years_has_no_date(bridge):
    grouping = group_passages(bridge, "date", level=0)
    undated = [passage for passage, group in grouping.of_passage.items() if group == "undated"]
    assert len(undated) == 2
    assert {group.role for group in grouping.groups} == {"step", "none"}


def test_excerpt_is_one_line_cut_between_words():
    assert excerpt("") == ""
    assert excerpt("Short\n text.") == "Short text."
    cut = excerpt("word " * 60)
    assert len(cut) <= EXCERPT_CHARS
    assert cut.endswith("word…")


def test_topic_is_weak_only_if_its_stability_is_known_and_low():
    assert is_weak(None) is None
    assert is_weak(float("nan")) is None
    assert is_weak(0.2) is True
    assert is_weak(0.9) is False
