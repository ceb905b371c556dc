-- balances equal the sum of their moves, in quantity and value
-- A difference means that something wrote past posting: compare the documents of the item one by one.
select coalesce(b.warehouse_id, m.warehouse_id) as warehouse_id, coalesce(b.item_id, m.item_id) as item_id,
       b.quantity as balance_quantity, m.quantity as moves_quantity, b.value as balance_value, m.value as moves_value
from kontor.balances b
full join (
  select warehouse_id, item_id, sum(quantity) as quantity, sum(value) as value
  from kontor.moves group by warehouse_id, item_id
) m on m.warehouse_id = b.warehouse_id and m.item_id = b.item_id
where coalesce(b.quantity, 0) <> coalesce(m.quantity, 0) or coalesce(b.value, 0) <> coalesce(m.value, 0)
