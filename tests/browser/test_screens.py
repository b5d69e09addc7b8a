"""Other screens: a phone for reading, and a theme that stays as it was chosen."""

import pytest
from playwright.sync_api import expect

from tests import fakes
from tests.browser.server import PHONE


@pytest.fixture
def phone(new_visit, bridge_server):
    visit = new_visit(bridge_server)
    visit.page.set_viewport_size(PHONE)
    return visit


def test_on_a_phone_the_text_is_large_enough_to_read(phone):
    phone.open(f"reader?read={fakes.WEST}")
    text = phone.page.get_by_text("The bridge will ruin the harbour", exact=False).first
    assert float(text.evaluate("text => getComputedStyle(text).fontSize").removesuffix("px")) >= 16
    assert text.bounding_box()["width"] > 0.75 * PHONE["width"]


def test_on_a_phone_the_menu_waits_behind_its_button(phone):
    phone.open("")
    expect(phone.page.get_by_role("heading", level=1)).to_be_in_viewport()
    phone.page.get_by_test_id("stExpandSidebarButton").click()
    expect(phone.page.get_by_test_id("stSidebar").get_by_role("link", name="Timeline")).to_be_in_viewport()


def test_the_theme_that_was_chosen_stays_over_pages_and_a_reload(bridge_visit):
    def background():
        return bridge_visit.page.get_by_test_id("stApp").evaluate("app => getComputedStyle(app).backgroundColor")

    bridge_visit.open("")
    light = background()
    bridge_visit.page.get_by_test_id("stMainMenu").get_by_role("button").click()
    bridge_visit.page.get_by_test_id("stMainMenuItem-theme-Dark").click()
    bridge_visit.page.keyboard.press("Escape")
    bridge_visit.settle()
    dark = background()
    assert dark != light
    bridge_visit.go("Timeline")
    assert background() == dark
    bridge_visit.page.reload()
    bridge_visit.settle()
    assert background() == dark
    bridge_visit.open("stances")
    assert background() == dark
