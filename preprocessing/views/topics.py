"""One topic in full, and topics counted by document, along each document, over the years, and from level to level."""

from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from preprocessing.model.corpus import Corpus
from preprocessing.model.filters import Filters
from preprocessing.views.selection import select
from preprocessing.views.topic_map import is_weak

# A time span longer than this says little about a single year, so it is left out of the counts by year.
_LONGEST_SPAN = 10.0
_MOST_COLUMNS = 16
_STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000)


@dataclass(frozen=True, slots=True)
class NearTopic:
    """Another topic of the same level and how like it is (cosine of their middles, −1 … 1)."""

    topic_id: str
    label: str
    likeness: float


@dataclass(frozen=True, slots=True)
class TopicCard:
    """What is known of one topic. documents: (short title, shown passages), most first, zeros left out.

    passages: ids the filters leave, those that fit best first. near: the three likest topics.
    """

    topic_id: str
    level: int
    label: str
    terms: tuple[str, ...]
    passage_count: int
    stability: float | None
    weak: bool | None
    documents: tuple[tuple[str, int], ...]
    passages: tuple[str, ...]
    near: tuple[NearTopic, ...]


def levels_of(corpus: Corpus, topic_id: str) -> tuple[int, ...]:
    """The levels at which this topic exists, coarsest first; none if it is unknown."""
    return tuple(sorted(int(level) for level in corpus.topics.loc[corpus.topics["topic_id"] == topic_id, "level"]))


def describe_topic(corpus: Corpus, filters: Filters, topic_id: str, *, level: int) -> TopicCard:
    """The card of a topic at a level where it exists. Raises KeyError if it does not."""
    rows = corpus.topics[(corpus.topics["topic_id"] == topic_id) & (corpus.topics["level"] == level)]
    if rows.empty:
        raise KeyError(topic_id)
    row = rows.iloc[0]
    members = _placed(corpus, filters, level)
    members = members[members["topic_id"] == topic_id].sort_values(["strength", "passage_id"], ascending=[False, True])
    titles = dict(zip(corpus.documents["document_id"], corpus.documents["short_title"]))
    counts = members["document_id"].map(titles).value_counts()
    stability = None if pd.isna(row["stability"]) else float(row["stability"])
    return TopicCard(
        topic_id=topic_id,
        level=level,
        label=row["label"],
        terms=tuple(row["label_terms"]),
        passage_count=int(row["passage_count"]),
        stability=stability,
        weak=is_weak(stability),
        documents=tuple(sorted(((name, int(n)) for name, n in counts.items()), key=lambda pair: (-pair[1], pair[0]))),
        passages=tuple(members["passage_id"]),
        near=_nearest(corpus, topic_id, level),
    )


def _placed(corpus: Corpus, filters: Filters, level: int) -> pd.DataFrame:
    """passage_id, document_id, topic_id, strength of the shown passages, in reading order."""
    passages = select(corpus, filters).passages[["passage_id", "document_id", "ordinal", "token_count"]]
    placed = corpus.placements.loc[corpus.placements["level"] == level, ["passage_id", "topic_id", "strength"]]
    return passages.merge(placed, on="passage_id", how="inner")


def _nearest(corpus: Corpus, topic_id: str, level: int) -> tuple[NearTopic, ...]:
    topics = corpus.topics[corpus.topics["level"] == level]
    if len(topics) < 2:
        return ()
    placed = corpus.placements[corpus.placements["level"] == level]
    rows = [corpus.passage_row[passage] for passage in placed["passage_id"]]
    vectors = np.asarray(corpus.vectors[rows], dtype=np.float32)
    # What all passages share is taken out, or every topic of one subject would be like every other.
    vectors = vectors - vectors.mean(axis=0)
    names = topics["topic_id"].tolist()
    place = {name: at for at, name in enumerate(names)}
    sums = np.zeros((len(names), vectors.shape[1]), dtype=np.float32)
    np.add.at(sums, [place[topic] for topic in placed["topic_id"]], vectors)
    lengths = np.linalg.norm(sums, axis=1, keepdims=True)
    middles = sums / np.where(lengths > 1e-9, lengths, 1)
    likeness = np.round(middles @ middles[place[topic_id]], 4)
    labels = topics["label"].tolist()
    order = [at for at in np.argsort(-likeness, kind="stable") if names[at] != topic_id][:3]
    return tuple(NearTopic(names[at], labels[at], float(likeness[at])) for at in order)


def follow_topic(corpus: Corpus, topic_id: str, *, level: int) -> str | None:
    """The topic of another level that holds most of this one's passages; itself if it exists there; None if unknown.

    Of two that hold equally many, the one that kept the colour, then the lower id.
    """
    here = levels_of(corpus, topic_id)
    if not here or level in here:
        return topic_id if here else None
    rows = corpus.placements
    members = rows.loc[(rows["topic_id"] == topic_id) & (rows["level"] == here[0]), "passage_id"]
    there = rows[(rows["level"] == level) & rows["passage_id"].isin(members)]
    counts = there["topic_id"].value_counts()
    if counts.empty:
        return None
    paint = corpus.topics.set_index(["level", "topic_id"])["colour"]
    mine = paint[(here[0], topic_id)]
    return min(counts.index, key=lambda topic: (-counts[topic], paint[(level, topic)] != mine, topic))


@dataclass(frozen=True, slots=True)
class LevelChange:
    """What happens between two levels. before, after: how many topics; stayed: colours found at both.

    split: topic before -> the topics after that are mostly its passages, where there are several; merged: topic
    after -> the topics before that went mostly into it. Both with the largest first, as pairs.
    """

    before: int
    after: int
    stayed: int
    split: tuple[tuple[str, tuple[str, ...]], ...]
    merged: tuple[tuple[str, tuple[str, ...]], ...]


def compare_levels(corpus: Corpus, before: int, after: int) -> LevelChange:
    """How the topics of one level become those of another, in either direction."""
    topics = corpus.topics
    old, new = topics[topics["level"] == before], topics[topics["level"] == after]
    wide = corpus.placements.pivot(index="passage_id", columns="level", values="topic_id")
    shared = _shared(wide, before, after)
    stayed = len(set(old["colour"]) & set(new["colour"]))
    into_new = _mostly_from(shared, whole="to_topic", part="from_topic")
    into_old = _mostly_from(shared, whole="from_topic", part="to_topic")
    return LevelChange(len(old), len(new), stayed, into_new, into_old)


def _mostly_from(shared: pd.DataFrame, *, whole: str, part: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each `part` with the several `whole` topics that take most of their passages from it, the largest first."""
    best = shared.sort_values(["count", part], ascending=[False, True]).drop_duplicates(whole)
    groups = [(name, tuple(rows[whole]), int(rows["count"].sum())) for name, rows in best.groupby(part)]
    several = sorted((group for group in groups if len(group[1]) > 1), key=lambda group: (-group[2], group[0]))
    return tuple((name, parts) for name, parts, _ in several)


def share_by_document(corpus: Corpus, filters: Filters, *, level: int) -> pd.DataFrame:
    """topic_id, document_id, count, of, share: every topic with every document that has shown passages.

    of: the document's shown passages; share = count / of, 0–1. A topic the document is silent on has count 0.
    """
    placed = _placed(corpus, filters, level)
    counts = placed.groupby(["topic_id", "document_id"]).size()
    topics = _topic_order(corpus, level)
    documents = [key for key in corpus.documents["document_id"] if key in set(placed["document_id"])]
    index = pd.MultiIndex.from_product([topics, documents], names=["topic_id", "document_id"])
    frame = counts.reindex(index, fill_value=0).rename("count").reset_index()
    frame["of"] = frame["document_id"].map(placed["document_id"].value_counts()).astype("int64")
    frame["share"] = frame["count"] / frame["of"]
    return frame


def _topic_order(corpus: Corpus, level: int) -> list[str]:
    """Topics of a level, the largest in the whole collection first: filters never change the order."""
    rows = corpus.topics[corpus.topics["level"] == level]
    return rows.sort_values(["passage_count", "topic_id"], ascending=[False, True])["topic_id"].tolist()


def course_of_documents(corpus: Corpus, filters: Filters, *, level: int) -> pd.DataFrame:
    """passage_id, document_id, number, topic_id, start, end, kept: body passages laid end to end.

    start, end: 0–1, the share of the document's words before and up to the end of the passage; number is 1-based.
    All passages are there; kept says whether the filters let it through.
    """
    placed = corpus.placements.loc[corpus.placements["level"] == level, ["passage_id", "topic_id"]]
    frame = corpus.body[["passage_id", "document_id", "ordinal", "token_count"]].merge(placed, on="passage_id")
    frame = frame.sort_values(["document_id", "ordinal"], kind="stable").reset_index(drop=True)
    words = frame["token_count"].clip(lower=1)
    end = words.groupby(frame["document_id"]).cumsum()
    total = words.groupby(frame["document_id"]).transform("sum")
    kept = set(select(corpus, filters).passages["passage_id"])
    return frame.assign(
        number=frame["ordinal"] + 1,
        start=(end - words) / total,
        end=end / total,
        kept=frame["passage_id"].isin(kept).to_numpy(dtype=bool),
    ).drop(columns=["ordinal", "token_count"])


@dataclass(frozen=True)
class TopicYears:
    """Passages of each topic by the years they speak of.

    columns: (first year, last year, name) of each column, in order; the first may gather all that is earlier.
    counts: topic_id, column (number), count (passages). long_spans: mentions left out as too long to place.
    passages: topic_id, column, passage_id.
    """

    columns: tuple[tuple[int, int, str], ...]
    long_spans: int
    counts: pd.DataFrame = field(repr=False)
    passages: pd.DataFrame = field(repr=False)


def topics_over_years(corpus: Corpus, filters: Filters, *, level: int) -> TopicYears:
    """Counts by topic and years, in at most about sixteen columns; a passage counts once in each column it speaks of.

    Spans over ten years and open ends are left out and counted; citations are no part of it. The columns are those
    of the whole collection, whatever the filters.
    """
    every = corpus.time_mentions[~corpus.time_mentions["is_citation"]]
    every = every[every["passage_id"].isin(corpus.body["passage_id"])]
    columns = _year_columns(_middles(every)[0].to_numpy())
    told = select(corpus, filters).mentions
    told = told[~told["is_citation"]]
    middle, too_long = _middles(told)
    rows = told.loc[middle.index, ["passage_id"]].assign(year=middle)
    if filters.years:
        rows = rows[(rows["year"] >= filters.years[0]) & (rows["year"] < filters.years[1] + 1)]
    edges = np.array([first for first, _, _ in columns], dtype=float)
    rows["column"] = np.searchsorted(edges, rows["year"].to_numpy(), side="right") - 1
    rows = rows[rows["column"] >= 0].merge(_placed(corpus, filters, level)[["passage_id", "topic_id"]], on="passage_id")
    passages = rows[["topic_id", "column", "passage_id"]].drop_duplicates().reset_index(drop=True)
    counts = passages.groupby(["topic_id", "column"]).size().rename("count").reset_index()
    return TopicYears(columns, too_long, counts, passages)


def passages_of_years(corpus: Corpus, filters: Filters, years: tuple[int, int]) -> frozenset[str]:
    """Shown passages with a time short enough to place whose middle lies in these years, both ends inclusive."""
    told = select(corpus, filters).mentions
    middle, _ = _middles(told[~told["is_citation"]])
    inside = middle[(middle >= years[0]) & (middle <= years[1])]
    return frozenset(told.loc[inside.index, "passage_id"])


def _middles(mentions: pd.DataFrame) -> tuple[pd.Series, int]:
    """The middle year of each mention that is short enough to place, and how many dated ones are not."""
    start, end = mentions["year_start"], mentions["year_end"]
    dated = start.notna() | end.notna()
    short = start.notna() & end.notna() & (end - start <= _LONGEST_SPAN)
    return np.floor((start[short] + end[short]) / 2), int((dated & ~short).sum())


def _year_columns(years: np.ndarray) -> tuple[tuple[int, int, str], ...]:
    if not len(years):
        return ()
    # The middle nine tenths are shown in even steps: one medieval date must not squeeze all the others together.
    low, high = np.quantile(years, [0.05, 1.0])
    step = next((step for step in _STEPS if (high - low) / step < _MOST_COLUMNS), _STEPS[-1])
    first = int(low // step * step)
    columns = [(year, year + step - 1, _year_name(year, step)) for year in range(first, int(high) + 1, step)]
    if years.min() < first:
        columns.insert(0, (int(years.min()), first - 1, f"before {_plain(first)}"))
    return tuple(columns)


def _year_name(year: int, step: int) -> str:
    if step == 1:
        return _plain(year)
    if step == 10 and year > 0:
        return f"{year}s"
    last = year + step - 1
    # "2010–14" is as clear as "2010–2014" and leaves room for its neighbours.
    short = year > 0 and year // 100 == last // 100
    return f"{_plain(year)}–{last % 100:02d}" if short else f"{_plain(year)}–{_plain(last)}"


def _plain(year: int) -> str:
    return str(year) if year > 0 else f"{1 - year} BC"


@dataclass(frozen=True)
class TopicTree:
    """Topics of all levels and the passages they share from one level to the next.

    nodes: level, topic_id, label, colour, count, low, high (where its bar begins and ends, 0–1, from the top).
    links: level (the coarser), from_topic, to_topic, count, from_low, from_high, to_low, to_high.
    """

    nodes: pd.DataFrame = field(repr=False)
    links: pd.DataFrame = field(repr=False)


_NODE_GAP = 0.008


def trace_topics(corpus: Corpus) -> TopicTree:
    """How topics split and merge as the levels grow finer: bars as long as their passage counts, joined by bands."""
    levels = sorted(corpus.topics["level"].unique())
    nodes, links, order = [], [], {}
    wide = corpus.placements.pivot(index="passage_id", columns="level", values="topic_id") if levels else None
    for at, level in enumerate(levels):
        rows = corpus.topics[corpus.topics["level"] == level]
        above = _shared(wide, levels[at - 1], level) if at else None
        order = _next_order(rows, above, order)
        nodes.append(_bars(rows, order))
        if above is not None:
            links.append(_bands(above, nodes[-2], nodes[-1], levels[at - 1]))
    node_columns = ["level", "topic_id", "label", "colour", "count", "low", "high"]
    link_columns = ["level", "from_topic", "to_topic", "count", "from_low", "from_high", "to_low", "to_high"]
    return TopicTree(
        pd.concat(nodes, ignore_index=True)[node_columns] if nodes else pd.DataFrame(columns=node_columns),
        pd.concat(links, ignore_index=True)[link_columns] if links else pd.DataFrame(columns=link_columns),
    )


def _shared(wide: pd.DataFrame, coarse: int, fine: int) -> pd.DataFrame:
    counts = wide.groupby([wide[coarse].rename("from_topic"), wide[fine].rename("to_topic")]).size()
    return counts.rename("count").reset_index()


def _next_order(rows: pd.DataFrame, above: pd.DataFrame | None, order: dict[str, float]) -> dict[str, float]:
    """Topic -> place from the top. Each stands near the topics its passages come from, so that bands cross little."""
    if above is None:
        ranked = rows.sort_values(["passage_count", "topic_id"], ascending=[False, True])["topic_id"]
        return {topic: float(at) for at, topic in enumerate(ranked)}
    weighed = above.assign(place=above["from_topic"].map(order) * above["count"])
    middle = weighed.groupby("to_topic")["place"].sum() / weighed.groupby("to_topic")["count"].sum()
    ranked = sorted(rows["topic_id"], key=lambda topic: (float(middle.get(topic, 0.0)), topic))
    return {topic: float(at) for at, topic in enumerate(ranked)}


def _bars(rows: pd.DataFrame, order: dict[str, float]) -> pd.DataFrame:
    frame = rows.sort_values("topic_id", key=lambda ids: ids.map(order)).reset_index(drop=True)
    frame = frame[["level", "topic_id", "label", "colour", "passage_count"]].rename(columns={"passage_count": "count"})
    room = max(1 - _NODE_GAP * (len(frame) - 1), 0.5)
    gap = (1 - room) / max(len(frame) - 1, 1)
    length = frame["count"] / frame["count"].sum() * room
    low = length.cumsum() - length + gap * np.arange(len(frame))
    return frame.assign(low=low, high=low + length)


def _bands(shared: pd.DataFrame, coarse: pd.DataFrame, fine: pd.DataFrame, level: int) -> pd.DataFrame:
    left, right = coarse.set_index("topic_id"), fine.set_index("topic_id")
    frame = shared.assign(
        level=level,
        from_at=shared["from_topic"].map({topic: at for at, topic in enumerate(coarse["topic_id"])}),
        to_at=shared["to_topic"].map({topic: at for at, topic in enumerate(fine["topic_id"])}),
    )
    for mine, other, side in (("from_topic", "to_at", left), ("to_topic", "from_at", right)):
        frame = frame.sort_values([mine, other], kind="stable")
        unit = frame[mine].map((side["high"] - side["low"]) / side["count"])
        end = frame.groupby(mine)["count"].cumsum()
        name = mine.split("_")[0]
        frame[f"{name}_low"] = frame[mine].map(side["low"]) + (end - frame["count"]) * unit
        frame[f"{name}_high"] = frame[mine].map(side["low"]) + end * unit
    return frame.drop(columns=["from_at", "to_at"]).sort_values(["from_low", "to_low"]).reset_index(drop=True)
