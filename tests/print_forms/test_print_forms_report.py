"""A report on paper: every cell is there, on pages that repeat the head and are counted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.print_forms.report_rendering import render_report
from app.reports.paper import ReportPaper
from tests.print_forms.pdf_reading import ReadPdf

PAPER = ReportPaper(
    right="balances",
    title="Обороты: Главный склад",
    about="Июнь 2026",
    heads=("Код", "Товар", "Количество"),
    widths=(90, 300, 110),
    numbers=(False, False, True),
    rows=tuple((f"{n:05d}", f"Кабель <б&ц> {n}", f"{n},5") for n in range(1, 121)),
    total="RUB: Сумма 1 234,00",
    made="Серова Анна · 22.11.2026 10:00",
)

pytestmark = pytest.mark.usefixtures("qapp")


def test_every_line_is_on_paper_once_and_the_head_on_every_page() -> None:
    printed = render_report(PAPER)
    pdf = ReadPdf(printed.pdf)
    text = pdf.all_text()
    assert printed.page_count == pdf.page_count == 3
    assert all(text.count(code) == 1 for code, _, _ in PAPER.rows)
    assert all("Количество" in pdf.text(page) for page in range(pdf.page_count))
    assert [f"{page} / 3" in pdf.text(page - 1) for page in (1, 2, 3)] == [True] * 3
    assert "RUB: Сумма 1 234,00" in pdf.text(2)
    assert "Кабель <б&ц> 7" in text


def test_the_same_report_is_the_same_bytes() -> None:
    assert render_report(PAPER).sha256 == render_report(PAPER).sha256


def test_a_wide_table_lies_and_a_long_name_wraps_inside_its_column() -> None:
    long_name = "Кабель силовой с медными жилами " * 6
    wide = replace(PAPER, widths=(90, 300, 500), rows=(("00001", long_name.strip(), "1"),))
    pdf = ReadPdf(render_report(wide).pdf)
    assert pdf.size(0) == (297, 210)
    assert pdf.text(0).count("медными") == 6
    assert pdf.everything(0).right <= 297 - 12


def test_numbers_stand_at_the_right_edge_of_their_column() -> None:
    pdf = ReadPdf(render_report(PAPER).pdf)
    assert pdf.place(0, "1,5").right == pytest.approx(pdf.place(0, "Количество").right, abs=0.5)


def test_a_report_without_lines_is_a_page_with_its_head() -> None:
    pdf = ReadPdf(render_report(replace(PAPER, rows=(), total="")).pdf)
    assert pdf.page_count == 1
    assert "Товар" in pdf.text(0)
