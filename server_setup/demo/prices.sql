-- What makes a price: kinds worked out from others, steps by quantity, special prices, discounts, rates of currencies.
insert into kontor.price_kinds
  (name, purpose, currency, vat_included, base_kind_id, markup_percent, rounding_step, rounding, rounding_less)
select v.name, 'sale', k.currency, k.vat_included, k.id, v.percent, v.step, v.rounding, v.less
from (values ('Дилерская', 'Опт', -5, 1, 'up', 0), ('Интернет-магазин', 'Розница', 3, 10, 'up', 0.10),
             ('Revânzători', 'Vânzare', -8, 0.05, 'nearest', 0)) v(name, base, percent, step, rounding, less)
join kontor.price_kinds k on k.name = v.base;

-- Every tenth item is cheaper from ten pieces, every thirtieth again from a hundred.
insert into kontor.prices (item_id, price_kind_id, from_date, from_quantity, price, currency)
select p.item_id, p.price_kind_id, p.from_date, s.quantity, round(p.price * s.share, 2), p.currency
from kontor.prices p
join kontor.items i on i.id = p.item_id
join kontor.price_kinds k on k.id = p.price_kind_id and k.name in ('Розница', 'Опт', 'Vânzare')
cross join (values (10, 10, 0.95), (100, 30, 0.90)) s(quantity, every, share)
where i.code::integer % s.every = 0 and p.from_quantity = 0;

insert into kontor.group_discounts (group_id, from_date, from_quantity, percent)
select g.id, date '2026-01-01', v.quantity, v.percent
from (values ('Крепёж', 50, 3), ('Садовый инвентарь', 0, 5)) v(name, quantity, percent)
join kontor.item_groups g on g.name = v.name;

insert into kontor.client_discounts (client_id, acl_key, from_date, percent)
select c.id, c.acl_key, date '2026-01-01', 2 + c.id % 4
from kontor.clients c where c.status = 'active' and 'client' = any (c.roles) and c.id % 20 = 0;

insert into kontor.client_prices (client_id, acl_key, item_id, from_date, price, currency, vat_included)
select c.id, c.acl_key, p.item_id, date '2026-03-01', round(p.price * 0.93, 2), p.currency, k.vat_included
from kontor.clients c
join kontor.price_kinds k on k.id = c.price_kind_id
join kontor.prices p on p.price_kind_id = k.id and p.from_quantity = 0
join kontor.items i on i.id = p.item_id
where c.status = 'active' and c.id % 40 = 0 and i.code::integer % 50 = c.id % 50;

-- Every month's first rate, near what the banks gave.
insert into kontor.currency_rates (currency, base, day, nominal, rate, source)
select v.currency, v.base, d::date, v.nominal,
       round(v.rate * (1 + demo.dice(extract(month from d)::integer, v.nominal, 40) * 0.001), 4), 'typed'
from (values ('USD', 'RUB', 1, 79.5), ('EUR', 'RUB', 1, 92.3), ('CNY', 'RUB', 1, 11.1), ('RON', 'RUB', 10, 181.7),
             ('EUR', 'RON', 1, 5.08), ('USD', 'RON', 1, 4.39)) v(currency, base, nominal, rate)
cross join generate_series(date '2026-01-01', private.moment()::date, interval '1 month') d;

-- How far below the list one may go alone.
insert into kontor.profile_limits (profile_id, name, value)
select p.id, 'discount_percent', v.value
from (values ('seller', 5), ('senior_seller', 10)) v(code, value)
join kontor.profiles p on p.code = v.code
on conflict do nothing;
