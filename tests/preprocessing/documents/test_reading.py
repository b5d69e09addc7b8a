"""Bytes to text: which encoding, what is refused, what an HTML page says."""

import pytest

from preprocessing.documents.reading import decode, html_text, read_text
from preprocessing.model.errors import ReadingError


@pytest.mark.parametrize(
    "raw",
    [b"", b" \n\t\n", b"... --- ...", bytes(range(256)) * 20, b"\x7fELF\x02\x01\x01" + b"\x00" * 400],
    ids=["empty", "blank", "no words", "every byte", "program"],
)
def test_read_text_refuses_with_a_sentence(tmp_path, raw):
    path = tmp_path / "file.txt"
    path.write_bytes(raw)
    with pytest.raises(ReadingError, match=r"^It .+\.$"):
        read_text(path)


def test_read_text_refuses_a_file_above_the_limit(tmp_path, monkeypatch):
    monkeypatch.setattr("preprocessing.documents.reading.LARGEST_FILE", 10)
    (tmp_path / "long.txt").write_text("more than ten bytes")
    with pytest.raises(ReadingError, match="the limit is"):
        read_text(tmp_path / "long.txt")


def test_read_text_makes_every_line_break_one_newline_and_changes_nothing_else(tmp_path):
    path = tmp_path / "file.txt"
    path.write_bytes("\ufeffOne\r\nTwo\rThree \u00a0\u200b “é”\n".encode())
    assert read_text(path).text == "One\nTwo\nThree \u00a0\u200b “é”\n"


def test_decode_follows_a_byte_order_mark():
    assert decode("Grüße".encode("utf-16")) == ("Grüße", "utf-16-le")


def test_decode_prefers_strict_utf8():
    assert decode("Київ".encode()) == ("Київ", "utf-8")


def test_decode_says_when_it_guessed():
    text, encoding = decode("Le traité a été signé à Genève, où l’été fut très chaud.".encode("cp1252"))
    assert "traité" in text
    assert encoding.endswith("(guessed)")


def test_decode_does_not_turn_broken_utf8_into_another_alphabet():
    raw = ("Peace needs trust, says the minister in Kyiv. " * 20).encode() + b"\xff done."
    text, encoding = decode(raw)
    assert text.startswith("Peace needs trust")
    assert encoding == "utf-8 (damaged)"


def test_html_text_keeps_words_and_drops_scripts():
    page = "<html><head><title>t</title></head><body><h2>War</h2><script>x()</script><p>A <b>b</b>c.</p><li>one</li>"
    assert html_text(page) == "## War\n\nA bc.\n\n- one\n"


def test_html_text_refuses_a_page_nested_too_deep():
    with pytest.raises(ReadingError, match="nested too deep"):
        html_text("<div>" * 5000 + "text")
