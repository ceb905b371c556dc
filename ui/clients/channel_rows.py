"""Phones, e-mails and messengers of a person or of the client itself: a row each, checked as its kind wants."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from app.clients.phones import Phone
from ui.clients.client_words import CHANNELS, PHONE_KINDS, choices_of
from ui.clients.requisite_fields import ChannelField
from ui.common import tokens
from ui.common.fields import CheckField, ChoiceField
from ui.common.form_page import level_with_fields
from ui.common.icons import icon
from ui.common.style import set_role

KIND_WIDTH = 150
VALUE_WIDTH = 260


class ChannelRow(QWidget):
    """One phone or address."""

    changed = Signal()
    removed = Signal()

    def __init__(self, country: Callable[[], str], channel: Mapping[str, Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id: int | None = channel.get("id")
        self._extension = str(channel.get("extension") or "")
        self.kind = ChoiceField(choices_of(CHANNELS))
        self.content = ChannelField(
            lambda: self.kind.value() in PHONE_KINDS, lambda: self.kind.value() == "email", country
        )
        self.main = CheckField()
        self.quiet = CheckField()
        self.remove_button = QToolButton()
        self.kind.setFixedWidth(KIND_WIDTH)
        self.content.setFixedWidth(VALUE_WIDTH)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.GAP)
        for widget in (self.kind, self.content, self.main, self.quiet, self.remove_button):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        layout.addStretch(1)
        for tick in (self.main, self.quiet):
            level_with_fields(tick)
        self._show(channel)
        self.kind.value_changed.connect(self._hear_kind)
        for field in (self.content, self.main, self.quiet):
            field.value_changed.connect(lambda _value: self.changed.emit())
        self.content.edited.connect(lambda _text: self.changed.emit())
        self.remove_button.clicked.connect(self.removed)
        self.retranslate()

    def value(self) -> dict[str, Any]:
        """Return the row as a channel of app.clients.card_changes."""
        phone = self.content.value() or Phone("")
        return {
            "id": self._id,
            "kind": self.kind.value(),
            "value": phone.value,
            "e164": phone.e164,
            "extension": phone.extension,
            "is_main": self.main.value(),
            "do_not_disturb": self.quiet.value(),
        }

    def is_blank(self) -> bool:
        """Tell whether it is a new row with nothing in it."""
        return self._id is None and not self.content.text().strip()

    def set_read_only(self, read_only: bool) -> None:
        """Forbid or allow changes."""
        for field in (self.kind, self.content, self.main, self.quiet):
            field.set_read_only(read_only)
        self.remove_button.setVisible(not read_only)

    def retranslate(self) -> None:
        """Show the words in the language in force."""
        self.kind.set_choices(choices_of(CHANNELS))
        self.kind.setAccessibleName(self.tr("Kind of phone or address"))
        self.content.setAccessibleName(self.tr("Phone or address"))
        self.main.set_text(self.tr("main"))
        self.quiet.set_text(self.tr("do not disturb"))
        self.remove_button.setIcon(icon("close"))
        self.remove_button.setToolTip(self.tr("Remove"))
        self.remove_button.setAccessibleName(self.tr("Remove the phone or address"))

    def _show(self, channel: Mapping[str, Any]) -> None:
        self.kind.set_value(channel.get("kind") or "mobile")
        if channel.get("value"):
            self.content.set_value(Phone(channel["value"], channel.get("e164"), self._extension))
        self.main.set_value(channel.get("is_main"))
        self.quiet.set_value(channel.get("do_not_disturb"))

    def _hear_kind(self, _kind: object) -> None:
        # Another kind has other rules: what stands in the row is read anew.
        typed = self.content.text()
        self.content.set_value(None)
        if typed:
            self.content.set_text(typed)
            self.content.commit()
        self.changed.emit()


class ChannelRows(QWidget):
    """The value is the list of channels; blank new rows do not count."""

    value_changed = Signal(object)

    def __init__(self, country: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._country = country
        self._editable = True
        self.rows: list[ChannelRow] = []
        self._title = QLabel(self)
        set_role(self._title, "strong")
        self._title.hide()
        self._hidden = QLabel(self)
        set_role(self._hidden, "muted")
        self._hidden.hide()
        self.add_button = QPushButton(self)
        set_role(self.add_button, "quiet")
        self._list = QVBoxLayout()
        self._list.setSpacing(tokens.GAP_TIGHT)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.GAP_TIGHT)
        layout.addWidget(self._title)
        layout.addWidget(self._hidden)
        layout.addLayout(self._list)
        layout.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.add_button.clicked.connect(self.add_row)
        self._retranslate()

    def value(self) -> list[dict[str, Any]]:
        """Return the channels in their order."""
        return [row.value() for row in self.rows if not row.is_blank()]

    def set_value(self, channels: Sequence[Mapping[str, Any]] | None) -> None:
        """Show channels; no signal."""
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        for channel in channels or ():
            self._add(channel)

    def commit(self) -> bool:
        """Check every row; all errors show at once."""
        refused = [row for row in self.rows if not row.content.commit()]
        return not refused

    def is_edited(self) -> bool:
        """Tell whether something typed is not committed yet."""
        return any(row.content.is_edited() for row in self.rows)

    def set_error(self, sentence: str) -> None:
        """A list as a whole has no place for a sentence; those of its rows come by `show_error`."""

    def show_error(self, path: Sequence[str], sentence: str) -> bool:
        """Show a sentence at the row of a path such as ("1", "value"); False where there is none."""
        named = [row for row in self.rows if not row.is_blank()]
        place = int(path[0]) if path and path[0].isdigit() else -1
        if not 0 <= place < len(named):
            return False
        named[place].content.set_error(sentence)
        named[place].content.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def add_row(self) -> None:
        """Add a blank row and go to it."""
        self._add({}).content.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_title(self, title: str) -> None:
        """Put a heading above the rows."""
        self._title.setText(title)
        self._title.show()

    def set_rights(self, sees: bool, edits: bool) -> None:
        """Say that they are hidden where the person may not see them; forbid changes without the right."""
        self._editable = edits
        self._hidden.setVisible(not sees)
        self.add_button.setVisible(edits)
        for row in self.rows:
            row.set_read_only(not edits)

    def _add(self, channel: Mapping[str, Any]) -> ChannelRow:
        row = ChannelRow(self._country, channel, self)
        row.set_read_only(not self._editable)
        row.changed.connect(lambda: self.value_changed.emit(None))
        row.removed.connect(lambda: self._remove(row))
        self.rows.append(row)
        self._list.addWidget(row)
        return row

    def _remove(self, row: ChannelRow) -> None:
        self.rows.remove(row)
        self._list.removeWidget(row)
        row.deleteLater()
        self.value_changed.emit(None)

    def _retranslate(self) -> None:
        self.add_button.setText(self.tr("Add a phone or address"))
        self.add_button.setIcon(icon("add"))
        self._hidden.setText(self.tr("You have no right to see phones and addresses."))
        for row in self.rows:
            row.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_hidden"):
            self._retranslate()
