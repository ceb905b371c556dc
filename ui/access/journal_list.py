"""The journal: who changed what, when and from where; the entry under the cursor is read in full below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QSplitter, QVBoxLayout, QWidget

from app.access.directories import Directories, get_directories
from app.access.queries import SessionInfo, list_employees, list_journal, list_profiles
from app.access.records import EmployeeRow, JournalRow, Profile
from ui.access.access_words import OPERATIONS, TABLES, choices_of, in_language, word
from ui.access.changed_fields import ChangedFields, Names, field_changes
from ui.common.columns import Column, Sort
from ui.common.fields import ChoiceField, DateField
from ui.common.formats import format_moment
from ui.common.list_pages import Source
from ui.common.list_view import ListTexts, ListView
from ui.common.query_runner import QueryRunner
from ui.common.style import set_role
from ui.common.translations import QT_TRANSLATE_NOOP
from ui.common.view_settings import ViewSettings

#: px at the start: a handful of fields below, the list above.
_LIST_HEIGHT, _ENTRY_HEIGHT = 520, 150

_Loaded = tuple[list[EmployeeRow], list[Profile], Directories]


def what(row: JournalRow) -> str:
    """Return the kind of record and its number."""
    kind = word(TABLES, row.table_name)
    return kind if row.record_id is None else f"{kind} {row.record_id}"


def _fields(row: JournalRow) -> str:
    changes = field_changes(row.old, row.new)
    return "; ".join(f"{change.field}: {change.new or '–'}" for change in changes)


COLUMNS = (
    Column("at", QT_TRANSLATE_NOOP("JournalList", "When"), "moment", width=132, sortable=True),
    Column("name", QT_TRANSLATE_NOOP("JournalList", "Who"), width=170, value=lambda row: row.name or row.login),
    Column("what", QT_TRANSLATE_NOOP("JournalList", "What"), width=200, value=what),
    Column("operation", QT_TRANSLATE_NOOP("JournalList", "Change"), width=90,
           value=lambda row: word(OPERATIONS, row.operation)),
    Column("fields", QT_TRANSLATE_NOOP("JournalList", "Fields"), width=360, value=_fields),
    Column("client_address", QT_TRANSLATE_NOOP("JournalList", "From address"), width=120),
    Column("application", QT_TRANSLATE_NOOP("JournalList", "Program"), width=120),
)  # fmt: skip


class JournalList(QWidget):
    """Newest first, in pages by key; filters by person, kind of record and days."""

    def __init__(
        self,
        runner: QueryRunner,
        me: SessionInfo,
        *,
        settings: ViewSettings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._zone = ZoneInfo(me.zone)
        self._people: Sequence[EmployeeRow] = ()
        self._names: Names = {}
        self._sees_people = me.may("employees", "view")
        self._sees_profiles = me.may("profiles", "view")
        self.who = ChoiceField()
        self.table = ChoiceField()
        self.first = DateField()
        self.last = DateField()
        self._dash = QLabel("–")
        self.entry = ChangedFields()
        self.view = ListView(
            runner,
            "journal",
            COLUMNS,
            "JournalList",
            Source(self._load_page, lambda row, _sort: row.id, lambda row: row.id),
            self._texts,
            sort=Sort("at", descending=True),
            on_open=self._show_entry,
            settings=settings,
        )
        self._build()
        self._retranslate()
        for field in (self.who, self.table, self.first, self.last):
            field.value_changed.connect(lambda _value: self.view.reset())
        work = partial(_load_directories, people=self._sees_people, profiles=self._sees_profiles)
        runner.run(self, work, self._take_directories, replaces="directories", failed=lambda _error: True)
        self.view.start()

    def _build(self) -> None:
        # The journal is narrowed by the filters; a text search over all values would scan years of it.
        self.view.search_box.hide()
        # The server keeps it by time only, newest first.
        self.view.table.horizontalHeader().setSectionsClickable(False)
        set_role(self._dash, "muted")
        for widget in (self.who, self.table, self.first, self._dash, self.last):
            self.view.tools.addWidget(widget)
        for day in (self.first, self.last):
            day.setFixedWidth(150)
        self.view.current_changed.connect(self._show_entry)
        self.view.rows_loaded.connect(lambda: self._show_entry(self.view.current_row))
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.view)
        splitter.addWidget(self.entry)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([_LIST_HEIGHT, _ENTRY_HEIGHT])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)
        self.setFocusProxy(self.view)

    def _load_page(self, _search: str, _sort: Sort, after: Any, limit: int) -> Callable[[Any], Sequence[JournalRow]]:
        return partial(
            list_journal,
            login=self.who.value(),
            table=self.table.value(),
            since=self._start_of(self.first.value()),
            until=self._start_of(self.last.value(), days_later=1),
            before_id=after,
            limit=limit,
        )

    def _start_of(self, day: date | None, days_later: int = 0) -> datetime | None:
        return None if day is None else datetime.combine(day + timedelta(days=days_later), time(), self._zone)

    def _show_entry(self, row: JournalRow | None) -> None:
        if row is None:
            self.entry.show_changes("", [])
            return
        who = row.name or row.login
        heading = f"{what(row)}   ·   {word(OPERATIONS, row.operation)}   ·   {who}   ·   {format_moment(row.at)}"
        self.entry.show_changes(heading, field_changes(row.old, row.new, self._names))

    def _take_directories(self, loaded: _Loaded) -> None:
        self._people = loaded[0]
        people = {row.id: row.name for row in loaded[0]}
        profiles = {profile.id: in_language(profile.name_en, profile.name_ru) for profile in loaded[1]}
        departments = {place.id: place.name for place in loaded[2].departments}
        warehouses = {place.id: place.name for place in loaded[2].warehouses}
        self._names = {
            **dict.fromkeys(("employee_id", "deputy_id", "requested_by", "decided_by", "author_id"), people),
            "profile_id": profiles,
            "department_id": departments,
            "warehouse_key": warehouses,
        }
        self._word_choices()
        self._show_entry(self.view.current_row)

    def _word_choices(self) -> None:
        people = [(row.login, row.name) for row in self._people]
        self.who.set_choices([(None, self.tr("Everyone")), *people])
        tables = sorted(choices_of(TABLES), key=lambda choice: choice[1])
        self.table.set_choices([(None, self.tr("All records")), *tables])

    def _texts(self) -> ListTexts:
        return ListTexts(search=self.tr("Journal"), empty=self.tr("There are no entries for this choice."))

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Journal"))
        self._word_choices()
        self.who.setAccessibleName(self.tr("Who"))
        self.table.setAccessibleName(self.tr("Kind of record"))
        self.first.setAccessibleName(self.tr("From day"))
        self.last.setAccessibleName(self.tr("To day"))
        self.first.set_placeholder(self.tr("from"))
        self.last.set_placeholder(self.tr("to"))
        self._show_entry(self.view.current_row)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()


def _load_directories(connection: Any, *, people: bool, profiles: bool) -> _Loaded:
    """Return what ids of the journal stand for, as far as the person may know."""
    return (
        list_employees(connection) if people else [],
        list_profiles(connection) if profiles else [],
        get_directories(connection),
    )
