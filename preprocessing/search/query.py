"""What a reader typed into the search box, understood without ever being an error.

`gas pipeline`        passages with both words, in any form ("pipelines" too)
`"red line"`          passages with exactly these words in this order
`gas OR oil`          either will do
`-gas`, `-"red line"` passages without
`sanction*`           any word that begins like this
"""

import re
import unicodedata
from dataclasses import dataclass

# A sentence pasted into the box is searched by its first words.
MAX_TERMS = 32
_MAX_CHARS = 2000
_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "＂": '"', "’": "'", "‘": "'"})
_PART = re.compile(r'(?P<minus>(?<!\S)[-–−])?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')
_LETTERS = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Term:
    """One thing looked for. words: lower case; exact: these very words in this order; prefix: may go on after them."""

    words: tuple[str, ...]
    exact: bool = False
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """groups: one term of every group must be found; without: none of these may be found."""

    groups: tuple[tuple[Term, ...], ...] = ()
    without: tuple[Term, ...] = ()

    @property
    def terms(self) -> tuple[Term, ...]:
        """All terms that are looked for."""
        return tuple(term for group in self.groups for term in group)


def read_query(text: str) -> Query:
    """The query a reader meant. Junk is passed over; an open quotation mark closes at the end of the text."""
    text = unicodedata.normalize("NFC", text[:_MAX_CHARS]).translate(_QUOTES)
    groups: list[list[Term]] = []
    without: list[Term] = []
    joins = False
    for part in _PART.finditer(text):
        word = part["word"]
        if word in ("AND", "&", "+"):
            continue
        if word in ("OR", "|"):
            joins = bool(groups)
            continue
        term = _term(part)
        if term is None:
            continue
        if part["minus"]:
            without.append(term)
        elif joins:
            groups[-1].append(term)
        else:
            groups.append([term])
        joins = False
        if len(without) + sum(map(len, groups)) >= MAX_TERMS:
            break
    return Query(tuple(tuple(group) for group in groups), tuple(without))


def match_spans(text: str, query: Query) -> list[tuple[int, int]]:
    """[start, end) of what a query found in a text, in code points, in order, not overlapping: for highlighting.

    A word is also marked in its longer forms, so that "expand" marks "expanding".
    """
    found: list[tuple[int, int]] = []
    for term in query.terms:
        pattern = r"\W+".join(re.escape(word if term.exact or term.prefix else _root(word)) for word in term.words)
        ending = r"\b" if term.exact else r"\w*"
        found += [match.span() for match in re.finditer(rf"\b{pattern}{ending}", text, re.IGNORECASE)]
    spans: list[tuple[int, int]] = []
    for start, end in sorted(found, key=lambda span: (span[0], -span[1])):
        if not spans or start >= spans[-1][1]:
            spans.append((start, end))
    return spans


def _term(part: re.Match[str]) -> Term | None:
    phrase = part["phrase"]
    written = phrase if phrase is not None else part["word"]
    prefix = phrase is None and written.endswith("*")
    words = tuple(_LETTERS.findall(re.sub(r"'s\b", "", written.lower()) if phrase is None else written.lower()))
    return Term(words, exact=phrase is not None, prefix=prefix) if words else None


def _root(word: str) -> str:
    """The part of a word that its forms share: endings that English adds are taken off."""
    for ending in ("ations", "ation", "ings", "ing", "ies", "ied", "ed", "es", "e", "s", "y"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word
