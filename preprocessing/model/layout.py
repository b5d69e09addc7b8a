"""How a plain text lies on the page: blocks (paragraphs, headings, list items) with exact offsets.

Two rooms need the same answer, so it lives here: `documents` names the zone of a block, `passages` cuts within it.
A line break ends a block unless the text is hard-wrapped (lines of about equal length, most of them going on in the
middle of a sentence) or the sentence plainly goes on in the next line. A blank line always ends a block.
"""

import re
from dataclasses import dataclass
from itertools import pairwise

# Also form feed, vertical tab, next line, and Unicode's line and paragraph separators.
_LINE = re.compile(r"[^\n\v\f\x85\u2028\u2029]+")
_MARKER = re.compile(
    r"(?:[-*+•‣◦▪●○·–—]|\(?\d{1,3}[.)]|\([a-zA-Z]\)|[a-z][.)]|\(?[ivx]{1,5}[.)]|\[\d{1,3}\])[ \t\u00a0]+(?=\S)"
)
_BULLET = re.compile(r"(?:[-*+•‣◦▪●○·–—>]+[ \t\u00a0]+)+(?=\S)")
_RULE = re.compile(r"[-=_*~#•·—–|+<>\s]+")
_MARKUP = re.compile(r"#{1,6}\s|={2,6}[^=]|\|")
_TERMINAL = re.compile(r"[.!?:;。！？؟۔।…][\"'”’»)\]]*(?:\[\d+\])*\s*$")

# White space and characters that nobody sees (zero width, byte order mark, soft hyphen): a line of them is blank.
_BLANK = "".join(map(chr, (*range(9, 14), *range(28, 33), 0x85, 0xA0, 0x1680, *range(0x2000, 0x200E)))) + (
    "\u2028\u2029\u202f\u205f\u2060\u3000\ufeff\u00ad"
)

_WRAP_MIN, _WRAP_MAX = 40, 130  # characters: narrower is verse or a menu, wider is a paragraph on one line
_LONG_LINE = 40  # characters: a line this long that stops in mid-sentence is no heading


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading line or list item: `text[start:end]`, trimmed of white space.

    is_item: begins with a bullet or a number. after_gap: a blank line, a rule or nothing is above it.
    underlined: a row of = or - stands right below it. lines: physical lines it covers.
    """

    start: int
    end: int
    is_item: bool
    after_gap: bool
    underlined: bool = False
    lines: int = 1


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    indent: int
    text: str
    after_gap: bool
    underlined: bool


def find_blocks(text: str) -> list[Block]:
    """The blocks of a text in reading order; [] for a text without words. Rows of dashes or stars are left out."""
    lines = _read_lines(text)
    width = _wrap_width(lines)
    blocks: list[Block] = []
    group: list[_Line] = []
    for line in lines:
        if group and (line.after_gap or not _goes_on(group[-1], line, width)):
            blocks.append(_as_block(group))
            group = []
        group.append(line)
    if group:
        blocks.append(_as_block(group))
    return blocks


def bullet_end(text: str, start: int, end: int) -> int:
    """Where the words of a list item or a quoted line begin, after its bullet; `start` if there is none."""
    found = _BULLET.match(text, start, end)
    return found.end() if found else start


def ends_sentence(text: str) -> bool:
    """Whether the text stops at a full stop, question mark or the like, quotes and note numbers aside."""
    return bool(_TERMINAL.search(text[-40:]))


def _as_block(group: list[_Line]) -> Block:
    first, last = group[0], group[-1]
    is_item = bool(_MARKER.match(first.text))
    return Block(first.start, last.end, is_item, first.after_gap, last.underlined, len(group))


def _read_lines(text: str) -> list[_Line]:
    lines: list[_Line] = []
    gap, previous_end = True, 0
    for found in _LINE.finditer(text):
        # Two line breaks in a row: the empty line between them is no match of _LINE.
        gap = gap or found.start() - previous_end > 1
        previous_end = found.end()
        raw = found.group()
        words = raw.strip(_BLANK)
        if not words or _RULE.fullmatch(words):
            if words and lines and not gap and re.fullmatch(r"={3,}|-{3,}", words):
                lines[-1] = _underline(lines[-1])
            gap = True
            continue
        indent = len(raw) - len(raw.lstrip(_BLANK))
        start = found.start() + indent
        lines.append(_Line(start, start + len(words), indent, words, gap, False))
        gap = False
    return lines


def _underline(line: _Line) -> _Line:
    return _Line(line.start, line.end, line.indent, line.text, line.after_gap, True)


def _wrap_width(lines: list[_Line]) -> int | None:
    """The column at which the text was wrapped, or None if line breaks mean something."""
    neighbours = [(a, b) for a, b in pairwise(lines) if not b.after_gap and len(a.text) <= _WRAP_MAX]
    if len(neighbours) < 3:
        return None
    lengths = sorted(len(a.text) for a, _ in neighbours)
    width = lengths[int(0.9 * (len(lengths) - 1))]
    full = sum(length >= 0.75 * width for length in lengths) / len(lengths)
    cased = [b for _, b in neighbours if b.text[0].isalpha() and b.text[0].lower() != b.text[0].upper()]
    if len(cased) >= len(neighbours) / 3:
        flowing = sum(not ends_sentence(a.text) and b.text[0].islower() for a, b in neighbours) / len(neighbours)
        enough = 0.35
    else:  # a script without capitals
        flowing = sum(not ends_sentence(a.text) for a, _ in neighbours) / len(neighbours)
        enough = 0.6
    return width if width >= _WRAP_MIN and full >= 0.5 and flowing >= enough else None


def _goes_on(line: _Line, below: _Line, width: int | None) -> bool:
    """Whether the paragraph of `line` goes on in the line below it."""
    if line.underlined or _MARKER.match(below.text) or _MARKUP.match(below.text) or _MARKUP.match(line.text):
        return False
    if line.text.startswith(">") != below.text.startswith(">"):
        return False
    stops = ends_sentence(line.text)
    in_sentence = not stops and len(line.text) >= _LONG_LINE and below.text[0].islower()
    if width is None or len(line.text) > 1.5 * width:
        return in_sentence or (line.text.endswith((",", "-")) and len(line.text) > _WRAP_MAX)
    if stops and below.indent >= line.indent + 2 and not _MARKER.match(line.text):
        return False  # the first line of a paragraph is indented
    first_word = below.text.split(None, 1)[0]
    had_no_room = len(line.text) + 1 + len(first_word[:width]) >= width - 2
    if stops:
        return had_no_room
    return had_no_room or below.text[0].islower() or len(line.text) >= 0.7 * width
