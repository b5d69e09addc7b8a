from tests import fakes
from tests.pages.app import plain, query, run

PAGE = "pages/timeline.py"


def test_page_says_what_the_documents_speak_of(on_bridge):
    assert "The documents speak of 2 events between 1932 and 1999" in plain(run(PAGE))
    assert "What happened in 1999 is told by 2 of 2" in plain(run(PAGE))


def test_page_without_any_time_says_so(on_texts):
    on_texts({"cccccccccccc": "Title\nNothing here has a date."})
    assert "speak of no time that could be dated" in plain(run(PAGE))


def test_chosen_event_opens_its_card_with_who_is_silent(on_bridge):
    shown = plain(run(PAGE, {"event": "e1932"}))
    assert "told by 1 of 2 documents; silent: Against the Bridge" in shown
    assert "Every passage that speaks of it (1)" in shown


def test_card_escapes_the_words_of_a_document(on_bridge):
    app = run(PAGE, {"event": "e1999", "doc": fakes.WEST})
    assert not any("<script>" in element.proto.body for element in app.get("html"))
    assert "Held back by the filters: The Bridge" in plain(app)


def test_unknown_choices_are_dropped_and_named(on_bridge):
    app = run(PAGE, {"event": "nothing", "lanes": "colours", "works": "x", "layer": "more"})
    assert query(app) == {}
    assert "event=nothing" in plain(app)


def test_every_view_of_the_page_can_be_opened_by_a_link(on_bridge):
    for lanes in ("documents", "topics", "voices", "positions"):
        asked = {"lanes": lanes, "scale": "true", "layer": "literature", "clocks": "off", "about": "bridge"}
        assert query(run(PAGE, asked)) == {name: [value] for name, value in asked.items()}


def test_years_filter_narrows_the_finding(on_bridge):
    app = run(PAGE, {"years": "1999..1999"})
    assert "speaks of 1 event in 1999" in plain(app)
