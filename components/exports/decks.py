"""A deck of scenes as a file to take away: slides, or a page."""

from datetime import date

from components.exports.drawing import draw_picture
from components.exports.page import write_page
from components.exports.scenes import exhibits_of
from components.exports.slides import Draw, write_slides
from components.exports.stamp import stamp_of
from preprocessing.model.corpus import Corpus
from preprocessing.model.filters import Filters
from preprocessing.model.scenes import Deck


def deck_as_slides(deck: Deck, corpus: Corpus, day: date, *, draw: Draw = draw_picture) -> bytes:
    """The deck as a PowerPoint file. An empty deck gives a file that says so. draw: as for write_slides."""
    return write_slides(deck.title, exhibits_of(deck, corpus, day), stamp_of(corpus, Filters(), day), draw=draw)


def deck_as_page(deck: Deck, corpus: Corpus, day: date) -> bytes:
    """The deck as one HTML file that needs no network. An empty deck gives a page that says so."""
    return write_page(deck.title, exhibits_of(deck, corpus, day), stamp_of(corpus, Filters(), day), corpus)
