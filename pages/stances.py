"""Positions: who stands where on each issue, and in whose words."""

from components import stances
from components.frame import boundary, open_page
from components.stances_choices import MARKS

with boundary("stances"):
    stances.show(open_page("stances", MARKS))
