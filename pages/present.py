"""The presenter: one scene a screen."""

from components import present
from components.frame import boundary

with boundary("present"):
    present.show()
