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
  v_lines jsonb;
begin
  if v_until <= private.moment() then
    perform private.refuse('KT421', jsonb_build_object('field', 'until', 'until', v_until));
  end if;
  with wanted as (
    select l.*, sum(l.quantity) over (partition by l.item_id) as needed,
           sum(l.quantity) over (partition by l.item_id order by l.line_no, l.id) - l.quantity as taken_above
    from kontor.document_lines l where l.document_id = p_document.id
  ), short as (
    select w.*, coalesce(b.quantity - b.reserved, 0) as free
    from wanted w left join kontor.balances b on b.warehouse_id = p_document.warehouse_id and b.item_id = w.item_id
    where w.needed > coalesce(b.quantity - b.reserved, 0)
  )
  select jsonb_agg(jsonb_build_object(
    'line_id', s.line_id, 'line_no', s.line_no, 'item_id', s.item_id, 'name', i.name, 'unit', u.short_name,
    'needed', trim_scale(s.needed)::text, 'free', trim_scale(s.free)::text,
    'allowed', trim_scale(greatest(0, least(s.quantity, s.free - s.taken_above)))::text,
    'held_by', private.holders_of(p_document.warehouse_id, s.item_id)) order by s.line_no, s.id) into v_lines
  from short s join kontor.items i on i.id = s.item_id join kontor.units u on u.id = i.unit_id;
  if v_lines is not null then
    perform private.refuse_unfree(v_lines);
  end if;
  insert into kontor.reserved_lines (line_id, document_id, warehouse_id, item_id, quantity, left_quantity, until)
  select l.id, l.document_id, p_document.warehouse_id, l.item_id, l.quantity, l.quantity, v_until
  from kontor.document_lines l where l.document_id = p_document.id and l.quantity > 0;
  update kontor.balances b set reserved = b.reserved + d.quantity
  from (select l.item_id, sum(l.quantity) as quantity from kontor.document_lines l
        where l.document_id = p_document.id group by l.item_id) d
  where b.warehouse_id = p_document.warehouse_id and b.item_id = d.item_id;
end
$$;
comment on function private.reserve(kontor.documents) is
  'Holds the lines of a reservation; KT420 names lines above what is free and who holds the rest, KT421 a past term.';

create function private.refuse_unfree(p_lines jsonb) returns void
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  perform private.refuse('KT420', jsonb_build_object('lines', p_lines,
    'free', (select string_agg(distinct format('%s: %s', l ->> 'name', l ->> 'free'), ', ')
             from jsonb_array_elements(p_lines) l),
    'numbers', (select string_agg(distinct format('%s (%s, %s)', h ->> 'number', h ->> 'author', h ->> 'quantity'), ', ')
                from jsonb_array_elements(p_lines) l cross join jsonb_array_elements(l -> 'held_by') h)));
end
$$;
comment on function private.refuse_unfree(jsonb) is
  'KT420 with its lines, and in words what is free and which reservations hold the rest.';

create function private.holders_of(p_warehouse_id bigint, p_item_id bigint) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select coalesce(jsonb_agg(to_jsonb(x) order by x.until nulls last, x.document_id), '[]')
  from (
    select d.id as document_id, d.number, e.name as author, trim_scale(sum(r.left_quantity))::text as quantity, r.until
    from kontor.reserved_lines r
    join kontor.documents d on d.id = r.document_id
    join kontor.employees e on e.id = d.responsible_id
    where r.warehouse_id = p_warehouse_id and r.item_id = p_item_id and r.left_quantity > 0
    group by d.id, e.name, r.until order by sum(r.left_quantity) desc limit 5
  ) x;
end;
comment on function private.holders_of(bigint, bigint) is
  'The five largest reservations of an item: number, who answers for it, quantity and term; never the client.';

-- First what a line names itself, then the rest of its item from the linked reservations, the nearest term first.
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
    select l.item_id, l.source_line_id, sum(l.quantity) as quantity
    from kontor.document_lines l where l.document_id = p_document.id and l.direction <= 0
    group by l.item_id, l.source_line_id
  ), named as (
    select r.line_id, r.item_id, r.until, r.left_quantity, least(r.left_quantity, coalesce(w.quantity, 0)) as taken
    from kontor.reserved_lines r
    left join wanted w on w.source_line_id = r.line_id and w.item_id = r.item_id
    where r.line_id = any (v_lines)
  ), rest as (
    select w.item_id, sum(w.quantity)
      - coalesce((select sum(n.taken) from named n where n.item_id = w.item_id), 0) as quantity
    from wanted w group by w.item_id
  ), spread as (
    select n.line_id, n.taken, n.left_quantity - n.taken as more, r.quantity as wanted,
           sum(n.left_quantity - n.taken) over (partition by n.item_id order by n.until nulls last, n.line_id) as upto
    from named n join rest r on r.item_id = n.item_id
  )
  insert into kontor.reservation_uses (line_id, document_id, reason, quantity, at)
  select s.line_id, p_document.id, p_reason, x.quantity, private.moment()
  from spread s
  cross join lateral (select s.taken + greatest(0, least(s.wanted, s.upto) - (s.upto - s.more)) as quantity) x
  where x.quantity > 0;
  perform private.apply_uses(p_document.id, p_document.warehouse_id, -1);
end
$$;
comment on function private.use_reserved(kontor.documents, text) is
  'Uses up the reservations that a document or its lines are made from, and frees that much for it.';

create function private.apply_uses(p_document_id bigint, p_warehouse_id bigint, p_sign integer) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update kontor.reserved_lines r set left_quantity = r.left_quantity + u.quantity * p_sign
  from kontor.reservation_uses u where u.document_id = p_document_id and u.line_id = r.line_id;
  update kontor.balances b set reserved = b.reserved + d.quantity * p_sign
  from (select r.item_id, sum(u.quantity) as quantity
        from kontor.reservation_uses u join kontor.reserved_lines r on r.line_id = u.line_id
        where u.document_id = p_document_id group by r.item_id) d
  where b.warehouse_id = p_warehouse_id and b.item_id = d.item_id;
end
$$;
comment on function private.apply_uses(bigint, bigint, integer) is
  'Takes (-1) what a document used off its reservations and the balances, or gives (1) it back.';

create function private.refuse_loose_release(p_document kontor.documents) returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_lines jsonb;
begin
  select jsonb_agg(jsonb_build_object('line_id', l.line_id, 'line_no', l.line_no, 'item_id', l.item_id, 'name', i.name,
    'needed', trim_scale(l.needed)::text, 'left', trim_scale(l.freed)::text) order by l.line_no, l.id) into v_lines
  from (
    select x.*, sum(x.quantity) over (partition by x.item_id) as needed, coalesce((
        select sum(u.quantity) from kontor.reservation_uses u join kontor.reserved_lines r on r.line_id = u.line_id
        where u.document_id = p_document.id and r.item_id = x.item_id), 0) as freed
    from kontor.document_lines x where x.document_id = p_document.id
  ) l
  join kontor.items i on i.id = l.item_id
  where l.needed > l.freed;
  if v_lines is not null then
    perform private.refuse('KT423', jsonb_build_object('lines', v_lines));
  end if;
end
$$;
comment on function private.refuse_loose_release(kontor.documents) is
  'KT423 for a release of more than its reservations still hold: each line with what is left.';
