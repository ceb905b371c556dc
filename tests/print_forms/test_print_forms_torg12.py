"""ТОРГ-12 on paper: the texts and the geometry of the PDF, at 1, 20 and 63 lines."""

import re
from dataclasses import replace
from decimal import Decimal
from functools import cache
from hashlib import sha256
from io import BytesIO

import pikepdf
import pytest

from app.print_forms.document_snapshot import Signatory, total_of
from app.print_forms.forms import TORG12
from app.print_forms.number_texts import money_text
from app.print_forms.templates import render_form
from tests.print_forms.pdf_reading import ReadPdf
from tests.print_forms.snapshots import SIXTY_CHARACTERS, shipment, snapshot_line

COLUMN_NUMBERS = " ".join(str(number) for number in range(1, 16))
A4_LANDSCAPE = (297, 210)


def printed(line_count: int, **changed: object) -> ReadPdf:
    return ReadPdf(rendered(line_count) if not changed else render_form(TORG12, shipment(line_count, **changed)).pdf)


@cache
def rendered(line_count: int) -> bytes:
    """The same document prints the same bytes, so each is rendered once."""
    return render_form(TORG12, shipment(line_count)).pdf


def line_numbers(text: str) -> list[int]:
    """Return the numbers of the lines whose codes a page shows."""
    return [int(number) for number in re.findall(r"00-(\d{6})", text)]


def spaced(text: str) -> str:
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(("line_count", "page_count"), [(1, 1), (20, 2), (63, 3)])
def test_each_page_is_numbered_and_repeats_the_fifteen_columns(line_count: int, page_count: int) -> None:
    pdf = printed(line_count)
    assert pdf.page_count == page_count
    for page in range(page_count):
        assert pdf.size(page) == A4_LANDSCAPE
        assert COLUMN_NUMBERS in pdf.text(page)
        assert f"Страница {page + 1} из {page_count}" in pdf.text(page)


@pytest.mark.parametrize("line_count", [1, 20, 63])
def test_every_line_is_printed_once_and_in_order(line_count: int) -> None:
    pdf = printed(line_count)
    assert line_numbers(pdf.all_text()) == list(range(1, line_count + 1))


@pytest.mark.parametrize("line_count", [1, 20, 63])
def test_page_totals_add_up_to_the_grand_total(line_count: int) -> None:
    pdf = printed(line_count)
    sums = []
    for page in range(pdf.page_count):
        lines = tuple(snapshot_line(number) for number in line_numbers(pdf.text(page)))
        totals = total_of(lines)
        assert f"X {money_text(totals.sum_without_vat, 'ru')} X".replace("\u00a0", " ").replace("X", "Х") in pdf.text(
            page
        )
        sums.append(totals.total)
    grand = spaced(money_text(sum(sums, Decimal(0)), "ru"))
    last = pdf.text(pdf.page_count - 1)
    assert last.count("Всего по накладной") == 1
    assert grand in last[last.index("Всего по накладной") :]


@pytest.mark.parametrize("line_count", [8, 9, 10, 11, 22, 23, 24, 25, 63])
def test_the_totals_block_always_has_a_line_above_it(line_count: int) -> None:
    pdf = printed(line_count)
    last = pdf.page_count - 1
    assert line_numbers(pdf.text(last))
    assert "Всего отпущено на сумму" in pdf.text(last)
    assert "Груз получил грузополучатель" in pdf.text(last)
    assert all("Всего отпущено" not in pdf.text(page) for page in range(last))


@pytest.mark.parametrize("line_count", [1, 20, 63])
def test_no_text_leaves_the_printable_area(line_count: int) -> None:
    pdf = printed(line_count)
    for page in range(pdf.page_count):
        place = pdf.everything(page)
        assert place.left >= 8 and place.right <= 289
        assert place.top >= 6 and place.bottom <= 206


def test_head_and_parties_stand_in_their_places() -> None:
    pdf = printed(1)
    text = pdf.text(0)
    for expected in (
        "Унифицированная форма № ТОРГ-12",
        "Форма по ОКУД 0330212",
        "00032537",
        "27400018",
        "Вид деятельности по ОКДП 46.90",
        "структурное подразделение",
        "ИНН 7707083893, КПП 770701001",
        "р/с 40702810900000012345",
        "БИК 044030704",
        "Договор поставки № 118-П/2026 от 14.01.2026",
        "ТОВАРНАЯ НАКЛАДНАЯ",
        "Транспортная накладная",
        "Вид операции",
    ):
        assert expected in text
    sides = ["Грузоотправитель", "Грузополучатель", "Поставщик", "Плательщик", "Основание", "ТОВАРНАЯ НАКЛАДНАЯ"]
    tops = [pdf.place(0, side).top for side in sides]
    assert tops == sorted(tops)
    assert pdf.place(0, "0330212").left > 260


def test_counts_masses_and_the_sum_are_written_in_words() -> None:
    text = printed(63).text(2)
    assert "приложение на Два листах" in text.replace(" прописью", "")
    assert "Шестьдесят три" in text
    assert "Тридцать два" in text
    assert "Две тысячи пятьсот двадцать килограммов" in text
    assert "Четыреста двадцать девять тысяч пятьдесят шесть рублей 13 копеек" in text


def test_signature_lines_carry_posts_and_names() -> None:
    text = printed(1).text(0)
    for expected in (
        "Отпуск груза разрешил",
        "Директор по продажам",
        "Воронцова Е. А.",
        "Главный (старший) бухгалтер",
        "Кириллова М. П.",
        "Отпуск груза произвел",
        "Пономарёв С. И.",
        "По доверенности №",
        "Груз принял",
        "«20» ноября 2026 года",
        "М. П.",
    ):
        assert expected in text


def test_mixed_rates_of_vat_are_printed_as_the_document_has_them() -> None:
    text = printed(5).text(0)
    for rate in ("22%", "10%", "без НДС —", "0% 0,00", "20%"):
        assert rate in text


def test_a_long_name_is_wrapped_and_not_cut() -> None:
    assert len(SIXTY_CHARACTERS) == 60
    pdf = printed(3)
    assert f"{SIXTY_CHARACTERS}, АРТ-0003" in pdf.text(0)
    name, code = pdf.place(0, "Шкаф навесной"), pdf.place(0, "00-000003")
    assert name.right < code.left


def test_a_name_without_spaces_stays_in_its_column() -> None:
    line = replace(snapshot_line(1), name="Х" * 120)
    pdf = printed(1, lines=(line,))
    assert pdf.text(0).replace(" ", "").count("Х" * 120) == 1
    assert pdf.place(0, "ХХХХХХХХХХ").right < pdf.place(0, "00-000001").left


def test_sums_of_nine_digits_stand_on_one_line() -> None:
    big = Decimal("987654321.99")
    line = replace(snapshot_line(1), price=big, sum_without_vat=big, vat_sum=big, total=big)
    pdf = printed(1, lines=(line,))
    place = pdf.place(0, "987 654 321,99")
    assert place.bottom - place.top < 4


def test_characters_of_markup_are_printed_as_they_were_typed() -> None:
    line = replace(snapshot_line(1), name='Болт <b>М6</b> & "гайка" {{ doc }}\x07')
    assert 'Болт <b>М6</b> & "гайка" {{ doc }}, АРТ' in printed(1, lines=(line,)).text(0)


def test_the_same_document_gives_the_same_bytes() -> None:
    first = render_form(TORG12, shipment(20))
    assert first.pdf == rendered(20)
    assert first.sha256 == sha256(rendered(20)).hexdigest()
    assert render_form(TORG12, shipment(20, number="КТ-000483")).sha256 != first.sha256


def test_all_fonts_are_embedded() -> None:
    with pikepdf.open(BytesIO(rendered(20))) as pdf:
        fonts = [font for page in pdf.pages for font in page.Resources.Font.values()]
        assert fonts
        assert all("/FontFile2" in font.FontDescriptor for font in fonts)


def test_the_document_carries_its_own_barcode() -> None:
    assert shipment(1).barcode in printed(1).text(0)


def test_who_accepts_the_goods_stands_beside_the_client_s_signature() -> None:
    accepted = replace(shipment(1).signatories, accepted_by=Signatory("", "водитель Жуков А. А."))
    assert "водитель Жуков А. А." in printed(1, signatories=accepted).text(0)
    assert "Жуков" not in printed(1).text(0)
