from preprocessing.events import date_document, tag_times


def test_a_text_without_dates_has_no_window():
    window = date_document("Nothing is said about time.")
    assert (window.dated_from, window.source, window.anchor) == (None, "none", None)


def test_the_reader_wins_over_all():
    window = date_document("Published 3 May 2011", user=("2010-01-01", "2011-01-01"))
    assert (window.dated_from, window.source) == ("2010-01-01", "user")


def test_metadata_win_over_the_text():
    stated = {"dated_from": "2022-01-21", "dated_before": "2022-02-01", "date_evidence": "The page says so."}
    window = date_document("Published 3 May 2011", stated=stated)
    assert (window.source, window.evidence, window.anchor) == ("metadata", "The page says so.", "2022-01")


def test_a_dateline_dates_the_document_with_its_words():
    window = date_document("A title\n\nLONDON, 12 March 2019 - The strike went on.")
    assert (window.dated_from, window.dated_before, window.source) == ("2019-03-12", "2019-03-13", "dateline")
    assert "12 March 2019" in window.evidence


def test_the_newest_year_is_only_a_lower_bound():
    text = "It began in 1999. It ended in 2008."
    window = date_document(text, mentions=tag_times(text))
    assert (window.dated_from, window.dated_before, window.anchor) == ("2008-01-01", None, None)
