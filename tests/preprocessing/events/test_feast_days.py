import pytest

from preprocessing.events.feast_days import FIXED, MOVABLE, day_of_feast


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("christmas", 1914, "1914-12-25"),
        ("easter", 1916, "1916-04-23"),
        ("good friday", 1998, "1998-04-10"),
        ("thanksgiving", 2012, "2012-11-22"),
        ("memorial day", 2013, "2013-05-27"),
        ("labor day", 2013, "2013-09-02"),
        ("election day", 1998, "1998-11-03"),
        ("mother's day", 2013, "2013-05-12"),
    ],
)
def test_a_feast_has_its_day(name, year, day):
    assert day_of_feast(name, year) == day


def test_every_feast_has_a_day_in_every_year():
    for year in range(1900, 2100):
        assert all(day_of_feast(name, year).startswith(str(year)) for name in (*FIXED, *MOVABLE))
