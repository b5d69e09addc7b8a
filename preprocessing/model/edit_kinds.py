"""The kinds of edits a reader makes, one class each, and the place of a statement that some of them name.

An edit names its target by what survives a new build: the document, the place and the words of a statement; the name
of a voice; the file of a document. Decision note 044-readers-edits.md says why.
"""

from dataclasses import dataclass
from hashlib import sha256
from typing import ClassVar, get_args

SIDES = ("for", "against", "unclear", "none")
_ID_LENGTH = 12


def _digest(*parts: str) -> str:
    return sha256("\n".join(parts).encode("utf-8", "replace")).hexdigest()[:_ID_LENGTH]


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
# Kind as written in the file -> its class.
KINDS: dict[str, type] = {each.kind: each for each in get_args(Edit)}
