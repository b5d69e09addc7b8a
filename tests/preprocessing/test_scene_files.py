import os

import pytest

from preprocessing import scene_files
from preprocessing.model.errors import SceneError
from preprocessing.model.scenes import Deck, make_scene

PAGES = ("front",)
DECK = Deck("Lesson", (make_scene("One", "front", {"q": "x"}),))


def read(store, slug="lesson"):
    return scene_files.read_saved(store, slug, pages=PAGES)[0]


def test_without_a_folder_there_are_no_decks(tmp_path):
    assert scene_files.list_decks(tmp_path) == []
    with pytest.raises(SceneError, match="no scenes saved under the name “lesson”"):
        read(tmp_path)


def test_saved_deck_is_listed_and_read_back(tmp_path):
    stamp = scene_files.save(tmp_path, DECK, "lesson", seen=None)
    assert scene_files.list_decks(tmp_path) == ["lesson"]
    assert read(tmp_path) == DECK
    assert scene_files.stamp_of(tmp_path, "lesson") == stamp
    assert [path.name for path in (tmp_path / "scenes").iterdir()] == ["lesson.json"]


def test_what_somebody_else_saved_is_not_overwritten(tmp_path):
    mine = scene_files.save(tmp_path, DECK, "lesson", seen=None)
    with pytest.raises(SceneError, match="already exist"):
        scene_files.save(tmp_path, Deck("Lesson"), "lesson", seen=None)
    scene_files.save(tmp_path, Deck("Theirs"), "lesson", seen=mine)
    with pytest.raises(SceneError, match="changed by somebody else"):
        scene_files.save(tmp_path, DECK, "lesson", seen=mine)
    assert read(tmp_path).title == "Theirs"


def test_deleting_takes_the_file_away_and_may_be_repeated(tmp_path):
    scene_files.save(tmp_path, DECK, "lesson", seen=None)
    scene_files.delete(tmp_path, "lesson")
    scene_files.delete(tmp_path, "lesson")
    assert scene_files.list_decks(tmp_path) == []


@pytest.mark.parametrize("slug", ["../lesson", "/etc/passwd", "a/b", "", "..", "x\0"])
def test_a_name_never_reaches_outside_the_folder(tmp_path, slug):
    for work in (read, scene_files.delete, lambda store, name: scene_files.save(store, DECK, name, seen=None)):
        with pytest.raises(SceneError):
            work(tmp_path, slug)


def test_damaged_file_is_told_by_a_sentence(tmp_path):
    scene_files.save(tmp_path, DECK, "lesson", seen=None)
    (tmp_path / "scenes" / "lesson.json").write_bytes(b"{")
    with pytest.raises(SceneError, match="cannot be read"):
        read(tmp_path)


def test_number_of_decks_is_limited(tmp_path, monkeypatch):
    monkeypatch.setattr(scene_files, "DECK_LIMIT", 1)
    scene_files.save(tmp_path, DECK, "lesson", seen=None)
    with pytest.raises(SceneError, match="already 1 saved"):
        scene_files.save(tmp_path, DECK, "other", seen=None)


def test_failed_saving_leaves_the_old_deck(tmp_path, monkeypatch):
    stamp = scene_files.save(tmp_path, DECK, "lesson", seen=None)

    def full(*paths):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(SceneError, match="No space left"):
        scene_files.save(tmp_path, Deck("Other"), "lesson", seen=stamp)
    assert read(tmp_path) == DECK
    assert [path.name for path in (tmp_path / "scenes").iterdir()] == ["lesson.json"]
