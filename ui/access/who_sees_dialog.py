"""Who may see one record, and why: a person, the profile and its scope, who lent it, and what comes of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.access.history import Viewer, list_who_sees
from app.access.queries import SessionInfo, list_profiles
from app.access.records import Profile
from app.database.errors import UserError
from ui.access.access_words import SCOPES, in_language, word
from ui.common import tokens
from ui.common.columns import Column
from ui.common.error_texts import sentence_for
from ui.common.list_table import ListTable
from ui.common.query_runner import QueryRunner
from ui.common.style import set_role
from ui.common.table_model import RowTableModel
from ui.common.translations import QT_TRANSLATE_NOOP

_SIZE = (860, 460)
OUTCOMES = {
    "sees": QT_TRANSLATE_NOOP("WhoSees", "sees it"),
    "denied": QT_TRANSLATE_NOOP("WhoSees", "denied, and that wins"),
    "overruled": QT_TRANSLATE_NOOP("WhoSees", "does not see it"),
}
_TONES = {"denied": "danger", "overruled": "muted"}
#: The ready profiles by code, for who asks from a card and may not read the profiles themselves.
_PROFILES = {
    "seller": QT_TRANSLATE_NOOP("WhoSees", "Seller"),
    "senior_seller": QT_TRANSLATE_NOOP("WhoSees", "Senior seller"),
    "head_of_sales": QT_TRANSLATE_NOOP("WhoSees", "Head of sales"),
    "storekeeper": QT_TRANSLATE_NOOP("WhoSees", "Storekeeper"),
    "senior_storekeeper": QT_TRANSLATE_NOOP("WhoSees", "Senior storekeeper"),
    "buyer": QT_TRANSLATE_NOOP("WhoSees", "Buyer"),
    "accountant": QT_TRANSLATE_NOOP("WhoSees", "Accountant"),
    "cashier": QT_TRANSLATE_NOOP("WhoSees", "Cashier"),
    "director": QT_TRANSLATE_NOOP("WhoSees", "Director"),
    "newcomer": QT_TRANSLATE_NOOP("WhoSees", "Newcomer"),
    "auditor": QT_TRANSLATE_NOOP("WhoSees", "Auditor"),
    "sysadmin": QT_TRANSLATE_NOOP("WhoSees", "System administrator"),
    "robot": QT_TRANSLATE_NOOP("WhoSees", "Robot"),
}


class WhoSees(QDialog):
    """A list with a filter over it; nothing can be changed here."""

    def __init__(
        self, runner: QueryRunner, me: SessionInfo, object_: str, record_id: int, title: str, owner: QWidget
    ) -> None:
        super().__init__(owner.window())
        self.setObjectName("who_sees")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Who may see it"))
        self.resize(*_SIZE)
        self._viewers: Sequence[Viewer] = ()
        self._profiles: dict[str, Profile] = {}
        self.heading = QLabel(title)
        self.total = QLabel(self.tr("Asking the server…"))
        self.filter = QLineEdit()
        self.model = RowTableModel(self._columns(), "WhoSees", self)
        self.table = ListTable(self.model, self)
        self.close_button = QPushButton(self.tr("Close"))
        self._build()
        runner.run(self, partial(list_who_sees, object_=object_, record_id=record_id), self._show, failed=self._refuse)
        if me.may("profiles", "view"):
            runner.run(self, list_profiles, self._take_profiles, failed=lambda _error: True)

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column("employee", QT_TRANSLATE_NOOP("WhoSees", "Person"), width=190),
            Column(
                "outcome",
                QT_TRANSLATE_NOOP("WhoSees", "Answer"),
                "choice",
                width=150,
                value=_outcome,
                choices=OUTCOMES,
                tone=lambda row: _TONES.get(_outcome(row)),
            ),
            Column("profile", QT_TRANSLATE_NOOP("WhoSees", "By profile"), width=180, value=self._profile_name),
            Column("scope", QT_TRANSLATE_NOOP("WhoSees", "Whose records"), width=150, value=_scope),
            Column("lent_by", QT_TRANSLATE_NOOP("WhoSees", "Lent by"), width=150),
            Column("valid_until", QT_TRANSLATE_NOOP("WhoSees", "Until"), "moment", width=130),
        )

    def _profile_name(self, row: Viewer) -> str:
        profile = self._profiles.get(row.profile)
        if profile is not None:
            return in_language(profile.name_en, profile.name_ru)
        source = _PROFILES.get(row.profile)
        return QCoreApplication.translate("WhoSees", source) if source else row.profile

    def _show(self, viewers: list[Viewer]) -> None:
        self._viewers = viewers
        seeing = len({viewer.employee_id for viewer in viewers if viewer.sees})
        self.total.setText(self.tr("People who see it: %1").replace("%1", str(seeing)))
        self._narrow(self.filter.text())
        self.table.fit_columns_once()

    def _take_profiles(self, profiles: list[Profile]) -> None:
        self._profiles = {profile.code: profile for profile in profiles}
        self._narrow(self.filter.text())

    def _narrow(self, typed: str) -> None:
        words = typed.casefold().split()
        self.model.reset([row for row in self._viewers if all(part in self._searched(row) for part in words)])

    def _searched(self, row: Viewer) -> str:
        return f"{row.employee} {self._profile_name(row)} {_scope(row)} {row.lent_by or ''}".casefold()

    def _refuse(self, error: UserError) -> bool:
        self.total.setText(sentence_for(error))
        set_role(self.total, "error")
        return True

    def _build(self) -> None:
        set_role(self.heading, "heading")
        set_role(self.total, "muted")
        self.heading.setWordWrap(True)
        self.total.setWordWrap(True)
        self.filter.setPlaceholderText(self.tr("Person, profile or scope"))
        self.filter.setAccessibleName(self.tr("Filter"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._narrow)
        self.table.setAccessibleName(self.tr("Who may see it"))
        self.close_button.clicked.connect(self.accept)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.accept)
        below = QHBoxLayout()
        below.addWidget(self.total, 1)
        below.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.GAP_WIDE, tokens.GAP_WIDE, tokens.GAP_WIDE, tokens.GAP_WIDE)
        layout.setSpacing(tokens.GAP)
        layout.addWidget(self.heading)
        layout.addWidget(self.filter)
        layout.addWidget(self.table, 1)
        layout.addLayout(below)
        self.filter.setFocus(Qt.FocusReason.OtherFocusReason)


def _outcome(row: Viewer) -> str:
    if row.denied:
        return "denied"
    return "sees" if row.sees else "overruled"


def _scope(row: Viewer) -> str:
    return word(SCOPES, row.scope)
