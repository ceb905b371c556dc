-- each line of a document that moved stock has its moves, and no other line has one
-- A draft with moves would be counted twice when it is posted. Services lie nowhere; a transfer takes and brings.
select x.document_id, x.kind, x.state, x.line_no, x.quantity, m.net as moved, m.gross as moved_both_ways
from (
  select l.id, d.id as document_id, d.kind, d.state, l.line_no, l.quantity,
         case when d.state in ('draft', 'annulled') or i.kind = 'service' then 0
              else (case when d.reversal_of_id is null then 1 else -1 end) * l.quantity * case
                when d.kind in ('receipt', 'opening', 'surplus', 'client_return') then 1
                when d.kind in ('shipment', 'issue', 'write_off', 'supplier_return') then -1
                when d.kind in ('production', 'assembly', 'disassembly') then l.direction else 0 end end as net,
         case when d.state in ('draft', 'annulled') or i.kind = 'service' then 0
              else l.quantity * case
                when d.kind in ('receipt', 'opening', 'surplus', 'client_return', 'shipment', 'issue', 'write_off',
                                'supplier_return', 'production', 'assembly', 'disassembly') then 1
                when d.kind = 'transfer' and t.arrived_at is not null then 4
                when d.kind in ('transfer', 'regrading') then 2 else 0 end end as gross
  from kontor.documents d
  join kontor.document_lines l on l.document_id = d.id
  join kontor.items i on i.id = l.item_id
  left join kontor.transfers t on t.document_id = coalesce(d.reversal_of_id, d.id)
) x
left join (
  select document_line_id, sum(quantity) as net, sum(abs(quantity)) as gross
  from kontor.moves group by document_line_id
) m on m.document_line_id = x.id
where coalesce(m.net, 0) <> x.net or coalesce(m.gross, 0) <> x.gross
