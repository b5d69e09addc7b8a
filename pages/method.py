"""Method: how each number on screen was found, how well that works, and what it cannot do."""

from components import method
from components.frame import open_page
from components.method import MARKS

method.show(open_page("method", MARKS, needs_passages=False))
