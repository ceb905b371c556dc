-- Stock is never negative: not at the moment of a posting, not at any later one, not by lot, and not below what is held.

-- A document that takes out and puts in again needs most in between; it never needs more of tomorrow than it leaves out.
create function private.short_cells(p_document_id bigint, p_moment timestamptz, p_posting_no bigint)
returns table (warehouse_id bigint, item_id bigint, lot_id bigint, needed numeric, free numeric, free_now numeric)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query
    with own as materialized (
      select m.warehouse_id, m.item_id, m.lot_id, m.quantity,
             sum(m.quantity) over (partition by m.warehouse_id, m.item_id order by m.id) as running,
             sum(m.quantity) over (partition by m.warehouse_id, m.item_id, m.lot_id order by m.id) as lot_running
      from kontor.moves m where m.document_id = p_document_id and m.posting_no = p_posting_no
    ), wanted as (
      select o.warehouse_id, o.item_id, null::bigint as lot_id, -min(o.running) as needed, sum(o.quantity) as net
      from own o group by o.warehouse_id, o.item_id having min(o.running) < 0
      union all
      select o.warehouse_id, o.item_id, o.lot_id, -min(o.lot_running), sum(o.quantity)
      from own o where o.lot_id is not null
      group by o.warehouse_id, o.item_id, o.lot_id having min(o.lot_running) < 0
    )
    select w.warehouse_id, w.item_id, w.lot_id, w.needed::numeric, greatest(x.free, 0)::numeric, x.free_now::numeric
    from wanted w
    join kontor.balances b on b.warehouse_id = w.warehouse_id and b.item_id = w.item_id
    left join kontor.lot_balances s
      on s.warehouse_id = w.warehouse_id and s.item_id = w.item_id and s.lot_id = w.lot_id
    left join lateral (
      select sum(r.quantity) as total, min(r.running) as lowest
      from (
        select m.quantity, sum(m.quantity) over (order by m.moment, m.posting_no, m.id) as running
        from kontor.moves m
        where b.last_moment > p_moment and m.warehouse_id = w.warehouse_id and m.item_id = w.item_id
          and (w.lot_id is null or m.lot_id = w.lot_id) and (m.moment, m.posting_no) > (p_moment, p_posting_no)
      ) r
    ) a on true
    cross join lateral (
      select case when w.lot_id is null then b.quantity - b.reserved else coalesce(s.quantity - s.reserved, 0) end as free_now,
             case when w.lot_id is null then b.quantity else coalesce(s.quantity, 0) end - coalesce(a.total, 0) as before
    ) n
    cross join lateral (
      select case when w.net < 0 then least(n.before + least(a.lowest, 0), n.free_now) else n.before end as free,
             n.free_now
    ) x
    where w.needed > x.free;
end
$$;
comment on function private.short_cells(bigint, timestamptz, bigint) is
  'Items and lots of which a document takes more than lies there, at its moment or at any later one.';

create function private.refuse_shortage(p_document kontor.documents, p_moment timestamptz, p_posting_no bigint)
returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_lines jsonb;
  v_now boolean;
begin
  with lines as (
    select l.line_id, l.line_no, l.id, s.*, l.quantity as line_quantity,
           sum(l.quantity) over (partition by s.warehouse_id, s.item_id, s.lot_id order by l.line_no, l.id) as upto
    from private.short_cells(p_document.id, p_moment, p_posting_no) s
    join kontor.moves m on m.document_id = p_document.id and m.posting_no = p_posting_no and m.quantity < 0
      and m.warehouse_id = s.warehouse_id and m.item_id = s.item_id and (s.lot_id is null or m.lot_id = s.lot_id)
    join kontor.document_lines l on l.id = m.document_line_id
  )
  select jsonb_agg(jsonb_build_object(
      'line_id', s.line_id, 'line_no', s.line_no, 'item_id', s.item_id, 'name', i.name, 'unit', u.short_name,
      'lot', t.number, 'needed', trim_scale(s.needed)::text, 'free', trim_scale(s.free)::text,
      'allowed', trim_scale(greatest(0, least(s.line_quantity, s.free - s.upto + s.line_quantity)))::text,
      'taken_by', private.last_issue_of(s.warehouse_id, s.item_id, p_document.id)) order by s.line_no, s.id),
    bool_and(s.needed <= s.free_now) into v_lines, v_now
  from lines s
  join kontor.items i on i.id = s.item_id
  join kontor.units u on u.id = i.unit_id
  left join kontor.lots t on t.id = s.lot_id;
  if v_lines is not null then
    perform private.refuse('KT401', jsonb_build_object('lines', v_lines, 'post_now', v_now));
  end if;
end
$$;
comment on function private.refuse_shortage(kontor.documents, timestamptz, bigint) is
  'KT401 naming each short line: what is free, how much it may have, who took the item last; post_now: today it would do.';

create function private.last_issue_of(p_warehouse_id bigint, p_item_id bigint, p_document_id bigint) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select jsonb_build_object('document_id', d.id, 'kind', d.kind, 'number', d.number, 'moment', d.moment, 'author', e.name)
  from kontor.moves m join kontor.documents d on d.id = m.document_id join kontor.employees e on e.id = d.posted_by
  where m.warehouse_id = p_warehouse_id and m.item_id = p_item_id and m.quantity < 0 and m.document_id <> p_document_id
  order by m.moment desc, m.posting_no desc limit 1;
end;
comment on function private.last_issue_of(bigint, bigint, bigint) is 'The other document that issued an item last.';
