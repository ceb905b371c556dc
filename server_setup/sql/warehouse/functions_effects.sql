-- What each kind of document does to stock: which cells it touches, and its moves. How they are valued is not said here:
-- value_from tells the engine where a value comes from, and only 'document' brings its own.

create function private.transit_warehouse(p_own_firm_id bigint) returns kontor.warehouses
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_warehouse kontor.warehouses;
  v_key integer;
begin
  select w.* into v_warehouse from kontor.warehouses w where w.own_firm_id = p_own_firm_id and w.kind = 'transit';
  if found then
    return v_warehouse;
  end if;
  -- Two first transfers at once: the second waits for the first. Not for the own firm's row: both share it already.
  perform pg_advisory_xact_lock(hashtextextended('kontor.warehouses.transit', p_own_firm_id));
  select w.* into v_warehouse from kontor.warehouses w where w.own_firm_id = p_own_firm_id and w.kind = 'transit';
  if not found then
    insert into kontor.access_keys (kind) values ('warehouse') returning id into v_key;
    insert into kontor.warehouses (name, key, own_firm_id, kind)
    select case f.language when 'ru' then 'Товары в пути' when 'ro' then 'Marfă în tranzit' else 'Goods in transit' end
           || ', ' || f.name || ' (' || f.id || ')', v_key, f.id, 'transit'
    from kontor.own_firms f where f.id = p_own_firm_id
    returning * into v_warehouse;
  end if;
  return v_warehouse;
end
$$;
comment on function private.transit_warehouse(bigint) is
  'Where goods of an own firm lie between dispatch and arrival; nobody holds its key. Made on first need.';

-- In plpgsql, so that other kinds are answered without a statement.
create function private.is_two_step(p_document kontor.documents) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if p_document.kind <> 'transfer' then
    return false;
  end if;
  return exists (select from kontor.transfers t where t.document_id = p_document.id and t.two_step);
end
$$;
comment on function private.is_two_step(kontor.documents) is 'Whether a document is a transfer by way of goods in transit.';

create function private.posted_state(p_document kontor.documents) returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return case when p_document.reversal_of_id is null and private.is_two_step(p_document) then 'sent' else 'posted' end;
end
$$;
comment on function private.posted_state(kontor.documents) is 'The state that posting gives: a two-step transfer is sent.';

create function private.document_cells(p_document kontor.documents)
returns table (warehouse_id bigint, item_id bigint, comes_in boolean)
language plpgsql security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  v_kind text := p_document.kind;
  v_transit bigint;
begin
  if v_kind in ('supplier_order', 'price_change', 'stocktaking') then
    return;
  elsif p_document.reversal_of_id is not null then
    return query
      select m.warehouse_id, m.item_id, true from kontor.moves m
      where m.document_id in (p_document.reversal_of_id, p_document.id) group by 1, 2;
    if v_kind not in ('reservation', 'release') then
      return;
    end if;
  end if;
  if private.is_two_step(p_document) then
    v_transit := (private.transit_warehouse(p_document.own_firm_id)).id;
  end if;
  return query
    select c.warehouse_id, c.item_id, bool_or(c.comes_in)
    from kontor.document_lines l
    join kontor.items i on i.id = l.item_id and i.kind <> 'service'
    cross join lateral (
      values (p_document.warehouse_id, l.item_id, private.line_direction(v_kind, l.direction) > 0),
             (v_transit, l.item_id, true),
             (p_document.to_warehouse_id, l.item_id, true),
             (case when l.to_item_id is not null then p_document.warehouse_id end, l.to_item_id, true)
    ) c(warehouse_id, item_id, comes_in)
    where l.document_id = p_document.id and c.warehouse_id is not null
    group by c.warehouse_id, c.item_id;
end
$$;
comment on function private.document_cells(kontor.documents) is
  'Warehouses and items that posting or taking back a document touches; where goods come in, a balance may be made.';

create function private.write_moves(p_document kontor.documents, p_moment timestamptz, p_posting_no bigint) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_transit bigint;
begin
  if p_document.reversal_of_id is not null then
    perform private.move_reversed(p_document, p_moment, p_posting_no);
    return;
  elsif p_document.state = 'sent' then
    v_transit := (private.transit_warehouse(p_document.own_firm_id)).id;
    perform private.move_on(p_document, p_moment, p_posting_no, v_transit, 1, v_transit, -1);
    perform private.move_on(p_document, p_moment, p_posting_no, v_transit, 1, p_document.to_warehouse_id, 1);
    return;
  end if;
  case
    when p_document.kind in ('receipt', 'opening', 'surplus') then
      perform private.move_in(p_document, p_moment, p_posting_no);
    when p_document.kind in ('shipment', 'issue', 'write_off') then
      perform private.move_out(p_document, p_moment, p_posting_no);
    when p_document.kind in ('client_return', 'supplier_return') then
      perform private.move_returned(p_document, p_moment, p_posting_no);
    when p_document.kind = 'transfer' then
      perform private.move_out(p_document, p_moment, p_posting_no);
      perform private.move_on(p_document, p_moment, p_posting_no, p_document.warehouse_id, -1, case
        when private.is_two_step(p_document) then (private.transit_warehouse(p_document.own_firm_id)).id
        else p_document.to_warehouse_id end, 1);
    when p_document.kind = 'regrading' then
      perform private.move_out(p_document, p_moment, p_posting_no);
      perform private.move_regraded(p_document, p_moment, p_posting_no);
    when p_document.kind in ('production', 'assembly', 'disassembly') then
      perform private.move_out(p_document, p_moment, p_posting_no);
      perform private.move_made(p_document, p_moment, p_posting_no);
    when p_document.kind = 'cost_correction' then
      perform private.move_value(p_document, p_moment, p_posting_no);
    else
      null;
  end case;
end
$$;
comment on function private.write_moves(kontor.documents, timestamptz, bigint) is
  'Inserts the moves of a document, each with where its value comes from; of a sent transfer those of its arrival. Orders,'
  ' reservations and counts make none.';

-- The value is what the average would be now: where that is right already, valuation need not write the move again.
create function private.move_out(p_document kontor.documents, p_moment timestamptz, p_posting_no bigint) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into kontor.moves (document_id, document_line_id, warehouse_id, item_id, acl_key, moment, posting_no, lot_id,
    quantity, value, value_from)
  select l.document_id, l.id, p_document.warehouse_id, l.item_id, p_document.warehouse_key, p_moment, p_posting_no,
         l.lot_id, -l.quantity,
         coalesce(private.rounded_ratio(b.value * (l.upto - l.quantity), nullif(b.quantity, 0), 2)
                  - private.rounded_ratio(b.value * l.upto, nullif(b.quantity, 0), 2), 0), 'cost'
  from (
    select x.*, sum(x.quantity) over (partition by x.item_id order by x.line_no, x.id) as upto
    from kontor.document_lines x
    where x.document_id = p_document.id and private.line_direction(p_document.kind, x.direction) < 0
  ) l
  join kontor.items i on i.id = l.item_id and i.kind <> 'service'
  left join kontor.balances b on b.warehouse_id = p_document.warehouse_id and b.item_id = l.item_id
  order by l.line_no, l.id;
end
$$;
comment on function private.move_out(kontor.documents, timestamptz, bigint) is
  'Takes the lines that go out of the warehouse, at what the cost method makes of them; services lie nowhere.';

-- The other half of moves of the same document: into transit, out of it, into the warehouse that receives.
create function private.move_on(
  p_document kontor.documents, p_moment timestamptz, p_posting_no bigint, p_source_warehouse_id bigint,
  p_source_sign integer, p_warehouse_id bigint, p_sign integer
) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into kontor.moves (document_id, document_line_id, warehouse_id, item_id, acl_key, moment, posting_no, lot_id,
    quantity, value, value_from, source_move_id)
  select s.document_id, s.document_line_id, w.id, s.item_id, w.key, p_moment, p_posting_no, s.lot_id,
         abs(s.quantity) * p_sign, 0, 'move', s.id
  from kontor.moves s
  join kontor.warehouses w on w.id = p_warehouse_id
  where s.document_id = p_document.id and s.warehouse_id = p_source_warehouse_id and sign(s.quantity) = p_source_sign
  order by s.id
$$;
comment on function private.move_on(kontor.documents, timestamptz, bigint, bigint, integer, bigint, integer) is
  'Moves what the document moved in or out of one warehouse in (1) or out (-1) of another, at the same value.';
