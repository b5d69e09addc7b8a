import json

import pytest

from components import frame
from components.reviser import Reviser
from tests import fakes


@pytest.fixture(autouse=True)
def nothing_to_wait_for(monkeypatch):
    """No browser has to draw anything here."""
    monkeypatch.setattr(frame, "_HEAD_START_SECONDS", 0.0)


@pytest.fixture
def on_bridge(bridge_store, monkeypatch):
    """The app shows the hand-made collection."""
    monkeypatch.setenv("STANDPOINT_STORE", str(bridge_store))


@pytest.fixture
def on_texts(tmp_path, monkeypatch):
    """The app shows a collection made of the given texts."""

    def show(texts):
        monkeypatch.setenv("STANDPOINT_STORE", str(fakes.write(tmp_path / "store", texts)))

    return show


@pytest.fixture
def editable(tmp_path, monkeypatch):
    """The hand-made collection with its folder; revisions end at once and change nothing."""
    store, folder = fakes.write(tmp_path / "store"), tmp_path / "texts"
    folder.mkdir()
    manifest = next(store.glob("gen-*/manifest.json"))
    manifest.write_text(json.dumps({**json.loads(manifest.read_text()), "source_folder": "texts"}))
    monkeypatch.setenv("STANDPOINT_STORE", str(store))
    monkeypatch.setenv("STANDPOINT_COLLECTION", str(folder))
    monkeypatch.setattr(Reviser, "_run", lambda self, folder, store: "")
    return folder
