-- Logins are made and closed here only; the owner has CREATEROLE and nothing else. Passwords arrive as SCRAM verifiers.

create function private.create_login(p_login text, p_verifier text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if p_login !~ '^[a-z][a-z0-9_]{2,40}$' or p_login ~ '^(kontor|pg)_' then
    perform private.refuse('KT005', jsonb_build_object('field', 'login', 'value', p_login, 'reason', 'login_form'));
  end if;
  if p_verifier is null or p_verifier !~ '^SCRAM-SHA-256\$\d+:[A-Za-z0-9+/=]+\$[A-Za-z0-9+/=]+:[A-Za-z0-9+/=]+$' then
    perform private.refuse('KT005', '{"field": "password", "reason": "verifier"}');
  end if;
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
