"""Which words one document uses more than others, or more than one other document."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pandas as pd

from preprocessing.model.corpus import Corpus
from preprocessing.model.filters import Filters
from preprocessing.search import Query, Term, match_spans, read_query
from preprocessing.views.evidence import Mark
from preprocessing.views.selection import select

if TYPE_CHECKING:
    from preprocessing.topics import TermCounts


@dataclass(frozen=True)
class SpecialWords:
    """one, other: term, z, count; strongest first, only words that lean to that side. z: standard errors."""

    one: pd.DataFrame = field(repr=False)
    other: pd.DataFrame = field(repr=False)


def term_counts(corpus: Corpus) -> "TermCounts":
    """The words of every passage of the body, counted: made once a collection, since it takes the longest."""
    # Imported when asked for: counting words needs a library that no other view needs.
    from preprocessing.topics.special import count_terms

    return count_terms(corpus.body[["passage_id", "text"]])


def special_words(
    corpus: Corpus,
    filters: Filters,
    document: str,
    *,
    against: str | None = None,
    count: int = 11,
    counts: "TermCounts | None" = None,
) -> SpecialWords:
    """Words special to a document's shown passages beside those of `against`, or of all other documents if None.

    counts: what term_counts gives for the collection, if the caller has it already.
    Log-odds with a prior from the compared passages. Empty frames where there is nothing to compare.
    """
    from preprocessing.topics.special import special_terms

    shown = select(corpus, filters).passages
    rows = shown if against is None else shown[shown["document_id"].isin([document, against])]
    group_of = {
        passage: "one" if name == document else "other"
        for passage, name in zip(rows["passage_id"], rows["document_id"])
    }
    if len(set(group_of.values())) < 2:
        empty = pd.DataFrame({"term": [], "z": [], "count": []}).astype({"term": "str", "z": float, "count": "int64"})
        return SpecialWords(empty, empty)
    counts = counts or term_counts(corpus)
    found = special_terms(counts, [group_of.get(passage) for passage in counts.passage_ids], count=count)
    sides = {name: part.drop(columns="group").reset_index(drop=True) for name, part in found.groupby("group")}
    empty = found.iloc[:0].drop(columns="group")
    return SpecialWords(sides.get("one", empty), sides.get("other", empty))


def passages_with(corpus: Corpus, filters: Filters, term: str, documents: tuple[str, ...]) -> dict[str, list[Mark]]:
    """Shown passages of these documents that hold the term, its forms included, with the places where it stands."""
    rows = select(corpus, filters).passages
    rows = rows[rows["document_id"].isin(documents)]
    together = Query(((Term(tuple(term.lower().split())),),))
    found = _marks(rows, together)
    # Forms of the first of two words can keep a phrase from being found as one: then its words are looked for.
    return found or _marks(rows, read_query(term))


def _marks(rows: pd.DataFrame, query: Query) -> dict[str, list[Mark]]:
    marks = {}
    for row in rows.itertuples():
        spans = match_spans(row.text, query)
        if spans:
            start = int(row.start_char)
            marks[row.passage_id] = [Mark(start + low, start + high, "hit") for low, high in spans]
    return marks
