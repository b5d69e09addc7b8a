"""What a collection says at a glance: counts, the most contested issue, the most shared event, topics, documents."""

from dataclasses import dataclass, field

import pandas as pd

from preprocessing.model.corpus import Corpus
from preprocessing.model.filters import Filters
from preprocessing.views.selection import Selection, select


@dataclass(frozen=True, slots=True)
class Contest:
    """An issue somebody speaks on: how many statements a side or unclear, by which voices, the most outspoken first."""

    issue_id: str
    question: str
    for_count: int
    against_count: int
    unclear_count: int
    for_voices: tuple[str, ...]
    against_voices: tuple[str, ...]

    @property
    def contested(self) -> bool:
        """Whether both sides have statements."""
        return bool(self.for_count and self.against_count)


@dataclass(frozen=True, slots=True)
class SharedEvent:
    """An event that several documents speak of."""

    event_id: str
    name: str
    document_count: int
    mention_count: int


@dataclass(frozen=True, slots=True)
class TopicShare:
    """A topic, how many of the shown passages it holds, and in how many documents it is found."""

    topic_id: str
    label: str
    passage_count: int
    document_count: int


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything the front page tells, for one set of filters. Tuples are sorted, the most telling first."""

    document_count: int
    passage_count: int
    event_count: int
    voice_count: int
    stance_count: int
    unclear_count: int
    undated_count: int
    mention_count: int
    contests: tuple[Contest, ...]
    events: tuple[SharedEvent, ...]
    topics: tuple[TopicShare, ...]
    lone_topics: tuple[tuple[TopicShare, str], ...]
    documents: pd.DataFrame = field(repr=False)


def summarise(corpus: Corpus, filters: Filters) -> Overview:
    """The overview of what the filters leave. Empty tables give zeros and empty tuples, never an error."""
    selection = select(corpus, filters)
    told = selection.mentions[~selection.mentions["is_citation"]]
    events = _events(corpus, told)
    topics = _topics(corpus, selection)
    documents = _documents(corpus, selection)
    return Overview(
        document_count=int((documents["passages"] > 0).sum()),
        passage_count=selection.shown,
        event_count=len(events),
        voice_count=int(selection.stances["voice_id"].nunique()),
        stance_count=int(selection.stances["position"].notna().sum()),
        unclear_count=int(selection.stances["position"].isna().sum()),
        undated_count=int((told["year_start"].isna() & told["year_end"].isna()).sum()),
        mention_count=len(told),
        contests=_contests(corpus, selection),
        events=events,
        topics=topics,
        lone_topics=_lone_topics(corpus, selection, topics),
        documents=documents,
    )


def _contests(corpus: Corpus, selection: Selection) -> tuple[Contest, ...]:
    names = dict(zip(corpus.voices["voice_id"], corpus.voices["name"]))
    found = []
    for issue in corpus.issues.itertuples():
        rows = selection.stances[selection.stances["issue_id"] == issue.issue_id]
        sides = rows[rows["position"] > 0], rows[rows["position"] < 0]
        counts = len(sides[0]), len(sides[1]), int(rows["position"].isna().sum())
        voices = [_outspoken(side["voice_id"], names) for side in sides]
        if len(rows):
            found.append(Contest(issue.issue_id, issue.question, *counts, *voices))
    # Contested: both sides have statements, and the weaker side many of them; then whatever is spoken of most.
    order = [(-min(c.for_count, c.against_count), -c.for_count - c.against_count, -c.unclear_count) for c in found]
    return tuple(contest for _, contest in sorted(zip(order, found), key=lambda pair: (pair[0], pair[1].issue_id)))


def _outspoken(voices: pd.Series, names: dict[str, str]) -> tuple[str, ...]:
    """Names of these voices, those with most statements first, then by the alphabet."""
    counts = voices.value_counts()
    return tuple(names[voice] for voice in sorted(counts.index, key=lambda voice: (-counts[voice], names[voice])))


def _events(corpus: Corpus, told: pd.DataFrame) -> tuple[SharedEvent, ...]:
    joined = corpus.event_mentions.merge(told[["mention_id", "document_id"]], on="mention_id")
    counts = joined.groupby("event_id").agg(documents=("document_id", "nunique"), mentions=("mention_id", "size"))
    names = dict(zip(corpus.events["event_id"], corpus.events["name"]))
    shared = [SharedEvent(row.Index, names[row.Index], row.documents, row.mentions) for row in counts.itertuples()]
    return tuple(sorted(shared, key=lambda event: (-event.document_count, -event.mention_count, event.name)))


def _topics(corpus: Corpus, selection: Selection) -> tuple[TopicShare, ...]:
    level = corpus.placements[corpus.placements["level"] == corpus.default_level]
    joined = selection.passages[["passage_id", "document_id"]].merge(level, on="passage_id")
    counts = joined.groupby("topic_id").agg(passages=("passage_id", "size"), documents=("document_id", "nunique"))
    labels = dict(zip(corpus.topics["topic_id"], corpus.topics["label"]))
    shares = [TopicShare(row.Index, labels[row.Index], row.passages, row.documents) for row in counts.itertuples()]
    return tuple(sorted(shares, key=lambda share: (-share.passage_count, share.label)))


def _lone_topics(
    corpus: Corpus, selection: Selection, topics: tuple[TopicShare, ...]
) -> tuple[tuple[TopicShare, str], ...]:
    """Topics found in one document only, with that document's id, when more than one document is on show."""
    if selection.passages["document_id"].nunique() < 2:
        return ()
    level = corpus.placements[corpus.placements["level"] == corpus.default_level]
    owner = selection.passages.merge(level, on="passage_id").groupby("topic_id")["document_id"].first()
    return tuple((share, owner[share.topic_id]) for share in topics if share.document_count == 1)


def _documents(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """document_id, title, kind, author?, dated_from?, dated_before?, date_evidence?, passages (left), of."""
    columns = ["document_id", "title", "short_title", "kind", "author", "dated_from", "dated_before", "date_evidence"]
    frame = corpus.documents[columns].copy()
    left = selection.passages["document_id"].value_counts()
    whole = corpus.body["document_id"].value_counts()
    frame["passages"] = frame["document_id"].map(left).fillna(0).astype(int)
    frame["of"] = frame["document_id"].map(whole).fillna(0).astype(int)
    return frame
