"""The reviser: one run at a time, nobody's request forgotten, a failed run told in a sentence."""

import threading
import time

import pytest

from components.reviser import Asking, Reviser, ask
from preprocessing.model.errors import StandpointError


@pytest.fixture
def slow(monkeypatch):
    """A reviser whose runs are counted and wait until they are let go."""
    reviser, runs, go = Reviser(), [], threading.Event()

    def run(folder, store):
        runs.append(folder)
        go.wait(20)
        return "" if len(runs) < 3 else "No room."

    monkeypatch.setattr(reviser, "_run", run)
    return reviser, runs, go


def wait_for(reviser, store, ticket):
    for _ in range(500):
        if reviser.is_served(store, ticket):
            return True
        time.sleep(0.02)
    return False


def test_a_ticket_of_an_earlier_server_is_not_waited_for(tmp_path):
    assert Reviser().is_served(tmp_path, 7)


def test_requests_made_during_a_run_are_served_together_by_the_next(slow, tmp_path):
    reviser, runs, go = slow
    tickets = [reviser.request(tmp_path, tmp_path) for _ in range(5)]
    assert not reviser.is_served(tmp_path, tickets[0])
    go.set()
    assert wait_for(reviser, tmp_path, tickets[-1])
    assert len(runs) <= 2


def test_why_a_run_failed_is_kept_for_the_reader(slow, tmp_path):
    reviser, _, go = slow
    go.set()
    for _ in range(3):
        assert wait_for(reviser, tmp_path, reviser.request(tmp_path, tmp_path))
    assert reviser.trouble(tmp_path) == "No room."


def test_a_folder_that_is_gone_ends_in_a_sentence(tmp_path):
    reviser = Reviser()
    ticket = reviser.request(tmp_path / "gone", tmp_path / "store")
    assert wait_for(reviser, tmp_path / "store", ticket)
    assert "gone" in reviser.trouble(tmp_path / "store")


def test_a_question_about_a_store_that_is_not_there_gets_a_sentence(tmp_path):
    with pytest.raises(StandpointError, match="no collection"):
        ask(tmp_path, want="pairs", passage="x")


def test_a_question_that_takes_long_tells_how_far_it_is(tmp_path, monkeypatch):
    (tmp_path / "preprocessing.py").write_text("print('progress\\t0.50')\nprint('[1]')\n")
    monkeypatch.setattr("components.reviser.PROJECT", tmp_path)
    told = []
    assert ask(tmp_path, told=told.append, want="issues") == [1]
    assert told == [0.5]


def test_a_question_is_asked_once_for_all_who_wait(tmp_path, monkeypatch):
    asked = []
    monkeypatch.setattr("components.reviser.ask", lambda store, **question: asked.append(question) or ["found"])
    asking = Asking(tmp_path, want="issues")
    for _ in range(3):
        asking.begin()
        assert asking.wait() == ["found"]
    assert asking.is_over()
    assert len(asked) == 1
