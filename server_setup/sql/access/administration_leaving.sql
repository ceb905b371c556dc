-- Ending every connection of one person: only after the block has been committed, else a window connects again at once.

create function private.terminate_sessions_of(p_login text) returns integer
language sql security definer set search_path = pg_catalog, pg_temp as $$
  select count(*) filter (where pg_terminate_backend(a.pid))::integer
  from pg_catalog.pg_stat_activity a
  where a.usename = p_login and a.datname = current_database() and pg_has_role(a.usename, 'kontor_employee', 'usage')
    and not (select r.rolsuper from pg_catalog.pg_roles r where r.rolname = a.usename)
$$;
comment on function private.terminate_sessions_of(text) is 'Ends all connections of an employee to this database; how many.';

create function private.count_sessions_of(p_login text) returns integer
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(*)::integer from pg_catalog.pg_stat_activity a
  where a.usename = p_login and a.datname = current_database()
$$;
comment on function private.count_sessions_of(text) is 'How many connections a login has to this database.';
