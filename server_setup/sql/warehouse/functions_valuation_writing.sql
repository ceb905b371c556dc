-- What valuation writes: values of moves, balances and the month snapshots after them, lots, layers.

create function private.write_values(p_ids bigint[], p_values numeric[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update kontor.moves m set value = x.value
  from unnest(p_ids, p_values) x(id, value) where m.id = x.id;
end
$$;
comment on function private.write_values(bigint[], numeric[]) is 'Gives moves the values that the pass found.';

create function private.refuse_closed_changes(p_posting_no bigint, p_ids bigint[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_documents bigint[];
begin
  perform from kontor.own_firms f
  where f.id in (select w.own_firm_id from kontor.moves m join kontor.warehouses w on w.id = m.warehouse_id
                 where m.id = any (p_ids)) order by f.id for share;
  select array_agg(distinct m.document_id) into v_documents
  from kontor.moves m
  join kontor.warehouses w on w.id = m.warehouse_id
  join kontor.own_firms f on f.id = w.own_firm_id
  where m.id = any (p_ids) and m.posting_no <> p_posting_no
    and (m.moment at time zone f.zone)::date <= f.closed_until;
  if v_documents is not null then
    perform private.refuse('KT413', private.named_documents(v_documents));
  end if;
end
$$;
comment on function private.refuse_closed_changes(bigint, bigint[]) is
  'KT413 where moves of a closed period would get another value, naming their documents.';

-- A document brings its quantities and values, later moves the difference of theirs.
create function private.write_balances(
  p_document_id bigint, p_sign integer, p_posting_no bigint, p_ids bigint[], p_olds numeric[]
)
returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
  update kontor.balances b
  set quantity = b.quantity + d.quantity, value = b.value + d.value,
      last_moment = case
        when d.moment is null then b.last_moment
        when p_sign > 0 then greatest(b.last_moment, d.moment)
        else (
          select m.moment from kontor.moves m
          where m.warehouse_id = b.warehouse_id and m.item_id = b.item_id and m.posting_no <> p_posting_no
          order by m.moment desc, m.posting_no desc limit 1) end
  from (
    select c.warehouse_id, c.item_id, sum(c.quantity) as quantity, sum(c.value) as value, max(c.moment) as moment
    from (
      select m.warehouse_id, m.item_id, m.moment, m.quantity * p_sign as quantity, m.value * p_sign as value
      from kontor.moves m where m.document_id = p_document_id and m.posting_no = p_posting_no
      union all
      select m.warehouse_id, m.item_id, null, 0, m.value - o.value
      from unnest(p_ids, p_olds) o(id, value) join kontor.moves m on m.id = o.id and m.posting_no <> p_posting_no
    ) c
    group by c.warehouse_id, c.item_id
  ) d
  where b.warehouse_id = d.warehouse_id and b.item_id = d.item_id;
end
$$;
comment on function private.write_balances(bigint, integer, bigint, bigint[], numeric[]) is
  'Brings balances in step with the moves of a document and with what changed after it.';

create function private.write_snapshots(
  p_document_id bigint, p_sign integer, p_cells private.stock_cell[], p_moment timestamptz, p_posting_no bigint,
  p_ids bigint[], p_olds numeric[]
)
returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  with recursive changes as materialized (
    select m.warehouse_id, m.item_id, m.moment, m.quantity * p_sign as quantity, m.value * p_sign as value
    from kontor.moves m where m.document_id = p_document_id and m.posting_no = p_posting_no
    union all
    select m.warehouse_id, m.item_id, m.moment, 0, m.value - o.value
    from unnest(p_ids, p_olds) o(id, value) join kontor.moves m on m.id = o.id and m.posting_no <> p_posting_no
  ), months as (
    select w.id as warehouse_id, (select min(s.at) from kontor.balance_snapshots s
                                  where s.warehouse_id = w.id and s.at > p_moment) as at
    from kontor.warehouses w where w.id in (select c.warehouse_id from unnest(p_cells) c)
    union all
    select n.warehouse_id, (select min(s.at) from kontor.balance_snapshots s
                            where s.warehouse_id = n.warehouse_id and s.at > n.at)
    from months n where n.at is not null
  )
  insert into kontor.balance_snapshots as s (warehouse_id, at, item_id, acl_key, quantity, value)
  select c.warehouse_id, n.at, c.item_id, w.key, sum(c.quantity), sum(c.value)
  from months n
  join kontor.warehouses w on w.id = n.warehouse_id
  join changes c on c.warehouse_id = n.warehouse_id and c.moment < n.at
  where n.at is not null
  group by c.warehouse_id, n.at, c.item_id, w.key
  on conflict (warehouse_id, at, item_id) do update
  set quantity = s.quantity + excluded.quantity, value = s.value + excluded.value;
end
$$;
comment on function private.write_snapshots(
  bigint, integer, private.stock_cell[], timestamptz, bigint, bigint[], numeric[]) is
  'Brings the month snapshots after a document in step with moves.';

create function private.write_lots(p_document_id bigint, p_sign integer, p_posting_no bigint) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into kontor.lot_balances (warehouse_id, item_id, lot_id, acl_key, quantity)
  select distinct m.warehouse_id, m.item_id, m.lot_id, m.acl_key, 0
  from kontor.moves m where m.document_id = p_document_id and m.lot_id is not null
  on conflict (warehouse_id, item_id, lot_id) do nothing;
  update kontor.lot_balances b set quantity = b.quantity + d.quantity
  from (
    select m.warehouse_id, m.item_id, m.lot_id, sum(m.quantity) * p_sign as quantity
    from kontor.moves m
    where m.document_id = p_document_id and m.posting_no = p_posting_no and m.lot_id is not null
    group by m.warehouse_id, m.item_id, m.lot_id
  ) d
  where b.warehouse_id = d.warehouse_id and b.item_id = d.item_id and b.lot_id = d.lot_id;
end
$$;
comment on function private.write_lots(bigint, integer, bigint) is 'Brings what lies of each lot in step with a document''s moves.';

create function private.write_layers(
  p_document_id bigint, p_sign integer, p_cells private.stock_cell[], p_moment timestamptz, p_posting_no bigint,
  p_known integer, p_ids bigint[], p_quantities numeric[], p_values numeric[]
)
returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from kontor.layer_uses u
  using unnest(p_cells) c
  join kontor.balances b on b.warehouse_id = c.warehouse_id and b.item_id = c.item_id and b.last_moment >= p_moment
  join kontor.moves m on m.warehouse_id = c.warehouse_id and m.item_id = c.item_id
    and (m.moment, m.posting_no) >= (p_moment, p_posting_no)
  where u.move_id = m.id and c.method in ('fifo', 'lot');
  if p_sign < 0 then
    delete from kontor.layers y using kontor.moves m
    where m.document_id = p_document_id and m.posting_no = p_posting_no and y.id = m.id;
  end if;
  update kontor.layers y set left_quantity = x.quantity, left_value = x.value
  from unnest(p_ids[:p_known], p_quantities[:p_known], p_values[:p_known]) x(id, quantity, value)
  where y.id = x.id and (y.left_quantity <> x.quantity or y.left_value <> x.value);
  insert into kontor.layers
    (id, warehouse_id, item_id, lot_id, moment, posting_no, quantity, value, left_quantity, left_value)
  select m.id, m.warehouse_id, m.item_id, m.lot_id, m.moment, m.posting_no, m.quantity, m.value, x.quantity, x.value
  from unnest(p_ids[p_known + 1 :], p_quantities[p_known + 1 :], p_values[p_known + 1 :]) x(id, quantity, value)
  join kontor.moves m on m.id = x.id
  on conflict (id) do update
  set value = excluded.value, left_quantity = excluded.left_quantity, left_value = excluded.left_value;
end
$$;
comment on function private.write_layers(
  bigint, integer, private.stock_cell[], timestamptz, bigint, integer, bigint[], numeric[], numeric[]) is
  'Keeps what the pass left in each layer, the first p_known of which are older than the document; drops old uses.';

create function private.write_layer_uses(
  p_moves bigint[], p_layers bigint[], p_quantities numeric[], p_values numeric[]
)
returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into kontor.layer_uses (move_id, layer_id, quantity, value)
  select x.move_id, x.layer_id, x.quantity, x.value
  from unnest(p_moves, p_layers, p_quantities, p_values) x(move_id, layer_id, quantity, value);
end
$$;
comment on function private.write_layer_uses(bigint[], bigint[], numeric[], numeric[]) is
  'Keeps which move took what from which layer.';
