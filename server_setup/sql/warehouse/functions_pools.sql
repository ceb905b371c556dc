-- Goods valued over a whole own firm: one warehouse has no value of its own, so what is shown there is its part of the
-- pool at the pool's average. The sum of its moves would tell what was paid there, which is another thing.

-- Several pools at once: p_ids and p_firms tell which figures belong together. Cents are left to the last warehouse.
create function private.pool_shares(
  p_ids bigint[], p_firms bigint[], p_warehouses bigint[], p_quantities numeric[], p_values numeric[]
)
returns table (id bigint, warehouse_id bigint, value numeric)
language sql immutable parallel safe set search_path = pg_catalog, pg_temp
begin atomic
  select s.id, s.warehouse_id,
         case when s.warehouse_id = s.last_id then s.pool_value - (sum(s.part) over pool - s.part) else s.part end
  from (
    select x.*, case when w.pool_quantity > 0
             then private.rounded_ratio(w.pool_value * x.quantity, w.pool_quantity, 2) else 0 end as part,
           w.pool_value, w.last_id
    from unnest(p_ids, p_firms, p_warehouses, p_quantities, p_values) x(id, firm_id, warehouse_id, quantity, value)
    join (
      select u.id, u.firm_id, sum(u.quantity) as pool_quantity, sum(u.value) as pool_value,
             max(case when u.quantity > 0 then u.warehouse_id end) as last_id
      from unnest(p_ids, p_firms, p_warehouses, p_quantities, p_values) u(id, firm_id, warehouse_id, quantity, value)
      group by u.id, u.firm_id
    ) w on w.id = x.id and w.firm_id = x.firm_id
  ) s
  window pool as (partition by s.id, s.firm_id);
end;
comment on function private.pool_shares(bigint[], bigint[], bigint[], numeric[], numeric[]) is
  'What each warehouse has of the value of its pool: average by quantity, the last one with goods what is left.';

create function private.pool_values(
  p_warehouses bigint[], p_items bigint[], p_moment timestamptz, p_with_moment boolean
)
returns table (warehouse_id bigint, item_id bigint, value numeric)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_found record;
begin
  -- Most firms value no goods like this.
  if not exists (select from kontor.item_groups g where g.cost_method = 'average_firm') then
    return;
  end if;
  with places as materialized (
    select w.id, w.own_firm_id from kontor.warehouses w
    where w.own_firm_id in (select o.own_firm_id from kontor.warehouses o where o.id = any (p_warehouses))
  ), cells as (
    select p.id, p.own_firm_id, b.item_id, b.quantity, b.value
    from places p join kontor.balances b on b.warehouse_id = p.id and b.pooled
    where p_moment is null and (p_items is null or b.item_id = any (p_items))
    union all
    select p.id, p.own_firm_id, s.item_id, s.quantity, s.value
    from places p
    cross join lateral private.stock_at(p.id, p_moment, p_with_moment) s
    join kontor.balances b on b.warehouse_id = p.id and b.item_id = s.item_id and b.pooled
    where p_moment is not null
  )
  select array_agg(c.item_id) as items, array_agg(c.own_firm_id) as firms, array_agg(c.id) as warehouses,
         array_agg(c.quantity::numeric) as quantities, array_agg(c.value::numeric) as sums into v_found
  from cells c where p_items is null or c.item_id = any (p_items);
  return query
    select s.warehouse_id, s.id, s.value
    from private.pool_shares(v_found.items, v_found.firms, v_found.warehouses, v_found.quantities, v_found.sums) s
    where s.warehouse_id = any (p_warehouses);
end
$$;
comment on function private.pool_values(bigint[], bigint[], timestamptz, boolean) is
  'What goods of pools are worth in some warehouses, now (moment null) or then; no row for goods that no pool values.';

create function private.pool_ledger(p_item_id bigint, p_until timestamptz)
returns table (move_id bigint, warehouse_id bigint, moment timestamptz, posting_no bigint, value numeric)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from kontor.balances b where b.item_id = p_item_id and b.pooled) then
    return;
  end if;
  return query
    with moved as materialized (
      select m.id, m.moment, m.posting_no, m.warehouse_id, w.own_firm_id, m.quantity, m.value
      from kontor.moves m join kontor.warehouses w on w.id = m.warehouse_id
      where m.item_id = p_item_id and m.moment < p_until
    ), states as (
      select m.id, p.own_firm_id, p.warehouse_id,
             sum(case when m.warehouse_id = p.warehouse_id then m.quantity else 0 end) over upto as quantity,
             sum(case when m.warehouse_id = p.warehouse_id then m.value else 0 end) over upto as value
      from (select distinct d.own_firm_id, d.warehouse_id from moved d) p
      join moved m on m.own_firm_id = p.own_firm_id
      window upto as (partition by p.warehouse_id order by m.moment, m.posting_no, m.id)
    ), shared as (
      select s.* from (
        select array_agg(t.id) as ids, array_agg(t.own_firm_id) as firms, array_agg(t.warehouse_id) as warehouses,
               array_agg(t.quantity::numeric) as quantities, array_agg(t.value::numeric) as sums from states t
      ) a cross join lateral private.pool_shares(a.ids, a.firms, a.warehouses, a.quantities, a.sums) s
    )
    select s.id, s.warehouse_id, m.moment, m.posting_no, s.value from shared s join moved m on m.id = s.id;
end
$$;
comment on function private.pool_ledger(bigint, timestamptz) is
  'What each warehouse has of a pooled item''s value after each of its moves; nothing for goods that no pool values.';
