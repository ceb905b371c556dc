"""The card of a shipment to a client."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.access.queries import SessionInfo
from app.warehouse.queries import StockDocument
from ui.common.query_runner import QueryRunner
from ui.warehouse.document_form import DocumentForm
from ui.warehouse.document_links import DocumentLinks
from ui.warehouse.document_words import SHIPMENT


class ShipmentCard(DocumentForm):
    """A document form for shipment to a client; `client` is (id, name) of whom a new one is for."""

    def __init__(
        self,
        runner: QueryRunner,
        me: SessionInfo,
        links: DocumentLinks,
        document_id: int | None = None,
        *,
        client: tuple[int, str] | None = None,
        draft_key: str = "",
        loaded: StockDocument | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            runner, me, SHIPMENT, links, document_id, client=client, draft_key=draft_key, loaded=loaded, parent=parent
        )
