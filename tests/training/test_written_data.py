"""The texts written for training, as they are read."""

import re
from pathlib import Path

import numpy as np
import pytest

from training.stance.calibrate import Pair, measured_before, own_shares
from training.stance.written_data import (
    TEXTS_HELD,
    WRITTEN,
    WRITTEN_HELD,
    held_texts,
    read_comments,
    read_essays,
    read_families,
    read_inference,
    read_texts,
    read_written,
)

SEEDS = Path(__file__).parents[2] / "data" / "seeds"


@pytest.mark.parametrize(("read", "sentences", "apart"), [(read_written, 17, 0), (read_families, 23 * 4, 27)])
def test_a_written_statement_is_either_learned_or_held_out(read, sentences, apart):
    train, held = read()
    assert not {row["target"] for row in train} & {row["target"] for row in held}
    objects = [len(rows) // sentences for rows in (train, held)]
    assert [len(rows) for rows in (train, held)] == [count * sentences for count in objects]
    assert objects[1] - apart == -(-(sum(objects) - apart) // WRITTEN_HELD) > 0


@pytest.mark.parametrize("read", [read_written, read_families])
def test_written_statements_have_all_their_sentences_and_no_sentence_twice(read):
    rows = [row for part in read() for row in part]
    assert {row["label"] for row in rows} == {"favor", "against", "neutral"}
    pairs = [(row["text"], row["target"]) for row in rows]
    assert len(set(pairs)) == len(pairs)
    assert all(row["target"] != row["opposite"] and row["text"].strip() for row in rows)


def test_a_side_on_another_question_of_the_family_is_told_from_none_at_all():
    rows = [row for part in read_families() for row in part]
    sides = {row["text"] for row in rows if row["label"] != "neutral"}
    assert all(row["aside"] == (row["text"] in sides) for row in rows if row["label"] == "neutral")
    assert not any(row["aside"] for row in rows if row["label"] != "neutral")


def test_comments_and_inference_have_every_label():
    comments, inference = read_comments(), read_inference()
    assert {row["label"] for row in comments} == {"favor", "against", "neutral"}
    assert {row["label"] for row in inference} == {"entailment", "neutral", "contradiction"}
    assert all(row["text"].strip() and row["target"].strip() for row in (*comments, *inference))


def test_essays_are_mostly_prose_and_share_no_sentence_with_what_is_learned():
    rows = read_essays()
    sides = [row for row in rows if row["label"] != "neutral"]
    assert {row["label"] for row in sides} == {"favor", "against"}
    assert len(sides) < len(rows) / 10
    learned = {row["text"] for read in (read_written, read_families) for row in read()[0]}
    assert not learned & {row["text"] for row in rows}


def test_whole_texts_weigh_as_much_as_essays_and_articles():
    weights = own_shares(["prose", "prose", "claims", "essays", "texts", "texts"])
    assert weights.tolist() == pytest.approx([0.93 * 6 / 8, 0.93 * 6 / 8, 0.07 * 6 / 4, 6 / 4, 6 / 4, 6 / 4])


def test_clauses_and_sentences_of_a_text_are_learned_or_held_out_together():
    train, held = read_texts()
    assert not {row["target"] for row in train} & {row["target"] for row in held}
    for rows in (train, held):
        assert {row["clause"] for row in rows} == {True, False}
    written = sum(path.read_text(encoding="utf-8").count("\n") for path in (WRITTEN / "texts").glob("*.jsonl"))
    assert len(held_texts()) == -(-written // TEXTS_HELD)


def test_no_written_text_repeats_words_of_the_built_in_texts():
    def runs(text):
        words = re.findall(r"[a-z]+", text.lower())
        return {tuple(words[i : i + 6]) for i in range(len(words) - 5)}

    seeds = set().union(*(runs(path.read_text(encoding="utf-8", errors="ignore")) for path in SEEDS.glob("*.txt")))
    texts = {row["text"] for part in (*read_texts(), read_essays()) for row in part}
    assert len(seeds) > 1000
    assert not [text for text in texts if runs(text) & seeds]


def test_measures_are_taken_up_only_for_the_very_sample_they_were_kept_of(tmp_path):
    sample = [Pair("Ferries are dear.", "Ferries should run.", "Ferries should stop.", -1, "texts")]
    kept = tmp_path / "own.npz"
    assert measured_before(kept, sample) is None
    words = {name: [getattr(sample[0], name)] for name in ("set", "text", "proposal", "opposite")}
    np.savez(kept, lean=[0.5], **words)
    assert measured_before(kept, sample)["lean"].tolist() == [0.5]
    assert measured_before(kept, [sample[0]._replace(text="Ferries are cheap.")]) is None
    assert measured_before(kept, sample * 2) is None
