"""The firm's structure: the tree of departments on the left, teams across it on the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.access.directories import Colleague, Department, Team, list_colleagues, list_departments, list_teams
from app.access.queries import SessionInfo
from ui.access.department_dialog import DepartmentDialog
from ui.access.right_words import why_not
from ui.access.team_dialog import TeamDialog
from ui.common import messages, tokens
from ui.common.columns import Column, Sort
from ui.common.fields import CheckField
from ui.common.list_pages import Source
from ui.common.list_view import ListTexts, ListView
from ui.common.query_runner import QueryRunner
from ui.common.translations import QT_TRANSLATE_NOOP
from ui.common.view_settings import ViewSettings

_STEP = "      "


@dataclass(frozen=True, slots=True)
class Branch:
    """A department with its depth in the tree, and its place among all."""

    department: Department
    depth: int
    place: int = 0


@dataclass(frozen=True, slots=True)
class TeamRow:
    """A team with the names of its members."""

    team: Team
    names: str


_DEPARTMENTS = (
    Column("name", QT_TRANSLATE_NOOP("Structure", "Department"), width=320,
           value=lambda row: _STEP * row.depth + row.department.name, tip=lambda row: row.department.name,
           tone=lambda row: "muted" if row.department.archived else None),
    Column("people", QT_TRANSLATE_NOOP("Structure", "People"), "number", width=80,
           value=lambda row: row.department.people),
    Column("place", QT_TRANSLATE_NOOP("Structure", "Place in the tree"), "number", width=80, hidden=True),
)  # fmt: skip
_TEAMS = (
    Column("name", QT_TRANSLATE_NOOP("Structure", "Team"), width=180, value=lambda row: row.team.name),
    Column("members", QT_TRANSLATE_NOOP("Structure", "Members"), width=340, value=lambda row: row.names,
           tip=lambda row: row.names),
)  # fmt: skip


class Structure(QWidget):
    """Enter opens a department or a team; who may not change them reads them."""

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
        may = me.may("employees", "edit")
        self.with_archived = CheckField()
        self.departments = self._list(
            "departments", _DEPARTMENTS, self._load_departments, self._department_texts,
            lambda row: self._open_department(row.department), (lambda: self._open_department(None)) if may else None,
            settings,
        )  # fmt: skip
        self.teams = self._list(
            "teams", _TEAMS, self._load_teams, self._team_texts,
            lambda row: self._open_team(row.team), (lambda: self._open_team(None)) if may else None, settings,
        )  # fmt: skip
        # The order of the tree is what the rows are sorted by; as a figure it tells nothing.
        self.departments.table.setColumnHidden(len(_DEPARTMENTS) - 1, True)
        self.departments.tools.addWidget(self.with_archived)
        self.with_archived.value_changed.connect(lambda _value: self.departments.reset())
        for view in (self.departments, self.teams):
            # The order is that of the tree, and of names.
            view.table.horizontalHeader().setSectionsClickable(False)
        line = QHBoxLayout()
        line.setSpacing(tokens.GAP_WIDE)
        line.addWidget(self.departments, 1)
        line.addWidget(self.teams, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(line)
        self.setFocusProxy(self.departments)
        self._retranslate()
        self.departments.start()
        self.teams.start()

    def _list(
        self,
        name: str,
        columns: Sequence[Column],
        load: Callable[[str, Sort, Any, int], Callable[[Any], Sequence[Any]]],
        texts: Callable[[], ListTexts],
        on_open: Callable[[Any], None],
        on_add: Callable[[], None] | None,
        settings: ViewSettings | None,
    ) -> ListView:
        return ListView(
            self._runner, name, columns, "Structure",
            Source(load, lambda row, _sort: columns[0].value_of(row), columns[0].value_of), texts,
            sort=Sort("place" if columns is _DEPARTMENTS else "name"), on_open=on_open, on_add=on_add,
            settings=settings,
        )  # fmt: skip

    def _open_department(self, department: Department | None) -> None:
        if self._refused():
            return

        def show(departments: list[Department]) -> None:
            dialog = DepartmentDialog(self._runner, self, departments, department)
            dialog.saved.connect(lambda _id: self.departments.refresh())
            dialog.open()

        self._runner.run(self, list_departments, show, replaces="dialog")

    def _open_team(self, team: Team | None) -> None:
        if self._refused():
            return

        def show(people: list[Colleague]) -> None:
            dialog = TeamDialog(self._runner, self, people, team)
            dialog.saved.connect(self.teams.refresh)
            dialog.open()

        self._runner.run(self, list_colleagues, show, replaces="dialog")

    def _refused(self) -> bool:
        refusal = why_not(self._me, "employees", "edit")
        if refusal:
            messages.warning(self, refusal)
        return bool(refusal)

    def _load_departments(self, search: str, _sort: Sort, after: Any, _limit: int) -> Callable[[Any], list[Branch]]:
        return partial(find_branches, search=search, archived=bool(self.with_archived.value()), again=after is not None)

    def _load_teams(self, search: str, _sort: Sort, after: Any, _limit: int) -> Callable[[Any], list[TeamRow]]:
        return partial(_find_teams, search=search, again=after is not None)

    def _department_texts(self) -> ListTexts:
        return ListTexts(
            search=self.tr("Department"), empty=self.tr("There is no department yet."), add=self.tr("New department")
        )

    def _team_texts(self) -> ListTexts:
        return ListTexts(
            search=self.tr("Team or member"),
            empty=self.tr("No team yet: people who share clients across departments."),
            add=self.tr("New team"),
        )

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Departments and teams"))
        self.with_archived.set_text(self.tr("with archived"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()


def find_branches(connection: Any, *, search: str, archived: bool, again: bool) -> list[Branch]:
    """Return the departments that all words fit, in the order of the tree, each below the one above it."""
    if again:
        return []
    places = [place for place in list_departments(connection) if archived or not place.archived]
    known = {place.id for place in places}
    words = search.casefold().split()

    def below(parent: int | None, depth: int) -> list[Branch]:
        found: list[Branch] = []
        for place in places:
            above = place.parent_id if place.parent_id in known else None
            if above == parent:
                found += [Branch(place, depth), *below(place.id, depth + 1)]
        return found

    tree = [replace(branch, place=place) for place, branch in enumerate(below(None, 0))]
    return [branch for branch in tree if all(word in branch.department.name.casefold() for word in words)]


def _find_teams(connection: Any, *, search: str, again: bool) -> list[TeamRow]:
    """Return the teams that all words fit; they come whole, so there is no second page."""
    if again:
        return []
    names = {person.id: person.name for person in list_colleagues(connection)}
    words = search.casefold().split()
    rows = [
        TeamRow(team, ", ".join(names[member] for member in team.members if member in names))
        for team in list_teams(connection)
    ]
    return [row for row in rows if all(word in f"{row.team.name} {row.names}".casefold() for word in words)]
