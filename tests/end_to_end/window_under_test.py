"""Runs the real workstation and answers questions about what it shows, over a local socket; it never acts.

python -m tests.end_to_end.window_under_test SOCKET [arguments of the workstation]
"""

import json
import queue
import socket
import sys
import threading
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QGroupBox,
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


def find(**criteria: str) -> list[QWidget]:
    """Visible widgets by `text`, `starts` (of it), `hint`, `name`, `kind` (class), `called` (accessible name)."""
    kinds = criteria.pop("kind", "")
    asked = {
        "text": text_of,
        "name": lambda widget: widget.objectName(),
        "called": lambda widget: widget.accessibleName(),
        "hint": lambda widget: widget.placeholderText() if isinstance(widget, QLineEdit) else "",
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
        [str(model.index(row, column).data() or "") for column in range(model.columnCount())]
        for row in range(min(limit, model.rowCount()))
    ]


def table(called: str = "") -> QAbstractItemView:
    """The only visible item view, or the one with this class or accessible name."""
    views = [widget for widget in visible_widgets() if isinstance(widget, QAbstractItemView)]
    if called:
        views = [view for view in views if called in (view.accessibleName(), view.objectName(), type(view).__name__)]
    assert views, f"no table {called!r} is visible"
    return views[0]


def place_of_row(text: str, called: str = "") -> list[int] | None:
    """The middle of the first cell that shows this text."""
    view = table(called)
    model = view.model()
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            index = model.index(row, column)
            if text in str(index.data() or ""):
                point = view.viewport().mapToGlobal(view.visualRect(index).center())
                return [point.x(), point.y()]
    return None


def has_focus(**criteria: str) -> bool:
    """Whether the widget found has the keyboard."""
    return app().focusWidget() in find(**criteria)


class Answerer(QObject):
    """Evaluates questions in the GUI thread."""

    asked = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.asked.connect(self.answer, Qt.ConnectionType.QueuedConnection)

    @Slot(object, object)
    def answer(self, question: dict[str, Any], reply: "queue.Queue[dict[str, Any]]") -> None:
        names = {**globals(), "QPoint": QPoint, **question["values"]}
        try:
            reply.put({"result": eval(question["expression"], names)})
        except (AssertionError, AttributeError, LookupError, NameError, RuntimeError, TypeError, ValueError) as error:
            # The question came too early or is wrong: the test decides.
            reply.put({"error": f"{type(error).__name__}: {error}"})


def serve(path: str, answerer: Answerer) -> None:
    """Answers one question a connection, for ever."""
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(path)
        listening.listen()
        while True:
            line, _ = listening.accept()
            with line, line.makefile("rw", encoding="utf-8") as stream:
                question = json.loads(stream.readline())
                reply: queue.Queue[dict[str, Any]] = queue.Queue()
                answerer.asked.emit(question, reply)
                try:
                    answer = reply.get(timeout=15)
                    stream.write(json.dumps(answer, default=str) + "\n")
                except (queue.Empty, TypeError) as error:
                    stream.write(json.dumps({"error": f"no answer: {error}"}) + "\n")
                stream.flush()


def main() -> int:
    """Starts the answering thread, then the workstation itself."""
    from ui.application import main as workstation

    path = sys.argv.pop(1)
    answerer = Answerer()
    threading.Thread(target=serve, args=(path, answerer), daemon=True).start()
    return workstation(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
