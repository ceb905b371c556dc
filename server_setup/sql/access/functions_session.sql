-- What the workstation asks once, right after signing in.

create function api.get_session_info() returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_me kontor.employees := private.working_employee();
begin
  if v_me.id is null then
    perform private.refuse_session();
  end if;
  return jsonb_build_object(
    'employee_id', v_me.id, 'key', v_me.key, 'login', v_me.login, 'name', v_me.name, 'initials', v_me.initials,
    'language', v_me.language, 'zone', v_me.zone, 'department_id', v_me.department_id,
    'password_until', v_me.password_until, 'ask', private.whom_to_ask(),
    'server_version', current_setting('server_version_num')::int,
    'database_version', (select v.version_num from private.schema_version v),
    'rights', coalesce((
      select jsonb_agg(jsonb_build_array(k.object, k.action) order by k.object, k.action)
      from private.login_keys k
      where k.login = session_user::text and (private.keys_row(k.object, k.action)).sees_all is not null
        and private.may(k.object, k.action)), '[]'),
    'sees_all', coalesce((
      select jsonb_agg(k.object order by k.object) from private.login_keys k
      where k.login = session_user::text and k.action = 'view' and private.sees_all(k.object, 'view')), '[]'),
    'own_firms', coalesce((
      select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'country', f.country, 'zone', f.zone,
        'currency', f.currency, 'language', f.language) order by f.id)
      from kontor.own_firms f where f.active), '[]'));
end
$$;
comment on function api.get_session_info() is 'Who I am, what I may, and for which own firms; KT001 when the gate is closed.';

create function private.register_job(p_name text, p_every interval) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into private.jobs (name, every) values (p_name, p_every)
  on conflict (name) do update set every = excluded.every
$$;
comment on function private.register_job(text, interval) is 'Has kontor-server watch run private.<name>() that often.';

create function private.refresh_login_keys() returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from private.login_keys k where k.valid_until <= private.moment()) then
    perform private.rebuild_login_keys();
  end if;
end
$$;
comment on function private.refresh_login_keys() is 'Writes expired access keys anew; a due job.';

create function private.forget_old_saves() returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  delete from private.saves where at < private.moment() - interval '30 days'
$$;
comment on function private.forget_old_saves() is 'Drops stored results no workstation can still ask for; a due job.';

create function private.run_due_jobs() returns text[]
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_job private.jobs;
  v_done text[] := '{}';
begin
  for v_job in
    select j.* from private.jobs j
    where j.last_run_at is null or j.last_run_at + j.every <= private.moment()
    order by j.name for update skip locked
  loop
    execute format('select private.%I()', v_job.name);
    update private.jobs set last_run_at = private.moment() where name = v_job.name;
    v_done := v_done || v_job.name;
  end loop;
  return v_done;
end
$$;
comment on function private.run_due_jobs() is 'Runs the jobs whose time has come, and returns their names.';
