"""What a writer did and tells of in the first person, retold for others: "We landed at Selby in June 1994" is "Ann Bell
and others landed at Selby".

Only deeds: what somebody said, thought, read, knew or was is no happening. Only the writer: an "I" between quotation
marks is somebody else's.
"""

import re
from dataclasses import dataclass

from .naming import VERB, readable
from .word_set import word_set

_ANY = re.compile(r"\b(?:I|I['’](?:m|d|ve|ll)|[Mm]y|[Ww]e|[Ww]e['’](?:re|d|ve|ll)|[Oo]ur|me|us|myself|ourselves)\b")
_READER = re.compile(r"\b(?:[Yy]ou|[Yy]ours?|mine|ours|[IWw]e?['’]\w+)\b")
# Between the pronoun and the verb: "I then sold", "we had been sent".
_ADVERB = r"(?:(?!only\b)\w+ly|then|also|first|both|all|once|just|together|twice|later|soon|now)"
_SUBJECT = re.compile(
    rf"\b(?:I|[Ww]e)\s+(?:{_ADVERB}\s+)*(?:(?P<help>was|were|had been|had|got)\s+)?(?:{_ADVERB}\s+)*(?P<verb>[a-z]+)\b"
)
_OPENS = re.compile(
    rf"\W*(?:(?i:as|when|while|where|since|and|but|so|because)\s+)?(?:I|[Ww]e)\s+(?:{_ADVERB}\s+)*[a-z]"
)
_PARTICIPLE = re.compile(r"[a-z]+(?:ed|en|wn|ght)$|(?:born|sent|left|put|held|made|told|shot|hit|struck|led|lost|met)$")
# Saying, thinking, reading, being: verbs of the past that are no deed. Own compilation.
_NO_DEED = word_set(
    """
    said told argued claimed wrote asked answered replied suggested proposed stated noted observed remarked mentioned
    warned promised explained described discussed reported showed shown demonstrated concluded emphasised emphasized
    stressed called spoke talked complained predicted recommended commented criticised criticized praised quoted cited
    addressed outlined presented insisted pointed presumed defended
    thought believed knew known felt hoped feared wanted wished liked loved hated expected assumed supposed considered
    wondered understood realised realized recognised recognized remembered recalled forgot imagined decided intended
    planned doubted agreed disagreed accepted judged preferred needed trusted guessed dreamed dreamt regarded viewed
    saw looked watched heard listened noticed learned learnt found discovered studied read reread analysed analyzed
    examined estimated compared calculated modelled modeled measured used applied defined classified selected computed
    tested reviewed investigated explored focused relied based drew referred included excluded obtained derived
    was were is are am had did does became lived stayed stood sat lay remained kept seemed appeared existed belonged
    owned depended spent enjoyed suffered turned grew stopped continued tried happened began started used
    interested worried convinced surprised concerned aware impressed pleased disappointed tired inclined supposed
    could would should might must made got came went have has
    """
)
# "I went to sea", "we came ashore", "we made a film" are deeds: never with "to believe" behind them.
_PERHAPS = re.compile(
    r"(?:came|went|got)\s+(?:(?:back|home|ashore|abroad|out|up|down|over|off|away|on strike|into)\b|"
    r"(?:to|from|through|across)\s+(?:(?:the|a|my|our)\s+[a-z]|sea\b|school\b|prison\b|war\b|court\b|work\b|[A-ZÀ-Þ]))|"
    r"made\s+(?:the|a|an|our|my)\s+(?!point|case|claim|argument|mistake|assumption|distinction|decision|choice|comparison)|"
    r"became\s+(?:the|a|an|its|[a-z]+\s+of)\b|(?:began|started)\s+(?:the|a|an|our|my|work|building)\b|kept watch"
)
# Nouns of a writer's own that hold no deed: "our results showed", "my view changed".
_OWN_WORDS = word_set(
    """
    results result model models analysis study paper papers data findings view views sample estimates work argument
    approach method methods question opinion research survey interviews observations evidence hypothesis count
    """
)
_KIN = word_set(
    """
    father mother parents brother sister brothers sisters grandmother grandfather grandparents uncle aunt husband wife
    son daughter sons daughters children child friend friends family cousin cousins nephew niece colleague colleagues
    partner neighbour neighbours neighbor neighbors teacher boss
    """
)
_TURN = re.compile(r"^\s*(?:[QA]|Q\d+|A\d+|Interviewer|Question|Answer)\s?[:.]\s", re.MULTILINE)
_LONGEST_WRITER = 30
_UNNAMED = frozenset({"Writer", "Speaker"})


@dataclass(frozen=True, slots=True)
class Writer:
    """Who says "I" in a document. name: as an event calls them. is_many: whether the name stands for several people."""

    name: str = "Writer"
    is_many: bool = False

    def words(self) -> frozenset[str]:
        """The words of the name and of "and others", which say nothing of what was done."""
        return frozenset(re.findall(r"[^\W\d_]+", self.name.lower())) | {"others"}


def writer_of(text: str, author: object) -> Writer:
    """Who "I" and "we" mean in a text: its author if one is known; in an interview whoever answers.

    author: as the table of documents has it; missing or too long gives "Writer".
    """
    if len(_TURN.findall(text)) >= 2:
        return Writer("Speaker")
    if not isinstance(author, str) or not author.strip() or len(author) > _LONGEST_WRITER:
        return Writer()
    return Writer(author.strip(), re.search(r"\s(?:and|&)\s|,", author) is not None)


def is_first_person(name: str) -> bool:
    """Whether a name speaks of "I", "we" or what is theirs."""
    return _ANY.search(name) is not None


def opens_first_person(words: str) -> bool:
    """Whether a clause begins with "I" or "we" and a verb: what stands behind its date is theirs, too."""
    return _OPENS.match(words) is not None and re.search(r"[.;:]\s", words) is None


def is_own_deed(name: str) -> bool:
    """Whether a name in the first person tells of something done, in the past: "We sold the ferry"."""
    if _READER.search(name) or re.search(r"\s(?:it|this|that|so|one)$", name):
        return False
    name = re.sub(r"\s+of\s+us\b", "", name)
    subjects = list(_SUBJECT.finditer(name))
    if subjects:
        return _is_deed(subjects[0], name)
    if re.search(r"\b(?:I|[Ww]e)\b", name):
        return False
    owned = re.match(r"(?:[Mm]y|[Oo]ur)\s+(?:[\w-]+\s+){0,2}?(\w+)\s", name)
    verb = VERB.search(name)
    if (
        verb is None
        or _ANY.search(name[3 if owned else 0 : verb.start()])
        or (owned and _OWN_WORDS & set(name[: verb.start()].lower().split()))
    ):
        return False
    words = name[verb.start() :].split()
    passive = words[0] in ("was", "were") and len(words) > 1 and _PARTICIPLE.match(words[-1 if len(words) == 2 else 1])
    done = words[0] not in _NO_DEED or (passive is not False and passive is not None and words[1] not in _NO_DEED)
    return done or _PERHAPS.match(name, verb.start()) is not None


def _is_deed(subject: re.Match, name: str) -> bool:
    verb, helped = subject["verb"], subject["help"]
    if verb in _NO_DEED or (helped is None and not VERB.fullmatch(verb)):
        return helped in (None, "had") and _PERHAPS.match(name, subject.start("verb")) is not None
    return _PARTICIPLE.match(verb) is not None if helped in ("was", "were", "had been", "got") else True


def is_quoted(text: str, place: int) -> bool:
    """Whether a place stands between quotation marks that its paragraph has opened before it."""
    before = text[text.rfind("\n", 0, place) + 1 : place]
    curly = before.count("“") > before.count("”") or bool(re.search(r"(?:^|\s)‘[^’]*$", before))
    return curly or before.count('"') % 2 == 1


def retold(name: str, writer: Writer) -> str:
    """A name in the first person as others would put it: the writer's name for "I", "and others" with it for "we"."""
    said = {"one": False}

    def put(match: re.Match) -> str:
        word = match[0].lower()
        several = word in ("we", "us", "our", "ourselves") and not writer.is_many
        if said["one"]:
            return {"my": "their", "our": "their", "me": "them", "us": "them", "myself": "themselves",
                    "ourselves": "themselves"}.get(word, "they")  # fmt: skip
        said["one"] = True
        called = writer.name
        if called in _UNNAMED and match.start():
            called = f"the {called.lower()}"
        if word in ("my", "our"):
            return f"{called}’s"
        return f"{called} and others" if several else called

    name = re.sub(r"\b[Mm]y\s+([a-z-]+)\s+and\s+I\b", r"I and my \1", name)
    name = re.sub(r"\s+of\s+us\b", "", name)
    owned = re.match(r"our\s+(\w+)\s", name, re.IGNORECASE)
    if owned and owned[1].lower() not in _KIN:
        # "Our council signed the pact": an article does.
        name = name[4:]
    return readable(_ANY.sub(put, name))
