"""The panel right of the sheet: details of the selected item, its form, or its completion."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.access.queries import SessionInfo
from app.planner.queries import get_task
from app.planner.records import Sheet, SheetItem, TaskDetails
from ui.access.record_menu import RecordMenu
from ui.common import tokens
from ui.common.icons import icon
from ui.common.query_runner import QueryRunner
from ui.common.style import set_role
from ui.planner.completion_form import CompletionForm
from ui.planner.task_details import TaskDetailsView
from ui.planner.task_form import TaskForm

PANEL_WIDTH = 360
#: The pages in the order in which they are stacked.
_HINT, _DETAILS, _FORM, _COMPLETION = range(4)


class SidePanel(QFrame):
    """Shows one of its pages; `emptied` says that nothing is left to show, so that an overlay can go."""

    emptied = Signal()
    reopen_wanted = Signal(int)
    complete_wanted = Signal(int)

    def __init__(
        self, runner: QueryRunner, me: SessionInfo, open_client: Callable[[int], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._sheet: Sheet | None = None
        self._shown_id: int | None = None
        self.details = TaskDetailsView(open_client, RecordMenu(runner, me, "tasks"))
        self.form = TaskForm(runner, open_client, me.employee_id)
        self.completion = CompletionForm()
        self.hint = QLabel()
        self.hint.setWordWrap(True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        set_role(self.hint, "muted")
        set_role(self, "panel")
        self.close_button = QToolButton(self)
        self.close_button.setIcon(icon("close"))
        self.close_button.clicked.connect(self.close_page)
        self.pages = QStackedWidget(self)
        for page in (self.hint, self.details, self.form, self.completion):
            self.pages.addWidget(_scrolled(page))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.GAP_WIDE, tokens.GAP, tokens.GAP_TIGHT, tokens.GAP_TIGHT)
        layout.addWidget(self.pages, 1)
        self.form.closed.connect(self._empty)
        self.completion.closed.connect(self.close_page)
        self.details.edit_wanted.connect(self.edit)
        self.details.complete_wanted.connect(self.complete_wanted)
        self.details.reopen_wanted.connect(self.reopen_wanted)
        self.retranslate()

    @property
    def busy(self) -> bool:
        """Whether a form is open, which a change of selection must not replace."""
        return self.pages.currentIndex() > _DETAILS

    def take_sheet(self, sheet: Sheet) -> None:
        """Remember the kinds, people and days that came with the sheet; details in sight are read anew."""
        self._sheet = sheet
        if self.pages.currentIndex() == _DETAILS and self._shown_id is not None and self.isVisible():
            self._fetch(self._shown_id)

    def show_item(self, item: SheetItem | None) -> None:
        """Show the details of an item; nothing for None."""
        if self.busy:
            return
        if item is None or item.busy:
            self._shown_id = None
            self._go(_HINT)
        elif self._shown_id != item.task_id:
            self._fetch(item.task_id)

    def edit(self, task_id: int) -> None:
        """Open the form of a task."""
        if (sheet := self._sheet) is not None:
            self.form.when_settled(partial(self._open_task, task_id, sheet))

    def add(self, day: date | None) -> None:
        """Open an empty form for a day."""
        if (sheet := self._sheet) is not None:
            self.form.when_settled(partial(self._open_new, day, sheet))

    def complete(self, item: SheetItem) -> None:
        """Ask what came of an item."""
        if (sheet := self._sheet) is not None:
            self.form.when_settled(partial(self._open_completion, item, sheet))

    def close_page(self) -> None:
        """Leave the form or the details; a changed form asks first."""
        self.form.when_settled(self._empty)

    def retranslate(self) -> None:
        """Show the words in the language in force."""
        self.close_button.setToolTip(self.tr("Close"))
        self.close_button.setAccessibleName(self.close_button.toolTip())
        self.hint.setText(
            self.tr(
                "Select a task to see it and its client here.\n\n"
                "Enter or a double click on a day adds a task.\n"
                "Space: done, with the next step.\n"
                "+ and −: a day later or earlier.\n"
                "Ctrl+Z takes the last change back."
            )
        )

    def _open_task(self, task_id: int, sheet: Sheet) -> None:
        self.form.load(task_id, sheet)
        self._go(_FORM)

    def _open_new(self, day: date | None, sheet: Sheet) -> None:
        self._go(_FORM)
        self.form.start_new(sheet, day)

    def _open_completion(self, item: SheetItem, sheet: Sheet) -> None:
        self._go(_COMPLETION)
        self.completion.start(item, sheet)

    def _empty(self) -> None:
        self._shown_id = None
        self._go(_HINT)
        self.emptied.emit()

    def _fetch(self, task_id: int) -> None:
        self._shown_id = task_id

        def show(task: TaskDetails) -> None:
            if self._shown_id == task_id and not self.busy and self._sheet is not None:
                self.details.show_task(task, self._sheet.today, self._sheet.kinds)
                self._go(_DETAILS)

        self._runner.run(self, partial(get_task, task_id=task_id), show, replaces="details")

    def _go(self, page: int) -> None:
        self.pages.setCurrentIndex(page)
        self.close_button.setVisible(page != _HINT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = self.close_button.sizeHint()
        left = self.width() - size.width() - tokens.GAP
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.close_button.setGeometry(tokens.GAP if mirrored else left, tokens.GAP_TIGHT, size.width(), size.height())
        self.close_button.raise_()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "pages"):
            self.retranslate()
        super().changeEvent(event)


def _scrolled(page: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidget(page)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.viewport().setAutoFillBackground(False)
    page.setAutoFillBackground(False)
    page.setContentsMargins(0, 0, tokens.GAP_TIGHT, 0)
    return area
