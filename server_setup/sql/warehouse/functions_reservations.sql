-- Reservations: a posted one raises balances.reserved, never above what is free; what is linked to it uses it up.
-- Callers hold the locks of the balances; here only reserved_lines are locked, after them, by line.

create function private.consume_reservations(p_document kontor.documents) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if p_document.reversal_of_id is not null then
    if p_document.kind = 'reservation' then
      perform private.free_rest(p_document);
    end if;
  elsif p_document.kind = 'reservation' then
    perform private.reserve(p_document);
  elsif p_document.kind = 'release' then
    perform private.use_reserved(p_document, 'release');
    perform private.refuse_loose_release(p_document);
  elsif p_document.state <> 'draft' then
    -- The arrival of a transfer: its departure has used what it was made from.
    return;
  elsif p_document.kind in ('shipment', 'issue', 'transfer', 'production', 'assembly') then
    perform private.use_reserved(p_document, 'issue');
  end if;
end
$$;
comment on function private.consume_reservations(kontor.documents) is
  'What a document being posted does to reservations: makes one, frees one, or uses up those it is linked to.';

create function private.reserve(p_document kontor.documents) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_until timestamptz := (select r.until from kontor.reservations r where r.document_id = p_document.id);
begin
  if v_until <= private.moment() then
    perform private.refuse('KT421', jsonb_build_object('field', 'until', 'until', v_until));
  end if;
  perform private.refuse_unfree(private.unfree_lines(p_document));
  insert into kontor.reserved_lines (line_id, document_id, warehouse_id, item_id, lot_id, quantity, left_quantity, until)
  select l.id, l.document_id, p_document.warehouse_id, l.item_id, l.lot_id, l.quantity, l.quantity, v_until
  from kontor.document_lines l where l.document_id = p_document.id and l.quantity > 0;
  perform private.hold(p_document.warehouse_id, array_agg(l.item_id), array_agg(l.lot_id), array_agg(l.quantity::numeric))
  from kontor.document_lines l where l.document_id = p_document.id;
end
$$;
comment on function private.reserve(kontor.documents) is
  'Holds the lines of a reservation; KT420 names lines above what is free and who holds the rest, KT421 a past term.';

create function private.hold(p_warehouse_id bigint, p_items bigint[], p_lots bigint[], p_quantities numeric[])
returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update kontor.balances b set reserved = b.reserved + d.quantity
  from (select x.item_id, sum(x.quantity) as quantity
        from unnest(p_items, p_quantities) x(item_id, quantity) group by x.item_id) d
  where b.warehouse_id = p_warehouse_id and b.item_id = d.item_id;
  update kontor.lot_balances b set reserved = b.reserved + d.quantity
  from (select x.item_id, x.lot_id, sum(x.quantity) as quantity
        from unnest(p_items, p_lots, p_quantities) x(item_id, lot_id, quantity)
        where x.lot_id is not null group by x.item_id, x.lot_id) d
  where b.warehouse_id = p_warehouse_id and b.item_id = d.item_id and b.lot_id = d.lot_id;
end
$$;
comment on function private.hold(bigint, bigint[], bigint[], numeric[]) is
  'Adds to what is held of some goods of a warehouse, and of their lots where a lot is named; minus frees.';

create function private.holders_of(p_warehouse_id bigint, p_item_id bigint, p_lot_id bigint) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select coalesce(jsonb_agg(to_jsonb(x) order by x.until nulls last, x.document_id), '[]')
  from (
    select d.id as document_id, d.number, e.name as author, trim_scale(sum(r.left_quantity))::text as quantity, r.until
    from kontor.reserved_lines r
    join kontor.documents d on d.id = r.document_id
    join kontor.employees e on e.id = d.responsible_id
    where r.warehouse_id = p_warehouse_id and r.item_id = p_item_id and r.left_quantity > 0
      and (p_lot_id is null or r.lot_id = p_lot_id)
    group by d.id, e.name, r.until order by sum(r.left_quantity) desc limit 5
  ) x;
end;
comment on function private.holders_of(bigint, bigint, bigint) is
  'The five largest reservations of an item, or of one lot: number, who answers for it, quantity and term; never the client.';

-- A line of a lot needs the lot, and like all lines what is free of the item: others may hold any lot of it.
create function private.unfree_lines(p_document kontor.documents) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  with wanted as (
    select l.line_id, l.line_no, l.id, l.item_id, l.lot_id, l.quantity,
           coalesce(b.quantity - b.reserved, 0) as free_item,
           coalesce(s.quantity - s.reserved, 0) as free_lot,
           sum(l.quantity) over of_item as needed, sum(l.quantity) over of_lot as needed_lot,
           sum(l.quantity) over (of_item order by l.line_no, l.id) - l.quantity as above,
           sum(l.quantity) over (of_lot order by l.line_no, l.id) - l.quantity as above_lot
    from kontor.document_lines l
    left join kontor.balances b on b.warehouse_id = p_document.warehouse_id and b.item_id = l.item_id
    left join kontor.lot_balances s
      on s.warehouse_id = p_document.warehouse_id and s.item_id = l.item_id and s.lot_id = l.lot_id
    where l.document_id = p_document.id
    window of_item as (partition by l.item_id), of_lot as (partition by l.item_id, l.lot_id)
  ), short as (
    select w.*, w.lot_id is not null and w.needed_lot > w.free_lot as of_lot
    from wanted w
    where w.needed > w.free_item or (w.lot_id is not null and w.needed_lot > w.free_lot)
  )
  select jsonb_agg(jsonb_build_object(
    'line_id', s.line_id, 'line_no', s.line_no, 'item_id', s.item_id, 'name', i.name, 'unit', u.short_name,
    'lot', case when s.of_lot then t.number end,
    'needed', trim_scale(case when s.of_lot then s.needed_lot else s.needed end)::text,
    'free', trim_scale(case when s.of_lot then s.free_lot else s.free_item end)::text,
    'allowed', trim_scale(greatest(0, least(s.quantity, s.free_item - s.above,
                                            case when s.lot_id is not null then s.free_lot - s.above_lot end)))::text,
    'held_by', private.holders_of(p_document.warehouse_id, s.item_id, case when s.of_lot then s.lot_id end))
    order by s.line_no, s.id)
  from short s
  join kontor.items i on i.id = s.item_id
  join kontor.units u on u.id = i.unit_id
  left join kontor.lots t on t.id = s.lot_id;
end;
comment on function private.unfree_lines(kontor.documents) is
  'Lines of a reservation above what is free of their item or lot, each with how much it may have and who holds the rest.';

create function private.refuse_unfree(p_lines jsonb) returns void
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  if p_lines is null then
    return;
  end if;
  perform private.refuse('KT420', jsonb_build_object('lines', p_lines,
    'free', (select string_agg(distinct format('%s: %s', concat_ws(' ', l ->> 'name', l ->> 'lot'), l ->> 'free'), ', ')
             from jsonb_array_elements(p_lines) l),
    'numbers', (select string_agg(distinct format('%s (%s, %s)', h ->> 'number', h ->> 'author', h ->> 'quantity'), ', ')
                from jsonb_array_elements(p_lines) l cross join jsonb_array_elements(l -> 'held_by') h)));
end
$$;
comment on function private.refuse_unfree(jsonb) is
  'KT420 for any short lines, and in words what is free and which reservations hold the rest.';

-- First what a line names itself, whichever lot it takes; then reservations of its own lot; then those of any lot. Of
-- each the nearest term first. A release that names no lot frees lots too.
create function private.use_reserved(p_document kontor.documents, p_reason text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_lines bigint[];
begin
  v_lines := array(
    select r.line_id from kontor.reserved_lines r
    where r.warehouse_id = p_document.warehouse_id and r.left_quantity > 0 and r.line_id in (
      select x.line_id from kontor.document_links k join kontor.reserved_lines x on x.document_id = k.from_document_id
      where k.to_document_id = p_document.id
      union
      select l.source_line_id from kontor.document_lines l where l.document_id = p_document.id)
    order by r.line_id for no key update);
  if v_lines = '{}' then
    return;
  end if;
  with wanted as (
    select l.item_id, l.lot_id, l.source_line_id, sum(l.quantity) as quantity
    from kontor.document_lines l where l.document_id = p_document.id and l.direction <= 0
    group by l.item_id, l.lot_id, l.source_line_id
  ), named as (
    select r.line_id, r.item_id, r.lot_id, r.until, r.left_quantity, w.lot_id as of_lot,
           private.share_of(w.quantity, sum(w.quantity) over (partition by r.line_id order by w.lot_id), r.left_quantity)
             as taken
    from kontor.reserved_lines r
    left join wanted w on w.source_line_id = r.line_id and w.item_id = r.item_id
    where r.line_id = any (v_lines)
  ), lines as (
    select n.line_id, n.item_id, n.lot_id, n.until, sum(n.taken) as taken, n.left_quantity - sum(n.taken) as more
    from named n group by n.line_id, n.item_id, n.lot_id, n.until, n.left_quantity
  ), rest as (
    select w.item_id, w.lot_id, sum(w.quantity) - coalesce((
      select sum(n.taken) from named n
      where n.item_id = w.item_id and n.of_lot is not distinct from w.lot_id), 0) as quantity
    from wanted w group by w.item_id, w.lot_id
  ), own as (
    select l.*, private.share_of(l.more, sum(l.more) over (
                  partition by l.item_id, l.lot_id order by l.until nulls last, l.line_id), r.quantity) as used
    from lines l left join rest r on r.item_id = l.item_id and r.lot_id is not distinct from l.lot_id
  ), others as (
    select r.item_id, sum(r.quantity - coalesce((
      select sum(o.used) from own o
      where o.item_id = r.item_id and o.lot_id is not distinct from r.lot_id), 0)) as quantity
    from rest r where p_reason = 'issue' or r.lot_id is null group by r.item_id
  ), spread as (
    select o.line_id, o.taken + o.used + case
      when o.lot_id is not null and p_reason = 'issue' then 0
      else private.share_of(o.more - o.used, sum(o.more - o.used) over (
             partition by o.item_id, o.lot_id is not null and p_reason = 'issue'
             order by o.until nulls last, o.line_id), x.quantity) end as quantity
    from own o left join others x on x.item_id = o.item_id
  )
  insert into kontor.reservation_uses (line_id, document_id, reason, quantity, at)
  select s.line_id, p_document.id, p_reason, s.quantity, private.moment() from spread s where s.quantity > 0;
  perform private.apply_uses(p_document.id, p_document.warehouse_id, -1);
end
$$;
comment on function private.use_reserved(kontor.documents, text) is
  'Uses up the reservations that a document or its lines are made from, and frees that much for it.';

create function private.share_of(p_part numeric, p_upto numeric, p_whole numeric) returns numeric
language sql immutable parallel safe
return greatest(0, least(coalesce(p_part, 0), coalesce(p_whole, 0) - coalesce(p_upto - p_part, 0)));
comment on function private.share_of(numeric, numeric, numeric) is
  'What a part gets of a whole that is given out in order, where all up to and with this part ask for so much; nothing of none.';

create function private.apply_uses(p_document_id bigint, p_warehouse_id bigint, p_sign integer) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update kontor.reserved_lines r set left_quantity = r.left_quantity + u.quantity * p_sign
  from kontor.reservation_uses u where u.document_id = p_document_id and u.line_id = r.line_id;
  perform private.hold(p_warehouse_id, array_agg(r.item_id), array_agg(r.lot_id), array_agg(u.quantity * p_sign))
  from kontor.reservation_uses u join kontor.reserved_lines r on r.line_id = u.line_id
  where u.document_id = p_document_id;
end
$$;
comment on function private.apply_uses(bigint, bigint, integer) is
  'Takes (-1) what a document used off its reservations and the balances, or gives (1) it back.';

-- What a line may free is judged by item; a line of a lot frees that lot alone, so by lot as well.
create function private.refuse_loose_release(p_document kontor.documents) returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_lines jsonb;
begin
  with freed as (
    select r.item_id, r.lot_id, sum(u.quantity) as quantity
    from kontor.reservation_uses u join kontor.reserved_lines r on r.line_id = u.line_id
    where u.document_id = p_document.id group by r.item_id, r.lot_id
  ), asked as (
    select x.id, x.line_id, x.line_no, x.item_id, x.lot_id, sum(x.quantity) over (partition by x.item_id) as needed,
           sum(x.quantity) over (partition by x.item_id, x.lot_id) as needed_lot,
           coalesce((select sum(f.quantity) from freed f where f.item_id = x.item_id), 0) as freed,
           coalesce((select sum(f.quantity) from freed f where f.item_id = x.item_id and f.lot_id = x.lot_id), 0) as freed_lot
    from kontor.document_lines x where x.document_id = p_document.id
  )
  select jsonb_agg(jsonb_build_object('line_id', l.line_id, 'line_no', l.line_no, 'item_id', l.item_id, 'name', i.name,
    'lot', t.number, 'needed', trim_scale(case when o.of_lot then l.needed_lot else l.needed end)::text,
    'left', trim_scale(case when o.of_lot then l.freed_lot else l.freed end)::text) order by l.line_no, l.id) into v_lines
  from asked l
  join kontor.items i on i.id = l.item_id
  left join kontor.lots t on t.id = l.lot_id
  cross join lateral (select l.lot_id is not null and l.needed_lot > l.freed_lot as of_lot) o
  where l.needed > l.freed or o.of_lot;
  if v_lines is not null then
    perform private.refuse('KT423', jsonb_build_object('lines', v_lines));
  end if;
end
$$;
comment on function private.refuse_loose_release(kontor.documents) is
  'KT423 for a release of more than its reservations still hold: each line with what is left.';
