-- The steps of a dismissal as the Administration section calls them; kontor-server calls what they stand on.

create function admin.dismiss_employee(p_save_id uuid, p_id bigint) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_employee kontor.employees;
begin
  perform private.require('employees', 'edit');
  v_stored := private.claim_save(p_save_id, 'dismiss_employee');
  if v_stored is not null then
    return v_stored;
  end if;
  v_employee := private.locked_employee(p_id);
  if p_id = private.me() then
    perform private.refuse('KT017');
  end if;
  perform private.dismiss(v_employee.login);
  perform private.notify_change('employee', p_id);
  return private.finish_save(p_save_id, '{}');
end
$$;
comment on function admin.dismiss_employee(uuid, bigint) is 'Closes the login of somebody who leaves. KT017: not one''s own.';

-- A call of its own: the block must be committed first, or the windows would only connect again.
create function admin.end_sessions_of(p_save_id uuid, p_id bigint) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_employee kontor.employees;
begin
  perform private.require('employees', 'edit');
  v_stored := private.claim_save(p_save_id, 'end_sessions_of');
  if v_stored is not null then
    return v_stored;
  end if;
  select e.* into v_employee from kontor.employees e where e.id = p_id;
  if not found then
    perform private.refuse('KT003', '{"object": "employees"}');
  end if;
  return private.finish_save(p_save_id, jsonb_build_object('ended', private.terminate_sessions_of(v_employee.login)));
end
$$;
comment on function admin.end_sessions_of(uuid, bigint) is 'Ends every connection of an employee; {ended}.';

-- Whoever gets a client sees it: that is a right given, so it takes two people unless the one may reassign it anyway.
create function private.may_hand_over(p_what text, p_from bigint, p_to bigint) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_key integer;
  v_private boolean;
begin
  select e.key into v_key from kontor.employees e where e.id = p_from;
  if p_what in ('documents', 'profiles') or p_what in ('teams', 'deputies') and p_to is null then
    return private.may('employees', 'edit');
  elsif p_what in ('clients', 'tasks') and private.can_touch(v_key, p_what, 'reassign') then
    select exists (select from kontor.clients c where c.responsible_key = v_key and c.is_private) into v_private;
    return not v_private or private.can_touch(-v_key, p_what, 'reassign');
  end if;
  return private.may('employees', 'edit') and exists (
    select from kontor.right_requests q join kontor.employees e on e.id = q.employee_id
    where q.kind = 'hand_over' and q.state = 'approved' and q.employee_id = p_from
      and q.payload ->> 'successor_id' = p_to::text and q.decided_at >= e.dismissed_at);
end
$$;
comment on function private.may_hand_over(text, bigint, bigint) is
  'Whether this session may pass these records on: by the right to reassign them, or with the approval of a second person.';

create function admin.hand_over(p_save_id uuid, p_id bigint, p_what text, p_successor_id bigint) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_request jsonb := jsonb_build_object('successor_id', p_successor_id);
  v_known constant text[] := array['clients', 'tasks', 'documents', 'teams', 'deputies', 'profiles'];
begin
  if not (private.may('clients', 'reassign') or private.may('tasks', 'reassign')) then
    perform private.require('employees', 'edit');
  end if;
  if not coalesce(p_what, '') = any (v_known) then
    perform private.require('employees', 'edit');
    perform private.refuse('KT005', '{"field": "what", "reason": "unknown"}');
  end if;
  v_stored := private.claim_save(p_save_id, 'hand_over');
  if v_stored is not null then
    return v_stored;
  end if;
  if private.may_hand_over(p_what, p_id, p_successor_id) then
    return private.finish_save(p_save_id, private.hand_over(p_what, p_id, p_successor_id, 200));
  end if;
  perform private.require('employees', 'edit');
  if not exists (select from kontor.employees e where e.id = p_id and e.dismissed_at is not null) then
    perform private.refuse('KT018');
  end if;
  if p_id = p_successor_id or not exists (select from kontor.employees e where e.id = p_successor_id and e.active) then
    perform private.refuse('KT003', '{"object": "employees", "field": "successor_id"}');
  end if;
  if not exists (
    select from kontor.right_requests q
    where q.kind = 'hand_over' and q.state = 'waiting' and q.employee_id = p_id and q.payload = v_request) then
    perform private.add_request('hand_over', p_id, null, v_request);
  end if;
  return private.finish_save(p_save_id, jsonb_build_object(
    'state', 'waiting', 'moved', 0, 'left', private.still_open(p_id, p_what)));
end
$$;
comment on function admin.hand_over(uuid, bigint, text, bigint) is
  'Passes up to 200 clients, tasks or drafts, or all teams, lent rights or profiles on; asks a second person first where it gives rights.';

create function admin.return_employee(p_save_id uuid, p_id bigint, p_verifier text) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_employee kontor.employees;
begin
  perform private.require('employees', 'edit');
  v_stored := private.claim_save(p_save_id, 'return_employee');
  if v_stored is not null then
    return v_stored;
  end if;
  v_employee := private.locked_employee(p_id);
  -- The same restriction as for a reset: who sets the password could sign in as the one who approves.
  if exists (
    select from kontor.employee_profiles ep join kontor.profile_rights r on r.profile_id = ep.profile_id
    where ep.employee_id = p_id and (r.object = 'profiles' and r.action = 'approve' or r.object = 'journal')) then
    perform private.refuse('KT013', '{"field": "password"}');
  end if;
  perform private.reinstate(v_employee.login, p_verifier);
  perform private.notify_change('employee', p_id);
  return private.finish_save(p_save_id, '{}');
end
$$;
comment on function admin.return_employee(uuid, bigint, text) is
  'Opens the login of somebody who came back, with a one-time password; profiles are asked for anew.';
