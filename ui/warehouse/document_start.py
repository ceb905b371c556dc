"""How a document begins: empty, for a client, or with what an ended program left on this computer."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from ui.common.formats import today_here
from ui.warehouse.document_kinds import COST, PRICE_CHANGE
from ui.warehouse.local_draft import DRAFT_KIND, unpack_document

if TYPE_CHECKING:
    from ui.warehouse.document_form import DocumentForm


def take_directories(form: DocumentForm) -> None:
    """Offer warehouses and price kinds; a new document begins with them."""
    directories = form.links.directories
    form.header.set_choices("warehouse_id", [(found.id, found.name) for found in directories.warehouses])
    purposes = ["purchase" if form.document.rule.money == COST else "sale"]
    if form.kind == PRICE_CHANGE and form.me.may("cost", "view"):
        purposes.append("purchase")
    kinds = [(kind.id, kind.name) for kind in directories.price_kinds if kind.purpose in purposes]
    form.header.set_choices("price_kind_id", [(None, "–"), *kinds])
    form.header.set_choices("to_warehouse_id", [(found.id, found.name) for found in directories.warehouses])
    if form.document.document_id is None and not form.document.header.get("warehouse_id") and not _restore(form):
        _begin(form)
    form.show_header()


def _restore(form: DocumentForm) -> bool:
    """Go on with what was written down on this computer, if anything was."""
    drafts = form.links.drafts
    kept = drafts.find(DRAFT_KIND, form.saver.draft_key) if drafts is not None else None
    if kept is None:
        return False
    form.take_document(unpack_document(kept.values, kept.record_id))
    sentence = QCoreApplication.translate("DocumentForm", "This is what was typed here before the program ended.")
    form.notice.say(sentence, tone="info")
    form.grid.answers.ask_again()
    if kept.record_id is not None:
        form.reload(keep_mine=True)
    form.saver.touch()
    return True


def _begin(form: DocumentForm) -> None:
    warehouse = form.links.directories.first_warehouse(form.kind, form.links.settings)
    if warehouse is None:
        return
    header = form.document.header
    header |= {"warehouse_id": warehouse.id, "own_firm_id": warehouse.own_firm_id}
    header["moment"] = datetime.now(ZoneInfo(warehouse.zone)).replace(microsecond=0)
    if form.kind == PRICE_CHANGE:
        header["valid_from"] = today_here()
    form.document.zone, form.document.currency = warehouse.zone, warehouse.currency
    if form.client is not None:
        header["client_id"], form.document.names["client_id"] = form.client
        form.show_header()
        form.head_changes.tell_at_once()
    form.show_state()
