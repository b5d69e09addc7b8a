"""A collection that a reader may edit: built from a folder, shown by a server of its own, its edits read back."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

from tests.browser.server import Visit, serve
from tests.preprocessing.test_build import build


@contextmanager
def serve_editable(folder: Path) -> Iterator[str]:
    """A server that shows the texts of the folder, built beside it into "store", and may write to the folder."""
    store = folder.parent / "store"
    assert build(folder, store) == 0
    with patch.dict(os.environ, {"STANDPOINT_COLLECTION": str(folder)}), serve(store) as address:
        yield address


def kinds_held(folder: Path) -> list[str]:
    """The kind of each edit in the folder's file, oldest first."""
    return [edit["kind"] for edit in json.loads((folder / "edits.json").read_text())["edits"]]


def press(visit: Visit, name: str) -> None:
    """Press the first button of this name and wait for what follows."""
    visit.page.get_by_role("button", name=name, exact=True).first.click()
    visit.settle()
