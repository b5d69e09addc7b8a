"""Scenes: views kept to be shown again, in an order, with a title and a note; and the file that carries them.

A scene is an address: the page, and the fields of its query. So it holds every filter and every chosen mark,
and an older file still opens in a collection that lacks some of them: what is unknown is left out there.
Decision note 060-scenes.md says why.
"""

import json
import re
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from preprocessing.model.errors import SceneError

FORMAT = "standpoint-scenes"
VERSION = 1
FILE_LIMIT = 1_000_000  # bytes
SCENE_LIMIT = 100
TITLE_LIMIT = 120  # characters
NOTE_LIMIT = 4_000
# An address may name many documents, and the names given to topics are its longest value.
FIELD_LIMIT = 40
VALUE_LIMIT = 1_000
VALUE_CHARS = 600
SLUG_LIMIT = 60
_QUERY_NAME = re.compile(r"[a-z][a-z_]{0,39}")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Scene:
    """One view to show: where it is, what it asks for, and what to say about it.

    query: pairs of address field and its values, sorted by field.
    """

    title: str
    page: str
    query: tuple[tuple[str, tuple[str, ...]], ...] = ()
    note: str = ""

    @property
    def fields(self) -> dict[str, list[str]]:
        """The query as address fields."""
        return {name: list(values) for name, values in self.query}


@dataclass(frozen=True, slots=True)
class Deck:
    """Scenes in their order under one title. collection: the title of the collection they were kept in."""

    title: str
    scenes: tuple[Scene, ...] = ()
    collection: str = ""


def make_scene(title: str, page: str, query: Mapping[str, Collection[str] | str], note: str = "") -> Scene:
    """A scene of what is on screen now, its texts cut to what a file may hold.

    Raises SceneError if the view asks for more than a scene may hold.
    """
    fields = {name: [value] if isinstance(value, str) else list(value) for name, value in query.items()}
    return Scene(clean_line(title), page, _read_query(fields, "This view"), clean_note(note))


def clean_line(text: str) -> str:
    """A title: one line without control signs, at most TITLE_LIMIT characters."""
    return _printable(" ".join(text.split()))[:TITLE_LIMIT].strip()


def clean_note(text: str) -> str:
    """A note: lines without control signs, at most NOTE_LIMIT characters."""
    return "\n".join(_printable(line) for line in text.splitlines())[:NOTE_LIMIT].strip()


def _printable(text: str) -> str:
    # Control signs and halves of a character pair; a joiner inside an emoji or an Arabic word stays.
    return "".join(sign for sign in text if unicodedata.category(sign) not in ("Cc", "Cs"))


def move(deck: Deck, at: int, to: int) -> Deck:
    """The deck with the scene at position `at` moved to position `to`; positions outside change nothing."""
    count = len(deck.scenes)
    if not (0 <= at < count and 0 <= to < count):
        return deck
    scenes = list(deck.scenes)
    scenes.insert(to, scenes.pop(at))
    return replace(deck, scenes=tuple(scenes))


def add(deck: Deck, scene: Scene) -> Deck:
    """The deck with one more scene at its end. Raises SceneError if it is full."""
    if len(deck.scenes) >= SCENE_LIMIT:
        raise SceneError(f"There is room for {SCENE_LIMIT} scenes. Delete one, or save these and begin anew.")
    return replace(deck, scenes=(*deck.scenes, scene))


def remove(deck: Deck, at: int) -> Deck:
    """The deck without the scene at position `at`; a position outside changes nothing."""
    return replace(deck, scenes=tuple(scene for place, scene in enumerate(deck.scenes) if place != at))


def edit(deck: Deck, at: int, *, title: str, note: str) -> Deck:
    """The deck with another title and note for the scene at `at`; an empty title keeps the one it has."""
    if not 0 <= at < len(deck.scenes):
        return deck
    scene = deck.scenes[at]
    changed = replace(scene, title=clean_line(title) or scene.title, note=clean_note(note))
    return replace(deck, scenes=(*deck.scenes[:at], changed, *deck.scenes[at + 1 :]))


def slug_of(title: str) -> str:
    """The title as a short name for a file and a link: small letters, digits and hyphens; "scenes" if none is left."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:SLUG_LIMIT].strip("-") or "scenes"


def is_slug(text: str) -> bool:
    """Whether the text is a short name as slug_of makes them: never a path."""
    return len(text) <= SLUG_LIMIT and bool(_SLUG.fullmatch(text))


def write_deck(deck: Deck) -> bytes:
    """The deck as a file: JSON, UTF-8, the same bytes for the same deck."""
    scenes = [
        {"title": scene.title, "page": scene.page, "query": scene.fields, "note": scene.note} for scene in deck.scenes
    ]
    held = {"format": FORMAT, "version": VERSION, "title": deck.title, "collection": deck.collection, "scenes": scenes}
    return (json.dumps(held, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def read_deck(raw: bytes, *, pages: Collection[str]) -> tuple[Deck, tuple[str, ...]]:
    """The deck in a file, and a sentence for each scene that had to be left out.

    pages: the pages that a scene may show. Raises SceneError if the file is no scene file, is of a later
    version, is too large, or has no scene that can be used.
    """
    held = _read_json(raw)
    if not isinstance(held, dict) or held.get("format") != FORMAT:
        raise SceneError("This is not a file of scenes. Choose one that was saved on the Scenes page.")
    if type(held.get("version")) is not int or held["version"] > VERSION:
        raise SceneError(
            f"This file of scenes has version {_quoted(held.get('version'))}; this Standpoint reads version {VERSION}."
        )
    listed = held.get("scenes")
    if not isinstance(listed, list):
        raise SceneError("This file of scenes has no list called “scenes”.")
    scenes, troubles = [], []
    for number, entry in enumerate(listed[:SCENE_LIMIT], start=1):
        try:
            scenes.append(_read_scene(entry, f"Scene {number}", pages))
        except SceneError as error:
            troubles.append(str(error))
    if len(listed) > SCENE_LIMIT:
        troubles.append(f"The file has {len(listed):,} scenes; those after the first {SCENE_LIMIT} were left out.")
    if listed and not scenes:
        raise SceneError(f"No scene of this file can be shown. {troubles[0]}")
    title = held.get("title")
    collection = held.get("collection")
    deck = Deck(
        (clean_line(title) if isinstance(title, str) else "") or "Scenes",
        tuple(scenes),
        clean_line(collection) if isinstance(collection, str) else "",
    )
    return deck, tuple(troubles)


def _read_json(raw: bytes) -> object:
    if len(raw) > FILE_LIMIT:
        raise SceneError(f"The file is larger than {FILE_LIMIT // 1_000_000} MB: it cannot be a file of scenes.")
    try:
        return json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise SceneError("This file cannot be read: it is damaged, or it is not a file of scenes.") from error


def _read_scene(entry: object, name: str, pages: Collection[str]) -> Scene:
    if not isinstance(entry, dict):
        raise SceneError(f"{name} is not a scene but {_quoted(entry)}.")
    for field in ("title", "page"):
        if not isinstance(entry.get(field), str) or not clean_line(entry[field]):
            raise SceneError(f"{name} has no “{field}”.")
    if entry["page"] not in pages:
        raise SceneError(f"{name} asks for the page {_quoted(entry['page'])}, which does not exist.")
    note = entry.get("note", "")
    if not isinstance(note, str):
        raise SceneError(f"{name}: its “note” is not a text.")
    query = _read_query(entry.get("query", {}), name)
    return Scene(clean_line(entry["title"]), entry["page"], query, clean_note(note))


def _read_query(query: object, name: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    if not isinstance(query, dict):
        raise SceneError(f"{name}: its “query” is not a list of fields.")
    if len(query) > FIELD_LIMIT:
        raise SceneError(f"{name} has more than {FIELD_LIMIT} fields in its “query”.")
    fields = []
    for field, values in sorted(query.items()):
        if not _QUERY_NAME.fullmatch(field):
            raise SceneError(f"{name}: {_quoted(field)} in its “query” is not the name of a field.")
        if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
            raise SceneError(f"{name}: {_quoted(field)} in its “query” is not a list of texts.")
        if len(values) > VALUE_LIMIT or any(len(value) > VALUE_CHARS for value in values):
            raise SceneError(f"{name}: {_quoted(field)} in its “query” is too long.")
        if values:
            fields.append((field, tuple(_printable(value) for value in values)))
    return tuple(fields)


def _quoted(value: object) -> str:
    text = clean_line(str(value))
    return f"“{text[:40]}{'…' if len(text) > 40 else ''}”"
