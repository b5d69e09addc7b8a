"""What an edit may say: texts that are there and not too long, days that exist, sides and voices that are known."""

import re
from dataclasses import fields
from datetime import date
from typing import Any

from preprocessing.model.edit_kinds import (
    SIDES,
    DocumentDate,
    Edit,
    EventMerge,
    HolderEdit,
    OwnEvent,
    Place,
    SideEdit,
    VoiceMerge,
)
from preprocessing.model.errors import EditsError
from preprocessing.model.tables import VOICE_KINDS

NAME_LIMIT = 120  # characters of a voice's name or a question's line
TEXT_LIMIT = 2_000  # characters of a pole, or of the words of a statement
# Field -> longest text it may hold.
_LIMITS = {"question": 2 * NAME_LIMIT, "pole_for": TEXT_LIMIT, "pole_against": TEXT_LIMIT, "words": 4 * TEXT_LIMIT,
           "file": 1_000, "form": NAME_LIMIT, "voice": NAME_LIMIT, "into": NAME_LIMIT, "name": NAME_LIMIT}  # fmt: skip
_MAY_BE_EMPTY = ("voice", "aliases", "end")


def check_edit(edit: Edit, where: str) -> None:
    """Raises EditsError, beginning with `where`, if an edit says something impossible."""
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
