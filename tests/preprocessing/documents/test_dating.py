"""Dates that the reader gives to documents."""

from preprocessing.documents import with_dates
from preprocessing.model.edits import DocumentDate
from tests import fakes


def test_no_dates_change_nothing():
    documents = fakes.frames()["documents"]
    assert with_dates(documents, [])[0] is documents


def test_a_date_is_given_by_text_or_else_by_file():
    documents = fakes.frames()["documents"]
    given = [
        DocumentDate("moved.txt", fakes.EAST, "1990-01-01", "1991-01-01"),
        DocumentDate(f"{fakes.WEST}.txt", "changed", "1992-01-01"),
    ]
    dated, gone = with_dates(documents, given)
    assert list(dated["dated_from"]) == ["1990-01-01", "1992-01-01"]
    assert gone == ()


def test_a_date_of_a_document_that_is_gone_is_named():
    documents = fakes.frames()["documents"]
    assert "gone.txt" in with_dates(documents, [DocumentDate("gone.txt", "x", "1990-01-01")])[1][0]
