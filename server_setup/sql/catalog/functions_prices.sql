-- Prices of goods by kind, quantity and day: the list itself, before anything that a client or a group changes.

-- Neither STRICT nor a SET clause, so that it is inlined.
create function private.derived_price(
  p_price numeric, p_markup_percent numeric, p_step numeric, p_rounding text, p_less numeric
) returns numeric
language sql immutable parallel safe
return greatest(0, case
  when p_step is null then round(p_price * (100 + p_markup_percent) * 0.01, 6)
  when p_rounding = 'up' then ceil(p_price * (100 + p_markup_percent) * 0.01 / p_step) * p_step - p_less
  when p_rounding = 'down' then floor(p_price * (100 + p_markup_percent) * 0.01 / p_step) * p_step - p_less
  else round(p_price * (100 + p_markup_percent) * 0.01 / p_step) * p_step - p_less end);
comment on function private.derived_price(numeric, numeric, numeric, text, numeric) is
  'A price with its percent on top, brought to a multiple of the step and less what is taken off after.';

create function private.kind_prices(p_price_kind_id bigint, p_day date, p_items bigint[], p_quantities numeric[])
returns table (
  place bigint, level integer, price_kind_id bigint, from_date date, to_date date, from_quantity numeric,
  document_id bigint, before numeric, price numeric, currency text
)
language sql stable security definer rows 100 set search_path = pg_catalog, pg_temp
begin atomic
  with recursive chain as (
    select 0 as level, k.* from kontor.price_kinds k where k.id = p_price_kind_id
    union all
    select c.level + 1, k.* from chain c join kontor.price_kinds k on k.id = c.base_kind_id where c.level < 9
  ), steps as (
    select a.place, x.level, x.price_kind_id, x.from_date, x.to_date, x.from_quantity::numeric, x.document_id,
           null::numeric as before, x.price::numeric, x.currency
    from unnest(p_items, p_quantities) with ordinality as a(item_id, quantity, place)
    cross join lateral (
      -- The kind's own price goes before one that is derived; of the steps the highest, of its days the latest.
      select c.level, p.*
      from chain c
      cross join lateral (
        select p.* from kontor.prices p
        where p.item_id = a.item_id and p.price_kind_id = c.id and p.from_date <= p_day
          and (p.to_date is null or p.to_date >= p_day) and p.from_quantity <= coalesce(a.quantity, 1)
        order by p.from_quantity desc, p.from_date desc, p.id desc limit 1) p
      order by c.level limit 1
    ) x
    union all
    select s.place, c.level, c.id, null, null, null, null, s.price,
           private.derived_price(
             case when c.currency = s.currency then s.price
                  else s.price * private.currency_rate(s.currency, c.currency, p_day) end,
             c.markup_percent, c.rounding_step, c.rounding, c.rounding_less), c.currency
    from steps s join chain c on c.level = s.level - 1
  )
  select s.place, s.level, s.price_kind_id, s.from_date, s.to_date, s.from_quantity, s.document_id, s.before, s.price,
         s.currency
  from steps s;
end;
comment on function private.kind_prices(bigint, date, bigint[], numeric[]) is
  'Prices of a kind on a day by item and quantity, with each step on the way; level 0 is the price of the kind itself.';

create function api.save_price(p_save_id uuid, p_id bigint, p_changes jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
begin
  perform private.require('prices', 'edit');
  v_stored := private.claim_save(p_save_id, 'save_price');
  if v_stored is not null then
    return v_stored;
  elsif not exists (select from kontor.items i where i.id = p_id) then
    perform private.refuse('KT003', '{"object": "items"}');
  end if;
  perform private.write_prices(jsonb_build_array(p_changes || jsonb_build_object('item_id', p_id)));
  perform private.notify_change('item', p_id);
  return private.finish_save(p_save_id, jsonb_build_object('id', p_id));
end
$$;
comment on function api.save_price(uuid, bigint, jsonb) is
  'Sets the price of an item: a kind, from a day on, from a quantity; "drop": true takes one away that was set by hand.';

create function private.write_prices(p_prices jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_fault record;
begin
  select p.price, p.price_kind_id, k.id as kind_id, p.from_date,
         k.id is null or (k.purpose = 'purchase' and not private.may('cost', 'view')) as hidden into v_fault
  from jsonb_to_recordset(p_prices) as p(item_id bigint, price_kind_id bigint, from_date date, to_date date,
                                         from_quantity numeric, price numeric, "drop" boolean)
  left join kontor.price_kinds k on k.id = p.price_kind_id
  where k.id is null or (k.purpose = 'purchase' and not private.may('cost', 'view')) or p.from_date is null
    or (coalesce(p."drop", false) is false and (p.price is null or p.price < 0 or p.price = 'NaN' or p.price >= 1e12))
    or p.to_date < p.from_date or p.from_quantity < 0 or p.from_quantity = 'NaN' or p.from_quantity >= 1e12
  limit 1;
  if found and v_fault.hidden then
    perform private.refuse('KT003', '{"object": "items", "field": "price_kind_id"}');
  elsif found and v_fault.from_date is null then
    perform private.refuse('KT008', '{"field": "from_date"}');
  elsif found then
    perform private.refuse('KT005', jsonb_build_object('field', 'price', 'value', v_fault.price));
  end if;
  -- What was set last holds, so a price that is set anew is a new row.
  delete from kontor.prices o
  using jsonb_to_recordset(p_prices) as p(item_id bigint, price_kind_id bigint, from_date date, from_quantity numeric)
  where o.item_id = p.item_id and o.price_kind_id = p.price_kind_id and o.from_date = p.from_date
    and o.from_quantity = coalesce(p.from_quantity, 0) and o.document_id is null;
  insert into kontor.prices (item_id, price_kind_id, from_date, to_date, from_quantity, price, currency)
  select p.item_id, p.price_kind_id, p.from_date, p.to_date, coalesce(p.from_quantity, 0), p.price, k.currency
  from jsonb_to_recordset(p_prices) as p(item_id bigint, price_kind_id bigint, from_date date, to_date date,
                                         from_quantity numeric, price numeric, "drop" boolean)
  join kontor.price_kinds k on k.id = p.price_kind_id
  where not coalesce(p."drop", false)
  on conflict on constraint prices_one_a_day_key do nothing;
end
$$;
comment on function private.write_prices(jsonb) is
  'Sets prices by hand: [{item_id, price_kind_id, from_date, to_date, from_quantity, price}]; KT003 for a kind one may not see.';

create function api.save_price_kind(p_save_id uuid, p_id bigint, p_changes jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_kind kontor.price_kinds;
begin
  perform private.require('prices', 'edit');
  v_stored := private.claim_save(p_save_id, 'save_price_kind');
  if v_stored is not null then
    return v_stored;
  end if;
  select k.* into v_kind from kontor.price_kinds k where k.id = p_id for update;
  if p_id is not null and (not found or (v_kind.purpose = 'purchase' and not private.may('cost', 'view'))) then
    perform private.refuse('KT003', '{"object": "prices"}');
  elsif p_id is null then
    v_kind := jsonb_populate_record(null::kontor.price_kinds,
      '{"purpose": "sale", "vat_included": true, "rounding": "nearest", "rounding_less": 0, "archived": false}');
  end if;
  v_kind := jsonb_populate_record(null::kontor.price_kinds, private.merge_changes(to_jsonb(v_kind)
      || jsonb_build_object('markup_percent', trim_scale(v_kind.markup_percent),
                            'rounding_step', trim_scale(v_kind.rounding_step),
                            'rounding_less', trim_scale(v_kind.rounding_less)),
    private.as_changes(p_changes), array['name', 'purpose', 'currency', 'vat_included', 'base_kind_id', 'markup_percent',
      'rounding_step', 'rounding', 'rounding_less', 'archived'], 'price_kinds', p_id));
  v_kind.name := btrim(v_kind.name);
  perform private.check_price_kind(p_id, v_kind);
  if p_id is null then
    insert into kontor.price_kinds (name, purpose, currency, vat_included, base_kind_id, markup_percent, rounding_step,
                                    rounding, rounding_less, archived)
    values (v_kind.name, v_kind.purpose, v_kind.currency, v_kind.vat_included, v_kind.base_kind_id,
            v_kind.markup_percent, v_kind.rounding_step, v_kind.rounding, v_kind.rounding_less, v_kind.archived)
    returning * into v_kind;
  else
    update kontor.price_kinds set name = v_kind.name, purpose = v_kind.purpose, currency = v_kind.currency,
      vat_included = v_kind.vat_included, base_kind_id = v_kind.base_kind_id, markup_percent = v_kind.markup_percent,
      rounding_step = v_kind.rounding_step, rounding = v_kind.rounding, rounding_less = v_kind.rounding_less,
      archived = v_kind.archived
    where id = p_id returning * into v_kind;
  end if;
  perform private.notify_change('price_kind', v_kind.id);
  return private.finish_save(p_save_id, jsonb_build_object('id', v_kind.id, 'version', v_kind.version));
end
$$;
comment on function api.save_price_kind(uuid, bigint, jsonb) is
  'Saves a price kind; KT604 where it would be derived in a circle or from prices that it cannot follow.';

create function private.check_price_kind(p_id bigint, p_kind kontor.price_kinds) returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_base kontor.price_kinds;
  v_old kontor.price_kinds;
begin
  select k.* into v_old from kontor.price_kinds k where k.id = p_id;
  select k.* into v_base from kontor.price_kinds k where k.id = p_kind.base_kind_id;
  if coalesce(p_kind.name, '') = '' then
    perform private.refuse('KT008', '{"field": "name"}');
  elsif p_kind.currency is null or not exists (select from kontor.currencies c where c.code = p_kind.currency) then
    perform private.refuse('KT005', jsonb_build_object('field', 'currency', 'value', p_kind.currency));
  elsif exists (select from kontor.price_kinds k where k.name = p_kind.name and k.id is distinct from p_id) then
    perform private.refuse('KT006', jsonb_build_object('field', 'name', 'value', p_kind.name));
  elsif p_kind.purpose = 'purchase' and not private.may('cost', 'view') then
    perform private.refuse('KT002', '{"object": "cost", "action": "view"}');
  elsif p_kind.base_kind_id is not null and p_kind.markup_percent is null then
    perform private.refuse('KT008', '{"field": "markup_percent"}');
  elsif p_kind.base_kind_id is null and p_kind.markup_percent is not null then
    perform private.refuse('KT008', '{"field": "base_kind_id"}');
  elsif (p_kind.currency, p_kind.vat_included, p_kind.purpose) is distinct from
        (v_old.currency, v_old.vat_included, v_old.purpose)
        and exists (select from kontor.prices p where p.price_kind_id = p_id) then
    -- Prices that were set mean what the kind said then.
    perform private.refuse('KT605', jsonb_build_object('field', case
      when p_kind.currency <> v_old.currency then 'currency'
      when p_kind.vat_included <> v_old.vat_included then 'vat_included' else 'purpose' end));
  elsif p_kind.base_kind_id is not null and (v_base.vat_included is distinct from p_kind.vat_included
        or (v_base.purpose = 'purchase' and not private.may('cost', 'view'))
        or p_id = any (private.kinds_under(p_kind.base_kind_id))) then
    perform private.refuse('KT604', '{"field": "base_kind_id"}');
  end if;
end
$$;
comment on function private.check_price_kind(bigint, kontor.price_kinds) is 'Checks a price kind before it is written.';

create function private.kinds_under(p_price_kind_id bigint) returns bigint[]
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  with recursive chain as (
    select k.id, k.base_kind_id from kontor.price_kinds k where k.id = p_price_kind_id
    union
    select k.id, k.base_kind_id from chain c join kontor.price_kinds k on k.id = c.base_kind_id
  )
  select coalesce(array_agg(c.id), '{}') from chain c;
end;
comment on function private.kinds_under(bigint) is 'A price kind with all that it is derived from.';
