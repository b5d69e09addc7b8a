"""Scenes: views that were kept, their order, and the way to present them."""

from components import scenes
from components.frame import boundary, open_page

with boundary("scenes"):
    scenes.show(open_page("scenes", needs_passages=False))
