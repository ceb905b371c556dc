"""Fields that choose from a few fixed values: a list and a tick."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QSizePolicy, QWidget

from ui.common.fields.field_frame import FieldFrame
from ui.common.style import refresh_look, set_role


class CalmComboBox(QComboBox):
    """A combo box that the wheel changes only while it is focused, and that F4 opens."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F4 and not event.modifiers():
            self.showPopup()
        else:
            super().keyPressEvent(event)


class ChoiceField(FieldFrame):
    """One of a few values, each with its word; the value is what stands behind the word (an id, a kind)."""

    def __init__(self, choices: Iterable[tuple[Any, str]] = (), parent: QWidget | None = None) -> None:
        self.combo = CalmComboBox()
        super().__init__(self.combo, parent)
        self.set_choices(choices)
        self.combo.currentIndexChanged.connect(lambda _row: self._hear_choice())

    def set_choices(self, choices: Iterable[tuple[Any, str]]) -> None:
        """Set the (value, word) pairs; the chosen value stays if it is among them."""
        chosen = self.value()
        self.combo.blockSignals(True)
        self.combo.clear()
        for value, word in choices:
            self.combo.addItem(word, value)
        self.combo.setCurrentIndex(self._row_of(chosen))
        self.combo.blockSignals(False)
        if self.combo.currentIndex() < 0 and self.combo.count():
            self.combo.setCurrentIndex(0)
        self._last = self.value()

    def value(self) -> Any:
        """Return the chosen value; None where nothing is chosen."""
        return self.combo.currentData()

    def set_value(self, value: Any) -> None:
        """Choose a value; no signal. A value that is not in the list leaves the field empty."""
        self.combo.blockSignals(True)
        self.combo.setCurrentIndex(self._row_of(value))
        self.combo.blockSignals(False)
        self._last = value
        self.set_error("")

    def set_read_only(self, read_only: bool) -> None:
        """Forbid or allow choosing."""
        # What may not be chosen is still read: it is no fainter than a line that may not be typed into.
        self.combo.setProperty("fixed", read_only)
        refresh_look(self.combo)
        self.combo.setEnabled(not read_only)

    def _row_of(self, value: Any) -> int:
        # findData compares by QVariant, for which 1 and "1" or an enum may be equal.
        return next((row for row in range(self.combo.count()) if self.combo.itemData(row) == value), -1)

    def _hear_choice(self) -> None:
        self.set_error("")
        if self.value() != self._last:
            self._last = self.value()
            self.value_changed.emit(self._last)

    def sizeHint(self) -> QSize:
        return QSize(max(120, super().sizeHint().width()), super().sizeHint().height())


class CheckField(FieldFrame):
    """A tick with its words."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        self.box = QCheckBox(text)
        # As high as a typed field, so that the tick stands in line with its label and its neighbours.
        # By the style sheet: its least height of ticks would take the place of one that is set here.
        set_role(self.box, "field")
        super().__init__(self.box, parent)
        self.box.clicked.connect(self._hear_click)

    def value(self) -> bool:
        """Tell whether it is ticked."""
        return self.box.isChecked()

    def set_value(self, value: bool | None) -> None:
        """Tick or untick; no signal. None counts as unticked."""
        self.box.setChecked(bool(value))
        self.set_error("")

    def set_text(self, text: str) -> None:
        """Change the words beside the tick."""
        self.box.setText(text)

    def set_read_only(self, read_only: bool) -> None:
        """Forbid or allow ticking."""
        self.box.setEnabled(not read_only)

    def _hear_click(self, ticked: bool) -> None:
        self.set_error("")
        self.value_changed.emit(ticked)
