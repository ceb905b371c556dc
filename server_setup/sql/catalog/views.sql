create view api.warehouse_list with (security_invoker = true) as
select w.id, w.name, w.key, w.own_firm_id, f.name as own_firm_name, f.country, f.zone, f.currency, w.address, w.archived
from kontor.warehouses w join kontor.own_firms f on f.id = w.own_firm_id
where w.kind = 'stock';
comment on view api.warehouse_list is
  'Warehouses with what a new document takes from their own firm; not those of goods on the way.';

create view api.unit_list with (security_invoker = true) as
select u.id, u.code, u.short_name, u.decimals from kontor.units u;
comment on view api.unit_list is 'Units of measure.';

create view api.vat_rate_list with (security_invoker = true) as
select v.id, v.country, v.vat_class, v.kind, v.rate, v.printed_text, v.valid_from, v.valid_to from kontor.vat_rates v;
comment on view api.vat_rate_list is 'VAT rates by country and day.';

create view api.price_kind_list with (security_invoker = true) as
select p.id, p.name, p.purpose, p.currency, p.vat_included, p.archived from kontor.price_kinds p;
comment on view api.price_kind_list is 'Kinds of prices.';

create view api.item_list with (security_invoker = true) as
select i.id, i.code, i.article, i.name, i.group_id, g.name as group_name, i.unit_id, u.short_name as unit, u.decimals,
       i.vat_class, i.archived, i.sort_key, i.version
from kontor.items i
join kontor.units u on u.id = i.unit_id
left join kontor.item_groups g on g.id = i.group_id;
comment on view api.item_list is 'Goods, for the list.';

create view api.item_cards with (security_invoker = true) as
select i.id, i.version, i.code, i.article, i.name, i.full_name, i.group_id, i.unit_id, u.short_name as unit, u.decimals,
       i.vat_class, i.weight_net, i.weight_gross, i.country, i.archived,
  coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'factor', p.factor::text) order by p.factor, p.id)
            from kontor.item_packs p where p.item_id = i.id), '[]') as packs,
  coalesce((select jsonb_agg(jsonb_build_object('code', b.code, 'pack_id', b.pack_id) order by b.code)
            from kontor.barcodes b where b.item_id = i.id), '[]') as barcodes,
  coalesce((select jsonb_agg(jsonb_build_object('price_kind_id', p.price_kind_id, 'price_kind_name', k.name,
              'from_date', p.from_date, 'price', p.price::text, 'currency', p.currency) order by k.name, p.from_date desc)
            from kontor.prices p join kontor.price_kinds k on k.id = p.price_kind_id where p.item_id = i.id), '[]') as prices
from kontor.items i join kontor.units u on u.id = i.unit_id;
comment on view api.item_cards is 'An item with packs, barcodes and the prices one may see.';
