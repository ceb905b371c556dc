-- Employees as the Administration section changes them. Passwords come as SCRAM verifiers.

create function admin.list_employees() returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform private.require('employees', 'view');
  return coalesce((
    select jsonb_agg(jsonb_build_object(
      'id', e.id, 'login', e.login, 'name', e.name, 'initials', e.initials, 'position', e.position,
      'department_id', e.department_id, 'department', d.name, 'active', e.active, 'zone', e.zone,
      'language', e.language, 'networks', to_jsonb(e.networks), 'work_from', e.work_from, 'work_to', e.work_to,
      'email', e.email, 'phone', e.phone, 'max_sessions', e.max_sessions, 'locked_until', e.locked_until,
      'must_change_password', e.must_change_password, 'dismissed', e.dismissed_at is not null, 'version', e.version,
      'password_set_at', e.password_set_at, 'password_days', e.password_days, 'password_until', e.password_until,
      'workstations', to_jsonb(e.workstations), 'last_sign_in', private.last_sign_in(e.login),
      'own_firm_ids', private.employee_own_firm_ids(e.id), 'deputies', private.deputies_json(e.id),
      'profiles', coalesce((
        select jsonb_agg(jsonb_build_object(
          'profile_id', p.id, 'code', p.code, 'name_en', p.name_en, 'name_ru', p.name_ru,
          'valid_from', ep.valid_from, 'valid_until', ep.valid_until) order by p.code)
        from kontor.employee_profiles ep join kontor.profiles p on p.id = ep.profile_id
        where ep.employee_id = e.id), '[]'),
      'warehouse_keys', private.employee_warehouse_keys(e.id), 'team_ids', private.employee_team_ids(e.id))
      order by e.name, e.id)
    from kontor.employees e join kontor.departments d on d.id = e.department_id), '[]');
end
$$;
comment on function admin.list_employees() is 'All employees with hours, networks, profiles and warehouses; right employees.view.';

create function private.employee_warehouse_keys(p_employee_id bigint) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(jsonb_agg(w.warehouse_key order by w.warehouse_key), '[]')
  from kontor.employee_warehouses w where w.employee_id = p_employee_id
$$;
comment on function private.employee_warehouse_keys(bigint) is 'Keys of the warehouses in which an employee works.';

create function private.employee_team_ids(p_employee_id bigint) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(jsonb_agg(m.team_id order by m.team_id), '[]')
  from kontor.team_members m where m.employee_id = p_employee_id
$$;
comment on function private.employee_team_ids(bigint) is 'Teams of an employee.';

create function private.employee_own_firm_ids(p_employee_id bigint) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(jsonb_agg(f.own_firm_id order by f.own_firm_id), '[]')
  from kontor.employee_own_firms f where f.employee_id = p_employee_id
$$;
comment on function private.employee_own_firm_ids(bigint) is 'Own firms an employee is limited to; empty: all of them.';

create function private.locked_employee(p_employee_id bigint) returns kontor.employees
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_employee kontor.employees;
begin
  select e.* into v_employee from kontor.employees e where e.id = p_employee_id for update;
  if not found then
    perform private.refuse('KT003', '{"object": "employees"}');
  end if;
  return v_employee;
end
$$;
comment on function private.locked_employee(bigint) is 'An employee, locked for a change; KT003 when missing.';

create function admin.save_employee(p_save_id uuid, p_id bigint, p_changes jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_row kontor.employees;
  v_new jsonb;
begin
  perform private.require('employees', 'edit');
  v_stored := private.claim_save(p_save_id, 'save_employee');
  if v_stored is not null then
    return v_stored;
  end if;
  v_row := private.locked_employee(p_id);
  v_new := private.merge_changes(
    to_jsonb(v_row) || jsonb_build_object('warehouse_keys', private.employee_warehouse_keys(p_id),
      'team_ids', private.employee_team_ids(p_id), 'own_firm_ids', private.employee_own_firm_ids(p_id)),
    p_changes, array['name', 'initials', 'position', 'department_id', 'zone', 'language', 'networks', 'work_from',
      'work_to', 'email', 'phone', 'max_sessions', 'warehouse_keys', 'team_ids', 'own_firm_ids', 'workstations',
      'password_days'], 'employees', p_id);
  perform private.check_employee(v_new);
  v_row := private.employee_from(v_new);
  update kontor.employees set
    name = v_row.name, initials = v_row.initials, position = v_row.position, department_id = v_row.department_id,
    zone = v_row.zone, language = v_row.language, networks = v_row.networks, work_from = v_row.work_from,
    work_to = v_row.work_to, email = v_row.email, phone = v_row.phone, max_sessions = v_row.max_sessions,
    workstations = array(select distinct lower(btrim(w)) from unnest(v_row.workstations) w where btrim(w) <> '' order by 1),
    password_days = v_row.password_days, password_until = password_set_at + make_interval(days => v_row.password_days)
  where id = p_id returning * into v_row;
  if p_changes ? 'max_sessions' then
    perform private.limit_sessions(v_row.login, v_row.max_sessions);
  end if;
  if p_changes ? 'warehouse_keys' then
    perform private.put_employee_warehouses(p_id, v_new -> 'warehouse_keys');
  end if;
  if p_changes ? 'team_ids' then
    perform private.put_employee_teams(p_id, v_new -> 'team_ids');
  end if;
  if p_changes ? 'own_firm_ids' then
    perform private.put_employee_own_firms(p_id, v_new -> 'own_firm_ids');
  end if;
  perform private.notify_change('employee', p_id);
  return private.finish_save(p_save_id, jsonb_build_object('id', p_id, 'version', v_row.version));
end
$$;
comment on function admin.save_employee(uuid, bigint, jsonb) is 'Changes an employee; rights are changed by requests only.';

create function private.check_employee(p_employee jsonb) returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_field text;
begin
  foreach v_field in array array['name', 'initials', 'department_id', 'zone', 'language', 'max_sessions'] loop
    if coalesce(btrim(p_employee ->> v_field), '') = '' then
      perform private.refuse('KT008', jsonb_build_object('field', v_field));
    end if;
  end loop;
  if not exists (select from pg_timezone_names z where z.name = p_employee ->> 'zone') then
    perform private.refuse('KT005', jsonb_build_object('field', 'zone', 'value', p_employee ->> 'zone', 'reason', 'unknown'));
  end if;
  if p_employee ->> 'max_sessions' !~ '^[0-9]{1,2}$' or (p_employee ->> 'max_sessions')::int not between 1 and 50 then
    perform private.refuse('KT005', '{"field": "max_sessions", "reason": "range"}');
  end if;
  if (p_employee ->> 'work_from' is null) <> (p_employee ->> 'work_to' is null) then
    perform private.refuse('KT008', jsonb_build_object(
      'field', case when p_employee ->> 'work_from' is null then 'work_from' else 'work_to' end));
  end if;
  if p_employee ->> 'department_id' !~ '^[0-9]{1,18}$' or not exists (
    select from kontor.departments d where d.id = (p_employee ->> 'department_id')::bigint
      and (not d.archived or p_employee ->> 'active' = 'false')) then
    perform private.refuse('KT003', '{"object": "departments", "field": "department_id"}');
  end if;
  if p_employee ->> 'password_days' !~ '^[0-9]{1,4}$' or (p_employee ->> 'password_days')::int not between 1 and 3650 then
    perform private.refuse('KT005', '{"field": "password_days", "reason": "range"}');
  end if;
  foreach v_field in array array['networks', 'warehouse_keys', 'team_ids', 'own_firm_ids', 'workstations'] loop
    if jsonb_typeof(p_employee -> v_field) <> 'array' then
      perform private.refuse('KT005', jsonb_build_object('field', v_field, 'reason', 'list'));
    end if;
  end loop;
end
$$;
comment on function private.check_employee(jsonb) is 'Refuses an employee whose fields do not fit.';

create function private.employee_from(p_employee jsonb) returns kontor.employees
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return jsonb_populate_record(null::kontor.employees, p_employee - array['warehouse_keys', 'team_ids', 'own_firm_ids']);
exception when invalid_text_representation or datetime_field_overflow or invalid_datetime_format then
  perform private.refuse('KT005', '{"field": "networks", "reason": "network_or_hours"}');
end
$$;
comment on function private.employee_from(jsonb) is 'The row of an employee; KT005 for a network or an hour that is none.';

create function private.put_employee_warehouses(p_employee_id bigint, p_keys jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from kontor.employee_warehouses w
  where w.employee_id = p_employee_id and not p_keys @> to_jsonb(w.warehouse_key);
  insert into kontor.employee_warehouses (employee_id, warehouse_key)
  select p_employee_id, k.id from kontor.access_keys k
  where k.kind = 'warehouse' and p_keys @> to_jsonb(k.id)
  on conflict do nothing;
end
$$;
comment on function private.put_employee_warehouses(bigint, jsonb) is 'Lets an employee work in exactly these warehouses.';

create function private.put_employee_teams(p_employee_id bigint, p_ids jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from kontor.team_members m where m.employee_id = p_employee_id and not p_ids @> to_jsonb(m.team_id);
  insert into kontor.team_members (employee_id, team_id)
  select p_employee_id, t.id from kontor.teams t where p_ids @> to_jsonb(t.id)
  on conflict do nothing;
end
$$;
comment on function private.put_employee_teams(bigint, jsonb) is 'Puts an employee into exactly these teams.';

create function private.put_employee_own_firms(p_employee_id bigint, p_ids jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from kontor.employee_own_firms f where f.employee_id = p_employee_id and not p_ids @> to_jsonb(f.own_firm_id);
  insert into kontor.employee_own_firms (employee_id, own_firm_id)
  select p_employee_id, f.id from kontor.own_firms f where p_ids @> to_jsonb(f.id)
  on conflict do nothing;
end
$$;
comment on function private.put_employee_own_firms(bigint, jsonb) is
  'Limits an employee to documents of exactly these own firms; none named: no limit.';
