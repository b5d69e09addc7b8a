"""The method page and the steps for newcomers, run without a browser."""

import pytest

from components import words, words_method, words_stances, words_topics
from components.words_glossary import GLOSSARY
from preprocessing.views.method import read_figures
from tests import fakes
from tests.pages.app import PROJECT, plain, query, run

PAGE = "pages/method.py"
STEPS = list(words_method.HOW_TEXT)


def test_page_opens_with_this_collection(on_bridge):
    told = plain(run(PAGE))
    assert "2 documents with" in told
    assert "4 running text, 3 headings and 1 references" in told
    assert "No file of the folder was left out." in told


@pytest.mark.parametrize("section", STEPS)
def test_each_section_says_how_how_well_and_what_it_cannot_do(on_bridge, section):
    told = plain(run(PAGE, {"about": section}))
    for heading in (words_method.HOW, words_method.FOUND, words_method.HOW_WELL, words_method.CANNOT):
        assert heading in told


def test_figures_are_shown_beside_their_peers(on_bridge):
    app = run(PAGE, {"about": "times"})
    cells = app.table[0].value.to_string()
    times = [each for each in read_figures(PROJECT / "benchmarks" / "figures.json") if each.section == "times"]
    assert times
    assert all(words.escape_markdown(each.ours) in cells for each in times)
    assert "HeidelTime" in cells
    assert "not measured" in cells


def test_figures_belong_to_sections_of_the_page():
    assert {row.section for row in read_figures(PROJECT / "benchmarks" / "figures.json")} <= set(STEPS)


def test_glossary_lists_every_term(on_bridge):
    told = plain(run(PAGE, {"about": "words"}))
    assert [term for term in GLOSSARY if f"**{term}**" not in told] == []


def test_glossary_quotes_the_bounds_that_pages_use():
    sure = GLOSSARY["Confidence, “how sure”"]
    assert f"{words_stances.SURE_FROM:.2f}" in sure
    assert f"{words_stances.FAIRLY_SURE_FROM:.2f}" in sure
    assert f"under {words_topics.SURE_STEPS[1][0]}" in GLOSSARY["Weak topic"]


def test_keys_are_listed_for_pages_and_for_presenting(on_bridge):
    told = plain(run(PAGE, {"about": "keys"}))
    assert "Shift + Tab" in told
    assert "next scene" in told


@pytest.mark.parametrize("collection", [{}, {fakes.EAST: "A heading\nOne sentence."}], ids=["nothing", "one sentence"])
@pytest.mark.parametrize("section", words_method.SECTIONS)
def test_each_section_stands_on_tiny_collections(on_texts, collection, section):
    on_texts(collection)
    assert plain(run(PAGE, {"about": section}))


def test_junk_section_is_dropped_with_a_notice(on_bridge):
    app = run(PAGE, {"about": "nothing"})
    assert query(app) == {}
    assert "left out" in plain(app)


def test_menu_of_every_page_leads_to_the_method(on_bridge):
    assert "Method" in plain(run())


def test_newcomer_sees_three_steps_until_they_are_dismissed(on_bridge):
    app = run()
    assert "1. Choose" in plain(app)
    next(button for button in app.button if button.label == "Got it").click().run()
    assert "1. Choose" not in plain(app)
    app.run()
    assert "1. Choose" not in plain(app)


def test_link_that_asks_for_something_shows_no_steps(on_bridge):
    assert "1. Choose" not in plain(run("app.py", {"doc": fakes.EAST}))
