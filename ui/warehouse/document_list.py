"""The list of documents: period, kind or family, and state to choose by, search, and a menu of what can be begun."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import Any
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from app.access.queries import SessionInfo
from app.documents.commands import SavedDocument
from app.documents.queries import DocumentRow, list_documents
from app.warehouse.commands import copy_document
from ui.common.columns import Column, Sort
from ui.common.fields import ChoiceField
from ui.common.list_menu import ListMenu
from ui.common.list_pages import LOCAL_SORT_ROWS, Source
from ui.common.list_view import ListTexts, ListView
from ui.common.notice_listener import NoticeListener
from ui.common.query_runner import QueryRunner
from ui.common.shortcuts import bind
from ui.common.translations import QT_TRANSLATE_NOOP
from ui.common.view_settings import ViewSettings
from ui.warehouse.document_kinds import FAMILIES
from ui.warehouse.document_words import (
    DRAFT,
    RIGHTS,
    STATES,
    TONES,
    family_words,
    kind_word,
    new_word,
    state_word,
)
from ui.warehouse.new_document_menu import fill_menu, kinds_to_begin, kinds_to_see, pop_up
from ui.warehouse.period_filter import PeriodFilter

#: A colleague's change is shown after so many ms of quiet.
NOTICE_PAUSE_MS = 800


def _number(row: DocumentRow) -> str:
    return row.number or f"({state_word(DRAFT).lower()})"


def _warehouses(row: DocumentRow) -> str:
    return " → ".join(name for name in (row.warehouse_name, row.to_warehouse_name) if name)


COLUMNS = (
    Column("number", QT_TRANSLATE_NOOP("DocumentList", "Number"), width=104, value=_number,
           tone=lambda row: None if row.number else "muted"),
    Column("moment", QT_TRANSLATE_NOOP("DocumentList", "Date"), "moment", width=132, sortable=True),
    Column("kind", QT_TRANSLATE_NOOP("DocumentList", "Kind"), width=150, value=lambda row: kind_word(row.kind)),
    Column("partner_name", QT_TRANSLATE_NOOP("DocumentList", "Partner"), width=300, tip=lambda row: row.partner_name),
    Column("warehouse_name", QT_TRANSLATE_NOOP("DocumentList", "Warehouse"), width=150, value=_warehouses,
           tip=_warehouses),
    Column("total", QT_TRANSLATE_NOOP("DocumentList", "Sum"), "money", width=120),
    Column("currency", QT_TRANSLATE_NOOP("DocumentList", "Currency"), width=64),
    Column("state", QT_TRANSLATE_NOOP("DocumentList", "State"), width=130, value=lambda row: state_word(row.state),
           tone=lambda row: TONES.get(row.state)),
    Column("author_name", QT_TRANSLATE_NOOP("DocumentList", "Author"), width=150),
)  # fmt: skip


class DocumentList(QWidget):
    """Documents that one may see, newest first; Ins begins one of the chosen kind, or asks which, F9 a copy."""

    def __init__(
        self,
        runner: QueryRunner,
        me: SessionInfo,
        *,
        open_document: Callable[[int], None],
        new_document: Callable[[str], None],
        notices: NoticeListener | None = None,
        settings: ViewSettings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._settings = settings
        self._open_document = open_document
        self._new_document = new_document
        self._seen = kinds_to_see(me)
        self._begun = kinds_to_begin(me)
        kept = settings.get("documents/filter", {}) if settings is not None else {}
        self.period = PeriodFilter(ZoneInfo(me.zone), kept.get("period", "month"))
        self.kind = ChoiceField()
        self.state = ChoiceField()
        self.menu = QMenu(self)
        self.menu.setObjectName("new_document")
        self.view = ListView(
            runner,
            "documents",
            COLUMNS,
            "DocumentList",
            Source(self._load_page, lambda row, _sort: (row.moment, row.id), lambda row: row.id),
            self._texts,
            sort=Sort("moment", descending=True),
            on_open=lambda row: open_document(row.id),
            on_add=self.begin if self._begun else None,
            settings=settings,
        )
        ListMenu(self.view, runner, me, self._exported, filters=self._filters)
        self._notice_pause = QTimer(self, singleShot=True, interval=NOTICE_PAUSE_MS)
        self._notice_pause.timeout.connect(self.view.refresh)
        self._build()
        self._retranslate()
        self.kind.set_value(kept.get("kind"))
        self.state.set_value(kept.get("state"))
        for field in (self.kind, self.state):
            field.value_changed.connect(lambda _value: self._filter())
        self.period.changed.connect(self._filter)
        if notices is not None:
            notices.changed.connect(self._hear_notice)
            notices.caught_up.connect(self.view.refresh)
        bind(self, "copy_line", self.copy_current)
        self.view.start()

    def _build(self) -> None:
        for field in (self.period, self.kind, self.state):
            self.view.tools.addWidget(field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self.setFocusProxy(self.view)

    def _load_page(self, search: str, sort: Sort, after: Any, limit: int) -> Callable[[Any], Sequence[DocumentRow]]:
        moment_from, moment_until = self.period.bounds(datetime.now(self.period.zone))
        asked = partial(
            list_documents,
            kinds=self._asked_kinds(),
            states=[self.state.value()] if self.state.value() else [],
            moment_from=moment_from,
            moment_until=moment_until,
            search=search,
        )
        if sort.key == "moment" and not sort.descending:
            # The server reads newest first; the other way round is for a list that fits the window's sort.
            return partial(_oldest_first, asked)
        return partial(asked, after=after, limit=limit)

    def begin(self) -> None:
        """Begin a document: of the kind that is shown, else the person chooses."""
        asked = [kind for kind in self._asked_kinds() if kind in self._begun] or self._begun
        if len(asked) == 1:
            self._new_document(asked[0])
        else:
            fill_menu(self.menu, asked, self._new_document)
            pop_up(self.menu, self.view.add_button)

    def copy_current(self) -> None:
        """Make a draft like the document of the row and open it, where the person may create that kind."""
        row: DocumentRow | None = self.view.current_row
        if row is None or row.kind not in self._begun:
            return

        def show(saved: SavedDocument) -> None:
            self._open_document(saved.id)

        self._runner.run(self, partial(_copy, save_id=uuid4(), document_id=row.id), show, writes=True)

    def _asked_kinds(self) -> list[str]:
        """Return the kinds of the chosen kind or family; none for all of them."""
        chosen = self.kind.value()
        of_family = {name: kinds for name, _word, kinds in FAMILIES}
        return list(of_family.get(chosen, (chosen,))) if chosen else []

    def _kind_choices(self) -> list[tuple[str | None, str]]:
        """Return all, then each family with its kinds under it; a family of one kind is that kind."""
        choices: list[tuple[str | None, str]] = [(None, self.tr("All kinds"))]
        words = dict(family_words())
        for name, _word, of_family in FAMILIES:
            mine = [kind for kind in of_family if kind in self._seen]
            if len(mine) > 1:
                choices.append((name, words[name]))
            indent = "    " if len(mine) > 1 else ""
            choices += [(kind, indent + kind_word(kind)) for kind in mine]
        return choices

    def _filter(self) -> None:
        if self._settings is not None:
            kept = {"period": self.period.period, "kind": self.kind.value(), "state": self.state.value()}
            self._settings.put("documents/filter", kept)
        self.view.reset()

    def _exported(self) -> list[str]:
        """Return the objects of the kinds of document in the list."""
        return sorted({RIGHTS[kind] for kind in self._asked_kinds() or self._seen})

    def _filters(self) -> dict[str, Any]:
        return {"period": self.period.period, "kind": self.kind.value(), "state": self.state.value()}

    def _hear_notice(self, kind: str, _record_id: int) -> None:
        if kind == "document":
            self._notice_pause.start()

    def _texts(self) -> ListTexts:
        return ListTexts(
            search=self.tr("Number, partner or supplier's number"),
            empty=self.tr("There are no documents of this period, kind and state."),
            add=new_word(self._begun[0]) if len(self._begun) == 1 else self.tr("New document…"),
        )

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Documents"))
        self.kind.set_choices(self._kind_choices())
        self.state.set_choices([(None, self.tr("All states")), *((state, state_word(state)) for state in STATES)])
        self.kind.setAccessibleName(self.tr("Kind"))
        self.state.setAccessibleName(self.tr("State"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()


def _oldest_first(asked: Callable[..., list[DocumentRow]], connection: Any) -> list[DocumentRow]:
    return list(reversed(asked(connection, limit=LOCAL_SORT_ROWS - 1)))


def _copy(connection: Any, *, save_id: UUID, document_id: int) -> SavedDocument:
    return copy_document(connection, save_id, document_id)
