"""Every sentence of the topic map page."""

from components.words import count, listed

VIEWS = {
    "map": "Map",
    "documents": "Documents",
    "course": "Course",
    "years": "Years",
    "tree": "Levels",
    "words": "Special words",
}
VIEW_LABEL = "What to look at"
COLOURS = {
    "topic": "Topic",
    "document": "Document",
    "voice": "Voice",
    "position": "Position",
    "date": "Time spoken of",
}
COLOUR_LABEL = "Colour by"
COLOUR_HELP = (
    "Points keep their places, whatever colours them. Voice: whoever the author reports. "
    "Position: which side of an issue the passage leans to. Time: the years the passage speaks of."
)
ISSUE_LABEL = "Position on"
LEVEL_LABEL = "How many topics"
LEVEL_HELP = (
    "Fewer, wider topics or more, narrower ones. All were computed once; points stay where they are. "
    "A topic that goes on keeps its colour."
)
FIND_LABEL = "Find passages"
FIND_PLACEHOLDER = "Find passages…"
FIND_HELP = 'What is found is ringed on the map and listed below it. Put quotation marks around words that belong together.'
MEANING_LABEL = "By meaning too"
MEANING_HELP = (
    "Also finds passages that say it in other words. The language model starts when this is first switched on, "
    "which takes a few seconds."
)
MEANING_STARTS = "Starting the search by meaning"
MEANING_ABSENT = "This collection cannot be searched by meaning, so only words were looked for. {why}"
MEANING_OTHER_MODEL = "Its passages were encoded by another model ({name})."

NO_TOPICS = "There is too little text for topics. With more passages, those of like meaning would be gathered here."
ONE_TOPIC = (
    "There is too little text for topics: all {passages} are kept as one group. Each can still be found and read here."
)
WEAK_NOTE = "(weak)"
LEFT_OUT = "left out by the filters"
MAP_HINT = "Point at a mark to read its beginning, click it to open it. Drag a frame or a loop around several with the buttons at the right."
MAP_GREY = "Grey marks are left out by the filters."
MAP_SHOWN_BELOW = "The passages are listed below the map."

TABLE_PASSAGES = {
    "topic": "Topic",
    "title": "Document",
    "number": "Passage",
    "excerpt": "Begins",
    "shown": "Shown",
}
TABLE_TOPICS = "Topics in this view"
TABLE_TOPIC_COLUMNS = {
    "sign": "Mark",
    "topic": "Topic",
    "count": "Passages",
    "documents": "Documents",
    "sure": "How sure",
}
TABLE_ROW_HINT = "Choose a row to do the same as a click in the figure."

NOT_TRIED = "not tested"
SURE_STEPS = ((0.75, "steady"), (0.5, "fairly steady"), (0.0, "weak"))

CHOSEN_TOPIC = "Topic: {name}"
CHOSEN_PASSAGE = "The passage you chose"
SHOW_TOPIC = "Show its topic"
ONLY_TOPIC = "Keep only this topic on all pages"
ONLY_TOPICS = "Keep only these topics on all pages"
ONLY_WORDS = "Keep only passages with these words on all pages"
WHY_NAME = "Why this name"
WHY_NAME_TEXT = (
    "The name is a phrase of the texts. Of all phrases, these set the topic’s passages apart most from the others: {terms}."
)
WHY_NAME_NO_TERMS = "No phrase sets these passages apart from the others."
WHY_NAME_PASSAGES = "These passages fit the topic best:"
RENAME = "Rename"
RENAME_HELP = "Your name is used on this page and travels in the link. Empty the field to go back to the found name."
RENAME_FOUND = "Found name: {name}"
RENAME_FULL = "A link can carry no more names. Empty one of the other names first, or choose a shorter one."
NEAR_TOPICS = "Nearest topics"
OTHER_LEVEL = "This topic belongs to the map with {topics}."
GO_TO_LEVEL = "Show that map"
MORE_LIKE = "More like this"
LIKE_HEADING = "Most like the passage you chose"
LIKE_NONE = "No other passage is left under these filters."
LIKE_OF = "Looking for passages like this one"
FOUND_HEADING = "Found"
FOUND_NOTHING = "No shown passage holds these words."
FOUND_NOTHING_MEANING = "No shown passage holds these words or comes near them in meaning."
TRY_MEANING = "Search by meaning too"
SELECTED_HEADING = "Passages inside your frame"
SELECTED_LEFT_OUT = "Everything inside your frame is left out by the filters."
CLEAR = "Clear"

DOCUMENTS_HINT = "The larger the mark, the more of the document is about the topic. Click a mark to read the passages."
COURSE_HINT = "Each line is one document from its beginning to its end; each piece is one passage. Click a piece to read it."
COURSE_AXIS = "From beginning to end of the document"
YEARS_HINT = "The larger the mark, the more passages on the topic speak of these years. Click a mark to read them."
YEARS_NONE = "No shown passage names a year, so there is nothing to place here."
TREE_HINT = "Each bar is a topic, as long as its passages are many. Bands show where its passages go when there are more topics."
TREE_ONE = "There is only one level of topics, so nothing splits or merges."
TREE_FILTERS = "The levels are those of the whole collection; filters do not change them."
WORDS_OF = "Words special to"
WORDS_AGAINST = "compared with"
WORDS_REST = "All other documents"
WORDS_HINT = (
    "How much more often one side uses a word than the other, allowing for how common the word is. "
    "Beyond the line at 2, chance alone is unlikely. Click a bar to read the passages."
)
WORDS_AXIS = "Strength of the difference"
WORDS_NONE = "No word is used often enough to be special here."
WORDS_ONE_DOCUMENT = "Words are special compared with others: this needs at least two documents with shown passages."
WORDS_TERM = "“{term}” in {document}"
COUNTS_IN = "{count:,} of {of:,}"


def map_finding(shown: int, topics: int, largest: str, in_largest: int, documents: int, of: int, weak: int) -> str:
    """The one sentence above the map."""
    if topics < 2:
        return f"All {count(shown, 'shown passage')} belong to one topic, “{largest}”."
    told = (
        f"{count(shown, 'passage')} fall into {count(topics, 'topic')}; the largest, “{largest}”, "
        f"holds {in_largest:,} of them, from {documents:,} of {count(of, 'document')}."
    )
    if weak:
        told += f" {'One topic is' if weak == 1 else f'{weak} topics are'} weak."
    return told


def stability(value: float | None, weak: bool | None) -> str:
    """What a reader is told about how far to trust a topic."""
    if value is None or weak is None:
        return "Whether this topic would come back with other text was not tested."
    times = f"In {round(value * 100)} of 100 trials on part of the text the same passages came together."
    if weak:
        return f"A weak topic. {times} Do not lean on it alone: read its passages."
    return f"A steady topic. {times}" if value >= SURE_STEPS[0][0] else f"A fairly steady topic. {times}"


def sureness(value: float | None) -> str:
    """The same in a word, for a table."""
    if value is None:
        return NOT_TRIED
    return next(word for least, word in SURE_STEPS if value >= least)


def level_step(topics: int) -> str:
    """One step of the granularity control."""
    return f"{topics:,}"


def level_change(before: int, after: int, stayed: int, split: list[tuple[str, list[str]]]) -> str:
    """What happened between two levels: how many topics go on, which one splits most."""
    told = f"From {count(before, 'topic')} to {after:,}: {stayed:,} go on in their colour."
    for name, parts in split[:2]:
        told += f" “{name}” splits into {listed([f'“{part}”' for part in parts])}."
    return told


def spread(passages: int, of: int, documents: list[tuple[str, int]]) -> str:
    """How much of a topic is shown, and which documents it comes from."""
    shown = count(passages, "passage") if passages == of else f"{passages:,} of {count(of, 'passage')}"
    if not documents:
        return f"{shown}."
    return f"{shown}: {listed([f'{name} {number:,}' for name, number in documents])}."


def shares_finding(topic: str, document: str, share: float, silent: int) -> str:
    """The one sentence above topics × documents."""
    told = f"{document} gives most of its passages to one topic: “{topic}” fills {round(share * 100)}% of it."
    if silent:
        verb = "is" if silent == 1 else "are"
        told += f" {count(silent, 'topic')} {verb} found in one document only."
    return told


def course_finding(document: str, longest: str, passages: int) -> str:
    """The one sentence above the course of documents."""
    if passages < 2:
        return "Every document changes its topic with every passage."
    return f"The longest stretch on one topic: {count(passages, 'passage')} in a row on “{longest}”, in {document}."


def years_finding(topic: str, years: str, passages: int, long_spans: int) -> str:
    """The one sentence above topics × years."""
    told = f"Most is said of {years}: {count(passages, 'passage')} on “{topic}”."
    if long_spans:
        told += f" {count(long_spans, 'longer time span')} cannot be placed here."
    return told


def tree_finding(coarse: int, fine: int, steady: list[str]) -> str:
    """The one sentence above the levels."""
    told = f"{count(coarse, 'wide topic')} divide into {count(fine, 'narrow one')}."
    if steady:
        told += f" {listed([f'“{name}”' for name in steady[:3]])} {'holds' if len(steady[:3]) == 1 else 'hold'} together best."
    return told


def words_finding(name: str, terms: list[str], against: str, other_terms: list[str]) -> str:
    """The one sentence above the special words."""
    quoted = listed([f"“{term}”" for term in terms[:3]])
    told = f"{name} speaks most distinctively of {quoted}"
    if other_terms:
        told += f"; {against} of {listed([f'“{term}”' for term in other_terms[:3]])}"
    return f"{told}."


def found(by_words: int, by_meaning: int, total: int, meaning_asked: bool) -> str:
    """What a search brought."""
    told = f"{count(by_words, 'passage')} with these words"
    if meaning_asked:
        told += f", {by_meaning:,} near in meaning, {total:,} in all, best first"
    return f"{told}."


def point_alt(finding: str, names: list[str]) -> str:
    """What a screen reader says of the map."""
    return f"Map of passages. {finding} Topics: {listed(names)}. The same is in the table below the map."
