"""Statements of a collection: every reported view with its holder, and what is left as the author's own."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pandas as pd

from preprocessing.model.tables import STATEMENTS, VOICES

from ..voices import Mention, Voice, VoiceBook, VoiceEdits, slug
from .author import cover, own_parts
from .citations import find_citations, introduced_acronyms, narrative_surnames, reference_surnames
from .found import Found
from .grammar import runs, without_edges
from .mentions import Discourse, mention_of, points_back
from .parsing import load_parser, parse, tidy
from .quotes import nobody_says
from .reading import Reading, find_attributions, read_paragraph
from .reliability import RELIABILITY, SOFT

Progress = Callable[[float], None]


@dataclass(frozen=True, slots=True)
class StatementTables:
    """The two frames of this step: `voices` (VOICES) and `statements` (STATEMENTS)."""

    voices: pd.DataFrame
    statements: pd.DataFrame


@dataclass(slots=True)
class _Draft:
    """A statement before its voice has an id; places are offsets in the document."""

    document_id: str
    voice: Voice
    reported_by: Voice | None
    cue: tuple[int, int] | None
    quote: tuple[int, int]
    pattern: str
    negated: bool
    reliability: float
    content: str | None
    form: str = ""


@dataclass(slots=True)
class _Held:
    """An attribution with the mention that names its holder."""

    found: Found
    mention: Mention | None
    voice: Voice | None
    reporter: "Voice | None" = None
    dropped: bool = False


@dataclass(slots=True)
class _Paragraph:
    document_id: str
    start: int
    text: str
    sentences: list[tuple[int, int]] = field(default_factory=list)


def find_statements(
    documents: pd.DataFrame,
    passages: pd.DataFrame,
    sentences: pd.DataFrame,
    *,
    edits: VoiceEdits | None = None,
    progress: Progress | None = None,
) -> StatementTables:
    """Who says what in the body passages of a collection.

    documents: DOCUMENTS; passages: PASSAGES; sentences: SENTENCES of these passages. Every statement lies within one
    sentence. Views with a holder that no grammar names or no earlier name resolves give no statement and are not the
    author's either; questions and orders give none. reported_by is the inner reporter of a nested view ("According
    to A, B thinks": voice B, reported by A); missing where the document's author tells it directly.
    `content` is the proposition as a clause of its own where the quoted words alone are none.
    No documents give two empty tables.
    """
    book = VoiceBook(edits=edits)
    drafts: list[_Draft] = []
    ordered = documents.sort_values("document_id")
    paragraphs = _paragraphs(ordered, passages, sentences)
    readings: dict[str, list[tuple[_Paragraph, Reading]]] = {}
    load = load_parser if paragraphs else None
    for done, document in enumerate(ordered.itertuples(index=False), 1):
        readings[document.document_id] = list(_read(paragraphs.get(document.document_id, []), load))
        _teach(book, readings[document.document_id], document.text, passages)
        if progress:
            progress(0.8 * done / len(ordered))
    _teach_references(book, passages)
    for document in ordered.itertuples(index=False):
        author = _author(document)
        drafts.extend(_document_statements(document.document_id, readings[document.document_id], book, author))
    if progress:
        progress(1.0)
    return _tables(drafts, ordered, passages)


def _author(document: object) -> Voice:
    named = document.author
    return Voice(
        f"Author of {document.short_title}" if pd.isna(named) or not str(named).strip() else str(named), "author"
    )


def _paragraphs(
    documents: pd.DataFrame, passages: pd.DataFrame, sentences: pd.DataFrame
) -> dict[str, list[_Paragraph]]:
    """Body passages with nothing but spaces between them, put together again, with their sentences."""
    texts = dict(zip(documents["document_id"], documents["text"]))
    inside: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for row in sentences.sort_values("start_char").itertuples(index=False):
        inside[row.passage_id].append((row.start_char, row.end_char))
    result: dict[str, list[_Paragraph]] = defaultdict(list)
    for row in passages[passages["zone"] == "body"].sort_values(["document_id", "start_char"]).itertuples(index=False):
        text = texts.get(row.document_id)
        if text is None:
            continue
        known = result[row.document_id]
        spans = inside.get(row.passage_id) or [(row.start_char, row.end_char)]
        last = known[-1] if known else None
        gap = text[last.sentences[-1][1] : row.start_char] if last else "\n"
        if last is not None and not gap.strip() and "\n" not in gap:
            last.sentences.extend(spans)
            last.text = text[last.start : max(row.end_char, spans[-1][1])]
        else:
            known.append(_Paragraph(row.document_id, row.start_char, text[row.start_char : row.end_char], list(spans)))
    return result


def _read(paragraphs: list[_Paragraph], load: Callable | None) -> Iterator[tuple[_Paragraph, Reading]]:
    if not paragraphs or load is None:
        return
    tidied = [tidy(each.text) for each in paragraphs]
    starts = [[start - each.start for start, _ in each.sentences] for each in paragraphs]
    for paragraph, clean, doc in zip(paragraphs, tidied, parse(tidied, starts, parser=load())):
        yield paragraph, read_paragraph(doc, clean, paragraph.text, paragraph.start)


def _teach(book: VoiceBook, readings: list[tuple[_Paragraph, Reading]], text: str, passages: pd.DataFrame) -> None:
    for paragraph, reading in readings:
        book.add_names(entity.text for entity in reading.doc.ents if entity.label_ == "PERSON")
        book.add_citations(narrative_surnames(paragraph.text))
        book.add_citations(name for each in find_citations(paragraph.text) for name in each.surnames)
        book.add_acronyms(introduced_acronyms(paragraph.text))


def _teach_references(book: VoiceBook, passages: pd.DataFrame) -> None:
    for entry in passages.loc[passages["zone"] == "reference", "text"]:
        book.add_citations(reference_surnames(entry))


def _document_statements(
    document_id: str, readings: list[tuple[_Paragraph, Reading]], book: VoiceBook, author: Voice
) -> Iterator[_Draft]:
    discourse = Discourse(book)
    for paragraph, reading in readings:
        found = find_attributions(reading)
        by_sentence: dict[int, list[Found]] = defaultdict(list)
        for each in found:
            by_sentence[reading.doc[min(each.cue)].sent.start].append(each)
        held: list[_Held] = []
        for sentence in reading.doc.sents:
            discourse.read(sentence)
            held.extend(_hold(reading, by_sentence.get(sentence.start, []), found, discourse, book, author))
        _chain(held, author)
        yield from _reported(document_id, reading, held)
        yield from _own(document_id, paragraph, reading, held, author)
        yield from _cited(document_id, paragraph, reading, held, book)


def _hold(
    reading: Reading, here: list[Found], everything: list[Found], discourse: Discourse, book: VoiceBook, author: Voice
) -> Iterator[_Held]:
    """Each attribution with its holder's voice; without one if the words name nobody or more than one could be meant."""
    for each in here:
        voice, mention = None, None
        if each.by_author and not _inside_other(each, everything):
            voice = author
        elif each.holder is not None:
            mention = _mention(reading, each, everything, discourse, book)
            voice = book.name(mention) if mention is not None else None
        yield _Held(each, mention, voice)


def _inside_other(found: Found, everything: list[Found]) -> Found | None:
    around = [
        each
        for each in everything
        if each is not found and set(found.cue) & each.content and each.holder is not None and not each.by_author
    ]
    return min(around, key=lambda each: len(each.content)) if around else None


def _mention(
    reading: Reading, found: Found, everything: list[Found], discourse: Discourse, book: VoiceBook
) -> Mention | None:
    head = reading.doc[found.holder]
    around = _inside_other(found, everything)
    if found.by_author:  # "we" in somebody's words
        return (
            _mention(reading, around, everything, discourse, book)
            if around is not None and around.pattern.startswith("quote")
            else None
        )
    if not points_back(head):
        if head.lower_ in (
            "you",
            "one",
            "who",
            "which",
            "that",
            "everyone",
            "anyone",
            "someone",
            "nobody",
            "none",
            "no-one",
            "no",
        ):
            return None
        return mention_of(head)
    reporter = None
    if around is not None and around.holder != found.holder and not points_back(reading.doc[around.holder]):
        reporter = mention_of(reading.doc[around.holder])
    named = book.name(reporter) if reporter is not None else None
    return discourse.antecedent(head, reporter=reporter, reporter_kind=named.kind if named else None)


def _chain(held: list[_Held], author: Voice) -> None:
    """Nested views: who reports them; a perspective lends its holder to the views in it that name nobody."""
    for each in held:
        around = [one for one in held if one is not each and set(each.found.cue) <= one.found.content]
        around.sort(key=lambda one: len(one.found.content))
        for outer in around:
            if (
                each.voice is None
                and each.found.holder is None
                and outer.found.pattern in ("perspective", "according-to", "for-x")
            ):
                each.voice = outer.voice
            elif (
                outer.voice is not None
                and each.voice is not None
                and outer.voice != each.voice
                and outer.voice.kind != "author"
            ):
                each.reporter = outer.voice
                break


def _reported(document_id: str, reading: Reading, held: list[_Held]) -> Iterator[_Draft]:
    for each in held:
        if each.voice is None or each.found.kind != "claim":
            continue
        inner: set[int] = set()
        for one in held:
            if (
                one is not each
                and set(one.found.cue) <= each.found.content
                and one.voice != each.voice
                and one.found.kind != "unasserted"
            ):
                inner |= (
                    one.found.content
                    | set(one.found.cue)
                    | ({one.found.holder} if one.found.holder is not None else set())
                )
        repeated = any(one is not each and one.voice == each.voice and one.found.content < each.found.content and set(one.found.cue) <= each.found.content
                       and len(each.found.content) - len(one.found.content) < 6 for one in held)  # fmt: skip
        if repeated:
            continue
        yield from _pieces(document_id, reading, each, inner)


def _pieces(document_id: str, reading: Reading, held: _Held, inner: set[int]) -> Iterator[_Draft]:
    """One statement a sentence of the content; the content without the views of others in it."""
    found = held.found
    for sentence in reading.doc.sents:
        places = [place for place in found.content if sentence.start <= place < sentence.end]
        kept = without_edges([place for place in places if place not in inner], sentence)
        if not kept or (inner and sum(reading.doc[place].is_alpha for place in kept) < 4):
            continue
        if inner & set(places) and not any(reading.doc[place].dep_ in ("nsubj", "nsubjpass") for place in kept):
            continue
        broken = len(list(runs(kept))) > 1
        content = found.rewrite if not inner & set(places) and found.rewrite else None
        if content is None and broken:
            content = reading.words(kept)
        cue = (
            reading.span(min(found.cue), max(found.cue))
            if max(found.cue) - min(found.cue) < 8
            else reading.span(found.cue[0], found.cue[0])
        )
        factor = SOFT if found.soft else 1.0
        form = held.mention.text if held.mention else ""
        yield _Draft(document_id, held.voice, held.reporter, cue, reading.span(kept[0], kept[-1]), found.pattern, found.negated,
                     round(RELIABILITY[found.pattern] * factor, 3), content, form)  # fmt: skip


def _own(
    document_id: str, paragraph: _Paragraph, reading: Reading, held: list[_Held], author: Voice
) -> Iterator[_Draft]:
    found = [each.found for each in held]
    unsaid = nobody_says(reading.doc, reading.quotes, found)
    everything = [each.found for each in held if not (each.found.by_author and each.voice == author)]
    for sentence in reading.doc.sents:
        text = sentence.text.strip()
        if text.endswith("?") or not text:
            continue
        covered = cover(sentence, everything) | (unsaid & set(range(sentence.start, sentence.end)))
        for part in own_parts(sentence, covered):
            kept = without_edges(part.places, sentence)
            if not kept:
                continue
            pattern = "author" if part.whole else "author-part"
            content = None
            if part.subject is not None:
                content = _with_subject(reading, part.subject, kept)
            elif len(list(runs(kept))) > 1 and not part.whole:
                content = reading.words(kept)
            yield _Draft(
                document_id,
                author,
                None,
                None,
                reading.span(kept[0], kept[-1]),
                pattern,
                False,
                RELIABILITY[pattern],
                content,
            )


def _with_subject(reading: Reading, subject: object, places: list[int]) -> str:
    """ "while strengthening defence" → "This development is strengthening defence"."""
    kept = [place for place in places if reading.doc[place].dep_ != "mark"]
    plural = subject.tag_ in ("NNS", "NNPS")
    return f"{reading.words({each.i for each in subject.subtree})} {'are' if plural else 'is'} {reading.words(kept)}"


def _cited(
    document_id: str, paragraph: _Paragraph, reading: Reading, held: list[_Held], book: VoiceBook
) -> Iterator[_Draft]:
    """A sentence's claim as that of the works cited for it, unless it is theirs already."""
    for citation in find_citations(paragraph.text):
        at = paragraph.start + citation.start
        span = next(((start, end) for start, end in paragraph.sentences if start <= at < end), None)
        if span is None:
            continue
        inside = [
            each for each in held if span[0] <= reading.span(min(each.found.cue), min(each.found.cue))[0] < span[1]
        ]
        if any(
            each.found.kind == "claim" and each.voice is not None and each.voice.kind != "author" for each in inside
        ):
            continue
        for surname in citation.surnames[:3]:
            voice = book.name(Mention(surname, surname, surname, "PERSON", proper=True))
            if voice is not None:
                cue = (at, paragraph.start + citation.end)
                yield _Draft(
                    document_id,
                    voice,
                    None,
                    cue,
                    (span[0], min(at, span[1])),
                    "citation",
                    False,
                    RELIABILITY["citation"],
                    None,
                    surname,
                )


def _tables(drafts: list[_Draft], documents: pd.DataFrame, passages: pd.DataFrame) -> StatementTables:
    ids = _voice_ids(drafts, documents)
    body = passages[passages["zone"] == "body"].sort_values("start_char")
    places = {
        document_id: list(zip(rows["start_char"], rows["end_char"], rows["passage_id"]))
        for document_id, rows in body.groupby("document_id")
    }
    records = []
    seen: dict[str, int] = defaultdict(int)
    for draft in sorted(
        drafts, key=lambda each: (each.document_id, each.quote, each.cue or (-1, -1), each.voice.name, each.pattern)
    ):
        passage = next((key for start, end, key in places[draft.document_id] if start <= draft.quote[0] < end), None)
        if passage is None or draft.quote[0] >= draft.quote[1]:
            continue
        base = f"{draft.document_id}-{draft.quote[0]:06d}-{draft.pattern}"
        seen[base] += 1
        records.append({
            "statement_id": f"{base}-{seen[base]}", "passage_id": passage, "document_id": draft.document_id,
            "voice_id": ids[_voice_key(draft.voice, draft.document_id)],
            "reported_by": ids[_voice_key(draft.reported_by, draft.document_id)] if draft.reported_by else None,
            "cue_start": draft.cue[0] if draft.cue else None, "cue_end": draft.cue[1] if draft.cue else None,
            "quote_start": draft.quote[0], "quote_end": draft.quote[1], "pattern": draft.pattern,
            "negated": draft.negated, "reliability": draft.reliability, "content": draft.content,
        })  # fmt: skip
    return StatementTables(_voices(drafts, ids, documents), STATEMENTS.from_records(records))


def _voice_key(voice: Voice, document_id: str) -> tuple[str, str]:
    return (document_id, "author") if voice.kind == "author" else ("", voice.name)


def _voice_ids(drafts: list[_Draft], documents: pd.DataFrame) -> dict[tuple[str, str], str]:
    """Ids that stay when documents are added: the surname of a person, the slug of every other name."""
    ids = {(document_id, "author"): f"author-{document_id[:6]}" for document_id in documents["document_id"]}
    wanted: dict[str, list[Voice]] = defaultdict(list)
    named = {
        voice
        for each in drafts
        for voice in (each.voice, each.reported_by)
        if voice is not None and voice.kind != "author"
    }
    by_name: dict[str, Voice] = {}
    for voice in sorted(named, key=lambda each: (each.name, each.kind)):
        by_name.setdefault(voice.name, voice)
    for voice in by_name.values():
        wanted[slug(voice.name.split()[-1] if voice.kind == "person" else voice.name)].append(voice)
    for short, voices in wanted.items():
        for at, voice in enumerate(voices):
            ids["", voice.name] = (
                short
                if len(voices) == 1
                else slug(voice.name) + ("" if at == 0 or slug(voice.name) != short else f"-{voice.kind}")
            )
    return ids


def _voices(drafts: list[_Draft], ids: dict[tuple[str, str], str], documents: pd.DataFrame) -> pd.DataFrame:
    rows: dict[str, dict] = {}
    forms: dict[str, set[str]] = defaultdict(set)
    for row in documents.itertuples(index=False):
        author = _author(row)
        key = ids[row.document_id, "author"]
        rows[key] = {"voice_id": key, "name": author.name, "kind": "author", "document_id": row.document_id}
    for draft in drafts:
        for voice in (draft.voice, draft.reported_by):
            if voice is None or voice.kind == "author":
                continue
            key = ids[_voice_key(voice, draft.document_id)]
            rows.setdefault(key, {"voice_id": key, "name": voice.name, "kind": voice.kind, "document_id": None})
        if draft.form and draft.voice.kind != "author":
            forms[ids[_voice_key(draft.voice, draft.document_id)]].add(draft.form)
    records = [{**row, "aliases": tuple(sorted(forms[key] - {row["name"]}))} for key, row in sorted(rows.items())]
    return VOICES.from_records(records)
