"""Views of a thing as something: "views Y as Z", "Y is seen by X as Z", "calls Y a Z", "finds Y unfair"."""

from collections.abc import Callable, Iterator

from spacy.tokens import Token

from . import cues
from .actors import by_phrase
from .building import agent_places, build, head_noun
from .found import Found
from .grammar import child, children, is_passive, is_verb, subtree

Words = Callable[[object], str]


def find_frame(verb: Token, words: Words) -> list[Found]:
    """ "X views Y as Z", "Y is seen by X as Z", "X calls Y a Z", "X refers to Y as Z"."""
    lemma = verb.lemma_
    if lemma in cues.FRAMING_VERBS or lemma in cues.FRAMING_WITH_PREPOSITION:
        found = _frame_as(verb, words)
        if found:
            return found
    return _frame_named(verb, words) if lemma in cues.NAMING_VERBS else []


def _frame_as(verb: Token, words: Words) -> list[Found]:
    link = next((each for each in _as_links(verb)), None)
    if link is None:
        return []
    value = child(link, "pobj", "pcomp", "amod", "acomp", "advmod", "ccomp", "advcl", "prep")
    if value is None and link.dep_ in ("mark", "advmod") and link.head != verb:
        value = link.head
    if value is None:
        return []
    thing, thing_places = _framed_thing(verb, link)
    value_places = subtree(value) - subtree(link) if value.i == link.head.i else subtree(value)
    value_places = _whole_value(verb, value, value_places) - agent_places(verb)
    if thing is None:
        return build(verb, "view-as", [verb, link], value_places) if value_places else []
    rewrite = _is_sentence(thing, thing_places, value, value_places, words)
    return build(verb, "view-as", [verb, link], thing_places | value_places, rewrite=rewrite, thing=thing_places)


def _whole_value(verb: Token, value: Token, places: set[int]) -> set[int]:
    """The value with a second noun that the parser hung on the verb: "as encirclement and a direct threat"."""
    for each in children(verb, "conj"):
        if not is_verb(each) and each.i > value.i:
            places = places | subtree(each)
    return places


def _as_links(verb: Token) -> Iterator[Token]:
    for each in sorted(verb.subtree, key=lambda one: one.i):
        if each.lower_ != "as" or each.i < verb.i or each.dep_ not in ("prep", "mark", "advmod"):
            continue
        above = each.head
        steps = 0
        while (
            above.i != verb.i
            and steps < 3
            and above.dep_ in ("dobj", "prep", "pobj", "agent", "advcl", "pcomp", "npadvmod", "conj", "nmod", "amod")
        ):
            above, steps = above.head, steps + 1
        if above.i == verb.i and not _is_comparison(each):
            yield each


def _is_comparison(link: Token) -> bool:
    """ "such as", "as well as", "as far as": no framing."""
    before = link.nbor(-1).lower_ if link.i > link.sent.start else ""
    after = link.nbor(1).lower_ if link.i + 1 < link.sent.end else ""
    return before in ("such", "well", "far", "long", "soon", "much", "same") or after in (
        "well",
        "if",
        "though",
        "far",
        "long",
        "soon",
        "of",
        "part",
    )


def _framed_thing(verb: Token, link: Token) -> tuple[Token | None, set[int]]:
    """What is viewed, and its places."""
    if is_passive(verb):
        thing = child(verb, "nsubjpass")
        if thing is None and verb.dep_ == "acl":
            return head_noun(verb)
        if thing is None and verb.dep_ == "conj":
            thing = child(verb.head, "nsubjpass", "nsubj")
        if thing is not None and thing.lower_ in ("which", "that", "who") and verb.dep_ == "relcl":
            return head_noun(verb)
        if thing is not None and thing.lower_ == "what":
            thing = child(verb.head, "nsubj") if verb.head.lemma_ == "be" else None
        if thing is None:
            return None, set()
        beside = [subtree(each) for each in children(thing, "advcl")]  # "the bridge, while easing traffic, is seen as"
        return thing, subtree(thing).difference(*beside)
    holder = cues.FRAMING_WITH_PREPOSITION.get(verb.lemma_)
    thing = child(verb, "dobj")
    if holder is not None:
        preposition = next((each for each in children(verb, "prep") if each.lower_ == holder), None)
        thing = child(preposition, "pobj") if preposition is not None else None
    if thing is None and verb.dep_ == "relcl":
        return head_noun(verb)  # "a fear that doctors describe as unfounded"
    if thing is None or thing.lower_ in ("what", "whatever"):
        return None, set()
    if thing.lower_ in ("which", "that") and verb.dep_ == "relcl":
        return head_noun(verb)
    return thing, subtree(thing) - subtree(link) - _beyond(thing, link)


def _beyond(thing: Token, link: Token) -> set[int]:
    return {each.i for each in thing.subtree if each.i > link.i}


def _is_sentence(thing: Token, thing_places: set[int], value: Token, value_places: set[int], words: Words) -> str:
    """ "Y is Z" in the source's own words."""
    plural = (
        thing.tag_ in ("NNS", "NNPS")
        or child(thing, "conj") is not None
        or thing.lower_ in ("they", "them", "these", "those")
    )
    subject = {"them": "They", "him": "He", "her": "She"}.get(thing.lower_, words(thing_places))
    return f"{subject} {'are' if plural else 'is'} {words(value_places)}"


def _frame_named(verb: Token, words: Words) -> list[Found]:
    """ "calls Y a Z", "considers Y dangerous", "finds it unfair", "was dubbed Z by X"."""
    value = child(verb, "oprd", "acomp") or (child(verb, "attr") if is_passive(verb) else None)
    if value is not None:
        thing, places = _framed_thing(verb, value)
        if verb.dep_ == "acl" and by_phrase(verb) is None:
            return []  # "a beer called X"
        if thing is None:
            return build(verb, "call", [verb], subtree(value)) if verb.dep_ == "relcl" or is_passive(verb) else []
        places = places - subtree(value) - agent_places(verb)
        rewrite = _is_sentence(thing, places, value, subtree(value), words)
        return build(verb, "call", [verb], places | subtree(value), rewrite=rewrite, thing=places)
    small = child(verb, "ccomp")
    if (small is not None and not is_verb(small)) or (
        small is not None and small.lemma_ == "be" and small.tag_ == "VB"
    ):
        thing = child(small, "nsubj")
        if thing is not None and child(small, "mark") is None:
            rest = (
                subtree(small)
                - subtree(thing)
                - ({small.i} if is_verb(small) else set())
                - {each.i for each in children(small, "aux")}
            )
            rewrite = (
                f"{words(subtree(thing))} {'are' if thing.tag_ in ('NNS', 'NNPS') else 'is'} {words(rest)}"
                if rest
                else None
            )
            return build(verb, "call", [verb], subtree(small), rewrite=rewrite, thing=subtree(thing))
    return []
