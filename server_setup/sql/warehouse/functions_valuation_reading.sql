-- What valuation reads before it goes through the moves: where each slot stood, which layers it had, what follows.
-- Moves of the document in hand have its moment and posting number, so `>` leaves them out where it is being posted.

create function private.slots_before(
  p_cells private.stock_cell[], p_sign integer, p_moment timestamptz, p_posting_no bigint,
  out quantities numeric[], out sums numeric[], out standards numeric[], out layered boolean
)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  select array_agg(s.quantity order by s.slot), array_agg(s.value order by s.slot),
         array_agg(s.standard order by s.slot), bool_or(s.method in ('fifo', 'lot'))
  into quantities, sums, standards, layered
  from (
    select c.slot, c.method, sum(b.quantity - coalesce(x.quantity, 0)) as quantity,
           sum(b.value - coalesce(x.value, 0)) as value, max(t.share) as standard
    from unnest(p_cells) c
    join kontor.balances b on b.warehouse_id = c.warehouse_id and b.item_id = c.item_id
    left join lateral (
      select sum(m.quantity) as quantity, sum(m.value) as value from kontor.moves m
      where b.last_moment >= p_moment and m.warehouse_id = b.warehouse_id and m.item_id = b.item_id
        and (m.moment, m.posting_no) >= (p_moment, p_posting_no + (p_sign + 1) / 2)
    ) x on true
    left join lateral (
      select m.share from kontor.moves m
      where c.method = 'standard' and m.warehouse_id = c.warehouse_id and m.item_id = c.item_id
        and m.value_from = 'standard' and (m.moment, m.posting_no) < (p_moment, p_posting_no)
      order by m.moment desc, m.posting_no desc, m.id desc limit 1
    ) t on true
    group by c.slot, c.method
  ) s;
end
$$;
comment on function private.slots_before(private.stock_cell[], integer, timestamptz, bigint) is
  'Quantity, value and standard cost of each slot right before a document, whether its moves are written (-1) or new (1).';

create function private.layers_before(
  p_cells private.stock_cell[], p_moment timestamptz, p_posting_no bigint,
  out ids bigint[], out slots integer[], out lots bigint[], out quantities numeric[], out sums numeric[]
)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  with cells as materialized (
    select c.* from unnest(p_cells) c where c.method in ('fifo', 'lot')
  ), used as materialized (
    select u.layer_id, sum(u.quantity) as quantity, sum(u.value) as value
    from cells c
    join kontor.balances b
      on b.warehouse_id = c.warehouse_id and b.item_id = c.item_id and b.last_moment >= p_moment
    join kontor.moves m on m.warehouse_id = c.warehouse_id and m.item_id = c.item_id
      and (m.moment, m.posting_no) >= (p_moment, p_posting_no)
    join kontor.layer_uses u on u.move_id = m.id
    group by u.layer_id
  ), found as (
    select y.id from cells c
    join kontor.layers y on y.warehouse_id = c.warehouse_id and y.item_id = c.item_id and y.left_quantity > 0
    union
    select u.layer_id from used u
  )
  select array_agg(y.id order by o), array_agg(y.slot order by o), array_agg(y.lot_id order by o),
         array_agg(y.quantity order by o), array_agg(y.value order by o)
  into ids, slots, lots, quantities, sums
  from (
    select y.id, c.slot, y.lot_id, y.left_quantity + coalesce(u.quantity, 0) as quantity,
           y.left_value + coalesce(u.value, 0) as value,
           row_number() over (order by c.slot, y.moment, y.posting_no, y.id) as o
    from found f
    join kontor.layers y on y.id = f.id
    join cells c on c.warehouse_id = y.warehouse_id and c.item_id = y.item_id
    left join used u on u.layer_id = y.id
    where (y.moment, y.posting_no) < (p_moment, p_posting_no)
  ) y;
end
$$;
comment on function private.layers_before(private.stock_cell[], timestamptz, bigint) is
  'Layers as they were right before a document, the oldest of each slot first.';

-- layer_id is the one layer that a correction, or its reversal, is for. upto is how much of the source is gone with this move: roundings of several returns add up to the whole.
create function private.moves_to_value(
  p_cells private.stock_cell[], p_sign integer, p_moment timestamptz, p_posting_no bigint
)
returns table (
  place bigint, id bigint, slot integer, method text, lot_id bigint, document_id bigint, posting_no bigint,
  quantity numeric, value numeric, value_from text, share numeric, source_move_id bigint, source_place bigint,
  source_quantity numeric, source_value numeric, upto numeric, layer_id bigint
)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
  return query
    with found as materialized (
      select row_number() over (order by m.moment, m.posting_no, m.id) as place, c.slot, c.method, m.*
      from unnest(p_cells) c
      join kontor.moves m on m.warehouse_id = c.warehouse_id and m.item_id = c.item_id
        and (m.moment, m.posting_no) >= (p_moment, p_posting_no)
      where p_sign > 0 or m.posting_no <> p_posting_no
    )
    select f.place, f.id, f.slot, f.method, f.lot_id, f.document_id, f.posting_no, f.quantity::numeric,
           f.value::numeric, f.value_from, f.share, f.source_move_id, s.place, o.quantity::numeric, o.value::numeric, g.upto,
           case when f.quantity = 0 then case f.value_from when 'move' then o.source_move_id else f.source_move_id end end
    from found f
    left join found s on f.value_from = 'move' and s.id = f.source_move_id
    left join kontor.moves o on f.value_from = 'move' and o.id = f.source_move_id
    left join lateral (
      select sum(abs(d.quantity)) as upto from kontor.moves d
      where d.source_move_id = f.source_move_id and d.value_from = 'move' and sign(d.quantity) = sign(f.quantity)
        and (d.moment, d.posting_no, d.id) <= (f.moment, f.posting_no, f.id)
        and (p_sign > 0 or d.posting_no <> p_posting_no)
    ) g on f.value_from = 'move'
    order by f.place;
end
$$;
comment on function private.moves_to_value(private.stock_cell[], integer, timestamptz, bigint) is
  'The moves of some cells from a document on, in the order in which they are valued, each with what its value is from.';
