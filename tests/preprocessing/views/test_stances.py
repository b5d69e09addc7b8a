"""The matrix of issues and voices, and the statements behind it."""

import dataclasses

import pandas as pd
import pytest

from preprocessing.model import tables
from preprocessing.model.filters import Filters
from preprocessing.views import stances
from tests.fakes import EAST, WEST


@pytest.fixture
def silent(bridge):
    return dataclasses.replace(bridge, stances=tables.STANCES.empty())


def test_matrix_without_stances_keeps_its_rows_and_has_no_cell(silent):
    matrix = stances.read_matrix(silent, Filters())
    assert [row.statement_count for row in matrix.rows] == [0]
    assert matrix.columns == ()
    assert matrix.cells.empty


def test_matrix_keeps_authors_apart_from_reported_voices(bridge):
    matrix = stances.read_matrix(bridge, Filters())
    assert [column.voice_id for column in matrix.authors] == ["author-bbbbbb"]
    assert {column.voice_id for column in matrix.reported} == {"mayor", "critics"}


def test_a_cell_has_a_side_and_counts(bridge):
    cells = stances.read_matrix(bridge, Filters()).cells.set_index("voice_id")
    assert cells.loc["mayor", ["side", "for_count", "against_count"]].tolist() == ["for", 1, 0]
    assert cells.loc["critics", ["side", "for_count", "against_count"]].tolist() == ["against", 0, 1]


def test_filters_empty_cells_but_move_no_column(bridge):
    whole = stances.read_matrix(bridge, Filters())
    part = stances.read_matrix(bridge, Filters(documents=(WEST,)))
    assert part.columns == whole.columns
    assert set(part.cells["voice_id"]) == {"author-bbbbbb"}


def test_a_position_of_zero_or_none_takes_no_side():
    side = stances.side_of(pd.Series([0.5, -0.1, 0.0, None], dtype="float64"))
    assert side.tolist() == ["for", "against", "unclear", "unclear"]


def test_most_contested_is_none_without_statements_and_needs_both_sides_first():
    one_sided = stances.Row("a", "?", "+", "−", 9, 0, 0)
    contested = stances.Row("b", "?", "+", "−", 2, 1, 0)
    silent = stances.Row("c", "?", "+", "−", 0, 0, 0)
    assert stances.most_contested((silent,)) is None
    assert stances.most_contested((one_sided, contested, silent)) == contested


def test_sort_by_contest_puts_the_issue_with_both_sides_first(bridge):
    more = pd.concat([bridge.issues.assign(issue_id="aaa", question="Silent?"), bridge.issues], ignore_index=True)
    corpus = dataclasses.replace(bridge, issues=more)
    ids = {sort: [row.issue_id for row in stances.list_issues(corpus, Filters(), sort)] for sort in stances.SORTS}
    assert ids == {"contested": ["bridge", "aaa"], "spoken": ["bridge", "aaa"], "listed": ["aaa", "bridge"]}


def test_statements_of_an_unknown_issue_are_none(bridge):
    assert stances.list_statements(bridge, Filters(), "other").empty


def test_statements_come_strongest_first_with_their_words(bridge):
    rows = stances.list_statements(bridge, Filters(), "bridge")
    assert rows["position"].tolist() == [0.9, -0.8, -0.6]
    assert rows.loc[0, ["voice", "own", "words"]].tolist() == ["The mayor", False, "the bridge will unite the town"]


def test_own_and_reported_words_can_be_asked_for_apart(bridge):
    own = stances.list_statements(bridge, Filters(), "bridge", None, "own")
    reported = stances.list_statements(bridge, Filters(), "bridge", None, "reported")
    assert own["voice_id"].tolist() == ["author-bbbbbb"]
    assert reported["voice_id"].tolist() == ["mayor", "critics"]


def test_an_author_reported_in_another_document_is_not_the_authors_own_voice(bridge):
    elsewhere = bridge.stances.assign(document_id=EAST)
    assert not stances.is_own(bridge, elsewhere).any()


def test_a_statement_names_who_tells_of_it_unless_that_is_the_author(bridge):
    told = bridge.stances.assign(nested_in=["critics", "author-bbbbbb", None])
    corpus = dataclasses.replace(bridge, stances=told)
    rows = stances.list_statements(corpus, Filters(), "bridge").set_index("voice_id")
    assert rows["told_by"].to_dict() == {"mayor": "Critics", "critics": "", "author-bbbbbb": ""}
