"""Voices and stances: who says what, and on which side of an issue it stands."""

from .attribution import StatementTables, find_statements
from .voices import VoiceEdits, read_voice_edits

__all__ = ["StatementTables", "VoiceEdits", "find_statements", "read_voice_edits"]
