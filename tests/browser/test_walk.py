"""A newcomer's walk through the seeds, by clicking only, and what must never happen on the way."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.access import grave_findings
from tests.browser.server import PHONE

PAGES = {
    "": "What these documents say",
    "timeline": "What happened when, by the documents",
    "stances": "Who holds which position",
    "topics": "What the documents speak about",
    "reader": "The documents, word for word",
    "scenes": "Views kept to show again",
    "method": "How each number was found",
}


CARDS = (
    "Most contested|Issues spoken of",
    "Told by most documents",
    "Said by one alone",
    "Most spoken about",
)


@pytest.mark.parametrize(("path", "title"), [*PAGES.items(), ("stances?show=agreement", PAGES["stances"])])
def test_every_page_opens_quietly_fits_a_phone_asks_no_other_host_and_has_no_grave_finding(seeds_visit, path, title):
    seeds_visit.open(path)
    expect(seeds_visit.page.get_by_role("heading", level=1)).to_have_text(title)
    assert seeds_visit.page.get_by_test_id("stException").count() == 0
    assert grave_findings(seeds_visit) == []
    _is_never_pushed_sideways(seeds_visit)
    assert seeds_visit.errors == []
    assert seeds_visit.strangers == []


def _is_never_pushed_sideways(visit):
    """On a phone, everything stands within the width of the screen."""
    visit.page.set_viewport_size(PHONE)
    visit.settle()
    # A figure takes the new width a moment after the page.
    visit.page.wait_for_function(
        "(width) => { const main = document.querySelector('[data-testid=stMain]');"
        " return main.scrollWidth <= main.clientWidth && document.documentElement.scrollWidth <= width; }",
        arg=PHONE["width"],
        timeout=10_000,
    )


@pytest.mark.parametrize("card", CARDS)
def test_from_the_front_page_to_a_sentence_in_a_document_by_clicking_only(seeds_visit, card):
    seeds_visit.open("")
    heading = seeds_visit.page.get_by_role("heading", name=re.compile(card))
    # The first link after the card's heading is its finding.
    heading.locator("xpath=following::a[@data-testid='stPageLink-NavLink'][1]").click()
    seeds_visit.settle()
    seeds_visit.page.get_by_role("link", name="Open in reader").first.click()
    seeds_visit.settle()
    expect(seeds_visit.page.get_by_role("heading", level=1)).to_have_text(PAGES["reader"])
    passage = re.search(r"passage=([\w-]+)", seeds_visit.page.url).group(1)
    expect(seeds_visit.page.locator(f"[id='p-{passage}']")).to_be_in_viewport()


def test_the_reader_shows_every_word_of_a_document(seeds_visit, seeds):
    document = seeds.documents.iloc[-1]
    seeds_visit.open(f"reader?read={document.document_id}")
    seeds_visit.page.wait_for_selector("[id^='p-']")
    shown = "".join(seeds_visit.text().split())
    passages = seeds.passages[seeds.passages["document_id"] == document.document_id]
    for text in passages["text"]:
        assert "".join(text.split()) in shown


@pytest.mark.parametrize("path", ["reader?read=bbbbbbbbbbbb", "?q=ferry", "stances", "timeline?event=e1999", "topics"])
def test_document_text_is_never_markup(new_visit, bridge_server, path):
    visit = new_visit(bridge_server)
    visit.open(path)
    assert visit.dialogs == []
    assert visit.strangers == []
    assert visit.errors == []


def test_script_image_and_formula_signs_are_shown_as_characters(bridge_visit):
    bridge_visit.open("reader?read=bbbbbbbbbbbb")
    expect(
        bridge_visit.page.get_by_text("<script>alert(1)</script> costs $5 and ![x](http://example.org/x.png)")
    ).to_be_visible()
