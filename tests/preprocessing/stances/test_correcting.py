"""What the reader changed, carried out on the hand-made collection of the bridge."""

import pandas as pd
import pytest

from preprocessing.model.edits import HolderEdit, OwnIssue, Place, SideEdit, VoiceMerge, VoiceRename, VoiceSplit
from preprocessing.model.tables import ISSUES
from preprocessing.stances import correct, with_own_issues
from tests import fakes

FORMS = {"st0": "the mayor", "st1": "critics"}


@pytest.fixture(scope="module")
def bridge():
    return fakes.frames()


def place(bridge, statement):
    row = bridge["statements"].set_index("statement_id").loc[statement]
    start, end = int(row["quote_start"]), int(row["quote_end"])
    text = bridge["documents"].set_index("document_id").at[row["document_id"], "text"]
    return Place(f"{row['document_id']}.txt", row["document_id"], statement, start, end, text[start:end])


def carried_out(bridge, *edits, documents=None, issue_ids=("bridge",)):
    tables = (bridge[name] for name in ("voices", "statements", "stances"))
    documents = bridge["documents"] if documents is None else documents
    return correct(*tables, edits, documents=documents, issue_ids=issue_ids, forms=FORMS)


def voice_of(done, statement):
    row = done.statements.set_index("statement_id").loc[statement]
    return done.voices.set_index("voice_id").at[row["voice_id"], "name"]


def test_no_edit_gives_the_same_tables(bridge):
    done = carried_out(bridge)
    assert done.stances is bridge["stances"]
    assert done.gone == ()


@pytest.mark.parametrize(("side", "position"), [("for", 1.0), ("against", -1.0), ("unclear", None)])
def test_a_side_given_counts_in_full(bridge, side, position):
    done = carried_out(bridge, SideEdit(place(bridge, "st0"), "bridge", side))
    row = done.stances.set_index("statement_id").loc["st0"]
    assert (None if pd.isna(row["position"]) else row["position"]) == position
    assert row["confidence"] == 1.0
    assert done.corrected_stances == (row["stance_id"],)


def test_a_statement_that_takes_no_stand_leaves_the_issue(bridge):
    done = carried_out(bridge, SideEdit(place(bridge, "st0"), "bridge", "none"))
    assert "st0" not in set(done.stances["statement_id"])
    assert "st0" in set(done.statements["statement_id"])


def test_a_side_on_an_issue_on_which_nothing_was_found_makes_a_stance(bridge):
    done = carried_out(bridge, SideEdit(place(bridge, "st0"), "own-1", "for"), issue_ids=("bridge", "own-1"))
    assert done.stances.iloc[-1]["issue_id"] == "own-1"
    assert done.stances.iloc[-1]["position"] == 1.0


def test_a_statement_given_to_a_new_voice_moves_with_its_stances(bridge):
    done = carried_out(bridge, HolderEdit(place(bridge, "st0"), "Anna Lund", "person"))
    assert voice_of(done, "st0") == "Anna Lund"
    assert "anna-lund" in set(done.stances["voice_id"])
    assert "The mayor" not in set(done.voices["name"])
    assert done.corrected_statements == ("st0",)


def test_a_statement_given_to_the_author_is_reported_by_nobody(bridge):
    statement = place(bridge, "st2")
    done = carried_out(bridge, HolderEdit(statement, "Critics", "group"), HolderEdit(statement, "", "author"))
    assert voice_of(done, "st2") == "Author of Against"
    assert done.stances.set_index("statement_id").loc["st2", "nested_in"] is None or pd.isna(
        done.stances.set_index("statement_id").loc["st2", "nested_in"]
    )


def test_a_merged_voice_gives_its_statements_and_its_names(bridge):
    done = carried_out(bridge, VoiceMerge("Critics", "The mayor"))
    assert voice_of(done, "st1") == "The mayor"
    assert done.voices.set_index("name").at["The mayor", "aliases"] == ("Critics", "mayor")
    assert "critics" not in set(done.stances["voice_id"])


def test_a_renamed_voice_keeps_its_id(bridge):
    done = carried_out(bridge, VoiceRename("Critics", "The harbour folk"))
    assert done.voices.set_index("voice_id").at["critics", "name"] == "The harbour folk"


def test_a_name_that_another_voice_has_puts_the_two_together(bridge):
    done = carried_out(bridge, VoiceRename("Critics", "The mayor"))
    assert voice_of(done, "st1") == "The mayor"
    assert "critics" not in set(done.voices["voice_id"])


def test_a_form_split_off_takes_its_statements_along(bridge):
    done = carried_out(bridge, VoiceMerge("Critics", "The mayor"), VoiceSplit("The mayor", "critics"))
    assert voice_of(done, "st1") == "critics"
    assert voice_of(done, "st0") == "The mayor"


def test_edits_hold_one_after_the_other(bridge):
    done = carried_out(bridge, VoiceRename("Critics", "Fishers"), VoiceMerge("Fishers", "The mayor"))
    assert voice_of(done, "st1") == "The mayor"


@pytest.mark.parametrize(
    "make",
    [
        lambda here: SideEdit(here, "no-such-issue", "for"),
        lambda here: SideEdit(Place("gone.txt", "gone", "gone", 1, 2, "gone words"), "bridge", "for"),
        lambda here: HolderEdit(Place("gone.txt", "gone", "gone", 1, 2, "gone words"), "Anna", "person"),
        lambda here: VoiceMerge("Nobody", "The mayor"),
        lambda here: VoiceMerge("The mayor", "Nobody"),
        lambda here: VoiceRename("Nobody", "Somebody"),
        lambda here: VoiceSplit("The mayor", "no such form"),
    ],
)
def test_an_edit_whose_target_is_gone_is_named_and_changes_nothing(bridge, make):
    done = carried_out(bridge, make(place(bridge, "st0")))
    assert len(done.gone) == 1
    assert done.stances["position"].equals(bridge["stances"]["position"])


def test_a_statement_is_found_by_its_words_where_its_document_has_changed(bridge):
    here = place(bridge, "st0")
    old = Place(here.file, "older", "older-1", here.start + 40, here.end + 40, f" {here.words} ")
    done = carried_out(bridge, SideEdit(old, "bridge", "against"))
    assert done.stances.set_index("statement_id").at["st0", "position"] == -1.0


def test_own_issues_follow_those_of_the_collection(bridge):
    own = OwnIssue("Zoos?", "Zoos should close.", "Zoos should stay open.")
    issues = with_own_issues(bridge["issues"], [own, own])
    assert list(issues["issue_id"]) == ["bridge", own.issue_id]
    assert with_own_issues(ISSUES.empty(), []).empty
