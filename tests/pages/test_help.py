"""Every control explains itself: by a help text of its own, or by one beside it where its label is not drawn."""

import pytest

from components import words_edits, words_scenes
from tests import fakes
from tests.pages.app import run

VIEWS = [
    ("app.py", {}),
    ("app.py", {"q": "zebra"}),
    ("pages/timeline.py", {"event": "e1999", "lanes": "positions"}),
    ("pages/timeline.py", {"time": "m0"}),
    *(("pages/stances.py", {"show": show}) for show in ("matrix", "compare", "agreement", "topics", "years")),
    ("pages/stances.py", {"cell": "bridge~mayor", "correct": "x0"}),
    *(("pages/topics.py", {"view": view}) for view in ("map", "documents", "course", "years", "tree", "words")),
    ("pages/topics.py", {"topic_chosen": "t0", "colour": "position", "find": "harbour"}),
    ("pages/topics.py", {"passage": f"{fakes.EAST}-000011", "like": f"{fakes.EAST}-000011"}),
    ("pages/reader.py", {"passage": f"{fakes.EAST}-000011"}),
    ("pages/scenes.py", {}),
    ("pages/method.py", {"about": "positions"}),
]
# The last press after a question or a form that is explained where it opens.
ANSWERS = {
    words_edits.UPLOAD,
    words_scenes.KEEP_BUTTON,
    words_scenes.EDIT_BUTTON,
    words_scenes.DELETE_DECK_SURE,
    words_scenes.ADD_TO_MINE,
    words_scenes.REPLACE_MINE,
    words_scenes.KEEP_MINE,
}
_COLLAPSED = 2


def unexplained(block):
    """The labels of the controls in a block without a word of help. Links are left out: they say where they lead."""
    found, children = [], list(block.children.values())
    for at, child in enumerate(children):
        proto = getattr(child.proto, "popover", child.proto) if child.type == "popover" else child.proto
        if hasattr(proto, "label") and hasattr(proto, "help") and child.type != "page_link":
            seen = proto.help if not hidden_label(proto) else "".join(help_of(each) for each in around(children, at))
            if not seen and proto.label not in ANSWERS:
                found.append(f"{child.type}: {proto.label}")
        if hasattr(child, "children"):
            found += unexplained(child)
    return found


def hidden_label(proto):
    return hasattr(proto, "label_visibility") and proto.label_visibility.value == _COLLAPSED


def around(children, at):
    return [children[place] for place in (at - 1, at + 1) if 0 <= place < len(children)]


def help_of(element):
    if (element.key or "").startswith("explain_"):
        return "".join(help_of(child) for child in element.children.values())
    return element.proto.help if element.type == "markdown" else ""


@pytest.mark.parametrize(("page", "query"), VIEWS)
def test_every_control_explains_itself(editable, page, query):
    app = run(page, query)
    assert unexplained(app.main) + unexplained(app.sidebar) == []


def test_every_control_of_a_kept_scene_explains_itself(editable):
    app = run()
    next(button for button in app.button if button.label == words_scenes.KEEP_BUTTON).click().run()
    app.switch_page("pages/scenes.py").run()
    assert unexplained(app.main) == []
