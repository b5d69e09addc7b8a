"""The zones of pages of many kinds. In `pages/` each line begins with its zone: H, B, R or X (furniture)."""

from itertools import pairwise
from pathlib import Path

import pytest

from preprocessing.documents.zones import find_zones

PAGES = sorted((Path(__file__).parent / "pages").iterdir())
ZONES = {"H": "heading", "B": "body", "R": "reference", "X": "boilerplate"}
LETTERS = [f"Sentence number {n} of the letter says that the plan is wrong." for n in range(6)]


def zones_of_lines(text: str) -> list[tuple[str, str]]:
    """(zone, line) of every line with words."""
    spans, at, rows = find_zones(text), 0, []
    for line in text.split("\n"):
        if line.strip():
            rows.append((next(span.zone for span in spans if span.start <= at < span.end), line))
        at += len(line) + 1
    return rows


def test_find_zones_of_nothing_is_nothing():
    assert find_zones("") == []


def test_find_zones_of_white_space_is_one_body_span():
    assert [(span.start, span.end, span.zone) for span in find_zones(" \n ")] == [(0, 3, "body")]


@pytest.mark.parametrize("page", PAGES, ids=[page.stem for page in PAGES])
@pytest.mark.parametrize("breaks", ["\n", "\n\n"], ids=["as written", "blank lines"])
def test_find_zones_names_every_line_of_a_page(page, breaks):
    marked = [line for line in page.read_text(encoding="utf-8").split("\n") if breaks == "\n" or line]
    if breaks == "\n\n" and page.stem in ("wrapped", "forum", "paper", "plain_para"):
        pytest.skip("its single line breaks carry meaning")
    text = breaks.join(line[2:] for line in marked)
    expected = [(ZONES[line[0]], line[2:]) for line in marked if line]
    assert zones_of_lines(text) == expected


@pytest.mark.parametrize("page", PAGES, ids=[page.stem for page in PAGES])
def test_zones_tile_the_text(page):
    text = page.read_text(encoding="utf-8")
    spans = find_zones(text)
    assert "".join(text[span.start : span.end] for span in spans) == text
    assert all(a.end == b.start for a, b in pairwise(spans))


@pytest.mark.parametrize("word", ["comments", "newsletter", "cookies", "register", "subscribe", "advertisement"])
def test_a_cue_inside_a_sentence_is_no_furniture(word):
    text = "\n\n".join(["The quarrel", *LETTERS, f"The {word} of the other side were no help at all."])
    assert {zone for zone, _ in zones_of_lines(text)} == {"heading", "body"}


def test_a_page_of_a_single_sentence_is_body():
    assert [span.zone for span in find_zones("Please share this with everyone who will listen to us.")] == ["body"]


def test_furniture_has_no_section_and_text_has_the_heading_above():
    spans = find_zones("## A quarrel:\n\n" + LETTERS[0] + "\n\nLeave a reply\n")
    assert [span.section for span in spans] == ["A quarrel", "A quarrel", None]


@pytest.mark.parametrize("name", ["References", "REFERENCES:", "Refrences", "7. Bibliography", "## Works Cited"])
def test_a_reference_list_is_known_by_its_name(name):
    text = f"{LETTERS[0]}\n\n{name}\nSmith, J. (2019). On bridges. Oxford University Press.\n"
    assert [zone for zone, _ in zones_of_lines(text)] == ["body", "heading", "reference"]


def test_sources_as_a_heading_of_running_text_is_no_reference_list():
    text = f"{LETTERS[0]}\n\nSources\n\n{LETTERS[1]} {LETTERS[2]}\n"
    assert [zone for zone, _ in zones_of_lines(text)] == ["body", "heading", "body"]


def test_a_list_without_a_name_is_found_from_three_entries():
    entries = [
        f"{name}, J. (19{n}0). On bridges. Oxford University Press." for n, name in enumerate(("Lee", "Mori", "Poe"), 6)
    ]
    text = "\n\n".join([*LETTERS, *entries])
    assert [zone for zone, _ in zones_of_lines(text)][-4:] == ["body", "reference", "reference", "reference"]


def test_each_entry_is_one_span_with_its_address_line():
    text = (
        "References\nLee, J. (1960). On bridges. Mind, 3(2), 4-19.\nhttps://doi.org/10.1/x .\nMori, K. (1971). Dams.\n"
    )
    spans = [text[span.start : span.end] for span in find_zones(text) if span.zone == "reference"]
    assert [span.split(",")[0] for span in spans] == ["Lee", "Mori"]
