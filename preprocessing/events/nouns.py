"""The noun at the end of some words, with what is tied to it: whom a clause behind it speaks of. Without a parser."""

import re

from .naming import VERB
from .word_set import word_set

CONJOINED = word_set("and or but nor that which who whom whose when where while if as than because since after before")
PREPOSITIONS = word_set("of in at for from to on by with between under near against over into through about")
_DETERMINERS = word_set("the a an its their his her our my this that these those some any no each every")
NO_NOUN = word_set(
    "it he she they we you i there who which that not be been being was were is are am has have had will would can "
    "could may might must shall should do does did to and or but so also then us me him them always never often already"
)
_SUBJECTS = word_set("i he she we you they it who")
_OPENS_NOUN = word_set("the a an its their his her our my")
_LONGEST = 9


def whole_noun(before: str) -> str | None:
    """The noun at the end of some words with what is tied to it: "a lamp from the quay"; None if it is not clear."""
    words = re.split(r"[,;:—()]", before.rstrip())[-1].split()
    first = len(words)
    while first and len(words) - first < _LONGEST:
        word = words[first - 1]
        lower = word.lower()
        if lower in CONJOINED | NO_NOUN or (word.islower() and VERB.fullmatch(word)):
            break
        first -= 1
        if lower in _DETERMINERS:
            tied = first >= 2 and words[first - 1].lower() in PREPOSITIONS
            governs = words[first - 2].lower() if tied else ""
            if not tied or governs in CONJOINED | NO_NOUN or VERB.fullmatch(governs):
                break
    noun = words[first:]
    if first and words[first - 1].lower() in _SUBJECTS:
        # "They sit beside the lock": their verb is no part of the noun.
        place = next((at for at, word in enumerate(noun) if word.lower() in _OPENS_NOUN), len(noun))
        noun = noun[place:]
    while noun and noun[0].lower() in PREPOSITIONS:
        noun = noun[1:]
    known = len(noun) <= _LONGEST and any(word.lower() not in _DETERMINERS for word in noun)
    return " ".join(noun) if noun and known else None
