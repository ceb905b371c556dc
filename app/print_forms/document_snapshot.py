"""What a print template may read: one document as it stood, in plain frozen values."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal

_CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Party:
    """Requisites of one side of a document; an empty text is a requisite that nobody has entered.

    `id` is the record a missing requisite leads to: an own firm, a client or a payer's client.
    """

    id: int
    name: str
    full_name: str = ""
    tax_number: str = ""
    tax_reason_code: str = ""  # КПП
    statistics_code: str = ""  # ОКПО
    activity_code: str = ""  # ОКДП
    address: str = ""
    phone: str = ""
    account: str = ""
    bank: str = ""
    bank_code: str = ""  # БИК, SWIFT
    correspondent_account: str = ""

    @property
    def printed_name(self) -> str:
        """The full name, or the short one where no full one is kept."""
        return self.full_name or self.name


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signs: post and name with initials; both may be empty, then the line is left for the pen."""

    post: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Signatories:
    """The people whose names stand under the form."""

    released_by: Signatory = Signatory()
    accountant: Signatory = Signatory()
    handed_over_by: Signatory = Signatory()
    accepted_by: Signatory = Signatory()


@dataclass(frozen=True, slots=True)
class SnapshotLine:
    """One line; quantities in the line's unit, masses in kilograms, None where the document does not say."""

    number: int
    code: str
    article: str
    name: str
    unit_name: Mapping[str, str]  # by language, as is the next text: one document is printed in several
    unit_code: str  # ОКЕИ
    quantity: Decimal
    price: Decimal  # without VAT
    sum_without_vat: Decimal
    vat_rate_text: Mapping[str, str]  # "22%", "без НДС": rates are dated data, never constants here
    vat_sum: Decimal | None  # None where the line is free of VAT
    total: Decimal
    pack_kind: str = ""
    per_place: Decimal | None = None
    places: Decimal | None = None
    gross_mass: Decimal | None = None
    net_mass: Decimal | None = None
    paper_quantity: Decimal | None = None  # by the supplier's paper, where it says another quantity than came
    note: str = ""

    @property
    def on_paper(self) -> Decimal:
        """Quantity by the supplier's paper."""
        return self.quantity if self.paper_quantity is None else self.paper_quantity

    @property
    def paper_total(self) -> Decimal:
        """What the quantity on paper costs with VAT, at the price of what came."""
        if not self.quantity:
            return Decimal(0)
        return (self.total * self.on_paper / self.quantity).quantize(_CENT, ROUND_HALF_UP)

    @property
    def shortage(self) -> Decimal:
        """How much less came than the paper says."""
        return max(self.on_paper - self.quantity, Decimal(0))

    @property
    def surplus(self) -> Decimal:
        """How much more came than the paper says."""
        return max(self.quantity - self.on_paper, Decimal(0))

    @property
    def shortage_total(self) -> Decimal:
        """What did not come, with VAT."""
        return max(self.paper_total - self.total, Decimal(0))

    @property
    def surplus_total(self) -> Decimal:
        """What came beyond the paper, with VAT."""
        return max(self.total - self.paper_total, Decimal(0))


@dataclass(frozen=True, slots=True)
class Totals:
    """Sums over lines; None where no line has the value."""

    quantity: Decimal
    sum_without_vat: Decimal
    vat_sum: Decimal
    total: Decimal
    places: Decimal | None
    gross_mass: Decimal | None
    net_mass: Decimal | None
    on_paper: Decimal = Decimal(0)
    paper_total: Decimal = Decimal(0)
    shortage: Decimal = Decimal(0)
    shortage_total: Decimal = Decimal(0)
    surplus: Decimal = Decimal(0)
    surplus_total: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class DocumentSnapshot:
    """A document with all that its forms print; `lines` are in the order of their numbers."""

    document_id: int
    kind: str
    number: str
    date: datetime.date
    currency: str
    own_firm_country: str
    language: str
    own_firm: Party
    client: Party
    payer: Party
    consignee: Party
    barcode: str
    basis: str = ""
    basis_number: str = ""
    basis_date: datetime.date | None = None
    waybill_number: str = ""
    waybill_date: datetime.date | None = None
    supplier_number: str = ""
    supplier_date: datetime.date | None = None
    operation_kind: str = ""
    warehouse: str = ""
    shows_prices: bool = True  # without the right to prices the sums are zeros and no form may show them
    printings: int = 0
    lines: tuple[SnapshotLine, ...] = ()
    signatories: Signatories = field(default_factory=Signatories)

    @property
    def totals(self) -> Totals:
        """Totals of the whole document."""
        return total_of(self.lines)

    @property
    def differing_lines(self) -> tuple[SnapshotLine, ...]:
        """Lines of which another quantity came than the supplier's paper says."""
        return tuple(line for line in self.lines if line.on_paper != line.quantity)


def total_of(lines: tuple[SnapshotLine, ...]) -> Totals:
    """Return the totals over some lines, of a page or of the document."""
    return Totals(
        quantity=sum((line.quantity for line in lines), Decimal(0)),
        sum_without_vat=sum((line.sum_without_vat for line in lines), Decimal(0)),
        vat_sum=sum((line.vat_sum for line in lines if line.vat_sum is not None), Decimal(0)),
        total=sum((line.total for line in lines), Decimal(0)),
        places=_sum_of_known([line.places for line in lines]),
        gross_mass=_sum_of_known([line.gross_mass for line in lines]),
        net_mass=_sum_of_known([line.net_mass for line in lines]),
        on_paper=_sum([line.on_paper for line in lines]),
        paper_total=_sum([line.paper_total for line in lines]),
        shortage=_sum([line.shortage for line in lines]),
        shortage_total=_sum([line.shortage_total for line in lines]),
        surplus=_sum([line.surplus for line in lines]),
        surplus_total=_sum([line.surplus_total for line in lines]),
    )


def _sum(values: list[Decimal]) -> Decimal:
    return sum(values, Decimal(0))


def _sum_of_known(values: list[Decimal | None]) -> Decimal | None:
    known = [value for value in values if value is not None]
    return sum(known, Decimal(0)) if known else None
