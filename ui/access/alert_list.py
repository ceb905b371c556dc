"""Alerts: what the watch noticed, and who took it in hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QInputDialog, QPushButton, QVBoxLayout, QWidget

from app.access.journal import Alert, answer_alert, list_alerts
from app.access.queries import SessionInfo
from ui.access.event_words import alert_title, alert_words
from ui.access.threshold_dialog import ThresholdDialog
from ui.common import messages
from ui.common.columns import Column, Sort
from ui.common.fields import CheckField
from ui.common.list_menu import ListMenu
from ui.common.list_pages import Source
from ui.common.list_view import ListTexts, ListView
from ui.common.notice_listener import NoticeListener
from ui.common.query_runner import QueryRunner
from ui.common.translations import QT_TRANSLATE_NOOP
from ui.common.view_settings import ViewSettings


def _figures(row: Alert) -> str:
    return alert_words(row.kind, row.detail)


def _tone(row: Alert) -> str:
    return "muted" if row.answered_at is not None else "danger" if row.kind == "broken_seal" else "warning"


COLUMNS = (
    Column("at", QT_TRANSLATE_NOOP("AlertList", "When"), "moment", width=132, sortable=True),
    Column("kind", QT_TRANSLATE_NOOP("AlertList", "What happened"), width=240, value=alert_title, tone=_tone),
    Column("name", QT_TRANSLATE_NOOP("AlertList", "Who"), width=190, value=lambda row: row.name or row.login),
    Column("figures", QT_TRANSLATE_NOOP("AlertList", "Figures"), width=380, value=_figures, tip=_figures),
    Column("answered_by", QT_TRANSLATE_NOOP("AlertList", "In hand"), width=170),
    Column("note", QT_TRANSLATE_NOOP("AlertList", "What came of it"), width=260, tip=lambda row: row.note),
)


class AlertList(QWidget):
    """Those that wait, newest first; with a tick those taken in hand, too."""

    def __init__(
        self,
        runner: QueryRunner,
        me: SessionInfo,
        *,
        listener: NoticeListener | None = None,
        settings: ViewSettings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._me = me
        self.with_answered = CheckField()
        self.answer_button = QPushButton()
        self.threshold_button = QPushButton()
        self.view = ListView(
            runner,
            "alerts",
            COLUMNS,
            "AlertList",
            Source(self._load_page, lambda row, _sort: row.id, lambda row: row.id),
            self._texts,
            sort=Sort("at", descending=True),
            on_open=lambda _row: self.ask_note(),
            settings=settings,
        )
        ListMenu(self.view, runner, me, "journal", filters=lambda: {"all": self.with_answered.value()})
        self.view.search_box.hide()
        self.view.table.horizontalHeader().setSectionsClickable(False)
        self.view.tools.addWidget(self.with_answered)
        for button in (self.answer_button, self.threshold_button):
            self.view.tools.addWidget(button)
            button.setAutoDefault(False)
        self.answer_button.clicked.connect(self.ask_note)
        self.threshold_button.clicked.connect(self.show_thresholds)
        self.threshold_button.setVisible(me.may("settings", "view"))
        self.with_answered.value_changed.connect(lambda _value: self.view.reset())
        self.view.current_changed.connect(lambda _row: self._allow())
        self.view.rows_loaded.connect(self._allow)
        if listener is not None:
            listener.changed.connect(self._hear_change)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self.setFocusProxy(self.view)
        self._retranslate()
        self.view.start()

    def ask_note(self) -> None:
        """Ask what came of the current alert, and take it in hand."""
        row = self.view.current_row
        if row is None or row.answered_at is not None:
            return
        dialog = QInputDialog(self)
        dialog.setObjectName("alert_note")
        dialog.setWindowTitle(alert_title(row))
        dialog.setLabelText(self.tr("What came of it? The note stays in the journal."))
        dialog.setOption(QInputDialog.InputDialogOption.UsePlainTextEditForTextInput)
        dialog.setOkButtonText(self.tr("Take in hand"))
        dialog.setCancelButtonText(self.tr("Cancel"))
        dialog.textValueSelected.connect(partial(self._answer, row))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def show_thresholds(self) -> None:
        """Show from which figures alerts are raised, to be changed by who may."""
        ThresholdDialog(self._runner, self._me, self).open()

    def _answer(self, row: Alert, note: str) -> None:
        def done(_nothing: None) -> None:
            messages.status(self, self.tr("The alert is in your hands."))
            self.view.refresh()

        work = partial(answer_alert, save_id=uuid4(), alert_id=row.id, note=note.strip()[:1000])
        self._runner.run(self, work, done, writes=True)

    def _load_page(self, _search: str, _sort: Sort, after: Any, limit: int) -> Callable[[Any], Sequence[Alert]]:
        return partial(list_alerts, waiting=not self.with_answered.value(), before_id=after, limit=limit)

    def _hear_change(self, kind: str, _record_id: int) -> None:
        if kind == "alert":
            self.view.refresh()

    def _allow(self) -> None:
        row = self.view.current_row
        self.answer_button.setEnabled(row is not None and row.answered_at is None)
        taken = row is not None and row.answered_at is not None
        self.answer_button.setToolTip(self.tr("Somebody has taken it in hand already.") if taken else "")

    def _texts(self) -> ListTexts:
        return ListTexts(search=self.tr("Alerts"), empty=self.tr("Nothing waits for you: all is quiet."))

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Alerts"))
        self.with_answered.set_text(self.tr("those in hand, too"))
        self.answer_button.setText(self.tr("Take in hand…"))
        self.threshold_button.setText(self.tr("Thresholds…"))
        self._allow()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
