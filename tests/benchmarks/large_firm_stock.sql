-- 10,000 items and %(moves)s moves in two warehouses over twelve months, 100 lines a document.
insert into kontor.items (code, article, name, unit_id)
select 'Т' || lpad(i::text, 6, '0'), 'AB-' || i,
       (array['Болт', 'Гайка', 'Шайба', 'Лампа', 'Кабель', 'Краска', 'Кисть', 'Доска', 'Ручка', 'Замок'])[1 + i %% 10]
       || ' ' || i, (select u.id from kontor.units u where u.code = '796')
from generate_series(1, 10000) i;

insert into kontor.barcodes (code, item_id)
select '46' || lpad(i.id::text, 11, '0'), i.id from kontor.items i;

create temp table history as
select d, w.id as warehouse_id, w.key as warehouse_key,
       timestamptz '2025-11-01' + d * (interval '365 days' / greatest(%(moves)s / 100, 1)) as moment,
       -- The first documents fill the shelves; then one receipt to nine shipments.
       d < 300 or d %% 10 = 0 as is_receipt
from generate_series(0, greatest(%(moves)s / 100, 1) - 1) d
join (select id, key, row_number() over (order by id) - 1 as n from kontor.warehouses) w on w.n = d %% 2;

insert into kontor.number_series (own_firm_id, kind, year, last_number)
values (1, 'receipt', 2025, %(moves)s), (1, 'shipment', 2025, %(moves)s);

insert into kontor.documents (own_firm_id, kind, state, moment, posting_no, client_id, client_key, partner_name,
  warehouse_id, warehouse_key, currency, author_id, responsible_id, created_at, posted_at, posted_by, number, series_id,
  series_number)
select 1, case when h.is_receipt then 'receipt' else 'shipment' end, 'posted', h.moment, h.d + 1, c.id, c.acl_key, c.name,
       h.warehouse_id, h.warehouse_key, 'RUB', 1, 1, h.moment, h.moment, 1, lpad(h.d::text, 8, '0'), s.id, h.d + 1
from history h
join kontor.number_series s on s.kind = case when h.is_receipt then 'receipt' else 'shipment' end
join kontor.clients c on c.id = 1 + h.d %% (select count(*) from kontor.clients)
order by h.d;

insert into kontor.document_money (document_id, net, vat, total) select id, 1000, 0, 1000 from kontor.documents;

insert into kontor.document_lines (document_id, line_id, line_no, item_id, quantity, unit_id)
select d.id, gen_random_uuid(), n, 1 + (d.posting_no / 2 * 100 + n) %% 10000,
       case d.kind when 'receipt' then 100 else 1 + n %% 3 end, (select u.id from kontor.units u where u.code = '796')
from kontor.documents d cross join generate_series(1, 100) n;

insert into kontor.moves (document_id, document_line_id, warehouse_id, item_id, acl_key, moment, posting_no, quantity,
  value, value_from)
select d.id, l.id, d.warehouse_id, l.item_id, d.warehouse_key, d.moment, d.posting_no,
       l.quantity * case d.kind when 'receipt' then 1 else -1 end,
       l.quantity * 10 * case d.kind when 'receipt' then 1 else -1 end,
       case d.kind when 'receipt' then 'document' else 'cost' end
from kontor.document_lines l join kontor.documents d on d.id = l.document_id;

insert into kontor.balances (warehouse_id, item_id, acl_key, quantity, value, last_moment)
select warehouse_id, item_id, acl_key, greatest(sum(quantity), 0) + 100000, (greatest(sum(quantity), 0) + 100000) * 10,
       max(moment)
from kontor.moves group by warehouse_id, item_id, acl_key;

-- Each month's sums, then their running total; what did not move in a month lies there as before.
insert into kontor.balance_snapshots (warehouse_id, at, item_id, acl_key, quantity, value)
select warehouse_id, at, item_id, acl_key, quantity, value
from (
  select b.warehouse_id, a.at, b.item_id, b.acl_key, sum(coalesce(m.quantity, 0)) over running as quantity,
         sum(coalesce(m.value, 0)) over running as value
  from kontor.balances b
  cross join generate_series(timestamptz '2025-12-01', timestamptz '2026-11-01', interval '1 month') as a(at)
  left join (
    select warehouse_id, item_id, date_trunc('month', moment) + interval '1 month' as at, sum(quantity) as quantity,
           sum(value) as value
    from kontor.moves where moment < '2026-11-01' group by 1, 2, 3
  ) m using (warehouse_id, item_id, at)
  window running as (partition by b.warehouse_id, b.item_id order by a.at)
) s
where quantity <> 0;

-- The second half of the goods goes out first in, first out: every receipt is a layer, nothing of it is gone yet.
with fifo as (
  insert into kontor.item_groups (name, cost_method) values ('FIFO', 'fifo') returning id
)
update kontor.items set group_id = fifo.id from fifo where items.id > 5000;
insert into kontor.layers (id, warehouse_id, item_id, moment, posting_no, quantity, value, left_quantity, left_value)
select id, warehouse_id, item_id, moment, posting_no, quantity, value, quantity, value
from kontor.moves where item_id > 5000 and quantity > 0;
update kontor.balances b set quantity = y.quantity, value = y.value
from (select warehouse_id, item_id, sum(quantity) as quantity, sum(value) as value
      from kontor.layers group by warehouse_id, item_id) y
where y.warehouse_id = b.warehouse_id and y.item_id = b.item_id;
