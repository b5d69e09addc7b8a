"""One topic in full, and topics by document, course, years and level."""

import numpy as np
import pandas as pd
import pytest

from preprocessing.model import tables
from preprocessing.model.filters import Filters
from preprocessing.store import open_store
from preprocessing.views import topics
from tests import fakes

ALL = Filters()
EAST_ONLY = Filters(documents=(fakes.EAST,))


@pytest.fixture
def empty(tmp_path):
    return open_store(fakes.write(tmp_path / "store", {}))


@pytest.fixture
def two_levels(bridge):
    """The bridge with one topic above its two."""
    fine = bridge.topics.assign(level=1, parent_id="all")
    top = {"level": 0, "topic_id": "all", "label": "All", "passage_count": 4, "colour": 0, "is_default_level": False}
    coarse = tables.TOPICS.from_records([top])
    placed = bridge.placements
    both = pd.concat([placed.assign(topic_id="all"), placed.assign(level=1)], ignore_index=True)
    return _with(bridge, topics=pd.concat([coarse, fine], ignore_index=True), placements=both)


def _with(corpus, **frames):
    from dataclasses import replace

    return replace(corpus, **frames)


def test_views_of_an_empty_collection_are_empty(empty):
    assert topics.share_by_document(empty, ALL, level=0).empty
    assert topics.course_of_documents(empty, ALL, level=0).empty
    assert topics.topics_over_years(empty, ALL, level=0).counts.empty
    assert topics.trace_topics(empty).nodes.empty


def test_unknown_topic_is_an_error_to_describe_and_nothing_to_follow(bridge):
    with pytest.raises(KeyError):
        topics.describe_topic(bridge, ALL, "nope", level=0)
    assert topics.follow_topic(bridge, "nope", level=0) is None


def test_card_lists_shown_passages_by_document(bridge):
    whole = topics.describe_topic(bridge, ALL, "t0", level=0)
    part = topics.describe_topic(bridge, EAST_ONLY, "t0", level=0)
    assert whole.passage_count == part.passage_count == len(whole.passages) == 2
    assert sum(count for _, count in whole.documents) == 2
    assert set(part.passages) < set(whole.passages)
    assert [near.topic_id for near in whole.near] == ["t1"]


def test_shares_of_a_document_add_up_to_one_and_keep_silent_topics(bridge):
    shares = topics.share_by_document(bridge, ALL, level=0)
    assert len(shares) == 4
    assert np.allclose(shares.groupby("document_id")["share"].sum(), 1)
    assert list(topics.share_by_document(bridge, EAST_ONLY, level=0)["document_id"].unique()) == [fakes.EAST]


def test_course_lays_passages_end_to_end_whatever_the_filters(bridge):
    whole, part = (topics.course_of_documents(bridge, filters, level=0) for filters in (ALL, EAST_ONLY))
    assert part.drop(columns="kept").equals(whole.drop(columns="kept"))
    assert part["kept"].sum() == 2
    for _, rows in whole.groupby("document_id"):
        assert rows["start"].iloc[0] == 0
        assert rows["end"].iloc[-1] == pytest.approx(1)
        assert np.allclose(rows["start"].iloc[1:], rows["end"].iloc[:-1])


def test_years_keep_their_columns_under_filters(bridge):
    whole = topics.topics_over_years(bridge, ALL, level=0)
    part = topics.topics_over_years(bridge, EAST_ONLY, level=0)
    assert whole.columns == part.columns
    assert part.counts["count"].sum() < whole.counts["count"].sum()
    assert topics.passages_of_years(bridge, ALL, (1999, 1999)) == set(
        whole.passages.loc[whole.passages["column"] == len(whole.columns) - 1, "passage_id"]
    )


def test_years_asked_for_leave_out_other_years_of_the_same_passages(bridge):
    found = topics.topics_over_years(bridge, Filters(years=(1930, 1940)), level=0)
    assert found.counts["count"].sum() == 1


@pytest.mark.parametrize(
    ("years", "first", "most"),
    [([], None, 0), ([1999], (1999, 1999, "1999"), 1), ([-43, *range(1990, 2024)], (-43, 1989, "before 1990"), 17)],
)
def test_year_columns_are_few_and_gather_what_is_early(years, first, most):
    columns = topics._year_columns(np.array(years, dtype=float))
    assert len(columns) <= most
    assert (columns[0] if columns else None) == first


def test_year_column_names_are_short():
    assert topics._year_name(1990, 10) == "1990s"
    assert topics._year_name(2010, 5) == "2010–14"
    assert topics._year_name(1800, 200) == "1800–1999"
    assert topics._year_name(-50, 10) == "51 BC–42 BC"


def test_tree_of_two_levels_splits_one_bar_into_bands(two_levels):
    tree = topics.trace_topics(two_levels)
    assert len(tree.nodes) == 3
    assert tree.links["count"].sum() == 4
    assert set(tree.links["from_topic"]) == {"all"}
    assert tree.nodes["high"].max() == pytest.approx(1)


def test_topic_is_followed_to_where_most_of_it_goes(two_levels):
    assert topics.follow_topic(two_levels, "t0", level=0) == "all"
    assert topics.follow_topic(two_levels, "all", level=1) == "t0"
    assert topics.follow_topic(two_levels, "t1", level=1) == "t1"


def test_change_between_levels_tells_splits_and_merges(two_levels):
    finer, wider = topics.compare_levels(two_levels, 0, 1), topics.compare_levels(two_levels, 1, 0)
    assert (finer.before, finer.after, finer.stayed) == (1, 2, 1)
    assert finer.split == (("all", ("t0", "t1")),)
    assert wider.merged == (("all", ("t0", "t1")),)
    assert finer.merged == wider.split == ()
