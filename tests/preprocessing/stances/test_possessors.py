"""Whose client, colleague or aide holds a view; never the possessor himself."""

import pytest

from .collections import told

_SAYS = "argues that the dam is safe."


def _voices(text: str) -> list[str]:
    return [row[0] for row in told(text) if row[2] == "the dam is safe"]


@pytest.mark.parametrize(
    ("before", "holder", "voice"),
    [
        ("Selim Demir was freed on Monday.", "His client", "Selim Demir's client"),
        ("Anna Berg ran the mill for ten years.", "Her brother", "Anna Berg's brother"),
        ("Anna Berg ran the mill for ten years.", "Berg's lawyer", "Anna Berg's lawyer"),
        ("Mayor Anna Berg spoke in the hall.", "The mayor's adviser", "Anna Berg's adviser"),
        ("Norway sold its shares.", "Its negotiator", "Norway"),
        ("The Harbour Union sold its shares.", "The union's lawyer", "Harbour Union's lawyer"),
    ],
)
def test_a_possessor_who_is_sure_is_named(before, holder, voice):
    assert _voices(f"{before} {holder} {_SAYS}") == [voice]


@pytest.mark.parametrize(
    ("before", "holder", "voice"),
    [
        ("It rained.", "His client", "Client (unnamed)"),
        ("Anna Berg met Maria Lund.", "Her client", "Client (unnamed)"),
        ("It rained.", "The prime minister's adviser", "Prime minister's adviser"),
    ],
)
def test_a_possessor_who_could_be_several_leaves_the_role(before, holder, voice):
    assert _voices(f"{before} {holder} {_SAYS}") == [voice]


def test_one_who_says_it_of_his_own_is_the_possessor():
    assert told("Berg said that her colleagues see the dam as a waste.")[0][:2] == ("Berg's colleagues", "Berg")
