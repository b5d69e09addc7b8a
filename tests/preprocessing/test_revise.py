"""A revision after an edit gives what a full build of the edited folder gives, and does not build what it can reuse."""

import json
import shutil
from functools import reduce

import pytest

from preprocessing.__main__ import main
from preprocessing.edit_files import change_edits
from preprocessing.model.edits import (
    DocumentDate,
    EventMerge,
    HolderEdit,
    OwnEvent,
    OwnIssue,
    Place,
    SideEdit,
    TopicName,
    VoiceMerge,
    VoiceRename,
    VoiceSplit,
    add_edit,
    edit_id,
    remove_edit,
)
from preprocessing.model.tables import ALL_TABLES
from preprocessing.revise import revise
from preprocessing.store import open_store
from tests.preprocessing.test_build import AGAINST, FOR, ISSUES, build

pytestmark = pytest.mark.models
# A voice with two names, to be taken apart.
MORE = (
    "Last year the mayor of Lund said that the bridge is ugly. "
    "Moscow argues that the bridge is too dear. Russia fears that the bridge will fall.\n"
)
OWN = OwnIssue("Is the harbour safe?", "The harbour is ruined.", "The harbour is not ruined.")


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A folder and its store, built once; tests work on copies."""
    root = tmp_path_factory.mktemp("built")
    folder = root / "texts"
    folder.mkdir()
    (folder / "issues.toml").write_text(ISSUES)
    (folder / "a.txt").write_text(FOR + MORE)
    (folder / "b.txt").write_text(AGAINST)
    assert build(folder, root / "store") == 0
    return root


@pytest.fixture
def copied(built, tmp_path):
    shutil.copytree(built, tmp_path, dirs_exist_ok=True)
    return tmp_path / "texts", tmp_path / "store"


def steps_of(folder, out):
    seen = []
    revise(folder, out, report=lambda step, share: seen.append(step))
    return set(seen)


def edit(folder, *edits):
    change_edits(folder, lambda held: reduce(add_edit, edits, held))


def place_of(corpus, row=0):
    statement = corpus.statements.iloc[row]
    document = corpus.documents.set_index("document_id").loc[statement["document_id"]]
    start, end = int(statement["quote_start"]), int(statement["quote_end"])
    names = (document["source_path"], statement["document_id"], statement["statement_id"])
    return Place(*names, start, end, document["text"][start:end])


def voice_of(corpus, words):
    rows = corpus.statements
    said = [corpus.text_of(row.document_id)[row.quote_start : row.quote_end] for row in rows.itertuples()]
    names = corpus.voices.set_index("voice_id")["name"]
    return names[rows["voice_id"].iloc[said.index(words)]]


def assert_same(one, other):
    for table in ALL_TABLES:
        if table.name != "runs":
            assert getattr(one, table.name).equals(getattr(other, table.name)), table.name
    assert one.id == other.id
    assert {"input_hash", "base_hash", "notes"} <= set(one.manifest)
    for name in ("input_hash", "base_hash", "notes", "edits", "counts", "settings"):
        assert one.manifest[name] == other.manifest[name], name


def test_nothing_to_revise_writes_nothing(copied):
    folder, out = copied
    assert steps_of(folder, out) == set()
    assert (out / "CURRENT").read_text() == "gen-000001\n"


def test_a_revised_store_equals_a_full_build_of_the_edited_folder(copied, tmp_path):
    folder, out = copied
    corpus = open_store(out)
    voice = corpus.voices.loc[corpus.voices["kind"] == "group", "name"].iloc[0]
    edit(
        folder,
        OWN,
        OwnIssue("Which is it?", "The bridge is made of stone.", "The bridge is made of old stone."),
        SideEdit(place_of(corpus, 0), "bridge", "against"),
        SideEdit(place_of(corpus, 1), OWN.issue_id, "for"),
        HolderEdit(place_of(corpus, 1), "The ferry company", "organisation"),
        VoiceRename(voice, "Somebody else"),
        VoiceSplit("Russia", "Moscow"),
        DocumentDate("a.txt", corpus.documents["document_id"].iloc[0], "1991-01-01", "1992-01-01"),
        TopicName(corpus.topics["topic_id"].iloc[0], corpus.topics["label"].iloc[0], "Across the water"),
        OwnEvent("Lund quarrel", "mayor of Lund", "1988-05"),
        EventMerge("Harborne flood", "Harborne fair"),
    )
    assert steps_of(folder, out) == {"events", "stances", "edits", "store"}
    assert build(folder, tmp_path / "whole") == 0
    assert_same(open_store(out), open_store(tmp_path / "whole"))
    revised = open_store(out)
    assert {"The ferry company", "Russia", "Moscow"} <= set(revised.voices["name"])
    assert voice_of(revised, "the bridge is too dear") == "Moscow"
    assert voice_of(revised, "the bridge will fall") == "Russia"
    assert "Across the water" in set(revised.topics["label"])
    assert "Lund quarrel" in set(revised.events["name"])
    assert "Harborne flood" in " ".join(revised.manifest["notes"])


def test_a_topic_gets_its_found_name_back(copied):
    folder, out = copied
    before = open_store(out)
    named = TopicName(before.topics["topic_id"].iloc[0], before.topics["label"].iloc[0], "Across the water")
    edit(folder, named)
    assert steps_of(folder, out) == {"edits", "store"}
    change_edits(folder, lambda held: remove_edit(held, edit_id(named)))
    revise(folder, out)
    assert open_store(out).id == before.id


def test_a_correction_weighs_nothing_anew_and_undoing_it_gives_the_first_tables_back(copied):
    folder, out = copied
    before = open_store(out)
    made = SideEdit(place_of(before), "bridge", "against")
    edit(folder, made)
    assert steps_of(folder, out) == {"edits", "store"}
    after = open_store(out)
    assert after.stances.set_index("statement_id").at[made.place.statement_id, "position"] == -1.0
    assert after.id != before.id
    change_edits(folder, lambda held: remove_edit(held, edit_id(made)))
    revise(folder, out)
    assert open_store(out).id == before.id


def test_a_revised_store_is_left_alone_by_a_build_if_needed(copied, capsys):
    folder, out = copied
    edit(folder, VoiceMerge("Nobody", "No one"))
    assert main(["revise", str(folder), "--out", str(out), "--progress", "lines"]) == 0
    assert build(folder, out, "--if-needed") == 0
    assert "is up to date" in capsys.readouterr().out


def test_a_name_taken_out_of_a_voice_alone_equals_a_full_build_and_undoing_it_gives_the_voice_back(copied, tmp_path):
    folder, out = copied
    before = open_store(out)
    taken = VoiceSplit("Russia", "Moscow")
    edit(folder, taken)
    assert steps_of(folder, out) == {"edits", "store"}
    assert build(folder, tmp_path / "whole") == 0
    assert_same(open_store(out), open_store(tmp_path / "whole"))
    change_edits(folder, lambda held: remove_edit(held, edit_id(taken)))
    revise(folder, out)
    assert open_store(out).id == before.id


def test_an_edit_whose_target_is_gone_is_kept_and_named(copied):
    folder, out = copied
    edit(folder, VoiceMerge("Nobody", "No one"))
    revise(folder, out)
    assert "Nobody" in " ".join(open_store(out).manifest["notes"])
    assert "Nobody" in (folder / "edits.json").read_text()


def test_a_changed_document_is_built_anew_and_the_words_find_the_statement_again(copied):
    folder, out = copied
    made = SideEdit(place_of(open_store(out)), "bridge", "against")
    edit(folder, made)
    path = folder / made.place.file
    path.write_text(path.read_text().replace("\n\n", "\n\nA new beginning stands here now.\n\n", 1))
    assert "vectors" in steps_of(folder, out)
    corpus = open_store(out)
    assert len(corpus.manifest["edits"]["corrected_stances"]) == 1
    assert not corpus.manifest["notes"]


@pytest.mark.parametrize("raw", [b"{", b'{"format": "other"}', b'{"format": "standpoint-edits", "version": 99}'])
def test_a_file_of_edits_that_cannot_be_used_is_named_and_the_rest_goes_on(copied, raw):
    folder, out = copied
    (folder / "edits.json").write_bytes(raw)
    revise(folder, out)
    corpus = open_store(out)
    assert "edits.json" in corpus.manifest["notes"][0]
    assert corpus.manifest["edits"]["trouble"]
    assert not corpus.statements.empty


def test_a_store_of_older_code_is_built_whole(copied):
    folder, out = copied
    path = out / "gen-000001" / "manifest.json"
    manifest = json.loads(path.read_text())
    path.write_text(json.dumps({**manifest, "base_hash": "older"}))
    assert "topics" in steps_of(folder, out)


def test_revising_where_nothing_is_built_builds(built, tmp_path):
    assert "topics" in steps_of(built / "texts", tmp_path / "new")
    assert len(open_store(tmp_path / "new").documents) == 2
