"""Scenes as a PowerPoint file: charts, tables and shapes that can be edited, and notes. No picture, no network."""

import io
from collections.abc import Sequence
from datetime import datetime, time

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.presentation import Presentation as Deckfile
from pptx.slide import Slide
from pptx.util import Emu, Inches, Pt

from components import words
from components import words_exports as own
from components.exports.exhibit import Exhibit, Quotation
from components.exports.slide_figures import draw_native, draw_table
from components.exports.stamp import Stamp
from components.exports.text import plain, shorten
from components.palette import LIGHT

_WIDTH, _HEIGHT = Inches(13.333), Inches(7.5)
_LEFT, _INNER = Inches(0.55), Inches(12.23)
# So much of a passage can be read from a slide.
_QUOTE_CHARS, _FINDING_CHARS, _FOOT_CHARS = 420, 215, 210
_QUOTES_MOST = 4
_ROWS_MOST = 11


def write_slides(title: str, exhibits: Sequence[Exhibit], stamp: Stamp) -> bytes:
    """The exhibits as a .pptx: a title slide, one slide each, one more for quotations; what to say is in the notes.

    stamp: of the whole collection, for the title slide. Without exhibits the title slide says that nothing was chosen.
    """
    file = Presentation()
    file.slide_width, file.slide_height = _WIDTH, _HEIGHT
    _name(file, title, stamp)
    _title_slide(file, title, len(exhibits), stamp)
    for exhibit in exhibits:
        _scene_slide(file, exhibit)
        if exhibit.quotations and exhibit.page != "reader":
            _quote_slide(file, exhibit)
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()


def _name(file: Deckfile, title: str, stamp: Stamp) -> None:
    about, made = file.core_properties, datetime.combine(stamp.day, time())
    about.title, about.author, about.last_modified_by = plain(title)[:250], words.APP, words.APP
    about.created = about.modified = made
    about.comments = plain(stamp.line)[:250]


def _title_slide(file: Deckfile, title: str, scenes: int, stamp: Stamp) -> None:
    slide = _blank(file)
    told = own.scene_count(scenes) if scenes else own.NOTHING_CHOSEN
    _text(slide, plain(title), top=Inches(2.3), height=Inches(1.2), size=40, bold=True, is_title=True)
    _text(slide, f"{told}\n{plain(stamp.text)}", top=Inches(3.7), height=Inches(2.6), size=18, colour=LIGHT.quiet)
    _notes(slide, "", stamp)


def _scene_slide(file: Deckfile, exhibit: Exhibit) -> None:
    slide = _heading(file, exhibit)
    box = (_LEFT, Inches(2.0), _INNER, Inches(4.75))
    if exhibit.page == "reader":
        _quote(slide, exhibit.quotations)
    elif exhibit.native is not None:
        draw_native(exhibit.native, slide, box)
    elif len(exhibit.frame):
        _text(slide, own.AS_TABLE.format(why=own.NO_PICTURE), top=Inches(2.0), height=Inches(0.4), size=14)
        shown = exhibit.frame.head(_ROWS_MOST)
        draw_table(slide, shown, (_LEFT, Inches(2.5), _INNER, Inches(4.1)))
    rest = len(exhibit.frame) - _ROWS_MOST
    more = own.MORE_ROWS.format(more=rest) if exhibit.native is None and rest > 0 and exhibit.page != "reader" else ""
    _notes(
        slide,
        "\n\n".join(part for part in (exhibit.note, exhibit.finding, exhibit.remark, more) if part),
        exhibit.stamp,
    )


def _quote_slide(file: Deckfile, exhibit: Exhibit) -> None:
    slide = _heading(file, exhibit)
    _quote(slide, exhibit.quotations)
    _notes(slide, "\n\n".join(f"“{quote.text}”\n{quote.source}" for quote in exhibit.quotations), exhibit.stamp)


def _heading(file: Deckfile, exhibit: Exhibit) -> Slide:
    slide = _blank(file)
    _text(slide, plain(exhibit.title), top=Inches(0.35), height=Inches(0.75), size=30, bold=True, is_title=True)
    _text(slide, shorten(plain(exhibit.finding), _FINDING_CHARS), top=Inches(1.1), height=Inches(0.8), size=20)
    foot = shorten(plain(exhibit.stamp.line), _FOOT_CHARS)
    _text(slide, foot, top=Inches(6.95), height=Inches(0.4), size=11, colour=LIGHT.quiet)
    return slide


def _quote(slide: Slide, quotations: Sequence[Quotation]) -> None:
    """Quotations below one another; the fewer there are, the larger."""
    shown = list(quotations)[:_QUOTES_MOST]
    if not shown:
        return
    size = 22 if len(shown) < 2 else 18 if len(shown) < 4 else 15
    frame = slide.shapes.add_textbox(_LEFT, Inches(2.0), _INNER, Inches(4.75)).text_frame
    frame.word_wrap = True
    most = 3 * _QUOTE_CHARS // max(len(shown), 1) if len(shown) < 3 else _QUOTE_CHARS * 3 // (len(shown) + 1)
    for at, quote in enumerate(shown):
        paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
        _run(paragraph, f"“{shorten(plain(quote.text), most)}”", size, LIGHT.text)
        source = frame.add_paragraph()
        source.space_after = Pt(10)
        _run(source, plain(quote.source), 13, LIGHT.quiet)


def _blank(file: Deckfile) -> Slide:
    """A slide that has nothing but a title, so that an outline can be read from the file."""
    return file.slides.add_slide(file.slide_layouts[5])


def _text(
    slide: Slide,
    text: str,
    *,
    top: Emu,
    height: Emu,
    size: int,
    bold: bool = False,
    colour: str = LIGHT.text,
    is_title: bool = False,
) -> None:
    shape = slide.shapes.title if is_title else slide.shapes.add_textbox(_LEFT, top, _INNER, height)
    shape.left, shape.top, shape.width, shape.height = _LEFT, top, _INNER, height
    frame = shape.text_frame
    frame.word_wrap = True
    frame.vertical_anchor = MSO_ANCHOR.TOP
    for at, line in enumerate(text.split("\n")):
        paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
        paragraph.alignment = PP_ALIGN.LEFT
        _run(paragraph, line, size, colour, bold=bold)


def _run(paragraph: object, text: str, size: int, colour: str, *, bold: bool = False) -> None:
    run = paragraph.add_run()
    run.text = text
    run.font.size, run.font.bold = Pt(size), bold
    run.font.color.rgb = RGBColor.from_string(colour.lstrip("#").upper())


def _notes(slide: Slide, text: str, stamp: Stamp) -> None:
    parts = [part for part in (plain(text), plain(stamp.text)) if part]
    slide.notes_slide.notes_text_frame.text = "\n\n".join(parts)
