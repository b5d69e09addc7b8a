"""A document while it is read: its drafts, when it was written, where its sentences are."""

from bisect import bisect_right
from dataclasses import dataclass, field

from .drafts import Draft
from .first_person import Writer
from .records import DatedWindow, Interval


@dataclass
class Reading:
    """A document with its drafts, its window and the places of its sentences.

    slips: mistyped words of known events' names, in lower case, and what they stand for. writer: who says "I" in it.
    """

    document_id: str
    text: str
    window: DatedWindow
    sentences: list[tuple[int, int]]
    drafts: list[Draft] = field(default_factory=list)
    slips: dict[str, str] = field(default_factory=dict)
    writer: Writer = field(default_factory=Writer)

    def sentence(self, place: int) -> tuple[int, int]:
        """The sentence that holds a place; without sentences the 200 characters around it."""
        row = bisect_right(self.sentences, (place, float("inf"))) - 1
        if row >= 0 and self.sentences[row][0] <= place < self.sentences[row][1]:
            return self.sentences[row]
        return max(0, place - 200), min(len(self.text), place + 200)

    def is_past(self, interval: Interval) -> bool:
        """Whether something began before the document was written, as far as both are known."""
        start = interval.start_min
        latest = self.window.dated_before
        if start is None:
            return False
        if latest:
            return start < latest
        earliest = self.window.dated_from
        if self.window.source == "text":
            # The newest date that a text names may itself lie ahead of it.
            return bool(earliest) and start < earliest
        return bool(earliest) and start <= earliest

    def is_ahead(self, interval: Interval) -> bool:
        """Whether something begins after the last day on which the document can have been written, if that is known."""
        known = self.window.source not in ("text", "none") and self.window.dated_before
        start = interval.start_min
        return bool(known and start and not start.startswith("-") and start >= self.window.dated_before)
