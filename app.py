"""The front page: what is in the collection, the main findings, doors to the other pages."""

from components import first_visit, front
from components.frame import boundary, open_page

with boundary("front"):
    page = open_page("front")
    first_visit.show(page)
    front.show(page)
