create view api.document_list with (security_invoker = true) as
select d.id, d.kind, d.state, d.number, d.moment, d.own_firm_id, f.name as own_firm_name, d.client_id, d.partner_name,
       d.warehouse_id, w.name as warehouse_name, d.to_warehouse_id, t.name as to_warehouse_name, m.total, d.currency,
       d.author_id, e.name as author_name, d.version
from kontor.documents d
join kontor.own_firms f on f.id = d.own_firm_id
left join kontor.warehouses w on w.id = d.warehouse_id
left join kontor.warehouses t on t.id = d.to_warehouse_id
join kontor.employees e on e.id = d.author_id
left join kontor.document_money m on m.document_id = d.id;
comment on view api.document_list is 'Documents of every kind, for the list; the sum is null for who may not see it.';

create view api.document_lines with (security_invoker = true) as
select l.document_id, l.line_id, l.line_no, l.id, l.version, l.item_id, coalesce(i.code, '') as code,
       coalesce(i.article, '') as article, coalesce(i.name, '') as name, coalesce(i.full_name, '') as full_name,
       u.short_name as unit, u.code as unit_code, u.decimals, l.pack_id, p.name as pack_name, l.pack_factor, l.quantity,
       l.paper_quantity, l.places, l.net_mass, l.gross_mass, i.tracking, l.lot_id, t.number as lot, t.expires_on, t.made_on, l.to_item_id,
       ti.code as to_item_code, ti.name as to_item_name, l.direction, l.source_line_id, l.cost_share, l.country,
       l.customs_declaration, i.weight_net, i.weight_gross, l.note, m.price, m.discount_percent, m.vat_rate_id,
       v.kind as vat_kind, v.rate as vat_rate, v.printed_text as vat_text, m.net, m.vat, m.total, m.typed, m.vat_typed
from kontor.document_lines l
join kontor.units u on u.id = l.unit_id
left join kontor.items i on i.id = l.item_id
left join kontor.items ti on ti.id = l.to_item_id
left join kontor.lots t on t.id = l.lot_id
left join kontor.item_packs p on p.id = l.pack_id
left join kontor.line_money m on m.id = l.id
left join kontor.vat_rates v on v.id = m.vat_rate_id;
comment on view api.document_lines is 'Lines of documents with names, and with money for who may see it.';

create view api.document_cards with (security_invoker = true) as
select d.id, d.version, d.kind, d.state, d.number, d.moment, d.moment_typed, d.own_firm_id, f.name as own_firm_name,
       f.country, f.zone, d.client_id, d.partner_name, d.payer_id, d.warehouse_id, w.name as warehouse_name,
       d.to_warehouse_id, t.name as to_warehouse_name, d.vat_mode, d.currency, d.currency_rate,
       f.currency as own_currency, d.price_kind_id, d.contract, d.basis, d.comment, d.author_id, a.name as author_name,
       d.responsible_id, r.name as responsible_name, d.created_at, d.posted_at, b.name as posted_by_name,
       d.reversal_of_id, rv.id as reversed_by_id, m.net, m.vat, m.total,
       h.fields ->> 'supplier_number' as supplier_number, (h.fields ->> 'supplier_date')::date as supplier_date,
       (h.fields ->> 'consignee_payer_id')::bigint as consignee_payer_id,
       h.fields ->> 'delivery_address' as delivery_address, h.fields ->> 'carrier' as carrier,
       api.payer_name(d.payer_id) as payer_name,
       api.payer_name((h.fields ->> 'consignee_payer_id')::bigint) as consignee_name, h.fields as header,
       coalesce((
         select jsonb_agg(jsonb_build_object('name', c.name, 'amount', c.amount::text, 'spread_by', c.spread_by)
           order by c.id)
         from kontor.receipt_costs c where c.document_id = d.id), '[]') as costs,
       coalesce((
         select jsonb_agg(jsonb_build_object(
           'line_id', l.line_id, 'line_no', l.line_no, 'version', l.version, 'item_id', l.item_id, 'code', l.code,
           'article', l.article, 'name', l.name, 'full_name', l.full_name, 'unit', l.unit, 'unit_code', l.unit_code,
           'decimals', l.decimals, 'pack_id', l.pack_id, 'pack_name', l.pack_name, 'pack_factor', l.pack_factor::text,
           'quantity', l.quantity::text, 'paper_quantity', l.paper_quantity::text, 'weight_net', l.weight_net::text,
           'weight_gross', l.weight_gross::text, 'places', l.places::text, 'net_mass', l.net_mass::text,
           'gross_mass', l.gross_mass::text, 'note', l.note)
           || jsonb_build_object(
           'tracking', l.tracking, 'lot', l.lot, 'expires_on', l.expires_on, 'made_on', l.made_on,
           'to_item_id', l.to_item_id, 'to_item_code', l.to_item_code, 'to_item_name', l.to_item_name,
           'direction', l.direction, 'source_line_id', l.source_line_id, 'cost_share', l.cost_share::text,
           'country', l.country, 'customs_declaration', l.customs_declaration,
           'price', l.price::text, 'discount_percent', l.discount_percent::text,
           'vat_rate_id', l.vat_rate_id, 'vat_kind', l.vat_kind, 'vat_rate', l.vat_rate::text, 'vat_text', l.vat_text,
           'net', l.net::text, 'vat', l.vat::text, 'total', l.total::text, 'typed', l.typed, 'vat_typed', l.vat_typed,
           'unit_cost', case when d.kind = 'client_return' then (
             select c.unit_cost::text from kontor.return_costs c where c.id = l.id) end)
           order by l.line_no, l.id)
         from api.document_lines l where l.document_id = d.id), '[]') as lines
from kontor.documents d
join kontor.own_firms f on f.id = d.own_firm_id
left join kontor.warehouses w on w.id = d.warehouse_id
left join kontor.warehouses t on t.id = d.to_warehouse_id
join kontor.employees a on a.id = d.author_id
join kontor.employees r on r.id = d.responsible_id
left join kontor.employees b on b.id = d.posted_by
left join kontor.documents rv on rv.reversal_of_id = d.id and rv.state <> 'annulled'
left join kontor.document_money m on m.document_id = d.id
cross join lateral (select coalesce(api.document_header(d.id), '{}') as fields) h;
comment on view api.document_cards is 'A document with its lines, money as text in them, in the order of paper.';
