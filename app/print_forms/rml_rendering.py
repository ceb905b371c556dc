"""RML into PDF by z3c.rml on ReportLab, and the heights of a form's parts.

Imported on first use only: ReportLab and z3c.rml take most of a second to load.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Any

import reportlab.rl_config
from lxml import etree
from reportlab.graphics import shapes
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, PageBreak, Table
from reportlab.platypus.doctemplate import LayoutError
from z3c.rml import directive
from z3c.rml.document import Document

from app.database.errors import UserError
from app.print_forms.pagination import FormHeights

# (name in templates, file); the first is the body font, b and i of the family are its other faces.
FONT_FILES = (
    ("NotoSans", "NotoSans-Regular.ttf"),
    ("NotoSans-Bold", "NotoSans-Bold.ttf"),
)

# z3c.rml resets ReportLab's global fonts and styles for each document: one rendering at a time.
_ONE_AT_A_TIME = Lock()
_ENDLESS = 1_000_000.0

# An element that z3c.rml does not know is our mistake in a template; it must not vanish from the paper with a warning.
directive.ABORT_ON_INVALID_DIRECTIVE = True
# Barcodes are drawings, and drawings begin with Helvetica too.
shapes.STATE_DEFAULTS["fontName"] = FONT_FILES[0][0]


@dataclass(frozen=True, slots=True)
class RenderedPdf:
    """A PDF and the number of its pages."""

    content: bytes
    page_count: int


def measure(rml: etree._Element, fonts: Path, line_count: int) -> FormHeights:
    """Return the heights of a form rendered as two pages: all lines on the first, the last line on the last.

    The two tables that repeat their head rows are the line tables; what stands around them is measured as it is.
    """
    with _ONE_AT_A_TIME:
        document = _story(rml, fonts)
        frame = document.doc.pageTemplates[0].frames[0]
        return _heights(document.flowables, (frame._aW, frame._aH), line_count)


def render(rml: etree._Element, fonts: Path) -> RenderedPdf:
    """Return the PDF; raises UserError KT502 when something on it is larger than its page."""
    output = io.BytesIO()
    with _ONE_AT_A_TIME:
        document = Document(_with_fonts(rml, fonts), canvasClass=_canvas)
        try:
            document.process(output)
        except LayoutError as error:
            raise UserError("KT502", reason=str(error)[:200]) from error
        return RenderedPdf(output.getvalue(), document.doc.page)


def _canvas(*arguments: Any, **options: Any) -> Any:
    """Return a canvas whose pages begin with a shipped font: Helvetica, the default, cannot be embedded."""
    return Canvas(*arguments, **(options | {"initialFontName": FONT_FILES[0][0]}))


def _story(rml: etree._Element, fonts: Path) -> Document:
    """Return an RML document with its flowables made and no page built."""
    document = Document(_with_fonts(rml, fonts))
    reportlab.rl_config._reset()
    document.outputFile = io.BytesIO()
    document.processSubDirectives(select=("docinit", "stylesheet", "template", "story"))
    return document


def _with_fonts(rml: etree._Element, fonts: Path) -> etree._Element:
    """Return a copy of the RML that registers the shipped fonts; a template cannot name a file itself."""
    root = etree.fromstring(etree.tostring(rml))
    start = etree.Element("docinit")
    for name, file_name in FONT_FILES:
        etree.SubElement(start, "registerTTFont", faceName=name, fileName=str(fonts / file_name))
    body, bold = FONT_FILES[0][0], FONT_FILES[1][0]
    etree.SubElement(start, "registerFontFamily", name=body, bold=bold, italic=body, boldItalic=bold)
    root.insert(0, start)
    return root


def _heights(flowables: Sequence[Flowable], frame: tuple[float, float], line_count: int) -> FormHeights:
    width, height = frame
    parts: list[float] = [0.0]
    tables: list[Table] = []
    for flowable in flowables:
        if isinstance(flowable, Table) and flowable.repeatRows:
            tables.append(flowable)
            flowable.wrap(width, _ENDLESS)
            parts[-1] += flowable.getSpaceBefore()
            parts.append(flowable.getSpaceAfter())
        elif not isinstance(flowable, PageBreak):
            parts[-1] += _height(flowable, width)
    if len(tables) != 2:
        raise UserError("KT501", reason="blockTable repeatRows")
    first, last = tables
    head = sum(first._rowHeights[: first.repeatRows])
    lines = tuple(first._rowHeights[first.repeatRows : first.repeatRows + line_count])
    last_lines = min(line_count, 1)
    return FormHeights(
        first_space=height - parts[0] - head,
        later_space=height - parts[1] - head,
        page_foot=sum(first._rowHeights[first.repeatRows + line_count :]),
        last_foot=sum(last._rowHeights[last.repeatRows + last_lines :]) + parts[2],
        lines=lines,
    )


def _height(flowable: Flowable, width: float) -> float:
    return float(flowable.getSpaceBefore() + flowable.wrap(width, _ENDLESS)[1] + flowable.getSpaceAfter())
