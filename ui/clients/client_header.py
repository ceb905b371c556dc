"""The two lines above a card that are always in sight: who it is, what comes next, how to reach them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QEvent, QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.clients.records import Channel, ClientDetails
from ui.access.record_menu import RecordMenu
from ui.clients.client_words import PHONE_KINDS, day_and_time, status_name
from ui.common import tokens
from ui.common.formats import format_money, format_recent
from ui.common.icons import icon
from ui.common.shortcuts import with_key
from ui.common.style import colour, set_role

MAX_HEIGHT = 76


class ElidedLabel(QLabel):
    """A label that shortens its text to the room there is and shows the whole of it as a tip."""

    def __init__(self, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._full = ""
        set_role(self, role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def set_full_text(self, text: str) -> None:
        """Show a text as far as it fits."""
        self._full = text
        self.setAccessibleName(text)
        self._elide()

    def minimumSizeHint(self) -> QSize:
        return QSize(40, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        wanted = QFontMetrics(self.font()).horizontalAdvance(self._full) + tokens.GAP_TIGHT
        return QSize(wanted, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        text = QFontMetrics(self.font()).elidedText(self._full, Qt.TextElideMode.ElideRight, max(self.width(), 40))
        self.setText(text)
        self.setToolTip(self._full if text != self._full else "")
        self.updateGeometry()


class ClientHeader(QWidget):
    """Shows a card's head; `call` opens the form of a call; `record` asks about the record itself."""

    def __init__(
        self, save: Callable[[], None], call: Callable[[], None], record: RecordMenu, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._card: ClientDetails | None = None
        self._primary = True
        self.record = record
        self.name = ElidedLabel("heading")
        self.status = QLabel()
        self.private = QLabel()
        self.next_step = ElidedLabel("muted")
        self.save_button = QPushButton()
        self.phone_button = QPushButton()
        self.email_button = QPushButton()
        self.facts = ElidedLabel("muted")
        self.balance = QLabel()
        set_role(self.status, "muted")
        set_role(self.save_button, "primary")
        for button in (self.phone_button, self.email_button):
            set_role(button, "link")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        first, second = QHBoxLayout(), QHBoxLayout()
        for line in (first, second):
            line.setSpacing(tokens.GAP_WIDE)
        first.addWidget(self.name, 4)
        first.addWidget(self.status)
        first.addWidget(self.private)
        first.addWidget(self.next_step, 3)
        first.addWidget(self.record)
        first.addWidget(self.save_button)
        for widget in (self.phone_button, self.email_button, self.balance):
            second.addWidget(widget)
        second.addWidget(self.facts, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.GAP_WIDE, 6, tokens.GAP, 6)
        layout.setSpacing(2)
        layout.addLayout(first)
        layout.addLayout(second)
        self.setFixedHeight(70)
        set_role(self, "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.save_button.clicked.connect(save)
        self.phone_button.clicked.connect(call)
        self.email_button.clicked.connect(self._write)
        self._retranslate()

    def show_card(self, card: ClientDetails) -> None:
        """Show the head of a card."""
        self._card = card
        self._retranslate()

    def set_primary(self, primary: bool) -> None:
        """Let another button be the primary one while a form inside the card is open."""
        self._primary = primary
        set_role(self.save_button, "primary" if primary else "")
        self._retranslate()

    def _retranslate(self) -> None:
        words = self.tr("Save and close")
        self.save_button.setText(with_key(words, "primary") if self._primary else words)
        card = self._card
        if card is None:
            return
        self.name.set_full_text(card.name or self.tr("New client"))
        self.status.setText(status_name(card.choices.statuses, card.status))
        self.private.setVisible(card.is_private)
        self.private.setPixmap(icon("lock", "warning").pixmap(tokens.ICON))
        self.private.setToolTip(self.tr("Private: hidden from colleagues"))
        self.private.setAccessibleName(self.private.toolTip())
        self.save_button.setVisible(card.may_edit)
        self.record.show_record(card.id, card.name)
        self._show_next_step(card)
        self._show_second_line(card)

    def _show_next_step(self, card: ClientDetails) -> None:
        step = card.summary
        self.next_step.setVisible(card.id is not None)
        if step.next_step_at is None:
            tone(self.next_step, "danger")
            self.next_step.set_full_text(self.tr("no next step"))
            return
        late = step.next_step_at < datetime.now(UTC)
        tone(self.next_step, "danger" if late else "muted")
        words = f"{day_and_time(step.next_step_at)} {step.next_step_text or ''}"
        self.next_step.set_full_text((self.tr("late: %1") if late else self.tr("next: %1")).replace("%1", words))

    def _show_second_line(self, card: ClientDetails) -> None:
        phone, email = main_channel(card, PHONE_KINDS), main_channel(card, ("email",))
        self.phone_button.setVisible(phone is not None)
        self.email_button.setVisible(email is not None)
        if phone is not None:
            self.phone_button.setText(phone.value)
            self.phone_button.setIcon(icon("phone", "accent"))
            quiet = self.tr("Do not disturb: ask first. ") if phone.do_not_disturb else ""
            self.phone_button.setToolTip(quiet + self.tr("Add a call with this client"))
        if email is not None:
            self.email_button.setText(email.value)
            self.email_button.setIcon(icon("letter", "accent"))
            self.email_button.setToolTip(self.tr("Write an e-mail"))
        balance = card.summary.balance
        self.balance.setVisible(card.id is not None and balance != 0)
        debt = self.tr("owes %1") if balance > 0 else self.tr("prepaid %1")
        self.balance.setText(debt.replace("%1", format_money(abs(balance))))
        tone(self.balance, "danger" if balance > 0 else "muted")
        facts = [card.responsible] if card.responsible else []
        if card.summary.last_contact_at is not None:
            when = format_recent(card.summary.last_contact_at, datetime.now(UTC))
            facts.append(self.tr("last contact %1").replace("%1", when))
        if card.number:
            facts.append(self.tr("No. %1").replace("%1", card.number))
        self.facts.set_full_text("   ·   ".join(facts))

    def _write(self) -> None:
        email = main_channel(self._card, ("email",)) if self._card is not None else None
        if email is not None:
            QDesktopServices.openUrl(QUrl(f"mailto:{email.value}"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange) and hasattr(self, "balance"):
            self._retranslate()


def tone(label: QLabel, meaning: str) -> None:
    """Colour a label by the meaning of a token."""
    label.setStyleSheet(f"color: {colour(meaning).name()};")


def main_channel(card: ClientDetails, kinds: tuple[str, ...]) -> Channel | None:
    """Return the phone or e-mail to show: one marked main, else the first, the client's own before its people's."""
    present = [person for person in card.contacts if person.left_at is None]
    everyone = [*card.channels, *(channel for person in present for channel in person.channels)]
    fitting = [channel for channel in everyone if channel.kind in kinds]
    return next((channel for channel in fitting if channel.is_main), fitting[0] if fitting else None)
