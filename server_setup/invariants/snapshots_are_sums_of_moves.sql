-- each month snapshot equals the moves before it
-- Stock as of a moment is counted from the last snapshot: a wrong one falsifies every later report.
with due as (
  select a.warehouse_id, a.at, m.item_id, sum(m.quantity) as quantity, sum(m.value) as value
  from (select distinct warehouse_id, at from kontor.balance_snapshots) a
  join kontor.moves m on m.warehouse_id = a.warehouse_id and m.moment < a.at
  group by a.warehouse_id, a.at, m.item_id
)
select coalesce(s.warehouse_id, d.warehouse_id) as warehouse_id, coalesce(s.at, d.at) as at,
       coalesce(s.item_id, d.item_id) as item_id, s.quantity, d.quantity as moves_quantity, s.value, d.value as moves_value
from kontor.balance_snapshots s
full join due d on d.warehouse_id = s.warehouse_id and d.at = s.at and d.item_id = s.item_id
where coalesce(s.quantity, 0) <> coalesce(d.quantity, 0) or coalesce(s.value, 0) <> coalesce(d.value, 0)
