import pytest

from components.edits_time import window_of
from preprocessing.model.errors import EditsError


def test_no_date_at_all_is_refused():
    with pytest.raises(EditsError, match="at least one"):
        window_of("", "")


@pytest.mark.parametrize(
    ("first", "last", "window"),
    [
        ("2022", "", ("2022-01-01", None)),
        ("", "2022", (None, "2023-01-01")),
        ("2022-02", "2022-02", ("2022-02-01", "2022-03-01")),
        ("2021-12", "2021-12", ("2021-12-01", "2022-01-01")),
        ("2024-02-29", "2024-02-29", ("2024-02-29", "2024-03-01")),
    ],
)
def test_typed_dates_become_a_window_that_ends_after_its_last_day(first, last, window):
    assert window_of(first, last) == window


@pytest.mark.parametrize("text", ["22", "March 2022", "2022-13", "2023-02-29", "9999"])
def test_what_is_no_date_is_named(text):
    with pytest.raises(EditsError, match="is no date"):
        window_of(text, text)
