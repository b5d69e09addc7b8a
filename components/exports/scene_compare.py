"""A scene that sets voices or documents side by side, as an exhibit."""

from dataclasses import replace

import numpy as np
import pandas as pd

from components import stances_compare
from components import words_stances as told
from components.exports.exhibit import Cell, Exhibit, Grid, in_reading_order, unite
from components.figures import stances as matrix_figure
from components.frame import Page
from components.palette import LIGHT
from components.stances_choices import Choices
from components.stances_compare import Comparison
from preprocessing.views import stances as views
from preprocessing.views import stances_over

_MODE = "light"


def show_compared(page: Page, choices: Choices, bare: Exhibit) -> Exhibit:
    """The compared columns as the page shows them, with the statements behind each cell."""
    shown = stances_compare.compare(page, choices, _MODE)
    if shown is None:
        return replace(bare, finding=told.PICK_TWO)
    behind = _by_cell(page, choices, {column for column, _ in shown.headings})
    return replace(
        bare,
        finding=shown.finding,
        remark=told.KEY_HELP,
        frame=shown.frame.rename(columns=told.COLUMNS),
        figure=shown.figure,
        native=_grid(shown, choices),
        behind=behind,
        passages=in_reading_order(page.corpus.passages, unite(behind)),
    )


def _by_cell(page: Page, choices: Choices, columns: set[str]) -> dict[str, tuple[str, ...]]:
    """Issue~column -> the passages of the statements behind that cell."""
    rows = page.selection.stances
    whose = np.where(views.is_own(page.corpus, rows), stances_over.OWN, stances_over.REPORTED)
    documents = rows["document_id"] + "~" + pd.Series(whose, index=rows.index, dtype="str")
    column = documents if choices.compare == "documents" else rows["voice_id"]
    found: dict[str, dict[str, None]] = {}
    for issue, one, passage in zip(rows["issue_id"], column, rows["passage_id"]):
        if one in columns:
            found.setdefault(f"{issue}~{one}", {})[passage] = None
    return {key: tuple(passages) for key, passages in found.items()}


def _grid(shown: Comparison, choices: Choices) -> Grid:
    """Issues × the compared columns: counts for and against, coloured by the side they lean to."""
    cells = {(row.issue_id, row.voice_id): row for row in shown.cells.itertuples()}
    rows = [
        (Cell(row.question), *(grid_cell(cells.get((row.issue_id, column))) for column, _ in shown.headings))
        for row in choices.rows
    ]
    return Grid((told.COLUMNS["issue"], *(name for _, name in shown.headings)), tuple(rows))


def grid_cell(cell: tuple | None) -> Cell:
    """A cell of the matrix for a slide: its sign and counts, in the colour of its position; empty for None."""
    if cell is None:
        return Cell("")
    counts = told.cell_counts(cell.for_count, cell.against_count, cell.unclear_count)
    position = cell.position if cell.side in ("for", "against") else float("nan")
    return Cell(f"{told.SIGNS[cell.side]}  ({counts})", matrix_figure.position_colour(position, LIGHT))
