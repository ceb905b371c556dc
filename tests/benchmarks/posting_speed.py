"""Posting 100 lines: against the same work as minimal raw SQL in the same run, and over a long line."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

from sqlalchemy import Connection

from app.warehouse.commands import post_document
from tests.benchmarks.large_firm import LargeFirm
from tests.benchmarks.measuring import Row, Times, against, interleaved, turns
from tests.support.stock import draft, line

LINES = 100
ROUNDS = 15
WARM_UP = 2
LINE_MS = 40.0

# A receipt comes in at its net sums, an issue goes out at the moving average; one query string is one turn.
_VALUE = {
    "receipt": "m.net",
    "shipment": "-round(l.quantity * b.value / b.quantity, 2)",
}
_RAW = """
begin;
select from raw.balances b where b.warehouse_id = {warehouse}
  and b.item_id in (select item_id from raw.document_lines where document_id = {id}) order by b.item_id for update;
insert into raw.moves
  (document_id, document_line_id, warehouse_id, item_id, acl_key, moment, posting_no, quantity, value)
select l.document_id, l.id, b.warehouse_id, l.item_id, b.acl_key, now(), {id}, {sign} * l.quantity, {value}
from raw.document_lines l join raw.line_money m on m.id = l.id
join raw.balances b on b.warehouse_id = {warehouse} and b.item_id = l.item_id where l.document_id = {id};
update raw.balances b set quantity = b.quantity + s.quantity, value = b.value + s.value, last_moment = now()
from (select item_id, sum(quantity) as quantity, sum(value) as value from raw.moves
      where document_id = {id} group by item_id) s
where b.warehouse_id = {warehouse} and b.item_id = s.item_id;
with total as (select sum(total) as amount from raw.line_money where document_id = {id}),
settled as (
  insert into raw.settlements (document_id, own_firm_id, client_id, acl_key, moment, amount, currency)
  select d.id, d.own_firm_id, d.client_id, d.client_key, now(), {sign} * -t.amount, d.currency
  from raw.documents d, total t where d.id = {id} returning *)
insert into raw.settlement_balances as b (client_id, own_firm_id, currency, acl_key, amount)
select client_id, own_firm_id, currency, acl_key, amount from settled
on conflict (client_id, own_firm_id, currency) do update set amount = b.amount + excluded.amount;
with numbered as (
  update raw.number_series set last_number = last_number + 1 where kind = '{kind}' returning id, last_number)
update raw.documents d set state = 'posted', posting_no = {id}, posted_at = now(), posted_by = 1, moment = now(),
  number = lpad(n.last_number::text, 6, '0'), series_id = n.id, series_number = n.last_number, version = d.version + 1
from numbered n where d.id = {id};
commit"""


def rows(firm: LargeFirm) -> Iterator[Row]:
    """A receipt and an issue by moving average, each against raw SQL; the issue over 40 ms too."""
    with firm.database.admin.cursor() as cursor:
        cursor.execute((Path(__file__).parent / "posting_raw.sql").read_text(encoding="utf-8"))
        cursor.execute("analyze")
    keeper, far, plain = firm.connection("keeper2"), firm.connection("keeper2", counted=True), firm.superuser()
    for kind in ("receipt", "shipment"):
        warehouse = firm.database.scalar("select min(id) from kontor.warehouses")
        ours = iter(_drafts(firm, keeper, kind, warehouse))
        raw = iter(_copies(firm, _drafts(firm, keeper, kind, warehouse)))
        post = _RAW.replace("{warehouse}", str(warehouse)).replace("{kind}", kind).replace("{value}", _VALUE[kind])
        post = post.replace("{sign}", "1" if kind == "receipt" else "-1")
        times = interleaved(
            {
                "ours": lambda ours=ours: post_document(keeper, uuid4(), next(ours)),
                "raw": lambda raw=raw, post=post: plain.exec_driver_sql(post.replace("{id}", str(next(raw)))),
            },
            rounds=ROUNDS,
            warm_up=WARM_UP,
        )
        name = f"posting a {kind} of {LINES} lines, {firm.moves:,} moves before"
        yield against(name, times["ours"], times["raw"], factor=3, allowance=0)
        yield turns(f"posting a {kind}", firm.wire, _posting(far, _drafts(firm, keeper, kind, warehouse, 1)))
        yield _over_the_line(firm, far, kind, _drafts(firm, keeper, kind, warehouse, 2 * ROUNDS))


def _posting(connection: Connection, drafts: list[int]) -> Callable[[], object]:
    return lambda: post_document(connection, uuid4(), drafts.pop())


def _over_the_line(firm: LargeFirm, far: Connection, kind: str, drafts: list[int]) -> Row:
    # The short line goes through the proxy too, so that only the distance differs.
    spent: dict[float, list[float]] = {0.0: [], LINE_MS: []}
    try:
        while drafts:
            for delay, times in spent.items():
                firm.wire.delay = delay / 1000
                started = time.perf_counter()
                post_document(far, uuid4(), drafts.pop())
                times.append((time.perf_counter() - started) * 1000)
    finally:
        firm.wire.delay = 0
    near, distant = (Times(tuple(times)).median for times in spent.values())
    name = f"posting a {kind} of {LINES} lines over a {LINE_MS:.0f} ms line"
    return Row(name, distant, "ms", LINE_MS + 1.2 * near, f"{near:.1f} ms on the LAN")


def _drafts(
    firm: LargeFirm, keeper: Connection, kind: str, warehouse: int, number: int = ROUNDS + WARM_UP
) -> list[int]:
    client = firm.database.scalar("select min(id) from kontor.clients where not is_private")
    first = 1 + firm.database.scalar("select count(*) from kontor.documents where state = 'draft'") * LINES % 5000
    lines = [line(first + place, 2, price="12.50") for place in range(LINES)]
    return [
        draft(keeper, kind, warehouse, client, [{**one, "line_id": uuid4()} for one in lines]).id for _ in range(number)
    ]


def _copies(firm: LargeFirm, documents: list[int]) -> list[int]:
    """Moves drafts over to the rival's tables."""
    for table, key in (("documents", "id"), ("document_lines", "document_id"), ("line_money", "document_id")):
        columns = firm.database.scalar(
            "select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute"
            " where attrelid = %s::regclass and attnum > 0 and not attisdropped and attgenerated = ''",
            f"raw.{table}",
        )
        statement = f"insert into raw.{table} ({columns}) select {columns} from kontor.{table} where {key} = any (%s)"
        firm.database.execute(statement, documents)
    return documents
