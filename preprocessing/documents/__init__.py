"""From a folder of files to documents, their zones and the issues they are read for."""

from .collection import Collection, SkippedFile, read_collection
from .dating import with_dates

__all__ = ["Collection", "SkippedFile", "read_collection", "with_dates"]
