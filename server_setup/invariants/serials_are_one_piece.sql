-- a serial number is at most one piece, in one place, and a tracked item moves by its lots
-- Two pieces of one number are two papers for one thing.
select m.item_id, m.lot_id, sum(m.quantity) as pieces
from kontor.moves m join kontor.lots t on t.id = m.lot_id and t.is_serial
group by m.item_id, m.lot_id having sum(m.quantity) not in (0, 1)
union all
select m.item_id, m.lot_id, m.quantity
from kontor.moves m join kontor.items i on i.id = m.item_id
where i.tracking <> 'none' and m.lot_id is null and m.quantity <> 0
