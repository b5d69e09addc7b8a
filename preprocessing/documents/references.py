"""Reference lists: which blocks at the end of a text are entries, and which lines make up one entry."""

import difflib
import re

from preprocessing.model.layout import ends_sentence

_NAMES = (
    "references",
    "reference list",
    "references cited",
    "list of references",
    "bibliography",
    "selected bibliography",
    "works cited",
    "work cited",
    "literature",
    "literature cited",
    "sources",
    "notes",
    "endnotes",
    "footnotes",
    "citations",
    "notes and references",
    "references and notes",
    "further reading",
    "external links",
    "bibliographic references",
)
# Each sign of an entry counts once; two make an entry, one is enough below a heading such as "References".
_SIGNS = tuple(
    re.compile(pattern)
    for pattern in (
        r"\((?:c\. ?)?\d{4}[a-z]?(?:,[^)]{1,20})?\)|\((?:n\.d\.|forthcoming|in press)\)|"
        r"[,.] (?:1[5-9]|20)\d\d[a-z]?(?:[.;,)](?:\s|$)|$)",
        r"^(?:\[?\d{1,3}[\].)]\s*|\^\s*)?[^\W\d_][\w’'.-]+(?: [A-Z][\w’'-]+)?, ?(?:[A-Z]\. ?-?)+",
        r"https?://|\bdoi\b|\b10\.\d{4,}/|www\.",
        r"\b\d+ ?\(\d+(?:[-–]\d+)?\)|\bpp?\. ?\d|\bvol\. ?\d|"
        r"\b(?!(?:1[5-9]|20)\d\d ?[-–])\d{1,4} ?[-–] ?\d{2,4}\b(?=[.,\s]|$)",
        r"\b(?:retrieved|accessed|ibid|et al|eds?\.|edn?\.|isbn|issn|in press|op\. cit|trans\.)\b",
        r"\b(?:University|Press|Publish\w+|Journal|Review|Quarterly|Routledge|Springer|Palgrave|Wiley|Elsevier|"
        r"Affairs|Books|Institute)\b",
        r"^(?:\[\d{1,3}\]|\^)\s",
        r"[“\"][^”\"]{10,}[,.]?[”\"]",
    )
)
_ADDRESS_LINE = re.compile(r"(?:https?://|www\.|doi:? ?|10\.\d{4,}/)\S+(?: ?\.)?", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:\[\d{1,3}\]|\d{1,3}[.)]|\^)\s")
_NEW_ENTRY = re.compile(r"[^\W\d_][\w’'.-]+(?: [A-Z][\w’'-]+)?, ?(?:[A-Z]\.|\.)|[^()]{3,120}\((?:19|20)\d\d[a-z]?\)")

_LONGEST_ENTRY = 90  # words
_LONGEST_LINE = 1000  # characters


def is_list_name(line: str) -> bool:
    """Whether the line is a name of a reference list, small slips of spelling forgiven ("Refrences")."""
    name = re.sub(r"^[\W\d_]+|[\W_]+$", "", line).casefold()
    if not 5 <= len(name) <= 32:
        return False
    return name in _NAMES or (len(name) >= 9 and bool(difflib.get_close_matches(name, _NAMES, n=1, cutoff=0.87)))


def entry_signs(line: str) -> int:
    """How many signs of a reference entry the line shows: year, initials, address, volume, publisher, number …"""
    if len(line) > _LONGEST_LINE or len(line.split()) > _LONGEST_ENTRY:
        return 0
    return sum(bool(sign.search(line)) for sign in _SIGNS)


def list_end(lines: list[str], start: int) -> int:
    """The block after the last entry of the list whose first entry may be block `start`; `start` if it is none."""
    end = at = start
    while at < len(lines):
        signs = entry_signs(lines[at])
        follows = any(entry_signs(line) >= 2 for line in lines[at + 1 : at + 2])
        if signs or (at > start and _continues(lines[at - 1], lines[at])):
            end = at + 1
        elif not (follows and 4 <= len(lines[at].split()) <= _LONGEST_ENTRY and end > start):
            break
        at += 1
    return end


def bare_list_start(lines: list[str]) -> int:
    """Where a list without a heading begins: a run of at least three sure entries; len(lines) if there is none."""
    run = 0
    for at, line in enumerate(lines):
        sure = entry_signs(line) >= 2 and (_NUMBERED.match(line) or _NEW_ENTRY.match(line)) and len(line.split()) <= 60
        run = run + 1 if sure else run if run and _ADDRESS_LINE.fullmatch(line) else 0
        if run >= 3:
            start = at
            while start > 0 and run > 1:
                start -= 1
                run -= not _ADDRESS_LINE.fullmatch(lines[start])
            return start
    return len(lines)


def _continues(above: str, line: str) -> bool:
    """Whether the line goes on with the entry above it rather than beginning its own."""
    if _ADDRESS_LINE.fullmatch(line):
        return True
    return bool(line[:1].islower()) or (not ends_sentence(above) and entry_signs(line) > 0)


def begins_entry(above: str, line: str) -> bool:
    """Whether a new entry begins at the line, `above` being the line before it in the list."""
    if _ADDRESS_LINE.fullmatch(line) or line[:1].islower():
        return False
    if _NUMBERED.match(line) or _NEW_ENTRY.match(line):
        return True
    # "Journal of X, 43(6), 814-846." or "Press, pp. 3-9." without a year: the rest of the entry above it.
    return bool(_SIGNS[0].search(line)) or not _SIGNS[3].search(line)
