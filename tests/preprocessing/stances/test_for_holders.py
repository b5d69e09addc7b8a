""" "For X the thing is like …": a verdict of X, told without a comma."""

import pytest

from .collections import own, told


@pytest.mark.parametrize(
    ("text", "voice", "content"),
    [
        ("For the farmers the levy is like a second rent.", "Farmers (unnamed)", "the levy is like a second rent"),
        ("For Lisbon the fishing treaty is a trap.", "Portugal", "the fishing treaty is a trap"),
        ("For Norway the quota is unacceptable.", "Norway", "the quota is unacceptable"),
        (
            "For Greenpeace the licence died politically with the spill, and it cannot be renewed.",
            "Greenpeace",
            "the licence died politically with the spill, and it cannot be renewed",
        ),
        (
            "For the Russian Estonians the law is not the cure but the illness.",
            "Russian Estonians",
            "the law is not the cure but the illness",
        ),
        ("For Anna Berg the tower is an insult to the town.", "Anna Berg", "the tower is an insult to the town"),
        ("For Madrid the pipeline must be the goal.", "Spain", "the pipeline must be the goal"),
    ],
)
def test_a_verdict_belongs_to_whom_the_thing_is_so(text, voice, content):
    assert [(row[0], row[2]) for row in told(text)] == [(voice, content)]
    assert own(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "For the farmers the state built a road.",
        "For Spain the war brought ruin.",
        "For Chile the main export is copper.",
        "For Norway the population is a small one.",
        "For Christmas the shop is a palace of lights.",
        "For the nurses the new rota is a help.",
        "For Spain the war was a disaster.",
        "For the farmers the crops died in May.",
        "For many years the dam was like a wall.",
    ],
)
def test_benefit_purpose_and_fact_are_no_verdict(text):
    assert told(text) == []
    assert len(own(text)) == 1
