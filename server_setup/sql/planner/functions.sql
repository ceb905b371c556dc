-- What every function of the planner stands on: zones, days, who may touch a task, what follows from a change.
-- Days and times of day travel in the zone of the person who asks; moments are kept as timestamptz.

create function private.my_zone() returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.zone from kontor.employees e where e.id = private.me()
$$;
comment on function private.my_zone() is 'Time zone of the person of this session.';

create function private.my_today() returns date
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select (private.moment() at time zone private.my_zone())::date
$$;
comment on function private.my_today() is 'Today where the person of this session works.';

create function private.is_open_state(p_state text) returns boolean
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select p_state in ('planned', 'in_work', 'postponed')
$$;
comment on function private.is_open_state(text) is 'Whether a task in that state still waits to be done.';

create function private.can_touch_task(p_task_id bigint, p_action text) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_keys integer[] := private.keys_of('tasks', p_action);
  v_all boolean := private.sees_all('tasks', p_action);
begin
  -- An observer looks on; to change a task one must be its author or performer, or stand over them.
  return exists (
    select from kontor.task_people p
    where p.task_id = p_task_id and (v_all or p.acl_key = any (v_keys))
      and (p_action = 'view' or p.role <> 'observer'));
end
$$;
comment on function private.can_touch_task(bigint, text) is 'Whether this session may touch the task so.';

create function private.lock_task(p_task_id bigint) returns kontor.tasks
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_task kontor.tasks;
begin
  select t.* into v_task from kontor.tasks t where t.id = p_task_id for update;
  if not found or not private.can_touch_task(p_task_id, 'edit') then
    perform private.refuse('KT003', '{"object": "tasks"}');
  end if;
  return v_task;
end
$$;
comment on function private.lock_task(bigint) is 'The task, locked for a change; KT003 when missing or not yours.';

-- The task as the form knows it: day and time of day instead of a moment, one performer.
create function private.task_fields(p_task kontor.tasks) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_zone text := private.my_zone();
begin
  return jsonb_build_object(
    'id', p_task.id, 'version', p_task.version, 'subject', p_task.subject, 'kind', p_task.kind,
    'client_id', p_task.client_id, 'contact_id', p_task.contact_id,
    'day', coalesce(p_task.on_date, (p_task.starts_at at time zone v_zone)::date),
    'time', to_char(p_task.starts_at at time zone v_zone, 'HH24:MI'),
    'duration_minutes', p_task.duration_minutes, 'deadline', p_task.deadline, 'priority', p_task.priority,
    'state', p_task.state, 'note', p_task.note, 'result', p_task.result, 'is_private', p_task.is_private,
    'remind_minutes', p_task.remind_minutes,
    'performer_id', (
      select p.employee_id from kontor.task_people p
      where p.task_id = p_task.id and p.role = 'performer' order by p.id limit 1));
end
$$;
comment on function private.task_fields(kontor.tasks) is 'The fields of a task as save_task takes them.';

create function private.set_reminders(p_task kontor.tasks) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if p_task.remind_minutes is null or not private.is_open_state(p_task.state)
     or coalesce(p_task.starts_at::text, p_task.on_date::text) is null then
    delete from kontor.reminders r where r.task_id = p_task.id;
    return;
  end if;
  delete from kontor.reminders r
  where r.task_id = p_task.id and not exists (
    select from kontor.task_people p
    where p.task_id = r.task_id and p.employee_id = r.employee_id and p.role = 'performer');
  insert into kontor.reminders as r (task_id, employee_id, remind_at)
  select p_task.id, p.employee_id,
         coalesce(p_task.starts_at, (p_task.on_date + time '09:00') at time zone e.zone)
           - make_interval(mins => p_task.remind_minutes)
  from kontor.task_people p join kontor.employees e on e.id = p.employee_id
  where p.task_id = p_task.id and p.role = 'performer'
  on conflict (task_id, employee_id) do update
    set remind_at = excluded.remind_at, shown_at = null, snoozed_times = 0;
end
$$;
comment on function private.set_reminders(kontor.tasks) is 'Sets the reminders of a task anew, after its time or people changed.';

create function private.refresh_client_plan(p_client_id bigint) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_next record;
begin
  if p_client_id is null then
    return;
  end if;
  -- A private task is nobody else's next step.
  select coalesce(t.starts_at, t.on_date::timestamp at time zone e.zone) as at, t.subject into v_next
  from kontor.tasks t join kontor.employees e on e.id = t.author_id
  where t.client_id = p_client_id and t.state in ('planned', 'in_work', 'postponed') and not t.is_private
  order by coalesce(t.starts_at, t.on_date::timestamp at time zone e.zone) nulls last, t.id
  limit 1;
  perform private.set_client_next_step(p_client_id, v_next.at, v_next.subject);
end
$$;
comment on function private.refresh_client_plan(bigint) is 'The earliest open task of a client becomes its next step.';

create function private.after_task(p_task_id bigint, p_former_client_id bigint default null, p_remind boolean default true)
returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_task kontor.tasks;
begin
  select t.* into v_task from kontor.tasks t where t.id = p_task_id;
  if p_remind then
    perform private.set_reminders(v_task);
  end if;
  if v_task.client_id is null or v_task.is_private then
    perform private.drop_feed_entry('task', p_task_id);
  else
    perform private.put_feed_entry(
      v_task.client_id, 'task', p_task_id,
      coalesce(v_task.done_at, v_task.starts_at, v_task.on_date::timestamp at time zone private.my_zone(),
               v_task.created_at),
      v_task.subject, coalesce(nullif(v_task.result, ''), v_task.note), v_task.author_id, v_task.state);
  end if;
  perform private.refresh_client_plan(v_task.client_id);
  if p_former_client_id is distinct from v_task.client_id then
    perform private.refresh_client_plan(p_former_client_id);
  end if;
  perform private.notify_change('task', p_task_id);
end
$$;
comment on function private.after_task(bigint, bigint, boolean) is
  'What follows from a change of a task: reminders, the client''s feed and next step, the notice.';

-- Runs as a trigger, so that whoever writes tasks cannot forget it.
create function private.follow_task() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update kontor.task_people p
  set day = coalesce(new.on_date, (new.starts_at at time zone e.zone)::date),
      is_open = private.is_open_state(new.state),
      acl_key = case when new.is_private then -e.key else e.key end
  from kontor.employees e
  where p.task_id = new.id and e.id = p.employee_id
    and (p.day, p.is_open, p.acl_key) is distinct from
        (coalesce(new.on_date, (new.starts_at at time zone e.zone)::date), private.is_open_state(new.state),
         case when new.is_private then -e.key else e.key end);
  return null;
end
$$;
comment on function private.follow_task() is 'Keeps day, openness and access key in task_people after a change of the task.';

create function private.fill_task_person() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  select coalesce(t.on_date, (t.starts_at at time zone e.zone)::date), private.is_open_state(t.state),
         case when t.is_private then -e.key else e.key end
    into new.day, new.is_open, new.acl_key
  from kontor.tasks t cross join kontor.employees e
  where t.id = new.task_id and e.id = new.employee_id;
  return new;
end
$$;
comment on function private.fill_task_person() is 'Gives a person added to a task its day, openness and access key.';
