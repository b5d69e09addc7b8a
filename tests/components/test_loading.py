"""The collector's sight: what lives long is taken out of it, and garbage that was frozen is found again."""

import gc
import itertools

import pytest

from components import loading


@pytest.fixture(autouse=True)
def collector(monkeypatch):
    monkeypatch.setattr(loading, "_reruns", itertools.count(1))
    yield
    gc.unfreeze()


class _Ring:
    """A cycle that counts its kind."""

    alive = 0

    def __init__(self):
        self.itself = self
        _Ring.alive += 1

    def __del__(self):
        _Ring.alive -= 1


def test_what_a_few_reruns_left_is_no_longer_looked_at(bridge_store, monkeypatch):
    monkeypatch.setenv("STANDPOINT_STORE", str(bridge_store))
    loading.load_corpus()
    gc.unfreeze()
    for _ in range(loading._RERUNS_A_FREEZE):
        loading.load_corpus()
    assert gc.get_freeze_count() > 0


def test_a_frozen_cycle_is_freed_in_the_end(bridge_store, monkeypatch):
    monkeypatch.setenv("STANDPOINT_STORE", str(bridge_store))
    _Ring()
    gc.freeze()
    gc.collect()
    assert _Ring.alive == 1
    for _ in range(loading._RERUNS_A_THAW):
        loading.load_corpus()
    assert _Ring.alive == 0
