"""The reader: every document in full, with the place of a passage in it."""

from components import reader
from components.frame import boundary, open_page
from components.reader import MARKS

with boundary("reader"):
    reader.show(open_page("reader", MARKS, needs_passages=False))
