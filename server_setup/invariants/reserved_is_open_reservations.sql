-- what a balance holds as reserved, whole and by lot, equals the open reservations, and never exceeds the stock
-- More reserved than held by reservations locks goods that nobody wants; less lets them be sold twice.
select coalesce(b.warehouse_id, r.warehouse_id) as warehouse_id, coalesce(b.item_id, r.item_id) as item_id,
       null::bigint as lot_id, b.quantity, b.reserved, r.quantity as held_by_reservations
from kontor.balances b
full join (
  select l.warehouse_id, l.item_id, sum(l.left_quantity) as quantity
  from kontor.reserved_lines l group by l.warehouse_id, l.item_id
) r on r.warehouse_id = b.warehouse_id and r.item_id = b.item_id
where coalesce(b.reserved, 0) <> coalesce(r.quantity, 0) or coalesce(b.reserved, 0) > coalesce(b.quantity, 0)
union all
select coalesce(s.warehouse_id, r.warehouse_id), coalesce(s.item_id, r.item_id), coalesce(s.lot_id, r.lot_id),
       s.quantity, s.reserved, r.quantity
from kontor.lot_balances s
full join (
  select l.warehouse_id, l.item_id, l.lot_id, sum(l.left_quantity) as quantity
  from kontor.reserved_lines l where l.lot_id is not null group by l.warehouse_id, l.item_id, l.lot_id
) r on r.warehouse_id = s.warehouse_id and r.item_id = s.item_id and r.lot_id = s.lot_id
where coalesce(s.reserved, 0) <> coalesce(r.quantity, 0) or coalesce(s.reserved, 0) > coalesce(s.quantity, 0)
