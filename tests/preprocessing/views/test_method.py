"""What the method page tells of a collection, and the figures it quotes."""

import json
import re
from pathlib import Path

import pandas as pd
import pytest

from preprocessing.model.tables import RUNS
from preprocessing.store import open_store
from preprocessing.views.method import collection_facts, read_figures
from tests import fakes

PROJECT = Path(__file__).resolve().parents[3]
FIGURES = PROJECT / "benchmarks" / "figures.json"
SHOWN = read_figures(FIGURES)


def test_collection_without_documents_gives_zeros(tmp_path):
    facts = collection_facts(open_store(fakes.write(tmp_path / "store", {})))
    assert (facts.documents, facts.words, facts.voices, facts.topic_levels) == (0, 0, 0, ())
    assert facts.median_words is None


def test_passages_are_counted_by_zone(bridge):
    assert dict(collection_facts(bridge).zones) == {"body": 4, "heading": 3, "reference": 1, "boilerplate": 0}


def test_what_could_not_be_placed_is_counted(bridge):
    facts = collection_facts(bridge)
    assert (facts.positions, facts.unclear) == (3, 0)
    assert (facts.mentions, facts.undated, facts.citations) == (3, 0, 0)
    assert (facts.shown_topics, facts.tested_topics, facts.weak_topics) == (2, 2, 0)
    assert (facts.reported_statements, facts.own_statements) == (2, 1)


def test_model_settings_and_files_left_out_come_from_the_manifest(bridge):
    from dataclasses import replace

    told = {"skipped": [["a.pdf", "Only text."]], "notes": ["x"], "settings": {"seed": 7, "stance_model": None}}
    facts = collection_facts(replace(bridge, manifest={**bridge.manifest, **told}))
    assert facts.left_out == (("a.pdf", "Only text."),)
    assert facts.encoder == ("fake", "0")
    assert facts.settings == (("seed", "7"), ("stance_model", ""))
    assert facts.seed == "7"


def test_steps_keep_their_seconds_and_say_which_use_no_model(bridge):
    from dataclasses import replace

    row = {"step": "topics", "version": "1", "model": None, "settings": "{}", "input_hash": "x", "seconds": 1.5}
    runs = RUNS.check(pd.DataFrame([{**row, "revision": None, "finished_at": "2026-01-02T03:04:05+00:00"}]))
    facts = collection_facts(replace(bridge, runs=runs))
    assert [(step.name, step.seconds, step.model) for step in facts.steps] == [("topics", 1.5, "")]
    assert facts.finished.startswith("2026-01-02")


def test_absent_file_of_figures_gives_none(tmp_path):
    assert read_figures(tmp_path / "figures.json") == ()


def test_row_of_figures_with_a_strange_field_is_an_error(tmp_path):
    path = tmp_path / "figures.json"
    path.write_text(json.dumps([{"section": "topics", "guess": "1"}]))
    with pytest.raises(TypeError, match="guess"):
        read_figures(path)


@pytest.mark.parametrize("figure", SHOWN, ids=[f"{row.section}-{at}" for at, row in enumerate(SHOWN)])
def test_each_figure_on_screen_stands_in_its_report(figure):
    report = (PROJECT / figure.report).read_text(encoding="utf-8")
    for number in filter(None, (figure.ours, figure.peer)):
        assert re.search(rf"(?<![\d.,]){re.escape(number)}(?![\d]|[.,]\d)", report), number
    assert bool(figure.peer) == bool(figure.peer_name)
