"""Tables as files: CSV that no spreadsheet runs, and JSON with every value as it is."""

import csv
import io
import json
import re
from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from components import words_exports as own
from components.exports.stamp import Stamp

# A spreadsheet takes a cell for a formula if it begins so, also after blanks and signs without a width.
_UNSEEN = "\\s\u00a0\u200b-\u200f\u2060\ufeff\x00-\x1f"
_FORMULA = re.compile(rf"[{_UNSEEN}]*?[=+\-@＝＋－＠\t\r\n]")
# A spreadsheet that separates by semicolons or tabs begins a cell at each of them, whatever the quotation marks say.
_INNER = re.compile(r"([;\t\r\n]+\"?\s*)(?=[=+\-@＝＋－＠])")
# What could end a line or a cell of a remark at the head of the file.
_BREAKS = re.compile(r"[,;\t\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+\s*")


def guard_cell(cell: Any) -> Any:
    """Text that no spreadsheet takes for a formula: an apostrophe before it if need be. Other values stay."""
    if not isinstance(cell, str):
        return cell
    safe = _INNER.sub(r"\1'", cell.replace("\x00", ""))
    return f"'{safe}" if _FORMULA.match(safe) else safe


def to_csv(frame: pd.DataFrame, stamp: Stamp) -> bytes:
    """The frame as CSV (UTF-8 with its mark, every text quoted), the stamp in lines that begin with #.

    Read it with pandas.read_csv(file, comment="#"). A frame without rows says so in such a line.
    """
    lines = [f"# {name}: {told}" for name, told in stamp.pairs]
    if frame.empty:
        lines.append(f"# {own.NO_ROWS}")
    out = io.StringIO()
    out.writelines(f"{_BREAKS.sub(' · ', line).replace(chr(34), '”')}\r\n" for line in lines)
    writer = csv.writer(out, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    writer.writerow([guard_cell(str(name)) for name in frame.columns])
    for row in frame.itertuples(index=False, name=None):
        writer.writerow([_csv_cell(cell) for cell in row])
    return out.getvalue().encode("utf-8-sig", "replace")


def _csv_cell(cell: Any) -> Any:
    plain = _plain(cell)
    if plain is None:
        return ""
    if isinstance(plain, list):
        plain = "; ".join(str(part) for part in plain)
    return guard_cell(plain)


def to_json(frame: pd.DataFrame, stamp: Stamp) -> bytes:
    """The frame as JSON: {"stamp": {…}, "rows": [{column: value}, …]}; a missing value is null. Text stays as it is."""
    rows = [
        {str(name): _plain(cell) for name, cell in zip(frame.columns, row)}
        for row in frame.itertuples(index=False, name=None)
    ]
    held = {"stamp": as_fields(stamp), "rows": rows}
    return (json.dumps(held, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode("utf-8", "replace")


def as_fields(stamp: Stamp) -> Mapping[str, Any]:
    """The stamp for a program to read."""
    return {
        "collection": stamp.collection,
        "filters": dict(stamp.filters),
        "shown": stamp.shown,
        "total": stamp.total,
        "date": stamp.day.isoformat(),
        "version": stamp.version,
        "build": stamp.build,
    }


def _plain(cell: Any) -> Any:
    """The value as JSON knows it: None, a number, a text, or a list of these."""
    if isinstance(cell, (list, tuple, np.ndarray)):
        return [_plain(part) for part in cell]
    if cell is None or (not isinstance(cell, str) and pd.isna(cell)):
        return None
    if isinstance(cell, np.generic):
        cell = cell.item()
    if isinstance(cell, float) and not np.isfinite(cell):
        return None
    return cell if isinstance(cell, (bool, int, float, str)) else str(cell)
