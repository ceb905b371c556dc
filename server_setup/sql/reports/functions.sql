-- Reports on stock: read by who sees balances, with value by the right to cost. Each is one function and one turn.

create function private.report_warehouses(p_warehouse_id bigint)
returns table (id bigint, name text, key integer, currency text, with_cost boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_sees private.login_keys := private.keys_row('balances', 'view');
  v_cost private.login_keys := private.keys_row('cost', 'view');
begin
  perform private.require('balances', 'view');
  return query
    select w.id, w.name, w.key, f.currency, coalesce(v_cost.sees_all or w.key = any (v_cost.keys), false)
    from kontor.warehouses w join kontor.own_firms f on f.id = w.own_firm_id
    where w.id = coalesce(p_warehouse_id, w.id) and (v_sees.sees_all or w.key = any (v_sees.keys))
      and w.own_firm_id = any (private.own_firm_ids());
  if not found and p_warehouse_id is not null then
    perform private.refuse('KT003', '{"object": "warehouses", "field": "warehouse_id"}');
  end if;
end
$$;
comment on function private.report_warehouses(bigint) is
  'Warehouses whose stock one may see, all or the one asked for, and whether what it cost is shown; KT003, KT002.';

create function private.report_items(p_group_id bigint)
returns table (
  id bigint, code text, article text, name text, sort_key text, unit jsonb, group_id bigint, group_name text,
  cost_method text
)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  with recursive below as (
    select g.id from kontor.item_groups g where g.id = p_group_id
    union
    select g.id from kontor.item_groups g join below b on g.parent_id = b.id
  )
  select i.id, i.code, i.article, i.name, i.sort_key, u.short_name, g.id, coalesce(g.name, ''),
         coalesce(g.cost_method, 'average')
  from kontor.items i
  join kontor.units u on u.id = i.unit_id
  left join kontor.item_groups g on g.id = i.group_id
  where p_group_id is null or i.group_id in (select b.id from below b);
end;
comment on function private.report_items(bigint) is 'Items of a group and the groups below it, or all of them.';

create function api.report_turnover(
  p_from timestamptz, p_until timestamptz, p_warehouse_id bigint, p_group_id bigint
)
returns table (
  warehouse_id bigint, warehouse_name text, item_id bigint, code text, article text, name text,
  group_id bigint, group_name text,
  unit jsonb, currency text, opening_quantity numeric, in_quantity numeric, out_quantity numeric,
  closing_quantity numeric, opening_value numeric, in_value numeric, out_value numeric, closing_value numeric
)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform private.require('balances', 'view');
  if p_from > p_until then
    perform private.refuse('KT440', '{"field": "last"}');
  end if;
  return query
    with places as materialized (
      select w.* from private.report_warehouses(p_warehouse_id) w
    ), ends as materialized (
      -- Of a pool the part of each warehouse; what the others' purchases made of it comes in or goes out as value.
      select o.warehouse_id, o.item_id, o.value as opening, 0::numeric as closing
      from private.pool_values((select array_agg(p.id) from places p), null, p_from, false) o
      union all
      select c.warehouse_id, c.item_id, 0, c.value
      from private.pool_values((select array_agg(p.id) from places p), null, p_until, false) c
    ), pools as (
      select e.warehouse_id, e.item_id, sum(e.opening) as opening, sum(e.closing) as closing
      from ends e group by e.warehouse_id, e.item_id
    ), moved as (
      select p.id as place_id, x.item_id, sum(x.opening) as opening, sum(x.came) as came, sum(x.went) as went,
             sum(x.opening_value) as opening_value, sum(x.came_value) as came_value, sum(x.went_value) as went_value
      from places p
      cross join lateral (
        select s.item_id, s.quantity as opening, 0::numeric as came, 0::numeric as went, s.value as opening_value,
               0::numeric as came_value, 0::numeric as went_value
        from private.stock_at(p.id, p_from, false) s
        union all
        -- A value-only correction comes in or goes out by the sign of its value.
        select m.item_id, 0, greatest(m.quantity, 0), greatest(-m.quantity, 0), 0,
               case when m.quantity > 0 or (m.quantity = 0 and m.value > 0) then m.value else 0 end,
               case when m.quantity < 0 or (m.quantity = 0 and m.value < 0) then -m.value else 0 end
        from kontor.moves m where m.warehouse_id = p.id and m.moment >= p_from and m.moment < p_until
      ) x
      group by p.id, x.item_id
    ), sums as (
      select m.place_id, m.item_id, m.opening, m.came, m.went,
             case when b.pooled then coalesce(e.opening, 0) else m.opening_value end as opening_value,
             m.came_value + case when b.pooled then greatest(n.more, 0) else 0 end as came_value,
             m.went_value + case when b.pooled then greatest(-n.more, 0) else 0 end as went_value
      from moved m
      join kontor.balances b on b.warehouse_id = m.place_id and b.item_id = m.item_id
      left join pools e on e.warehouse_id = m.place_id and e.item_id = m.item_id
      cross join lateral (
        select coalesce(e.closing, 0) - coalesce(e.opening, 0) - m.came_value + m.went_value as more) n
      where not b.pooled or m.opening <> 0 or m.came <> 0 or m.went <> 0 or m.came_value <> 0 or m.went_value <> 0
    )
    select p.id, p.name, i.id, i.code, i.article, i.name, i.group_id, i.group_name, i.unit, p.currency,
           s.opening::numeric, s.came::numeric, s.went::numeric, (s.opening + s.came - s.went)::numeric,
           case when p.with_cost then s.opening_value::numeric end, case when p.with_cost then s.came_value::numeric end,
           case when p.with_cost then s.went_value::numeric end,
           case when p.with_cost then (s.opening_value + s.came_value - s.went_value)::numeric end
    from sums s
    join places p on p.id = s.place_id
    join private.report_items(p_group_id) i on i.id = s.item_id
    order by i.sort_key, i.id, p.name;
end
$$;
comment on function api.report_turnover(timestamptz, timestamptz, bigint, bigint) is
  'Opening, incoming, outgoing and closing of each item and warehouse for a period, in quantity and value; KT440.';

create function api.report_ledger(p_item_id bigint, p_from timestamptz, p_until timestamptz, p_warehouse_id bigint)
returns table (
  move_id bigint, moment timestamptz, warehouse_id bigint, warehouse_name text, document_id bigint, kind text,
  number text, partner_name text, lot_number text, quantity numeric, closing_quantity numeric, value numeric,
  closing_value numeric, currency text
)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  -- A move names its document: it is read by who sees the documents of its warehouse.
  v_documents private.login_keys := private.keys_row('shipments', 'view');
begin
  perform private.require('balances', 'view');
  if p_from > p_until then
    perform private.refuse('KT440', '{"field": "last"}');
  end if;
  return query
    with places as materialized (
      select w.* from private.report_warehouses(p_warehouse_id) w
    ), lines as (
      -- A row without a move opens each warehouse; nothing of it names a document.
      select null::bigint as id, p_from as at, 0::bigint as place_no, p.id as place_id, null::bigint as document_id,
             null::bigint as lot_id, coalesce(sum(x.quantity), 0) as quantity, coalesce(sum(x.value), 0) as value
      from places p
      left join lateral (
        select m.quantity, m.value from kontor.moves m
        where m.warehouse_id = p.id and m.item_id = p_item_id and m.moment < p_from) x on true
      group by p.id
      union all
      select m.id, m.moment, m.posting_no, m.warehouse_id, m.document_id, m.lot_id, m.quantity, m.value
      from kontor.moves m
      where m.warehouse_id in (select p.id from places p) and m.item_id = p_item_id
        and m.moment >= p_from and m.moment < p_until
    ), pool as materialized (
      select l.* from private.pool_ledger(p_item_id, p_until) l where l.warehouse_id in (select p.id from places p)
    ), running as (
      select l.*, sum(l.quantity) over upto as closing,
             -- Of a pool the part of the warehouse at that moment, which other warehouses change as well.
             coalesce((select n.value from pool n where n.move_id = l.id and n.warehouse_id = l.place_id), (
               select n.value from pool n where l.id is null and n.warehouse_id = l.place_id and n.moment < p_from
               order by n.moment desc, n.posting_no desc, n.move_id desc limit 1),
               sum(l.value) over upto) as closing_value
      from lines l
      window upto as (partition by l.place_id order by l.at, l.place_no, l.id nulls first)
    )
    select r.id, r.at, p.id, p.name, d.id, d.kind, d.number, coalesce(d.partner_name, ''), coalesce(t.number, ''),
           r.quantity::numeric, r.closing::numeric, case when p.with_cost then r.value::numeric end,
           case when p.with_cost then r.closing_value::numeric end, p.currency
    from running r
    join places p on p.id = r.place_id
    left join kontor.documents d on d.id = r.document_id and (v_documents.sees_all or p.key = any (v_documents.keys))
    left join kontor.lots t on t.id = r.lot_id
    order by p.name, p.id, r.at, r.place_no, r.id nulls first;
end
$$;
comment on function api.report_ledger(bigint, timestamptz, timestamptz, bigint) is
  'Every move of an item in a period with what lay there after it; a document one may not see stays nameless; KT440.';
