"""One person of a client: name, position, birthday, and the phones and addresses under them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from ui.clients.channel_rows import ChannelRows
from ui.common import tokens
from ui.common.fields import CheckField, DateField, FieldFrame, TextField
from ui.common.form_page import level_with_fields
from ui.common.formats import format_date
from ui.common.icons import icon
from ui.common.style import set_role


class ContactForm(QWidget):
    """The value is one person as a dictionary of app.clients.card_changes."""

    changed = Signal()
    removed = Signal()

    def __init__(self, country: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id: int | None = None
        self._left_at: date | None = None
        self._comment = ""
        self.name = TextField(200, required=True)
        self.position = TextField(200)
        self.birthday = DateField(date(1900, 1, 1), date(2199, 12, 31))
        self.main = CheckField()
        self.channels = ChannelRows(country)
        self.left_label = QLabel()
        self.remove_button = QToolButton()
        set_role(self.left_label, "muted")
        self.name.setMinimumWidth(220)
        self.position.setMinimumWidth(180)
        self.birthday.setFixedWidth(150)
        level_with_fields(self.main)
        self.left_label.setMinimumHeight(tokens.FIELD_HEIGHT)
        line = QHBoxLayout()
        line.setSpacing(tokens.GAP)
        line.addWidget(self.name, 3, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.position, 2, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.birthday, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.main, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.left_label, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.GAP_TIGHT)
        layout.addLayout(line)
        under = QHBoxLayout()
        under.setContentsMargins(tokens.GAP_SECTION, 0, 0, 0)
        under.addWidget(self.channels)
        layout.addLayout(under)
        for field in (self.name, self.position, self.birthday, self.main, self.channels):
            field.value_changed.connect(lambda _value: self.changed.emit())
        for line_field in (self.name, self.position, self.birthday):
            line_field.edited.connect(lambda _text: self.changed.emit())
        self.remove_button.clicked.connect(self.removed)
        self._retranslate()

    def value(self) -> dict[str, Any]:
        """Return the person."""
        return {
            "id": self._id,
            "name": self.name.value() or "",
            "position": self.position.value() or "",
            "is_main": self.main.value(),
            "birthday": self.birthday.value(),
            "left_at": self._left_at,
            "comment": self._comment,
            "channels": self.channels.value(),
        }

    def set_value(self, person: Mapping[str, Any]) -> None:
        """Show a person; no signal."""
        self._id = person.get("id")
        self._left_at = person.get("left_at")
        self._comment = person.get("comment") or ""
        self.name.set_value(person.get("name") or None)
        self.position.set_value(person.get("position") or None)
        self.birthday.set_value(person.get("birthday"))
        self.main.set_value(person.get("is_main"))
        self.channels.set_value(person.get("channels"))
        self._word_left()

    def is_blank(self) -> bool:
        """Tell whether it is a new person with nothing entered."""
        typed = any(field.text().strip() for field in (self.name, self.position, self.birthday))
        return self._id is None and not typed and not self.channels.value() and not self.channels.is_edited()

    def commit(self) -> bool:
        """Check every field; all errors show at once."""
        if self.is_blank():
            return True
        fields = (self.name, self.position, self.birthday, self.channels)
        refused = [field for field in fields if not field.commit()]
        return not refused

    def is_edited(self) -> bool:
        """Tell whether something typed is not committed yet."""
        return any(field.is_edited() for field in (self.name, self.position, self.birthday, self.channels))

    def show_error(self, path: Sequence[str], sentence: str) -> bool:
        """Show a sentence at the field of a path such as ("name",) or ("channels", "0", "value")."""
        if path and path[0] == "channels":
            return self.channels.show_error(path[1:], sentence)
        fields: dict[str, FieldFrame] = {
            "name": self.name,
            "position": self.position,
            "birthday": self.birthday,
        }
        field = fields.get(path[0], self.name) if path else self.name
        field.set_error(sentence)
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def set_rights(self, sees_channels: bool, edits_channels: bool, read_only: bool) -> None:
        """Forbid what may not be changed."""
        for field in (self.name, self.position, self.birthday, self.main):
            field.set_read_only(read_only)
        self.remove_button.setVisible(not read_only)
        # What a new person comes with may be entered by whoever enters the person.
        self.channels.set_rights(sees_channels, not read_only and (edits_channels or self._id is None))

    def _word_left(self) -> None:
        self.left_label.setVisible(self._left_at is not None)
        if self._left_at is not None:
            self.left_label.setText(self.tr("left %1").replace("%1", format_date(self._left_at)))

    def _retranslate(self) -> None:
        self.name.set_placeholder(self.tr("Name"))
        self.name.setAccessibleName(self.tr("Name of the person"))
        self.position.set_placeholder(self.tr("Position"))
        self.position.setAccessibleName(self.tr("Position"))
        self.birthday.set_placeholder(self.tr("Birthday"))
        self.birthday.setAccessibleName(self.tr("Birthday"))
        self.main.set_text(self.tr("main"))
        self.remove_button.setIcon(icon("close"))
        self.remove_button.setToolTip(self.tr("Remove the person; with a history the person has left the firm"))
        self.remove_button.setAccessibleName(self.tr("Remove the person"))
        self._word_left()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "remove_button"):
            self._retranslate()
