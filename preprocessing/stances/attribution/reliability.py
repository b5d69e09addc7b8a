"""How often each rule is right.

Share of a rule's finds that the annotators of PolNeAR (news, 2016) also marked: figures in
docs/decisions/041-reliability.md. Rules that this corpus cannot judge carry an estimate, marked so.
"""

RELIABILITY: dict[str, float] = {
    "according-to": 0.93,
    "view-as": 0.81,
    "call": 0.75,
    "clause": 0.79,
    "as-says": 0.77,
    "quote": 0.90,
    "quote-continued": 0.80,
    "passive": 0.60,
    "noun-clause": 0.70,
    "perspective": 0.90,  # estimate: too rare in news to measure
    "attitude": 0.60,
    "directive": 0.60,
    "charge": 0.55,
    "stance-noun": 0.50,
    "stance-verb": 0.48,
    "intent": 0.45,
    "weak-intent": 0.35,
    "topic": 0.50,
    "speaker": 0.90,
    "for-x": 0.60,  # estimate
    "citation": 0.50,  # estimate: a citation supports a claim, it does not always share it
    "heading": 0.60,  # estimate
    "author": 0.90,
    "author-part": 0.60,  # estimate
}
# A view that is only possible ("may see it as") counts less.
SOFT = 0.6
