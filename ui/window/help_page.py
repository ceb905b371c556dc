"""The help for a screen, shown in a tab of its own (F1), in the language in force."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QTextBrowser, QWidget

from ui.common import tokens
from ui.common.fonts import RESOURCES, window_font
from ui.common.icons import icon
from ui.common.style import set_role
from ui.common.translations import current_language

PAGES = RESOURCES / "help"
#: The page for a screen that has none of its own.
GENERAL = "window"
#: A line of text stays readable up to this width, px.
TEXT_WIDTH = 760
_LINE_HEIGHT = 140.0

#: The page of help for a section or a kind of card; the others have the window's.
HELP_TOPICS = {
    "section:planner": "planner",
    "section:clients": "clients",
    "client": "clients",
    "import": "clients",
    "section:documents": "document_kinds",
    "section:stock": "warehouse",
    "section:stocktaking": "stocktaking",
    "section:goods": "goods",
    "item": "goods",
    "catalog": "goods",
    "section:reports": "reports",
    "ledger": "reports",
    "report": "reports",
    "document": "warehouse",
    "print": "printing",
    "section:administration": "administration",
    "employee": "administration",
    "profile": "administration",
    "compare": "administration",
    "profiles": "administration",
}


class HelpPage(QWidget):
    """One page of resources/help; raises KeyError for a topic that has no page."""

    def __init__(self, topic: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if topic not in topics():
            raise KeyError(topic)
        self.topic = topic
        self.text = QTextBrowser(self)
        self.text.setObjectName("help_text")
        self.text.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.text.setOpenExternalLinks(True)
        self.text.setMaximumWidth(TEXT_WIDTH)
        self.text.setStyleSheet("border: none;")
        self.setFocusProxy(self.text)
        set_role(self, "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(tokens.GAP_SECTION, tokens.GAP, tokens.GAP_SECTION, 0)
        layout.addWidget(self.text)
        self._show_page()

    def _show_page(self) -> None:
        """Read the page in the language in force, and dress it in the window's sizes and colours."""
        document = self.text.document()
        document.setDefaultFont(window_font(tokens.FONT_HEADING - 1))
        self.text.setMarkdown(page_path(self.topic).read_text(encoding="utf-8"))
        title = ""
        block = document.begin()
        while block.isValid():
            level = block.blockFormat().headingLevel()
            title = title or (block.text() if level else "")
            _dress_block(QTextCursor(block), level)
            block = block.next()
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        self.setWindowTitle(self.tr("Help: %1").replace("%1", title))
        self.setWindowIcon(icon("help"))
        self.text.setAccessibleName(self.windowTitle())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._show_page()


def topics() -> list[str]:
    """Return the topics that have a page."""
    return sorted(path.stem for path in (PAGES / "en").glob("*.md"))


def page_path(topic: str) -> Path:
    """Return the file of a topic in the language in force, or in English."""
    spoken = PAGES / current_language() / f"{topic}.md"
    return spoken if spoken.is_file() else PAGES / "en" / f"{topic}.md"


def _dress_block(cursor: QTextCursor, level: int) -> None:
    """Give a heading its size and room, a paragraph lines that one can read."""
    shape = QTextBlockFormat()
    shape.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    shape.setTopMargin(tokens.GAP_WIDE if level else tokens.GAP_TIGHT)
    shape.setBottomMargin(tokens.GAP)
    cursor.mergeBlockFormat(shape)
    if level:
        letters = QTextCharFormat()
        letters.setFont(window_font(tokens.FONT_TITLE if level == 1 else tokens.FONT_HEADING, strong=True))
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        cursor.setCharFormat(letters)
