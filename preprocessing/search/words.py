"""Full-text search over all passages in one SQLite file."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import quote

import pandas as pd

from preprocessing.model.errors import DamagedStoreError, NoStoreError

from .query import Query, Term, read_query

# "forms" joins the forms of a word (Porter stems), "exact" keeps words as written; accents and case never count.
_TABLES = """
CREATE TABLE passages (row INTEGER PRIMARY KEY, passage_id TEXT NOT NULL);
CREATE VIRTUAL TABLE forms USING fts5(text, content='', tokenize="porter unicode61 remove_diacritics 2");
CREATE VIRTUAL TABLE exact USING fts5(text, content='', tokenize="unicode61 remove_diacritics 2");
"""


def build_index(passages: pd.DataFrame, path: Path) -> None:
    """Write the index of passages (columns passage_id, text; every zone) to `path`, replacing what is there.

    The file depends on the passages alone, not on their order: rows are written in order of passage_id.
    """
    path.unlink(missing_ok=True)
    ordered = passages.sort_values("passage_id", kind="stable")
    rows = list(enumerate(ordered["text"], start=1))
    with closing(sqlite3.connect(path, isolation_level=None)) as store:
        store.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;" + _TABLES)
        store.execute("BEGIN")
        store.executemany("INSERT INTO passages VALUES (?, ?)", enumerate(ordered["passage_id"], start=1))
        for table in ("forms", "exact"):
            store.executemany(f"INSERT INTO {table} (rowid, text) VALUES (?, ?)", rows)
            store.execute(f"INSERT INTO {table} ({table}) VALUES ('optimize')")
        store.execute("COMMIT")


def search_words(path: Path, query: str, *, limit: int | None = None) -> pd.DataFrame:
    """passage_id and score of the passages that hold what was typed, best first; all of them unless limited.

    The score is bm25: higher is better, no fixed top. Any text is a query (see query.py): one that asks for nothing
    finds nothing; one that only excludes finds all the rest with score 0. May be called from several threads.
    Raises NoStoreError if there is no index at `path`, DamagedStoreError if it is not one.
    """
    asked = read_query(query)
    statement, values = _statement(asked)
    if statement is None or (limit is not None and limit < 1):
        return _frame([])
    if limit is not None:
        statement, values = f"{statement} LIMIT ?", [*values, limit]
    with _opened(path) as store:
        return _frame(store.execute(statement, values).fetchall())


def _statement(asked: Query) -> tuple[str | None, list[str]]:
    """SQL and its values. Groups that the ranking table can answer go into one MATCH, the others become filters."""
    if not asked.groups and not asked.without:
        return None, []
    conditions: list[str] = []
    values: list[str] = []
    main = "forms" if any(_table(group) == "forms" for group in asked.groups) else "exact"
    if asked.groups:
        inside = [group for group in asked.groups if _table(group) == main]
        conditions.append(f"{main} MATCH ?")
        values.append(" AND ".join(f"({_any(group)})" for group in inside))
    for group in asked.groups:
        if _table(group) != main:
            conditions.append("row IN (SELECT rowid FROM exact WHERE exact MATCH ?)")
            values.append(_any(group))
    for term in asked.without:
        table = _table((term,))
        conditions.append(f"row NOT IN (SELECT rowid FROM {table} WHERE {table} MATCH ?)")
        values.append(_any((term,)))
    source = f"{main} JOIN passages ON row = {main}.rowid" if asked.groups else "passages"
    score = f"-bm25({main})" if asked.groups else "0.0"
    where = " AND ".join(conditions)
    return f"SELECT passage_id, {score} AS score FROM {source} WHERE {where} ORDER BY score DESC, passage_id", values


def _table(group: tuple[Term, ...]) -> str:
    return "exact" if any(term.exact or term.prefix for term in group) else "forms"


def _any(group: tuple[Term, ...]) -> str:
    """An FTS5 expression; every word stands in quotation marks, so nothing typed is read as an operator."""
    return " OR ".join('"' + " ".join(term.words) + '"' + ("*" if term.prefix else "") for term in group)


@contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection of its own, read-only, without locks: the file never changes once it is written."""
    if not path.is_file():
        raise NoStoreError(f"There is no search index at {path.name}. Build the collection again.")
    try:
        with closing(sqlite3.connect(f"file:{quote(str(path.resolve()))}?mode=ro&immutable=1", uri=True)) as store:
            yield store
    except sqlite3.DatabaseError as error:
        raise DamagedStoreError(f"The search index {path.name} cannot be read: {error}. Build it again.") from error


def _frame(rows: list[tuple[str, float]]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["passage_id", "score"])
    return frame.astype({"passage_id": "str", "score": "float64"})
