"""The one table of commands and keys, the same on every screen, and how a screen answers to them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from ui.common.pending_entry import commit_pending
from ui.common.translations import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class ShortcutRow:
    """One command: its keys, its words, and where it stands in the list of shortcuts."""

    id: str
    keys: tuple[str, ...]
    text: str
    group: str
    #: What is being typed is checked and taken over before the command runs.
    commits: bool = True
    #: False: fields and lists answer to the key by themselves; the row is there for the list.
    bound: bool = True


FORMS = QT_TRANSLATE_NOOP("Shortcuts", "Cards and documents")
LISTS = QT_TRANSLATE_NOOP("Shortcuts", "Lists and lines")
FIELDS = QT_TRANSLATE_NOOP("Shortcuts", "Fields")
WINDOW = QT_TRANSLATE_NOOP("Shortcuts", "Window")
GROUPS = (WINDOW, LISTS, FORMS, FIELDS)

TABLE: tuple[ShortcutRow, ...] = (
    ShortcutRow("find_everything", ("Ctrl+K",), QT_TRANSLATE_NOOP("Shortcuts", "Search everything"), WINDOW),
    ShortcutRow("close_tab", ("Ctrl+W", "Ctrl+F4"), QT_TRANSLATE_NOOP("Shortcuts", "Close the tab"), WINDOW),
    ShortcutRow("next_tab", ("Ctrl+Tab",), QT_TRANSLATE_NOOP("Shortcuts", "Next tab"), WINDOW),
    ShortcutRow("previous_tab", ("Ctrl+Shift+Tab",), QT_TRANSLATE_NOOP("Shortcuts", "Previous tab"), WINDOW),
    ShortcutRow("refresh", ("F5",), QT_TRANSLATE_NOOP("Shortcuts", "Refresh"), WINDOW),
    ShortcutRow("help", ("F1",), QT_TRANSLATE_NOOP("Shortcuts", "Help for this screen"), WINDOW, commits=False),
    ShortcutRow(
        "list_shortcuts", ("Ctrl+F1",), QT_TRANSLATE_NOOP("Shortcuts", "List of shortcuts"), WINDOW, commits=False
    ),
    ShortcutRow("quit", ("Ctrl+Q",), QT_TRANSLATE_NOOP("Shortcuts", "Close the program"), WINDOW),
    ShortcutRow("find", ("Ctrl+F",), QT_TRANSLATE_NOOP("Shortcuts", "Go to the search box of the list"), LISTS),
    ShortcutRow("open", ("Return",), QT_TRANSLATE_NOOP("Shortcuts", "Open the row"), LISTS, bound=False),
    ShortcutRow("add", ("Ins",), QT_TRANSLATE_NOOP("Shortcuts", "Add"), LISTS),
    ShortcutRow("edit", ("F2",), QT_TRANSLATE_NOOP("Shortcuts", "Edit"), LISTS),
    ShortcutRow("copy_line", ("F9", "Ctrl+D"), QT_TRANSLATE_NOOP("Shortcuts", "Make a copy"), LISTS),
    ShortcutRow("delete_line", ("Ctrl+Del",), QT_TRANSLATE_NOOP("Shortcuts", "Delete the line"), LISTS, commits=False),
    ShortcutRow("pick_from_stock", ("F8",), QT_TRANSLATE_NOOP("Shortcuts", "Pick goods from stock"), LISTS),
    ShortcutRow(
        "fill_from_kit", ("Ctrl+F8",), QT_TRANSLATE_NOOP("Shortcuts", "Fill in components by the specification"), LISTS
    ),
    ShortcutRow("why_price", ("Shift+F8",), QT_TRANSLATE_NOOP("Shortcuts", "Why this price"), LISTS),
    ShortcutRow("move_back", ("Ctrl+Shift+Up",), QT_TRANSLATE_NOOP("Shortcuts", "Move the photo back"), LISTS),
    ShortcutRow("move_on", ("Ctrl+Shift+Down",), QT_TRANSLATE_NOOP("Shortcuts", "Move the photo on"), LISTS),
    ShortcutRow("copy", ("Ctrl+C",), QT_TRANSLATE_NOOP("Shortcuts", "Copy cells"), LISTS, bound=False),
    ShortcutRow(
        "primary",
        ("Ctrl+Return", "Ctrl+Enter"),
        QT_TRANSLATE_NOOP("Shortcuts", "Main button: Save and close, Post and close"),
        FORMS,
    ),
    ShortcutRow("save", ("Ctrl+S",), QT_TRANSLATE_NOOP("Shortcuts", "Save"), FORMS),
    ShortcutRow("print", ("Ctrl+P",), QT_TRANSLATE_NOOP("Shortcuts", "Print"), FORMS),
    ShortcutRow("zoom_in", ("Ctrl++", "Ctrl+="), QT_TRANSLATE_NOOP("Shortcuts", "Larger: print preview"), FORMS),
    ShortcutRow("zoom_out", ("Ctrl+-",), QT_TRANSLATE_NOOP("Shortcuts", "Smaller: print preview"), FORMS),
    ShortcutRow("fit_page", ("Ctrl+0",), QT_TRANSLATE_NOOP("Shortcuts", "Whole page: print preview"), FORMS),
    ShortcutRow("files", ("Ctrl+Shift+A",), QT_TRANSLATE_NOOP("Shortcuts", "Files of the document"), FORMS),
    ShortcutRow("next_document", ("F7",), QT_TRANSLATE_NOOP("Shortcuts", "Make the next document"), FORMS),
    ShortcutRow("menu_of_form", ("Shift+F7",), QT_TRANSLATE_NOOP("Shortcuts", "All commands of the document"), FORMS),
    ShortcutRow("next_part", ("F6",), QT_TRANSLATE_NOOP("Shortcuts", "Next part: header, lines, totals"), FORMS),
    ShortcutRow("undo", ("Ctrl+Z",), QT_TRANSLATE_NOOP("Shortcuts", "Take back"), FORMS, commits=False),
    ShortcutRow(
        "card_tab",
        tuple(f"Ctrl+{number}" for number in range(1, 10)),
        QT_TRANSLATE_NOOP("Shortcuts", "First to ninth tab of a card"),
        FORMS,
    ),
    ShortcutRow(
        "close_editor",
        ("Esc",),
        QT_TRANSLATE_NOOP("Shortcuts", "Close the editor, then the pop-up, then ask"),
        FIELDS,
        bound=False,
    ),
    ShortcutRow("take", ("Tab",), QT_TRANSLATE_NOOP("Shortcuts", "Complete and go on"), FIELDS, bound=False),
    ShortcutRow("choose", ("F4",), QT_TRANSLATE_NOOP("Shortcuts", "Choice list, calendar"), FIELDS, bound=False),
    ShortcutRow("clear", ("Shift+F4",), QT_TRANSLATE_NOOP("Shortcuts", "Clear the field"), FIELDS, bound=False),
    ShortcutRow(
        "open_behind",
        ("Ctrl+Shift+Return",),
        QT_TRANSLATE_NOOP("Shortcuts", "Open the card behind the field"),
        FIELDS,
        bound=False,
    ),
)

_BY_ID = {row.id: row for row in TABLE}
#: Marks the shortcuts that `bind` made, so that the nearest of several can be told.
_OURS = "kontor_command"


def row_of(command_id: str) -> ShortcutRow:
    """Return a command's row; raises KeyError for one that is not in the table."""
    return _BY_ID[command_id]


def word_of(command_id: str) -> str:
    """Return the command in the language in force."""
    return QCoreApplication.translate("Shortcuts", row_of(command_id).text)


def key_of(command_id: str) -> str:
    """Return the command's first key as the person reads it ("Ctrl+S")."""
    name = row_of(command_id).keys[0].replace("Return", "Enter")
    return QKeySequence(name).toString(QKeySequence.SequenceFormat.NativeText)


def with_key(words: str, command_id: str) -> str:
    """Return the words of a button or a tip with the key behind them."""
    return f"{words}  {key_of(command_id)}"


def bind(widget: QWidget, command_id: str, callback: Callable[[], object]) -> list[QShortcut]:
    """Let a screen answer to a command while it is in sight; of several, the one around the focus answers.

    What is being typed is committed first; where that is refused, the command does not run and the focus stays.
    """
    row = row_of(command_id)
    if not row.bound:
        raise ValueError(f"{command_id} is answered by fields and lists themselves")
    return [_shortcut(widget, row, key, callback) for key in row.keys]


def bind_card_tabs(widget: QWidget, choose: Callable[[int], object]) -> list[QShortcut]:
    """Let Ctrl+1 to Ctrl+9 choose a tab of a card, counted from zero."""
    row = row_of("card_tab")
    return [_shortcut(widget, row, key, partial(choose, place)) for place, key in enumerate(row.keys)]


def _shortcut(widget: QWidget, row: ShortcutRow, key: str, callback: Callable[[], object]) -> QShortcut:
    shortcut = QShortcut(QKeySequence(key), widget)
    shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
    shortcut.setAutoRepeat(False)
    shortcut.setProperty(_OURS, row.id)

    def run() -> None:
        if not row.commits or commit_pending():
            callback()

    shortcut.activated.connect(run)
    shortcut.activatedAmbiguously.connect(lambda: _run_nearest(shortcut))
    return shortcut


def _run_nearest(asked: QShortcut) -> None:
    """Several screens in sight answer to the key: the innermost around the focus is meant."""
    window = _widget_of(asked).window()
    rivals = [
        shortcut
        for shortcut in window.findChildren(QShortcut)
        if shortcut.property(_OURS) and shortcut.key() == asked.key() and is_reachable(shortcut)
    ]
    focus = QApplication.focusWidget()
    around = [shortcut for shortcut in rivals if focus is not None and _holds(_widget_of(shortcut), focus)]
    nearest = max(around or rivals, key=lambda shortcut: _depth(_widget_of(shortcut)), default=asked)
    nearest.activated.emit()


def is_reachable(shortcut: QShortcut) -> bool:
    """Tell whether a shortcut would answer now: enabled, and its widget in sight and enabled."""
    widget = _widget_of(shortcut)
    return shortcut.isEnabled() and widget.isVisible() and widget.isEnabled()


def _widget_of(shortcut: QShortcut) -> QWidget:
    owner = shortcut.parent()
    if not isinstance(owner, QWidget):
        raise TypeError("a shortcut of a screen belongs to a widget")
    return owner


def _holds(outer: QWidget, inner: QWidget) -> bool:
    return outer is inner or outer.isAncestorOf(inner)


def _depth(widget: QObject | None) -> int:
    depth = 0
    while widget is not None:
        widget, depth = widget.parent(), depth + 1
    return depth
