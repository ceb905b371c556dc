"""The words for kinds and states of documents, one place for lists, cards and refusals."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.common.translations import QT_TRANSLATE_NOOP
from ui.warehouse.document_kinds import FAMILIES, KINDS

DRAFT = "draft"
SENT = "sent"
POSTED = "posted"
REVERSED = "reversed"
ANNULLED = "annulled"

#: Kind -> the object of rights that stands for it.
RIGHTS = {kind.name: kind.right for kind in KINDS.values()}

STATES: dict[str, str] = {
    DRAFT: QT_TRANSLATE_NOOP("DocumentWords", "Draft"),
    SENT: QT_TRANSLATE_NOOP("DocumentWords", "Sent, not received"),
    POSTED: QT_TRANSLATE_NOOP("DocumentWords", "Posted"),
    REVERSED: QT_TRANSLATE_NOOP("DocumentWords", "Reversed"),
    ANNULLED: QT_TRANSLATE_NOOP("DocumentWords", "Annulled"),
}
_DONE = {
    SENT: QT_TRANSLATE_NOOP("DocumentWords", "%1 is sent; the other warehouse receives it."),
    POSTED: QT_TRANSLATE_NOOP("DocumentWords", "%1 is posted."),
}
#: State -> the colour that stands beside its word.
TONES = {DRAFT: "muted", SENT: "warning", POSTED: "success", REVERSED: "danger", ANNULLED: "danger"}


#: Family -> the icon of its documents.
_ICONS = {"purchase": "receipt", "sale": "shipment", "store": "warehouse", "count": "count", "cost": "money"}


def icon_of(kind: str) -> str:
    """Return the icon that stands for a kind: that of its family."""
    return next((_ICONS[name] for name, _word, kinds in FAMILIES if kind in kinds), "document")


def _translated(source: str) -> str:
    return QCoreApplication.translate("DocumentWords", source)


def kind_word(kind: str) -> str:
    """Return the kind in the language of the window."""
    return _translated(KINDS[kind].word) if kind in KINDS else kind


def new_word(kind: str) -> str:
    """Return what begins a document of the kind ("New receipt")."""
    return _translated(KINDS[kind].new_word)


def family_words() -> list[tuple[str, str]]:
    """Return (family, word) in the order of menus."""
    return [(name, _translated(word)) for name, word, _kinds in FAMILIES]


def state_word(state: str) -> str:
    """Return the state in the language of the window."""
    return _translated(STATES[state]) if state in STATES else state


def done_word(state: str) -> str:
    """Return what is told of a document (%1) that was posted or sent; empty for another state."""
    return _translated(_DONE[state]) if state in _DONE else ""


def document_title(kind: str, number: str | None) -> str:
    """Return what a document is called: its kind with its number, or that it is a draft."""
    if number:
        return f"{kind_word(kind)} {number}"
    return f"{kind_word(kind)} · {state_word(DRAFT).lower()}"
