import subprocess
import sys

import pytest

from preprocessing.stances.negation import as_statement, plain_statement, suggest_negation, swap_opposite


def test_suggest_negation_of_nothing_is_nothing():
    assert suggest_negation("  ") == ""


@pytest.mark.parametrize(
    ("statement", "opposite"),
    [
        ("Zoos should be closed.", "Zoos should not be closed."),
        ("We should not ban boxing.", "We should ban boxing."),
        ("The treaty provoked the war.", "The treaty did not provoke the war."),
        ("Farmers can't cope.", "Farmers can cope."),
        ("Wolves harm farming.", "Wolves do not harm farming."),
        ("Curfews compromise children's rights.", "Curfews do not compromise children's rights."),
        ("There is a danger.", "There is not a danger."),
    ],
)
def test_suggest_negation_adds_or_takes_one_not(statement: str, opposite: str):
    assert suggest_negation(statement) == opposite


@pytest.mark.parametrize(
    "statement", ["Free press", "There is no evidence.", "Nobody gains.", "No treaty should be signed."]
)
def test_what_one_not_does_not_turn_is_denied_as_a_whole(statement: str):
    assert suggest_negation(statement) == f"It is not true that {statement[0].lower()}{statement[1:]}"


def test_swap_opposite_turns_the_first_turnable_word():
    assert swap_opposite("We should ban boxing") == "We should allow boxing"
    assert swap_opposite("Rivers flow") == ""


def test_as_statement_turns_a_question_and_leaves_the_rest():
    assert as_statement("Should we ban zoos?") == "We should ban zoos"
    assert as_statement("Zoos harm animals") == "Zoos harm animals"


def test_plain_statement_takes_off_the_debate_frame():
    assert plain_statement("This house would ban boxing") == "We should ban boxing"
    assert plain_statement("This house believes that aid works") == "Aid works"


def test_a_sentence_of_two_parts_is_denied_as_a_whole():
    assert suggest_negation("The talks have failed and the fighting will continue.") == (
        "It is not true that the talks have failed and the fighting will continue."
    )


def test_turning_a_statement_loads_the_parser_and_nothing_else_that_is_slow():
    code = (
        "import sys; from preprocessing.stances import proposals, negation; early = 'spacy' in sys.modules; "
        "print(early, negation.suggest_negation('Zoos should close.'), 'torch' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False Zoos should not close. False"
