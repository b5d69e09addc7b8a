import pandas as pd
import pytest

from preprocessing.model.filters import Filters
from preprocessing.store import open_store
from preprocessing.views.selection import select
from preprocessing.views.timeline import decimal_year, find_presets, plan_timeline, read_timeline
from tests import fakes

PLACES = ["mark_id", "lane", "left", "right", "at"]


def read(corpus, filters=None, **options):
    return read_timeline(corpus, plan_timeline(corpus, **options), select(corpus, filters or Filters()))


def test_collection_without_times_gives_an_empty_timeline(tmp_path):
    corpus = open_store(fakes.write(tmp_path / "store", {"cccccccccccc": "Title\nNothing here has a date."}))
    timeline = read(corpus)
    assert timeline.marks.empty
    assert timeline.events.empty
    assert find_presets(corpus) == ()


def test_event_told_by_two_documents_is_one_event_and_two_marks(bridge):
    timeline = read(bridge)
    event = timeline.events.set_index("mark_id").loc["e1999"]
    assert (event["document_count"], event["mention_count"]) == (2, 2)
    assert list(timeline.marks.loc[timeline.marks["mark_id"] == "e1999", "lane"]) == [fakes.EAST, fakes.WEST]


@pytest.mark.parametrize(
    "filters", [Filters(documents=(fakes.WEST,)), Filters(years=(1990, 2000)), Filters(words="no")]
)
def test_filters_change_counts_but_move_nothing(bridge, filters):
    all_marks, some = read(bridge).marks, read(bridge, filters).marks
    pd.testing.assert_frame_equal(all_marks[PLACES], some[PLACES])
    assert (some["kept_count"] <= all_marks["kept_count"]).all()


def test_document_filter_counts_only_that_document(bridge):
    events = read(bridge, Filters(documents=(fakes.WEST,))).events.set_index("mark_id")
    assert dict(events["kept_documents"]) == {"e1932": 0, "e1999": 1}


def test_mark_of_a_lane_stands_above_its_merged_event(bridge):
    timeline = read(bridge)
    event = timeline.events.set_index("mark_id")["at"]
    assert all(event[row.mark_id] == row.at for row in timeline.marks.itertuples())


def test_true_scale_is_straight(bridge):
    assert plan_timeline(bridge, elastic=False).axis.folds == ()


def test_decimal_year_of_a_day():
    assert decimal_year("2014-07-01") == 2014.5
    assert decimal_year("1999") == 1999.0
    assert decimal_year("-0043") == -43.0
