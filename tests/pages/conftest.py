import pytest

from tests import fakes


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
