"""The words that pages use in a sense of their own, and the keys of the keyboard."""

GLOSSARY_INTRO = "Words that mean something particular on these pages. A number’s own section says how it is computed."

GLOSSARY = {
    "Against, for": "The two sides of an issue: the statements its author wrote in issues.toml. No judgement is meant.",
    "Cited year": "The year in which a work was published that a document refers to. Not an event; see literature "
    "layer.",
    "Collection": "The documents that were read together, with what is known about them.",
    "Confidence, “how sure”": "A number from 0 to 1: how likely it is that the side shown is the right one. "
    "Sure is 0.80 and more, fairly sure 0.65 and more, unsure below.",
    "Contested": "An issue with statements on both sides; the more on its weaker side, the more contested.",
    "Date, EDTF": "A way of writing dates that keeps what is not known: “1932” is a year, “1999-05~” about May 1999.",
    "Deck": "Scenes in an order, to be presented.",
    "Document": "One file of the collection.",
    "Elastic axis": "The timeline’s years: stretches with events are to scale, long empty ones are folded into grey "
    "bands "
    "that say how many years they hide.",
    "Era": "A long time with a name, such as “the Cold War”.",
    "Event": "Something that happened, or is feared or planned, with a name or with words that say what it was. "
    "Mentions "
    "in several documents are one event if they name the same thing at the same time.",
    "Evidence": "The exact words of a document behind what is shown.",
    "Filter": "What is left out on all pages at once. What is left out turns grey or goes; nothing moves.",
    "Issue": "A contested question with two opposing statements.",
    "Judging words": "Words that praise, blame or alarm, where a document tells of an event.",
    "Lane": "One row of the timeline: a document, a topic, a voice or a side of an issue.",
    "Leans": "Which side a statement or a voice is nearer to. It is a reading of words, not of a person’s mind.",
    "Level": "One division of all passages into topics. Coarser levels have fewer, wider topics.",
    "Literature layer": "A lane of the timeline for the years of cited works, kept apart from events.",
    "Mention": "One place in a text where an event or a time is spoken of.",
    "Mixed, “both”": "A voice with over 35 % of the weight of its statements on each side. Not the same as neutral.",
    "Page furniture": "Menus, sign-in forms, share buttons and the like. Shown in the reader, left out of every count.",
    "Passage": "One to a few sentences of one paragraph, about 30 words: what is placed on the map, dated and judged.",
    "Position": "Where a statement or a voice stands on an issue: from −1 (against) to +1 (for).",
    "Reported view": "A view that a document ascribes to somebody. It is that voice’s as the author tells it, and is "
    "kept "
    "apart from the author’s own.",
    "Scene": "A page with its filters and choices, kept to be shown again.",
    "Special word": "A word that one document uses much more often than the others, more than chance explains.",
    "Stability": "How often a topic comes back when a fifth of the passages is left out: 1 is always.",
    "Statement": "Words of a document that a voice holds: reported, or the author’s own sentence.",
    "Told as": "How an event is put: as a fact, as a claim, as feared or possible, as planned or announced.",
    "Topic": "Passages of like meaning and like words. Its name is a phrase that stands in them.",
    "Time expression": "Words that say when: “5 May 1999”, “since the annexation”, “today”.",
    "Unclear": "On the issue, but its side cannot be told with enough confidence. Not the same as neutral.",
    "Undated": "A time expression or event that could not be placed in a year. It is counted and listed, never "
    "guessed.",
    "Voice": "Whoever a statement belongs to: an author, or a person, state, organisation or group an author reports.",
    "Weak topic": "A topic with a stability under 0.5: do not lean on it without reading its passages.",
    "Zone": "What a line of a document is: running text, heading, reference or page furniture.",
}

KEYS_EVERYWHERE = "On every page"
KEYS_PRESENTING = "While presenting scenes"
KEYS = (
    ("Tab, Shift + Tab", "to the next, the last control or link"),
    ("Enter", "follow a link; press a button; take what was typed"),
    ("Space", "press a button, turn a switch"),
    ("←, →", "move along a row of choices, where Enter takes one, or along a slider"),
    ("↑, ↓", "move in a list that is open, or in a table"),
    ("Shift + Space", "choose the row of a table that the arrows have reached"),
    ("Esc", "close a list or a box"),
    ("Alt + ←", "the view before (on a Mac: ⌘ + ←); every choice is kept in the address"),
    ("Ctrl + F", "find words on the page, or in a table that has been clicked (on a Mac: ⌘ + F)"),
)
KEYS_NOTE = (
    "Figures answer to the pointer only. Everything in them also stands in a table below them, “Show as a table”, "
    "where choosing a row does the same as clicking the mark."
)
