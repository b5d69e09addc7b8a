import pytest

from benchmarks.timeml import read_folder, read_timeml
from preprocessing.model.errors import CollectionError, ReadingError

SOURCE = """<TimeML><DCT>
<TIMEX3 tid="t0" type="DATE" value="2013-03-22" functionInDocument="CREATION_TIME">x</TIMEX3></DCT>
<TEXT>Smith &amp; Co <EVENT eid="e1">fell</EVENT> <TIMEX3 tid="t1" type="DATE" value="2013-03-21">yest<b/>erday</TIMEX3>
and <TIMEX3 tid="t2" type="DATE" value="2012"/>rose.</TEXT></TimeML>"""


def test_an_empty_folder_is_refused(tmp_path):
    with pytest.raises(CollectionError, match=r"no \.tml file"):
        read_folder(tmp_path)


@pytest.mark.parametrize("source", ["<TimeML><TEXT>a", "<TimeML/>"])
def test_a_source_without_a_text_is_refused(source):
    with pytest.raises(ReadingError, match="one"):
        read_timeml(source, name="one")


def test_places_count_the_decoded_text():
    text = read_timeml(SOURCE, name="one")
    assert text["text"] == "Smith & Co fell yesterday\nand rose."
    (timex,) = text["timexes"]
    assert text["text"][timex["start"] : timex["end"]] == "yesterday"
    assert (timex["value"], timex["type"]) == ("2013-03-21", "DATE")


def test_the_creation_time_is_the_document_date_and_no_mention(tmp_path):
    (tmp_path / "b.tml").write_text(SOURCE, encoding="utf-8")
    (tmp_path / "a.tml").write_text("<TimeML><TEXT>None.</TEXT></TimeML>", encoding="utf-8")
    texts = read_folder(tmp_path)
    assert [(text["doc"], text["dct"], len(text["timexes"])) for text in texts] == [
        ("a", None, 0),
        ("b", "2013-03-22", 1),
    ]
