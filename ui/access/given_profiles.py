"""The profiles of an employee, with their dates; giving one is asked for here and approved by a second person."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta
from functools import partial
from uuid import uuid4

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.access.commands import request_profile
from app.access.queries import SessionInfo
from app.access.records import EmployeeRow, GivenProfile, Profile
from ui.access.access_words import in_language
from ui.access.right_words import why_not
from ui.common import messages, tokens
from ui.common.fields import ChoiceField, DateField
from ui.common.formats import format_date
from ui.common.query_runner import QueryRunner
from ui.common.style import set_role

_NAME_WIDTH = 240


class GivenProfiles(QWidget):
    """A row a profile with "Take away"; below it a profile to give, for good or until a day."""

    changed = Signal()

    def __init__(self, runner: QueryRunner, me: SessionInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._me = me
        self._may = me.may("profiles", "edit")
        self._row: EmployeeRow | None = None
        self._offered: Sequence[Profile] = ()
        self.heading = QLabel()
        self.profile = ChoiceField()
        self.since = DateField()
        self.until = DateField()
        self.give_button = QPushButton()
        self.take_buttons: dict[int, QPushButton] = {}
        self._nothing = QLabel()
        self._grid = QGridLayout()
        self._build()
        self._retranslate()

    def show_employee(self, row: EmployeeRow, profiles: Sequence[Profile]) -> None:
        """Show what an employee has, and offer what not."""
        self._row, self._offered = row, profiles
        self._retranslate()

    def _build(self) -> None:
        set_role(self.heading, "strong")
        set_role(self._nothing, "muted")
        self._grid.setHorizontalSpacing(tokens.GAP_WIDE)
        self._grid.setVerticalSpacing(tokens.GAP_TIGHT)
        self._grid.setColumnStretch(3, 1)
        self._grid.setColumnMinimumWidth(0, _NAME_WIDTH)
        self.profile.setFixedWidth(_NAME_WIDTH)
        for field in (self.since, self.until):
            field.setFixedWidth(130)
        self.give_button.setAutoDefault(False)
        self.give_button.clicked.connect(self._give)
        line = QHBoxLayout()
        line.setSpacing(tokens.GAP)
        for widget in (self.profile, self.since, self.until, self.give_button):
            line.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        line.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.GAP)
        for part in (self.heading, self._nothing):
            layout.addWidget(part)
        layout.addLayout(self._grid)
        layout.addLayout(line)

    def _fill(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self.take_buttons.clear()
        given = self._row.profiles if self._row is not None else ()
        for number, profile in enumerate(given):
            name = in_language(profile.name_en, profile.name_ru)
            button = QPushButton(self.tr("Take away…"))
            button.setAccessibleName(f"{self.tr('Take away…')} {name}")
            button.setAutoDefault(False)
            set_role(button, "quiet")
            button.clicked.connect(lambda _checked=False, profile=profile: self._ask_taking(profile))
            self._allow(button)
            dates = QLabel(self._dates(profile))
            set_role(dates, "muted")
            for place, widget in enumerate((QLabel(name), dates, button)):
                self._grid.addWidget(widget, number, place)
            self.take_buttons[profile.profile_id] = button
        self._nothing.setVisible(not given)

    def _dates(self, profile: GivenProfile) -> str:
        parts = []
        if profile.valid_from is not None and profile.valid_from > datetime.now(UTC):
            parts.append(self.tr("from %1").replace("%1", format_date(profile.valid_from.astimezone().date())))
        if profile.valid_until is not None:
            last = (profile.valid_until - timedelta(microseconds=1)).astimezone().date()
            parts.append(self.tr("until %1").replace("%1", format_date(last)))
        return " ".join(parts) or self.tr("for good")

    def _give(self) -> None:
        refused = [field for field in (self.since, self.until) if not field.commit()]
        if self._row is None or self.profile.value() is None or refused:
            return
        first, last = self.since.value(), self.until.value()
        # The last day counts whole, by the clock of whoever gives.
        since = None if first is None else datetime.combine(first, time()).astimezone()
        until = None if last is None else datetime.combine(last + timedelta(days=1), time()).astimezone()
        self._ask(self.profile.value(), give=True, valid_from=since, valid_until=until)

    def _ask_taking(self, profile: GivenProfile) -> None:
        if self._row is None:
            return
        name = in_language(profile.name_en, profile.name_ru)
        sentence = self.tr("%1 loses the rights of “%2”, also in windows that are open now.")
        messages.confirm(
            self,
            sentence.replace("%1", self._row.name).replace("%2", name),
            self.tr("Take away"),
            lambda: self._ask(profile.profile_id, give=False),
            danger=True,
        )

    def _ask(
        self,
        profile_id: int,
        *,
        give: bool,
        valid_from: datetime | None = None,
        valid_until: datetime | None = None,
    ) -> None:
        if self._row is None:
            return
        work = partial(
            request_profile,
            save_id=uuid4(),
            employee_id=self._row.id,
            profile_id=profile_id,
            give=give,
            valid_from=valid_from,
            valid_until=valid_until,
        )
        self._runner.run(self, work, self._take_state, writes=True)

    def _take_state(self, state: str) -> None:
        for field in (self.since, self.until):
            field.set_value(None)
        if state == "waiting":
            messages.status(self, self.tr("Asked for. It takes effect once a second person has approved it."))
        else:
            messages.status(self, self.tr("Done."))
        self.changed.emit()

    def _allow(self, button: QPushButton) -> None:
        button.setEnabled(self._may)
        button.setToolTip(why_not(self._me, "profiles", "edit"))

    def _retranslate(self) -> None:
        self.heading.setText(self.tr("Profiles"))
        self._nothing.setText(self.tr("No profile yet: without one the person may do nothing."))
        self._fill()
        had = {given.profile_id for given in self._row.profiles} if self._row is not None else set()
        self.profile.set_choices(
            [(p.id, in_language(p.name_en, p.name_ru)) for p in self._offered if p.id not in had and not p.archived]
        )
        self.profile.setAccessibleName(self.tr("Profile to give"))
        self.since.setAccessibleName(self.tr("From day"))
        self.since.set_placeholder(self.tr("at once"))
        self.until.setAccessibleName(self.tr("Until day"))
        self.until.set_placeholder(self.tr("for good"))
        self.until.setToolTip(self.tr("The last day of the profile; it ends by itself. Empty: for good."))
        self.give_button.setText(self.tr("Ask for this profile"))
        self._allow(self.give_button)
        for field in (self.profile, self.since, self.until):
            field.setVisible(self._may)
        self.give_button.setVisible(self._may)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
