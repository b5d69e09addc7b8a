"""Feasts: days with a name, on a fixed date or on one to be counted out for each year."""

import re

from ..feast_days import FIXED, MOVABLE, day_of_feast
from ..meanings import Spec

_NAMES = sorted((*FIXED, *MOVABLE), key=len, reverse=True)
# Title case only; but for a "Day" or an "Eve", with no name after it: "Easter Rising", "Christmas Island".
FEAST = re.compile(
    r"\b("
    + "|".join(name.title().replace("'S", "['’]s").replace(" Of ", " of ").replace(" ", r"\s") for name in _NAMES)
    + r")(?:,? (?:of )?(\d{4}))?\b(?:(?<=Day)|(?<=Eve)|(?![ -][A-Z]))"
)


def feast(match: re.Match) -> Spec:
    """The day of a feast, of the year said with it or of one to be found out."""
    name = " ".join(match[1].lower().replace("’", "'").split())
    if match[2]:
        return Spec("fixed", value=day_of_feast(name, int(match[2])))
    month, day = FIXED.get(name) or (MOVABLE[name][0], None)
    return Spec("calendar", month=month, day=day, value=name)
