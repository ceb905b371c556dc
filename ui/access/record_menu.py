"""What can be asked about any record from its card: its history, and who may see it; by right, else no button."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from app.access.queries import SessionInfo
from ui.access.history_tab import HistoryWindow
from ui.access.who_sees_dialog import WhoSees
from ui.common.icons import icon
from ui.common.query_runner import QueryRunner


class RecordMenu(QToolButton):
    """A menu button for the head of a card; without `with_history` the card shows the history itself, as a tab."""

    def __init__(
        self,
        runner: QueryRunner,
        me: SessionInfo,
        object_: str,
        *,
        with_history: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._me = me
        self._object = object_
        self._with_history = with_history
        self._record_id: int | None = None
        self._title = ""
        self.history_action = QAction(self)
        self.who_sees_action = QAction(self)
        self.history_action.triggered.connect(self._show_history)
        self.who_sees_action.triggered.connect(self._show_viewers)
        menu = QMenu(self)
        menu.addActions([self.history_action, self.who_sees_action])
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.hide()
        self._retranslate()

    def show_record(self, record_id: int | None, title: str, right: str | None = None) -> None:
        """Offer what the person may ask about a record; None: a new one, nothing to ask.

        `right` is the object whose right `history` counts where it is not the card's own: a document has its kind's.
        """
        self._record_id, self._title = record_id, title
        looks_behind = may_read_history(self._me, right or self._object)
        self.history_action.setVisible(looks_behind and self._with_history)
        self.who_sees_action.setVisible(looks_behind or self._me.may("profiles", "view"))
        offered = self.history_action.isVisible() or self.who_sees_action.isVisible()
        self.setVisible(record_id is not None and offered)

    def _show_history(self) -> None:
        if self._record_id is not None:
            HistoryWindow(self._runner, self._me, self._object, self._record_id, self._title, self).show()

    def _show_viewers(self) -> None:
        if self._record_id is not None:
            WhoSees(self._runner, self._me, self._object, self._record_id, self._title, self).open()

    def _retranslate(self) -> None:
        self.setIcon(icon("info"))
        self.setToolTip(self.tr("About this record"))
        self.setAccessibleName(self.tr("About this record"))
        self.history_action.setText(self.tr("History"))
        self.who_sees_action.setText(self.tr("Who may see it, and why…"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._retranslate()


def may_read_history(me: SessionInfo, right: str) -> bool:
    """Tell whether a history can be offered: by the right to it, or to the journal."""
    return me.may(right, "history") or me.may("journal", "view")
