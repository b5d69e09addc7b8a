"""Citations of one passage: in the manner of APA, as a BibTeX entry, and in plain words."""

import re
from datetime import date, timedelta

import pandas as pd

from components import words_exports as own
from components.exports.stamp import Stamp
from preprocessing.model.corpus import Corpus
from preprocessing.views.evidence import cite

Row = dict[str, object]
_TEX = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "$&#_%"},
}


def cite_all(corpus: Corpus, passage_id: str) -> dict[str, str]:
    """Format ("apa", "bibtex", "plain") -> the citation. Raises KeyError for an unknown passage."""
    return {
        "apa": cite_apa(corpus, passage_id),
        "bibtex": cite_bibtex(corpus, passage_id),
        "plain": cite(corpus, passage_id),
    }


def cite_apa(corpus: Corpus, passage_id: str) -> str:
    """Author. (Date). Title [Kind]. Source. Place: as the seventh edition of the APA manual asks, in plain text.

    The author stands as the collection names it: whether it is a person is not known, so it is never inverted.
    """
    passage, document = _find(corpus, passage_id)
    title, dated = f"{_line(document['title'])} [{_kind(document)}]", f"({_apa_date(document)})"
    author = _text(document["author"])
    head = f"{author.rstrip('.')}. {dated}. {title}." if author else f"{title}. {dated}."
    source = _text(document["source_name"])
    return f"{head}{f' {source}.' if source else ''} {_place(passage)[:1].upper()}{_place(passage)[1:]}."


def cite_bibtex(corpus: Corpus, passage_id: str) -> str:
    """A @misc entry with its special signs escaped; author and title in double braces, to stay as they are."""
    passage, document = _find(corpus, passage_id)
    fields = {"author": _text(document["author"]), "title": _line(document["title"])}
    entry = {name: f"{{{{{_tex(value)}}}}}" for name, value in fields.items() if value}
    years = _years(document)
    if years:
        entry["year"] = f"{{{'--'.join(str(year) for year in dict.fromkeys(years))}}}"
    entry["howpublished"] = f"{{{_tex(_kind(document))}}}"
    source = _text(document["source_name"])
    if source:
        entry["organization"] = f"{{{{{_tex(source)}}}}}"
    entry["note"] = f"{{{_tex(_place(passage)).replace('–', '--')}}}"
    key = re.sub(r"[^A-Za-z0-9:-]", "", passage_id)
    return "\n".join([f"@misc{{{key},", *(f"  {name} = {value}," for name, value in entry.items()), "}"])


def passage_file(corpus: Corpus, passage_id: str, stamp: Stamp) -> bytes:
    """One passage as a text file: its words, its citations, the stamp. Raises KeyError for an unknown passage."""
    passage, _ = _find(corpus, passage_id)
    cited = [f"{own.FORMATS[name]}\n{text}" for name, text in cite_all(corpus, passage_id).items()]
    parts = [str(passage["text"]), *cited, stamp.text]
    return ("\n\n".join(parts) + "\n").encode("utf-8", "replace")


def _find(corpus: Corpus, passage_id: str) -> tuple[Row, Row]:
    passage = corpus.passage(passage_id)
    return passage, corpus.document(passage["document_id"])


def _place(passage: Row) -> str:
    return f"passage {int(passage['ordinal']) + 1}, characters {passage['start_char']:,}–{passage['end_char']:,}"


def _kind(document: Row) -> str:
    kind = _text(document["kind"]) or own.CUSTOM_KIND
    return kind[:1].upper() + kind[1:]


def _apa_date(document: Row) -> str:
    years = tuple(dict.fromkeys(_years(document)))
    if not years:
        return own.NO_DATE
    if len(years) > 1 or pd.isna(document["dated_from"]) or pd.isna(document["dated_before"]):
        return f"ca. {'–'.join(str(year) for year in years)}"
    first, last = _window(document)
    return f"{years[0]}, {first:%B}" if first.month == last.month else str(years[0])


def _years(document: Row) -> tuple[int, ...]:
    return tuple(day.year for day in _window(document) if day is not None)


def _window(document: Row) -> tuple[date | None, date | None]:
    """First and last day on which the document can have been written; the end of its window is exclusive."""
    first, before = (
        None if pd.isna(document[name]) else date.fromisoformat(str(document[name]))
        for name in ("dated_from", "dated_before")
    )
    return first, before and before - timedelta(days=1)


def _text(value: object) -> str:
    return "" if value is None or pd.isna(value) else _line(value)


def _line(value: object) -> str:
    return " ".join(str(value).split())


def _tex(text: str) -> str:
    return "".join(_TEX.get(sign, sign) for sign in text if sign.isprintable())
