import pytest

from preprocessing.model.filters import Filters, filters_from_query, filters_to_query

KNOWN = {"documents": ("d1", "d2"), "topics": ("t1",), "voices": ("russia",), "issues": ("blame",)}


def read(query):
    return filters_from_query(query, known=KNOWN)


def test_no_fields_give_no_filters_and_nothing_dropped():
    assert read({}) == (Filters(), ())


def test_filters_survive_the_round_trip_through_the_address():
    filters = Filters(("d1", "d2"), ("t1",), ("russia",), ("blame",), (-44, 2022), 'red "cold war"')
    assert read(filters_to_query(filters)) == (filters, ())


def test_unknown_ids_are_dropped_and_named():
    filters, dropped = read({"doc": ["d1", "nope"], "voice": ["<script>"]})
    assert filters == Filters(documents=("d1",))
    assert dropped == ("doc=nope", "voice=<script>")


@pytest.mark.parametrize("years", ["x", "2022..1990", "..", "1990..99999", "1e3..2000", ""])
def test_years_that_are_no_range_are_dropped(years):
    filters, dropped = read({"years": [years]})
    assert filters.years is None
    assert dropped == (f"years={years}",)


def test_a_single_year_is_a_range_of_one():
    assert read({"years": ["1999"]})[0].years == (1999, 1999)


def test_ids_are_sorted_and_unique_so_equal_views_have_equal_addresses():
    assert read({"doc": ["d2", "d1", "d2"]})[0].documents == ("d1", "d2")


def test_words_are_squeezed_and_over_long_words_dropped():
    assert read({"q": ["  two   words "]})[0].words == "two words"
    filters, dropped = read({"q": ["x" * 301]})
    assert filters.words == ""
    assert dropped[0].startswith("q=xxx")


def test_without_clears_one_field_only():
    filters = Filters(documents=("d1",), words="red", years=(1990, 2000))
    assert filters.without("years") == Filters(documents=("d1",), words="red")
    assert filters.active == ("documents", "years", "words")
