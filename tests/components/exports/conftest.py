from datetime import date

import pytest

from components.exports.stamp import Stamp
from preprocessing.model.scenes import Deck, make_scene
from tests import fakes

DAY = date(2026, 11, 22)
HOSTILE = "=cmd()<script>alert(1)</script>![x](http://example.org/x.png)"


@pytest.fixture
def stamp():
    """A stamp with everything in it that could do harm."""
    asked = (("Words", 'a,=1+1;"b"\n@c'),)
    return Stamp(f"{HOSTILE}, =1", asked, 2, 5, DAY, "0.1.0", "abc123")


@pytest.fixture
def deck():
    """A scene of every page, and of every form of figure."""
    scenes = [make_scene(HOSTILE, "front", {}, f"Say {HOSTILE}")]
    scenes += [
        make_scene("Event", "timeline", {"event": "e1999"}),
        make_scene("Lanes", "timeline", {"lanes": "voices"}),
    ]
    scenes += [
        make_scene(show, "stances", {"show": show}) for show in ("matrix", "compare", "agreement", "topics", "years")
    ]
    scenes += [make_scene(view, "topics", {"view": view}) for view in ("map", "documents", "course", "years", "words")]
    scenes += [make_scene("Read", "reader", {"read": fakes.WEST}), make_scene("Nothing", "stances", {"q": "zebra"})]
    return Deck("A <b>deck</b> & =more", tuple(scenes), "The bridge")
