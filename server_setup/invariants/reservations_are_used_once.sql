-- each reserved line holds what it reserved less what was used, freed and expired, and its document is posted
-- A line of a draft would hold goods for a paper that does not count.
select r.line_id, r.document_id, d.state, r.quantity, r.left_quantity, u.quantity as used
from kontor.reserved_lines r
join kontor.documents d on d.id = r.document_id
left join (
  select line_id, sum(quantity) as quantity from kontor.reservation_uses group by line_id
) u on u.line_id = r.line_id
where r.left_quantity <> r.quantity - coalesce(u.quantity, 0) or d.state not in ('posted', 'reversed')
   or d.kind <> 'reservation'
