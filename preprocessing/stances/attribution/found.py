"""One attribution as the grammar shows it, before names are resolved."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["claim", "question", "hidden", "unasserted", "mention"]


@dataclass(slots=True)
class Found:
    """Who (token place of the holder's head) says what (token places), by which cue.

    holder None: nobody is named ("is widely seen as"); by_author: the holder is the text's own writer.
    kind "question": the content asks; "hidden": nobody is named who holds it; "unasserted": the author only speaks
    of somebody holding it ("should accept that"). "mention": the text only says what was talked of.
    None of the four makes a statement.
    place: the holder is where the view is held ("fears in Lisk that"): some there hold it.
    bare: only the head names the holder; the words before it belong to another phrase.
    thing: places of what is viewed, in "views Y as Z".
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
    bare: bool = False
    place: bool = False
    thing: frozenset[int] | set[int] = frozenset()
