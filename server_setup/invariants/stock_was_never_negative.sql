-- stock was at no moment negative: in quantity by warehouse and by lot, in value by what is valued together
-- The order inside one moment is the order of posting.
with moved as (
  select m.*, b.pooled, w.own_firm_id, case when not b.pooled then m.warehouse_id end as valued_in
  from kontor.moves m
  join kontor.balances b on b.warehouse_id = m.warehouse_id and b.item_id = m.item_id
  join kontor.warehouses w on w.id = m.warehouse_id
), running as (
  select m.warehouse_id, m.item_id, m.lot_id, m.moment,
         sum(m.quantity) over (partition by m.warehouse_id, m.item_id order by m.moment, m.posting_no, m.id) as quantity,
         sum(m.quantity) over (partition by m.warehouse_id, m.lot_id order by m.moment, m.posting_no, m.id) as of_lot,
         sum(m.quantity) over slot as valued_quantity, sum(m.value) over slot as value
  from moved m
  window slot as (partition by m.own_firm_id, m.valued_in, m.item_id order by m.moment, m.posting_no, m.id)
)
select r.warehouse_id, r.item_id, r.lot_id, r.moment, r.quantity, r.value
from running r
where r.quantity < 0 or (r.lot_id is not null and r.of_lot < 0) or r.value < 0
   or (r.valued_quantity = 0 and r.value <> 0)
