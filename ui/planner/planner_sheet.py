"""The planner: head, baskets, the sheet, the panel of details; the whole of it read in one round trip."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QEvent, QLocale, QPoint, QTimer
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.access.queries import SessionInfo
from app.planner.queries import list_sheet
from app.planner.records import Sheet, SheetItem
from app.planner.rules import first_day_of_week, next_working_day
from ui.common import messages
from ui.common.notice_listener import NoticeListener
from ui.common.query_runner import QueryRunner
from ui.common.shortcuts import bind
from ui.planner.basket_strip import STRIP_WIDTH, BasketStrip
from ui.planner.client_lookup import client_lookup
from ui.planner.day_list import DayList
from ui.planner.item_menu import MOVES, day_of_move, item_menu
from ui.planner.panel_dock import PanelDock
from ui.planner.quick_add_line import QuickAdd, QuickAddLine
from ui.planner.sheet_contents import SheetContents
from ui.planner.sheet_drag import SheetDrag
from ui.planner.sheet_grid import SheetGrid
from ui.planner.sheet_head import ZOOMS, SheetHead
from ui.planner.side_panel import SidePanel
from ui.planner.task_actions import TaskActions
from ui.planner.task_words import kind_word

_NOTICE_PAUSE_MS = 200


class PlannerSheet(QWidget):
    """One's own weeks; `open_client(id)` opens a client's card, `notices` tells what colleagues changed."""

    def __init__(
        self,
        runner: QueryRunner,
        me: SessionInfo,
        *,
        open_client: Callable[[int], None],
        notices: NoticeListener | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._me = me
        self._open_client = open_client
        self._first_day: date | None = None
        self._weeks = 3
        self._select_next: int | None = None
        self.head = SheetHead(self)
        self.strip = BasketStrip(me.employee_id, self)
        self.grid = SheetGrid(me.employee_id, self)
        self.panel = SidePanel(runner, me, open_client, self)
        self.actions_of = TaskActions(runner, self)
        self.day_list = DayList(me.employee_id, self.grid)
        self.quick_add = QuickAddLine(client_lookup(runner, self, "quick_add"), self.grid)
        self.drag = SheetDrag(self, self.grid, self.strip)
        self.drag.follow(self.day_list.chips)
        self._reload_soon = QTimer(self, singleShot=True, interval=_NOTICE_PAUSE_MS)
        self._reload_soon.timeout.connect(self.reload)
        self._lay_out()
        self._connect()
        if notices is not None:
            notices.changed.connect(self._hear_notice)
            notices.caught_up.connect(self.reload)
        self.retranslate()
        self.reload()

    def reload(self) -> None:
        """Read the whole sheet anew."""
        work = partial(list_sheet, first_day=self._first_day, weeks=self._weeks)
        self._runner.run(self, work, self.show_sheet, replaces="reload")

    def show_sheet(self, sheet: Sheet) -> None:
        """Show a sheet that has come from the server."""
        starts = first_day_of_week(sheet.first_day, QLocale().firstDayOfWeek().value)
        if self._first_day is None and starts != sheet.first_day:
            # The server's week starts on Monday; where the locale's does not, the sheet is asked for once more.
            self._first_day = first_day_of_week(sheet.today, QLocale().firstDayOfWeek().value)
            self.reload()
            return
        self._first_day = sheet.first_day
        contents = SheetContents(sheet)
        self.grid.show_contents(contents, self._weeks)
        self.head.show_span(sheet.first_day, self._weeks)
        self.strip.show_sheet(sheet)
        self.panel.take_sheet(sheet)
        if self.day_list.day is not None:
            self.day_list.show_contents(contents)
        if self._select_next is not None:
            found = contents.find(self._select_next)
            if found is not None and found.day is not None:
                self.grid.select(found.day, found.task_id)
            self._select_next = None

    def go_to(self, day: date) -> None:
        """Show the weeks from the one of a day on, and put the cursor there."""
        self._first_day = first_day_of_week(day, QLocale().firstDayOfWeek().value)
        self.grid.select(day, None)
        self.reload()

    def open_task(self, task_id: int) -> None:
        """Open the form of a task, as a reminder asks for it."""
        self.panel.edit(task_id)
        self.dock.show()

    def retranslate(self) -> None:
        """Show the words in the language in force."""
        # The mark is where a changed form shows in the title; tabs draw their own.
        self.setWindowTitle(self.tr("Planner") + "[*]")

    def _lay_out(self) -> None:
        self._body = QHBoxLayout()
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(0)
        self.strip.setFixedWidth(STRIP_WIDTH)
        self._body.addWidget(self.strip)
        self._body.addWidget(self.grid, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addLayout(self._body, 1)
        self.dock = PanelDock(self, self.panel, self._body, self.head)
        self.setFocusProxy(self.grid)

    def _connect(self) -> None:
        self.head.weeks_wanted.connect(self._scroll)
        self.head.today_wanted.connect(self._go_today)
        self.head.zoom_chosen.connect(self._set_weeks)
        self.head.new.setVisible(self._me.may("tasks", "create"))
        self.head.new_wanted.connect(lambda: self._open_form(self.grid.cursor_day))
        self.strip.move_all_wanted.connect(self._move_all_overdue)
        self.grid.weeks_wanted.connect(self._scroll)
        self.grid.zoom_wanted.connect(self._zoom)
        self.grid.today_wanted.connect(self._go_today)
        self.grid.add_wanted.connect(self._open_quick_add)
        self.grid.more_wanted.connect(self._open_day)
        for source in (self.grid, self.day_list.chips, *self.strip.lists()):
            source.item_selected.connect(self._show_details)
            source.item_opened.connect(self.open_task)
            source.complete_wanted.connect(self._complete)
            source.shift_wanted.connect(self._shift)
            source.menu_wanted.connect(self._open_menu)
        self.day_list.closed.connect(self.grid.setFocus)
        self.drag.dropped.connect(self._move)
        self.quick_add.submitted.connect(self._add)
        self.quick_add.closed.connect(self.grid.setFocus)
        self.panel.emptied.connect(self._leave_panel)
        self.panel.form.binding.dirty_changed.connect(self.setWindowModified)
        self.panel.form.saved.connect(self._hear_saved)
        self.panel.completion.submitted.connect(self._finish)
        self.panel.complete_wanted.connect(self._complete)
        self.panel.reopen_wanted.connect(self.actions_of.reopen)
        self.actions_of.changed.connect(self.reload)
        self.actions_of.added.connect(self._select_later)
        bind(self, "refresh", self.reload)
        bind(self, "undo", self.actions_of.undo)
        bind(self, "add", lambda: self._open_quick_add(self.grid.cursor_day, ""))

    def _scroll(self, weeks: int) -> None:
        if self._first_day is not None:
            self._first_day += timedelta(days=7 * weeks)
            self.reload()

    def _go_today(self) -> None:
        if self.grid.contents is not None:
            self.go_to(self.grid.contents.sheet.today)

    def _set_weeks(self, weeks: int) -> None:
        """Show so many weeks; the day under the cursor stays in sight."""
        self._weeks = weeks
        day = self.grid.cursor_day
        if self._first_day is not None and not self._first_day <= day < self._first_day + timedelta(days=7 * weeks):
            self._first_day = first_day_of_week(day, QLocale().firstDayOfWeek().value)
        self.reload()

    def _zoom(self, steps: int) -> None:
        place = min(max(ZOOMS.index(self._weeks) + steps, 0), len(ZOOMS) - 1)
        self._set_weeks(ZOOMS[place])

    def _open_quick_add(self, day: date, text: str) -> None:
        contents = self.grid.contents
        if contents is not None and self._me.may("tasks", "create"):
            self.quick_add.open_on(day, text, self.grid.free_rect(day), contents.sheet)

    def _add(self, wanted: QuickAdd) -> None:
        contents = self.grid.contents
        if contents is not None:
            fields = wanted.fields(kind_word(contents.sheet.kinds, wanted.parsed.kind))
            self.quick_add.shut()
            self.actions_of.add(fields)

    def _select_later(self, task_id: int) -> None:
        self._select_next = task_id

    def _open_day(self, day: date) -> None:
        contents = self.grid.contents
        if contents is not None:
            self.day_list.open_on(day, self.grid.cell_rect(day), contents)

    def _item(self, task_id: int | None) -> SheetItem | None:
        return self.grid.contents.find(task_id) if self.grid.contents is not None and task_id is not None else None

    def _show_details(self, task_id: int | None) -> None:
        self.panel.show_item(self._item(task_id))

    def _open_form(self, day: date) -> None:
        self.dock.show()
        self.panel.add(day)

    def _complete(self, task_id: int) -> None:
        item = self._item(task_id)
        if item is not None and item.state in ("planned", "in_work", "postponed"):
            self.dock.show()
            self.panel.complete(item)

    def _finish(self, task_id: int, result: str, next_step: dict[str, object] | None) -> None:
        self.panel.close_page()
        self.actions_of.complete(task_id, result, next_step)

    def _hear_saved(self, task_id: int, words: str) -> None:
        self._select_later(task_id)
        self.panel.close_page()
        messages.status(self, words)
        self.reload()

    def _move(self, task_ids: list[int], day: date | None) -> None:
        contents = self.grid.contents
        if contents is None or not task_ids:
            return
        # Shown at once; the answer of the server has the last word.
        contents.place(task_ids, day)
        self.grid.refresh()
        self.strip.show_sheet(contents.sheet)
        if day is not None and len(task_ids) == 1:
            self.grid.select(day, task_ids[0])
        self.actions_of.move(task_ids, day, contents.sheet.today)

    def _shift(self, task_id: int, days: int) -> None:
        item = self._item(task_id)
        if item is not None and item.day is not None and not item.busy:
            self._move([task_id], item.day + timedelta(days=days))

    def _move_all_overdue(self) -> None:
        contents = self.grid.contents
        if contents is not None:
            sheet = contents.sheet
            day = next_working_day(sheet.today, sheet.working_minutes, sheet.holidays)
            self._move([item.task_id for item in sheet.overdue], day)

    def _open_menu(self, item: SheetItem | None, at: QPoint) -> None:
        contents = self.grid.contents
        if item is not None and contents is not None and not item.busy:
            item_menu(item, contents.sheet, self._run_command, self).popup(at)

    def _run_command(self, command: str, item: SheetItem, sheet: Sheet) -> None:
        if command in MOVES:
            self._move([item.task_id], day_of_move(command, item, sheet))
            return
        commands: dict[str, Callable[[], None]] = {
            "open": lambda: self.open_task(item.task_id),
            "client": lambda: self._open_client(item.client_id or 0),
            "complete": lambda: self._complete(item.task_id),
            "reopen": lambda: self.actions_of.reopen(item.task_id),
            "in_work": lambda: self.actions_of.set_state(item.task_id, item.state, "in_work"),
            "cancel": lambda: self.actions_of.set_state(item.task_id, item.state, "cancelled"),
        }
        commands[command]()

    def _leave_panel(self) -> None:
        self.dock.leave()
        self.grid.setFocus()
        if self.dock.docked:
            self._show_details(self.grid.moment.cursor.task_id)

    def _hear_notice(self, kind: str, _record_id: int) -> None:
        if kind == "task":
            self._reload_soon.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.panel.form.binding.dirty:
            event.ignore()
            self.panel.form.when_settled(self.close)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "grid"):
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.dock.fit()
