"""From files to a store, with the real steps and models, on collections of a few lines."""

import pytest

from preprocessing.__main__ import main
from preprocessing.model.tables import ALL_TABLES
from preprocessing.store import current_input_hash, open_store

pytestmark = pytest.mark.models

FOR = "The Harbour Bridge\n\nThe mayor says that the bridge will unite the town. It was first opened in 1932.\n"
AGAINST = "No More Bridges\n\nAccording to the fishers, the bridge ruined the harbour in 1932. We agree with them.\n"
ISSUES = (
    '[[issue]]\nid = "bridge"\nquestion = "Does the bridge help?"\n'
    'for = "The bridge helps the town."\nagainst = "The bridge harms the town."\n'
)


def build(folder, out, *more):
    return main(["build", str(folder), "--out", str(out), "--progress", "lines", *more])


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "issues.toml").write_text(ISSUES)
    return folder


@pytest.fixture
def two(folder):
    (folder / "a.txt").write_text(FOR)
    (folder / "b.txt").write_text(AGAINST)
    return folder


def test_build_makes_every_table_and_ends_with_a_summary(two, tmp_path, capsys):
    assert build(two, tmp_path / "store") == 0
    corpus = open_store(tmp_path / "store")
    assert len(corpus.documents) == 2
    named = " ".join(corpus.voices["name"]).lower()
    assert "mayor" in named
    assert "fishers" in named
    assert "2 documents" in capsys.readouterr().out


def test_every_offset_gives_back_its_words(two, tmp_path):
    build(two, tmp_path / "store")
    corpus = open_store(tmp_path / "store")
    for row in corpus.passages.itertuples():
        assert corpus.text_of(row.document_id)[row.start_char : row.end_char] == row.text
    for row in corpus.time_mentions.itertuples():
        assert corpus.text_of(row.document_id)[row.start_char : row.end_char] == row.text
    assert (corpus.statements["quote_start"] < corpus.statements["quote_end"]).all()


def test_building_again_or_from_files_in_another_order_gives_the_same(two, tmp_path):
    build(two, tmp_path / "one")
    other = tmp_path / "other" / "texts"
    other.mkdir(parents=True)
    (other / "issues.toml").write_text(ISSUES)
    (other / "1.txt").write_text(AGAINST)
    (other / "2.txt").write_text(FOR)
    build(other, tmp_path / "two")
    one, two_ = open_store(tmp_path / "one"), open_store(tmp_path / "two")
    for table in ALL_TABLES:
        if table.name in ("runs", "documents"):
            continue
        rows = [
            getattr(corpus, table.name).sort_values(list(table.key)).reset_index(drop=True) for corpus in (one, two_)
        ]
        assert rows[0].equals(rows[1]), table.name


def test_a_second_build_of_the_same_is_left_out_if_not_needed(two, tmp_path, capsys):
    build(two, tmp_path / "store")
    assert build(two, tmp_path / "store", "--if-needed") == 0
    assert "is up to date" in capsys.readouterr().out
    (two / "a.txt").write_text(FOR + "It was closed in 1999.")
    before = current_input_hash(tmp_path / "store")
    build(two, tmp_path / "store", "--if-needed")
    assert current_input_hash(tmp_path / "store") != before


def test_a_damaged_store_is_built_again(two, tmp_path, capsys):
    build(two, tmp_path / "store")
    (tmp_path / "store" / "gen-000001" / "topics.parquet").write_bytes(b"junk")
    build(two, tmp_path / "store", "--if-needed")
    assert "topics.parquet" in capsys.readouterr().out
    assert open_store(tmp_path / "store").notice == ""


@pytest.mark.parametrize(
    "text", ["One sentence.", "Only a heading", "word", "It opened in 1999.", "“An open quotation, says nobody"]
)
def test_the_smallest_collections_build(folder, tmp_path, text):
    (folder / "only.txt").write_text(text)
    assert build(folder, tmp_path / "store") == 0
    assert len(open_store(tmp_path / "store").documents) == 1


def test_a_file_that_is_not_text_is_left_out_with_its_reason(two, tmp_path, capsys):
    (two / "picture.txt").write_bytes(bytes(range(256)) * 20)
    assert build(two, tmp_path / "store") == 0
    assert "left out: picture.txt" in capsys.readouterr().out
    assert len(open_store(tmp_path / "store").documents) == 2


@pytest.mark.parametrize("make", ["missing", "file", "empty"])
def test_a_folder_that_cannot_be_used_gives_a_sentence(tmp_path, capsys, make):
    path = tmp_path / "texts"
    if make == "file":
        path.write_text("x")
    elif make == "empty":
        path.mkdir()
    assert build(path, tmp_path / "store") == 1
    said = capsys.readouterr().err
    assert "texts" in said
    assert "Traceback" not in said


def test_a_broken_sidecar_names_the_file_and_keeps_the_earlier_build(two, tmp_path, capsys):
    build(two, tmp_path / "store")
    (two / "issues.toml").write_text('[[issue]]\nid = "bridge"\nquestion = "Unclosed')
    assert build(two, tmp_path / "store") == 1
    assert "issues.toml" in capsys.readouterr().err
    assert len(open_store(tmp_path / "store").documents) == 2


def test_check_says_that_every_file_is_as_written(two, tmp_path, capsys):
    build(two, tmp_path / "store")
    assert main(["check", str(tmp_path / "store")]) == 0
    assert "Every file is as it was written." in capsys.readouterr().out
