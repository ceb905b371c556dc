"""The words for fields that stand in no refusal and no conflict, but in the history of a record."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.access.access_words import field_word
from ui.common.translations import QT_TRANSLATE_NOOP

FIELDS = {
    "amount": QT_TRANSLATE_NOOP("HistoryFields", "Amount"),
    "arrived_at": QT_TRANSLATE_NOOP("HistoryFields", "Arrived"),
    "author_id": QT_TRANSLATE_NOOP("HistoryFields", "Author"),
    "basis": QT_TRANSLATE_NOOP("HistoryFields", "Basis"),
    "body": QT_TRANSLATE_NOOP("HistoryFields", "Text"),
    "closed_at": QT_TRANSLATE_NOOP("HistoryFields", "Closed"),
    "commission": QT_TRANSLATE_NOOP("HistoryFields", "Commission"),
    "consignee_payer_id": QT_TRANSLATE_NOOP("HistoryFields", "Consignee"),
    "contract": QT_TRANSLATE_NOOP("HistoryFields", "Contract"),
    "counter_id": QT_TRANSLATE_NOOP("HistoryFields", "Counted by"),
    "delivery_address": QT_TRANSLATE_NOOP("HistoryFields", "Delivery address"),
    "deputy_id": QT_TRANSLATE_NOOP("HistoryFields", "Deputy"),
    "direction": QT_TRANSLATE_NOOP("HistoryFields", "Direction"),
    "discount_percent": QT_TRANSLATE_NOOP("HistoryFields", "Discount, %"),
    "dismissed_at": QT_TRANSLATE_NOOP("HistoryFields", "Dismissed"),
    "do_not_disturb": QT_TRANSLATE_NOOP("HistoryFields", "Do not disturb"),
    "done_at": QT_TRANSLATE_NOOP("HistoryFields", "Done at"),
    "ends": QT_TRANSLATE_NOOP("HistoryFields", "Ends"),
    "expected_on": QT_TRANSLATE_NOOP("HistoryFields", "Expected on"),
    "expires_on": QT_TRANSLATE_NOOP("HistoryFields", "Expires on"),
    "factor": QT_TRANSLATE_NOOP("HistoryFields", "How many in it"),
    "finished_at": QT_TRANSLATE_NOOP("HistoryFields", "Finished"),
    "form": QT_TRANSLATE_NOOP("HistoryFields", "Form"),
    "from_quantity": QT_TRANSLATE_NOOP("HistoryFields", "From quantity"),
    "frozen": QT_TRANSLATE_NOOP("HistoryFields", "Frozen"),
    "is_main": QT_TRANSLATE_NOOP("HistoryFields", "Main"),
    "last_date": QT_TRANSLATE_NOOP("HistoryFields", "Last on"),
    "last_price": QT_TRANSLATE_NOOP("HistoryFields", "Last price"),
    "left_at": QT_TRANSLATE_NOOP("HistoryFields", "Left the firm on"),
    "added_at": QT_TRANSLATE_NOOP("HistoryFields", "Added"),
    "mime_type": QT_TRANSLATE_NOOP("HistoryFields", "Type of the file"),
    "size": QT_TRANSLATE_NOOP("HistoryFields", "Size, bytes"),
    "made_on": QT_TRANSLATE_NOOP("HistoryFields", "Made on"),
    "moved": QT_TRANSLATE_NOOP("HistoryFields", "How many"),
    "name_en": QT_TRANSLATE_NOOP("HistoryFields", "Name, English"),
    "name_ru": QT_TRANSLATE_NOOP("HistoryFields", "Name, Russian"),
    "net": QT_TRANSLATE_NOOP("HistoryFields", "Without VAT"),
    "vat": QT_TRANSLATE_NOOP("HistoryFields", "VAT"),
    "next_task_id": QT_TRANSLATE_NOOP("HistoryFields", "Next task"),
    "on_date": QT_TRANSLATE_NOOP("HistoryFields", "On day"),
    "order_text": QT_TRANSLATE_NOOP("HistoryFields", "Order"),
    "own_firm_id": QT_TRANSLATE_NOOP("HistoryFields", "Own firm"),
    "pack_factor": QT_TRANSLATE_NOOP("HistoryFields", "Pieces in the pack"),
    "pack_id": QT_TRANSLATE_NOOP("HistoryFields", "Pack"),
    "partner_name": QT_TRANSLATE_NOOP("HistoryFields", "Partner"),
    "password_until": QT_TRANSLATE_NOOP("HistoryFields", "Password holds until"),
    "pause_minutes": QT_TRANSLATE_NOOP("HistoryFields", "Pause, minutes"),
    "payer_id": QT_TRANSLATE_NOOP("HistoryFields", "Payer"),
    "percent": QT_TRANSLATE_NOOP("HistoryFields", "Per cent"),
    "posted_at": QT_TRANSLATE_NOOP("HistoryFields", "Posted"),
    "posted_by": QT_TRANSLATE_NOOP("HistoryFields", "Posted by"),
    "postponements": QT_TRANSLATE_NOOP("HistoryFields", "Times postponed"),
    "printed_at": QT_TRANSLATE_NOOP("HistoryFields", "Printed"),
    "reason": QT_TRANSLATE_NOOP("HistoryFields", "Reason"),
    "received_by": QT_TRANSLATE_NOOP("HistoryFields", "Received by"),
    "role": QT_TRANSLATE_NOOP("HistoryFields", "Role"),
    "spread_by": QT_TRANSLATE_NOOP("HistoryFields", "Spread by"),
    "started_at": QT_TRANSLATE_NOOP("HistoryFields", "Started"),
    "started_by": QT_TRANSLATE_NOOP("HistoryFields", "Started by"),
    "starts": QT_TRANSLATE_NOOP("HistoryFields", "Starts"),
    "successor_id": QT_TRANSLATE_NOOP("HistoryFields", "Successor"),
    "supplier_date": QT_TRANSLATE_NOOP("HistoryFields", "Date of the supplier's paper"),
    "team_id": QT_TRANSLATE_NOOP("HistoryFields", "Team"),
    "terms": QT_TRANSLATE_NOOP("HistoryFields", "Terms"),
    "to_responsible_id": QT_TRANSLATE_NOOP("HistoryFields", "Responsible there"),
    "total": QT_TRANSLATE_NOOP("HistoryFields", "Total"),
    "two_step": QT_TRANSLATE_NOOP("HistoryFields", "In two steps"),
    "uncounted_is_zero": QT_TRANSLATE_NOOP("HistoryFields", "Not counted is zero"),
    "vat_mode": QT_TRANSLATE_NOOP("HistoryFields", "VAT in prices"),
    "vat_rate_id": QT_TRANSLATE_NOOP("HistoryFields", "VAT rate"),
    "weekday": QT_TRANSLATE_NOOP("HistoryFields", "Weekday"),
    "what": QT_TRANSLATE_NOOP("HistoryFields", "What"),
}


def history_field(field: str) -> str:
    """Return the word for a field of a history."""
    source = FIELDS.get(field)
    return QCoreApplication.translate("HistoryFields", source) if source else field_word(field)
