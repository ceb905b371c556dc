"""What a kind of document is, as data: whose right it needs, what its header and lines have, what is made from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Literal


class FieldType(Enum):
    """What a field of a header or of a line holds, and so what a form asks it with."""

    TEXT = "text"
    DATE = "date"
    MOMENT = "moment"
    CHECK = "check"
    MONEY = "money"
    RATE = "rate"
    NUMBER = "number"
    CURRENCY = "currency"
    CLIENT = "client"
    PAYER = "payer"
    WAREHOUSE = "warehouse"
    EMPLOYEE = "employee"
    DEPARTMENT = "department"
    PRICE_KIND = "price_kind"
    VAT_MODE = "vat_mode"
    DOCUMENT = "document"
    COSTS = "costs"
    ITEM = "item"
    LOT = "lot"
    DIRECTION = "direction"


#: Whose prices stand in the lines: what we sell for, what goods cost us (a right of its own), or a list of prices.
Money = Literal["sale", "cost", "price"]
#: What posting does to stock: +1 in, -1 out, 0 none; "both" where lines go either way or a warehouse gives to another.
Direction = Literal[1, -1, 0, "both"]


@dataclass(frozen=True, slots=True)
class KindRule:
    """One kind. Fields are in the order of a form; `header` goes beside what every document has."""

    kind: str
    object: str
    direction: Direction
    header: Mapping[str, FieldType]
    lines: Mapping[str, FieldType]
    partner: Literal["required", "optional"] | None = None
    money: Money | None = None
    next: tuple[str, ...] = ()

    @property
    def has_partner(self) -> bool:
        """A client or supplier stands in the header."""
        return self.partner is not None

    @property
    def has_money(self) -> bool:
        """Lines have a price and sums."""
        return self.money is not None

    @property
    def needs_to_warehouse(self) -> bool:
        """A second warehouse receives."""
        return "to_warehouse_id" in self.header


#: Header fields of every kind; a change of prices has no warehouse.
COMMON_FIELDS: Mapping[str, FieldType] = {
    "warehouse_id": FieldType.WAREHOUSE,
    "moment": FieldType.MOMENT,
    "responsible_id": FieldType.EMPLOYEE,
    "basis": FieldType.TEXT,
    "comment": FieldType.TEXT,
    "released_by_id": FieldType.EMPLOYEE,
    "accountant_id": FieldType.EMPLOYEE,
    "handed_over_by_id": FieldType.EMPLOYEE,
    "accepted_by": FieldType.TEXT,
}
#: Who signs, where own firm and posting do not say it; a change of prices is signed by nobody.
SIGNATORIES = ("released_by_id", "accountant_id", "handed_over_by_id", "accepted_by")
#: Fields that stay editable after posting.
HARMLESS_FIELDS = frozenset({"comment", "responsible_id", "carrier", "commission", "to_responsible_id", *SIGNATORIES})

_PARTNER = {"client_id": FieldType.CLIENT, "payer_id": FieldType.PAYER, "contract": FieldType.TEXT}
_CURRENCY = {"currency": FieldType.CURRENCY, "currency_rate": FieldType.RATE}
_PRICED = {"price_kind_id": FieldType.PRICE_KIND, "vat_mode": FieldType.VAT_MODE}
_COST_PRICED = {"price_kind_id": FieldType.PRICE_KIND}
_ADJUSTMENT = {"reason": FieldType.TEXT, "article": FieldType.TEXT, "commission": FieldType.TEXT}
_ISSUE = {"department_id": FieldType.DEPARTMENT, "purpose": FieldType.TEXT, "article": FieldType.TEXT}
_RETURN = {"source_document_id": FieldType.DOCUMENT, "reason": FieldType.TEXT}
_RESERVATION = {"until": FieldType.MOMENT, "order_text": FieldType.TEXT}

_LOT = {"lot": FieldType.LOT}
_NEW_LOT = {"lot": FieldType.LOT, "expires_on": FieldType.DATE, "made_on": FieldType.DATE}
_ORIGIN = {"country": FieldType.TEXT, "customs_declaration": FieldType.TEXT}
_LOAD = {"places": FieldType.NUMBER, "net_mass": FieldType.NUMBER, "gross_mass": FieldType.NUMBER}
_PRODUCTION = {"direction": FieldType.DIRECTION, **_NEW_LOT, "cost_share": FieldType.NUMBER}

_RULES = (
    KindRule(
        "receipt",
        "receipts",
        1,
        {**_PARTNER, "supplier_number": FieldType.TEXT, "supplier_date": FieldType.DATE, **_CURRENCY, **_PRICED,
         "costs": FieldType.COSTS},
        {**_NEW_LOT, "paper_quantity": FieldType.NUMBER, **_LOAD, **_ORIGIN},
        "required",
        "cost",
        ("supplier_return", "transfer"),
    ),
    KindRule(
        "supplier_order",
        "supplier_orders",
        0,
        {**_PARTNER, "expected_on": FieldType.DATE, "terms": FieldType.TEXT, **_CURRENCY, **_PRICED},
        {},
        "required",
        "cost",
        ("receipt",),
    ),
    KindRule(
        "supplier_return",
        "supplier_returns",
        -1,
        {**_PARTNER, **_RETURN, **_CURRENCY, **_PRICED},
        {**_LOT, "source_line_id": FieldType.DOCUMENT, **_LOAD, **_ORIGIN},
        "required",
        "cost",
    ),
    KindRule(
        "shipment",
        "shipments",
        -1,
        {**_PARTNER, "consignee_payer_id": FieldType.PAYER, "delivery_address": FieldType.TEXT,
         "carrier": FieldType.TEXT, **_PRICED},
        {**_LOT, **_LOAD, **_ORIGIN},
        "required",
        "sale",
        ("client_return",),
    ),
    KindRule(
        "client_return",
        "client_returns",
        1,
        {**_PARTNER, **_RETURN, **_PRICED},
        {**_NEW_LOT, "source_line_id": FieldType.DOCUMENT, "unit_cost": FieldType.MONEY, **_LOAD, **_ORIGIN},
        "required",
        "sale",
        ("transfer", "write_off"),
    ),
    KindRule(
        "transfer",
        "transfers",
        "both",
        {"to_warehouse_id": FieldType.WAREHOUSE, "two_step": FieldType.CHECK, "to_responsible_id": FieldType.EMPLOYEE},
        {**_LOT, **_LOAD, **_ORIGIN},
        next=("transfer", "write_off"),
    ),
    KindRule("issue", "issues", -1, _ISSUE, {**_LOT, **_LOAD}),
    KindRule("production", "issues", "both", _ISSUE, _PRODUCTION),
    KindRule("assembly", "issues", "both", _ISSUE, _PRODUCTION),
    KindRule("disassembly", "issues", "both", _ISSUE, _PRODUCTION),
    KindRule("stocktaking", "stocktaking", 0, _ADJUSTMENT, _LOT, next=("surplus", "write_off")),
    KindRule("surplus", "stocktaking", 1, {**_ADJUSTMENT, **_COST_PRICED}, _NEW_LOT, money="cost"),
    KindRule("write_off", "stocktaking", -1, _ADJUSTMENT, {**_LOT, **_LOAD}),
    KindRule("regrading", "stocktaking", "both", _ADJUSTMENT, {"to_item_id": FieldType.ITEM, **_LOT}),
    KindRule(
        "reservation",
        "reservations",
        0,
        {**_PARTNER, **_RESERVATION, **_PRICED},
        _LOT,
        "optional",
        "sale",
        ("shipment", "release"),
    ),
    KindRule("release", "reservations", 0, {**_PARTNER, **_RESERVATION}, _LOT, "optional"),
    KindRule("opening", "cost_documents", 1, {**_ADJUSTMENT, **_COST_PRICED}, {**_NEW_LOT, **_ORIGIN}, money="cost"),
    KindRule(
        "cost_correction", "cost_documents", 0, {**_ADJUSTMENT, **_COST_PRICED},
        {"direction": FieldType.DIRECTION, **_LOT, "source_line_id": FieldType.DOCUMENT},
        money="cost",
    ),
    KindRule(
        "price_change",
        "prices",
        0,
        {"price_kind_id": FieldType.PRICE_KIND, "valid_from": FieldType.DATE, "valid_to": FieldType.DATE,
         "reason": FieldType.TEXT},
        {},
        money="price",
    ),
)  # fmt: skip

KINDS: Mapping[str, KindRule] = {rule.kind: rule for rule in _RULES}


def header_fields(kind: str) -> tuple[str, ...]:
    """Return every header field that a draft of this kind may set, in the order of a form."""
    absent = ("warehouse_id", *SIGNATORIES) if kind == "price_change" else ()
    common = [name for name in COMMON_FIELDS if name not in absent]
    return (*common, "moment_typed", *KINDS[kind].header)
