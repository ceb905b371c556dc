-- goods in transit are those of transfers that were sent and not received
-- What lies on the way without a document would never arrive.
select coalesce(t.own_firm_id, s.own_firm_id) as own_firm_id, coalesce(t.item_id, s.item_id) as item_id,
       t.quantity as in_transit, s.quantity as sent
from (
  select w.own_firm_id, b.item_id, sum(b.quantity) as quantity
  from kontor.balances b join kontor.warehouses w on w.id = b.warehouse_id and w.kind = 'transit'
  group by w.own_firm_id, b.item_id
) t
full join (
  select d.own_firm_id, l.item_id, sum(l.quantity) as quantity
  from kontor.documents d
  join kontor.document_lines l on l.document_id = d.id
  where d.state = 'sent' group by d.own_firm_id, l.item_id
) s on s.own_firm_id = t.own_firm_id and s.item_id = t.item_id
where coalesce(t.quantity, 0) <> coalesce(s.quantity, 0)
