import pytest

from preprocessing.events.calendar import bounds_of, decimal_year, shift, window_anchor


@pytest.mark.parametrize("value", [None, "", "XXXX-02", "PRESENT_REF", "2021-02-30", "P3Y"])
def test_values_without_a_year_have_no_bounds(value):
    assert bounds_of(value) is None


@pytest.mark.parametrize(
    ("value", "bounds"),
    [
        ("2014-02", ("2014-02-01", "2014-02-28", "month")),
        ("1944-WI", ("1944-12-01", "1945-02-28", "season")),
        ("2008-Q3", ("2008-07-01", "2008-09-30", "quarter")),
        ("199", ("1990-01-01", "1999-12-31", "decade")),
        ("BC0044", ("-0043", "-0043", "year")),
        ("BC04", ("-0498", "-0399", "century")),
    ],
)
def test_bounds_cover_the_whole_of_a_value(value, bounds):
    assert bounds_of(value) == bounds


@pytest.mark.parametrize(
    ("value", "unit", "count", "moved"),
    [
        ("2014-02-27", "day", 2, "2014-03-01"),
        ("1990-05", "year", 2, "1992"),
        ("1990", "day", 1, None),
        ("2022-01-31", "month", 1, "2022-02"),
        ("BC0490", "decade", 1, "BC048"),
        ("1998-02-27", "week", -1, "1998-W08"),
    ],
)
def test_shift_keeps_the_coarser_of_date_and_unit(value, unit, count, moved):
    assert shift(value, unit, count) == moved


def test_decimal_year_counts_days_of_the_year():
    assert decimal_year(None) is None
    assert decimal_year("2014-01-01") == 2014.0
    assert decimal_year("2014-12-31", at_end=True) == 2015.0
    assert decimal_year("-0043") == -43.0


def test_a_window_anchors_only_within_one_year():
    assert window_anchor(None, None) is None
    assert window_anchor("2022-02-24", None) is None
    assert window_anchor("2022-01-21", "2022-02-01") == "2022-01"
    assert window_anchor("2024-03-07", "2026-01-01") is None
