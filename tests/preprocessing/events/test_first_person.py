import pytest

from preprocessing.events import find_events
from preprocessing.events.first_person import Writer, is_own_deed, is_quoted, retold, writer_of

from .test_find_events import collection


def names_in(text: str, author: str | None = None) -> list[str]:
    frames = collection(text)
    if author is not None:
        frames[0]["author"] = author
    return list(find_events(*frames).events["name"])


def test_no_words_are_no_deed():
    assert not is_own_deed("")
    assert retold("", Writer()) == ""
    assert writer_of("", None) == Writer()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("We landed at Port X in June 1994.", "Writer and others landed at Port X"),
        ("I signed the petition in 2011.", "Writer signed the petition"),
        ("In 1999 we moved to Selby and sold our boat.", "Writer and others moved to Selby and sold their boat"),
        ("I was elected mayor in 2003.", "Writer was elected mayor"),
        ("My brother and I sailed to Selby in August 1983.", "Writer and their brother sailed to Selby"),
        ("In May 1962 my grandmother opened a bakery.", "Writer’s grandmother opened a bakery"),
        ("In April 2020 our choir sang from forty kitchens.", "Choir sang from forty kitchens"),
        ("The council evicted us on 3 May 2001.", "Council evicted the writer and others"),
        ("In May 1979 sixty of us took the boats across.", "Sixty took the boats across"),
        ("I went to sea in 1979.", "Writer went to sea"),
    ],
)
def test_a_writers_own_deed_is_an_event_that_reads_well_for_others(text, name):
    assert names_in(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "We argue in section 2 that it fell in 1990.",
        "I read in 2011.",
        "In 2011 I read the report.",
        "As we said in May 2014, the question is open.",
        "I believed in 2003 that the war was just.",
        "Our results in 2011 showed a fall.",
        "I was in Paris in 1990.",
        "We have lived here since 1990.",
        "We used data from 2010.",
        "In our reading the wording is too vague in May 2004 for this.",
        "In 2004 I began to doubt it.",
        "Four years later we towed for nine days.",
        "“We landed at Port X in June 1994,” said Roos.",
    ],
)
def test_what_a_writer_said_thought_or_was_is_no_event(text):
    assert names_in(text) == []


def test_a_deed_is_its_authors_if_one_is_known():
    assert names_in("I signed the petition in 2011.", "Ann Bell") == ["Ann Bell signed the petition"]
    assert names_in("We landed at Port X in 1994.", "Ann Bell") == ["Ann Bell and others landed at Port X"]
    assert names_in("We landed at Port X in 1994.", "Ann Bell and Tom Roe") == ["Ann Bell and Tom Roe landed at Port X"]


def test_an_answer_in_an_interview_is_not_its_authors():
    assert names_in("Q: And then?\nA: I signed the petition in 2011.", "Ann Bell") == ["Speaker signed the petition"]


def test_an_open_quotation_is_somebody_elses():
    assert is_quoted("“We landed", 5)
    assert not is_quoted("“Yes.” We landed", 10)


def test_two_deeds_of_one_writer_in_one_year_stay_two():
    assert len(names_in("We landed at Selby in 1994.\nWe left Selby in 1994.", "Ann Bell")) == 2
