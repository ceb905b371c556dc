"""The words for kinds and states of documents, one place for lists, cards and refusals."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.common.translations import QT_TRANSLATE_NOOP

RECEIPT = "receipt"
SHIPMENT = "shipment"
DRAFT = "draft"
POSTED = "posted"
ANNULLED = "annulled"

#: Kind -> the object of rights that stands for it.
RIGHTS = {RECEIPT: "receipts", SHIPMENT: "shipments"}

KINDS: dict[str, str] = {
    RECEIPT: QT_TRANSLATE_NOOP("DocumentWords", "Receipt"),
    SHIPMENT: QT_TRANSLATE_NOOP("DocumentWords", "Shipment"),
}
STATES: dict[str, str] = {
    DRAFT: QT_TRANSLATE_NOOP("DocumentWords", "Draft"),
    POSTED: QT_TRANSLATE_NOOP("DocumentWords", "Posted"),
    ANNULLED: QT_TRANSLATE_NOOP("DocumentWords", "Annulled"),
}
#: State -> the colour that stands beside its word.
TONES = {DRAFT: "muted", POSTED: "success", ANNULLED: "danger"}


def kind_word(kind: str) -> str:
    """Return the kind in the language of the window."""
    return QCoreApplication.translate("DocumentWords", KINDS[kind]) if kind in KINDS else kind


def state_word(state: str) -> str:
    """Return the state in the language of the window."""
    return QCoreApplication.translate("DocumentWords", STATES[state]) if state in STATES else state


def document_title(kind: str, number: str | None) -> str:
    """Return what a document is called: its kind with its number, or that it is a draft."""
    if number:
        return f"{kind_word(kind)} {number}"
    return f"{kind_word(kind)} · {state_word(DRAFT).lower()}"
