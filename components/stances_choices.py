"""What can be chosen on the positions page, and its form in the address."""

from collections.abc import Callable
from dataclasses import dataclass

from components import edits_correct, loading, state
from components.frame import Page
from preprocessing.model.corpus import Corpus
from preprocessing.views import stances as views
from preprocessing.views.stances import Row

SHOWS = ("matrix", "compare", "agreement", "topics", "years")
COMPARE = ("voices", "documents")
MOST_COMPARED = 4


def _is_issue(corpus: Corpus, value: str) -> bool:
    return value in corpus.known_ids["issues"]


def _is_cell(corpus: Corpus, value: str) -> bool:
    issue, _, voice = value.partition("~")
    return _is_issue(corpus, issue) and voice in corpus.known_ids["voices"]


def _are_compared(corpus: Corpus, value: str) -> bool:
    known = {*corpus.known_ids["voices"], *corpus.known_ids["documents"]}
    parts = value.split("~")
    return len(parts) <= MOST_COMPARED and set(parts) <= known


def _is_slice(corpus: Corpus, value: str) -> bool:
    kind, _, slice_id = value.partition("~")
    if kind == "topic":
        return slice_id in corpus.known_ids["topics"]
    return kind == "year" and slice_id.lstrip("-").isdigit()


def _one_of(values: tuple[str, ...]) -> Callable[[Corpus, str], bool]:
    return lambda corpus, value: value in values


# Address field -> whether a value means something here.
MARKS: dict[str, Callable[[Corpus, str], bool]] = {
    "show": _one_of(SHOWS),
    "issue_chosen": _is_issue,
    "cell": _is_cell,
    "sort": _one_of(views.SORTS),
    "columns": _one_of(("all",)),
    "whose": _one_of(("own", "reported")),
    "compare": _one_of(COMPARE),
    "compared": _are_compared,
    "slice": _is_slice,
    "correct": edits_correct.is_stance,
    "propose": _one_of(("1",)),
}


@dataclass(frozen=True, slots=True)
class Choices:
    """The page's choices as the address has them; what it does not say is filled in.

    issue: the one whose statements are open: chosen, or else the most contested; None if no issue exists.
    voice_id: only if a cell is chosen. slice_kind, slice_id: only if a bar is chosen.
    """

    show: str
    sort: views.Sort
    all_voices: bool
    whose: views.Whose
    compare: str
    rows: tuple[Row, ...]
    issue: Row | None
    voice_id: str | None
    slice_kind: str | None
    slice_id: str | None

    @property
    def cell(self) -> str | None:
        """The chosen cell as the figure names it."""
        return f"{self.issue.issue_id}~{self.voice_id}" if self.issue and self.voice_id else None


def read(page: Page) -> Choices:
    """The choices of this view."""
    marks = page.view.marks
    sort = marks.get("sort", "contested")
    rows = loading.cached(views.list_issues, page.corpus, page.filters, sort)
    issue_id, _, voice = marks.get("cell", "").partition("~")
    wanted = issue_id or marks.get("issue_chosen")
    issue = next((row for row in rows if row.issue_id == wanted), None)
    if issue is None:
        issue = views.most_contested(rows) or next(iter(rows), None)
    kind, _, slice_id = marks.get("slice", "").partition("~")
    return Choices(
        show=marks.get("show", "matrix"),
        sort=sort,
        all_voices="columns" in marks,
        whose=marks.get("whose", "all"),
        compare=marks.get("compare", "voices"),
        rows=rows,
        issue=issue,
        voice_id=voice or None,
        slice_kind=kind or None,
        slice_id=slice_id or None,
    )


def change(view: state.View, changes: dict[str, str | None]) -> None:
    """Put several choices into the address at once; None takes one out; filters and other choices stay."""
    marks = {**view.marks, **changes}
    state.set_filters(view.filters, {name: value for name, value in marks.items() if value is not None})


def change_from(view: state.View, widget: str, name: str, default: str, also: tuple[str, ...] = ()) -> None:
    """Callback of a widget: its value becomes the choice `name`; the choices in `also` are cleared."""
    value = state.widget_value(widget, default)
    # What a page shows anyway need not stand in its address.
    kept = value if value and value != default else None
    change(view, {**dict.fromkeys(also), name: kept})
