-- Which keys a person holds: computed from profiles, scopes and deputies, and kept per login until something changes.

-- A person's scope "department" reaches down the tree.
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
  elsif p_scope = 'team' then
    return query
      select k.key from (values (p_employee.key), (-p_employee.key)) k(key)
      union
      select s.sign * e.key
      from kontor.team_members mine join kontor.team_members other on other.team_id = mine.team_id
      join kontor.employees e on e.id = other.employee_id
      cross join (values (1), (-1)) s(sign)
      where mine.employee_id = p_employee.id and (s.sign = 1 or p_with_private);
  elsif p_scope = 'department' then
    return query
      select e.key from kontor.employees e
      where e.department_id in (select private.departments_below(p_employee.department_id))
      union all
      select -e.key from kontor.employees e
      where (p_with_private or e.id = p_employee.id)
        and e.department_id in (select private.departments_below(p_employee.department_id))
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

-- A login acts for its own employee, and for those who lent it their rights. What administers rights is never lent.
create function private.lendable(p_object text) returns boolean
language sql immutable set search_path = pg_catalog, pg_temp
return p_object not in ('employees', 'profiles', 'journal', 'settings');
comment on function private.lendable(text) is 'Whether a right goes over to a deputy: business rights only.';

create function private.dated_rights(p_login text default null)
returns table (login text, source kontor.employees, lent boolean, object text, action text, scope text,
               with_private boolean, denied boolean, profile_id bigint,
               valid_from timestamptz, valid_until timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  with holders as (
    select e.login, e as source, false as lent, '-infinity'::timestamptz as since, 'infinity'::timestamptz as till
    from kontor.employees e where e.active and (p_login is null or e.login = p_login)
    union all
    select h.login, e, true, d.valid_from, d.valid_until
    from kontor.deputies d join kontor.employees h on h.id = d.deputy_id join kontor.employees e on e.id = d.employee_id
    where h.active and e.active and (p_login is null or h.login = p_login)
  )
  select h.login, h.source, h.lent, r.object, r.action, r.scope, r.with_private, r.denied, r.profile_id,
         greatest(h.since, coalesce(ep.valid_from, '-infinity')), least(h.till, coalesce(ep.valid_until, 'infinity'))
  from holders h
  join kontor.employee_profiles ep on ep.employee_id = (h.source).id
  join kontor.profile_rights r on r.profile_id = ep.profile_id
  where not h.lent or private.lendable(r.object);
end;
comment on function private.dated_rights(text) is
  'Every right that a login has, had or will have, with the person it comes from and the dates.';

create function private.compute_login_keys(p_login text default null)
returns table (login text, object text, action text, keys integer[], sees_all boolean, valid_until timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  with dated as materialized (
    select r.*, private.moment() as now from private.dated_rights(p_login) r where r.valid_until > r.valid_from
  ), pairs as (
    select d.login, d.object, d.action,
           min(case when d.valid_from > d.now then d.valid_from
                    when d.valid_until > d.now then d.valid_until else 'infinity' end) as valid_until
    from dated d group by 1, 2, 3
  ), valid as (
    select d.*, (d.source).id as source_id from dated d where d.now >= d.valid_from and d.now < d.valid_until
  ), reached as materialized (
    -- A scope is worked out once a person, not once a right: with 200 heads of department that is 300 times faster.
    select v.source_id, v.scope, v.with_private,
           array(select distinct k.key from private.scope_keys(v.source, v.scope, v.with_private) k(key)) as keys
    from (select distinct on (source_id, scope, with_private) source_id, scope, with_private, source from valid) v
  ), pieces as materialized (
    -- A deny of the lender takes away what is lent, not what the deputy has.
    select v.login, v.object, v.action, r.keys, v.scope = 'all' and v.with_private as whole,
           bool_or(v.denied) over (partition by v.login, v.object, v.action, v.source_id) as source_denied,
           bool_or(v.denied and not v.lent) over (partition by v.login, v.object, v.action) as denied
    from valid v join reached r using (source_id, scope, with_private)
  ), summed as (
    select p.login, p.object, p.action, bool_or(p.whole) as sees_all,
           count(*) filter (where p.keys <> '{}') as parts, min(p.keys) filter (where p.keys <> '{}') as keys
    from pieces p where not p.denied and not p.source_denied group by 1, 2, 3
  ), joined as (
    select p.login, p.object, p.action, array_agg(distinct k.key) as keys
    from summed s join pieces p using (login, object, action) cross join lateral unnest(p.keys) as k(key)
    where s.parts > 1 and not p.source_denied group by 1, 2, 3
  )
  select p.login, p.object, p.action, coalesce(j.keys, s.keys, '{}'), coalesce(s.sees_all, false), p.valid_until
  from pairs p left join summed s using (login, object, action) left join joined j using (login, object, action);
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

-- Limits add up like rights: the widest of the own valid profiles holds; they are not lent.
create function private.limits_of_login(p_login text) returns jsonb
language sql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(jsonb_object_agg(x.name, x.value), '{}')
  from (
    select l.name, max(l.value) as value
    from kontor.employees e
    join kontor.employee_profiles ep on ep.employee_id = e.id
    join kontor.profile_limits l on l.profile_id = ep.profile_id
    where e.login = p_login and e.active
      and private.moment() >= coalesce(ep.valid_from, '-infinity')
      and private.moment() < coalesce(ep.valid_until, 'infinity')
    group by l.name) x
$$;
comment on function private.limits_of_login(text) is
  'How far an employee may go alone, by name of the limit: the widest of the profiles that name it.';

create function private.limits_now() returns jsonb
language sql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
  select private.limits_of_login(session_user::text)
$$;
comment on function private.limits_now() is
  'How far this session may go alone, by name of the limit; a name that no profile limits is not in it.';

create function private.limit_of(p_limit text) returns numeric
language sql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
  select (private.limits_now() ->> p_limit)::numeric
$$;
comment on function private.limit_of(text) is
  'How far this session may go alone: discount_percent, document_sum, debt_override, back_date_days; null: no limit is named.';

create function private.whom_to_ask() returns jsonb
language sql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(jsonb_agg(n.name order by n.name), '[]')
  from (
    select e.name from private.login_keys k join kontor.employees e on e.login = k.login
    where k.object = 'profiles' and k.action = 'edit' and (k.sees_all or k.keys <> '{}') and e.active
      and e.login <> session_user::text and api.session_ok()
    order by e.name limit 3) n
$$;
comment on function private.whom_to_ask() is 'Names of those who may ask for rights for somebody: at most three.';
