"""The row above the preview: form, page, zoom, printer, copies, and the two ways out."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QWidget

from app.print_forms.forms import PrintForm
from ui.common import tokens
from ui.common.fields.choice_field import CalmComboBox
from ui.common.fields.number_field import NumberField
from ui.common.icons import icon
from ui.common.style import set_role
from ui.print_forms.form_words import form_name
from ui.print_forms.pdf_pane import ZOOM_STEPS

MOST_COPIES = 99
# Pixels: two digits and the frame.
_COPIES_WIDTH = 48
# A name of a printer is cut rather than the rest of the row.
_PRINTER_WIDTH = 140


class PrintToolbar(QWidget):
    """Tells what the person wants; knows nothing of documents and printers."""

    form_chosen = Signal(object)
    page_wanted = Signal(int)
    zoom_stepped = Signal(int)
    zoom_wanted = Signal(int)
    fit_page_wanted = Signal()
    fit_width_wanted = Signal()
    print_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._forms: tuple[PrintForm, ...] = ()
        self._page = (0, 0)
        self.form_choice = CalmComboBox()
        self.previous_page, self.next_page = _icon_button("left"), _icon_button("right")
        self.page_label = QLabel()
        self.zoom_out, self.zoom_in, self.zoom_button = QToolButton(), QToolButton(), QToolButton()
        self.zoom_out.setText("\u2212")
        self.zoom_in.setText("+")
        self.zoom_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.printer_choice = CalmComboBox()
        self.printer_choice.setMinimumWidth(_PRINTER_WIDTH)
        self.copies_label = QLabel()
        self.copies = NumberField(0, 1, MOST_COPIES)
        self.copies.setFixedWidth(_COPIES_WIDTH)
        self.copies_label.setBuddy(self.copies.line)
        self.save_button = QPushButton()
        self.print_button = QPushButton()
        set_role(self.print_button, "primary")
        self.fit_page, self.fit_width = QAction(self), QAction(self)
        self._lay_out()
        self._connect()
        self.show_page(0, 0)
        self._retranslate()

    def show_forms(self, forms: tuple[PrintForm, ...], chosen: PrintForm) -> None:
        """Offer forms; no signal."""
        self._forms = forms
        self.form_choice.blockSignals(True)
        self.form_choice.clear()
        for form in forms:
            self.form_choice.addItem(form_name(form))
        self.form_choice.setCurrentIndex(forms.index(chosen))
        self.form_choice.blockSignals(False)

    def show_printers(self, names: list[str], chosen: str) -> None:
        """Offer printers; a remembered one that is gone gives way to the system's default."""
        self.printer_choice.clear()
        self.printer_choice.addItem(self.tr("Default printer"), "")
        for name in names:
            self.printer_choice.addItem(name, name)
        self.choose_printer(chosen)

    def choose_printer(self, name: str) -> None:
        """Choose a printer by its name; the system's default where it is not offered."""
        self.printer_choice.setCurrentIndex(max(0, self.printer_choice.findData(name)))

    def printer(self) -> str:
        """Return the chosen printer's name; empty for the system's default."""
        return self.printer_choice.currentData() or ""

    def wanted_copies(self) -> int | None:
        """Return the number of copies; None while something else stands in the field, which then says so itself."""
        return int(self.copies.value() or 1) if self.copies.commit() else None

    def show_page(self, number: int, count: int) -> None:
        """Show which page is in sight."""
        self._page = (number, count)
        self.page_label.setText(f"{number} / {count}")
        self.previous_page.setEnabled(number > 1)
        self.next_page.setEnabled(number < count)

    def show_zoom(self, percent: int) -> None:
        """Show the zoom in force."""
        self.zoom_button.setText(self.tr("{percent} %").format(percent=percent))

    def allow_output(self, allowed: bool) -> None:
        """Allow or forbid printing and saving."""
        self.print_button.setEnabled(allowed)
        self.save_button.setEnabled(allowed)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setSpacing(tokens.GAP)
        row.setContentsMargins(tokens.GAP_WIDE, tokens.GAP, tokens.GAP_WIDE, tokens.GAP)
        groups: tuple[tuple[QWidget, ...], ...] = (
            (self.form_choice,),
            (self.previous_page, self.page_label, self.next_page),
            (self.zoom_out, self.zoom_button, self.zoom_in),
        )
        for group in groups:
            inner = QHBoxLayout()
            inner.setSpacing(tokens.GAP_TIGHT)
            for widget in group:
                inner.addWidget(widget)
            row.addLayout(inner)
            row.addSpacing(tokens.GAP)
        row.addStretch()
        ways_out: tuple[QWidget, ...] = (
            self.printer_choice,
            self.copies_label,
            self.copies,
            self.save_button,
            self.print_button,
        )
        for widget in ways_out:
            row.addWidget(widget)

    def _connect(self) -> None:
        self.form_choice.currentIndexChanged.connect(lambda row: self.form_chosen.emit(self._forms[row]))
        self.previous_page.clicked.connect(lambda: self.page_wanted.emit(self._page[0] - 1))
        self.next_page.clicked.connect(lambda: self.page_wanted.emit(self._page[0] + 1))
        self.zoom_out.clicked.connect(lambda: self.zoom_stepped.emit(-1))
        self.zoom_in.clicked.connect(lambda: self.zoom_stepped.emit(1))
        self.fit_page.triggered.connect(self.fit_page_wanted)
        self.fit_width.triggered.connect(self.fit_width_wanted)
        self.save_button.clicked.connect(self.save_wanted)
        self.print_button.clicked.connect(self.print_wanted)
        menu = QMenu(self.zoom_button)
        menu.addActions([self.fit_page, self.fit_width])
        menu.addSeparator()
        for step in ZOOM_STEPS:
            menu.addAction(f"{step} %", partial(self.zoom_wanted.emit, step))
        self.zoom_button.setMenu(menu)

    def _retranslate(self) -> None:
        self.fit_page.setText(self.tr("Whole page"))
        self.fit_width.setText(self.tr("Page width"))
        self.save_button.setText(self.tr("Save as PDF\u2026"))
        self.save_button.setToolTip("Ctrl+S")
        self.print_button.setText(self.tr("Print"))
        self.print_button.setToolTip("Ctrl+P")
        self.copies_label.setText(self.tr("Copies"))
        words: tuple[tuple[QWidget, str], ...] = (
            (self.form_choice, self.tr("Form")),
            (self.previous_page, self.tr("Previous page")),
            (self.next_page, self.tr("Next page")),
            (self.zoom_out, self.tr("Smaller")),
            (self.zoom_in, self.tr("Larger")),
            (self.zoom_button, self.tr("Zoom")),
            (self.printer_choice, self.tr("Printer")),
            (self.copies.line, self.tr("Copies")),
        )
        for widget, word in words:
            widget.setAccessibleName(word)
            widget.setToolTip(word)
        if self.printer_choice.count():
            self.printer_choice.setItemText(0, self.tr("Default printer"))
        for row, form in enumerate(self._forms):
            self.form_choice.setItemText(row, form_name(form))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)


def _icon_button(meaning: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(icon(meaning))
    button.setIconSize(QSize(tokens.ICON, tokens.ICON))
    return button
