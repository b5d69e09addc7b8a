import pytest

from preprocessing.events.happenings import NAME_LENGTH, happening_at, readable


def name_at(text: str, words: str) -> str | None:
    start = text.index(words)
    found = happening_at(text, start, start + len(words), sentence=(0, len(text)))
    return found.name if found else None


def test_a_bare_year_says_nothing():
    assert name_at("1999", "1999") is None


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "In 1999, Poland, Hungary, and the Czech Republic joined the alliance, followed by others.",
            "1999",
            "Poland, Hungary, and the Czech Republic joined the alliance",
        ),
        ("The 2008 Harborne Summit met.", "2008", "2008 Harborne Summit"),
        ("They demand a return to its 1997 borders.", "1997", "1997 borders"),
        ("The lockout of Harborne in 1911 failed.", "1911", "Lockout of Harborne"),
        ("Critics say that the union was founded in 1889.", "1889", "Union was founded"),
        ("Copenhagen (2009) was a shock.", "2009", "Copenhagen was a shock"),
    ],
)
def test_names_read_like_events(text, words, name):
    assert name_at(text, words) == name


def test_words_without_their_subject_are_no_name():
    text = "The union, which has grown since the early 1990s, is often praised as a shield of the weak."
    assert name_at(text, "1990s").startswith("Union")


def test_long_clauses_are_cut_to_a_readable_length():
    text = "In 2017 the president announced that the country would leave the treaty and never in any form return to it."
    assert len(name_at(text, "2017")) <= NAME_LENGTH


def test_a_relative_clause_is_no_part_of_the_name():
    assert readable("harbour dredging, which has seen quays sink") == "Harbour dredging"


def test_a_participle_left_behind_by_its_date_joins_its_noun():
    assert readable("These wardens, initially appointed") == "Wardens initially appointed"
