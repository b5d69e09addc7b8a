"""Feasts: days with a name, on a fixed date or on one to be counted out for each year."""

import re

from ..feast_days import FIXED, MOVABLE, day_of_feast
from ..meanings import Spec

_NAMES = sorted((*FIXED, *MOVABLE), key=len, reverse=True)
# Title case only; but for a "Day" or an "Eve", with no name after it: "Easter Rising", "Christmas Island".
FEAST = re.compile(
    r"\b(?:(?P<step>last|this past|this|next)\s)?(?P<name>"
    + "|".join(name.title().replace("'S", "['’]s").replace(" Of ", " of ").replace(" ", r"\s") for name in _NAMES)
    + r")(?:,? (?:of )?(?P<year>\d{4}))?\b(?:(?<=Day)|(?<=Eve)|(?![ -][A-Z]))"
)


def feast(match: re.Match) -> Spec:
    """The day of a feast, of the year said with it ("Easter 1916", "last Thanksgiving") or of one to be found out."""
    name = " ".join(match["name"].lower().replace("’", "'").split())
    if match["year"]:
        return Spec("fixed", value=day_of_feast(name, int(match["year"])))
    month, day = FIXED.get(name) or (MOVABLE[name][0], None)
    return Spec("calendar", month=month, day=day, value=name, direction=_STEPS.get(match["step"] or ""))


_STEPS = {"last": -1, "this past": -1, "this": 0, "next": 1}
