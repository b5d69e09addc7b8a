"""For everybody: no finding of axe-core above a minor one in either theme, everything within reach of the keyboard."""

import pytest
from playwright.sync_api import expect

from tests import fakes
from tests.browser.access import grave_findings, out_of_reach

# Beside the first view of every page, which the walk through the seeds looks at.
VIEWS = (
    "?q=zebra",
    "timeline?event=e1999",
    "stances?show=compare",
    "stances?show=topics",
    "topics?view=documents",
    "topics?view=course",
    "topics?topic_chosen=t0",
    f"reader?passage={fakes.EAST}-000011",
    "method?about=positions",
    "method?about=keys",
    "present?deck=nothing",
)


@pytest.mark.parametrize("path", VIEWS)
def test_no_view_has_a_grave_finding_in_either_theme(bridge_visit, path):
    bridge_visit.open(path)
    assert grave_findings(bridge_visit) == []


@pytest.mark.parametrize("path", ["", "timeline", "stances", "topics", "scenes"])
def test_every_control_is_within_reach_of_the_tab_key(bridge_visit, path):
    bridge_visit.open(path)
    assert out_of_reach(bridge_visit.page) == []


def test_a_finding_is_opened_and_its_table_read_with_keys_alone(bridge_visit):
    bridge_visit.open("")
    bridge_visit.page.get_by_role("link", name="What happened in 1999").first.focus()
    bridge_visit.page.keyboard.press("Enter")
    bridge_visit.settle()
    expect(bridge_visit.page.get_by_role("heading", level=1)).to_have_text("What happened when, by the documents")
    bridge_visit.page.locator("summary").filter(has_text="Every event, with its date").focus()
    bridge_visit.page.keyboard.press("Enter")
    button = bridge_visit.page.get_by_role("button", name="Data as CSV")
    button.focus()
    with bridge_visit.page.expect_download() as download:
        bridge_visit.page.keyboard.press("Enter")
    assert "What happened in 1999" in download.value.path().read_text("utf-8-sig")
