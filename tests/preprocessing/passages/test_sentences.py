"""Sentences with exact offsets, also in careless text and in other scripts."""

import pytest

from preprocessing.passages.sentences import LONGEST_PIECE, LONGEST_SENTENCE, count_words, find_sentences


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in find_sentences(text)]


def test_no_words_give_no_sentences():
    assert cut("") == cut(" \n\u00a0") == []
    assert count_words(" ") == 0


# "|" marks where a sentence ends.
@pytest.mark.parametrize(
    "marked",
    [
        "Dr. Lee met Sen. Poe in Washington D.C. on Jan. 5.| They left.",
        "J. J. Mearsheimer and U.S. officials met, e.g. in Poland, i.e. the East.| It cost $3.5 million.",
        "It was an invasion.|Others did not call it that.|The EU.|The end.",
        "See https://doi.org/10.1057/s41311.Foo or www.Example.Com today.| Then go on.",
        "We live in the 21st century.| On the one hand, it is so.",
        "It began in 2022.| western approaches differ.",
        "“No. Not yet,” she said.| It was late.",
        'The headline—"No deals! Europe pushes on"—was loud.| So it was.',
        "He said: “I came.| I saw.”| Then he left.",
        "There’s progress but...,” he said; it was slow; it was late.| Really?!| Yes.",
        "It is known.[5]| Others doubt it [6].| We do not.",
        "Yahoo! sued too.| Art. 5 and pp. 12-14 agree.",
        "北约东扩。|俄罗斯反对！|你说呢？",
        "यह सही है।| वह नहीं।",
    ],
)
def test_find_sentences_ends_them_where_a_reader_would(marked):
    assert cut(marked.replace("|", "")) == [part.strip() for part in marked.split("|")]


def test_a_line_break_inside_a_paragraph_is_a_space():
    assert cut("The war\nbegan. It\nended.") == ["The war\nbegan.", "It\nended."]


@pytest.mark.parametrize("glue", [" and so on; ", " and so on, "])
def test_a_monster_sentence_is_cut_into_readable_pieces(glue):
    text = glue.join(["we went on"] * 200) + "."
    pieces = cut(text)
    assert max(count_words(piece) for piece in pieces) <= LONGEST_SENTENCE
    assert "".join(text.split()) == "".join("".join(pieces).split())
    assert all(piece.endswith((glue.strip()[-1], ".")) for piece in pieces)


@pytest.mark.parametrize("text", ["a" * 20_000, "。" * 5_000, "A. " * 3_000, "“a. B " * 3_000, "a@" * 9_000])
def test_strange_runs_of_signs_are_cut_and_nothing_is_lost(text):
    pieces = cut(text)
    assert "".join(text.split()) == "".join("".join(pieces).split())
    assert max(map(len, pieces)) <= LONGEST_PIECE
