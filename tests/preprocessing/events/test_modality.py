import pytest

from preprocessing.events.modality import modality_of


def _modality(text: str, words: str, *, is_past: bool = True) -> str:
    start = text.index(words)
    return modality_of(text, start, start + len(words), sentence=(0, len(text)), is_past=is_past, is_dated=False)


def test_an_event_alone_has_happened():
    assert _modality("lockout", "lockout") == "happened"


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("He alleged a lockout of the union.", "claimed"),
        ("Many consider the lockout to be a shame to the town.", "happened"),
        ("Papers described the lockout as a catastrophe.", "happened"),
        ("They insist that the lockout came first.", "claimed"),
    ],
)
def test_what_is_only_judged_is_not_claimed(text, modality):
    assert _modality(text, "lockout") == modality


def test_what_is_still_to_come_may_be_feared_or_planned():
    assert _modality("The lockout could come any time.", "lockout", is_past=False) == "feared"
    assert _modality("The lockout is scheduled for May.", "lockout", is_past=False) == "planned"
