import numpy as np
import pandas as pd
import pytest

from preprocessing.stances.summaries import SUMMARY_COLUMNS, summarise_positions


def stances(*rows: tuple[str, float | None, float]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["voice_id", "position", "confidence"])
    return frame.assign(issue_id="i", relevance=1.0, position=frame["position"].astype(float))


def test_summarise_positions_of_nothing_has_the_columns():
    found = summarise_positions(stances())
    assert found.empty
    assert tuple(found.columns) == SUMMARY_COLUMNS


def test_summarise_positions_is_unclear_and_without_position_if_every_statement_is():
    row = summarise_positions(stances(("a", None, 0.5))).iloc[0]
    assert (row["verdict"], row["unclear_count"], row["confidence"]) == ("unclear", 1, 0.0)
    assert np.isnan(row["position"])


def test_summarise_positions_shrinks_towards_zero():
    row = summarise_positions(stances(("a", 1.0, 0.7))).iloc[0]
    assert row["position"] == pytest.approx(0.7)
    assert row["verdict"] == "for"


def test_summarise_positions_is_mixed_if_both_sides_hold_much_weight():
    row = summarise_positions(stances(("a", 0.9, 0.8), ("a", -0.9, 0.8))).iloc[0]
    assert (row["verdict"], row["for_count"], row["against_count"]) == ("mixed", 1, 1)
    assert row["spread"] == pytest.approx(0.9)


def test_summarise_positions_is_unclear_on_too_little_weight():
    assert summarise_positions(stances(("a", -0.9, 0.15)))["verdict"].item() == "unclear"


def test_summarise_positions_outvotes_a_lone_dissenting_statement():
    row = summarise_positions(stances(("a", -0.8, 0.8), ("a", -0.7, 0.8), ("a", -0.7, 0.9), ("a", 0.4, 0.5))).iloc[0]
    assert row["verdict"] == "against"
    assert row["confidence"] < 0.8


def test_summarise_positions_keeps_voices_apart_and_in_order():
    found = summarise_positions(stances(("b", 0.9, 0.9), ("a", -0.9, 0.9)))
    assert found[["voice_id", "verdict"]].to_numpy().tolist() == [["a", "against"], ["b", "for"]]
