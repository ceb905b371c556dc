-- Reports on what lies in stock: at a moment, by lot, without movement, against its layers.

create function api.report_balances(
  p_moment timestamptz, p_warehouse_id bigint, p_group_id bigint, p_by_lot boolean
)
returns table (
  warehouse_id bigint, warehouse_name text, item_id bigint, code text, article text, name text,
  group_id bigint, group_name text,
  unit jsonb, lot_id bigint, lot_number text, expires_on date, quantity numeric, reserved numeric, value numeric,
  currency text
)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_moment timestamptz := coalesce(p_moment, 'infinity');
begin
  return query
    with places as materialized (
      select w.* from private.report_warehouses(p_warehouse_id) w
    ), whole as materialized (
      select p.id as place_id, b.item_id, b.quantity, b.value, b.reserved
      from places p join kontor.balances b on b.warehouse_id = p.id
      where p_moment is null and (b.quantity <> 0 or b.value <> 0)
      union all
      select p.id, s.item_id, s.quantity, s.value, null
      from places p cross join lateral private.stock_at(p.id, p_moment, true) s
      where p_moment is not null
    ), pools as materialized (
      select v.* from private.pool_values((select array_agg(p.id) from places p), null, p_moment, true) v
    ), lots as (
      select m.warehouse_id as place_id, m.item_id, m.lot_id, sum(m.quantity) as quantity, sum(m.value) as value
      from kontor.moves m
      where p_by_lot and m.lot_id is not null and m.moment <= v_moment
        and m.warehouse_id in (select p.id from places p)
      group by m.warehouse_id, m.item_id, m.lot_id
      having sum(m.quantity) <> 0
    )
    select p.id, p.name, i.id, i.code, i.article, i.name, i.group_id, i.group_name, i.unit, t.id, coalesce(t.number, ''),
           t.expires_on, coalesce(l.quantity, s.quantity)::numeric,
           case when l.lot_id is null then s.reserved::numeric when p_moment is null then h.reserved::numeric end,
           -- Only a specific lot has a cost of its own; elsewhere a lot takes its part of the item's.
           case when not p.with_cost then null
                when l.lot_id is null then coalesce(v.value, s.value)::numeric
                when i.cost_method = 'lot' then l.value::numeric
                when s.quantity > 0 then round(coalesce(v.value, s.value) * l.quantity / s.quantity, 2) end,
           p.currency
    from whole s
    join places p on p.id = s.place_id
    join private.report_items(p_group_id) i on i.id = s.item_id
    left join pools v on v.warehouse_id = s.place_id and v.item_id = s.item_id
    left join lots l on l.place_id = s.place_id and l.item_id = s.item_id
    left join kontor.lots t on t.id = l.lot_id
    left join kontor.lot_balances h on h.warehouse_id = l.place_id and h.item_id = l.item_id and h.lot_id = l.lot_id
    where s.quantity <> 0 or v.item_id is null
    order by i.sort_key, i.id, p.name, t.expires_on, t.number;
end
$$;
comment on function api.report_balances(timestamptz, bigint, bigint, boolean) is
  'Stock by warehouse, group and, if asked, lot: now (moment null), or as of a moment, its documents included.';

create function api.report_slow_stock(p_days integer, p_warehouse_id bigint, p_group_id bigint)
returns table (
  warehouse_id bigint, warehouse_name text, item_id bigint, code text, article text, name text,
  group_id bigint, group_name text,
  unit jsonb, quantity numeric, last_in timestamptz, last_out timestamptz, days integer, value numeric, currency text
)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_now timestamptz := private.moment();
begin
  perform private.require('balances', 'view');
  if p_days is null or p_days not between 1 and 3650 then
    perform private.refuse('KT913', jsonb_build_object('field', 'days', 'value', p_days));
  end if;
  return query
    with places as materialized (
      select w.* from private.report_warehouses(p_warehouse_id) w
    ), pools as materialized (
      select v.* from private.pool_values((select array_agg(p.id) from places p), null, null, null) v
    )
    select p.id, p.name, i.id, i.code, i.article, i.name, i.group_id, i.group_name, i.unit, b.quantity::numeric, came.moment,
           went.moment, floor(extract(epoch from v_now - coalesce(went.moment, came.moment, v_now)) / 86400)::integer,
           case when p.with_cost then coalesce(v.value, b.value)::numeric end, p.currency
    from places p
    join kontor.balances b on b.warehouse_id = p.id and b.quantity > 0
    join private.report_items(p_group_id) i on i.id = b.item_id
    left join lateral (
      select m.moment from kontor.moves m
      where m.warehouse_id = b.warehouse_id and m.item_id = b.item_id and m.quantity > 0
      order by m.moment desc, m.posting_no desc limit 1) came on true
    left join lateral (
      -- Goods that only changed their shelf, or were written off, were not wanted by anybody.
      select m.moment from kontor.moves m join kontor.documents d on d.id = m.document_id
      where m.warehouse_id = b.warehouse_id and m.item_id = b.item_id and m.quantity < 0
        and d.kind in ('shipment', 'issue', 'production', 'assembly')
      order by m.moment desc, m.posting_no desc limit 1) went on true
    left join pools v on v.warehouse_id = b.warehouse_id and v.item_id = b.item_id
    where coalesce(went.moment, came.moment) <= v_now - make_interval(days => p_days)
    order by coalesce(went.moment, came.moment), i.sort_key, i.id, p.name;
end
$$;
comment on function api.report_slow_stock(integer, bigint, bigint) is
  'Goods in stock that nothing used for so many days, or that came and were never used; KT913.';
