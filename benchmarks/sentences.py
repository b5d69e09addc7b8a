"""Sentence boundaries: ours beside three libraries, on marked lines and for speed.

`python -m benchmarks.sentences --data DIR` — DIR holds .txt files for the speed column. The marked lines are our own
(`sentences_marked.txt`, "|" where a sentence ends), written before the figures were first taken; two slips in the
marks were mended after that, no rule was.
"""

import argparse
import time
from collections.abc import Callable
from pathlib import Path

import nupunkt

from preprocessing.model.layout import find_blocks
from preprocessing.passages.sentences import find_sentences

MARKED = Path(__file__).with_name("sentences_marked.txt")
Cutter = Callable[[str], list[tuple[int, int]]]


def cutters() -> dict[str, Cutter]:
    """Name → function from a text to sentence spans; libraries that are not installed are left out."""
    found: dict[str, Cutter] = {"ours (nupunkt, mended)": find_sentences, "nupunkt": nupunkt.sent_spans}
    try:
        import pysbd

        segmenter = pysbd.Segmenter(language="en", clean=False, char_span=True)
        found["pysbd"] = lambda text: [(span.start, span.end) for span in segmenter.segment(text)]
    except ImportError:
        pass
    try:
        import blingfire

        found["blingfire"] = lambda text: [tuple(span) for span in blingfire.text_to_sentences_and_offsets(text)[1]]
    except ImportError:
        pass
    try:
        import spacy

        blank = spacy.blank("en")
        blank.add_pipe("sentencizer")
        found["spaCy sentencizer"] = lambda text: [(span.start_char, span.end_char) for span in blank(text).sents]
    except ImportError:
        pass
    return found


def score(cut: Cutter, lines: list[str]) -> tuple[float, float, float, int]:
    """(precision, recall, F1, whole lines right) of the inner boundaries; white space around one does not count."""
    right = found = wanted = whole = 0
    for line in lines:
        text = line.replace("|", "")
        parts = line.split("|")
        ends = {len("".join(text_part.replace(" ", "") for text_part in parts[: n + 1])) for n in range(len(parts) - 1)}
        ours = {len(text[:end].replace(" ", "")) for _, end in cut(text)} - {len(text.replace(" ", ""))}
        right, found, wanted = right + len(ends & ours), found + len(ours), wanted + len(ends)
        whole += ends == ours
    precision, recall = right / max(1, found), right / wanted
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall), whole


def words_per_second(cut: Cutter, paragraphs: list[str]) -> float:
    """Words cut in a second of processor time."""
    cut(paragraphs[0])
    start = time.process_time()
    for paragraph in paragraphs:
        cut(paragraph)
    return sum(len(paragraph.split()) for paragraph in paragraphs) / max(1e-9, time.process_time() - start)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("data/seeds"))
    folder = parser.parse_args().data
    lines = MARKED.read_text(encoding="utf-8").splitlines()
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]
    paragraphs = [text[block.start : block.end] for text in texts for block in find_blocks(text)]
    print(f"{len(lines)} marked lines; {len(paragraphs)} paragraphs for speed")
    print(f"{'':24}{'precision':>10}{'recall':>8}{'F1':>7}{'lines':>7}{'words/s':>12}")
    for name, cut in cutters().items():
        precision, recall, f1, whole = score(cut, lines)
        speed = words_per_second(cut, paragraphs)
        print(f"{name:24}{precision:10.3f}{recall:8.3f}{f1:7.3f}{whole:7d}{speed:12,.0f}")


if __name__ == "__main__":
    main()
