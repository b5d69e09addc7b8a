"""All rules of the tagger in the order in which, of two equally long matches at one place, the first counts."""

from . import dates, days, fiscal, references, seasons, spans, steps, unsaid_lengths, years

RULES = (
    *dates.RULES,
    *years.RULES,
    *seasons.RULES,
    *fiscal.RULES,
    *days.RULES,
    *steps.RULES,
    *unsaid_lengths.RULES,
    *spans.RULES,
    *references.RULES,
)
