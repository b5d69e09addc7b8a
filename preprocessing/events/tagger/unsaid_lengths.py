"""Lengths that are not said: "for a while", "months of talks", "days after the vote", "it took years"."""

from ..meanings import Spec
from ..word_set import word_set
from . import numbers
from .rule import Rule, registrar
from .tokens import Tokens

RULES: list[Rule] = []
rule = registrar(RULES)


@rule("some_time", r"(?<=p)ku")
def some_time(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "for some time": a length that is not said."""
    if tokens.words(first, last) != ["some", "time"] or tokens.word(first - 1) not in ("for", "in"):
        return None
    return Spec("duration", "DURATION", "PXX", count=None)


@rule("a_while", r"(?<=p)ax(?![AB])")
def a_while(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "for a while": a length that is not said."""
    if tokens.word(last - 1) != "while" or tokens.word(first - 1) not in ("for", "in"):
        return None
    return Spec("duration", "DURATION", "PXX", count=None)


_BESIDE = (["that", "followed"], ["leading", "up"], ["ahead", "of"])


@rule("units_beside", r"(?<=pt)[VX](?=B[xthaMmW]|qx|p|x\^>|xo)|(?<=[x,_.|¡])[VX](?=B[xthaMmW]|xo)")
def units_beside(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "weeks" of "in the weeks before the vote", "days ahead of it", "the years that followed", "days since"."""
    beside = tokens.words(last, last + 2)
    if beside[0] not in ("before", "after", "since") and beside not in _BESIDE:
        return None
    unit = numbers.unit_name(tokens.word(first))
    return Spec("duration", "DURATION", numbers.duration(None, unit), unit=unit, count=None)


# What makes of units a time that somebody lives through, or an age.
_NO_LENGTH_OF = word_set("age the each every this that these those")


@rule("units_of", r"(?:(?<=[pB,_|.&~¡])|(?<=[^tahqezl]x)|^)V(?=o)")
def units_of(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "months" of "after months of talks", "followed years of drought", never of "in the heady days of"."""
    if tokens.word(last + 1) in _NO_LENGTH_OF or tokens.word(first - 1) in ("as", "between"):
        return None
    unit = numbers.unit_name(tokens.word(first))
    if unit == "quarter":
        return None
    return Spec("duration", "DURATION", numbers.duration(None, unit), unit=unit, count=None)


# "It took months", "they waited hours".
_LASTING = word_set(
    "take takes took taken last lasts lasted spend spends spent wait waits waited require requires required"
)


@rule("units_spent", r"(?<=x)[VX](?![-ABo])")
def units_spent(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "years" of "it could take years": a length that is not said."""
    if tokens.word(first - 1) not in _LASTING:
        return None
    unit = numbers.unit_name(tokens.word(first))
    return Spec("duration", "DURATION", numbers.duration(None, unit), unit=unit, count=None)


@rule("either_unit", r"(?<=[p~¡])[VX]x[VX](?![AB])")
def either_unit(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "within weeks or months": of the first one's length."""
    if tokens.word(first + 1) != "or":
        return None
    unit = numbers.unit_name(tokens.word(first))
    return Spec("duration", "DURATION", numbers.duration(None, unit), unit=unit, count=None)


@rule("over_the_years", r"(?<=[~p])tV")
def over_the_years(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "the years" of "over the years", never of "over the years of war"."""
    if tokens.word(first - 1) not in ("over", "through", "down") or tokens.codes[last : last + 1] in ("o", "B", "Y"):
        return None
    unit = numbers.unit_name(tokens.word(last - 1))
    if unit not in ("year", "decade", "century", "month"):
        return None
    return Spec("duration", "DURATION", numbers.duration(None, unit), unit=unit, count=None)
