"""The front page: what is in the collection, the main findings, doors to the other pages."""

from components import front
from components.frame import open_page

front.show(open_page("front"))
