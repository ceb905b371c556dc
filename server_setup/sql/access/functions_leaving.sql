-- When somebody leaves: the login is closed, the rights end, and what was in these hands goes over, step by step. Every
-- step may be repeated: it moves what is left. The report shows counts, never what was moved.

create function private.still_open(p_employee_id bigint, p_what text) returns bigint
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_count bigint;
begin
  if p_what = 'clients' then
    select count(*) into v_count
    from kontor.clients c join kontor.employees e on e.key = c.responsible_key where e.id = p_employee_id;
  elsif p_what = 'tasks' then
    select count(*) into v_count from private.tasks_to_hand_over(p_employee_id, null) t;
  elsif p_what = 'documents' then
    select count(*) into v_count from kontor.documents d
    where d.state = 'draft' and coalesce(d.responsible_id, d.author_id) = p_employee_id;
  elsif p_what = 'teams' then
    select count(*) into v_count from kontor.team_members m where m.employee_id = p_employee_id;
  elsif p_what = 'deputies' then
    select count(*) into v_count from kontor.deputies d
    where d.deputy_id = p_employee_id and d.valid_until > private.moment();
  elsif p_what = 'profiles' then
    select count(*) into v_count from kontor.employee_profiles p
    where p.employee_id = p_employee_id and coalesce(p.valid_until, 'infinity') > private.moment();
  end if;
  return v_count;
end
$$;
comment on function private.still_open(bigint, text) is 'How many records of one kind are still in the hands of somebody.';

-- A private task without a client is the person's own affair and stays where it is.
create function private.tasks_to_hand_over(p_employee_id bigint, p_limit integer) returns setof bigint
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select t.id from kontor.tasks t
  join kontor.task_people p on p.task_id = t.id and p.role = 'performer' and p.employee_id = p_employee_id and p.is_open
  where not t.is_private or t.client_id is not null
  order by t.id limit p_limit
$$;
comment on function private.tasks_to_hand_over(bigint, integer) is 'Open tasks that somebody performs, without the private ones of nobody''s client.';

create function private.hand_over_clients(p_from kontor.employees, p_to kontor.employees, p_limit integer) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_ids bigint[];
begin
  -- In order of ids, as every other writer of several clients takes them.
  select array_agg(s.id) into v_ids from (
    select c.id from kontor.clients c where c.responsible_key = p_from.key order by c.id limit p_limit for update) s;
  update kontor.clients set responsible_key = p_to.key where id = any (v_ids);
  perform private.notify_change('client', i) from unnest(v_ids) i;
  return coalesce(cardinality(v_ids), 0);
end
$$;
comment on function private.hand_over_clients(kontor.employees, kontor.employees, integer) is 'Gives clients another responsible person.';

create function private.hand_over_tasks(p_from kontor.employees, p_to kontor.employees, p_limit integer) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_task kontor.tasks;
  v_moved integer := 0;
begin
  for v_task in
    select t.* from kontor.tasks t
    where t.id in (select private.tasks_to_hand_over(p_from.id, p_limit)) order by t.id for update
  loop
    delete from kontor.task_people p
    where p.task_id = v_task.id and p.role = 'performer' and p.employee_id = p_from.id;
    insert into kontor.task_people (task_id, employee_id, role)
    values (v_task.id, p_to.id, 'performer') on conflict do nothing;
    perform private.set_reminders(v_task);
    perform private.notify_change('task', v_task.id);
    v_moved := v_moved + 1;
  end loop;
  return v_moved;
end
$$;
comment on function private.hand_over_tasks(kontor.employees, kontor.employees, integer) is 'Gives open tasks another performer.';

create function private.hand_over_documents(p_from kontor.employees, p_to kontor.employees, p_limit integer) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_ids bigint[];
begin
  select array_agg(s.id) into v_ids from (
    select d.id from kontor.documents d
    where d.state = 'draft' and coalesce(d.responsible_id, d.author_id) = p_from.id
    order by d.id limit p_limit for update) s;
  update kontor.documents set responsible_id = p_to.id where id = any (v_ids);
  perform private.notify_change('document', i) from unnest(v_ids) i;
  return coalesce(cardinality(v_ids), 0);
end
$$;
comment on function private.hand_over_documents(kontor.employees, kontor.employees, integer) is 'Gives drafts another responsible person.';

-- Teams and lent rights go to the successor, or end with the person; profiles always end.
create function private.hand_over_rights(p_what text, p_from kontor.employees, p_to kontor.employees) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_moved integer := private.still_open(p_from.id, p_what);
begin
  if p_what = 'teams' then
    insert into kontor.team_members (team_id, employee_id)
    select m.team_id, p_to.id from kontor.team_members m where m.employee_id = p_from.id and p_to.id is not null
    on conflict do nothing;
    delete from kontor.team_members m where m.employee_id = p_from.id;
  elsif p_what = 'deputies' then
    update kontor.deputies d set deputy_id = p_to.id
    where d.deputy_id = p_from.id and d.employee_id <> p_to.id and d.valid_until > private.moment();
    delete from kontor.deputies d where d.deputy_id = p_from.id and d.valid_until > private.moment();
  else
    delete from kontor.employee_profiles p where p.employee_id = p_from.id and p.valid_from > private.moment();
    update kontor.employee_profiles p set valid_until = private.moment()
    where p.employee_id = p_from.id and coalesce(p.valid_until, 'infinity') > private.moment();
  end if;
  return v_moved;
end
$$;
comment on function private.hand_over_rights(text, kontor.employees, kontor.employees) is
  'Passes teams or lent rights on, or ends them where nobody takes them; ends profiles.';

create function private.hand_over(p_what text, p_from bigint, p_to bigint, p_limit integer) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_from kontor.employees;
  v_to kontor.employees;
  v_moved integer;
begin
  v_from := private.locked_employee(p_from);
  if v_from.active then
    perform private.refuse('KT018');
  end if;
  select e.* into v_to from kontor.employees e where e.id = p_to and e.active;
  if v_to.id is null and (p_to is not null or p_what in ('clients', 'tasks', 'documents')) then
    perform private.refuse('KT003', '{"object": "employees", "field": "successor_id"}');
  end if;
  v_moved := case p_what
    when 'clients' then private.hand_over_clients(v_from, v_to, p_limit)
    when 'tasks' then private.hand_over_tasks(v_from, v_to, p_limit)
    when 'documents' then private.hand_over_documents(v_from, v_to, p_limit)
    when 'teams' then private.hand_over_rights(p_what, v_from, v_to)
    when 'deputies' then private.hand_over_rights(p_what, v_from, v_to)
    when 'profiles' then private.hand_over_rights(p_what, v_from, null) end;
  if v_moved > 0 then
    insert into kontor.hand_overs (employee_id, successor_id, what, moved, at, login)
    values (p_from, v_to.id, p_what, v_moved, private.moment(), session_user);
  end if;
  return jsonb_build_object('state', 'done', 'moved', v_moved, 'left', private.still_open(p_from, p_what));
end
$$;
comment on function private.hand_over(text, bigint, bigint, integer) is
  'Moves up to so many records of one kind from somebody who left; {state, moved, left}. KT018 while the person works here.';

create function private.dismiss(p_login text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform private.block(p_login);
  update kontor.employees set dismissed_at = coalesce(dismissed_at, private.moment()) where login = p_login;
  -- Nobody acts any more for somebody who is not here; and nothing revives by itself on a return.
  delete from kontor.deputies d using kontor.employees e
  where e.login = p_login and d.employee_id = e.id and d.valid_until > private.moment();
end
$$;
comment on function private.dismiss(text) is 'Closes the login of somebody who left, and ends what was lent on this person''s behalf.';

create function private.reinstate(p_login text, p_verifier text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update kontor.employees set active = true, dismissed_at = null, locked_until = null
  where login = p_login and dismissed_at is not null;
  if not found then
    perform private.refuse('KT003', '{"object": "employees"}');
  end if;
  update kontor.employee_profiles p set valid_until = private.moment()
  from kontor.employees e
  where e.login = p_login and p.employee_id = e.id and coalesce(p.valid_until, 'infinity') > private.moment();
  perform private.set_one_time_password(p_login, p_verifier);
  perform private.open_login(p_login);
end
$$;
comment on function private.reinstate(text, text) is 'Opens the login of somebody who came back, with a one-time password and without any profile.';
