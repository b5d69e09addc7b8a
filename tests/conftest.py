"""What all tests share: a hand-made collection, and the built seeds for those that ask for them."""

import os
from pathlib import Path

import pytest

from tests import fakes

PROJECT = Path(__file__).resolve().parents[1]
os.environ.setdefault("HF_HUB_OFFLINE", "1")


@pytest.fixture(scope="session")
def bridge_store(tmp_path_factory) -> Path:
    """The store of the hand-made collection; nobody writes to it."""
    return fakes.write(tmp_path_factory.mktemp("bridge") / "store")


@pytest.fixture(scope="session")
def bridge(bridge_store):
    """The hand-made collection, opened."""
    from preprocessing.store import open_store

    return open_store(bridge_store)


@pytest.fixture(scope="session")
def seeds_store(tmp_path_factory) -> Path:
    """The seeds, built as the start command builds them (reused if they are up to date)."""
    from preprocessing.__main__ import main

    store = PROJECT / "store" / "seeds"
    assert (
        main(["build", str(PROJECT / "data" / "seeds"), "--out", str(store), "--if-needed", "--progress", "lines"]) == 0
    )
    return store


@pytest.fixture(scope="session")
def seeds(seeds_store):
    """The seeds, opened."""
    from preprocessing.store import open_store

    return open_store(seeds_store)
