"""Forecasts with a holder, and views that stand in a noun phrase."""

import pytest

from .collections import told


def _views(text: str) -> list[tuple[str, str]]:
    return [(row[0], row[2]) for row in told(text)]


@pytest.mark.parametrize(
    ("text", "view"),
    [
        (
            "The IMF expects growth of three per cent.",
            ("International Monetary Fund", "expects growth of three per cent"),
        ),
        ("Economists project a slow recovery.", ("Economists (unnamed)", "projects a slow recovery")),
        ("Traders are betting that rates will fall.", ("Traders (unnamed)", "rates will fall")),
        ("Berg hopes for a larger dam.", ("Berg", "hopes for a larger dam")),
        ("Berg hates the dam.", ("Berg", "hates the dam")),
        ("As Keynes put it, in the long run we are all dead.", ("Keynes", "in the long run we are all dead")),
        ("What worries Egypt is that the dam fills too fast.", ("Egypt", "the dam fills too fast")),
    ],
)
def test_what_somebody_expects_or_makes_clear(text, view):
    voice, content = view
    assert _views(text)[0][0] == voice
    assert content.split()[-1] in _views(text)[0][1]


@pytest.mark.parametrize(
    ("text", "view"),
    [
        ("Japan's refusal to sign the protocol angered its neighbours.", ("Japan", "refuses to sign the protocol")),
        ("The pledge by Denmark to close the mine was kept.", ("Denmark", "pledges to close the mine")),
        ("Lund's case for the tax is simple.", ("Lund", "argues for the tax")),
        ("Calls from teachers for smaller classes were ignored.", ("Teachers (unnamed)", "calls for smaller classes")),
        ("Fears in Delhi that the rain will fail grew.", ("Some in Delhi", "the rain will fail")),
        ("There are fears in the industry that jobs will go.", ("Some in the industry", "jobs will go")),
    ],
)
def test_a_noun_tells_what_its_owner_holds(text, view):
    assert _views(text) == [view]


@pytest.mark.parametrize(
    "text",
    [
        "She expects him for dinner.",
        "Prices are widely expected to fall.",
        "The case for the bridge is weak.",
        "Berg's case was heard in May.",
        "The prosecutor's case against Lund was heard in May.",
        "Calls for reform have grown louder.",
    ],
)
def test_nobody_is_made_the_owner_of_a_view(text):
    assert _views(text) == []
