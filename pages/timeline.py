"""The timeline: what happened when, by the documents."""

from components import timeline
from components.frame import open_page
from components.timeline_choice import MARKS

timeline.show(open_page("timeline", MARKS))
