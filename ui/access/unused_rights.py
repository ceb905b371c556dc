"""Rights that people hold and did not use for so many days, and profiles that nobody has: what could be taken away."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.access.queries import list_unused_rights
from app.access.records import UnusedRight
from ui.access.access_words import SCOPES, in_language, word
from ui.common import tokens
from ui.common.columns import Column, Sort
from ui.common.field_names import action_name, object_name
from ui.common.fields import ChoiceField
from ui.common.list_pages import Source
from ui.common.list_view import ListTexts, ListView
from ui.common.query_runner import QueryRunner
from ui.common.style import set_role
from ui.common.translations import QT_TRANSLATE_NOOP
from ui.common.view_settings import ViewSettings

_DAYS = (30, 90, 180, 365)
_NOBODY = QT_TRANSLATE_NOOP("UnusedRights", "nobody has it")


def _employee(row: UnusedRight) -> str:
    return row.employee or QCoreApplication.translate("UnusedRights", _NOBODY)


def _scopes(row: UnusedRight) -> str:
    return ", ".join(word(SCOPES, scope) for scope in (row.scopes or "").split())


COLUMNS = (
    Column("employee", QT_TRANSLATE_NOOP("UnusedRights", "Employee"), width=200, value=_employee,
           tone=lambda row: None if row.employee else "muted"),
    Column("profile", QT_TRANSLATE_NOOP("UnusedRights", "By profile"), width=200,
           value=lambda row: in_language(row.name_en, row.name_ru)),
    Column("object", QT_TRANSLATE_NOOP("UnusedRights", "Object"), width=220,
           value=lambda row: object_name(row.object) if row.object else ""),
    Column("action", QT_TRANSLATE_NOOP("UnusedRights", "Action"), width=180,
           value=lambda row: action_name(row.action) if row.action else ""),
    Column("scopes", QT_TRANSLATE_NOOP("UnusedRights", "Whose records"), width=150, value=_scopes),
    Column("rows_read", QT_TRANSLATE_NOOP("UnusedRights", "Rows read"), "number", width=110),
    Column("last_sign_in", QT_TRANSLATE_NOOP("UnusedRights", "Last sign-in"), "moment", width=140),
)  # fmt: skip


class UnusedRights(QWidget):
    """A row a right and person; Enter opens the profile it comes by."""

    def __init__(
        self,
        runner: QueryRunner,
        *,
        open_profile: Callable[[int], None],
        settings: ViewSettings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.days = ChoiceField()
        self.note = QLabel()
        self.view = ListView(
            runner,
            "unused_rights",
            COLUMNS,
            "UnusedRights",
            Source(self._load_page, lambda row, _sort: _key(row), _key),
            self._texts,
            sort=Sort("employee"),
            on_open=lambda row: open_profile(row.profile_id),
            settings=settings,
        )
        self.view.tools.addWidget(self.days)
        set_role(self.note, "muted")
        self.note.setWordWrap(True)
        self.note.setContentsMargins(tokens.GAP, 0, tokens.GAP, tokens.GAP_TIGHT)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.note)
        self.setFocusProxy(self.view)
        self._retranslate()
        self.days.set_value(90)
        self.days.value_changed.connect(lambda _value: self.view.reset())
        self.view.start()

    def _load_page(self, search: str, _sort: Sort, after: Any, _limit: int) -> Callable[[Any], list[UnusedRight]]:
        return partial(find_unused, search=search, days=self.days.value() or 90, again=after is not None)

    def _texts(self) -> ListTexts:
        return ListTexts(
            search=self.tr("Person, profile, object or action"), empty=self.tr("Every right was used in that time.")
        )

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Unused rights"))
        self.days.set_choices([(days, self.tr("%n day(s)", "", days)) for days in _DAYS])
        self.days.setAccessibleName(self.tr("Not used for"))
        self.note.setText(
            self.tr(
                "Told from changes, exports and prints in the journal, and from counted rows: a right to see is listed "
                "only of who read nothing at all in that time, of phones and bank data of who opened no such card. "
                "Other rights leave no trace and are never listed. What is listed is a question, not a proof."
            )
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()


def find_unused(connection: Any, *, search: str, days: int, again: bool) -> list[UnusedRight]:
    """Return the unused rights that all words fit; they come whole, so there is no second page."""
    if again:
        return []
    words = search.casefold().split()
    return [row for row in list_unused_rights(connection, days) if all(part in _searched(row) for part in words)]


def _key(row: UnusedRight) -> tuple[int, int, str, str]:
    return row.employee_id or 0, row.profile_id, row.object or "", row.action or ""


def _searched(row: UnusedRight) -> str:
    rights = [object_name(row.object), action_name(row.action or "")] if row.object else []
    return " ".join([_employee(row), row.login or "", row.name_en, row.name_ru, *rights]).casefold()
