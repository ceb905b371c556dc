"""Which column of a file is which field: a row a column, with an example of what stands in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from app.catalog.import_goods import PRICE
from app.catalog.records import PriceKind
from app.catalog.table_file import SourceTable
from ui.common.fields import CalmComboBox
from ui.common.translations import QT_TRANSLATE_NOOP

#: Fields that a column may be, in the order they are offered.
FIELDS = {
    "code": QT_TRANSLATE_NOOP("ColumnMapping", "Code"),
    "name": QT_TRANSLATE_NOOP("ColumnMapping", "Name"),
    "full_name": QT_TRANSLATE_NOOP("ColumnMapping", "Name on papers"),
    "article": QT_TRANSLATE_NOOP("ColumnMapping", "Article"),
    "barcode": QT_TRANSLATE_NOOP("ColumnMapping", "Barcode"),
    "group": QT_TRANSLATE_NOOP("ColumnMapping", "Group"),
    "unit": QT_TRANSLATE_NOOP("ColumnMapping", "Unit"),
    "vat": QT_TRANSLATE_NOOP("ColumnMapping", "VAT"),
    "kind": QT_TRANSLATE_NOOP("ColumnMapping", "Kind"),
    "tracking": QT_TRANSLATE_NOOP("ColumnMapping", "Lots or serial numbers"),
    "pack": QT_TRANSLATE_NOOP("ColumnMapping", "Pack"),
    "pack_factor": QT_TRANSLATE_NOOP("ColumnMapping", "Units in the pack"),
    "country": QT_TRANSLATE_NOOP("ColumnMapping", "Country"),
    "weight_net": QT_TRANSLATE_NOOP("ColumnMapping", "Net weight"),
    "weight_gross": QT_TRANSLATE_NOOP("ColumnMapping", "Gross weight"),
    "volume": QT_TRANSLATE_NOOP("ColumnMapping", "Volume"),
    "min_stock": QT_TRANSLATE_NOOP("ColumnMapping", "Least stock"),
    "max_stock": QT_TRANSLATE_NOOP("ColumnMapping", "Most stock"),
}
_ROWS_SHOWN = 7


class ColumnMapping(QTableWidget):
    """`changed` tells that the person chose another field for a column."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 3, parent)
        self._kinds: tuple[PriceKind, ...] = ()
        self._boxes: list[CalmComboBox] = []
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setColumnWidth(0, 240)
        self.setColumnWidth(1, 260)
        self._retranslate()

    def show_table(self, table: SourceTable, columns: Mapping[str, int], kinds: Sequence[PriceKind]) -> None:
        """Offer a field for each column, the guessed one chosen."""
        self._kinds = tuple(kinds)
        guessed = {place: name for name, place in columns.items()}
        self._boxes = []
        self.setRowCount(len(table.headings))
        for place, heading in enumerate(table.headings):
            example = next((row.cells[place] for row in table.rows if place < len(row.cells) and row.cells[place]), "")
            box = CalmComboBox()
            for name, word in self._offered():
                box.addItem(word, name)
            box.setCurrentIndex(max(0, box.findData(guessed.get(place, ""))))
            box.setAccessibleName(heading)
            box.currentIndexChanged.connect(lambda _index: self.changed.emit())
            self._boxes.append(box)
            for column, text in ((0, heading), (2, example)):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.setItem(place, column, item)
            self.setCellWidget(place, 1, box)
            self.setRowHeight(place, box.sizeHint().height() + 2)
        shown = min(len(table.headings), _ROWS_SHOWN)
        height = self.horizontalHeader().sizeHint().height() + 4
        self.setFixedHeight(height + sum(self.rowHeight(row) for row in range(shown)))

    def columns(self) -> dict[str, int]:
        """Return field -> column; of two columns for one field the first counts."""
        found: dict[str, int] = {}
        for place, box in enumerate(self._boxes):
            if box.currentData():
                found.setdefault(box.currentData(), place)
        return found

    def _offered(self) -> list[tuple[str, str]]:
        prices = [(f"{PRICE}{kind.id}", self.tr("Price: %1").replace("%1", kind.name)) for kind in self._kinds]
        return [
            ("", self.tr("not imported")),
            *((name, QCoreApplication.translate("ColumnMapping", word)) for name, word in FIELDS.items()),
            *prices,
        ]

    def _retranslate(self) -> None:
        self.setHorizontalHeaderLabels([self.tr("Column of the file"), self.tr("What it is"), self.tr("Example")])
        self.setAccessibleName(self.tr("Columns of the file"))
        for box in self._boxes:
            for index, (_name, word) in enumerate(self._offered()):
                box.setItemText(index, word)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_boxes"):
            self._retranslate()
