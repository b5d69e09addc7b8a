import pytest

from preprocessing.stances.negation import parser
from preprocessing.stances.question import as_question

COMMON = {"zoos", "uniforms", "nuclear"}


def asked(statement):
    return as_question(parser()(statement), common=COMMON)


@pytest.mark.parametrize("text", ["", "Zoos and parks.", "Close all zoos now."])
def test_what_is_no_statement_gives_no_question(text):
    assert asked(text) is None


@pytest.mark.parametrize(
    ("statement", "question"),
    [
        ("Zoos should be closed.", "Should zoos be closed?"),
        ("Nuclear power is a safe source of energy.", "Is nuclear power a safe source of energy?"),
        ("Higher wages help poor families.", "Do higher wages help poor families?"),
        ("The harbour bridge divides the town.", "Does the harbour bridge divide the town?"),
        ("Diplomacy has failed to end the war.", "Has diplomacy failed to end the war?"),
        ("NATO provoked the war.", "Did NATO provoke the war?"),
        ("There is a cure for the common cold.", "Is there a cure for the common cold?"),
        ("School uniforms can also lower the cost of clothing.", "Can school uniforms lower the cost of clothing?"),
        ("The sale of organs should be legal because it saves lives.", "Should the sale of organs be legal?"),
        ("In most cities, wolves harm farming, which angers people.", "Do wolves harm farming?"),
    ],
)
def test_a_statement_becomes_the_question_it_answers_with_yes(statement, question):
    assert asked(statement) == (question, False)


@pytest.mark.parametrize(
    ("statement", "question"),
    [
        ("Zoos should not be closed.", "Should zoos be closed?"),
        ("Uniforms don't improve the behaviour of children.", "Do uniforms improve the behaviour of children?"),
        ("The ban cannot be enforced.", "Can the ban be enforced?"),
        ("There is no proof of harm.", "Is there any proof of harm?"),
        ("No study shows a harm.", "Does study show a harm?"),
    ],
)
def test_a_denial_becomes_the_question_it_answers_with_no(statement, question):
    assert asked(statement) == (question, True)
