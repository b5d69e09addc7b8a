import pandas as pd

from preprocessing.events import find_events
from preprocessing.model import tables


def collection(*texts: str) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """Documents of one body zone, one passage and one sentence a line each."""
    documents, zones, passages, sentences = [], [], [], []
    for number, text in enumerate(texts):
        identity = f"d{number}"
        documents.append(
            {
                "document_id": identity, "title": identity, "short_title": identity, "kind": "text",
                "source_path": f"{identity}.txt", "language": "en", "encoding": "utf-8", "text": text,
                "char_count": len(text),
            }
        )  # fmt: skip
        zones.append({"document_id": identity, "ordinal": 0, "start_char": 0, "end_char": len(text), "zone": "body"})
        passages.append(
            {
                "passage_id": f"p{number}", "document_id": identity, "ordinal": 0, "start_char": 0,
                "end_char": len(text), "zone": "body", "token_count": len(text.split()), "text": text,
            }
        )  # fmt: skip
        place = 0
        for ordinal, line in enumerate(text.split("\n")):
            sentences.append(
                {
                    "sentence_id": f"s{number}-{ordinal}", "passage_id": f"p{number}", "document_id": identity,
                    "ordinal": ordinal, "start_char": place, "end_char": place + len(line),
                }
            )  # fmt: skip
            place += len(line) + 1
    return (
        tables.DOCUMENTS.from_records(documents),
        tables.ZONE_SPANS.from_records(zones),
        tables.PASSAGES.from_records(passages),
        tables.SENTENCES.from_records(sentences),
    )


def test_no_documents_give_empty_tables():
    found = find_events(*collection())
    assert len(found.time_mentions) == len(found.events) == len(found.event_mentions) == 0
    assert list(found.events.columns) == list(tables.EVENTS.columns)


def test_one_event_under_two_names_in_two_documents_is_one():
    found = find_events(*collection("The First World War began.", "After WWI, borders moved."))
    events = found.events.set_index("event_id")
    assert events.loc["e-world-war-1", "document_count"] == 2


def test_same_name_with_two_years_is_two_events():
    found = find_events(*collection("The 1997 Madrid summit met.", "The 2022 Madrid summit met."))
    assert {"e-madrid-1997", "e-madrid-2022"} <= set(found.events["event_id"])


def test_order_of_documents_does_not_matter():
    frames = collection("In 1999, Poland joined the alliance.", "The Cold War ended in 1991.")
    turned = [frame.iloc[::-1].reset_index(drop=True) for frame in frames]
    pd.testing.assert_frame_equal(find_events(*frames).events, find_events(*turned).events)
