-- What a change of prices is filled from, and what stands beside its lines: the price before it, and cost by the right to it.

create function private.costs_as_prices(p_kind kontor.price_kinds, p_items bigint[], p_source text, p_day date)
returns table (place bigint, cost numeric)
language plpgsql stable security definer rows 1000 set search_path = pg_catalog, pg_temp as $$
declare
  v_keys integer[] := private.keys_of('cost', 'view');
  v_all boolean := private.sees_all('cost', 'view');
  v_country text;
begin
  if not private.may('cost', 'view') then
    return;
  end if;
  select f.country into v_country from kontor.own_firms f
  where f.id = any (private.own_firm_ids()) and f.active order by f.id limit 1;
  return query
    with warehouse as materialized (
      select w.id, private.currency_rate(f.currency, p_kind.currency, p_day) as rate
      from kontor.warehouses w join kontor.own_firms f on f.id = w.own_firm_id
    ), stock as (
      select b.item_id, sum(b.value * w.rate) / sum(b.quantity) as cost
      from kontor.balances b join warehouse w on w.id = b.warehouse_id
      where p_source = 'stock' and b.item_id = any (p_items) and (v_all or b.acl_key = any (v_keys))
      group by b.item_id having sum(b.quantity) > 0
    )
    select a.place, round(coalesce(s.cost, c.last_price * private.currency_rate(c.currency, p_kind.currency, p_day))
      -- Cost is without VAT; beside a price that contains it, it must contain it too.
      * case when p_kind.vat_included then 1 + coalesce(r.rate, 0) * 0.01 else 1 end, 6)
    from unnest(p_items) with ordinality as a(item_id, place)
    join kontor.items i on i.id = a.item_id
    left join stock s on s.item_id = a.item_id
    left join kontor.item_costs c on c.item_id = a.item_id
    left join kontor.vat_rates r on r.id = private.vat_rate_of(v_country, i.vat_class, p_day);
end
$$;
comment on function private.costs_as_prices(kontor.price_kinds, bigint[], text, date) is
  'Cost of a unit in the currency and with the VAT of a price kind: of stock (else of the last receipt), or of the receipt.';

create function private.prices_before(
  p_kind kontor.price_kinds, p_day date, p_document_id bigint, p_items bigint[], p_quantities numeric[]
) returns table (place bigint, price numeric)
language sql stable security definer rows 1000 set search_path = pg_catalog, pg_temp
begin atomic
  select a.place, coalesce(own.price, private.derived_price(
           base.price * private.currency_rate(base.currency, (p_kind).currency, p_day), (p_kind).markup_percent,
           (p_kind).rounding_step, (p_kind).rounding, (p_kind).rounding_less))
  from unnest(p_items, p_quantities) with ordinality as a(item_id, quantity, place)
  left join lateral (
    select p.price::numeric from kontor.prices p
    where p.item_id = a.item_id and p.price_kind_id = (p_kind).id and p.from_date <= p_day
      and (p.to_date is null or p.to_date >= p_day) and p.from_quantity <= coalesce(a.quantity, 1)
      -- What a posted change put on the list, and what came later, was not there before it.
      and not exists (select from kontor.prices m where m.document_id = p_document_id and m.id <= p.id)
    order by p.from_quantity desc, p.from_date desc, p.id desc limit 1) own on true
  left join private.kind_prices((p_kind).base_kind_id, p_day, p_items, p_quantities) base
    on base.place = a.place and base.level = 0;
end;
comment on function private.prices_before(kontor.price_kinds, date, bigint, bigint[], numeric[]) is
  'Prices of a kind on a day as they are without a change of prices, by item and quantity.';

create function api.price_change_facts(
  p_price_kind_id bigint, p_day date, p_document_id bigint, p_items bigint[], p_quantities numeric[]
) returns table (place bigint, old_price numeric, cost numeric)
language plpgsql stable security definer rows 100 set search_path = pg_catalog, pg_temp as $$
declare
  v_kind kontor.price_kinds;
  v_items bigint[] := p_items[1:10000];
begin
  select k.* into v_kind from kontor.price_kinds k where k.id = p_price_kind_id;
  if v_kind.id is null or not private.may('prices', 'view')
     or (v_kind.purpose = 'purchase' and not private.may('cost', 'view')) then
    return;
  end if;
  return query
    select o.place, o.price, c.cost
    from private.prices_before(v_kind, p_day, p_document_id, v_items, p_quantities[1:10000]) o
    left join private.costs_as_prices(v_kind, v_items, 'stock', p_day) c on c.place = o.place
    where o.place <= cardinality(v_items)
    order by o.place;
end
$$;
comment on function api.price_change_facts(bigint, date, bigint, bigint[], numeric[]) is
  'For lines of a change of prices: the price that holds without it, and what a unit costs, by the right to cost.';

create function private.check_price_filling(
  p_kind kontor.price_kinds, p_base kontor.price_kinds, p_source text, p_percent numeric, p_step numeric,
  p_rounding text, p_less numeric
) returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform private.require('prices', 'create');
  if p_kind.id is null or p_base.id is null then
    perform private.refuse('KT003', '{"object": "prices", "field": "price_kind_id"}');
  elsif p_source is null or p_source not in ('kind', 'stock', 'receipt') then
    perform private.refuse('KT005', '{"field": "source"}');
  elsif p_percent is null or p_percent not between -100 and 100000 then
    perform private.refuse('KT913', jsonb_build_object('field', 'percent', 'value', p_percent::text));
  elsif p_rounding is not null and (p_rounding not in ('nearest', 'up', 'down') or p_step is null or p_step <= 0
        or p_step >= 1e12 or coalesce(p_less, 0) < 0 or coalesce(p_less, 0) >= p_step) then
    perform private.refuse('KT620', '{"field": "rounding_step"}');
  end if;
  if 'purchase' in (p_kind.purpose, p_base.purpose) or p_source <> 'kind' then
    perform private.require('cost', 'view');
  end if;
end
$$;
comment on function private.check_price_filling(kontor.price_kinds, kontor.price_kinds, text, numeric, numeric, text, numeric)
  is 'Refuses a filling of prices that one may not see or that cannot be worked out; KT620 for its rounding.';

create function api.price_change_lines(
  p_price_kind_id bigint, p_source text, p_base_kind_id bigint, p_percent numeric, p_step numeric, p_rounding text,
  p_less numeric, p_group_id bigint, p_items bigint[], p_day date
) returns table (
  item_id bigint, code text, article text, name text, unit jsonb, decimals smallint, tracking text, base_price numeric,
  old_price numeric, new_price numeric, cost numeric
)
language plpgsql stable security definer rows 1000 set search_path = pg_catalog, pg_temp as $$
declare
  v_kind kontor.price_kinds;
  v_base kontor.price_kinds;
  v_items bigint[];
begin
  select k.* into v_kind from kontor.price_kinds k where k.id = p_price_kind_id;
  select k.* into v_base from kontor.price_kinds k where k.id = coalesce(p_base_kind_id, p_price_kind_id);
  perform private.check_price_filling(v_kind, v_base, p_source, p_percent, p_step, p_rounding, p_less);
  select array_agg(i.id order by i.sort_key, i.id) into v_items
  from (select n.id, n.sort_key from kontor.items n
        where not n.archived and (p_items is null or n.id = any (p_items))
          and (p_group_id is null or n.group_id = any (private.groups_under(p_group_id)))
        order by n.sort_key, n.id limit 5000) i;
  return query
    select i.id, i.code, i.article, i.name, u.short_name, u.decimals, i.tracking, x.price, o.price,
           case when p_rounding is null
             then private.derived_price(x.price, p_percent, coalesce(v_kind.rounding_step, 0.01), v_kind.rounding,
                                        v_kind.rounding_less)
             else private.derived_price(x.price, p_percent, p_step, p_rounding, coalesce(p_less, 0)) end, c.cost
    from unnest(v_items) with ordinality as a(item_id, place)
    join kontor.items i on i.id = a.item_id
    join kontor.units u on u.id = i.unit_id
    left join private.kind_prices(v_base.id, p_day, v_items, null) b
      on p_source = 'kind' and b.place = a.place and b.level = 0
    left join private.costs_as_prices(v_kind, v_items, p_source, p_day) s on p_source <> 'kind' and s.place = a.place
    left join private.costs_as_prices(v_kind, v_items, 'stock', p_day) c on c.place = a.place
    left join private.kind_prices(v_kind.id, p_day, v_items, null) o on o.place = a.place and o.level = 0
    cross join lateral (
      select coalesce(s.cost, b.price * private.currency_rate(b.currency, v_kind.currency, p_day)) as price) x
    where x.price is not null
    order by a.place;
end
$$;
comment on function api.price_change_lines(bigint, text, bigint, numeric, numeric, text, numeric, bigint, bigint[], date) is
  'New prices to fill a change of prices with: a percent on a kind''s prices, on cost or on the last receipt, rounded.';
