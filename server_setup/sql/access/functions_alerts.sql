-- Guarded reads counted one by one, thresholds, alerts and the whole journal, for those who have the right.

-- A sequence of each employee's own: what it has counted is not taken back by a rollback.
create function private.make_read_counter() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  execute format('create sequence if not exists private.%I', format('guarded_reads_of_%s', new.id));
  return null;
end
$$;
comment on function private.make_read_counter() is 'Gives a new employee the counter of guarded reads.';

create function private.guarded_reads() returns table (login text, counted bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.login, coalesce(pg_sequence_last_value(s.counter), 0)
  from kontor.employees e
  cross join lateral (select to_regclass('private.guarded_reads_of_' || e.id) as counter) s
  where s.counter is not null
$$;
comment on function private.guarded_reads() is 'How many guarded records each employee has read in all.';

create function private.watch_defaults() returns jsonb
language sql immutable set search_path = pg_catalog, pg_temp
return '{"reading_floor": 5000, "reading_factor": 5, "cards_floor": 150, "cards_an_hour": 600, "refusals_an_hour": 20,
  "export_rows": 5000, "export_reason": 0}'::jsonb;
comment on function private.watch_defaults() is
  'Thresholds the program comes with. reading_floor: rows an hour below which nobody is noticed; reading_factor: times
the own habit; cards_floor: the same for guarded records; cards_an_hour: how many of them one may open without the right
to export clients (0: any number); refusals_an_hour; export_rows: a longer export is told; export_reason: whether an export
and a mass copy need a reason (0: no).';

create function private.watch_setting(p_name text) returns numeric
language sql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((select s.value from kontor.watch_settings s where s.name = p_name),
                  (private.watch_defaults() ->> p_name)::numeric)
$$;
comment on function private.watch_setting(text) is 'A threshold in force.';

-- Called once a record by the functions that show channels and bank data, also where a SELECT calls them once a row.
create function private.count_guarded_read() returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_counter regclass;
  v_allowed bigint;
  v_at timestamptz;
begin
  select to_regclass('private.guarded_reads_of_' || e.id), m.allowed, m.at into v_counter, v_allowed, v_at
  from kontor.employees e left join private.card_marks m on m.login = e.login where e.login = session_user::text;
  -- An old mark: the watch does not run, and then nobody is kept from work by a count that is never set back.
  if v_counter is not null and nextval(v_counter) > v_allowed and v_at > private.moment() - interval '2 hours'
     and not private.may('clients', 'export') then
    perform private.refuse('KT020', jsonb_build_object('limit', private.watch_setting('cards_an_hour')::integer));
  end if;
end
$$;
comment on function private.count_guarded_read() is
  'Counts one read of guarded data past any rollback; KT020 above the hourly number without the right to export clients.';

create function private.require_watcher() returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- Who signs in, is refused or takes much away is the sysadmin's business too; it holds no business data.
  if not private.may('journal', 'view') then
    perform private.require('employees', 'view');
  end if;
end
$$;
comment on function private.require_watcher() is 'KT002 for who neither reads the journal nor administers employees.';

create function admin.list_alerts(p_open boolean, p_before_id bigint, p_limit integer) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_page jsonb;
begin
  perform private.require_watcher();
  v_page := private.alert_page(coalesce(p_open, false), null, p_before_id, private.page_size(p_limit));
  if private.may('journal', 'view') then
    return v_page;
  end if;
  return coalesce((
    select jsonb_agg(jsonb_set(a.alert, '{detail}', private.without_goods(a.alert -> 'detail')) order by a.place)
    from jsonb_array_elements(v_page) with ordinality a(alert, place)), '[]');
end
$$;
comment on function admin.list_alerts(boolean, bigint, integer) is 'Alerts by page; rights journal.view or employees.view.';

create function admin.count_alerts() returns bigint
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform private.require_watcher();
  return private.count_open_alerts();
end
$$;
comment on function admin.count_alerts() is 'How many alerts wait for somebody.';

create function admin.answer_alert(p_save_id uuid, p_id bigint, p_note text) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
begin
  perform private.require_watcher();
  if length(p_note) > 1000 then
    perform private.refuse('KT007', '{"field": "note", "limit": 1000}');
  end if;
  v_stored := private.claim_save(p_save_id, 'answer_alert');
  if v_stored is not null then
    return v_stored;
  end if;
  if not private.write_alert_answer(p_id, coalesce(p_note, '')) then
    perform private.refuse('KT003', '{"object": "journal"}');
  end if;
  perform private.notify_change('alert', p_id);
  return private.finish_save(p_save_id, '{}');
end
$$;
comment on function admin.answer_alert(uuid, bigint, text) is 'Takes an alert in hand, with a note; the first one''s answer stays.';

create function admin.list_events(p_asked jsonb, p_limit integer) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_field text;
begin
  perform private.require_watcher();
  if jsonb_typeof(p_asked) is distinct from 'object' or jsonb_typeof(coalesce(p_asked -> 'kinds', '[]')) <> 'array' then
    perform private.refuse('KT005', '{"field": "kinds", "reason": "list"}');
  end if;
  foreach v_field in array array['record_id', 'before_id'] loop
    perform private.id_of(p_asked, v_field);
  end loop;
  foreach v_field in array array['since', 'until', 'before_at'] loop
    if p_asked ->> v_field is not null and not pg_input_is_valid(p_asked ->> v_field, 'timestamptz') then
      perform private.refuse('KT005', jsonb_build_object('field', v_field, 'reason', 'format'));
    end if;
  end loop;
  return private.event_page(p_asked, private.may('journal', 'view'), private.page_size(p_limit));
end
$$;
comment on function admin.list_events(jsonb, integer) is
  'A page of the journal; changes of business data only with journal.view, all else for sysadmins too.';

create function admin.get_watch_settings() returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform private.require('settings', 'view');
  return private.watch_defaults() || coalesce((
    select jsonb_object_agg(s.name, s.value) from kontor.watch_settings s), '{}');
end
$$;
comment on function admin.get_watch_settings() is 'Thresholds in force; right settings.view.';

create function admin.save_watch_settings(p_save_id uuid, p_changes jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_name text;
  v_value text;
begin
  perform private.require('settings', 'edit');
  v_stored := private.claim_save(p_save_id, 'save_watch_settings');
  if v_stored is not null then
    return v_stored;
  end if;
  for v_name, v_value in select * from jsonb_each_text(private.as_changes(p_changes)) loop
    if not private.watch_defaults() ? v_name or coalesce(v_value, '') !~ '^[0-9]{1,9}$' then
      perform private.refuse('KT005', jsonb_build_object('field', v_name, 'value', v_value, 'reason', 'range'));
    end if;
    insert into kontor.watch_settings (name, value) values (v_name, v_value::numeric)
    on conflict (name) do update set value = excluded.value;
  end loop;
  return private.finish_save(p_save_id, '{}');
end
$$;
comment on function admin.save_watch_settings(uuid, jsonb) is 'Sets thresholds of alerts; journaled. Right settings.edit.';
