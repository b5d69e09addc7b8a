"""One file to its text: which encoding, what counts as binary, what an HTML page says."""

import codecs
import re
from dataclasses import dataclass
from pathlib import Path

import charset_normalizer
from lxml import etree, html

from preprocessing.model.errors import ReadingError

SUFFIXES = (".txt", ".md", ".markdown", ".text", ".html", ".htm")
LARGEST_FILE = 20 * 1024 * 1024  # bytes
_MOST_CONTROLS = 0.01  # share of control characters above which a file is not text
_LARGEST_GUESS = 200_000  # bytes that the encoding is guessed from
_DEEPEST_PAGE = 200  # nested HTML elements; the parser silently drops text below about 250

# Longest mark first: the UTF-32 one begins with the UTF-16 one.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f\ufffe\uffff]")
_WESTERN = re.compile(rb"(?<=[A-Za-z])[\x80-\xff]|[\x80-\xff](?=[A-Za-z])|[\x85\x91-\x97\xa0\xab\xbb]")
_SILENT = {"script", "style", "noscript", "template", "head", "svg", "iframe", "object", "select", "button"}
_INLINE_TAGS = """
    a abbr b bdi bdo big cite code dfn em font i ins del kbd mark q s samp small span strong sub sup time tt u var label
"""
_INLINE = frozenset(_INLINE_TAGS.split())
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)[^<>]*?(/?)>")
_VOID_TAGS = "area base br col embed hr img input link meta source track wbr p li td tr th option dt dd"
_VOID = frozenset(_VOID_TAGS.split())


@dataclass(frozen=True, slots=True)
class FileText:
    """text: as in the file, but every line break is \\n and a byte order mark is left out; encoding: its name."""

    text: str
    encoding: str


def read_text(path: Path) -> FileText:
    """The text of one file.

    Raises ReadingError (a sentence without the file's name) if it is too large, empty, not text, or cannot be opened.
    """
    try:
        size = path.stat().st_size
        if size > LARGEST_FILE:
            raise ReadingError(f"It is {size / 2**20:.0f} MB; the limit is {LARGEST_FILE // 2**20} MB. Split it.")
        raw = path.read_bytes()
    except OSError as error:
        raise ReadingError(f"It could not be opened: {error.strerror or error}.") from error
    text, encoding = decode(raw)
    if path.suffix.lower() in (".html", ".htm"):
        text = html_text(text)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not any(sign.isalnum() for sign in text):
        raise ReadingError("It holds no words." if text.strip() else "It is empty.")
    return FileText(text, encoding)


def decode(raw: bytes) -> tuple[str, str]:
    """(text, name of the encoding): by byte order mark, else strict UTF-8, else a guess, marked "(guessed)".

    Raises ReadingError if the bytes are not text.
    """
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            try:
                return _refuse_controls(raw[len(mark) :].decode(encoding)), encoding
            except UnicodeDecodeError as error:
                raise ReadingError(f"It says it is {encoding}, but byte {error.start} is not.") from error
    try:
        return _refuse_controls(raw.decode("utf-8")), "utf-8"
    except UnicodeDecodeError:
        return _guess(raw)


def _guess(raw: bytes) -> tuple[str, str]:
    if raw.count(0) > len(raw) * _MOST_CONTROLS:
        raise ReadingError("It is not plain text (binary data). Save it as UTF-8 text.")
    if _is_damaged_utf8(raw):
        return _refuse_controls(raw.decode("utf-8", errors="replace")), "utf-8 (damaged)"
    best = charset_normalizer.from_bytes(raw[:_LARGEST_GUESS]).best()
    if best is None:
        raise ReadingError("It is not plain text, or in an unknown encoding. Save it as UTF-8 text.")
    return _refuse_controls(raw.decode(best.encoding, errors="replace")), f"{best.encoding} (guessed)"


def _is_damaged_utf8(raw: bytes) -> bool:
    """Whether a few stray bytes broke sound UTF-8: guessing another alphabet would garble every line of it.

    A stray byte is one that no letter touches and that is no quotation mark or dash of the old Western encodings.
    """
    damaged = raw.decode("utf-8", errors="replace")
    broken = damaged.count("\ufffd")
    sound = sum(not sign.isascii() for sign in damaged) - broken
    if sound > broken:
        return True
    foreign = sum(byte >= 0x80 for byte in raw)
    return foreign <= 0.2 * len(raw) and len(_WESTERN.findall(raw)) < 0.5 * foreign


def _refuse_controls(text: str) -> str:
    if len(_CONTROL.findall(text)) > _MOST_CONTROLS * len(text):
        raise ReadingError("It is not plain text (binary data). Save it as UTF-8 text.")
    return text


def html_text(page: str) -> str:
    """The words of an HTML page: paragraphs and headings apart, list items with a dash, headings with #.

    Scripts, styles and forms' buttons are left out; nothing is fetched. Raises ReadingError if the page is nested so
    deep that the parser would drop text without a word.
    """
    _refuse_deep(page)
    # The text is decoded already; a declaration inside it would be obeyed a second time.
    page = re.sub(r"<\?xml[^>]*\?>", "", page.lstrip("\ufeff"), count=1)
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(page.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise ReadingError(f"It holds no readable HTML: {error}.") from error
    parts: list[str] = []
    _collect(root, parts)
    lines = [" ".join(line.split()) for line in "".join(parts).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip() + "\n"


def _collect(root: html.HtmlElement, parts: list[str]) -> None:
    for event, node in etree.iterwalk(root, events=("start", "end")):
        tag = node.tag if isinstance(node.tag, str) else ""
        hidden = tag in _SILENT or not tag or any(above.tag in _SILENT for above in node.iterancestors())
        if event == "start":
            if not hidden:
                parts.append(_opening(tag) + re.sub(r"\s+", " ", node.text or ""))
            continue
        if not hidden and tag not in _INLINE and tag != "br":
            parts.append("\n\n")
        if node.tail and not any(above.tag in _SILENT for above in node.iterancestors()):
            parts.append(re.sub(r"\s+", " ", node.tail))


def _opening(tag: str) -> str:
    if tag == "br":
        return "\n"
    if tag in _INLINE:
        return ""
    level = re.fullmatch(r"h([1-6])", tag)
    return "\n\n" + ("#" * int(level[1]) + " " if level else "- " if tag == "li" else "")


def _refuse_deep(page: str) -> None:
    depth = 0
    for found in _TAG.finditer(page):
        closing, tag, self_closing = found.groups()
        if self_closing or tag.lower() in _VOID:
            continue
        depth = max(0, depth + (-1 if closing else 1))
        if depth > _DEEPEST_PAGE:
            raise ReadingError("Its HTML is nested too deep to be read in full. Save the page as plain text.")
