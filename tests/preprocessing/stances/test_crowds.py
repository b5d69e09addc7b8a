"""What critics, few and many hold."""

import pytest

from .collections import told


def _views(text: str) -> list[tuple[str, str]]:
    return [(row[0], row[2]) for row in told(text)]


@pytest.mark.parametrize(
    ("text", "view"),
    [
        ("Critics see only a subsidy for the rich.", ("Critics (unnamed)", "sees only a subsidy for the rich")),
        ("Berg sees no need for a dam.", ("Berg", "sees no need for a dam")),
        ("Supporters point to lower rents.", ("Supporters (unnamed)", "points to lower rents")),
        ("Many in Ankara fear that the dam is unsafe.", ("Many in Ankara", "the dam is unsafe")),
        ("Some in the party fear that the dam is unsafe.", ("Some in the party", "the dam is unsafe")),
        ("A few experts fear that the dam is unsafe.", ("Experts (unnamed)", "the dam is unsafe")),
        ("Berg wanted the treaty torn up.", ("Berg", "the treaty should be torn up")),
    ],
)
def test_what_a_camp_or_a_crowd_holds(text, view):
    assert _views(text) == [view]


@pytest.mark.parametrize(
    "text",
    [
        "Few believe that the dam is safe.",
        "Few experts expect the dam to hold.",
        "Hardly anyone in Lisk believes that the dam is safe.",
        "Nobody in Lisk thinks that the dam is safe.",
        "Berg saw a dog in the park.",
        "Berg pointed to the door.",
    ],
)
def test_what_hardly_anyone_holds_or_eyes_see_is_no_view(text):
    assert _views(text) == []
