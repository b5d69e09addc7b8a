"""All steps from a folder of files to a finished store, in order, on one screen."""

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pandas as pd

from preprocessing import documents, events, passages, search, stances, store, topics
from preprocessing.model import tables
from preprocessing.passages.encoder import DEFAULT_MODEL, load_encoder
from preprocessing.version import VERSION

Progress = Callable[[str, float], None]


@dataclass(frozen=True, slots=True)
class BuildSettings:
    """What a reader may choose. model: the sentence encoder; seed: for everything that draws lots."""

    model: str = DEFAULT_MODEL
    seed: int = 7
    stance_model: str | None = None


@dataclass(frozen=True, slots=True)
class BuildSummary:
    """What came of a build: rows a table, files left out with their reasons, remarks, seconds a step."""

    folder: Path
    title: str
    counts: dict[str, int]
    skipped: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]
    seconds: dict[str, float]


@dataclass
class _Stopwatch:
    """Tells the reader which step runs and keeps how long each took."""

    report: Progress
    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def step(self, name: str) -> Iterator[Callable[[float], None]]:
        started = time.perf_counter()
        self.report(name, 0.0)
        yield lambda share: self.report(name, min(max(share, 0.0), 1.0))
        self.seconds[name] = round(time.perf_counter() - started, 3)
        self.report(name, 1.0)


def build(
    folder: Path, out: Path, *, settings: BuildSettings | None = None, report: Progress | None = None
) -> BuildSummary:
    """Read the documents in `folder`, compute every table, and write them to the store `out`.

    report(step, share) is called as steps begin, advance (0–1) and end. Raises CollectionError,
    SettingsError or StoreError with a sentence for the reader; the store's earlier build is then unchanged.
    """
    settings = settings or BuildSettings()
    watch = _Stopwatch(report or (lambda step, share: None))
    digest = input_hash(folder, settings)

    with watch.step("documents"):
        collection = documents.read_collection(folder)
    with watch.step("passages"):
        cut = passages.cut_passages(collection.documents, collection.zones)
    with watch.step("vectors") as advance:
        encoder = load_encoder(settings.model)
        vectors = encoder.embed(list(cut.passages["text"]), progress=advance)
    with watch.step("topics") as advance:
        in_body = (cut.passages["zone"] == "body").to_numpy()
        body = cut.passages[in_body].reset_index(drop=True)
        topic_tables = topics.find_topics(
            body, vectors[in_body], embed=encoder.embed, seed=settings.seed, progress=advance
        )
    with watch.step("events") as advance:
        event_tables = events.find_events(
            collection.documents,
            collection.zones,
            cut.passages,
            cut.sentences,
            extra_entries=events.read_entries(folder),
            edits=events.read_edits(folder),
            embed=encoder.embed,
            progress=advance,
        )
    with watch.step("voices") as advance:
        statement_tables = stances.find_statements(
            collection.documents,
            cut.passages,
            cut.sentences,
            edits=stances.read_voice_edits(folder / "voices.toml"),
            progress=advance,
        )
    with watch.step("stances") as advance:
        model = stances.load_stance_model(settings.stance_model)
        stance_rows = stances.score_issues(
            statement_tables.statements,
            _quotes(statement_tables.statements, collection.documents),
            collection.issues,
            embed=encoder.embed,
            model=model,
            progress=advance,
        )
    frames = {
        "documents": collection.documents,
        "zones": collection.zones,
        "passages": cut.passages,
        "sentences": cut.sentences,
        "topics": topic_tables.topics,
        "placements": topic_tables.placements,
        "time_mentions": event_tables.time_mentions,
        "events": event_tables.events,
        "event_mentions": event_tables.event_mentions,
        "voices": statement_tables.voices,
        "issues": collection.issues,
        "statements": statement_tables.statements,
        "stances": stance_rows,
    }
    used = {"vectors": (encoder.name, encoder.revision), "stances": (model.name, model.revision)}
    frames["runs"] = _runs(watch.seconds, digest, settings, used)
    skipped = tuple((item.source_path, item.reason) for item in collection.skipped)
    notes = tuple(collection.notes)
    with watch.step("store"):
        facts = {
            "app_version": VERSION,
            "input_hash": digest,
            "source_folder": folder.resolve().name,
            "model": {"name": encoder.name, "revision": encoder.revision},
            "stance_model": {"name": model.name, "revision": model.revision},
            "settings": asdict(settings),
            "skipped": skipped,
            "notes": notes,
        }
        written = store.write_store(
            out,
            frames,
            vectors,
            title=collection.title,
            facts=facts,
            write_index=lambda path: search.build_index(cut.passages, path),
        )
    counts = {name: len(frame) for name, frame in frames.items()}
    return BuildSummary(written, collection.title, counts, skipped, notes, watch.seconds)


def input_hash(folder: Path, settings: BuildSettings) -> str:
    """A digest of everything a build depends on: the files, the settings, and this package with its models."""
    digest = sha256(json.dumps(asdict(settings), sort_keys=True).encode())
    code = Path(__file__).parent
    for root in (folder, code, code.parent / "models"):
        for path in sorted(root.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts and not path.name.startswith("."):
                digest.update(path.relative_to(root).as_posix().encode())
                digest.update(sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _quotes(statements: pd.DataFrame, document_frame: pd.DataFrame) -> list[str]:
    """The attributed words of each statement, or their rewritten proposition where the grammar asks for one."""
    texts = dict(zip(document_frame["document_id"], document_frame["text"]))
    quotes = [
        texts[document][start:end]
        for document, start, end in zip(statements["document_id"], statements["quote_start"], statements["quote_end"])
    ]
    if "content" not in statements.columns:
        return quotes
    return [quote if pd.isna(content) else content for quote, content in zip(quotes, statements["content"])]


def _runs(
    seconds: dict[str, float], digest: str, settings: BuildSettings, models: dict[str, tuple[str, str]]
) -> pd.DataFrame:
    finished = datetime.now(UTC).isoformat(timespec="seconds")
    return tables.RUNS.from_records(
        [
            {
                "step": step,
                "version": VERSION,
                "model": models.get(step, (None, None))[0],
                "revision": models.get(step, (None, None))[1],
                "settings": json.dumps(asdict(settings), sort_keys=True),
                "input_hash": digest,
                "seconds": taken,
                "finished_at": finished,
            }
            for step, taken in seconds.items()
        ]
    )
