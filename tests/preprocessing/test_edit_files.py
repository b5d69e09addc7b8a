"""The file of edits on disk: replaced whole, never lost when two change it at once, never written over when unread."""

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from preprocessing.edit_files import can_write, change_edits, load_edits, stamp_of
from preprocessing.model.edits import Edits, VoiceRename, add_edit
from preprocessing.model.errors import EditsError


def add(folder, name):
    return change_edits(folder, lambda held: add_edit(held, VoiceRename(name, f"{name} the Great")))


def test_a_folder_without_a_file_has_no_edits(tmp_path):
    assert load_edits(tmp_path) == Edits()
    assert stamp_of(tmp_path) == ""


def test_what_is_changed_is_there_afterwards_and_changes_the_stamp(tmp_path):
    add(tmp_path, "Ann")
    before = stamp_of(tmp_path)
    add(tmp_path, "Bob")
    assert [item.voice for item in load_edits(tmp_path).items] == ["Ann", "Bob"]
    assert stamp_of(tmp_path) != before


def test_edits_made_at_the_same_moment_are_all_kept(tmp_path):
    names = [f"Voice {number}" for number in range(24)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda name: add(tmp_path, name), names))
    assert sorted(item.voice for item in load_edits(tmp_path).items) == sorted(names)
    assert not list(tmp_path.glob("*.tmp"))


def test_a_file_that_cannot_be_read_is_never_written_over(tmp_path):
    (tmp_path / "edits.json").write_text("mine {")
    with pytest.raises(EditsError, match="damaged"):
        add(tmp_path, "Ann")
    assert (tmp_path / "edits.json").read_text() == "mine {"


def test_a_refused_change_leaves_the_file_as_it_was(tmp_path):
    add(tmp_path, "Ann")
    with pytest.raises(EditsError, match="empty"):
        change_edits(tmp_path, lambda held: add_edit(held, VoiceRename("Bob", " ")))
    assert len(load_edits(tmp_path).items) == 1


def test_a_folder_that_is_not_there_cannot_be_written(tmp_path):
    assert not can_write(tmp_path / "absent")
    with pytest.raises(EditsError, match="could not be saved"):
        add(tmp_path / "absent", "Ann")


def test_a_folder_that_the_system_refuses_cannot_be_written(tmp_path, monkeypatch):
    # The superuser is refused nothing, so the system's answer is given here; the next test asks it.
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) != tmp_path)
    assert not can_write(tmp_path)


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write anywhere")
def test_a_folder_without_permission_cannot_be_written(tmp_path):
    tmp_path.chmod(0o500)
    assert not can_write(tmp_path)
