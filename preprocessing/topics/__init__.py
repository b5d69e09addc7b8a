"""Topics of a collection: which there are at several levels, what they are called, where passages lie on the map.

The names below are imported when they are first asked for: the screen needs some of this room, but never
the parser or the models that other parts of it load.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .find import TopicTables, find_topics
    from .special import TermCounts, count_terms, special_terms
    from .typical import typical_passages

_PLACES = {
    "TermCounts": "special",
    "TopicTables": "find",
    "count_terms": "special",
    "find_topics": "find",
    "special_terms": "special",
    "typical_passages": "typical",
}

__all__ = [
    "TermCounts",
    "TopicTables",
    "count_terms",
    "find_topics",
    "special_terms",
    "typical_passages",
]


def __getattr__(name: str) -> object:
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{_PLACES[name]}", __name__), name)
