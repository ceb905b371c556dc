"""Groups of goods: their tree, and how issues of their goods are valued."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.access.queries import SessionInfo
from app.catalog.commands import save_item_group
from app.catalog.queries import list_item_groups
from ui.catalog.catalog_words import COST_METHODS, choices_of
from ui.catalog.directory_editor import Directory, DirectoryEditor
from ui.catalog.item_pages import indented
from ui.common.columns import Column
from ui.common.fields import CheckField, ChoiceField, TextField
from ui.common.form_page import FormPage
from ui.common.query_runner import QueryRunner
from ui.common.translations import QT_TRANSLATE_NOOP

_METHODS = {
    "average": QT_TRANSLATE_NOOP("GroupPage", "average by warehouse"),
    "average_firm": QT_TRANSLATE_NOOP("GroupPage", "average of the own firm"),
    "fifo": QT_TRANSLATE_NOOP("GroupPage", "first in, first out"),
    "lot": QT_TRANSLATE_NOOP("GroupPage", "cost of the lot"),
    "standard": QT_TRANSLATE_NOOP("GroupPage", "standard cost"),
}
_COLUMNS = (
    Column("name", QT_TRANSLATE_NOOP("GroupPage", "Group"), width=260, value=lambda row: row.shown,
           tone=lambda row: "muted" if row.archived else None),
    Column("cost_method", QT_TRANSLATE_NOOP("GroupPage", "Cost of an issue"), "choice", width=200, choices=_METHODS),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A group in the order of the tree; `shown` is its name, moved to the right as deep as it lies."""

    id: int
    name: str
    shown: str
    parent_id: int | None
    cost_method: str
    archived: bool


class GroupPage(FormPage):
    """The form of a group."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(1, parent)
        self.name = TextField(200, required=True)
        self.name.setObjectName("first")
        self.parent_id = ChoiceField()
        self.cost_method = ChoiceField()
        self.archived = CheckField()
        self.add_row(0, lambda: self.tr("Name"), self.name)
        self.add_row(0, lambda: self.tr("Inside"), self.parent_id)
        self.add_row(0, lambda: self.tr("Cost of an issue"), self.cost_method)
        self.add_row(0, lambda: self.tr("Archive"), self.archived)
        self._word_choices()

    def fields(self) -> dict[str, QWidget]:
        """Return the fields by the names of the server."""
        return {name: getattr(self, name) for name in ("name", "parent_id", "cost_method", "archived")}

    def offer(self, rows: Sequence[Any], row: Any | None) -> None:
        """Offer the groups that this one may lie in."""
        others = [(one.id, one.shown) for one in rows if row is None or one.id != row.id]
        self.parent_id.set_choices([(None, self.tr("no group above")), *others])

    def _word_choices(self) -> None:
        self.cost_method.set_choices(choices_of(COST_METHODS))
        self.archived.set_text(self.tr("Not offered any more"))

    def retranslate(self) -> None:
        super().retranslate()
        if hasattr(self, "archived"):
            self._word_choices()


def group_editor(runner: QueryRunner, me: SessionInfo) -> DirectoryEditor:
    """Make the editor of groups."""
    page = GroupPage()
    directory = Directory(
        read=_read_tree,
        values=_values,
        save=save_item_group,
        blank={"name": None, "parent_id": None, "cost_method": "average", "archived": False},
        columns=_COLUMNS,
        context="GroupPage",
        title=lambda: QCoreApplication.translate("GroupPage", "Groups of goods"),
        add_word=lambda: QCoreApplication.translate("GroupPage", "New group"),
        icon="goods",
        offer=page.offer,
    )
    return DirectoryEditor(
        runner, directory, page, page.fields(), may_edit=me.may("items", "edit"), may_create=me.may("items", "create")
    )


def _values(row: GroupRow) -> dict[str, Any]:
    return {"name": row.name, "parent_id": row.parent_id, "cost_method": row.cost_method, "archived": row.archived}


def _read_tree(connection: Any) -> list[GroupRow]:
    groups = {group.id: group for group in list_item_groups(connection)}
    return [
        GroupRow(
            group_id,
            groups[group_id].name,
            shown,
            groups[group_id].parent_id,
            groups[group_id].cost_method,
            groups[group_id].archived,
        )
        for group_id, shown in indented(tuple(groups.values()), with_archived=True)
    ]
