"""The findings of the front page, line by line: for the screen, and for scenes that are taken away."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from components import words_front as own
from preprocessing.views.overview import Overview

_ALSO_MOST = 2


@dataclass(frozen=True, slots=True)
class Link:
    """A door: its words, the page it opens, and the marks it opens it with."""

    label: str
    page: str
    marks: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Line:
    """One finding. heading: what it is about; lead: the finding itself, a link where it has evidence; detail: the
    numbers and names behind it, "" for none; also: further findings and the page that shows all of them.
    """

    name: str
    heading: str
    lead: Link | str
    detail: str
    also: tuple[Link, ...] = ()

    @property
    def lead_words(self) -> str:
        """The lead as plain words."""
        return self.lead if isinstance(self.lead, str) else self.lead.label


def lines_of(told: Overview) -> tuple[Line, ...]:
    """Every finding, the biggest first. What was not found is said in its place."""
    return (_contested(told), _agreed(told), _events(told), _alone(told), _topics(told), _sure(told))


def _contested(told: Overview) -> Line:
    door = Link(own.ALL_POSITIONS, "stances")
    if not told.contests:
        return Line("contested", own.ISSUES, own.NO_ISSUES, "", (door,))
    first, *rest = told.contests
    heading = own.CONTESTED if first.contested else own.ISSUES
    more = [Link(each.question, "stances", {"issue_chosen": each.issue_id}) for each in rest[:_ALSO_MOST]]
    lead = Link(first.question, "stances", {"issue_chosen": first.issue_id})
    return Line("contested", heading, lead, own.sides(first), (*more, door))


def _agreed(told: Overview) -> Line:
    door = Link(own.AGREEMENT, "stances", {"show": "agreement"})
    if not told.agreements:
        return Line("agreed", own.AGREED, own.NO_AGREEMENT, "", (door,))
    first, *rest = told.agreements
    lead = Link(first.question, "stances", {"issue_chosen": first.issue_id})
    more = [Link(each.question, "stances", {"issue_chosen": each.issue_id}) for each in rest[:_ALSO_MOST]]
    return Line("agreed", own.AGREED, lead, own.agreed(first), (*more, door))


def _events(told: Overview) -> Line:
    door = Link(own.ALL_EVENTS, "timeline")
    if not told.events:
        return Line("events", own.EVENTS, own.NO_EVENTS, "", (door,))
    first, *rest = told.events
    lead = Link(first.name, "timeline", {"event": first.event_id})
    spread = own.told_by(first, told.document_count)
    if first.document_count < 2 <= told.document_count:
        spread = f"{own.NOT_SHARED} {spread}"
    more = [
        Link(own.also(each.name, each.document_count), "timeline", {"event": each.event_id})
        for each in rest[:_ALSO_MOST]
    ]
    detail = " ".join(part for part in (f"{spread}.", own.wording(told.wording)) if part)
    return Line("events", own.EVENTS, lead, detail, (*more, door))


def _alone(told: Overview) -> Line:
    if told.collection_count < 2:
        return Line("alone", own.ALONE, own.ONE_DOCUMENT, "")
    topics = [
        Link(own.alone_topic(topic.label, title), "topics", {"topic_chosen": topic.topic_id})
        for topic, title in told.lone_topics
    ]
    events = [
        Link(own.only_here(each.title, len(each.events), each.events[0][1]), "timeline", {"event": each.events[0][0]})
        for each in told.alone
    ]
    if not events and not topics:
        return Line("alone", own.ALONE, own.NONE_ALONE if told.events else own.NO_EVENTS, "")
    lead, *more = [*events[:1], *topics[:1], *events[1:], *topics[1:]]
    return Line("alone", own.ALONE, lead, own.alone(told), tuple(more[:_ALSO_MOST]))


def _topics(told: Overview) -> Line:
    door = Link(own.ALL_TOPICS, "topics")
    if not told.topics:
        return Line("topics", own.TOPICS, own.NO_TOPICS, "", (door,))
    first, *rest = told.topics
    lead = Link(first.label, "topics", {"topic_chosen": first.topic_id})
    more = [
        Link(own.also(each.label, each.passage_count), "topics", {"topic_chosen": each.topic_id})
        for each in rest[: _ALSO_MOST + 1]
    ]
    return Line("topics", own.TOPICS, lead, f"{own.spread(first, told.document_count)}.", (*more, door))


def _sure(told: Overview) -> Line:
    doors = tuple(Link(label, "method", {"about": about}) for about, label in own.METHODS.items())
    return Line("sure", own.SURE, own.sure_positions(told), own.sure_rest(told), doors)
