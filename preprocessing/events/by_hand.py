"""Events merged and set apart by the reader: `events_edits.csv` beside the documents.

Columns action (merge or split), event, into. A part that is set apart is called by the words of its own document.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path

import pandas as pd

from preprocessing.model.errors import SettingsError

from .drafts import Draft
from .event_rows import name_of_event

# The names that a mention's own words offer, the best first.
OwnNames = Callable[[Draft], Sequence[str]]


def read_edits(folder: Path) -> pd.DataFrame | None:
    """The reader's merges and splits: `events_edits.csv`, columns action, event, into; None if there is none.

    Raises SettingsError for a missing column or an action that is neither merge nor split.
    """
    path = Path(folder) / "events_edits.csv"
    if not path.is_file():
        return None
    frame = pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8-sig")
    for name in ("action", "event", "into"):
        if name not in frame.columns:
            raise SettingsError(f"events_edits.csv has no column {name!r}; needed are action, event and into.")
    wrong = frame[~frame["action"].isin(["merge", "split"])]
    if len(wrong):
        raise SettingsError(
            f"events_edits.csv, line {wrong.index[0] + 2}: action must be merge or split, "
            f"got {wrong['action'].iloc[0]!r}."
        )
    return frame


def apply_edits(
    drafts: Sequence[Draft], edits: pd.DataFrame | None, *, own_names: OwnNames = lambda draft: ()
) -> tuple[str, ...]:
    """Carry out merges (event takes the key of into) and splits (one document's mentions get a key of their own).

    An event is named by its name as on screen, in any case. split: `into` is the document's id. Each edit holds on
    the outcome of the one before it. own_names: what a mention's own words would call its event. Returns a sentence
    for each edit that names what is not there.
    """
    gone = []
    for row in () if edits is None else edits.itertuples():
        events = _events_by_name(drafts)
        chosen = [draft for members in events.get(_folded(row.event), ()) for draft in members]
        if row.action == "merge":
            into = next(iter(events.get(_folded(row.into), ())), None)
            if not chosen or into is None:
                absent = row.into if chosen else row.event
                gone.append(f"“{row.event}” could not be put into “{row.into}”: there is no event “{absent}” any more.")
                continue
            _merge(chosen, into)
        else:
            here = [draft for draft in chosen if draft.document_id == row.into.strip()]
            if not here:
                gone.append(f"“{row.event}” could not be set apart: the document does not tell of it any more.")
            elif len(here) < len(chosen):
                _set_apart(here, taken=set(events), own_names=own_names)
    return tuple(gone)


def _set_apart(here: Sequence[Draft], *, taken: set[str], own_names: OwnNames) -> None:
    """Give a document's mentions an event of their own, with a name that no other event has."""
    offered = [list(own_names(draft)) for draft in here]
    ranked = [name for rank in zip(*offered) for name, _ in Counter(rank).most_common()]
    name = next((name for name in ranked if name and _folded(name) not in taken), None)
    if name is None:
        plain = name_of_event(here[0].key, list(here))
        name = next(
            spelt for number in range(2, len(taken) + 3) if _folded(spelt := f"{plain} ({number})") not in taken
        )
    for draft in here:
        draft.key, draft.apart = f"{draft.key}:{draft.document_id}", name


def _merge(chosen: Sequence[Draft], into: Sequence[Draft]) -> None:
    key, name = into[0].key, name_of_event(into[0].key, list(into))
    entry = next((draft.entry for draft in into if draft.entry is not None and draft.family != "anchored"), None)
    for draft in chosen:
        draft.key, draft.entry, draft.name, draft.apart = key, entry, name, into[0].apart


def _events_by_name(drafts: Sequence[Draft]) -> dict[str, list[list[Draft]]]:
    """Folded name -> the mentions of each event of that name, the event told first in the collection first."""
    groups: dict[str, list[Draft]] = defaultdict(list)
    for draft in sorted(drafts, key=lambda draft: (draft.document_id, draft.start, draft.end, draft.family)):
        if draft.key and not draft.is_citation:
            groups[draft.key].append(draft)
    named: dict[str, list[list[Draft]]] = defaultdict(list)
    for key, members in groups.items():
        named[_folded(name_of_event(key, members))].append(members)
    return named


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()
