"""The question before a stocktaking ends: what becomes of the uncounted, and whether the papers are posted at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.warehouse.stocktaking_queries import StocktakingDifference
from ui.common import tokens
from ui.common.fields import CheckField
from ui.common.formats import format_number
from ui.common.style import set_role

_WIDTH = 440


class StocktakingFinish(QDialog):
    """Counts in words and two ticks, both off; `run(uncounted_is_zero, post)` is what the button does."""

    def __init__(
        self,
        owner: QWidget,
        rows: Sequence[StocktakingDifference],
        run: Callable[[bool, bool], None],
    ) -> None:
        super().__init__(owner.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("stocktaking_finish")
        self._run = run
        self._uncounted = sum(1 for row in rows if not row.counted)
        self.zero = CheckField()
        self.post = CheckField()
        self.button = QPushButton()
        self.cancel = QPushButton()
        words = QLabel(self._told(rows))
        words.setWordWrap(True)
        words.setMinimumWidth(_WIDTH)
        self.zero.setVisible(self._uncounted > 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.GAP_SECTION, tokens.GAP_SECTION, tokens.GAP_SECTION, tokens.GAP_WIDE)
        layout.setSpacing(tokens.GAP_WIDE)
        for widget in (words, self.zero, self.post):
            layout.addWidget(widget)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.button)
        row.addWidget(self.cancel)
        layout.addLayout(row)
        set_role(self.button, "primary")
        self.button.setDefault(True)
        self.button.clicked.connect(self._finish)
        self.cancel.clicked.connect(self.reject)
        self.setWindowTitle(self.tr("Finish the stocktaking"))
        self.zero.set_text(self.tr("Write off what nobody counted (%1)").replace("%1", format_number(self._uncounted)))
        self.post.set_text(self.tr("Post surplus and write-off at once"))
        self.button.setText(self.tr("Finish"))
        self.cancel.setText(self.tr("Go on counting"))
        # Not on a tick: a space typed in haste would write off what nobody counted.
        self.button.setFocus()

    def _told(self, rows: Sequence[StocktakingDifference]) -> str:
        counted = [row for row in rows if row.counted]
        more = sum(1 for row in counted if (row.difference or 0) > 0)
        less = sum(1 for row in counted if (row.difference or 0) < 0)
        text = self.tr("Counted: %1. More than in the book: %2, less: %3. Not counted: %4.")
        for place, number in enumerate((len(counted), more, less, self._uncounted), 1):
            text = text.replace(f"%{place}", format_number(number))
        return text

    def _finish(self) -> None:
        zero, post = self.zero.value(), self.post.value()
        self.accept()
        self._run(zero, post)
