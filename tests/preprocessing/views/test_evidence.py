import random

import pytest

from preprocessing.views.evidence import Mark, cite, cut_pieces, show_passages, written_in
from tests import fakes


def test_cut_pieces_of_nothing_is_nothing():
    assert cut_pieces("", [Mark(0, 5, "quote")]) == ()


def test_cut_pieces_without_marks_is_one_plain_piece():
    (piece,) = cut_pieces("abc", [])
    assert (piece.text, piece.kinds) == ("abc", ())


def test_cut_pieces_splits_where_marks_begin_and_end():
    pieces = cut_pieces("one two three", [Mark(104, 107, "cue")], start=100)
    assert [(piece.text, piece.kinds) for piece in pieces] == [("one ", ()), ("two", ("cue",)), (" three", ())]


def test_cut_pieces_names_every_mark_that_covers_a_stretch_widest_first():
    pieces = cut_pieces("abcdef", [Mark(2, 4, "cue"), Mark(0, 6, "quote")])
    assert [piece.kinds for piece in pieces] == [("quote",), ("quote", "cue"), ("quote",)]


@pytest.mark.parametrize("seed", range(20))
def test_cut_pieces_always_give_the_text_back(seed):
    draw = random.Random(seed)
    text = "".join(draw.choice("ab 𝔸é\n<") for _ in range(draw.randint(1, 40)))
    marks = [Mark(draw.randint(-5, 45), draw.randint(-5, 45), draw.choice(["cue", "date"])) for _ in range(8)]
    assert "".join(piece.text for piece in cut_pieces(text, marks)) == text


def test_show_passages_leaves_out_unknown_ids_and_keeps_the_order(bridge):
    ids = list(bridge.body["passage_id"])
    shown = show_passages(bridge, [ids[2], "nope", ids[0]])
    assert [item.passage_id for item in shown] == [ids[2], ids[0]]


def test_cite_names_document_place_and_words(bridge):
    citation = cite(bridge, f"{fakes.EAST}-000011")
    assert citation.startswith("“The Bridge”, leaflet, undated; passage 2, characters 11–")
    assert "The mayor says the bridge will unite the town." in citation


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (None, None, "undated"),
        ("2024-01-01", "2026-01-01", "written 2024 or 2025"),
        ("2022-01-21", "2022-02-01", "written January 2022"),
        ("2022-01-01", "2023-01-01", "written 2022"),
        ("2022-02-24", "2026-04-01", "written 2022–2026"),
        ("2024-01-01", None, "written 2024 or later"),
        (None, "2024-01-01", "written 2023 or earlier"),
    ],
)
def test_written_in_says_the_window_in_words(first, last, words):
    assert written_in(first, last) == words
