"""The editors of a grid by column, and the cells that Enter goes through."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView

from app.database.errors import UserError
from ui.common.fields.delegates import CellEditor
from ui.common.fields.moment_parsing import parse_date
from ui.common.formats import format_date, today_here
from ui.common.row_painting import RowDelegate
from ui.warehouse.document_kinds import COST
from ui.warehouse.draft_document import DraftDocument
from ui.warehouse.draft_line import DraftLine
from ui.warehouse.item_editor import ItemEditor
from ui.warehouse.item_lookup import GoodsSource
from ui.warehouse.line_columns import LOT_COLUMNS, LineColumn
from ui.warehouse.line_delegates import (
    ItemDelegate,
    LineDelegate,
    LineEntryDelegate,
    LineNumberDelegate,
    LotDelegate,
)
from ui.warehouse.line_grid_model import LineGridModel

_NUMBERS = (
    *("quantity", "price", "discount_percent", "net", "vat", "total", "cost_share", "unit_cost"),
    *("paper_quantity", "places", "net_mass", "gross_mass"),
)
#: Texts of a line and the longest that the server keeps.
_TEXTS = {"note": 500, "customs_declaration": 60}


class LineEditors(QObject):
    """One delegate a column that is typed into, a plain one for the others."""

    #: A sentence about the cell that is being edited; empty when it is mended.
    refused = Signal(str)

    def __init__(self, model: LineGridModel, goods: GoodsSource, parent: QObject) -> None:
        super().__init__(parent)
        self.item = ItemDelegate(model, goods.find, self)
        self.to_item = ItemDelegate(model, goods.find, self, name_column="to_name")
        self.quantity = LineNumberDelegate(model, "quantity", self)
        numbers = {key: LineNumberDelegate(model, key, self) for key in _NUMBERS if key != "quantity"}
        self._entries: dict[str, LineEntryDelegate] = {
            **numbers,
            "quantity": self.quantity,
            "lot": LotDelegate(model, goods.lots, self),
            "expires_on": LineEntryDelegate(model, lambda text: parse_date(text, today_here()), format_date, self),
        }
        self._entries["country"] = LineEntryDelegate(model, read_country, str, self)
        for key, longest in _TEXTS.items():
            self._entries[key] = LineEntryDelegate(model, partial(read_text, key, longest), str, self)
        self._plain = LineDelegate(model, self)
        for delegate in self._entries.values():
            delegate.refused.connect(self.refused)
        parent.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Back from another tab or a pop-up the keys go into the cell that is open, not to the grid around it."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QAbstractItemView):
            QTimer.singleShot(0, watched, partial(_go_on_typing, watched))
        return super().eventFilter(watched, event)

    def delegate_of(self, key: str) -> RowDelegate:
        """Return what shows and edits a column."""
        if key in ("item", "to_item"):
            return self.item if key == "item" else self.to_item
        return self._entries.get(key, self._plain)

    def commit(self, key: str, editor: CellEditor) -> bool:
        """Take over what is in an open editor; False where it is refused and stays open."""
        if isinstance(editor, ItemEditor):
            return (self.to_item if key == "to_item" else self.item).commit_editor(editor)
        delegate = self._entries.get(key)
        return delegate is None or delegate.commit_editor(editor)


def _go_on_typing(grid: QAbstractItemView) -> None:
    editor = grid.indexWidget(grid.currentIndex())
    if isinstance(editor, CellEditor) and grid.hasFocus():
        editor.setFocus()


def read_text(key: str, longest: int, text: str) -> str:
    """Return what was typed without blanks around it. Raises KT007 for too long a text."""
    text = text.strip()
    if len(text) > longest:
        raise UserError("KT007", key, limit=longest)
    return text


def read_country(text: str) -> str:
    """Return the two letters of a country (ISO 3166), in capitals; empty for none. Raises KT005."""
    text = text.strip().upper()
    if text and not (len(text) == 2 and text.isascii() and text.isalpha()):
        raise UserError("KT005", "country", reason="country", value=text)
    return text


def next_stop(document: DraftDocument, line: DraftLine | None, columns: Sequence[LineColumn], key: str) -> str:
    """Return the cell that Enter goes to from this one; empty where the line is done.

    Lots only of goods that have them, and again after the quantity if the goods were not known before; a price where
    nothing gives it.
    """
    tracked = line is not None and line.item is not None and line.item.tracking != "none"
    unpriced = line is not None and line.price is None and not line.asking
    wanted = {"item", "to_item", "quantity"} | (set(LOT_COLUMNS) if tracked else set())
    if document.rule.money == COST or document.rule.prices_only or unpriced:
        wanted.add("price")
    if document.rule.prices_only:
        wanted.remove("quantity")
    keys = [column.key for column in columns if column.editable]
    if "quantity" not in keys:
        wanted.add("net")
    stops = [one for one in keys if one in wanted]
    following = stops[stops.index(key) + 1 :] if key in stops else []
    if key in LOT_COLUMNS and line is not None:
        following = [one for one in following if not _is_filled(document, line, one)]
    elif not following and tracked and line is not None and not line.lot_number and "lot" in stops:
        return "lot"
    return following[0] if following else ""


def _is_filled(document: DraftDocument, line: DraftLine, key: str) -> bool:
    if key == "expires_on":
        # The lot of goods that go out has its own day.
        return line.expires_on is not None or document.rule.effect < 0
    return key in ("quantity", "price") and getattr(line, key) is not None
