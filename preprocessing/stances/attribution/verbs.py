"""Attributions whose cue is a verb: "argues that", "is seen by X as", "opposes", "accuses Y of", "vowed to"."""

from collections.abc import Callable, Iterator

from spacy.tokens import Token

from ..agents import WRITING_NOUNS
from ..word_sets import word_set
from . import cues
from .found import Found
from .grammar import (
    SUBJECTS,
    actors,
    by_phrase,
    can_hold,
    child,
    children,
    holder_of,
    is_author,
    is_negated,
    is_passive,
    is_soft,
    is_unasserted,
    is_verb,
    noun_before,
    noun_content,
    subtree,
)

Words = Callable[[object], str]
_HUMAN_VERBS = (
    (cues.SPEECH_VERBS | cues.THOUGHT_VERBS | cues.ASKING_VERBS)
    - cues.SHOWING_VERBS
    - word_set("""
    mean hold find suggest indicate reveal imply signal reflect describe detail explain report note state reaffirm guarantee threaten
    promise rule justify
""")
)
# "declined to comment" is no view.
_SILENCE = word_set("comment answer respond say elaborate discuss reply specify speculate")
_LINKING = word_set("be remain seem feel become appear grow stay get sound look")
_CONTRAST = ("while", "whereas", "whilst", "although", "though")
_WH = ("what", "why", "who", "whom", "which", "when", "where", "whose")


def find_by_verb(token: Token, words: Words) -> Iterator[Found]:
    """The attribution a verb makes, if it makes one. words: the source text of a set of token places."""
    if not is_verb(token):
        return
    if token.lemma_ in _LINKING:
        yield from _be(token, words)
    if token.lemma_ == "be":
        return
    for rule in (
        _frame,
        _inverted,
        _clause,
        _passive_report,
        _directive,
        _intent,
        _charge,
        _stance,
        _stance_with_preposition,
        _topic,
    ):
        found = rule(token, words)
        if found:
            yield from found
            return


def _holders(verb: Token, *, human: bool) -> list[Token]:
    return [named for each in actors(verb) for named in _examples(holder_of(each))]


def _examples(noun: Token) -> list[Token]:
    """The persons that stand for a group: "authors like Berg and Lund" are Berg and Lund."""
    for link in children(noun, "prep"):
        person = child(link, "pobj")
        if link.lower_ in ("like", "as") and person is not None and person.ent_type_ == "PERSON":
            return [person, *(each for each in children(person, "conj") if each.pos_ == "PROPN")]
    return [noun]


def _build(verb: Token, pattern: str, cue: list[Token], content: set[int], **extra: object) -> list[Found]:
    """One attribution a holder; none if the holder is no one who can hold a view."""
    human = verb.lemma_ in _HUMAN_VERBS or pattern in ("attitude", "directive", "charge", "view-as", "call")
    heads = _holders(verb, human=human)
    kind = extra.pop("kind", "claim")
    if is_unasserted(verb) or (pattern == "attitude" and is_soft(verb)):
        kind = "unasserted"  # "would be willing to" is the author's guess
    marks = {"negated": is_negated(verb) ^ bool(extra.pop("denying", False)), "soft": is_soft(verb), "kind": kind}
    places = [each.i for each in cue]
    taken = frozenset(content)
    if not any(is_author(each) or _fits(each, human=human) for each in heads) and pattern == "clause":
        before = noun_before(verb)
        if before is not None:
            heads, extra["bare"] = [before], True
    if not heads:
        if not is_passive(verb):
            return []
        heads = _where_it_stands(verb)
    if not heads:
        if marks["soft"]:
            marks["kind"] = "unasserted"  # "can be seen as" is the author's own careful claim
        advice = verb.lemma_ in cues.ADVICE_VERBS and _is_present(verb)
        return [Found(pattern, places, None, taken, by_author=advice, **marks, **extra)]
    built = []
    for head in heads:
        if is_author(head):
            built.append(Found(pattern, places, head.i, taken, by_author=True, **marks, **extra))
        elif _fits(head, human=human):
            mine = marks if not _nobody(head) else {**marks, "kind": "hidden"}
            built.append(Found(pattern, places, head.i, taken, **mine, **extra))
    return built


def _where_it_stands(verb: Token) -> list[Token]:
    """ "is presented in analyses from X as": those behind the writings, for a passive that names nobody else."""
    for link in children(verb, "prep"):
        noun = child(link, "pobj")
        if link.lower_ == "in" and noun is not None:
            writings = [noun, *children(noun, "conj")]
            owners = [holder_of(each) for each in writings if each.lemma_.lower() in WRITING_NOUNS]
            found = [each for each in owners if each not in writings and can_hold(each)]
            if found:
                return found[:1]
    return []


def _is_present(verb: Token) -> bool:
    """ "is advised", not "was advised" or "has been advised"."""
    helper = child(verb, "auxpass")
    return helper is not None and helper.tag_ in ("VBZ", "VBP") and child(verb, "aux") is None


def _fits(head: Token, *, human: bool) -> bool:
    return can_hold(head, human_verb=human) or head.lower_ == "it"


def _nobody(head: Token) -> bool:
    return head.lower_ in ("no-one", "nobody", "none", "noone") or any(
        each.lower_ in ("no", "few", "neither") for each in head.children if each.dep_ == "det"
    )


def _with_particle(verb: Token) -> list[Token]:
    return [verb, *children(verb, "prt")]


def _content_clause(verb: Token) -> Token | None:
    """The clause that is said: the verb's ccomp, or the clause that "…, X said" or "as X said" hangs on."""
    clauses = [
        each
        for each in children(verb, "ccomp")
        if not (each.dep_ == "ccomp" and each.tag_ == "VBG" and child(each, "nsubj") is None)
    ]
    # Two sentences on one line ("X argues that A; Y says B"): what stands before the stop is not what Y says.
    clauses = [each for each in clauses if each.i > verb.i or not _stop_between(each, verb)]
    if not clauses:
        return None
    # "they go further: they maintain that …": the clause with "that" behind the verb comes first.
    behind = [each for each in clauses if each.i > verb.i and child(each, "mark") is not None]
    return max(behind or clauses, key=lambda each: len(subtree(each)))


def _stop_between(clause: Token, verb: Token) -> bool:
    return any(each.text in (";", ":") for each in verb.doc[clause.i : verb.i])


def _clause(verb: Token, words: Words) -> list[Found]:
    if verb.lemma_ not in cues.CLAUSE_VERBS:
        return []
    clause = _content_clause(verb)
    if clause is None:
        return _inserted(verb, words) or _speech_as_object(verb)
    content = subtree(clause)
    opening = _opening(clause)
    asking = opening in ("whether", "if") or (
        verb.lemma_ in cues.ASKING_VERBS and opening is not None and opening != "that"
    )
    if opening in _WH or clause.sent.text.rstrip().endswith("?"):
        asking = True
    mark = next((each for each in children(clause, "mark") if each.lower_ in ("that", "how")), None)
    how = next((each for each in children(clause, "advmod") if each.lower_ == "how" and each.i == min(content)), None)
    for each in (mark, how):
        if each is not None:
            content -= subtree(each)
    if len(content) < 2 or child(clause, *SUBJECTS, "csubj", "expl") is None:
        return []
    if clause.i < verb.i and is_passive(verb):
        return []  # two sentences on one line, not "S, it was said"
    return _build(verb, "clause", _with_particle(verb), content, kind="question" if asking else "claim",
                  denying=verb.lemma_ in cues.DENYING_VERBS)  # fmt: skip


def _opening(clause: Token) -> str | None:
    """The word that opens a clause, if it is a mark or a question word before the verb."""
    first = min(clause.subtree, key=lambda each: each.i)
    if first.tag_ in ("WP", "WRB", "WDT", "WP$") or first.dep_ == "mark":
        return first.lower_
    return None


def _inverted(verb: Token, words: Words) -> list[Found]:
    """ "The contrast, said Doyle, would be clear": a speech verb between commas with its speaker behind it."""
    sentence = verb.sent
    if verb.lemma_ not in cues.SPEECH_VERBS or verb.tag_ not in ("VBD", "VBZ") or verb.i - 1 <= sentence.start:
        return []
    if verb.nbor(-1).text not in (",", "—", "-") or verb.i + 1 >= sentence.end:
        return []
    speaker = next((each for each in sentence.noun_chunks if each.start == verb.i + 1), None)
    if speaker is None or not can_hold(speaker.root, human_verb=True) or speaker.root.lower_ == "it":
        return []
    end = max(subtree(speaker.root)) + 1 if speaker.root.i > verb.i else speaker.end
    if end < sentence.end and sentence.doc[end].text not in (",", ".", "—"):
        return []
    content = {each.i for each in sentence} - {verb.i} - set(range(verb.i, end))
    heads = [speaker.root, *(each for each in children(speaker.root, "conj") if can_hold(each))]
    return [Found("clause", [verb.i], each.i, frozenset(content)) for each in heads if len(content) > 2]


def _inserted(verb: Token, words: Words) -> list[Found]:
    """ "As X argues, S", "S, X said", "NATO, X says, did S": the cue clause hangs on its own content."""
    head = verb.head
    as_mark = next(
        (
            each
            for each in verb.children
            if each.lower_ == "as" and each.i < verb.i and each.dep_ in ("mark", "advmod", "prep")
        ),
        None,
    )
    if child(verb, "dobj", "xcomp") is not None and as_mark is None:
        return []
    if verb.dep_ == "advcl" and as_mark is not None and head.i != verb.i:
        if verb.lemma_ not in cues.SPEECH_VERBS | cues.SHOWING_VERBS | word_set(
            "see put believe think know expect hold"
        ):
            return []
        content = main_part(head) - subtree(verb)
        return _build(verb, "as-says", [verb], content)
    if (
        verb.dep_ == "parataxis"
        and verb.lemma_ in cues.SPEECH_VERBS | cues.THOUGHT_VERBS
        and child(verb, "nsubj") is not None
    ):
        return _build(verb, "clause", _with_particle(verb), main_part(head) - subtree(verb))
    return []


def main_part(verb: Token) -> set[int]:
    """A clause without what stands against it: "while …", "although …", "but …" keep their own holder."""
    taken = subtree(verb)
    for each in verb.children:
        mark = child(each, "mark")
        against = (
            each.dep_ == "advcl"
            and mark is not None
            and mark.lower_ in ("while", "whereas", "whilst", "although", "though")
        )
        other = each.dep_ == "conj" and child(each, "nsubj", "nsubjpass") is not None
        if against or other:
            taken -= subtree(each)
    return taken


def _speech_as_object(verb: Token) -> list[Found]:
    """ "X told the club the plan was dead" parsed oddly, or a noun phrase as what is said: left to the other rules."""
    return []


def _frame(verb: Token, words: Words) -> list[Found]:
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
    value_places = _whole_value(verb, value, value_places) - _agent_places(verb)
    if thing is None:
        return _build(verb, "view-as", [verb, link], value_places) if value_places else []
    rewrite = _is_sentence(thing, thing_places, value, value_places, words)
    return _build(verb, "view-as", [verb, link], thing_places | value_places, rewrite=rewrite, thing=thing_places)


def _whole_value(verb: Token, value: Token, places: set[int]) -> set[int]:
    """The value with a second noun that the parser hung on the verb: "as encirclement and a direct threat"."""
    for each in children(verb, "conj"):
        if not is_verb(each) and each.i > value.i:
            places = places | subtree(each)
    return places


def _agent_places(verb: Token) -> set[int]:
    """The places of "by X"; they name the holder and are no part of the content."""
    if not is_passive(verb):
        return set()
    agent = by_phrase(verb)
    if agent is None:
        return set()
    behind = set() if agent.head.i == verb.i else {each.i for each in agent.head.subtree if each.i > agent.i}
    return subtree(agent) | behind


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
            return _head_noun(verb)
        if thing is None and verb.dep_ == "conj":
            thing = child(verb.head, "nsubjpass", "nsubj")
        if thing is not None and thing.lower_ in ("which", "that", "who") and verb.dep_ == "relcl":
            return _head_noun(verb)
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
        return _head_noun(verb)  # "a fear that doctors describe as unfounded"
    if thing is None or thing.lower_ in ("what", "whatever"):
        return None, set()
    if thing.lower_ in ("which", "that") and verb.dep_ == "relcl":
        return _head_noun(verb)
    return thing, subtree(thing) - subtree(link) - _beyond(thing, link)


def _beyond(thing: Token, link: Token) -> set[int]:
    return {each.i for each in thing.subtree if each.i > link.i}


def _head_noun(verb: Token) -> tuple[Token, set[int]]:
    noun = verb.head
    return noun, subtree(noun) - subtree(verb) - {each.i for each in noun.subtree if each.i >= verb.i}


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
            return _build(verb, "call", [verb], subtree(value)) if verb.dep_ == "relcl" or is_passive(verb) else []
        places = places - subtree(value) - _agent_places(verb)
        rewrite = _is_sentence(thing, places, value, subtree(value), words)
        return _build(verb, "call", [verb], places | subtree(value), rewrite=rewrite, thing=places)
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
            return _build(verb, "call", [verb], subtree(small), rewrite=rewrite, thing=subtree(thing))
    return []


def _passive_report(verb: Token, words: Words) -> list[Found]:
    """ "Y is said (by X) to be Z", "Y is considered (by X) Z", "it is feared": content without or with a named holder."""
    if not is_passive(verb) or verb.lemma_ not in cues.CLAUSE_VERBS | cues.NAMING_VERBS:
        return []
    rest = child(verb, "xcomp")
    subject = child(verb, "nsubjpass")
    if rest is None or subject is None or verb.lemma_ in cues.INTENT_VERBS - {"expect", "claim"}:
        return []
    return _build(verb, "passive", [verb], subtree(subject) | subtree(rest))


def _directive(verb: Token, words: Words) -> list[Found]:
    """ "urged ministers to resign", "wants the club to be sold"."""
    if verb.lemma_ not in cues.DIRECTIVE_VERBS or is_passive(verb):
        return []
    goal = child(verb, "ccomp", "xcomp")
    if goal is None or not any(each.lower_ == "to" and each.dep_ == "aux" for each in goal.children):
        return []
    addressee = child(goal, "nsubj", "nsubjpass") or child(verb, "dobj")
    if addressee is None:
        return []
    content = subtree(goal) | subtree(addressee)
    rest = subtree(goal) - subtree(addressee) - {each.i for each in children(goal, "aux") if each.lower_ == "to"}
    rewrite = f"{words(subtree(addressee))} should {words(rest)}" if rest else None
    return _build(verb, "directive", [verb], content, rewrite=rewrite)


def _intent(verb: Token, words: Words) -> list[Found]:
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
        return _build(verb, "intent", [verb], subtree(goal))
    pattern = "weak-intent" if verb.lemma_ in cues.WEAK_INTENT_VERBS else "intent"
    return _build(verb, pattern, [verb], subtree(goal), rewrite=f"{third_person(verb.lemma_)} {words(subtree(goal))}")


def third_person(lemma: str) -> str:
    """ "oppose" → "opposes", "deny" → "denies"."""
    if lemma.endswith(("s", "sh", "ch", "x", "z", "o")):
        return f"{lemma}es"
    if lemma.endswith("y") and lemma[-2:-1] not in tuple("aeiou"):
        return f"{lemma[:-1]}ies"
    return f"{lemma}s"


def _charge(verb: Token, words: Words) -> list[Found]:
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
    return _build(verb, "charge", [verb], places, rewrite=rewrite)


def _object_places(thing: Token, verb: Token) -> set[int]:
    """What a view is about; the noun before it for "which": "tactics which officials have warned about"."""
    if thing.lower_ in ("which", "that", "whom"):
        return _head_noun(verb)[1] if verb.dep_ == "relcl" else set()
    return noun_content(thing)


def _stance(verb: Token, words: Words) -> list[Found]:
    """ "opposes Y", "welcomed Y", "fears Y"."""
    if verb.lemma_ not in cues.STANCE_VERBS:
        return []
    thing = child(verb, "nsubjpass") if is_passive(verb) else child(verb, "dobj", "xcomp")
    if thing is None or thing.lower_ in ("itself", "himself", "herself", "themselves", "what"):
        return []
    taken = _object_places(thing, verb) - _agent_places(verb)
    return _build(
        verb, "stance-verb", _with_particle(verb), taken, rewrite=f"{third_person(verb.lemma_)} {words(taken)}"
    )


def _stance_with_preposition(verb: Token, words: Words) -> list[Found]:
    wanted = cues.STANCE_PREPOSITIONS.get(verb.lemma_)
    if wanted is None or is_passive(verb):
        return []
    link = next((each for each in children(verb, "prep") if each.lower_ in wanted.split()), None)
    if link is None or child(link, "pobj", "pcomp") is None:
        return []
    taken = _object_places(child(link, "pobj", "pcomp"), verb)
    rewrite = f"{third_person(verb.lemma_)} {link.text} {words(taken)}"
    return _build(verb, "stance-verb", [verb, link], taken, rewrite=rewrite)


def _topic(verb: Token, words: Words) -> list[Found]:
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
    cue = [verb, link] if link is not None and thing.head == link else _with_particle(verb)
    joined = f"{link.text} {words(taken)}" if link is not None and thing.head == link else words(taken)
    rewrite = f"{third_person(verb.lemma_)} {joined}"
    found = _build(verb, "topic", cue, taken, rewrite=rewrite)
    for each in found:
        each.kind = "mention" if neutral and each.kind == "claim" else each.kind
    return found


def _be(verb: Token, words: Words) -> Iterator[Found]:
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
        yield from _build(verb, "attitude", [verb, adjective], content)
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
    yield from _build(
        verb, "attitude", [verb, adjective], content, rewrite=f"is {adjective.text} {words(subtree(rest))}"
    )


def _side(verb: Token, link: Token, words: Words) -> Iterator[Found]:
    noun = child(link, "pobj", "pcomp")
    if noun is None:
        return
    if link.lower_ == "against":
        yield from _build(verb, "attitude", [verb, link], subtree(noun), rewrite=f"is against {words(subtree(noun))}")
    elif link.lower_ == "in" and noun.lemma_ in ("favour", "favor", "support"):
        thing = next((each for each in children(noun, "prep") if each.lower_ == "of"), None)
        if thing is not None:
            taken = subtree(thing) - {thing.i}
            yield from _build(
                verb, "attitude", [verb, link, noun, thing], taken, rewrite=f"is in favour of {words(taken)}"
            )


def _partisan(verb: Token, noun: Token, words: Words) -> Iterator[Found]:
    link = next((each for each in children(noun, "prep") if each.lower_ == "of"), None)
    if link is None:
        return
    taken = subtree(link) - {link.i}
    rewrite = f"{cues.SIDE_NOUNS[noun.lemma_.lower()]} {words(taken)}"
    yield from _build(verb, "attitude", [verb, noun], taken, rewrite=rewrite)


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
