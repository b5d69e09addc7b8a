"""Texts with TIMEX3 marks in TimeML (.tml), read into the form that `benchmarks.timeline` scores."""

from pathlib import Path
from xml.etree import ElementTree

from preprocessing.model.errors import CollectionError, ReadingError


def read_folder(folder: Path) -> list[dict]:
    """Every .tml file of a folder in the order of names: doc, dct, text, timexes (start, end, text, value, type).

    Raises CollectionError for a folder without such files.
    """
    paths = sorted(folder.glob("*.tml"))
    if not paths:
        raise CollectionError(f"{folder} holds no .tml file.")
    return [read_timeml(path.read_text(encoding="utf-8"), name=path.stem) for path in paths]


def read_timeml(source: str, *, name: str) -> dict:
    """One text. text is what TEXT holds, its entities decoded; start and end count its characters, half-open.

    dct: the value of the creation time, which is no mention of its own as it stands outside TEXT; None without one.
    Raises ReadingError if the source is no XML or has no TEXT.
    """
    try:
        root = ElementTree.fromstring(source)
    except ElementTree.ParseError as error:
        raise ReadingError(f"{name} is no well-formed TimeML: {error}.") from error
    body = root.find("TEXT")
    if body is None:
        raise ReadingError(f"{name} has no element TEXT.")
    pieces: list[str] = []
    timexes: list[dict] = []
    _walk(body, pieces, timexes)
    created = [item for item in root.iter("TIMEX3") if item.get("functionInDocument") == "CREATION_TIME"]
    return {
        "doc": name,
        "dct": created[0].get("value") if created else None,
        "text": "".join(pieces),
        "timexes": timexes,
    }


def _walk(element: ElementTree.Element, pieces: list[str], timexes: list[dict]) -> None:
    """Collect text and marks in reading order; a mark without words is none."""
    start = sum(map(len, pieces))
    pieces.append(element.text or "")
    for child in element:
        _walk(child, pieces, timexes)
        pieces.append(child.tail or "")
    words = "".join(pieces)[start:]
    if element.tag == "TIMEX3" and words:
        timexes.append(
            {
                "start": start,
                "end": start + len(words),
                "text": words,
                "value": element.get("value") or None,
                "type": element.get("type"),
            }
        )
