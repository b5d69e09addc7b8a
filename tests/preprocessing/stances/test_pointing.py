""" "X points at Y, which …": what Y did is what X says."""

import pytest

from .collections import told


@pytest.mark.parametrize(
    ("text", "voice", "content"),
    [
        (
            "Beekeepers often point to the ministry, which opposed every ban on the spray.",
            "Beekeepers (unnamed)",
            "points to the ministry, which opposed every ban on the spray",
        ),
        (
            "The islanders point to Norway, which wanted the ferry to be closed.",
            "Islanders (unnamed)",
            "points to Norway, which wanted the ferry to be closed",
        ),
        # The parser takes these for the noun.
        (
            "The tenants point at the winter of 2009, when the owner refused to heat the house.",
            "Tenants (unnamed)",
            "points at the winter of 2009, when the owner refused to heat the house",
        ),
        (
            "Peru's fishers point at Chile, which in their eyes never wanted to share the bay.",
            "Peru fishers",
            "points at Chile, which in their eyes never wanted to share the bay",
        ),
        (
            "The brewers pointed to the tax office, which had demanded the fee twice.",
            "Brewers (unnamed)",
            "points to the tax office, which had demanded the fee twice",
        ),
    ],
)
def test_the_view_is_that_of_whoever_points(text, voice, content):
    assert [(row[0], row[2]) for row in told(text)] == [(voice, content)]


def test_what_is_said_by_whoever_is_pointed_at_stays_said():
    found = told("Anna Berg points to Paul Lund, who said that the dam would break.")
    assert ("Paul Lund", "the dam would break") in [(row[0], row[2]) for row in found]


@pytest.mark.parametrize(
    "text",
    [
        "He pointed at the door, which was open.",
        "The hikers had reached the points at which the two rivers meet.",
        "Berg pointed to the map on the wall.",
    ],
)
def test_a_gesture_is_no_view(text):
    assert told(text) == []


def test_a_people_of_two_words_keeps_both():
    found = told("The Russian Estonians point to Tallinn, which refused to pay.")
    assert [row[0] for row in found] == ["Russian Estonians"]
