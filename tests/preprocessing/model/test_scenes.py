import json

import pytest

from preprocessing.model import scenes
from preprocessing.model.errors import SceneError
from preprocessing.model.scenes import Deck, make_scene, read_deck, write_deck

PAGES = ("front", "timeline")


def deck(count=3):
    kept = [make_scene(f"Scene {number}", "timeline", {"event": f"e{number}"}, "a note") for number in range(count)]
    return Deck("Lesson", tuple(kept), "The bridge")


def titles(held):
    return [scene.title for scene in held.scenes]


def file(**changes):
    held = {"format": scenes.FORMAT, "version": 1, "title": "T", "scenes": [{"title": "One", "page": "front"}]}
    return json.dumps(held | changes).encode()


def test_deck_survives_its_file():
    assert read_deck(write_deck(deck()), pages=PAGES) == (deck(), ())


def test_empty_deck_survives_its_file():
    assert read_deck(write_deck(Deck("Nothing yet")), pages=PAGES) == (Deck("Nothing yet"), ())


def test_signs_of_any_script_survive_the_file():
    held = Deck("Зеркало “x” 🏳️‍🌈", (make_scene("a\nb\0", "front", {"q": "“ё” &=#"}, "line\nline"),))
    back, _ = read_deck(write_deck(held), pages=PAGES)
    assert back == held
    assert back.scenes[0].title == "a b"
    assert back.scenes[0].note == "line\nline"


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"hello",
        b"\xff\xfe\x00",
        b"[]",
        b"{}",
        b"[" * 100_000,
        b'{"format": "other"}',
        b"9" * 10_000,
        b" " * (scenes.FILE_LIMIT + 1),
        file(scenes=None),
        file(version="1"),
        file(version=True),
        file(version=2),
        file(scenes=[1, {"title": "x", "page": "nowhere"}]),
    ],
)
def test_broken_or_foreign_file_is_refused_with_a_sentence(raw):
    with pytest.raises(SceneError, match=r"\w+ .*\.$"):
        read_deck(raw, pages=PAGES)


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("text", "Scene 2 is not a scene but “text”."),
        ({"page": "front"}, "Scene 2 has no “title”."),
        ({"title": "  ", "page": "front"}, "Scene 2 has no “title”."),
        ({"title": "x", "page": 3}, "Scene 2 has no “page”."),
        ({"title": "x", "page": "admin"}, "Scene 2 asks for the page “admin”, which does not exist."),
        ({"title": "x", "page": "front", "note": []}, "Scene 2: its “note” is not a text."),
        ({"title": "x", "page": "front", "query": []}, "Scene 2: its “query” is not a list of fields."),
        ({"title": "x", "page": "front", "query": {"q": "x"}}, "Scene 2: “q” in its “query” is not a list of texts."),
        ({"title": "x", "page": "front", "query": {"q": ["x" * 601]}}, "Scene 2: “q” in its “query” is too long."),
        ({"title": "x", "page": "front", "query": {"<b>": []}}, "Scene 2: “<b>” in its “query” is not the name of a"),
    ],
)
def test_a_scene_that_cannot_be_used_is_named_and_the_others_stay(entry, said):
    held, troubles = read_deck(file(scenes=[{"title": "One", "page": "front"}, entry]), pages=PAGES)
    assert titles(held) == ["One"]
    assert len(troubles) == 1
    assert troubles[0].startswith(said)


def test_half_a_sign_is_left_out():
    raw = (
        b'{"format":"standpoint-scenes","version":1,"title":"a\\ud800","scenes":[{"title":"b\\udfff","page":"front"}]}'
    )
    held, _ = read_deck(raw, pages=PAGES)
    assert (held.title, titles(held)) == ("a", ["b"])


def test_scenes_beyond_the_limit_are_left_out_and_told():
    held, troubles = read_deck(file(scenes=[{"title": "x", "page": "front"}] * 101), pages=PAGES)
    assert len(held.scenes) == 100
    assert "101 scenes" in troubles[0]
    with pytest.raises(SceneError, match="room for 100"):
        scenes.add(held, held.scenes[0])


@pytest.mark.parametrize(
    ("at", "to", "order"), [(0, 2, "120"), (2, 0, "201"), (1, 1, "012"), (0, 3, "012"), (-1, 0, "012"), (5, 0, "012")]
)
def test_moving_a_scene_keeps_all_the_others_in_order(at, to, order):
    assert titles(scenes.move(deck(), at, to)) == [f"Scene {number}" for number in order]


def test_editing_changes_title_and_note_only():
    held = scenes.edit(deck(), 1, title=" New\nname ", note="other")
    assert titles(held) == ["Scene 0", "New name", "Scene 2"]
    assert held.scenes[1].query == deck().scenes[1].query
    assert scenes.edit(deck(), 1, title=" ", note="a note") == deck()
    assert scenes.edit(deck(), 9, title="x", note="") == deck()


def test_removing_a_scene_leaves_the_rest():
    assert titles(scenes.remove(deck(), 0)) == ["Scene 1", "Scene 2"]
    assert scenes.remove(deck(), 7) == deck()


def test_a_view_that_asks_too_much_cannot_be_kept():
    with pytest.raises(SceneError, match="This view"):
        make_scene("x", "front", {"q": "x" * 601})


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Lesson 1: Who?", "lesson-1-who"),
        ("Ünïted", "united"),
        ("Война", "scenes"),
        ("../../etc", "etc"),
        ("", "scenes"),
    ],
)
def test_slug_is_plain(title, slug):
    assert scenes.slug_of(title) == slug
    assert scenes.is_slug(slug)


@pytest.mark.parametrize("text", ["", "../x", "a/b", "a\\b", "A", "a.json", "-a", "a\n", "x" * 61])
def test_a_path_is_no_slug(text):
    assert not scenes.is_slug(text)
