import pytest

from preprocessing.events.happenings import happening_at
from preprocessing.events.naming import NAME_LENGTH, readable


def name_at(text: str, words: str) -> str | None:
    start = text.index(words)
    found = happening_at(text, start, start + len(words), sentence=(0, len(text)))
    return found.name if found else None


def test_a_bare_year_says_nothing():
    assert name_at("1999", "1999") is None


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "In 1999, Poland, Hungary, and the Czech Republic joined the alliance, followed by others.",
            "1999",
            "Poland, Hungary, and the Czech Republic joined the alliance",
        ),
        ("The 2008 Harborne Summit met.", "2008", "2008 Harborne Summit"),
        ("They demand a return to its 1997 borders.", "1997", "Borders of 1997"),
        ("They demand a return of the League’s towns to its 1997 borders.", "1997", "League’s borders of 1997"),
        ("Unlike its 2010 position of seeking talks, it arms.", "2010", "Position of seeking talks"),
        ("It lost the 1972 general election.", "1972", "General election of 1972"),
        ("In the early hours of 30 April, the last troops left.", "30 April", "Last troops left"),
        ("Ann Bell, a teacher, was born in 1907.", "1907", "Ann Bell, a teacher, was born"),
        ("In 1858, in a suburb, at the old course, the first games took place.", "1858", "First games took place"),
        ("In May 1961, J. B. Priestley visited Harborne.", "May 1961", "J. B. Priestley visited Harborne"),
        ("The lockout of Harborne in 1911 failed.", "1911", "Lockout of Harborne"),
        ("Critics say that the union was founded in 1889.", "1889", "Union was founded"),
        ("Copenhagen (2009) was a shock.", "2009", "Copenhagen was a shock"),
        ("Nearly 200 years later, in 1838, Ann Bell described the cell.", "1838", "Ann Bell described the cell"),
        ("In 1839, after a talk with Bell, Carr left the town.", "1839", "Carr left the town"),
        ("While studying wine in 1856, Bell discovered the cause.", "1856", "Bell discovered the cause"),
        ("In 1867, to keep wounds clean, Bell began to use acid.", "1867", "Bell began to use acid"),
        ("Around the time of the strike, in 1848, Bell drew a map.", "1848", "Bell drew a map"),
        (
            "In 1831, the botanist Robert Bell was the first to describe observations of what lies within a cell.",
            "1831",
            "Botanist Robert Bell was the first to describe observations",
        ),
    ],
)
def test_names_read_like_events(text, words, name):
    assert name_at(text, words) == name


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Guests sit beside the old lock, which reopened on 2 May 2012.", "2 May 2012", "Old lock reopened"),
        ("She writes about the prison on the hill, which closed in 1998.", "1998", "Prison on the hill closed"),
        ("They want to resume the dig where it broke off in May 1938.", "May 1938", "Dig broke off"),
        ("A toll, as it was proposed by the county in 2011, would pay.", "2011", "Toll was proposed by the county"),
        ("Financially, a levy on flats, first debated in 2009, would pay.", "2009", "Levy on flats first debated"),
        ("He joined the Harborne Guild, founded in 1889.", "1889", "Harborne Guild founded"),
        ("For the miners the law died in 1985, when they were treated as enemies.", "1985", "Law died"),
        ("The secretary, Ann Bell, resigned on 4 March 1999.", "4 March 1999", "Ann Bell resigned"),
        ("The editors, with the support of a friend, printed it all in 1961.", "1961", "Editors printed it all"),
        ("The Danish chairmanship of the Arctic Council in 2009 was short.", "2009",
         "Danish chairmanship of the Arctic Council"),
        ("The Selby and Harborne agreements of 1959 were kept.", "1959", "Selby and Harborne agreements"),
        ("The partners in the field plan to take a final decision in 2026.", "2026", "Final decision"),
        ("The sending of a ship in May 2019 was defended.", "May 2019", "Sending of a ship"),
        ("The mayor offered in May 2011 to leave the town.", "May 2011", "Mayor offered to leave the town"),
    ],
)  # fmt: skip
def test_the_date_tells_of_the_noun_it_belongs_to(text, words, name):
    assert name_at(text, words) == name


def test_a_clause_that_opens_a_later_sentence_keeps_its_date():
    text = "It was dark. After the mayor read the charter in March 1848, shooting broke out."
    start = text.index("March")
    found = happening_at(text, start, start + 10, sentence=(13, len(text)))
    assert found.name == "Mayor read the charter"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (
            "A committee in Selby removed the chairman of the harbour board and put in his place a man who drank",
            "Committee in Selby removed the chairman of the harbour board",
        ),
        (
            "Fighting broke out and the parish constables left the town to the miners of the valley",
            "Fighting broke out",
        ),
        (
            "The dockers organisation under General Bell began an armed struggle",
            "Dockers organisation began an armed struggle",
        ),
        (
            "Delegations from Dorland and the Keth Islands met at Port Ansel",
            "Delegations from Dorland and the Keth Islands met",
        ),
    ],
)  # fmt: skip
def test_a_long_name_ends_where_a_clause_does(words, name):
    assert readable(words) == name


def test_words_without_their_subject_are_no_name():
    text = "The union, which has grown since the early 1990s, is often praised as a shield of the weak."
    assert name_at(text, "1990s").startswith("Union")


def test_long_clauses_are_cut_to_a_readable_length():
    text = "In 2017 the president announced that the country would leave the treaty and never in any form return to it."
    assert len(name_at(text, "2017")) <= NAME_LENGTH


def test_a_long_passive_is_called_by_its_doer():
    assert readable(
        "household safety, town crafts, and public morals have been deeply harmed by the harbour tariff and its changes"
    ).startswith("Harbour tariff")


def test_a_long_list_keeps_its_verb():
    name = readable("Harborne, Selby, Whitcombe Regis, and the old port of Lower Marsh had joined the harbour union")
    assert name == "Harborne and others had joined the harbour union"


def test_what_stands_between_subject_and_verb_is_left_out_of_a_long_name():
    name = readable("insurgents, supported by a new revolutionary commune of the port, stormed the customs house")
    assert name == "Insurgents stormed the customs house"


def test_a_relative_clause_is_no_part_of_the_name():
    assert readable("harbour dredging, which has seen quays sink") == "Harbour dredging"


def test_a_participle_left_behind_by_its_date_joins_its_noun():
    assert readable("These wardens, initially appointed") == "Wardens initially appointed"
