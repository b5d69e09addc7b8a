import pandas as pd
import pytest

from preprocessing.events import find_events
from preprocessing.model import tables


def collection(*texts: str) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """Documents of one body zone, one passage and one sentence a line each."""
    documents, zones, passages, sentences = [], [], [], []
    for number, text in enumerate(texts):
        identity = f"d{number}"
        documents.append(
            {
                "document_id": identity, "title": identity, "short_title": identity, "kind": "text",
                "source_path": f"{identity}.txt", "language": "en", "encoding": "utf-8", "text": text,
                "char_count": len(text),
            }
        )  # fmt: skip
        zones.append({"document_id": identity, "ordinal": 0, "start_char": 0, "end_char": len(text), "zone": "body"})
        passages.append(
            {
                "passage_id": f"p{number}", "document_id": identity, "ordinal": 0, "start_char": 0,
                "end_char": len(text), "zone": "body", "token_count": len(text.split()), "text": text,
            }
        )  # fmt: skip
        place = 0
        for ordinal, line in enumerate(text.split("\n")):
            sentences.append(
                {
                    "sentence_id": f"s{number}-{ordinal}", "passage_id": f"p{number}", "document_id": identity,
                    "ordinal": ordinal, "start_char": place, "end_char": place + len(line),
                }
            )  # fmt: skip
            place += len(line) + 1
    return (
        tables.DOCUMENTS.from_records(documents),
        tables.ZONE_SPANS.from_records(zones),
        tables.PASSAGES.from_records(passages),
        tables.SENTENCES.from_records(sentences),
    )


def test_no_documents_give_empty_tables():
    found = find_events(*collection())
    assert len(found.time_mentions) == len(found.events) == len(found.event_mentions) == 0
    assert list(found.events.columns) == list(tables.EVENTS.columns)


def test_one_event_under_two_names_in_two_documents_is_one():
    found = find_events(*collection("The First World War began.", "After WWI, borders moved."))
    events = found.events.set_index("event_id")
    assert events.loc["e-world-war-1", "document_count"] == 2


def test_same_name_with_two_years_is_two_events():
    found = find_events(*collection("The 1997 Madrid summit met.", "The 2022 Madrid summit met."))
    assert {"e-madrid-1997", "e-madrid-2022"} <= set(found.events["event_id"])


def test_order_of_documents_does_not_matter():
    frames = collection("In 1999, Poland joined the alliance.", "The Cold War ended in 1991.")
    turned = [frame.iloc[::-1].reset_index(drop=True) for frame in frames]
    pd.testing.assert_frame_equal(find_events(*frames).events, find_events(*turned).events)


def mention_texts(found) -> list[str]:
    return list(found.time_mentions["text"])


def test_a_year_beside_a_name_is_one_mention_of_that_event():
    found = find_events(*collection("The annexation of Crimea in 2014 changed it."))
    assert mention_texts(found) == ["2014"]
    assert list(found.events["event_id"]) == ["e-crimea-annexation"]
    assert found.time_mentions["event_start"].iloc[0] == 4


def test_what_hangs_on_an_event_takes_its_date():
    found = find_events(*collection("Since the Cold War relations were never so bad."))
    rows = found.time_mentions.set_index("text")
    assert rows.loc["Since the Cold War", "start_min"] == "1991-12-26"
    assert rows.loc["Cold War", "kind"] == "era"


def test_this_collapse_points_back():
    found = find_events(*collection("The fall of the Soviet Union was a shock.\nPoverty came from this collapse."))
    assert found.time_mentions.set_index("text").loc["this collapse", "start_min"] == "1991-12-26"


def test_a_name_learned_from_one_text_dates_it_in_another():
    found = find_events(*collection("The Harborne lockout of 1911 failed.", "Women led the Harborne lockout."))
    event = found.events.set_index("name").loc["Harborne lockout"]
    assert (event["start"], event["document_count"], event["source"]) == ("1911-01-01", 2, "learned")


def test_reader_entries_are_found():
    own = pd.DataFrame([{"name": "Rent strike", "start": "1915"}])
    found = find_events(*collection("After the Rent Strike rents were frozen."), extra_entries=own)
    assert "reader" in set(found.events["source"])


def test_reference_years_are_mentions_but_no_events():
    found = find_events(*collection("It failed (Miller, 2014)."))
    assert list(found.time_mentions["kind"]) == ["citation"]
    assert found.events.empty


def test_a_feared_invasion_is_not_told_as_happened():
    frames = collection("The Russian invasion of Ukraine could come any time.")
    frames[0]["dated_from"], frames[0]["dated_before"] = "2022-01-21", "2022-02-01"
    assert list(find_events(*frames).event_mentions["modality"]) == ["feared"]


def test_a_life_is_a_time_but_no_event_and_no_reference():
    found = find_events(*collection("Ann Bell (1832–1920) taught. Tom Hall (1928–) did not. Bell (1873) is cited."))
    assert list(found.time_mentions["text"][:2]) == ["1832–1920", "1928"]
    assert not found.time_mentions["is_citation"][:2].any()
    assert found.events.empty


def test_a_long_period_in_a_bracket_is_an_event():
    found = find_events(*collection("The Harborne Period (1603–1868) was long."))
    assert list(found.events["start"]) == ["1603-01-01"]


def test_two_happenings_of_different_years_never_merge():
    found = find_events(*collection("In 1911 the union was founded.", "In 1921 the union was founded."))
    assert len(found.events) == 2


def test_merges_by_hand_are_kept():
    frames = collection("The Kyoto Protocol held.", "The Rio Earth Summit met.")
    edits = pd.DataFrame([{"action": "merge", "event": "Kyoto Protocol", "into": "Rio Earth Summit"}])
    assert list(find_events(*frames, edits=edits).events["event_id"]) == ["e-rio-summit"]


def test_every_mention_stands_at_its_characters():
    text = "In 1999 it began. After the Cold War and the Kyoto Protocol, two years later, it ended."
    for row in find_events(*collection(text)).time_mentions.itertuples():
        assert text[row.start_char : row.end_char] == row.text


def test_framing_words_are_whole_words():
    text = (
        "Commentators everywhere unanimously described the First World War as a catastrophe for neighbouring countries."
    )
    found = find_events(*collection(text))
    framing = {word for words in found.event_mentions["framing"] for word in words}
    assert framing
    assert framing <= {word.strip(".").lower() for word in text.split()}


def edited(*texts: str, rows: list[tuple[str, str, str]]):
    edits = pd.DataFrame(rows, columns=["action", "event", "into"])
    return find_events(*collection(*texts), edits=edits)


def test_a_merge_puts_one_event_into_another():
    texts = ("The harbour strike of 1911 ended.", "In 1911, dockers walked out of Harborne.")
    names = list(find_events(*collection(*texts)).events["name"])
    assert len(names) == 2
    found = edited(*texts, rows=[("merge", names[1], names[0])])
    assert found.gone == ()
    assert list(found.events["name"]) == names[:1]
    assert found.events["document_count"].tolist() == [2]


def test_a_step_beside_its_own_date_is_no_event_of_its_own():
    found = find_events(
        *collection("The study began in 1665. Nearly 200 years later, in 1838, Ann Bell described the cell.")
    )
    assert list(found.events["start"].str[:4]) == ["1665", "1838"]


def test_a_split_sets_one_document_apart():
    texts = ("The First World War began.", "After WWI, borders moved.")
    found = edited(*texts, rows=[("split", "World War I", "d1")])
    assert found.gone == ()
    assert found.events["document_count"].tolist() == [1, 1]
    assert sorted(found.events["name"]) == ["WWI", "World War I"]


def test_a_part_set_apart_that_uses_the_same_words_is_called_by_its_clause():
    texts = ("The First World War began.", "The First World War ruined Harborne.")
    found = edited(*texts, rows=[("split", "World War I", "d0"), ("split", "World War I", "d1")])
    assert sorted(found.events["name"]) == ["First World War", "World War I"]
    again = edited(*texts, "First World War.", rows=[("split", "World War I", "d2"), ("split", "World War I", "d1")])
    assert "First World War ruined Harborne" in list(again.events["name"])


def test_a_part_set_apart_is_spelled_right_though_its_words_are_not():
    texts = ("The fall of the Berlin Wall came in 1989.", "After the colapse of the Berlin Wall, borders opened.")
    found = edited(*texts, rows=[("split", "Fall of the Berlin Wall", "d1")])
    assert found.gone == ()
    assert "Collapse of the Berlin Wall" in list(found.events["name"])
    assert any("colapse" in text for text in found.time_mentions["text"])


def test_a_part_set_apart_can_be_put_back_by_its_name():
    texts = ("The First World War began.", "After WWI, borders moved.")
    found = edited(*texts, rows=[("split", "World War I", "d1"), ("merge", "WWI", "World War I")])
    assert found.gone == ()
    assert found.events["document_count"].tolist() == [2]


def test_a_merge_of_an_event_that_is_gone_says_so():
    found = edited("The First World War began.", rows=[("merge", "Harborne flood", "World War I")])
    assert len(found.gone) == 1
    assert "Harborne flood" in found.gone[0]
    assert found.events["document_count"].tolist() == [1]


def test_a_bare_treaty_of_one_year_is_one_event_in_two_documents():
    texts = (
        "Harborne’s share under the treaty of 1911 is small.",
        "They say that the treaty of 1911 is unfair.",
        "For years it lived by the 1911 agreement.",
    )
    found = find_events(*collection(*texts))
    assert found.events["document_count"].tolist() == [3]


def test_two_times_of_one_year_without_a_common_day_are_two_events():
    texts = ("The guild met and talked in May 1911.", "The guild met and talked on 8 July 1911.")
    assert len(find_events(*collection(*texts)).events) == 2


def test_a_forecast_is_not_what_happened():
    texts = ("The quay was full in 1911.", "In 1911 the quay will be full.")
    assert len(find_events(*collection(*texts)).events) == 2


def test_a_strike_of_a_year_is_not_every_named_strike_of_it():
    texts = ("The Harborne strikes of 1911 failed.", "The strikes of 1911 were many.")
    names = set(find_events(*collection(*texts)).events["name"])
    assert names == {"Harborne strikes", "Strikes of 1911"}


def test_a_step_beside_a_full_date_is_no_event_of_its_own():
    found = find_events(
        *collection("The guild began in 1911. Three years later, on 23 March 1914, the guild met at Selby.")
    )
    assert list(found.events["start"]) == ["1911-01-01", "1914-03-23"]


def test_a_day_never_takes_the_year_of_an_aside():
    found = find_events(*collection("The dock guild, founded in 1911, wants 17 May as its feast."))
    assert list(found.events["start"]) == ["1911-01-01"]


def test_the_newest_date_of_an_undated_text_may_be_planned():
    found = find_events(
        *collection("The quay opened in 1911. Harborne plans to hold its general election in June 1926.")
    )
    assert list(found.event_mentions["modality"]) == ["happened", "planned"]


def test_a_name_that_an_older_text_has_is_not_dated_by_a_later_year():
    told, dated = "The Harborne strike went on for months.", "The Harborne strike of 2015 was long."
    for first, counted in ((told, (2, "learned")), (f"Published 3 May 2011\n\n{told}", (1, "stated"))):
        event = find_events(*collection(first, dated)).events.iloc[0]
        assert (event["document_count"], event["source"]) == counted


def names_in(text: str, *, day: str | None = None) -> dict[str, str]:
    """Start and name of each event of one text, written on a day."""
    frames = collection(text)
    if day:
        after = (pd.Timestamp(day) + pd.Timedelta(days=1)).date().isoformat()
        frames[0]["dated_from"], frames[0]["dated_before"] = day, after
    events = find_events(*frames).events
    return dict(zip(events["start"], events["name"]))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The council met yesterday.", {"2024-05-15": "Council met"}),
        ("The mayor will speak tomorrow.", {"2024-05-17": "Mayor will speak"}),
        ("Today the guild opened its hall.", {"2024-05-16": "Guild opened its hall"}),
        ("Today the port is busy.", {}),
        ("They fear today’s world.", {}),
        ("Bell said yesterday that it rained.", {}),
    ],
)
def test_yesterday_is_when_something_was_done(text, told):
    assert names_in(text, day="2024-05-16") == told


def test_yesterday_of_an_undated_text_is_no_event():
    assert names_in("The council met yesterday.") == {}


def test_any_winter_is_no_event():
    assert names_in("In 1911 the quay was built. The dockers put to sea in winter.") == {"1911-01-01": "Quay was built"}


def test_a_learned_name_has_no_month_left_of_its_date():
    told = "The Harborne agreement of June 1911 is old.", "The Harborne agreement failed."
    assert list(find_events(*collection(*told)).events["name"]) == ["Harborne agreement"]
    assert names_in("They say the agreement of June 1911 is old.") == {"1911-06-01": "Agreement of June 1911"}


def test_what_lies_behind_the_day_of_the_document_is_planned():
    frames = collection("The pact was signed in May 1911.\nThe new pact expires in June 2047.\nThe toll ends in 2050.")
    assert list(find_events(*frames).event_mentions["modality"]) == ["happened"] * 3
    frames[0]["dated_from"], frames[0]["dated_before"] = "2022-01-21", "2022-02-01"
    assert sorted(find_events(*frames).event_mentions["modality"]) == ["happened", "planned", "planned"]


def test_an_event_is_called_by_what_its_pronoun_stands_for():
    assert names_in("The company had one ferry.\nIt moved to Selby in 1911.") == {
        "1911-01-01": "Company moved to Selby"
    }
    assert names_in("They settled in May 1911.") == {"1911-05-01": "Settlement of May 1911"}


def test_a_deed_told_by_verb_and_by_noun_is_one_event():
    told = (
        "The Selby mill shut in 1911.",
        "The mill in Selby was closed in May 1911.",
        "The closure of the Selby mill in 1911.",
    )
    assert list(find_events(*collection(*told)).events["document_count"]) == [3]


@pytest.mark.parametrize(
    "told",
    [
        ("The Selby mill shut in 1911.", "The Selby mill opened in 1911."),
        ("The Selby mill shut in 1911.", "The Harborne pit was closed in 1911."),
        ("The Selby mill shut in May 1911.", "The closure of the Selby mill in July 1911."),
        ("The Selby mill shut in 1911.", "The Selby mill was closed in 1914."),
    ],
)
def test_another_deed_thing_or_time_is_another_event(told):
    assert len(find_events(*collection(*told)).events) == 2


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("On 4 May and 9 June 1911 the guild met.", ["1911-05-04", "1911-06-09"]),
        ("On May 4 and June 9, 1911, the guild met.", ["1911-05-04", "1911-06-09"]),
        ("The guild met on 4 May, 9 June and 1 July 1911.", ["1911-05-04", "1911-06-09", "1911-07-01"]),
        ("The guild met on 4 December and 9 January 1911.", ["1910-12-04", "1911-01-09"]),
        ("In 1911, 1914 and 1920 war broke out.", ["1911-01-01", "1914-01-01", "1920-01-01"]),
        ("The 1905 strike failed. On 4 May and 9 June 1911 the guild met.", ["1905-01-01", "1911-05-04", "1911-06-09"]),
    ],
)  # fmt: skip
def test_each_date_of_a_list_has_its_event(text, starts):
    assert sorted(find_events(*collection(text)).events["start"]) == starts


def test_days_of_a_list_without_a_year_are_of_the_year_that_is_near():
    text = "In 1911 the guild was sold. On 3 May and 7 June the ministers met."
    names = find_events(*collection(text)).events
    assert list(names[names["name"] == "Ministers met"]["start"]) == ["1911-05-03", "1911-06-07"]


@pytest.mark.parametrize(
    "told",
    [
        ("The company opened its plant in May 1911.", "On 3 May 1911 Bell Brothers opened their new plant."),
        ("The Selby Agreement (2 June 1911) held.", "The agreement was signed on 2 June 1911."),
        ("The Selby Agreement (2 June 1911) held.", "The agreement of June 1911 was a shame."),
        ("The Selby Agreement (1911) held.", "In 1911 both guilds made the Selby Agreement."),
        ("They regret the sale of Selby quay to Bell in 1911.", "In May 1911 the guild sold Selby quay to Bell."),
        ("The referendum of May 1911 binds it.", "They recall the vote of 1911."),
    ],
)
def test_one_event_in_other_words_of_two_texts_is_one(told):
    assert 2 in list(find_events(*collection(*told)).events["document_count"])


@pytest.mark.parametrize(
    "told",
    [
        ("The company opened its plant in May 1911.", "On 3 June 1911 Bell Brothers opened their new plant."),
        ("The company opened its plant in May 1911.", "On 3 May 1911 Bell Brothers closed their old plant."),
        ("The company opened its plant in 1911.", "In 1911 Bell Brothers opened their new plant."),
        ("The Selby Agreement (2 June 1911) held.", "The agreement of 1911 was a shame."),
        ("The Selby Winter Offensive (1911) failed.", "The Selby Winter Offensive overran Harborne in May 1911."),
        ("The vote of May 1911 binds it.", "They recall the vote of July 1911."),
    ],
)
def test_another_deed_month_or_a_year_alone_joins_nothing(told):
    frames = collection(*told)
    assert 2 not in list(find_events(*frames).events["document_count"])


def test_one_text_that_tells_two_like_deeds_of_a_month_tells_of_two():
    text = "The company opened its plant in May 1911.\nOn 3 May 1911 Bell Brothers opened their new plant."
    assert len(find_events(*collection(text)).events) == 2
