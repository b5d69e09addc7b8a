"""Voices: one holder under one name, whatever a text calls it."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from . import agents
from .voice_camps import CAMP_NOUNS, Mention, camp_voice, official_voice, people_voice
from .voice_edits import VoiceEdits
from .voice_names import (
    JOINT_WORK,
    LEADING_DETERMINER,
    POSSESSIVE_ENDING,
    Voice,
    edit_distance,
    given_names,
    known_voice,
    name_key,
    people_of_surname,
    person_parts,
    telling_titles,
)

# A surname at least this long can be repaired; shorter ones differ by one letter too often ("Martin", "Marten").
_REPAIRABLE = 7
_OFTEN = 3
_LONGEST_ACRONYM = 8  # letters: "MERCOSUR"


class VoiceBook:
    """Names the holders of one collection: collect all mentions first, then ask for each.

    A surname follows the one full name of its document that it can belong to, else the only one of the collection
    unless its document gives it another title; where it could be two persons it stays apart. A rare spelling follows a
    frequent or cited one.
    """

    def __init__(self, *, edits: VoiceEdits | None = None) -> None:
        self._edits = edits or VoiceEdits()
        self._full_names: dict[str, Counter[str]] = defaultdict(Counter)
        self._surnames: Counter[str] = Counter()
        self._cited: dict[str, str] = {}
        self._labels: dict[str, Counter[str]] = defaultdict(Counter)
        self._listed: set[str] = set()
        self._acronyms: dict[str, str] = {}
        self._text = ""
        self._texts: list[str] = []
        self._unsure: tuple[int, dict[str, list[str]]] = (0, {})

    def turn_to(self, text: str) -> None:
        """The document whose holders are asked for from now on."""
        self._text = text

    def add_text(self, text: str) -> None:
        """A document of the collection, for what it says of the persons in it."""
        self._texts.append(text)

    def add_names(self, names: Iterable[str]) -> None:
        """Full names or surnames of persons found in the texts, one entry an occurrence."""
        for name in names:
            parts = person_parts(name)
            if not parts or known_voice(name):
                continue
            self._surnames[parts[-1]] += 1
            if given_names(parts):
                self._full_names[parts[-1]][" ".join(parts)] += 1

    def add_entities(self, entities: Iterable[tuple[str, str]]) -> None:
        """(words, label) of every entity found in the texts."""
        for text, label in entities:
            self._labels[text][label] += 1
            if label == "PERSON":
                self.add_names([text])

    def add_citations(self, surnames: Iterable[str]) -> None:
        """Surnames that stand in a citation such as "(Walt, 2015)" or "Khan (2015)"."""
        for surname in map(_last_word, surnames):
            self._cited.setdefault(surname.lower(), surname)

    def add_references(self, surnames: Iterable[str]) -> None:
        """Surnames at the head of the entries of a reference list: their spelling is the right one."""
        for surname in map(_last_word, surnames):
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
        if name_key(form) in self._edits.split:
            return Voice(LEADING_DETERMINER.sub("", form), "group")
        voice = self._named(mention)
        if voice is None and name_key(form) in self._edits.merge:
            voice = Voice(form, "group")  # the reader knows who it is
        return voice and self._edited(voice, form)

    def speaker(self, name: str, *, is_state: bool = False) -> Voice:
        """The voice of somebody who speaks in a document, under the name given there: nobody is looked up by surname
        alone, but "Captain Roe" is the one "Captain Anna Roe".

        is_state: the name is that of a state or an organisation.
        """
        known = known_voice(name) if is_state else None
        return self._edited(known or self._titled_speaker(name) or Voice(name, "person"), name)

    def _titled_speaker(self, name: str) -> Voice | None:
        """ "Captain Roe" who speaks here as the one "Captain Anna Roe" of the collection; None for none or several."""
        words = name.split()
        titles = telling_titles(words[:-1])
        people = people_of_surname(self._names_with(words[-1])) if titles else []
        found = _longest(people)
        return Voice(found, "person") if found and titles & self._titles_of(people[0]) else None

    def _edited(self, voice: Voice, form: str) -> Voice:
        for key in (name_key(form), name_key(voice.name)):
            if key in self._edits.merge:
                target = self._edits.merge[key]
                known = known_voice(target)
                voice = known or Voice(target, voice.kind)
        new = self._edits.rename.get(name_key(voice.name))
        return Voice(new, voice.kind) if new else voice

    def _named(self, mention: Mention) -> Voice | None:
        text = LEADING_DETERMINER.sub("", POSSESSIVE_ENDING.sub("", " ".join(mention.text.split())))
        if not text or not any(letter.isalpha() for letter in text):
            return None
        if JOINT_WORK.search(text):
            return self._joint_work(text)
        whole = known_voice(text)
        if whole and (mention.proper or whole.kind != "state") and not self._is_first_name(text):
            return whole
        mention = self._with_whole_owner(mention)
        official = official_voice(mention)
        if official:
            return official
        if mention.proper or self._is_surname_here(mention, text):
            return self._proper(mention, text)
        return camp_voice(mention, text)

    def _with_whole_owner(self, mention: Mention) -> Mention:
        """ "Berg's lawyer" under the name by which Berg is a voice, so that "Anna Berg's lawyer" is the same."""
        if not mention.owner_before or known_voice(mention.owner) or not self.is_person(mention.owner):
            return mention
        return replace(mention, owner=self._person(person_parts(mention.owner)).name)

    def _joint_work(self, text: str) -> Voice | None:
        """ "Wheeler et al.": never the Wheeler of another text."""
        parts = person_parts(JOINT_WORK.sub("", text))
        return Voice(f"{self._repaired(parts[-1])} et al.", "group") if parts else None

    def _is_surname_here(self, mention: Mention, text: str) -> bool:
        """Whether a lone word at the start of a sentence, taken for a noun, is a name: "Wheeler said that …"."""
        if mention.plural or mention.modifiers or len(text) < 3 or not (text.istitle() and text.isalpha()):
            return False
        if any(self._is_here(name) for name in self._full_names.get(text, ())):
            return True
        if mention.lemma.lower() in CAMP_NOUNS or self._is_here(text.lower()):
            return False
        inside = re.search(rf"[a-zà-ÿ,] {text}\b", self._text) is not None
        return inside or text in self._surnames or text.lower() in self._cited

    def _is_here(self, words: str) -> bool:
        """Whether the words stand in the document."""
        pattern = r"\s+".join(map(re.escape, words.split()))
        return re.search(rf"\b{pattern}(?!\w)", self._text) is not None

    def _is_first_name(self, text: str) -> bool:
        """Whether "Jordan" or "Sofia" is a person here: the parser took it for one most times it stood alone."""
        seen = self._labels[text]
        return not text.isupper() and seen["PERSON"] * 2 > sum(seen.values()) > 0

    def _proper(self, mention: Mention, text: str) -> Voice | None:
        full = self._acronyms.get(text)
        if full:
            return known_voice(full) or Voice(full, "organisation")
        head = known_voice(mention.head)
        if self._is_shouted(mention, text):
            return None
        if mention.entity == "NORP":
            return people_voice(mention, text)
        parts = person_parts(text)
        surname = parts[-1] if parts else ""
        if mention.entity == "PERSON" or self.is_person(text) or (surname and self._repaired(surname) != surname):
            return self._person(parts) if parts else None
        if head and not any(word[:1].isupper() for word in mention.modifiers):
            return head
        if all(word.lower() in agents.TITLES | agents.PARTICLES for word in text.split()):
            return None  # "Prime Minister", "de": nobody's name
        return Voice(
            text, "organisation" if mention.entity in ("ORG", "FAC", "WORK_OF_ART", "") or len(parts) != 1 else "person"
        )

    def _is_shouted(self, mention: Mention, text: str) -> bool:
        """Whether capitals are those of a heading ("LETTERS"), not of a short name ("UNESCO")."""
        if not text.isupper() or mention.entity == "PERSON" or known_voice(text) is not None:
            return False
        words = [word for word in text.lower().split() if word.isalpha()]
        nouns = CAMP_NOUNS | agents.WRITING_NOUNS | agents.NEVER_AGENTS
        plain = any(word in nouns or word.removesuffix("s") in nouns or self._is_here(word) for word in words)
        return plain or any(len(word) > _LONGEST_ACRONYM for word in words)

    def _person(self, parts: list[str]) -> Voice:
        surname = self._repaired(parts[-1])
        own = " ".join([*parts[:-1], surname])
        people = people_of_surname(self._names_with(surname))
        if given_names(parts):
            return Voice(_longest([group for group in people if own in group]) or own, "person")
        fitting = [group for group in people if _has_particles(group, parts[:-1])]
        here = [group for group in fitting if any(map(self._is_here, group))]
        # "Berg" in one document is hardly the "Jan van der Berg" of another.
        far = [
            group
            for group in fitting
            if _has_particles([" ".join(parts)], _particles(group[0]))
            and len(people) == 1
            and not self._is_another_here(group, surname)
        ]
        return Voice(_longest(here or far) or own[:1].upper() + own[1:], "person")

    def _is_another_here(self, names: list[str], surname: str) -> bool:
        """Whether this document gives a surname titles and none of them is one that others give its full names."""
        here, elsewhere = self._titles_of([surname], [self._text]), self._titles_of(names)
        return bool(here and elsewhere) and not here & elsewhere

    def _titles_of(self, names: Iterable[str], texts: Iterable[str] | None = None) -> set[str]:
        """The titles and posts that the texts put right before or behind any of the names."""
        found: set[str] = set()
        for name in names:
            before = rf"((?:[A-Za-z][\w-]*\.? ){{1,3}}){re.escape(name)}\b"
            behind = rf"\b{re.escape(name)}, (?:the |an? )?((?:[\w-]+ ?){{1,3}})"
            for text in self._texts if texts is None else texts:
                if name not in text:
                    continue
                for match in (*re.finditer(before, text), *re.finditer(behind, text)):
                    found |= telling_titles(match.group(1).split())
        return found

    def _names_with(self, surname: str) -> Counter[str]:
        """The full names that end in a surname, those that the parser took for a place or a body among them."""
        names = Counter(self._full_names.get(surname, Counter()))
        if not names:
            return names
        for text in self._unsure_names().get(surname, ()):
            if self._labels[text]["ORG"] + self._labels[text]["GPE"]:
                names.update([text])
        return names

    def _unsure_names(self) -> dict[str, list[str]]:
        """Names of two or three words without one of a body, by the last word."""
        if self._unsure[0] != len(self._labels):
            names: dict[str, list[str]] = defaultdict(list)
            for text in self._labels:
                words = text.split()
                plain = len(words) in (2, 3) and all(word.istitle() for word in words) and given_names(words)
                if plain and not {word.lower() for word in words} & agents.INSTITUTION_WORDS:
                    names[words[-1]].append(text)
            self._unsure = (len(self._labels), names)
        return self._unsure[1]

    def _repaired(self, surname: str) -> str:
        """A rare long surname one letter away from exactly one listed or frequent one is that one."""
        good = self._listed | {name for name, count in self._surnames.items() if count >= _OFTEN}
        if surname in good or self._surnames[surname] >= _OFTEN or len(surname) < _REPAIRABLE:
            return surname
        near = [name for name in good if len(name) >= _REPAIRABLE and edit_distance(surname.lower(), name.lower()) <= 1]
        return near[0] if len(near) == 1 else surname


def _last_word(surname: str) -> str:
    return JOINT_WORK.sub("", surname).split()[-1]


def _longest(groups: list[list[str]]) -> str | None:
    """The longest name of the one group; None where there is none or more than one."""
    return max(groups[0], key=len) if len(groups) == 1 else None


def _particles(name: str) -> list[str]:
    return [word for word in name.split() if word.lower() in agents.PARTICLES]


def _has_particles(names: Iterable[str], particles: list[str]) -> bool:
    """Whether all particles stand in one of the names: those of "bin Laden" in "Osama bin Laden"."""
    wanted = {word.lower() for word in particles}
    return any(wanted <= set(name.lower().split()) for name in names)
