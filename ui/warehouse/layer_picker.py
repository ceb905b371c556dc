"""F8 in a correction of value: what is left of each receipt of the line's goods, to correct one of them alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.warehouse.line_queries import OpenLayer, list_open_layers
from ui.common import tokens
from ui.common.columns import Column, Sort
from ui.common.list_pages import Source
from ui.common.list_view import ListTexts, ListView
from ui.common.query_runner import QueryRunner
from ui.common.translations import QT_TRANSLATE_NOOP
from ui.warehouse.document_words import document_title
from ui.warehouse.item_lookup import folded

_SIZE = (860, 440)


def layer_title(kind: str, number: str | None) -> str:
    """Return how a layer is called: by the document that brought it in."""
    return document_title(kind, number)


_COLUMNS = (
    Column(
        "kind",
        QT_TRANSLATE_NOOP("LayerPicker", "Document"),
        width=190,
        value=lambda row: layer_title(row.kind, row.number),
    ),
    Column("moment", QT_TRANSLATE_NOOP("LayerPicker", "Date"), "moment", width=124),
    Column("partner_name", QT_TRANSLATE_NOOP("LayerPicker", "Partner"), width=200),
    Column("lot", QT_TRANSLATE_NOOP("LayerPicker", "Lot"), width=110),
    Column("quantity", QT_TRANSLATE_NOOP("LayerPicker", "Left"), "quantity", width=90),
    Column("value", QT_TRANSLATE_NOOP("LayerPicker", "Value"), "money", width=110),
)


class LayerPicker(QDialog):
    """A window over one document; `chosen` carries the OpenLayer, or None for all that lies there."""

    chosen = Signal(object)

    def __init__(
        self, runner: QueryRunner, warehouse_id: int, item_id: int, item_name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("layer_picker")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Correct one receipt only: %1").replace("%1", item_name))
        self.resize(*_SIZE)
        self._load = partial(list_open_layers, warehouse_id=warehouse_id, item_id=item_id)
        self.view = ListView(
            runner,
            "layer_picker",
            _COLUMNS,
            "LayerPicker",
            Source(self._page, lambda row, _sort: row.line_id, lambda row: row.line_id),
            self._texts,
            sort=Sort(""),
            on_open=self.take,
        )
        everything = QPushButton(self.tr("All that lies there"), self)
        everything.setAutoDefault(False)
        everything.clicked.connect(lambda: self.take(None))
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(everything)
        row.addStretch(1)
        row.addWidget(cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.GAP, tokens.GAP, tokens.GAP, tokens.GAP)
        layout.addWidget(self.view, 1)
        layout.addLayout(row)
        self.view.start()

    def take(self, layer: OpenLayer | None) -> None:
        """Choose a layer, or none."""
        self.chosen.emit(layer)
        self.accept()

    def _page(self, search: str, _sort: Sort, after: Any, _limit: int) -> Callable[[Any], Sequence[OpenLayer]]:
        if after is not None:
            return lambda _connection: []
        return partial(_fitting, load=self._load, search=search)

    def _texts(self) -> ListTexts:
        return ListTexts(
            search=self.tr("Number, partner or lot"),
            empty=self.tr(
                "Nothing is left of any receipt. Goods that are valued by an average are corrected all at once."
            ),
        )


def _fitting(connection: Any, *, load: Callable[[Any], list[OpenLayer]], search: str) -> list[OpenLayer]:
    words = [folded(word) for word in search.split()]
    rows = load(connection)
    return [row for row in rows if all(word in folded(f"{row.number}{row.partner_name}{row.lot}") for word in words)]
