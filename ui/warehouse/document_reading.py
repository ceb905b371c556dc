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
from app.documents.head_queries import (
    Directories,
    Named,
    PartnerPayer,
    get_document_directories,
    list_partner_payers,
    list_reasons,
)
from app.documents.queries import DocumentRow, FoundPartner, find_partners, list_documents
from app.warehouse.goods_queries import match_items
from app.warehouse.line_queries import LotInStock, OfferedItem, find_line_items, list_lots
from app.warehouse.order_queries import StockBeside, list_stock_beside
from app.warehouse.queries import FoundItem
from ui.common.fields import Lookup, Reference
from ui.common.formats import format_date
from ui.common.query_runner import QueryRunner
from ui.common.query_worker import LINE_CODES
from ui.warehouse.document_links import DocumentLinks
from ui.warehouse.document_words import POSTED, document_title
from ui.warehouse.draft_document import DraftDocument
from ui.warehouse.draft_line import DraftLine
from ui.warehouse.header_fields import HeaderSources
from ui.warehouse.item_lookup import GoodsSource
from ui.warehouse.lot_editor import LotOffer

_CHOICES = 30
#: Fields that name an employee.
PEOPLE = ("responsible_id", "to_responsible_id", "released_by_id", "accountant_id", "handed_over_by_id")


class DocumentReader(QObject):
    """Lookups for one document, by its warehouse, price kind and day."""

    def __init__(self, runner: QueryRunner, document: Callable[[], DraftDocument], parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._document = document
        #: What stands beside goods in the document's warehouse, as last told by the server.
        self.beside: dict[int, StockBeside] = {}
        #: Lots of goods there, by item and number, as far as lines name them.
        self._lots: dict[int, dict[str, LotInStock]] = {}
        self._directories: Directories | None = None
        self._reasons: list[str] | None = None

    def goods_source(self) -> GoodsSource:
        """Return where the grid finds goods and lots."""
        return GoodsSource(self.find_goods, self.match_goods, self.find_lots)

    def find_goods(self, text: str, done: Callable[[list[FoundItem]], None], failed: Callable[[], None]) -> None:
        """Find goods by what was typed or scanned."""
        document_id = self._document().document_id
        work = partial(find_line_items, search=text, limit=_CHOICES, document_id=document_id, **self._setting())

        def hear(offered: list[OfferedItem]) -> None:
            self.beside |= {row.found.item_id: row.beside for row in offered if row.beside is not None}
            done([row.found for row in offered])

        self._runner.run(self, work, hear, failed=partial(_fail, failed))

    def beside_of(
        self, line: DraftLine | None, done: Callable[[], None]
    ) -> tuple[StockBeside | None, LotInStock | None]:
        """Return what stands beside a line and its lot; what is not known yet is asked for, and `done` called."""
        if line is None or line.item is None:
            return None, None
        beside, lots = self.beside.get(line.item.item_id), self._lots.get(line.item.item_id)
        if self._document().is_editable:
            if beside is None:
                self.look_beside(done)
            if lots is None and line.lot_number and self._document().rule.effect <= 0:
                self._look_lots(line.item.item_id, lambda _rows: done())
        return beside, (lots or {}).get(line.lot_number)

    def forget_beside(self) -> None:
        """Forget what was told of another warehouse."""
        self.beside.clear()
        self._lots.clear()

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

        def show(rows: list[FoundPartner]) -> None:
            done([Reference(row.client_id, row.name, _told_apart(row), row.number) for row in rows])

        work = partial(find_partners, search=text, kind=self._document().kind)
        self._runner.run(self, work, show, replaces="partners")

    def find_payers(self, text: str, done: Callable[[list[Reference]], None]) -> None:
        """Find legal entities of the document's client."""
        client_id = self._document().header.get("client_id")

        def show(rows: list[PartnerPayer]) -> None:
            done([Reference(row.payer_id, row.name, row.tax_number or "") for row in rows if _fits(text, row.name)])

        if client_id is None:
            done([])
        else:
            self._runner.run(self, partial(list_partner_payers, client_id=client_id), show, replaces="payers")

    def find_sources(self, text: str, done: Callable[[list[Reference]], None]) -> None:
        """Find posted documents that this return may be of, the latest first."""
        document = self._document()
        work = partial(
            list_documents,
            kinds=[document.rule.source_kind],
            states=[POSTED],
            client_id=document.header.get("client_id"),
            search=text,
            limit=_CHOICES,
        )

        def show(rows: list[DocumentRow]) -> None:
            zone = ZoneInfo(document.zone)
            done(
                [
                    Reference(
                        row.id,
                        document_title(row.kind, row.number),
                        f"{format_date(row.moment.astimezone(zone).date())} · {row.partner_name}",
                        row.number or "",
                    )
                    for row in rows
                ]
            )

        self._runner.run(self, work, show, replaces="sources")

    def find_people(self, text: str, done: Callable[[list[Reference]], None]) -> None:
        """Find employees by letters of their name."""
        self._with_directories(lambda found: done(_references(found.people, text)))

    def find_departments(self, text: str, done: Callable[[list[Reference]], None]) -> None:
        """Find departments by letters of their name."""
        self._with_directories(lambda found: done(_references(found.departments, text)))

    def find_reasons(self, done: Callable[[Sequence[str]], None]) -> None:
        """Find what such documents were made for before."""
        if self._reasons is not None:
            done(self._reasons)
            return

        def keep(found: list[str]) -> None:
            self._reasons = found
            done(found)

        self._runner.run(self, partial(list_reasons, kind=self._document().kind), keep, replaces="reasons")

    def find_lots(self, item_id: int, done: Callable[[Sequence[LotOffer]], None]) -> None:
        """Find what lies of an item by lots, the first to expire first; nothing where goods come in."""
        if self._document().rule.effect <= 0:
            self._look_lots(
                item_id, lambda rows: done([LotOffer(row.number, row.expires_on, row.free) for row in rows])
            )

    def _look_lots(self, item_id: int, done: Callable[[list[LotInStock]], None]) -> None:
        document = self._document()
        warehouse_id = document.header.get("warehouse_id")
        if warehouse_id is None:
            return

        def hear(rows: list[LotInStock]) -> None:
            self._lots[item_id] = {row.number: row for row in rows}
            done(rows)

        work = partial(list_lots, warehouse_id=warehouse_id, item_id=item_id, document_id=document.document_id)
        self._runner.run(self, work, hear, replaces="lots", failed=lambda error: error.code in LINE_CODES)

    def _with_directories(self, then: Callable[[Directories], None]) -> None:
        if self._directories is not None:
            then(self._directories)
            return

        def keep(found: Directories) -> None:
            self._directories = found
            then(found)

        self._runner.run(self, get_document_directories, keep, replaces="directories")

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
    lookups: dict[str, Lookup] = {
        "client_id": reader.find_partners,
        "payer_id": reader.find_payers,
        "consignee_payer_id": reader.find_payers,
        "source_document_id": reader.find_sources,
        **dict.fromkeys(PEOPLE, reader.find_people),
        "department_id": reader.find_departments,
    }
    return HeaderSources(lookups, behind, {"reason": reader.find_reasons})


def _told_apart(partner: FoundPartner) -> str:
    return " · ".join(part for part in (partner.tax_number, partner.number) if part)


def _fits(text: str, name: str) -> bool:
    return all(word in name.casefold() for word in text.casefold().split())


def _references(names: Sequence[Named], text: str) -> list[Reference]:
    return [Reference(one.id, one.name) for one in names if _fits(text, one.name)][:_CHOICES]


def _fail(failed: Callable[[], None], error: UserError) -> bool:
    failed()
    # The window says that the line is away; each lookup need not.
    return error.code in LINE_CODES
