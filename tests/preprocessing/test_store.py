import json
import shutil

import numpy as np
import pytest

from preprocessing import store as stores
from preprocessing.model.errors import DamagedStoreError, NoStoreError, OtherVersionError, StoreError, TableError
from tests import fakes


@pytest.fixture
def store(bridge_store, tmp_path):
    return shutil.copytree(bridge_store, tmp_path / "store")


def current(store):
    return store / (store / "CURRENT").read_text().strip()


def test_open_store_says_that_nothing_was_built(tmp_path):
    with pytest.raises(NoStoreError, match="no collection has been built here"):
        stores.open_store(tmp_path)


def test_open_store_gives_back_what_was_written(bridge_store):
    corpus = stores.open_store(bridge_store)
    for name, frame in fakes.frames().items():
        assert getattr(corpus, name).equals(frame), name
    assert corpus.vectors.dtype == np.float32
    assert corpus.notice == ""


def test_the_same_build_has_the_same_id(bridge_store, tmp_path):
    again = fakes.write(tmp_path / "again")
    assert stores.open_store(again).id == stores.open_store(bridge_store).id


def test_other_contents_have_another_id(bridge_store, tmp_path):
    other = fakes.write(tmp_path / "other", {fakes.EAST: "A Title\nOne sentence in 1999."})
    assert stores.open_store(other).id != stores.open_store(bridge_store).id


@pytest.mark.parametrize("name", ["stances.parquet", "vectors.npy", "search.sqlite", "documents.parquet"])
def test_one_flipped_byte_is_found_and_the_file_named(store, name):
    path = current(store) / name
    raw = bytearray(path.read_bytes())
    raw[len(raw) // 2] ^= 1
    path.write_bytes(raw)
    with pytest.raises(DamagedStoreError, match=name):
        stores.open_store(store)


def test_a_missing_file_is_named(store):
    (current(store) / "topics.parquet").unlink()
    with pytest.raises(DamagedStoreError, match=r"topics\.parquet is missing"):
        stores.open_store(store)


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"schema_version": 1}'])
def test_a_broken_manifest_is_named(store, text):
    (current(store) / "manifest.json").write_text(text)
    with pytest.raises(DamagedStoreError, match=r"manifest\.json"):
        stores.open_store(store)


def test_a_manifest_that_lists_too_little_is_damage(store):
    path = current(store) / "manifest.json"
    manifest = json.loads(path.read_text())
    del manifest["files"]["events.parquet"]
    path.write_text(json.dumps(manifest))
    with pytest.raises(DamagedStoreError, match=r"events\.parquet"):
        stores.open_store(store)


@pytest.mark.parametrize(("version", "age"), [(stores.SCHEMA_VERSION + 1, "newer"), (0, "older")])
def test_another_layout_is_refused_with_its_age(store, version, age):
    path = current(store) / "manifest.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | {"schema_version": version}))
    with pytest.raises(OtherVersionError, match=age):
        stores.open_store(store)


def test_a_damaged_build_falls_back_to_the_one_before_and_says_so(store):
    earlier = stores.open_store(store)
    fakes.write(store, {fakes.EAST: "A Title\nOne sentence in 1999."})
    (current(store) / "voices.parquet").write_bytes(b"junk")
    corpus = stores.open_store(store)
    assert corpus.id == earlier.id
    assert "voices.parquet" in corpus.notice


def test_a_pointer_to_nowhere_is_damage(store):
    (store / "CURRENT").write_text("gen-999999\n")
    assert "manifest.json is missing" in stores.open_store(store).notice


def test_only_the_last_three_builds_are_kept(store):
    for _ in range(4):
        fakes.write(store)
    assert len(list(store.glob("gen-*"))) == 3
    assert stores.open_store(store).notice == ""


def test_a_failed_write_leaves_the_earlier_build_in_place(store, monkeypatch):
    before = stores.open_store(store).id

    def fail(path):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(stores, "_flush_to_disk", fail)
    with pytest.raises(StoreError, match="No space left on device"):
        fakes.write(store, {fakes.EAST: "A Title\nOther text."})
    monkeypatch.undo()
    assert stores.open_store(store).id == before
    assert not list(store.glob("*.tmp"))


def test_orphans_of_a_killed_build_are_swept(store):
    (store / "gen-000009.tmp").mkdir()
    fakes.write(store)
    assert not list(store.glob("*.tmp"))


def test_a_second_writer_is_refused(store):
    from filelock import FileLock

    with FileLock(store / ".lock"), pytest.raises(StoreError, match="another build is writing"):
        fakes.write(store)


def test_vectors_that_do_not_match_the_passages_are_refused(tmp_path):
    made = fakes.frames()
    facts = {"input_hash": "x"}
    with pytest.raises(TableError, match="vectors"):
        stores.write_store(tmp_path, made, np.zeros((1, 8)), title="T", facts=facts, write_index=lambda path: None)


def test_current_input_hash_is_none_where_nothing_is_built(tmp_path, bridge_store):
    assert stores.current_input_hash(tmp_path) is None
    assert stores.current_input_hash(bridge_store) == "fake"
