"""A report into PDF: one long table on A4, upright or lying, its head on every page.

Imported on first use only: ReportLab takes most of a second to load.
"""

from __future__ import annotations

import io
from hashlib import sha256
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import registerFont, stringWidth
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import CallerMacro, Flowable, LongTable, Paragraph, SimpleDocTemplate, Spacer

from app.print_forms.rml_rendering import FONT_FILES
from app.print_forms.templates import FONTS, PrintedForm
from app.reports.paper import ReportPaper

_PLAIN, _BOLD = FONT_FILES[0][0], FONT_FILES[1][0]
_SIZE = 7.5
_MARGIN = 12 * mm
_FOOT = 16 * mm
_PADDING = 2.5
#: What a frame of ReportLab keeps on each side.
_FRAME_PADDING = 6
#: Pixels on the screen that still fit an upright page in readable letters.
_UPRIGHT_WIDTH = 760
_COUNT = "page_count"
_COUNT_WIDTH = 24
_RULE = colors.HexColor("#9AA3AD")
_MUTED = colors.HexColor("#5A636E")


def render_report(paper: ReportPaper) -> PrintedForm:
    """Return a report as PDF: the same bytes for the same paper."""
    for name, file_name in FONT_FILES:
        registerFont(TTFont(name, str(FONTS / file_name)))
    size = A4 if sum(paper.widths) <= _UPRIGHT_WIDTH else landscape(A4)
    output = io.BytesIO()
    document = SimpleDocTemplate(
        output,
        pagesize=size,
        leftMargin=_MARGIN,
        rightMargin=_MARGIN,
        topMargin=_MARGIN,
        bottomMargin=_FOOT,
        title=paper.title,
        invariant=1,
        initialFontName=_PLAIN,
    )
    counts: list[int] = []

    def count(flowable: Any) -> None:
        # The last thing on the last page knows how many there are; every page shows this form.
        canvas = flowable.canv
        counts.append(canvas.getPageNumber())
        canvas.beginForm(_COUNT)
        canvas.setFont(_PLAIN, 7)
        canvas.setFillColor(_MUTED)
        canvas.drawString(0, 0, f"/ {counts[0]}")
        canvas.endForm()

    def foot(canvas: Any, _document: Any) -> None:
        canvas.setFont(_PLAIN, 7)
        canvas.setFillColor(_MUTED)
        canvas.drawString(_MARGIN + _FRAME_PADDING, 9 * mm, paper.made)
        right = size[0] - _MARGIN - _FRAME_PADDING - _COUNT_WIDTH
        canvas.drawRightString(right, 9 * mm, str(canvas.getPageNumber()))
        canvas.saveState()
        canvas.translate(right + 3, 9 * mm)
        canvas.doForm(_COUNT)
        canvas.restoreState()

    story = [*_story(paper, size[0] - 2 * _MARGIN - 2 * _FRAME_PADDING), CallerMacro(drawCallable=count)]
    document.build(story, onFirstPage=foot, onLaterPages=foot)
    content = output.getvalue()
    return PrintedForm(content, counts[0], sha256(content).hexdigest())


def _story(paper: ReportPaper, width: float) -> list[Flowable]:
    title = ParagraphStyle("title", fontName=_BOLD, fontSize=14, leading=18)
    small = ParagraphStyle("small", fontName=_PLAIN, fontSize=8, leading=11, textColor=_MUTED)
    story: list[Flowable] = [Paragraph(escape(paper.title), title)]
    if paper.about:
        story.append(Paragraph(escape(paper.about), small))
    story += [Spacer(1, 4 * mm), _table(paper, width)]
    if paper.total:
        total = ParagraphStyle("total", fontName=_BOLD, fontSize=8.5, leading=12)
        story += [Spacer(1, 3 * mm), Paragraph(escape(paper.total), total)]
    return story


def _table(paper: ReportPaper, width: float) -> LongTable:
    whole = sum(paper.widths) or 1
    widths = [width * part / whole for part in paper.widths]
    heads = [_cell(text, w, r, _BOLD) for text, w, r in zip(paper.heads, widths, paper.numbers, strict=True)]
    rows = [
        [_cell(text, w, r, _PLAIN) for text, w, r in zip(row, widths, paper.numbers, strict=True)] for row in paper.rows
    ]
    table = LongTable([heads, *rows], colWidths=widths, repeatRows=1)
    style: list[tuple[Any, ...]] = [
        ("FONT", (0, 0), (-1, 0), _BOLD, _SIZE, _SIZE * 1.25),
        ("FONT", (0, 1), (-1, -1), _PLAIN, _SIZE, _SIZE * 1.25),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), _PADDING),
        ("RIGHTPADDING", (0, 0), (-1, -1), _PADDING),
        ("TOPPADDING", (0, 0), (-1, -1), 1.5),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5),
        ("LINEABOVE", (0, 0), (-1, 0), 0.8, colors.black),
        ("LINEBELOW", (0, 0), (-1, 0), 0.8, colors.black),
        ("LINEBELOW", (0, 1), (-1, -1), 0.25, _RULE),
    ]
    style += [("ALIGN", (n, 0), (n, -1), "RIGHT") for n, right in enumerate(paper.numbers) if right]
    table.setStyle(style)
    return table


def _cell(text: str, width: float, right: bool, font: str) -> str | Paragraph:
    """Return the text as it is where it fits on a line: a paragraph costs thirty times as much."""
    if stringWidth(text, font, _SIZE) <= width - 2 * _PADDING:
        return text
    style = ParagraphStyle("cell", fontName=font, fontSize=_SIZE, leading=_SIZE * 1.25, splitLongWords=True)
    if right:
        style.alignment = TA_RIGHT
    return Paragraph(escape(text), style)
