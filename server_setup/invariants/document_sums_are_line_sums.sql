-- the sums of each document equal the sums of its lines
-- A posted document with other sums owes the client a wrong amount.
select d.id as document_id, d.kind, d.number, t.net, t.vat, t.total, s.net as lines_net, s.vat as lines_vat,
       s.total as lines_total
from kontor.documents d
left join kontor.document_money t on t.document_id = d.id
cross join lateral (
  select coalesce(sum(m.net), 0) as net, coalesce(sum(m.vat), 0) as vat, coalesce(sum(m.total), 0) as total
  from kontor.line_money m where m.document_id = d.id
) s
where t.document_id is null or t.net <> s.net or t.vat <> s.vat or t.total <> s.total
