"""What the server answers about clients, as frozen records: lines of lists, and the card with its parts."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class ClientRow:
    """One line of the list; `other_layout`: found only by reading the query in the other keyboard layout.

    `to_come`: of the last row of a page of a search, the ids of the hits after it.
    """

    id: int
    number: str
    name: str
    kind: str
    status: str
    responsible: str
    is_private: bool
    balance: Decimal
    last_contact_at: datetime | None
    next_step_at: datetime | None
    next_step_text: str
    sort_key: str
    status_en: str = ""
    status_ru: str = ""
    other_layout: bool = False
    to_come: tuple[int, ...] | None = None

    @property
    def key(self) -> tuple[str, int] | tuple[int, ...]:
        """What the page after this row is asked with."""
        return (self.sort_key, self.id) if self.to_come is None else self.to_come


@dataclass(frozen=True, slots=True)
class Channel:
    """A phone, e-mail or messenger of a contact, or of the client itself."""

    id: int | None
    kind: str
    value: str
    e164: str | None = None
    extension: str = ""
    is_main: bool = False
    do_not_disturb: bool = False
    comment: str = ""


@dataclass(frozen=True, slots=True)
class Contact:
    """A person of the client."""

    id: int | None
    name: str
    position: str = ""
    is_main: bool = False
    birthday: date | None = None
    left_at: date | None = None
    comment: str = ""
    channels: tuple[Channel, ...] = ()


@dataclass(frozen=True, slots=True)
class PayerAccount:
    """A bank account of a payer."""

    id: int | None
    country: str
    bank_account: str
    bank_name: str = ""
    bank_code: str = ""
    correspondent_account: str = ""
    is_main: bool = True


@dataclass(frozen=True, slots=True)
class Payer:
    """A legal entity behind the client, as papers name it."""

    id: int | None
    name: str
    full_name: str = ""
    country: str = "RU"
    tax_number: str | None = None
    tax_reason_code: str | None = None
    registration_number: str | None = None
    statistics_code: str | None = None
    legal_address: str = ""
    postal_address: str = ""
    phone: str = ""
    vat_exempt: bool = False
    is_main: bool = True
    valid_from: date | None = None
    accounts: tuple[PayerAccount, ...] = ()


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One line of a change in the feed; `of` names the person or payer it happened to."""

    field: str
    old: str | None
    new: str | None
    of: str | None


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """Something that happened with the client; `changes` only where the kind is `change`."""

    id: int
    kind: str
    source_id: int | None
    at: datetime
    title: str
    body: str
    author: str
    author_id: int | None
    state: str | None
    changes: tuple[FieldChange, ...] = ()


@dataclass(frozen=True, slots=True)
class ClientSummary:
    """What the header shows of higher capabilities; balance in money of our side, positive: the client owes us."""

    balance: Decimal = Decimal(0)
    last_contact_at: datetime | None = None
    next_step_at: datetime | None = None
    next_step_text: str | None = None


@dataclass(frozen=True, slots=True)
class StatusChoice:
    """A state of the relationship, with its word per language."""

    code: str
    name_en: str
    name_ru: str


@dataclass(frozen=True, slots=True)
class ResponsibleChoice:
    """A person or a department's pool that may answer for a client."""

    key: int
    name: str
    active: bool


@dataclass(frozen=True, slots=True)
class NamedChoice:
    """A record offered by its name."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class ClientChoices:
    """What the fields of a card and the filters of the list offer."""

    statuses: tuple[StatusChoice, ...] = ()
    responsible: tuple[ResponsibleChoice, ...] = ()
    departments: tuple[NamedChoice, ...] = ()
    price_kinds: tuple[NamedChoice, ...] = ()


@dataclass(frozen=True, slots=True)
class ClientDetails:
    """The card of a client; `id` None and version 0 is one not saved yet."""

    id: int | None
    version: int
    number: str
    name: str
    full_name: str
    kind: str
    status: str
    status_reason: str
    roles: tuple[str, ...]
    responsible_key: int
    responsible: str
    is_private: bool
    department_id: int | None
    price_kind_id: int | None
    payment_days: int
    print_language: str
    comment: str
    created_at: datetime | None
    created_by: str
    may_edit: bool
    may_reassign: bool
    sees_channels: bool
    edits_channels: bool
    sees_accounts: bool
    edits_accounts: bool
    channels: tuple[Channel, ...] = ()
    contacts: tuple[Contact, ...] = ()
    payers: tuple[Payer, ...] = ()
    summary: ClientSummary = field(default_factory=ClientSummary)
    feed: tuple[FeedEntry, ...] = ()
    choices: ClientChoices = field(default_factory=ClientChoices)


@dataclass(frozen=True, slots=True)
class SavedClient:
    """What a save gives back."""

    id: int
    version: int
    number: str


@dataclass(frozen=True, slots=True)
class DuplicateCandidate:
    """A client that may be the same one; `reason` is tax_number, phone or email."""

    id: int
    name: str
    number: str
    responsible: str
    reason: str
    value: str


@dataclass(frozen=True, slots=True)
class HiddenDuplicate:
    """A client one may not see, but that has the same tax number, phone or e-mail."""

    responsible: str
    reason: str


@dataclass(frozen=True, slots=True)
class Duplicates:
    """The result of a duplicate check."""

    candidates: tuple[DuplicateCandidate, ...] = ()
    hidden: tuple[HiddenDuplicate, ...] = ()
