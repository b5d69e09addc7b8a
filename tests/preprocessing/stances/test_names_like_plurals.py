"""Names that open a sentence and look like plurals to the parser."""

import pytest

from .collections import told


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        ("Venizelos and Anna Berg agreed in March that the bridge should be closed.", {"Venizelos", "Anna Berg"}),
        ("Makarios stated in Oslo that the toll was low. We know that Makarios was wrong.", {"Makarios"}),
        ("Karamanlis says that the bridge must be closed.", {"Karamanlis"}),
        ("Mavridakis stated after the fair in Oslo in May 2019 that the toll had ruined the trade.", {"Mavridakis"}),
    ],
)
def test_a_name_that_looks_like_a_plural_is_a_person(text, voices):
    assert {row[0] for row in told(text)} == voices


def test_whoever_states_something_reports_the_insistence_in_it():
    found = told("Mavridakis stated in Oslo in May 2019 that Danish insistence on the toll had ruined the talks.")
    assert [row[:2] for row in found] == [("Mavridakis", None), ("Denmark", "Mavridakis")]


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        ("Brokers and Paul Lund agreed that the bank was safe.", {"Brokers (unnamed)", "Paul Lund"}),
        ("Radios said that the bridge was closed.", set()),
    ],
)
def test_plurals_stay_plurals(text, voices):
    assert {row[0] for row in told(text)} == voices
