"""What a time expression means before any year is filled in."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spec:
    """What an expression means before it is anchored.

    form: fixed (value is whole), calendar (month, season … without a year), weekday, step (count units from base),
    reference (PRESENT_REF …), duration, set. base: "document" or "text", where a step counts from.
    suffix: a part of the day or a time. direction: −1 last, 0 this, +1 next, None unsaid.
    modifier: early, mid, late, start, end, before …; "" if none. span: first and last token if they differ
    from the match.
    """

    form: str
    timex_type: str = "DATE"
    value: str | None = None
    unit: str = ""
    count: float | None = 0
    base: str = "document"
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: str | None = None
    direction: int | None = None
    suffix: str = ""
    modifier: str = ""
