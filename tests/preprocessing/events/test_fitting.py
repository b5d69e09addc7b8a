import pytest

from preprocessing.events.happenings import happening_at


def name_at(text: str, words: str) -> str | None:
    start = text.index(words)
    found = happening_at(text, start, start + len(words), sentence=(0, len(text)))
    return found.name if found else None


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("I believe that she was wrong in 1911.", "1911"),
        ("In 1911 it was at least our own quay.", "1911"),
        ("The dockers did it in 1911.", "1911"),
        ("In a storm like that of 1911 the quay would flood.", "1911"),
        ("Had the quay been closed in 1911, many would have lived.", "1911"),
        ("The quay should have been closed in 1911.", "1911"),
        ("Drawing on letters written in Harborne in 1911, they ask why.", "1911"),
        ("What the heirs of 1911 need is a ferry.", "1911"),
        ("The guild received a letter, dated 3 May 1911, from Selby.", "3 May 1911"),
        ("Both guilds are using 1911 as a stick.", "1911"),
        ("The mayor asked them to build a quay by 1950.", "1950"),
        ("The Mayor Ann Bell in 1911", "1911"),
        ("Those who voted in 1911 left.", "1911"),
        ("The guild met on Monday with 1,200 members, against 1,500 in 1911.", "1911"),
        ("The toll is higher than in 1911.", "1911"),
        ("The toll reached its highest level since 1911.", "1911"),
    ],
)
def test_a_senseless_name_is_no_event(text, date):
    assert name_at(text, date) is None


@pytest.mark.parametrize(
    ("text", "date", "name"),
    [
        ("The quay was flooded twice, in 1911 and in 1914.", "1914", "Quay was flooded twice"),
        ("The quay was rebuilt in 1911, 1914 and 1920.", "1911", "Quay was rebuilt"),
        ("Harborne’s share under the agreement of 1911 is small.", "1911", "Agreement of 1911"),
        ("Ann Bell said in May 1911 that the strike was lost.", "May 1911", "Ann Bell said that the strike was lost"),
        ("Bell thought so: by May 1911 he had sold the ferry.", "May 1911", "He had sold the ferry"),
        ("On 3 May 1911 Bell told the guild that power would be shared by June 1915.", "June 1915",
         "Power would be shared"),
    ],
)  # fmt: skip
def test_names_fit_their_own_date(text, date, name):
    assert name_at(text, date) == name


@pytest.mark.parametrize(
    ("text", "date", "name"),
    [
        ("They call Bell’s budget of May 1911 a crime.", "May 1911", "Bell’s budget"),
        ("They kept to the Trawling Act of 1911.", "1911", "Trawling Act"),
        ("They speak of calls since the non-binding vote of 1911.", "1911", "Vote of 1911"),
        ("Some blame the sale of the ferry to Bell in 1911.", "1911", "Sale of the ferry to Bell"),
        ("The Harborne killings of May 1911 are the worst.", "May 1911", "Harborne killings"),
        ("Bell has asked for it since her Selby speech of 1911.", "1911", "Selby speech"),
        ("The guilds met at Selby for the first formal talks on tolls since 1911.", "1911", "Formal talks on tolls"),
        ("It was the worst drought since 1911.", "1911", "Drought of 1911"),
        ("Ann Bell, who owned the ferry, was shot dead in 1911.", "1911", "Ann Bell was shot dead"),
        ("On the morning of 8 July 1911 the ferry was sunk.", "8 July 1911", "Ferry was sunk"),
    ],
)
def test_a_thing_told_by_its_year_is_called_by_its_own_name(text, date, name):
    assert name_at(text, date) == name


def test_a_clause_dated_otherwise_is_no_name():
    assert name_at("The first ferry sailed in 1911 and the second one in 1914.", "1914") is None


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The stock reaches half its 1960 level by 2041.", "1960"),
        ("All sums are given at 1990 prices.", "1990"),
        ("In 1990 prices, the quay cost ten pounds.", "1990"),
        ("The 1998 report’s figures are disputed.", "1998"),
        ("The model is run with 1950 as the base year.", "1950"),
        ("Compared with 1908, the quay is quiet.", "1908"),
        ("A 1911 Bentley stood on the quay.", "1911"),
    ],
)
def test_a_year_that_only_sets_a_standard_is_no_event(text, date):
    assert name_at(text, date) is None


@pytest.mark.parametrize(
    ("text", "date", "name"),
    [
        ("The stock reaches half its 1960 level by 2041.", "2041", "Stock reaches half its 1960 level"),
        ("In 1990 prices rose by half.", "1990", "Prices rose by half"),
        ("The 1984 strike’s leaders were jailed.", "1984", "Strike of 1984"),
        ("A 1911 strike ruined the guild.", "1911", "Strike of 1911"),
    ],
)
def test_what_happened_in_a_year_beside_a_measure_is_an_event(text, date, name):
    assert name_at(text, date) == name
