"""The corpus on disk: one immutable folder a build, one pointer to the current one, nothing trusted unchecked.

    STORE/
    ├── CURRENT            name of the folder in use; replaced in one step
    ├── .lock              held by the one process that may write
    └── gen-000003/        never changed after it has been written
        ├── manifest.json  schema version, model, settings, counts, sha256 of each file
        ├── documents.parquet … stances.parquet, runs.parquet
        ├── vectors.npy
        ├── search.sqlite
        └── kept-*        what was found before the reader's edits, for the next revision; no page reads it

See docs/decisions/002-store.md for why, and what was measured.
"""

import json
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import numpy as np
import pandas as pd
from filelock import FileLock, Timeout

from preprocessing.model import tables
from preprocessing.model.corpus import Corpus
from preprocessing.model.errors import DamagedStoreError, NoStoreError, OtherVersionError, StoreError, TableError

# Raise when a table's columns or their meaning change: an older store is then rebuilt, never misread.
SCHEMA_VERSION = 1
_KEPT_GENERATIONS = 3
_MANIFEST = "manifest.json"
# What the digest of a corpus leaves out: when and how long, which differ between equal builds.
_OUTSIDE_DIGEST = {"runs.parquet", "search.sqlite"}
_KEPT = "kept-"


@dataclass(frozen=True, slots=True)
class Kept:
    """What a build found before the reader's edits: frames by name, and the vectors of the statements' words."""

    frames: Mapping[str, pd.DataFrame]
    vectors: np.ndarray


def write_store(
    store: Path,
    frames: Mapping[str, pd.DataFrame],
    vectors: np.ndarray,
    *,
    title: str,
    facts: Mapping[str, object],
    write_index: Callable[[Path], None],
    kept: Kept | None = None,
) -> Path:
    """Write one build as a new generation, point CURRENT at it, and return its folder.

    frames: table name -> frame, every table of `tables.ALL_TABLES`. write_index(path) makes the search index.
    kept: what the next revision starts from; outside the corpus and its id.
    The old generation stays readable throughout; after any failure it is still the current one.
    Raises StoreError if the folder cannot be written or another build is writing; TableError for a bad table.
    """
    checked = {table.name: table.check(frames[table.name]) for table in tables.ALL_TABLES}
    if len(vectors) != len(checked["passages"]):
        raise TableError(f"{len(vectors)} vectors for {len(checked['passages'])} passages.")
    with _writing(store):
        for orphan in store.glob("*.tmp"):
            _remove(orphan)
        name = f"gen-{_newest_number(store) + 1:06d}"
        scratch = store / f"{name}.tmp"
        try:
            scratch.mkdir()
            for table_name, frame in checked.items():
                frame.to_parquet(scratch / f"{table_name}.parquet", compression="zstd", index=False)
            np.save(scratch / "vectors.npy", vectors.astype(np.float32), allow_pickle=False)
            if kept is not None:
                _write_kept(scratch, kept)
            write_index(scratch / "search.sqlite")
            _write_manifest(scratch, checked, title=title, facts=facts)
            for path in scratch.iterdir():
                _flush_to_disk(path)
            scratch.rename(store / name)
            _point_at(store, name)
        except OSError as error:
            shutil.rmtree(scratch, ignore_errors=True)
            raise StoreError(
                f"{store}: the build could not be written ({error.strerror or error}). "
                "Free some space or choose another folder; what was built before is unchanged."
            ) from error
        for old in _generations(store)[_KEPT_GENERATIONS:]:
            shutil.rmtree(old, ignore_errors=True)
    return store / name


def open_store(store: Path) -> Corpus:
    """The current build, every file checked against its digest; an earlier good one if the current is damaged.

    `Corpus.notice` then says which file was wrong. Raises NoStoreError if nothing was built here,
    DamagedStoreError naming the file if no build is good, OtherVersionError if it is of another layout.
    """
    pointer = store / "CURRENT"
    if not pointer.is_file():
        raise NoStoreError(f"{store}: no collection has been built here yet.")
    current = store / pointer.read_text(encoding="utf-8").strip()
    try:
        return _open_generation(current)
    except DamagedStoreError as damage:
        for earlier in _generations(store):
            if earlier == current:
                continue
            try:
                return _open_generation(earlier, notice=f"{damage} An earlier build is shown instead.")
            except StoreError:
                continue
        raise


def _open_generation(folder: Path, *, notice: str = "") -> Corpus:
    manifest = read_manifest(folder)
    for name, entry in manifest["files"].items():
        path = folder / name
        if not path.is_file():
            raise DamagedStoreError(f"{name} is missing from the built collection in {folder}.")
        if _digest(path) != entry["sha256"]:
            raise DamagedStoreError(f"{name} in {folder} is not what was written: the file is damaged.")
    frames = {}
    for table in tables.ALL_TABLES:
        path = folder / f"{table.name}.parquet"
        if path.name not in manifest["files"]:
            raise DamagedStoreError(f"{path.name} is missing from the list of files in {folder}.")
        frames[table.name] = table.check(pd.read_parquet(path))
    vectors = np.load(folder / "vectors.npy", mmap_mode="r", allow_pickle=False)
    return Corpus(
        id=manifest["corpus_id"],
        title=manifest["title"],
        folder=folder,
        manifest=manifest,
        vectors=vectors,
        notice=notice,
        **frames,
    )


def read_manifest(folder: Path) -> dict:
    """The manifest of one generation. Raises DamagedStoreError or OtherVersionError, naming the file and why."""
    path = folder / _MANIFEST
    try:
        manifest = json.loads(path.read_text(encoding="utf-8"))
        version = manifest["schema_version"]
    except FileNotFoundError as error:
        raise DamagedStoreError(f"{_MANIFEST} is missing from the built collection in {folder}.") from error
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise DamagedStoreError(f"{_MANIFEST} in {folder} cannot be read: the file is damaged.") from error
    if version != SCHEMA_VERSION:
        age = "a newer" if isinstance(version, int) and version > SCHEMA_VERSION else "an older"
        raise OtherVersionError(
            f"{path} was written by {age} version of Standpoint (layout {version}; this one reads {SCHEMA_VERSION})."
        )
    absent = [key for key in ("files", "corpus_id", "title", "counts") if key not in manifest]
    if absent:
        raise DamagedStoreError(f"{_MANIFEST} in {folder} lacks {absent[0]!r}: the file is damaged.")
    return manifest


def current_generation(store: Path) -> Path | None:
    """The folder of the current build, whatever is in it; None if nothing was built here."""
    try:
        return store / (store / "CURRENT").read_text(encoding="utf-8").strip()
    except OSError:
        return None


def read_kept(folder: Path) -> Kept | None:
    """What the build in this folder kept for a revision, None if it kept nothing. Check the files with open_store."""
    paths = {path.stem.removeprefix(_KEPT): path for path in sorted(folder.glob(f"{_KEPT}*.parquet"))}
    vectors = folder / f"{_KEPT}vectors.npy"
    if not paths or not vectors.is_file():
        return None
    frames = {name: pd.read_parquet(path) for name, path in paths.items()}
    return Kept(frames, np.load(vectors, allow_pickle=False))


def current_input_hash(store: Path) -> str | None:
    """The input hash of the current build if it can be opened as it is, else None. Cheap: reads the manifest only."""
    folder = current_generation(store)
    try:
        return None if folder is None else read_manifest(folder).get("input_hash")
    except StoreError:
        return None


def _write_kept(folder: Path, kept: Kept) -> None:
    for name, frame in kept.frames.items():
        frame.to_parquet(folder / f"{_KEPT}{name}.parquet", compression="zstd", index=False)
    np.save(folder / f"{_KEPT}vectors.npy", kept.vectors.astype(np.float32), allow_pickle=False)


def _write_manifest(
    folder: Path, frames: Mapping[str, pd.DataFrame], *, title: str, facts: Mapping[str, object]
) -> None:
    files = {path.name: {"sha256": _digest(path), "bytes": path.stat().st_size} for path in sorted(folder.iterdir())}
    digests = [
        f"{name}:{entry['sha256']}"
        for name, entry in files.items()
        if name not in _OUTSIDE_DIGEST and not name.startswith(_KEPT)
    ]
    manifest = {
        "schema_version": SCHEMA_VERSION,
        "corpus_id": sha256("\n".join([title, *digests]).encode()).hexdigest()[:16],
        "title": title,
        "counts": {name: len(frame) for name, frame in frames.items()},
        **facts,
        "files": files,
    }
    (folder / _MANIFEST).write_text(json.dumps(manifest, indent=1, ensure_ascii=False), encoding="utf-8")


@contextmanager
def _writing(store: Path) -> Iterator[None]:
    try:
        store.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(
            f"{store}: this folder cannot be made ({error.strerror}). Choose another with --out."
        ) from error
    try:
        with FileLock(store / ".lock", timeout=0):
            yield
    except Timeout as error:
        raise StoreError(f"{store}: another build is writing here. Wait for it to end, then start again.") from error


def _point_at(store: Path, name: str) -> None:
    scratch = store / "CURRENT.tmp"
    scratch.write_text(name + "\n", encoding="utf-8")
    _flush_to_disk(scratch)
    os.replace(scratch, store / "CURRENT")


def _generations(store: Path) -> list[Path]:
    """Finished generations, newest first."""
    return sorted((path for path in store.glob("gen-*") if path.suffix != ".tmp"), reverse=True)


def _newest_number(store: Path) -> int:
    numbers = [path.name.removeprefix("gen-") for path in _generations(store)]
    return max((int(number) for number in numbers if number.isdigit()), default=0)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        digest = sha256()
        while block := file.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


def _flush_to_disk(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)
