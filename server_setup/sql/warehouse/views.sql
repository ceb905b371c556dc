create view api.balance_list with (security_invoker = true) as
select b.warehouse_id, w.name as warehouse_name, b.item_id, i.code, i.article, i.name, i.sort_key, u.short_name as unit,
       b.quantity, f.currency, b.reserved
from kontor.balances b
join kontor.warehouses w on w.id = b.warehouse_id
join kontor.own_firms f on f.id = w.own_firm_id
join kontor.items i on i.id = b.item_id
join kontor.units u on u.id = i.unit_id;
comment on view api.balance_list is 'What lies where now, and how much of it is held; cost comes from api.balance_values.';

create view api.move_list with (security_invoker = true) as
select m.id, m.moment, m.posting_no, m.document_id, m.item_id, m.warehouse_id, m.quantity, d.kind, d.number,
       coalesce(d.partner_name, '') as partner_name
from kontor.moves m
left join kontor.documents d on d.id = m.document_id;
comment on view api.move_list is
  'Moves of stock with their documents; a document one may not see stays nameless. Cost comes from api.move_values.';

create view api.stock_document_cards with (security_invoker = true) as
select c.*, (
    select jsonb_object_agg(b.item_id, (b.quantity - b.reserved)::text)
    from kontor.balances b
    where b.warehouse_id = c.warehouse_id
      and b.item_id in (select l.item_id from kontor.document_lines l where l.document_id = c.id)) as free
from api.document_cards c;
comment on view api.stock_document_cards is 'A document with, by item, what is free in its warehouse now.';
