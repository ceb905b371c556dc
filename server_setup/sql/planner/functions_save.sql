-- Saving a task as the form sends it, and the checks that every way of making one goes through.

create function private.read_day(p_text text, p_field text) returns date
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
declare
  v_day date;
begin
  if p_text is null or p_text = '' then
    return null;
  end if;
  begin
    v_day := p_text::date;
  exception when others then
    perform private.refuse('KT911', jsonb_build_object('field', p_field, 'value', left(p_text, 40)));
  end;
  -- A slip such as the year 1020 is refused here, not adjusted.
  if v_day not between date '2000-01-01' and date '2100-12-31' then
    perform private.refuse('KT913', jsonb_build_object('field', p_field, 'value', p_text,
      'lowest', '2000-01-01', 'highest', '2100-12-31'));
  end if;
  return v_day;
end
$$;
comment on function private.read_day(text, text) is 'A day from 2000 to 2100; KT911 for no date, KT913 outside.';

create function private.read_whole(p_text text, p_field text, p_lowest integer, p_highest integer) returns integer
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
  if p_text is null or p_text = '' then
    return null;
  end if;
  if p_text !~ '^-?[0-9]{1,9}$' then
    perform private.refuse('KT910', jsonb_build_object('field', p_field, 'value', left(p_text, 40)));
  end if;
  if p_text::integer not between p_lowest and p_highest then
    perform private.refuse('KT913', jsonb_build_object('field', p_field, 'value', p_text,
      'lowest', p_lowest, 'highest', p_highest));
  end if;
  return p_text::integer;
end
$$;
comment on function private.read_whole(text, text, integer, integer) is 'A whole number; KT910 for none, KT913 outside.';

create function private.check_task_links(p_fields jsonb, p_former jsonb) returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_client_id bigint := private.id_from(p_fields ->> 'client_id', 'client_id');
  v_contact_id bigint := private.id_from(p_fields ->> 'contact_id', 'contact_id');
  v_performer_id bigint := private.id_from(p_fields ->> 'performer_id', 'performer_id');
  v_client_key integer;
begin
  -- A link that stood before is not asked again: the client may have passed to somebody else meanwhile.
  if v_client_id is not null and v_client_id is distinct from (p_former ->> 'client_id')::bigint then
    select c.acl_key into v_client_key from kontor.clients c where c.id = v_client_id;
    if v_client_key is null or not private.can_touch(v_client_key, 'clients', 'view') then
      perform private.refuse('KT003', '{"object": "clients", "field": "client_id"}');
    end if;
  end if;
  if v_contact_id is not null and not exists (
    select from kontor.contacts c where c.id = v_contact_id and c.client_id = v_client_id) then
    perform private.refuse('KT005', '{"field": "contact_id", "reason": "other_client"}');
  end if;
  if not exists (select from kontor.task_kinds k where k.code = p_fields ->> 'kind') then
    perform private.refuse('KT005', jsonb_build_object('field', 'kind', 'value', left(p_fields ->> 'kind', 40),
      'reason', 'unknown'));
  end if;
  if v_performer_id is distinct from (p_former ->> 'performer_id')::bigint and not exists (
    select from kontor.employees e where e.id = v_performer_id and e.active) then
    perform private.refuse('KT003', '{"object": "employees", "field": "performer_id"}');
  end if;
end
$$;
comment on function private.check_task_links(jsonb, jsonb) is 'KT003 for a client or performer out of reach, KT005 for a wrong link.';

create function private.task_from_fields(p_task kontor.tasks, p_fields jsonb) returns kontor.tasks
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_task kontor.tasks := p_task;
  v_day date := private.read_day(p_fields ->> 'day', 'day');
  v_time text := nullif(p_fields ->> 'time', '');
begin
  perform private.check_text('subject', p_fields ->> 'subject', 300, true),
          private.check_text('note', p_fields ->> 'note', 4000),
          private.check_text('result', p_fields ->> 'result', 4000);
  if v_time !~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' then
    perform private.refuse('KT005', jsonb_build_object('field', 'time', 'value', left(v_time, 20), 'reason', 'time'));
  elsif v_time is not null and v_day is null then
    perform private.refuse('KT008', '{"field": "day"}');
  end if;
  v_task.starts_at := case when v_time is not null then (v_day + v_time::time) at time zone private.my_zone() end;
  v_task.on_date := case when v_time is null then v_day end;
  v_task.subject := btrim(p_fields ->> 'subject');
  v_task.kind := p_fields ->> 'kind';
  v_task.client_id := p_fields ->> 'client_id';
  v_task.contact_id := p_fields ->> 'contact_id';
  v_task.duration_minutes := private.read_whole(p_fields ->> 'duration_minutes', 'duration_minutes', 1, 1440);
  v_task.deadline := private.read_day(p_fields ->> 'deadline', 'deadline');
  v_task.priority := coalesce(private.read_whole(p_fields ->> 'priority', 'priority', -1, 1), 0);
  v_task.remind_minutes := private.read_whole(p_fields ->> 'remind_minutes', 'remind_minutes', 0, 43200);
  v_task.note := coalesce(btrim(p_fields ->> 'note'), '');
  v_task.result := coalesce(btrim(p_fields ->> 'result'), '');
  v_task.is_private := coalesce((p_fields ->> 'is_private')::boolean, false);
  v_task.state := coalesce(p_fields ->> 'state', 'planned');
  perform private.check_word('state', v_task.state,
    array['planned', 'in_work', 'done', 'postponed', 'refused', 'cancelled']);
  if v_task.state = 'refused' and v_task.result = '' then
    perform private.refuse('KT008', '{"field": "result"}');
  end if;
  v_task.done_at := case when v_task.state = 'done' then coalesce(v_task.done_at, private.moment()) end;
  return v_task;
end
$$;
comment on function private.task_from_fields(kontor.tasks, jsonb) is
  'The row that the fields of a form make of a task; KT005, KT007, KT008, KT910, KT911, KT913 name the field.';

create function private.insert_task(p_fields jsonb) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_me bigint := private.me();
  v_fields jsonb := jsonb_build_object('kind', 'task', 'performer_id', v_me)
    || jsonb_strip_nulls(coalesce(p_fields, '{}'));
  v_task kontor.tasks;
  v_id bigint;
begin
  v_task := private.task_from_fields(null, v_fields);
  perform private.check_task_links(v_fields, null);
  insert into kontor.tasks
    (subject, kind, client_id, contact_id, starts_at, on_date, duration_minutes, deadline, priority, state, note,
     result, is_private, remind_minutes, author_id, created_at, done_at)
  values
    (v_task.subject, v_task.kind, v_task.client_id, v_task.contact_id, v_task.starts_at, v_task.on_date,
     v_task.duration_minutes, v_task.deadline, v_task.priority, v_task.state, v_task.note, v_task.result,
     v_task.is_private, v_task.remind_minutes, v_me, private.moment(), v_task.done_at)
  returning id into v_id;
  insert into kontor.task_people (task_id, employee_id, role)
  values (v_id, v_me, 'author'), (v_id, (v_fields ->> 'performer_id')::bigint, 'performer');
  perform private.after_task(v_id);
  return v_id;
end
$$;
comment on function private.insert_task(jsonb) is 'Makes a task from the fields of a form, mine unless they name a performer.';

create function private.update_task(p_former kontor.tasks, p_fields jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_before jsonb := private.task_fields(p_former);
  v_task kontor.tasks := private.task_from_fields(p_former, p_fields);
  v_day date := coalesce(v_task.on_date, (v_task.starts_at at time zone private.my_zone())::date);
begin
  perform private.check_task_links(p_fields, v_before);
  if p_fields ->> 'performer_id' is null then
    perform private.refuse('KT008', '{"field": "performer_id"}');
  end if;
  update kontor.tasks t
  set subject = v_task.subject, kind = v_task.kind, client_id = v_task.client_id, contact_id = v_task.contact_id,
      starts_at = v_task.starts_at, on_date = v_task.on_date, duration_minutes = v_task.duration_minutes,
      deadline = v_task.deadline, priority = v_task.priority, state = v_task.state, note = v_task.note,
      result = v_task.result, is_private = v_task.is_private, remind_minutes = v_task.remind_minutes,
      done_at = v_task.done_at,
      postponements = t.postponements
        + coalesce(v_day > (v_before ->> 'day')::date and private.is_open_state(v_task.state), false)::integer
  where t.id = p_former.id;
  if p_fields ->> 'performer_id' is distinct from v_before ->> 'performer_id' then
    delete from kontor.task_people p
    where p.task_id = p_former.id and p.role = 'performer'
      and p.employee_id = (v_before ->> 'performer_id')::bigint;
    insert into kontor.task_people (task_id, employee_id, role)
    values (p_former.id, (p_fields ->> 'performer_id')::bigint, 'performer') on conflict do nothing;
  end if;
  perform private.after_task(p_former.id, p_former.client_id, p_remind =>
    (v_task.starts_at, v_task.on_date, v_task.remind_minutes, v_task.state, p_fields ->> 'performer_id')
    is distinct from
    (p_former.starts_at, p_former.on_date, p_former.remind_minutes, p_former.state, v_before ->> 'performer_id'));
end
$$;
comment on function private.update_task(kontor.tasks, jsonb) is 'Applies the fields of a form to a task already locked.';

create function api.save_task(p_save_id uuid, p_id bigint, p_changes jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_task kontor.tasks;
  v_fields jsonb := '{}';
  v_id bigint := p_id;
begin
  perform private.require('tasks', case when p_id is null then 'create' else 'edit' end);
  v_stored := private.claim_save(p_save_id, 'save_task');
  if v_stored is not null then
    return v_stored;
  end if;
  if p_id is not null then
    v_task := private.lock_task(p_id);
    v_fields := private.task_fields(v_task);
  end if;
  v_fields := private.merge_changes(v_fields, p_changes, array['subject', 'kind', 'client_id', 'contact_id', 'day',
    'time', 'duration_minutes', 'deadline', 'priority', 'state', 'note', 'result', 'is_private', 'remind_minutes',
    'performer_id'], 'tasks', p_id);
  -- The contact belongs to the client: with another client nobody is meant until somebody is chosen.
  if v_task.client_id is distinct from (v_fields ->> 'client_id')::bigint and not p_changes ? 'contact_id' then
    v_fields := v_fields || '{"contact_id": null}';
  end if;
  if p_id is null then
    v_id := private.insert_task(v_fields);
  else
    perform private.update_task(v_task, v_fields);
  end if;
  return private.finish_save(p_save_id, jsonb_build_object(
    'id', v_id, 'version', (select t.version from kontor.tasks t where t.id = v_id)));
end
$$;
comment on function api.save_task(uuid, bigint, jsonb) is
  'Saves a new or changed task; days and times are of the caller''s zone. KT001-KT005, KT007, KT008, KT910-KT913.';
