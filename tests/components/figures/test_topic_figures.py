"""Topics by document, course, level and special words, as drawn."""

import pandas as pd
import pytest

from components.figures.topic_course import draw_course, runs_of
from components.figures.topic_levels import draw_levels
from components.figures.topic_matrix import Cell, Row, draw_matrix
from components.figures.topic_signs import GLYPHS, SYMBOLS, sign_of, topic_sign
from components.figures.topic_words import draw_special_words
from components.palette import DARK, LIGHT
from preprocessing.model.filters import Filters
from preprocessing.views.topic_groups import Group
from preprocessing.views.topics import course_of_documents, trace_topics
from tests import fakes

SIGNS = {"t0": topic_sign(0, LIGHT), "t1": topic_sign(1, LIGHT)}
NAMES = {"t0": "Harbour & ferry", "t1": "The opening"}
NO_WORDS = pd.DataFrame({"term": [], "z": [], "count": []})


def test_eighth_topic_shares_the_grey_and_has_another_symbol():
    for colours in (LIGHT, DARK):
        assert topic_sign(7, colours).colour == topic_sign(12, colours).colour == colours.other
        assert topic_sign(7, colours).symbol != topic_sign(12, colours).symbol
    assert len(set(SYMBOLS)) == len(set(GLYPHS)) == 8


@pytest.mark.parametrize("role", ["series", "other", "for", "against", "unclear", "none", "step"])
def test_every_role_has_a_look(role):
    assert sign_of(Group("k", "Name", role, 3), DARK).colour.startswith("#")


def test_matrix_without_cells_is_empty():
    figure = draw_matrix([], [], [], LIGHT)
    assert not figure.data[0].x


def test_matrix_shows_amounts_by_area_and_silence_by_a_dash():
    rows = [Row("A < B", SIGNS["t0"])]
    cells = [
        Cell(0, 0, 0.8, "80%", "8 of 10", "t0|d0"),
        Cell(0, 1, 0.2, "20%", "", "t0|d1"),
        Cell(0, 2, 0, "0%", "", ""),
    ]
    figure = draw_matrix(rows, ["One", "Two", "Three"], cells, LIGHT)
    sizes = figure.data[0].marker.size
    assert (sizes[0] / sizes[1]) ** 2 == pytest.approx(4)
    assert list(figure.data[0].customdata) == ["t0|d0", "t0|d1"]
    assert list(figure.data[1].text) == ["–"]
    assert "A &lt; B" in figure.layout.yaxis.ticktext[0]


def test_course_greys_left_out_passages_in_their_place(bridge):
    documents = [(fakes.EAST, "East"), (fakes.WEST, "West")]
    whole, part = (
        draw_course(course_of_documents(bridge, filters, level=0), documents, SIGNS, NAMES, LIGHT, axis_title="")
        for filters in (Filters(), Filters(documents=(fakes.EAST,)))
    )
    assert list(whole.data[0].base) == list(part.data[0].base)
    assert list(part.data[0].marker.color).count(LIGHT.faded) == 2
    assert "Harbour &amp; ferry" in whole.data[0].hovertext[0]


def test_runs_join_neighbours_on_one_topic_and_stop_at_gaps():
    course = pd.DataFrame(
        {
            "document_id": ["d"] * 5,
            "topic_id": ["a", "a", "b", "b", "b"],
            "start": [0, 0.2, 0.4, 0.6, 0.8],
            "end": [0.2, 0.4, 0.6, 0.8, 1],
            "kept": [True, True, True, False, True],
        }
    )
    assert [(run["topic_id"], run["passages"]) for run in runs_of(course)] == [("a", 2), ("b", 1), ("b", 1)]
    assert runs_of(course.iloc[:0]) == []


def test_levels_outline_the_chosen_topic(bridge):
    figure = draw_levels(trace_topics(bridge), LIGHT, names=NAMES, headings={0: "2 topics"}, current=0, chosen="t1")
    assert sorted(figure.data[-1].customdata) == ["0|t0", "0|t1"]
    assert sorted(figure.data[-1].marker.line.width) == [0, 3]
    assert any("<b>2 topics</b>" in note.text for note in figure.layout.annotations)


def test_special_words_point_to_their_sides():
    one = pd.DataFrame({"term": ["ferry"], "z": [3.0], "count": [4]})
    other = pd.DataFrame({"term": ["<bridge>"], "z": [2.0], "count": [3]})
    options = {"sides": ("East", "West"), "sides_colours": LIGHT.series[:2], "axis_title": ""}
    figure = draw_special_words(one, other, LIGHT, **options)
    assert [trace.x[0] for trace in figure.data] == [3.0, -2.0]
    assert figure.data[1].customdata[0] == "other|<bridge>"
    assert any("&lt;bridge&gt;" in note.text for note in figure.layout.annotations)
    assert draw_special_words(NO_WORDS, NO_WORDS, LIGHT, **options).data
