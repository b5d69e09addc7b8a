"""The reader's edits: what may stand in them, and the file that carries them."""

import json

import pytest

from preprocessing.model.edits import (
    DocumentDate,
    Edits,
    EventMerge,
    EventSplit,
    HolderEdit,
    OwnEvent,
    OwnIssue,
    Place,
    SideEdit,
    TopicName,
    VoiceMerge,
    VoiceRename,
    VoiceSplit,
    add_edit,
    edit_id,
    read_edits,
    remove_edit,
    write_edits,
)
from preprocessing.model.errors import EditsError

HERE = Place("a.txt", "aaaa", "aaaa-1", 3, 9, "a “word” 😀", "The mayor")
ISSUE = OwnIssue("Zoos?", "Zoos should close.", "Zoos should stay open.")
ALL = (
    ISSUE,
    SideEdit(HERE, "bridge", "against"),
    HolderEdit(HERE, "Anna", "person"),
    VoiceMerge("Moscow", "Russia"),
    VoiceRename("Russia", "Russian Federation"),
    VoiceSplit("Russia", "the Kremlin"),
    DocumentDate("a.txt", "aaaa", "2020-01-01", None),
    EventMerge("Harborne flood", "Great flood"),
    EventSplit("Great flood", "a.txt", "aaaa"),
    OwnEvent("Lund quarrel", "", "1988-05", ".."),
    TopicName("t1", "Bridges", "Across the water"),
)


def made(*edits):
    held = Edits()
    for each in edits:
        held = add_edit(held, each)
    return held


def test_no_edits_make_a_file_that_reads_as_none():
    assert read_edits(write_edits(Edits())) == Edits()


def test_every_kind_of_edit_comes_back_as_it_was():
    assert read_edits(write_edits(made(*ALL))).items == ALL


def test_a_later_edit_of_the_same_target_takes_the_place_of_the_earlier():
    later = SideEdit(HERE, "bridge", "unclear")
    assert made(*ALL[:2], later).items == (ISSUE, later)


def test_an_edit_is_taken_out_by_its_id_and_an_unknown_id_changes_nothing():
    held = made(*ALL)
    assert remove_edit(held, edit_id(ISSUE)).items == ALL[1:]
    assert remove_edit(held, "no such edit") == held


@pytest.mark.parametrize(
    "edit",
    [
        OwnIssue(" ", "A.", "B."),
        OwnIssue("Q?", "A " * 2000, "B."),
        SideEdit(HERE, "bridge", "sideways"),
        SideEdit(Place("a.txt", "a", "s", 9, 3, "w"), "bridge", "for"),
        HolderEdit(HERE, "", "person"),
        HolderEdit(HERE, "Anna", "planet"),
        VoiceMerge("Russia", "Russia"),
        EventMerge("Flood", "Flood"),
        OwnEvent("Flood", "", "1815-13"),
        OwnEvent("Flood", "", "1815", "1814"),
        TopicName("t1", "Bridges", ""),
        VoiceRename("Russia", ""),
        DocumentDate("a.txt", "aaaa"),
        DocumentDate("a.txt", "aaaa", "2020-13-01"),
        DocumentDate("a.txt", "aaaa", "2021-01-01", "2020-01-01"),
    ],
)
def test_an_edit_that_says_something_impossible_is_refused_in_a_sentence(edit):
    with pytest.raises(EditsError, match=r"This edit: .+"):
        add_edit(Edits(), edit)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"[" * 100_000,
        b'{"format": "standpoint-scenes", "version": 1}',
        b'{"format": "standpoint-edits", "version": 2, "edits": []}',
        b'{"format": "standpoint-edits", "version": 1, "edits": 3}',
        b'{"format": "standpoint-edits", "version": 1, "edits": [3]}',
        b'{"format": "standpoint-edits", "version": 1, "edits": [{"kind": "issue"}]}',
        b'{"format": "standpoint-edits", "version": 1, "edits": [{"kind": "side", "place": 1, "issue_id": "x", "side": "for"}]}',  # noqa: E501
        b'{"format": "standpoint-edits", "version": 1, "edits": [{"kind": "merge", "voice": 1, "into": "x"}]}',
    ],
)
def test_a_file_that_is_damaged_foreign_or_newer_is_refused_in_a_sentence(raw):
    with pytest.raises(EditsError, match=r"edits\.json"):
        read_edits(raw)


def test_a_field_of_a_later_version_is_left_out():
    data = json.loads(write_edits(made(ISSUE)))
    data["edits"][0]["colour"] = "red"
    assert read_edits(json.dumps(data).encode()).items == (ISSUE,)
