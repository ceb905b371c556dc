"""What a person sees on the screen: visible widgets by their texts, the rows of tables, places to aim at."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)


def app() -> QApplication:
    """The application, once there is one."""
    application = QApplication.instance()
    assert isinstance(application, QApplication), "no window yet"
    return application


def text_of(widget: QWidget) -> str:
    """What a person reads on the widget, without the mark of its shortcut."""
    if isinstance(widget, QAbstractButton | QLabel):
        return widget.text().replace("&", "").strip()
    if isinstance(widget, QLineEdit):
        return widget.text()
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText()
    if isinstance(widget, QGroupBox):
        return widget.title()
    return ""


def visible_widgets() -> list[QWidget]:
    """All widgets that are on the screen."""
    return [widget for widget in app().allWidgets() if widget.isVisible() and widget.visibleRegion().isEmpty() is False]


def _hint_of(widget: QWidget) -> str:
    return widget.placeholderText() if isinstance(widget, QLineEdit) else ""


def find(**criteria: str) -> list[QWidget]:
    """Visible widgets by `text`, `starts` (of it), `hint`, `name`, `kind` (class), `called` (accessible name)."""
    kinds = criteria.pop("kind", "")
    asked: dict[str, Callable[[QWidget], str]] = {
        "text": text_of,
        "name": QWidget.objectName,
        "called": QWidget.accessibleName,
        "hint": _hint_of,
    }
    start = criteria.pop("starts", None)
    return [
        widget
        for widget in visible_widgets()
        if (not kinds or any(base.__name__ == kinds for base in type(widget).__mro__))
        and all(asked[key](widget) == value for key, value in criteria.items())
        and (start is None or text_of(widget).startswith(start))
    ]


def place_of(**criteria: str) -> list[int] | None:
    """The middle of the first widget found, on the screen."""
    found = find(**criteria)
    return middle(found[0]) if found else None


def middle(widget: QWidget) -> list[int]:
    """The middle of a widget on the screen."""
    centre = widget.mapToGlobal(widget.rect().center())
    return [centre.x(), centre.y()]


def texts() -> list[str]:
    """All that can be read on labels, buttons and fields at the moment, from top to bottom."""
    read = [(middle(widget)[::-1], text) for widget in visible_widgets() if (text := text_of(widget))]
    return [text for _, text in sorted(read)]


def tabs() -> list[str]:
    """The titles of all visible tabs."""
    return [
        bar.tabText(index).replace("&", "")
        for bar in visible_widgets()
        if isinstance(bar, QTabBar)
        for index in range(bar.count())
        if bar.isTabVisible(index)
    ]


def rows(called: str = "", limit: int = 100) -> list[list[str]]:
    """The texts of the visible table (or list) with this class or accessible name, row by row."""
    view = table(called)
    model: QAbstractItemModel = view.model()
    return [
        [str(model.index(row, column).data() or "") for column in range(columns_of(model))]
        for row in range(min(limit, model.rowCount()))
    ]


def columns_of(model: QAbstractItemModel) -> int:
    """The number of columns; Qt keeps that of a list, one, to itself."""
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount()


def table(called: str = "") -> QAbstractItemView:
    """The only visible item view, or the one with this class or accessible name."""
    visible = [widget for widget in visible_widgets() if isinstance(widget, QAbstractItemView)]
    views = [view for view in visible if not isinstance(view, QHeaderView)]
    if called:
        views = [view for view in views if called in (view.accessibleName(), view.objectName(), type(view).__name__)]
    assert views, f"no table {called!r} is visible"
    return views[0]


def place_of_row(text: str, called: str = "") -> list[int] | None:
    """The middle of the first cell that shows this text."""
    view = table(called)
    model = view.model()
    for row in range(model.rowCount()):
        for column in range(columns_of(model)):
            index = model.index(row, column)
            if text in str(index.data() or ""):
                point = view.viewport().mapToGlobal(view.visualRect(index).center())
                return [point.x(), point.y()]
    return None


def place_of_cell(row: int, heading: str, called: str = "") -> list[int]:
    """The middle of the cell in this row under this heading."""
    view = table(called)
    model = view.model()
    headings = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(columns_of(model))]
    point = view.viewport().mapToGlobal(view.visualRect(model.index(row, headings.index(heading))).center())
    return [point.x(), point.y()]


def has_focus(**criteria: str) -> bool:
    """Whether the widget found has the keyboard."""
    return app().focusWidget() in find(**criteria)
