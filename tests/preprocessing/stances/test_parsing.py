"""The tidied copy for the parser: easier to read, with exact offsets."""

import pytest

from preprocessing.stances.attribution.citations import find_citations, introduced_acronyms, reference_surnames
from preprocessing.stances.attribution.parsing import parse, tidy
from preprocessing.stances.attribution.telling import heading_voice

from .collections import told


@pytest.mark.parametrize("text", ["", "a", "Lopez(2014)says", "x (Berg, 2015).", "Russia ’s “edge”", "one,two\nthree"])
def test_tidy_keeps_the_way_back_to_every_character(text):
    tidied = tidy(text)
    assert len(tidied.origins) == len(tidied.text) + 1
    assert tidied.origins[-1] == len(text)
    assert list(tidied.origins) == sorted(tidied.origins)


def test_tidy_leaves_citations_out_and_puts_spaces_in():
    assert tidy("Lopez(2014)says that,in May, trams pay (Berg, 2015).").text == "Lopez says that, in May, trams pay."


def test_parse_cuts_sentences_where_it_is_told():
    doc = next(parse([tidy("One here. two there")], [[0, 10]]))
    assert [sentence.text.strip() for sentence in doc.sents] == ["One here.", "two there"]


def test_find_citations_names_who_is_cited():
    cited = find_citations("Trams pay (Charap & Colton, 2017; see Berg 2015), since 1998 (in May 2004).")
    assert [each.surnames for each in cited] == [("Charap", "Colton", "Berg")]


def test_citation_at_the_end_supports_the_sentence():
    found = told("Trams have paid off in most of the towns (Berg, 2015).")
    assert [(row[0], row[2]) for row in found] == [("Berg", "Trams have paid off in most of the towns")]


def test_reference_surnames_of_an_entry_without_person_are_none():
    assert reference_surnames("CSIS (2024). A report.") == []
    assert reference_surnames("Charap, S., & Colton, T. J. (2017). Everyone Loses.") == ["Charap", "Colton"]


def test_introduced_acronyms_need_matching_capitals():
    assert introduced_acronyms("the Institute of Marine Research (IMR)") == {"IMR": "Institute of Marine Research"}
    assert introduced_acronyms("the Old Town Hall (IMR)") == {}


@pytest.mark.parametrize(
    ("heading", "voice"),
    [
        ("The viewpoint of NATO", "NATO"),
        ("The Russian perspective", "Russia"),
        ("Critics’ arguments", "Critics (unnamed)"),
        ("Views on the dam", None),
        ("Introduction", None),
        (None, None),
    ],
)
def test_heading_voice_reads_whose_view_is_announced(heading, voice):
    found = heading_voice(heading)
    assert (found.name if found else None) == voice


def test_words_under_a_heading_are_that_voices():
    found = told("The quota protects fish in the north.", section="The Norwegian perspective")
    assert found[0][0] == "Norway"


def test_short_word_before_a_full_stop_ends_its_sentence():
    assert told("Kenya believes so. Groups in the north are divided over the dam.") == []
