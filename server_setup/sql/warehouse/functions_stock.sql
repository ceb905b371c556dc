-- Stock as of a moment, month snapshots, and cost for who has the right to it.

create function api.balance_values(p_item_ids bigint[])
returns table (warehouse_id bigint, item_id bigint, value numeric)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_keys integer[] := private.keys_of('cost', 'view');
  v_all boolean := private.sees_all('cost', 'view');
begin
  return query
    select b.warehouse_id, b.item_id, b.value::numeric from kontor.balances b
    where b.item_id = any (p_item_ids) and (v_all or b.acl_key = any (v_keys));
end
$$;
comment on function api.balance_values(bigint[]) is 'What stock of some items cost, in the warehouses whose cost one may see.';

create function api.move_values(p_move_ids bigint[]) returns table (id bigint, value numeric)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_keys integer[] := private.keys_of('cost', 'view');
  v_all boolean := private.sees_all('cost', 'view');
begin
  return query
    select m.id, m.value::numeric from kontor.moves m
    where m.id = any (p_move_ids) and (v_all or m.acl_key = any (v_keys));
end
$$;
comment on function api.move_values(bigint[]) is 'What moves cost, in the warehouses whose cost one may see.';

create function private.stock_at(p_warehouse_id bigint, p_moment timestamptz, p_with_moment boolean)
returns table (item_id bigint, quantity numeric, value numeric)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_from timestamptz;
begin
  select s.at into v_from from kontor.balance_snapshots s
  where s.warehouse_id = p_warehouse_id and s.at <= p_moment order by s.at desc limit 1;
  return query
    select x.item_id, sum(x.quantity)::numeric, sum(x.value)::numeric
    from (
      select s.item_id, s.quantity, s.value from kontor.balance_snapshots s
      where s.warehouse_id = p_warehouse_id and s.at = v_from
      union all
      select m.item_id, m.quantity, m.value from kontor.moves m
      where m.warehouse_id = p_warehouse_id and m.moment >= coalesce(v_from, '-infinity')
        and (m.moment < p_moment or (p_with_moment and m.moment = p_moment))
    ) x
    group by x.item_id
    having sum(x.quantity) <> 0 or sum(x.value) <> 0;
end
$$;
comment on function private.stock_at(bigint, timestamptz, boolean) is
  'Stock of a warehouse at a moment: the last month snapshot plus the moves since.';

create function api.stock_as_of(p_moment timestamptz, p_warehouse_id bigint)
returns table (warehouse_id bigint, item_id bigint, quantity numeric, value numeric)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_key integer;
  v_with_cost boolean;
begin
  select w.key into v_key from kontor.warehouses w where w.id = p_warehouse_id;
  if v_key is null or not private.can_touch(v_key, 'balances', 'view') then
    perform private.refuse('KT003', '{"object": "warehouses"}');
  end if;
  v_with_cost := private.can_touch(v_key, 'cost', 'view');
  return query
    select p_warehouse_id, s.item_id, s.quantity, case when v_with_cost then s.value end
    from private.stock_at(p_warehouse_id, p_moment, true) s;
end
$$;
comment on function api.stock_as_of(timestamptz, bigint) is
  'Stock of a warehouse as of a moment, documents of that moment included; value by the right to cost.';

create function private.make_month_snapshot(p_warehouse_id bigint, p_at timestamptz) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_key integer;
  v_count bigint;
begin
  -- Postings hold the warehouse's row by the foreign keys of what they write; this waits for them and they for this.
  select w.key into v_key from kontor.warehouses w where w.id = p_warehouse_id for update;
  delete from kontor.balance_snapshots where warehouse_id = p_warehouse_id and at = p_at;
  insert into kontor.balance_snapshots (warehouse_id, at, item_id, acl_key, quantity, value)
  select p_warehouse_id, p_at, s.item_id, v_key, s.quantity, s.value
  from private.stock_at(p_warehouse_id, p_at, false) s;
  get diagnostics v_count = row_count;
  return v_count;
end
$$;
comment on function private.make_month_snapshot(bigint, timestamptz) is
  'Keeps the stock of a warehouse right before a moment; returns the number of items.';

create function private.make_due_month_snapshots() returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_due record;
begin
  for v_due in
    select w.id, (m.month at time zone f.zone) as at
    from kontor.warehouses w
    join kontor.own_firms f on f.id = w.own_firm_id
    cross join lateral (
      select coalesce((select max(s.at) from kontor.balance_snapshots s where s.warehouse_id = w.id),
                      (select min(x.moment) from kontor.moves x where x.warehouse_id = w.id)) as since
    ) b
    cross join lateral generate_series(
      date_trunc('month', b.since at time zone f.zone) + interval '1 month',
      date_trunc('month', private.moment() at time zone f.zone), interval '1 month') as m(month)
    order by w.id, at
  loop
    perform private.make_month_snapshot(v_due.id, v_due.at);
  end loop;
end
$$;
comment on function private.make_due_month_snapshots() is
  'Makes the month snapshots of every warehouse that are due; a due job.';
