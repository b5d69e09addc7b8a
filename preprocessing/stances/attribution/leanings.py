"""Verbs that are for or against: "opposes Y", "calls for Y", "accuses Y of Z", "wants to", "urges Y to"."""

from collections.abc import Callable

from spacy.tokens import Token

from ..agents import AGENT_NOUNS, BODY_NOUNS, SIDE_PLURALS
from ..word_sets import word_set
from . import cues
from .building import agent_places, build, object_places, third_person, with_particle
from .found import Found
from .grammar import child, children, has_word, is_passive, is_verb, subtree
from .holders import can_hold

Words = Callable[[object], str]
# "sees no need for it"
_SEEN_BY_THE_MIND = word_set("""
    advantage alternative argument basis benefit case cause chance choice contradiction danger difference evidence
    future gain grounds ground harm hope justification likelihood logic merit need option place point possibility
    problem progress promise proof prospect purpose reason risk role room sense sign solution threat use value virtue
    way
""")
# What a camp mentions with these, it argues by: "Supporters point to lower rents".
_ARGUING_BY = word_set("point cite note mention stress recall describe")
# "expects a child", "expects a parcel", "projects confidence"
_NO_FORECAST = word_set("baby child twin parcel letter call visit power image film confidence strength voice influence")
_ONLY = word_set("only merely mainly chiefly")
# "declined to comment" is no view.
_SILENCE = word_set("comment answer respond say elaborate discuss reply specify speculate")


def find_directive(verb: Token, words: Words) -> list[Found]:
    """ "urged ministers to resign", "wants the club to be sold"."""
    if verb.lemma_ not in cues.DIRECTIVE_VERBS or is_passive(verb):
        return []
    goal = child(verb, "ccomp", "xcomp")
    if goal is not None and goal.tag_ in ("VBN", "VBD") and verb.lemma_ == "want" and not children(goal, "aux"):
        return _wants_done(verb, goal, words)
    if goal is None or not any(each.lower_ == "to" and each.dep_ == "aux" for each in goal.children):
        return []
    addressee = child(goal, "nsubj", "nsubjpass") or child(verb, "dobj")
    if addressee is None:
        return []
    content = subtree(goal) | subtree(addressee)
    rest = subtree(goal) - subtree(addressee) - {each.i for each in children(goal, "aux") if each.lower_ == "to"}
    subject = {"them": "They", "him": "He", "us": "We", "me": "I"}.get(addressee.lower_, words(subtree(addressee)))
    rewrite = f"{subject} should {words(rest)}" if rest else None
    return build(verb, "directive", [verb], content, rewrite=rewrite)


def _wants_done(verb: Token, goal: Token, words: Words) -> list[Found]:
    """ "wants the treaty torn up"."""
    thing = child(goal, "nsubj", "nsubjpass")
    if thing is None or not verb.i < thing.i < goal.i or child(goal, "auxpass", "mark") is not None:
        return []
    subject = {"them": "They", "him": "He", "us": "We", "me": "I"}.get(thing.lower_, words(subtree(thing)))
    rewrite = f"{subject} should be {words(subtree(goal) - subtree(thing))}"
    return build(verb, "directive", [verb], subtree(goal), rewrite=rewrite)


def find_intent(verb: Token, words: Words) -> list[Found]:
    """ "wants to leave", "refused to pay": the rewrite keeps the verb, because it carries the view."""
    goal = child(verb, "xcomp")
    if goal is not None and any(each.tag_ == "WRB" for each in goal.children):
        return []  # "debate how to": a question
    if goal is not None and verb.lemma_ in ("decline", "refuse") and goal.lemma_ in _SILENCE:
        return []
    if verb.lemma_ not in cues.INTENT_VERBS or goal is None or not is_verb(goal) or is_passive(verb):
        return []
    if not any(each.lower_ == "to" for each in children(goal, "aux")):
        return []
    if verb.lemma_ in ("claim", "profess", "pretend", "purport"):
        return build(verb, "intent", [verb], subtree(goal))
    pattern = "weak-intent" if verb.lemma_ in cues.WEAK_INTENT_VERBS else "intent"
    return build(verb, pattern, [verb], subtree(goal), rewrite=f"{third_person(verb.lemma_)} {words(subtree(goal))}")


def find_charge(verb: Token, words: Words) -> list[Found]:
    """ "accuses Y of Z", "blames Y for Z"."""
    wanted = cues.CHARGE_VERBS.get(verb.lemma_)
    if wanted is None:
        return []
    charged = child(verb, "nsubjpass") if is_passive(verb) else child(verb, "dobj")
    links = children(verb, "prep") + (children(charged, "prep") if charged is not None else [])
    ground = next((each for each in links if each.lower_ in wanted.split() and each.i > verb.i), None)
    if ground is None or charged is None:
        return []
    places = subtree(charged) | subtree(ground)
    whom = subtree(charged) - subtree(ground)
    rewrite = f"{third_person(verb.lemma_)} {words(whom)} {words(subtree(ground))}"
    return build(verb, "charge", [verb], places, rewrite=rewrite)


def find_stance(verb: Token, words: Words) -> list[Found]:
    """ "opposes Y", "welcomed Y", "fears Y"."""
    if verb.lemma_ not in cues.STANCE_VERBS:
        return []
    thing = child(verb, "nsubjpass") if is_passive(verb) else child(verb, "dobj", "xcomp")
    if thing is None or thing.lower_ in ("itself", "himself", "herself", "themselves", "what"):
        return []
    taken = object_places(thing, verb) - agent_places(verb)
    return build(verb, "stance-verb", with_particle(verb), taken, rewrite=f"{third_person(verb.lemma_)} {words(taken)}")


def find_sight(verb: Token, words: Words) -> list[Found]:
    """ "Critics see only a subsidy", "sees nothing but vanity in it", "see no need for it": what somebody makes of it.

    Eyes see the rest: "saw a dog".
    """
    thing = child(verb, "dobj") if verb.lemma_ == "see" and not is_passive(verb) else None
    if thing is None or thing.pos_ not in ("NOUN", "PROPN", "PRON"):
        return []
    near = (*verb.children, *thing.children)
    only = [each for each in near if each.lower_ in _ONLY and verb.i < each.i < thing.i]
    nothing = thing.lower_ in ("nothing", "little") and has_word(thing, "but", "more")
    none = has_word(thing, "no", "little", "few") and thing.lemma_.lower() in _SEEN_BY_THE_MIND
    if not (only or nothing or none):
        return []
    place = next((each for each in children(verb, "prep") if each.lower_ == "in" and each.i > thing.i), None)
    taken = subtree(thing) | {each.i for each in only} | (subtree(place) if place is not None else set())
    return build(verb, "stance-verb", [verb], taken, rewrite=f"sees {words(taken)}")


def find_stance_with_preposition(verb: Token, words: Words) -> list[Found]:
    wanted = cues.STANCE_PREPOSITIONS.get(verb.lemma_)
    if wanted is None or is_passive(verb):
        return []
    link = next((each for each in children(verb, "prep") if each.lower_ in wanted.split()), None)
    link = link or _speaks_up_for(verb)
    if link is None or child(link, "pobj", "pcomp") is None:
        return []
    thing = child(link, "pobj", "pcomp")
    taken = object_places(thing, verb)
    if verb.lemma_ == "speak" and link.lower_ == "for":  # "…, which her rival called dead": not what she speaks for
        taken = taken.difference(*(subtree(each) for each in children(thing, "relcl")))
    rewrite = f"{third_person(verb.lemma_)} {link.text} {words(taken)}"
    return build(verb, "stance-verb", [verb, link], taken, rewrite=rewrite)


def _speaks_up_for(verb: Token) -> Token | None:
    """ "speaks openly for a merger": a cause, with a word that shows it is one; nobody is spoken for."""
    if verb.lemma_ != "speak" or not {each.lower_ for each in children(verb, "advmod", "prt")} & _OPENLY:
        return None
    link = next((each for each in children(verb, "prep") if each.lower_ == "for"), None)
    cause = child(link, "pobj") if link is not None else None
    if cause is None or cause.pos_ != "NOUN" or cause.ent_type_ or can_hold(cause):
        return None
    return link if cause.lemma_.lower() not in BODY_NOUNS | _WHILES and child(cause, "nummod") is None else None


_OPENLY = word_set("openly strongly warmly publicly plainly clearly loudly firmly passionately forcefully repeatedly")
_WHILES = word_set("hour minute while moment time year month week day half sake")


def find_pointing(verb: Token, words: Words) -> list[Found]:
    """ "Critics point at Chile, which let the dam decay": who is pointed at holds no view here.

    "He pointed at the door, which was open" is a gesture.
    """
    if verb.lemma_ != "point" or is_passive(verb) or child(verb, "dobj", "prt") is not None:
        return []
    link = next((each for each in children(verb, "prep") if each.lower_ in ("at", "to")), None)
    thing = child(link, "pobj") if link is not None else None
    if thing is None or not any(_tells_more(each) for each in (thing, *_of_what(thing))):
        return []
    seen = not can_hold(thing) and thing.lemma_.lower() not in BODY_NOUNS
    if seen and verb.tag_ in ("VBD", "VBN") and not children(verb, "aux"):
        return []
    taken = subtree(thing)
    rewrite = f"points {link.text} {words(taken)}"
    return build(verb, "topic", [verb, link], taken, rewrite=rewrite)


def _tells_more(noun: Token) -> bool:
    clause = child(noun, "relcl")
    return clause is not None and any(each.tag_ in ("WDT", "WP", "WRB", "WP$") for each in clause.subtree)


def _of_what(noun: Token) -> list[Token]:
    return [thing for link in children(noun, "prep") for thing in children(link, "pobj")]


def find_forecast(verb: Token, words: Words) -> list[Found]:
    """ "forecasts weaker trade", "expects growth of three per cent": a thing that may come, no person who will."""
    if verb.lemma_ not in cues.FORECAST_VERBS or is_passive(verb):
        return []
    thing = child(verb, "dobj", "appos")
    if thing is None or thing.i < verb.i or thing.pos_ != "NOUN" or thing.ent_type_ in ("DATE", "TIME", "PERSON"):
        return []
    if thing.lemma_.lower() in AGENT_NOUNS or thing.lemma_.lower() in _NO_FORECAST:
        return []
    taken = subtree(thing)
    if verb.lemma_ == "project" and not any(each.dep_ in ("amod", "prep", "compound") for each in thing.children):
        return []  # "projects confidence"
    return build(verb, "topic", [verb], taken, rewrite=f"{third_person(verb.lemma_)} {words(taken)}")


def find_topic(verb: Token, words: Words) -> list[Found]:
    """ "emphasised the importance of Y", "spoke about Y": what is talked of, with the verb."""
    if is_passive(verb):
        return []
    thing = child(verb, "dobj") if verb.lemma_ in cues.TOPIC_VERBS else None
    wanted = cues.TOPIC_PREPOSITIONS.get(verb.lemma_, "").split()
    link = next((each for each in children(verb, "prep") if each.lower_ in wanted), None)
    neutral = thing is None or verb.lemma_ not in cues.LOADED_TOPIC_VERBS
    if thing is None and link is not None:
        thing = child(link, "pobj", "pcomp")
    if thing is None or thing.lower_ in (
        "itself",
        "himself",
        "herself",
        "themselves",
        "which",
        "that",
        "what",
        "it",
        "so",
    ):
        return []
    taken = subtree(thing)
    cue = [verb, link] if link is not None and thing.head == link else with_particle(verb)
    joined = f"{link.text} {words(taken)}" if link is not None and thing.head == link else words(taken)
    rewrite = f"{third_person(verb.lemma_)} {joined}"
    found = build(verb, "topic", cue, taken, rewrite=rewrite)
    holders = [verb.doc[each.holder] for each in found if each.holder is not None]
    if verb.lemma_ in _ARGUING_BY and any(each.lemma_.lower() in SIDE_PLURALS for each in holders):
        neutral = False  # "Supporters point to lower rents"
    for each in found:
        each.kind = "mention" if neutral and each.kind == "claim" else each.kind
    return found
