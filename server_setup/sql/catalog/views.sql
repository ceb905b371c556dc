create view api.warehouse_list with (security_invoker = true) as
select w.id, w.name, w.key, w.own_firm_id, f.name as own_firm_name, f.country, f.zone, f.currency, w.address, w.archived
from kontor.warehouses w join kontor.own_firms f on f.id = w.own_firm_id
where w.kind = 'stock';
comment on view api.warehouse_list is
  'Warehouses with what a new document takes from their own firm; not those of goods on the way.';

create view api.unit_list with (security_invoker = true) as
select u.id, u.code, u.short_name, u.decimals from kontor.units u;
comment on view api.unit_list is 'Units of measure.';

create view api.item_group_list with (security_invoker = true) as
select g.id, g.name, g.parent_id, g.cost_method, g.archived, g.version from kontor.item_groups g;
comment on view api.item_group_list is 'Groups of goods; the tree is in parent_id.';

create view api.vat_rate_list with (security_invoker = true) as
select v.id, v.country, v.vat_class, v.kind, v.rate, v.printed_text, v.valid_from, v.valid_to from kontor.vat_rates v;
comment on view api.vat_rate_list is 'VAT rates by country and day.';

create view api.price_kind_list with (security_invoker = true) as
select p.id, p.name, p.purpose, p.currency, p.vat_included, p.archived from kontor.price_kinds p;
comment on view api.price_kind_list is 'Kinds of prices.';

create view api.item_list with (security_invoker = true) as
select i.id, i.code, i.article, i.name, i.group_id, g.name as group_name, i.unit_id, u.short_name as unit, u.decimals,
       i.vat_class, i.kind, i.tracking, i.archived, i.sort_key, i.version
from kontor.items i
join kontor.units u on u.id = i.unit_id
left join kontor.item_groups g on g.id = i.group_id;
comment on view api.item_list is 'Goods, for the list.';

create view api.currency_list with (security_invoker = true) as
select c.code, c.number, c.name, c.decimals, c.archived from kontor.currencies c;
comment on view api.currency_list is 'Currencies.';

create view api.currency_rate_list with (security_invoker = true) as
select r.id, r.currency, r.base, r.day, r.nominal, r.rate, r.source from kontor.currency_rates r;
comment on view api.currency_rate_list is 'Rates of currencies by day.';

create view api.tax_regime_list with (security_invoker = true) as
select t.id, t.own_firm_id, f.name as own_firm_name, t.valid_from, t.vat_class
from kontor.tax_regimes t join kontor.own_firms f on f.id = t.own_firm_id;
comment on view api.tax_regime_list is 'Tax regimes of own firms by the day they begin.';

create view api.group_discount_list with (security_invoker = true) as
select d.id, d.group_id, g.name as group_name, d.from_date, d.to_date, d.from_quantity, d.percent
from kontor.group_discounts d join kontor.item_groups g on g.id = d.group_id;
comment on view api.group_discount_list is 'Discounts on groups of goods for everybody.';
