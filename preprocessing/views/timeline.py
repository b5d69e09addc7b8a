"""The timeline as small tables: what happened when, by which documents, and what the filters leave of it."""

from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from preprocessing.model.corpus import Corpus
from preprocessing.views.axis import Axis, fit_axis
from preprocessing.views.dates import date_words
from preprocessing.views.lanes import Lane, LaneKind, assign_lanes
from preprocessing.views.selection import Selection

# Spans too wide to be an event: drawn behind the events, and not counted among them.
ERAS = ("era", "century")
# An open end is drawn this far, in places of the axis.
OPEN_LENGTH = 3.0
# A span at least this long on the axis is a bar, a shorter one a dot.
BAR_LENGTH = 2.2
_SURENESS = ("high", "medium", "low")


@dataclass(frozen=True)
class Marks:
    """What is drawn in one layer, and the mentions behind it.

    frame: one row a mark: mark_id (event id, or id of the first mention), is_event, lane, name, start and end
    (decimal years), iso_start and iso_end, when (in words), left, right, at (places), is_bar, granularity, certainty,
    hollow (feared or planned), open_start, open_end, mention_count, document_count.
    mark, mention, document: one entry a mention of a mark: row in frame, row in time_mentions, number of its document.
    """

    frame: pd.DataFrame = field(repr=False)
    mark: np.ndarray = field(repr=False)
    mention: np.ndarray = field(repr=False)
    document: np.ndarray = field(repr=False)

    def counted(self, kept: np.ndarray) -> pd.DataFrame:
        """The frame with kept_count and kept_documents. kept: a Boolean for each row of time_mentions."""
        through = kept[self.mention]
        return self.frame.assign(
            kept_count=np.bincount(self.mark[through], minlength=len(self.frame)),
            kept_documents=_distinct(self.mark[through], self.document[through], len(self.frame)),
        )


@dataclass(frozen=True)
class Plan:
    """Where everything stands, from the whole collection: no filter moves it.

    marks: in the lanes; events: merged over all documents; eras: spans of era length; works: publications cited, one
    row a year (year, at, mention_count, document_count). written: document_id, left, right: when each document was
    written, where it is known. undated: rows of time_mentions without a date.
    """

    lanes: tuple[Lane, ...]
    axis: Axis
    marks: Marks
    events: Marks
    eras: Marks
    works: Marks
    written: pd.DataFrame = field(repr=False)
    undated: np.ndarray = field(repr=False)


@dataclass(frozen=True)
class Timeline:
    """A plan and what the filters leave of it: the frames of the plan with kept_count and kept_documents."""

    plan: Plan
    document_count: int
    undated_count: int
    marks: pd.DataFrame = field(repr=False)
    events: pd.DataFrame = field(repr=False)
    eras: pd.DataFrame = field(repr=False)
    works: pd.DataFrame = field(repr=False)


def plan_timeline(corpus: Corpus, kind: LaneKind = "documents", issue: str = "", elastic: bool = True) -> Plan:
    """The plan in lanes of this kind. issue: which issue lanes by "positions" are about; else it is not used."""
    told = in_body(corpus)
    lanes, keys = assign_lanes(corpus, told, kind, issue=issue)
    axis = find_axis(corpus, elastic=elastic)
    links = _link(corpus, told.assign(lane=keys, row=told.index))
    dated = links[links["start"].notna() | links["end"].notna()]
    # "Since the Cold War" is not a span of the Cold War: it is drawn where it begins, with an open end.
    is_era = dated["granularity"].isin(ERAS) & (dated["is_event"] | dated["relation"].isin(("on", "during")))
    return Plan(
        lanes=lanes,
        axis=axis,
        marks=_merge(dated[~is_era], ["lane", "subject"], axis),
        events=_merge(dated[~is_era & dated["is_event"]], ["subject"], axis),
        eras=_merge(dated[is_era], ["subject"], axis),
        works=_works(corpus, axis),
        written=_written(corpus, axis),
        undated=told.index[is_undated(told)].to_numpy(),
    )


def read_timeline(corpus: Corpus, plan: Plan, selection: Selection) -> Timeline:
    """What a selection leaves of a plan of the same corpus."""
    kept = corpus.time_mentions["mention_id"].isin(selection.mentions["mention_id"]).to_numpy()
    return Timeline(
        plan=plan,
        document_count=len(corpus.documents),
        undated_count=int(kept[plan.undated].sum()),
        marks=plan.marks.counted(kept),
        events=plan.events.counted(kept),
        eras=plan.eras.counted(kept),
        works=plan.works.counted(kept),
    )


def in_body(corpus: Corpus) -> pd.DataFrame:
    """The time mentions the timeline speaks of: those of body passages, citations left out."""
    mentions = corpus.time_mentions
    return mentions[~mentions["is_citation"] & mentions["passage_id"].isin(corpus.body["passage_id"])]


def is_undated(mentions: pd.DataFrame) -> pd.Series:
    """Per row: whether neither a beginning nor an end is known."""
    return mentions["year_start"].isna() & mentions["year_end"].isna()


def find_axis(corpus: Corpus, *, elastic: bool = True) -> Axis:
    """The axis of a collection: through all that is dated, and the windows in which its documents were written."""
    told = in_body(corpus)
    fine = told[~told["granularity"].isin((*ERAS, "vague"))]
    events = corpus.events[~corpus.events["granularity"].isin((*ERAS, "vague"))]
    if fine.empty and events.empty:
        fine, events = told, corpus.events
    windows = _windows(corpus)
    ends = [fine.loc[~fine["open_end"], "year_end"], events.loc[~events["open_end"], "year_end"], windows["year_end"]]
    starts = [fine["year_start"], events["year_start"], windows["year_start"]]
    # Ends are exclusive: all of 1812 ends at 1813.0, which is not yet 1813.
    points = pd.concat([*starts, *(end - 1e-6 for end in ends)])
    return fit_axis(points.dropna(), elastic=elastic)


def _link(corpus: Corpus, told: pd.DataFrame) -> pd.DataFrame:
    """One row a mention and event it speaks of (or no event), dated by the event.

    A mention without an event, like "since 1991", keeps its own span.
    """
    events = corpus.events.set_index("event_id")
    rows = told.merge(corpus.event_mentions[["event_id", "mention_id", "modality"]], on="mention_id", how="left")
    own = rows["event_id"].isna().to_numpy()
    event = events.reindex(rows["event_id"])

    def pick(mine: str, its: str) -> np.ndarray:
        return np.where(own, rows[mine].to_numpy(dtype=object), event[its].to_numpy(dtype=object))

    spans = zip(rows["year_start"], rows["year_end"], rows["granularity"])
    bounds = pd.Series([f"{start}/{end}/{fineness}" for start, end, fineness in spans], index=rows.index, dtype="str")
    return rows.assign(
        is_event=~own,
        subject=rows["event_id"].fillna(bounds),
        name=pick("text", "name"),
        start=pick("year_start", "year_start").astype(float),
        end=pick("year_end", "year_end").astype(float),
        iso_start=pick("start_min", "start"),
        iso_end=pick("end_max", "end"),
        granularity=pick("granularity", "granularity"),
        certainty=pick("certainty", "certainty"),
        open_end=pick("open_end", "open_end").astype(bool),
        open_start=rows["open_start"].to_numpy(dtype=bool) & own,
        hollow=rows["modality"].isin(("feared", "planned")),
    )


def _merge(rows: pd.DataFrame, keys: list[str], axis: Axis) -> Marks:
    """One mark a group of `keys`, in order of first mention."""
    mark = rows.groupby(keys, sort=False).ngroup().to_numpy() if len(rows) else np.zeros(0, dtype=int)
    frame = rows[~rows.duplicated(keys)][list(_FIRST)].reset_index(drop=True)
    frame["mark_id"] = frame["subject"].where(frame["is_event"], frame.pop("mention_id"))
    if "lane" not in keys:
        frame["lane"] = ""
    doubt = rows["certainty"].map(_SURENESS.index).to_numpy(dtype=int)
    best = np.full(len(frame), len(_SURENESS) - 1)
    np.minimum.at(best, mark, doubt)
    frame["certainty"] = np.asarray(_SURENESS, dtype=object)[best]
    frame["when"] = [
        date_words(
            row.iso_start, row.iso_end, granularity=row.granularity, open_start=row.open_start, open_end=row.open_end
        )
        for row in frame.itertuples()
    ]
    frame["hollow"] = np.bincount(mark, ~rows["hollow"].to_numpy(dtype=bool), minlength=len(frame)) == 0
    return _grouped(_place(frame, axis), mark, rows)


_FIRST = (
    "subject", "mention_id", "is_event", "lane", "name", "start", "end", "granularity", "open_start", "open_end",
    "iso_start", "iso_end",
)  # fmt: skip


def _grouped(frame: pd.DataFrame, mark: np.ndarray, rows: pd.DataFrame) -> Marks:
    document = pd.factorize(rows["document_id"])[0]
    counts = np.bincount(mark, minlength=len(frame))
    documents = _distinct(mark, document, len(frame))
    return Marks(frame.assign(mention_count=counts, document_count=documents), mark, rows["row"].to_numpy(), document)


def _distinct(group: np.ndarray, member: np.ndarray, count: int) -> np.ndarray:
    """How many different members each of `count` groups has."""
    pairs = np.unique(np.stack([group, member]), axis=1) if len(group) else np.zeros((2, 0), dtype=int)
    return np.bincount(pairs[0], minlength=count)


def _place(marks: pd.DataFrame, axis: Axis) -> pd.DataFrame:
    """The marks with their places: left and right end, and where the mark itself stands."""
    left, right = axis.place(marks["start"]), axis.place(marks["end"])
    open_end = marks["open_end"].to_numpy(dtype=bool) | np.isnan(right)
    open_start = marks["open_start"].to_numpy(dtype=bool) | np.isnan(left)
    left = np.where(np.isnan(left), right - OPEN_LENGTH, left)
    right = np.where(open_end & ~open_start, left + OPEN_LENGTH, right)
    is_bar = ~open_end & ~open_start & (right - left >= BAR_LENGTH)
    at = np.where(open_end & ~open_start, left, np.where(open_start, right, (left + right) / 2))
    return marks.assign(left=left, right=right, at=at, is_bar=is_bar, open_start=open_start, open_end=open_end)


def in_citations(mentions: pd.DataFrame) -> pd.DataFrame:
    """The years of publications cited; an event or era named in the title of a work is none."""
    is_year = mentions["is_citation"] & mentions["year_start"].notna() & mentions["text"].str.contains(r"\d")
    return mentions[is_year.astype(bool)]


def _works(corpus: Corpus, axis: Axis) -> Marks:
    """Publications cited, one row a year of publication."""
    cited = in_citations(corpus.time_mentions)
    years, mark = np.unique(np.floor(cited["year_start"].to_numpy(dtype=float)).astype(int), return_inverse=True)
    frame = pd.DataFrame({"year": years, "at": axis.place(years + 0.5)})
    return _grouped(frame, mark, cited.assign(row=cited.index))


def _written(corpus: Corpus, axis: Axis) -> pd.DataFrame:
    windows = _windows(corpus)
    return windows.assign(left=axis.place(windows["year_start"]), right=axis.place(windows["year_end"]))


def _windows(corpus: Corpus) -> pd.DataFrame:
    """document_id and the window of writing in decimal years, for documents with both ends known."""
    known = corpus.documents.dropna(subset=["dated_from", "dated_before"])
    return pd.DataFrame(
        {
            "document_id": known["document_id"],
            "year_start": known["dated_from"].map(decimal_year).astype(float),
            "year_end": known["dated_before"].map(decimal_year).astype(float),
        }
    )


def decimal_year(day: str) -> float:
    """An ISO day as a decimal year: 2014-07-02 is about 2014.5. A year alone is its beginning."""
    sign, text = (-1, day[1:]) if day.startswith("-") else (1, day)
    year, month, number = ([int(part) for part in text.split("-")] + [1, 1])[:3]
    return sign * year + ((month - 1) + (number - 1) / 31) / 12


def find_presets(corpus: Corpus, *, most: int = 3) -> tuple[int, ...]:
    """First years of stretches worth a button of their own, earliest first; all of them run to the last year.

    They are years in which something begins: an era, the years after an empty stretch, a much told event. Of these
    the busiest is taken near each share of the mentions: most, half and a quarter of them still in view.
    """
    told = in_body(corpus)
    starts = np.sort(np.floor(told["year_start"].dropna().to_numpy(dtype=float)))
    if len(starts) < 2:
        return ()
    events = corpus.events.dropna(subset=["year_start"]).sort_values(["document_count", "event_id"], ascending=False)
    eras = events[events["granularity"].isin(ERAS)]
    begun = np.concatenate([eras["year_start"], events.head(12)["year_start"]])
    asked = {int(np.floor(year)) for year in begun} | {int(fold.end) for fold in find_axis(corpus).folds}
    shares = {year: float(np.mean(starts >= year)) for year in sorted(asked) if starts[0] < year <= starts[-1]}
    chosen: list[int] = []
    for goal in (0.85, 0.5, 0.25)[:most]:
        near = [year for year in shares if abs(shares[year] - goal) <= 0.14 and year not in chosen]
        if near:
            chosen.append(max(near, key=lambda year: (np.count_nonzero(starts == year), -abs(shares[year] - goal))))
    return tuple(sorted(chosen))
