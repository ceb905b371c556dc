-- Moves, balances and settlements that follow from the documents. Costs are constant, so an issue is worth quantity x cost.
insert into kontor.balances (warehouse_id, item_id, acl_key, quantity, value, last_moment)
select l.warehouse_id, l.item_id, l.warehouse_key, sum(q.signed), sum(round(q.signed * l.cost, 2)), max(l.moment)
from demo.lines l
cross join lateral (select case l.kind when 'receipt' then l.quantity else -l.quantity end as signed) q
group by l.warehouse_id, l.item_id, l.warehouse_key;

insert into kontor.moves (document_id, document_line_id, warehouse_id, item_id, acl_key, moment, posting_no, quantity, value,
  value_from)
select l.document_id, l.id, l.warehouse_id, l.item_id, l.warehouse_key, l.moment, l.document_id, q.signed,
       round(q.signed * l.cost, 2), case l.kind when 'receipt' then 'document' else 'cost' end
from demo.lines l
cross join lateral (select case l.kind when 'receipt' then l.quantity else -l.quantity end as signed) q
order by l.id;

insert into kontor.item_costs (item_id, last_price, currency, last_date)
select distinct on (l.item_id) l.item_id, l.price, d.currency, d.moment::date
from demo.lines l join demo.documents d on d.id = l.document_id
where d.kind = 'receipt' and d.currency = 'RUB' order by l.item_id, d.moment desc;

insert into kontor.settlements (document_id, own_firm_id, client_id, acl_key, moment, amount, currency)
select d.id, d.own_firm_id, d.client_id, d.client_key, d.moment,
       case d.kind when 'shipment' then m.total else -m.total end, d.currency
from demo.documents d join kontor.document_money m on m.document_id = d.id;
insert into kontor.settlement_balances (client_id, own_firm_id, currency, acl_key, amount)
select s.client_id, s.own_firm_id, s.currency, s.acl_key, sum(s.amount) from kontor.settlements s group by 1, 2, 3, 4;
update kontor.client_summaries c set balance = b.amount
from (select client_id, sum(amount) as amount from kontor.settlement_balances group by 1) b where b.client_id = c.client_id;

insert into kontor.feed_entries (client_id, acl_key, source_kind, source_id, at, title, body, author_id, state)
select d.client_id, d.client_key, d.kind, d.id, d.moment, k.number, m.total::text || ' ' || d.currency, d.author_id, 'posted'
from demo.documents d join kontor.documents k on k.id = d.id join kontor.document_money m on m.document_id = d.id;
