import pytest

from preprocessing.views.dates import date_words


def test_no_date_is_no_words():
    assert date_words(None, float("nan")) == ""


@pytest.mark.parametrize(
    ("start", "end", "options", "words"),
    [
        ("2014-01-01", "2014-12-31", {}, "2014"),
        ("2014", "2014", {}, "2014"),
        ("2022-02-24", "2022-02-24", {"granularity": "day"}, "24 February 2022"),
        ("2022-02-01", "2022-02-28", {"granularity": "month"}, "February 2022"),
        ("1990-01-01", "1999-12-31", {"granularity": "decade"}, "the 1990s"),
        ("1990-01-01", "1993-12-31", {"granularity": "decade"}, "the early 1990s"),
        ("1993-01-01", "1996-12-31", {"granularity": "decade"}, "the mid 1990s"),
        ("1990-01-01", None, {"granularity": "decade", "open_end": True}, "since the 1990s"),
        (None, "1969-12-31", {"granularity": "decade"}, "until the 1960s"),
        ("1800-01-01", None, {"granularity": "century", "open_end": True}, "since the 1800s"),
        ("1900-01-01", "1999-12-31", {"granularity": "century"}, "the 1900s"),
        ("1939-01-01", "1945-12-31", {}, "1939–1945"),
        ("2014-02-20", "2014-03-18", {"granularity": "day"}, "20 February – 18 March 2014"),
        ("2008-04-02", "2008-04-04", {"granularity": "day"}, "2–4 April 2008"),
        ("2022-02-24", None, {"granularity": "day", "open_end": True}, "since 24 February 2022"),
        (None, "1989-12-31", {}, "until 1989"),
        ("-0043", "-0043", {}, "44 BC"),
    ],
)
def test_dates_in_words(start, end, options, words):
    assert date_words(start, end, **options) == words
