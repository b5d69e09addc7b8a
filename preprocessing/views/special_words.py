"""Which words one document uses more than others, or more than one other document."""

from dataclasses import dataclass, field

import pandas as pd

from preprocessing.model.corpus import Corpus
from preprocessing.model.filters import Filters
from preprocessing.search import Query, Term, match_spans, read_query
from preprocessing.views.evidence import Mark
from preprocessing.views.selection import select


@dataclass(frozen=True)
class SpecialWords:
    """one, other: term, z, count; strongest first, only words that lean to that side. z: standard errors."""

    one: pd.DataFrame = field(repr=False)
    other: pd.DataFrame = field(repr=False)


def special_words(
    corpus: Corpus, filters: Filters, document: str, *, against: str | None = None, count: int = 11
) -> SpecialWords:
    """Words special to a document's shown passages beside those of `against`, or of all other documents if None.

    Log-odds with a prior from the compared passages. Empty frames where there is nothing to compare.
    """
    # Imported when asked for: counting words needs a library that no other view needs.
    from preprocessing.topics.special import count_terms, special_terms

    shown = select(corpus, filters).passages
    rows = shown if against is None else shown[shown["document_id"].isin([document, against])]
    groups = ["one" if name == document else "other" for name in rows["document_id"]]
    if len(set(groups)) < 2:
        empty = pd.DataFrame({"term": [], "z": [], "count": []}).astype({"term": "str", "z": float, "count": "int64"})
        return SpecialWords(empty, empty)
    found = special_terms(count_terms(rows[["passage_id", "text"]]), groups, count=count)
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
