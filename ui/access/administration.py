"""The section of administration: who works here, who is signed in, what was changed, which rights there are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from ui.common.shortcuts import bind_card_tabs
from ui.common.translations import QT_TRANSLATE_NOOP

TITLES = {
    "employees": QT_TRANSLATE_NOOP("Administration", "Employees"),
    "structure": QT_TRANSLATE_NOOP("Administration", "Departments and teams"),
    "sessions": QT_TRANSLATE_NOOP("Administration", "Signed in now"),
    "sign_ins": QT_TRANSLATE_NOOP("Administration", "Sign-ins"),
    "requests": QT_TRANSLATE_NOOP("Administration", "Requests"),
    "profiles": QT_TRANSLATE_NOOP("Administration", "Profiles"),
    "unused": QT_TRANSLATE_NOOP("Administration", "Unused rights"),
    "reasons": QT_TRANSLATE_NOOP("Administration", "Who may what"),
    "alerts": QT_TRANSLATE_NOOP("Administration", "Alerts"),
    "numbers": QT_TRANSLATE_NOOP("Administration", "Numbers of documents"),
    "vat_rates": QT_TRANSLATE_NOOP("Administration", "VAT rates"),
    "tax_regimes": QT_TRANSLATE_NOOP("Administration", "Tax regimes"),
    "journal": QT_TRANSLATE_NOOP("Administration", "Journal"),
}


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the section; `id` is one of TITLES."""

    id: str
    make: Callable[[], QWidget]

    @property
    def title(self) -> str:
        """The title in the language in force."""
        return QCoreApplication.translate("Administration", TITLES[self.id])


class Administration(QWidget):
    """Pages under one row of tabs; each is made when it is first looked at, so that it asks nothing before."""

    def __init__(self, pages: Sequence[Page], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = tuple(pages)
        self._made: dict[int, QWidget] = {}
        self._holders: list[QVBoxLayout] = []
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        for page in self._pages:
            holder = QWidget()
            inner = QVBoxLayout(holder)
            inner.setContentsMargins(0, 0, 0, 0)
            self._holders.append(inner)
            self.tabs.addTab(holder, page.title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tabs)
        self.tabs.currentChanged.connect(self._show)
        bind_card_tabs(self, self.tabs.setCurrentIndex)
        self._retranslate()
        self._show(0)

    def page(self, page_id: str) -> QWidget:
        """Bring a page to the front and return it; KeyError for one the person may not see."""
        places = {page.id: place for place, page in enumerate(self._pages)}
        self.tabs.setCurrentIndex(places[page_id])
        return self._made[places[page_id]]

    def _show(self, place: int) -> None:
        if place not in self._made:
            self._made[place] = self._pages[place].make()
            self._holders[place].addWidget(self._made[place])

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Administration"))
        for place, page in enumerate(self._pages):
            self.tabs.setTabText(place, page.title)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
