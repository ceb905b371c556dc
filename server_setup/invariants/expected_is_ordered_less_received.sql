-- each line of an order to a supplier has received what posted receipts brought for it
-- A receipt that was taken back and still counts hides a shortage.
select e.line_id, e.document_id, d.state, e.received, r.quantity as brought
from kontor.expected_lines e
join kontor.documents d on d.id = e.document_id
left join (
  select o.line_id, sum(o.quantity) as quantity
  from kontor.order_receipts o join kontor.documents x on x.id = o.document_id and x.state = 'posted'
  group by o.line_id
) r on r.line_id = e.line_id
where e.received <> coalesce(r.quantity, 0) or d.state not in ('posted', 'reversed') or d.kind <> 'supplier_order'
