"""Changes of rights that wait for a second person, who approves or refuses them here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from functools import partial
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.access.commands import decide_request
from app.access.queries import SessionInfo, list_profiles, list_requests
from app.access.records import Profile, Right, RightRequest
from app.access.right_cells import cells_of, changes
from ui.access.access_words import in_language
from ui.access.right_words import change_words, limit_changes, shortened
from ui.common import messages
from ui.common.columns import Column, Sort
from ui.common.fields import CheckField
from ui.common.formats import format_date
from ui.common.list_pages import Source
from ui.common.list_view import ListTexts, ListView
from ui.common.query_runner import QueryRunner
from ui.common.translations import QT_TRANSLATE_NOOP
from ui.common.view_settings import ViewSettings

KINDS = {
    "give_profile": QT_TRANSLATE_NOOP("RequestList", "give a profile"),
    "take_profile": QT_TRANSLATE_NOOP("RequestList", "take a profile away"),
    "deputy": QT_TRANSLATE_NOOP("RequestList", "lend rights to a deputy"),
    "set_rights": QT_TRANSLATE_NOOP("RequestList", "change a profile's rights"),
    "hand_over": QT_TRANSLATE_NOOP("RequestList", "hand the work of who left over"),
}
STATES = {
    "waiting": QT_TRANSLATE_NOOP("RequestList", "waits"),
    "approved": QT_TRANSLATE_NOOP("RequestList", "approved"),
    "refused": QT_TRANSLATE_NOOP("RequestList", "refused"),
}
#: Lines of a change that the question before a decision shows.
_MOST_LINES = 12
_SUCCESSOR = QT_TRANSLATE_NOOP("RequestList", "to %1")
_UNTIL = QT_TRANSLATE_NOOP("RequestList", "until %1")


@dataclass(frozen=True, slots=True)
class RequestRow:
    """A request with the profile it speaks of."""

    request: RightRequest
    profile: Profile | None

    @property
    def id(self) -> int:
        """The request's own."""
        return self.request.id


def _profile(row: RequestRow) -> str:
    return in_language(row.profile.name_en, row.profile.name_ru) if row.profile is not None else ""


def _details(row: RequestRow) -> str:
    return "; ".join(_detail_lines(row))


def _detail_lines(row: RequestRow) -> list[str]:
    """Return until when, or what becomes of the profile's rights and limits, beside what is in force now."""
    payload = row.request.payload
    if "rights" in payload:
        now = row.profile.rights if row.profile is not None else ()
        wished = cells_of([Right(**right) for right in payload["rights"]])
        limits = {name: Decimal(value) for name, value in (payload.get("limits") or {}).items()}
        kept = row.profile.limits if row.profile is not None else {}
        words = [change_words(change) for change in changes(cells_of(now), wished)]
        return [*words, *limit_changes(kept, limits)]
    if payload.get("successor"):
        return [QCoreApplication.translate("RequestList", _SUCCESSOR).replace("%1", payload["successor"])]
    until = payload.get("valid_until")
    if not until:
        return []
    last = (datetime.fromisoformat(until) - timedelta(microseconds=1)).astimezone().date()
    return [QCoreApplication.translate("RequestList", _UNTIL).replace("%1", format_date(last))]


COLUMNS = (
    Column("requested_at", QT_TRANSLATE_NOOP("RequestList", "Asked"), "moment", width=140,
           value=lambda row: row.request.requested_at),
    Column("requested_by", QT_TRANSLATE_NOOP("RequestList", "By"), width=150,
           value=lambda row: row.request.requested_by),
    Column("kind", QT_TRANSLATE_NOOP("RequestList", "What"), "choice", width=170,
           value=lambda row: row.request.kind, choices=KINDS),
    Column("employee", QT_TRANSLATE_NOOP("RequestList", "For whom"), width=160,
           value=lambda row: row.request.employee or ""),
    Column("profile", QT_TRANSLATE_NOOP("RequestList", "Profile"), width=170, value=_profile),
    Column("details", QT_TRANSLATE_NOOP("RequestList", "Details"), width=220, value=_details, tip=_details),
    Column("state", QT_TRANSLATE_NOOP("RequestList", "State"), "choice", width=100,
           value=lambda row: row.request.state, choices=STATES,
           tone=lambda row: "warning" if row.request.state == "waiting" else None),
    Column("decided_by", QT_TRANSLATE_NOOP("RequestList", "Decided by"), width=150,
           value=lambda row: row.request.decided_by or ""),
)  # fmt: skip


class RequestList(QWidget):
    """Approve and Refuse are for the second person: never for whoever asked, nor for whom it is about."""

    def __init__(
        self,
        runner: QueryRunner,
        me: SessionInfo,
        *,
        settings: ViewSettings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._me = me
        self.with_decided = CheckField()
        self.approve_button = QPushButton()
        self.refuse_button = QPushButton()
        self.view = ListView(
            runner,
            "right_requests",
            COLUMNS,
            "RequestList",
            Source(self._load_page, lambda row, _sort: row.id, lambda row: row.id),
            self._texts,
            sort=Sort("requested_at", descending=True),
            on_open=lambda _row: None,
            settings=settings,
        )
        # They come whole and are few; a search box would stand empty.
        self.view.search_box.hide()
        for widget in (self.approve_button, self.refuse_button, self.with_decided):
            self.view.tools.addWidget(widget)
        for button in (self.approve_button, self.refuse_button):
            button.setAutoDefault(False)
        self.approve_button.clicked.connect(lambda: self._ask(approve=True))
        self.refuse_button.clicked.connect(lambda: self._ask(approve=False))
        self.with_decided.value_changed.connect(lambda _value: self.view.reset())
        self.view.current_changed.connect(lambda _row: self._allow())
        self.view.rows_loaded.connect(self._allow)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self.setFocusProxy(self.view)
        self._retranslate()
        self.view.start()

    def _load_page(self, _search: str, _sort: Sort, after: Any, _limit: int) -> Callable[[Any], Sequence[RequestRow]]:
        return partial(_find_requests, waiting=not self.with_decided.value(), again=after is not None)

    def _ask(self, *, approve: bool) -> None:
        row = self.view.current_row
        if row is None or not self.approve_button.isEnabled():
            return
        what = QCoreApplication.translate("RequestList", KINDS[row.request.kind])
        about = ", ".join(part for part in (row.request.employee or "", _profile(row)) if part)
        if approve:
            sentence = self.tr("%1 (%2) takes effect at once, and the journal names you as the second person.")
            yes = self.tr("Approve")
        else:
            sentence = self.tr("%1 (%2) is refused; whoever wants it must ask again.")
            yes = self.tr("Refuse")
        sentence = sentence.replace("%1", what[:1].upper() + what[1:]).replace("%2", about)
        # Whoever approves reads what he approves, not only of which profile.
        lines = "\n".join(shortened(_detail_lines(row), _MOST_LINES))
        sentence = "\n\n".join(part for part in (sentence, lines) if part)
        messages.confirm(self, sentence, yes, lambda: self._decide(row, approve), danger=not approve)

    def _decide(self, row: RequestRow, approve: bool) -> None:
        def done(_nothing: None) -> None:
            messages.status(self, self.tr("Approved.") if approve else self.tr("Refused."))
            self.view.refresh()

        work = partial(decide_request, save_id=uuid4(), request_id=row.id, approve=approve)
        self._runner.run(self, work, done, writes=True)

    def _texts(self) -> ListTexts:
        return ListTexts(search=self.tr("Requests"), empty=self.tr("No change of rights waits for approval."))

    def _allow(self) -> None:
        row = self.view.current_row
        may = self._me.may("profiles", "approve")
        waiting = row is not None and row.request.state == "waiting"
        mine = row is not None and (
            row.request.requested_by == self._me.name or row.request.employee_id == self._me.employee_id
        )
        if not may:
            why = self.tr("Another person approves: one with the right “profiles, approve”, such as the director.")
        else:
            why = self.tr("Whoever asked, or gains by it, does not decide.") if mine else ""
        for button in (self.approve_button, self.refuse_button):
            button.setEnabled(may and waiting and not mine)
            button.setToolTip(why)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Requests"))
        self.approve_button.setText(self.tr("Approve…"))
        self.refuse_button.setText(self.tr("Refuse…"))
        self.with_decided.set_text(self.tr("with decided"))
        self._allow()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()


def _find_requests(connection: Any, *, waiting: bool, again: bool) -> list[RequestRow]:
    """Return the requests with their profiles; they come whole, so there is no second page."""
    if again:
        return []
    profiles = {profile.id: profile for profile in list_profiles(connection)}
    return [
        RequestRow(request, profiles.get(request.profile_id or 0))
        for request in list_requests(connection, waiting=waiting)
    ]
