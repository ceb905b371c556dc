-- One task with a digest of its client, and what a client's card shows of the planner.

-- The phone to call: the contact's, else the client's own; the main one first. Only with the right to channels.
create function private.phone_of(p_client_id bigint, p_contact_id bigint) returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return (
    select concat_ws(' / ', c.value, nullif(c.extension, ''))
    from kontor.channels c
    where c.client_id = p_client_id and c.kind in ('work_phone', 'mobile') and not c.do_not_disturb
      and private.can_touch(c.acl_key, 'channels', 'view')
    order by (c.contact_id is not distinct from p_contact_id) desc, c.is_main desc, (c.contact_id is null) desc, c.id
    limit 1);
end
$$;
comment on function private.phone_of(bigint, bigint) is 'The phone to call for a task; null without the right to channels.';

create function private.client_digest(p_client_id bigint, p_contact_id bigint) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_key integer := (select c.acl_key from kontor.clients c where c.id = p_client_id);
begin
  if v_key is null or not private.can_touch(v_key, 'clients', 'view') then
    return null;
  end if;
  return (
    select jsonb_build_object(
      'id', c.id, 'name', c.name, 'phone', private.phone_of(c.id, p_contact_id),
      'contact', (select n.name from kontor.contacts n where n.id = p_contact_id),
      'last_contact_at', s.last_contact_at, 'next_step_at', s.next_step_at, 'next_step_text', s.next_step_text,
      'recent', coalesce((
        select jsonb_agg(jsonb_build_object('kind', f.source_kind, 'at', f.at, 'title', f.title, 'state', f.state))
        from (select e.source_kind, e.at, e.title, e.state from kontor.feed_entries e
              where e.client_id = c.id and e.source_kind <> 'change' and e.at <= private.moment()
              order by e.at desc, e.id desc limit 5) f), '[]'))
    from kontor.clients c left join kontor.client_summaries s on s.client_id = c.id
    where c.id = p_client_id);
end
$$;
comment on function private.client_digest(bigint, bigint) is 'A few lines about the client of a task; null when out of sight.';

create function api.get_task(p_id bigint) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_task kontor.tasks;
begin
  perform private.require('tasks', 'view');
  select t.* into v_task from kontor.tasks t where t.id = p_id;
  if not found or not private.can_touch_task(p_id, 'view') then
    perform private.refuse('KT003', '{"object": "tasks"}');
  end if;
  return private.task_fields(v_task) || jsonb_build_object(
    'postponements', v_task.postponements, 'next_task_id', v_task.next_task_id,
    'author', (select e.name from kontor.employees e where e.id = v_task.author_id),
    'created_at', v_task.created_at, 'done_at', v_task.done_at,
    'performer', (
      select e.name from kontor.task_people p join kontor.employees e on e.id = p.employee_id
      where p.task_id = p_id and p.role = 'performer' order by p.id limit 1),
    'may_edit', private.can_touch_task(p_id, 'edit'),
    'client', private.client_digest(v_task.client_id, v_task.contact_id));
end
$$;
comment on function api.get_task(bigint) is 'One task with its people and a digest of its client; KT003 missing or not yours.';

create function api.list_client_tasks(p_client_id bigint, p_limit integer) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_key integer := (select c.acl_key from kontor.clients c where c.id = p_client_id);
  v_keys integer[];
  v_all boolean;
  v_zone text;
begin
  perform private.require('tasks', 'view');
  if v_key is null or not private.can_touch(v_key, 'clients', 'view') then
    perform private.refuse('KT003', '{"object": "clients"}');
  end if;
  v_keys := private.keys_of('tasks', 'view');
  v_all := private.sees_all('tasks', 'view');
  v_zone := private.my_zone();
  return jsonb_build_object('today', private.my_today(), 'tasks', coalesce((
    select jsonb_agg(to_jsonb(s) order by s.is_open desc, s.day nulls last, s.time nulls first, s.id)
    from (
      select t.id, t.version, t.kind, coalesce(t.on_date, (t.starts_at at time zone v_zone)::date) as day,
             to_char(t.starts_at at time zone v_zone, 'HH24:MI') as time, t.duration_minutes as minutes, t.subject,
             t.state, t.priority, t.deadline, t.postponements, t.is_private, t.result, t.done_at,
             t.remind_minutes is not null as reminds, private.is_open_state(t.state) as is_open,
             e.id as performer_id, e.initials as performer, p_client_id as client_id
      from kontor.tasks t
      left join lateral (
        select q.employee_id from kontor.task_people q
        where q.task_id = t.id and q.role = 'performer' order by q.id limit 1) p on true
      left join kontor.employees e on e.id = p.employee_id
      where t.client_id = p_client_id and t.state <> 'cancelled'
        and (v_all or exists (select from kontor.task_people v where v.task_id = t.id and v.acl_key = any (v_keys)))
      order by private.is_open_state(t.state) desc, t.done_at desc, t.id desc
      limit least(greatest(coalesce(p_limit, 200), 1), 1000)) s), '[]'));
end
$$;
comment on function api.list_client_tasks(bigint, integer) is 'Open and done tasks of a client, as far as they may be seen.';

create function api.add_call_with_next_step(p_save_id uuid, p_client_id bigint, p_call jsonb, p_next_step jsonb)
returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_call_id bigint;
  v_task_id bigint;
begin
  perform private.require('clients', 'edit');
  v_stored := private.claim_save(p_save_id, 'add_call_with_next_step');
  if v_stored is not null then
    return v_stored;
  end if;
  v_call_id := private.add_interaction(p_client_id, p_call);
  if p_next_step is not null then
    perform private.require('tasks', 'create');
    v_task_id := private.insert_task(p_next_step || jsonb_build_object('client_id', p_client_id));
  end if;
  return private.finish_save(p_save_id, jsonb_build_object('interaction_id', v_call_id, 'task_id', v_task_id));
end
$$;
comment on function api.add_call_with_next_step(uuid, bigint, jsonb, jsonb) is
  'Adds a call, meeting, letter or note (fields of add_interaction) and, in the same call, its next step (fields of save_task).';
