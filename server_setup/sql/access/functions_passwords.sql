-- Passwords, locks and blocks. A reset gives a one-time password: nothing opens before its owner has changed it.

create function private.set_one_time_password(p_login text, p_verifier text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update kontor.employees set must_change_password = true, password_set_at = private.moment() where login = p_login;
  if not found then
    perform private.refuse('KT003', '{"object": "employees"}');
  end if;
  perform private.set_password(p_login, p_verifier);
end
$$;
comment on function private.set_one_time_password(text, text) is 'Sets a password that its owner must change first.';

create function admin.reset_password(p_save_id uuid, p_id bigint, p_verifier text) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_employee kontor.employees;
begin
  perform private.require('employees', 'edit');
  v_stored := private.claim_save(p_save_id, 'reset_password');
  if v_stored is not null then
    return v_stored;
  end if;
  v_employee := private.locked_employee(p_id);
  -- Who resets a password can sign in as that person; so not as those who approve rights or read the journal.
  if exists (
    select from private.dated_rights(v_employee.login) r
    where r.object = 'profiles' and r.action = 'approve' or r.object = 'journal') then
    perform private.refuse('KT013', '{"field": "password"}');
  end if;
  perform private.set_one_time_password(v_employee.login, p_verifier);
  return private.finish_save(p_save_id, '{}');
end
$$;
comment on function admin.reset_password(uuid, bigint, text) is
  'Sets a one-time password; of approvers and auditors only kontor-server can.';

create function api.change_own_password(p_verifier text) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if private.sign_in_allowed(session_user::text) is not true then
    perform private.refuse('KT001');
  end if;
  perform private.set_password(session_user::text, p_verifier);
  update kontor.employees
  set must_change_password = false, password_set_at = private.moment(),
      password_until = private.moment() + make_interval(days => password_days)
  where login = session_user::text;
  return true;
end
$$;
comment on function api.change_own_password(text) is 'Sets the own password from a SCRAM verifier made in the client.';

create function admin.unblock_employee(p_save_id uuid, p_id bigint) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_employee kontor.employees;
begin
  perform private.require('employees', 'edit');
  v_stored := private.claim_save(p_save_id, 'unblock_employee');
  if v_stored is not null then
    return v_stored;
  end if;
  v_employee := private.locked_employee(p_id);
  if v_employee.dismissed_at is not null then
    perform private.refuse('KT019');
  end if;
  update kontor.employees set active = true, locked_until = null where id = p_id;
  perform private.open_login(v_employee.login);
  return private.finish_save(p_save_id, '{}');
end
$$;
comment on function admin.unblock_employee(uuid, bigint) is 'Opens a blocked or locked login again.';

-- After wrong passwords. The right password is then answered like a wrong one, so a guesser learns nothing.
create function private.lock_employee(p_login text, p_until timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update kontor.employees set locked_until = p_until where login = p_login and active;
  if found then
    perform private.close_login(p_login);
  end if;
end
$$;
comment on function private.lock_employee(text, timestamptz) is 'Closes a login until a moment; lift_locks opens it.';

create function private.lift_locks() returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_login text;
begin
  for v_login in
    update kontor.employees set locked_until = null
    where locked_until <= private.moment() and active returning login
  loop
    perform private.open_login(v_login);
  end loop;
end
$$;
comment on function private.lift_locks() is 'Opens logins whose lock has run out; a due job.';

create function private.note_wrong_password(p_login text, p_at timestamptz, p_address inet) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_locked boolean;
begin
  if not exists (select from kontor.employees e where e.login = p_login) then
    return false;
  end if;
  perform private.record_sign_in(p_login, 'wrong_password', p_at, p_address, null, null, null);
  v_locked := private.wrong_passwords(p_login, p_at - interval '15 minutes') >= 5 and exists (
    select from kontor.employees e where e.login = p_login and e.active and e.locked_until is null);
  if v_locked then
    perform private.lock_employee(p_login, private.moment() + interval '15 minutes');
    perform private.record_sign_in(p_login, 'locked', p_at, p_address, null, null, null);
  end if;
  return v_locked;
end
$$;
comment on function private.note_wrong_password(text, timestamptz, inet) is
  'Records a failed sign-in; the fifth since the last good one within 15 minutes locks the login for 15.';

-- What the workstation says of itself travels with the start-up packet, so that it costs no turn. Whoever writes an own
-- program says what he likes: a record and a hurdle, never a lock.
create function private.claimed(p_what text) returns text
language sql stable set search_path = pg_catalog, pg_temp
return nullif(left(lower(btrim(coalesce(current_setting('kontor.' || p_what, true), ''))), 100), '');
comment on function private.claimed(text) is 'What this session''s workstation claims: workstation (its name) or mac.';

create function private.gate_open(p_employee kontor.employees) returns boolean
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_time time;
begin
  if p_employee.networks <> '{}' and not coalesce(inet_client_addr() <<= any (p_employee.networks), false) then
    return false;
  end if;
  if p_employee.workstations <> '{}' and not coalesce(
       private.claimed('workstation') = any (p_employee.workstations), false) and not coalesce(
       private.claimed('mac') = any (p_employee.workstations), false) then
    return false;
  end if;
  if p_employee.work_from is not null then
    v_time := (private.moment() at time zone p_employee.zone)::time;
    return case when p_employee.work_from <= p_employee.work_to
                then v_time >= p_employee.work_from and v_time < p_employee.work_to
                else v_time >= p_employee.work_from or v_time < p_employee.work_to end;
  end if;
  return true;
end
$$;
comment on function private.gate_open(kontor.employees) is 'Whether an employee may work from this address, on this workstation, at this hour.';

create function private.sign_in_allowed(p_login text) returns boolean
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_employee kontor.employees;
begin
  select e.* into v_employee from kontor.employees e where e.login = p_login;
  if not found then
    return null;
  end if;
  return v_employee.active and private.gate_open(v_employee);
end
$$;
comment on function private.sign_in_allowed(text) is 'Whether a login may open a session now; null: not an employee''s.';

create function private.let_password_hold(p_login text, p_days integer) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if p_days not between 1 and 3650 then
    perform private.refuse('KT005', '{"field": "password_days", "reason": "range"}');
  end if;
  update kontor.employees
  set password_days = p_days, password_until = password_set_at + make_interval(days => p_days)
  where login = p_login;
  if not found then
    perform private.refuse('KT003', '{"object": "employees"}');
  end if;
end
$$;
comment on function private.let_password_hold(text, integer) is 'How long own passwords of an employee hold, from the last change; null: for good.';
