"""What a client is to us: several ticks whose value is a list of codes."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from ui.clients.client_words import ROLES, word
from ui.common import tokens


class RolesField(QWidget):
    """Ticks of app roles, two in a line."""

    value_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes = {code: QCheckBox(self) for code in ROLES}
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setVerticalSpacing(0)
        layout.setHorizontalSpacing(tokens.GAP)
        for place, box in enumerate(self.boxes.values()):
            layout.addWidget(box, place // 2, place % 2)
            box.clicked.connect(lambda _checked: self.value_changed.emit(self.value()))
        self.setFocusProxy(next(iter(self.boxes.values())))
        self.retranslate()

    def value(self) -> list[str]:
        """Return the ticked codes, sorted."""
        return sorted(code for code, box in self.boxes.items() if box.isChecked())

    def set_value(self, codes: Iterable[str] | None) -> None:
        """Tick these codes; no signal."""
        chosen = set(codes or ())
        for code, box in self.boxes.items():
            box.setChecked(code in chosen)

    def set_error(self, sentence: str) -> None:
        """Show a sentence as the tip."""
        self.setToolTip(sentence)

    def set_read_only(self, read_only: bool) -> None:
        """Forbid or allow ticking."""
        for box in self.boxes.values():
            box.setEnabled(not read_only)

    def retranslate(self) -> None:
        """Show the words in the language in force."""
        for code, box in self.boxes.items():
            box.setText(word(ROLES, code))
