import pandas as pd
import pytest

from preprocessing.model import tables
from preprocessing.model.errors import TableError
from preprocessing.model.tables import ALL_TABLES, ISSUES, TOPICS, VOICES

ISSUE = {"issue_id": "bridge", "question": "Build it?", "pole_for": "Build.", "pole_against": "Do not."}


@pytest.mark.parametrize("table", ALL_TABLES, ids=lambda table: table.name)
def test_empty_keeps_the_contract(table):
    assert list(table.check(table.empty()).columns) == list(table.columns)


def test_from_records_fills_absent_optional_values_as_missing():
    voices = VOICES.from_records([{"voice_id": "a", "name": "A", "kind": "person"}])
    assert pd.isna(voices.at[0, "document_id"])
    assert voices.at[0, "aliases"] == ()


def test_check_refuses_a_missing_required_value_and_names_it():
    with pytest.raises(TableError, match="question is missing in row 0"):
        ISSUES.from_records([{**ISSUE, "question": None}])


def test_check_refuses_an_absent_column():
    with pytest.raises(TableError, match="'pole_for' is absent"):
        ISSUES.check(ISSUES.from_records([ISSUE]).drop(columns="pole_for"))


def test_check_refuses_two_rows_with_one_key():
    with pytest.raises(TableError, match="two rows have the key"):
        ISSUES.from_records([ISSUE, ISSUE])


def test_check_refuses_a_value_that_is_not_a_choice():
    with pytest.raises(TableError, match="kind is 'robot'"):
        VOICES.from_records([{"voice_id": "a", "name": "A", "kind": "robot"}])


def test_check_leaves_the_given_frame_alone():
    frame = ISSUES.from_records([ISSUE])
    frame["extra"] = 1
    ISSUES.check(frame)
    assert "extra" in frame.columns


def test_check_reads_back_what_parquet_returns(tmp_path):
    topic = {"level": 0, "topic_id": "t", "label": "T", "label_terms": ("a", "b"), "passage_count": 2, "colour": 0}
    topics = TOPICS.from_records([{**topic, "is_default_level": True}])
    topics.to_parquet(tmp_path / "topics.parquet")
    pd.testing.assert_frame_equal(TOPICS.check(pd.read_parquet(tmp_path / "topics.parquet")), topics)


def test_missing_numbers_stay_missing():
    stances = tables.STANCES.empty()
    assert stances["position"].dtype == "float64"
    assert str(stances["cue_start"].dtype) == "Int64"
