"""Topics of a collection: which there are at several levels, what they are called, where passages lie on the map."""

from .find import TopicTables, find_topics
from .special import TermCounts, count_terms, special_terms
from .typical import typical_passages

__all__ = ["TermCounts", "TopicTables", "count_terms", "find_topics", "special_terms", "typical_passages"]
