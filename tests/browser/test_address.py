"""The address is the truth: links, reloads, the back button and a server's very first request show the same view."""

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from tests import fakes
from tests.browser.server import serve

EAST_ONLY = f"doc={fakes.EAST}"


def query(visit):
    return parse_qs(urlsplit(visit.page.url).query)


def count_line(visit):
    return visit.page.locator('[data-testid="stSidebar"]').get_by_text("passages", exact=False).first


@pytest.mark.parametrize("path", ["", "timeline", "stances", "topics", "reader"])
def test_a_link_opens_its_view_as_the_first_request_of_a_server(new_visit, bridge_store, path):
    with serve(bridge_store) as address:
        visit = new_visit(address)
        visit.open(f"{path}?{EAST_ONLY}")
        expect(count_line(visit)).to_have_text("2 of 4 passages")
        assert query(visit) == {"doc": [fakes.EAST]}
        assert not visit.errors


def test_filters_set_by_clicking_reach_the_address_and_every_page(bridge_visit):
    bridge_visit.open("")
    bridge_visit.page.get_by_role("combobox", name="Documents").click()
    bridge_visit.page.get_by_role("option", name="The Bridge", exact=True).click()
    expect(count_line(bridge_visit)).to_have_text("2 of 4 passages")
    bridge_visit.settle()
    assert query(bridge_visit) == {"doc": [fakes.EAST]}
    # An open list hides the rest of the page from assistive technology, and so from look-ups by role.
    bridge_visit.page.keyboard.press("Escape")
    for name in ("Timeline", "Positions", "Topic map", "Reader", "Overview"):
        bridge_visit.go(name)
        expect(count_line(bridge_visit)).to_have_text("2 of 4 passages")
        assert query(bridge_visit)["doc"] == [fakes.EAST]


def test_reload_and_back_keep_the_view(bridge_visit):
    bridge_visit.open(f"timeline?{EAST_ONLY}")
    bridge_visit.page.reload()
    bridge_visit.settle()
    expect(count_line(bridge_visit)).to_have_text("2 of 4 passages")
    bridge_visit.go("Positions")
    bridge_visit.page.go_back()
    bridge_visit.settle()
    expect(bridge_visit.page.get_by_role("heading", level=1)).to_have_text("What happened when, by the documents")
    expect(count_line(bridge_visit)).to_have_text("2 of 4 passages")


def test_back_takes_away_the_last_filter(bridge_visit):
    bridge_visit.open("timeline")
    words = bridge_visit.page.get_by_role("textbox", name="Words")
    words.fill("harbour")
    words.press("Enter")
    expect(count_line(bridge_visit)).to_have_text("2 of 4 passages")
    bridge_visit.page.go_back()
    expect(count_line(bridge_visit)).to_have_text("All 4 passages")
    assert query(bridge_visit) == {}


def test_two_quick_changes_both_hold(bridge_visit):
    bridge_visit.open("")
    box = bridge_visit.page.get_by_role("combobox", name="Documents")
    box.click()
    bridge_visit.page.get_by_role("option", name="The Bridge", exact=True).click()
    bridge_visit.page.get_by_role("option", name="Against the Bridge").click()
    bridge_visit.settle()
    expect(count_line(bridge_visit)).to_have_text("All 4 passages")
    assert sorted(query(bridge_visit)["doc"]) == [fakes.EAST, fakes.WEST]


def test_junk_in_a_link_is_dropped_with_a_notice(bridge_visit):
    bridge_visit.open(f"stances?{EAST_ONLY}&doc=nope&years=abc&hello=%3Cscript%3E")
    notice = bridge_visit.page.get_by_role("alert")
    expect(notice).to_contain_text("doc=nope")
    expect(notice).to_contain_text("years=abc")
    assert query(bridge_visit) == {"doc": [fakes.EAST]}
    expect(count_line(bridge_visit)).to_have_text("2 of 4 passages")


def test_reset_empties_the_address(bridge_visit):
    bridge_visit.open(f"topics?{EAST_ONLY}&q=bridge")
    bridge_visit.page.get_by_role("button", name="Reset filters").click()
    expect(count_line(bridge_visit)).to_have_text("All 4 passages")
    bridge_visit.settle()
    assert query(bridge_visit) == {}


def test_nothing_left_says_which_filter_to_relax(bridge_visit):
    bridge_visit.open(f"timeline?{EAST_ONLY}&q=ferry")
    expect(bridge_visit.page.get_by_text("No passage is left under these filters.")).to_be_visible()
    bridge_visit.page.get_by_role("button", name="Take away “Words” (2 passages)").click()
    expect(count_line(bridge_visit)).to_have_text("2 of 4 passages")
