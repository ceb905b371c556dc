"""How each kind of document looks, as data: its words, its head, its lines; the form is one for all."""

from __future__ import annotations

from dataclasses import dataclass

from app.documents import kinds as rules
from app.documents.kinds import SIGNATORIES
from ui.common.translations import QT_TRANSLATE_NOOP

RECEIPT = "receipt"
SHIPMENT = "shipment"
SUPPLIER_ORDER = "supplier_order"
SUPPLIER_RETURN = "supplier_return"
CLIENT_RETURN = "client_return"
TRANSFER = "transfer"
ISSUE = "issue"
PRODUCTION = "production"
ASSEMBLY = "assembly"
DISASSEMBLY = "disassembly"
STOCKTAKING = "stocktaking"
SURPLUS = "surplus"
WRITE_OFF = "write_off"
REGRADING = "regrading"
RESERVATION = "reservation"
RELEASE = "release"
OPENING = "opening"
COST_CORRECTION = "cost_correction"
PRICE_CHANGE = "price_change"

CLIENT, SUPPLIER = "client", "supplier"
#: Prices that tell what goods cost us: a right of its own.
COST = "cost"

Rows = tuple[tuple[str, ...], ...]
_GOODS_ONLY = ("item", "name", "unit", "quantity")
_GOODS = ("item", "name", "lot", "expires_on", "unit", "quantity")
_PRICED = ("price", "net", "vat_rate", "vat", "total")
_SOLD = ("price", "discount_percent", "net", "vat_rate", "vat", "total")
_MADE = ("side", "item", "name", "lot", "expires_on", "unit", "quantity", "free", "cost_share")


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """One kind. `word` and `new_word` are sources in the context "DocumentWords"; names of fields are the server's.

    `head` are the lines of the head that are always in sight, `more` those that unfold on demand. `effect` is what a
    line does to what is free in the document's warehouse: 1, -1 or 0. `sides` tells that lines come in or go out.
    """

    name: str
    word: str
    new_word: str
    head: Rows
    more: Rows = (("responsible_id",), SIGNATORIES)
    columns: tuple[str, ...] = _GOODS
    partner: str = ""
    effect: int = 0
    #: The kind of document that a return takes its lines from.
    source_kind: str = ""
    sides: bool = False
    landed_costs: bool = False
    #: Another screen shows it: the lines are not a list of goods.
    own_card: bool = False

    @property
    def right(self) -> str:
        """The object of rights that stands for it."""
        return rules.KINDS[self.name].object

    @property
    def money(self) -> str:
        """Whose prices the lines have: what clients pay, what goods cost us, a list of prices; empty for none."""
        return rules.KINDS[self.name].money or ""

    @property
    def prices_only(self) -> bool:
        """It moves no goods: a line is a price from a quantity on."""
        return self.money == "price"

    @property
    def next_kinds(self) -> tuple[str, ...]:
        """What can be made from a posted one."""
        return rules.KINDS[self.name].next

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields of the head, from top to bottom."""
        return tuple(name for row in (*self.head, *self.more) for name in row)


_LIST = (
    DocumentKind(
        SUPPLIER_ORDER,
        QT_TRANSLATE_NOOP("DocumentWords", "Supplier order"),
        QT_TRANSLATE_NOOP("DocumentWords", "New supplier order"),
        (("client_id", "warehouse_id", "expected_on", "moment"), ("comment", "contract", "vat_mode", "terms")),
        more=(("basis", "responsible_id", "currency", "currency_rate"), SIGNATORIES),
        columns=(*_GOODS_ONLY, "free", "done", "remaining", *_PRICED),
        partner=SUPPLIER,
    ),
    DocumentKind(
        RECEIPT,
        QT_TRANSLATE_NOOP("DocumentWords", "Receipt"),
        QT_TRANSLATE_NOOP("DocumentWords", "New receipt"),
        (("client_id", "warehouse_id", "supplier_number", "moment"), ("comment", "basis", "vat_mode", "supplier_date")),
        more=(("contract", "responsible_id", "currency", "currency_rate"), SIGNATORIES),
        columns=(*_GOODS, "free", *_PRICED),
        partner=SUPPLIER,
        effect=1,
        landed_costs=True,
    ),
    DocumentKind(
        SUPPLIER_RETURN,
        QT_TRANSLATE_NOOP("DocumentWords", "Return to supplier"),
        QT_TRANSLATE_NOOP("DocumentWords", "New return to supplier"),
        (("client_id", "warehouse_id", "source_document_id", "moment"), ("reason", "basis", "vat_mode", "comment")),
        more=(("contract", "responsible_id", "currency", "currency_rate"), SIGNATORIES),
        columns=(*_GOODS, "free", *_PRICED),
        partner=SUPPLIER,
        effect=-1,
        source_kind=RECEIPT,
    ),
    DocumentKind(
        RESERVATION,
        QT_TRANSLATE_NOOP("DocumentWords", "Reservation"),
        QT_TRANSLATE_NOOP("DocumentWords", "New reservation"),
        (("client_id", "warehouse_id", "until", "moment"), ("comment", "order_text", "price_kind_id", "vat_mode")),
        columns=(*_GOODS, "free", "done", "remaining", *_SOLD),
        partner=CLIENT,
        effect=-1,
    ),
    DocumentKind(
        RELEASE,
        QT_TRANSLATE_NOOP("DocumentWords", "Release of a reservation"),
        QT_TRANSLATE_NOOP("DocumentWords", "New release"),
        (("client_id", "warehouse_id", "basis", "moment"), ("comment",)),
        columns=(*_GOODS, "free"),
        partner=CLIENT,
        effect=1,
    ),
    DocumentKind(
        SHIPMENT,
        QT_TRANSLATE_NOOP("DocumentWords", "Shipment"),
        QT_TRANSLATE_NOOP("DocumentWords", "New shipment"),
        (
            ("client_id", "payer_id", "warehouse_id", "moment"),
            ("delivery_address", "consignee_payer_id", "price_kind_id", "carrier"),
            ("comment", "contract", "vat_mode", "basis"),
        ),
        columns=(*_GOODS, "free", *_SOLD),
        partner=CLIENT,
        effect=-1,
    ),
    DocumentKind(
        CLIENT_RETURN,
        QT_TRANSLATE_NOOP("DocumentWords", "Return from client"),
        QT_TRANSLATE_NOOP("DocumentWords", "New return from client"),
        (("client_id", "warehouse_id", "source_document_id", "moment"), ("reason", "payer_id", "vat_mode", "comment")),
        more=(("basis", "contract", "responsible_id"), SIGNATORIES),
        columns=(*_GOODS, "free", *_SOLD, "unit_cost"),
        partner=CLIENT,
        effect=1,
        source_kind=SHIPMENT,
    ),
    DocumentKind(
        TRANSFER,
        QT_TRANSLATE_NOOP("DocumentWords", "Transfer"),
        QT_TRANSLATE_NOOP("DocumentWords", "New transfer"),
        (("warehouse_id", "to_warehouse_id", "two_step", "moment"), ("comment", "to_responsible_id", "basis")),
        columns=(*_GOODS, "free"),
        effect=-1,
    ),
    DocumentKind(
        ISSUE,
        QT_TRANSLATE_NOOP("DocumentWords", "Issue for own needs"),
        QT_TRANSLATE_NOOP("DocumentWords", "New issue for own needs"),
        (("purpose", "warehouse_id", "department_id", "moment"), ("comment", "article", "basis")),
        columns=(*_GOODS, "free"),
        effect=-1,
    ),
    DocumentKind(
        PRODUCTION,
        QT_TRANSLATE_NOOP("DocumentWords", "Output from production"),
        QT_TRANSLATE_NOOP("DocumentWords", "New output from production"),
        (("purpose", "warehouse_id", "department_id", "moment"), ("comment", "article", "basis")),
        columns=_MADE,
        sides=True,
    ),
    DocumentKind(
        ASSEMBLY,
        QT_TRANSLATE_NOOP("DocumentWords", "Assembly"),
        QT_TRANSLATE_NOOP("DocumentWords", "New assembly"),
        (("purpose", "warehouse_id", "department_id", "moment"), ("comment", "article", "basis")),
        columns=_MADE,
        sides=True,
    ),
    DocumentKind(
        DISASSEMBLY,
        QT_TRANSLATE_NOOP("DocumentWords", "Disassembly"),
        QT_TRANSLATE_NOOP("DocumentWords", "New disassembly"),
        (("purpose", "warehouse_id", "department_id", "moment"), ("comment", "article", "basis")),
        columns=_MADE,
        sides=True,
    ),
    DocumentKind(
        STOCKTAKING,
        QT_TRANSLATE_NOOP("DocumentWords", "Stocktaking"),
        QT_TRANSLATE_NOOP("DocumentWords", "New stocktaking"),
        (("warehouse_id", "moment"),),
        own_card=True,
    ),
    DocumentKind(
        SURPLUS,
        QT_TRANSLATE_NOOP("DocumentWords", "Surplus"),
        QT_TRANSLATE_NOOP("DocumentWords", "New surplus"),
        (("reason", "warehouse_id", "article", "moment"), ("comment", "commission", "basis")),
        columns=(*_GOODS, "free", "price", "net"),
        effect=1,
    ),
    DocumentKind(
        WRITE_OFF,
        QT_TRANSLATE_NOOP("DocumentWords", "Write-off"),
        QT_TRANSLATE_NOOP("DocumentWords", "New write-off"),
        (("reason", "warehouse_id", "article", "moment"), ("comment", "commission", "basis")),
        columns=(*_GOODS, "free"),
        effect=-1,
    ),
    DocumentKind(
        REGRADING,
        QT_TRANSLATE_NOOP("DocumentWords", "Regrading"),
        QT_TRANSLATE_NOOP("DocumentWords", "New regrading"),
        (("reason", "warehouse_id", "article", "moment"), ("comment", "commission", "basis")),
        columns=("item", "name", "lot", "expires_on", "to_item", "to_name", "unit", "quantity", "free"),
        effect=-1,
    ),
    DocumentKind(
        OPENING,
        QT_TRANSLATE_NOOP("DocumentWords", "Opening balance"),
        QT_TRANSLATE_NOOP("DocumentWords", "New opening balance"),
        (("reason", "warehouse_id", "price_kind_id", "moment"), ("comment", "article", "basis")),
        columns=(*_GOODS, "free", "price", "net"),
        effect=1,
    ),
    DocumentKind(
        COST_CORRECTION,
        QT_TRANSLATE_NOOP("DocumentWords", "Cost correction"),
        QT_TRANSLATE_NOOP("DocumentWords", "New cost correction"),
        (("reason", "warehouse_id", "article", "moment"), ("comment", "basis")),
        columns=("item", "name", "lot", "layer", "unit", "free", "side", "net"),
        sides=True,
    ),
    DocumentKind(
        PRICE_CHANGE,
        QT_TRANSLATE_NOOP("DocumentWords", "Price change"),
        QT_TRANSLATE_NOOP("DocumentWords", "New price change"),
        (("price_kind_id", "valid_from", "valid_to", "moment"), ("reason", "comment")),
        more=(("responsible_id",),),
        columns=("item", "name", "unit", "quantity", "old_price", "price", "change_percent", "margin_percent"),
    ),
)

#: Kinds that make goods of others.
MADE_KINDS = (PRODUCTION, ASSEMBLY, DISASSEMBLY)
#: Kind -> what it is, in the order of lists and menus.
KINDS: dict[str, DocumentKind] = {kind.name: kind for kind in _LIST}
#: Kinds that one looks for together, each under a source in the context "DocumentWords".
FAMILIES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("purchase", QT_TRANSLATE_NOOP("DocumentWords", "Purchases"), (SUPPLIER_ORDER, RECEIPT, SUPPLIER_RETURN)),
    ("sale", QT_TRANSLATE_NOOP("DocumentWords", "Sales"), (RESERVATION, RELEASE, SHIPMENT, CLIENT_RETURN)),
    (
        "store",
        QT_TRANSLATE_NOOP("DocumentWords", "In the warehouse"),
        (TRANSFER, ISSUE, PRODUCTION, ASSEMBLY, DISASSEMBLY),
    ),
    ("count", QT_TRANSLATE_NOOP("DocumentWords", "Counting"), (STOCKTAKING, SURPLUS, WRITE_OFF, REGRADING)),
    ("cost", QT_TRANSLATE_NOOP("DocumentWords", "Balances and prices"), (OPENING, COST_CORRECTION, PRICE_CHANGE)),
)
