"""How well times and events are found, beside HeidelTime.

    python -m benchmarks.timeline --data DIR [--timex FILE.jsonl] [--timeml FOLDER] [--mode news] [--annotated FOLDER]

DIR holds timeline/wikiwars/*.jsonl (WikiWars 1.0.4, CC BY-SA 3.0) and seeds/ (texts and a hand-made sample). Four
articles of WikiWars are kept out of development. More texts, each option as often as needed: --timex: TIMEX3 in the
same form; --timeml: a folder of .tml files; --annotated: a collection with `gold.csv` (columns of
seeds/timeline_sample.csv). A span is strict if both ends agree, relaxed if they overlap; value is the share of relaxed
ones with the same value. Words a second are of processor time, one core.
"""

import argparse
import csv
import json
import time
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from benchmarks.timeml import read_folder
from preprocessing import documents, events, passages

# Never looked at while the rules were written.
HELD_OUT = ("03_AmCivWar", "09_GrecoPersian", "12_IranIraq", "15_MexicanRev")
# HeidelTime as measured with the same scorer, on all of WikiWars (train and test) and on TempEval-3 platinum.
HEIDELTIME = {"wikiwars": (85.5, 91.9, 82.9), "news": (81.8, 90.7, 78.1)}
CORE = frozenset({"explicit", "relative", "named_event", "era", "event_anchored", "anaphora"})
CITED = frozenset({"citation", "citation_list", "title_period", "identifier"})

Timex = dict[str, object]


def load(path: Path) -> list[dict]:
    """One text a line: doc, dct, text, timexes (start, end, value)."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def align(gold: list[Timex], found: list[Timex]) -> list[tuple[Timex, Timex]]:
    """Pairs, one to one: exact spans first, then the largest overlap."""
    at = {(item["start"], item["end"]): item for item in found}
    pairs = [(item, at[item["start"], item["end"]]) for item in gold if (item["start"], item["end"]) in at]
    used, taken = {id(item) for item, _ in pairs}, {id(item) for _, item in pairs}
    overlaps = [
        (min(one["end"], other["end"]) - max(one["start"], other["start"]), one["start"], one, other)
        for one in gold
        for other in found
        if id(one) not in used and id(other) not in taken
    ]
    for size, _, one, other in sorted(overlaps, key=lambda row: (-row[0], row[1])):
        if size > 0 and id(one) not in used and id(other) not in taken:
            pairs.append((one, other))
            used.add(id(one))
            taken.add(id(other))
    return pairs


def timex_scores(texts: list[dict], mode: str) -> tuple[float, float, float, float]:
    """Strict, relaxed and value F1 in per cent, and words a second."""
    started = time.process_time()
    tagged = [
        [
            {"start": mention.start, "end": mention.end, "value": mention.value}
            for mention in events.tag_times(text["text"], document_date=text["dct"], mode=mode)
        ]
        for text in texts
    ]
    seconds = time.process_time() - started
    total = sum(len(text["timexes"]) for text in texts) + sum(map(len, tagged))
    strict = relaxed = value = 0
    for text, found in zip(texts, tagged):
        for one, other in align(text["timexes"], found):
            relaxed += 1
            strict += (one["start"], one["end"]) == (other["start"], other["end"])
            value += (one.get("value") or "") == (other["value"] or "")
    words = sum(len(text["text"].split()) for text in texts)
    return (*(200 * count / max(1, total) for count in (strict, relaxed, value)), words / max(seconds, 1e-9))


@dataclass(frozen=True, slots=True)
class EventScores:
    """core: share of core rows found; year: of core rows with the right first year; leak: reference rows on the time
    axis; lost: core rows taken for references; precision: of mentions on the event side; b3: of mentions by event."""

    core: float
    year: float
    leak: int
    cited: int
    lost: int
    precision: float
    b3: float
    rows: int


def event_scores(folder: Path, gold: pd.DataFrame) -> EventScores:
    """Scores of a collection against hand-made rows (doc, start, end, norm_start, kind, event_id)."""
    collection = documents.read_collection(folder)
    cut = passages.cut_passages(collection.documents, collection.zones)
    found = events.find_events(
        collection.documents, collection.zones, cut.passages, cut.sentences, extra_entries=events.read_entries(folder)
    )
    names = dict(zip(collection.documents["document_id"], collection.documents["source_path"]))
    mentions = found.time_mentions.assign(doc=found.time_mentions["document_id"].map(names))
    mentions = mentions[mentions["doc"].isin(set(gold["doc"]))]
    side = mentions[~mentions["is_citation"]]
    core, cited = gold[gold["kind"].isin(CORE)], gold[gold["kind"].isin(CITED)]
    matches = [_nearest(side, row) for row in core.itertuples()]
    years = sum(
        match is not None and (not row.norm_start or _first_year(match) == row.norm_start[:4])
        for match, row in zip(matches, core.itertuples())
    )
    real = gold[~gold["kind"].isin(CITED)]
    right = sum(_overlapping(real, row.doc, row.start_char, row.end_char) for row in side.itertuples())
    lost = sum(
        match is None and _nearest(mentions[mentions["is_citation"]], row) is not None
        for match, row in zip(matches, core.itertuples())
    )
    event_of = dict(zip(found.event_mentions["mention_id"], found.event_mentions["event_id"]))
    pairs = [
        (row.event_id, event_of[match["mention_id"]])
        for match, row in zip(matches, core.itertuples())
        if match is not None and row.event_id and match["mention_id"] in event_of
    ]
    return EventScores(
        sum(match is not None for match in matches) / max(1, len(core)),
        years / max(1, len(core)),
        sum(_nearest(side, row) is not None for row in cited.itertuples()),
        len(cited),
        lost,
        right / max(1, len(side)),
        b_cubed(pairs),
        len(gold),
    )


def _nearest(mentions: pd.DataFrame, row: object) -> pd.Series | None:
    """The mention with the same span, else the one that overlaps most."""
    near = mentions[
        (mentions["doc"] == row.doc) & (mentions["start_char"] < row.end) & (mentions["end_char"] > row.start)
    ]
    if near.empty:
        return None
    shared = near["end_char"].clip(upper=row.end) - near["start_char"].clip(lower=row.start)
    union = near["end_char"].clip(lower=row.end) - near["start_char"].clip(upper=row.start)
    return near.loc[(shared / union).idxmax()]


def _overlapping(gold: pd.DataFrame, doc: str, start: int, end: int) -> bool:
    return bool(((gold["doc"] == doc) & (gold["start"] < end) & (gold["end"] > start)).any())


def _first_year(mention: pd.Series) -> str:
    for name in ("start_min", "end_min", "end_max"):
        if isinstance(mention[name], str):
            return mention[name][:4]
    return ""


def b_cubed(pairs: list[tuple[str, str]]) -> float:
    """B3 F1 of a grouping: pairs of (right group, found group), one a mention."""
    if not pairs:
        return 0.0
    right, found = defaultdict(set), defaultdict(set)
    for number, (one, other) in enumerate(pairs):
        right[one].add(number)
        found[other].add(number)
    precision = sum(len(right[one] & found[other]) / len(found[other]) for one, other in pairs) / len(pairs)
    recall = sum(len(right[one] & found[other]) / len(right[one]) for one, other in pairs) / len(pairs)
    return 2 * precision * recall / (precision + recall)


def read_gold(path: Path) -> pd.DataFrame:
    """Rows of a hand-made sample with offsets as numbers."""
    with path.open(encoding="utf-8", newline="") as file:
        frame = pd.DataFrame(list(csv.DictReader(file)))
    return frame.assign(start=frame["start"].astype(int), end=frame["end"].astype(int)).fillna("")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--timex", type=Path, action="append", default=[])
    parser.add_argument("--timeml", type=Path, action="append", default=[])
    parser.add_argument("--mode", default="news")
    parser.add_argument("--annotated", type=Path, action="append", default=[])
    options = parser.parse_args()
    print(f"{'time expressions':34} {'strict':>7} {'relaxed':>8} {'value':>6} {'words/s':>9}")
    texts = load(next((options.data / "timeline" / "wikiwars").glob("*.jsonl")))
    parts = {
        "WikiWars, 12 articles (development)": [text for text in texts if text["doc"] not in HELD_OUT],
        "WikiWars, 4 articles (held out)": [text for text in texts if text["doc"] in HELD_OUT],
    }
    for name, part in parts.items():
        _print_timex(name, timex_scores(part, "narrative"))
    _print_timex("  HeidelTime on WikiWars", (*HEIDELTIME["wikiwars"], 680.0))
    for path in options.timex:
        _print_timex(path.stem, timex_scores(load(path), options.mode))
    for path in options.timeml:
        _print_timex(path.name, timex_scores(read_folder(path), options.mode))
    _print_timex("  HeidelTime on TempEval-3 platinum", (*HEIDELTIME["news"], 680.0))
    print(f"\n{'events':34} {'core':>6} {'year':>6} {'leak':>7} {'lost':>5} {'precision':>10} {'B3':>6}")
    seeds = options.data / "seeds"
    _print_events("seeds, 000 and 004", event_scores(_seeds(), read_gold(seeds / "timeline_sample.csv")))
    for folder in options.annotated:
        _print_events(folder.name, event_scores(folder, read_gold(folder / "gold.csv")))
    print(f"{'  best public tagger, five seeds':34} {0.353:6.3f} {0.255:6.3f} {'30/45':>7} {'':5} {0.609:10.3f}")


def _seeds() -> Path:
    return Path(__file__).resolve().parents[1] / "data" / "seeds"


def _print_timex(name: str, scores: tuple[float, ...]) -> None:
    print(f"{name:34} {scores[0]:7.1f} {scores[1]:8.1f} {scores[2]:6.1f} {scores[3]:9,.0f}")


def _print_events(name: str, scores: EventScores) -> None:
    leak = f"{scores.leak}/{scores.cited}"
    print(
        f"{name:34} {scores.core:6.3f} {scores.year:6.3f} {leak:>7} {scores.lost:5d} {scores.precision:10.3f} "
        f"{scores.b3:6.3f}"
    )


if __name__ == "__main__":
    main()
