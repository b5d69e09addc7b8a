"""Tables as files, opened again as a stranger would open them."""

import csv
import io
import json

import pandas as pd
import pytest

from components.exports.tables import guard_cell, to_csv, to_json

TRIGGERS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def read(raw: bytes) -> pd.DataFrame:
    return pd.read_csv(io.BytesIO(raw), comment="#", encoding="utf-8-sig", keep_default_na=False)


def test_a_frame_without_rows_still_says_where_it_comes_from(stamp):
    text = to_csv(pd.DataFrame(columns=["a"]), stamp).decode("utf-8-sig")
    assert "No row is left" in text
    assert read(text.encode()).columns.tolist() == ["a"]
    assert json.loads(to_json(pd.DataFrame(columns=["a"]), stamp))["rows"] == []


@pytest.mark.parametrize("trigger", TRIGGERS)
@pytest.mark.parametrize("before", ["", " ", "\ufeff", "\u200b", "\u00a0 "])
def test_no_cell_begins_as_a_formula(trigger, before):
    assert guard_cell(f"{before}{trigger}1").startswith("'")


@pytest.mark.parametrize("separator", [";", "\t", "\n", ';"', "; "])
def test_no_cell_begins_as_a_formula_for_other_separators(separator):
    cell = guard_cell(f"plain{separator}=1+1")
    assert f"{separator}'=" in cell


def test_plain_words_and_numbers_stay_as_they_are():
    for cell in ("a-b", "1990–2000", "x = y", -3, 1.5, None, "he said; then – no"):
        assert guard_cell(cell) == cell


def test_every_line_of_a_csv_is_safe_for_any_reader(stamp):
    frame = pd.DataFrame({"=head": ["=1", 'say "hi", -x', "#tag", "two\n=lines"], "n": [-1, 2, 3, 4]})
    text = to_csv(frame, stamp).decode("utf-8-sig")
    assert read(text.encode())["n"].tolist() == [-1, 2, 3, 4]
    assert read(text.encode()).iloc[2, 0] == "#tag"
    for separator in ",;\t":
        for row in csv.reader(io.StringIO(text), delimiter=separator):
            cells = [cell.lstrip('" ') for cell in row if not cell.lstrip("-").isdigit()]
            assert not [cell for cell in cells if cell.startswith(TRIGGERS)]


def test_a_csv_carries_its_stamp(stamp):
    text = to_csv(pd.DataFrame({"a": [1]}), stamp).decode("utf-8-sig")
    for part in ("Collection", "Filters: Words", "2 of 5 passages", "22 November 2026", "Standpoint 0.1.0", "abc123"):
        assert part in text


def test_json_keeps_every_value_and_its_stamp(stamp):
    frame = pd.DataFrame({"text": ["=1"], "none": [None], "nan": [float("nan")], "list": [("a", "b")], "n": [7]})
    held = json.loads(to_json(frame, stamp))
    assert held["rows"] == [{"text": "=1", "none": None, "nan": None, "list": ["a", "b"], "n": 7}]
    assert held["stamp"]["shown"] == 2
    assert held["stamp"]["date"] == "2026-11-22"


def test_the_same_table_gives_the_same_bytes(stamp):
    frame = pd.DataFrame({"a": [1, 2]})
    assert to_csv(frame, stamp) == to_csv(frame.copy(), stamp)
