"""The presenter: one scene a screen."""

from components import present

present.show()
