"""The reader: every document in full, with the place of a passage in it."""

from components import reader
from components.frame import open_page
from components.reader import is_document, is_passage

reader.show(open_page("reader", {"read": is_document, "passage": is_passage}, needs_passages=False))
