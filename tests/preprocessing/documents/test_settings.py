"""corpus.toml forgives a slip and says so; issues.toml does not guess."""

import pytest

from preprocessing.documents.settings import read_corpus_settings, read_issues
from preprocessing.model.errors import SettingsError

ISSUE = '[[issue]]\nid = "{id}"\nquestion = "Q?"\nfor = "{pro}"\nagainst = "{con}"\n'


def _write(folder, name: str, text: str):
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_settings_are_empty_without_files(tmp_path):
    assert read_corpus_settings(tmp_path / "corpus.toml").documents == {}
    assert read_issues(tmp_path / "issues.toml").empty


def test_broken_toml_names_the_line(tmp_path):
    path = _write(tmp_path, "corpus.toml", 'title = "x"\nlanguage = en\n')
    with pytest.raises(SettingsError, match="line 2"):
        read_corpus_settings(path)


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ('tittle = "x"', "Did you mean 'title'"),
        ("kind = 3", "kind must be text"),
        ('dated_from = "2024-02-31"', "must be a date"),
        ("dated_from = 2024-02-02\ndated_before = 2024-02-01", "is not before"),
    ],
)
def test_a_slip_in_one_line_is_noted_and_the_rest_is_kept(tmp_path, line, note):
    path = _write(tmp_path, "corpus.toml", f'[[document]]\nfile = "a.txt"\nauthor = "Ann Lee"\n{line}\n')
    settings = read_corpus_settings(path)
    assert note in settings.notes[0]
    assert settings.documents["a.txt"] == {"author": "Ann Lee"}


def test_a_file_described_twice_keeps_the_first(tmp_path):
    text = '[[document]]\nfile = "a.txt"\ntitle = "1"\n[[document]]\nfile = "./a.txt"\ntitle = "2"\n'
    settings = read_corpus_settings(_write(tmp_path, "corpus.toml", text))
    assert settings.documents["a.txt"]["title"] == "1"
    assert "twice" in settings.notes[0]


def test_a_bare_year_means_its_first_day(tmp_path):
    text = '[[document]]\nfile = "a.txt"\ndated_from = "1914"\ndated_before = 1915-03-01\n'
    fields = read_corpus_settings(_write(tmp_path, "corpus.toml", text)).documents["a.txt"]
    assert fields == {"dated_from": "1914-01-01", "dated_before": "1915-03-01"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (ISSUE.format(id="tax", pro="Yes.", con="yes."), "'tax'.*say the same"),
        (ISSUE.format(id="tax", pro="Yes.", con=""), "'tax'.*'against' is missing, empty"),
        (ISSUE.format(id="tax", pro="Yes.", con="No.") * 2, "two issues have the id 'tax'"),
        (ISSUE.format(id="a tax", pro="Yes.", con="No."), "only letters"),
        ("[issue]\nid = 'x'\n", "two brackets"),
        ("[[isue]]\nid = 'x'\n", "Did you mean|write"),
    ],
)
def test_an_impossible_issue_is_named(tmp_path, text, said):
    with pytest.raises(SettingsError, match=said):
        read_issues(_write(tmp_path, "issues.toml", text))
