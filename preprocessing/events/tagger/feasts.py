"""Feasts with a fixed date."""

import re

from ..meanings import Spec

_FEASTS = {"christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "new year's day": (1, 1),
           "new year's eve": (12, 31), "halloween": (10, 31), "valentine's day": (2, 14), "may day": (5, 1),
           "bastille day": (7, 14), "armistice day": (11, 11), "independence day": (7, 4)}  # fmt: skip
FEAST = re.compile(
    r"\b(Christmas(?: Day| Eve)?|New Year['’]s (?:Day|Eve)|Halloween|Valentine['’]s Day|May Day|Bastille Day"
    r"|Armistice Day|Independence Day)(?:,? (?:of )?(\d{4}))?\b"
)


def feast(match: re.Match) -> Spec:
    """The day of a feast with a fixed date."""
    name = match[1].lower().replace("’", "'")
    month, day = _FEASTS[name]
    if match[2]:
        return Spec("fixed", value=f"{match[2]}-{month:02}-{day:02}")
    return Spec("calendar", month=month, day=day)
