"""A folder of files becomes a collection; what cannot be read is reported, not raised."""

import os
import shutil
from pathlib import Path

import pytest

from preprocessing.documents import read_collection
from preprocessing.model.errors import CollectionError
from preprocessing.model.tables import DOCUMENTS, ISSUES, ZONE_SPANS

SEEDS = Path(__file__).parents[3] / "data" / "seeds"
TEXT = "A bridge for the valley\n\nThe bridge was opened in 1932. Many people liked it, and many did not.\n"


@pytest.mark.parametrize("kind", ["missing", "file", "empty", "unreadable"])
def test_read_collection_says_what_to_do_without_texts(tmp_path, kind):
    folder = tmp_path / "texts"
    if kind == "file":
        folder.write_text(TEXT)
    elif kind != "missing":
        folder.mkdir()
    if kind == "unreadable":
        (folder / "scan.pdf").write_bytes(b"%PDF-1.7")
    with pytest.raises(CollectionError, match=r"texts.*(Name|Put)"):
        read_collection(folder)


def test_read_collection_reports_bad_files_and_keeps_the_good_one(tmp_path):
    (tmp_path / "good.txt").write_text(TEXT)
    (tmp_path / "copy.md").write_bytes(TEXT.replace("\n", "\r\n").encode())
    (tmp_path / "blank.txt").write_text(" \n")
    (tmp_path / "program.txt").write_bytes(bytes(200))
    collection = read_collection(tmp_path)
    assert len(collection.documents) == 1
    assert [file.source_path for file in collection.skipped] == ["blank.txt", "good.txt", "program.txt"]
    assert "same text as copy.md" in collection.skipped[1].reason


def test_read_collection_follows_no_links(tmp_path):
    (tmp_path / "outside.txt").write_text("Nobody may read this text.")
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT)
    os.symlink(tmp_path / "outside.txt", folder / "b.txt")
    os.symlink(tmp_path, folder / "up")
    collection = read_collection(folder)
    assert list(collection.documents["source_path"]) == ["a.txt"]
    assert "link" in collection.skipped[0].reason


def test_document_ids_depend_on_the_text_alone(tmp_path):
    for place, name in (("x", "1.txt"), ("y", "sub/other name.md")):
        path = tmp_path / place / name
        path.parent.mkdir(parents=True)
        path.write_text(TEXT)
    first, second = (read_collection(tmp_path / place).documents for place in "xy")
    assert list(first["document_id"]) == list(second["document_id"])


def test_a_document_is_described_without_corpus_toml(tmp_path):
    (tmp_path / "a.txt").write_text("The long quarrel about the old bridge\n\nBy Ann Lee\n\n" + TEXT.split("\n\n")[1])
    row = read_collection(tmp_path).documents.iloc[0]
    assert (row["title"], row["author"]) == ("The long quarrel about the old bridge", "Ann Lee")
    assert (row["kind"], row["language"], row["encoding"]) == ("document", "en", "utf-8")
    assert len(row["short_title"]) <= 24


def test_corpus_toml_wins_and_names_absent_files(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "corpus.toml").write_text(
        'title = "Bridges"\n[[document]]\nfile = "a.txt"\ntitle = "B"\n[[document]]\nfile = "zz.txt"\n'
    )
    collection = read_collection(tmp_path)
    assert (collection.title, collection.documents.loc[0, "title"]) == ("Bridges", "B")
    assert "zz.txt" in collection.notes[0]


def test_hostile_names_stay_names(tmp_path):
    (tmp_path / "<img src=x> ..%2f.txt").write_text(TEXT)
    assert list(read_collection(tmp_path).documents["source_path"]) == ["<img src=x> ..%2f.txt"]


def test_the_seeds_are_read_whole_and_pass_the_contract():
    collection = read_collection(SEEDS)
    assert (len(collection.documents), len(collection.issues)) == (5, 6)
    assert collection.skipped == collection.notes == ()
    for table, frame in (
        (DOCUMENTS, collection.documents),
        (ZONE_SPANS, collection.zones),
        (ISSUES, collection.issues),
    ):
        assert table.check(frame).equals(frame)


def test_renaming_the_seeds_changes_no_zone(tmp_path):
    for number, path in enumerate(sorted(SEEDS.glob("*.txt"), reverse=True)):
        shutil.copy(path, tmp_path / f"{number}.txt")
    keys = ["document_id", "ordinal"]
    ours = read_collection(tmp_path).zones.sort_values(keys).reset_index(drop=True)
    assert ours.equals(read_collection(SEEDS).zones.sort_values(keys).reset_index(drop=True))
