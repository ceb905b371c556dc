"""Closing a task: what came of it, and the next step with its client in the same form."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.planner.records import Sheet, SheetItem
from app.planner.rules import next_working_day
from ui.common import tokens
from ui.common.fields.text_field import NoteField
from ui.common.shortcuts import bind, with_key
from ui.common.style import set_role
from ui.planner.next_step_fields import NextStepFields
from ui.planner.task_words import item_headline


class CompletionForm(QWidget):
    """`submitted` carries the task's id, the result, and the fields of the next step (None: there is none)."""

    submitted = Signal(int, str, object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item: SheetItem | None = None
        self.title = QLabel(self)
        self.what = QLabel(self)
        self.what.setWordWrap(True)
        self.what.setTextFormat(Qt.TextFormat.PlainText)
        self.result_label = QLabel(self)
        self.result = NoteField(3, 4000)
        self.next_step = NextStepFields(self)
        self.save = QPushButton(self)
        self.cancel = QPushButton(self)
        set_role(self.title, "heading")
        set_role(self.what, "muted")
        set_role(self.result_label, "muted")
        set_role(self.save, "primary")
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.GAP)
        buttons.addWidget(self.save)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.addRow(self.result_label, self.result)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.GAP)
        layout.addWidget(self.title)
        layout.addWidget(self.what)
        layout.addLayout(form)
        layout.addWidget(self.next_step)
        layout.addLayout(buttons)
        layout.addStretch(1)
        self.save.clicked.connect(self.submit)
        self.cancel.clicked.connect(self.closed)
        bind(self, "primary", self.submit)
        self.retranslate()

    def start(self, item: SheetItem, sheet: Sheet) -> None:
        """Ask for the result of an item; the next step is offered for the next working day."""
        self._item = item
        self.what.setText(item_headline(item))
        self.result.set_value(None)
        day: date = next_working_day(sheet.today, sheet.working_minutes, sheet.holidays)
        self.next_step.start(sheet.kinds, sheet.today, day or sheet.today + timedelta(days=1), item.kind)
        self.result.setFocus()

    def submit(self) -> None:
        """Send the result and the next step; a wrong value stays with its sentence."""
        if self._item is None or not self.result.commit() or not self.next_step.commit():
            return
        self.submitted.emit(self._item.task_id, self.result.value() or "", self.next_step.fields())

    def retranslate(self) -> None:
        """Show the words in the language in force."""
        self.title.setText(self.tr("Done: what came of it?"))
        self.result_label.setText(self.tr("Result"))
        self.result.setAccessibleName(self.result_label.text())
        self.save.setText(with_key(self.tr("Done"), "primary"))
        self.cancel.setText(self.tr("Cancel"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "cancel"):
            self.retranslate()
        super().changeEvent(event)
