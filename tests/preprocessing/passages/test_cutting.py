"""Passages: whole, in order, exact to the character, and of a size that can be read."""

import random

import pandas as pd
import pytest

from preprocessing.model.tables import DOCUMENTS, PASSAGES, SENTENCES, ZONE_SPANS
from preprocessing.passages import cut_passages

LONG = "The bridge was built by people who did not know that they would never be thanked for it by anyone at all."
SHORT = "So it went."
ODD = [
    "😀",
    "e\u0301",
    "\u200b",
    "\u202eמלחמה\u202c",
    "سلام",
    "\x00",
    "\ufffd",
    "𝒳",
    "\u00a0",
    "한국어",
    "\t",
    "\x85",
    "\u2028",
]
MARKS = set("-*+•‣◦▪●○·–—>#=_~|<")
INVISIBLE = set("\u200b\u200c\u200d\u2060\ufeff\u00ad")


def cut(*texts: str, zone: str = "body", spans: list[tuple[int, int, str]] | None = None):
    """The passages of texts that lie in one zone each, or in the given spans."""
    documents = DOCUMENTS.from_records(
        [
            {"document_id": f"d{n}", "title": "T", "short_title": "T", "kind": "document", "source_path": f"{n}.txt"}
            | {"language": "en", "encoding": "utf-8", "text": text, "char_count": len(text)}
            for n, text in enumerate(texts)
        ]
    )
    rows = [
        {"document_id": f"d{n}", "ordinal": at, "start_char": a, "end_char": b, "zone": name, "section": "S"}
        for n, text in enumerate(texts)
        for at, (a, b, name) in enumerate(spans or [(0, len(text), zone)])
    ]
    return cut_passages(documents, ZONE_SPANS.from_records(rows))


def texts_of(result) -> list[str]:
    return list(result.passages["text"])


def test_no_documents_give_empty_checked_frames():
    result = cut()
    assert result.passages.equals(PASSAGES.empty())
    assert result.sentences.equals(SENTENCES.empty())


def test_a_text_of_white_space_gives_no_passages():
    assert cut(" \n\n\t").passages.empty


def test_short_sentences_of_a_paragraph_are_put_together_up_to_about_thirty_words():
    assert texts_of(cut(" ".join([SHORT] * 20)))[0].count(SHORT) == 10


def test_a_short_leftover_joins_its_neighbour():
    assert texts_of(cut(f"{LONG} {LONG} {SHORT}")) == [LONG, f"{LONG} {SHORT}"]


def test_a_passage_never_crosses_a_blank_line_or_a_list_item():
    assert texts_of(cut(f"{SHORT}\n\n{SHORT}\n- one\n- two")) == [SHORT, SHORT, "one", "two"]


def test_a_passage_is_not_split_at_the_line_breaks_of_hard_wrapped_text():
    lines = [
        "The duties upon foreign corn have been defended as a protection to",
        "the farmer, and it has been said that without them the land would",
    ]
    text = "\n".join(
        [
            *lines,
            "fall out of tillage, and that we would depend upon our enemies for",
            "our daily bread, as Ricardo knew.",
        ]
    )
    assert texts_of(cut(text)) == [text]


def test_each_heading_and_each_entry_is_a_passage_of_its_own():
    text = "## On Dams ##\nLee, J. (1960). On dams. It. Was. Good.\nhttps://x.org"
    result = cut(text, spans=[(0, 14, "heading"), (14, len(text), "reference")])
    assert texts_of(result) == ["On Dams", text[14:]]
    assert list(result.passages["zone"]) == ["heading", "reference"]


def test_ids_are_the_document_and_the_place_in_it():
    result = cut(f"  {LONG}")
    assert list(result.passages["passage_id"]) == ["d0-000002"]
    assert list(result.sentences["sentence_id"]) == ["s-d0-000002"]


def random_text(seed: int) -> str:
    pick = random.Random(seed)
    words = ["War", "peace", "U.S.", "e.g.", "2014.", "end.", "Why?", "“No.”", "(x)", "so;", "1.", "- ", "# ", *ODD]
    return "".join(pick.choice(words) + pick.choice([" ", " ", "  ", "\n", "\n\n", ""]) for _ in range(300))


@pytest.mark.parametrize("seed", range(25))
def test_offsets_are_exact_ordered_and_nothing_is_lost(seed):
    text = random_text(seed)
    result = cut(text)
    left = list(text)
    end = 0
    for row in result.passages.itertuples():
        assert end <= row.start_char < row.end_char
        end = row.end_char
        assert row.text == text[row.start_char : end] == row.text.strip()
        left[row.start_char : end] = [" "] * (end - row.start_char)
    assert all(sign.isspace() or sign in MARKS or sign in INVISIBLE for sign in left)


@pytest.mark.parametrize("seed", range(25))
def test_sentences_lie_in_their_passage_and_cover_it(seed):
    text = random_text(seed)
    result = cut(text)
    for row in result.passages.itertuples():
        inside = result.sentences[result.sentences["passage_id"] == row.passage_id]
        assert (inside["start_char"].iloc[0], inside["end_char"].iloc[-1]) == (row.start_char, row.end_char)
        between = zip(inside["end_char"], inside["start_char"].shift(-1, fill_value=row.end_char), strict=True)
        assert all(not text[a:b].strip() for a, b in between)


def test_the_order_of_documents_changes_no_passage():
    texts = [random_text(seed) for seed in range(3)]
    alone = pd.concat([cut(text).passages["text"] for text in texts], ignore_index=True)
    assert list(alone) == texts_of(cut(*texts))
