-- What a client pays otherwise than the price list says. Discounts are never added up: the largest one holds, and none
-- comes on top of a special price.

create function private.special_prices(p_client_id bigint, p_day date, p_items bigint[], p_quantities numeric[])
returns table (
  place bigint, from_date date, to_date date, from_quantity numeric, price numeric, currency text, vat_included boolean
)
language sql stable security definer rows 10 set search_path = pg_catalog, pg_temp
begin atomic
  select a.place, s.from_date, s.to_date, s.from_quantity::numeric, s.price::numeric, s.currency, s.vat_included
  from unnest(p_items, p_quantities) with ordinality as a(item_id, quantity, place)
  cross join lateral (
    select p.* from kontor.client_prices p
    where p.client_id = p_client_id and p.item_id = a.item_id and p.from_date <= p_day
      and (p.to_date is null or p.to_date >= p_day) and p.from_quantity <= coalesce(a.quantity, 1)
    order by p.from_quantity desc, p.from_date desc limit 1) s;
end;
comment on function private.special_prices(bigint, date, bigint[], numeric[]) is
  'Special prices of a client on a day by item and quantity; no row where there is none.';

create function private.line_discounts(p_client_id bigint, p_day date, p_items bigint[], p_quantities numeric[])
returns table (
  place bigint, rule text, group_id bigint, from_date date, to_date date, from_quantity numeric, percent numeric,
  holds boolean
)
language sql stable security definer rows 10 set search_path = pg_catalog, pg_temp
begin atomic
  with recursive above as (
    select i.id as item_id, g.id as group_id, g.parent_id, 1 as depth
    from kontor.items i join kontor.item_groups g on g.id = i.group_id
    where i.id = any (p_items) and (
      exists (select from kontor.group_discounts) or exists (
        select from kontor.client_discounts d where d.client_id = p_client_id and d.group_id is not null))
    union all
    select a.item_id, g.id, g.parent_id, a.depth + 1
    from above a join kontor.item_groups g on g.id = a.parent_id where a.depth < 30
  ), given as (
    select distinct on (d.group_id) d.group_id, d.from_date, d.to_date, d.percent
    from kontor.client_discounts d
    where d.client_id = p_client_id and d.from_date <= p_day and (d.to_date is null or d.to_date >= p_day)
    order by d.group_id, d.from_date desc
  ), found as (
    select a.place, 'client_discount' as rule, g.group_id, g.from_date, g.to_date, null::numeric as from_quantity,
           g.percent
    from unnest(p_items) with ordinality as a(item_id, place) cross join given g
    where g.group_id is null
       or exists (select from above u where u.item_id = a.item_id and u.group_id = g.group_id)
    union all
    select a.place, 'group_discount', x.group_id, x.from_date, x.to_date, x.from_quantity, x.percent
    from unnest(p_items, p_quantities) with ordinality as a(item_id, quantity, place)
    join above u on u.item_id = a.item_id
    cross join lateral (
      select d.* from kontor.group_discounts d
      where d.group_id = u.group_id and d.from_date <= p_day and (d.to_date is null or d.to_date >= p_day)
        and d.from_quantity <= coalesce(a.quantity, 1)
      order by d.from_quantity desc, d.from_date desc limit 1) x
  )
  select f.place, f.rule, f.group_id, f.from_date, f.to_date, f.from_quantity, f.percent,
         row_number() over (partition by f.place order by f.percent desc, f.rule, f.group_id) = 1
  from found f where f.percent > 0;
end;
comment on function private.line_discounts(bigint, date, bigint[], numeric[]) is
  'Discounts of a client and of groups on a day, by item and quantity; holds marks the one that counts, the largest.';

create function api.client_terms(p_client_id bigint) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_client kontor.clients;
begin
  perform private.require('prices', 'view');
  select c.* into v_client from kontor.clients c where c.id = p_client_id;
  if not found or not private.can_touch(v_client.acl_key, 'clients', 'view') then
    perform private.refuse('KT003', '{"object": "clients"}');
  end if;
  return jsonb_build_object(
    'client_id', v_client.id, 'may_edit', private.may('prices', 'edit'),
    'groups', private.item_choices() -> 'groups',
    'prices', coalesce((
      select jsonb_agg(jsonb_build_object('id', p.id, 'item_id', p.item_id, 'item_name', i.name, 'item_code', i.code,
        'from_date', p.from_date, 'to_date', p.to_date, 'from_quantity', trim_scale(p.from_quantity)::text,
        'price', p.price::text, 'currency', p.currency, 'vat_included', p.vat_included)
        order by i.sort_key, p.from_date desc, p.from_quantity)
      from kontor.client_prices p join kontor.items i on i.id = p.item_id where p.client_id = p_client_id), '[]'),
    'discounts', coalesce((
      select jsonb_agg(jsonb_build_object('id', d.id, 'group_id', d.group_id, 'group_name', g.name,
        'from_date', d.from_date, 'to_date', d.to_date, 'percent', d.percent::text)
        order by g.name nulls first, d.from_date desc)
      from kontor.client_discounts d left join kontor.item_groups g on g.id = d.group_id
      where d.client_id = p_client_id), '[]'));
end
$$;
comment on function api.client_terms(bigint) is
  'Special prices and discounts of a client, for who sees the client and prices: {prices, discounts, may_edit}.';

create function api.save_client_terms(p_save_id uuid, p_id bigint, p_changes jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_client kontor.clients;
begin
  perform private.require('prices', 'edit');
  v_stored := private.claim_save(p_save_id, 'save_client_terms');
  if v_stored is not null then
    return v_stored;
  end if;
  select c.* into v_client from kontor.clients c where c.id = p_id for key share;
  if not found or not private.can_touch(v_client.acl_key, 'clients', 'view') then
    perform private.refuse('KT003', '{"object": "clients"}');
  end if;
  perform private.check_client_terms(p_changes);
  delete from kontor.client_prices p
  where p.client_id = p_id and p.id in (
    select d::bigint from jsonb_array_elements_text(coalesce(p_changes #> '{prices,drop}', '[]')) d);
  delete from kontor.client_discounts t
  where t.client_id = p_id and t.id in (
    select d::bigint from jsonb_array_elements_text(coalesce(p_changes #> '{discounts,drop}', '[]')) d);
  insert into kontor.client_prices (client_id, acl_key, item_id, from_date, to_date, from_quantity, price, currency,
                                    vat_included)
  select p_id, v_client.acl_key, t.item_id, t.from_date, t.to_date, coalesce(t.from_quantity, 0), t.price, t.currency,
         t.vat_included
  from jsonb_to_recordset(coalesce(p_changes #> '{prices,put}', '[]')) as t(item_id bigint, from_date date, to_date date,
    from_quantity numeric, price numeric, currency text, vat_included boolean)
  on conflict on constraint client_prices_one_a_day_key do update
  set to_date = excluded.to_date, price = excluded.price, currency = excluded.currency,
      vat_included = excluded.vat_included;
  insert into kontor.client_discounts (client_id, acl_key, group_id, from_date, to_date, percent)
  select p_id, v_client.acl_key, t.group_id, t.from_date, t.to_date, t.percent
  from jsonb_to_recordset(coalesce(p_changes #> '{discounts,put}', '[]')) as t(group_id bigint, from_date date,
    to_date date, percent numeric)
  on conflict on constraint client_discounts_one_a_day_key do update
  set to_date = excluded.to_date, percent = excluded.percent;
  perform private.notify_change('client', p_id);
  return private.finish_save(p_save_id, jsonb_build_object('id', p_id));
end
$$;
comment on function api.save_client_terms(uuid, bigint, jsonb) is
  'Puts and drops special prices and discounts of a client: {prices: {put, drop}, discounts: {put, drop}}.';

create function private.check_client_terms(p_changes jsonb) returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_fault jsonb;
begin
  select to_jsonb(t) into v_fault
  from jsonb_to_recordset(coalesce(p_changes #> '{prices,put}', '[]')) as t(item_id bigint, from_date date, to_date date,
    from_quantity numeric, price numeric, currency text, vat_included boolean)
  where t.from_date is null or t.price is null or t.price < 0 or t.price >= 1e12 or t.price = 'NaN'
    or t.from_quantity < 0 or t.from_quantity >= 1e12 or t.from_quantity = 'NaN' or t.to_date < t.from_date
    or t.vat_included is null or not exists (select from kontor.items i where i.id = t.item_id)
    or not exists (select from kontor.currencies c where c.code = t.currency)
  limit 1;
  if found then
    perform private.refuse('KT606', v_fault || '{"field": "prices"}');
  end if;
  select to_jsonb(t) into v_fault
  from jsonb_to_recordset(coalesce(p_changes #> '{discounts,put}', '[]')) as t(group_id bigint, from_date date,
    to_date date, percent numeric)
  where t.from_date is null or t.percent is null or t.percent not between 0 and 100 or t.percent = 'NaN'
    or t.to_date < t.from_date
    or (t.group_id is not null and not exists (select from kontor.item_groups g where g.id = t.group_id))
  limit 1;
  if found then
    perform private.refuse('KT606', v_fault || '{"field": "discounts"}');
  end if;
end
$$;
comment on function private.check_client_terms(jsonb) is 'KT606 for a special price or discount that cannot be.';
