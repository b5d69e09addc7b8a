"""What is chosen on the timeline: one event, one time or one year of publications, kept in the address."""

from components import state
from preprocessing.model.corpus import Corpus
from preprocessing.views.lanes import LANE_KINDS
from preprocessing.views.timeline import in_citations

# Only one of these is in the address at a time.
CHOICES = ("event", "time", "works")


def chosen(view: state.View) -> tuple[str, str]:
    """What is chosen: ("event", id), ("time", mention id), ("works", year), or ("", "")."""
    return next(((name, view.marks[name]) for name in CHOICES if name in view.marks), ("", ""))


def choose(view: state.View, key: str) -> None:
    """Choose the mark with this key ("event:…"), or none for ""; any other choice is given up."""
    name, _, value = key.partition(":")
    marks = {held: kept for held, kept in view.marks.items() if held not in CHOICES}
    state.set_filters(view.filters, {**marks, name: value} if value else marks)


def is_event(corpus: Corpus, value: str) -> bool:
    """Whether the address field `event` names an event of this corpus."""
    return bool((corpus.events["event_id"] == value).any())


def is_time(corpus: Corpus, value: str) -> bool:
    """Whether the address field `time` names a time expression of this corpus."""
    return bool((corpus.time_mentions["mention_id"] == value).any())


def is_year(corpus: Corpus, value: str) -> bool:
    """Whether the address field `works` is a year in which something cited was published."""
    years = in_citations(corpus.time_mentions)["year_start"]
    return value.lstrip("-").isdecimal() and bool(((years >= int(value)) & (years < int(value) + 1)).any())


def is_issue(corpus: Corpus, value: str) -> bool:
    """Whether the address field `about` names an issue of this corpus."""
    return value in corpus.known_ids["issues"]


MARKS = {
    "event": is_event,
    "time": is_time,
    "works": is_year,
    "about": is_issue,
    "lanes": lambda corpus, value: value in LANE_KINDS,
    "scale": lambda corpus, value: value in ("elastic", "true"),
    "layer": lambda corpus, value: value == "literature",
    "clocks": lambda corpus, value: value == "off",
}
