-- Sessions now and sign-ins, for those who have the right.

create function admin.list_sessions() returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform private.require('employees', 'view');
  return coalesce((
    select jsonb_agg(s.session || jsonb_build_object('name', private.employee_name(s.session ->> 'login'))
      || private.session_claim(s.session ->> 'login', (s.session ->> 'pid')::int) order by s.place)
    from jsonb_array_elements(private.running_sessions()) with ordinality s(session, place)), '[]');
end
$$;
comment on function admin.list_sessions() is 'Running connections of employees, oldest first; right employees.view.';

create function admin.end_session(p_save_id uuid, p_pid integer) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
begin
  perform private.require('employees', 'edit');
  v_stored := private.claim_save(p_save_id, 'end_session');
  if v_stored is not null then
    return v_stored;
  end if;
  if not private.terminate_session(p_pid) then
    perform private.refuse('KT003', '{"object": "sessions"}');
  end if;
  return private.finish_save(p_save_id, '{}');
end
$$;
comment on function admin.end_session(uuid, integer) is 'Ends a running connection of an employee.';

create function private.page_size(p_limit integer) returns integer
language sql immutable set search_path = pg_catalog, pg_temp
return least(greatest(coalesce(p_limit, 200), 1), 1000);
comment on function private.page_size(integer) is 'Rows of a page: 1 to 1000, 200 where none is asked for.';

create function admin.list_sign_ins(p_login text, p_before_id bigint, p_limit integer) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- Who signs in is the sysadmin's business too; it holds no business data.
  if not private.may('journal', 'view') then
    perform private.require('employees', 'view');
  end if;
  return private.sign_in_page(p_login, p_before_id, private.page_size(p_limit));
end
$$;
comment on function admin.list_sign_ins(text, bigint, integer) is 'Sign-ins, wrong passwords and locks, by page.';
