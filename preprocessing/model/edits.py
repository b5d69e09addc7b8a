"""The reader's own edits: issues, corrected statements, voices put together or apart, dates; and the file of them.

An edit names its target by what survives a new build: the document, the place and the words of a statement; the name
of a voice; the file of a document. Edits hold in the order in which they were made, each on the outcome of the one
before it. A later edit of the same target takes the place of the earlier one.
Decision note 044-readers-edits.md says why.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from hashlib import sha256
from typing import Any, ClassVar, get_args

from preprocessing.model.errors import EditsError
from preprocessing.model.tables import VOICE_KINDS

FILE_NAME = "edits.json"
FORMAT = "standpoint-edits"
VERSION = 1
FILE_LIMIT = 4_000_000  # bytes
EDIT_LIMIT = 5_000
NAME_LIMIT = 120  # characters of a voice's name or a question's line
TEXT_LIMIT = 2_000  # characters of a pole, or of the words of a statement
SIDES = ("for", "against", "unclear", "none")
_ID_LENGTH = 12


@dataclass(frozen=True, slots=True)
class Place:
    """Where a statement stands: its document, the characters [start, end) of its words, and the words themselves.

    file: path of the document in its folder; statement_id, voice: as the build had them, to tell apart two statements
    in the same words. If the document has changed, the words find the statement again.
    """

    file: str
    document_id: str
    statement_id: str
    start: int
    end: int
    words: str
    voice: str = ""


@dataclass(frozen=True, slots=True)
class OwnIssue:
    """An issue of the reader's own: a question with two opposing statements."""

    kind: ClassVar[str] = "issue"
    question: str
    pole_for: str
    pole_against: str

    @property
    def issue_id(self) -> str:
        """The same two statements always have the same id."""
        return f"own-{_digest(self.pole_for, self.pole_against)}"

    @property
    def target(self) -> str:
        """What the edit is about; two edits of one target exclude each other."""
        return self.issue_id


@dataclass(frozen=True, slots=True)
class SideEdit:
    """A statement's side on an issue: for, against, unclear, or none: it takes no stand on it."""

    kind: ClassVar[str] = "side"
    place: Place
    issue_id: str
    side: str

    @property
    def target(self) -> str:
        """The statement on this issue."""
        return _digest(self.place.document_id, self.place.statement_id, self.issue_id)


@dataclass(frozen=True, slots=True)
class HolderEdit:
    """Whose statement it is. voice_kind "author": the author of the document, whatever `voice` says."""

    kind: ClassVar[str] = "holder"
    place: Place
    voice: str
    voice_kind: str

    @property
    def target(self) -> str:
        """The statement."""
        return _digest(self.place.document_id, self.place.statement_id)


@dataclass(frozen=True, slots=True)
class VoiceMerge:
    """One voice put into another; voices are named as on screen."""

    kind: ClassVar[str] = "merge"
    voice: str
    into: str

    @property
    def target(self) -> str:
        """The voice that is given up."""
        return _digest(self.voice)


@dataclass(frozen=True, slots=True)
class VoiceRename:
    """Another name for a voice."""

    kind: ClassVar[str] = "rename"
    voice: str
    name: str

    @property
    def target(self) -> str:
        """The voice under its old name."""
        return _digest(self.voice)


@dataclass(frozen=True, slots=True)
class VoiceSplit:
    """A form under which the texts name a voice becomes a voice of its own."""

    kind: ClassVar[str] = "split"
    voice: str
    form: str

    @property
    def target(self) -> str:
        """The voice and the form."""
        return _digest(self.voice, self.form)


@dataclass(frozen=True, slots=True)
class DocumentDate:
    """When a document was written: ISO dates, `dated_before` exclusive; at least one of the two."""

    kind: ClassVar[str] = "date"
    file: str
    document_id: str
    dated_from: str | None = None
    dated_before: str | None = None

    @property
    def target(self) -> str:
        """The document."""
        return _digest(self.file)


@dataclass(frozen=True, slots=True)
class EventMerge:
    """One event put into another; events are named as on screen."""

    kind: ClassVar[str] = "event_merge"
    event: str
    into: str

    @property
    def target(self) -> str:
        """The event that is given up."""
        return _digest(self.event)


@dataclass(frozen=True, slots=True)
class EventSplit:
    """What one document tells under an event's name becomes an event of its own."""

    kind: ClassVar[str] = "event_split"
    event: str
    file: str
    document_id: str

    @property
    def target(self) -> str:
        """The event and the document."""
        return _digest(self.event, self.document_id)


@dataclass(frozen=True, slots=True)
class OwnEvent:
    """An event of the reader's own: its name, other names for it (";" between them), and when it was.

    start: ISO day, month or year; end: the same, "" if equal to the start, ".." if it still goes on.
    """

    kind: ClassVar[str] = "event"
    name: str
    aliases: str
    start: str
    end: str = ""

    @property
    def target(self) -> str:
        """The event by its name."""
        return _digest(self.name)


@dataclass(frozen=True, slots=True)
class TopicName:
    """Another name for a topic. label: what it was called before."""

    kind: ClassVar[str] = "topic"
    topic_id: str
    label: str
    name: str

    @property
    def target(self) -> str:
        """The topic."""
        return _digest(self.topic_id)


Edit = (
    OwnIssue
    | SideEdit
    | HolderEdit
    | VoiceMerge
    | VoiceRename
    | VoiceSplit
    | DocumentDate
    | EventMerge
    | EventSplit
    | OwnEvent
    | TopicName
)
_KINDS: dict[str, type] = {each.kind: each for each in get_args(Edit)}
# Field -> longest text it may hold.
_LIMITS = {"question": 2 * NAME_LIMIT, "pole_for": TEXT_LIMIT, "pole_against": TEXT_LIMIT, "words": 4 * TEXT_LIMIT,
           "file": 1_000, "form": NAME_LIMIT, "voice": NAME_LIMIT, "into": NAME_LIMIT, "name": NAME_LIMIT}  # fmt: skip
_MAY_BE_EMPTY = ("voice", "aliases", "end")


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
        _check(edit, "This edit")
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
    kind = _KINDS.get(str(row.get("kind"))) if isinstance(row, Mapping) else None
    if kind is None:
        raise EditsError(f"{where}: its kind is not one of {', '.join(_KINDS)}.")
    values = {name: value for name, value in row.items() if name != "kind"}
    if isinstance(values.get("place"), Mapping):
        values["place"] = _make(Place, values["place"], where)
    edit = _make(kind, values, where)
    _check(edit, where)
    return edit


def _make(kind: type, values: Mapping[str, object], where: str) -> Any:
    known = {field.name for field in fields(kind)}
    # A field that only a later version knows is left out; a missing one cannot be guessed.
    try:
        return kind(**{name: value for name, value in values.items() if name in known})
    except TypeError as error:
        raise EditsError(f"{where}: a field is missing ({error}).") from error


def _check(edit: Edit, where: str) -> None:
    _check_texts(edit, where)
    place = getattr(edit, "place", None)
    if place is not None:
        if not isinstance(place, Place):
            raise EditsError(f"{where}: it does not say where the statement stands.")
        _check_texts(place, where)
        if not (_is_count(place.start) and _is_count(place.end) and place.start < place.end):
            raise EditsError(f"{where}: {place.start!r} to {place.end!r} are no characters of a text.")
    if isinstance(edit, SideEdit) and edit.side not in SIDES:
        raise EditsError(f"{where}: a side is one of {', '.join(SIDES)}, not {edit.side!r}.")
    if isinstance(edit, HolderEdit) and edit.voice_kind not in VOICE_KINDS:
        raise EditsError(f"{where}: a voice is one of {', '.join(VOICE_KINDS)}, not {edit.voice_kind!r}.")
    if isinstance(edit, HolderEdit) and edit.voice_kind != "author" and not edit.voice.strip():
        raise EditsError(f"{where}: the voice has no name.")
    if isinstance(edit, VoiceMerge) and edit.voice == edit.into:
        raise EditsError(f"{where}: a voice cannot be put into itself.")
    if isinstance(edit, EventMerge) and edit.event == edit.into:
        raise EditsError(f"{where}: an event cannot be put into itself.")
    if isinstance(edit, DocumentDate):
        _check_dates(edit, where)
    if isinstance(edit, OwnEvent):
        _check_event(edit, where)


def _check_texts(thing: Any, where: str) -> None:
    for field in fields(thing):
        value = getattr(thing, field.name)
        if field.type is not str and field.type != "str":
            continue
        if not isinstance(value, str):
            raise EditsError(f"{where}: {field.name} must be text, not {value!r}.")
        if not value.strip() and field.name not in _MAY_BE_EMPTY:
            raise EditsError(f"{where}: {field.name.replace('_', ' ')} is empty.")
        if len(value) > _LIMITS.get(field.name, NAME_LIMIT):
            limit = _LIMITS.get(field.name, NAME_LIMIT)
            raise EditsError(f"{where}: {field.name.replace('_', ' ')} is longer than {limit:,} characters.")


def _check_dates(edit: DocumentDate, where: str) -> None:
    found = []
    for value in (edit.dated_from, edit.dated_before):
        try:
            found.append(None if value is None else date.fromisoformat(value))
        except (TypeError, ValueError) as error:
            raise EditsError(f"{where}: {value!r} is no date such as 2024-03-07.") from error
    if found == [None, None]:
        raise EditsError(f"{where}: it gives no date.")
    if None not in found and found[0] >= found[1]:
        raise EditsError(f"{where}: {edit.dated_from} is not before {edit.dated_before}.")


def _check_event(edit: OwnEvent, where: str) -> None:
    for value in (edit.start, *([edit.end] if edit.end not in ("", "..") else [])):
        if not _is_day(value):
            raise EditsError(f"{where}: {value!r} is no year, month or day such as 1815, 1815-06 or 1815-06-18.")
    if edit.end not in ("", "..") and edit.end < edit.start[: len(edit.end)]:
        raise EditsError(f"{where}: {edit.end} is before {edit.start}.")


def _is_day(text: str) -> bool:
    """Whether the text is an ISO year, month or day after Christ that exists."""
    if not re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", text):
        return False
    try:
        date.fromisoformat(f"{text}-01-01"[:10])
    except ValueError:
        return False
    return True


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _as_dict(thing: Any) -> dict[str, object]:
    values = {field.name: getattr(thing, field.name) for field in fields(thing)}
    return {name: _as_dict(value) if isinstance(value, Place) else value for name, value in values.items()}


def _digest(*parts: str) -> str:
    return sha256("\n".join(parts).encode("utf-8", "replace")).hexdigest()[:_ID_LENGTH]
