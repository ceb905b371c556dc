-- each posted document that settles has its settlement at its sum, and the balances of clients are their sums
-- A shipment raises what the client owes us, a receipt what we owe the supplier; returns and reversals lower it again.
select d.id as document_id, d.client_id, s.amount, d.due
from (
  select d.id, d.client_id, t.total * (case when d.reversal_of_id is null then 1 else -1 end)
           * (case when d.kind in ('shipment', 'supplier_return') then 1 else -1 end) as due,
         d.state in ('posted', 'reversed')
           and d.kind in ('shipment', 'receipt', 'client_return', 'supplier_return') as settles
  from kontor.documents d join kontor.document_money t on t.document_id = d.id
) d
full join kontor.settlements s on s.document_id = d.id
where d.settles is distinct from (s.id is not null) or s.amount <> d.due
union all
select null, coalesce(b.client_id, s.client_id), b.amount, s.amount
from kontor.settlement_balances b
full join (
  select client_id, own_firm_id, currency, sum(amount) as amount
  from kontor.settlements group by client_id, own_firm_id, currency
) s on s.client_id = b.client_id and s.own_firm_id = b.own_firm_id and s.currency = b.currency
where coalesce(b.amount, 0) <> coalesce(s.amount, 0)
