"""The decks a reader can present: the one in hand, those saved beside the collection, and the built-in tour."""

import json
from dataclasses import dataclass

from components import loading, state
from components import words_scenes as words
from preprocessing import scene_files
from preprocessing.model.corpus import Corpus
from preprocessing.model.errors import SceneError
from preprocessing.model.scenes import Deck, Scene, add, is_slug, read_deck, slug_of, write_deck

# The pages that a scene can show.
PAGES = ("front", "timeline", "stances", "topics", "reader")
TOUR = "tour"
# The deck in hand, in the address of the presenter.
MINE = "mine"
_HELD = "deck_in_hand"
_TOUR_FILE = loading.PROJECT / "data" / "tour.json"
# Address fields whose values name documents and issues: these stay the same whenever the collection is built again.
_LASTING = {"doc": "documents", "read": "documents", "issue": "issues", "issue_chosen": "issues", "about": "issues"}


@dataclass(frozen=True, slots=True)
class InHand:
    """The deck being put together in this session.

    slug, stamp: where it is saved and the digest of what was saved there; None if it never was.
    changed: whether it differs from what is saved. lost: the deck before the last scene was deleted.
    """

    deck: Deck
    slug: str | None = None
    stamp: str | None = None
    changed: bool = False
    lost: Deck | None = None

    @property
    def address(self) -> str:
        """The name under which the presenter finds it."""
        return self.slug if self.slug and not self.changed else MINE

    @property
    def at_risk(self) -> bool:
        """Whether something would be lost if another deck took its place."""
        return self.changed and bool(self.deck.scenes)


def in_hand() -> InHand:
    """The deck in hand; an empty one at first."""
    return state.recall(_HELD) or InHand(Deck(words.MY_SCENES))


def put(deck: Deck, *, lost: Deck | None = None) -> None:
    """Change the deck in hand."""
    held = in_hand()
    state.remember(_HELD, InHand(deck, held.slug, held.stamp, True, lost))


def take(deck: Deck, slug: str | None = None) -> None:
    """Take another deck in hand: a saved one under its name, or one from a file."""
    stamp = scene_files.stamp_of(loading.store_path(), slug) if slug else None
    state.remember(_HELD, InHand(deck, slug, stamp))


def begin_anew() -> None:
    """Put the deck in hand away."""
    state.remember(_HELD, None)


def keep(scene: Scene, corpus: Corpus) -> int:
    """Add a scene to the deck in hand and return its number, from 1. Raises SceneError if there is no room."""
    deck = in_hand().deck
    if not deck.scenes:
        deck = Deck(deck.title, (), corpus.title)
    deck = add(deck, scene)
    put(deck)
    return len(deck.scenes)


def write_in_hand() -> str:
    """The deck in hand as text for read_in_hand; "" for an empty one."""
    held = in_hand()
    if not held.deck.scenes:
        return ""
    file = write_deck(held.deck).decode("utf-8")
    return json.dumps({"file": file, "slug": held.slug, "stamp": held.stamp, "changed": held.changed})


def read_in_hand(kept: object) -> None:
    """Take in hand what write_in_hand wrote; anything else raises SceneError, a ValueError, or is left alone."""
    if not isinstance(kept, dict) or not isinstance(kept.get("file"), str):
        return
    deck, _ = read_deck(kept["file"].encode("utf-8"), pages=PAGES)
    slug, stamp = kept.get("slug"), kept.get("stamp")
    if not (isinstance(slug, str) and is_slug(slug) and isinstance(stamp, str)):
        slug = stamp = None
    if deck.scenes:
        state.remember(_HELD, InHand(deck, slug, stamp, kept.get("changed") is not False))


def save() -> None:
    """Save the deck in hand beside the collection. Raises SceneError if that cannot be done."""
    held = in_hand()
    slug = slug_of(held.deck.title)
    if slug in (TOUR, MINE):
        slug += "-scenes"
    # Under another title it is another deck: the one saved before stays.
    seen = held.stamp if slug == held.slug else None
    stamp = scene_files.save(loading.store_path(), held.deck, slug, seen=seen)
    state.remember(_HELD, InHand(held.deck, slug, stamp))


def find_deck(corpus: Corpus, slug: str) -> Deck:
    """The deck of this name, for the presenter. Raises SceneError, as a sentence, if there is none to show."""
    if not slug:
        raise SceneError(words.NO_DECK_ASKED)
    if slug == MINE:
        deck = in_hand().deck
        if not deck.scenes:
            raise SceneError(words.DRAFT_GONE)
    elif slug == TOUR:
        deck = tour(corpus)
        if deck is None:
            raise SceneError(words.NO_DECK_ASKED)
    else:
        deck, _ = scene_files.read_saved(loading.store_path(), slug, pages=PAGES)
    if not deck.scenes:
        raise SceneError(words.NO_SCENES.format(title=deck.title))
    return deck


def tour(corpus: Corpus) -> Deck | None:
    """The built-in tour, if the collection has every document and issue that it speaks of; else None."""
    return loading.cached(_read_tour, corpus)


def _read_tour(corpus: Corpus) -> Deck | None:
    try:
        deck, _ = read_deck(_TOUR_FILE.read_bytes(), pages=PAGES)
    except (OSError, SceneError):
        return None
    asked = {
        (_LASTING[field], value)
        for scene in deck.scenes
        for field, values in scene.query
        for value in values
        if field in _LASTING
    }
    return deck if all(value in corpus.known_ids[kind] for kind, value in asked) else None
