"""A small collection made by hand: two documents that disagree about a bridge. No model is needed to build it."""

from pathlib import Path

import numpy as np
import pandas as pd

from preprocessing import search
from preprocessing.model import tables
from preprocessing.store import write_store

EAST = "aaaaaaaaaaaa"
WEST = "bbbbbbbbbbbb"
_TEXTS = {
    EAST: "The Bridge\nThe mayor says the bridge will unite the town. It was opened in 1932 and closed in 1999.\n"
    "Critics fear it will ruin the harbour.\nReferences\nHill, A. (1988). Bridges. Town Press.",
    WEST: "Against the Bridge\nThe bridge will ruin the harbour, and everyone knows it.\n"
    "Since 1999 the ferry has carried us. <script>alert(1)</script> costs $5 and ![x](http://example.org/x.png).",
}


def frames(texts: dict[str, str] | None = None) -> dict[str, pd.DataFrame]:
    """All tables of the hand-made collection; every offset is found in the text, none is written by hand."""
    texts = _TEXTS if texts is None else texts
    documents, zones, passages, sentences = [], [], [], []
    for document_id, text in texts.items():
        documents.append(_document(document_id, text))
        at = 0
        for ordinal, line in enumerate(text.split("\n")):
            zone = _zone(line, ordinal)
            passage_id = f"{document_id}-{at:06d}"
            place = {"document_id": document_id, "ordinal": ordinal, "start_char": at, "end_char": at + len(line)}
            zones.append({**place, "zone": zone, "section": None})
            words = {"token_count": len(line.split()), "text": line}
            passages.append({**place, "passage_id": passage_id, "section": "The Bridge", "zone": zone, **words})
            sentences.append({**place, "sentence_id": f"s-{passage_id}", "passage_id": passage_id})
            at += len(line) + 1
    made = {
        "documents": tables.DOCUMENTS.from_records(documents),
        "zones": tables.ZONE_SPANS.from_records(zones),
        "passages": tables.PASSAGES.from_records(passages),
        "sentences": tables.SENTENCES.from_records(sentences),
    }
    body = [row for row in passages if row["zone"] == "body"]
    return {**made, **_analyses(body, texts)}


def _document(document_id: str, text: str) -> dict:
    title = text.split("\n")[0] or "Untitled"
    facts = {"title": title, "short_title": title[:24], "kind": "leaflet", "source_path": f"{document_id}.txt"}
    return {"document_id": document_id, "language": "en", "encoding": "utf-8", "text": text, **facts} | {
        "char_count": len(text)
    }


def _zone(line: str, ordinal: int) -> str:
    if ordinal == 0 or line == "References":
        return "heading"
    return "reference" if line.startswith("Hill") else "body"


def _analyses(body: list[dict], texts: dict[str, str]) -> dict[str, pd.DataFrame]:
    voices = [
        {"voice_id": "mayor", "name": "The mayor", "kind": "person", "aliases": ("mayor",)},
        {"voice_id": "critics", "name": "Critics", "kind": "group", "aliases": ()},
        {"voice_id": "author-bbbbbb", "name": "Author of Against", "kind": "author", "document_id": WEST},
    ]
    issue = {"issue_id": "bridge", "question": "Does the bridge help the town?"}
    poles = {"pole_for": "The bridge unites the town.", "pole_against": "The bridge ruins the harbour."}
    said = [("mayor", "says", "the bridge will unite the town", 0.9), ("critics", "fear", "it will ruin", -0.6)]
    said.append(("author-bbbbbb", None, "The bridge will ruin the harbour", -0.8))
    statements, stances = [], []
    for number, (voice, cue, quote, position) in enumerate(said):
        row = next((row for row in body if quote in row["text"]), None)
        if row is None:
            continue
        common = {"passage_id": row["passage_id"], "document_id": row["document_id"], "voice_id": voice}
        common |= _span(row, quote, "quote") | (_span(row, cue, "cue") if cue else {})
        statement = f"st{number}"
        extra = {"pattern": "verb" if cue else "author", "negated": False, "reliability": 0.8}
        statements.append({**common, "statement_id": statement, **extra})
        weighed = {"issue_id": "bridge", "position": position, "confidence": 0.8, "relevance": 0.7}
        stances.append({**common, "stance_id": f"x{number}", "statement_id": statement, **weighed})
    return {
        **_topics(body),
        **_times(body),
        "voices": tables.VOICES.from_records(voices if body else []),
        "issues": tables.ISSUES.from_records([{**issue, **poles}]),
        "statements": tables.STATEMENTS.from_records(statements),
        "stances": tables.STANCES.from_records(stances),
        "runs": tables.RUNS.empty(),
    }


def _span(row: dict, words: str, name: str) -> dict:
    start = row["start_char"] + row["text"].index(words)
    return {f"{name}_start": start, f"{name}_end": start + len(words)}


def _topics(body: list[dict]) -> dict[str, pd.DataFrame]:
    halves = [row["passage_id"] for row in body[::2]], [row["passage_id"] for row in body[1::2]]
    topics, placements = [], []
    for number, members in enumerate(halves):
        if not members:
            continue
        topic_id = f"t{number}"
        label = ("Harbour and ferry", "The opening")[number]
        topics.append({"level": 0, "topic_id": topic_id, "label": label, "label_terms": ("harbour",)})
        topics[-1] |= {"passage_count": len(members), "stability": 0.9, "colour": number, "is_default_level": True}
        for place, passage in enumerate(members):
            spot = {"strength": 0.9, "x": float(number), "y": float(place)}
            placements.append({"passage_id": passage, "level": 0, "topic_id": topic_id, **spot})
    return {"topics": tables.TOPICS.from_records(topics), "placements": tables.PLACEMENTS.from_records(placements)}


def _times(body: list[dict]) -> dict[str, pd.DataFrame]:
    mentions = []
    for row in body:
        for year in ("1932", "1999"):
            if year in row["text"]:
                mentions.append(_year(row, year, len(mentions)))
    years = sorted({mention["text"] for mention in mentions})
    events, links = [], []
    for year in years:
        told = [mention for mention in mentions if mention["text"] == year]
        event = {"event_id": f"e{year}", "name": f"What happened in {year}", "kind": "event", "granularity": "year"}
        event |= {"start": year, "end": year, "year_start": float(year), "year_end": int(year) + 1.0}
        event |= {"open_end": False, "certainty": "high", "source": "stated", "mention_count": len(told)}
        events.append({**event, "document_count": len({mention["document_id"] for mention in told})})
        links += [{"event_id": f"e{year}", "mention_id": each["mention_id"], "modality": "happened"} for each in told]
    return {
        "time_mentions": tables.TIME_MENTIONS.from_records(mentions),
        "events": tables.EVENTS.from_records(events),
        "event_mentions": tables.EVENT_MENTIONS.from_records(links),
    }


def _year(row: dict, year: str, number: int) -> dict:
    start = row["start_char"] + row["text"].index(year)
    bounds = {"start_min": year, "start_max": year, "end_min": year, "end_max": year}
    numbers = {"year_start": float(year), "year_end": int(year) + 1.0, "value": year, "text": year}
    nature = {"kind": "date", "granularity": "year", "relation": "on", "certainty": "high", "source": "year"}
    flags = {"open_start": False, "open_end": False, "is_citation": False}
    place = {"passage_id": row["passage_id"], "document_id": row["document_id"]}
    return (
        {"mention_id": f"m{number}", "start_char": start, "end_char": start + 4}
        | place
        | bounds
        | numbers
        | nature
        | flags
    )


def write(store: Path, texts: dict[str, str] | None = None) -> Path:
    """Write the hand-made collection (or the same made of other texts) as a store, and return the store."""
    made = frames(texts)
    count = len(made["passages"])
    vectors = np.random.default_rng(7).normal(size=(count, 8)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9
    facts = {"app_version": "test", "input_hash": "fake", "model": {"name": "fake", "revision": "0"}, "settings": {}}
    write_store(
        store,
        made,
        vectors,
        title="The bridge",
        facts={**facts, "skipped": [], "notes": []},
        write_index=lambda path: search.build_index(made["passages"], path),
    )
    return store
