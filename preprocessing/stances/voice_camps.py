"""What kind of voice a role, a camp or a people is: officials speak for their state, supporters for nobody by name."""

from dataclasses import dataclass
from itertools import pairwise

from . import agents
from .voice_names import Voice, known_voice, nation_of
from .word_sets import word_set

_UNNAMED = word_set("some others other many most several few all everyone everybody both those someone")
_CROWDS = word_set("some many most several")
_BLOC_ROLES = agents.OFFICIAL_NOUNS | word_set("power nation country capital ally partner government actor bloc")

# Nouns that can head a camp without a name.
CAMP_NOUNS = agents.AGENT_NOUNS | agents.FURTHER_PEOPLE | agents.POST_NOUNS | agents.RANK_NOUNS
_PEOPLE_ENDINGS = (
    "ist",
    "ian",
    "ee",
    "eer",
    "man",
    "woman",
    "men",
    "women",
    "folk",
    "crat",
    "wright",
    "monger",
    "smith",
)
# One member of a government or a parliament, who speaks as such and not as the state.
_SINGLE_MEMBERS = word_set("minister secretary governor mayor commissioner lawmaker")
_HEADS_OF_GOVERNMENT = word_set("prime first")


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


def official_voice(mention: Mention) -> Voice | None:
    """ "Russian officials", "the Kremlin's spokesman", "leaders of NATO": the state or organisation itself."""
    lemma = mention.lemma.lower()
    roles = agents.OFFICIAL_NOUNS | agents.POST_NOUNS
    owner = known_voice(mention.owner) if mention.owner else None
    nation = next((voice for word in mention.modifiers if (voice := nation_of(word) or _as_modifier(word))), None)
    nation = nation or next((voice for pair in _pairs(mention.modifiers) if (voice := _as_modifier(pair))), None)
    voice = owner or nation
    if voice is None or (mention.proper and mention.entity == "PERSON"):
        return None
    if {word.lower() for word in mention.modifiers} & agents.OUT_OF_POST:
        return None  # "former Israeli officials"
    if voice.kind == "organisation" and not mention.plural and lemma in agents.HEAD_NOUNS:
        return None  # "the director of the World Bank" has a voice of her own
    if voice.kind == "state" and _is_single_member(mention):
        return _office(mention, voice)
    if voice.kind == "group":
        return voice if lemma in _BLOC_ROLES else None
    return voice if lemma in roles else None


def _is_single_member(mention: Mention) -> bool:
    """ "Egypt's irrigation minister", not "ministers" and not "the prime minister"."""
    words = {word.lower() for word in mention.text.split()}
    return not mention.plural and mention.lemma.lower() in _SINGLE_MEMBERS and not words & _HEADS_OF_GOVERNMENT


def _office(mention: Mention, state: Voice) -> Voice:
    """ "Egypt's irrigation minister" under one name, whether the text says "Egypt's" or "Egyptian"."""
    text = mention.text
    for pair in _pairs(mention.modifiers):
        text = text.replace(pair, "") if _as_modifier(pair) else text
    kept = [word for word in text.split() if _says_who(word) and not (nation_of(word) or _as_modifier(word))]
    words = " ".join(word if word.isupper() else word.lower() for word in kept)
    if len(kept) < 2:
        return Voice(f"{words.capitalize()} of {state.name} (unnamed)", "group")  # nobody can tell which
    return Voice(f"{state.name}{_genitive(state.name)} {words}", "group")


def _pairs(words: tuple[str, ...]) -> list[str]:
    """ "United States" among the words before a noun."""
    return [" ".join(pair) for pair in pairwise(words)]


def _genitive(name: str) -> str:
    return "'" if name.endswith("s") else "'s"


def _as_modifier(word: str) -> Voice | None:
    return known_voice(word) if word[:1].isupper() else None


def camp_voice(mention: Mention, text: str) -> Voice | None:
    """An unnamed camp as what it is: "Supporters (unnamed)", "Pakistani experts"."""
    lemma, head = mention.lemma.lower(), mention.head.lower()
    if head in _CROWDS and mention.owner:
        return Voice(f"{head.capitalize()} in {mention.owner}", "group")
    if head in _UNNAMED:
        return Voice(f"{'Others' if head in ('other', 'others') else head.capitalize()} (unnamed)", "group")
    if not _are_people(mention):
        return None
    words = text.split()
    if lemma in _VIEWS and _joins_nations(words):
        return None  # "both Indian and Western viewpoints": two sides at once are no voice of their own
    kept = [word for word in words[:-1] if _says_who(word)]
    owner = known_voice(mention.owner) if mention.owner else None
    if mention.owner and not mention.owner_before and not mention.plural and lemma in agents.HEAD_NOUNS:
        name = " ".join(word for word in (*kept, mention.head.lower()) if nation_of(word) is None)
        return Voice(f"{name[:1].upper()}{name[1:]} of {_body_of(mention)}", "group")
    if owner is not None:
        kept = [owner.name, *kept]
    elif mention.owner and mention.owner_before:
        kept = [mention.owner + _genitive(mention.owner), *kept]
    if not kept and lemma == "people" and mention.owner:
        return Voice(f"People of {mention.owner}", "group")
    if not kept and lemma in _NOBODY_IN_PARTICULAR and (lemma != "government" or mention.plural):
        return None  # "other countries"
    noun = agents.SIDE_PLURALS.get(lemma) or _plain_noun(mention)
    name = " ".join([*kept, noun.lower() if kept else noun])
    name = name[:1].upper() + name[1:]
    if mention.owner and not mention.plural and not kept and lemma in agents.POST_NOUNS | agents.RANK_NOUNS:
        return Voice(f"{name} of {mention.owner}", "group")
    return Voice(name if kept else f"{name} (unnamed)", "group")


def _body_of(mention: Mention) -> str:
    """The body that somebody heads, by name; a state or an organisation under the name of its voice."""
    known = known_voice(mention.owner)
    return known.name if known is not None else mention.owner


def _are_people(mention: Mention) -> bool:
    """Whether a camp is headed by a noun for people, a body or their writings: no thing, no time, no number."""
    lemma, head = mention.lemma.lower(), mention.head.lower()
    if {lemma, head} & (CAMP_NOUNS | agents.BODY_NOUNS | _VIEWS) or head.startswith("@"):
        return True
    if set(lemma.split("-")) & CAMP_NOUNS:
        return True  # "ex-minister", "secretary-general"
    if lemma in _EMPTY_WORDS | agents.NEVER_AGENTS or lemma in agents.THINGS_ENDING_LIKE_PEOPLE:
        return False
    formed = lemma.endswith(_PEOPLE_ENDINGS)
    # "Wheeler said": a lone name that the parser took for a noun is no camp.
    lone = not mention.plural and mention.text[:1].isupper() and not mention.modifiers
    return formed or (lemma.endswith(("er", "or")) and len(lemma) > 4 and not lone)


_VIEWS = word_set("view viewpoint perspective opinion position stance standpoint narrative outlook interpretation")


def _joins_nations(words: list[str]) -> bool:
    """ "Indian and Western", "Greek or Turkish" among the words before a noun."""
    return any(
        words[at].lower() in ("and", "or", "&") and nation_of(words[at - 1]) and nation_of(words[at + 1])
        for at in range(1, len(words) - 1)
    )


_NOBODY_IN_PARTICULAR = word_set("country state nation government side actor person people")


def people_voice(mention: Mention, text: str) -> Voice:
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
    leading recent new two three four five six first second another any each every late
""")


def _says_who(word: str) -> bool:
    return (
        word.lower() not in _EMPTY_WORDS
        and any(letter.isalpha() for letter in word)
        and not word.endswith(("'s", "’s"))
    )
