"""Small collections for the tests of this room."""

import hashlib

import pandas as pd

from preprocessing.model.tables import DOCUMENTS, PASSAGES, SENTENCES
from preprocessing.stances import StatementTables, find_statements


def collection(*texts: str, author: str | None = None, section: str | None = None) -> tuple[pd.DataFrame, ...]:
    """(documents, passages, sentences): one passage a line; a sentence ends at a full stop and a space."""
    documents, passages, sentences = [], [], []
    for text in texts:
        key = hashlib.sha256(text.encode()).hexdigest()[:16]
        document = {"document_id": key, "title": "T", "short_title": "Short", "kind": "essay", "author": author}
        document |= {"source_path": f"{key}.txt", "language": "en", "encoding": "utf-8"}
        documents.append(document | {"text": text, "char_count": len(text)})
        start = 0
        for line in text.split("\n"):
            if line.strip():
                passages.append(_passage(key, start, line, section, len(passages)))
                sentences += _sentences(key, passages[-1]["passage_id"], start, line)
            start += len(line) + 1
    return DOCUMENTS.from_records(documents), PASSAGES.from_records(passages), SENTENCES.from_records(sentences)


def _passage(key: str, start: int, line: str, section: str | None, ordinal: int) -> dict:
    span = {"start_char": start, "end_char": start + len(line), "token_count": len(line.split()), "text": line}
    names = {"passage_id": f"p-{key}-{start}", "document_id": key, "ordinal": ordinal, "section": section}
    return names | {"zone": "reference" if line.startswith("* ") else "body"} | span


def _sentences(key: str, passage: str, start: int, line: str) -> list[dict]:
    rows, at = [], 0
    for part in line.split(". "):
        end = min(at + len(part) + 1, len(line))
        row = {"sentence_id": f"s-{key}-{start + at}", "passage_id": passage, "document_id": key, "ordinal": start + at}
        rows.append(row | {"start_char": start + at, "end_char": start + end})
        at = end + 1
    return rows


def tables_of(*texts: str, author: str | None = None, section: str | None = None, **options: object) -> StatementTables:
    """The tables of a collection of texts."""
    return find_statements(*collection(*texts, author=author, section=section), **options)


def told(text: str, *, section: str | None = None, **options: object) -> list[tuple]:
    """(voice, reporter or None, content or else quote, negated) of each statement that is not the author's."""
    tables = tables_of(text, section=section, **options)
    names = dict(zip(tables.voices["voice_id"], tables.voices["name"]))
    rows = tables.statements[~tables.statements["pattern"].str.startswith("author")]
    return [
        (names[row.voice_id], names.get(row.reported_by), _content(text, row), row.negated) for row in rows.itertuples()
    ]


def own(text: str) -> list[str]:
    """What is left as the author's own, content or else quote."""
    statements = tables_of(text).statements
    rows = statements[statements["pattern"].str.startswith("author")]
    return [_content(text, row) for row in rows.itertuples()]


def _content(text: str, row: object) -> str:
    return text[row.quote_start : row.quote_end] if pd.isna(row.content) else row.content
