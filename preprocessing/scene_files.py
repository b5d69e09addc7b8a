"""Scenes kept beside a built collection, so that a link to them works for everybody: STORE/scenes/<slug>.json."""

import os
import tempfile
from collections.abc import Collection
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from preprocessing.model.errors import SceneError
from preprocessing.model.scenes import FILE_LIMIT, Deck, is_slug, read_deck, write_deck

FOLDER = "scenes"
DECK_LIMIT = 100


def list_decks(store: Path) -> list[str]:
    """The short names of the decks saved beside this collection, in alphabetical order."""
    try:
        names = [path.stem for path in (store / FOLDER).glob("*.json")]
    except OSError:
        return []
    return sorted(name for name in names if is_slug(name))


def read_saved(store: Path, slug: str, *, pages: Collection[str]) -> tuple[Deck, tuple[str, ...]]:
    """A saved deck and a sentence for each scene that had to be left out; see scenes.read_deck.

    Raises SceneError if there is none of that name or its file cannot be used.
    """
    raw = _read(_path(store, slug))
    if raw is None:
        raise SceneError(f"There are no scenes saved under the name “{slug}” with this collection.")
    return read_deck(raw, pages=pages)


def stamp_of(store: Path, slug: str) -> str | None:
    """A digest of a saved deck as it is now; None if there is none."""
    raw = _read(_path(store, slug))
    return None if raw is None else sha256(raw).hexdigest()


def save(store: Path, deck: Deck, slug: str, *, seen: str | None) -> str:
    """Save the deck under a short name in one step, and return its new stamp.

    seen: the stamp of the saved deck that this one goes back to, None for a new one. What somebody else has
    saved under the name in the meantime is never overwritten. Raises SceneError if it cannot be saved.
    """
    path = _path(store, slug)
    raw = write_deck(deck)
    if len(raw) > FILE_LIMIT:
        raise SceneError("These scenes are too much for one file. Save them in two parts.")
    now = stamp_of(store, slug)
    if now not in (None, seen):
        other = "were changed by somebody else since you opened them" if seen else "already exist"
        raise SceneError(f"Scenes under the name “{deck.title}” {other}. Save yours under another name.")
    if now is None and len(list_decks(store)) >= DECK_LIMIT:
        raise SceneError(f"There are already {DECK_LIMIT} saved decks. Delete one, or save yours as a file.")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, raw)
    except OSError as error:
        raise SceneError(
            f"The scenes could not be saved beside the collection ({error.strerror or error}). Save them as a file."
        ) from error
    return sha256(raw).hexdigest()


def delete(store: Path, slug: str) -> None:
    """Delete a saved deck; none of that name is fine. Raises SceneError if it cannot be deleted."""
    try:
        _path(store, slug).unlink(missing_ok=True)
    except OSError as error:
        raise SceneError(f"The scenes could not be deleted ({error.strerror or error}).") from error


def _path(store: Path, slug: str) -> Path:
    # A link carries the name: it must never reach outside the folder.
    if not is_slug(slug):
        raise SceneError("This is not the name of saved scenes.")
    return store / FOLDER / f"{slug}.json"


def _read(path: Path) -> bytes | None:
    try:
        with path.open("rb") as file:
            # One byte more than allowed is enough to know that it is too large.
            return file.read(FILE_LIMIT + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise SceneError(f"The saved scenes could not be read ({error.strerror or error}).") from error


def _replace(path: Path, raw: bytes) -> None:
    handle, scratch = tempfile.mkstemp(dir=path.parent, suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        os.replace(scratch, path)
    except OSError:
        with suppress(OSError):
            os.unlink(scratch)
        raise
