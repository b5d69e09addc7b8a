"""How many attributions of news texts are found, and whether the holder is right.

    python -m benchmarks.attribution --data POLNEAR/data --split dev

The folder is the `data` folder of PolNeAR (github.com/networkdynamics/PolNeAR; news of the US election of 2016; no
licence stated: used to measure, never stored here). A found attribution matches a marked one if their cue words share
a character; each is matched once. The floor finds "according to" and "said" only. Choose on `dev`; `test` is for the
figure that is published.
"""

import argparse
import re
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from preprocessing.passages.sentences import find_sentences
from preprocessing.stances.attribution.found import Found
from preprocessing.stances.attribution.parsing import parse, tidy
from preprocessing.stances.attribution.reading import Reading, find_attributions, read_paragraph, speaker_labels

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Marked:
    """An attribution of the corpus; each part is a list of half-open character spans, [] if it has none."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


@dataclass(slots=True)
class Score:
    """Counts over a split."""

    marked: int = 0
    found: int = 0
    matched: int = 0
    with_holder: int = 0
    right_holder: int = 0
    right_noun: int = 0
    content_shares: list[float] = field(default_factory=list)
    by_pattern: dict[str, Counter] = field(default_factory=lambda: defaultdict(Counter))

    @property
    def precision(self) -> float:
        return self.matched / max(self.found, 1)

    @property
    def recall(self) -> float:
        return self.matched / max(self.marked, 1)

    @property
    def f1(self) -> float:
        together = self.precision + self.recall
        return 2 * self.precision * self.recall / together if together else 0.0


def read_split(folder: Path, split: str) -> Iterator[tuple[str, str, list[Marked]]]:
    """(name, text, attributions) of each article of a split, by name; of several annotators the first."""
    for path in sorted((folder / split / "text").glob("*.txt")):
        marks = sorted((folder / split / "attributions").glob(f"{path.stem}_????.ann"))
        if marks:
            yield path.stem, path.read_text(encoding="utf-8"), _read_marks(marks[0])


def _read_marks(path: Path) -> list[Marked]:
    spans: dict[str, tuple[Span, ...]] = {}
    groups: list[dict[str, list[str]]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        parts = line.split("\t")
        if len(parts) < 2:
            continue
        if parts[0].startswith("T"):
            places = parts[1].partition(" ")[2]
            pairs = [tuple(int(number) for number in piece.split()) for piece in places.split(";")]
            spans[parts[0]] = tuple(pair for pair in pairs if len(pair) == 2)
        elif parts[0].startswith("E"):
            group: dict[str, list[str]] = defaultdict(list)
            for role, _, key in (piece.partition(":") for piece in parts[1].split()):
                group[role.rstrip("0123456789")].append(key)
            groups.append(group)
    pick = lambda group, role: tuple(span for key in group.get(role, []) for span in spans.get(key, ()))  # noqa: E731
    return [Marked(pick(group, "Source"), pick(group, "Cue"), pick(group, "Content")) for group in groups]


def read_article(text: str) -> list[Reading]:
    """The parsed paragraphs of an article."""
    blocks = [(found.start(), found.group()) for found in re.finditer(r"[^\n]+", text) if found.group().strip()]
    tidied = [tidy(block) for _, block in blocks]
    starts = [[start for start, _ in find_sentences(block)] for _, block in blocks]
    docs = parse(tidied, starts)
    labels = speaker_labels([block for _, block in blocks])
    return [read_paragraph(doc, clean, block, at, labels) for doc, clean, (at, block) in zip(docs, tidied, blocks)]


def score_article(readings: Sequence[Reading], marked: Sequence[Marked], score: Score, *, floor: bool = False) -> None:
    """Adds one article to the counts."""
    free = [each for each in marked if each.cue]
    score.marked += len(free)
    for reading in readings:
        for group in _by_cue(_floor(reading) if floor else outermost(find_attributions(reading))):
            _score_group(reading, group, free, score)


def outermost(found: Sequence[Found]) -> list[Found]:
    """Without views inside views: PolNeAR gives each word to one attribution only."""
    contents = [(set(each.cue), each.content) for each in found if each.kind != "hidden"]
    return [
        each for each in found if not any(set(each.cue) <= content for cue, content in contents if cue != set(each.cue))
    ]


def _floor(reading: Reading) -> list[Found]:
    """What two patterns find: "according to X", and "said" with the word before it as its holder."""
    made = []
    for token in reading.doc:
        place = token.i
        if token.lower_ == "according" and place + 2 < len(reading.doc):
            made.append(Found("according-to", [place], place + 2, frozenset()))
        elif token.lower_ == "said" and place:
            made.append(Found("said", [place], place - 1, frozenset()))
    return made


def _by_cue(found: Sequence[Found]) -> list[list[Found]]:
    """Finds that share a cue are one attribution with several holders."""
    groups: dict[tuple[int, ...], list[Found]] = defaultdict(list)
    for each in found:
        if each.kind != "hidden" and each.pattern != "quote-continued":
            groups[tuple(each.cue)].append(each)
    return list(groups.values())


def _score_group(reading: Reading, group: list[Found], free: list[Marked], score: Score) -> None:
    first = group[0]
    cue = [reading.span(place, place) for place in first.cue]
    score.found += 1
    score.by_pattern[first.pattern]["found"] += 1
    match = next((each for each in free if _overlap(each.cue, cue)), None)
    if match is None:
        return
    free.remove(match)
    score.matched += 1
    score.by_pattern[first.pattern]["matched"] += 1
    if match.source and first.holder is not None:
        score.with_holder += 1
        heads = [reading.span(each.holder, each.holder) for each in group if each.holder is not None]
        right = any(_overlap(match.source, [head]) for head in heads)
        score.right_holder += right
        score.right_noun += right or _is_their_pronoun(reading, group, match.source)
        score.by_pattern[first.pattern]["holder"] += 1
        score.by_pattern[first.pattern]["right"] += right
    if match.content and first.content:
        score.content_shares.append(_shared(match.content, [reading.span(place, place) for place in first.content]))


def _is_their_pronoun(reading: Reading, group: list[Found], source: Sequence[Span]) -> bool:
    """Whether the marked holder is the "who" or "which" of a clause that hangs on a holder found."""
    for token in reading.doc:
        if token.tag_ in ("WP", "WDT") and _overlap(source, [reading.span(token.i, token.i)]):
            above = token.head
            while above.dep_ in ("conj", "xcomp", "aux", "auxpass", "advcl") and above.head.i != above.i:
                above = above.head
            nouns = {
                above.head.i,
                *(each.i for each in above.head.children if each.dep_ in ("conj", "appos", "compound")),
            }
            return above.dep_ == "relcl" and any(each.holder in nouns for each in group)
    return False


def _overlap(one: Sequence[Span], other: Sequence[Span]) -> bool:
    return any(a < d and c < b for a, b in one for c, d in other)


def _shared(one: Sequence[Span], other: Sequence[Span]) -> float:
    """F1 of the characters of two sets of spans."""
    first = {place for start, end in one for place in range(start, end)}
    second = {place for start, end in other for place in range(start, end)}
    return 2 * len(first & second) / max(len(first) + len(second), 1)


def measure(folder: Path, split: str, *, floor: bool = False, most: int | None = None) -> tuple[Score, float]:
    """The counts of a split, and words read per second."""
    score, words, started = Score(), 0, time.perf_counter()
    for count, (_, text, marked) in enumerate(read_split(folder, split)):
        if most is not None and count >= most:
            break
        score_article(read_article(text), marked, score, floor=floor)
        words += len(text.split())
    return score, words / (time.perf_counter() - started)


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--split", default="dev", choices=["train", "dev", "test"])
    options.add_argument("--most", type=int, default=None, help="read only so many articles")
    chosen = options.parse_args()
    if not (chosen.data / chosen.split / "text").is_dir():
        print(f"No PolNeAR split at {chosen.data / chosen.split}: nothing to measure.")
        return
    rows = [("floor: according to, said", True), ("rules", False)]
    print(
        f"{'PolNeAR ' + chosen.split:<28}{'P':>7}{'R':>7}{'F1':>7}{'holder':>8}{'+noun':>7}{'content':>9}{'words/s':>9}"
    )
    for name, floor in rows:
        score, speed = measure(chosen.data, chosen.split, floor=floor, most=chosen.most)
        holder = score.right_holder / max(score.with_holder, 1)
        noun = score.right_noun / max(score.with_holder, 1)
        content = sum(score.content_shares) / max(len(score.content_shares), 1)
        print(
            f"{name:<28}{score.precision:7.3f}{score.recall:7.3f}{score.f1:7.3f}{holder:8.3f}{noun:7.3f}{content:9.3f}{speed:9.0f}"
        )
    print(f"\n{'pattern':<20}{'found':>7}{'right':>7}{'holder':>8}")
    for pattern, counts in sorted(score.by_pattern.items(), key=lambda pair: -pair[1]["found"]):
        holder = counts["right"] / max(counts["holder"], 1)
        print(f"{pattern:<20}{counts['found']:7d}{counts['matched'] / counts['found']:7.2f}{holder:8.2f}")


if __name__ == "__main__":
    main()
