-- layers are their moves less what was taken, and the open ones add up to the balances of goods that keep layers
-- A layer too many would let the same goods go out at two costs.
select 'layer' as fault, y.warehouse_id, y.item_id, y.id as layer_id, y.left_quantity as kept, y.quantity - u.quantity as counted,
       y.left_value as kept_value, y.value - u.value as counted_value
from kontor.layers y
left join kontor.moves m on m.id = y.id and m.quantity > 0
cross join lateral (
  select coalesce(sum(x.quantity), 0) as quantity, coalesce(sum(x.value), 0) as value
  from kontor.layer_uses x where x.layer_id = y.id
) u
where y.left_quantity <> y.quantity - u.quantity or y.left_value <> y.value - u.value
   or m.id is null or (m.quantity, m.value, m.warehouse_id, m.item_id) is distinct from
                      (y.quantity, y.value, y.warehouse_id, y.item_id)
union all
select 'balance', b.warehouse_id, b.item_id, null, s.quantity, b.quantity, s.value, b.value
from kontor.balances b
join kontor.items i on i.id = b.item_id
join kontor.item_groups g on g.id = i.group_id and g.cost_method in ('fifo', 'lot')
cross join lateral (
  select coalesce(sum(y.left_quantity), 0) as quantity, coalesce(sum(y.left_value), 0) as value
  from kontor.layers y where y.warehouse_id = b.warehouse_id and y.item_id = b.item_id
) s
where s.quantity <> b.quantity or s.value <> b.value
union all
select 'use', m.warehouse_id, m.item_id, null, s.quantity, -m.quantity, s.value, -m.value
from kontor.moves m
join kontor.items i on i.id = m.item_id
join kontor.item_groups g on g.id = i.group_id and g.cost_method in ('fifo', 'lot')
cross join lateral (
  select coalesce(sum(x.quantity), 0) as quantity, coalesce(sum(x.value), 0) as value
  from kontor.layer_uses x where x.move_id = m.id
) s
where m.quantity <= 0 and (s.quantity <> -m.quantity or s.value <> -m.value)
