"""Every sentence about the reader's own edits."""

from datetime import date, timedelta

from components.words import count
from preprocessing.model.edits import (
    DocumentDate,
    Edit,
    EventMerge,
    EventSplit,
    HolderEdit,
    OwnEvent,
    OwnIssue,
    SideEdit,
    TopicName,
    VoiceMerge,
    VoiceRename,
    VoiceSplit,
)
from preprocessing.views.dates import date_words

NO_FOLDER = (
    "Nothing can be edited here, because Standpoint was not told which folder the documents are in. Start it with "
    "start.sh, or set STANDPOINT_COLLECTION to that folder."
)
OTHER_FOLDER = "Nothing can be edited here: {folder} is not the folder that this collection was built from."
NOT_WRITABLE = "Nothing can be edited here: Standpoint may not write to the folder of the documents, {folder}."

WORKING = "Carrying out your edit"
FAILED = "Your edit is kept, but it could not be carried out. {why}"
NOT_SAVED = "Your edit was not made. {why}"

EDITS_HELP = (
    "Everything changed by hand is kept in the file edits.json beside the documents, and holds for everybody who looks "
    "at this collection. The documents themselves are never changed."
)
NO_EDITS = "Nothing has been changed by hand yet."
UNDO = "Undo"
UNDO_HELP = "Take this edit back"
DOWNLOAD = "Save as a file"
DOWNLOAD_HELP = "All edits, as edits.json"
UPLOAD = "Add edits from a file"
UPLOAD_HELP = "A file edits.json that was saved here or with another copy of this collection."
NOT_YET = "Some edits have not been carried out yet."
CARRY_OUT = "Carry them out now"
CARRY_OUT_HELP = "Makes every page anew with the edits of the file edits.json; that takes some seconds."
TAKE_IN = "Take them in"
TAKE_IN_HELP = "They are added to the edits that are there. Of two edits of the same thing, the added one holds."

ADD_ISSUE = "Add an issue"
ADD_ISSUE_HELP = "Ask a question of your own: all statements are weighed against two opposing answers."
QUESTION = "Question"
QUESTION_EXAMPLE = "Should zoos be closed?"
POLE_FOR = "Statement for"
POLE_FOR_EXAMPLE = "Zoos should be closed."
POLE_AGAINST = "Statement against"
POLE_AGAINST_EXAMPLE = "Zoos should stay open."
QUESTION_HELP = "What the documents disagree about, as a question that is answered with yes or no."
POLE_FOR_HELP = "A whole sentence that answers yes. Whoever says something like it counts as being for."
POLE_AGAINST_HELP = "A whole sentence that answers no. Whoever says something like it counts as being against."
SUGGEST = "Suggest the opposite"
SUGGEST_HELP = "Writes the opposite of the first statement into the second field, for you to improve."
SUGGESTING = "Turning the statement round"
SUBMIT_ISSUE = "Weigh all statements"
SUBMIT_ISSUE_HELP = "A model reads every statement beside these two; that takes some seconds."
NO_QUESTION = "Write a question first."
SAME_ISSUE = "An issue with these two statements is there already."
REMOVE_ISSUE = "Remove this issue"
REMOVE_ISSUE_HELP = "This issue was added by hand. Removing it leaves the statements as they are."

PROPOSE = "Contested here?"
PROPOSE_HELP = "Looks for statements in these documents that contradict each other, and offers them as an issue."
PROPOSING = "Comparing statements that speak of the same thing"
PROPOSALS = "Statements that seem to contradict each other, the clearest first. A model found them; it can be wrong."
NO_PROPOSALS = "No two statements were found that clearly contradict each other."
TAKE = "Use as an issue"
TAKE_HELP = "Adds this question with its two statements, for everybody who looks at this collection."
HIDE_PROPOSALS = "Hide what was found"

CORRECT = "Correct"
CORRECT_HELP = "Say whose statement this is, or which side it is on"
CANCEL = "Leave as it is"
SIDE_HELP = {
    "for": "It says what the statement for says",
    "against": "It says what the statement against says",
    "unclear": "It speaks of the issue, but no side can be told",
    "none": "It does not speak of this issue",
}
WHICH_SIDE = "Which side is it on?"
SIDES = {"for": "For", "against": "Against", "unclear": "Unclear", "none": "Not a stance"}
SIDES_HELP = "“Not a stance” takes it off this issue."
WHOSE = "Whose statement is it?"
WHOSE_HELP = "The author, or somebody whose words or views the author reports."
WHOSE_AUTHOR = "the author of this document"
WHOSE_NEW = "somebody else …"
WHOSE_NAME = "Name"
WHOSE_NAME_HELP = "As it should stand on every page."
WHOSE_KIND_HELP = "Only for how the voice is named and grouped."
WHOSE_KIND = "What kind of voice"
SET_VOICE = "Give it to this voice"
SET_VOICE_HELP = "From now on the statement counts for this voice, on every issue."

VOICES = "Voices: put together, rename, take apart"
VOICE = "Voice"
VOICE_HELP = "Whoever statements belong to, beside the authors."
VOICE_ACTIONS = {"merge": "Put into another", "rename": "Rename", "split": "Take a name out"}
VOICE_ACTION = "What to do"
VOICE_ACTION_HELP = (
    "Put into another: two voices that are one. Rename: another name on every page. "
    "Take a name out: one of the names under which the texts speak of this voice means somebody else."
)
MERGE_INTO = "Put it into"
MERGE_INTO_HELP = "The voice that stays, under its own name. It gets all statements of the other."
NEW_NAME_HELP = "How the voice is called from now on, on every page."
SPLIT_FORM_HELP = "Statements under this name are then no longer this voice’s."
NEW_NAME = "New name"
SPLIT_FORM = "Name in the texts that shall be a voice of its own"
NO_FORMS = "The texts call this voice by one name only."
NO_VOICES = "No voice but authors is named here."
DO_IT = {"merge": "Put together", "rename": "Rename", "split": "Take out"}
DO_IT_HELP = "For everybody who looks at this collection. It can be undone in the list of edits below."
KINDS = {"person": "person", "state": "state", "organisation": "organisation", "group": "group"}

PAIRS = "What others say to it"
PAIRS_HELP = "Looks for sentences that say the opposite or the same, in other documents first."
HIDE = "Hide them"
PAIRING = "Comparing with passages that speak of the same thing"
PAIR_HEADINGS = {"against": "Says the opposite", "for": "Says the same"}
NO_PAIRS = "No passage was found that clearly says the opposite or the same."
NONE_OF = {"against": "None clearly says the opposite.", "for": "None clearly says the same."}
SAME_DOCUMENT = "in this document"
PAIRS_NOTE = "A model compared the sentences; it can be wrong."


def edits_heading(number: int) -> str:
    """Over the list of edits."""
    return f"Your edits ({number:,})" if number else "Your edits"


def told(edit: Edit, questions: dict[str, str], titles: dict[str, str]) -> str:
    """An edit in one sentence. questions: issue id -> question; titles: document id -> short title."""
    match edit:
        case OwnIssue():
            return f"Issue added: {edit.question}"
        case SideEdit():
            where = titles.get(edit.place.document_id, edit.place.file)
            side = SIDES[edit.side].lower()
            question = questions.get(edit.issue_id, edit.issue_id)
            return f"{_quoted(edit.place.words)} ({where}) is {side}: {question}"
        case HolderEdit():
            where = titles.get(edit.place.document_id, edit.place.file)
            whose = "the author’s own" if edit.voice_kind == "author" else f"a statement of {edit.voice}"
            return f"{_quoted(edit.place.words)} ({where}) is {whose}"
        case VoiceMerge():
            return f"{edit.voice} is put into {edit.into}"
        case VoiceRename():
            return f"{edit.voice} is called {edit.name}"
        case VoiceSplit():
            return f"“{edit.form}” is not {edit.voice}, but a voice of its own"
        case DocumentDate():
            return f"{titles.get(edit.document_id, edit.file)}: written {_window(edit)}"
        case EventMerge():
            return f"Event “{edit.event}” is put into “{edit.into}”"
        case EventSplit():
            return f"Event “{edit.event}” in {titles.get(edit.document_id, edit.file)} is an event of its own"
        case OwnEvent():
            return f"Event added: {edit.name}, {edit.start}" + (f" – {edit.end}" if edit.end else "")
        case TopicName():
            return f"Topic “{edit.label}” is called “{edit.name}”"


def proposal_note(near: int) -> str:
    """How many statements speak of the same thing as a proposed issue."""
    return f"{count(near, 'statement')} on the same thing"


def _window(edit: DocumentDate) -> str:
    """The days from which and up to which a document can have been written, both included."""
    last = edit.dated_before and (date.fromisoformat(edit.dated_before) - timedelta(days=1)).isoformat()
    if edit.dated_from and last:
        return date_words(edit.dated_from, last, granularity="day")
    return (
        f"not before {date_words(edit.dated_from, edit.dated_from)}"
        if edit.dated_from
        else (f"not after {date_words(last, last)}")
    )


def _quoted(words: str) -> str:
    short = " ".join(words.split())
    return f"“{short if len(short) <= 90 else short[:89].rstrip() + '…'}”"
