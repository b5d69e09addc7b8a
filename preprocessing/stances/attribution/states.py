"""Views told with "to be": "is convinced that", "remains wary of", "is against Y", "X's view is that S"."""

from collections.abc import Callable, Iterator

from spacy.tokens import Token

from . import cues
from .asserting import is_negated
from .building import build
from .found import Found
from .grammar import child, children, subtree
from .holders import can_hold, holder_of, is_author

Words = Callable[[object], str]


def find_state(verb: Token, words: Words) -> Iterator[Found]:
    """ "is convinced that", "is wary of", "is against Y", "is an opponent of Y", "X's view is that"."""
    adjective = child(verb, "acomp")
    if adjective is not None and {adjective.lemma_.lower(), adjective.lower_} & cues.ATTITUDE_ADJECTIVES:
        yield from _attitude(verb, adjective, words)
        return
    link = next(
        (each for each in children(verb, "prep") if each.lower_ in ("against", "for") or words({each.i}) == "in"), None
    )
    if link is not None:
        yield from _side(verb, link, words)
        return
    noun = child(verb, "attr")
    if noun is not None and noun.lemma_.lower() in cues.SIDE_NOUNS:
        yield from _partisan(verb, noun, words)
        return
    yield from _noun_is_clause(verb)
    yield from _what_troubles(verb)


def _expletive(verb: Token) -> bool:
    """ "it is clear that": nobody's attitude."""
    subject = child(verb, "nsubj")
    return subject is not None and subject.lower_ == "it"


def _attitude(verb: Token, adjective: Token, words: Words) -> Iterator[Found]:
    clause = child(adjective, "ccomp") or child(verb, "ccomp")
    if clause is not None and clause.i > adjective.i:
        if _expletive(verb):
            return
        content = subtree(clause) - {each.i for each in children(clause, "mark")}
        yield from build(verb, "attitude", [verb, adjective], content)
        return
    link = next(
        (
            each
            for each in children(adjective, "prep")
            if each.lower_ in ("of", "about", "to", "with", "over", "at", "against", "towards", "on", "in")
        ),
        None,
    )
    rest = link if link is not None and child(link, "pobj", "pcomp") is not None else child(adjective, "xcomp")
    if rest is None:
        return
    content = subtree(rest) - ({link.i} if link is rest else set())
    yield from build(
        verb, "attitude", [verb, adjective], content, rewrite=f"is {adjective.text} {words(subtree(rest))}"
    )


def _side(verb: Token, link: Token, words: Words) -> Iterator[Found]:
    noun = child(link, "pobj", "pcomp")
    if noun is None:
        return
    if link.lower_ == "against":
        yield from build(verb, "attitude", [verb, link], subtree(noun), rewrite=f"is against {words(subtree(noun))}")
    elif link.lower_ == "in" and noun.lemma_ in ("favour", "favor", "support"):
        thing = next((each for each in children(noun, "prep") if each.lower_ == "of"), None)
        if thing is not None:
            taken = subtree(thing) - {thing.i}
            yield from build(
                verb, "attitude", [verb, link, noun, thing], taken, rewrite=f"is in favour of {words(taken)}"
            )


def _partisan(verb: Token, noun: Token, words: Words) -> Iterator[Found]:
    link = next((each for each in children(noun, "prep") if each.lower_ == "of"), None)
    if link is None:
        return
    taken = subtree(link) - {link.i}
    rewrite = f"{cues.SIDE_NOUNS[noun.lemma_.lower()]} {words(taken)}"
    yield from build(verb, "attitude", [verb, noun], taken, rewrite=rewrite)


def _what_troubles(verb: Token) -> Iterator[Found]:
    """ "What worries X is that S", wherever the parser hung X."""
    what, clause = child(verb, "csubj"), child(verb, "ccomp")
    if what is None or clause is None or what.lemma_ not in cues.TROUBLING_VERBS or clause.i < verb.i:
        return
    subject, mark = child(what, "nsubj"), child(clause, "mark")
    if subject is None or subject.lower_ != "what" or mark is None or mark.lower_ != "that":
        return
    holder = child(what, "dobj") or child(verb, "nsubj")
    if holder is not None and what.i < holder.i < verb.i and (can_hold(holder) or is_author(holder)):
        content = frozenset(subtree(clause) - {mark.i})
        yield Found("attitude", [what.i, verb.i], holder.i, content, by_author=is_author(holder),
                    negated=is_negated(verb))  # fmt: skip


def _noun_is_clause(verb: Token) -> Iterator[Found]:
    """ "X's view is that S"; "the argument of the critics is that S"."""
    clause = child(verb, "ccomp")
    subject = child(verb, "nsubj")
    if (
        clause is None
        or subject is None
        or clause.i < verb.i
        or subject.lemma_.lower() not in cues.CLAUSE_NOUNS | cues.PERSPECTIVE_NOUNS
    ):
        return
    holder = holder_of(subject)
    if holder.i == subject.i:
        return
    content = subtree(clause) - {each.i for each in children(clause, "mark") if each.lower_ == "that"}
    yield Found("noun-clause", [subject.i, verb.i], holder.i, frozenset(content), negated=is_negated(verb),
                by_author=is_author(holder))  # fmt: skip
