-- what lies of each lot is the sum of its moves, and all lots of goods kept by lots are the whole balance
-- A lot that is nowhere could not be found on the shelf, or recalled.
select coalesce(b.warehouse_id, m.warehouse_id) as warehouse_id, coalesce(b.item_id, m.item_id) as item_id,
       coalesce(b.lot_id, m.lot_id) as lot_id, b.quantity as kept, m.quantity as moved
from kontor.lot_balances b
full join (
  select warehouse_id, item_id, lot_id, sum(quantity) as quantity
  from kontor.moves where lot_id is not null group by warehouse_id, item_id, lot_id
) m on m.warehouse_id = b.warehouse_id and m.item_id = b.item_id and m.lot_id = b.lot_id
where coalesce(b.quantity, 0) <> coalesce(m.quantity, 0)
union all
select b.warehouse_id, b.item_id, null, coalesce(sum(l.quantity), 0), b.quantity
from kontor.balances b
join kontor.items i on i.id = b.item_id and i.tracking <> 'none'
left join kontor.lot_balances l on l.warehouse_id = b.warehouse_id and l.item_id = b.item_id
group by b.warehouse_id, b.item_id, b.quantity
having coalesce(sum(l.quantity), 0) <> b.quantity
