"""Named events and eras with their dates: the project's own list, a reader's `events.csv`, learned entries.

A name may have several dated readings (two Madrid summits); the text's own year, the document's date and the other
mentions choose between them. An alias that begins with `@` is not a name of the event but what it happened to:
"@Crimea" in an annexation stands for "annexation of Crimea", "seizure of Crimea" … (see `templates.py`).
"""

import csv
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

import pandas as pd

from preprocessing.model.errors import SettingsError

from . import calendar
from .records import Interval

_LIST = Path(__file__).with_name("gazetteer.csv")
_NEEDED = ("name", "start")
COLUMNS = ("id", "name", "aliases", "start", "end", "granularity", "part_of", "kind", "place", "note")
_GRANULARITIES = ("day", "month", "season", "quarter", "year", "decade", "century", "era")


@dataclass(frozen=True, slots=True)
class Entry:
    """One dated reading of an event's name.

    names: the name and its aliases; objects: what templates fill in. start, end: ISO day, month or year;
    end is None while it goes on. source: "gazetteer", "reader" or "learned".
    """

    id: str
    name: str
    names: tuple[str, ...]
    objects: tuple[str, ...]
    start: str
    end: str | None
    granularity: str
    part_of: str | None = None
    kind: str = "event"
    place: str | None = None
    source: str = "gazetteer"
    interval: Interval = field(default_factory=Interval)

    @property
    def is_era(self) -> bool:
        """Eras are drawn as bands, not as marks."""
        return self.kind in ("era", "presidency")

    def years(self) -> tuple[int, int]:
        """First and last year; an event that goes on lasts to 9999."""
        last = int(self.interval.end_max[:4]) if self.interval.end_max else 9999
        return int(self.interval.start_min[:4]) if self.interval.start_min[0] != "-" else -1, last


@lru_cache(maxsize=1)
def own_entries() -> tuple[Entry, ...]:
    """The entries that ship with the project, in file order."""
    with _LIST.open(encoding="utf-8", newline="") as file:
        return tuple(
            entry_from(row, place=f"gazetteer.csv, line {line}") for line, row in enumerate(csv.DictReader(file), 2)
        )


def read_entries(folder: Path) -> pd.DataFrame | None:
    """The reader's own entries: `events.csv` in the collection folder, columns as in the gazetteer; None if absent.

    Only name and start are needed. Raises SettingsError with the line that cannot be used.
    """
    path = Path(folder) / "events.csv"
    if not path.is_file():
        return None
    try:
        frame = pd.read_csv(path, dtype=str, encoding="utf-8-sig", keep_default_na=False)
    except (OSError, UnicodeDecodeError, pd.errors.ParserError, pd.errors.EmptyDataError) as error:
        raise SettingsError(f"events.csv cannot be read as a table in UTF-8: {error}") from error
    frame.columns = [str(name).strip().lower() for name in frame.columns]
    absent = [name for name in _NEEDED if name not in frame.columns]
    if absent:
        raise SettingsError(f"events.csv has no column {absent[0]!r}; needed are name and start.")
    entries_from_frame(frame)
    return frame


def entries_from_frame(frame: pd.DataFrame | None) -> tuple[Entry, ...]:
    """A reader's table as entries, in order; None gives none. Raises SettingsError for a row without a date."""
    if frame is None:
        return ()
    rows = frame.fillna("").astype(str).to_dict("records")
    return tuple(
        entry_from(
            {**row, "id": row.get("id") or f"reader-{number}"}, place=f"events.csv, line {number + 1}", source="reader"
        )
        for number, row in enumerate(rows, 1)
    )


def entry_from(row: dict[str, str], *, place: str, source: str = "gazetteer") -> Entry:
    """One row as an entry. Raises SettingsError naming `place` if name or dates cannot be used."""
    name, start = (row.get("name") or "").strip(), (row.get("start") or "").strip()
    end = (row.get("end") or "").strip() or start
    first = calendar.bounds_of(start)
    last = None if end == ".." else calendar.bounds_of(end)
    if not name or first is None or (end != ".." and last is None):
        raise SettingsError(
            f'{place}: needs a name and a start such as 1815, 1815-06 or 1815-06-18 (end may be ".." for still '
            f"going on); got name {name!r}, start {start!r}, end {end!r}."
        )
    if last and last[1] < first[0] and not first[0].startswith("-"):
        raise SettingsError(f"{place}: {name!r} ends ({end}) before it starts ({start}).")
    granularity = (row.get("granularity") or "").strip() or first[2]
    if granularity not in _GRANULARITIES:
        raise SettingsError(f"{place}: granularity is {granularity!r}; must be one of {_GRANULARITIES}.")
    aliases = [alias.strip() for alias in (row.get("aliases") or "").split("|") if alias.strip()]
    return Entry(
        id=(row.get("id") or "").strip() or name,
        name=name,
        names=tuple(dict.fromkeys([name, *(alias for alias in aliases if not alias.startswith("@"))])),
        objects=tuple(alias[1:] for alias in aliases if alias.startswith("@")),
        start=start,
        end=None if end == ".." else end,
        granularity=granularity,
        part_of=(row.get("part_of") or "").strip() or None,
        kind=(row.get("kind") or "").strip() or "event",
        place=(row.get("place") or "").strip() or None,
        source=source,
        interval=_interval(first, last, granularity, open_end=end == ".."),
    )


def _interval(first: tuple, last: tuple | None, granularity: str, *, open_end: bool) -> Interval:
    if open_end or last is None:
        return Interval(first[0], first[1], None, None, granularity, open_end=True)
    return Interval(first[0], first[1], last[0], last[1], granularity)


def by_id(entries: Iterable[Entry]) -> dict[str, Entry]:
    """Entries by their id; of two with one id the later (the reader's own) counts."""
    return {entry.id: entry for entry in entries}
