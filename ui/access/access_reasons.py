"""What a person may see and do, and why: the profile, its scope, who lent it; of all objects, or of one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.access.queries import SessionInfo, explain_access, list_employees, list_profiles
from app.access.records import EmployeeRow, Profile, Reason
from ui.access.access_words import SCOPES, in_language, word
from ui.common.columns import Column, Sort
from ui.common.field_names import OBJECT_NAMES, action_name, object_name
from ui.common.fields import ChoiceField
from ui.common.list_menu import ListMenu
from ui.common.list_pages import Source
from ui.common.list_view import ListTexts, ListView
from ui.common.query_runner import QueryRunner
from ui.common.translations import QT_TRANSLATE_NOOP
from ui.common.view_settings import ViewSettings

VERDICTS = {
    "allowed": QT_TRANSLATE_NOOP("AccessReasons", "allowed"),
    "denied": QT_TRANSLATE_NOOP("AccessReasons", "denied, and that wins"),
}
_WITH_PRIVATE = QT_TRANSLATE_NOOP("AccessReasons", "%1, private too")

_Loaded = tuple[list[EmployeeRow], list[Profile]]


def _scope(row: Reason) -> str:
    scope = word(SCOPES, row.scope)
    if not row.with_private or row.denied:
        return scope
    return QCoreApplication.translate("AccessReasons", _WITH_PRIVATE).replace("%1", scope)


class AccessReasons(QWidget):
    """A row a right: from which profile it comes and whose records it reaches; nothing listed means nothing allowed.

    All objects stand below each other until one is chosen; words narrow the rows; the rows can be exported.
    """

    def __init__(
        self,
        runner: QueryRunner,
        me: SessionInfo,
        *,
        settings: ViewSettings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._people: Sequence[EmployeeRow] = ()
        self._profiles: dict[str, Profile] = {}
        self.person = ChoiceField()
        self.object = ChoiceField()
        self.view = ListView(
            runner,
            "access_reasons",
            self._columns(),
            "AccessReasons",
            Source(self._load_page, lambda row, _sort: _place(row), _place),
            self._texts,
            sort=Sort("object"),
            on_open=lambda _row: None,
            settings=settings,
        )
        ListMenu(self.view, runner, me, "employees", filters=self._filters)
        for field in (self.person, self.object):
            self.view.tools.addWidget(field)
            field.value_changed.connect(lambda _value: self.view.reset())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self.setFocusProxy(self.person)
        self._retranslate()
        runner.run(self, _load_choices, self._take_choices, replaces="choices")

    def _columns(self) -> list[Column]:
        return [
            Column(
                "object",
                QT_TRANSLATE_NOOP("AccessReasons", "Object"),
                width=220,
                value=lambda row: object_name(row.object),
            ),
            Column(
                "action",
                QT_TRANSLATE_NOOP("AccessReasons", "May"),
                width=190,
                value=lambda row: action_name(row.action),
            ),
            Column("scope", QT_TRANSLATE_NOOP("AccessReasons", "Whose records"), width=200, value=_scope),
            Column(
                "verdict",
                QT_TRANSLATE_NOOP("AccessReasons", "Answer"),
                "choice",
                width=160,
                value=lambda row: "denied" if row.denied else "allowed",
                choices=VERDICTS,
                tone=lambda row: "danger" if row.denied else None,
            ),
            Column("profile", QT_TRANSLATE_NOOP("AccessReasons", "By profile"), width=220, value=self._profile_name),
            Column("lent_by", QT_TRANSLATE_NOOP("AccessReasons", "Lent by"), width=180),
            Column("valid_until", QT_TRANSLATE_NOOP("AccessReasons", "Until"), "moment", width=140),
        ]

    def _profile_name(self, row: Reason) -> str:
        profile = self._profiles.get(row.profile)
        return row.profile if profile is None else in_language(profile.name_en, profile.name_ru)

    def _load_page(self, search: str, _sort: Sort, after: Any, _limit: int) -> Callable[[Any], Sequence[Reason]]:
        return partial(
            self._find_reasons,
            search=search,
            employee_id=self.person.value(),
            name=self.object.value(),
            again=after is not None,
        )

    def _find_reasons(
        self, connection: Any, *, search: str, employee_id: int | None, name: str | None, again: bool
    ) -> list[Reason]:
        """Return the reasons that all words fit; they come whole, so there is no second page."""
        if again or employee_id is None:
            return []
        words = search.casefold().split()
        found = sorted(explain_access(connection, employee_id, name), key=_place)
        return [row for row in found if all(part in self._searched(row) for part in words)]

    def _searched(self, row: Reason) -> str:
        parts = (
            object_name(row.object),
            action_name(row.action),
            _scope(row),
            self._profile_name(row),
            row.lent_by or "",
        )
        return " ".join(parts).casefold()

    def _filters(self) -> dict[str, Any]:
        return {"employee_id": self.person.value(), "object": self.object.value()}

    def _take_choices(self, loaded: _Loaded) -> None:
        self._people = [row for row in loaded[0] if row.active]
        self._profiles = {profile.code: profile for profile in loaded[1]}
        self._word_choices()
        self.view.start()

    def _word_choices(self) -> None:
        self.person.set_choices([(row.id, row.name) for row in self._people])
        used = {right.object for profile in self._profiles.values() for right in profile.rights}
        objects = [(name, object_name(name)) for name in OBJECT_NAMES if name in used]
        self.object.set_choices([(None, self.tr("All objects")), *sorted(objects, key=lambda choice: choice[1])])

    def _texts(self) -> ListTexts:
        return ListTexts(
            search=self.tr("Object, action or profile"),
            empty=self.tr("No profile gives this person such a right."),
        )

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Who may what"))
        self.person.setAccessibleName(self.tr("Person"))
        self.object.setAccessibleName(self.tr("Object"))
        self._word_choices()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()


def _load_choices(connection: Any) -> _Loaded:
    return list_employees(connection), list_profiles(connection)


def _place(row: Reason) -> tuple[str, ...]:
    """Return where a right stands, and what tells it from all others."""
    return object_name(row.object), row.action, row.profile, row.scope, row.lent_by or ""
