"""Every sentence about the reader's own edits."""

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

ADD_ISSUE = "Add an issue"
ADD_ISSUE_HELP = "Ask a question of your own: all statements are weighed against two opposing answers."
QUESTION = "Question"
QUESTION_EXAMPLE = "Should zoos be closed?"
POLE_FOR = "Statement for"
POLE_FOR_EXAMPLE = "Zoos should be closed."
POLE_AGAINST = "Statement against"
POLE_AGAINST_EXAMPLE = "Zoos should stay open."
SUGGEST = "Suggest the opposite"
SUGGEST_HELP = "Writes the opposite of the first statement into the second field, for you to improve."
SUGGESTING = "Turning the statement round"
SUBMIT_ISSUE = "Weigh all statements"
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
HIDE_PROPOSALS = "Hide what was found"

CORRECT = "Correct"
CORRECT_HELP = "Say whose statement this is, or which side it is on"
CANCEL = "Leave as it is"
WHICH_SIDE = "Which side is it on?"
SIDES = {"for": "For", "against": "Against", "unclear": "Unclear", "none": "Not a stance"}
SIDES_HELP = "“Not a stance” takes it off this issue."
WHOSE = "Whose statement is it?"
WHOSE_AUTHOR = "the author of this document"
WHOSE_NEW = "somebody else …"
WHOSE_NAME = "Name"
WHOSE_KIND = "What kind of voice"
SET_VOICE = "Give it to this voice"

VOICES = "Voices: put together, rename, take apart"
VOICE = "Voice"
VOICE_ACTIONS = {"merge": "Put into another", "rename": "Rename", "split": "Take a name out"}
VOICE_ACTION = "What to do"
MERGE_INTO = "Put it into"
NEW_NAME = "New name"
SPLIT_FORM = "Name in the texts that shall be a voice of its own"
NO_FORMS = "The texts call this voice by one name only."
NO_VOICES = "No voice but authors is named here."
DO_IT = {"merge": "Put together", "rename": "Rename", "split": "Take out"}
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
            dates = " – ".join(each or "…" for each in (edit.dated_from, edit.dated_before))
            return f"{titles.get(edit.document_id, edit.file)} was written in the time {dates}"
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


def _quoted(words: str) -> str:
    short = " ".join(words.split())
    return f"“{short if len(short) <= 90 else short[:89].rstrip() + '…'}”"
