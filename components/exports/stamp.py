"""The stamp that every export carries: which collection, which filters, how much, when, by which version."""

from dataclasses import dataclass
from datetime import date

from components import words
from components import words_exports as own
from preprocessing.model.corpus import Corpus
from preprocessing.model.filters import Filters
from preprocessing.version import VERSION
from preprocessing.views.selection import select


@dataclass(frozen=True, slots=True)
class Stamp:
    """Where an export comes from. filters: pairs of name and what it asks for, in words; day: when it was made.

    shown, total: passages that the filters leave, and all of them. build: the digest of the collection.
    """

    collection: str
    filters: tuple[tuple[str, str], ...]
    shown: int
    total: int
    day: date
    version: str
    build: str

    @property
    def filter_words(self) -> str:
        """The filters in one line; "none" if nothing is held back."""
        return " · ".join(f"{name}: {asked}" for name, asked in self.filters) or own.NO_FILTERS

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Every part of the stamp as heading and text, in order."""
        told = (
            self.collection,
            self.filter_words,
            own.shown_words(self.shown, self.total),
            own.day_words(self.day),
            own.version_words(self.version),
            self.build,
        )
        return tuple(zip(own.STAMP.values(), told))

    @property
    def line(self) -> str:
        """The stamp in one line, for the foot of a slide."""
        asked = f" · {self.filter_words}" if self.filters else ""
        shown = own.shown_words(self.shown, self.total)
        made = f"{own.day_words(self.day)} · {own.version_words(self.version)}"
        return f"{self.collection} · {shown}{asked} · {made}"

    @property
    def text(self) -> str:
        """The stamp in lines."""
        return "\n".join(f"{name}: {told}" for name, told in self.pairs)


def stamp_of(corpus: Corpus, filters: Filters, day: date) -> Stamp:
    """The stamp of an export of this corpus under these filters, made on this day."""
    left = select(corpus, filters)
    return Stamp(
        corpus.title, filters_in_words(corpus, filters), left.shown, left.total, day, VERSION, str(corpus.id)[:12]
    )


def filters_in_words(corpus: Corpus, filters: Filters) -> tuple[tuple[str, str], ...]:
    """What the filters ask for, by the names a reader knows; empty if nothing is held back."""
    names = {
        "documents": (corpus.documents, "document_id", "short_title"),
        "topics": (corpus.topics, "topic_id", "label"),
        "voices": (corpus.voices, "voice_id", "name"),
        "issues": (corpus.issues, "issue_id", "question"),
    }
    told = []
    for field in filters.active:
        value = getattr(filters, field)
        if field == "years":
            text = "–".join(dict.fromkeys(words.year(year) for year in value))
        elif field == "words":
            text = value
        else:
            frame, key, label = names[field]
            labels = dict(zip(frame[key], frame[label]))
            text = words.listed([labels.get(each, each) for each in value])
        told.append((words.FILTER_NAMES[field], text))
    return tuple(told)
