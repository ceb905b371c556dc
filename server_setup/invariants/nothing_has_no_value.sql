-- where nothing lies, the value is exactly 0, and no value is negative
-- Of a pool only the sum of its warehouses counts. Held by a constraint too; this finds a base whose constraint was off.
select s.own_firm_id, s.warehouse_id, s.item_id, s.quantity, s.value
from (
  select w.own_firm_id, case when not b.pooled then b.warehouse_id end as warehouse_id, b.item_id,
         sum(b.quantity) as quantity, sum(b.value) as value, bool_or(b.quantity < 0) as negative
  from kontor.balances b join kontor.warehouses w on w.id = b.warehouse_id
  group by w.own_firm_id, case when not b.pooled then b.warehouse_id end, b.item_id
) s
where s.negative or s.value < 0 or (s.quantity = 0 and s.value <> 0)
