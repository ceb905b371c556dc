"""Rights in words: whose rows a cell reaches, what a change gives and takes, and who may not do it and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from app.access.queries import SessionInfo
from app.access.right_cells import SCOPES, Cell, CellChange
from app.database.errors import UserError
from ui.access.access_words import SCOPES as SCOPE_WORDS
from ui.access.access_words import word
from ui.common.error_texts import sentence_for
from ui.common.field_names import action_name, limit_name, object_name
from ui.common.formats import format_entry
from ui.common.translations import QT_TRANSLATE_NOOP

#: Groups of objects, as the filter of the matrix names them.
GROUP_WORDS = {
    "clients": QT_TRANSLATE_NOOP("RightWords", "Clients and plan"),
    "papers": QT_TRANSLATE_NOOP("RightWords", "Documents"),
    "goods": QT_TRANSLATE_NOOP("RightWords", "Goods, prices and cost"),
    "administration": QT_TRANSLATE_NOOP("RightWords", "Administration"),
}
_NOTHING = QT_TRANSLATE_NOOP("RightWords", "nothing")
_DENIED = QT_TRANSLATE_NOOP("RightWords", "denied")
_PRIVATE = QT_TRANSLATE_NOOP("RightWords", "%1 with private ones")
_CHANGE = QT_TRANSLATE_NOOP("RightWords", "%1, %2: %3 instead of %4")
_GIVEN = QT_TRANSLATE_NOOP("RightWords", "%1, %2: %3")
_LIMIT = QT_TRANSLATE_NOOP("RightWords", "limit “%1”: %2 instead of %3")
_NO_LIMIT = QT_TRANSLATE_NOOP("RightWords", "none")
_MORE = QT_TRANSLATE_NOOP("RightWords", "and %1 more")


def group_word(group: str) -> str:
    """Return the word for a group of objects."""
    return _tr(GROUP_WORDS[group])


def cell_words(cell: Cell) -> str:
    """Return whose rows a cell reaches."""
    if cell.denied:
        return _tr(_DENIED)
    if not cell.scopes:
        return _tr(_NOTHING)
    reached = ", ".join(word(SCOPE_WORDS, scope) for scope in SCOPES if scope in cell.scopes)
    return _tr(_PRIVATE).replace("%1", reached) if cell.with_private else reached


def change_words(change: CellChange) -> str:
    """Return one change: the object, the action, what it becomes and what it was."""
    source = _CHANGE if change.old.scopes or change.old.denied else _GIVEN
    parts = (object_name(change.object), action_name(change.action), cell_words(change.new), cell_words(change.old))
    return _filled(source, *parts)


def limit_changes(old: Mapping[str, Decimal], new: Mapping[str, Decimal]) -> list[str]:
    """Return what becomes of the limits, a sentence each."""
    names = sorted(name for name in {*old, *new} if old.get(name) != new.get(name))
    return [_filled(_LIMIT, limit_name(name), _value(new.get(name)), _value(old.get(name))) for name in names]


def limits_gain(old: Mapping[str, Decimal], new: Mapping[str, Decimal]) -> bool:
    """Tell whether a limit becomes wider, appears or goes (server: private.limits_grow)."""
    return any(name not in new for name in old) or any(name not in old or new[name] > old[name] for name in new)


def shortened(lines: Sequence[str], most: int) -> list[str]:
    """Return the first lines, and how many there are besides."""
    left = len(lines) - most
    return [*lines[:most], _tr(_MORE).replace("%1", str(left))] if left > 0 else list(lines)


def why_not(me: SessionInfo, name: str, action: str) -> str:
    """Return why something cannot be done, and whom to ask; empty where the person has the right."""
    return "" if me.may(name, action) else sentence_for(UserError("KT002", object=name, action=action, ask=me.ask))


def _value(value: Decimal | None) -> str:
    return _tr(_NO_LIMIT) if value is None else format_entry(value, None)


def _filled(source: str, *parts: str) -> str:
    text = _tr(source)
    for number, part in enumerate(parts, start=1):
        text = text.replace(f"%{number}", part)
    return text


def _tr(source: str) -> str:
    return QCoreApplication.translate("RightWords", source)
