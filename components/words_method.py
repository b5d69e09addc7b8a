"""Every sentence of the method page, and the three steps that newcomers see first."""

from components.words import count, listed, noun
from preprocessing.views.method import Facts

FIRST_STEPS = (
    ("Choose", "a question, event or topic"),
    ("Open", "its passages"),
    ("Read", "them in the document, or keep the view"),
)
FIRST_STEPS_LINE = " &ensp; ".join(
    f"**{number}\\. {verb}** {rest}" for number, (verb, rest) in enumerate(FIRST_STEPS, 1)
)
FIRST_STEPS_CLOSE = "Got it"
FIRST_STEPS_CLOSE_HELP = "Hide these steps. They stay on the Method page, under “First steps and keys”."

SECTION_LABEL = "About"
SECTION_HELP = "Each section says how its numbers are found, how well that works, and what it cannot do."
SECTIONS = {
    "collection": "This collection",
    "documents": "Documents",
    "topics": "Topics",
    "times": "Dates and events",
    "voices": "Voices",
    "positions": "Positions",
    "search": "Search",
    "words": "Glossary",
    "keys": "First steps and keys",
}
WHOLE = "The numbers on this page are those of the whole collection, whatever the filters."
HOW = "How it is found"
FOUND = "In this collection"
HOW_WELL = "How well it works"
CANNOT = "What it cannot do"
NOT_MEASURED = "There is no figure for this step on a public test set yet."
NO_PEER = "not measured"
FIGURE_COLUMNS = {"measure": "Measured", "ours": "Here", "peer": "Beside it", "peer_name": "which is", "where": "On"}
FIGURES_NOTE = "Full tables: {reports}"

HOW_TEXT = {
    "documents": (
        "**Documents** are text, Markdown or HTML files, read as they are. Nothing is corrected, and nothing is "
        "dropped: "
        "every character belongs to a zone.",
        "**Zones** (running text, heading, reference, page furniture) are told apart by rules that look at whole "
        "lines. "
        "Only running text is placed, dated and judged; the rest can be read in the reader.",
        "**Passages** are one to a few sentences of one paragraph: about 30 words, at most about 60 unless one "
        "sentence "
        "is longer. They know their exact place, so a quotation is always the text itself.",
        "**Meaning** is a list of numbers that a language model gives each passage; passages that say like things get "
        "like numbers. Near means a small angle between two lists.",
    ),
    "topics": (
        "**Topics** come from meaning and words, half and half, after what all passages share is taken out. Each "
        "passage "
        "is tied to its nearest neighbours; groups with more ties inside than chance would give are topics.",
        "**Levels** are divisions with fewer or more topics, up to six, computed once.",
        "**Names** are phrases that stand in the topic’s own passages, that they share and others lack.",
        "**Stability** is how far a topic comes back, on average, when a fifth of the passages is left out and the "
        "draw "
        "is another: 20 trials in a small collection, fewer in a large one. Under 0.5 a topic is called weak.",
        "**The map** puts passages of like meaning and words close together. A place has no meaning of its own, and "
        "distances between far points say little.",
        "**Special words** are counted against all other passages, allowing for how common a word is; beyond 2, chance "
        "alone is unlikely.",
    ),
    "times": (
        "**Time expressions** are found by rules; a year that is not said is taken from the document’s date, from the "
        "text’s own clock, or from an event named just before. If none of these helps, the expression stays undated.",
        "**Events** are named ones from a list of about 800 that comes with this tool, those a document dates itself, "
        "and those of the collection’s own events.csv.",
        "**One event, many documents**: mentions with the same entry in the list are one event; others are if their "
        "times overlap and their words agree. Different years are never joined.",
        "**Told by** counts the documents with at least one mention. **Certainty** says how surely the date is known.",
        "**Cited years** are told from events by the words before them and by the document’s own reference list.",
        "**The axis is elastic**: stretches with events are to scale, long empty ones are folded. A switch shows true "
        "scale.",
    ),
    "voices": (
        "**Statements** are found by rules over the grammar of a sentence: who says, thinks, fears or denies what, and "
        "whose words a quotation is.",
        "**Voices** are those to whom statements belong. Names of one voice are joined by a list of aliases and by the "
        "text itself; you can put them together, rename them or take them apart on the Positions page. The overview "
        "counts those who speak on an issue.",
        "**Author and reported** are kept apart: “according to A, B thinks” is B’s view, told by A, in the author’s "
        "document. What nobody else holds is the author’s own.",
        "**Reliability** of each rule is the share of its finds that annotators of US news marked too (an estimate "
        "where such finds are rare); it lowers the confidence of what the rule finds.",
    ),
    "positions": (
        "**Each statement** near an issue in meaning is read together with both of the issue’s statements by a "
        "language model, made for this tool: for, neutral or against. A denied view counts for the other side.",
        "**Confidence** is the chance that the side shown is right. It was fitted apart for reported views and for "
        "authors’ own sentences, which are trusted less because most of them take no side.",
        "**A side is shown** only if the model clearly answers one of the issue’s two statements and does not "
        "contradict itself on the other, and confidence and strength pass a bar. An issue whose two statements the "
        "model cannot tell apart gets no positions.",
        "**Unclear** is a statement on the issue that does not pass. Most do not. A statement that says nothing on the "
        "issue is not counted at all.",
        "**A voice’s position** is the mean of its statements, each weighed by confidence and nearness to the issue, "
        "and "
        "drawn towards 0 where there is little: one weak sentence makes nobody an opponent.",
        "**Both sides** is said of a voice if each side holds over 35 % of the weight. **Spread** is how far its "
        "statements lie apart.",
        "**Corrected by the reader** is a statement whose side or voice somebody has put right on the Positions page; "
        "such a side counts in full.",
        "**Most contested** is the issue with the most statements on its weaker side.",
    ),
    "search": (
        "**By words**: passages with all the words, in any form (“pipeline” finds “pipelines”). Quotation marks keep "
        "words together, OR allows either, a minus leaves out, a star at the end of a word allows any ending.",
        "**By meaning**: passages whose meaning is near to that of what you typed, even in other words.",
        "**Both together**: a passage that stands high in both lists comes before one that leads a single list.",
        "**More like this** lists the passages nearest in meaning to the one you opened.",
    ),
}
CANNOT_TEXT = {
    "documents": (
        "It reads English. A page in another language keeps its menus as text.",
        "It reads no PDF or Word files: save them as text first.",
        "Of a very long passage (over about 256 word pieces) meaning covers the beginning only.",
    ),
    "topics": (
        "It does not know what a text is about, only which passages are alike; a topic can join what a reader would "
        "part.",
        "A name is a phrase of the texts and may miss a part of its topic. You can rename it.",
        "With few passages, topics hang on single documents. With under eight there are none.",
    ),
    "times": (
        "It does not know whether something happened: a date is what the documents say.",
        "The same happening told in quite other words stays two events until a reader joins them.",
        "A surname alone with a year and no reference list may be taken for an event.",
        "The list of named events and their dates is our reading; the collection’s own events.csv overrules it.",
    ),
    "voices": (
        "Views whose holder no grammar shows, or where “they” could be two, are left out.",
        "It does not know that two names are one voice unless the list, the text or you say so.",
        "It does not check that somebody said what a document reports.",
    ),
    "positions": (
        "It does not know what is true, and takes no side.",
        "Irony, and views told only by implication, are mostly missed; many of these authors stay silent or unclear.",
        "Where an author informs rather than argues, about half of the sentences shown as the author’s side take none.",
        "A view on a neighbouring question of the same subject can be taken for one on this.",
        "No mark means nothing was found. It does not mean neutral.",
        "It knows the issues of issues.toml and those you add; another wording of an issue can give other positions.",
    ),
    "search": (
        "By meaning, it may bring passages on the same subject that say the opposite.",
        "The pages’ own filter looks for words only.",
    ),
}

ZONES = {"body": "running text", "heading": "headings", "reference": "references", "boilerplate": "page furniture"}
STEPS = {
    "documents": "reading the documents",
    "passages": "cutting passages",
    "vectors": "meaning of each passage",
    "topics": "topics and map",
    "events": "dates and events",
    "voices": "voices and statements",
    "stances": "positions",
    "edits": "your own edits",
}
STEP_COLUMNS = {"step": "Step", "seconds": "Seconds", "model": "Model", "revision": "Revision"}
NO_MODEL = "rules, no model"
LEFT_OUT_HEADING = "Files left out"
LEFT_OUT_COLUMNS = {"file": "File", "reason": "Why"}
NOTHING_LEFT_OUT = "No file of the folder was left out."
NOTES_HEADING = "Remarks on its settings"
BUILD_HEADING = "How it was built"
NO_RUNS = "How long each step took is not known for this collection."
BUILT = (
    "Standpoint {version}, {when}. The same files and settings give the same result; lots are drawn with the number "
    "{seed}."
)
SECONDS_NOTE = "Seconds are those of the machine that built it."


def found(section: str, facts: Facts) -> str:
    """What the step found in this collection, and what it could not place."""
    return {
        "documents": _documents,
        "topics": _topics,
        "times": _times,
        "voices": _voices,
        "positions": _positions,
        "search": _search,
    }[section](facts)


def in_short(facts: Facts) -> tuple[str, ...]:
    """The collection in a few sentences, one a step."""
    return tuple(found(section, facts) for section in ("documents", "topics", "times", "voices", "positions"))


def built(facts: Facts) -> str:
    """Version, day and seed of the build, as far as they are known."""
    if not facts.finished:
        return NO_RUNS
    return BUILT.format(version=facts.version, when=facts.finished[:10], seed=facts.seed or "?")


def share(part: int, whole: int) -> str:
    """A share in per cent, with its two numbers: "3 of 12 (25 %)"."""
    return f"{part:,} of {whole:,} ({round(100 * part / whole)} %)" if whole else "none"


def _documents(facts: Facts) -> str:
    if not facts.documents:
        return "No document was read."
    passages = sum(number for _, number in facts.zones)
    parts = listed([f"{number:,} {ZONES[zone]}" for zone, number in facts.zones if number])
    told = (
        f"{count(facts.documents, 'document')} with {facts.words:,} words gave {count(passages, 'passage')}: {parts}."
    )
    if facts.median_words is not None:
        told += f" Half the passages of running text have {facts.median_words} words or fewer."
    if facts.left_out:
        told += f" {count(len(facts.left_out), 'file')} left out; see “This collection”."
    return told


def _topics(facts: Facts) -> str:
    if not facts.shown_topics:
        return "There is too little text for topics."
    told = f"{count(facts.shown_topics, 'topic')} at the level shown first"
    if len(facts.topic_levels) > 1:
        told += f"; the levels have {listed([f'{number:,}' for number in facts.topic_levels])}"
    if not facts.tested_topics:
        return f"{told}. Their stability was not tested."
    return f"{told}. Weak: {share(facts.weak_topics, facts.tested_topics)}."


def _times(facts: Facts) -> str:
    if not facts.mentions and not facts.citations:
        return "No time expression was found."
    return (
        f"{count(facts.mentions, 'time expression')}, undated {share(facts.undated, facts.mentions)}; "
        f"{count(facts.events, 'event')}, undated {share(facts.undated_events, facts.events)}, and "
        f"{count(facts.eras, 'era')}; "
        f"{count(facts.citations, 'cited year')} kept apart."
    )


def _voices(facts: Facts) -> str:
    if not facts.voices:
        return "No voice was found."
    total = facts.reported_statements + facts.own_statements
    return (
        f"{count(facts.voices, 'voice')}, {facts.authors:,} of them {noun(facts.authors, 'author')}; "
        f"{count(total, 'statement')}, reported {share(facts.reported_statements, total)}. "
        f"On an issue speak {facts.heard:,} of them; what the others say is on none of the issues."
    )


def _positions(facts: Facts) -> str:
    if not facts.issues:
        return "The collection names no issues, so no positions were looked for."
    total = facts.positions + facts.unclear
    if not total:
        return f"{count(facts.issues, 'issue')}; no statement was found to speak on any of them."
    return (
        f"{count(facts.issues, 'issue')}; {count(total, 'statement')} on them, unclear {share(facts.unclear, total)}. "
        "A statement counts once for each issue it speaks on."
    )


def _search(facts: Facts) -> str:
    passages = sum(number for _, number in facts.zones)
    return f"{count(passages, 'passage')} can be searched; meaning is a list of {facts.dimensions:,} numbers for each."


def model_used(name: str, revision: str, kind: str) -> str:
    """Which model a section uses. kind: what it is."""
    return f"Model: {name} ({', '.join(part for part in (kind, revision and f'revision {revision}') if part)})."


ENCODER_KIND = "a sentence encoder, on this machine"
STANCE_KIND = "a stance model, on this machine"
RULES_ONLY = "Rules of this project; no model is asked."
GRAMMAR = "Rules of this project over the grammar that spaCy’s small English model finds."
MODELS_TEXT = {
    "topics": "Settings: seed {seed}; neighbours: an eighth of the passages, at most 50; groups by the Leiden method "
    "on "
    "modularity at resolution 1; map by t-SNE.",
    "times": "Rules of this project and its list of events; the sentence encoder only helps to join events.",
    "voices": GRAMMAR,
    "search": "Words by SQLite’s full-text index; meaning by the sentence encoder.",
}
