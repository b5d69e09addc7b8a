"""What each filter can be set to, with readable labels."""

import numpy as np
import pandas as pd

from preprocessing.model.corpus import Corpus

# Marks the label of a choice that is offered only while it is chosen (a topic of another level).
HIDDEN = "\u0000"


def filter_options(corpus: Corpus) -> dict[str, dict[str, str] | tuple[int, ...]]:
    """Filter field -> id -> label, most used first; "years" -> the distinct years spoken of, in order.

    Topics of levels other than the default one are offered hidden: they can come from the map or a link.
    """
    documents = dict(zip(corpus.documents["document_id"], corpus.documents["short_title"]))
    return {
        "documents": documents,
        "topics": _topics(corpus),
        "voices": _counted(corpus.voices, "voice_id", "name", corpus.statements["voice_id"]),
        "issues": dict(zip(corpus.issues["issue_id"], corpus.issues["question"])),
        "years": years_spoken_of(corpus),
    }


def _topics(corpus: Corpus) -> dict[str, str]:
    default = corpus.topics["level"] == corpus.default_level
    shown = corpus.topics[default].sort_values(["passage_count", "topic_id"], ascending=[False, True])
    choices = {row.topic_id: f"{row.label} ({row.passage_count})" for row in shown.itertuples()}
    for row in corpus.topics[~default].itertuples():
        choices.setdefault(row.topic_id, f"{HIDDEN}{row.label} ({row.passage_count})")
    return choices


def _counted(frame: pd.DataFrame, key: str, name: str, uses: pd.Series) -> dict[str, str]:
    counts = uses.value_counts()
    rows = sorted(zip(frame[key], frame[name]), key=lambda pair: (-counts.get(pair[0], 0), pair[1]))
    return {identity: f"{label} ({counts[identity]})" for identity, label in rows if identity in counts}


def years_spoken_of(corpus: Corpus) -> tuple[int, ...]:
    """Every year in which a dated mention begins or ends, in order; citations left out.

    Centuries and eras count where nothing finer is said: "the 21st century" must not stretch the years to 2100.
    """
    mentions = corpus.time_mentions[~corpus.time_mentions["is_citation"]]
    fine = mentions[~mentions["granularity"].isin(["century", "era", "vague"])]
    mentions = fine if fine["year_start"].notna().any() else mentions
    starts = np.floor(mentions["year_start"].dropna().to_numpy(dtype=float))
    # Ends are exclusive: all of 1812 ends at 1813.0.
    ends = np.ceil(mentions["year_end"].dropna().to_numpy(dtype=float)) - 1
    return tuple(int(year) for year in np.unique(np.concatenate([starts, ends])))
