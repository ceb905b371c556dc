"""Sending a PDF to paper: the PDF itself through CUPS where there is one, else its pages as pictures."""

from __future__ import annotations

import shutil
import subprocess
import sys
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QMarginsF,
    QObject,
    QRectF,
    QSize,
    QSizeF,
    Signal,
    SignalInstance,
)
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from shiboken6 import isValid

#: Dots per inch of pages sent as pictures: the printer's own density between these bounds; a page of A4 at the upper
#: one takes 62 MB while it is drawn.
LOWEST_DENSITY = 300
HIGHEST_DENSITY = 400
_POINTS_IN_INCH = 72
#: Seconds that the queue gets to take a document over.
_PATIENCE = 60


class PdfPrinter(QObject):
    """Prints PDFs off the GUI thread and tells how it went; one job after another is the queue's business."""

    printers_found = Signal(list)
    printed = Signal(str)
    failed = Signal(str)
    _listed = Signal(object)
    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="kontor-printing")
        self._listed.connect(self._hear_printers)
        self._ended.connect(self._hear_end)

    def find_printers(self) -> None:
        """Ask for the names of the printers; `printers_found` brings them."""
        self._thread.submit(_printer_names).add_done_callback(partial(self._pass_on, self._listed))

    def print_pdf(self, pdf: bytes, title: str, printer: str = "", copies: int = 1) -> None:
        """Print a PDF on the named printer, empty for the system's default; ends with `printed` or `failed`."""
        work = _print_by_lp if _lp() else _print_by_pages
        self._thread.submit(work, pdf, title, printer, copies).add_done_callback(partial(self._pass_on, self._ended))

    def _pass_on(self, signal: SignalInstance, future: Future[object]) -> None:
        # Called in the thread that did the work; the signal carries the result over to the window's thread.
        if isValid(self) and not future.cancelled():
            signal.emit(future)

    def _hear_printers(self, future: Future[list[str]]) -> None:
        self.printers_found.emit([] if future.exception() else future.result())

    def _hear_end(self, future: Future[str]) -> None:
        error = future.exception()
        if error is None:
            self.printed.emit(future.result())
        else:
            self.failed.emit(str(error))


def _printer_names() -> list[str]:
    if not _lp():
        return QPrinterInfo.availablePrinterNames()
    answer = subprocess.run(["lpstat", "-e"], capture_output=True, check=False, timeout=_PATIENCE)
    return [name.strip() for name in answer.stdout.decode(errors="replace").splitlines() if name.strip()]


def _print_by_lp(pdf: bytes, title: str, printer: str, copies: int) -> str:
    """Hand the PDF to the queue of CUPS and return the printer's name; OSError with what the queue said."""
    chosen = ["-d", printer] if printer else []
    # "none": at actual size, as the form prescribes its fields.
    command = ["lp", *chosen, "-n", str(copies), "-t", title, "-o", "print-scaling=none"]
    answer = subprocess.run(command, input=pdf, capture_output=True, check=False, timeout=_PATIENCE)
    if answer.returncode:
        raise OSError(answer.stderr.decode(errors="replace").strip())
    return printer


def _print_by_pages(pdf: bytes, title: str, printer: str, copies: int) -> str:
    """Print by the system's own printing and return the printer's name; OSError when there is none or it refuses."""
    found = QPrinterInfo.printerInfo(printer) if printer else QPrinterInfo.defaultPrinter()
    if found.isNull():
        raise OSError(printer)
    device = QPrinter(found, QPrinter.PrinterMode.HighResolution)
    device.setDocName(title)
    device.setCopyCount(copies)
    if not print_pages(pdf, device):
        raise OSError(found.printerName())
    return found.printerName()


def print_pages(pdf: bytes, printer: QPrinter) -> int:
    """Print a PDF's pages as pictures, each at actual size and in its own orientation.

    Returns the number of pages printed: 0 when the printer did not take them.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    density = min(HIGHEST_DENSITY, max(LOWEST_DENSITY, printer.resolution()))
    # The form keeps its own margins; the whole sheet is the coordinate system, so that nothing is shrunk.
    printer.setFullPage(True)
    painter = QPainter()
    for page in range(document.pageCount()):
        size = document.pagePointSize(page)
        printer.setPageLayout(_layout(size))
        started = printer.newPage() if page else painter.begin(printer)
        if not started:
            return 0
        scale = density / _POINTS_IN_INCH
        picture = document.render(page, QSize(round(size.width() * scale), round(size.height() * scale)))
        dots = printer.resolution() / _POINTS_IN_INCH
        painter.drawImage(QRectF(0, 0, size.width() * dots, size.height() * dots), picture)
    painter.end()
    return document.pageCount()


def _layout(size: QSizeF) -> QPageLayout:
    landscape = size.width() > size.height()
    upright = size.transposed() if landscape else size
    orientation = QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
    paper = QPageSize(upright, QPageSize.Unit.Point, matchPolicy=QPageSize.SizeMatchPolicy.FuzzyMatch)
    layout = QPageLayout(paper, orientation, QMarginsF())
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout


def _lp() -> str | None:
    return None if sys.platform == "win32" else shutil.which("lp")
