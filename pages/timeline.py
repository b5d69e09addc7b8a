"""The timeline: what happened when, by the documents."""

from components import timeline
from components.frame import boundary, open_page
from components.timeline_choice import MARKS

with boundary("timeline"):
    timeline.show(open_page("timeline", MARKS))
