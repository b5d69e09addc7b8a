"""A reader puts the timeline right by clicking: dates of documents, own events, events put together and set apart."""

import re

import pytest
from playwright.sync_api import expect

from components import words_edits as own_edits
from components import words_edits_time as own
from components import words_timeline
from preprocessing.store import open_store
from tests.browser.editing import kinds_held, press, serve_editable

pytestmark = pytest.mark.models
ONE, OTHER = "The Harbour Bridge", "No More Bridges"
TEXTS = {
    "a.txt": f"{ONE}\n\nThe Harbour Strike emptied the docks. Last year the ferry company went bankrupt.\n",
    "b.txt": f"{OTHER}\n\nThe Dockers’ Walkout ruined the harbour. The old ferry was sold in 1932.\n",
}
EVENTS = "name,aliases,start,end\nDockers’ Walkout,,1911-06,\n"
STRIKE, WALKOUT = "Harbour Strike", "Dockers’ Walkout"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("dated") / "texts"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "events.csv").write_text(EVENTS, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def server(folder):
    with serve_editable(folder) as address:
        yield address


@pytest.fixture
def visit(new_visit, server):
    visit = new_visit(server)
    visit.open("timeline")
    yield visit
    assert visit.errors == []


def event_of(folder, name):
    events = open_store(folder.parent / "store").events
    return events.loc[events["name"] == name, "event_id"].iloc[0]


def fill(visit, **texts):
    for label, text in texts.items():
        visit.page.get_by_label(getattr(own, label), exact=True).fill(text)


def open_list(visit):
    visit.page.locator("summary").filter(has_text="Your edits").click()


def test_a_date_given_to_a_document_dates_its_relative_times_anew(visit, folder):
    tray = visit.page.locator("summary").filter(has_text="Without a date")
    expect(tray).to_be_visible()
    visit.page.get_by_role("button", name=own.EDIT_DATE).click()
    fill(visit, DATE_FIRST="2004", DATE_LAST="2004-06")
    press(visit, own.DATE_SAVE)
    clocks = visit.page.get_by_text(re.compile(f"{ONE}, written .*2004"))
    visit.page.locator("summary").filter(has_text=words_timeline.CLOCKS_HEADING).click()
    expect(clocks).to_be_visible()
    expect(tray).to_have_count(0)
    assert kinds_held(folder) == ["date"]
    open_list(visit)
    expect(visit.page.get_by_text(f"{ONE}: written 1 January – 30 June 2004")).to_be_visible()
    press(visit, own_edits.UNDO)
    expect(tray).to_be_visible()
    assert kinds_held(folder) == []


def test_what_cannot_be_is_said_beside_the_fields_and_nothing_is_kept(visit, folder):
    visit.page.get_by_role("button", name=own.EDIT_DATE).click()
    for first, last, said in (("March", "", "“March” is no date"), ("2005", "2004", "2005-01-01 is not before")):
        fill(visit, DATE_FIRST=first, DATE_LAST=last)
        press(visit, own.DATE_SAVE)
        expect(visit.page.get_by_text(said, exact=False)).to_be_visible()
    visit.page.keyboard.press("Escape")
    visit.page.get_by_role("button", name=own.ADD_EVENT).click()
    for name, start, said in (("", "1911", own.NO_EVENT_NAME), (STRIKE, "June", "'June' is no year, month or day")):
        fill(visit, EVENT_NAME=name, EVENT_START=start)
        press(visit, own.ADD)
        expect(visit.page.get_by_text(said, exact=False)).to_be_visible()
    assert not (folder / "edits.json").exists() or kinds_held(folder) == []


def test_an_own_event_is_told_and_put_together_with_another_and_set_apart_again(visit, folder):
    visit.page.get_by_role("button", name=own.ADD_EVENT).click()
    fill(visit, EVENT_NAME=STRIKE, EVENT_START="1911")
    press(visit, own.ADD)
    expect(visit.page.get_by_role("alert")).to_have_count(0)
    visit.open(f"timeline?event={event_of(folder, WALKOUT)}")
    card = visit.page.locator(".st-key-event_card")
    expect(card.get_by_role("heading")).to_have_text(WALKOUT)

    press(visit, own.EDIT_EVENT)
    press(visit, own.PUT_TOGETHER)
    expect(card.get_by_role("heading")).to_have_text(STRIKE)
    expect(card).to_contain_text("Told by 2 of 2 documents")

    press(visit, own.EDIT_EVENT)
    visit.page.get_by_role("combobox", name=own.SET_APART_WHOSE).click()
    visit.page.get_by_role("option", name=OTHER).click()
    visit.settle()
    press(visit, own.SET_APART)
    expect(card).to_contain_text("Told by 1 of 2 documents")
    assert kinds_held(folder) == ["event", "event_merge", "event_split"]

    open_list(visit)
    press(visit, own_edits.UNDO)
    expect(card).to_contain_text("Told by 2 of 2 documents")
    # The list stays open; and the event that is on show is gone with the edit that made it, without a complaint.
    press(visit, own_edits.UNDO)
    press(visit, own_edits.UNDO)
    expect(card).to_have_count(0)
    expect(visit.page.get_by_role("alert")).to_have_count(0)
    assert kinds_held(folder) == []
