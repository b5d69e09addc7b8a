"""Which panel draws which page, and what each page may hold in its address: for scenes and the presenter."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from components import front, reader, stances, stances_choices, timeline, timeline_choice, topics, topics_address
from components.frame import Page
from preprocessing.model.corpus import Corpus


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of page: how to draw it, its address fields, and whether it needs passages to speak of."""

    show: Callable[[Page], None]
    marks: Mapping[str, Callable[[Corpus, str], bool]] = field(default_factory=dict)
    needs_passages: bool = True


KINDS = {
    "front": Kind(front.show),
    "timeline": Kind(timeline.show, timeline_choice.MARKS),
    "stances": Kind(stances.show, stances_choices.MARKS),
    "topics": Kind(topics.show, topics_address.MARKS),
    "reader": Kind(reader.show, reader.MARKS, needs_passages=False),
}
