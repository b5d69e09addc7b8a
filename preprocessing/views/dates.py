"""Spans of time as a reader says them."""

import pandas as pd

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def date_words(
    start: object, end: object, *, granularity: str = "year", open_start: bool = False, open_end: bool = False
) -> str:
    """The span in plain words: "2014", "24 February 2022", "the 1990s", "since 1991", "1947–1991"; "" if undated."""
    first, last = _text(start), _text(end)
    if not first and not last:
        return ""
    if not last or (open_end and first):
        return f"since {_one_end(first, granularity)}"
    if not first or open_start:
        return f"until {_one_end(last, granularity)}"
    part = _part_of_decade(first, last) if granularity == "decade" else ""
    if part:
        return f"the {part} {first[:3]}0s"
    whole = _whole(first, last, granularity)
    if whole.endswith("X"):
        return f"the {whole.replace('X', '0')}s"
    if whole:
        return _say(whole)
    return _stretch(_short(first, granularity), _short(last, granularity))


def _text(value: object) -> str:
    return "" if value is None or pd.isna(value) else str(value)


def _one_end(value: str, granularity: str) -> str:
    """An end as coarse as it is known: what began in the early 1990s did not begin in 1990."""
    if granularity in ("decade", "century") and not value.startswith("-"):
        digits = 3 if granularity == "decade" else 2
        return f"the {value[:digits].ljust(4, '0')}s"
    return _say(_short(value, granularity))


_PARTS = {("0", "3"): "early", ("3", "6"): "mid", ("6", "9"): "late"}


def _part_of_decade(first: str, last: str) -> str:
    """Early, mid or late, if the span is that part of one decade as it was read; "" else."""
    if first.startswith("-") or first[:3] != last[:3]:
        return ""
    return _PARTS.get((first[3:4], last[3:4]), "")


def _whole(first: str, last: str, granularity: str) -> str:
    """One year, month, day, decade or century that is exactly this span; "" if it is a stretch of them."""
    if first == last:
        return first
    if first[:4] == last[:4] and first[4:] == "-01-01" and last[4:] == "-12-31":
        return first[:4]
    if first[:7] == last[:7] and first[7:] == "-01" and int(last[8:10] or 0) >= 28:
        return first[:7]
    begins, ends = first[4:] in ("", "-01-01"), last[4:] in ("", "-12-31")
    if granularity == "decade" and begins and ends and first[:3] == last[:3] and first[3] == "0" and last[3] == "9":
        return first[:3] + "X"
    if granularity == "century" and begins and ends and first[:2] == last[:2] and first[2:4] == "00":
        return first[:2] + "XX"
    return ""


def _short(value: str, granularity: str) -> str:
    """A day cut to what is meant: "1991-01-01" of granularity year is "1991"."""
    if value.startswith("-") or len(value) < 10:
        return value
    return value[:7] if granularity == "month" else value if granularity == "day" else value[:4]


def _stretch(first: str, last: str) -> str:
    left, right = _say(first), _say(last)
    if left == right:
        return left
    if len(first) == 10 and first[:7] == last[:7]:
        return f"{int(first[8:])}–{right}"
    if first[:4] == last[:4] and left.endswith(f" {first[:4]}"):
        left = left.removesuffix(f" {first[:4]}")
    return f"{left} – {right}" if " " in left + right else f"{left}–{right}"


def _say(value: str) -> str:
    """An ISO year, month or day in words."""
    if value.startswith("-") or value[:4] == "0000":
        return f"{1 + int(value.lstrip('-')[:4])} BC"
    parts = value.split("-")
    year = str(int(parts[0])) if parts[0].isdigit() else parts[0]
    if len(parts) == 1:
        return year
    month = MONTHS[int(parts[1]) - 1]
    return f"{month} {year}" if len(parts) == 2 else f"{int(parts[2])} {month} {year}"
