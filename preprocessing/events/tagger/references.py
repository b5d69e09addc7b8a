"""Present, past and future without a date of their own."""

from ..meanings import Spec
from .rule import Rule, registrar
from .tokens import Tokens

RULES: list[Rule] = []
rule = registrar(RULES)


@rule("present", r"R|c(?![UV])|[hq]V|[p~]hx?u|x-?U(?=x)")
def present(tokens: Tokens, first: int, last: int) -> Spec | list[tuple[int, int, Spec]] | None:
    """Reads "now", "currently", "these days", "at this time"; "this period" points back into the text."""
    words = tokens.words(first, last)
    if words[-1] in ("current", "recent", "present", "latest", "intervening"):
        value = {"current": "PRESENT_REF", "present": "PRESENT_REF", "recent": "PAST_REF"}.get(words[-1])
        if value is None or (words[-1] == "present" and tokens.word(last - 2) not in ("at", "the", "to")):
            return None
        return [(last - 1, last, Spec("reference", value=value))]
    if words[0] in ("now", "nowadays", "currently", "presently"):
        return Spec("reference", value="PRESENT_REF")
    if words == ["these", "days"]:
        return Spec("reference", value="PRESENT_REF")
    if words in (["modern", "day"], ["present", "day"], ["modern", "-", "day"], ["present", "-", "day"]):
        return Spec("reference", value="PRESENT_REF")
    if words[-1] in ("time", "moment", "period", "era", "juncture") and "this" in words:
        now = words[-1] == "moment" or words[0] == "at"
        return [(first + words.index("this"), last, Spec("reference", value="PRESENT_REF" if now else None))]
    return None


@rule("that_time", r"(?:q=?|t=)u")
def that_time(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "that time", "the same period": back into the text, without a value of its own."""
    word = tokens.word(last - 1)
    if word in ("times", "age", "point", "date", "moment", "stage", "juncture"):
        return None
    return Spec("reference", value=None, base="text")


@rule("past_words", r"v|tl(?![UVXKDNkSsPWMmxL])")
def past_words(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "recently", "the past"."""
    words = tokens.words(first, last)
    if words[-1] in ("recently", "lately") or words == ["the", "past"]:
        return Spec("reference", value="PAST_REF")
    return None


@rule("future_words", r"t?\?|t?x\?|tx?z?x\?")
def future_words(tokens: Tokens, first: int, last: int) -> list[tuple[int, int, Spec]] | None:
    """Reads "the future", "future", "the near future"."""
    start = first
    if tokens.codes[first:last].rstrip("?").endswith("x") and tokens.word(last - 2) not in (
        "near",
        "foreseeable",
        "distant",
    ):
        start = last - 1
    return [(start, last, Spec("reference", value="FUTURE_REF"))]


@rule("former", r"\*")
def former(tokens: Tokens, first: int, last: int) -> Spec | None:
    return Spec("reference", value="PAST_REF") if tokens.word(first) == "former" else None
