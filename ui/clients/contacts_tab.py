"""The people of a client with their phones and addresses, and those of the client itself, all in sight at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ui.clients.channel_rows import ChannelRows
from ui.clients.contact_form import ContactForm
from ui.common import tokens
from ui.common.icons import icon
from ui.common.shortcuts import bind, with_key
from ui.common.style import set_role


class ContactsField(QWidget):
    """The value is the list of people, as dictionaries of app.clients.card_changes; blank new ones do not count."""

    value_changed = Signal(object)

    def __init__(self, country: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._country = country
        self._sees, self._edits, self._read_only = True, True, False
        self.forms: list[ContactForm] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(tokens.GAP_WIDE)

    def value(self) -> list[dict[str, Any]]:
        """Return the people in their order."""
        return [form.value() for form in self.forms if not form.is_blank()]

    def set_value(self, people: Sequence[Mapping[str, Any]] | None) -> None:
        """Show people; no signal."""
        for form in self.forms:
            self._layout.removeWidget(form)
            form.hide()
            form.deleteLater()
        self.forms = []
        for person in people or ():
            self._add_form(person)

    def commit(self) -> bool:
        """Check every field of every person; all errors show at once."""
        refused = [form for form in self.forms if not form.commit()]
        return not refused

    def is_edited(self) -> bool:
        """Tell whether something typed is not committed yet."""
        return any(form.is_edited() for form in self.forms)

    def set_error(self, sentence: str) -> None:
        """A list as a whole has no place for a sentence; those of its fields come by `show_error`."""

    def show_error(self, path: Sequence[str], sentence: str) -> bool:
        """Show a sentence at the field of a path such as ("0", "channels", "1", "value"); False where there is none."""
        named = [form for form in self.forms if not form.is_blank()]
        place = int(path[0]) if path and path[0].isdigit() else -1
        return 0 <= place < len(named) and named[place].show_error(path[1:], sentence)

    def add_person(self) -> None:
        """Add a blank person and go to the name."""
        form = self._add_form({})
        form.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_rights(self, sees_channels: bool, edits_channels: bool, read_only: bool) -> None:
        """Forbid what the person may not see or change; the server holds it."""
        self._sees, self._edits, self._read_only = sees_channels, edits_channels, read_only
        for form in self.forms:
            form.set_rights(sees_channels, edits_channels, read_only)

    def _add_form(self, person: Mapping[str, Any]) -> ContactForm:
        form = ContactForm(self._country, self)
        form.set_value(person)
        form.set_rights(self._sees, self._edits, self._read_only)
        form.changed.connect(lambda: self.value_changed.emit(None))
        form.removed.connect(lambda: self._remove(form))
        self.forms.append(form)
        self._layout.addWidget(form)
        form.show()
        return form

    def _remove(self, form: ContactForm) -> None:
        self.forms.remove(form)
        self._layout.removeWidget(form)
        form.deleteLater()
        self.value_changed.emit(None)


class ContactsTab(QScrollArea):
    """The client's own channels, then its people; Ins adds a person."""

    def __init__(self, country: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.channels = ChannelRows(country)
        self.people = ContactsField(country)
        self.add_button = QPushButton()
        body = QWidget()
        set_role(body, "surface")
        layout = QVBoxLayout(body)
        layout.setContentsMargins(tokens.GAP_WIDE, tokens.GAP_WIDE, tokens.GAP_WIDE, tokens.GAP_WIDE)
        layout.setSpacing(tokens.GAP_WIDE)
        layout.addWidget(self.channels)
        line = QFrame()
        set_role(line, "line")
        layout.addWidget(line)
        layout.addWidget(self.people)
        layout.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)
        self.setWidget(body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.add_button.clicked.connect(self.people.add_person)
        bind(self, "add", self._add)
        self._retranslate()

    def set_rights(self, sees_channels: bool, edits_channels: bool, read_only: bool) -> None:
        """Forbid what the person may not see or change."""
        self.channels.set_rights(sees_channels, edits_channels and not read_only)
        self.people.set_rights(sees_channels, edits_channels, read_only)
        self.add_button.setVisible(not read_only)

    def _add(self) -> None:
        if self.add_button.isVisible():
            self.people.add_person()

    def _retranslate(self) -> None:
        self.channels.set_title(self.tr("The client's own phones and addresses"))
        self.add_button.setText(with_key(self.tr("Add a person"), "add"))
        self.add_button.setIcon(icon("add"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "add_button"):
            self._retranslate()
