"""Words between commas that only accompany a clause: "the editors, with the help of a friend, printed it"."""

import re

from .naming import VERB

_MODAL = r"(?:will|would|can|could|may|might|must|shall|should)\b"
_ACCOMPANIES = re.compile(
    r",\s+(?:similar\s+to|like|unlike|with|without|together\s+with|along\s+with|instead\s+of|in\s+addition\s+to|besides|"
    rf"despite)\s[^,;:()]*,(?=\s+(?:\w+ly\s+)?(?:{VERB.pattern}|{_MODAL}))"
)
_REMARK = re.compile(
    r",\s+(?:on\s+the\s+(?:other\s+hand|contrary|whole)|for\s+(?:example|instance|(?:his|her|its|their)\s+part)|of\s+course|"
    r"however|as\s+a\s+result|in\s+(?:turn|fact|effect|the\s+end|practice|theory)|by\s+contrast|too|moreover|therefore|"
    r"nevertheless|meanwhile|to\s+be\s+sure),"
)


def without_asides(text: str, start: int, end: int, *, sentence: tuple[int, int]) -> str:
    """The text with blanks for such words of a sentence, so that all places stay; as it is if the date text[start:end]
    stands in them."""
    for pattern in (_REMARK, _ACCOMPANIES):
        for found in pattern.finditer(text, *sentence):
            if found.start() < end and start < found.end():
                continue
            text = f"{text[: found.start()]}{' ' * (found.end() - found.start())}{text[found.end() :]}"
    return text
