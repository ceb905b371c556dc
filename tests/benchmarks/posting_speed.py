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

# What the layers of a line's item give it, the oldest first.
_TAKEN = """
(select y.id, y.left_value, y.left_quantity, least(y.left_quantity, l.quantity - y.before) as quantity
 from (select x.*, sum(x.left_quantity) over (order by x.moment, x.posting_no, x.id) - x.left_quantity as before
       from raw.layers x
       where x.warehouse_id = {warehouse} and x.item_id = l.item_id and x.left_quantity > 0) y
 where y.before < l.quantity)"""
# A receipt comes in at its net sums, an issue goes out at the moving average or first in, first out.
_VALUE = {
    "receipt": "m.net",
    "shipment": "-round(l.quantity * b.value / b.quantity, 2)",
    "fifo": f"-(select sum(round(t.left_value * t.quantity / t.left_quantity, 2)) from {_TAKEN} t)",
}
_USE_LAYERS = f"""
with used as (
  insert into raw.layer_uses (move_id, layer_id, quantity, value)
  select m.id, t.id, t.quantity, round(t.left_value * t.quantity / t.left_quantity, 2)
  from raw.document_lines l join raw.moves m on m.document_line_id = l.id
  cross join lateral {_TAKEN} t where l.document_id = {{id}}
  returning layer_id, quantity, value)
update raw.layers y set left_quantity = y.left_quantity - u.quantity, left_value = y.left_value - u.value
from (select layer_id, sum(quantity) as quantity, sum(value) as value from used group by layer_id) u
where y.id = u.layer_id;"""
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
where b.warehouse_id = {warehouse} and b.item_id = s.item_id;{layers}
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
    make_rival(firm)
    keeper, far, plain = firm.connection("keeper2"), firm.connection("keeper2", counted=True), firm.superuser()
    for method, kind in (("receipt", "receipt"), ("shipment", "shipment"), ("fifo", "shipment")):
        warehouse = firm.database.scalar("select min(id) from kontor.warehouses")
        offset = 5000 if method == "fifo" else 0
        ours = iter(drafts(firm, keeper, kind, warehouse, offset=offset))
        raw = iter(copies(firm, drafts(firm, keeper, kind, warehouse, offset=offset)))
        post = raw_posting(warehouse, method)
        times = interleaved(
            {
                "ours": lambda ours=ours: post_document(keeper, uuid4(), next(ours)),
                "raw": lambda raw=raw, post=post: plain.exec_driver_sql(post.replace("{id}", str(next(raw)))),
            },
            rounds=ROUNDS,
            warm_up=WARM_UP,
        )
        named = f"{kind} (FIFO)" if method == "fifo" else kind
        name = f"posting a {named} of {LINES} lines, {firm.moves:,} moves before"
        yield against(name, times["ours"], times["raw"], factor=3, allowance=0)
        if method != "fifo":
            yield turns(f"posting a {kind}", firm.wire, _posting(far, drafts(firm, keeper, kind, warehouse, 1)))
            yield _over_the_line(firm, far, kind, drafts(firm, keeper, kind, warehouse, 2 * ROUNDS))


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


def make_rival(firm: LargeFirm) -> None:
    """Makes the rival's tables, once."""
    if firm.database.scalar("select to_regnamespace('raw')") is None:
        with firm.database.admin.cursor() as cursor:
            cursor.execute((Path(__file__).parent / "posting_raw.sql").read_text(encoding="utf-8"))
            cursor.execute("analyze")


def raw_posting(warehouse: int, method: str) -> str:
    """The rival of a posting as one query string, which is one turn; {id} stands for the document."""
    kind = "receipt" if method == "receipt" else "shipment"
    post = _RAW.replace("{value}", _VALUE[method]).replace("{layers}", _USE_LAYERS if method == "fifo" else "")
    post = post.replace("{warehouse}", str(warehouse)).replace("{kind}", kind)
    return post.replace("{sign}", "1" if kind == "receipt" else "-1")


def drafts(
    firm: LargeFirm,
    keeper: Connection,
    kind: str,
    warehouse: int,
    number: int = ROUNDS + WARM_UP,
    *,
    offset: int = 0,
    **fields: object,
) -> list[int]:
    """Saves drafts of 100 lines, of other goods than the last time."""
    client = firm.database.scalar("select min(id) from kontor.clients where not is_private")
    first = firm.database.scalar("select count(*) from kontor.documents where state = 'draft'") * LINES % 4900
    lines = [line(1 + offset + first + place, 2, price="12.50") for place in range(LINES)]
    return [
        draft(keeper, kind, warehouse, client, [{**one, "line_id": uuid4()} for one in lines], **fields).id
        for _ in range(number)
    ]


def copies(firm: LargeFirm, documents: list[int]) -> list[int]:
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
