"""Citations in three formats."""

from dataclasses import replace

import pytest

from components.exports.citations import cite_all, passage_file
from tests import fakes


@pytest.fixture
def cited(bridge):
    """A way to cite the first passage of a collection whose document has the given facts."""

    def cite(**facts):
        documents = bridge.documents.copy()
        for name, value in facts.items():
            documents.loc[documents["document_id"] == fakes.EAST, name] = value
        return cite_all(replace(bridge, documents=documents), _passage(bridge))

    return cite


def _passage(corpus):
    rows = corpus.body
    return rows.loc[rows["document_id"] == fakes.EAST, "passage_id"].iloc[0]


def test_an_unknown_passage_is_refused(bridge):
    with pytest.raises(KeyError):
        cite_all(bridge, "nothing")


def test_without_author_and_date_the_title_leads(cited):
    assert cited()["apa"].startswith("The Bridge [Leaflet]. (n.d.). Passage 2, characters ")


@pytest.mark.parametrize(
    ("first", "before", "told"),
    [
        ("2022-02-01", "2022-03-01", "(2022, February)"),
        ("2022-01-01", "2023-01-01", "(2022)"),
        ("2024-01-01", "2026-01-01", "(ca. 2024–2025)"),
        (None, "2020-01-01", "(ca. 2019)"),
    ],
)
def test_apa_says_what_is_known_of_the_date(cited, first, before, told):
    assert cited(author="A. Hill", dated_from=first, dated_before=before)["apa"].startswith(f"A. Hill. {told}. ")


def test_bibtex_escapes_what_tex_would_run(cited):
    entry = cited(title=r"50% of $5 & \input{x} #1_a", author="R{}D")["bibtex"]
    assert entry.startswith("@misc{aaaaaaaaaaaa-")
    assert r"50\% of \$5 \& \textbackslash{}input\{x\} \#1\_a" in entry
    assert r"author = {{R\{\}D}}" in entry


def test_a_passage_leaves_with_its_words_citations_and_stamp(bridge, stamp):
    text = passage_file(bridge, _passage(bridge), stamp).decode()
    for part in ("The mayor says", "APA", "@misc", "22 November 2026", "0.1.0", "2 of 5 passages"):
        assert part in text
