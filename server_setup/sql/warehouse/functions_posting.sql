-- Posting: balance rows are locked first, in item order, then read; the counter of numbers is locked last. Every step
-- is one statement over all lines.

create function private.locked_period(p_own_firm_id bigint) returns kontor.own_firms
language sql security definer set search_path = pg_catalog, pg_temp as $$
  select f.* from kontor.own_firms f where f.id = p_own_firm_id for share
$$;
comment on function private.locked_period(bigint) is
  'An own firm, locked so that its period is not closed before this posting is done.';

create function private.refuse_closed(p_firm kontor.own_firms, p_moment timestamptz) returns void
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  if (p_moment at time zone p_firm.zone)::date <= p_firm.closed_until then
    perform private.refuse('KT403', jsonb_build_object('closed_until', p_firm.closed_until, 'field', 'moment'));
  end if;
end
$$;
comment on function private.refuse_closed(kontor.own_firms, timestamptz) is
  'KT403 for a moment in a closed period of an own firm.';

create function private.posting_moment(p_document kontor.documents, p_firm kontor.own_firms, p_now timestamptz)
returns timestamptz
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_day date := (p_document.moment at time zone p_firm.zone)::date;
  v_today date := (p_now at time zone p_firm.zone)::date;
begin
  if v_day > v_today or (p_document.moment_typed and p_document.moment > p_now) then
    perform private.refuse('KT407', jsonb_build_object('field', 'moment', 'moment', p_document.moment));
  elsif v_day < v_today and not private.can_touch_document(p_document, 'back_date') then
    perform private.refuse('KT404', jsonb_build_object(
      'field', 'moment', 'day', v_day, 'object', private.document_object(p_document.kind)));
  end if;
  -- A day without a time: today is now, so that goods on the shelf are never refused; an earlier day is its end.
  return case
    when p_document.moment_typed then p_document.moment
    when v_day = v_today then p_now
    else (v_day + time '23:59:59') at time zone p_firm.zone end;
end
$$;
comment on function private.posting_moment(kontor.documents, kontor.own_firms, timestamptz) is
  'The moment at which a document takes effect; KT404 without the right to back-date, KT407 in the future.';

create function private.lock_balances(p_document kontor.documents) returns timestamptz
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_items bigint[];
  v_latest timestamptz;
begin
  select array_agg(distinct l.item_id) into v_items
  from kontor.document_lines l where l.document_id = p_document.id;
  if p_document.kind = 'receipt' then
    insert into kontor.balances (warehouse_id, item_id, acl_key, quantity, value)
    select p_document.warehouse_id, i.item_id, p_document.warehouse_key, 0, 0
    from unnest(v_items) i(item_id)
    where not exists (select from kontor.balances b
                      where b.warehouse_id = p_document.warehouse_id and b.item_id = i.item_id)
    order by i.item_id
    on conflict (warehouse_id, item_id) do nothing;
  end if;
  with locked as materialized (
    select b.last_moment from kontor.balances b
    where b.warehouse_id = p_document.warehouse_id and b.item_id = any (v_items)
    order by b.item_id for no key update
  )
  select max(l.last_moment) into v_latest from locked l;
  return v_latest;
end
$$;
comment on function private.lock_balances(kontor.documents) is
  'Locks the balances of a document''s items in item order; returns the moment of their latest move.';

-- Without later issues the state before a back-dated document is the balance less what came in later.
create function private.balances_at(p_document kontor.documents, p_moment timestamptz)
returns table (item_id bigint, quantity numeric, value numeric)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select b.item_id, b.quantity - coalesce(x.quantity, 0), b.value - coalesce(x.value, 0)
  from kontor.balances b
  left join lateral (
    select sum(m.quantity) as quantity, sum(m.value) as value from kontor.moves m
    where m.warehouse_id = b.warehouse_id and m.item_id = b.item_id and m.moment > p_moment
  ) x on b.last_moment > p_moment
  where b.warehouse_id = p_document.warehouse_id
    and b.item_id in (select l.item_id from kontor.document_lines l where l.document_id = p_document.id);
end;
comment on function private.balances_at(kontor.documents, timestamptz) is
  'Balances of a document''s items at a moment after which they were not issued.';

create function private.later_issues(p_document kontor.documents, p_moment timestamptz, p_posting_no bigint)
returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select jsonb_build_object('documents', jsonb_agg(to_jsonb(x) order by x.moment, x.document_id),
                            'numbers', string_agg(x.number, ', ' order by x.moment, x.document_id))
  from (
    select distinct d.id as document_id, d.kind, d.number, d.moment
    from kontor.balances b
    join kontor.moves m on m.warehouse_id = b.warehouse_id and m.item_id = b.item_id
      and (m.moment, m.posting_no) > (p_moment, p_posting_no) and m.quantity < 0
    join kontor.documents d on d.id = m.document_id
    where b.warehouse_id = p_document.warehouse_id and b.last_moment >= p_moment and m.document_id <> p_document.id
      and b.item_id in (select l.item_id from kontor.document_lines l where l.document_id = p_document.id)
    order by d.moment, d.id limit 20
  ) x
  having count(*) > 0;
end;
comment on function private.later_issues(kontor.documents, timestamptz, bigint) is
  'Documents that issued the same items later, at most twenty: {documents, numbers}, or null.';

create function private.moment_after(
  p_document kontor.documents, p_moment timestamptz, p_latest timestamptz, p_is_now boolean
) returns timestamptz
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_later jsonb;
begin
  if p_latest is null or p_latest <= p_moment then
    return p_moment;
  elsif p_is_now then
    -- Another posting of this instant came first at the lock: "now" is after it.
    return p_latest;
  end if;
  v_later := private.later_issues(p_document, p_moment, 9223372036854775807);
  if v_later is not null then
    perform private.refuse('KT405', jsonb_build_object('field', 'moment') || v_later);
  end if;
  return p_moment;
end
$$;
comment on function private.moment_after(kontor.documents, timestamptz, timestamptz, boolean) is
  'The moment of a posting once its balances are locked; KT405 before later issues of the same items.';

create function private.refuse_shortage(p_document kontor.documents, p_moment timestamptz) returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_lines jsonb;
begin
  with wanted as (
    select l.line_id, l.line_no, l.id, l.item_id, l.quantity,
           sum(l.quantity) over (partition by l.item_id) as needed,
           sum(l.quantity) over (partition by l.item_id order by l.line_no, l.id) - l.quantity as taken_above
    from kontor.document_lines l where l.document_id = p_document.id
  ), short as (
    select w.*, coalesce(b.quantity, 0) as free
    from wanted w left join private.balances_at(p_document, p_moment) b on b.item_id = w.item_id
    where w.needed > coalesce(b.quantity, 0)
  )
  select jsonb_agg(jsonb_build_object(
    'line_id', s.line_id, 'line_no', s.line_no, 'item_id', s.item_id, 'name', i.name, 'unit', u.short_name,
    'needed', trim_scale(s.needed)::text, 'free', trim_scale(s.free)::text,
    'allowed', trim_scale(greatest(0, least(s.quantity, s.free - s.taken_above)))::text,
    'taken_by', private.last_issue_of(p_document.warehouse_id, s.item_id)) order by s.line_no, s.id) into v_lines
  from short s join kontor.items i on i.id = s.item_id join kontor.units u on u.id = i.unit_id;
  if v_lines is not null then
    perform private.refuse('KT401', jsonb_build_object('lines', v_lines));
  end if;
end
$$;
comment on function private.refuse_shortage(kontor.documents, timestamptz) is
  'KT401 naming each short line: what is free, how much the line may have, and which document took the item last.';

create function private.last_issue_of(p_warehouse_id bigint, p_item_id bigint) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select jsonb_build_object('document_id', d.id, 'kind', d.kind, 'number', d.number, 'moment', d.moment, 'author', e.name)
  from kontor.moves m join kontor.documents d on d.id = m.document_id join kontor.employees e on e.id = d.posted_by
  where m.warehouse_id = p_warehouse_id and m.item_id = p_item_id and m.quantity < 0
  order by m.moment desc, m.posting_no desc limit 1;
end;
comment on function private.last_issue_of(bigint, bigint) is 'The document that issued an item last.';

-- p_sign 1 adds a document's moves to balances and to the snapshots after it, -1 takes them off again.
create function private.apply_moves(p_document kontor.documents, p_moment timestamptz, p_sign integer) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update kontor.balances b
  set quantity = b.quantity + d.quantity * p_sign, value = b.value + d.value * p_sign,
      last_moment = case when p_sign > 0 then greatest(b.last_moment, p_moment) else (
        select m.moment from kontor.moves m
        where m.warehouse_id = b.warehouse_id and m.item_id = b.item_id and m.document_id <> p_document.id
        order by m.moment desc, m.posting_no desc limit 1) end
  from (
    select m.item_id, sum(m.quantity) as quantity, sum(m.value) as value
    from kontor.moves m where m.document_id = p_document.id group by m.item_id
  ) d
  where b.warehouse_id = p_document.warehouse_id and b.item_id = d.item_id;
  insert into kontor.balance_snapshots as s (warehouse_id, at, item_id, acl_key, quantity, value)
  select p_document.warehouse_id, t.at, d.item_id, p_document.warehouse_key, d.quantity, d.value
  from (select distinct s.at from kontor.balance_snapshots s
        where s.warehouse_id = p_document.warehouse_id and s.at > p_moment) t
  cross join (
    select m.item_id, sum(m.quantity) * p_sign as quantity, sum(m.value) * p_sign as value
    from kontor.moves m where m.document_id = p_document.id group by m.item_id
  ) d
  on conflict (warehouse_id, at, item_id) do update
  set quantity = s.quantity + excluded.quantity, value = s.value + excluded.value;
end
$$;
comment on function private.apply_moves(kontor.documents, timestamptz, integer) is
  'Brings balances and later month snapshots in step with a document''s moves.';

create function private.take_number(p_document kontor.documents, p_day date) returns kontor.documents
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_document kontor.documents := p_document;
  v_series kontor.number_series;
begin
  if p_document.number is not null then
    return p_document;
  end if;
  -- A new year starts with the prefix and padding of the year before.
  insert into kontor.number_series as s (own_firm_id, kind, year, prefix, padding, last_number)
  select p_document.own_firm_id, p_document.kind,
         extract(year from p_day)::int,
         coalesce(p.prefix, ''), coalesce(p.padding, 6), 1
  from (select) one left join lateral (
    select n.prefix, n.padding from kontor.number_series n
    where n.own_firm_id = p_document.own_firm_id and n.kind = p_document.kind
    order by n.year desc limit 1) p on true
  on conflict (own_firm_id, kind, year) do update set last_number = s.last_number + 1
  returning * into v_series;
  v_document.series_id := v_series.id;
  v_document.series_number := v_series.last_number;
  v_document.number := v_series.prefix
    || lpad(v_series.last_number::text, greatest(v_series.padding, length(v_series.last_number::text)), '0');
  return v_document;
end
$$;
comment on function private.take_number(kontor.documents, date) is
  'The document with its number: kept, or the next of its series, whose row stays locked to the end of the transaction.';
