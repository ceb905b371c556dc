"""A small window with a form and a cell that is edited; it writes, line by line, what its commands and scanner did."""

import sys
from decimal import Decimal

from PySide6.QtCore import QTimer
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QTableView, QVBoxLayout, QWidget

from ui.common.fields import NumberField, TextField
from ui.common.fields.delegates import NumberDelegate
from ui.common.layout_keys import LayoutKeys
from ui.common.scanner import Scanner
from ui.common.shortcuts import bind
from ui.common.style import apply_style


class Form(QWidget):
    """A quantity, a name and one line of a document."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("keys under test")
        self.resize(500, 300)
        self.quantity, self.name = NumberField(0), TextField()
        self.lines = QStandardItemModel(1, 1)
        item = QStandardItem()
        item.setData(Decimal(1), 2)
        self.lines.setItem(0, 0, item)
        self.table = QTableView()
        self.table.setModel(self.lines)
        self.table.setItemDelegate(NumberDelegate(0, 1, parent=self.table))
        layout = QVBoxLayout(self)
        for widget in (self.quantity, self.name, self.table):
            layout.addWidget(widget)
        bind(self, "save", lambda: self.say("save"))
        bind(self, "primary", lambda: self.say("primary"))
        bind(self, "find_everything", lambda: self.say("find"))
        bind(self, "edit", self.edit_line)
        bind(self, "next_part", self.name.line.setFocus)

    def say(self, what: str) -> None:
        """Write what happened, with what stands in the form at that moment."""
        cell = self.lines.index(0, 0).data(2)
        print(what, self.quantity.value(), self.name.text(), cell, QApplication.clipboard().text(), sep="|", flush=True)

    def edit_line(self) -> None:
        """Open the cell."""
        self.table.setFocus()
        self.table.setCurrentIndex(self.lines.index(0, 0))
        self.table.edit(self.lines.index(0, 0))


def main() -> None:
    """Show the form until the test ends it."""
    app = QApplication(sys.argv)
    apply_style(app, "light", "compact")
    form = Form()
    keys, scanner = LayoutKeys(app), Scanner(parent=app)
    scanner.listen(form, lambda code: form.say(f"scan {code}"))
    form.show()
    form.activateWindow()
    form.quantity.line.setFocus()
    ready = QTimer(form, interval=50)

    def tell_ready() -> None:
        if form.isActiveWindow() and form.quantity.line.hasFocus():
            ready.stop()
            print("ready", flush=True)

    ready.timeout.connect(tell_ready)
    ready.start()
    app.exec()
    del keys


if __name__ == "__main__":
    main()
