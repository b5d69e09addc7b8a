"""Voices and stances: who says what, and on which side of an issue it stands."""

from .attribution import StatementTables, find_statements
from .model import StanceModel, load_stance_model
from .negation import suggest_negation
from .pairs import opposite_pairs, propose_issues
from .poles import check_issue
from .scoring import score_issues
from .summaries import summarise_positions
from .voices import VoiceEdits, read_voice_edits

__all__ = [
    "StanceModel",
    "StatementTables",
    "VoiceEdits",
    "check_issue",
    "find_statements",
    "load_stance_model",
    "opposite_pairs",
    "propose_issues",
    "read_voice_edits",
    "score_issues",
    "suggest_negation",
    "summarise_positions",
]
