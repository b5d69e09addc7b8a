"""A scene of the timeline as an exhibit."""

import math
from dataclasses import replace

import numpy as np
import pandas as pd

from components import timeline, timeline_choice, words
from components import words_timeline as told
from components.exports.exhibit import Exhibit, Lanes, Quotation, Spot, in_reading_order, unite
from components.figures import timeline_marks as draw
from components.figures.timeline import Look, draw_timeline
from components.frame import Page
from components.palette import LIGHT
from preprocessing.views import lanes as lanes_of
from preprocessing.views.axis import find_ticks
from preprocessing.views.event_card import EventCard, tell_event
from preprocessing.views.evidence import Mark, written_in
from preprocessing.views.timeline import Marks, Timeline
from preprocessing.views.timeline_evidence import event_rows, same_time

_NAMES_MOST = 9
_QUOTES_MOST = 6
_FRAME = ("name", "when", "documents", "told_by", "mentions", "precision", "certainty", "edtf")


def show_timeline(page: Page, bare: Exhibit) -> Exhibit:
    """The lanes of the scene with their events; the quotations of a chosen event or time."""
    kind, issue = _lanes(page)
    drawn = timeline.left(page.corpus, page.filters, kind, issue, page.view.marks.get("scale", "elastic") == "elastic")
    name, value = timeline_choice.chosen(page.view)
    card = tell_event(page.corpus, value, page.filters) if name == "event" else None
    behind, marks = _behind(page, drawn)
    passages = in_reading_order(page.corpus.passages, unite(behind))
    if card:
        passages, marks = card.passage_ids, {**marks, **card.marks}
    elif name == "time":
        passages = same_time(page.corpus, value, page.filters).passage_ids
    return replace(
        bare,
        finding=_card_finding(card) if card else _finding(page, drawn),
        frame=_frame(page),
        figure=draw_timeline(drawn, _look(page, kind, f"{name}:{value}" if name else ""), LIGHT),
        native=_native(page, drawn),
        quotations=_quotations(card) if card else (),
        behind=behind,
        passages=passages,
        marks=marks,
    )


def _lanes(page: Page) -> tuple[lanes_of.LaneKind, str]:
    kind = page.view.marks.get("lanes", "documents")
    if kind != "positions":
        return kind, ""
    asked = page.view.marks.get("about") or "".join(page.filters.issues[:1])
    return kind, asked or lanes_of.main_issue(page.corpus)


def _card_finding(card: EventCard) -> str:
    return told.event_finding(card.name, card.when, len(card.tellings), card.document_count, list(card.silent))


def _finding(page: Page, drawn: Timeline) -> str:
    events = drawn.events[drawn.events["kept_count"] > 0].sort_values(
        ["kept_documents", "kept_count", "mark_id"], ascending=[False, False, True]
    )
    low, high = page.filters.years or (-math.inf, math.inf)
    first = last = None
    if len(events):
        # Ends are exclusive: all of 1812 ends at 1813.0, which is not yet 1813.
        ends = (events["end"] - 1e-6).where(~events["open_end"].astype(bool)).fillna(events["start"])
        first, last = max(float(events["start"].fillna(events["end"]).min()), low), min(float(ends.max()), high)
    top = events.iloc[0] if len(events) else None
    return told.finding(
        len(events),
        first,
        last,
        "" if top is None else top["name"],
        0 if top is None else int(top["kept_documents"]),
        drawn.document_count,
        filtered=bool(page.filters.active),
    )


def _look(page: Page, kind: str, chosen: str) -> Look:
    marks = page.view.marks
    clocks = kind == "documents" and marks.get("clocks") != "off"
    written = [
        (row.document_id, row.title, told.sentence_case(written_in(row.dated_from, row.dated_before)))
        for row in page.corpus.documents.itertuples()
    ]
    return Look(page.filters.years, chosen, marks.get("layer") == "literature", tuple(written) if clocks else ())


def _frame(page: Page) -> pd.DataFrame:
    rows = event_rows(page.corpus, page.filters)
    rows = rows.assign(
        when=rows["when"].replace("", words.UNDATED),
        precision=rows["granularity"].map(told.GRANULARITY).where(rows["when"] != "", ""),
        certainty=rows["certainty"].map(told.CERTAINTY),
    )
    return rows[list(_FRAME)].rename(columns=told.COLUMNS)


def _behind(page: Page, drawn: Timeline) -> tuple[dict[str, tuple[str, ...]], dict[str, list[Mark]]]:
    """Key of each mark -> the passages of its mentions that the filters leave; and where the mentions stand there."""
    mentions = page.corpus.time_mentions
    kept = mentions["mention_id"].isin(page.selection.mentions["mention_id"]).to_numpy()
    behind: dict[str, list[str]] = {}
    used: set[int] = set()
    for layer in (drawn.plan.events, drawn.plan.marks, drawn.plan.eras):
        keys = draw.keys(layer.frame)
        for mark, row in _pairs(layer, kept):
            behind.setdefault(keys[mark], []).append(mentions["passage_id"].iat[row])
            used.add(row)
    marks: dict[str, list[Mark]] = {}
    for row in mentions.iloc[sorted(used)].itertuples():
        marks.setdefault(row.passage_id, []).append(Mark(int(row.start_char), int(row.end_char), "date"))
    return {key: tuple(dict.fromkeys(passages)) for key, passages in behind.items()}, marks


def _pairs(layer: Marks, kept: np.ndarray) -> list[tuple[int, int]]:
    through = kept[layer.mention]
    return list(zip(layer.mark[through].tolist(), layer.mention[through].tolist()))


def _native(page: Page, drawn: Timeline) -> Lanes | None:
    kept = drawn.marks[drawn.marks["kept_count"] > 0]
    if kept.empty:
        return None
    axis = drawn.plan.axis
    window = axis.window(page.filters.years)
    number = {lane.key: at for at, lane in enumerate(drawn.plan.lanes)}
    colours = [_colour(lane.colour) for lane in drawn.plan.lanes]
    spots = [
        Spot(
            number[row.lane],
            float(row.left),
            float(row.right),
            float(row.at),
            bool(row.is_bar),
            bool(row.hollow),
            colours[number[row.lane]],
        )
        for row in kept.itertuples()
        if row.lane in number and row.right >= window[0] and row.left <= window[1]
    ]
    events = drawn.events[drawn.events["kept_count"] > 0]
    events = events[(events["at"] >= window[0]) & (events["at"] <= window[1])]
    events = events.sort_values(["kept_documents", "kept_count", "mark_id"], ascending=[False, False, True])
    return Lanes(
        lanes=tuple(told.lane_label(lane.key, lane.label) for lane in drawn.plan.lanes),
        spots=tuple(spots),
        ticks=tuple(
            (tick.place, told.tick_label(tick.year, tick.month).replace("<br>", " "))
            for tick in find_ticks(axis, window)
        ),
        names=tuple(
            (float(row.at), str(row.name)) for row in events.head(_NAMES_MOST)[["at", "name"]].itertuples(index=False)
        ),
        folds=tuple(
            (fold.left, fold.right, told.fold_label(fold.end - fold.start))
            for fold in axis.folds
            if fold.right > window[0] and fold.left < window[1]
        ),
        window=(float(window[0]), float(window[1])),
    )


def _colour(name: str) -> str:
    if not name.startswith("series"):
        return getattr(LIGHT, name)
    at = int(name.removeprefix("series"))
    return LIGHT.series[at] if at < len(LIGHT.series) else LIGHT.other


def _quotations(card: EventCard) -> tuple[Quotation, ...]:
    """The first words of each document on the event."""
    quoted = []
    for telling in card.tellings[:_QUOTES_MOST]:
        quote = telling.quotes[0]
        note = told.quote_note(quote.modality, quote.dated, quote.voice, quote.is_author)
        quoted.append(Quotation("".join(piece.text for piece in quote.pieces), f"{telling.title} · {note}"))
    return tuple(quoted)
