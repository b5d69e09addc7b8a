"""A reader adds an issue by typing, sees it in the matrix, puts a statement right, and takes both back."""

import re

import pytest
from playwright.sync_api import expect

from components import words_edits as own
from components import words_stances
from tests.browser.editing import kinds_held, press, serve_editable
from tests.preprocessing.test_build import AGAINST, FOR, ISSUES

pytestmark = pytest.mark.models
QUESTION = "Is the harbour ruined?"
OTHER_SIDE = re.compile(f"^({own.SIDES['for']}|{own.SIDES['against']})$")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("edited") / "texts"
    folder.mkdir()
    (folder / "issues.toml").write_text(ISSUES)
    (folder / "a.txt").write_text(FOR)
    (folder / "b.txt").write_text(AGAINST)
    return folder


@pytest.fixture(scope="module")
def server(folder):
    with serve_editable(folder) as address:
        yield address


def test_an_issue_typed_by_a_reader_appears_and_a_statement_can_be_put_right(new_visit, server, folder):
    visit = new_visit(server)
    visit.open("stances")
    visit.page.get_by_role("button", name=own.ADD_ISSUE).click()
    for label, text in (
        (own.QUESTION, QUESTION),
        (own.POLE_FOR, "The bridge ruined the harbour."),
        (own.POLE_AGAINST, "The bridge did not ruin the harbour."),
    ):
        visit.page.get_by_label(label, exact=True).fill(text)
        visit.page.keyboard.press("Tab")
        visit.settle()
    press(visit, own.SUBMIT_ISSUE)
    matrix = visit.page.locator(".js-plotly-plot").first
    expect(matrix).to_contain_text("Is the harbour")
    assert "issue_chosen=own-" in visit.page.url
    expect(visit.page.get_by_text("The bridge did not ruin the harbour.").first).to_be_visible()

    press(visit, own.CORRECT)
    # Whatever side the model has chosen, the reader chooses the other.
    visit.page.locator("button:enabled", has_text=OTHER_SIDE).first.click()
    visit.settle()
    expect(visit.page.get_by_text(words_stances.CORRECTED).first).to_be_visible()
    assert kinds_held(folder) == ["issue", "side"]

    visit.page.get_by_text(own.edits_heading(2), exact=True).click()
    press(visit, own.UNDO)
    expect(visit.page.get_by_text(words_stances.CORRECTED)).to_have_count(0)
    press(visit, own.REMOVE_ISSUE)
    expect(visit.page.locator(".js-plotly-plot").first).not_to_contain_text("Is the harbour")
    assert kinds_held(folder) == []
    assert not visit.errors


def test_another_viewer_sees_the_edit_at_the_next_click(new_visit, server, folder):
    one, other = new_visit(server), new_visit(server)
    for visit in (one, other):
        visit.open("stances")
    one.page.get_by_text(own.VOICES, exact=True).click()
    one.page.get_by_role("radio", name=own.VOICE_ACTIONS["rename"], exact=True).click()
    one.settle()
    one.page.get_by_label(own.NEW_NAME, exact=True).fill("The harbour folk")
    one.page.keyboard.press("Tab")
    one.settle()
    press(one, own.DO_IT["rename"])
    expect(one.page.get_by_text(own.edits_heading(1), exact=True)).to_be_visible()
    other.go("Overview")
    other.go("Positions")
    other.page.get_by_role("combobox", name="Voices", exact=True).click()
    expect(other.page.get_by_role("option", name=re.compile("^The harbour folk"))).to_be_visible()
