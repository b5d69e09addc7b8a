"""Who holds which view: every statement of a text with its holder, its cue and its exact words."""

from .rows import StatementTables
from .statements import find_statements

__all__ = ["StatementTables", "find_statements"]
