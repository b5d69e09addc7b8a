"""Word lists written as running text."""


def word_set(text: str) -> frozenset[str]:
    """The words of a text, white space between them; "-" inside a word stays."""
    return frozenset(text.split())
