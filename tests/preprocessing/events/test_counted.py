import pytest

from preprocessing.events import find_events

from .test_find_events import collection


def starts_in(text: str) -> dict[str, str]:
    events = find_events(*collection(text)).events
    return dict(zip(events["name"], events["start"]))


@pytest.mark.parametrize(
    ("text", "name", "start"),
    [
        ("Two years before the First World War the guild sold its quay.", "Guild sold its quay", "1912-01-01"),
        ("Ten days after the fall of the Berlin Wall, students marched.", "Students marched", "1989-11-19"),
        ("The Selby treaty was signed on 2 June 1911. Fourteen months after the treaty the quay was sold.",
         "Quay was sold", "1912-08-01"),
        ("The siege began on 3 May 1911. Ten days into the siege, the wall fell.", "Wall fell", "1911-05-13"),
        ("The day after the fall of the Berlin Wall the mayor resigned.", "Mayor resigned", "1989-11-10"),
        ("Two years after the Second World War ended, the mill closed.", "Mill closed", "1947-01-01"),
    ],
)  # fmt: skip
def test_a_time_is_counted_from_a_dated_event(text, name, start):
    assert starts_in(text)[name] == start


def test_what_is_counted_from_a_rough_date_is_rough():
    text = "The Selby strike of 1911 failed. Two months after the strike the quay was sold."
    event = find_events(*collection(text)).events.set_index("name").loc["Quay was sold"]
    assert (event["start"], event["end"], event["certainty"]) == ("1911-03-01", "1912-02-29", "low")


@pytest.mark.parametrize(
    "text",
    [
        "Two years after the war the quay was sold.",
        "For two years after the First World War the quay was closed.",
        "In the two years before the First World War the quay grew.",
        "More than ten years after the First World War the quay was sold.",
        "Five years after the First World War the town was still in ruins.",
        "Two years after the First World War was lost, the quay was sold.",
    ],
)
def test_a_length_a_state_or_an_unknown_event_counts_nothing(text):
    assert set(starts_in(text)) <= {"World War I"}


def test_the_date_beside_a_count_says_when():
    text = "The quay was sold on 3 May 1921, three years after the First World War."
    assert starts_in(text) == {"World War I": "1914-07-28", "Quay was sold": "1921-05-03"}
