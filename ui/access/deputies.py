"""Business rights lent for dates: to whom, by whom, until when; lent anew here, and ended before their time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from functools import partial
from uuid import uuid4

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.access.commands import end_deputy, request_deputy
from app.access.directories import Place
from app.access.queries import SessionInfo
from app.access.records import Deputy
from ui.access.right_words import why_not
from ui.common import messages, tokens
from ui.common.fields import ChoiceField, DateField
from ui.common.formats import format_date
from ui.common.query_runner import QueryRunner
from ui.common.style import set_role

_NAME_WIDTH = 240
_DATE_WIDTH = 130


class Deputies(QWidget):
    """A row a lending; below it whom to lend to, from which day and until which. `changed` after each."""

    changed = Signal()

    def __init__(self, runner: QueryRunner, me: SessionInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._me = me
        self._employee: Place | None = None
        self._lendings: Sequence[Deputy] = ()
        self._people: Sequence[Place] = ()
        self.heading = QLabel()
        self.deputy = ChoiceField()
        self.since = DateField()
        self.until = DateField()
        self.lend_button = QPushButton()
        self.end_buttons: dict[int, QPushButton] = {}
        self._nothing = QLabel()
        self._grid = QGridLayout()
        self._build()
        self._retranslate()

    def show_lendings(self, employee: Place, lendings: Sequence[Deputy], people: Sequence[Place]) -> None:
        """Show what an employee lends and is lent, and offer the others as deputies."""
        self._employee, self._lendings, self._people = employee, lendings, people
        self._retranslate()

    def _refusal(self) -> str:
        if self._employee is not None and self._employee.id == self._me.employee_id:
            return ""
        return why_not(self._me, "profiles", "edit")

    def _lend(self) -> None:
        fields = (self.since, self.until)
        if self._employee is None or self.deputy.value() is None or [f for f in fields if not f.commit()]:
            return
        if self.since.value() is None or self.until.value() is None:
            empty = self.since if self.since.value() is None else self.until
            empty.set_error(self.tr("Rights are lent for days: from and until."))
            return
        first, last = self.since.value(), self.until.value()
        if first is None or last is None or last < first:
            self.until.set_error(self.tr("It ends before it begins."))
            return
        work = partial(
            request_deputy,
            save_id=uuid4(),
            employee_id=self._employee.id,
            deputy_id=self.deputy.value(),
            valid_from=datetime.combine(first, time()).astimezone(),
            valid_until=datetime.combine(last + timedelta(days=1), time()).astimezone(),
        )
        self._runner.run(self, work, self._take_state, writes=True)

    def _take_state(self, state: str) -> None:
        for field in (self.since, self.until):
            field.set_value(None)
        if state == "waiting":
            messages.status(self, self.tr("Asked for. It takes effect once a second person has approved it."))
        else:
            messages.status(self, self.tr("The rights are lent; they come back by themselves."))
        self.changed.emit()

    def _ask_end(self, lending: Deputy) -> None:
        sentence = self.tr("%1 loses what %2 lends, also in windows that are open now.")
        sentence = sentence.replace("%1", lending.deputy).replace("%2", lending.employee)
        messages.confirm(self, sentence, self.tr("End it"), lambda: self._end(lending), danger=True)

    def _end(self, lending: Deputy) -> None:
        work = partial(end_deputy, save_id=uuid4(), deputy_id=lending.id)
        self._runner.run(self, work, lambda _nothing: self.changed.emit(), writes=True)

    def _fill(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self.end_buttons.clear()
        for number, lending in enumerate(self._lendings):
            lends = self._employee is not None and lending.employee_id == self._employee.id
            words = self.tr("lends to %1") if lends else self.tr("is lent by %1")
            name = lending.deputy if lends else lending.employee
            dates = QLabel(self._dates(lending))
            set_role(dates, "muted")
            button = QPushButton(self.tr("End…"))
            button.setAccessibleName(f"{self.tr('End…')} {name}")
            button.setAutoDefault(False)
            set_role(button, "quiet")
            refusal = "" if lending.employee_id == self._me.employee_id else why_not(self._me, "profiles", "edit")
            button.setEnabled(not refusal)
            button.setToolTip(refusal)
            button.clicked.connect(lambda _checked=False, lending=lending: self._ask_end(lending))
            for place, widget in enumerate((QLabel(words.replace("%1", name)), dates, button)):
                self._grid.addWidget(widget, number, place)
            self.end_buttons[lending.id] = button
        self._nothing.setVisible(not self._lendings)

    def _dates(self, lending: Deputy) -> str:
        last = (lending.valid_until - timedelta(microseconds=1)).astimezone().date()
        first = format_date(lending.valid_from.astimezone().date())
        return self.tr("from %1 until %2").replace("%1", first).replace("%2", format_date(last))

    def _build(self) -> None:
        set_role(self.heading, "strong")
        set_role(self._nothing, "muted")
        self._grid.setHorizontalSpacing(tokens.GAP_WIDE)
        self._grid.setVerticalSpacing(tokens.GAP_TIGHT)
        self._grid.setColumnStretch(3, 1)
        self._grid.setColumnMinimumWidth(0, _NAME_WIDTH)
        self.deputy.setFixedWidth(_NAME_WIDTH)
        self.since.setFixedWidth(_DATE_WIDTH)
        self.until.setFixedWidth(_DATE_WIDTH)
        self.lend_button.setAutoDefault(False)
        self.lend_button.clicked.connect(self._lend)
        line = QHBoxLayout()
        line.setSpacing(tokens.GAP)
        for widget in (self.deputy, self.since, self.until, self.lend_button):
            line.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        line.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.GAP)
        layout.addWidget(self.heading)
        layout.addWidget(self._nothing)
        layout.addLayout(self._grid)
        layout.addLayout(line)

    def _retranslate(self) -> None:
        self.heading.setText(self.tr("Deputies"))
        self._nothing.setText(self.tr("Nobody stands in: no rights are lent."))
        self._fill()
        mine = self._employee.id if self._employee is not None else None
        self.deputy.set_choices([(person.id, person.name) for person in self._people if person.id != mine])
        self.deputy.setAccessibleName(self.tr("Deputy"))
        for field, words in ((self.since, self.tr("from day")), (self.until, self.tr("until day"))):
            field.set_placeholder(words)
            field.setAccessibleName(words)
        self.until.setToolTip(self.tr("The last day counts whole; then the rights end by themselves."))
        own = mine == self._me.employee_id
        self.lend_button.setText(self.tr("Lend") if own else self.tr("Ask to lend"))
        refusal = self._refusal()
        for widget in (self.deputy, self.since, self.until, self.lend_button):
            widget.setVisible(not refusal)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_grid"):
            self._retranslate()
