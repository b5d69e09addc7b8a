"""Voices: one holder under one name, whatever a text calls it."""

import csv
import re
import tomllib
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from preprocessing.model.errors import SettingsError

from . import agents
from .word_sets import word_set

ALIAS_FILE = Path(__file__).with_name("aliases.csv")
_POSSESSIVE = re.compile(r"(?:['’‘]s|['’‘])$")
_LEADING = re.compile(r"^(?:the|a|an|this|that|these|those|its|their|his|her|our|my)\s+", re.IGNORECASE)
_INITIAL = re.compile(r"^[A-Z]\.?$")
_UNNAMED = (
    "some",
    "others",
    "other",
    "many",
    "most",
    "several",
    "few",
    "all",
    "everyone",
    "everybody",
    "both",
    "those",
    "someone",
)
# A surname at least this long can be repaired; shorter ones differ by one letter too often ("Martin", "Marten").
_REPAIRABLE = 7
_OFTEN = 3


@dataclass(frozen=True, slots=True)
class Mention:
    """How a text names a holder: the noun phrase, its head, and the words before and behind the head.

    entity: the parser's label of the head ("PERSON", "GPE", …) or "". owner: who it belongs to
    ("Moscow's officials", "officials of NATO"). modifiers: the words before the head, in order.
    """

    text: str
    head: str
    lemma: str
    entity: str = ""
    modifiers: tuple[str, ...] = ()
    owner: str = ""
    proper: bool = False
    plural: bool = False
    owner_before: bool = False


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice's name and kind, before its id is known."""

    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class VoiceEdits:
    """What a reader wants otherwise: merge (alias → voice), rename (voice → name), split (form → voice of its own)."""

    merge: Mapping[str, str] = field(default_factory=dict)
    rename: Mapping[str, str] = field(default_factory=dict)
    split: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Aliases:
    by_form: Mapping[str, Voice]
    by_adjective: Mapping[str, Voice]


@lru_cache(maxsize=1)
def load_aliases() -> _Aliases:
    """The world's states and large organisations with their capitals, seats, short names and adjectives."""
    forms: dict[str, Voice] = {}
    adjectives: dict[str, Voice] = {}
    with ALIAS_FILE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            voice = Voice(row["name"], row["kind"])
            for form in [row["name"], *filter(None, row["aliases"].split("|"))]:
                forms[_key(form)] = voice
            for adjective in filter(None, row["adjectives"].split("|")):
                adjectives[_key(adjective)] = voice
    return _Aliases(forms, adjectives)


def _key(form: str) -> str:
    """One spelling for comparison: no article, no possessive; short capitals ("US", "UN") keep their case."""
    bare = _POSSESSIVE.sub("", _LEADING.sub("", " ".join(form.split())).replace("’", "'").replace("‘", "'"))
    return bare if len(bare) <= 4 and bare.isupper() else bare.lower()


def slug(name: str) -> str:
    """A name as an id: lower case, plain letters, hyphens. "voice" if nothing is left."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "voice"


def known_voice(form: str) -> Voice | None:
    """The state, organisation or bloc that a form names by itself ("the Kremlin"), None if it names none."""
    key = _key(form)
    aliases = load_aliases()
    return aliases.by_form.get(key) or (aliases.by_form.get(key.lower()) if not form.isupper() else None)


def nation_of(word: str) -> Voice | None:
    """The state or bloc of an adjective ("Russian", "Western"), None if it is none."""
    return load_aliases().by_adjective.get(_key(word)) or load_aliases().by_adjective.get(word.lower())


class VoiceBook:
    """Names the holders of one collection: collect all mentions first, then ask for each.

    Surnames follow the one full name they can belong to; a rare spelling follows a frequent or cited one.
    """

    def __init__(self, *, edits: VoiceEdits | None = None) -> None:
        self._edits = edits or VoiceEdits()
        self._full_names: dict[str, Counter[str]] = defaultdict(Counter)
        self._surnames: Counter[str] = Counter()
        self._cited: dict[str, str] = {}
        self._labels: dict[str, Counter[str]] = defaultdict(Counter)
        self._listed: set[str] = set()
        self._acronyms: dict[str, str] = {}

    def add_names(self, names: Iterable[str]) -> None:
        """Full names or surnames of persons found in the texts, one entry an occurrence."""
        for name in names:
            parts = person_parts(name)
            if not parts or known_voice(name):
                continue
            self._surnames[parts[-1]] += 1
            if len(parts) > 1:
                self._full_names[parts[-1]][" ".join(parts)] += 1

    def add_entities(self, entities: Iterable[tuple[str, str]]) -> None:
        """(words, label) of every entity found in the texts."""
        for text, label in entities:
            self._labels[text][label] += 1
            if label == "PERSON":
                self.add_names([text])

    def add_citations(self, surnames: Iterable[str]) -> None:
        """Surnames that stand in a citation such as "(Walt, 2015)" or "Khan (2015)"."""
        for surname in surnames:
            self._cited.setdefault(surname.lower(), surname)

    def add_references(self, surnames: Iterable[str]) -> None:
        """Surnames at the head of the entries of a reference list: their spelling is the right one."""
        for surname in surnames:
            self._listed.add(surname)
            self._cited.setdefault(surname.lower(), surname)

    def add_acronyms(self, pairs: Mapping[str, str]) -> None:
        """Short forms that a text introduces in brackets: {"ISSI": "Institute of Strategic Studies Islamabad"}."""
        self._acronyms.update(pairs)

    def is_person(self, name: str) -> bool:
        """Whether the last word is a surname seen with a first name or in a citation."""
        parts = person_parts(name)
        return bool(parts) and (parts[-1] in self._full_names or parts[-1].lower() in self._cited)

    def name(self, mention: Mention) -> Voice | None:
        """The voice of a mention; None if the words name nobody."""
        form = " ".join(mention.text.split())
        if _key(form) in self._edits.split:
            return Voice(_LEADING.sub("", form), "group")
        voice = self._named(mention)
        return voice and self._edited(voice, form)

    def _edited(self, voice: Voice, form: str) -> Voice:
        for key in (_key(form), _key(voice.name)):
            if key in self._edits.merge:
                target = self._edits.merge[key]
                known = known_voice(target)
                voice = known or Voice(target, voice.kind)
        new = self._edits.rename.get(_key(voice.name))
        return Voice(new, voice.kind) if new else voice

    def _named(self, mention: Mention) -> Voice | None:
        text = _LEADING.sub("", _POSSESSIVE.sub("", " ".join(mention.text.split())))
        if not text or not any(letter.isalpha() for letter in text):
            return None
        whole = known_voice(text)
        if whole and (mention.proper or whole.kind != "state") and not self._is_first_name(text):
            return whole
        official = _official(mention)
        if official:
            return official
        if mention.proper:
            return self._proper(mention, text)
        return _group(mention, text)

    def _is_first_name(self, text: str) -> bool:
        """Whether "Jordan" or "Sofia" is a person here: the parser took it for one most times it stood alone."""
        seen = self._labels[text]
        return not text.isupper() and seen["PERSON"] * 2 > sum(seen.values()) > 0

    def _proper(self, mention: Mention, text: str) -> Voice | None:
        full = self._acronyms.get(text)
        if full:
            return known_voice(full) or Voice(full, "organisation")
        head = known_voice(mention.head)
        if mention.entity == "NORP":
            return _people_of(mention, text)
        parts = person_parts(text)
        surname = parts[-1] if parts else ""
        if mention.entity == "PERSON" or self.is_person(text) or (surname and self._repaired(surname) != surname):
            return self._person(parts) if parts else None
        if head and not any(word[:1].isupper() for word in mention.modifiers):
            return head
        return Voice(
            text, "organisation" if mention.entity in ("ORG", "FAC", "WORK_OF_ART", "") or len(parts) != 1 else "person"
        )

    def _person(self, parts: list[str]) -> Voice:
        surname = self._repaired(parts[-1])
        names = self._full_names.get(surname, Counter())
        own = " ".join([*parts[:-1], surname])
        if len(parts) > 1:
            return Voice(self._longest_form(own, names), "person")
        different = _people(names)
        return Voice(max(different[0], key=len) if len(different) == 1 else surname, "person")

    def _longest_form(self, own: str, names: Counter[str]) -> str:
        for people in _people(names):
            if own in people:
                return max(people, key=len)
        return own

    def _repaired(self, surname: str) -> str:
        """A rare long surname one letter away from exactly one listed or frequent one is that one."""
        good = self._listed | {name for name, count in self._surnames.items() if count >= _OFTEN}
        if surname in good or self._surnames[surname] >= _OFTEN or len(surname) < _REPAIRABLE:
            return surname
        near = [name for name in good if len(name) >= _REPAIRABLE and _edits_apart(surname.lower(), name.lower()) <= 1]
        return near[0] if len(near) == 1 else surname


def person_parts(name: str) -> list[str]:
    """The words of a person's name without titles, possessives and what is no name; [] if none is left."""
    words = [_POSSESSIVE.sub("", word.strip(',.;:()"“”')) for word in name.replace(".", ". ").split()]
    kept = [
        word
        for word in words
        if word and word[:1].isupper() and word.lower() not in agents.TITLES and word.lower() not in ("the", "a")
    ]
    kept = [f"{word}." if len(word) == 1 else word for word in kept]
    while kept and (nation_of(kept[0]) or kept[0].lower() in agents.TITLES):
        kept.pop(0)
    if kept and kept[-1] in ("Jr", "Sr", "II", "III"):
        kept.pop()
    return kept


def _people(names: Counter[str]) -> list[list[str]]:
    """Full names with one surname put together where first names or initials agree."""
    groups: list[list[str]] = []
    for name in sorted(names, key=lambda each: (-len(each), each)):
        home = next((group for group in groups if any(_compatible(name, other) for other in group)), None)
        if home is None:
            groups.append([name])
        else:
            home.append(name)
    return groups


def _compatible(one: str, other: str) -> bool:
    first, second = one.split()[0].rstrip("."), other.split()[0].rstrip(".")
    return first == second or (first[:1] == second[:1] and (len(first) == 1 or len(second) == 1))


def _edits_apart(one: str, other: str) -> int:
    """Levenshtein distance."""
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        before, row = row, [at]
        for to, against in enumerate(other, 1):
            row.append(min(before[to] + 1, row[-1] + 1, before[to - 1] + (letter != against)))
    return row[-1]


_OWN_KIND = agents.SCHOLAR_NOUNS | agents.EXPERT_NOUNS
_BLOC_ROLES = agents.OFFICIAL_NOUNS | word_set("power nation country capital ally partner government actor bloc")


def _official(mention: Mention) -> Voice | None:
    """ "Russian officials", "the Kremlin's spokesman", "leaders of NATO": the state or organisation itself."""
    lemma = mention.lemma.lower()
    roles = agents.OFFICIAL_NOUNS | agents.POST_NOUNS
    owner = known_voice(mention.owner) if mention.owner else None
    nation = next((voice for word in mention.modifiers if (voice := nation_of(word) or _as_modifier(word))), None)
    voice = owner or nation
    if voice is None or (mention.proper and mention.entity == "PERSON"):
        return None
    if voice.kind == "group":
        return voice if lemma in _BLOC_ROLES else None
    return voice if lemma in roles else None


def _as_modifier(word: str) -> Voice | None:
    return known_voice(word) if word[:1].isupper() else None


def _group(mention: Mention, text: str) -> Voice | None:
    """An unnamed camp as what it is: "Supporters (unnamed)", "Pakistani experts"."""
    lemma, head = mention.lemma.lower(), mention.head.lower()
    if head in _UNNAMED:
        return Voice(f"{'Others' if head in ('other', 'others') else head.capitalize()} (unnamed)", "group")
    words = text.split()
    if lemma in _VIEWS and _joins_nations(words):
        return None  # "both Indian and Western viewpoints": two sides at once are no voice of their own
    kept = [word for word in words[:-1] if _says_who(word)]
    owner = known_voice(mention.owner) if mention.owner else None
    if owner is not None:
        kept = [owner.name, *kept]
    elif mention.owner and mention.owner_before:
        kept = [mention.owner + ("'" if mention.owner.endswith("s") else "'s"), *kept]
    if not kept and lemma in _NOBODY_IN_PARTICULAR:
        return None  # "other countries"
    noun = agents.SIDE_PLURALS.get(lemma) or _plain_noun(mention)
    name = " ".join([*kept, noun.lower() if kept else noun])
    name = name[:1].upper() + name[1:]
    return Voice(name if kept else f"{name} (unnamed)", "group")


_VIEWS = word_set("view viewpoint perspective opinion position stance standpoint narrative outlook interpretation")


def _joins_nations(words: list[str]) -> bool:
    """ "Indian and Western", "Greek or Turkish" among the words before a noun."""
    return any(
        words[at].lower() in ("and", "or", "&") and nation_of(words[at - 1]) and nation_of(words[at + 1])
        for at in range(1, len(words) - 1)
    )


_NOBODY_IN_PARTICULAR = word_set("country state nation government side actor person people")


def _people_of(mention: Mention, text: str) -> Voice:
    """ "Russians", "Pakistani" as a noun, "Republicans": a people or a camp with a name."""
    nation = nation_of(text)
    name = f"{text}s" if nation is not None and text.endswith(("i", "n")) else text
    return Voice(name[:1].upper() + name[1:], "group")


def _plain_noun(mention: Mention) -> str:
    lemma = mention.lemma.lower()
    if lemma in agents.SCHOLAR_NOUNS:
        return "Academics"
    return mention.head[:1].upper() + mention.head[1:]


_EMPTY_WORDS = word_set("""
    some other many most several few all certain various numerous more both these those own such same prominent
    leading recent new two three four five six first second another any each every
""")


def _says_who(word: str) -> bool:
    return (
        word.lower() not in _EMPTY_WORDS
        and any(letter.isalpha() for letter in word)
        and not word.endswith(("'s", "’s"))
    )


def read_voice_edits(path: Path) -> VoiceEdits:
    """The reader's corrections in `voices.toml`; no corrections if there is no such file.

    [merge] "The Kremlin press office" = "Russia"; [rename] "Russia" = "Russian Federation";
    split = ["Moscow"] gives these forms a voice of their own. Raises SettingsError with the place of the mistake.
    """
    if not path.exists():
        return VoiceEdits()
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path.name}: not readable as TOML: {error}.") from error
    strange = set(data) - {"merge", "rename", "split"}
    if strange:
        raise SettingsError(f"{path.name}: {sorted(strange)[0]!r} is not known; use merge, rename or split.")
    merge, rename = (_pairs(path, data, table) for table in ("merge", "rename"))
    split = data.get("split", [])
    if not isinstance(split, list) or not all(isinstance(each, str) and each.strip() for each in split):
        raise SettingsError(f'{path.name}: split must be a list of names, for example split = ["Moscow"].')
    both = {_key(each) for each in split} & set(merge)
    if both:
        raise SettingsError(f"{path.name}: {sorted(both)[0]!r} stands under merge and under split; keep one.")
    return VoiceEdits(merge, rename, frozenset(_key(each) for each in split))


def _pairs(path: Path, data: dict, table: str) -> dict[str, str]:
    pairs = data.get(table, {})
    if not isinstance(pairs, dict) or not all(isinstance(value, str) and value.strip() for value in pairs.values()):
        raise SettingsError(f'{path.name}: [{table}] must hold lines such as "name in the text" = "name of the voice".')
    return {_key(key): value.strip() for key, value in pairs.items()}
