"""What relative expressions of a text are counted from, as the reading moves on."""

import bisect
import re

from . import calendar

# The end of a sentence, but not the point of an initial or a title: "Daniel P. Haines", "Gen. Haines".
_BREAK = re.compile(
    r"(?<!\b[A-Z])(?<!\b(?:Mr|Ms|Dr|St|Lt))(?<!\b(?:Mrs|Gen|Sen|Rep|Gov|Col|Maj|Sgt))(?<!\b(?:Prof|Capt))"
    r"[.!?][\"”’)]?\s+(?=[A-Z\"“(])|\n\s*\n"
)
# "The decisive year was 1956." tells where the story goes on, though the year does not open its sentence.
_NAMED_YEAR = re.compile(r"\byear\b[^;:]*\b(?:is|was|remains|came|comes)\b(?:\s+[\w']+){0,4},?\s*$", re.IGNORECASE)


class Anchors:
    """What relative expressions of one text are counted from, as the reading moves on."""

    def __init__(self, text: str, *, document_date: str | None, mode: str) -> None:
        self.text = text
        self.document_date = document_date
        self.mode = mode
        self.last: str | None = None
        self.story: str | None = None
        self.told: str | None = None
        self.quarter: str | None = None
        self._supposed: tuple[int, str] | None = None
        self._quarter_place = -1
        self._last_place = -1
        self._breaks = [match.end() for match in _BREAK.finditer(text)]

    def remember(self, value: str | None, place: int, *, stated: bool = True, told: bool = True) -> None:
        """Move the text's own clock to a date that has just been read."""
        if value and calendar.bounds_of(value) and len(value.removeprefix("BC")) >= 3:
            self.last = re.sub(r"T.*$", "", value)
            self.told = None
            fine = calendar.bounds_of(self.last)[2] in ("day", "month")
            if fine or self.story is None or self._opens(place):
                self.story = self.last
            if stated:
                self._last_place = place
            if told and re.fullmatch(r"\d{4}-Q[1-4]", value):
                self.quarter, self._quarter_place = value, place

    def suppose(self, value: str | None, place: int) -> None:
        """Keep a date that the text does not go on from for the rest of its own sentence: "if they meet by 1911, …"."""
        if value and calendar.bounds_of(value):
            self._supposed = (bisect.bisect_right(self._breaks, place), value)

    def supposed(self, place: int) -> str | None:
        """The date that the sentence of a place has supposed or set as a limit, if there is one."""
        sentence = bisect.bisect_right(self._breaks, place)
        return self._supposed[1] if self._supposed and self._supposed[0] == sentence else None

    def _opens(self, place: int) -> bool:
        """Whether the story goes on from a date: "In 1918, …" and "The decisive year was 1918", not "since 1962"."""
        before, _ = self.sentence(place)
        return len(before.strip()) <= 20 or _NAMED_YEAR.search(before) is not None

    def near(self, place: int) -> str | None:
        """The last date if it stands in the same or the previous sentence, or anywhere in a story."""
        if self.last is None:
            return None
        if self.mode in ("narrative", "story"):
            return self.last
        sentence = bisect.bisect_right(self._breaks, place)
        return self.last if sentence - bisect.bisect_right(self._breaks, self._last_place) <= 1 else None

    def quarter_near(self, place: int) -> str | None:
        """The last quarter named, if it stands in the same or the previous sentence."""
        if self.quarter is None:
            return None
        sentence = bisect.bisect_right(self._breaks, place)
        return self.quarter if sentence - bisect.bisect_right(self._breaks, self._quarter_place) <= 1 else None

    def keep_quarter(self, place: int) -> None:
        """Let the last quarter count as near from here on: what was said here is compared with it."""
        self._quarter_place = place

    def sentence(self, place: int) -> tuple[str, str]:
        """The words of the sentence before and after a place."""
        index = bisect.bisect_right(self._breaks, place)
        first = self._breaks[index - 1] if index else 0
        last = self._breaks[index] if index < len(self._breaks) else len(self.text)
        return self.text[max(first, place - 150) : place], self.text[place : min(last, place + 150)]
