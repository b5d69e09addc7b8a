"""Attributions whose cue is no verb: "according to", "from X's perspective", "X's belief that", "X's opposition to"."""

from collections.abc import Callable, Iterator

from spacy.tokens import Token

from ..agents import AGENT_NOUNS, BODY_NOUNS, PEOPLE_ENDINGS
from ..voice_names import known_voice, nation_of
from ..word_sets import word_set
from . import cues
from .actors import actors
from .asserting import is_negated
from .clauses import main_part
from .found import Found
from .grammar import SUBJECTS, child, children, has_word, is_verb, subtree
from .holders import can_hold, holder_of, is_author, owner_of

Words = Callable[[object], str]
_EYES = ("in", "from", "by", "to")
_IN_NOUNS = word_set("""
    view opinion eye word words estimation judgement judgment mind account telling book reading belief assessment
    analysis
""")
_FROM_NOUNS = word_set("perspective viewpoint standpoint view point vantage angle")
_THEORIES = word_set("theory thesis hypothesis model doctrine school dilemma logic concept definition")
_FOR_VERBS = word_set("""
    be represent mean mark seem look remain constitute amount appear become
""")


def find_by_phrase(token: Token, words: Words) -> Iterator[Found]:
    """The attributions a preposition or a noun makes. words: the source text of a set of token places."""
    if token.lower_ == "according" or token.lower_ == "per":
        yield from _according(token)
    elif token.dep_ in ("prep", "advmod", "mark") and token.lower_ in ("in", "from"):
        yield from _perspective(token)
    elif token.dep_ == "prep" and token.lower_ in ("for", "to"):
        yield from _for(token)
    elif token.lower_ in cues.ATTITUDE_ADJECTIVES and token.head.lemma_ != "be":
        yield from _loose_attitude(token)
    elif token.pos_ in ("NOUN", "PROPN", "VERB"):
        yield from _noun(token, words)


def _clause_around(link: Token) -> set[int]:
    """The clause a phrase speaks about, without the phrase."""
    verb = link.head
    while not (is_verb(verb) and verb.dep_ not in ("aux", "auxpass", "amod")) and verb.head.i != verb.i:
        verb = verb.head
    # At either end of a sentence the phrase speaks about all of it.
    sentence = link.sent
    before = sentence.doc[sentence.start : link.i]
    at_start = len(before) <= 3 and all(each.pos_ in ("ADV", "CCONJ", "PUNCT", "SPACE") for each in before)
    if at_start:
        verb = sentence.root
    while verb.dep_ in ("xcomp", "auxpass", "aux") and verb.head.i != verb.i:
        verb = verb.head
    content = _same_side(main_part(verb) - subtree(link), link)
    if not at_start and verb.dep_ == "conj":
        content -= {each.i for each in verb.subtree if each.dep_ == "cc"}
    return content


def _same_side(content: set[int], link: Token) -> set[int]:
    """Without what lies beyond a semicolon: "In X's view, S; Y insists that …"."""
    stops = [each.i for each in link.sent if each.text == ";"]
    first = max((stop for stop in stops if stop < link.i), default=-1)
    last = min((stop for stop in stops if stop > link.i), default=len(link.doc))
    return {place for place in content if first < place < last}


def _according(token: Token) -> Iterator[Found]:
    link = token if token.lower_ == "per" else child(token, "prep")
    noun = child(link, "pobj") if link is not None else None
    if noun is None or (token.lower_ == "per" and noun.pos_ != "PROPN"):
        return
    holder = _quoted_head(noun) or holder_of(noun)
    if holder.lemma_.lower().endswith("ism") or holder.lemma_.lower() in _THEORIES:
        yield Found("according-to", sorted({token.i, link.i}), None, frozenset(_clause_around(token)), kind="hidden")
        return
    if not can_hold(holder, human_verb=True) and holder.pos_ not in ("PROPN", "NOUN"):
        return
    if noun.lemma_ in ("law", "rule", "plan", "schedule", "size", "need"):
        return
    content = _clause_around(token)
    yield Found("according-to", sorted({token.i, link.i}), holder.i, frozenset(content), by_author=is_author(holder))
    for partner in children(holder, "conj"):
        yield Found("according-to", sorted({token.i, link.i}), partner.i, frozenset(content))


def _quoted_head(noun: Token) -> Token | None:
    """The word in quotation marks where the parser ran on: According to "Realism" governments are …"""
    marks = [each.i for each in noun.subtree if each.text == '"']
    return noun.doc[marks[1] - 1] if len(marks) > 1 and marks[1] < noun.i else None


def _perspective(token: Token) -> Iterator[Found]:
    noun = child(token, "pobj")
    wanted = _IN_NOUNS if token.lower_ == "in" else _FROM_NOUNS
    if noun is None or noun.lemma_.lower() not in wanted:
        return
    anchor = noun
    if noun.lemma_ in ("point", "vantage"):  # "from X's point of view"
        anchor = noun
    holder = owner_of(anchor, ("of",))
    if holder is None:
        inner = next((each for link in children(noun, "prep") for each in children(link, "pobj")), None)
        holder = owner_of(inner, ("of",)) if inner is not None else None
    if holder is None:
        holder = next(
            (each for each in noun.children if each.ent_type_ in ("NORP", "GPE") and each.dep_ in ("amod", "compound")),
            None,
        )
    if holder is None:
        return
    content = _clause_around(token)
    yield Found("perspective", [token.i, noun.i], holder.i, frozenset(content), by_author=is_author(holder))


def _loose_attitude(adjective: Token) -> Iterator[Found]:
    """ "with leaders concerned that …", "ministers, convinced that …, did": an attitude without a verb "to be".

    Read from the words, because the parser often loses such clauses: the holder stands right before the adjective,
    the content goes to the end of the sentence, or to the next comma if a comma stood before the adjective.
    """
    doc, sentence = adjective.doc, adjective.sent
    if adjective.i + 2 >= sentence.end or doc[adjective.i + 1].lower_ != "that" or adjective.i - 1 <= sentence.start:
        return
    inserted = doc[adjective.i - 1].text == ","
    last = adjective.i - 1 if inserted else adjective.i
    chunk = next((each for each in sentence.noun_chunks if each.end == last), None)
    if chunk is None or not can_hold(chunk.root):
        return
    content = []
    for each in doc[adjective.i + 2 : sentence.end]:
        if each.text == ";" or (inserted and each.text == ","):
            break
        content.append(each.i)
    yield Found("attitude", [adjective.i], chunk.root.i, frozenset(content), by_author=is_author(chunk.root))


def _for(token: Token) -> Iterator[Found]:
    """ "For Moscow, this is a red line": only at the start, before a comma, with a plain statement behind it."""
    sentence = token.sent
    noun = child(token, "pobj")
    if noun is None or token.lower_ != "for" or token.i != sentence.start:
        return
    yield from _for_without_comma(token, noun)
    if not (can_hold(noun) or _are_people(noun)):
        return
    end = max(subtree(noun)) + 1
    root = sentence.root
    if end >= sentence.end or sentence.doc[end].text != "," or root.lemma_ not in _FOR_VERBS:
        return
    content = main_part(root) - subtree(token)
    yield Found("for-x", [token.i], noun.i, frozenset(content))


def _for_without_comma(token: Token, noun: Token) -> Iterator[Found]:
    """ "For Lisbon the treaty is like a debt": a named holder or a camp, a subject right behind it, and a verdict."""
    end = max(subtree(noun)) + 1
    root = token.sent.root
    subject = child(root, *SUBJECTS)
    people = noun.tag_ == "NNPS" and any(nation_of(each.text) for each in (noun, *noun.lefts))
    named = noun.pos_ == "PROPN" and (noun.ent_type_ in _NAMED or people or known_voice(noun.text) is not None)
    camp = noun.tag_ == "NNS" and (noun.lemma_.lower() in AGENT_NOUNS or _are_people(noun)) and has_word(noun, "the")
    if subject is None or not (named or camp) or min(subtree(subject)) != end or token.head.i != root.i:
        return
    if not _is_verdict(root, subject):
        return
    content = main_part(root) - subtree(token)
    for joined in children(root, "conj"):  # "… died morally, and they must go"
        pronoun = child(joined, *SUBJECTS)
        if pronoun is not None and pronoun.lower_ in ("it", "they"):
            content |= subtree(joined)
    yield Found("for-x", [token.i], noun.i, frozenset(content))


_NAMED = ("PERSON", "ORG", "GPE", "NORP")
_LIKENING = word_set("be seem look remain sound feel")
_MORALLY = word_set("morally politically legally spiritually")
_LOSING = word_set("die end fail lapse expire collapse cease lose bind")
# What is counted, dated or named about a holder is a fact, and so is the first or the largest of its kind.
_MEASURES = word_set("""
    amount average bill capital cost crop currency date day deadline distance export figure forecast holiday
    import income language market number opponent order population price rate result salary score season share sum
    target temperature tide total turnout wage weather winner year yield
""")
_RANKING = word_set("main next first last chief usual average total only principal final current present second third")
_BENEFITS = word_set("help use aid boon relief benefit gain blessing windfall loss burden source cost")


def _is_verdict(root: Token, subject: Token) -> bool:
    """Whether a main clause judges: "is like a debt", "is a trap", "is unacceptable", "died morally"."""
    if {each.lower_ for each in children(root, "advmod")} & _MORALLY and root.lemma_ in _LOSING:
        return True
    ranked = any(each.tag_ in ("JJS", "RBS") or each.lower_ in _RANKING for each in subject.children)
    if (
        root.lemma_ not in _LIKENING
        or ranked
        or subject.lemma_.lower() in _MEASURES | {"goal", "aim"}
        or subject.pos_ == "PRON"
    ):
        return False
    helpers = {each.lower_ for each in children(root, "aux")}
    if any(each.lower_ == "like" for each in children(root, "prep")):
        return not helpers
    if root.tag_ not in ("VBZ", "VBP") and not helpers & {"must", "cannot"}:
        return False
    adjective, noun = child(root, "acomp"), child(root, "attr")
    if adjective is not None:
        return adjective.lemma_.lower() in cues.VERDICT_ADJECTIVES
    plain = noun is not None and noun.pos_ == "NOUN" and not noun.ent_type_ and child(noun, "nummod") is None
    return plain and has_word(noun, "a", "an", "the", "no") and noun.lemma_.lower() not in _MEASURES | _BENEFITS


def _are_people(noun: Token) -> bool:
    """ "for cyclists": a plural that is formed like the names of people."""
    return noun.tag_ == "NNS" and noun.lemma_.endswith(PEOPLE_ENDINGS)


def _noun(noun: Token, words: Words) -> Iterator[Found]:
    lemma = noun.lemma_.lower()
    if lemma in cues.CLAUSE_NOUNS or lemma in cues.STANCE_NOUNS:
        yield from _noun_with_clause(noun, words)
    if lemma in cues.STANCE_NOUNS and noun.pos_ != "VERB":
        yield from _stance_noun(noun, words)
    if lemma in cues.INTENT_NOUNS and noun.pos_ == "NOUN":
        yield from _intent_noun(noun, words)
    if lemma == "case" and child(noun, "poss") is not None:
        yield from _case_noun(noun, words)
    if lemma in cues.FRAMING_NOUNS and noun.pos_ != "VERB":
        yield from _framing_noun(noun, words)


def _noun_with_clause(noun: Token, words: Words) -> Iterator[Found]:
    clause = next((each for each in children(noun, "acl", "ccomp", "relcl") if _is_content(each)), None)
    if clause is None and noun.dep_ == "dobj" and noun.head.lemma_ in cues.LIGHT_VERBS:
        clause = next((each for each in children(noun.head, "ccomp") if each.i > noun.i), None)
    if clause is None or noun.pos_ == "VERB":
        return
    cue, holders = _who_has(noun)
    content = frozenset(subtree(clause) - {each.i for each in children(clause, "mark") if each.lower_ == "that"})
    felt = not holders and noun.lemma_.lower() in cues.FELT_NOUNS
    holders = _where_felt(noun) if felt else holders
    if not holders:
        yield Found("noun-clause", cue, None, content, kind="hidden")
    for holder in holders:
        refused = noun.dep_ == "dobj" and noun.head.lemma_ in cues.DENYING_VERBS  # "rejected claims that"
        denying = noun.lemma_ in ("denial", "rejection", "doubt") or refused
        yield Found("noun-clause", cue, holder.i, content, by_author=is_author(holder),
                    negated=_negated(noun) ^ denying, place=felt)  # fmt: skip


_FIELDS = word_set("camp circle community industry opposition sector trade village town city")


def _where_felt(noun: Token) -> list[Token]:
    """ "fears in the industry that S", "concern in Chile that S"; "there is a belief among fishers that S"."""
    for link in children(noun, "prep"):
        place = child(link, "pobj")
        if place is None or link.lower_ not in ("in", "at", "within"):
            continue
        if (place.pos_ == "PROPN" and place.ent_type_ == "GPE") or place.lemma_.lower() in BODY_NOUNS | _FIELDS:
            return [place]
    return []


def _is_content(clause: Token) -> bool:
    """ "the belief that S", not "the belief that S holds"."""
    mark = child(clause, "mark")
    if mark is None or mark.lower_ != "that":
        return False
    # "a fear that doctors describe as unfounded": the verb misses its object, so "that" stands for the fear.
    complete = child(clause, "dobj", "ccomp", "xcomp", "acomp", "attr", "nsubjpass") is not None
    return clause.dep_ != "relcl" or complete or clause.lemma_ not in cues.FRAMING_VERBS | cues.STANCE_VERBS


def _who_has(noun: Token) -> tuple[list[int], list[Token]]:
    """The cue and the holders: the possessor, else the subject of "expressed", "shares", "has"."""
    owner = owner_of(noun)
    verb = noun.head
    light = noun.dep_ == "dobj" and is_verb(verb) and verb.lemma_ in cues.LIGHT_VERBS
    own_pronoun = owner is not None and owner.tag_ == "PRP$"
    if light and (owner is None or own_pronoun):
        holders = [holder_of(each) for each in actors(verb)]
        kept = [each for each in holders if can_hold(each, human_verb=True)]
        return [verb.i, noun.i], kept
    if owner is not None and (own_pronoun or can_hold(owner)):
        return [noun.i], [owner]
    nation = next(
        (each for each in noun.children if each.ent_type_ in ("NORP", "GPE") and each.dep_ in ("amod", "compound")),
        None,
    )
    return [noun.i], [nation] if nation is not None else []


def _negated(noun: Token) -> bool:
    return any(each.lower_ == "no" for each in noun.children) or (noun.dep_ == "dobj" and is_negated(noun.head))


def _stance_noun(noun: Token, words: Words) -> Iterator[Found]:
    """ "Russia's resistance to Y", "voiced support for Y", "fears among voters about Y"."""
    phrase, prepositions = cues.STANCE_NOUNS[noun.lemma_.lower()]
    link = next(
        (each for each in children(noun, "prep") if each.lower_ in prepositions.split() and each.i > noun.i), None
    )
    link = link or _link_behind_owner(noun, prepositions)
    if link is None or child(link, "pobj", "pcomp") is None:
        return
    cue, holders = _who_has(noun)
    taken = frozenset(subtree(link) - {link.i})
    for holder in holders:
        if holder.i not in taken:
            yield Found("stance-noun", cue, holder.i, taken, by_author=is_author(holder), negated=_negated(noun),
                        rewrite=f"{phrase} {words(taken)}")  # fmt: skip


def _link_behind_owner(noun: Token, prepositions: str) -> Token | None:
    """ "calls from teachers for smaller classes", where the parser hung "for" on the teachers."""
    wanted = set(prepositions.split()) & {"for", "against", "about", "over", "to"}
    for owner_link in children(noun, "prep"):
        owner = child(owner_link, "pobj") if owner_link.lower_ in ("by", "from", "among") else None
        found = [each for each in children(owner, "prep") if each.lower_ in wanted] if owner is not None else []
        if found:
            return found[0]
    return None


def _intent_noun(noun: Token, words: Words) -> Iterator[Found]:
    """ "Japan's refusal to sign", "the pledge by Denmark to close its plant"."""
    goal = next((each for each in children(noun, "acl", "xcomp") if each.i > noun.i and is_verb(each)), None)
    if goal is None or not any(each.lower_ == "to" and each.dep_ == "aux" for each in goal.children):
        return
    owner = owner_of(noun, ("by", "from", "of"))
    if owner is None or not (owner.tag_ == "PRP$" or can_hold(owner)):
        return
    taken = frozenset(subtree(goal))
    yield Found("stance-noun", [noun.i], owner.i, taken, by_author=is_author(owner), negated=_negated(noun),
                rewrite=f"{cues.INTENT_NOUNS[noun.lemma_.lower()]} {words(taken)}")  # fmt: skip


def _case_noun(noun: Token, words: Words) -> Iterator[Found]:
    """ "Lund's case for the tax", "her case against the dam"; a case against a person is one in court."""
    link = next((each for each in children(noun, "prep") if each.lower_ in ("for", "against")), None)
    thing = child(link, "pobj", "pcomp") if link is not None else None
    owner = child(noun, "poss")
    if thing is None or thing.ent_type_ in ("PERSON", "ORG") or thing.lemma_.lower() in AGENT_NOUNS:
        return
    if owner.tag_ != "PRP$" and not can_hold(owner):
        return
    taken = frozenset(subtree(thing))
    yield Found("stance-noun", [noun.i, link.i], owner.i, taken, by_author=is_author(owner),
                rewrite=f"argues {link.lower_} {words(taken)}")  # fmt: skip


def _framing_noun(noun: Token, words: Words) -> Iterator[Found]:
    """ "Russia's perception of Y as Z"."""
    link = next((each for each in children(noun, "prep") if each.lower_ == "of"), None)
    thing = child(link, "pobj") if link is not None else None
    owner = child(noun, "poss")
    frame = next((each for each in noun.subtree if each.lower_ == "as" and each.dep_ == "prep"), None)
    value = child(frame, "pobj", "pcomp", "amod") if frame is not None else None
    if thing is None or owner is None or value is None or not (can_hold(owner) or owner.tag_ == "PRP$"):
        return
    thing_places = {each for each in subtree(thing) if each < frame.i}
    verb = "are" if thing.tag_ in ("NNS", "NNPS") else "is"
    yield Found("view-as", [noun.i, frame.i], owner.i, frozenset(thing_places | subtree(value)),
                rewrite=f"{words(thing_places)} {verb} {words(subtree(value))}")  # fmt: skip
