"""The two statements of an issue: are they usable, what says the same, and does the model tell them apart?"""

import re
from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from preprocessing.model.errors import SettingsError

from .model import StanceModel
from .negation import negate, parser, plain_statement

MOST_WORDS = 80
LEAST_SEPARATION = 0.3
_ENGLISH_WORDS = (
    "the a an of to in is are was and or not for on with that this it be by as from should will has have can their "
    "its more than must no we they who which would do does"
)
_OTHER_WORDS = (
    "el la los las una del que es por con para le les des du et est une dans pour sur pas der die das und ist nicht "
    "ein eine mit von zu den dem il lo gli che di è per non sono een het van niet zijn o os um uma não são em "
    "och att som är inte i"
)
_ENGLISH, _OTHER = frozenset(_ENGLISH_WORDS.split()), frozenset(_OTHER_WORDS.split())


def check_issue(
    pole_for: str, pole_against: str, *, model: StanceModel | None = None, question: str = "This issue"
) -> tuple[str, ...]:
    """Warnings a reader should see about an issue's two statements; () if all is well.

    Raises SettingsError, in a sentence, if the issue cannot be used: a statement is empty, one word, over 80 words or
    not in English, or both say the same. With a model, a warning if it does not tell the poles apart.
    """
    for side, pole in (("for", pole_for), ("against", pole_against)):
        _check_statement(side, pole)
    if _plain(pole_for) == _plain(pole_against):
        raise SettingsError(f"{question}: both statements are the same. Write the second one as the opposite view.")
    if model is None:
        return ()
    separation = pole_separation(pole_for, pole_against, model=model)
    if separation < LEAST_SEPARATION:
        return (
            f"{question}: the model hardly tells the two statements apart ({separation:.2f} on a scale of 0 to 1). "
            "Positions will often be unclear; try plainer statements that contradict each other.",
        )
    return ()


def pole_separation(pole_for: str, pole_against: str, *, model: StanceModel) -> float:
    """How well the model tells the poles apart, −1 … +1: each pole read as a passage against both."""
    pairs = [(pole_for, pole_for), (pole_for, pole_against), (pole_against, pole_against), (pole_against, pole_for)]
    sides = model.score(pairs)
    lean = sides[:, 0] - sides[:, 2]
    return float((lean[0] - lean[1] + lean[2] - lean[3]) / 4)


@lru_cache(maxsize=1024)
def pole_bank(pole: str, other: str) -> tuple[str, ...]:
    """The pole, the denial of the other pole, and the pole's clauses where it joins two: one to four statements.

    One wording can mislead the model; the mean over a bank is steadier.
    Source: docs/decisions/046-two-poles-and-banks.md.
    """
    text = plain_statement(" ".join(pole.split()))
    bank = [text, negate(parser()(plain_statement(" ".join(other.split())))), *_clauses(text)]
    unique = dict.fromkeys(statement for statement in bank if statement)
    return tuple(unique)[:4]


def _clauses(text: str) -> list[str]:
    """The joined clauses of a sentence, each with its own subject ("A has failed and B will go on")."""
    doc = parser()(text)
    root = next((t for t in doc if t.dep_ == "ROOT"), None)
    joined = next((t for t in root.children if t.dep_ == "conj"), None) if root is not None else None
    if joined is None or joined.pos_ not in ("VERB", "AUX"):
        return []
    has_subject = any(c.dep_ in ("nsubj", "nsubjpass", "expl") for c in joined.children)
    start = min(t.i for t in joined.subtree)
    link = next((c for c in root.children if c.dep_ == "cc" and root.i < c.i < start), None)
    if not has_subject or link is None:
        return []
    first, second = doc[: link.i].text.strip(" ,;"), doc[start:].text.strip(" ,;.")
    if min(len(first.split()), len(second.split())) < 3:
        return []
    return [f"{first}.", f"{second[:1].upper()}{second[1:]}."]


def _check_statement(side: str, pole: str) -> None:
    words = re.findall(r"\w+", pole)
    if not words:
        raise SettingsError(f"The statement {side} is empty. Write a full sentence, such as “Zoos should be closed.”")
    if len(words) == 1:
        raise SettingsError(f"The statement {side} is one word ({pole.strip()!r}). Write a full sentence.")
    if len(words) > MOST_WORDS:
        raise SettingsError(
            f"The statement {side} has {len(words):,} words; at most {MOST_WORDS} can be read. "
            "Write the one sentence that says what this side holds."
        )
    if not looks_english(words):
        raise SettingsError(f"The statement {side} does not look English; the model reads English only.")


def looks_english(words: Sequence[str]) -> bool:
    """False if most letters are not Latin, or more of its small words are another language's than English."""
    letters = [c for word in words for c in word if c.isalpha()]
    if not letters or np.mean([ord(c) < 0x250 for c in letters]) < 0.5:
        return False
    lowered = [word.lower() for word in words]
    foreign = sum(word in _OTHER for word in lowered)
    return foreign < 2 or foreign <= sum(word in _ENGLISH for word in lowered)


def _plain(pole: str) -> str:
    return " ".join(re.findall(r"\w+", pole.lower()))
