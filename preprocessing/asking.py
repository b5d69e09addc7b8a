"""Questions of the screen that need a model, answered by a process of its own: one in, one out, as JSON.

The server never loads a model for them: its memory stays small, and a slow answer holds nobody else up.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from preprocessing import stances
from preprocessing.model.errors import SettingsError

if TYPE_CHECKING:
    from preprocessing.model.corpus import Corpus

Answer = dict[str, Any] | list[dict[str, Any]]
Share = Callable[[float], None]


def answer(store: Path, question: str, *, report: Share | None = None) -> str:
    """The answer to a question, each as JSON: {"want": one of QUESTIONS, ...}.

    opposite: {"text"} -> {"text"}. pairs: {"passage"} -> rows of opposite_pairs. issues: {} -> rows of propose_issues.
    report is called with the share done, 0–1, where that takes long.
    Raises SettingsError for a question that is none, and the errors of the store and the models.
    """
    try:
        asked = json.loads(question)
        reply = QUESTIONS[asked["want"]](store, asked, report or (lambda share: None))
    except (ValueError, KeyError, TypeError) as error:
        raise SettingsError(f"This is no question that can be answered here ({error!r}).") from error
    return json.dumps(reply, ensure_ascii=False)


def _opposite(store: Path, asked: dict[str, str], report: Share) -> Answer:
    return {"text": stances.suggest_negation(asked["text"])}


def _pairs(store: Path, asked: dict[str, str], report: Share) -> Answer:
    # Imported here, and below: a question pays only for what it needs.
    from preprocessing.store import open_store

    corpus = open_store(store)
    in_body = (corpus.passages["zone"] == "body").to_numpy()
    body = corpus.passages[in_body].reset_index(drop=True)
    if asked["passage"] not in set(body["passage_id"]):
        return []
    pairs = stances.opposite_pairs(asked["passage"], body, corpus.vectors[in_body], model=_model_of(corpus))
    return pairs.to_dict("records")


def _issues(store: Path, asked: dict[str, str], report: Share) -> Answer:
    from preprocessing.assembly import quotes_of
    from preprocessing.store import open_store, read_kept

    corpus = open_store(store)
    kept = read_kept(corpus.folder)
    if kept is None or not len(corpus.statements):
        return []
    rows = kept.frames["statements"]
    # Whoever says two things in two documents may have changed their mind; in one document they hardly contest it.
    holders = rows["voice_id"] + " " + rows["document_id"]
    found = stances.propose_issues(
        [" ".join(text.split()) for text in quotes_of(rows, corpus.documents)],
        rows["statement_id"].tolist(),
        kept.vectors,
        model=_model_of(corpus),
        holders=holders.tolist(),
        progress=report,
    )
    return found.to_dict("records")


def _model_of(corpus: Corpus) -> stances.StanceModel:
    """The stance model that this collection was weighed with."""
    settings = corpus.manifest.get("settings") or {}
    return stances.load_stance_model(settings.get("stance_model"))


QUESTIONS: dict[str, Callable[[Path, dict[str, str], Share], Answer]] = {
    "opposite": _opposite,
    "pairs": _pairs,
    "issues": _issues,
}
