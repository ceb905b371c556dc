"""The server and the workstation sum a line the same way, to the last digit."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import psycopg2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.database.errors import UserError
from app.documents.rules import LineMoney, line_money
from tests.support.server import TestServer

quantities = st.decimals("0.000001", "999999", places=6)
prices = st.decimals("0", "9999999", places=6)
percents = st.one_of(st.sampled_from([Decimal(0), Decimal(100), Decimal("99.99")]), st.decimals("0", "100", places=2))
rates = st.sampled_from([Decimal(0), Decimal(10), Decimal(19), Decimal(20), Decimal(21), Decimal(22), Decimal("9.5")])
sums = st.decimals("0", "99999999", places=2)
modes = st.sampled_from(["included", "on_top", "none"])


@pytest.fixture(scope="module")
def cursor(server: TestServer) -> Any:
    """Return a superuser's cursor on a clone: the function reads nothing."""
    database = server.clone()
    with database.admin.cursor() as opened:
        yield opened
    database.close()


def on_the_server(cursor: Any, *values: Any) -> LineMoney | str:
    cursor.execute("select * from private.line_money(%s, %s, %s, %s, %s, %s, %s, %s)", values)
    price, net, vat, total, fault = cursor.fetchone()
    return fault if fault else LineMoney(price=price, net=net, vat=vat, total=total)


def at_the_workstation(*values: Any) -> LineMoney | str:
    quantity, price, discount, rate, mode, typed, typed_sum, typed_vat = values
    try:
        return line_money(
            quantity,
            price,
            discount_percent=discount,
            vat_rate=rate,
            vat_mode=mode,
            typed=typed,
            typed_sum=typed_sum,
            typed_vat=typed_vat,
        )
    except UserError as refusal:
        return refusal.code


@settings(max_examples=600, deadline=None)
@given(
    quantity=quantities,
    price=prices,
    discount=percents,
    rate=rates,
    mode=modes,
    typed=st.sampled_from(["price", "net", "total"]),
    typed_sum=sums,
    vat_shift=st.one_of(st.none(), st.decimals("-1.2", "1.2", places=2)),
)
def test_both_sides_sum_alike(cursor: Any, vat_shift: Decimal | None, **given_values: Any) -> None:
    values = [given_values[name] for name in ("quantity", "price", "discount", "rate", "mode", "typed", "typed_sum")]
    plain = at_the_workstation(*values, None)
    typed_vat = None if vat_shift is None or isinstance(plain, str) else plain.vat + vat_shift
    assert at_the_workstation(*values, typed_vat) == on_the_server(cursor, *values, typed_vat)


@settings(max_examples=300, deadline=None)
@given(quantity=quantities, rate=rates, mode=modes, typed=st.sampled_from(["net", "total"]), typed_sum=sums)
def test_a_typed_sum_is_kept_exactly_and_the_parts_add_up(
    quantity: Decimal, rate: Decimal, mode: Any, typed: Any, typed_sum: Decimal
) -> None:
    try:
        money = line_money(quantity, Decimal(0), vat_rate=rate, vat_mode=mode, typed=typed, typed_sum=typed_sum)
    except UserError as refusal:
        assert refusal.code == "KT913"
        return
    assert getattr(money, typed) == typed_sum
    assert money.net + money.vat == money.total


def test_half_a_cent_goes_away_from_zero_and_is_rounded_once(cursor: Any) -> None:
    # 0.0149999999999999999 would become 0.02 if it were rounded to a few digits first.
    cursor.execute("select private.rounded_ratio(%s, %s, 2), private.rounded_ratio(%s, 2, 2)", (
        Decimal("1499999999999999999"), Decimal("100000000000000000000"), Decimal("0.01"),
    ))  # fmt: skip
    assert cursor.fetchone() == (Decimal("0.01"), Decimal("0.01"))


def test_vat_is_inside_or_on_top_or_absent() -> None:
    def sums_of(mode: Any) -> tuple[str, str, str]:
        money = line_money(Decimal(3), Decimal("100"), vat_rate=Decimal(22), vat_mode=mode)
        return str(money.net), str(money.vat), str(money.total)

    assert sums_of("included") == ("245.90", "54.10", "300.00")
    assert sums_of("on_top") == ("300.00", "66.00", "366.00")
    assert sums_of("none") == ("300.00", "0.00", "300.00")


def test_the_server_refuses_what_no_money_column_holds(cursor: Any) -> None:
    assert on_the_server(cursor, Decimal("999999999999"), Decimal("999999999"), 0, 0, "none", "price", None, None) == (
        "KT913"
    )
    with pytest.raises(psycopg2.errors.NumericValueOutOfRange):
        cursor.execute("select 1e20::kontor.money")
