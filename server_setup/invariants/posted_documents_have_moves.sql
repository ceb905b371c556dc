-- each line of a posted document has its move, and no other line has one
-- A draft with moves would be counted twice when it is posted.
select d.id as document_id, d.kind, d.state, l.line_no, l.quantity, m.quantity as moved
from kontor.documents d
join kontor.document_lines l on l.document_id = d.id
left join (
  select document_line_id, sum(quantity) as quantity from kontor.moves group by document_line_id
) m on m.document_line_id = l.id
where coalesce(m.quantity, 0) <> case
    when d.state <> 'posted' then 0 when d.kind = 'receipt' then l.quantity else -l.quantity end
