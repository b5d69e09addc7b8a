"""The file of the reader's edits beside the documents: read whole, replaced in one step, changed by one at a time."""

import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from filelock import FileLock, Timeout

from preprocessing.model.edits import FILE_LIMIT, FILE_NAME, Edits, read_edits, write_edits
from preprocessing.model.errors import EditsError

_LOCK = ".edits.lock"
_PATIENCE_SECONDS = 20


def load_edits(folder: Path) -> Edits:
    """The edits of the collection in `folder`; none if there is no file. Raises EditsError if it cannot be used."""
    raw = read_raw(folder)
    return Edits() if raw is None else read_edits(raw)


def read_raw(folder: Path) -> bytes | None:
    """The bytes of the file, at most one more than allowed; None if there is none. Raises EditsError."""
    try:
        with (folder / FILE_NAME).open("rb") as file:
            return file.read(FILE_LIMIT + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise EditsError(f"{FILE_NAME} could not be read ({error.strerror or error}).") from error


def stamp_of(folder: Path) -> str:
    """A digest of the file as it is now; "" if there is none or it cannot be read."""
    try:
        raw = read_raw(folder)
    except EditsError:
        return "unreadable"
    return "" if raw is None else sha256(raw).hexdigest()


def change_edits(folder: Path, change: Callable[[Edits], Edits]) -> Edits:
    """Read the edits, change them and write them back, with nobody else in between; returns what was written.

    A file that cannot be read is never written over. Raises EditsError if the folder cannot be written to, somebody
    else holds the file for long, or `change` refuses.
    """
    if not folder.is_dir():
        # A lock would make the folder.
        raise EditsError(f"The edit could not be saved: there is no folder {folder}.")
    try:
        with FileLock(folder / _LOCK, timeout=_PATIENCE_SECONDS):
            edits = change(load_edits(folder))
            raw = write_edits(edits)
            if len(raw) > FILE_LIMIT:
                raise EditsError("These edits are too much for one file. Undo some you no longer need.")
            _replace(folder / FILE_NAME, raw)
    except Timeout as error:
        raise EditsError("Somebody else is changing the edits of this collection. Try again in a moment.") from error
    except OSError as error:
        raise EditsError(
            f"The edit could not be saved beside the documents ({error.strerror or error}). Nothing was changed."
        ) from error
    return edits


def can_write(folder: Path) -> bool:
    """Whether edits can be kept in this folder."""
    path = folder / FILE_NAME
    return folder.is_dir() and os.access(folder, os.W_OK | os.X_OK) and (not path.exists() or os.access(path, os.W_OK))


def _replace(path: Path, raw: bytes) -> None:
    # A hidden name: a build that reads the folder at this moment must not take it for a document.
    handle, scratch = tempfile.mkstemp(dir=path.parent, prefix=".edits-", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        # mkstemp makes a file for its owner only; the documents beside it can be read by others.
        os.chmod(scratch, 0o644)
        os.replace(scratch, path)
    except OSError:
        with suppress(OSError):
            os.unlink(scratch)
        raise
