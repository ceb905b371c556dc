"""The list of shortcuts (Ctrl+F1)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.common import tokens
from ui.common.shortcuts import GROUPS, TABLE, ShortcutRow, word_of
from ui.common.style import set_role

#: Groups side by side, so that the whole list is seen without scrolling at 1280x720.
_COLUMNS = 2


class ShortcutList(QDialog):
    """Every command and its keys, by groups; a page to look at, closed by Esc."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(tokens.GAP_SECTION, tokens.GAP_WIDE, tokens.GAP_SECTION, tokens.GAP_SECTION)
        columns.setSpacing(2 * tokens.GAP_SECTION)
        for number in range(_COLUMNS):
            column = QVBoxLayout()
            column.setSpacing(tokens.GAP_WIDE)
            for group in GROUPS[number * 2 : number * 2 + 2]:
                column.addLayout(self._group(group))
            column.addStretch()
            columns.addLayout(column)

    def _group(self, group: str) -> QVBoxLayout:
        block = QVBoxLayout()
        block.setSpacing(tokens.GAP)
        heading = QLabel(QCoreApplication.translate("Shortcuts", group))
        set_role(heading, "heading")
        block.addWidget(heading)
        grid = QGridLayout()
        grid.setHorizontalSpacing(tokens.GAP_SECTION)
        grid.setVerticalSpacing(tokens.GAP_TIGHT)
        grid.setColumnStretch(0, 1)
        for number, row in enumerate(row for row in TABLE if row.group == group):
            grid.addWidget(QLabel(word_of(row.id)), number, 0)
            keys = QLabel(keys_of(row))
            set_role(keys, "key")
            grid.addWidget(keys, number, 1, Qt.AlignmentFlag.AlignTrailing)
        block.addLayout(grid)
        return block


def keys_of(row: ShortcutRow) -> str:
    """Return a command's keys as one reads them; a run of numbers by its ends."""
    # Return and the Enter of the number block are one key to the person.
    keys = dict.fromkeys(key.replace("Return", "Enter") for key in row.keys)
    names = [QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys]
    return f"{names[0]}…{names[-1].rsplit('+', 1)[-1]}" if len(names) > 2 else ", ".join(names)
