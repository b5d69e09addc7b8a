import pytest

from preprocessing.events import to_edtf


def row(start, end, granularity="day", **more):
    return {"start_min": start, "end_max": end, "granularity": granularity, "certainty": "high", **more}


@pytest.mark.parametrize(
    ("mention", "edtf"),
    [
        (row(None, None), ""),
        (row("1999-01-01", "1999-12-31", "year"), "1999"),
        (row("2014-02-27", "2014-03-18"), "2014-02-27/2014-03-18"),
        (row("2022-02-24", None, open_end=True), "2022-02-24/.."),
        (row("1990-01-01", None, "decade", open_end=True), "1990~/.."),
        (row(None, "1989-12-31", "year", open_start=True), "../1989"),
        (row(None, "1969-12-31", "decade", open_start=True), "../1969~"),
        (row("1990-01-01", "1999-12-31", "decade"), "199X"),
        (row("1990-01-01", "1993-12-31", "decade", certainty="medium"), "1990~/1993~"),
        (row("-0043", "-0043", "year"), "-0043"),
    ],
)
def test_rows_become_edtf(mention, edtf):
    assert to_edtf(mention) == edtf
