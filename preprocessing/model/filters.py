"""The one set of filters that all pages share, and its form in a link."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace

YEAR_LIMIT = 9999


@dataclass(frozen=True, slots=True)
class Filters:
    """What the reader wants to see. An empty field lets everything through; filled fields must all hold.

    documents, topics, voices, issues: ids, sorted. years: first and last year spoken of, inclusive.
    words: what the passage must contain, as typed.
    """

    documents: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    voices: tuple[str, ...] = ()
    issues: tuple[str, ...] = ()
    years: tuple[int, int] | None = None
    words: str = ""

    @property
    def active(self) -> tuple[str, ...]:
        """Names of the fields that hold anything back, in the order of the panel."""
        return tuple(field.name for field in fields(self) if getattr(self, field.name))

    def without(self, name: str) -> "Filters":
        """The same filters with the field `name` cleared."""
        return replace(self, **{name: getattr(Filters(), name)})


# Field -> name in the address. Short, stable: saved links depend on them.
QUERY_NAMES = {
    "documents": "doc",
    "topics": "topic",
    "voices": "voice",
    "issues": "issue",
    "years": "years",
    "words": "q",
}
WORDS_LIMIT = 300


def filters_to_query(filters: Filters) -> dict[str, list[str]]:
    """The address fields of these filters, absent when empty; a list of ids keeps its sorted order."""
    query: dict[str, list[str]] = {}
    for name in ("documents", "topics", "voices", "issues"):
        if getattr(filters, name):
            query[QUERY_NAMES[name]] = list(getattr(filters, name))
    if filters.years:
        query["years"] = [f"{filters.years[0]}..{filters.years[1]}"]
    if filters.words:
        query["q"] = [filters.words]
    return query


def filters_from_query(
    query: Mapping[str, Sequence[str]], *, known: Mapping[str, Sequence[str]]
) -> tuple[Filters, tuple[str, ...]]:
    """Filters read from address fields, and the `name=value` pairs that mean nothing here.

    known: field name -> the ids this collection has. Values that are not known, years that are not
    `1990..2026`, and over-long words are left out and reported; they never raise.
    """
    values: dict[str, object] = {}
    dropped: list[str] = []
    for name in ("documents", "topics", "voices", "issues"):
        asked = list(dict.fromkeys(query.get(QUERY_NAMES[name], ())))
        allowed = set(known.get(name, ()))
        values[name] = tuple(sorted(value for value in asked if value in allowed))
        dropped += [f"{QUERY_NAMES[name]}={value}" for value in asked if value not in allowed]
    years = list(query.get("years", ()))
    values["years"] = _years(years[-1]) if years else None
    if years and values["years"] is None:
        dropped.append(f"years={years[-1]}")
    words = " ".join("".join(query.get("q", ())[-1:]).split())
    if len(words) > WORDS_LIMIT:
        dropped.append(f"q={words[:40]}…")
        words = ""
    values["words"] = words
    return Filters(**values), tuple(dropped)


def _years(text: str) -> tuple[int, int] | None:
    first, dots, last = text.partition("..")
    try:
        years = int(first), int(last if dots else first)
    except ValueError:
        return None
    if years[0] > years[1] or max(abs(year) for year in years) > YEAR_LIMIT:
        return None
    return years
