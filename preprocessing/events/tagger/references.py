"""Present, past and future without a date of their own."""

from ..meanings import Spec
from ..word_set import word_set
from .rule import Rule, registrar
from .tokens import Tokens

RULES: list[Rule] = []
rule = registrar(RULES)


@rule("present", r"R|c-?U(?=x)|c(?![UV])|[hq]V|[p~¡]hx?u|x-?U(?=x)")
def present(tokens: Tokens, first: int, last: int) -> Spec | list[tuple[int, int, Spec]] | None:
    """Reads "now", "currently", "these days", "at this time"; "this period" points back into the text."""
    words = tokens.words(first, last)
    if words[-1] in ("current", "recent", "present", "latest", "intervening"):
        value = {"current": "PRESENT_REF", "present": "PRESENT_REF", "recent": "PAST_REF"}.get(words[-1])
        if value is None or (words[-1] == "present" and tokens.word(last - 2) not in ("at", "the", "to")):
            return None
        # "Chosen to present the flowers": a verb.
        if tokens.word(last - 2) == "to" and tokens.codes[last : last + 1] not in (",", ".", ")", "|", ""):
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


@rule("that_time", r"q=?u")
def that_time(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "that time", "the same period": back into the text, without a value of its own."""
    return _pointing_back(tokens, last)


@rule("same_time", r"t=u")
def same_time(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "the same time", "the same period"."""
    return _pointing_back(tokens, last)


@rule("at_the_time", r"(?<=p)tu")
def at_the_time(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "the time" of "he said at the time", in a story the year it is in; never "at the time of", "At the time
    they met"."""
    at = tokens.text[tokens.starts[first - 1] : tokens.ends[first - 1]]
    if at != "at" or tokens.word(last - 1) != "time" or tokens.word(last) in ("of", "when", "that", "it"):
        return None
    return Spec("reference", value="PAST_REF", unit="year", base="text")


def _pointing_back(tokens: Tokens, last: int) -> Spec | None:
    word = tokens.word(last - 1)
    if word in ("times", "age", "point", "date", "moment", "stage", "juncture"):
        return None
    return Spec("reference", value=None, base="text")


# After "in the past" these begin what is said of it; another word is what "past" belongs to ("in the past war").
_SUBJECTS = word_set(
    "i it he she they we you has have had was were would there this these and but or when because as the a an"
)


@rule("past_words", r"j?v|jA|tl(?![UVXKDNkSsPWMmxL])|(?<=p)tl(?=[xthac])")
def past_words(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "recently", "more recently", "the past", "in the past it …"."""
    words = tokens.words(first, last)
    if words == ["long", "ago"]:
        return None if tokens.word(first - 1) in ("that", "so", "too", "how") else Spec("reference", value="PAST_REF")
    if words[-1] in ("recently", "lately"):
        return Spec("reference", value="PAST_REF") if words[0] in (words[-1], "more") else None
    if words != ["the", "past"]:
        return None
    following = tokens.word(last)
    if tokens.codes[last : last + 1] in ("x", "t", "h", "a", "c") and following not in _SUBJECTS:
        return None
    return Spec("reference", value="PAST_REF")


@rule("future_words", r"tx?\?|tx?z?x\?")
def future_words(tokens: Tokens, first: int, last: int) -> list[tuple[int, int, Spec]] | None:
    """Reads "the future", "the near future"; of "the company's future" only the last word counts."""
    words = tokens.words(first, last)
    if words not in (["the", "future"], *(["the", near, "future"] for near in ("near", "foreseeable", "distant"))):
        return None
    return [(first, last, Spec("reference", value="FUTURE_REF"))]


@rule("one_day", r"(?<=x)KU(?=x)")
def one_day(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "one day" of "will one day be": a time to come that is not said."""
    if tokens.words(first, last) != ["one", "day"] or tokens.word(first - 1) not in _MODALS:
        return None
    return Spec("reference", value="FUTURE_REF")


_MODALS = word_set("will would could may might can shall should")


@rule("near_term", r"t[xj]¦(?!x)")
def near_term(tokens: Tokens, first: int, last: int) -> Spec | None:
    """Reads "the near term", "the short term": the time ahead."""
    return Spec("reference", value="FUTURE_REF") if tokens.word(first + 1) in ("near", "short") else None


@rule("bare_future", r"\?")
def bare_future(tokens: Tokens, first: int, last: int) -> Spec:
    """Reads "future" without an article of its own."""
    return Spec("reference", value="FUTURE_REF")


@rule("former", r"\*")
def former(tokens: Tokens, first: int, last: int) -> Spec | None:
    return Spec("reference", value="PAST_REF") if tokens.word(first) == "former" else None
