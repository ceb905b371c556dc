"""Two profiles side by side: what they differ in, or all that either of them may."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from app.access.queries import list_profiles
from app.access.records import Profile
from app.access.right_cells import cells_of
from app.database.errors import UserError
from ui.access.access_words import in_language
from ui.access.right_differences import DifferenceTable, differences, limit_differences
from ui.common import tokens
from ui.common.error_texts import sentence_for
from ui.common.fields import CheckField, ChoiceField
from ui.common.icons import icon
from ui.common.query_runner import QueryRunner
from ui.common.shortcuts import bind
from ui.common.states import EmptyState, ErrorState
from ui.common.style import set_role


class ProfileComparison(QWidget):
    """Choose two profiles; the first is the one the comparison was opened from."""

    def __init__(self, runner: QueryRunner, first: int | None = None, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._first = first
        self._profiles: dict[int, Profile] = {}
        self.left = ChoiceField()
        self.right = ChoiceField()
        self.everything = CheckField()
        self.table = DifferenceTable()
        self.count = QLabel()
        self._versus = QLabel()
        self._same = EmptyState(sign="columns")
        self._error = ErrorState(retry=self.reload)
        self._stack = QStackedWidget()
        self._build()
        self._retranslate()
        self.reload()

    def reload(self) -> None:
        """Ask for the profiles anew."""
        self._runner.run(self, list_profiles, self._take, replaces="profiles", failed=self._fail)

    def _take(self, profiles: list[Profile]) -> None:
        first_time = not self._profiles
        self._profiles = {profile.id: profile for profile in profiles}
        self._offer()
        if first_time and self._first in self._profiles:
            self.left.set_value(self._first)
            others = [number for number in self._profiles if number != self._first]
            self.right.set_value(others[0] if others else None)
        self._show()

    def _fail(self, error: UserError) -> bool:
        self._error.set_texts(sentence_for(error), self.tr("Try again"))
        self._stack.setCurrentWidget(self._error)
        return True

    def _offer(self) -> None:
        names = [(row.id, in_language(row.name_en, row.name_ru)) for row in self._profiles.values()]
        ordered = sorted(names, key=lambda choice: choice[1])
        self.left.set_choices(ordered)
        self.right.set_choices(ordered)

    def _show(self) -> None:
        one, other = self._profiles.get(self.left.value()), self._profiles.get(self.right.value())
        if one is None or other is None:
            self._same.set_texts(self.tr("Choose two profiles to see what they differ in."))
            self._stack.setCurrentWidget(self._same)
            self.count.clear()
            return
        everything = bool(self.everything.value())
        rows = differences(cells_of(one.rights), cells_of(other.rights), everything=everything)
        rows += limit_differences(one.limits, other.limits, everything=everything)
        self.table.show_rows(rows)
        self._same.set_texts(self.tr("The two allow exactly the same."))
        self._stack.setCurrentWidget(self.table if rows else self._same)
        differing = sum(row.tone == "accent" for row in rows)
        self.count.setText(self.tr("%n difference(s)", "", differing))

    def _build(self) -> None:
        set_role(self.count, "muted")
        set_role(self._versus, "muted")
        head = QWidget()
        set_role(head, "surface")
        line = QHBoxLayout(head)
        line.setContentsMargins(tokens.GAP_WIDE, tokens.GAP, tokens.GAP_WIDE, tokens.GAP)
        line.setSpacing(tokens.GAP)
        for part in (self.left, self._versus, self.right, self.everything):
            line.addWidget(part)
        line.addStretch(1)
        line.addWidget(self.count)
        for field in (self.left, self.right):
            field.setMinimumWidth(240)
        for page in (self.table, self._same, self._error):
            self._stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self._stack, 1)
        for widget in (self.left, self.right, self.everything):
            widget.value_changed.connect(lambda _value: self._show())
        self.setFocusProxy(self.right)
        bind(self, "refresh", self.reload)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Compare profiles"))
        self.setWindowIcon(icon("columns"))
        self._versus.setText(self.tr("and"))
        self.everything.set_text(self.tr("also what is the same"))
        self.left.setAccessibleName(self.tr("First profile"))
        self.right.setAccessibleName(self.tr("Second profile"))
        self._offer()
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_stack"):
            self._retranslate()
