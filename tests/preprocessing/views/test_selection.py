import numpy as np
import pandas as pd

from preprocessing.model.filters import Filters
from preprocessing.views.selection import overlaps, select, which_to_relax
from tests import fakes


def test_no_filters_keep_every_body_passage_and_every_row(bridge):
    selection = select(bridge, Filters())
    assert selection.shown == selection.total == 4
    assert len(selection.stances) == len(bridge.stances)
    assert len(selection.mentions) == len(bridge.time_mentions)


def test_documents_keep_their_passages_only(bridge):
    selection = select(bridge, Filters(documents=(fakes.EAST,)))
    assert set(selection.passages["document_id"]) == {fakes.EAST}
    assert set(selection.stances["document_id"]) == {fakes.EAST}


def test_topics_keep_their_members(bridge):
    members = bridge.placements.loc[bridge.placements["topic_id"] == "t1", "passage_id"]
    assert set(select(bridge, Filters(topics=("t1",))).passages["passage_id"]) == set(members)


def test_words_are_looked_up_in_the_text(bridge):
    texts = select(bridge, Filters(words="ferry")).passages["text"]
    assert len(texts) == 1
    assert "ferry" in texts.iloc[0]


def test_years_keep_passages_that_speak_of_them(bridge):
    selection = select(bridge, Filters(years=(1990, 2000)))
    assert all("1999" in text for text in selection.passages["text"])
    assert set(selection.mentions["text"]) == {"1999"}


def test_voice_and_issue_must_meet_in_one_stance(bridge):
    selection = select(bridge, Filters(voices=("mayor",), issues=("bridge",)))
    assert set(selection.stances["voice_id"]) == {"mayor"}
    assert selection.shown == 1


def test_filters_that_exclude_each_other_leave_nothing(bridge):
    selection = select(bridge, Filters(documents=(fakes.EAST,), words="ferry"))
    assert selection.shown == 0
    assert selection.mentions.empty
    assert selection.stances.empty


def test_which_to_relax_counts_what_each_filter_holds_back(bridge):
    counts = which_to_relax(bridge, Filters(documents=(fakes.EAST,), words="ferry"))
    assert counts == [("words", 2), ("documents", 1)]


def test_overlaps_reads_missing_ends_as_open_and_missing_both_as_undated():
    frame = pd.DataFrame({"year_start": [1990.0, np.nan, np.nan, 2030.0], "year_end": [np.nan, 1980.0, np.nan, 2031.0]})
    assert overlaps(frame, (2000, 2010)).tolist() == [True, False, False, False]


def test_overlaps_includes_both_end_years_and_reads_ends_as_exclusive():
    frame = pd.DataFrame({"year_start": [1999.0, 2011.0, 1998.0], "year_end": [2000.0, 2012.0, 1999.0]})
    assert overlaps(frame, (1999, 2010)).tolist() == [True, False, False]


def test_overlaps_keeps_a_moment_at_the_first_day_of_a_year():
    assert overlaps(pd.DataFrame({"year_start": [1999.0], "year_end": [1999.0]}), (1999, 1999)).tolist() == [True]
