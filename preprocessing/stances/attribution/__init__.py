"""Who holds which view: every statement of a text with its holder, its cue and its exact words."""

from .statements import StatementTables, find_statements

__all__ = ["StatementTables", "find_statements"]
