-- Moves between days, their undoing, completion and reopening.

create function api.move_tasks(p_save_id uuid, p_ids bigint[], p_to_day date) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_id bigint;
  v_moved jsonb := '[]';
begin
  perform private.require('tasks', 'edit');
  v_stored := private.claim_save(p_save_id, 'move_tasks');
  if v_stored is not null then
    return v_stored;
  end if;
  if coalesce(cardinality(p_ids), 0) not between 1 and 500 then
    perform private.refuse('KT007', '{"field": "ids", "limit": 500}');
  end if;
  perform private.read_day(p_to_day::text, 'day');
  -- In order of id, so that two bulk moves never wait for each other in a ring.
  for v_id in select distinct i from unnest(p_ids) as i order by i loop
    v_moved := v_moved || private.move_task(v_id, p_to_day);
  end loop;
  return private.finish_save(p_save_id, jsonb_build_object('moved', v_moved));
end
$$;
comment on function api.move_tasks(uuid, bigint[], date) is
  'Moves tasks to a day and keeps the time of day; without a day into the undated basket. KT003, KT201 closed.';

create function private.move_task(p_id bigint, p_to_day date) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_zone text := private.my_zone();
  v_task kontor.tasks := private.lock_task(p_id);
  v_from_day date := coalesce(v_task.on_date, (v_task.starts_at at time zone v_zone)::date);
  v_local_time time := (v_task.starts_at at time zone v_zone)::time;
  v_starts_at timestamptz := (p_to_day + v_local_time) at time zone v_zone;
  v_counts boolean := coalesce(p_to_day > v_from_day, false);
begin
  if not private.is_open_state(v_task.state) then
    perform private.refuse('KT201', jsonb_build_object('id', p_id, 'state', v_task.state, 'subject', v_task.subject));
  end if;
  update kontor.tasks t
  set starts_at = v_starts_at,
      on_date = case when v_starts_at is null then p_to_day end,
      state = case when p_to_day is not null and t.state = 'postponed' then 'planned' else t.state end,
      postponements = t.postponements + v_counts::integer
  where t.id = p_id;
  perform private.after_task(p_id);
  return jsonb_build_object('id', p_id, 'counted', v_counts, 'state', v_task.state,
    'from_starts_at', v_task.starts_at, 'from_on_date', v_task.on_date,
    'to_starts_at', v_starts_at, 'to_on_date', case when v_starts_at is null then p_to_day end);
end
$$;
comment on function private.move_task(bigint, date) is 'Moves one task, and returns from where to where.';

create function api.undo_move(p_save_id uuid, p_move uuid) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_moved jsonb;
  v_step jsonb;
begin
  perform private.require('tasks', 'edit');
  v_stored := private.claim_save(p_save_id, 'undo_move');
  if v_stored is not null then
    return v_stored;
  end if;
  select s.result -> 'moved' into v_moved from private.saves s
  where s.login = session_user::text and s.save_id = p_move and s.function = 'move_tasks';
  if v_moved is null then
    perform private.refuse('KT003', '{"object": "tasks"}');
  end if;
  for v_step in select e.value from jsonb_array_elements(v_moved) e order by (e.value ->> 'id')::bigint loop
    perform private.undo_move_of(v_step);
  end loop;
  return private.finish_save(p_save_id, jsonb_build_object(
    'ids', (select jsonb_agg(e.value -> 'id') from jsonb_array_elements(v_moved) e)));
end
$$;
comment on function api.undo_move(uuid, uuid) is
  'Takes back a move of one''s own, the count of postponements too; KT202 when a task was moved again meanwhile.';

create function private.undo_move_of(p_step jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_task kontor.tasks := private.lock_task((p_step ->> 'id')::bigint);
begin
  if (v_task.starts_at, v_task.on_date) is distinct from
     ((p_step ->> 'to_starts_at')::timestamptz, (p_step ->> 'to_on_date')::date)
     or not private.is_open_state(v_task.state) then
    perform private.refuse('KT202', jsonb_build_object('id', v_task.id, 'subject', v_task.subject)
      || coalesce(private.last_change('tasks', v_task.id), '{}'));
  end if;
  update kontor.tasks t
  set starts_at = (p_step ->> 'from_starts_at')::timestamptz, on_date = (p_step ->> 'from_on_date')::date,
      state = p_step ->> 'state',
      postponements = greatest(t.postponements - (p_step ->> 'counted')::boolean::integer, 0)
  where t.id = v_task.id;
  perform private.after_task(v_task.id);
end
$$;
comment on function private.undo_move_of(jsonb) is 'Puts one task back where a stored move took it from.';

create function api.complete_task(p_save_id uuid, p_id bigint, p_result text, p_next_step jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_task kontor.tasks;
  v_next_id bigint;
begin
  perform private.require('tasks', 'edit');
  v_stored := private.claim_save(p_save_id, 'complete_task');
  if v_stored is not null then
    return v_stored;
  end if;
  v_task := private.lock_task(p_id);
  if v_task.state not in ('planned', 'in_work', 'postponed') then
    perform private.refuse('KT201', jsonb_build_object('id', p_id, 'state', v_task.state, 'subject', v_task.subject));
  end if;
  if p_next_step is not null then
    perform private.require('tasks', 'create');
    v_next_id := private.insert_task(jsonb_build_object('client_id', v_task.client_id,
      'contact_id', v_task.contact_id, 'is_private', v_task.is_private) || p_next_step);
  end if;
  perform private.check_text('result', p_result, 4000);
  update kontor.tasks t
  set state = 'done', done_at = private.moment(), result = coalesce(btrim(p_result), ''), next_task_id = v_next_id
  where t.id = p_id;
  perform private.after_task(p_id);
  if v_task.client_id is not null and v_task.kind in ('call', 'meeting', 'letter', 'visit') then
    perform private.touch_client_contact(v_task.client_id, private.moment());
  end if;
  return private.finish_save(p_save_id, jsonb_build_object('id', p_id, 'next_task_id', v_next_id));
end
$$;
comment on function api.complete_task(uuid, bigint, text, jsonb) is
  'Closes a task with its result, and makes the next step (fields as of save_task) in the same call; KT201 closed.';

create function api.reopen_task(p_save_id uuid, p_id bigint, p_cancel_next boolean) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_task kontor.tasks;
  v_next kontor.tasks;
begin
  perform private.require('tasks', 'edit');
  v_stored := private.claim_save(p_save_id, 'reopen_task');
  if v_stored is not null then
    return v_stored;
  end if;
  v_task := private.lock_task(p_id);
  if v_task.state in ('planned', 'in_work', 'postponed') then
    perform private.refuse('KT203', jsonb_build_object('id', p_id, 'subject', v_task.subject));
  end if;
  if p_cancel_next and v_task.next_task_id is not null then
    v_next := private.lock_task(v_task.next_task_id);
    update kontor.tasks t set state = 'cancelled', done_at = null
    where t.id = v_next.id and t.state in ('planned', 'in_work', 'postponed');
    perform private.after_task(v_next.id);
  end if;
  update kontor.tasks t
  set state = 'planned', done_at = null,
      next_task_id = case when p_cancel_next then null else t.next_task_id end
  where t.id = p_id;
  perform private.after_task(p_id);
  return private.finish_save(p_save_id, jsonb_build_object('id', p_id));
end
$$;
comment on function api.reopen_task(uuid, bigint, boolean) is
  'Opens a closed task again; p_cancel_next takes back the next step made with its completion. KT203 not closed.';
