"""Words special to a group: log-odds with a prior."""

import pandas as pd

from preprocessing.topics import count_terms, special_terms
from preprocessing.topics.words import stem, tokens


def counted(*texts):
    return count_terms(pd.DataFrame({"passage_id": [str(row) for row in range(len(texts))], "text": list(texts)}))


def test_no_passages_give_no_terms():
    assert special_terms(counted(), []).empty


def test_one_group_has_nothing_to_be_compared_with():
    assert special_terms(counted("cod quota", "cod fleet"), ["a", "a"]).empty


def test_words_of_a_group_come_with_positive_z():
    counts = counted("cod quota cod", "cod quota", "railway tunnel", "railway tunnel railway")
    found = special_terms(counts, ["sea", "sea", "land", "land"])
    assert set(found.loc[found["group"] == "sea", "term"]) == {"cod quota"} or "cod" in set(found["term"])
    assert (found["z"] > 0).all()


def test_passages_without_a_group_are_left_out():
    counts = counted("cod", "cod", "tunnel", "tunnel", "chess", "chess")
    found = special_terms(counts, ["a", "a", "b", "b", None, None])
    assert "chess" not in set(found["term"])


def test_more_than_two_groups_are_allowed():
    counts = counted("cod", "cod", "tunnel", "tunnel", "chess", "chess")
    found = special_terms(counts, list("aabbcc"))
    assert found.groupby("group")["term"].first().tolist() == ["cod", "tunnel", "chess"]


def test_british_and_american_spelling_are_one_word():
    assert stem("militarisation") == stem("militarization")
    assert stem("defences") == stem("defense")


def test_function_words_are_no_tokens():
    assert tokens("It is what it is, and so on.") == []
