from preprocessing.assembly import notes_on_issues
from preprocessing.model.tables import ISSUES
from tests.preprocessing.stances.fake_stance import WordModel


def issues(*rows):
    names = ("issue_id", "question", "pole_for", "pole_against")
    return ISSUES.from_records([dict(zip(names, row)) for row in rows])


def test_no_issues_have_no_notes():
    assert notes_on_issues(issues(), WordModel()) == {}


def test_every_issue_whose_sides_are_hardly_told_apart_has_a_note():
    notes = notes_on_issues(
        issues(
            ("plain", "Zoos?", "Zoos should close.", "Zoos should not close."),
            ("vague", "Zoos?", "Zoos should close.", "Zoos must stay open."),
            ("same", "Zoos?", "Zoos should close.", "Zoos should close."),
        ),
        WordModel(),
    )
    assert set(notes) == {"vague", "same"}
    assert "nobody is given a side" in notes["vague"]
    assert "the same" in notes["same"]
