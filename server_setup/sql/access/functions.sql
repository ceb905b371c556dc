-- Identity, session gate, access keys: everything that policies and definer functions ask.
-- Identity is session_user, never a setting and never current_user (in a definer function that is its owner).

create function private.moment() returns timestamptz
language sql volatile set search_path = pg_catalog, pg_temp
as $$ select pg_catalog.clock_timestamp() $$;
comment on function private.moment() is 'The current moment; every rule asks this, so that tests can replace it.';

create function private.refuse(p_code text, p_detail jsonb default '{}') returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception using errcode = p_code, message = p_code, detail = p_detail::text;
end
$$;
comment on function private.refuse(text, jsonb) is 'Raises a refusal of ERRORS.md; the words are the workstation''s.';

-- The gate: active, from an allowed network, within the hours of the employee's own zone. One row by unique key.
create function private.working_employee() returns kontor.employees
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_employee kontor.employees;
  v_time time;
begin
  select e.* into v_employee from kontor.employees e where e.login = session_user::text and e.active;
  if not found then
    return null;
  end if;
  if v_employee.networks <> '{}' and not coalesce(inet_client_addr() <<= any (v_employee.networks), false) then
    return null;
  end if;
  if v_employee.work_from is not null then
    v_time := (private.moment() at time zone v_employee.zone)::time;
    if not (case when v_employee.work_from <= v_employee.work_to
                 then v_time >= v_employee.work_from and v_time < v_employee.work_to
                 else v_time >= v_employee.work_from or v_time < v_employee.work_to end) then
      return null;
    end if;
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

create function private.me() returns bigint
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_id bigint := (private.working_employee()).id;
begin
  if v_id is null then
    perform private.refuse('KT001');
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
    perform private.refuse('KT001');
  end if;
  return v_key;
end
$$;
comment on function private.my_key() is 'Access key of the employee of this session; KT001 when the gate is closed.';

-- Departments below, with themselves; a person's scope "department" reaches down the tree.
create function private.departments_below(p_department_id bigint) returns setof bigint
language sql stable set search_path = pg_catalog, pg_temp
begin atomic
  with recursive below as (
    select d.id from kontor.departments d where d.id = p_department_id
    union
    select d.id from kontor.departments d join below b on d.parent_id = b.id
  )
  select id from below;
end;
comment on function private.departments_below(bigint) is 'A department and all departments under it.';

create function private.scope_keys(p_employee kontor.employees, p_scope text, p_with_private boolean)
returns setof integer
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  if p_scope = 'own' then
    return query values (p_employee.key), (-p_employee.key);
  elsif p_scope = 'department' then
    return query
      select e.key from kontor.employees e
      where e.department_id in (select private.departments_below(p_employee.department_id))
      union all
      select -e.key from kontor.employees e
      where p_with_private and e.department_id in (select private.departments_below(p_employee.department_id))
      union all
      select d.key from kontor.departments d
      where d.id in (select private.departments_below(p_employee.department_id));
  elsif p_scope = 'warehouses' then
    return query select w.warehouse_key from kontor.employee_warehouses w where w.employee_id = p_employee.id;
  elsif p_scope = 'all' and not p_with_private then
    return query select k.id from kontor.access_keys k union all select -p_employee.key;
  end if;
end
$$;
comment on function private.scope_keys(kontor.employees, text, boolean) is
  'Access keys that one scope gives to one employee; scope all with private rows needs no keys.';

create function private.compute_login_keys(p_login text default null)
returns table (login text, object text, action text, keys integer[], sees_all boolean, valid_until timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  with dated as (
    select e.login, e, r.object, r.action, r.scope, r.with_private, r.denied,
           coalesce(ep.valid_from, '-infinity') as valid_from, coalesce(ep.valid_until, 'infinity') as valid_until
    from kontor.employees e
    join kontor.employee_profiles ep on ep.employee_id = e.id
    join kontor.profile_rights r on r.profile_id = ep.profile_id
    where e.active and (p_login is null or e.login = p_login)
  ), now_valid as (
    select * from dated where private.moment() >= valid_from and private.moment() < valid_until
  ), pairs as (
    select d.login, d.object, d.action,
           min(case when d.valid_from > private.moment() then d.valid_from
                    when d.valid_until > private.moment() then d.valid_until else 'infinity' end) as valid_until
    from dated d group by 1, 2, 3
  ), granted as (
    select n.login, n.object, n.action, bool_or(n.denied) as denied,
           coalesce(bool_or(n.scope = 'all' and n.with_private), false) as sees_all,
           array_agg(distinct k.key) filter (where k.key is not null) as keys
    from now_valid n left join lateral private.scope_keys(n.e, n.scope, n.with_private) as k(key) on true
    group by 1, 2, 3
  )
  select p.login, p.object, p.action,
         case when g.denied then '{}' else coalesce(g.keys, '{}') end,
         coalesce(g.sees_all and not g.denied, false),
         p.valid_until
  from pairs p left join granted g using (login, object, action);
end;
comment on function private.compute_login_keys(text) is
  'Access keys of one login or of all, by object and action, with the moment until which they hold.';

create function private.rebuild_login_keys() returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(710001);
  delete from private.login_keys;
  insert into private.login_keys (login, object, action, keys, sees_all, valid_until)
  select c.login, c.object, c.action, c.keys, c.sees_all, c.valid_until from private.compute_login_keys() c;
end
$$;
comment on function private.rebuild_login_keys() is 'Writes the access keys of all logins anew; a matter of milliseconds.';

create function private.rebuild_login_keys_trigger() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform private.rebuild_login_keys();
  return null;
end
$$;
comment on function private.rebuild_login_keys_trigger() is 'Keeps the access keys true after a change of rights.';

-- Asked several times by each statement, so it is one look-up; the gate is passed here where it has no hours or networks.
create function private.keys_row(p_object text, p_action text) returns private.login_keys
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_row private.login_keys;
  v_gated boolean;
begin
  select k.login, k.object, k.action, k.keys, k.sees_all, k.valid_until, e.networks <> '{}' or e.work_from is not null
    into v_row.login, v_row.object, v_row.action, v_row.keys, v_row.sees_all, v_row.valid_until, v_gated
  from private.login_keys k join kontor.employees e on e.login = k.login and e.active
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
