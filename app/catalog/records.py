"""Records of the catalogue, as screens get them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class WarehouseChoice:
    """A warehouse with what a new document takes from its own firm."""

    id: int
    name: str
    key: int
    own_firm_id: int
    own_firm_name: str
    country: str
    zone: str
    currency: str


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure; names by language (ru, en, ro)."""

    id: int
    code: str
    short_name: Mapping[str, str]
    decimals: int


@dataclass(frozen=True, slots=True)
class VatRate:
    """A VAT rate in force; kind is percent, zero or exempt, and the last two are different in law."""

    id: int
    country: str
    vat_class: str
    kind: str
    rate: Decimal
    printed_text: Mapping[str, str]
    valid_from: date
    valid_to: date | None


@dataclass(frozen=True, slots=True)
class PriceKind:
    """A kind of prices; purpose is sale or purchase."""

    id: int
    name: str
    purpose: str
    currency: str
    vat_included: bool


@dataclass(frozen=True, slots=True)
class PriceKindRow:
    """A price kind with how it is derived: percent on the base kind, then a multiple of the step less something."""

    id: int
    version: int
    name: str
    purpose: str
    currency: str
    vat_included: bool
    base_kind_id: int | None
    base_name: str | None
    markup_percent: Decimal | None
    rounding_step: Decimal | None
    rounding: str
    rounding_less: Decimal
    archived: bool
    used: bool


@dataclass(frozen=True, slots=True)
class ItemGroup:
    """A group of goods; cost_method is average, average_firm, fifo, lot or standard."""

    id: int
    name: str
    parent_id: int | None
    cost_method: str
    archived: bool
    version: int


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One line of the list of goods."""

    id: int
    code: str
    article: str
    name: str
    group_name: str | None
    unit: Mapping[str, str]
    decimals: int
    vat_class: str
    archived: bool
    sort_key: str
    version: int


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack of an item: `factor` units."""

    id: int
    name: str
    factor: Decimal


@dataclass(frozen=True, slots=True)
class Barcode:
    """A barcode; without pack it means one unit."""

    code: str
    pack_id: int | None
    pack: str | None


@dataclass(frozen=True, slots=True)
class Component:
    """What goes into a kit: `quantity` units of the component in one unit of the kit."""

    component_id: int
    code: str
    name: str
    unit: Mapping[str, str]
    decimals: int
    quantity: Decimal


@dataclass(frozen=True, slots=True)
class ItemPrice:
    """A price of an item as it was set: from a day to a day, from a quantity (0: any), by hand or by a document."""

    price_kind_id: int
    price_kind_name: str
    from_date: date
    to_date: date | None
    from_quantity: Decimal
    price: Decimal
    currency: str
    document_id: int | None


@dataclass(frozen=True, slots=True)
class CurrentPrice:
    """The price of one unit today by a kind; `derived` from another kind, or set for this one."""

    price_kind_id: int
    price_kind_name: str
    price: Decimal
    currency: str
    derived: bool


@dataclass(frozen=True, slots=True)
class ItemChoices:
    """What the fields of an item offer."""

    groups: tuple[ItemGroup, ...]
    units: tuple[Unit, ...]
    price_kinds: tuple[PriceKind, ...]


@dataclass(frozen=True, slots=True)
class ItemDetails:
    """An item with its parts and the prices that the person may see, newest first; a new one has no id."""

    id: int | None
    version: int
    code: str
    article: str
    name: str
    full_name: str
    group_id: int | None
    group_name: str | None
    unit_id: int | None
    unit: Mapping[str, str]
    decimals: int
    vat_class: str
    weight_net: Decimal | None
    weight_gross: Decimal | None
    volume: Decimal | None
    country: str
    kind: str
    tracking: str
    min_stock: Decimal | None
    max_stock: Decimal | None
    supplier_id: int | None
    supplier_name: str | None
    characteristics: Mapping[str, str]
    archived: bool
    packs: tuple[Pack, ...]
    barcodes: tuple[Barcode, ...]
    components: tuple[Component, ...]
    part_of: tuple[tuple[int, str], ...]
    prices: tuple[ItemPrice, ...]
    current: tuple[CurrentPrice, ...]
    may_edit: bool
    may_price: bool
    choices: ItemChoices


@dataclass(frozen=True, slots=True)
class Currency:
    """A currency of ISO 4217; names by language."""

    code: str
    number: str
    name: Mapping[str, str]
    decimals: int
    archived: bool


@dataclass(frozen=True, slots=True)
class CurrencyRate:
    """`nominal` units of a currency are worth `rate` units of the base from a day on; source is typed, cbr or ecb."""

    id: int
    currency: str
    base: str
    day: date
    nominal: int
    rate: Decimal
    source: str


@dataclass(frozen=True, slots=True)
class SavedItem:
    """An item after a save."""

    id: int
    version: int
