"""Between a card's record, the flat values of its form, and the changes that `save_client` takes.

The form is flat: `name`, `payers.0.tax_number`, `payers.0.accounts.0.bank_code`, as refusals name their fields; people
and channels are lists of dictionaries. All parts of a kind are sent in the form's order where one of them changed, so
that the path in a refusal is the place in the form.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from decimal import Decimal
from typing import Any

from app.access.queries import SessionInfo
from app.clients.records import ClientChoices, ClientDetails

ROOT_FIELDS = (
    "number", "name", "full_name", "kind", "status", "status_reason", "roles", "responsible_key", "is_private",
    "department_id", "price_kind_id", "payment_days", "print_language", "comment",
)  # fmt: skip
PAYER_FIELDS = (
    "name", "full_name", "country", "tax_number", "tax_reason_code", "registration_number", "statistics_code",
    "legal_address", "postal_address", "phone", "vat_exempt", "valid_from",
)  # fmt: skip
ACCOUNT_FIELDS = ("bank_account", "bank_name", "bank_code", "correspondent_account")
CONTACT_FIELDS = ("name", "position", "is_main", "birthday", "left_at", "comment")
CHANNEL_FIELDS = ("kind", "value", "e164", "extension", "is_main", "do_not_disturb")

PAYER = "payers.0."
ACCOUNT = "payers.0.accounts.0."

#: Where nothing is nothing; every other empty text is kept as "".
_NULLABLE = {
    "tax_number", "tax_reason_code", "registration_number", "statistics_code", "department_id", "price_kind_id",
    "birthday", "left_at", "valid_from", "e164", "responsible_key", "payment_days",
}  # fmt: skip

Change = tuple[Any, Any]


def form_values(card: ClientDetails) -> dict[str, Any]:
    """Return the flat values of a card's form; of several payers and accounts the main ones."""
    values: dict[str, Any] = {name: getattr(card, name) for name in ROOT_FIELDS}
    values["roles"] = sorted(card.roles)
    values["payment_days"] = Decimal(card.payment_days)
    values["channels"] = [_channel_values(asdict(channel)) for channel in card.channels]
    values["contacts"] = [
        {
            "id": contact.id,
            **{name: getattr(contact, name) for name in CONTACT_FIELDS},
            "channels": [_channel_values(asdict(channel)) for channel in contact.channels],
        }
        for contact in card.contacts
    ]
    payer = card.payers[0] if card.payers else None
    account = payer.accounts[0] if payer and payer.accounts else None
    values |= {PAYER + name: getattr(payer, name, None) for name in PAYER_FIELDS}
    values |= {ACCOUNT + name: getattr(account, name, None) for name in ACCOUNT_FIELDS}
    if payer is None:
        values[PAYER + "country"] = "RU"
        values[PAYER + "vat_exempt"] = False
    return values


def blank_card(me: SessionInfo, choices: ClientChoices) -> ClientDetails:
    """Return the card of a client that is not saved yet: mine, a lead, with the rights of its creator."""
    return ClientDetails(
        id=None, version=0, number="", name="", full_name="", kind="firm", status="lead", status_reason="",
        roles=("client",), responsible_key=me.key, responsible=me.name, is_private=False, department_id=None,
        price_kind_id=None, payment_days=0, print_language="ru", comment="", created_at=None, created_by="",
        may_edit=True, may_reassign=me.may("clients", "reassign"), sees_channels=True, edits_channels=True,
        sees_accounts=True, edits_accounts=True, choices=choices,
    )  # fmt: skip


def server_changes(card: ClientDetails, changes: Mapping[str, Change]) -> dict[str, Any]:
    """Return what `save_client` takes for the changes of the form; `card` tells the ids of its parts."""
    sent: dict[str, Any] = {name: _pair(name, changes[name]) for name in ROOT_FIELDS if name in changes}
    if "channels" in changes:
        sent["channels"] = _children(*changes["channels"], CHANNEL_FIELDS)
    if "contacts" in changes:
        sent["contacts"] = _contacts(*changes["contacts"])
    payer = _payer(card, changes)
    if payer is not None:
        sent["payers"] = [payer]
    return sent


def identifying_values(changes: Mapping[str, Any]) -> tuple[list[str], list[str]]:
    """Return the tax numbers and the channels' values that a save would bring, for a duplicate check."""
    tax_numbers = [p["changes"]["tax_number"][1] for p in changes.get("payers", ()) if "tax_number" in p["changes"]]
    owners: Iterable[Mapping[str, Any]] = (changes, *changes.get("contacts", ()))
    channels = [
        child["changes"].get("e164", child["changes"].get("value", (None, None)))[1]
        for owner in owners
        for child in owner.get("channels", ())
        if "changes" in child
    ]
    return [number for number in tax_numbers if number], [value for value in channels if value]


def _channel_values(channel: Mapping[str, Any]) -> dict[str, Any]:
    return {"id": channel["id"], **{name: channel[name] for name in CHANNEL_FIELDS}}


def _pair(name: str, change: Change) -> list[Any]:
    return [_kept(name, change[0]), _kept(name, change[1])]


def _kept(name: str, value: Any) -> Any:
    if value is None and name not in _NULLABLE:
        return ""
    return value


def _contacts(old: Sequence[Mapping[str, Any]], new: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    children = _children(old, new, CONTACT_FIELDS)
    before = {contact["id"]: contact["channels"] for contact in old}
    for child, contact in zip(children, new, strict=False):
        channels_before = before.get(contact["id"], []) if contact["id"] is not None else []
        if channels_before != contact["channels"]:
            child["channels"] = _children(channels_before, contact["channels"], CHANNEL_FIELDS)
    return children


def _children(
    old: Sequence[Mapping[str, Any]], new: Sequence[Mapping[str, Any]], names: Iterable[str]
) -> list[dict[str, Any]]:
    """Return all new parts in their order, each with what changed in it, and behind them the removed ones."""
    before = {part["id"]: part for part in old}
    children: list[dict[str, Any]] = []
    for part in new:
        former = before.get(part["id"]) if part["id"] is not None else None
        changed = {
            name: [None, part[name]] if former is None else _pair(name, (former[name], part[name]))
            for name in names
            if (part[name] not in (None, "") if former is None else former[name] != part[name])
        }
        children.append({"id": part["id"], "changes": changed})
    kept = {part["id"] for part in new}
    children += [{"id": part["id"], "remove": True} for part in old if part["id"] not in kept]
    return children


def _payer(card: ClientDetails, changes: Mapping[str, Change]) -> dict[str, Any] | None:
    payer = card.payers[0] if card.payers else None
    account = payer.accounts[0] if payer and payer.accounts else None
    fields = _part_changes(PAYER, PAYER_FIELDS, changes, new=payer is None)
    bank = _part_changes(ACCOUNT, ACCOUNT_FIELDS, changes, new=account is None)
    if not fields and not bank:
        return None
    sent: dict[str, Any] = {"id": payer.id if payer else None, "changes": fields}
    if bank:
        removed = account is not None and "bank_account" in bank and not bank["bank_account"][1]
        sent["accounts"] = [
            {"id": account.id, "remove": True}
            if removed and account is not None
            else {"id": account.id if account else None, "changes": bank}
        ]
    return sent


def _part_changes(
    prefix: str, names: Iterable[str], changes: Mapping[str, Change], *, new: bool
) -> dict[str, list[Any]]:
    found = {name: changes[prefix + name] for name in names if prefix + name in changes}
    if new:
        return {name: [None, value] for name, (_old, value) in found.items() if value not in (None, "")}
    return {name: _pair(name, change) for name, change in found.items()}
