"""The topic map: what the documents speak about, where, and in which words."""

from components import topics
from components.frame import boundary, open_page
from components.topics_address import MARKS

with boundary("topics"):
    topics.show(open_page("topics", MARKS))
