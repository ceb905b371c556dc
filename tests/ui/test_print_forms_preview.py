"""The preview shows what will be printed, names what is missing first, and remembers how a form was printed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.database.errors import UserError
from app.print_forms.forms import TORG12
from app.print_forms.requisites import MissingRequisite
from app.print_forms.templates import render_form
from tests.print_forms.snapshots import OWN_FIRM, PAYER, shipment
from tests.ui.print_desk import Desk
from ui.common.query_runner import QueryRunner
from ui.common.translations import set_language
from ui.common.view_settings import ViewSettings
from ui.print_forms import preview as preview_module
from ui.print_forms.preview import PrintPreview
from ui.print_forms.print_action import PrintDocument

RENDERING = 20_000
Show = Callable[[QWidget], QWidget]


@pytest.fixture
def desk(monkeypatch: pytest.MonkeyPatch) -> Desk:
    desk = Desk()
    monkeypatch.setattr(preview_module, "get_document_snapshot", desk.get)
    monkeypatch.setattr(preview_module, "log_printing", desk.log)
    return desk


@pytest.fixture
def open_preview(
    desk: Desk, runner: QueryRunner, settings: ViewSettings, show: Show, qtbot: QtBot
) -> Callable[[], PrintPreview]:
    def make() -> PrintPreview:
        preview = PrintPreview(runner, 4711, settings=settings, jump=desk.jumps.append, printer=desk.printer)
        preview.resize(1060, 640)
        show(preview)
        return preview

    return make


def wait_for_pdf(qtbot: QtBot, preview: PrintPreview) -> None:
    qtbot.waitUntil(lambda: preview.output.pages.currentWidget() is preview.output.pane, timeout=RENDERING)


def test_the_preview_shows_the_pdf_that_is_printed(
    qtbot: QtBot, desk: Desk, open_preview: Callable[[], PrintPreview]
) -> None:
    preview = open_preview()
    wait_for_pdf(qtbot, preview)
    assert preview.windowTitle() == "Print КТ-000482"
    assert preview.output.pane.document.pageCount() == 2
    assert preview.toolbar.page_label.text() == "1 / 2"
    qtbot.keyClick(preview.output.pane.view, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert [(title, printer, copies) for _pdf, title, printer, copies in desk.printer.sent] == [
        ("TORG-12 КТ-000482 20.11.2026", "", 1)
    ]
    assert desk.printer.sent[0][0] == render_form(TORG12, replace(shipment(20), document_id=4711)).pdf
    qtbot.waitUntil(lambda: len(desk.logged) == 1)
    assert (desk.logged[0]["document_id"], desk.logged[0]["form"]) == (4711, "torg12_ru")
    assert len(desk.logged[0]["sha256"]) == 64


def test_nothing_can_be_printed_before_it_is_rendered(desk: Desk, open_preview: Callable[[], PrintPreview]) -> None:
    preview = open_preview()
    assert not preview.toolbar.print_button.isEnabled()
    preview.output.print_now()
    preview.output.save_to("/no/such/place.pdf")
    assert desk.printer.sent == []


def test_a_missing_requisite_is_named_with_the_way_to_its_field(
    qtbot: QtBot, desk: Desk, open_preview: Callable[[], PrintPreview]
) -> None:
    desk.snapshot = shipment(3, payer=replace(PAYER, tax_number=""), own_firm=replace(OWN_FIRM, bank_code=""))
    preview = open_preview()
    qtbot.waitUntil(lambda: preview.output.pages.currentWidget() is preview.missing)
    texts = [button.accessibleName() for button in preview.missing.jump_buttons]
    assert texts == ["Own firm ООО «Контор»: bank code (BIK)", f"Payer {PAYER.name}: tax number (INN)"]
    assert not preview.toolbar.print_button.isEnabled()
    preview.missing.jump_buttons[1].click()
    assert desk.jumps == [MissingRequisite("payer", "tax_number", PAYER.id)]
    desk.snapshot = shipment(3)
    preview.missing.again_button.click()
    wait_for_pdf(qtbot, preview)


def test_a_long_list_of_missing_requisites_is_cut(
    qtbot: QtBot, desk: Desk, open_preview: Callable[[], PrintPreview]
) -> None:
    desk.snapshot = shipment(63, lines=tuple(replace(line, unit_code="") for line in shipment(63).lines))
    preview = open_preview()
    qtbot.waitUntil(lambda: preview.output.pages.currentWidget() is preview.missing)
    assert len(preview.missing.jump_buttons) == 8
    assert "and 55 more" in [label.text() for label in preview.missing.findChildren(QLabel)]
    set_language("ru")
    QGuiApplication.processEvents()
    assert "и ещё 55 пунктов" in [label.text() for label in preview.missing.findChildren(QLabel)]


def test_a_form_can_be_printed_with_empty_places(
    qtbot: QtBot, desk: Desk, open_preview: Callable[[], PrintPreview]
) -> None:
    desk.snapshot = shipment(3, payer=replace(PAYER, tax_number=""))
    preview = open_preview()
    qtbot.waitUntil(lambda: preview.output.pages.currentWidget() is preview.missing)
    preview.missing.anyway_button.click()
    wait_for_pdf(qtbot, preview)
    assert preview.toolbar.print_button.isEnabled()


def test_the_chosen_form_and_its_printer_and_copies_come_back(
    qtbot: QtBot, desk: Desk, open_preview: Callable[[], PrintPreview]
) -> None:
    preview = open_preview()
    wait_for_pdf(qtbot, preview)
    assert [preview.toolbar.form_choice.itemText(row) for row in range(2)] == [
        "TORG-12",
        "Delivery note (English)",
    ]
    preview.toolbar.form_choice.setCurrentIndex(1)
    wait_for_pdf(qtbot, preview)
    preview.toolbar.choose_printer("Office_HP")
    preview.toolbar.copies.line.setText("2")
    preview.output.print_now()
    assert desk.printer.sent[-1][2:] == ("Office_HP", 2)
    again = open_preview()
    wait_for_pdf(qtbot, again)
    assert again.toolbar.form_choice.currentText() == "Delivery note (English)"
    assert (again.toolbar.printer(), again.toolbar.wanted_copies()) == ("Office_HP", 2)
    again.toolbar.form_choice.setCurrentIndex(0)
    wait_for_pdf(qtbot, again)
    assert (again.toolbar.printer(), again.toolbar.wanted_copies()) == ("", 1)


def test_copies_that_are_no_number_are_refused_at_the_field(
    qtbot: QtBot, desk: Desk, open_preview: Callable[[], PrintPreview]
) -> None:
    preview = open_preview()
    wait_for_pdf(qtbot, preview)
    for typed in ("0", "-1", "abc", "1e20", "1,5"):
        preview.toolbar.copies.line.setText(typed)
        preview.output.print_now()
    assert desk.printer.sent == []


def test_a_failed_printer_leaves_the_pdf_open(
    qtbot: QtBot, desk: Desk, open_preview: Callable[[], PrintPreview]
) -> None:
    preview = open_preview()
    wait_for_pdf(qtbot, preview)
    desk.printer.failed.emit("lp: no default destination")
    assert "lp: no default destination" in preview.output.message.text()
    assert preview.output.message.isVisible()
    assert preview.output.pages.currentWidget() is preview.output.pane
    assert preview.toolbar.print_button.isEnabled()
    assert desk.logged == []


def test_the_pdf_is_saved_and_the_saving_is_logged(
    qtbot: QtBot, desk: Desk, open_preview: Callable[[], PrintPreview], tmp_path: Path
) -> None:
    desk.snapshot = shipment(1, number="А/КТ:7")
    preview = open_preview()
    wait_for_pdf(qtbot, preview)
    assert preview.output.file_name() == "TORG-12 А-КТ-7 20.11.2026.pdf"
    preview.output.save_to(str(tmp_path / preview.output.file_name()))
    assert (tmp_path / preview.output.file_name()).read_bytes().startswith(b"%PDF")
    qtbot.waitUntil(lambda: len(desk.logged) == 1)
    preview.output.save_to(str(tmp_path / "no such folder" / "form.pdf"))
    assert "could not be written" in preview.output.message.text()
    assert len(desk.logged) == 1


def test_ctrl_s_asks_where_to_save(qtbot: QtBot, desk: Desk, open_preview: Callable[[], PrintPreview]) -> None:
    preview = open_preview()
    wait_for_pdf(qtbot, preview)
    qtbot.keyClick(preview.output.pane.view, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    dialog = preview.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave
    dialog.reject()


def test_a_refusal_stands_in_the_preview_itself(
    qtbot: QtBot, desk: Desk, open_preview: Callable[[], PrintPreview], told: list[Any]
) -> None:
    desk.snapshot = UserError("KT002", None, object="shipments", action="print")
    preview = open_preview()
    qtbot.waitUntil(lambda: "no right" in preview.output.waiting.text())
    assert told == []


def test_a_document_without_forms_says_so(qtbot: QtBot, desk: Desk, open_preview: Callable[[], PrintPreview]) -> None:
    desk.snapshot = shipment(1, kind="receipt")
    preview = open_preview()
    qtbot.waitUntil(lambda: "no print form" in preview.output.waiting.text())


def test_zoom_and_pages_follow_the_buttons(qtbot: QtBot, desk: Desk, open_preview: Callable[[], PrintPreview]) -> None:
    preview = open_preview()
    wait_for_pdf(qtbot, preview)
    preview.toolbar.zoom_wanted.emit(100)
    assert (preview.output.pane.zoom(), preview.toolbar.zoom_button.text()) == (100, "100 %")
    preview.toolbar.zoom_in.click()
    assert preview.output.pane.zoom() == 125
    preview.toolbar.zoom_out.click()
    preview.toolbar.zoom_out.click()
    assert preview.output.pane.zoom() == 75
    preview.toolbar.next_page.click()
    assert preview.toolbar.page_label.text() == "2 / 2"
    assert not preview.toolbar.next_page.isEnabled()
    preview.toolbar.previous_page.click()
    assert preview.toolbar.page_label.text() == "1 / 2"


def test_all_words_are_russian_after_a_switch(
    qtbot: QtBot, desk: Desk, open_preview: Callable[[], PrintPreview]
) -> None:
    desk.snapshot = shipment(1, payer=replace(PAYER, address=""))
    preview = open_preview()
    qtbot.waitUntil(lambda: preview.output.pages.currentWidget() is preview.missing)
    set_language("ru")
    QGuiApplication.processEvents()
    assert preview.windowTitle() == "Печать КТ-000482"
    assert preview.toolbar.form_choice.itemText(0) == "ТОРГ-12"
    assert preview.toolbar.print_button.text() == "Печать"
    assert preview.missing.jump_buttons[0].text() == "Перейти к полю"
    assert preview.missing.jump_buttons[0].accessibleName() == f"Плательщик {PAYER.name}: адрес"


def test_printing_from_another_screen_opens_the_preview_and_leads_back(
    qtbot: QtBot, desk: Desk, runner: QueryRunner, settings: ViewSettings, show: Show
) -> None:
    opened: list[Any] = []
    print_document = PrintDocument(
        runner,
        Person(),
        settings=settings,
        open_preview=lambda document_id: opened.append(("preview", document_id)),
        open_client=lambda client_id, field: opened.append(("client", client_id, field)),
        open_own_firm=lambda firm_id, field: opened.append(("own firm", firm_id, field)),
        open_document=lambda document_id: opened.append(("document", document_id)),
    )
    print_document(4711)
    assert opened == [("preview", 4711)]
    assert print_document.allowed("shipment")
    assert not print_document.allowed("receipt")
    desk.snapshot = shipment(0, payer=replace(PAYER, address=""), own_firm=replace(OWN_FIRM, account=""))
    preview = print_document.make_preview(4711)
    show(preview)
    qtbot.waitUntil(lambda: preview.output.pages.currentWidget() is preview.missing)
    opened.clear()
    for button in preview.missing.jump_buttons:
        button.click()
    assert opened == [("document", 4711), ("own firm", 1, "account"), ("client", 12, "address")]


class Person:
    """Somebody who may print shipments and nothing else."""

    def may(self, object_: str, action: str) -> bool:
        """Answer as SessionInfo does."""
        return (object_, action) == ("shipments", "print")
