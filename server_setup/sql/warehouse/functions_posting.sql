-- Posting: what it may change is locked first, in one order, then read; the counter of numbers is locked last. Every step
-- is one statement over all lines. Those with many tables keep their plans (plan_cache_mode): planning them anew for each
-- document took a fifth of a posting of 100 lines and half of one of 2,000, and came to the same walks along indexes.

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
  elsif v_day < v_today and v_today - v_day > private.limit_of('back_date_days') then
    perform private.refuse('KT414', jsonb_build_object(
      'field', 'moment', 'day', v_day, 'days', trim_scale(private.limit_of('back_date_days'))::text));
  end if;
  -- A day without a time: today is now, so that goods on the shelf are never refused; an earlier day is its end.
  return case
    when p_document.moment_typed then p_document.moment
    when v_day = v_today then p_now
    else (v_day + time '23:59:59') at time zone p_firm.zone end;
end
$$;
comment on function private.posting_moment(kontor.documents, kontor.own_firms, timestamptz) is
  'The moment at which a document takes effect; KT404 without the right to back-date, KT414 too far back, KT407 ahead.';

create function private.refuse_before_sources(p_document kontor.documents, p_posting_no bigint) returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_documents bigint[];
begin
  select array_agg(distinct s.document_id) into v_documents
  from kontor.moves m join kontor.moves s on s.id = m.source_move_id
  where m.document_id = p_document.id and m.posting_no = p_posting_no
    and (s.moment, s.posting_no, s.id) >= (m.moment, m.posting_no, m.id);
  if v_documents is not null then
    perform private.refuse('KT405', jsonb_build_object('field', 'moment') || private.named_documents(v_documents));
  end if;
end
$$;
comment on function private.refuse_before_sources(kontor.documents, bigint) is
  'KT405 for a document that would stand before what it returns or reverses.';

-- One event of a document: posting it, or the arrival of a transfer that was sent.
create function private.move_stock(
  p_document kontor.documents, p_is_now boolean, inout p_moment timestamptz, out p_posting_no bigint
)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_locked record;
  v_moves boolean;
  v_issues boolean;
  v_lots boolean;
  v_sources boolean;
begin
  v_locked := private.locked_cells(p_document, 9223372036854775807, p_is_now, p_moment);
  p_moment := v_locked.p_moment;
  perform private.refuse_frozen(p_document);
  if p_document.state <> 'sent' then
    perform private.consume_reservations(p_document);
  end if;
  p_posting_no := nextval('kontor.posting_numbers');
  perform private.write_moves(p_document, p_moment, p_posting_no);
  select count(*) > 0, coalesce(bool_or(m.quantity < 0), false), coalesce(bool_or(m.lot_id is not null), false),
         coalesce(bool_or(m.source_move_id is not null), false)
  into v_moves, v_issues, v_lots, v_sources
  from kontor.moves m where m.document_id = p_document.id and m.posting_no = p_posting_no;
  if v_sources then
    perform private.refuse_before_sources(p_document, p_posting_no);
  end if;
  if v_issues then
    perform private.refuse_shortage(p_document, p_moment, p_posting_no);
  end if;
  if v_moves then
    perform private.value_moves(p_document.id, 1, v_locked.p_cells, p_moment, p_posting_no);
  end if;
  if v_lots then
    perform private.refuse_expired(p_document, p_posting_no);
    perform private.write_lots(p_document.id, 1, p_posting_no);
  end if;
end
$$;
comment on function private.move_stock(kontor.documents, boolean, timestamptz) is
  'Locks, checks, moves and values; "now" may become the moment of the latest move there.';

create function private.take_moves_back(p_document kontor.documents, p_moment timestamptz, p_posting_no bigint) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_locked record := private.locked_cells(p_document, p_posting_no, false, p_moment);
begin
  perform private.refuse_frozen(p_document);
  perform private.refuse_dependents(p_document.id, p_posting_no);
  perform private.refuse_missing(p_document.id, p_moment, p_posting_no);
  if exists (select from kontor.moves m where m.document_id = p_document.id and m.posting_no = p_posting_no) then
    perform private.value_moves(p_document.id, -1, v_locked.p_cells, p_moment, p_posting_no);
    perform private.write_lots(p_document.id, -1, p_posting_no);
    delete from kontor.moves m where m.document_id = p_document.id and m.posting_no = p_posting_no;
  end if;
end
$$;
comment on function private.take_moves_back(kontor.documents, timestamptz, bigint) is
  'Takes the moves of one event of a document back and values what follows anew; KT402, KT406, KT412 where it cannot.';
