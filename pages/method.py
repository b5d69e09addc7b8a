"""Method: how each number on screen was found, how well that works, and what it cannot do."""

from components import method
from components.frame import boundary, open_page
from components.method import MARKS

with boundary("method"):
    method.show(open_page("method", MARKS, needs_passages=False))
