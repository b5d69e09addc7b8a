"""The two sidecar files of a collection: corpus.toml (what is known about the documents) and issues.toml."""

import datetime as dt
import difflib
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd

from preprocessing.model.errors import SettingsError
from preprocessing.model.tables import ISSUES

_TEXT_FIELDS = ("title", "short_title", "kind", "author", "source_name", "date_evidence", "language")
_DATE_FIELDS = ("dated_from", "dated_before")
_DOCUMENT_KEYS = ("file", *_TEXT_FIELDS, *_DATE_FIELDS)
_CORPUS_KEYS = ("title", "language", "document")
_ISSUE_KEYS = {"id": "issue_id", "question": "question", "for": "pole_for", "against": "pole_against"}


@dataclass(frozen=True, slots=True)
class CorpusSettings:
    """What corpus.toml says. documents: the fields of each file path (relative, with /); notes: what was left out."""

    title: str | None = None
    language: str | None = None
    documents: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


def read_corpus_settings(path: Path) -> CorpusSettings:
    """The settings in corpus.toml; nothing known if the file does not exist.

    A field that makes no sense is left out and named in `notes`, so that one slip does not lose the collection.
    Raises SettingsError with the line if the file is not TOML.
    """
    if not path.is_file():
        return CorpusSettings()
    data = _load(path)
    notes = [_unknown(path.name, key, _CORPUS_KEYS) for key in data if key not in _CORPUS_KEYS]
    title, language = (_text(data, key, path.name, notes) for key in ("title", "language"))
    entries = data.get("document", [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        notes.append(f"{path.name}: document must be written as [[document]], once for each file; it was left out.")
        entries = []
    documents: dict[str, dict[str, str]] = {}
    for number, entry in enumerate(entries, start=1):
        file = entry.get("file")
        if not isinstance(file, str) or not file.strip():
            notes.append(f"{path.name}: [[document]] number {number} does not name its file; it was left out.")
            continue
        file = file.strip().replace("\\", "/").removeprefix("./")
        if file in documents:
            notes.append(f"{path.name}: {file} is described twice; the first description was taken.")
            continue
        documents[file] = _read_document(entry, f"{path.name}: {file}", notes)
    return CorpusSettings(title, language, documents, tuple(notes))


def read_issues(path: Path) -> pd.DataFrame:
    """The ISSUES frame of issues.toml; empty if the file does not exist.

    Raises SettingsError naming the issue: a key is absent, empty or not text, two issues share an id, or the two
    statements of an issue are the same.
    """
    if not path.is_file():
        return ISSUES.empty()
    data = _load(path)
    entries = data.get("issue", [])
    strange = [key for key in data if key != "issue"]
    if strange:
        raise SettingsError(_unknown(path.name, strange[0], ("issue",), outcome="write [[issue]] above each issue"))
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise SettingsError(f"{path.name}: write [[issue]] (two brackets) above each issue.")
    rows = [_read_issue(entry, number, path.name) for number, entry in enumerate(entries, start=1)]
    ids = [row["issue_id"] for row in rows]
    twice = next((name for name in ids if ids.count(name) > 1), None)
    if twice is not None:
        raise SettingsError(f"{path.name}: two issues have the id {twice!r}. Give each its own.")
    return ISSUES.from_records(rows)


def _load(path: Path) -> dict:
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path.name}: not UTF-8 at byte {error.start}. Save it as UTF-8.") from error
    except OSError as error:
        raise SettingsError(f"{path.name} could not be opened: {error.strerror or error}.") from error
    except tomllib.TOMLDecodeError as error:
        # The message ends with "(at line 3, column 7)".
        raise SettingsError(f"{path.name} is not valid TOML: {error}. Mend that line; text goes in quotes.") from error


def _unknown(where: str, key: str, known: tuple[str, ...], *, outcome: str = "it was left out") -> str:
    near = difflib.get_close_matches(key, known, n=1)
    meant = f" Did you mean {near[0]!r}?" if near else f" Known are: {', '.join(known)}."
    return f"{where}: {key!r} is not a known key; {outcome}.{meant}"


def _text(entry: dict, key: str, where: str, notes: list[str]) -> str | None:
    value = entry.get(key)
    if value is None:
        return None
    if not isinstance(value, str):
        notes.append(f"{where}: {key} must be text in quotes, not {value!r}; it was left out.")
        return None
    return " ".join(value.split()) or None


def _read_document(entry: dict, where: str, notes: list[str]) -> dict[str, str]:
    notes += [_unknown(where, key, _DOCUMENT_KEYS) for key in entry if key not in _DOCUMENT_KEYS]
    fields = {key: _text(entry, key, where, notes) for key in _TEXT_FIELDS}
    fields |= {key: _date(entry, key, where, notes) for key in _DATE_FIELDS}
    start, end = (fields[key] for key in _DATE_FIELDS)
    if start is not None and end is not None and start >= end:
        notes.append(f"{where}: dated_from {start} is not before dated_before {end}; both were left out.")
        fields |= dict.fromkeys(_DATE_FIELDS)
    return {key: value for key, value in fields.items() if value is not None}


def _date(entry: dict, key: str, where: str, notes: list[str]) -> str | None:
    """An ISO date; a bare year or month means its first day."""
    value = entry.get(key)
    if value is None:
        return None
    if isinstance(value, dt.datetime):
        return value.date().isoformat()
    if isinstance(value, dt.date):
        return value.isoformat()
    words = str(value).strip()
    if re.fullmatch(r"\d{4}(-\d{2}){0,2}", words):
        try:
            return dt.date.fromisoformat((words + "-01-01")[:10]).isoformat()
        except ValueError:
            pass  # falls through to the note: right shape, but no such day
    notes.append(f"{where}: {key} must be a date such as 2024-03-07, not {value!r}; it was left out.")
    return None


def _read_issue(entry: dict, number: int, where: str) -> dict[str, str]:
    name = entry.get("id")
    here = f"{where}: issue {name!r}" if isinstance(name, str) and name.strip() else f"{where}: issue number {number}"
    strange = [key for key in entry if key not in _ISSUE_KEYS]
    if strange:
        raise SettingsError(_unknown(here, strange[0], tuple(_ISSUE_KEYS), outcome="remove it or mend it"))
    row: dict[str, str] = {}
    for key, column in _ISSUE_KEYS.items():
        value = entry.get(key)
        if not isinstance(value, str) or not value.strip():
            raise SettingsError(f'{here}: {key!r} is missing, empty or not text. Write {key} = "…".')
        row[column] = " ".join(value.split())
    if not re.fullmatch(r"[\w-]+", row["issue_id"]):
        raise SettingsError(f"{here}: an id holds only letters, digits, - and _, because it stands in addresses.")
    if row["pole_for"].casefold() == row["pole_against"].casefold():
        raise SettingsError(f"{here}: for and against say the same. Write two statements that oppose each other.")
    return row
