"""A scene of who stands with whom on the positions page, as an exhibit: names in words, not a matrix of counts."""

from dataclasses import replace

from components import stances_agreement
from components import words_exports as own
from components import words_stances as told
from components.exports.exhibit import Cell, Exhibit, Grid, in_reading_order
from components.figures.stances import position_colour
from components.frame import Page
from components.palette import LIGHT
from components.stances_choices import Choices
from preprocessing.views import stances_over
from preprocessing.views.stances_over import Stand

# Names of one cell that find room on a slide, in characters; a light shade of either side behind them.
_NAMES_CHARS, _SHADE = 96, 0.08


def show_agreement(page: Page, choices: Choices, bare: Exhibit) -> Exhibit:
    """Who stands on which side of each issue; who changes sides is told beneath."""
    corpus = page.corpus
    questions = {row.issue_id: row.question for row in choices.rows}
    stands = stances_agreement.stands_of(page, choices)
    changes = stances_over.list_changes(corpus, page.filters)
    return replace(
        bare,
        finding=stances_agreement.finding_of(corpus, stands, questions),
        remark=told.changes_found(sum(each.changed for each in changes), len(changes)) if changes else told.NO_CHANGES,
        frame=stances_agreement.line_up_table(corpus, stands, questions),
        native=_grid(page, stands, questions),
        passages=in_reading_order(corpus.passages, tuple(page.selection.stances["passage_id"])),
    )


def _grid(page: Page, stands: list[Stand], questions: dict[str, str]) -> Grid:
    """Issues × sides, the names in the cells, shaded by side."""
    names = stances_agreement.short_names(page.corpus)
    shades = {"against": position_colour(-_SHADE, LIGHT), "mixed": "", "for": position_colour(_SHADE, LIGHT)}
    rows = []
    for stand in stands:
        sides = {"against": stand.on_against, "mixed": stand.undecided, "for": stand.on_for}
        cells = [
            Cell(_listed([names[voice] for voice in voices]), shades[side] if voices else "")
            for side, voices in sides.items()
        ]
        rows.append((Cell(questions[stand.issue_id]), *cells))
    return Grid((told.COLUMNS["issue"], *(told.TAKES[side] for side in shades)), tuple(rows))


def _listed(names: list[str]) -> str:
    """As many names as find room, and how many more there are."""
    shown: list[str] = []
    for name in names:
        if shown and len("; ".join([*shown, name])) > _NAMES_CHARS:
            break
        shown.append(name)
    rest = len(names) - len(shown)
    return "; ".join(shown) + (own.AND_MORE.format(more=rest) if rest else "")
