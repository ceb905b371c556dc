-- each posted document has its settlement at its sum, and the balances of clients are their sums
-- A shipment raises what the client owes us, a receipt what we owe the supplier.
select d.id as document_id, d.client_id, s.amount, case d.kind when 'shipment' then t.total else -t.total end as due
from kontor.documents d
join kontor.document_money t on t.document_id = d.id
full join kontor.settlements s on s.document_id = d.id
where (d.state = 'posted') <> (s.id is not null)
   or s.amount <> case d.kind when 'shipment' then t.total else -t.total end
union all
select null, coalesce(b.client_id, s.client_id), b.amount, s.amount
from kontor.settlement_balances b
full join (
  select client_id, own_firm_id, currency, sum(amount) as amount
  from kontor.settlements group by client_id, own_firm_id, currency
) s on s.client_id = b.client_id and s.own_firm_id = b.own_firm_id and s.currency = b.currency
where coalesce(b.amount, 0) <> coalesce(s.amount, 0)
