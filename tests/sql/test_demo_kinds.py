"""The demo firm has documents of every kind, made through the same functions as the window's, and adds up."""

from __future__ import annotations

from app.documents.kinds import KINDS
from tests.support.demo_firm import demo_firm
from tests.support.kinds import broken
from tests.support.server import TestServer


def test_the_demo_firm_has_documents_of_every_kind_and_adds_up(server: TestServer) -> None:
    database = demo_firm(server)
    states = set(database.rows("select kind, state from kontor.documents"))
    # A release needs a reservation that is given up.
    made = {kind for kind in KINDS if (kind, "posted") in states}
    assert set(KINDS) - made == {"release"}
    assert {("transfer", "sent"), ("write_off", "draft"), ("write_off", "reversed"), ("shipment", "draft")} <= states
    assert set(database.rows("select state from kontor.stocktakings")) == {("finished",), ("counting",)}
    assert database.scalar("select session_user") == "kontor_root"
    assert broken(database) == {}
    database.close()
