"""When documents were written, where the reader knows it better than corpus.toml."""

from collections.abc import Iterable

import pandas as pd

from preprocessing.model.edits import DocumentDate
from preprocessing.model.tables import DOCUMENTS

GIVEN = "Given by the reader."


def with_dates(documents: pd.DataFrame, edits: Iterable[DocumentDate]) -> tuple[pd.DataFrame, tuple[str, ...]]:
    """DOCUMENTS with the reader's dates, and a sentence for each date whose document is gone.

    A document is known by its text, else by its file.
    """
    rows = documents.astype(object).where(documents.notna(), None).to_dict("records")
    by_id = {row["document_id"]: row for row in rows}
    by_file = {row["source_path"]: row for row in rows}
    gone, changed = [], False
    for edit in edits:
        row = by_id.get(edit.document_id) or by_file.get(edit.file)
        if row is None:
            gone.append(f"A date given to {edit.file}: there is no such document any more.")
            continue
        row |= {"dated_from": edit.dated_from, "dated_before": edit.dated_before, "date_evidence": GIVEN}
        changed = True
    return (DOCUMENTS.from_records(rows) if changed else documents), tuple(gone)
