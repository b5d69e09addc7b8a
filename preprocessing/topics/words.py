"""Words as topics count them: lower case, without function words, British and American, singular and plural as one."""

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d{4}")
# Words that carry no subject: grammar, and the small change of arguing and reporting.
_GRAMMAR = (
    "a about above across after afterwards again against all almost alone along already am amid among amongst an and "
    "any anybody anyone anything anyway anywhere are around as at away back be because been before beforehand behind "
    "being below beneath beside besides between beyond both but by can cannot could despite did do does doing done "
    "down during each eight either eleven else elsewhere enough etc even ever every everybody everyone everything "
    "everywhere except few fewer fifteen fifty five for forty four from front full further had has have having he "
    "hence her here hers herself him himself his how however hundred i ie if in indeed inside instead into is it its "
    "itself just last least less lest let like likewise little lot lots many may maybe me meanwhile might mine more "
    "moreover most mostly much must my myself namely near nearly neither never nevertheless next nine no nobody none "
    "nonetheless nor not nothing now nowhere of off often on once one ones only onto or other others otherwise ought "
    "our ours ourselves out outside over own per perhaps please plus quite rather re same seven several shall she "
    "should since six sixty so some somebody somehow someone something sometime sometimes somewhere still such ten "
    "than that the their theirs them themselves then thence there thereby therefore these they thirty this those "
    "though thousand three through throughout thus till to together too toward towards twelve twenty two under unless "
    "unlike until unto up upon us versus very via was we well were what whatever when whence whenever where whereas "
    "whereby wherever whether which whichever while whilst who whoever whole whom whose why will with within without "
    "would yes yet you your yours yourself yourselves"
)
_SMALL_CHANGE = (
    "according actually add added adds again allow allowed allows also although another appear appears approach argue "
    "argued argues ask asked aspect became become becomes becoming began begin begins believe believed believes best "
    "better big bring brings brought call called calls came case cases cause caused causes certain certainly claim "
    "claimed claims clear clearly come comes coming concern concerned concerning consider considered contend contends "
    "course despite different due early effect effects end ended ends entire especially essentially example examples "
    "fact far fairly feel feels find finds first follow followed following follows former found furthermore gave "
    "general generally get gets getting give given gives giving go goes going gone good got great half happen "
    "happened happens held help helped helps high highly hold holds idea ideas important include included includes "
    "including increase increased increasing increasingly instance issue issues keep keeps kept kind knew know known "
    "knows large largely later latest latter lead leading leads led left likely long longer look looks made main "
    "mainly major make makes making matter mean means meant mere merely moment move moved moves name need needed "
    "needs new notably note noted notes number obvious obviously old order part particular particularly parts people "
    "place placed point points possible potential potentially present previous previously probably problem problems "
    "prove provide provided provides put puts question questions real really reason reasons recent recently regard "
    "regarding related remain remained remains result resulted results said saw say saying says second see seek seem "
    "seemed seems seen sense serve set sets show showed shown shows side significant significantly similar similarly "
    "simple simply small sort start started starts state stated states stay subject suggest suggested suggests sure "
    "take taken takes taking tell tells tend term terms thing things think thinks third thought time times today told "
    "took total tried true try trying turn turned turns type types use used useful uses using usually various view "
    "viewed views want wanted wants way ways went whole wide year years"
)
STOP_WORDS = frozenset(_GRAMMAR.split()) | frozenset(_SMALL_CHANGE.split())


def tokens(text: str) -> list[str]:
    """The content words of a text as stems, in reading order; function words and single letters are left out."""
    return [one for written in _words_of(text) for one in _stems(written)]


@lru_cache(maxsize=200_000)
def _stems(written: str) -> tuple[str, ...]:
    """The stems of a word between two spaces: none of a function word, several of words tied by a hyphen."""
    parts = _parts(written.removesuffix("'s").removesuffix("'"))
    return tuple(stem(part.lower()) for part in parts if len(part) > 1 and part.lower() not in STOP_WORDS)


def _words_of(text: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFKC", text).replace("’", "'"))


def _parts(word: str) -> list[str]:
    """A hyphenated word as the words it is made of; with a short part ("build-up", "non-aligned") it stays one."""
    parts = word.split("-")
    return parts if min(map(len, parts)) > 3 else [word]


def surface_tokens(text: str) -> list[tuple[str, str, int]]:
    """(stem, word as written, place among all words) of each content word; a name keeps its capital."""
    out = []
    words = [part for written in _words_of(text) for part in _parts(written.removesuffix("'s").removesuffix("'"))]
    for place, word in enumerate(words):
        if len(word) > 1 and word.lower() not in STOP_WORDS:
            out.append((stem(word.lower()), word, place))
    return out


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """One form for a word's plural, British and simple verb spellings: "defences", "defense" -> "defense".

    Deliberately light: it joins what a reader takes for the same word and nothing else.
    """
    word = word.replace("-", "")
    for ending, plain in (
        ("isation", "ization"),
        ("ising", "izing"),
        ("ised", "ized"),
        ("ises", "izes"),
        ("ise", "ize"),
    ):
        if word.endswith(ending) and len(word) > len(ending) + 3:
            word = word[: -len(ending)] + plain
            break
    if word.endswith("ies") and len(word) > 4:
        word = word[:-3] + "y"
    elif word.endswith(("sses", "shes", "ches", "xes")):
        word = word[:-2]
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        word = word[:-1]
    if word.endswith("ence") and word[-5:-4] in ("f", "t") and len(word) < 9:
        word = word[:-4] + "ense"
    return word.replace("our", "or") if word.endswith(("our", "oured", "ouring")) and len(word) > 5 else word
