"""A few lines about the client of a task: whom to call, when we last spoke, what happened lately."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.planner.records import ClientDigest
from ui.common import tokens
from ui.common.formats import format_recent
from ui.common.icons import icon
from ui.common.style import set_role
from ui.planner.task_words import kind_icon

_BY_KEYBOARD = Qt.TextInteractionFlag.LinksAccessibleByKeyboard


class ClientDigestView(QWidget):
    """Shows a digest; the client's name opens the card."""

    def __init__(self, open_client: Callable[[int], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_client = open_client
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(tokens.GAP)
        self._content: QWidget | None = None

    def show_digest(self, digest: ClientDigest | None) -> None:
        """Show a client's digest; nothing for None."""
        if self._content is not None:
            self._layout.removeWidget(self._content)
            self._content.deleteLater()
            self._content = None
        if digest is not None:
            self._content = self._build(digest)
            self._layout.addWidget(self._content)

    def _build(self, digest: ClientDigest) -> QWidget:
        content = QWidget(self)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.GAP)
        line = QFrame(content)
        set_role(line, "line")
        # A label and not a button: the longest names of firms go on in a second line.
        name = QLabel(content)
        name.setTextFormat(Qt.TextFormat.RichText)
        name.setText(f'<a style="text-decoration:none" href="client">{escape(digest.name)}</a>')
        name.setWordWrap(True)
        name.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse | _BY_KEYBOARD)
        name.setAccessibleName(self.tr("Open the client"))
        set_role(name, "strong")
        name.linkActivated.connect(lambda _link: self._open_client(digest.client_id))
        layout.addWidget(line)
        layout.addWidget(name)
        layout.addLayout(self._facts(digest, content))
        if digest.recent:
            heading = QLabel(self.tr("Lately"), content)
            set_role(heading, "strong")
            layout.addWidget(heading)
            now = datetime.now(UTC)
            for event in digest.recent:
                layout.addLayout(_event_row(event.kind, format_recent(event.at, now), event.title, content))
        return content

    def _facts(self, digest: ClientDigest, content: QWidget) -> QFormLayout:
        now = datetime.now(UTC)
        facts = QFormLayout()
        facts.setContentsMargins(0, 0, 0, 0)
        facts.setHorizontalSpacing(tokens.GAP_WIDE)
        facts.setVerticalSpacing(tokens.GAP_TIGHT)
        step = f"{format_recent(digest.next_step_at, now)} {digest.next_step_text}".strip()
        for title, value in (
            (self.tr("Phone"), digest.phone),
            (self.tr("Contact"), digest.contact),
            (self.tr("Last contact"), format_recent(digest.last_contact_at, now)),
            (self.tr("Next step"), step),
        ):
            if value:
                label = QLabel(title, content)
                set_role(label, "muted")
                shown = QLabel(value, content)
                shown.setWordWrap(True)
                shown.setTextFormat(Qt.TextFormat.PlainText)
                shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                facts.addRow(label, shown)
        return facts


def _event_row(kind: str, when: str, title: str, parent: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(tokens.GAP)
    mark = QLabel(parent)
    mark.setPixmap(icon(kind_icon(kind)).pixmap(14, 14))
    moment = QLabel(when, parent)
    set_role(moment, "small")
    moment.setMinimumWidth(46)
    words = QLabel(title, parent)
    words.setTextFormat(Qt.TextFormat.PlainText)
    words.setWordWrap(True)
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(moment, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(words, 1)
    return row
