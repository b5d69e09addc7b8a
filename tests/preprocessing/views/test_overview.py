"""What the front page tells: contest, agreement, events that many tell or one alone, and how sure it is."""

from dataclasses import replace

import pytest

from preprocessing.model.filters import Filters
from preprocessing.store import open_store
from preprocessing.views.method import collection_facts
from preprocessing.views.overview import summarise
from tests import fakes


def moved(corpus, **positions):
    """The collection with other positions, by voice."""
    stances = corpus.stances.copy()
    for voice, position in positions.items():
        stances.loc[stances["voice_id"] == voice, "position"] = position
    return replace(corpus, stances=stances)


@pytest.mark.parametrize("texts", [{}, {fakes.EAST: ""}, {fakes.EAST: "A heading\nOne sentence."}])
def test_tiny_collections_give_zeros_and_nothing_more(tmp_path, texts):
    told = summarise(open_store(fakes.write(tmp_path / "store", texts)), Filters())
    assert (told.contests, told.agreements, told.events, told.alone, told.lone_topics) == ((), (), (), (), ())
    assert told.wording is None


def test_contest_names_the_voices_of_either_side(bridge):
    contest = summarise(bridge, Filters()).contests[0]
    assert contest.contested
    assert (contest.for_count, contest.against_count, contest.unclear_count) == (1, 2, 0)
    assert (contest.for_voices, contest.against_voices) == (("The mayor",), ("Author of Against", "Critics"))


def test_voices_agree_only_where_nobody_stands_against_them(bridge):
    assert summarise(bridge, Filters()).agreements == ()
    agreement = summarise(moved(bridge, mayor=None), Filters()).agreements[0]
    assert (agreement.side, len(agreement.voices)) == ("against", 2)


def test_unnamed_voices_come_after_those_with_a_name(bridge):
    voices = bridge.voices.assign(name=bridge.voices["name"].replace("Author of Against", "Authors (unnamed)"))
    contest = summarise(replace(bridge, voices=voices), Filters()).contests[0]
    assert contest.against_voices == ("Critics", "Authors (unnamed)")


def test_event_of_two_documents_leads_and_an_event_of_one_stands_alone(bridge):
    told = summarise(bridge, Filters())
    assert [(event.name, event.document_count) for event in told.events] == [
        ("What happened in 1999", 2),
        ("What happened in 1932", 1),
    ]
    assert [(each.title, each.events) for each in told.alone] == [("The Bridge", (("e1932", "What happened in 1932"),))]
    assert told.lone_event_count == 1


def test_alone_means_in_the_whole_collection_whatever_the_filters(bridge):
    told = summarise(bridge, Filters(documents=(fakes.EAST,)))
    assert [event.document_count for event in told.events] == [1, 1]
    assert [each.events[0][0] for each in told.alone] == ["e1932"]


def test_eras_are_not_counted_among_the_events(bridge):
    eras = bridge.events["granularity"].where(bridge.events["event_id"] != "e1999", "era")
    corpus = replace(bridge, events=bridge.events.assign(granularity=eras))
    assert [event.event_id for event in summarise(corpus, Filters()).events] == ["e1932"]
    facts = collection_facts(corpus)
    assert (facts.events, facts.eras) == (1, 1)


def test_numbers_agree_with_those_of_the_method_page(bridge):
    told, facts = summarise(bridge, Filters()), collection_facts(bridge)
    assert (told.voice_count, told.heard_count) == (facts.voices, facts.heard)
    assert (told.event_count, told.mention_count, told.undated_count) == (facts.events, facts.mentions, facts.undated)
    assert (told.stance_count, told.unclear_count) == (facts.positions, facts.unclear)


def test_times_in_headings_are_not_counted(bridge):
    heading = bridge.passages.loc[bridge.passages["zone"] == "heading", "passage_id"].iloc[0]
    mentions = bridge.time_mentions.copy()
    mentions.loc[0, "passage_id"] = heading
    corpus = replace(bridge, time_mentions=mentions)
    assert summarise(corpus, Filters()).mention_count == len(mentions) - 1
    assert collection_facts(corpus).mentions == len(mentions) - 1


def test_of_two_topics_as_large_the_one_in_more_documents_leads(bridge):
    labels = [(share.passage_count, share.document_count, share.label) for share in summarise(bridge, Filters()).topics]
    assert labels == sorted(labels, key=lambda row: (-row[0], -row[1], row[2]))
