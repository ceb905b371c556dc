"""The planner's tab of a client's card: its open and done tasks, with the same actions as on the sheet."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.access.queries import SessionInfo
from app.planner.queries import list_client_tasks, list_sheet
from app.planner.records import ClientPlan, Sheet, SheetItem
from app.planner.rules import is_open
from ui.common import messages, tokens
from ui.common.notice_listener import NoticeListener
from ui.common.query_runner import QueryRunner
from ui.common.shortcuts import bind, with_key
from ui.common.style import set_role
from ui.planner.chip_list import ChipList
from ui.planner.item_menu import MOVES, day_of_move, item_menu
from ui.planner.quick_add_line import QuickAdd, QuickAddLine
from ui.planner.side_panel import PANEL_WIDTH, SidePanel
from ui.planner.task_actions import TaskActions
from ui.planner.task_words import kind_word

_NOTICE_PAUSE_MS = 200


class ClientPlanTab(QWidget):
    """Reads nothing before it is first shown; `client_id` is the client of the card."""

    #: Tasks of the client changed: the card's header (next step) is to be read anew.
    changed = Signal()

    def __init__(
        self,
        runner: QueryRunner,
        me: SessionInfo,
        client_id: int,
        *,
        notices: NoticeListener | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._me = me
        self._client_id = client_id
        self._sheet: Sheet | None = None
        self._plan: ClientPlan | None = None
        self.add_button = QPushButton(self)
        self.hint = QLabel(self)
        self.open_heading, self.done_heading = QLabel(self), QLabel(self)
        self.open_list = ChipList(lambda: self.tr("Open tasks"), with_day=True, own_id=me.employee_id)
        self.done_list = ChipList(lambda: self.tr("Done tasks"), with_day=True, own_id=me.employee_id)
        self.panel = SidePanel(runner, me, lambda _client_id: None, self)
        self.actions_of = TaskActions(runner, self)
        self.quick_add = QuickAddLine(None, self)
        self._reload_soon = QTimer(self, singleShot=True, interval=_NOTICE_PAUSE_MS)
        self._reload_soon.timeout.connect(self.reload)
        self._lay_out()
        self._connect()
        if notices is not None:
            notices.changed.connect(self._hear_notice)
        self.retranslate()

    def reload(self) -> None:
        """Read the client's tasks anew."""
        if self._sheet is None:
            # The kinds, people and working days of the forms come with the sheet; they are asked for once.
            self._runner.run(self, partial(list_sheet, weeks=1), self._take_sheet, replaces="sheet")
        work = partial(list_client_tasks, client_id=self._client_id)
        self._runner.run(self, work, self.show_plan, replaces="reload")

    def show_plan(self, plan: ClientPlan) -> None:
        """Show the tasks that have come from the server."""
        self._plan = plan
        opened = [item for item in plan.items if is_open(item.state)]
        closed = [item for item in plan.items if not is_open(item.state)]
        closed.reverse()
        kinds = self._sheet.kinds if self._sheet else []
        self.open_list.show_items(opened, plan.today, kinds)
        self.done_list.show_items(closed, plan.today, kinds)
        self.hint.setVisible(not plan.items)
        self.open_heading.setVisible(bool(opened))
        self.done_heading.setVisible(bool(closed))

    def retranslate(self) -> None:
        """Show the words in the language in force."""
        self.setWindowTitle(self.tr("Plan"))
        self.add_button.setText(with_key(self.tr("Add a task"), "add"))
        self.open_heading.setText(self.tr("Open"))
        self.done_heading.setText(self.tr("Done"))
        self.hint.setText(self.tr("Nothing is planned with this client. Add the next step."))

    def _lay_out(self) -> None:
        for heading in (self.open_heading, self.done_heading):
            set_role(heading, "strong")
        set_role(self.hint, "muted")
        set_role(self, "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        lists = QWidget()
        column = QVBoxLayout(lists)
        column.setContentsMargins(tokens.GAP_WIDE, tokens.GAP, tokens.GAP_WIDE, tokens.GAP)
        column.setSpacing(tokens.GAP)
        for widget in (self.hint, self.open_heading, self.open_list, self.done_heading, self.done_list):
            column.addWidget(widget)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setWidget(lists)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.viewport().setAutoFillBackground(False)
        lists.setAutoFillBackground(False)
        tools = QHBoxLayout()
        tools.setContentsMargins(tokens.GAP_WIDE, tokens.GAP, tokens.GAP_WIDE, 0)
        tools.addWidget(self.add_button)
        tools.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addLayout(tools)
        left.addWidget(area, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(left, 1)
        layout.addWidget(self.panel)
        self.panel.setFixedWidth(PANEL_WIDTH)
        self.panel.hide()
        self.add_button.setVisible(self._me.may("tasks", "create"))
        self.setFocusProxy(self.open_list)

    def _connect(self) -> None:
        for chips in (self.open_list, self.done_list):
            chips.item_opened.connect(self._edit)
            chips.complete_wanted.connect(self._complete)
            chips.shift_wanted.connect(self._shift)
            chips.menu_wanted.connect(self._open_menu)
        self.add_button.clicked.connect(self._open_quick_add)
        self.quick_add.submitted.connect(self._add)
        self.quick_add.closed.connect(self.open_list.setFocus)
        self.panel.emptied.connect(self._leave_panel)
        self.panel.form.saved.connect(self._hear_saved)
        self.panel.completion.submitted.connect(self._finish)
        self.actions_of.changed.connect(self._hear_change)
        bind(self, "add", self._open_quick_add)
        bind(self, "undo", self.actions_of.undo)
        bind(self, "refresh", self.reload)

    def _take_sheet(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self.panel.take_sheet(sheet)
        if self._plan is not None:
            self.show_plan(self._plan)

    def _item(self, task_id: int) -> SheetItem | None:
        items = self._plan.items if self._plan else []
        return next((item for item in items if item.task_id == task_id), None)

    def _open_quick_add(self) -> None:
        if self._sheet is not None and self._me.may("tasks", "create"):
            self.quick_add.open_on(self._sheet.today, "", self.add_button.geometry(), self._sheet)

    def _add(self, wanted: QuickAdd) -> None:
        if self._sheet is not None:
            fields = wanted.fields(kind_word(self._sheet.kinds, wanted.parsed.kind)) | {"client_id": self._client_id}
            self.quick_add.shut()
            self.actions_of.add(fields)

    def _edit(self, task_id: int) -> None:
        self.panel.edit(task_id)
        self.panel.show()

    def _complete(self, task_id: int) -> None:
        item = self._item(task_id)
        if item is not None and is_open(item.state):
            self.panel.complete(item)
            self.panel.show()

    def _finish(self, task_id: int, result: str, next_step: dict[str, object] | None) -> None:
        self.panel.close_page()
        self.actions_of.complete(task_id, result, next_step)

    def _shift(self, task_id: int, days: int) -> None:
        item = self._item(task_id)
        if item is not None and item.day is not None and self._plan is not None:
            self.actions_of.move([task_id], item.day + timedelta(days=days), self._plan.today)

    def _open_menu(self, item: SheetItem, at: QPoint) -> None:
        if self._sheet is not None:
            item_menu(item, self._sheet, self._run_command, self).popup(at)

    def _run_command(self, command: str, item: SheetItem, sheet: Sheet) -> None:
        if command in MOVES:
            self.actions_of.move([item.task_id], day_of_move(command, item, sheet), sheet.today)
            return
        commands: dict[str, Callable[[], None]] = {
            "open": lambda: self._edit(item.task_id),
            "complete": lambda: self._complete(item.task_id),
            "reopen": lambda: self.actions_of.reopen(item.task_id),
            "in_work": lambda: self.actions_of.set_state(item.task_id, item.state, "in_work"),
            "cancel": lambda: self.actions_of.set_state(item.task_id, item.state, "cancelled"),
        }
        if command in commands:
            commands[command]()

    def _leave_panel(self) -> None:
        self.panel.hide()
        self.open_list.setFocus()

    def _hear_saved(self, _task_id: int, words: str) -> None:
        self.panel.close_page()
        messages.status(self, words)
        self._hear_change()

    def _hear_change(self) -> None:
        self.reload()
        self.changed.emit()

    def _hear_notice(self, kind: str, _record_id: int) -> None:
        if kind == "task" and self.isVisible():
            self._reload_soon.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.reload()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.panel.form.binding.dirty:
            event.ignore()
            self.panel.form.when_settled(self.close)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "quick_add"):
            self.retranslate()
        super().changeEvent(event)
