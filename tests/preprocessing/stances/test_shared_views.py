"""Sentences with more than one holder, and governments without a name."""

import pytest

from .collections import told


def _views(text: str) -> set[tuple[str, str]]:
    return {(row[0], row[2]) for row in told(text)}


def test_both_halves_of_a_poll_have_their_holder():
    text = "Half of the nurses call the rota unfair, while eight in ten doctors say that it must stay."
    assert _views(text) == {("Nurses (unnamed)", "the rota is unfair"), ("Doctors (unnamed)", "it must stay")}


def test_a_predecessor_in_a_clause_leaves_the_main_holder():
    text = "Anna Berg speaks openly for a merger, which her predecessor called a dead model."
    assert _views(text) == {
        ("Anna Berg", "speaks for a merger"),
        ("Anna Berg's predecessor", "a merger is a dead model"),
    }


@pytest.mark.parametrize(
    "text",
    ["Anna Berg spoke strongly for an hour.", "Anna Berg spoke openly for the ministry.", "She called the lift."],
)
def test_who_speaks_for_a_while_or_a_body_has_no_view_of_it(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        ("Economists such as Varga (2015) argue that the levy harms shops.", {"Economists (unnamed)", "Varga"}),
        (
            "Economists such as Varga (2015) and Ito (2016) argue that the levy harms shops.",
            {"Economists (unnamed)", "Varga", "Ito"},
        ),
        ("Historians such as Anna Berg argue that the siege was short.", {"Historians (unnamed)", "Anna Berg"}),
        ("Historians like Anna Berg argue that the siege was short.", {"Anna Berg"}),
    ],
)
def test_whoever_is_named_for_a_group_holds_its_view(text, voices):
    assert {row[0] for row in told(text)} == voices


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("The mine was closed. The government answered that the talks had failed.", "Government (unnamed)"),
        ("Chile closed the mine. The government answered that the talks had failed.", "Chile"),
        (
            "Chile closed the mine. Peru protested. The government replied that talks had failed.",
            "Government (unnamed)",
        ),
        (
            "The Chilean government closed the mine. Peru protested. The government replied that talks had failed.",
            "Chile",
        ),
        (
            "Talks with Peru ended. The government has always answered that they failed over Chilean pride.",
            "Government (unnamed)",
        ),
        ("Our government answered that the talks had failed over Chilean pride.", "Government (unnamed)"),
    ],
)
def test_the_government_is_a_state_only_where_it_can_be_no_other(text, voice):
    assert [row[0] for row in told(text)] == [voice]
