-- Alerts: what a sysadmin should look at, each raised once, and the answer to it.

create function private.raise_alert(p_kind text, p_mark text, p_login text, p_detail jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_id bigint;
begin
  insert into audit.alerts (at, kind, mark, login, detail)
  values (private.moment(), p_kind, p_mark, coalesce(p_login, ''), p_detail)
  on conflict (kind, mark) do nothing returning id into v_id;
  if v_id is not null then
    perform private.notify_change('alert', v_id);
  end if;
end
$$;
comment on function private.raise_alert(text, text, text, jsonb) is 'Raises an alert unless the same kind and mark was raised before.';

create function private.note_override(p_object text, p_record_id bigint, p_detail jsonb) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  select private.raise_alert('override', concat_ws(':', p_object, p_record_id, pg_current_xact_id()::text,
      coalesce(p_detail ->> 'code', (select min(k.name) from jsonb_object_keys(p_detail) k(name)))),
    session_user::text, coalesce(p_detail, '{}') || jsonb_build_object('object', p_object, 'record_id', p_record_id))
$$;
comment on function private.note_override(text, bigint, jsonb) is
  'Tells the sysadmin that this session went beyond a limit by its right to override; in the transaction that does it.';

-- What went beyond a limit names goods and lots, which are business data; a sysadmin reads which lines it was.
create function private.without_goods(p_detail jsonb) returns jsonb
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select coalesce(jsonb_object_agg(d.key, case when jsonb_typeof(d.value -> 0) = 'object' then (
      select jsonb_agg(jsonb_build_object('line_no', l.line -> 'line_no') order by l.place)
      from jsonb_array_elements(d.value) with ordinality l(line, place))
    else d.value end), '{}')
  from jsonb_each(p_detail) d
$$;
comment on function private.without_goods(jsonb) is 'The detail of an alert with the numbers of lines only, where it names goods.';

create function private.raise_alerts() returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_now timestamptz := private.moment();
begin
  perform private.raise_alert(case when b.rows > private.watch_setting('reading_floor')
      and b.rows > b.usual_rows * private.watch_setting('reading_factor') then 'reading' else 'cards' end,
    b.login || ' ' || b.hour::text, b.login, to_jsonb(b) - 'login')
  from private.reading_beyond_habit(date_trunc('hour', v_now) - interval '1 hour') b;
  perform private.raise_alert('refusals', r.login || ' ' || r.hour::text, r.login,
    jsonb_build_object('count', r.count, 'hour', r.hour, 'codes', r.codes))
  from (select f.login, date_trunc('hour', f.at) as hour, count(*) as count, to_jsonb(array_agg(distinct f.code)) as codes
        from audit.refusals f where f.at >= date_trunc('hour', v_now) - interval '1 hour' and f.code <> '53400'
        group by 1, 2) r
  where r.count > private.watch_setting('refusals_an_hour');
  perform private.raise_alert('disk', f.login || ' ' || date_trunc('hour', f.at)::text, f.login, '{}')
  from audit.refusals f where f.at >= v_now - interval '2 hours' and f.code = '53400';
  perform private.raise_alert('export', x.export_id::text, x.login, jsonb_build_object(
    'rows', greatest(x.told_rows, x.counted_rows), 'told_rows', x.told_rows, 'counted_rows', x.counted_rows,
    'list_name', e.list_name, 'object', e.object, 'kind', e.kind))
  from audit.export_ends x join audit.exports e on e.id = x.export_id
  where x.at >= v_now - interval '2 days'
    and greatest(x.told_rows, x.counted_rows) > private.watch_setting('export_rows');
  perform private.raise_alert('locked', s.id::text, s.login, jsonb_build_object('client_address', host(s.client_address)))
  from audit.sign_ins s where s.event = 'locked' and s.at >= v_now - interval '2 days';
end
$$;
comment on function private.raise_alerts() is
  'Looks for reading beyond habit, many refusals, long exports and locked logins; a due job.';

create function private.check_seals() returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  select private.raise_alert('broken_seal', b.id::text, null, jsonb_build_object('seal', b.id))
  from private.broken_seals() b(id)
$$;
comment on function private.check_seals() is 'Computes the chain of seals anew and raises an alert for each that is broken; a due job.';

create function private.alert_page(p_open boolean, p_after_id bigint, p_before_id bigint, p_limit integer) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', a.id, 'at', a.at, 'kind', a.kind, 'login', a.login, 'name', private.employee_name(a.login),
    'detail', a.detail, 'answered_at', n.at, 'answered_by', coalesce(private.employee_name(n.login), n.login),
    'note', n.note) order by a.id desc), '[]')
  from (select a.* from audit.alerts a
        where (p_before_id is null or a.id < p_before_id) and (p_after_id is null or a.id > p_after_id)
          and (not p_open or not exists (select from audit.alert_answers n where n.alert_id = a.id))
        order by a.id desc limit p_limit) a
  left join audit.alert_answers n on n.alert_id = a.id
$$;
comment on function private.alert_page(boolean, bigint, bigint, integer) is
  'Alerts with their answers, newest first; only those without one where asked.';

create function private.count_open_alerts() returns bigint
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(*) from audit.alerts a
  where not exists (select from audit.alert_answers n where n.alert_id = a.id)
$$;
comment on function private.count_open_alerts() is 'How many alerts nobody has taken in hand.';

create function private.write_alert_answer(p_alert_id bigint, p_note text) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from audit.alerts a where a.id = p_alert_id) then
    return false;
  end if;
  insert into audit.alert_answers (at, login, alert_id, note)
  values (clock_timestamp(), session_user, p_alert_id, p_note) on conflict (alert_id) do nothing;
  return true;
end
$$;
comment on function private.write_alert_answer(bigint, text) is
  'Records who took an alert in hand; the first answer stays. False: there is no such alert.';

-- What kontor-server watch read from the server's log; people who do not work here are no concern of the journal.
create function private.note_refusals(p_refusals jsonb) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_count bigint;
begin
  insert into audit.refusals (at, login, client_address, application, code, message, object, action)
  select r.at, r.login, r.client_address, left(r.application, 200), r.code, left(r.message, 500), left(r.object, 100),
         left(r.action, 100)
  from jsonb_to_recordset(p_refusals) as r(
    at timestamptz, login text, client_address inet, application text, code text, message text, object text, action text)
  where private.employee_name(r.login) is not null;
  get diagnostics v_count = row_count;
  return v_count;
end
$$;
comment on function private.note_refusals(jsonb) is 'Records refusals read from the server''s log; returns how many.';

-- What is kept outside the database: seals in a file or a mailbox, alerts in a mailbox.
create function private.seals_to_give(p_place text) returns setof audit.seals
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.* from audit.seals s
  where s.id > coalesce((select g.last_id from private.given_out g where g.place = p_place), 0) order by s.id limit 1000
$$;
comment on function private.seals_to_give(text) is 'Seals that a place outside has not got yet, oldest first.';

create function private.note_given(p_place text, p_last_id bigint) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into private.given_out (place, last_id) values (p_place, p_last_id)
  on conflict (place) do update set last_id = greatest(given_out.last_id, excluded.last_id)
$$;
comment on function private.note_given(text, bigint) is 'Remembers up to which seal or alert a place outside has got.';

create function private.last_given(p_place text) returns bigint
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select g.last_id from private.given_out g where g.place = p_place
$$;
comment on function private.last_given(text) is 'Up to which seal or alert a place outside has got; null: nothing yet.';
