"""Ctrl+K: clients, contacts, phones, documents, goods and commands, in one box, by arrows and Enter alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.database.errors import UserError
from app.search.queries import Hit
from ui.common import tokens
from ui.common.error_texts import sentence_for
from ui.common.icons import icon
from ui.common.other_layout import in_other_layout
from ui.common.query_runner import QueryRunner
from ui.common.style import set_role
from ui.common.translations import QT_TRANSLATE_NOOP
from ui.window.commands import Command
from ui.window.palette_rows import Entry, PaletteDelegate, PaletteModel

SEARCH_PAUSE_MS = 150
WIDTH = 620
MAX_HEIGHT = 460
MAX_COMMANDS = 6

#: Kinds of hits in the order of their groups: heading and icon.
KINDS: dict[str, tuple[str, str]] = {
    "client": (QT_TRANSLATE_NOOP("SearchPalette", "Clients"), "client"),
    "contact": (QT_TRANSLATE_NOOP("SearchPalette", "Contacts"), "person"),
    "phone": (QT_TRANSLATE_NOOP("SearchPalette", "Phones"), "phone"),
    "document": (QT_TRANSLATE_NOOP("SearchPalette", "Documents"), "document"),
    "item": (QT_TRANSLATE_NOOP("SearchPalette", "Goods"), "goods"),
}


FindAnything = Callable[[Any, str], Sequence[Hit]]


class SearchPalette(QFrame):
    """A box over the window; `openers` say what opens a hit of a kind, kinds without one are left out."""

    def __init__(
        self,
        runner: QueryRunner,
        find_anything: FindAnything,
        openers: Mapping[str, Callable[[Hit], None]],
        commands: Callable[[], Sequence[Command]],
        describe: Callable[[Hit], str],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._window = parent
        self._focus_before: QWidget | None = None
        self._runner = runner
        self._find_anything = find_anything
        self._openers = openers
        self._commands = commands
        self._describe = describe
        self._hits: Sequence[Hit] = ()
        self._asked = ""
        #: Enter came before the answer: the first line is opened when it is there.
        self._open_first = False
        self._searching = False
        self._model = PaletteModel(self)
        self.line = QLineEdit(self)
        self.list = QListView(self)
        self._remark = QLabel(self)
        self._pause = QTimer(self, singleShot=True, interval=SEARCH_PAUSE_MS)
        self._build()
        self._retranslate()
        self.hide()

    def start(self) -> None:
        """Come up, empty, with the focus."""
        if not self.isVisible():
            self._focus_before = QApplication.focusWidget()
        self._place()
        self.line.clear()
        self._hits = ()
        self._say("")
        self._show_entries()
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _build(self) -> None:
        self.setObjectName("search_palette")
        self.line.setObjectName("search_anything")
        set_role(self.line, "search")
        self._icon = self.line.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        set_role(self, "panel")
        self.list.setModel(self._model)
        self.list.setItemDelegate(PaletteDelegate(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        set_role(self._remark, "small")
        self._remark.setContentsMargins(tokens.GAP, 0, tokens.GAP, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, tokens.GAP, 1, tokens.GAP)
        layout.setSpacing(tokens.GAP)
        top = QVBoxLayout()
        top.setContentsMargins(tokens.GAP, 0, tokens.GAP, 0)
        top.addWidget(self.line)
        layout.addLayout(top)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._remark)
        self.line.textEdited.connect(self._hear_typing)
        self.line.installEventFilter(self)
        self._pause.timeout.connect(self._ask)
        self.list.clicked.connect(lambda index: self._run(index.row()))

    def _place(self) -> None:
        area = self._window.rect()
        width = min(WIDTH, area.width() - 2 * tokens.GAP_SECTION)
        self.setFixedWidth(width)
        self.move(QPoint(area.center().x() - width // 2, tokens.GAP_SECTION + tokens.GAP))
        self._fit()

    def _fit(self) -> None:
        # An empty list would take its least height from the line.
        self.list.setVisible(self._model.rowCount() > 0)
        remark = 0 if self._remark.isHidden() else self._remark.sizeHint().height() + tokens.GAP
        frame = self.line.sizeHint().height() + remark + 3 * tokens.GAP + 2
        room = self._window.height() - self.y() - tokens.GAP_SECTION
        self.setFixedHeight(min(self._model.height() + frame, MAX_HEIGHT, max(room, frame)))

    def _hear_typing(self) -> None:
        self._searching = bool(self.line.text().strip())
        self._open_first = False
        self._pause.start()
        self._show_entries()

    def _ask(self) -> None:
        self._pause.stop()
        text = self.line.text().strip()
        self._asked = text
        if not text:
            self._take("", ())
            return
        work = partial(_find, self._find_anything, text)
        self._runner.run(self, work, partial(self._take, text), replaces="anything", failed=self._refuse)

    def _take(self, text: str, hits: Sequence[Hit]) -> None:
        if text != self._asked:
            return
        self._hits = hits
        self._searching = False
        self._show_entries()
        if self._open_first:
            self._open_first = False
            self._run(self.list.currentIndex().row())
        nothing = bool(text) and self._model.rowCount() == 0
        if any(hit.other_layout for hit in hits):
            read_as = self.tr("Found as “%1”: the other keyboard layout.").replace("%1", in_other_layout(text))
            self._say(read_as)
        else:
            self._say(self.tr("Nothing found.") if nothing else "")

    def _refuse(self, error: UserError) -> bool:
        self._searching = self._open_first = False
        self._say(sentence_for(error))
        return True

    def _say(self, text: str) -> None:
        self._remark.setText(text)
        self._remark.setVisible(bool(text))
        self._fit()

    def _show_entries(self) -> None:
        text = self.line.text().strip()
        entries: list[Entry] = []
        for kind, (heading, symbol) in KINDS.items():
            opener = self._openers.get(kind)
            found = [hit for hit in self._hits if hit.kind == kind] if opener and text else []
            if found and opener:
                entries.append(Entry(QCoreApplication.translate("SearchPalette", heading)))
                entries += [Entry(hit.title, self._describe(hit), symbol, partial(opener, hit)) for hit in found]
        commands = [command for command in self._commands() if command.matches(text)]
        if commands:
            entries.append(Entry(self.tr("Commands")))
            shown = commands[:MAX_COMMANDS] if text else commands
            entries += [Entry(command.word, command.remark, command.icon, command.run) for command in shown]
        self._model.show(entries)
        self._choose(self._model.next_entry(-1, 1))
        self._fit()

    def _choose(self, number: int) -> None:
        if number >= 0:
            self.list.setCurrentIndex(self._model.index(number))
            if number == self._model.next_entry(-1, 1):
                self.list.scrollToTop()

    def _run(self, number: int) -> None:
        entry = self._model.entry(number)
        if entry is not None and entry.run is not None:
            self._go_away()
            entry.run()

    def _go_away(self) -> None:
        """Hide, and give the focus back; what a line opens takes it for itself."""
        self.hide()
        before = self._focus_before
        if before is not None and isValid(before):
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _retranslate(self) -> None:
        text = self.tr("Client, phone, document number, article, barcode or command")
        self.line.setPlaceholderText(text)
        self.line.setAccessibleName(self.tr("Search everything"))
        self.list.setAccessibleName(self.tr("Found"))
        self._icon.setIcon(icon("search"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._retranslate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._hear_key(event)
        if watched is self.line and isinstance(event, QFocusEvent) and event.lostFocus():
            self._hear_leaving(event.reason())
        return super().eventFilter(watched, event)

    def _hear_leaving(self, reason: Qt.FocusReason) -> None:
        """Hide when a person turns to something else.

        A menu of the line itself (cut, paste) is not leaving it, and neither is a card that was saved a moment ago and
        closes now: the screen behind it takes the focus by itself, while somebody is typing here.
        """
        if reason == Qt.FocusReason.OtherFocusReason and self.isVisible():
            QTimer.singleShot(0, self, self._take_focus_back)
        elif reason != Qt.FocusReason.PopupFocusReason:
            self.hide()

    def _take_focus_back(self) -> None:
        if self.isVisible():
            self._focus_before = QApplication.focusWidget()
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _hear_key(self, event: QKeyEvent) -> bool:
        key, current = event.key(), self.list.currentIndex().row()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._choose(self._model.next_entry(current, 1 if key == Qt.Key.Key_Down else -1))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._hear_enter(current)
        elif key == Qt.Key.Key_Escape:
            self._go_away()
        else:
            return False
        return True

    def _hear_enter(self, current: int) -> None:
        if not self._searching:
            self._run(current)
            return
        self._open_first = True
        if self._pause.isActive():
            self._ask()


def _find(find_anything: FindAnything, text: str, connection: Any) -> Sequence[Hit]:
    return find_anything(connection, text)
