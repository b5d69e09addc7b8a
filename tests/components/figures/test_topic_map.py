"""The topic map as drawn: still, escaped, readable without colour."""

from itertools import combinations

import pytest

from components.figures.topic_map import FRAME, Marked, draw_topic_map, label_boxes
from components.palette import DARK, LIGHT
from preprocessing.model.filters import Filters
from preprocessing.store import open_store
from preprocessing.views.topic_map import map_topics
from tests import fakes

NAMES = {"t0": "Harbour and ferry", "t1": "The opening"}


def _map(corpus, filters=None, **options):
    return map_topics(corpus, filters or Filters(), level=0, **options)


def _places(figure):
    return {
        passage: (x, y)
        for trace in figure.data
        if trace.name
        for passage, x, y in zip(trace.customdata, trace.x, trace.y)
    }


def test_empty_map_is_drawn_without_points(tmp_path):
    corpus = open_store(fakes.write(tmp_path / "store", {}))
    assert not draw_topic_map(_map(corpus), LIGHT, names={}).data


def test_filter_moves_no_point_and_no_name(bridge):
    whole = draw_topic_map(_map(bridge), LIGHT, names=NAMES)
    part = draw_topic_map(_map(bridge, Filters(documents=(fakes.EAST,))), LIGHT, names=NAMES, left_out="left out")
    assert _places(whole) == _places(part)
    assert [(note.x, note.y) for note in whole.layout.annotations] == [
        (note.x, note.y) for note in part.layout.annotations
    ]
    assert part.layout.xaxis.range == whole.layout.xaxis.range
    assert part.data[0].marker.color == LIGHT.faded


@pytest.mark.parametrize("colour_by", ["topic", "document", "voice", "position", "date"])
def test_groups_differ_by_symbol_as_well_as_colour(bridge, colour_by):
    figure = draw_topic_map(_map(bridge, colour_by=colour_by), LIGHT, names=NAMES, colour_by=colour_by)
    looks = [trace.marker.symbol for trace in figure.data]
    assert len(set(looks)) == len(looks)
    assert figure.layout.showlegend is (colour_by != "topic")


def test_topic_keeps_colour_and_symbol_in_both_modes(bridge):
    for colours in (LIGHT, DARK):
        figure = draw_topic_map(_map(bridge), colours, names=NAMES)
        assert [trace.marker.color for trace in figure.data] == list(colours.series[:2])
        assert [trace.marker.symbol for trace in figure.data] == ["circle", "square"]


def test_text_of_documents_and_names_is_escaped(bridge):
    figure = draw_topic_map(_map(bridge), LIGHT, names={**NAMES, "t0": "<a href='x'>bad</a>"})
    written = " ".join([*(text for trace in figure.data for text in trace.text), *_labels(figure)])
    assert "<script" not in written
    assert "&lt;script&gt;" in written
    assert "<a href" not in written


def _labels(figure):
    return [note.text for note in figure.layout.annotations]


def test_names_of_topics_keep_apart_inside_the_frame(bridge):
    names = {"t0": "A long name of several words for a topic", "t1": "Another long name of several words"}
    boxes = [box for _, _, box in label_boxes(_map(bridge), names)]
    assert all(boxes)
    assert not any(one.overlaps(other) for one, other in combinations(boxes, 2))
    assert all(box.width / 2 <= box.x <= FRAME[0] - box.width / 2 for box in boxes)


def test_found_and_chosen_passages_are_ringed(bridge):
    passages = bridge.body["passage_id"].tolist()
    marked = Marked(rings=tuple(passages[:2]), chosen=passages[3], topic="t1")
    figure = draw_topic_map(_map(bridge), LIGHT, names=NAMES, marked=marked)
    assert list(figure.data[-2].customdata) == passages[:2]
    assert list(figure.data[-1].customdata) == [passages[3]]
    assert [note.borderwidth for note in figure.layout.annotations if note.name == "t1"] == [2]


def test_zoom_is_taken_over(bridge):
    figure = draw_topic_map(_map(bridge), LIGHT, names=NAMES, zoom=(0.1, 0.2, 0.3, 0.4))
    assert figure.layout.xaxis.range == (0.1, 0.2)
    assert figure.layout.yaxis.range == (0.3, 0.4)
