"""One line of a document while it is typed: what the person gave, what follows from it, and what the server knows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, cast
from uuid import UUID, uuid4

from app.database.errors import UserError
from app.documents.queries import DocumentLine
from app.documents.rules import LineMoney, Typed, VatMode, check_quantity, line_money
from app.warehouse.queries import FoundItem
from ui.common.formats import format_quantity


@dataclass(frozen=True, slots=True)
class LineItem:
    """What a line needs of its item; `unit` is the short name by language."""

    item_id: int
    code: str
    article: str
    name: str
    unit: Mapping[str, str]
    decimals: int
    #: none, lot or serial: whether a line of it says which lot.
    tracking: str = "none"
    #: Kilograms of one unit.
    weight_net: Decimal | None = None
    weight_gross: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Wrong:
    """A text that was refused at a cell: it stays in sight until it is mended."""

    text: str
    error: UserError


@dataclass(slots=True)
class DraftLine:
    """A line of the grid. `code_text` is what was typed for an item that is not known (yet).

    `price_typed` is True for a price of this sitting, None for one that came with the document, False for one that the
    price kind gave. `version` is the server's; None for a line that it has not seen.
    """

    line_id: UUID = field(default_factory=uuid4)
    line_no: int = 0
    item: LineItem | None = None
    code_text: str = ""
    asking: bool = False
    pack_id: int | None = None
    pack_name: str | None = None
    pack_factor: Decimal = Decimal(1)
    quantity: Decimal | None = None
    price: Decimal | None = None
    price_typed: bool | None = False
    discount_percent: Decimal = Decimal(0)
    discount_typed: bool = False
    vat_rate_id: int | None = None
    vat_rate: Decimal | None = None
    vat_text: Mapping[str, str] = field(default_factory=dict)
    typed: Typed = "price"
    typed_sum: Decimal | None = None
    typed_vat: Decimal | None = None
    note: str = ""
    #: 1 comes in, -1 goes out, in documents that do both; else 0.
    direction: int = 0
    cost_share: Decimal | None = None
    #: What one unit costs that comes back without a shipment to take it from.
    unit_cost: Decimal | None = None
    unit_cost_typed: bool = False
    #: What the supplier's paper says, where other goods came.
    paper_quantity: Decimal | None = None
    #: Typed; None is reckoned from pack and item (ui.warehouse.line_load).
    places: Decimal | None = None
    net_mass: Decimal | None = None
    gross_mass: Decimal | None = None
    #: Where the goods are from: the lot says it until somebody types it.
    country: str = ""
    customs_declaration: str = ""
    origin_typed: bool = False
    lot_number: str = ""
    expires_on: date | None = None
    #: What regrading turns it into.
    to_item: LineItem | None = None
    to_code_text: str = ""
    #: The line of another document that this one returns or fulfils, and how much of it is left.
    source_line_id: int | None = None
    source_left: Decimal | None = None
    #: How the receipt is called that a correction of value is for; empty for all that lies there.
    layer_title: str = ""
    money: LineMoney | None = None
    version: int | None = None
    sent: dict[str, Any] | None = None
    wrong: dict[str, Wrong] = field(default_factory=dict)
    #: Free in the warehouse before this document, as last told by the server.
    free: Decimal | None = None
    #: What a refused posting said is free for this line.
    short_of: Decimal | None = None
    #: And how much of that this line may have: lines above may take some of it.
    allowed: Decimal | None = None
    #: Who holds the rest, in the server's own values.
    taken_by: Mapping[str, Any] | None = None
    #: Of a posted order or reservation: what came or was shipped, and what is still expected or held.
    done: Decimal | None = None
    remaining: Decimal | None = None
    #: In a change of prices: the price without it, and what a unit costs in its currency and VAT.
    old_price: Decimal | None = None
    cost: Decimal | None = None

    @property
    def is_blank(self) -> bool:
        """Nothing was entered: the line below the last one."""
        return self.item is None and not self.code_text and self.quantity is None and not self.wrong

    @property
    def is_unknown(self) -> bool:
        """A code that no item has, or that several have."""
        return self.item is None and bool(self.code_text) and not self.asking

    @property
    def is_ready(self) -> bool:
        """The server can take it."""
        return self.item is not None and self.quantity is not None and not self.wrong

    def take_item(self, found: FoundItem) -> None:
        """Put the found item into the line; a quantity that was typed before stays and is checked by its unit."""
        if self.layer_title:
            self.source_line_id, self.layer_title = None, ""
        self.item = item_from(found)
        self.code_text, self.asking = "", False
        self.pack_id, self.pack_name, self.pack_factor = found.pack_id, found.pack_name, found.pack_factor
        self.vat_rate_id, self.vat_rate, self.vat_text = found.vat_rate_id, found.vat_rate, found.vat_text or {}
        self.price, self.price_typed = found.price, False
        self.discount_percent, self.discount_typed = found.discount_percent or Decimal(0), False
        self.typed, self.typed_sum, self.typed_vat = "price", None, None
        self.free, self.short_of, self.taken_by = found.free, None, None
        if self.quantity is not None:
            kept, self.quantity = self.quantity, None
            self.try_quantity(kept, str(kept))

    def try_quantity(self, quantity: Decimal, text: str) -> bool:
        """Take a quantity that the unit allows; any other stays as a wrong text. A short line is no longer marked."""
        try:
            if self.source_left is not None and quantity > self.source_left:
                raise UserError("KT346", "quantity", left=format_quantity(self.source_left))
            self.quantity = check_quantity(quantity, self.item.decimals if self.item else 6)
        except UserError as error:
            self.wrong["quantity"] = Wrong(text, error)
            return False
        self.wrong.pop("quantity", None)
        self.short_of, self.taken_by = None, None
        self.typed_vat = None
        self.places, self.net_mass, self.gross_mass = None, None, None
        if self.typed != "price":
            # A typed sum belongs to the quantity it was typed for; from here on its price counts.
            self.typed, self.typed_sum, self.price_typed = "price", None, True
        return True

    def reckon(self, vat_mode: VatMode) -> None:
        """Work out the sums as the server will; a line without quantity or price has none."""
        self.money = None
        if self.quantity == 0 and self.typed_sum is not None:
            # A change of value alone: there is nothing to divide it by.
            self.money = LineMoney(Decimal(0), self.typed_sum, Decimal(0), self.typed_sum)
            return
        priced = self.price is not None or self.typed_sum is not None
        if self.quantity is None or not priced:
            return
        try:
            self.money = line_money(
                self.quantity,
                self.price if self.price is not None else Decimal(0),
                discount_percent=self.discount_percent,
                vat_rate=self.vat_rate or Decimal(0),
                vat_mode=vat_mode,
                typed=self.typed,
                typed_sum=self.typed_sum,
                typed_vat=self.typed_vat,
            )
        except UserError as error:
            name = "vat" if self.typed_vat is not None else self.typed
            self.wrong[name] = Wrong(str(self.typed_vat or self.typed_sum or self.price), error)
            return
        if self.typed != "price":
            self.price = self.money.price

    def payload(self) -> dict[str, Any]:
        """Return the line as a save sends it, without its version."""
        assert self.item is not None
        sent: dict[str, Any] = {
            "line_id": str(self.line_id),
            "line_no": self.line_no,
            "item_id": self.item.item_id,
            "pack_id": self.pack_id,
            "quantity": self.quantity,
            "note": self.note,
            "vat_rate_id": self.vat_rate_id,
            "typed": self.typed,
        }
        # What nobody typed is the server's: the price kind, the quantity and the client's discount decide.
        if self.price_typed is True and self.typed == "price":
            sent["price"] = self.price
        if self.discount_typed:
            sent["discount_percent"] = self.discount_percent
        if self.typed != "price":
            sent[self.typed] = self.typed_sum
        if self.typed_vat is not None:
            sent["vat"] = self.typed_vat
        # By the right to cost alone: what nobody typed here stays as another person left it.
        if self.unit_cost_typed:
            sent["unit_cost"] = self.unit_cost
        if self.origin_typed:
            sent |= {"country": self.country, "customs_declaration": self.customs_declaration}
        return sent | {
            "places": self.places,
            "net_mass": self.net_mass,
            "gross_mass": self.gross_mass,
            "direction": self.direction or None,
            "cost_share": self.cost_share,
            "paper_quantity": self.paper_quantity,
            "lot": self.lot_number,
            "expires_on": self.expires_on,
            "to_item_id": self.to_item.item_id if self.to_item else None,
            "source_line_id": self.source_line_id,
        }


def item_from(found: FoundItem) -> LineItem:
    """Return what a line keeps of an item that was found."""
    named = (found.item_id, found.code, found.article, found.name, found.unit, found.decimals, found.tracking)
    return LineItem(*named, found.weight_net, found.weight_gross)


def line_from(saved: DocumentLine, free: Decimal | None) -> DraftLine:
    """Return a line as the server keeps it."""
    money = None
    if saved.price is not None and saved.net is not None and saved.vat is not None and saved.total is not None:
        money = LineMoney(saved.price, saved.net, saved.vat, saved.total)
    typed = cast(Typed, saved.typed or "price")
    return DraftLine(
        line_id=saved.line_id,
        line_no=saved.line_no,
        item=_item_of(saved),
        pack_id=saved.pack_id,
        pack_name=saved.pack_name,
        pack_factor=saved.pack_factor,
        quantity=saved.quantity,
        price=saved.price,
        price_typed=None,
        discount_percent=saved.discount_percent or Decimal(0),
        vat_rate_id=saved.vat_rate_id,
        vat_rate=saved.vat_rate,
        vat_text=saved.vat_text or {},
        typed=typed,
        typed_sum=None if money is None or typed == "price" else getattr(money, typed),
        typed_vat=saved.vat if saved.vat_typed else None,
        note=saved.note,
        direction=saved.direction,
        cost_share=saved.cost_share,
        unit_cost=saved.unit_cost,
        paper_quantity=saved.paper_quantity,
        places=saved.places,
        net_mass=saved.net_mass,
        gross_mass=saved.gross_mass,
        country=saved.country,
        customs_declaration=saved.customs_declaration,
        lot_number=saved.lot or "",
        expires_on=saved.expires_on,
        to_item=_target_of(saved),
        source_line_id=saved.source_line_id,
        money=money,
        version=saved.version,
        free=free,
    )


def _item_of(saved: DocumentLine) -> LineItem:
    named = (saved.item_id, saved.code, saved.article, saved.name, saved.unit, saved.decimals, saved.tracking)
    return LineItem(*named, saved.weight_net, saved.weight_gross)


def _target_of(saved: DocumentLine) -> LineItem | None:
    if saved.to_item_id is None:
        return None
    code, name = saved.to_item_code or "", saved.to_item_name or ""
    return LineItem(saved.to_item_id, code, "", name, saved.unit, saved.decimals)
