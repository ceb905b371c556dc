"""The server's JSON of a card, turned into records."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from app.clients.records import (
    Channel,
    ClientChoices,
    ClientDetails,
    ClientSummary,
    Contact,
    DuplicateCandidate,
    Duplicates,
    FeedEntry,
    FieldChange,
    HiddenDuplicate,
    NamedChoice,
    Payer,
    PayerAccount,
    ResponsibleChoice,
    StatusChoice,
)
from app.database import json_text

_SAME = (
    "id", "version", "number", "name", "full_name", "kind", "status", "status_reason", "responsible_key", "is_private",
    "department_id", "price_kind_id", "payment_days", "print_language", "comment", "may_edit", "may_reassign",
    "sees_channels", "edits_channels", "sees_accounts", "edits_accounts",
)  # fmt: skip


def details_from(card: Mapping[str, Any]) -> ClientDetails:
    """Return the card of `api.get_client_card`."""
    return ClientDetails(
        **{name: card[name] for name in _SAME},
        roles=tuple(card["roles"]),
        responsible=card["responsible"] or "",
        created_at=moment_from(card["created_at"]),
        created_by=card["created_by_name"] or "",
        channels=tuple(Channel(**channel) for channel in card["channels"]),
        contacts=tuple(_contact(contact) for contact in card["contacts"]),
        payers=tuple(_payer(payer) for payer in card["payers"]),
        summary=_summary(card["summary"] or {}),
        feed=feed_from(card["feed"]),
        choices=choices_from(card["choices"]),
    )


def choices_from(choices: Mapping[str, Any]) -> ClientChoices:
    """Return what `api.get_client_choices` offers."""
    return ClientChoices(
        statuses=tuple(StatusChoice(**status) for status in choices["statuses"]),
        responsible=tuple(ResponsibleChoice(**person) for person in choices["responsible"]),
        departments=tuple(NamedChoice(**department) for department in choices["departments"]),
        price_kinds=tuple(NamedChoice(**kind) for kind in choices["price_kinds"]),
    )


def feed_from(page: Iterable[Mapping[str, Any]]) -> tuple[FeedEntry, ...]:
    """Return a page of the feed."""
    return tuple(_feed_entry(entry) for entry in page)


def duplicates_from(found: Mapping[str, Any]) -> Duplicates:
    """Return the result of a duplicate check, also from the values of a refusal KT101."""
    return Duplicates(
        candidates=tuple(DuplicateCandidate(**candidate) for candidate in found["candidates"]),
        hidden=tuple(HiddenDuplicate(**hidden) for hidden in found["hidden"]),
    )


def moment_from(value: str | None) -> datetime | None:
    """Return a moment from its ISO text."""
    return datetime.fromisoformat(value) if value else None


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None


def _contact(contact: Mapping[str, Any]) -> Contact:
    dated = {"birthday": _day(contact["birthday"]), "left_at": _day(contact["left_at"])}
    return Contact(**{**contact, **dated, "channels": tuple(Channel(**channel) for channel in contact["channels"])})


def _payer(payer: Mapping[str, Any]) -> Payer:
    accounts = tuple(PayerAccount(**account) for account in payer["accounts"])
    return Payer(**{**payer, "valid_from": _day(payer["valid_from"]), "accounts": accounts})


def _summary(summary: Mapping[str, Any]) -> ClientSummary:
    return ClientSummary(
        balance=Decimal(summary.get("balance") or 0),
        last_contact_at=moment_from(summary.get("last_contact_at")),
        next_step_at=moment_from(summary.get("next_step_at")),
        next_step_text=summary.get("next_step_text"),
    )


def _feed_entry(entry: Mapping[str, Any]) -> FeedEntry:
    is_change = entry["kind"] == "change"
    return FeedEntry(
        id=entry["id"],
        kind=entry["kind"],
        source_id=entry["source_id"],
        at=datetime.fromisoformat(entry["at"]),
        title=entry["title"],
        body="" if is_change else entry["body"],
        author=entry["author"] or "",
        author_id=entry["author_id"],
        state=entry["state"],
        changes=tuple(_change(line) for line in json_text.loads(entry["body"])) if is_change else (),
    )


def _change(line: Mapping[str, Any]) -> FieldChange:
    return FieldChange(line["field"], _shown(line.get("old")), _shown(line.get("new")), line.get("of"))


def _shown(value: Any) -> str | None:
    if value is None:
        return None
    if isinstance(value, list):
        return ", ".join(str(part) for part in value)
    return str(value).lower() if isinstance(value, bool) else str(value)
