"""Which blocks are headings. The look of a line decides together with its neighbours: a heading has text below it."""

import re
from collections import Counter
from dataclasses import dataclass

from preprocessing.model.layout import Block, ends_sentence

from .lines import has_address, is_byline, is_date_line, is_marked_heading, is_prose, is_title_case

_MOST_WORDS = 20
_NUMBERED = re.compile(
    r"(?:(?P<number>\d{1,2})[.)]?|(?P<deep>\d{1,2}(?:\.\d{1,2})+)\.?|(?P<roman>[IVX]{1,5})\.|(?P<letter>[A-H])\.|"
    r"(?:chapter|section|part|appendix|article|annex|lesson|act)\s+(?:\d{1,3}|[IVXLC]+|[A-H])[.:]?)(?:\s+[^\W\d_].*|$)",
    re.IGNORECASE,
)
_NEVER = re.compile(
    r"(?:dear|hi|hello|hey|thanks|thank you|regards|best|sincerely|yours|cheers|posted by|published|updated|"
    r"source:|photo|"
    r"translated by|edited by|editor[’']?s note|re:|subject:|from:|to:|cc:|date:|q:|a:|p\.?s\.?)\b|(?:q|a):",
    re.IGNORECASE,
)
_SPEAKER = re.compile(r"(?P<name>[^\W\d_a-z][\w.’' -]{0,40}?)(?:\s?\([^)]{1,40}\))?:\s+\S")
_CLOSING = re.compile(
    r"(?:(?:yours )?(?:sincerely|faithfully|truly|respectfully)|(?:best|kind|warm) regards|regards|yours|"
    r"signed(?: by)?),?",
    re.IGNORECASE,
)
_PERSON = re.compile(r"[^\W\d_a-z][\w’'-]+ (?:[A-Z]\. ?)+[^\W\d_a-z][\w’'-]+")
_WORKPLACE = r"\b(?:Universi\w+|Institut\w*|Department|College|Faculty|School|Cent(?:re|er))\b"
_AFFILIATION = re.compile(rf",.*{_WORKPLACE}|{_WORKPLACE}.*,")


@dataclass(frozen=True, slots=True)
class _Neighbours:
    above: str
    below: str
    below_block: Block | None
    above_block: Block | None


def find_headings(lines: list[str], blocks: list[Block], *, free: list[bool]) -> list[bool]:
    """For each block whether it is a heading. lines: the blocks on one line each; free: not in another zone yet."""
    speech = _find_speech(lines) | _find_signatures(lines)
    places = [at for at in range(len(lines)) if free[at] and at not in speech]
    marks = [False] * len(lines)
    for rank, at in enumerate(places):
        up = places[rank - 1] if rank else None
        down = places[rank + 1] if rank + 1 < len(places) else None
        around = _Neighbours(
            lines[up] if up is not None else "",
            lines[down] if down is not None else "",
            blocks[down] if down is not None else None,
            blocks[up] if up is not None else None,
        )
        marks[at] = (
            _is_title(lines[at], blocks[at], around) if rank == 0 else _is_heading(lines[at], blocks[at], around)
        )
    _thin_out(marks, lines, blocks, places)
    return marks


def _is_title(line: str, block: Block, around: _Neighbours) -> bool:
    if is_marked_heading(line) or block.underlined:
        return True
    if not around.below or block.is_item or len(line.split()) > 30 or block.lines > 3 or _refused(line):
        return False
    return not ends_sentence(line) or line.endswith(("?", ":")) or (line.endswith("!") and len(line.split()) <= 12)


def _is_heading(line: str, block: Block, around: _Neighbours) -> bool:
    if is_marked_heading(line) or (block.underlined and len(line.split()) <= _MOST_WORDS):
        return True
    count = len(line.split())
    if not around.below or count > _MOST_WORDS or len(line) > 160 or block.lines > 2 or _refused(line):
        return False
    if _PERSON.match(line) or _AFFILIATION.search(line):
        return False
    if _NUMBERED.fullmatch(line):
        return _is_numbered_heading(line, block, around)
    if block.is_item or (ends_sentence(line) and not line.endswith(("?", ":"))) or line.endswith((",", "-", "–", "—")):
        return False
    titled = is_title_case(line) or (line.isupper() and count <= 12)
    if line.endswith("?"):
        return _is_question_heading(line, around, titled=titled)
    if line.endswith(":"):
        return titled and not (around.below_block is not None and around.below_block.is_item and count > 5)
    return titled or (count <= 8 and _has_text_below(line, around) and _uncased_or_upper(line))


def _uncased_or_upper(line: str) -> bool:
    return line[0].isupper() or not line[0].islower()


def _refused(line: str) -> bool:
    first = line.lstrip("“\"‘'«¿¡")[:1]
    return (
        not (first.isalpha() or first.isdigit())
        or (first.islower() and first != first.upper())
        or sum(sign.isalpha() for sign in line) < 3
        or _NEVER.match(line) is not None
        or is_byline(line)
        or is_date_line(line)
        or has_address(line)
    )


def _find_signatures(lines: list[str]) -> set[int]:
    """The short lines below "Sincerely," or "Signed by", and such a line itself."""
    found: set[int] = set()
    for at, line in enumerate(lines):
        if _CLOSING.fullmatch(line.rstrip(":")) or (at - 1 in found and len(line.split()) <= 6):
            found.add(at)
    return found


def _find_speech(lines: list[str]) -> set[int]:
    """The lines of a transcript that begin with the speaker's name; none if no name begins two lines."""
    names = {at: found["name"] for at, line in enumerate(lines) if (found := _SPEAKER.match(line[:80]))}
    counts = Counter(names.values())
    if not any(times > 1 for times in counts.values()):
        return set()
    shouted = any(times > 1 and name.isupper() for name, times in counts.items())
    return {at for at, name in names.items() if counts[name] > 1 or (shouted and name.isupper())}


def _has_text_below(line: str, around: _Neighbours) -> bool:
    below = around.below
    return is_prose(below) or (len(below.split()) > 1.5 * len(line.split()) and ends_sentence(below))


def _is_question_heading(line: str, around: _Neighbours, *, titled: bool) -> bool:
    """A question is a heading if an answer follows; among other questions it is an item of a list."""
    if around.below.endswith("?") or around.above.endswith("?"):
        return False
    return len(line.split()) <= 14 and (is_prose(around.below) or titled)


def _is_numbered_heading(line: str, block: Block, around: _Neighbours) -> bool:
    """A numbered line with text below it; neighbours that are numbered alike make it an item of a list."""
    found = _NUMBERED.fullmatch(line)
    if found is None or len(line.split()) > 14 or (ends_sentence(line) and not re.search(r"\d\.?$|[?:]$", line)):
        return False
    if found["deep"] or not any(found.groupdict().values()):
        return True
    after = re.sub(r"^\W*\w+[.)]?\s*", "", line)
    if not after[:1].isupper():
        return False
    number = found["number"]
    if number is None:
        return not any(_NUMBERED.fullmatch(other[:160]) for other in (around.above, around.below))
    beside = [re.match(r"\d{1,2}(?=[.)]?\s)", other) for other in (around.above, around.below)]
    return not any(match is not None and abs(int(match[0]) - int(number)) == 1 for match in beside)


def _thin_out(marks: list[bool], lines: list[str], blocks: list[Block], places: list[int]) -> None:
    """Unmarks long runs of short lines (names, menus, tables): of four or more only the one above text is a heading."""
    run: list[int] = []
    for rank, at in enumerate([*places, -1]):
        if at >= 0 and marks[at]:
            run.append(at)
            continue
        sure = [i for i in run if is_marked_heading(lines[i]) or blocks[i].underlined or _NUMBERED.fullmatch(lines[i])]
        if len(run) >= 4 and len(sure) < len(run) / 2:
            last = run[-1] if at >= 0 and is_prose(lines[at]) else None
            for i in run:
                marks[i] = i == last or i in sure or i == places[0]
        run = []
        if rank + 1 >= len(places) + 1:
            break
