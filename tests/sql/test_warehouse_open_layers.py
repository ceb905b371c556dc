"""A correction of value that is for one receipt only: what is left of it, whatever else lies there."""

from __future__ import annotations

from uuid import uuid4

import pytest
from sqlalchemy import Connection

from app.database.errors import UserError
from app.warehouse.commands import PostedDocument, reverse_document, unpost_document
from app.warehouse.line_queries import list_open_layers
from tests.support.kinds import broken, read
from tests.support.server import TestDatabase
from tests.support.stock import Stock, furnish, line, posted


@pytest.fixture
def stock(database: TestDatabase) -> Stock:
    return furnish(database)


def test_a_correction_for_one_receipt_changes_what_is_left_of_it_and_no_other(
    database: TestDatabase, stock: Stock
) -> None:
    item = stock.items[0]
    database.execute("insert into kontor.item_groups (name, cost_method) values ('По партиям', 'fifo')")
    database.execute("update kontor.items set group_id = (select max(id) from kontor.item_groups) where id = %s", item)

    def correct(accountant: Connection, net: str, source: int, direction: int = 1) -> PostedDocument:
        wanted = line(item, 0, typed="net", net=net, direction=direction, source_line_id=source)
        return posted(accountant, "cost_correction", stock.main, None, [wanted])

    with database.engine("accountant").connect() as accountant:
        first = posted(accountant, "opening", stock.main, None, [line(item, 10, 10)])
        second = posted(accountant, "opening", stock.main, None, [line(item, 10, 20), line(stock.items[1], 1, 1)])
        with database.engine("keeper").connect() as keeper:
            posted(keeper, "issue", stock.main, None, [line(item, 4)], purpose="shelves")
            with pytest.raises(UserError, match="KT003"):
                list_open_layers(keeper, stock.main, item)
        oldest, newest = list_open_layers(accountant, stock.main, item)
        assert [(one.document_id, one.quantity, one.value) for one in (oldest, newest)] == [
            (first.id, 6, 60), (second.id, 10, 200),
        ]  # fmt: skip
        correct(accountant, "30", newest.line_id)
        less = correct(accountant, "12", oldest.line_id, -1)
        assert [one.value for one in list_open_layers(accountant, stock.main, item)] == [48, 230]
        shown = read(accountant, less.id).lines[0]
        assert (shown.source_line_id, shown.net) == (oldest.line_id, 12)
        with pytest.raises(UserError, match="KT406"):
            unpost_document(accountant, uuid4(), first.id)
        reverse_document(accountant, uuid4(), less.id)
        assert [one.value for one in list_open_layers(accountant, stock.main, item)] == [60, 230]
        with pytest.raises(UserError, match="KT411"):
            correct(accountant, "61", oldest.line_id, -1)
        elsewhere = line(item, 0, typed="net", net="1", source_line_id=oldest.line_id)
        with pytest.raises(UserError, match="KT316"):
            posted(accountant, "cost_correction", stock.second, None, [elsewhere])
        plain = database.scalar("select max(id) from kontor.document_lines where document_id = %s", second.id)
        averaged = line(stock.items[1], 0, typed="net", net="1", source_line_id=plain)
        with pytest.raises(UserError, match="KT316"):
            posted(accountant, "cost_correction", stock.main, None, [averaged])
        with database.engine("keeper").connect() as keeper:
            posted(keeper, "issue", stock.main, None, [line(item, 6)], purpose="shelves")
        with pytest.raises(UserError, match="KT411"):
            correct(accountant, "1", oldest.line_id)
    assert broken(database) == {}
