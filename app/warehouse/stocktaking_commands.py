"""What a workstation asks of a stocktaking; each function is one call of the server."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, text

from app.database import json_text
from app.warehouse.stocktaking_queries import StocktakingPaper


@dataclass(frozen=True, slots=True)
class Count:
    """What is sent of one count: `quantity` replaces what this person counted there, `add` raises it, `drop` removes.

    Quantities are in the item's unit; a lot or serial number that nobody named before is made.
    """

    item_id: int
    quantity: Decimal | None = None
    add: Decimal | None = None
    drop: bool = False
    lot: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class KeptCount:
    """What the server holds of this person for an item at a place after a save."""

    item_id: int
    lot: str
    place: str
    quantity: Decimal


@dataclass(frozen=True, slots=True)
class FinishedStocktaking:
    """The number that a finished stocktaking was given, and the papers of its differences."""

    id: int
    number: str | None
    papers: tuple[StocktakingPaper, ...]


def start_stocktaking(
    connection: Connection,
    save_id: UUID,
    document_id: int | None,
    changes: Mapping[str, Any],
    *,
    frozen: bool,
    group_id: int | None,
) -> int:
    """Begin to count a warehouse or a group of its goods; returns the document. `changes` are its header fields.

    Raises KT431 (another counts the same goods), KT427 (begun already), KT008 (no warehouse), KT002 (a freeze needs
    the right to post), KT003.
    """
    sent = {**changes, "frozen": frozen, "group_id": group_id}
    result = _call(connection, "start_stocktaking", "changes", save_id, document_id, sent)
    return int(result["id"])


def save_counts(connection: Connection, save_id: UUID, document_id: int, counts: Sequence[Count]) -> list[KeptCount]:
    """Save counts of this person; a repeat of the same save changes nothing. Returns all own counts of their items.

    Raises KT427 (not counting), KT428 (outside the range), KT430 (bad quantity), KT432 (lot), KT434 (moment).
    """
    result = _call(connection, "save_counts", "counts", save_id, document_id, [_sent(count) for count in counts])
    return [
        KeptCount(kept["item_id"], kept["lot"] or "", kept["place"], Decimal(kept["quantity"]))
        for kept in result["counts"]
    ]


def finish_stocktaking(
    connection: Connection,
    save_id: UUID,
    document_id: int,
    *,
    uncounted_is_zero: bool = False,
    accept_moved: bool = False,
    post: bool = False,
) -> FinishedStocktaking:
    """End the counting: keep the results, make surplus and write-off of them, post those too where `post`.

    Raises KT429 {items, names} (goods moved between two of their counts; `accept_moved` takes the book of the last),
    KT435 (nothing counted), KT427, KT002, and all of post_document where `post`.
    """
    options = {"uncounted_is_zero": uncounted_is_zero, "accept_moved": accept_moved, "post": post}
    result = _call(connection, "finish_stocktaking", "options", save_id, document_id, options)
    papers = tuple(StocktakingPaper(**paper) for paper in result["papers"])
    return FinishedStocktaking(result["id"], result["number"], papers)


def _sent(count: Count) -> dict[str, Any]:
    values: dict[str, Any] = {"item_id": count.item_id, "lot": count.lot, "place": count.place}
    if count.drop:
        return values | {"drop": True}
    if count.quantity is not None:
        return values | {"quantity": str(count.quantity)}
    return values | {"add": str(count.add)}


def _call(
    connection: Connection, function: str, argument: str, save_id: UUID, document_id: int | None, sent: Any
) -> dict[str, Any]:
    """Call api.<function>(save_id, id, <argument> jsonb); function and argument are words of this file."""
    statement = text(f"select api.{function}(:save_id, :id, cast(:{argument} as jsonb))")
    values = {"save_id": save_id, "id": document_id, argument: json_text.dumps(sent)}
    result: dict[str, Any] = connection.execute(statement, values).scalar_one()
    return result
