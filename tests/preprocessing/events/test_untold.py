import pytest

from preprocessing.events.happenings import happening_at
from preprocessing.events.untold import is_likened, tells_no_event
from tests.preprocessing.events.test_happenings import name_at


def test_no_words_tell_of_something():
    assert not tells_no_event("", "")
    assert not is_likened("")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It would fail like in 1929.", "1929"),
        ("Farmers say that it would need subsidies and would go wrong like in 1957.", "1957"),
        ("The decisive year was 1917.", "1917"),
        ("Since about 1995 unemployment is a burden.", "1995"),
        ("Whitmore has blocked every reform since 1979.", "1979"),
        ("The ministry has always ignored the valley since 1962.", "1962"),
        ("The unions and the party regard the pact as dead since May 2003.", "May 2003"),
        ("The bank has warned repeatedly since February 2012.", "February 2012"),
        ("Bell himself says today that losing a harvest in 1932 does not excuse the theft.", "1932"),
        ("Local writers prefer to start their tale in 1916.", "1916"),
        ("Nobody could sleep after the winter of 1946.", "the winter of 1946"),
        ("She certainly was the one who complained most often in the eighties.", "the eighties"),
        ("The wording is too vague in May 1911.", "May 1911"),
        ("A second concert, similar to those given in York in June 2019, may follow.", "June 2019"),
        ("Treat it as a warning from 1929.", "1929"),
    ],
)
def test_a_state_a_judgement_or_a_likeness_is_no_event(text, words):
    assert name_at(text, words) is None


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("The gate has been closed since 1999.", "1999", "Gate has been closed"),
        ("The quay has sunk by two feet since 1960.", "1960", "Quay has sunk by two feet"),
        ("They may strike, as in May 1911 when the docks closed.", "May 1911", "Docks closed"),
        ("It all began in 1911, when the docks closed.", "1911", "Docks closed"),
        ("The club has behaved as if it owned the park since the first race in June 2001.", "June 2001", "First race"),
        ("The second phase, from May 1911, cannot be excused.", "May 1911", "Second phase"),
        ("Doctrine ignores the failure of the treaty in 1939.", "1939", "Failure of the treaty"),
    ],
)
def test_what_happened_beside_a_state_is_told(text, words, name):
    assert name_at(text, words) == name


def test_a_sentence_that_ends_in_no_ends_there():
    text = "The guild said no. In May 1911 the docks closed."
    start = text.index("May 1911")
    assert happening_at(text, start, start + 8, sentence=(0, len(text))).name == "Docks closed"
