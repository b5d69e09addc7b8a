from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from components.figures.timeline import HEIGHT, Look, draw_timeline
from components.figures.timeline_eras import place_heads, place_names
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


def eras_of(count, *, left=10.0, right=20.0, **columns):
    """Eras "a", "b" …, all of one time, the first told by most documents."""
    frame = {
        "mark_id": [chr(97 + at) for at in range(count)], "left": left, "right": right, "open_end": False,
        "is_event": True, "document_count": range(count, 0, -1), "mention_count": 1, "kept_count": 1, "name": "The era",
    }  # fmt: skip
    return pd.DataFrame(frame | columns)


def test_no_era_takes_no_room():
    assert place_heads(eras_of(0)).total == 0


def test_every_era_of_one_time_has_a_row_of_its_own():
    heads = place_heads(eras_of(9))
    assert dict(zip(heads.frame["mark_id"], heads.frame["row"])) == {chr(97 + at): at for at in range(9)}
    tops = (heads.frame["y"] - heads.frame["height"] / 2).to_numpy()
    assert np.allclose(tops[1:], (heads.frame["y"] + heads.frame["height"] / 2).to_numpy()[:-1])
    assert heads.total <= 3 * 19 + 18


def test_eras_that_follow_one_another_share_a_row():
    frame = eras_of(2, left=[10.0, 20.0], right=[20.0, 30.0])
    assert set(place_heads(frame).frame["row"]) == {0}


def test_a_century_stands_below_named_eras():
    heads = place_heads(eras_of(2, is_event=[False, True]))
    assert list(heads.frame["mark_id"]) == ["b", "a"]


def test_an_era_is_drawn_behind_all_lanes_and_can_be_clicked(bridge):
    events = bridge.events.copy()
    events.loc[events["event_id"] == "e1932", "granularity"] = "era"
    figure = draw(replace(bridge, events=events))
    assert "event:e1932" in points(figure)
    bands = [shape for shape in figure.layout.shapes if (shape.line.color or "").endswith("0.45)")]
    assert [round(band.y1) for band in bands] == [HEIGHT - 34]


def test_names_of_eras_stay_inside_or_beside_their_head():
    row = [(10.0, 20.0, "A rather long name"), (20.0, 60.0, "Era"), (60.0, 62.0, "Last")]
    first, second, third = place_names(row, (0, 100))
    assert (first.text, first.anchor, first.x) == ("A rather long name", "right", 20.0)
    assert (second.anchor, second.x) == ("center", 40.0)
    assert (third.anchor, round(third.x)) == ("left", 62)


def test_a_name_wider_than_its_head_stands_before_it_where_none_is_there():
    row = [(50.0, 52.0, "A rather long name"), (52.0, 100.0, "Era")]
    first, second = place_names(row, (0, 100))
    assert (first.anchor, round(first.x)) == ("right", 50)
    assert second.anchor == "center"


def test_a_name_without_any_room_is_cut_or_left_out():
    row = [(left, right, "A rather long name") for left, right in ((0.0, 12.0), (12.0, 14.0), (14.0, 100.0))]
    assert [name.text for name in place_names(row, (0, 100))] == ["A rather…", "A rather long name"]


def test_an_era_outside_the_years_shown_has_no_name():
    assert place_names([(10.0, 20.0, "The era")], (50, 100)) == []


def test_nameless_authors_stay_apart_where_there_is_little_room():
    assert brief_label("Author of Security digest") == "Security digest"
    assert brief_label("Russia") == "Russia"


def test_names_are_escaped(bridge):
    corpus = replace(bridge, events=bridge.events.assign(name="<b>x</b> & <a href='y'>"))
    shown = [note.text for note in draw(corpus).layout.annotations]
    assert not any("<a" in text for text in shown)


def test_a_quotation_mark_in_the_name_of_a_lane_stays_itself(bridge):
    corpus = replace(bridge, documents=bridge.documents.assign(short_title='A "new" bridge & more'))
    shown = " ".join(note.text for note in draw(corpus).layout.annotations)
    assert "&quot;" not in shown
    assert '"new"' in shown
    assert "&amp;" in shown


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


def test_a_lane_has_room_for_its_name_where_there_is_any():
    heights = lane_heights([9, 1, 1], 120, floors=[18, 36, 18])
    assert heights[1] == 36
    assert heights.sum() == pytest.approx(120)
    assert lane_heights([9, 1], 50, floors=[40, 40]).sum() == pytest.approx(50)
