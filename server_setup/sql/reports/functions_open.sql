-- Reports on what is under way: goods in transit, what is kept for whom; and the check of values.

create function api.report_transit(p_warehouse_id bigint)
returns table (
  document_id bigint, number text, sent_at timestamptz, from_warehouse text, to_warehouse text, item_id bigint,
  code text, name text, unit jsonb, quantity numeric, days integer, value numeric, currency text
)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_sees private.login_keys := private.keys_row('transfers', 'view');
  v_cost private.login_keys := private.keys_row('cost', 'view');
  v_now timestamptz := private.moment();
begin
  perform private.require('transfers', 'view');
  return query
    with under_way as (
      select m.document_id, m.item_id, sum(m.quantity) as quantity, sum(m.value) as value
      from kontor.warehouses t
      join kontor.balances b on b.warehouse_id = t.id and b.quantity > 0
      join kontor.moves m on m.warehouse_id = b.warehouse_id and m.item_id = b.item_id
      where t.kind = 'transit'
      group by m.document_id, m.item_id
      having sum(m.quantity) > 0
    )
    select d.id, d.number, d.moment, s.name, r.name, i.id, i.code, i.name, u.short_name, x.quantity::numeric,
           floor(extract(epoch from v_now - d.moment) / 86400)::integer,
           case when v_cost.sees_all or s.key = any (v_cost.keys) then x.value::numeric end, f.currency
    from under_way x
    join kontor.documents d on d.id = x.document_id
    join kontor.warehouses s on s.id = d.warehouse_id
    join kontor.warehouses r on r.id = d.to_warehouse_id
    join kontor.own_firms f on f.id = d.own_firm_id
    join kontor.items i on i.id = x.item_id
    join kontor.units u on u.id = i.unit_id
    where p_warehouse_id = any (array[s.id, r.id]) is not false and d.own_firm_id = any (private.own_firm_ids())
      and (v_sees.sees_all or s.key = any (v_sees.keys) or r.key = any (v_sees.keys))
    order by d.moment, d.id, i.sort_key, i.id;
end
$$;
comment on function api.report_transit(bigint) is
  'What left a warehouse and has not come to the other, transfer by transfer, for who sees either side.';

create function api.report_reservations(p_warehouse_id bigint)
returns table (
  document_id bigint, number text, partner_name text, warehouse_name text, item_id bigint, code text, name text,
  unit jsonb, lot_number text, reserved numeric, consumed numeric, remaining numeric, until timestamptz
)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_sees private.login_keys := private.keys_row('reservations', 'view');
begin
  perform private.require('reservations', 'view');
  return query
    select d.id, d.number, d.partner_name, w.name, i.id, i.code, i.name, u.short_name, coalesce(t.number, ''), r.quantity::numeric,
           (r.quantity - r.left_quantity)::numeric, r.left_quantity::numeric, r.until
    from kontor.reserved_lines r
    join kontor.documents d on d.id = r.document_id
    join kontor.warehouses w on w.id = r.warehouse_id
    join kontor.items i on i.id = r.item_id
    join kontor.units u on u.id = i.unit_id
    left join kontor.lots t on t.id = r.lot_id
    where r.left_quantity > 0 and r.warehouse_id = coalesce(p_warehouse_id, r.warehouse_id)
      and d.own_firm_id = any (private.own_firm_ids())
      and (v_sees.sees_all or d.client_key = any (v_sees.keys) or d.warehouse_key = any (v_sees.keys))
    order by r.until nulls last, d.number, i.sort_key, i.id, t.expires_on, t.number, r.line_id;
end
$$;
comment on function api.report_reservations(bigint) is
  'Open reservations line by line, those that end first in front, for who sees the reservation.';

create function api.report_value_check(p_warehouse_id bigint)
returns table (
  warehouse_id bigint, warehouse_name text, item_id bigint, code text, article text, name text,
  group_id bigint, group_name text,
  unit jsonb, currency text, fault text, quantity numeric, value numeric, unit_cost numeric, last_cost numeric
)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform private.require('cost', 'view');
  return query
    with places as materialized (
      select w.* from private.report_warehouses(p_warehouse_id) w where w.with_cost
    ), moved as (
      select m.warehouse_id as place_id, m.item_id, sum(m.quantity) as quantity, sum(m.value) as value
      from kontor.moves m where m.warehouse_id in (select p.id from places p)
      group by m.warehouse_id, m.item_id
    ), layered as (
      select l.warehouse_id as place_id, l.item_id, sum(l.left_quantity) as quantity, sum(l.left_value) as value
      from kontor.layers l where l.left_quantity > 0 and l.warehouse_id in (select p.id from places p)
      group by l.warehouse_id, l.item_id
    ), pools as materialized (
      select v.* from private.pool_values((select array_agg(p.id) from places p), null, null, null) v
    ), looked as (
      select p.id as place_id, p.name as place_name, p.currency as money, b.item_id as goods_id,
             b.quantity as amount, x.worth, c.last_price,
             case
               when b.quantity <> coalesce(m.quantity, 0) or b.value <> coalesce(m.value, 0) then 'moves'
               when l.place_id is not null and (b.quantity <> l.quantity or b.value <> l.value) then 'layers'
               when b.quantity > 0 and x.worth = 0 then 'no_value'
               -- Half of the last purchase price, or twice as much, is a typing error more often than a market.
               when b.quantity > 0 and c.currency = p.currency and c.last_price > 0
                    and x.worth / b.quantity not between c.last_price / 2 and c.last_price * 2 then 'far_from_last'
             end as why
      from places p
      join kontor.balances b on b.warehouse_id = p.id
      left join moved m on m.place_id = p.id and m.item_id = b.item_id
      left join layered l on l.place_id = p.id and l.item_id = b.item_id
      left join kontor.item_costs c on c.item_id = b.item_id
      left join pools v on v.warehouse_id = p.id and v.item_id = b.item_id
      cross join lateral (select coalesce(v.value, b.value)::numeric as worth) x
    )
    select k.place_id, k.place_name, i.id, i.code, i.article, i.name, i.group_id, i.group_name, i.unit, k.money, k.why,
           k.amount::numeric, k.worth::numeric, case when k.amount > 0 then round(k.worth / k.amount, 6) end,
           k.last_price::numeric
    from looked k join private.report_items(null) i on i.id = k.goods_id
    where k.why is not null
    order by k.why, i.sort_key, i.id, k.place_name;
end
$$;
comment on function api.report_value_check(bigint) is
  'Items whose balance is not the sum of its moves or layers, that cost nothing, or far from the last purchase.';
