"""The strip that counts are entered with: place, goods, lot, quantity; a scan adds one or a whole pack."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QLabel, QPushButton, QWidget

from app.catalog.gs1 import ScannedCode, read_code
from app.database.errors import UserError
from app.warehouse.goods_queries import match_items
from app.warehouse.queries import FoundItem, find_items
from app.warehouse.stocktaking_commands import Count
from app.warehouse.stocktaking_queries import StocktakingCount, StocktakingDifference
from ui.catalog.unit_names import in_window_language
from ui.common import tokens
from ui.common.fields import NumberField, TextField
from ui.common.formats import format_quantity
from ui.common.query_runner import QueryRunner
from ui.common.query_worker import LINE_CODES
from ui.common.style import set_role
from ui.warehouse.item_editor import ItemEditor
from ui.warehouse.item_lookup import only_meaning
from ui.warehouse.stocktaking_counting import StocktakingCounting

_MOST = Decimal(10) ** 12 - 1
_PLACE_LETTERS = 60
_LOT_LETTERS = 100


class StocktakingEntry(QWidget):
    """Enter goes place, goods, lot where the goods have one, quantity, and back to the goods."""

    #: A code that no item has.
    unknown = Signal(str)
    #: What was just counted, in words.
    told = Signal(str)

    def __init__(self, runner: QueryRunner, counting: StocktakingCounting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._counting = counting
        self._found: FoundItem | None = None
        self.place = TextField(_PLACE_LETTERS)
        self.goods = ItemEditor(self, self._lookup)
        self.lot = TextField(_LOT_LETTERS)
        self.quantity = NumberField(minimum=0, maximum=_MOST)
        self.button = QPushButton(self)
        self._labels = {name: QLabel(self) for name in ("place", "goods", "lot", "quantity")}
        self._known = QLabel(self)
        self._build()
        self._retranslate()
        self.goods.item_chosen.connect(self.take)
        self.goods.code_typed.connect(self._look_up)
        self.goods.textEdited.connect(lambda _text: self._forget())
        self.button.clicked.connect(self.count)

    def scan(self, code: str) -> None:
        """Add what was scanned: one, or a whole pack of its barcode; a lot in the code goes with it."""
        said = read_code(code)
        work = partial(match_items, codes=[said.search])
        self._runner.run(
            self,
            work,
            lambda found: self._hear_scan(code, said, found.get(said.search, [])),
            failed=lambda error: self._lose(code, error),
        )

    def take(self, found: FoundItem) -> None:
        """Make these the goods that are being counted."""
        self._found = found
        self.goods.choices.hide()
        self.goods.setText(f"{found.code}  {found.name}")
        unit = in_window_language(found.unit)
        self.quantity.set_unit(unit, found.decimals)
        self._show_lot()
        self._show_known()
        (self.lot if self._needs_lot else self.quantity).setFocus(Qt.FocusReason.TabFocusReason)

    def recount(self, count: StocktakingCount) -> None:
        """Bring one of the own counts back into the strip."""
        self.place.set_value(count.place or None)
        self._bring(count)
        self.quantity.set_value(count.quantity)
        self.quantity.select_all()

    def begin_with(self, row: StocktakingDifference) -> None:
        """Count a line of the book at the place that stands in the strip."""
        self._bring(row)

    def _bring(self, row: StocktakingCount | StocktakingDifference) -> None:
        found = FoundItem(
            row.item_id, row.code, row.article, row.name, row.unit, row.decimals, None, None, Decimal(1), None, None,
            None, None, None, "code", tracking="lot" if row.lot else "none",
        )  # fmt: skip
        self.take(found)
        self.lot.set_value(row.lot)
        self.quantity.set_value(None)
        self.quantity.setFocus(Qt.FocusReason.TabFocusReason)
        self._show_known()

    def count(self) -> None:
        """Send what stands in the strip and begin the next goods."""
        found = self._found
        if found is None:
            self.goods.take()
            return
        if not (self.place.commit() and self.lot.commit() and self.quantity.commit()):
            return
        if self._needs_lot and not self.lot.value():
            self.lot.set_error(self.tr("Which lot or serial number?"))
            self.lot.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        quantity = self.quantity.value()
        if quantity is None:
            self.quantity.set_error(self.tr("How much lies there?"))
            self.quantity.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._send(found, Count(found.item_id, quantity=quantity, lot=self.lot.value() or "", place=self._place()))

    def start(self) -> None:
        """Begin with the goods."""
        self._forget()
        self.goods.clear()
        self.goods.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _needs_lot(self) -> bool:
        return self._found is not None and self._found.tracking != "none"

    def _place(self) -> str:
        self.place.commit()
        return self.place.value() or ""

    def _send(self, found: FoundItem, count: Count) -> None:
        self._counting.put(count)
        kept = self._counting.quantity(count.item_id, count.lot, count.place)
        words = format_quantity(kept, in_window_language(found.unit))
        where = f" ({', '.join(part for part in (count.place, count.lot) if part)})" if count.place or count.lot else ""
        self.told.emit(f"{found.name}{where}: {words}")
        self.lot.set_value(None)
        self.quantity.set_value(None)
        self.start()

    def _hear_scan(self, code: str, said: ScannedCode, rows: list[FoundItem]) -> None:
        found = only_meaning(said.search, rows)
        if found is None:
            self.unknown.emit(code)
            QApplication.beep()
            return
        lot = said.serial if found.tracking == "serial" else said.lot
        self._found = found
        if found.tracking != "none" and not lot:
            self.take(found)
            return
        self._send(
            found,
            Count(
                found.item_id,
                add=said.quantity or found.pack_factor,
                lot=(lot or "") if found.tracking != "none" else "",
                place=self._place(),
            ),
        )

    def _lose(self, code: str, error: UserError) -> bool:
        if error.code in LINE_CODES:
            self.unknown.emit(code)
            return True
        return False

    def _lookup(self, text: str, done: Callable[[list[FoundItem]], None], _failed: Callable[[], None]) -> None:
        self._runner.run(self, partial(find_items, search=text), done, replaces="goods")

    def _look_up(self, text: str) -> None:
        self._runner.run(self, partial(find_items, search=text), partial(self._hear_typed, text), replaces="goods")

    def _hear_typed(self, text: str, rows: list[FoundItem]) -> None:
        found = only_meaning(text, rows)
        if found is not None:
            self.take(found)
        elif rows:
            self.goods.show_choices(text, rows)
        else:
            self.unknown.emit(text)
            self.goods.selectAll()

    def _forget(self) -> None:
        self._found = None
        self._show_lot()
        self._known.clear()

    def _show_lot(self) -> None:
        for widget in (self._labels["lot"], self.lot):
            widget.setVisible(self._needs_lot)

    def _show_known(self) -> None:
        if self._found is None:
            return
        kept = self._counting.quantity(self._found.item_id, self.lot.text().strip(), self.place.text().strip())
        words = format_quantity(kept, in_window_language(self._found.unit))
        self._known.setText("" if kept is None else self.tr("counted here before: %1").replace("%1", words))

    def _build(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(tokens.GAP, 0, tokens.GAP, 0)
        grid.setHorizontalSpacing(tokens.GAP)
        grid.setVerticalSpacing(2)
        fields = (("place", self.place), ("goods", self.goods), ("lot", self.lot), ("quantity", self.quantity))
        for column, (name, field) in enumerate(fields):
            set_role(self._labels[name], "muted")
            self._labels[name].setBuddy(field)
            grid.addWidget(self._labels[name], 0, column)
            grid.addWidget(field, 1, column, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.button, 1, 4, Qt.AlignmentFlag.AlignTop)
        set_role(self._known, "muted")
        grid.addWidget(self._known, 0, 3, 1, 2, Qt.AlignmentFlag.AlignRight)
        self.place.setFixedWidth(140)
        self.lot.setFixedWidth(180)
        self.quantity.setFixedWidth(140)
        self.goods.setMinimumHeight(tokens.FIELD_HEIGHT)
        grid.setColumnStretch(1, 1)
        for field in (self.place.line, self.lot.line, self.quantity.line):
            field.installEventFilter(self)
        self._show_lot()

    def _retranslate(self) -> None:
        words = {
            "place": self.tr("Place"),
            "goods": self.tr("Goods"),
            "lot": self.tr("Lot or serial number"),
            "quantity": self.tr("Quantity"),
        }
        for name, word in words.items():
            self._labels[name].setText(word)
        for field, name in ((self.place, "place"), (self.lot, "lot"), (self.quantity, "quantity")):
            field.setAccessibleName(words[name])
        self.goods.setAccessibleName(words["goods"])
        self.goods.setPlaceholderText(self.tr("Scan, or type an article, a code or two letters"))
        self.place.set_placeholder(self.tr("shelf, cell"))
        self.button.setText(self.tr("Count"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        enters = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in enters:
            self._go_on(watched)
            return True
        return super().eventFilter(watched, event)

    def _go_on(self, watched: QObject) -> None:
        if watched is self.place.line:
            self.goods.setFocus(Qt.FocusReason.TabFocusReason)
        elif watched is self.lot.line:
            self._show_known()
            self.quantity.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.count()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
