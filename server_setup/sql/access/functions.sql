-- Identity, session gate, access keys: everything that policies and definer functions ask.
-- Identity is session_user, never a setting and never current_user (in a definer function that is its owner).

create function private.moment() returns timestamptz
language sql volatile set search_path = pg_catalog, pg_temp
as $$ select pg_catalog.clock_timestamp() $$;
comment on function private.moment() is 'The current moment; every rule asks this, so that tests can replace it.';

create function private.refuse(p_code text, p_detail jsonb default '{}') returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  -- Whoever lacks a right is told who may ask for it on his behalf.
  if p_code = 'KT002' then
    p_detail := p_detail || jsonb_build_object('ask', private.whom_to_ask());
  end if;
  raise exception using errcode = p_code, message = p_code, detail = p_detail::text;
end
$$;
comment on function private.refuse(text, jsonb) is 'Raises a refusal of ERRORS.md; the words are the workstation''s.';

-- The gate: active, with an own password, from an allowed network, within the hours of the employee's own zone. One row by unique key.
create function private.working_employee() returns kontor.employees
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_employee kontor.employees;
begin
  select e.* into v_employee from kontor.employees e where e.login = session_user::text and e.active and not e.must_change_password;
  if not found then
    return null;
  end if;
  if v_employee.password_until is not null and v_employee.password_until <= private.moment() then
    return null;
  end if;
  if (v_employee.networks <> '{}' or v_employee.work_from is not null or v_employee.workstations <> '{}')
     and not private.gate_open(v_employee) then
    return null;
  end if;
  return v_employee;
end
$$;
comment on function private.working_employee() is 'The employee behind session_user while the gate is open, else null.';

create function api.session_ok() returns boolean
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
begin
  return (private.working_employee()).id is not null;
end
$$;
comment on function api.session_ok() is 'Whether this session may work now: active employee, allowed network and hours.';

create function private.refuse_session() returns void
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform private.refuse(coalesce((
    select case when e.must_change_password then 'KT009' when e.password_until <= private.moment() then 'KT014' end
    from kontor.employees e where e.login = session_user::text and e.active), 'KT001'));
end
$$;
comment on function private.refuse_session() is
  'KT009 where a one-time password must be changed first, KT014 where the own one has run out, else KT001.';

create function private.me() returns bigint
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_id bigint := (private.working_employee()).id;
begin
  if v_id is null then
    perform private.refuse_session();
  end if;
  return v_id;
end
$$;
comment on function private.me() is 'Id of the employee of this session; KT001 when the gate is closed.';

create function private.my_key() returns integer
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_key integer := (private.working_employee()).key;
begin
  if v_key is null then
    perform private.refuse_session();
  end if;
  return v_key;
end
$$;
comment on function private.my_key() is 'Access key of the employee of this session; KT001 when the gate is closed.';

-- Asked several times by each statement, so it is one look-up; the gate is passed here where it has no hours or networks.
create function private.keys_row(p_object text, p_action text) returns private.login_keys
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_row private.login_keys;
  v_gated boolean;
begin
  select k.login, k.object, k.action, k.keys, k.sees_all, k.valid_until, e.networks <> '{}' or e.work_from is not null
         or e.workstations <> '{}' or e.password_until is not null
    into v_row.login, v_row.object, v_row.action, v_row.keys, v_row.sees_all, v_row.valid_until, v_gated
  from private.login_keys k
  join kontor.employees e on e.login = k.login and e.active and not e.must_change_password
  where k.login = session_user::text and k.object = p_object and k.action = p_action;
  if not found or v_gated and not api.session_ok() then
    return null;
  end if;
  if v_row.valid_until < 'infinity' and v_row.valid_until <= private.moment() then
    v_row := null;
    select c.login, c.object, c.action, c.keys, c.sees_all, c.valid_until into v_row
    from private.compute_login_keys(session_user::text) c where c.object = p_object and c.action = p_action;
  end if;
  return v_row;
end
$$;
comment on function private.keys_row(text, text) is
  'Kept access keys of this session for an object and action; computed on the fly once they have expired.';

create function private.keys_of(p_object text, p_action text) returns integer[]
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_row private.login_keys := private.keys_row(p_object, p_action);
begin
  return coalesce(v_row.keys, '{}');
end
$$;
comment on function private.keys_of(text, text) is
  'Access keys whose rows this session may touch so; empty when the gate is closed.';

create function private.sees_all(p_object text, p_action text) returns boolean
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_row private.login_keys := private.keys_row(p_object, p_action);
begin
  return coalesce(v_row.sees_all, false);
end
$$;
comment on function private.sees_all(text, text) is 'Whether this session may touch every row so, private ones included.';

create function private.may(p_object text, p_action text) returns boolean
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_row private.login_keys := private.keys_row(p_object, p_action);
begin
  return coalesce(v_row.sees_all or v_row.keys <> '{}', false);
end
$$;
comment on function private.may(text, text) is 'Whether this session has the right on any row at all.';

create function private.require(p_object text, p_action text) returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform private.me();
  if not private.may(p_object, p_action) then
    perform private.refuse('KT002', pg_catalog.jsonb_build_object('object', p_object, 'action', p_action));
  end if;
end
$$;
comment on function private.require(text, text) is 'KT001 when the gate is closed, KT002 when the right is missing.';

create function private.can_touch(p_acl_key integer, p_object text, p_action text) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_row private.login_keys := private.keys_row(p_object, p_action);
begin
  return coalesce(v_row.sees_all or p_acl_key = any (v_row.keys), false);
end
$$;
comment on function private.can_touch(integer, text, text) is 'Whether this session may touch a row with that access key.';

create function private.firm_day(p_own_firm_id bigint, p_at timestamptz) returns date
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select (p_at at time zone f.zone)::date from kontor.own_firms f where f.id = p_own_firm_id;
end;
comment on function private.firm_day(bigint, timestamptz) is 'The day of a moment in the zone of an own firm.';
