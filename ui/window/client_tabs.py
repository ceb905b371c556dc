"""Tabs of a client's card that others fill: plan, files, history."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.access.queries import SessionInfo
from ui.access.history_tab import HistoryTab
from ui.access.record_menu import may_read_history
from ui.clients.card_tabs import DATA, RELATIONSHIP, CardTab
from ui.common.notice_listener import NoticeListener
from ui.common.query_runner import QueryRunner
from ui.common.translations import QT_TRANSLATE_NOOP
from ui.common.view_settings import ViewSettings
from ui.files.file_list import FileList
from ui.planner.client_plan_tab import ClientPlanTab


def client_tabs(
    runner: QueryRunner, me: SessionInfo, listener: NoticeListener, settings: ViewSettings
) -> list[CardTab]:
    """Return the tabs that the person's rights allow."""
    plan, files = QT_TRANSLATE_NOOP("Sections", "Plan"), QT_TRANSLATE_NOOP("Sections", "Files")
    history = QT_TRANSLATE_NOOP("Sections", "History")

    def make_plan(client_id: int) -> QWidget:
        return ClientPlanTab(runner, me, client_id, notices=listener)

    def make_files(client_id: int) -> QWidget:
        return FileList(runner, "clients", client_id, may_edit=me.may("clients", "edit"), settings=settings)

    def make_history(client_id: int) -> QWidget:
        return HistoryTab(runner, me, "clients", client_id, settings=settings)

    tabs = [CardTab("plan", plan, "Sections", RELATIONSHIP, make_plan)] if me.may("tasks", "view") else []
    tabs.append(CardTab("files", files, "Sections", DATA, make_files))
    if may_read_history(me, "clients"):
        tabs.append(CardTab("history", history, "Sections", DATA, make_history))
    return tabs
