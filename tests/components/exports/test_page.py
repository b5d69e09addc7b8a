"""The page of scenes, read as a browser without network would read it."""

import json
import re
from html.parser import HTMLParser

import pytest

from components.exports import page as page_file
from components.exports.decks import deck_as_page
from preprocessing.model.scenes import Deck
from tests.components.exports.conftest import DAY


class Reader(HTMLParser):
    """Collects tags, attributes that fetch or run, and the data of each figure."""

    def __init__(self):
        super().__init__()
        self.tags, self.fetching, self.figures, self.words = [], [], [], []
        self._figure = False

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        held = dict(attrs)
        self._figure = tag == "script" and held.get("class") == "figure"
        self.fetching += [(tag, name, value) for name, value in attrs if name in ("src", "srcset", "action", "data")]
        self.fetching += [(tag, name, value) for name, value in attrs if name.startswith("on")]
        self.fetching += [(tag, "href", value) for name, value in attrs if name == "href" and not value.startswith("#")]

    def handle_data(self, data):
        (self.figures if self._figure else self.words).append(data)
        self._figure = False


@pytest.fixture
def light(monkeypatch):
    """Without the five megabytes of the drawing library."""
    monkeypatch.setattr(page_file, "get_plotlyjs", lambda: "const Plotly=0;")


def read(raw: bytes) -> Reader:
    reader = Reader()
    reader.feed(raw.decode())
    return reader


def test_no_scene_is_said_in_a_sentence(bridge):
    found = read(deck_as_page(Deck("Empty"), bridge, DAY))
    assert "No scene is chosen" in "".join(found.words)
    assert "script" not in found.tags


def test_nothing_is_fetched_and_no_text_runs(light, deck, bridge):
    raw = deck_as_page(deck, bridge, DAY)
    found = read(raw)
    assert found.fetching == []
    assert not {"img", "iframe", "object", "embed", "link", "base", "form", "svg"} & set(found.tags)
    assert b"<script>alert" not in raw
    assert "<script>alert(1)</script> costs $5" in "".join(found.words)


def test_only_the_scripts_of_the_page_are_allowed(light, deck, bridge):
    text = deck_as_page(deck, bridge, DAY).decode()
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text).group(1)
    scripts = re.findall(r"<script>(.*?)</script>", text, flags=re.S)
    assert "default-src 'none'" in policy
    assert "unsafe-eval" not in policy
    assert len(scripts) == 2
    assert all(f"'sha256-{page_file._digest(script)}'" in policy for script in scripts)


def test_marks_lead_to_passages_that_are_in_the_file(light, deck, bridge):
    found = read(deck_as_page(deck, bridge, DAY))
    figures = [json.loads(each) for each in found.figures]
    last = found.tags.count("article")
    assert len(figures) > 8
    assert any("bridge~mayor" in figure["behind"] for figure in figures)
    assert any("event:e1999" in figure["behind"] for figure in figures)
    assert all(0 <= at < last for figure in figures for ids in figure["behind"].values() for at in ids)
    assert not [trace for figure in figures for trace in figure["figure"]["data"] if trace["type"].endswith("gl")]


def test_every_scene_carries_its_stamp_and_note(light, deck, bridge):
    told = "".join(read(deck_as_page(deck, bridge, DAY)).words)
    assert told.count("22 November 2026") == len(deck.scenes) + 1
    assert "No passage is left" in told
    assert "zebra" in told
    assert "Say =cmd()" in told


def test_more_passages_than_a_file_can_hold_are_counted(light, deck, bridge, monkeypatch):
    monkeypatch.setattr(page_file, "PASSAGES_MOST", 1)
    found = read(deck_as_page(deck, bridge, DAY))
    assert found.tags.count("article") == 1
    assert "more passages are not in this file" in "".join(found.words)
