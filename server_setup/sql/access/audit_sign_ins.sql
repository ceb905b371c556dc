-- Sign-ins: recorded at the door, where a closed gate is refused; failed passwords come from the server's log by watch.

create function private.record_sign_in(
  p_login text, p_event text, p_at timestamptz, p_address inet, p_application text, p_workstation text, p_mac text
) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into audit.sign_ins (login, event, at, client_address, application, workstation, mac, pid)
  values (p_login, p_event, p_at, p_address, p_application, p_workstation, p_mac,
          case when p_event = 'in' then pg_backend_pid() end)
$$;
comment on function private.record_sign_in(text, text, timestamptz, inet, text, text, text) is
  'Records a sign-in, a wrong password or a lock.';

create function private.wrong_passwords(p_login text, p_since timestamptz) returns bigint
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(*) from audit.sign_ins s
  where s.login = p_login and s.event = 'wrong_password' and s.at > p_since
    and s.at > coalesce((
      select max(l.at) from audit.sign_ins l where l.login = p_login and l.event in ('in', 'locked')), '-infinity')
$$;
comment on function private.wrong_passwords(text, timestamptz) is
  'Failed sign-ins since a moment, the last good sign-in and the last lock.';

-- A setting of the person's own (row_security = off) must not shut the door. Kept by upgrades, so replaced. What it
-- writes when it refuses is rolled back: the server's log has the refusal.
create or replace function audit.on_login() returns event_trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp set row_security = on as $$
declare
  v_allowed boolean := private.sign_in_allowed(session_user::text);
begin
  if v_allowed is null then
    return;
  end if;
  if not v_allowed then
    raise exception using errcode = 'KT001', message = 'KT001: not a working session (blocked, hours or network)';
  end if;
  if not pg_is_in_recovery() then
    perform private.record_sign_in(session_user::text, 'in', private.moment(), inet_client_addr(),
      current_setting('application_name', true), private.claimed('workstation'), private.claimed('mac'));
  end if;
end
$$;
comment on function audit.on_login() is 'Refuses a closed gate at the door and records sign-ins of employees.';

create function private.sign_in_page(p_login text, p_before_id bigint, p_limit integer) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(jsonb_agg(to_jsonb(s) - array['txid', 'pid'] order by s.id desc), '[]')
  from (select * from audit.sign_ins s
        where (p_login is null or s.login = p_login) and (p_before_id is null or s.id < p_before_id)
        order by s.id desc limit p_limit) s
$$;
comment on function private.sign_in_page(text, bigint, integer) is 'A page of sign-ins, newest first.';

create function private.session_claim(p_login text, p_pid integer) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((
    select jsonb_build_object('workstation', s.workstation, 'mac', s.mac) from audit.sign_ins s
    where s.login = p_login and s.pid = p_pid and s.event = 'in' order by s.id desc limit 1),
    '{"workstation": null, "mac": null}')
$$;
comment on function private.session_claim(text, integer) is 'What the workstation of a running session said of itself.';

create function private.last_sign_in(p_login text) returns timestamptz
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.at from audit.sign_ins s where s.login = p_login and s.event = 'in' order by s.id desc limit 1
$$;
comment on function private.last_sign_in(text) is 'When a login was last opened.';
