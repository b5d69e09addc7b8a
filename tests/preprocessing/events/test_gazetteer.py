import pandas as pd
import pytest

from preprocessing.events.gazetteer import entries_from_frame, entry_from, own_entries, read_entries
from preprocessing.events.phrases import NameIndex, words_of
from preprocessing.model.errors import SettingsError

INDEX = NameIndex(own_entries())


def names(text: str) -> list[str]:
    return [item.entries[0].id for item in INDEX.find(words_of(text))]


def test_own_entries_are_many_unique_and_part_of_known_ones():
    entries = own_entries()
    ids = [entry.id for entry in entries]
    assert len(ids) >= 300
    assert len(set(ids)) == len(ids)
    assert {entry.part_of for entry in entries if entry.part_of} <= set(ids)


def test_a_text_without_names_gives_none():
    assert names("") == []
    assert names("A quiet day in the garden.") == []


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("during the Second World War", "world-war-2"),
        ("the post- Cold war order", "post-cold-war"),
        ("the collapse of the Soviet Union", "ussr-dissolution"),
        ("the founding of the United Nations", "un-founded"),
        ("Algerian independence came late", "congo-independence".replace("congo", "algeria")),
        ("under the Clinton administration's plans", "clinton-presidency"),
        ("the Creamean War left wounds", "crimean-war"),
        ("the acquistion of Crimea", "crimea-annexation"),
    ],
)
def test_names_templates_and_typing_errors_are_found(text, entry):
    assert names(text) == [entry]


@pytest.mark.parametrize(
    "text",
    [
        "the city of Kyoto is old",
        "a new deal on fish",
        "funding of NATO",
        "in Stalingrad he was born",
        "a long march home",
    ],
)
def test_places_and_plain_words_are_no_events(text):
    assert names(text) == []


def test_reader_entries_need_a_name_and_a_date(tmp_path):
    assert read_entries(tmp_path) is None
    (tmp_path / "events.csv").write_text("name,start\nHarborne strike,soon\n", encoding="utf-8")
    with pytest.raises(SettingsError, match=r"events\.csv, line 2"):
        read_entries(tmp_path)


def test_reader_entries_may_go_on():
    (entry,) = entries_from_frame(pd.DataFrame([{"name": "Rent strike", "start": "2020-04", "end": ".."}]))
    assert entry.interval.open_end
    assert entry.source == "reader"


def test_an_event_cannot_end_before_it_starts():
    with pytest.raises(SettingsError, match="before it starts"):
        entry_from({"name": "X", "start": "1999", "end": "1998"}, place="line 1")
