"""The fields of an employee: the person on the left, what the sign-in allows on the right."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from zoneinfo import available_timezones

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.access.directories import Directories
from ui.access.access_words import LANGUAGES, choices_of
from ui.access.networks_field import NetworksField
from ui.access.place_ticks import PlaceTicks
from ui.access.workstations_field import WorkstationsField
from ui.common import tokens
from ui.common.fields import ChoiceField, EntryField, NumberField, TextField, TimeField
from ui.common.style import set_role

FIELD_WIDTH = 272
_LABEL_WIDTH = 136
_TICKS_WIDTH = 184
_NARROW = 96
#: Zones of countries and cities; the rest of the catalogue are old names and offsets without summer time.
_AREAS = ("Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")


class EmployeeForm(QScrollArea):
    """The bound fields, by the server's names; `login` can be typed for a new employee only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = TextField(120, required=True)
        self.initials = TextField(3, required=True)
        self.login = TextField(41, required=True)
        self.department = ChoiceField()
        self.position = TextField(120)
        self.email = TextField(200)
        self.phone = TextField(40)
        self.language = ChoiceField(choices_of(LANGUAGES))
        self.zone = ChoiceField([(zone, zone.replace("_", " ")) for zone in _zones()])
        self.work_from = TimeField()
        self.work_to = TimeField()
        self.networks = NetworksField()
        self.max_sessions = NumberField(0, minimum=Decimal(1), maximum=Decimal(50))
        self.workstations = WorkstationsField()
        self.password_days = NumberField(0, minimum=Decimal(1), maximum=Decimal(3650))
        self.warehouses = PlaceTicks()
        self.own_firms = PlaceTicks()
        self.teams = PlaceTicks()
        self._labels: list[tuple[QLabel, QWidget | None, Callable[[], str]]] = []
        self._forms: list[QFormLayout] = []
        self._below = QVBoxLayout()
        self._reach = QWidget()
        self.later = QLabel()
        self._build()
        self._retranslate()

    def fields(self) -> dict[str, QWidget]:
        """Return the fields by the names of the record."""
        return {
            "name": self.name,
            "initials": self.initials,
            "login": self.login,
            "department_id": self.department,
            "position": self.position,
            "email": self.email,
            "phone": self.phone,
            "language": self.language,
            "zone": self.zone,
            "work_from": self.work_from,
            "work_to": self.work_to,
            "networks": self.networks,
            "max_sessions": self.max_sessions,
            "workstations": self.workstations,
            "password_days": self.password_days,
            "warehouse_keys": self.warehouses,
            "own_firm_ids": self.own_firms,
            "team_ids": self.teams,
        }

    def offer(self, directories: Directories) -> None:
        """Offer the departments, warehouses, own firms and teams to choose from."""
        self.department.set_choices([(place.id, place.name) for place in directories.departments])
        self.warehouses.offer(directories.warehouses)
        self.own_firms.offer(directories.own_firms)
        self.teams.offer(directories.teams)

    def add_below(self, widget: QWidget) -> None:
        """Put something under the fields."""
        self._below.addWidget(widget)

    def set_rights(self, *, is_new: bool, may_edit: bool, why_not: str) -> None:
        """Forbid what may not be changed, the reason in the tip; what comes after the hiring is not shown before it."""
        for name, field in self.fields().items():
            if isinstance(field, EntryField | ChoiceField | PlaceTicks):
                field.set_read_only(not may_edit or (name == "login" and not is_new))
            field.setToolTip("" if may_edit else why_not)
        for later in (self.work_from, self.work_to, self.networks, self.workstations, self.max_sessions,
                      self.password_days):  # fmt: skip
            for form in self._forms:
                if form.indexOf(later) >= 0:
                    form.setRowVisible(later, not is_new)
        self._reach.setVisible(not is_new)
        self.later.setVisible(is_new)
        if may_edit:
            self._word_tips(is_new)

    def check_together(self) -> bool:
        """Check what fields say together; the sentences stand at the fields."""
        if self.department.value() is None:
            self.department.set_error(self.tr("Choose the department."))
            return False
        half = [field for field in (self.work_from, self.work_to) if field.value() is None]
        if len(half) == 1:
            half[0].set_error(self.tr("Hours have a beginning and an end."))
            half[0].setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        return True

    def _build(self) -> None:
        body = QWidget()
        set_role(body, "surface")
        row = QHBoxLayout()
        row.setSpacing(tokens.GAP_SECTION)
        self._person(self._column(row))
        self._sign_in(self._column(row))
        row.addWidget(self._reach)
        self._reaching()
        row.addStretch(1)
        whole = QVBoxLayout(body)
        whole.setContentsMargins(tokens.GAP_WIDE, tokens.GAP, tokens.GAP_WIDE, tokens.GAP_WIDE)
        whole.setSpacing(tokens.GAP_WIDE)
        whole.addLayout(row)
        whole.addLayout(self._below)
        whole.addStretch(1)
        self.setWidget(body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def _person(self, form: QFormLayout) -> None:
        self._heading(form, lambda: self.tr("Person"))
        self._row(form, lambda: self.tr("Name"), self.name)
        self._row(form, lambda: self.tr("Initials"), self.initials, _NARROW)
        self._row(form, lambda: self.tr("Department"), self.department)
        self._row(form, lambda: self.tr("Position"), self.position)
        self._row(form, lambda: self.tr("E-mail"), self.email)
        self._row(form, lambda: self.tr("Phone"), self.phone)
        self._row(form, lambda: self.tr("Language"), self.language)

    def _sign_in(self, form: QFormLayout) -> None:
        self._heading(form, lambda: self.tr("Sign-in"))
        self._row(form, lambda: self.tr("Login"), self.login)
        self._row(form, lambda: self.tr("Time zone"), self.zone)
        self._row(form, lambda: self.tr("Works from"), self.work_from, _NARROW)
        self._row(form, lambda: self.tr("Works until"), self.work_to, _NARROW)
        self._row(form, lambda: self.tr("Networks"), self.networks)
        self._row(form, lambda: self.tr("Workstations"), self.workstations)
        self._row(form, lambda: self.tr("Sessions at most"), self.max_sessions, _NARROW)
        self._row(form, lambda: self.tr("Password, days"), self.password_days, _NARROW)
        set_role(self.later, "muted")
        self.later.setWordWrap(True)
        self.later.setFixedWidth(FIELD_WIDTH)
        form.addRow("", self.later)

    def _reaching(self) -> None:
        column = QVBoxLayout(self._reach)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.GAP_TIGHT)
        self._reach.setMinimumWidth(_TICKS_WIDTH)
        parts: list[tuple[Callable[[], str], PlaceTicks]] = [
            (lambda: self.tr("Warehouses"), self.warehouses),
            (lambda: self.tr("Only these own firms"), self.own_firms),
            (lambda: self.tr("Teams"), self.teams),
        ]
        for words, ticks in parts:
            label = QLabel()
            set_role(label, "strong")
            label.setContentsMargins(0, tokens.GAP, 0, 0)
            column.addWidget(label)
            column.addWidget(ticks)
            self._labels.append((label, ticks, words))
        column.addStretch(1)

    def _column(self, row: QHBoxLayout) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(tokens.GAP)
        form.setVerticalSpacing(tokens.GAP_TIGHT + 2)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        self._forms.append(form)
        column = QVBoxLayout()
        column.addLayout(form)
        column.addStretch(1)
        row.addLayout(column)
        return form

    def _heading(self, form: QFormLayout, words: Callable[[], str]) -> None:
        label = QLabel()
        set_role(label, "strong")
        label.setContentsMargins(0, tokens.GAP, 0, 0)
        form.addRow(label)
        self._labels.append((label, None, words))

    def _row(self, form: QFormLayout, words: Callable[[], str], field: QWidget, width: int = FIELD_WIDTH) -> None:
        label = QLabel()
        set_role(label, "muted")
        label.setFixedSize(_LABEL_WIDTH, tokens.FIELD_HEIGHT)
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        label.setBuddy(field)
        # A short input keeps the column's room for the sentence under it.
        field.setFixedWidth(FIELD_WIDTH)
        inner, layout = field.focusProxy(), field.layout()
        if width < FIELD_WIDTH and inner is not None and layout is not None:
            inner.setFixedWidth(width)
            layout.setAlignment(inner, Qt.AlignmentFlag.AlignLeft)
        form.addRow(label, field)
        self._labels.append((label, field, words))

    def _word_tips(self, is_new: bool) -> None:
        self.login.setToolTip(
            self.tr("Small Latin letters, digits and _; it is never changed and never given to anyone else.")
            if is_new
            else self.tr("A login is never changed: the journal names people by it.")
        )
        self.work_from.setToolTip(
            self.tr("By the clock of the employee's time zone; outside these hours nothing opens.")
        )
        self.work_to.setToolTip(self.work_from.toolTip())
        self.networks.setToolTip(self.tr("From elsewhere this person's sign-in shows nothing, even with the password."))
        self.workstations.setToolTip(
            self.tr("Names or MAC addresses. It is what the computer says of itself: a hurdle, not a lock.")
        )
        self.password_days.setToolTip(
            self.tr("After so many days the password must be changed before anything opens. Empty: it holds for good.")
        )
        self.own_firms.setToolTip(self.tr("Documents of other own firms are not seen. None ticked: of all firms."))

    def _retranslate(self) -> None:
        for label, field, words in self._labels:
            label.setText(words())
            if field is not None:
                field.setAccessibleName(words())
        self.later.setText(self.tr("Hours, networks, warehouses and profiles are set once the employee is added."))
        self.language.set_choices(choices_of(LANGUAGES))
        self.work_from.set_placeholder(self.tr("any time"))
        self.work_to.set_placeholder(self.tr("any time"))
        self.networks.set_placeholder(self.tr("any network"))
        self.workstations.set_placeholder(self.tr("any computer"))
        self.password_days.set_placeholder(self.tr("for good"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_labels"):
            self._retranslate()


def _zones() -> list[str]:
    return sorted(zone for zone in available_timezones() if zone.split("/")[0] in _AREAS and "/" in zone)
