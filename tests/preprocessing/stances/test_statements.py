"""Statements: whole collections of one short document."""

import hashlib

import pandas as pd
import pytest

from preprocessing.model.tables import DOCUMENTS, PASSAGES, SENTENCES
from preprocessing.stances import find_statements


def collection(*texts, author=None):
    """Documents of one paragraph each, sentences cut at a full stop and a space."""
    documents, passages, sentences = [], [], []
    for text in texts:
        key = hashlib.sha256(text.encode()).hexdigest()[:16]
        documents.append({"document_id": key, "title": "T", "short_title": "Short", "kind": "essay", "author": author,
                          "source_path": f"{key}.txt", "language": "en", "encoding": "utf-8", "text": text, "char_count": len(text)})  # fmt: skip
        passages.append({"passage_id": f"p-{key}", "document_id": key, "ordinal": 0, "start_char": 0, "end_char": len(text),
                         "zone": "body", "token_count": len(text.split()), "text": text})  # fmt: skip
        start = 0
        for ordinal, part in enumerate(text.split(". ")):
            end = min(start + len(part) + 1, len(text))
            sentences.append({"sentence_id": f"s-{key}-{ordinal}", "passage_id": f"p-{key}", "document_id": key,
                              "ordinal": ordinal, "start_char": start, "end_char": end})  # fmt: skip
            start = end + 1
    return DOCUMENTS.from_records(documents), PASSAGES.from_records(passages), SENTENCES.from_records(sentences)


def told(text, **options):
    """(voice name, reporter or None, quote, content or None, negated) of each statement, author's ones left out."""
    documents, passages, sentences = collection(text)
    tables = find_statements(documents, passages, sentences, **options)
    names = dict(zip(tables.voices["voice_id"], tables.voices["name"]))
    rows = tables.statements[~tables.statements["pattern"].str.startswith("author")]
    return [(names[row.voice_id], names.get(row.reported_by), text[row.quote_start : row.quote_end],
             None if pd.isna(row.content) else row.content, row.negated) for row in rows.itertuples()]  # fmt: skip


def test_find_statements_of_no_documents_is_empty():
    tables = find_statements(DOCUMENTS.empty(), PASSAGES.empty(), SENTENCES.empty())
    assert tables.voices.empty
    assert tables.statements.empty


def test_text_without_views_gives_the_author_only():
    assert told("The river is long. It rises in the hills and flows north for two hundred miles.") == []


@pytest.mark.parametrize(
    ("text", "voice", "quote"),
    [
        ("According to Brazil, the new tariff is unfair to farmers.", "Brazil", "the new tariff is unfair to farmers"),
        ("The tariff, Maria Lopez argues, will ruin the small growers.", "Maria Lopez", None),
        ("From Norway's perspective, the quota is a step backwards.", "Norway", "the quota is a step backwards"),
        ("Critics contend that the stadium will cost too much.", "Critics (unnamed)", "the stadium will cost too much"),
        ("The plan is seen by the Kremlin as a provocation.", "Russia", None),
    ],
)
def test_reported_view_belongs_to_its_holder(text, voice, quote):
    found = told(text)
    assert [row[0] for row in found] == [voice]
    assert quote is None or found[0][2] == quote


def test_nested_view_keeps_who_reports_it():
    found = told("According to Anna Berg, Chile views the treaty as a burden.")
    assert ("Chile", "Anna Berg") in [row[:2] for row in found]
