"""Numbers of documents: prefix, digits and yearly restart are settings; no gaps, no doubles."""

from __future__ import annotations

from uuid import uuid4

import pytest

from app.database.errors import UserError
from app.documents.commands import save_document, save_number_series
from app.documents.number_queries import list_number_series
from app.warehouse.commands import annul_document, post_document, unpost_document
from tests.support.kinds import broken
from tests.support.server import TestDatabase
from tests.support.stock import Stock, draft, furnish, line, posted


@pytest.fixture
def stock(database: TestDatabase) -> Stock:
    return furnish(database)


def set_series(database: TestDatabase, kind: str, **changes: object) -> None:
    with database.engine("sysadmin").connect() as sysadmin:
        (current,) = [one for one in list_number_series(sysadmin) if (one.own_firm_id, one.kind) == (1, kind)]
        old = {name: getattr(current, name) for name in changes}
        save_number_series(sysadmin, uuid4(), 1, kind, {name: [old[name], value] for name, value in changes.items()})


def number(database: TestDatabase, stock: Stock) -> str | None:
    with database.engine("keeper2").connect() as keeper:
        return posted(keeper, "receipt", stock.main, stock.supplier, [line(stock.items[0], 1, 1)]).number


def test_prefix_and_digits_hold_for_numbers_to_come(database: TestDatabase, stock: Stock) -> None:
    database.freeze("2026-12-30T09:00:00Z")
    set_series(database, "receipt", prefix="ПР-", padding=4)
    assert number(database, stock) == "ПР-0001"
    set_series(database, "receipt", padding=2)
    assert number(database, stock) == "ПР-02"
    database.freeze("2027-01-02T09:00:00Z")
    assert number(database, stock) == "ПР-01"
    assert broken(database) == {}


def test_a_series_may_go_on_for_years_and_begin_anew_later(database: TestDatabase, stock: Stock) -> None:
    database.freeze("2026-12-30T09:00:00Z")
    set_series(database, "receipt", yearly=False)
    assert number(database, stock) == "П-000001"
    database.freeze("2028-01-02T09:00:00Z")
    assert number(database, stock) == "П-000002"
    set_series(database, "receipt", yearly=True)
    assert number(database, stock) == "П-000003"
    database.freeze("2029-01-02T09:00:00Z")
    assert number(database, stock) == "П-000001"
    assert broken(database) == {}


def test_a_kind_has_a_prefix_of_its_own_in_the_language_of_the_firms_papers_before_anybody_sets_one(
    database: TestDatabase, stock: Stock
) -> None:
    with database.engine("sysadmin").connect() as sysadmin:
        series = {(one.own_firm_id, one.kind): one for one in list_number_series(sysadmin)}
    assert len(series) == 2 * 19
    assert [series[firm, "receipt"].prefix for firm in (1, 2)] == ["П-", "R-"]
    prefixes = [one.prefix for one in series.values()]
    assert all(prefixes) and len(set(prefixes)) == len(prefixes), "no two papers can be taken for each other"
    set_series(database, "receipt", prefix="")
    assert number(database, stock) == "000001", "no prefix is a setting, too"


def test_kinds_and_firms_count_apart_and_annulled_numbers_stay(database: TestDatabase, stock: Stock) -> None:
    with database.engine("keeper2").connect() as keeper:
        first = posted(keeper, "receipt", stock.main, stock.supplier, [line(stock.items[0], 5, 1)])
        issued = posted(keeper, "issue", stock.main, None, [line(stock.items[0], 1)])
        annul_document(keeper, uuid4(), issued.id)
        again = posted(keeper, "issue", stock.main, None, [line(stock.items[0], 1)])
        assert (first.number, issued.number, again.number) == ("П-000001", "РН-000001", "РН-000002")
        unpost_document(keeper, uuid4(), again.id)
        assert post_document(keeper, uuid4(), again.id).number == "РН-000002"
    assert broken(database) == {}


@pytest.mark.parametrize(
    ("login", "changes", "code"),
    [
        ("keeper2", {"prefix": ["П-", "A"]}, "KT002"),
        ("sysadmin", {"prefix": ["П-", "A1"]}, "KT005"),
        ("sysadmin", {"prefix": ["П-", "x" * 30]}, "KT005"),
        ("sysadmin", {"prefix": ["B", "A"]}, "KT004"),
        ("sysadmin", {"padding": [6, 13]}, "KT913"),
        ("sysadmin", {"last_number": [0, 100]}, "KT005"),
        ("sysadmin", {"year": [2026, 1]}, "KT005"),
    ],
)
def test_what_would_double_a_number_or_is_no_setting_is_refused(
    database: TestDatabase, stock: Stock, login: str, changes: dict[str, list[object]], code: str
) -> None:
    with database.engine(login).connect() as connection, pytest.raises(UserError) as refusal:
        save_number_series(connection, uuid4(), 1, "receipt", changes)
    assert refusal.value.code == code
    with database.engine("keeper2").connect() as keeper:
        assert list_number_series(keeper) == []


def test_a_suppliers_paper_entered_twice_is_told_and_not_forbidden(database: TestDatabase, stock: Stock) -> None:
    with database.engine("keeper2").connect() as keeper:
        first = draft(keeper, "receipt", stock.main, stock.supplier, [], supplier_number="A-7")
        assert first.same_paper == ()
        second = draft(keeper, "receipt", stock.main, stock.supplier, [], supplier_number="A-7")
        assert [(same.document_id, same.state) for same in second.same_paper] == [(first.id, "draft")]
        other = draft(keeper, "receipt", stock.main, stock.client, [], supplier_number="A-7")
        assert other.same_paper == ()
        annul_document(keeper, uuid4(), first.id)
        assert save_document(keeper, uuid4(), second.id, {"comment": ["", "again"]}).same_paper == ()
    with database.engine("keeper_second").connect() as stranger:
        unseen = draft(stranger, "receipt", stock.second, stock.supplier, [], supplier_number="A-7")
        assert unseen.same_paper == ()
