"""What a document asks of the server while it is typed: goods, partners, prices."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from app.database.errors import UserError
from app.documents.queries import find_partners
from app.warehouse.goods_queries import match_items
from app.warehouse.line_queries import OfferedItem, find_line_items
from app.warehouse.order_queries import StockBeside, list_stock_beside
from app.warehouse.queries import FoundItem
from ui.common.fields import Lookup, Reference
from ui.common.query_runner import QueryRunner
from ui.common.query_worker import LINE_CODES
from ui.warehouse.document_fields import REFERENCES
from ui.warehouse.document_links import DocumentLinks
from ui.warehouse.draft_document import DraftDocument
from ui.warehouse.header_fields import HeaderSources

_CHOICES = 30


class DocumentReader(QObject):
    """Lookups for one document, by its warehouse, price kind and day."""

    def __init__(self, runner: QueryRunner, document: Callable[[], DraftDocument], parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._document = document
        #: What stands beside goods in the document's warehouse, as last told by the server.
        self.beside: dict[int, StockBeside] = {}

    def find_goods(self, text: str, done: Callable[[list[FoundItem]], None], failed: Callable[[], None]) -> None:
        """Find goods by what was typed or scanned."""
        document_id = self._document().document_id
        work = partial(find_line_items, search=text, limit=_CHOICES, document_id=document_id, **self._setting())

        def hear(offered: list[OfferedItem]) -> None:
            self.beside |= {row.found.item_id: row.beside for row in offered if row.beside is not None}
            done([row.found for row in offered])

        self._runner.run(self, work, hear, failed=partial(_fail, failed))

    def look_beside(self, done: Callable[[], None]) -> None:
        """Ask what is free, reserved and expected of all goods of the document that nothing is known of yet."""
        document = self._document()
        wanted = {line.item.item_id for line in document.lines if line.item is not None} - self.beside.keys()
        warehouse_id = document.header.get("warehouse_id")
        if not wanted or warehouse_id is None:
            return

        def hear(found: dict[int, StockBeside]) -> None:
            # Nothing comes without the right to balances: do not ask for the same goods again.
            nothing = Decimal(0)
            unknown = wanted - found.keys()
            self.beside |= found
            self.beside |= {item: StockBeside(item, nothing, nothing, nothing, nothing, None) for item in unknown}
            for line in document.lines:
                if line.item is not None and line.item.item_id in found:
                    line.free = found[line.item.item_id].free
            done()

        work = partial(
            list_stock_beside, warehouse_id=warehouse_id, item_ids=sorted(wanted), document_id=document.document_id
        )
        self._runner.run(self, work, hear, replaces="beside", failed=lambda error: error.code in LINE_CODES)

    def match_goods(
        self, codes: Sequence[str], done: Callable[[Mapping[str, list[FoundItem]]], None], failed: Callable[[], None]
    ) -> None:
        """Find what each of many codes means, in one turn."""
        work = partial(match_items, codes=list(codes), **self._setting())
        self._runner.run(self, work, done, failed=partial(_fail, failed))

    def find_partners(self, text: str, done: Callable[[list[Reference]], None]) -> None:
        """Find whom a document may be made for."""

        def show(rows: list[Any]) -> None:
            done([Reference(row.client_id, row.name) for row in rows])

        self._runner.run(self, partial(find_partners, search=text), show, replaces="partners")

    def price_lines(self, done: Callable[[], None]) -> None:
        """Give the lines that were not priced by hand the prices of the document's price kind."""
        lines = self._document().lines_to_price()
        codes = {line.item.item_id: line.item.code for line in lines if line.item is not None}

        def put(found: Mapping[str, list[FoundItem]]) -> None:
            prices = {row.item_id: row.price for rows in found.values() for row in rows}
            for line in lines:
                if line.item is not None and line.item.item_id in prices and line.price_typed is not True:
                    line.price, line.price_typed = prices[line.item.item_id], False
                    line.repriced, line.sent = True, None
                    line.reckon(self._document().vat_mode)
                    self._document().touch(line)
            done()

        if codes:
            work = partial(match_items, codes=list(codes.values()), **self._setting())
            self._runner.run(self, work, put, replaces="prices")

    def _setting(self) -> dict[str, Any]:
        header = self._document().header
        moment = header.get("moment")
        zone = ZoneInfo(self._document().zone)
        day: date | None = moment.astimezone(zone).date() if moment is not None else None
        names = ("warehouse_id", "price_kind_id", "client_id")
        return {name: header.get(name) for name in names} | {"day": day}


def header_sources(reader: DocumentReader, links: DocumentLinks) -> HeaderSources:
    """Return where the fields of a head look things up, and what opens behind them."""
    behind = {"source_document_id": links.open_document}
    if links.open_client is not None:
        behind["client_id"] = links.open_client
    lookups: dict[str, Lookup] = dict.fromkeys(REFERENCES, _find_nothing)
    return HeaderSources(lookups | {"client_id": reader.find_partners}, behind)


def _find_nothing(_text: str, done: Callable[[list[Reference]], None]) -> None:
    done([])


def _fail(failed: Callable[[], None], error: UserError) -> bool:
    failed()
    # The window says that the line is away; each lookup need not.
    return error.code in LINE_CODES
