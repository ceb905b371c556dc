"""The line that adds a task in place and shows what it understood before Enter."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from html import escape

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.planner.quick_add import ParsedTask, client_stem, parse_quick_add, subject_beside_client
from app.planner.records import Sheet
from ui.common import tokens
from ui.common.fields.reference_field import Lookup
from ui.common.fields.suggestions import Reference
from ui.common.formats import format_duration, format_time
from ui.common.style import current_scheme, set_role
from ui.planner.task_words import day_words, kind_word

_WIDTH = 340
_PAUSE_MS = 200
#: Enter waits so long for the client's name to be found; then the words stay in the subject.
_PATIENCE_MS = 1500
_CANDIDATES = 5


@dataclass(frozen=True, slots=True)
class QuickAdd:
    """What Enter asks for: fields of save_task, and the client behind the words if one was found."""

    parsed: ParsedTask
    client: Reference | None

    def fields(self, kind_name: str) -> dict[str, object]:
        """Return the fields of save_task; a line that names only a client is called by its kind."""
        parsed = self.parsed
        subject = parsed.subject
        if self.client is not None:
            left = subject_beside_client(parsed) or kind_name
            subject = left[:1].upper() + left[1:]
        fields: dict[str, object] = {
            "subject": subject,
            "kind": parsed.kind,
            "day": parsed.day,
            "time": format_time(parsed.at) or None,
            "duration_minutes": parsed.minutes,
            "priority": 1 if parsed.important else 0,
            "client_id": self.client.id if self.client else None,
        }
        return {name: value for name, value in fields.items() if value not in (None, 0)}


class QuickAddLine(QFrame):
    """Opens over a day's cell; Enter adds, Esc closes, Up and Down choose among clients of the name typed.

    Without a lookup (on a client's card the client is known) no name is looked for.
    """

    submitted = Signal(object)
    closed = Signal()

    def __init__(self, lookup: Lookup | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._lookup = lookup
        self._sheet: Sheet | None = None
        self._day: date | None = None
        self._asked = ""
        self._known = ""
        self._candidates: list[Reference] = []
        self._chosen = 0
        self._waiting = False
        self.line = QLineEdit(self)
        self.preview = QLabel(self)
        self.preview.setTextFormat(Qt.TextFormat.RichText)
        self.preview.setWordWrap(True)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._submit_now)
        set_role(self, "panel")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.GAP_TIGHT, tokens.GAP_TIGHT, tokens.GAP_TIGHT, tokens.GAP)
        layout.setSpacing(tokens.GAP_TIGHT)
        layout.addWidget(self.line)
        layout.addWidget(self.preview)
        self.line.textEdited.connect(self._hear_typing)
        self.line.installEventFilter(self)
        self.retranslate()
        self.hide()

    def open_on(self, day: date, text: str, rect: QRect, sheet: Sheet) -> None:
        """Open for a day over a rectangle of the parent, with letters typed already."""
        self._sheet, self._day = sheet, day
        self._asked = self._known = ""
        self._candidates, self._waiting = [], False
        self.line.setText(text)
        self._hear_typing(text)
        self.setFixedWidth(min(max(rect.width(), _WIDTH), self._over.width()))
        self._place(rect)
        self.show()
        self.raise_()
        self.line.setFocus()

    def parsed(self) -> ParsedTask:
        """What the line says now."""
        today = self._sheet.today if self._sheet else date(2026, 1, 1)
        parsed = parse_quick_add(self.line.text(), today, self._day)
        return parsed if self._lookup is not None else replace(parsed, client_text="")

    def client(self) -> Reference | None:
        """The client found for the name in the line, as chosen."""
        current = self._known and self._known == self.parsed().client_text
        return self._candidates[self._chosen] if current and self._chosen < len(self._candidates) else None

    def shut(self) -> None:
        """Close and forget what was typed."""
        self._pause.stop()
        self._patience.stop()
        self._waiting = False
        self.hide()
        self.line.clear()
        self.closed.emit()

    def retranslate(self) -> None:
        """Show the words in the language in force."""
        self.line.setPlaceholderText(self.tr("10:30 call Ivanov about prices, 30 min"))
        self.line.setAccessibleName(self.tr("New task in one line"))

    def _fit(self) -> None:
        """Be as high as the lines need at this width."""
        layout = self.layout()
        if layout is not None:
            self.setFixedHeight(layout.totalHeightForWidth(self.width()))

    def _place(self, rect: QRect) -> None:
        self._fit()
        room = self._over.rect()
        left = min(max(rect.x(), room.x()), room.right() - self.width())
        top = min(max(rect.y(), room.y()), room.bottom() - self.sizeHint().height())
        self.move(left, top)

    def _hear_typing(self, _text: str) -> None:
        parsed = self.parsed()
        if parsed.client_text != self._known:
            self._candidates = []
            self._pause.start()
        self._show_parsed()

    def _ask(self) -> None:
        wanted = self.parsed().client_text
        if not wanted or self._lookup is None:
            self._known, self._candidates = "", []
            return
        self._asked = wanted

        def answer(rows: list[Reference]) -> None:
            if wanted == self._asked:
                self._known, self._candidates, self._chosen = wanted, rows[:_CANDIDATES], 0
                self._show_parsed()
                if self._waiting:
                    self._submit_now()

        self._lookup(client_stem(wanted), answer)

    def _show_parsed(self) -> None:
        parsed = self.parsed()
        if self._sheet is None or not self.line.text().strip():
            self.preview.setText(_span(self.tr("Enter adds, Esc closes"), "muted"))
            return
        facts = [
            kind_word(self._sheet.kinds, parsed.kind),
            day_words(parsed.day, self._sheet.today) if parsed.day else self.tr("without a date"),
            format_time(parsed.at),
            format_duration(parsed.minutes),
            self.tr("important") if parsed.important else "",
        ]
        lines = [_span(" · ".join(fact for fact in facts if fact), "text", strong=True)]
        if parsed.client_text:
            lines.append(self._client_line(parsed))
        client = self.client()
        shown = subject_beside_client(parsed) if client else parsed.subject
        if shown and (client is not None or shown != parsed.client_text):
            lines.append(_span(shown, "text"))
        for piece in parsed.refused:
            lines.append(_span(self.tr("%1 is no time or date, so it is left out").replace("%1", piece), "danger"))
        self.preview.setText("<br>".join(lines))
        self._fit()

    def _client_line(self, parsed: ParsedTask) -> str:
        client = self.client()
        if client is not None:
            others = len(self._candidates) - 1
            more = self.tr("(Down: %n more)", "", others) if others and self._chosen == 0 else ""
            return _span(client.text, "accent", strong=True) + " " + _span(more, "muted")
        if self._known == parsed.client_text:
            if self._candidates:
                return _span(self.tr("without a client"), "muted")
            return _span(
                self.tr("No client “%1”: the words stay in the subject").replace("%1", parsed.client_text), "muted"
            )
        return _span(self.tr("Looking for “%1”…").replace("%1", parsed.client_text), "muted")

    def _submit(self) -> None:
        parsed = self.parsed()
        if not parsed.subject:
            return
        if parsed.client_text and parsed.client_text != self._known:
            # The name is still being looked for: what is shown and what is saved must be the same.
            self._waiting = True
            self._pause.stop()
            self._ask()
            self._patience.start()
            return
        self._submit_now()

    def _submit_now(self) -> None:
        self._waiting = False
        self._patience.stop()
        self.submitted.emit(QuickAdd(self.parsed(), self.client()))

    def _hear_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._submit()
        elif key == Qt.Key.Key_Escape:
            self.shut()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self._candidates:
            step = 1 if key == Qt.Key.Key_Down else -1
            # One place past the last candidate stands for "without a client".
            self._chosen = (self._chosen + step) % (len(self._candidates) + 1)
            self._show_parsed()
        else:
            return False
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line:
            if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._hear_key(event):
                return True
            if event.type() == QEvent.Type.FocusOut and self.isVisible() and not self.line.text().strip():
                self.shut()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "line"):
            self.retranslate()
        super().changeEvent(event)


def _span(text: str, meaning: str, strong: bool = False) -> str:
    weight = tokens.WEIGHT_STRONG if strong else tokens.WEIGHT_NORMAL
    tint = getattr(current_scheme(), meaning)
    return f'<span style="color:{tint};font-weight:{weight}">{escape(text)}</span>' if text else ""
