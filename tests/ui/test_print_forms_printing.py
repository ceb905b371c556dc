"""A PDF goes to the printer whole through CUPS, else page by page at its actual size."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from app.print_forms.forms import DELIVERY_NOTE, TORG12
from app.print_forms.templates import render_form
from tests.print_forms.snapshots import shipment
from ui.print_forms.printing import LOWEST_DENSITY, PdfPrinter, print_pages

FAKE_LP = """#!/bin/sh
echo "$@" > "{folder}/arguments"
cat > "{folder}/received.pdf"
{ending}
"""
FAKE_LPSTAT = """#!/bin/sh
printf 'Sklad_Canon\\nOffice_HP\\n'
"""


def put_program(folder: Path, name: str, text: str) -> None:
    path = folder / name
    path.write_text(text)
    path.chmod(0o755)


@pytest.fixture
def cups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an lp that keeps what it is given, in front of every other."""
    put_program(tmp_path, "lp", FAKE_LP.format(folder=tmp_path, ending="exit 0"))
    put_program(tmp_path, "lpstat", FAKE_LPSTAT)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    return tmp_path


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return render_form(TORG12, shipment(20)).pdf


def test_cups_gets_the_very_bytes_of_the_preview(qtbot: QtBot, cups: Path, pdf: bytes) -> None:
    printer = PdfPrinter()
    with qtbot.waitSignal(printer.printed, timeout=10_000) as printed:
        printer.print_pdf(pdf, "ТОРГ-12 КТ-000482", "Office_HP", 3)
    assert printed.args == ["Office_HP"]
    assert (cups / "received.pdf").read_bytes() == pdf
    arguments = (cups / "arguments").read_text().strip()
    assert arguments == "-d Office_HP -n 3 -t ТОРГ-12 КТ-000482 -o print-scaling=none"


def test_without_a_chosen_printer_the_default_one_is_used(qtbot: QtBot, cups: Path, pdf: bytes) -> None:
    printer = PdfPrinter()
    with qtbot.waitSignal(printer.printed, timeout=10_000):
        printer.print_pdf(pdf, "Title")
    assert "-d" not in (cups / "arguments").read_text()


def test_printers_of_cups_are_listed(qtbot: QtBot, cups: Path) -> None:
    printer = PdfPrinter()
    with qtbot.waitSignal(printer.printers_found, timeout=10_000) as found:
        printer.find_printers()
    assert found.args == [["Sklad_Canon", "Office_HP"]]


def test_what_the_queue_refuses_is_told_in_its_own_words(qtbot: QtBot, cups: Path, pdf: bytes) -> None:
    put_program(cups, "lp", FAKE_LP.format(folder=cups, ending="echo 'lp: unknown destination' >&2; exit 1"))
    printer = PdfPrinter()
    with qtbot.waitSignal(printer.failed, timeout=10_000) as failed:
        printer.print_pdf(pdf, "Title", "Gone")
    assert failed.args == ["lp: unknown destination"]


def test_a_machine_without_printers_says_so(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pdf: bytes
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    printer = PdfPrinter()
    with qtbot.waitSignal(printer.printers_found, timeout=10_000) as found:
        printer.find_printers()
    with qtbot.waitSignal(printer.failed, timeout=10_000):
        printer.print_pdf(pdf, "Title", "No such printer")
    assert "No such printer" not in found.args[0]


@pytest.mark.parametrize(("form", "size"), [(TORG12, (842, 595)), (DELIVERY_NOTE, (595, 842))])
def test_pages_are_printed_at_actual_size_in_their_own_orientation(
    qapp: object, tmp_path: Path, form: object, size: tuple[int, int]
) -> None:
    device = QPrinter(QPrinter.PrinterMode.HighResolution)
    device.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    device.setOutputFileName(str(tmp_path / "paper.pdf"))
    printed = render_form(form, shipment(20))
    assert print_pages(printed.pdf, device) == printed.page_count
    paper = QPdfDocument()
    paper.load(str(tmp_path / "paper.pdf"))
    assert paper.pageCount() == printed.page_count
    for page in range(paper.pageCount()):
        points = paper.pagePointSize(page)
        assert (round(points.width()), round(points.height())) == size
    assert device.resolution() >= LOWEST_DENSITY
    assert same_picture(printed.pdf, paper)


def same_picture(pdf: bytes, paper: QPdfDocument) -> bool:
    """Whether the first pages look the same: most dark dots of the one are dark or grey in the other."""
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    original = QPdfDocument()
    original.load(buffer)
    size = original.pagePointSize(0).toSize()
    first, second = (
        document.render(0, size).convertToFormat(QImage.Format.Format_Grayscale8) for document in (original, paper)
    )
    dark = near = 0
    for y in range(1, size.height() - 1, 3):
        for x in range(1, size.width() - 1, 3):
            if first.pixelColor(x, y).lightness() < 100:
                dark += 1
                around = [second.pixelColor(x + dx, y + dy).lightness() for dx in (-1, 0, 1) for dy in (-1, 0, 1)]
                near += min(around) < 160
    return dark > 300 and near / dark > 0.97
