"""The window of a trial: one profile on sample rows, with a banner that says so."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from app.database.addresses import ServerAddress
from ui.common import tokens
from ui.common.icons import icon
from ui.common.style import set_role
from ui.common.translations import current_language


@dataclass(frozen=True, slots=True)
class TrialTicket:
    """What `kontor-server trial` hands to its window: where to sign in, as whom, and which profile is tried."""

    address: ServerAddress
    login: str
    password: str
    name_en: str
    name_ru: str
    language: str

    @property
    def profile(self) -> str:
        """The profile's name in the language in force."""
        return self.name_ru if current_language() == "ru" else self.name_en


def read_ticket(file: Path) -> TrialTicket:
    """Read the ticket and take it away: the password in it is nobody else's."""
    told = json.loads(file.read_text(encoding="utf-8"))
    file.unlink()
    address = ServerAddress("trial", "Trial", told["host"], int(told["port"]), told["database"], embedded=True)
    return TrialTicket(address, told["login"], told["password"], told["name_en"], told["name_ru"], told["language"])


class TrialBanner(QFrame):
    """Always in sight: whose eyes these are, and that nothing here is real."""

    def __init__(self, ticket: TrialTicket, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("trial_banner")
        self._ticket = ticket
        self._icon = QLabel(self)
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        set_role(self, "band_warning")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(tokens.GAP, 2, tokens.GAP, 2)
        layout.setSpacing(tokens.GAP)
        layout.addWidget(self._icon)
        layout.addWidget(self.words, 1)
        self._retranslate()

    def _retranslate(self) -> None:
        self._icon.setPixmap(icon("info", "warning").pixmap(tokens.ICON, tokens.ICON))
        self.words.setText(
            self.tr(
                "Trial of the profile “%1” on invented rows. Nothing here is real; it goes with this window."
            ).replace("%1", self._ticket.profile)
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._retranslate()
