"""The zones of a page: headings, running text, reference entries and page furniture, tiling the whole text."""

from dataclasses import dataclass

from preprocessing.model.layout import Block, find_blocks

from .furniture import find_furniture, is_cue, leftover_start
from .headings import find_headings
from .lines import block_text
from .references import bare_list_start, begins_entry, entry_signs, is_list_name, list_end

_CLOSE_BY = 4  # blocks below "References" among which entries must be found


@dataclass(frozen=True, slots=True)
class ZoneSpan:
    """`text[start:end]` lies in one zone; section: the heading above (a heading's own words for a heading)."""

    start: int
    end: int
    zone: str
    section: str | None


def find_zones(text: str) -> list[ZoneSpan]:
    """Zones that follow one another and cover the whole text; [] for an empty text.

    Each heading and each reference entry has its own span; neighbouring blocks of running text under one heading
    share a span, and so do neighbouring lines of page furniture, which have no section.
    """
    blocks = find_blocks(text)
    lines = [block_text(text, block) for block in blocks]
    names, begins = _name_blocks(lines, blocks)
    spans: list[ZoneSpan] = []
    section: str | None = None
    for at, (block, zone) in enumerate(zip(blocks, names, strict=True)):
        if zone == "heading":
            section = _heading_words(lines[at])
        if spans and zone == spans[-1].zone and zone != "heading" and not begins[at]:
            continue
        start = block.start if spans else 0
        if spans:
            spans[-1] = ZoneSpan(spans[-1].start, start, spans[-1].zone, spans[-1].section)
        spans.append(ZoneSpan(start, len(text), zone, None if zone == "boilerplate" else section))
    return spans or ([ZoneSpan(0, len(text), "body", None)] if text else [])


def _heading_words(line: str) -> str:
    words = line.strip("#=*_ \t").rstrip(":").strip()
    return words or line


def _name_blocks(lines: list[str], blocks: list[Block]) -> tuple[list[str], list[bool]]:
    """Each block's zone, and whether a new reference entry begins at it."""
    names = ["body"] * len(lines)
    begins = [False] * len(lines)
    furniture = find_furniture(lines)
    lists = _reference_lists(lines, furniture)
    for first, last in lists:
        if _is_named(lines, first):
            names[first - 1] = "heading"
        for at in range(first, last):
            names[at] = "reference"
            begins[at] = at == first or begins_entry(lines[at - 1], lines[at])
    tail = len(lines)
    while tail > 0 and furniture[tail - 1]:
        tail -= 1
    if lists and tail < len(lines):
        tail = leftover_start(lines, tail, after=lists[-1][1])
    for at in range(len(lines)):
        if at >= tail or (furniture[at] and names[at] == "body"):
            names[at] = "boilerplate"
    free = [name == "body" for name in names]
    for at, is_heading in enumerate(find_headings(lines, blocks, free=free)):
        if is_heading:
            names[at] = "heading"
    return names, begins


def _is_named(lines: list[str], first: int) -> bool:
    return first > 0 and is_list_name(lines[first - 1])


def _reference_lists(lines: list[str], furniture: list[bool]) -> list[tuple[int, int]]:
    """(first, end) blocks of each list: below a heading that names one, else the first sure run of entries."""
    lists: list[tuple[int, int]] = []
    at = 0
    while at < len(lines):
        near = lines[at + 1 : at + 1 + _CLOSE_BY]
        if is_list_name(lines[at]) and len(lines[at].split()) <= 4 and any(entry_signs(line) for line in near[:2]):
            end = _before_furniture(list_end(lines, at + 1), lines, furniture, at + 1)
            if end > at + 1:
                lists.append((at + 1, end))
                at = end
                continue
        at += 1
    if not lists:
        first = bare_list_start(lines)
        if first < len(lines):
            lists.append((first, _before_furniture(list_end(lines, first), lines, furniture, first)))
    return lists


def _before_furniture(end: int, lines: list[str], furniture: list[bool], first: int) -> int:
    """`end`, moved up to the first line of page furniture that is no entry itself."""
    return next((at for at in range(first, end) if furniture[at] and is_cue(lines[at])), end)
