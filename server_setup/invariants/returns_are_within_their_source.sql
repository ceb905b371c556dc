-- no more of a line is returned than was shipped or received, and not for more money
-- Two returns posted past each other would pay a client twice.
select s.document_id, s.id as document_line_id, s.quantity, r.quantity as returned, m.total, r.total as returned_total
from (
  select l.source_line_id, sum(l.quantity) as quantity, sum(n.total) as total
  from kontor.document_lines l
  join kontor.documents d on d.id = l.document_id
  join kontor.line_money n on n.id = l.id
  where d.kind in ('client_return', 'supplier_return') and d.state = 'posted' and d.reversal_of_id is null
    and l.source_line_id is not null
  group by l.source_line_id
) r
left join kontor.document_lines s on s.id = r.source_line_id
left join kontor.line_money m on m.id = s.id
where s.id is null or r.quantity > s.quantity or r.total > m.total
