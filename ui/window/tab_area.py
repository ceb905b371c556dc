"""The tabs in the middle: any number, movable and closable, back again at the next start."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QStackedWidget, QTabBar, QWidget

from ui.common import tokens
from ui.common.view_settings import ViewSettings

#: Before a window's title that holds unsaved changes; tested beside the words "not saved" of the tip.
DIRTY_MARK = "• "
#: px: the widest tab, and what a tab needs beside its title (margins and the close button).
MAX_TAB = 236
TAB_FRAME = 62

MakeScreen = Callable[[], QWidget | None]


@dataclass(slots=True)
class _Tab:
    """One tab: its lasting name ("client:12"), and its screen once it was looked at."""

    key: str
    make: MakeScreen
    title: str
    screen: QWidget | None = None


class DocumentTabs(QTabBar):
    """Tabs as wide as their titles, up to a limit; more of them scroll instead of shrinking to nothing."""

    def tabSizeHint(self, index: int) -> QSize:
        hint = super().tabSizeHint(index)
        needed = self.fontMetrics().horizontalAdvance(self.tabText(index).replace("&&", "&")) + TAB_FRAME
        if not self.tabIcon(index).isNull():
            needed += tokens.ICON + tokens.GAP
        return QSize(min(needed, MAX_TAB), hint.height())

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)


class TabArea(QObject):
    """Keeps a QTabBar and a QStackedWidget together; the window decides where each of them stands.

    A tab's title is the screen's windowTitle, its dirty mark the screen's windowModified; closing asks the screen's
    closeEvent. Screens of tabs that came back at the start are made when they are first looked at.
    """

    current_changed = Signal(str)
    #: A title or a dirty mark changed.
    retitled = Signal()
    emptied = Signal()
    #: A tab is gone, with this screen (None: it was never looked at).
    removed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.bar = DocumentTabs(parent)
        self.stack = QStackedWidget(parent)
        self._tabs: list[_Tab] = []
        self.empty = QWidget(self.stack)
        self.stack.addWidget(self.empty)
        self.bar.setMovable(True)
        self.bar.setTabsClosable(True)
        self.bar.setExpanding(False)
        self.bar.setUsesScrollButtons(True)
        self.bar.setElideMode(Qt.TextElideMode.ElideRight)
        self.bar.setDrawBase(False)
        self.bar.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.bar.currentChanged.connect(self._show)
        self.bar.tabCloseRequested.connect(self.close_tab)
        self.bar.tabMoved.connect(self._move)
        self.bar.installEventFilter(self)

    @property
    def count(self) -> int:
        """How many tabs are open."""
        return len(self._tabs)

    @property
    def current_key(self) -> str:
        """The lasting name of the tab in front, or an empty text."""
        number = self.bar.currentIndex()
        return self._tabs[number].key if 0 <= number < len(self._tabs) else ""

    @property
    def current_screen(self) -> QWidget | None:
        """The screen in front."""
        number = self.bar.currentIndex()
        return self._tabs[number].screen if 0 <= number < len(self._tabs) else None

    @property
    def open_keys(self) -> list[str]:
        """The lasting names of all tabs, from left to right."""
        return [tab.key for tab in self._tabs]

    def screens(self) -> list[QWidget]:
        """Return the screens that were made so far."""
        return [tab.screen for tab in self._tabs if tab.screen is not None]

    def open(self, key: str, make: MakeScreen) -> QWidget | None:
        """Bring a tab to the front, made if it is not open; return its screen (None: it could not be made)."""
        number = next((place for place, tab in enumerate(self._tabs) if tab.key == key), None)
        if number is None:
            number = self._add(_Tab(key, make, ""), after=self.bar.currentIndex())
        self.bar.setCurrentIndex(number)
        self._show(number)
        screen = self.current_screen
        if screen is not None:
            screen.setFocus(Qt.FocusReason.OtherFocusReason)
        return screen

    def rename(self, screen: QWidget, key: str) -> None:
        """Give a tab its lasting name once a new record has an id."""
        for tab in self._tabs:
            if tab.screen is screen:
                tab.key = key

    def close_tab(self, number: int) -> bool:
        """Close a tab unless its screen refuses; return whether it is closed."""
        if not 0 <= number < len(self._tabs):
            return False
        screen = self._tabs[number].screen
        if screen is not None and not screen.close():
            return False
        self._remove(number)
        return True

    def close_current(self) -> bool:
        """Close the tab in front (Ctrl+W)."""
        return self.close_tab(self.bar.currentIndex())

    def close_screen(self, screen: QWidget) -> bool:
        """Close the tab of a screen that is done ("save and close")."""
        number = next((place for place, tab in enumerate(self._tabs) if tab.screen is screen), -1)
        return self.close_tab(number)

    def ask_all_to_close(self) -> bool:
        """Ask every screen whether the window may close; stop at the first that refuses, in front."""
        for tab in list(self._tabs):
            if tab.screen is not None and tab.screen.isWindowModified():
                number = self._tabs.index(tab)
                self.bar.setCurrentIndex(number)
                if not self.close_tab(number):
                    return False
        return True

    def step(self, by: int) -> None:
        """Go to the next or the previous tab, around the ends (Ctrl+Tab)."""
        if self._tabs:
            self.bar.setCurrentIndex((self.bar.currentIndex() + by) % len(self._tabs))
            if self.current_screen is not None:
                self.current_screen.setFocus(Qt.FocusReason.OtherFocusReason)

    def remember(self, settings: ViewSettings) -> None:
        """Keep the set of tabs for the next start; cards of records never saved have no lasting name."""
        lasting = [tab for tab in self._tabs if ":new-" not in tab.key]
        settings.put("tabs", [{"key": tab.key, "title": tab.title} for tab in lasting])
        settings.put("current_tab", self.current_key)

    def restore(self, settings: ViewSettings, maker_for: Callable[[str], MakeScreen | None]) -> None:
        """Bring back the tabs of the last time, those that may still be opened."""
        kept: list[dict[str, Any]] = settings.get("tabs", [])
        with QSignalBlocker(self.bar):
            for entry in kept:
                make = maker_for(str(entry.get("key", "")))
                if make is not None:
                    self._add(_Tab(entry["key"], make, str(entry.get("title", ""))), after=len(self._tabs))
        keys = [tab.key for tab in self._tabs]
        current = settings.get("current_tab", "")
        if keys:
            number = keys.index(current) if current in keys else 0
            self.bar.setCurrentIndex(number)
            self._show(number)
            self._focus_screen()

    def _add(self, tab: _Tab, after: int) -> int:
        number = min(after + 1, len(self._tabs))
        with QSignalBlocker(self.bar):
            self._tabs.insert(number, tab)
            self.bar.insertTab(number, tab.title)
        return number

    def _remove(self, number: int) -> None:
        screen = self._tabs[number].screen
        in_front = number == self.bar.currentIndex()
        with QSignalBlocker(self.bar):
            del self._tabs[number]
            self.bar.removeTab(number)
        if screen is not None:
            screen.removeEventFilter(self)
            self.stack.removeWidget(screen)
            screen.deleteLater()
        self._show(self.bar.currentIndex())
        if in_front:
            self._focus_screen()
        self.removed.emit(screen)

    def _focus_screen(self) -> None:
        """Give the keys to the screen in front; else they would go to whatever stands next in the window."""
        if self.current_screen is not None:
            self.current_screen.setFocus(Qt.FocusReason.OtherFocusReason)

    def _move(self, old: int, new: int) -> None:
        self._tabs.insert(new, self._tabs.pop(old))

    def _show(self, number: int) -> None:
        if not 0 <= number < len(self._tabs):
            self.stack.setCurrentWidget(self.empty)
            self.current_changed.emit("")
            self.emptied.emit()
            return
        tab = self._tabs[number]
        if tab.screen is None:
            tab.screen = tab.make()
            if tab.screen is None:
                self.close_tab(number)
                return
            tab.screen.windowTitleChanged.connect(self._retitle_all)
            tab.screen.installEventFilter(self)
            self.stack.addWidget(tab.screen)
        self._retitle_all()
        self.stack.setCurrentWidget(tab.screen)
        self.current_changed.emit(tab.key)

    def _retitle_all(self) -> None:
        for number, tab in enumerate(self._tabs):
            if tab.screen is None:
                continue
            tab.title = tab.screen.windowTitle().replace("[*]", "")
            dirty = tab.screen.isWindowModified()
            # An ampersand in a firm's name is no shortcut.
            self.bar.setTabText(number, (DIRTY_MARK if dirty else "") + tab.title.replace("&", "&&"))
            self.bar.setTabToolTip(number, self.tr("%1 (not saved)").replace("%1", tab.title) if dirty else tab.title)
            self.bar.setTabIcon(number, tab.screen.windowIcon())
        self.retitled.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.bar:
            return self._hear_mouse(event)
        if event.type() in (QEvent.Type.ModifiedChange, QEvent.Type.WindowIconChange):
            self._retitle_all()
        elif event.type() == QEvent.Type.Close and watched is self.current_screen:
            # A card that closes itself ("save and close") is hidden by then, unless it refused.
            QTimer.singleShot(0, self._drop_closed)
        return super().eventFilter(watched, event)

    def _hear_mouse(self, event: QEvent) -> bool:
        """The middle button closes the tab under it."""
        if not isinstance(event, QMouseEvent) or event.type() != QEvent.Type.MouseButtonRelease:
            return False
        if event.button() != Qt.MouseButton.MiddleButton:
            return False
        return self.close_tab(self.bar.tabAt(event.position().toPoint()))

    def _drop_closed(self) -> None:
        number = self.bar.currentIndex()
        screen = self.current_screen
        if screen is not None and screen.isHidden():
            self._remove(number)
