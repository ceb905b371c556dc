"""The head of a profile's card: its name and people, what can be done with it, and what narrows the grid below."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.access.records import Profile
from app.access.right_objects import GROUPS
from ui.access.access_words import in_language
from ui.access.right_words import group_word
from ui.common import tokens
from ui.common.fields import ChoiceField
from ui.common.shortcuts import with_key
from ui.common.style import refresh_look, set_role


class ProfileHead(QWidget):
    """`narrowed(words, group, which)` once the person looks for something in the grid."""

    narrowed = Signal(str, object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._profile: Profile | None = None
        self._why_not = ""
        self._changed = False
        self.name = QLabel()
        self.people = QLabel()
        self.wish = QLabel()
        self.search = QLineEdit()
        self.group = ChoiceField()
        self.which = ChoiceField()
        self.try_button = QPushButton()
        self.compare_button = QPushButton()
        self.copy_button = QPushButton()
        self.rename_button = QPushButton()
        self.archive_button = QPushButton()
        self.save_button = QPushButton()
        self._build()
        self._retranslate()

    def show_profile(self, profile: Profile | None, why_not: str, *, changed: bool) -> None:
        """Show a profile; `why_not` is why it may not be changed, empty where it may."""
        self._profile, self._why_not, self._changed = profile, why_not, changed
        self._show()

    def show_wish(self, words: str, tip: str, *, gains: bool) -> None:
        """Show in a line what is to be changed; the tip has it cell by cell."""
        self.wish.setText(words)
        self.wish.setToolTip(tip)
        set_role(self.wish, "warning" if gains else "muted")
        refresh_look(self.wish)

    def type_into_search(self, text: str) -> None:
        """Go to the search box with what was typed in the grid."""
        self.search.setText(text)
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        set_role(self.name, "heading")
        set_role(self.people, "muted")
        set_role(self.save_button, "primary")
        set_role(self, "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(240)
        top, bottom = QHBoxLayout(), QHBoxLayout()
        top.setSpacing(tokens.GAP)
        bottom.setSpacing(tokens.GAP)
        top.addWidget(self.name)
        top.addWidget(self.people, 0, Qt.AlignmentFlag.AlignVCenter)
        top.addStretch(1)
        quiet = (self.try_button, self.compare_button, self.copy_button, self.rename_button, self.archive_button)
        for button in quiet:
            set_role(button, "quiet")
            top.addWidget(button)
        top.addWidget(self.save_button)
        for button in (*quiet, self.save_button):
            button.setAutoDefault(False)
        for widget in (self.search, self.group, self.which):
            bottom.addWidget(widget)
        bottom.addStretch(1)
        bottom.addWidget(self.wish)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.GAP_WIDE, tokens.GAP_TIGHT, tokens.GAP, tokens.GAP_TIGHT)
        layout.setSpacing(tokens.GAP_TIGHT)
        layout.addLayout(top)
        layout.addLayout(bottom)
        self.search.textChanged.connect(lambda _text: self._narrow())
        for field in (self.group, self.which):
            field.value_changed.connect(lambda _value: self._narrow())

    def _narrow(self) -> None:
        self.narrowed.emit(self.search.text(), self.group.value(), self.which.value() or "all")

    def _show(self) -> None:
        profile = self._profile
        self.name.setText(in_language(profile.name_en, profile.name_ru) if profile is not None else "")
        people = self.tr("%n person(s)", "", profile.people) if profile is not None else ""
        archived = profile is not None and profile.archived
        self.people.setText(f"{people}, {self.tr('in the archive')}" if archived else people)
        self.archive_button.setText(self.tr("Bring back…") if archived else self.tr("To the archive…"))
        held = profile is not None and profile.people > 0
        for button in (self.copy_button, self.rename_button, self.archive_button, self.save_button):
            button.setEnabled(not self._why_not and profile is not None)
            button.setToolTip(self._why_not)
        if not self._why_not and held:
            self.archive_button.setEnabled(False)
            self.archive_button.setToolTip(self.tr("People still have it: take it away from them first."))
        if not self._why_not and not self._changed:
            self.save_button.setEnabled(False)
            self.save_button.setToolTip(self.tr("Nothing is changed: mark a cell by Space or a click."))

    def _retranslate(self) -> None:
        self.search.setPlaceholderText(self.tr("Object or action"))
        self.search.setAccessibleName(self.tr("Object or action"))
        self.group.set_choices([(None, self.tr("All objects")), *((group, group_word(group)) for group in GROUPS)])
        which = {"all": self.tr("All rights"), "allowed": self.tr("Only given"), "changed": self.tr("Only changed")}
        self.which.set_choices(which.items())
        self.group.setAccessibleName(self.tr("Objects shown"))
        self.which.setAccessibleName(self.tr("Rights shown"))
        self.try_button.setText(self.tr("Try it"))
        self.try_button.setToolTip(self.tr("A window with this profile alone, as it is saved, on invented rows"))
        self.compare_button.setText(self.tr("Compare…"))
        self.copy_button.setText(self.tr("Copy…"))
        self.rename_button.setText(self.tr("Rename…"))
        self.save_button.setText(with_key(self.tr("Save"), "save"))
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "save_button"):
            self._retranslate()
