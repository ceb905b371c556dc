"""The matrix of rights: a row a profile and object, a column an action, in the cell whose rows it reaches."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.access.queries import SessionInfo, list_profiles
from app.access.records import Profile, Right
from app.access.right_objects import GROUPS
from ui.access.access_words import SCOPES, in_language, word
from ui.access.profile_files import ProfileFiles, ProfileOpener
from ui.common.columns import Column, Sort
from ui.common.field_names import ACTION_NAMES, action_name, object_name
from ui.common.fields import ChoiceField
from ui.common.list_pages import Source
from ui.common.list_view import ListTexts, ListView
from ui.common.query_runner import QueryRunner
from ui.common.translations import QT_TRANSLATE_NOOP
from ui.common.view_settings import ViewSettings

#: Actions with a column of their own; the rarer ones stand together in the last.
MAIN_ACTIONS = ("view", "create", "edit", "post", "print")
_ARCHIVED = QT_TRANSLATE_NOOP("ProfileMatrix", "%1 (in the archive)")
_DENIED = QT_TRANSLATE_NOOP("ProfileMatrix", "denied")
_WITH_PRIVATE = QT_TRANSLATE_NOOP("ProfileMatrix", "%1, private too")


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """What a profile may do with one kind of records."""

    profile: Profile
    object: str
    rights: tuple[Right, ...]

    def of(self, action: str) -> tuple[Right, ...]:
        """Return the rights for an action."""
        return tuple(right for right in self.rights if right.action == action)


def _name(row: MatrixRow) -> str:
    name = in_language(row.profile.name_en, row.profile.name_ru)
    if not row.profile.archived:
        return name
    return QCoreApplication.translate("ProfileMatrix", _ARCHIVED).replace("%1", name)


def scope_words(rights: Sequence[Right]) -> str:
    """Return whose rows rights reach; a denial wins over everything."""
    if any(right.denied for right in rights):
        return QCoreApplication.translate("ProfileMatrix", _DENIED)
    return ", ".join(word(SCOPES, right.scope) for right in rights)


def _private_words(rights: Sequence[Right]) -> str | None:
    if not rights or any(right.denied for right in rights):
        return None
    private = QCoreApplication.translate("ProfileMatrix", _WITH_PRIVATE)
    parts = [word(SCOPES, right.scope) for right in rights]
    return ", ".join(
        private.replace("%1", part) if right.with_private else part for part, right in zip(parts, rights, strict=True)
    )


def _others(row: MatrixRow) -> str:
    actions = [action for action in ACTION_NAMES if action not in MAIN_ACTIONS and row.of(action)]
    return "; ".join(f"{action_name(action)}: {scope_words(row.of(action))}" for action in actions)


def _action_column(action: str, title: str) -> Column:
    return Column(
        action,
        title,
        width=92,
        value=lambda row: scope_words(row.of(action)),
        tone=lambda row: "danger" if any(right.denied for right in row.of(action)) else None,
        tip=lambda row: _private_words(row.of(action)),
    )


COLUMNS = (
    Column("profile", QT_TRANSLATE_NOOP("ProfileMatrix", "Profile"), width=180, value=_name, tip=_name),
    Column("people", QT_TRANSLATE_NOOP("ProfileMatrix", "People"), "number", width=72,
           value=lambda row: row.profile.people),
    Column("object", QT_TRANSLATE_NOOP("ProfileMatrix", "Object"), width=150,
           value=lambda row: object_name(row.object)),
    _action_column("view", QT_TRANSLATE_NOOP("ProfileMatrix", "View")),
    _action_column("create", QT_TRANSLATE_NOOP("ProfileMatrix", "Create")),
    _action_column("edit", QT_TRANSLATE_NOOP("ProfileMatrix", "Edit")),
    _action_column("post", QT_TRANSLATE_NOOP("ProfileMatrix", "Post")),
    _action_column("print", QT_TRANSLATE_NOOP("ProfileMatrix", "Print")),
    Column("others", QT_TRANSLATE_NOOP("ProfileMatrix", "Other rights"), width=260, value=_others, tip=_others),
)  # fmt: skip


class ProfileMatrix(QWidget):
    """All profiles at once, narrowed by words, by an object and by an action."""

    def __init__(
        self,
        runner: QueryRunner,
        me: SessionInfo,
        *,
        opener: ProfileOpener,
        settings: ViewSettings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._me = me
        self.object = ChoiceField()
        self.action = ChoiceField()
        self.view = ListView(
            runner,
            "profiles",
            COLUMNS,
            "ProfileMatrix",
            Source(self._load_page, lambda row, _sort: row.object, lambda row: (row.profile.id, row.object)),
            self._texts,
            sort=Sort("profile"),
            on_open=lambda row: opener.open_profile(row.profile.id),
            settings=settings,
        )
        self.files = ProfileFiles(runner, me, self, opener)
        for field in (self.object, self.action):
            self.view.tools.addWidget(field)
            field.value_changed.connect(lambda _value: self.view.reset())
        for button in self.files.buttons:
            self.view.tools.addWidget(button)
        self.files.changed.connect(self.view.refresh)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self.setFocusProxy(self.view)
        self._retranslate()
        self.view.start()

    def _load_page(self, search: str, _sort: Sort, after: Any, _limit: int) -> Callable[[Any], Sequence[MatrixRow]]:
        return partial(
            find_rights,
            search=search,
            wanted_object=self.object.value(),
            wanted_action=self.action.value(),
            again=after is not None,
        )

    def _texts(self) -> ListTexts:
        return ListTexts(search=self.tr("Profile, object or action"), empty=self.tr("No profile has such a right."))

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Profiles"))
        objects = [(name, object_name(name)) for group in GROUPS.values() for name in group]
        actions = [(name, action_name(name)) for name in ACTION_NAMES]
        self.object.set_choices([(None, self.tr("All objects")), *objects])
        self.action.set_choices([(None, self.tr("All actions")), *actions])
        self.object.setAccessibleName(self.tr("Object"))
        self.action.setAccessibleName(self.tr("Action"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()


def find_rights(
    connection: Any, *, search: str, wanted_object: str | None, wanted_action: str | None, again: bool
) -> list[MatrixRow]:
    """Return the rows that fit; they come whole, so there is no second page."""
    words = search.casefold().split()
    rows = [] if again else [row for profile in list_profiles(connection) for row in _rows_of(profile)]
    return [
        row
        for row in rows
        if wanted_object in (None, row.object)
        and (wanted_action is None or row.of(wanted_action))
        and all(word in _searched(row) for word in words)
    ]


def _rows_of(profile: Profile) -> list[MatrixRow]:
    # A profile that may nothing yet has a row too: it is opened from here.
    objects = sorted({right.object for right in profile.rights}) or [""]
    return [
        MatrixRow(profile, name, tuple(right for right in profile.rights if right.object == name)) for name in objects
    ]


def _searched(row: MatrixRow) -> str:
    actions = " ".join(f"{right.action} {action_name(right.action)}" for right in row.rights)
    names = f"{row.profile.name_en} {row.profile.name_ru} {row.profile.code}"
    return f"{names} {row.object} {object_name(row.object)} {actions}".casefold()
