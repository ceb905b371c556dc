"""What can be done with a document, as data: the form's menu from top to bottom, with the keys behind the words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.access.queries import SessionInfo
from ui.common.shortcuts import key_of
from ui.common.translations import QT_TRANSLATE_NOOP
from ui.warehouse.document_kinds import MADE_KINDS, PRICE_CHANGE, RECEIPT, SUPPLIER_ORDER
from ui.warehouse.document_words import ANNULLED, DRAFT, POSTED, SENT
from ui.warehouse.draft_document import DraftDocument

_Offered = Callable[[DraftDocument, SessionInfo], bool]


@dataclass(frozen=True, slots=True)
class FormAction:
    """One command of the menu; `text` is a source of context "DocumentActions", `key` a row of the shortcut table."""

    id: str
    text: str
    offered: _Offered
    key: str = ""

    @property
    def plain_words(self) -> str:
        """The words alone, in the language in force."""
        return QCoreApplication.translate("DocumentActions", self.text)

    @property
    def words(self) -> str:
        """The words with the key behind them, in the language in force."""
        text = self.plain_words
        return f"{text}\t{key_of(self.key)}" if self.key else text


def _in_draft(document: DraftDocument, _me: SessionInfo) -> bool:
    return document.state == DRAFT


def _takes_stock(document: DraftDocument, _me: SessionInfo) -> bool:
    return document.state == DRAFT and not document.rule.source_kind and not document.rule.prices_only


def _takes_back(document: DraftDocument, _me: SessionInfo) -> bool:
    return document.state == DRAFT and bool(document.rule.source_kind)


def _makes_goods(document: DraftDocument, _me: SessionInfo) -> bool:
    return document.state == DRAFT and document.kind in MADE_KINDS


def _is_kept_receipt(document: DraftDocument, _me: SessionInfo) -> bool:
    return document.kind == RECEIPT and document.state in (DRAFT, POSTED)


def _always(_document: DraftDocument, _me: SessionInfo) -> bool:
    return True


def _fills_prices(document: DraftDocument, me: SessionInfo) -> bool:
    return _in_draft(document, me) and document.kind == PRICE_CHANGE


def _differs_from_paper(document: DraftDocument, me: SessionInfo) -> bool:
    told = [line for line in document.lines if line.paper_quantity is not None]
    differs = any(line.paper_quantity != line.quantity for line in told)
    return document.kind == RECEIPT and document.state == POSTED and differs and me.may(document.rule.right, "print")


def _kept(document: DraftDocument, _me: SessionInfo) -> bool:
    return document.document_id is not None


def _may_post(document: DraftDocument, me: SessionInfo) -> bool:
    return document.state == DRAFT and me.may(document.rule.right, "post")


def _may_copy(document: DraftDocument, me: SessionInfo) -> bool:
    return document.document_id is not None and me.may(document.rule.right, "create")


def _may_take_back(document: DraftDocument, me: SessionInfo) -> bool:
    return document.state in (POSTED, SENT) and me.may(document.rule.right, "unpost")


def _may_reverse(document: DraftDocument, me: SessionInfo) -> bool:
    return document.state == POSTED and me.may(document.rule.right, "unpost")


def _may_annul(document: DraftDocument, me: SessionInfo) -> bool:
    return document.document_id is not None and document.state != ANNULLED and me.may(document.rule.right, "delete")


def _has_money(document: DraftDocument, me: SessionInfo) -> bool:
    return document.rule.money == "sale" and me.may("prices", "view")


def _has_costs(document: DraftDocument, me: SessionInfo) -> bool:
    return document.rule.landed_costs and me.may(document.rule.right, "create")


def _open_order(document: DraftDocument, me: SessionInfo) -> bool:
    return document.kind == SUPPLIER_ORDER and document.state == POSTED and me.may(document.rule.right, "edit")


ACTIONS: tuple[FormAction, ...] = (
    FormAction("save", QT_TRANSLATE_NOOP("DocumentActions", "Save"), _in_draft, "save"),
    FormAction("post", QT_TRANSLATE_NOOP("DocumentActions", "Post and keep open"), _may_post),
    FormAction("pick", QT_TRANSLATE_NOOP("DocumentActions", "Pick goods from stock…"), _takes_stock, "pick_from_stock"),
    FormAction(
        "pick_back", QT_TRANSLATE_NOOP("DocumentActions", "Pick what is returned…"), _takes_back, "pick_from_stock"
    ),
    FormAction("fill", QT_TRANSLATE_NOOP("DocumentActions", "Fill from specification"), _makes_goods, "fill_from_kit"),
    FormAction("fill_prices", QT_TRANSLATE_NOOP("DocumentActions", "Fill prices…"), _fills_prices, "pick_from_stock"),
    FormAction("undo_prices", QT_TRANSLATE_NOOP("DocumentActions", "Take the filling back"), _fills_prices, "undo"),
    FormAction("paste", QT_TRANSLATE_NOOP("DocumentActions", "Paste lines from a spreadsheet"), _in_draft),
    FormAction("columns", QT_TRANSLATE_NOOP("DocumentActions", "Columns of the lines…"), _always),
    FormAction("costs", QT_TRANSLATE_NOOP("DocumentActions", "Extra costs of the receipt"), _has_costs),
    FormAction("compare", QT_TRANSLATE_NOOP("DocumentActions", "Ordered, on paper, in fact…"), _is_kept_receipt),
    FormAction("act", QT_TRANSLATE_NOOP("DocumentActions", "Print the act of discrepancies"), _differs_from_paper),
    FormAction("next", QT_TRANSLATE_NOOP("DocumentActions", "Make the next document…"), _kept, "next_document"),
    FormAction("copy", QT_TRANSLATE_NOOP("DocumentActions", "Copy the document"), _may_copy, "copy_line"),
    FormAction("files", QT_TRANSLATE_NOOP("DocumentActions", "Files of the document"), _kept, "files"),
    FormAction("tree", QT_TRANSLATE_NOOP("DocumentActions", "What was made from what"), _kept),
    FormAction("why_price", QT_TRANSLATE_NOOP("DocumentActions", "Why this price"), _has_money, "why_price"),
    FormAction("close_order", QT_TRANSLATE_NOOP("DocumentActions", "Close the order with its remainder…"), _open_order),
    FormAction("unpost", QT_TRANSLATE_NOOP("DocumentActions", "Unpost: back to draft"), _may_take_back),
    FormAction("reverse", QT_TRANSLATE_NOOP("DocumentActions", "Reverse by a document of today…"), _may_reverse),
    FormAction("annul", QT_TRANSLATE_NOOP("DocumentActions", "Annul…"), _may_annul),
)
