"""Parts of a record as rows of fields: packs, barcodes, components, prices; each row may be taken away."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from ui.common import tokens
from ui.common.icons import icon
from ui.common.style import set_role

#: Makes the fields of a row by name, in their order; widths are the fields' own.
MakeFields = Callable[[], Mapping[str, Any]]


class PartRow(QWidget):
    """One part; `value()` is a mapping by the fields' names."""

    changed = Signal()
    removed = Signal()

    def __init__(self, fields: Mapping[str, Any], values: Mapping[str, Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields = fields
        self.remove_button = QToolButton()
        self.remove_button.setIcon(icon("close"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.GAP)
        for name, field in fields.items():
            layout.addWidget(field, 0, Qt.AlignmentFlag.AlignTop)
            field.set_value(values.get(name))
            field.value_changed.connect(lambda _value: self.changed.emit())
            if hasattr(field, "edited"):
                field.edited.connect(lambda _text: self.changed.emit())
        layout.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignTop)
        layout.addStretch(1)
        self.remove_button.clicked.connect(self.removed)

    def value(self) -> dict[str, Any]:
        """Return the part."""
        return {name: field.value() for name, field in self.fields.items()}

    def commit(self) -> bool:
        """Check every field; all errors show at once."""
        refused = [field for field in self.fields.values() if hasattr(field, "commit") and not field.commit()]
        return not refused

    def is_edited(self) -> bool:
        """Tell whether something typed is not committed yet."""
        return any(field.is_edited() for field in self.fields.values() if hasattr(field, "is_edited"))

    def set_read_only(self, read_only: bool) -> None:
        """Forbid or allow changes."""
        for field in self.fields.values():
            field.set_read_only(read_only)
        self.remove_button.setVisible(not read_only)


class PartRows(QWidget):
    """The value is the list of parts; a row without its first field does not count."""

    value_changed = Signal(object)

    def __init__(
        self, make_fields: MakeFields, headings: Callable[[], Sequence[str]], add_word: Callable[[], str],
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._make_fields = make_fields
        self._headings = headings
        self._add_word = add_word
        self._editable = True
        self.rows: list[PartRow] = []
        self._head = QHBoxLayout()
        self._head.setSpacing(tokens.GAP)
        self._labels: list[QLabel] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(tokens.GAP_TIGHT)
        self._error = QLabel()
        set_role(self._error, "error")
        self._error.setWordWrap(True)
        self._error.hide()
        self.add_button = QPushButton()
        set_role(self.add_button, "quiet")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.GAP_TIGHT)
        layout.addLayout(self._head)
        layout.addLayout(self._list)
        layout.addWidget(self._error)
        layout.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.add_button.clicked.connect(lambda _checked: self.add_row())
        self.setFocusProxy(self.add_button)
        self._retranslate()

    def value(self) -> list[dict[str, Any]]:
        """Return the parts in their order."""
        return [value for value in (row.value() for row in self.rows) if next(iter(value.values())) is not None]

    def set_value(self, parts: Sequence[Mapping[str, Any]] | None) -> None:
        """Show parts; no signal."""
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        for part in parts or ():
            self._add(part)
        self._show_head()

    def commit(self) -> bool:
        """Check every row; all errors show at once."""
        refused = [row for row in self.rows if not row.commit()]
        return not refused

    def is_edited(self) -> bool:
        """Tell whether something typed is not committed yet."""
        return any(row.is_edited() for row in self.rows)

    def set_error(self, sentence: str) -> None:
        """Show a sentence under the rows, or take it away."""
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))

    def add_row(self, values: Mapping[str, Any] | None = None) -> None:
        """Add a row and go to its first field."""
        row = self._add(values or {})
        self._show_head()
        next(iter(row.fields.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def set_read_only(self, read_only: bool) -> None:
        """Forbid or allow changes."""
        self._editable = not read_only
        self.add_button.setVisible(not read_only)
        for row in self.rows:
            row.set_read_only(read_only)

    def retranslate(self) -> None:
        """Show the words in the language in force."""
        self._retranslate()

    def _add(self, values: Mapping[str, Any]) -> PartRow:
        row = PartRow(self._make_fields(), values, self)
        row.set_read_only(not self._editable)
        row.changed.connect(lambda: self.value_changed.emit(None))
        row.removed.connect(lambda: self._remove(row))
        self.rows.append(row)
        self._list.addWidget(row)
        self._name(row)
        return row

    def _remove(self, row: PartRow) -> None:
        self.rows.remove(row)
        self._list.removeWidget(row)
        row.deleteLater()
        self._show_head()
        self.value_changed.emit(None)

    def _name(self, row: PartRow) -> None:
        for field, heading in zip(row.fields.values(), self._headings(), strict=False):
            field.setAccessibleName(heading)
        row.remove_button.setToolTip(self.tr("Remove"))
        row.remove_button.setAccessibleName(self.tr("Remove the row"))

    def _show_head(self) -> None:
        """Headings stand above the fields, as wide as they are; without rows there are none."""
        for label in self._labels:
            self._head.removeWidget(label)
            label.deleteLater()
        self._labels = []
        while self._head.count():
            self._head.takeAt(0)
        if not self.rows:
            return
        for field, heading in zip(self.rows[0].fields.values(), self._headings(), strict=False):
            label = QLabel(heading)
            set_role(label, "muted")
            label.setFixedWidth(field.width() if field.minimumWidth() != field.maximumWidth() else field.minimumWidth())
            self._head.addWidget(label)
            self._labels.append(label)
        self._head.addStretch(1)

    def _retranslate(self) -> None:
        self.add_button.setText(self._add_word())
        self.add_button.setIcon(icon("add"))
        self._show_head()
        for row in self.rows:
            self._name(row)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_head"):
            self._retranslate()
