"""The feed of a client: filters by kind, author and period, pages by key, and a call added above it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any
from uuid import UUID, uuid4

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.access.queries import SessionInfo
from app.clients.commands import add_interaction
from app.clients.queries import list_feed
from app.clients.records import ClientDetails, FeedEntry
from app.database.errors import UserError
from ui.clients.call_form import STEP_KINDS, InteractionForm, StepKind
from ui.clients.client_words import INTERACTIONS, word
from ui.clients.feed_list import FeedList
from ui.clients.feed_words import DOCUMENTS
from ui.common import tokens
from ui.common.error_texts import sentence_for
from ui.common.fields import ChoiceField
from ui.common.icons import icon
from ui.common.query_runner import QueryRunner
from ui.common.shortcuts import bind
from ui.common.states import EmptyState, ErrorState
from ui.common.style import set_role

PAGE = 50
#: Codes of the kind filter -> kinds of entries.
KINDS: dict[str, tuple[str, ...] | None] = {
    "all": None,
    "talks": ("call", "meeting", "letter", "note"),
    "task": ("task",),
    "document": (*DOCUMENTS, "document"),
    "change": ("change",),
}
PERIODS = {"all": 0, "week": 7, "month": 31, "quarter": 92, "year": 366}

#: `add_call(connection, save_id, client_id, interaction, next_step)`: the planner's, handed in by the composition root.
AddCall = Callable[[Any, UUID, int, Mapping[str, Any], Mapping[str, Any] | None], object]


class FeedTab(QWidget):
    """`changed`: something was added, so the header asks anew; `opened` carries an entry to be opened."""

    changed = Signal()
    opened = Signal(object)

    def __init__(
        self,
        runner: QueryRunner,
        me: SessionInfo,
        *,
        add_call: AddCall | None = None,
        step_kinds: Sequence[StepKind] = STEP_KINDS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._me = me
        self._add_call = add_call
        self._card: ClientDetails | None = None
        self._authors: dict[int, str] = {}
        self._complete = True
        self._loading = False
        self.list = FeedList()
        self.form = InteractionForm(step_kinds)
        self.kind = ChoiceField()
        self.author = ChoiceField()
        self.period = ChoiceField()
        self.add_buttons = {kind: QPushButton() for kind in INTERACTIONS}
        self._empty = EmptyState(run=self.start_interaction, sign="history")
        self._error = ErrorState(retry=self.reload)
        self._stack = QStackedWidget()
        self._build()
        self._retranslate()

    def show_card(self, card: ClientDetails) -> None:
        """Show the first page that came with the card."""
        self._card = card
        self._authors |= {entry.author_id: entry.author for entry in card.feed if entry.author_id is not None}
        self._word_filters()
        for button in self.add_buttons.values():
            button.setVisible(card.may_edit)
        if self._is_filtered():
            self.reload()
        else:
            self._show_first(card.feed)

    def start_interaction(self, kind: str = "call") -> None:
        """Open the form above the list."""
        if self._card is None or not self._card.may_edit:
            return
        if not self.form.isVisible():
            self.form.start(
                kind, self._card.contacts, offers_step=self._add_call is not None and self._me.may("tasks", "create")
            )
            self.form.show()
        self.form.subject.setFocus(Qt.FocusReason.OtherFocusReason)

    def reload(self) -> None:
        """Ask for the first page with the filters in force."""
        if self._card is None or self._card.id is None:
            return
        self._runner.run(self, self._page(None), self._show_first, replaces="feed", failed=self._refuse)

    def load_more(self) -> None:
        """Ask for the page behind the last entry shown."""
        entries = self.list.entries.entries
        if self._complete or self._loading or not entries:
            return
        self._loading = True
        last = entries[-1]
        self._runner.run(self, self._page((last.at, last.id)), self._show_next, replaces="feed", failed=self._refuse)

    def _page(self, before: tuple[datetime, int] | None) -> Callable[[Any], tuple[FeedEntry, ...]]:
        assert self._card is not None
        assert self._card.id is not None
        days = PERIODS[self.period.value() or "all"]
        return partial(
            list_feed,
            client_id=self._card.id,
            before=before,
            kinds=KINDS[self.kind.value() or "all"],
            author_id=self.author.value(),
            since=datetime.now(UTC) - timedelta(days=days) if days else None,
            limit=PAGE,
        )

    def _is_filtered(self) -> bool:
        return self.author.value() is not None or {self.kind.value(), self.period.value()} - {"all", None} != set()

    def _show_first(self, entries: Sequence[FeedEntry]) -> None:
        assert self._card is not None
        self._complete = len(entries) < PAGE
        self._loading = False
        self.list.entries.reset(entries, self._card.choices.statuses)
        self.list.scrollToTop()
        if entries:
            self._stack.setCurrentWidget(self.list)
        else:
            filtered = self._is_filtered()
            text = self.tr("Nothing of this kind in this time.") if filtered else self.tr("Nothing has happened yet.")
            add = self.tr("Add the first call") if not filtered and self._card.may_edit else ""
            self._empty.set_texts(text, add)
            self._stack.setCurrentWidget(self._empty)

    def _show_next(self, entries: Sequence[FeedEntry]) -> None:
        self._loading = False
        self._complete = len(entries) < PAGE
        self.list.entries.append(entries)

    def _refuse(self, error: UserError) -> bool:
        self._loading = False
        if self.list.entries.rowCount() == 0:
            self._error.set_texts(sentence_for(error), self.tr("Try again"))
            self._stack.setCurrentWidget(self._error)
            return True
        return False

    def _submit(self, interaction: dict[str, Any], next_step: dict[str, Any] | None) -> None:
        if self._card is None or self._card.id is None:
            return
        self.form.setEnabled(False)
        save_id, client_id = uuid4(), self._card.id
        if self._add_call is not None:
            work: Callable[[Any], object] = partial(
                _call_with_step, self._add_call, save_id, client_id, interaction, next_step
            )
        else:
            work = partial(add_interaction, save_id=save_id, client_id=client_id, interaction=interaction)
        self._runner.run(self, work, self._take_added, failed=self._refuse_added, writes=True)

    def _take_added(self, _result: object) -> None:
        self.form.setEnabled(True)
        self.form.hide()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _refuse_added(self, error: UserError) -> bool:
        self.form.setEnabled(True)
        return error.field is not None and self.form.show_errors({error.field: sentence_for(error)})

    def _build(self) -> None:
        tools = QHBoxLayout()
        tools.setContentsMargins(tokens.GAP, tokens.GAP_TIGHT, tokens.GAP, tokens.GAP_TIGHT)
        tools.setSpacing(tokens.GAP)
        for kind, button in self.add_buttons.items():
            button.clicked.connect(lambda _checked, kind=kind: self.start_interaction(kind))
            tools.addWidget(button)
        tools.addStretch(1)
        for field, width in ((self.kind, 150), (self.author, 170), (self.period, 130)):
            field.setFixedWidth(width)
            field.value_changed.connect(lambda _value: self.reload())
            tools.addWidget(field)
        self.form.hide()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._error)
        holder = QVBoxLayout()
        holder.setContentsMargins(tokens.GAP, 0, tokens.GAP, 0)
        holder.addWidget(self.form)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(tools)
        layout.addLayout(holder)
        layout.addWidget(self._stack, 1)
        set_role(self, "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusProxy(self.list)
        self.list.near_end.connect(self.load_more)
        self.list.opened.connect(self.opened)
        self.form.submitted.connect(self._submit)
        self.form.closed.connect(self._close_form)
        bind(self, "add", self.start_interaction)

    def _close_form(self) -> None:
        self.form.hide()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _word_filters(self) -> None:
        self.kind.set_choices(
            [
                ("all", self.tr("Everything")),
                ("talks", self.tr("Calls and notes")),
                ("task", self.tr("Tasks")),
                ("document", self.tr("Documents")),
                ("change", self.tr("Changes")),
            ]
        )
        self.author.set_choices([(None, self.tr("By anyone")), *sorted(self._authors.items(), key=lambda a: a[1])])
        self.period.set_choices(
            [
                ("all", self.tr("All time")),
                ("week", self.tr("A week")),
                ("month", self.tr("A month")),
                ("quarter", self.tr("Three months")),
                ("year", self.tr("A year")),
            ]
        )

    def _retranslate(self) -> None:
        self._word_filters()
        self.kind.setAccessibleName(self.tr("Kind of entries"))
        self.author.setAccessibleName(self.tr("Author"))
        self.period.setAccessibleName(self.tr("Period"))
        self.list.setAccessibleName(self.tr("Feed"))
        for kind, button in self.add_buttons.items():
            button.setText(word(INTERACTIONS, kind))
            button.setIcon(icon(kind))
        self.add_buttons["call"].setToolTip(self.tr("Add a call with its next step (Ins)"))
        self.list.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_stack"):
            self._retranslate()


def _call_with_step(
    add_call: AddCall,
    save_id: UUID,
    client_id: int,
    interaction: Mapping[str, Any],
    next_step: Mapping[str, Any] | None,
    connection: Any,
) -> object:
    return add_call(connection, save_id, client_id, interaction, next_step)
