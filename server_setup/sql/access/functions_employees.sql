-- Employees, as the sysadmin and kontor-server make and block them.

create function private.hire(p_employee jsonb, p_verifier text) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_key integer;
  v_id bigint;
  v_profile text;
begin
  if exists (select from kontor.employees e where e.login = p_employee ->> 'login') then
    perform private.refuse('KT006', '{"field": "login"}');
  end if;
  perform private.create_login(p_employee ->> 'login', p_verifier);
  insert into kontor.access_keys (kind) values ('person') returning id into v_key;
  insert into kontor.employees (login, name, initials, position, department_id, key, zone, language, email, phone,
    must_change_password)
  values (p_employee ->> 'login', p_employee ->> 'name', p_employee ->> 'initials', p_employee ->> 'position',
          (p_employee ->> 'department_id')::bigint, v_key, coalesce(p_employee ->> 'zone', 'Europe/Moscow'),
          coalesce(p_employee ->> 'language', 'ru'), p_employee ->> 'email', p_employee ->> 'phone',
          coalesce((p_employee ->> 'must_change_password')::boolean, false))
  returning id into v_id;
  for v_profile in select jsonb_array_elements_text(coalesce(p_employee -> 'profiles', '[]')) loop
    insert into kontor.employee_profiles (employee_id, profile_id)
    select v_id, p.id from kontor.profiles p where p.code = v_profile;
    if not found then
      perform private.refuse('KT005', jsonb_build_object('field', 'profiles', 'value', v_profile, 'reason', 'unknown'));
    end if;
  end loop;
  return v_id;
end
$$;
comment on function private.hire(jsonb, text) is 'Makes an employee with login, key and profiles; for init, demo and admin functions.';

create function admin.create_employee(p_save_id uuid, p_employee jsonb, p_verifier text) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
begin
  perform private.require('employees', 'create');
  v_stored := private.claim_save(p_save_id, 'create_employee');
  if v_stored is not null then
    return v_stored;
  end if;
  -- A sysadmin may not give himself, or a puppet, what he may not see: business profiles need a second person.
  if coalesce(p_employee -> 'profiles', '[]') <> '[]' then
    perform private.refuse('KT002', '{"object": "profiles", "action": "approve"}');
  end if;
  perform private.check_employee(jsonb_build_object('zone', 'Europe/Moscow', 'language', 'ru', 'max_sessions', 8,
    'networks', '[]'::jsonb, 'warehouse_keys', '[]'::jsonb, 'team_ids', '[]'::jsonb,
    'own_firm_ids', '[]'::jsonb, 'workstations', '[]'::jsonb) || p_employee);
  return private.finish_save(p_save_id, jsonb_build_object('id', private.hire(
    p_employee || '{"must_change_password": true}', p_verifier)));
end
$$;
comment on function admin.create_employee(uuid, jsonb, text) is 'Makes an employee; the password comes as a SCRAM verifier.';

create function private.block(p_login text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update kontor.employees set active = false where login = p_login;
  if not found then
    perform private.refuse('KT003', '{"object": "employees"}');
  end if;
  perform private.close_login(p_login);
end
$$;
comment on function private.block(text) is 'Blocks an employee: the gate closes for running sessions at once, the login for new ones.';

create function admin.block_employee(p_save_id uuid, p_id bigint) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_login text;
begin
  perform private.require('employees', 'edit');
  v_stored := private.claim_save(p_save_id, 'block_employee');
  if v_stored is not null then
    return v_stored;
  end if;
  select e.login into v_login from kontor.employees e where e.id = p_id;
  perform private.block(v_login);
  return private.finish_save(p_save_id, '{}');
end
$$;
comment on function admin.block_employee(uuid, bigint) is 'Blocks an employee and closes the login.';
