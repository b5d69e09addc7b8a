import numpy as np
import pytest

from preprocessing.stances.proposals import PROPOSAL_COLUMNS, near_pairs, propose_issues

from .fake_stance import WordModel, embed_by_words

TEXTS = [
    "However, a zoo and an animal house should close.",
    "A zoo should not be made to close at all.",
    "The zoo by the river should close very soon.",
    "The zoo table lists the money of each year.",
]


def proposed(texts, **more):
    return propose_issues(texts, [f"s{i}" for i in range(len(texts))], embed_by_words(texts), model=WordModel(), **more)


def test_nothing_proposes_nothing():
    found = propose_issues([], [], np.zeros((0, 4), np.float32), model=WordModel())
    assert found.empty
    assert tuple(found.columns) == PROPOSAL_COLUMNS


def test_two_opposite_statements_on_one_subject_make_an_issue_with_a_plain_question():
    found = proposed(TEXTS[:2], count=1).iloc[0]
    assert found["question"].startswith("Should ")
    assert "not" in found["pole_against"]
    assert found["pole_for"] == "A zoo and an animal house should close."
    assert found["statement_for"] == "s0"
    assert found["strength"] > 0.6


@pytest.mark.parametrize(
    "texts",
    [
        # Only the subject differs, or the subject is nowhere named, or one is a copy of the other.
        ["The mayor should close the zoo house soon.", "The fishers should not close the zoo house soon."],
        ["It is a bad zoo by the river.", "A zoo is not bad by the river."],
        ["A zoo house should close very soon.", "A zoo house should close very soon."],
    ],
)
def test_a_pair_that_is_no_debate_is_not_offered(texts):
    assert proposed(texts).empty


def test_one_holder_in_one_document_contests_nothing():
    assert proposed(TEXTS, holders=["a"] * 4).empty
    assert not proposed(TEXTS, holders=["a", "b", "a", "a"]).empty


def test_the_order_of_statements_does_not_matter():
    assert proposed(TEXTS)["question"].tolist() == proposed(TEXTS[::-1])["question"].tolist()


def test_a_statement_is_read_a_second_time_only_where_the_first_reading_opposes():
    model = WordModel()
    texts = ["A zoo house should close very soon.", "A zoo park should close very soon."]
    propose_issues(texts, ["a", "b"], embed_by_words(["zoo", "zoo river animal"]), model=model)
    assert model.pairs_read <= 1


@pytest.mark.parametrize("most", [1, 5])
def test_no_more_pairs_than_asked_for(most):
    vectors = embed_by_words(["zoo", "zoo river", "zoo animal", "zoo table"])
    assert len(near_pairs(vectors, None, most)) == min(most, 5) or most == 5


def test_how_far_it_is_ends_with_one():
    told = []
    proposed(TEXTS, progress=told.append)
    assert told == sorted(told)
    assert told[-1] == 1.0
