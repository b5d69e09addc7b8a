"""The reader: every document in full, with the place of a passage in it."""

from components import reader
from components.frame import open_page
from components.reader import MARKS

reader.show(open_page("reader", MARKS, needs_passages=False))
