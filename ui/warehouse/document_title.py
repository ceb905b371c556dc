"""The first line of a document: what it is, its state, whether it is saved, and its commands."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QWidget

from app.access.queries import SessionInfo
from ui.common import tokens
from ui.common.formats import format_time, now_here
from ui.common.icons import icon
from ui.common.shortcuts import with_key
from ui.common.style import set_role
from ui.warehouse.document_actions import ACTIONS
from ui.warehouse.document_words import DRAFT, POSTED, SENT, TONES, document_title, kind_word, state_word
from ui.warehouse.draft_document import DraftDocument

#: Commands of which a document shows one beside its title.
_TOOLS = ("pick_back", "fill")
_ROLES = {"success": "success", "muted": "muted", "warning": "warning", "danger": "error"}


class DocumentTitle(QWidget):
    """Words and buttons only; what the buttons do is connected by the commands."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = QLabel(self)
        self.state = QLabel(self)
        self.kept = QLabel(self)
        self.primary = QPushButton(self)
        self.print_button = QPushButton(self)
        #: What fills the lines of this kind: in sight, as nobody looks for it in a menu.
        self.tool = QPushButton(self)
        self._tool: QAction | None = None
        self.menu_button = QToolButton(self)
        self.menu = QMenu(self.menu_button)
        self.actions_by_id = {action.id: QAction(self) for action in ACTIONS}
        self._kept_at = ""
        self._prints_by_posting = False
        self._receives = False
        #: The primary button posts; where the person may not, it saves.
        self.posts = True
        self._build()
        self.retranslate()

    def offer(self, document: DraftDocument, me: SessionInfo, *, printed: bool = True) -> None:
        """Show the commands that the state of the document and the person's rights allow; `printed`: it has a form."""
        right = document.rule.right
        may_post = me.may(right, "post")
        for action in ACTIONS:
            self.actions_by_id[action.id].setVisible(action.offered(document, me))
        self._tool = next((self.actions_by_id[name] for name in _TOOLS if self.actions_by_id[name].isVisible()), None)
        self.tool.setVisible(self._tool is not None)
        self._word_tool()
        self.menu_button.setVisible(any(action.isVisible() for action in self.actions_by_id.values()))
        may_keep = me.may(right, "create") or me.may(right, "edit")
        # Who prepares papers for others to post keeps them by the same key.
        self.posts = may_post
        self.primary.setVisible(document.state in (DRAFT, SENT) and (may_post or (document.may_save and may_keep)))
        may_print = printed and me.may(right, "print")
        self.print_button.setVisible(may_print and (document.state in (POSTED, SENT) or may_post))
        self._word_buttons()

    def show_document(self, document: DraftDocument, saving: str) -> None:
        """Show what the document is and how far it is kept."""
        titled = document.number is not None
        self.name.setText(document_title(document.kind, document.number) if titled else kind_word(document.kind))
        self.state.setText(state_word(document.state))
        set_role(self.state, _ROLES[TONES.get(document.state, "muted")])
        if saving == "saved":
            self._kept_at = format_time(now_here())
        self.kept.setText(self._saving_words(saving) if document.state == DRAFT else document.author_name)
        self._prints_by_posting = document.state == DRAFT
        self._receives = document.state == SENT
        self._word_buttons()

    def retranslate(self) -> None:
        """Word the buttons in the language in force."""
        self.primary.setToolTip("Ctrl+Enter")
        self._word_buttons()
        self.print_button.setToolTip("Ctrl+P")
        self.print_button.setIcon(icon("print"))
        self.menu_button.setIcon(icon("menu"))
        self.menu_button.setToolTip(self.tr("More commands"))
        self.menu_button.setAccessibleName(self.tr("More commands"))
        for action in ACTIONS:
            self.actions_by_id[action.id].setText(action.words)
        self._word_tool()

    def add_record_menu(self, menu: QWidget) -> None:
        """Put what can be asked about any record beside the document's own commands."""
        self._row.insertWidget(self._row.indexOf(self.menu_button), menu)

    def open_menu(self) -> None:
        """Open the menu of commands by key."""
        if self.menu_button.isVisible():
            self.menu_button.showMenu()

    def _word_buttons(self) -> None:
        keeps = self.tr("Post and close") if self.posts else self.tr("Save and close")
        self.primary.setText(self.tr("Receive and close") if self._receives else keeps)
        self.print_button.setText(self.tr("Post and print") if self._prints_by_posting else self.tr("Print"))

    def _word_tool(self) -> None:
        action = next((one for one in ACTIONS if self.actions_by_id[one.id] is self._tool), None)
        if action is not None:
            self.tool.setText(with_key(action.plain_words, action.key))
            self.tool.setToolTip(action.plain_words)

    def _saving_words(self, saving: str) -> str:
        return {
            "saved": self.tr("saved %1").replace("%1", self._kept_at),
            "saving": self.tr("saving…"),
            "waiting": self.tr("kept on this computer until the line is back"),
            "refused": self.tr("not saved yet"),
        }.get(saving, "")

    def _build(self) -> None:
        set_role(self.name, "heading")
        set_role(self.kept, "muted")
        set_role(self.primary, "primary")
        self.primary.setObjectName("post_and_close")
        self.print_button.setObjectName("print")
        self.kept.setObjectName("kept")
        self.tool.setObjectName("line_tool")
        self.tool.hide()
        self.tool.clicked.connect(lambda _checked=False: self._tool.trigger() if self._tool is not None else None)
        for button in (self.primary, self.print_button, self.menu_button, self.tool):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.menu.addActions(list(self.actions_by_id.values()))
        self.menu_button.setMenu(self.menu)
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        row = QHBoxLayout(self)
        row.setContentsMargins(tokens.GAP, tokens.GAP_TIGHT, tokens.GAP, tokens.GAP_TIGHT)
        row.setSpacing(tokens.GAP)
        row.addWidget(self.name)
        row.addWidget(self.state)
        row.addWidget(self.kept)
        row.addStretch(1)
        for button in (self.tool, self.menu_button, self.print_button, self.primary):
            row.addWidget(button)
        self._row = row

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self.retranslate()
