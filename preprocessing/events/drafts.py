"""A mention while it is being worked out; becomes a row of time_mentions."""

from dataclasses import dataclass, field

from .calendar import decimal_year
from .gazetteer import Entry
from .records import Interval


@dataclass(slots=True)
class Draft:
    """One mention in one document. entry: the named event it means; name: what its event would be called.

    makes_event: whether it stands for something that belongs on a timeline. family: date, named, anchored or back,
    which tells the rules that made it. apart: what its event is called since the reader set it apart.
    teller: words of the name that only say whose deed a writer tells of.
    """

    document_id: str
    start: int
    end: int
    text: str
    kind: str
    family: str
    interval: Interval = field(default_factory=Interval)
    value: str | None = None
    relation: str = "on"
    certainty: str = "high"
    source: str = ""
    anchor: str | None = None
    is_citation: bool = False
    event_start: int | None = None
    event_end: int | None = None
    entry: Entry | None = None
    name: str | None = None
    makes_event: bool = False
    templated: bool = False
    candidates: tuple[Entry, ...] = ()
    key: str | None = None
    apart: str | None = None
    teller: frozenset[str] = frozenset()

    def words(self) -> tuple[int, int]:
        """Where its words stand: the name or phrase with its date."""
        if self.event_start is None or self.event_end is None:
            return self.start, self.end
        return min(self.start, self.event_start), max(self.end, self.event_end)

    def is_clause(self) -> bool:
        """Whether the mention is a date whose event is told by a clause, not named by a noun or an entry."""
        return self.family == "date" and self.entry is None and not self.templated

    def row(self, mention_id: str, passage_id: str) -> dict[str, object]:
        """The mention as a row of time_mentions."""
        interval = self.interval
        return {
            "mention_id": mention_id,
            "passage_id": passage_id,
            "document_id": self.document_id,
            "start_char": self.start,
            "end_char": self.end,
            "text": self.text,
            "kind": "citation" if self.is_citation else self.kind,
            "value": self.value,
            "start_min": interval.start_min,
            "start_max": interval.start_max,
            "end_min": interval.end_min,
            "end_max": interval.end_max,
            "year_start": decimal_year(interval.start_min),
            "year_end": decimal_year(interval.end_max, at_end=True),
            "granularity": interval.granularity,
            "relation": self.relation,
            "open_start": interval.open_start,
            "open_end": interval.open_end,
            "certainty": self.certainty,
            "source": self.source,
            "anchor": self.anchor,
            "is_citation": self.is_citation,
            "event_start": self.event_start,
            "event_end": self.event_end,
        }
