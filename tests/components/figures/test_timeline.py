from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from components.figures.timeline import Look, _with_era_rows, draw_timeline
from components.figures.timeline_layout import lane_heights, pack_rows, place_labels, shorten, swarm
from components.palette import DARK, LIGHT
from components.words_timeline import brief_label
from preprocessing.model.filters import Filters
from preprocessing.store import open_store
from preprocessing.views.lanes import LANE_KINDS
from preprocessing.views.selection import select
from preprocessing.views.timeline import plan_timeline, read_timeline
from tests import fakes


def draw(corpus, filters=None, look=None, colours=LIGHT, **options):
    plan = plan_timeline(corpus, **options)
    return draw_timeline(read_timeline(corpus, plan, select(corpus, filters or Filters())), look or Look(), colours)


def points(figure):
    """customdata -> (x, y) of every mark that can be clicked."""
    found = {}
    for trace in figure.data:
        for key, x, y in zip(trace.customdata if trace.customdata is not None else (), trace.x, trace.y):
            found.setdefault(key, []).append((round(float(x), 6), round(float(y), 6)))
    return {key: sorted(places) for key, places in found.items()}


def test_collection_without_times_still_draws(tmp_path):
    corpus = open_store(fakes.write(tmp_path / "store", {"cccccccccccc": "Title\nNo date."}))
    assert points(draw(corpus)) == {}


@pytest.mark.parametrize("colours", [LIGHT, DARK])
@pytest.mark.parametrize("kind", LANE_KINDS)
def test_every_kind_of_lanes_draws_every_event(bridge, kind, colours):
    look = Look(chosen="event:e1999", literature=True)
    assert set(points(draw(bridge, look=look, colours=colours, kind=kind, issue="bridge"))) == {
        "event:e1932",
        "event:e1999",
    }


@pytest.mark.parametrize("filters", [Filters(documents=(fakes.WEST,)), Filters(words="nothing")])
def test_filters_leave_every_mark_in_its_place(bridge, filters):
    assert points(draw(bridge)) == points(draw(bridge, filters))


def test_choice_leaves_every_mark_in_its_place(bridge):
    assert points(draw(bridge)) == points(draw(bridge, look=Look(chosen="event:e1932")))


def test_three_eras_of_one_time_have_a_row_each():
    eras = pd.DataFrame(
        {
            "mark_id": ["a", "b", "c", "d"], "left": [10.0] * 4, "right": [20.0] * 4, "open_end": [False] * 4,
            "document_count": [4, 3, 2, 1], "mention_count": [1] * 4,
        }
    )  # fmt: skip
    assert dict(zip(_with_era_rows(eras)["mark_id"], _with_era_rows(eras)["row"])) == {"a": 0, "b": 1, "c": 2}


def test_nameless_authors_stay_apart_where_there_is_little_room():
    assert brief_label("Author of Security digest") == "Security digest"
    assert brief_label("Russia") == "Russia"


def test_names_are_escaped(bridge):
    corpus = replace(bridge, events=bridge.events.assign(name="<b>x</b> & <a href='y'>"))
    shown = [note.text for note in draw(corpus).layout.annotations]
    assert not any("<a" in text for text in shown)


def test_spans_of_a_row_keep_apart():
    assert list(pack_rows([0.0, 0.2, 50.0], [0.1, 0.3, 60.0])) == [0, 1, 0]
    assert pack_rows([0.0] * 9, [0.1] * 9).max() == 4
    assert len(pack_rows([], [])) == 0


def test_swarm_keeps_circles_apart_and_inside():
    offsets = swarm([10.0] * 4, [6.0] * 4, height=80)
    assert np.diff(np.sort(offsets)).min() >= 12
    assert np.abs(offsets).max() <= 34


def test_lanes_share_the_height():
    assert lane_heights([1, 3], 100).sum() == pytest.approx(100)
    assert lane_heights([], 100).sum() == 0


def test_labels_do_not_cover_one_another_and_the_chosen_has_one():
    events = pd.DataFrame({"mark_id": list("abcdefgh"), "name": ["A rather long event name"] * 8, "at": [50.0] * 8})
    labels = place_labels(events, (0, 100), rows=3, chosen="h")
    assert "h" in {label.mark_id for label in labels}
    assert len({(label.row, label.anchor) for label in labels}) == len(labels)


def test_long_names_are_cut_at_a_word():
    assert shorten("dissolution of the Soviet Union", 24) == "dissolution of the…"
    assert shorten("short", 24) == "short"
