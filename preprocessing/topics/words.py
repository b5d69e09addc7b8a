"""Words as topics count them: lower case, without function words, British and American, singular and plural as one."""

import re
import unicodedata
from functools import lru_cache

from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d{4}")
# Words that carry no subject in argumentative prose and are absent from scikit-learn's list.
_WEAK = frozenset(
    [
        "according",
        "also",
        "although",
        "another",
        "argue",
        "argued",
        "argues",
        "around",
        "became",
        "become",
        "becomes",
        "came",
        "case",
        "cases",
        "certain",
        "come",
        "comes",
        "could",
        "different",
        "does",
        "doing",
        "done",
        "especially",
        "even",
        "example",
        "far",
        "fact",
        "first",
        "furthermore",
        "general",
        "given",
        "going",
        "however",
        "important",
        "including",
        "instance",
        "issue",
        "issues",
        "just",
        "know",
        "known",
        "like",
        "likely",
        "made",
        "main",
        "mainly",
        "make",
        "makes",
        "making",
        "many",
        "may",
        "means",
        "might",
        "moreover",
        "much",
        "namely",
        "need",
        "needs",
        "new",
        "number",
        "often",
        "old",
        "one",
        "order",
        "others",
        "part",
        "particular",
        "particularly",
        "people",
        "perhaps",
        "place",
        "point",
        "possible",
        "rather",
        "really",
        "result",
        "results",
        "said",
        "say",
        "saying",
        "says",
        "second",
        "see",
        "seem",
        "seems",
        "seen",
        "set",
        "several",
        "shall",
        "since",
        "so-called",
        "something",
        "still",
        "such",
        "sure",
        "take",
        "taken",
        "takes",
        "taking",
        "term",
        "terms",
        "thing",
        "things",
        "think",
        "third",
        "thus",
        "time",
        "times",
        "today",
        "together",
        "two",
        "three",
        "use",
        "used",
        "uses",
        "using",
        "various",
        "very",
        "view",
        "views",
        "want",
        "wants",
        "way",
        "ways",
        "well",
        "whether",
        "while",
        "will",
        "within",
        "without",
        "work",
        "would",
        "year",
        "years",
        "yet",
    ]
)
STOP_WORDS = frozenset(ENGLISH_STOP_WORDS) | _WEAK


def tokens(text: str) -> list[str]:
    """The content words of a text as stems, in reading order; function words and single letters are left out."""
    found = _WORD.findall(unicodedata.normalize("NFKC", text).replace("’", "'").lower())
    words = (word.removesuffix("'s") for word in found)
    return [stem(word) for word in words if len(word) > 1 and word not in STOP_WORDS]


def surface_tokens(text: str) -> list[tuple[str, str, int]]:
    """(stem, word as written, place among all words) of each content word; a name keeps its capital."""
    found = _WORD.findall(unicodedata.normalize("NFKC", text).replace("’", "'"))
    out = []
    for place, written in enumerate(found):
        word = written.removesuffix("'s")
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
