"""A page of a card: rows of a label and a field in one or two columns, labels right-aligned in one width."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ui.common import tokens
from ui.common.fields import CheckField
from ui.common.style import set_role

FIELD_WIDTH = 320
LABEL_WIDTH = 144


def level_with_fields(tick: CheckField) -> None:
    """Make a tick as high as the fields beside it, so that all stand on one line."""
    tick.setContentsMargins(0, tokens.GAP_TIGHT, 0, tokens.GAP_TIGHT)


class FormPage(QScrollArea):
    """Columns of fields; the words of labels are asked anew when the language changes."""

    def __init__(self, columns: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels: list[tuple[QLabel, QWidget | None, Callable[[], str]]] = []
        body = QWidget()
        set_role(body, "surface")
        row = QHBoxLayout(body)
        row.setContentsMargins(tokens.GAP_WIDE, tokens.GAP_WIDE, tokens.GAP_WIDE, tokens.GAP_WIDE)
        row.setSpacing(tokens.GAP_SECTION)
        self._forms = [self._column(row) for _ in range(columns)]
        row.addStretch(1)
        self.setWidget(body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def add_heading(self, column: int, words: Callable[[], str]) -> QLabel:
        """Add the heading of a group of fields."""
        label = QLabel()
        set_role(label, "strong")
        label.setContentsMargins(0, tokens.GAP, 0, 0)
        self._forms[column].addRow(label)
        self._labels.append((label, None, words))
        label.setText(words())
        return label

    def add_row(self, column: int, words: Callable[[], str], field: QWidget, width: int = FIELD_WIDTH) -> None:
        """Add a field with its label; the label names the field for screen readers too."""
        label = QLabel()
        set_role(label, "muted")
        label.setFixedWidth(LABEL_WIDTH)
        label.setFixedHeight(tokens.FIELD_HEIGHT)
        label.setWordWrap(True)
        if isinstance(field, CheckField):
            level_with_fields(field)
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        label.setBuddy(field)
        # The input is as wide as what it holds; the sentence under it has the room of the whole column.
        field.setFixedWidth(max(width, FIELD_WIDTH))
        inner, layout = field.focusProxy(), field.layout()
        if width < FIELD_WIDTH and inner is not None and layout is not None:
            inner.setFixedWidth(width)
            layout.setAlignment(inner, Qt.AlignmentFlag.AlignLeft)
        self._forms[column].addRow(label, field)
        self._labels.append((label, field, words))
        self._word(label, field, words)

    def show_rows(self, fields: list[QWidget], shown: bool) -> None:
        """Show or hide fields with their labels."""
        for field in fields:
            for form in self._forms:
                if form.indexOf(field) >= 0:
                    form.setRowVisible(field, shown)

    def retranslate(self) -> None:
        """Show the labels in the language in force."""
        for label, field, words in self._labels:
            self._word(label, field, words)

    def _column(self, row: QHBoxLayout) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(tokens.GAP)
        form.setVerticalSpacing(tokens.GAP_TIGHT + 2)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        column = QVBoxLayout()
        column.addLayout(form)
        column.addStretch(1)
        row.addLayout(column)
        return form

    def _word(self, label: QLabel, field: QWidget | None, words: Callable[[], str]) -> None:
        label.setText(words())
        if field is not None:
            field.setAccessibleName(words())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_forms"):
            self.retranslate()
