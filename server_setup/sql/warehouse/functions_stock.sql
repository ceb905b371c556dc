-- Stock as of a moment, month snapshots, and cost for who has the right to it.

create function api.balance_values(p_item_ids bigint[])
returns table (warehouse_id bigint, item_id bigint, value numeric)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_keys integer[] := private.keys_of('cost', 'view');
  v_all boolean := private.sees_all('cost', 'view');
begin
  return query
    select b.warehouse_id, b.item_id, coalesce(p.value, b.value)::numeric
    from kontor.balances b
    left join private.pool_values(
      (select array_agg(w.id) from kontor.warehouses w where v_all or w.key = any (v_keys)), p_item_ids, null, null) p
      on p.warehouse_id = b.warehouse_id and p.item_id = b.item_id
    where b.item_id = any (p_item_ids) and (v_all or b.acl_key = any (v_keys));
end
$$;
comment on function api.balance_values(bigint[]) is 'What stock of some items is worth, in the warehouses whose cost one may see.';

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

-- From the nearest known stock, a month snapshot before or after the moment, or the balances, there are the fewest moves.
create function private.stock_at(p_warehouse_id bigint, p_moment timestamptz, p_with_moment boolean)
returns table (item_id bigint, quantity numeric, value numeric)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  -- The end of time cannot be reckoned with.
  v_edge timestamptz := least(p_moment, timestamptz '9999-01-01') + case when p_with_moment then interval '1 microsecond' else interval '0' end;
  v_before timestamptz;
  v_known timestamptz;
  v_forward boolean := false;
begin
  select max(s.at) into v_before from kontor.balance_snapshots s
  where s.warehouse_id = p_warehouse_id and s.at <= v_edge;
  select min(s.at) into v_known from kontor.balance_snapshots s
  where s.warehouse_id = p_warehouse_id and s.at > v_edge;
  if v_edge - v_before < coalesce(v_known, greatest(private.moment(), v_edge)) - v_edge then
    v_known := v_before;
    v_forward := true;
  end if;
  return query
    select t.item_id, t.quantity, t.value
    from (
      select coalesce(k.item_id, x.item_id) as item_id,
             case when v_forward then coalesce(k.quantity::numeric, 0) + coalesce(x.quantity, 0)
                  else coalesce(k.quantity::numeric, 0) - coalesce(x.quantity, 0) end as quantity,
             case when v_forward then coalesce(k.value::numeric, 0) + coalesce(x.value, 0)
                  else coalesce(k.value::numeric, 0) - coalesce(x.value, 0) end as value
      from (
        select s.item_id, s.quantity, s.value from kontor.balance_snapshots s
        where s.warehouse_id = p_warehouse_id and s.at = v_known
        union all
        select b.item_id, b.quantity, b.value from kontor.balances b
        where b.warehouse_id = p_warehouse_id and v_known is null
      ) k
      full join (
        select m.item_id, sum(m.quantity) as quantity, sum(m.value) as value
        from kontor.moves m
        where m.warehouse_id = p_warehouse_id and m.moment >= least(v_known, v_edge)
          and m.moment < case when v_forward then v_edge else coalesce(v_known, 'infinity') end
        group by m.item_id
      ) x on x.item_id = k.item_id
    ) t
    where t.quantity <> 0 or t.value <> 0;
end
$$;
comment on function private.stock_at(bigint, timestamptz, boolean) is
  'Stock of a warehouse at a moment: the nearest month snapshot, or the balances, and the moves between.';

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
    select p_warehouse_id, s.item_id, s.quantity, case when v_with_cost then coalesce(p.value, s.value) end
    from private.stock_at(p_warehouse_id, p_moment, true) s
    left join private.pool_values(array[p_warehouse_id], null, p_moment, true) p on p.item_id = s.item_id
    where s.quantity <> 0 or p.item_id is null;
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

create function api.open_layers(p_warehouse_id bigint, p_item_id bigint)
returns table (
  line_id bigint, document_id bigint, kind text, number text, moment timestamptz, partner_name text, lot text,
  expires_on date, quantity numeric, value numeric
)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_key integer;
begin
  select w.key into v_key from kontor.warehouses w where w.id = p_warehouse_id;
  if v_key is null or not private.can_touch(v_key, 'cost', 'view') then
    perform private.refuse('KT003', '{"object": "warehouses"}');
  end if;
  return query
    select m.document_line_id, d.id, d.kind, d.number, y.moment, coalesce(d.partner_name, ''), coalesce(t.number, ''),
           t.expires_on, y.left_quantity::numeric, y.left_value::numeric
    from kontor.layers y
    join kontor.moves m on m.id = y.id
    -- A correction may be for what one may see only.
    join kontor.documents d on d.id = m.document_id and private.can_touch_document(d, 'view')
    left join kontor.lots t on t.id = y.lot_id
    where y.warehouse_id = p_warehouse_id and y.item_id = p_item_id and y.left_quantity > 0
    order by y.moment, y.posting_no, y.id limit 200;
end
$$;
comment on function api.open_layers(bigint, bigint) is
  'What is left of each receipt of goods valued by layers, the oldest first, with its cost; KT003 without the right to it.';
