"""The matrix, the bars and the changes as figures."""

import pandas as pd
import pytest

from components import words_stances as words
from components.figures import stances as figures
from components.figures import stances_bars
from components.figures.stances import Group, Heading
from components.figures.stances_bars import Part
from components.palette import DARK, LIGHT

ROWS = [("i", "A question?"), ("k", "Another <b>question</b>?")]
GROUPS = [Group("Authors", (Heading("a", "Essay", "A & B"),), True), Group("Voices", (Heading("v", "V", "V"),), False)]


def cells(**changes) -> pd.DataFrame:
    cell = {"issue_id": "i", "voice_id": "a", "side": "for", "position": 0.5, "confidence": 0.9, "spread": 0.1}
    cell |= {"statement_count": 3, "for_count": 2, "against_count": 1, "unclear_count": 0}
    return pd.DataFrame([{**cell, **changes}])


def clickable(figure):
    return [trace for trace in figure.data if trace.customdata is not None]


def fill_of(figure):
    colours = [trace.marker.color for trace in figure.data if trace.mode == "markers"]
    return next(colour[0] for colour in colours if not isinstance(colour, str))


def test_an_empty_matrix_says_so():
    figure = figures.matrix(ROWS, [], cells().iloc[:0], LIGHT)
    assert words.EMPTY_MATRIX in [note.text for note in figure.layout.annotations]
    assert not figure.data


def test_a_cell_carries_its_issue_and_voice_for_the_click():
    (trace,) = clickable(figures.matrix(ROWS, [GROUPS], cells(), LIGHT))
    assert [list(one) for one in trace.customdata] == [["i~a"]]


def test_cells_of_columns_not_shown_are_left_out():
    figure = figures.matrix(ROWS, [GROUPS], cells(voice_id="other"), LIGHT)
    assert not clickable(figure)


@pytest.mark.parametrize(("side", "sign"), [("for", "+"), ("against", "−"), ("mixed", "±"), ("unclear", "?")])
def test_the_side_is_written_on_the_mark(side, sign):
    figure = figures.matrix(ROWS, [GROUPS], cells(side=side), LIGHT)
    assert f"<b>{sign}</b>" in [text for trace in figure.data for text in (trace.text or ())]


def test_an_unsure_cell_is_hollow_and_a_sure_one_filled():
    fills = [
        fill_of(figures.matrix(ROWS, [GROUPS], cells(confidence=sure), DARK)) for sure in (0.1, 0.9)
    ]  # fmt: skip
    assert fills[0] == DARK.page
    assert fills[1] != DARK.page


def test_text_of_the_collection_is_escaped():
    figure = figures.matrix(ROWS, [GROUPS], cells(), LIGHT)
    notes = " ".join(note.text for note in figure.layout.annotations)
    assert "&lt;b&gt;question" in notes
    assert "A &amp; B" in clickable(figure)[0].hovertext[0]


def test_more_columns_make_more_bands_and_the_first_stays_in_place():
    one = figures.matrix(ROWS, [GROUPS], cells(), LIGHT)
    two = figures.matrix(ROWS, [GROUPS, [Group("More", (Heading("w", "W", "W"),), False)]], cells(), LIGHT)
    assert two.layout.height > one.layout.height
    assert clickable(two)[0].y[0] == clickable(one)[0].y[0]


def test_colours_lean_to_the_side_and_ink_stays_readable():
    assert figures.position_colour(1.0, LIGHT) == LIGHT.position_scale[-1]
    assert figures.position_colour(-1.0, LIGHT) == LIGHT.position_scale[0]
    assert figures.position_colour(float("nan"), LIGHT) == LIGHT.position_scale[5]
    assert figures.readable_on(LIGHT.page) == LIGHT.text
    assert figures.readable_on(LIGHT.text) == LIGHT.page


COUNTS = pd.DataFrame({"slice_id": ["t"], "whose": ["own"], "side": ["against"], "count": [2]})


@pytest.mark.parametrize("upright", [True, False])
def test_bars_draw_every_slice_and_put_against_below_the_line(upright):
    counts = COUNTS.assign(slice_id="1999")
    figure = stances_bars.sides(counts, [("1999", "1999"), ("2000", "2000")], LIGHT, upright=upright)
    lengths = [list(trace.y if upright else trace.x) for trace in figure.data]
    assert [-2, 0] in lengths
    assert len(figure.data) == 4


def test_bars_without_counts_are_drawn_without_error():
    figure = stances_bars.sides(COUNTS.iloc[:0], [], DARK, upright=True)
    assert all(not len(trace.y) for trace in figure.data)


def test_names_of_near_documents_stand_on_lines_of_their_own():
    parts = [Part("First document", 0.1, True), Part("Second document", 0.12, True), Part("Third one", 0.9, False)]
    assert stances_bars._levels(parts) == [1, -1, 1]
    assert len(stances_bars.changes([("i~a", "A: question", parts)], LIGHT).data) == 2
    assert not stances_bars.changes([], LIGHT).data
