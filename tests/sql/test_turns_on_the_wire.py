"""Each thing a person does costs one turn on the line: counted there, not believed."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from uuid import uuid4

import pytest
from sqlalchemy import Connection

from app.access.queries import get_session_info
from app.clients.commands import add_interaction, save_client
from app.clients.queries import get_client_card, list_clients, list_feed
from app.database.engine import make_engine
from app.documents.queries import get_document, list_documents
from app.planner.commands import save_task
from app.planner.queries import list_due_reminders, list_sheet
from app.warehouse.commands import post_document
from app.warehouse.queries import list_balances, list_moves, list_stock_as_of
from tests.support.cast import password_of
from tests.support.server import TestDatabase
from tests.support.stock import Stock, draft, furnish, line, posted
from tests.support.wire_proxy import WireProxy

SignIn = Callable[[str], Connection]


@pytest.fixture
def stock(database: TestDatabase) -> Stock:
    made = furnish(database)
    with database.engine("keeper2").connect() as keeper:
        posted(keeper, "receipt", made.main, made.supplier, [line(item, 10, price=70) for item in made.items])
    return made


@pytest.fixture
def sign_in(database: TestDatabase, wire: WireProxy) -> Iterator[SignIn]:
    """Connects one of the cast over the counted line."""
    opened: list[Connection] = []

    def connect(login: str) -> Connection:
        engine = make_engine(replace(database.address, port=wire.port), login, password_of(login))
        opened.append(engine.connect())
        return opened[-1]

    yield connect
    for connection in opened:
        connection.close()
        connection.engine.dispose()


def test_signing_in_takes_three_turns_and_knowing_who_i_am_one_more(sign_in: SignIn, wire: WireProxy) -> None:
    with wire.counted() as turns:
        get_session_info(sign_in("seller"))
    assert len(turns) == 4, turns


def test_a_seller_works_with_clients_in_one_turn_each(stock: Stock, sign_in: SignIn, wire: WireProxy) -> None:
    seller = sign_in("seller")
    call = {"kind": "call", "at": datetime.now(UTC), "subject": "Звонок"}
    deeds: dict[str, Callable[[], object]] = {
        "page": lambda: list_clients(seller),
        "next page": lambda: list_clients(seller, after=("а", 1)),
        "search": lambda: list_clients(seller, search="рома"),
        "card": lambda: get_client_card(seller, stock.client),
        "feed": lambda: list_feed(seller, stock.client),
        "save": lambda: save_client(seller, uuid4(), stock.client, {"comment": ["", "Постоянный"]}),
        "call": lambda: add_interaction(seller, uuid4(), stock.client, call),
        "sheet": lambda: list_sheet(seller),
        "task": lambda: save_task(seller, uuid4(), None, {"subject": [None, "Позвонить"], "kind": [None, "call"]}),
        "reminders": lambda: list_due_reminders(seller),
    }
    assert turns_of(deeds, wire) == dict.fromkeys(deeds, 1)


def test_a_storekeeper_works_with_documents_in_one_turn_each(stock: Stock, sign_in: SignIn, wire: WireProxy) -> None:
    keeper = sign_in("keeper2")
    document = draft(keeper, "shipment", stock.main, stock.client, [line(stock.items[0], 1)]).id
    lines = [line(stock.items[2], 1)]
    deeds: dict[str, Callable[[], object]] = {
        "list": lambda: list_documents(keeper),
        "document": lambda: get_document(keeper, document),
        "save": lambda: draft(keeper, "shipment", stock.main, stock.client, lines),
        "post": lambda: post_document(keeper, uuid4(), document),
        "balances": lambda: list_balances(keeper),
        "moves": lambda: list_moves(keeper, stock.items[0], stock.main),
        "stock then": lambda: list_stock_as_of(keeper, datetime.now(UTC), stock.main),
    }
    assert turns_of(deeds, wire) == dict.fromkeys(deeds, 1)


def test_notices_of_colleagues_cost_no_turn(stock: Stock, sign_in: SignIn, wire: WireProxy) -> None:
    seller, head = sign_in("seller"), sign_in("head")
    raw = head.connection.cursor()
    raw.execute("listen kontor")
    save = {"comment": ["", "Новое"]}
    with wire.counted() as turns:
        save_client(seller, uuid4(), stock.client, save)
    assert len(turns) == 1, turns


def turns_of(deeds: dict[str, Callable[[], object]], wire: WireProxy) -> dict[str, int]:
    """How many turns each deed took."""
    counts = {}
    for name, deed in deeds.items():
        with wire.counted() as turns:
            deed()
        counts[name] = len(turns)
    return counts
