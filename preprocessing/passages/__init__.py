"""From documents to passages and sentences with exact offsets."""

from .cutting import Passages, cut_passages

__all__ = ["Passages", "cut_passages"]
