"""The one window: sections on the left, tabs in the middle, search at the top, facts at the bottom."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from app.access.queries import SessionInfo
from app.search.queries import Hit
from ui.common import tokens
from ui.common.icons import icon
from ui.common.query_runner import QueryRunner
from ui.common.shortcut_list import ShortcutList
from ui.common.shortcuts import bind, key_of, row_of
from ui.common.style import set_role
from ui.common.translations import QT_TRANSLATE_NOOP
from ui.common.view_settings import ViewSettings
from ui.window.appearance import Appearance
from ui.window.commands import Command
from ui.window.help_page import GENERAL, HelpPage, topics
from ui.window.line_banner import LineBanner
from ui.window.pending_close import PendingClose
from ui.window.search_palette import FindAnything, SearchPalette
from ui.window.sections import Section, SectionBar
from ui.window.status_line import StatusLine
from ui.window.tab_area import MakeScreen, TabArea
from ui.window.window_menu import WindowMenu
from ui.window.window_place import keep_place, restore_place

TOP_HEIGHT = 36
MakeCard = Callable[[int], QWidget | None]


class MainWindow(QWidget):
    """Holds what it is handed: sections, makers of cards by kind, the search; it knows no capability."""

    sign_out_wanted = Signal()
    closed = Signal()

    def __init__(
        self,
        runner: QueryRunner,
        me: SessionInfo,
        server_title: str,
        settings: ViewSettings,
        appearance: Appearance,
        *,
        sections: Sequence[Section] = (),
        cards: Mapping[str, MakeCard] | None = None,
        find_anything: FindAnything | None = None,
        hit_openers: Mapping[str, Callable[[Hit], None]] | None = None,
        describe_hit: Callable[[Hit], str] = lambda hit: hit.subtitle,
        commands: Sequence[Command] = (),
        help_topics: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__()
        self._settings = settings
        self._appearance = appearance
        self._cards = dict(cards or {})
        self._help_topics = dict(help_topics or {})
        self._person = me.name
        self._server_title = server_title
        self.sections = SectionBar(sections, self)
        self.tabs = TabArea(self)
        self._pending_close = PendingClose(self, self.tabs)
        self.status = StatusLine(runner, server_title, me.name, self)
        self.banner = LineBanner(runner, self)
        self._commands = [*commands, *self._own_commands()]
        self.palette_box = SearchPalette(
            runner, find_anything or _find_nothing, hit_openers or {}, self.commands, describe_hit, self
        )
        self._search = QPushButton(self)
        self._menu_button = QToolButton(self)
        self._menu = WindowMenu(appearance, self.commands, self)
        self._empty = QLabel(self)
        self._build()
        self._connect()
        self._retranslate()
        restore_place(self, settings)
        self.tabs.restore(settings, self._maker_for)

    def commands(self) -> Sequence[Command]:
        """Return what the window can do now: its sections first."""
        places = [
            Command(
                f"section_{section.id}", section.title, self._section_opener(section.id), section.icon, "", "Sections"
            )
            for section in self.sections.sections
        ]
        return [*places, *self._commands]

    def open_section(self, section_id: str) -> QWidget | None:
        """Bring a section's screen to the front."""
        make = self._maker_for(f"section:{section_id}")
        return self.tabs.open(f"section:{section_id}", make) if make is not None else None

    def open_record(self, kind: str, record_id: int) -> QWidget | None:
        """Bring the card of a record to the front."""
        make = self._maker_for(f"{kind}:{record_id}")
        return self.tabs.open(f"{kind}:{record_id}", make) if make is not None else None

    def add_band(self, band: QWidget) -> None:
        """Keep a line of words in sight above the tabs."""
        self._body.insertWidget(self._body.indexOf(self.banner), band)

    def open_help(self) -> QWidget | None:
        """Open the help for the screen in front (F1)."""
        kind, _, name = self.tabs.current_key.partition(":")
        if kind == "help":
            return self.tabs.current_screen
        topic = self._help_topics.get(f"section:{name}" if kind == "section" else kind, GENERAL)
        make = self._maker_for(f"help:{topic}")
        return self.tabs.open(f"help:{topic}", make) if make is not None else None

    def _own_commands(self) -> list[Command]:
        dark = QT_TRANSLATE_NOOP("Commands", "Light or dark colours")
        return [
            _of_table("close_tab", self._close_tab, "close"),
            _of_table("next_tab", self._next_tab, "forward"),
            _of_table("previous_tab", self._previous_tab, "back"),
            Command("toggle_dark", dark, self._appearance.toggle_dark, "moon"),
            Command("sign_out", QT_TRANSLATE_NOOP("Commands", "Sign out"), self.sign_out_wanted.emit, "sign_out"),
            _of_table("help", self._help, "help"),
            _of_table("list_shortcuts", self._list_shortcuts, "keyboard"),
            _of_table("quit", self._quit, "close"),
        ]

    def _build(self) -> None:
        self.setObjectName("main_window")
        self.setMinimumSize(960, 560)
        set_role(self, "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        edge = QFrame(self)
        set_role(edge, "line_vertical")
        body = QVBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addLayout(self._top_row())
        under = QFrame(self)
        set_role(under, "line")
        body.addWidget(under)
        body.addWidget(self.banner)
        self._body = body
        body.addWidget(self.tabs.stack, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.sections)
        middle.addWidget(edge)
        middle.addLayout(body, 1)
        over = QFrame(self)
        set_role(over, "line")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(middle, 1)
        layout.addWidget(over)
        layout.addWidget(self.status)
        empty = QVBoxLayout(self.tabs.empty)
        empty.addWidget(self._empty, 0, Qt.AlignmentFlag.AlignCenter)
        set_role(self._empty, "muted")

    def _top_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, tokens.GAP, 0)
        row.setSpacing(tokens.GAP)
        self.tabs.bar.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row.addWidget(self.tabs.bar, 1, Qt.AlignmentFlag.AlignBottom)
        self._search.setObjectName("search_everything")
        self._search.setFixedWidth(230)
        self._search.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._search.setStyleSheet("text-align: left; padding-left: 8px;")
        row.addWidget(self._search)
        self._menu_button.setObjectName("window_menu")
        self._menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu_button.setMenu(self._menu)
        self._menu_button.setIconSize(QSize(tokens.ICON_LARGE, tokens.ICON_LARGE))
        row.addWidget(self._menu_button)
        self._search.setMinimumHeight(28)
        row.addStrut(TOP_HEIGHT)
        return row

    def _connect(self) -> None:
        self.sections.chosen.connect(self.open_section)
        self.tabs.current_changed.connect(self._show_current)
        self.tabs.retitled.connect(self._retitle)
        self._search.clicked.connect(self.palette_box.start)
        self._appearance.changed.connect(self._retranslate)
        bind(self, "find_everything", self.palette_box.start)
        for command in self._commands:
            if command.context == "Shortcuts":
                bind(self, command.id, command.run)

    def _section_opener(self, section_id: str) -> Callable[[], None]:
        def run() -> None:
            self.open_section(section_id)

        return run

    def _maker_for(self, key: str) -> MakeScreen | None:
        """Return what makes the screen of a tab's lasting name, or None where it may not be opened any more."""
        kind, _, name = key.partition(":")
        if kind == "section":
            return next((section.make_screen for section in self.sections.sections if section.id == name), None)
        if kind == "help":
            return (lambda: HelpPage(name)) if name in topics() else None
        make = self._cards.get(kind)
        if make is None or not name.isdecimal():
            return None
        return lambda: make(int(name))

    def _show_current(self, key: str) -> None:
        kind, _, name = key.partition(":")
        self.sections.show_current(name if kind == "section" else None)
        self._retitle()

    def _retitle(self) -> None:
        screen = self.tabs.current_screen
        parts = [screen.windowTitle().replace("[*]", "")] if screen is not None else []
        self.setWindowTitle(" – ".join([*parts, self._server_title, "Kontor"]))

    def _close_tab(self) -> None:
        self.tabs.close_current()

    def _next_tab(self) -> None:
        self.tabs.step(1)

    def _previous_tab(self) -> None:
        self.tabs.step(-1)

    def _help(self) -> None:
        self.open_help()

    def _list_shortcuts(self) -> None:
        ShortcutList(self).open()

    def _quit(self) -> None:
        self.close()

    def _retranslate(self) -> None:
        self._search.setText(f"  {self.tr('Search everything')}   {key_of('find_everything')}")
        self._search.setAccessibleName(self.tr("Search everything"))
        self._search.setIcon(icon("search"))
        self._menu_button.setIcon(icon("menu"))
        self._menu_button.setToolTip(self.tr("Menu"))
        self._menu_button.setAccessibleName(self.tr("Menu"))
        if self.sections.sections:
            self._empty.setText(self.tr("Choose a section on the left, or press Ctrl+K and type a name."))
        else:
            self._empty.setText(self.tr("Your rights open no section of this window. Ask your administrator."))
        self._retitle()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._appearance.fit(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().height() != event.size().height():
            self._appearance.fit(self)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.tabs.remember(self._settings)
        keep_place(self, self._settings)
        self._settings.flush()
        if self.tabs.ask_all_to_close():
            event.accept()
            self.closed.emit()
        else:
            event.ignore()
            self._pending_close.wait_for(self.tabs.current_screen)


def _of_table(command_id: str, run: Callable[[], None], symbol: str) -> Command:
    """Return a command whose words and keys stand in the one table of shortcuts."""
    return Command(command_id, row_of(command_id).text, run, symbol, key_of(command_id), "Shortcuts")


def _find_nothing(_connection: object, _text: str) -> Sequence[Hit]:
    return ()
