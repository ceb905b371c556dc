"""The menu of documents that a person may begin, by families."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QMenu, QWidget

from app.access.queries import SessionInfo
from ui.warehouse.document_kinds import FAMILIES, KINDS
from ui.warehouse.document_words import kind_word


def kinds_to_begin(me: SessionInfo) -> list[str]:
    """Return the kinds that the person may create, in the order of menus."""
    return [kind for _name, _word, kinds in FAMILIES for kind in kinds if me.may(KINDS[kind].right, "create")]


def kinds_to_see(me: SessionInfo) -> list[str]:
    """Return the kinds that the person may see, in the order of menus."""
    return [kind for _name, _word, kinds in FAMILIES for kind in kinds if me.may(KINDS[kind].right, "view")]


def fill_menu(menu: QMenu, kinds: Sequence[str], begin: Callable[[str], None]) -> None:
    """Put the kinds into a menu, a line between families."""
    menu.clear()
    for _name, _word, of_family in FAMILIES:
        mine = [kind for kind in of_family if kind in kinds]
        if mine and not menu.isEmpty():
            menu.addSeparator()
        for kind in mine:
            action = menu.addAction(kind_word(kind))
            action.triggered.connect(lambda _checked=False, kind=kind: begin(kind))


def pop_up(menu: QMenu, under: QWidget) -> None:
    """Show a menu under a button with its first row chosen, so that Enter takes it."""
    menu.popup(under.mapToGlobal(under.rect().bottomLeft()))
    first = next((action for action in menu.actions() if not action.isSeparator()), None)
    if first is not None:
        menu.setActiveAction(first)
