-- What stands beside a line, and what should be ordered.

create function api.stock_beside(p_warehouse_id bigint, p_item_ids bigint[], p_document_id bigint default null)
returns table (item_id bigint, on_hand numeric, reserved numeric, free numeric, expected numeric, expected_on date)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_key integer;
begin
  select w.key into v_key from kontor.warehouses w where w.id = p_warehouse_id;
  if v_key is null or not private.can_touch(v_key, 'balances', 'view') then
    perform private.me();
    return;
  end if;
  return query
    select i.item_id, coalesce(b.quantity, 0)::numeric, coalesce(b.reserved, 0)::numeric,
           (coalesce(b.quantity, 0) - coalesce(b.reserved, 0) + coalesce(o.quantity, 0))::numeric,
           coalesce(e.quantity, 0)::numeric, e.expected_on
    from (select distinct x.id as item_id from unnest(p_item_ids[1:10000]) x(id)) i
    left join kontor.balances b on b.warehouse_id = p_warehouse_id and b.item_id = i.item_id
    left join lateral (
      select sum(x.left_quantity) as quantity, min(x.expected_on) as expected_on from kontor.expected_lines x
      where x.warehouse_id = p_warehouse_id and x.item_id = i.item_id and x.left_quantity > 0) e on true
    -- What is held for the document itself is free for it.
    left join lateral (
      select sum(r.left_quantity) as quantity from kontor.reserved_lines r
      where r.warehouse_id = p_warehouse_id and r.item_id = i.item_id and r.left_quantity > 0 and r.document_id in (
        select k.from_document_id from kontor.document_links k where k.to_document_id = p_document_id)) o on true
    order by i.item_id;
end
$$;
comment on function api.stock_beside(bigint, bigint[], bigint) is
  'By item of a warehouse: on hand, reserved, free (for this document), expected and when; nothing without the right.';

create function api.lots_beside(p_warehouse_id bigint, p_item_ids bigint[], p_document_id bigint default null)
returns table (
  item_id bigint, lot_id bigint, number text, is_serial boolean, expires_on date, on_hand numeric, reserved numeric,
  free numeric
)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_key integer;
begin
  select w.key into v_key from kontor.warehouses w where w.id = p_warehouse_id;
  if v_key is null or not private.can_touch(v_key, 'balances', 'view') then
    perform private.me();
    return;
  end if;
  return query
    select b.item_id, b.lot_id, t.number, t.is_serial, t.expires_on, b.quantity::numeric, b.reserved::numeric,
           (b.quantity - b.reserved + coalesce(o.quantity, 0))::numeric
    from (select distinct x.id as item_id from unnest(p_item_ids[1:10000]) x(id)) i
    join kontor.lot_balances b on b.warehouse_id = p_warehouse_id and b.item_id = i.item_id and b.quantity > 0
    join kontor.lots t on t.id = b.lot_id
    left join lateral (
      select sum(r.left_quantity) as quantity from kontor.reserved_lines r
      where r.warehouse_id = p_warehouse_id and r.lot_id = b.lot_id and r.left_quantity > 0 and r.document_id in (
        select k.from_document_id from kontor.document_links k where k.to_document_id = p_document_id)) o on true
    order by b.item_id, t.expires_on nulls last, t.number;
end
$$;
comment on function api.lots_beside(bigint, bigint[], bigint) is
  'Lots in a warehouse, first to expire first: on hand, held by lot, free (for this document); nothing without the right.';

create function api.propose_orders(p_warehouse_id bigint)
returns table (
  item_id bigint, code text, article text, name text, unit jsonb, decimals smallint, min_stock numeric,
  max_stock numeric, on_hand numeric, reserved numeric, expected numeric, proposed numeric, supplier_id bigint,
  supplier_name text
)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_key integer;
begin
  perform private.require('supplier_orders', 'create');
  select w.key into v_key from kontor.warehouses w where w.id = p_warehouse_id;
  if v_key is null or not private.can_touch(v_key, 'balances', 'view') then
    perform private.refuse('KT003', '{"object": "warehouses"}');
  end if;
  return query
    select i.id, i.code, i.article, i.name, u.short_name, u.decimals, i.min_stock::numeric, i.max_stock::numeric,
           s.on_hand, s.reserved, s.expected,
           -- Up to the maximum, in whole units as far as the unit allows.
           trim_scale(ceil((coalesce(i.max_stock, i.min_stock) - s.available) * power(10::numeric, u.decimals))
             / power(10::numeric, u.decimals)),
           c.id, c.name
    from kontor.items i
    join kontor.units u on u.id = i.unit_id
    left join kontor.balances b on b.warehouse_id = p_warehouse_id and b.item_id = i.id
    left join lateral (
      select sum(x.left_quantity) as quantity from kontor.expected_lines x
      where x.warehouse_id = p_warehouse_id and x.item_id = i.id and x.left_quantity > 0) e on true
    cross join lateral (
      select coalesce(b.quantity, 0)::numeric as on_hand, coalesce(b.reserved, 0)::numeric as reserved,
             coalesce(e.quantity, 0)::numeric as expected,
             (coalesce(b.quantity, 0) - coalesce(b.reserved, 0) + coalesce(e.quantity, 0))::numeric as available) s
    left join kontor.clients c on c.id = i.supplier_id and private.can_name_partner(c.acl_key)
    where not i.archived and i.kind = 'goods' and i.min_stock is not null and s.available < i.min_stock
    order by c.sort_key nulls last, c.id, i.sort_key, i.id;
end
$$;
comment on function api.propose_orders(bigint) is
  'Goods of a warehouse below their minimum, counting reserved and expected: how much brings them to the maximum.';

create function api.make_supplier_orders(p_save_id uuid, p_warehouse_id bigint, p_lines jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_supplier record;
  v_ids bigint[] := '{}';
begin
  perform private.require('supplier_orders', 'create');
  v_stored := private.claim_save(p_save_id, 'make_supplier_orders');
  if v_stored is not null then
    return v_stored;
  end if;
  if jsonb_typeof(p_lines) is distinct from 'array' or p_lines = '[]' then
    perform private.refuse('KT408', '{"field": "lines"}');
  elsif exists (select from jsonb_array_elements(p_lines) l where jsonb_typeof(l) <> 'object') then
    perform private.refuse('KT005', '{"field": "lines", "reason": "object"}');
  elsif exists (select from jsonb_array_elements(p_lines) l where private.id_of(l, 'supplier_id') is null) then
    perform private.refuse('KT008', '{"field": "client_id"}');
  end if;
  for v_supplier in
    select private.id_of(l, 'supplier_id') as id,
           jsonb_agg(jsonb_build_object('line_id', gen_random_uuid(), 'item_id', private.id_of(l, 'item_id'),
             'quantity', l ->> 'quantity', 'line_no', n) order by n) as lines
    from jsonb_array_elements(p_lines) with ordinality as x(l, n) group by 1 order by min(n)
  loop
    v_ids := v_ids || private.write_document(null, jsonb_build_object(
      'kind', jsonb_build_array(null, 'supplier_order'), 'warehouse_id', jsonb_build_array(null, p_warehouse_id),
      'client_id', jsonb_build_array(null, v_supplier.id), 'lines', jsonb_build_object('put', v_supplier.lines)));
    perform private.notify_change('document', v_ids[cardinality(v_ids)]);
  end loop;
  return private.finish_save(p_save_id, jsonb_build_object('ids', to_jsonb(v_ids)));
end
$$;
comment on function api.make_supplier_orders(uuid, bigint, jsonb) is
  'Makes drafts of supplier orders from {item_id, quantity, supplier_id}, one a supplier; KT008 without a supplier.';
