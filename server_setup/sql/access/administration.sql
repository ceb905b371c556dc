-- Logins are made and closed here only; the owner has CREATEROLE and nothing else. Passwords arrive as SCRAM verifiers.

create function private.check_verifier(p_verifier text) returns void
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
  if p_verifier is null or p_verifier !~ '^SCRAM-SHA-256\$\d+:[A-Za-z0-9+/=]+\$[A-Za-z0-9+/=]+:[A-Za-z0-9+/=]+$' then
    perform private.refuse('KT005', '{"field": "password", "reason": "verifier"}');
  end if;
end
$$;
comment on function private.check_verifier(text) is 'KT005 for anything but a SCRAM verifier: no password in the clear.';

create function private.create_login(p_login text, p_verifier text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if p_login !~ '^[a-z][a-z0-9_]{2,40}$' or p_login ~ '^(kontor|pg)_' then
    perform private.refuse('KT005', jsonb_build_object('field', 'login', 'value', p_login, 'reason', 'login_form'));
  end if;
  perform private.check_verifier(p_verifier);
  if exists (select from pg_catalog.pg_roles r where r.rolname = p_login) then
    perform private.refuse('KT006', '{"field": "login"}');
  end if;
  execute format('create role %I login inherit connection limit 8 password %L', p_login, p_verifier);
  execute format('grant kontor_employee, kontor_net_office to %I with inherit true, set false', p_login);
end
$$;
comment on function private.create_login(text, text) is 'Makes the PostgreSQL login of an employee from a SCRAM verifier.';

create function private.close_login(p_login text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- VALID UNTIL and not NOLOGIN: NOLOGIN would answer the right password differently from a wrong one.
  execute format('alter role %I valid until %L', p_login, '-infinity');
end
$$;
comment on function private.close_login(text) is 'Closes a login for new sessions, telling nobody whether a password was right.';

create function private.open_login(p_login text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  execute format('alter role %I valid until %L', p_login, 'infinity');
end
$$;
comment on function private.open_login(text) is 'Opens a closed login again.';

create function private.set_password(p_login text, p_verifier text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform private.check_verifier(p_verifier);
  execute format('alter role %I password %L', p_login, p_verifier);
end
$$;
comment on function private.set_password(text, text) is 'Sets the password of a login from a SCRAM verifier.';

create function private.limit_sessions(p_login text, p_limit integer) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  execute format('alter role %I connection limit %s', p_login, p_limit);
end
$$;
comment on function private.limit_sessions(text, integer) is 'How many connections a login may have at one time.';

-- What others run is never shown; neither are sessions that are no employee's.
create function private.running_sessions() returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'pid', a.pid, 'login', a.usename, 'client_address', host(a.client_addr), 'application', a.application_name,
    'since', a.backend_start, 'state', a.state, 'state_since', a.state_change) order by a.backend_start), '[]')
  from pg_catalog.pg_stat_activity a
  where a.datname = current_database() and pg_has_role(a.usename, 'kontor_employee', 'usage')
    and not (select r.rolsuper from pg_catalog.pg_roles r where r.rolname = a.usename)
$$;
comment on function private.running_sessions() is 'Connections of employees to this database, without what they run.';

create function private.terminate_session(p_pid integer) returns boolean
language sql security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(bool_or(pg_terminate_backend(a.pid)), false)
  from pg_catalog.pg_stat_activity a
  where a.pid = p_pid and a.datname = current_database() and pg_has_role(a.usename, 'kontor_employee', 'usage')
    and not (select r.rolsuper from pg_catalog.pg_roles r where r.rolname = a.usename)
$$;
comment on function private.terminate_session(integer) is 'Ends an employee''s connection to this database; false: no such one.';
