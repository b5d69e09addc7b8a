"""One attribution as the grammar shows it, before names are resolved."""

from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["claim", "question", "hidden"]


@dataclass(slots=True)
class Found:
    """Who (token place of the holder's head) says what (token places), by which cue.

    holder None: nobody is named ("is widely seen as"); by_author: the holder is the text's own writer.
    kind "question": the content asks; "hidden": the text does not say that anyone holds it. Neither makes a statement.
    rewrite: the content as a clause of its own, where its own words are none.
    """

    pattern: str
    cue: list[int]
    holder: int | None
    content: frozenset[int]
    negated: bool = False
    soft: bool = False
    by_author: bool = False
    kind: Kind = "claim"
    rewrite: str | None = None
    speaker_before: bool = False
    covered: set[int] = field(default_factory=set)
