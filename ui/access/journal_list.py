"""The journal: who did what, when and from where; the entry under the cursor is read in full below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QSplitter, QVBoxLayout, QWidget

from app.access.directories import Directories, get_directories
from app.access.journal import Event, list_events
from app.access.queries import SessionInfo, list_employees, list_profiles
from app.access.records import EmployeeRow, Profile
from ui.access.access_words import TABLES, choices_of, in_language
from ui.access.changed_fields import ChangedFields, Names
from ui.access.event_words import KINDS, event_action, event_fields, event_noun, event_summary, said
from ui.common.columns import Column, Sort
from ui.common.fields import ChoiceField, DateField
from ui.common.formats import format_moment
from ui.common.list_menu import ListMenu
from ui.common.list_pages import Source
from ui.common.list_view import ListTexts, ListView
from ui.common.query_runner import QueryRunner
from ui.common.style import set_role
from ui.common.translations import QT_TRANSLATE_NOOP
from ui.common.view_settings import ViewSettings

#: px at the start: a handful of fields below, the list above.
_LIST_HEIGHT, _ENTRY_HEIGHT = 520, 150

_Loaded = tuple[list[EmployeeRow], list[Profile], Directories]


#: Table of a record that has a card -> what the window calls that card.
_CARDS = {"clients": "client", "documents": "document", "employees": "employee"}


def _tone(row: Event) -> str | None:
    return {"refusals": "warning", "alerts": "danger"}.get(row.place)


COLUMNS = (
    Column("at", QT_TRANSLATE_NOOP("JournalList", "When"), "moment", width=132, sortable=True),
    Column("name", QT_TRANSLATE_NOOP("JournalList", "Who"), width=170, value=lambda row: row.name or row.login),
    Column("what", QT_TRANSLATE_NOOP("JournalList", "What"), width=200, value=event_noun),
    Column("action", QT_TRANSLATE_NOOP("JournalList", "Deed"), width=130, value=event_action, tone=_tone),
    Column("summary", QT_TRANSLATE_NOOP("JournalList", "Details"), width=360, value=event_summary, tip=event_summary),
    Column("client_address", QT_TRANSLATE_NOOP("JournalList", "From address"), width=120),
    Column("application", QT_TRANSLATE_NOOP("JournalList", "Program"), width=120),
)  # fmt: skip


class JournalList(QWidget):
    """Newest first, in pages by key; filters by kind, person, table, words and days.

    Who may not read the journal as a whole sees no change of business data. Enter opens the record's card, where it has
    one, with its history.
    """

    def __init__(
        self,
        runner: QueryRunner,
        me: SessionInfo,
        *,
        open_record: Callable[[str, int], None] | None = None,
        settings: ViewSettings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._open_record = open_record
        self._sees_business = me.may("journal", "view")
        self._zone = ZoneInfo(me.zone)
        self._people: Sequence[EmployeeRow] = ()
        self._names: Names = {}
        self._sees_people = me.may("employees", "view")
        self._sees_profiles = me.may("profiles", "view")
        self.kind = ChoiceField()
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
            Source(self._load_page, lambda row, _sort: row.key, lambda row: (row.place, row.id)),
            self._texts,
            sort=Sort("at", descending=True),
            on_open=self._open,
            settings=settings,
        )
        ListMenu(self.view, runner, me, "journal", filters=self._filters)
        self._build()
        self._retranslate()
        for field in (self.kind, self.who, self.table, self.first, self.last):
            field.value_changed.connect(lambda _value: self.view.reset())
        work = partial(_load_directories, people=self._sees_people, profiles=self._sees_profiles)
        runner.run(self, work, self._take_directories, replaces="directories", failed=lambda _error: True)
        self.view.start()

    def _build(self) -> None:
        self.view.search_box.setMinimumWidth(160)
        # The server keeps it by time only, newest first.
        self.view.table.horizontalHeader().setSectionsClickable(False)
        set_role(self._dash, "muted")
        for widget in (self.kind, self.who, self.table, self.first, self._dash, self.last):
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

    def _load_page(self, search: str, _sort: Sort, after: Any, limit: int) -> Callable[[Any], Sequence[Event]]:
        kind = self.kind.value()
        return partial(
            list_events,
            # A kind of record is one of changes: the other entries tell of none.
            kinds=[kind] if kind else ["changes", "rights"] if self.table.value() else [],
            login=self.who.value(),
            object_=self.table.value(),
            search=search,
            since=self._start_of(self.first.value()),
            until=self._start_of(self.last.value(), days_later=1),
            after=after,
            limit=limit,
        )

    def _filters(self) -> dict[str, Any]:
        first, last = self.first.value(), self.last.value()
        return {
            "kind": self.kind.value(),
            "login": self.who.value(),
            "table": self.table.value(),
            "since": first.isoformat() if first else None,
            "until": last.isoformat() if last else None,
        }

    def _start_of(self, day: date | None, days_later: int = 0) -> datetime | None:
        return None if day is None else datetime.combine(day + timedelta(days=days_later), time(), self._zone)

    def _show_entry(self, row: Event | None) -> None:
        if row is None:
            self.entry.show_changes("", [])
            return
        who = row.name or row.login
        heading = f"{event_noun(row)}   ·   {event_action(row)}   ·   {who}   ·   {format_moment(row.at)}"
        self.entry.show_changes(heading, event_fields(row, self._names))

    def _open(self, row: Event) -> None:
        """Open the card of the record that an entry is about; its history stands there."""
        table, record_id = row.detail.get("root_table") or row.object, row.detail.get("root_id") or row.record_id
        # Prints, and what went beyond a limit, tell of documents; the object names their kind.
        if row.place in ("prints", "alerts"):
            table = "documents"
        kind = _CARDS.get(str(table))
        if kind is not None and record_id is not None and self._open_record is not None:
            self._open_record(kind, int(record_id))

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
        kinds = [kind for kind in KINDS if kind != "changes" or self._sees_business]
        self.kind.set_choices([(None, self.tr("All kinds")), *[(kind, said(KINDS[kind])) for kind in kinds]])
        people = [(row.login, row.name) for row in self._people]
        self.who.set_choices([(None, self.tr("Everyone")), *people])
        tables = sorted(choices_of(TABLES), key=lambda choice: choice[1])
        self.table.set_choices([(None, self.tr("All records")), *tables])

    def _texts(self) -> ListTexts:
        return ListTexts(search=self.tr("Words in an entry"), empty=self.tr("There are no entries for this choice."))

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Journal"))
        self._word_choices()
        self.kind.setAccessibleName(self.tr("Kind of entry"))
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
