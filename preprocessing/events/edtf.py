"""A mention or an event as EDTF (ISO 8601-2, level 1), for export."""

from collections.abc import Mapping

_YEARLY = ("year", "decade", "century", "era")


def to_edtf(row: Mapping[str, object]) -> str:
    """The EDTF string of a time mention: "1999", "2014-02-27/2014-03-18", "2022-02-24/..", "199X", "" if undated.

    row: start_min, start_max, end_min, end_max, granularity, open_start, open_end, certainty. A side that is not sure
    carries "~" (about), a whole of low certainty "?".
    """
    bounds = [_known(row.get(name)) for name in ("start_min", "start_max", "end_min", "end_max")]
    granularity = str(row.get("granularity") or "day")
    start, end = bounds[0] or bounds[1], bounds[3] or bounds[2]
    if start is None and end is None:
        return ""
    left, right = _side(start, granularity), _side(end, granularity)
    # "Since the early 1990s" began about 1990, not in 1990.
    loose = "~" if granularity in ("decade", "century") else ""
    if row.get("open_end"):
        return f"{left}{loose}/.." if left else "../.."
    if row.get("open_start"):
        return f"../{right}{loose}"
    about = "~" if row.get("certainty") == "medium" else "?" if row.get("certainty") == "low" else ""
    whole = _whole(start, end, granularity)
    if whole:
        return whole + about
    if left == right:
        return f"{left}{about}"
    return f"{left}{about}/{right}{about}"


def _known(value: object) -> str | None:
    return value if isinstance(value, str) and value else None


def _side(bound: str | None, granularity: str) -> str:
    """A bound no finer than its granularity: the year of a year, the month of a month."""
    if bound is None:
        return ""
    if bound.startswith("-") or len(bound) == 4:
        return bound
    if granularity in _YEARLY and bound[5:] in ("01-01", "12-31"):
        return bound[:4]
    return bound[:7] if granularity == "month" else bound


def _whole(start: str | None, end: str | None, granularity: str) -> str:
    """The short form of a whole year, month, decade or century; "" if the span is none."""
    if not start or not end or len(start) != 10 or len(end) != 10:
        return ""
    if granularity == "year" and start[:4] == end[:4] and start[5:] == "01-01" and end[5:] == "12-31":
        return start[:4]
    if granularity == "month" and start[:7] == end[:7]:
        return start[:7]
    years = int(end[:4]) - int(start[:4])
    if start[5:] == "01-01" and end[5:] == "12-31":
        if years == 9 and start[3] == "0":
            return start[:3] + "X"
        if years == 99 and start[2:4] == "00":
            return start[:2] + "XX"
    return ""
