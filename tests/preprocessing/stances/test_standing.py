import pytest

from preprocessing.stances.negation import parser
from preprocessing.stances.standing import pole_of, stands_alone


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Too short for it.",
        "It is a danger to all who live there.",
        "They should be closed by the city council.",
        "This bridge divides the old town in two.",
        "Zoos should be closed because they harm such animals.",
        "Should the zoos of this country be closed?",
        "If zoos are closed, many animals will die out.",
        "Which is why the bridge should be closed.",
        "He believes the bridge should be closed soon.",
        "Zoos did not harm the economy [ref.",
        "Zoos are cruel: the animals suffer in them.",
    ],
)
def test_words_that_point_elsewhere_make_no_pole(text):
    assert pole_of(text) == ""


@pytest.mark.parametrize(
    ("text", "pole"),
    [
        ("zoos should be closed for good", "Zoos should be closed for good."),
        ("However, zoos should be closed for good.", "Zoos should be closed for good."),
        ("But zoos should be closed for good (Walt, 2015).", "Zoos should be closed for good."),
        ("“Zoos should be closed for good”", "Zoos should be closed for good."),
    ],
)
def test_a_pole_starts_and_ends_as_a_sentence_does(text, pole):
    assert pole_of(text) == pole


@pytest.mark.parametrize(
    ("sentence", "does"),
    [
        ("Zoos should be closed for good.", True),
        ("There is no proof that zoos help animals.", True),
        ("The closing of zoos in the whole country.", False),
        ("The study shows a clear decline of zoos.", False),
        ("The closing of zoos has been opposed by many groups.", False),
        ("Experts say that zoos should be closed.", False),
        ("Closed zoos and open parks for all.", False),
    ],
)
def test_a_pole_has_a_finite_verb_and_a_subject_that_names_itself(sentence, does):
    assert stands_alone(parser()(sentence)) == does
