-- stock was at no moment negative, in quantity or value
-- The order inside one moment is the order of posting.
select s.warehouse_id, s.item_id, s.moment, s.quantity, s.value
from (
  select warehouse_id, item_id, moment,
         sum(quantity) over w as quantity, sum(value) over w as value
  from kontor.moves
  window w as (partition by warehouse_id, item_id order by moment, posting_no, id)
) s
where s.quantity < 0 or s.value < 0 or (s.quantity = 0 and s.value <> 0)
