"""The reader's own edits: issues, corrected statements, voices put together or apart, dates; and the file of them.

Edits hold in the order in which they were made, each on the outcome of the one before it. A later edit of the same
target takes the place of the earlier one. The kinds of edits are in `edit_kinds.py`, what they may say in
`edit_checks.py`; both are to be had from here. Decision note 044-readers-edits.md says why.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any

from preprocessing.model.edit_checks import NAME_LIMIT, TEXT_LIMIT, check_edit
from preprocessing.model.edit_kinds import (
    KINDS,
    SIDES,
    DocumentDate,
    Edit,
    EventMerge,
    EventSplit,
    HolderEdit,
    OwnEvent,
    OwnIssue,
    Place,
    SideEdit,
    TopicName,
    VoiceMerge,
    VoiceRename,
    VoiceSplit,
)
from preprocessing.model.errors import EditsError

__all__ = [
    "EDIT_LIMIT",
    "FILE_LIMIT",
    "FILE_NAME",
    "FORMAT",
    "NAME_LIMIT",
    "SIDES",
    "TEXT_LIMIT",
    "VERSION",
    "DocumentDate",
    "Edit",
    "Edits",
    "EventMerge",
    "EventSplit",
    "HolderEdit",
    "OwnEvent",
    "OwnIssue",
    "Place",
    "SideEdit",
    "TopicName",
    "VoiceMerge",
    "VoiceRename",
    "VoiceSplit",
    "add_edit",
    "clean",
    "edit_id",
    "join_edits",
    "read_edits",
    "remove_edit",
    "write_edits",
]

FILE_NAME = "edits.json"
FORMAT = "standpoint-edits"
VERSION = 1
FILE_LIMIT = 4_000_000  # bytes
EDIT_LIMIT = 5_000


@dataclass(frozen=True, slots=True)
class Edits:
    """All edits of a collection in the order in which they hold."""

    items: tuple[Edit, ...] = ()

    def of(self, kind: type) -> tuple[Any, ...]:
        """The edits of one kind, in order."""
        return tuple(item for item in self.items if isinstance(item, kind))


def edit_id(edit: Edit) -> str:
    """A short name that stays while the edit's target is the same."""
    return f"{edit.kind}-{edit.target}"


def add_edit(edits: Edits, edit: Edit) -> Edits:
    """The edits with one more at the end; an earlier one of the same target gives way.

    Raises EditsError if it says something impossible or there are too many.
    """
    return join_edits(edits, [edit])


def remove_edit(edits: Edits, wanted: str) -> Edits:
    """The edits without the one whose edit_id is `wanted`; an unknown id changes nothing."""
    return Edits(tuple(item for item in edits.items if edit_id(item) != wanted))


def join_edits(edits: Edits, others: Iterable[Edit]) -> Edits:
    """The edits with others added in their order; see add_edit."""
    kept = {edit_id(item): item for item in edits.items}
    for edit in others:
        check_edit(edit, "This edit")
        kept.pop(edit_id(edit), None)
        kept[edit_id(edit)] = edit
    if len(kept) > EDIT_LIMIT:
        raise EditsError(f"There is room for {EDIT_LIMIT:,} edits. Undo some you no longer need.")
    return Edits(tuple(kept.values()))


def clean(text: str) -> str:
    """A typed text on one line, without control signs."""
    return "".join(sign for sign in " ".join(text.split()) if sign.isprintable())


def write_edits(edits: Edits) -> bytes:
    """The file of these edits: UTF-8 JSON, the same bytes for the same edits."""
    rows = [{"kind": item.kind, **_as_dict(item)} for item in edits.items]
    text = json.dumps({"format": FORMAT, "version": VERSION, "edits": rows}, ensure_ascii=False, indent=1)
    return (text + "\n").encode("utf-8", "replace")


def read_edits(raw: bytes) -> Edits:
    """The edits in a file. Raises EditsError, in a sentence, if it is damaged, foreign or of another version."""
    if len(raw) > FILE_LIMIT:
        raise EditsError(f"{FILE_NAME} is larger than {FILE_LIMIT // 1_000_000} MB; it is no file of edits.")
    try:
        data = json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise EditsError(f"{FILE_NAME} is damaged: it is not valid JSON ({error}).") from error
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise EditsError(f"{FILE_NAME} is not a file of edits made by Standpoint.")
    if data.get("version") != VERSION:
        raise EditsError(
            f"{FILE_NAME} was written by another version of Standpoint (its form is {data.get('version')!r}; this one "
            f"reads {VERSION}). Update Standpoint, or set the file aside."
        )
    rows = data.get("edits")
    if not isinstance(rows, list) or len(rows) > EDIT_LIMIT:
        raise EditsError(f"{FILE_NAME} is damaged: it holds no list of edits.")
    return join_edits(Edits(), [_read_row(row, number) for number, row in enumerate(rows, start=1)])


def _read_row(row: object, number: int) -> Edit:
    where = f"{FILE_NAME}, edit {number}"
    kind = KINDS.get(str(row.get("kind"))) if isinstance(row, Mapping) else None
    if kind is None:
        raise EditsError(f"{where}: its kind is not one of {', '.join(KINDS)}.")
    values = {name: value for name, value in row.items() if name != "kind"}
    if isinstance(values.get("place"), Mapping):
        values["place"] = _make(Place, values["place"], where)
    edit = _make(kind, values, where)
    check_edit(edit, where)
    return edit


def _make(kind: type, values: Mapping[str, object], where: str) -> Any:
    known = {field.name for field in fields(kind)}
    # A field that only a later version knows is left out; a missing one cannot be guessed.
    try:
        return kind(**{name: value for name, value in values.items() if name in known})
    except TypeError as error:
        raise EditsError(f"{where}: a field is missing ({error}).") from error


def _as_dict(thing: Any) -> dict[str, object]:
    values = {field.name: getattr(thing, field.name) for field in fields(thing)}
    return {name: _as_dict(value) if isinstance(value, Place) else value for name, value in values.items()}
