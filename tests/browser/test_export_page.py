"""The page of scenes, opened in a browser that has no network."""

from datetime import date

import pytest

from components.exports.decks import deck_as_page
from preprocessing.model.scenes import Deck, make_scene

HOSTILE = '</script><script>document.title="run"</script><img src=http://example.org/x.png onerror=alert(1)>'


@pytest.fixture
def opened(browser, bridge, tmp_path):
    """The file in a tab without network, and every request and complaint it made."""
    views = [("stances", {}), ("timeline", {"event": "e1999"}), ("topics", {}), ("stances", {"show": "topics"})]
    deck = Deck(HOSTILE, tuple(make_scene(f"{page} {HOSTILE}", page, query, HOSTILE) for page, query in views))
    file = tmp_path / "scenes.html"
    file.write_bytes(deck_as_page(deck, bridge, date(2026, 11, 22)))
    context = browser.new_context(viewport={"width": 1280, "height": 720}, offline=True, accept_downloads=True)
    page = context.new_page()
    asked, complaints = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(file.as_uri())
    page.wait_for_function("document.querySelectorAll('.plot .main-svg').length && !!window.Plotly")
    page.wait_for_function("document.querySelectorAll('figure button').length === 8")
    yield page, asked, complaints
    context.close()


def test_it_works_without_network_and_runs_no_text(opened):
    page, asked, complaints = opened
    assert [url for url in asked if not url.startswith(("file:", "data:", "blob:"))] == []
    assert complaints == []
    assert page.title() == HOSTILE
    assert page.locator("main img").count() == 0


def test_a_click_on_a_mark_shows_the_words_behind_it(opened):
    page, _, _ = opened
    mark = page.locator("#plot3 path.point").first
    mark.scroll_into_view_if_needed()
    mark.click(force=True)
    page.wait_for_selector("#behind3 article")
    assert page.locator("#behind3 article").count() == 1


def test_each_figure_can_be_saved_as_a_picture(opened):
    page, _, complaints = opened
    for kind, begins in (("PNG", b"\x89PNG"), ("SVG", b"<svg")):
        with page.expect_download() as download:
            page.locator("#scene1 button", has_text=kind).click()
        assert download.value.path().read_bytes().startswith(begins)
    assert complaints == []
