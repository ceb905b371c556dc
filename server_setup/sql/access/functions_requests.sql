-- Two people for what gives somebody rights: one asks (profiles.edit), another one approves (profiles.approve).

create function private.add_request(p_kind text, p_employee_id bigint, p_profile_id bigint, p_payload jsonb)
returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_id bigint;
begin
  if exists (
    select from kontor.right_requests q
    where q.state = 'waiting' and q.kind = p_kind and q.employee_id is not distinct from p_employee_id
      and q.profile_id is not distinct from p_profile_id and q.payload = p_payload) then
    perform private.refuse('KT010');
  end if;
  insert into kontor.right_requests (kind, employee_id, profile_id, payload, requested_by, requested_at)
  values (p_kind, p_employee_id, p_profile_id, p_payload, private.me(), private.moment()) returning id into v_id;
  perform private.notify_change('right_request', v_id);
  return v_id;
end
$$;
comment on function private.add_request(text, bigint, bigint, jsonb) is 'Puts a change of rights before a second person.';

create function private.moment_of(p_value jsonb, p_field text) returns timestamptz
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  return (p_value ->> p_field)::timestamptz;
exception when invalid_datetime_format or datetime_field_overflow then
  perform private.refuse('KT005', jsonb_build_object('field', p_field, 'reason', 'moment'));
end
$$;
comment on function private.moment_of(jsonb, text) is 'A moment in what was sent; KT005 for what is none.';

create function admin.request_profile(p_save_id uuid, p_request jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_employee bigint := private.id_of(p_request, 'employee_id');
  v_profile bigint := private.id_of(p_request, 'profile_id');
  v_state text := 'waiting';
begin
  perform private.require('profiles', 'edit');
  v_stored := private.claim_save(p_save_id, 'request_profile');
  if v_stored is not null then
    return v_stored;
  end if;
  if not exists (select from kontor.employees e where e.id = v_employee)
     or not exists (
       select from kontor.profiles p where p.id = v_profile and (not p.archived or p_request ->> 'give' is distinct from 'true')) then
    perform private.refuse('KT003', '{"object": "profiles"}');
  end if;
  if p_request ->> 'give' = 'true' then
    if private.moment_of(p_request, 'valid_until') <= coalesce(private.moment_of(p_request, 'valid_from'), private.moment()) then
      perform private.refuse('KT005', '{"field": "valid_until", "reason": "order"}');
    end if;
    perform private.add_request('give_profile', v_employee, v_profile, jsonb_build_object(
      'valid_from', p_request -> 'valid_from', 'valid_until', p_request -> 'valid_until'));
  elsif exists (select from kontor.profile_rights r where r.profile_id = v_profile and r.denied) then
    -- Without its denials the person may do more.
    perform private.add_request('take_profile', v_employee, v_profile, '{}');
  else
    delete from kontor.employee_profiles ep where ep.employee_id = v_employee and ep.profile_id = v_profile;
    v_state := 'approved';
  end if;
  return private.finish_save(p_save_id, jsonb_build_object('state', v_state));
end
$$;
comment on function admin.request_profile(uuid, jsonb) is
  'Asks for a profile to be given; takes one away at once, unless its denials would be lost.';

create function admin.request_deputy(p_save_id uuid, p_request jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_me bigint := private.me();
  v_employee bigint := private.id_of(p_request, 'employee_id');
  v_deputy bigint := private.id_of(p_request, 'deputy_id');
  v_from timestamptz := private.moment_of(p_request, 'valid_from');
  v_until timestamptz := private.moment_of(p_request, 'valid_until');
begin
  if v_employee is distinct from v_me then
    perform private.require('profiles', 'edit');
  end if;
  v_stored := private.claim_save(p_save_id, 'request_deputy');
  if v_stored is not null then
    return v_stored;
  end if;
  if v_employee = v_deputy or (select count(*) from kontor.employees e where e.id in (v_employee, v_deputy)) <> 2 then
    perform private.refuse('KT003', '{"object": "employees"}');
  end if;
  if v_from is null or v_until is null or v_until <= v_from or v_until > v_from + interval '1 year' then
    perform private.refuse('KT005', '{"field": "valid_until", "reason": "order"}');
  end if;
  -- Whoever lends the own rights is the second person.
  if v_employee = v_me then
    insert into kontor.deputies (employee_id, deputy_id, valid_from, valid_until)
    values (v_employee, v_deputy, v_from, v_until);
    return private.finish_save(p_save_id, '{"state": "approved"}');
  end if;
  perform private.add_request('deputy', v_employee, null, jsonb_build_object(
    'deputy_id', v_deputy, 'valid_from', v_from, 'valid_until', v_until));
  return private.finish_save(p_save_id, '{"state": "waiting"}');
end
$$;
comment on function admin.request_deputy(uuid, jsonb) is 'Lends business rights for dates: the own ones at once.';

create function private.gains_by(p_request kontor.right_requests, p_employee_id bigint) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case p_request.kind
    when 'deputy' then (p_request.payload ->> 'deputy_id')::bigint = p_employee_id
    when 'hand_over' then (p_request.payload ->> 'successor_id')::bigint = p_employee_id
    when 'set_rights' then exists (
      select from kontor.employee_profiles ep
      where ep.employee_id = p_employee_id and ep.profile_id = p_request.profile_id)
    else p_request.employee_id = p_employee_id end
$$;
comment on function private.gains_by(kontor.right_requests, bigint) is 'Whether a person would gain by a request.';

create function admin.decide_request(p_save_id uuid, p_id bigint, p_approve boolean) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_me bigint;
  v_request kontor.right_requests;
begin
  perform private.require('profiles', 'approve');
  v_stored := private.claim_save(p_save_id, 'decide_request');
  if v_stored is not null then
    return v_stored;
  end if;
  v_me := private.me();
  select q.* into v_request from kontor.right_requests q where q.id = p_id for update;
  if not found then
    perform private.refuse('KT003', '{"object": "right_requests"}');
  end if;
  if v_request.state <> 'waiting' then
    perform private.refuse('KT012', jsonb_build_object('state', v_request.state));
  end if;
  if p_approve is not false and (v_request.requested_by = v_me or private.gains_by(v_request, v_me)) then
    perform private.refuse('KT011');
  end if;
  if p_approve and v_request.kind = 'set_rights' and v_request.payload ? 'version' and not exists (
    select from kontor.profiles p
    where p.id = v_request.profile_id and p.version = (v_request.payload ->> 'version')::int) then
    perform private.refuse('KT016', '{"object": "profiles"}');
  end if;
  update kontor.right_requests
  set state = case when p_approve then 'approved' else 'refused' end, decided_by = v_me, decided_at = private.moment()
  where id = p_id;
  if p_approve then
    perform private.apply_request(v_request);
  end if;
  perform private.notify_change('right_request', p_id);
  return private.finish_save(p_save_id, '{}');
end
$$;
comment on function admin.decide_request(uuid, bigint, boolean) is 'Approves or refuses as the second person; right profiles.approve.';

create function private.apply_request(p_request kontor.right_requests) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if p_request.kind = 'give_profile' then
    insert into kontor.employee_profiles (employee_id, profile_id, valid_from, valid_until)
    values (p_request.employee_id, p_request.profile_id, private.moment_of(p_request.payload, 'valid_from'),
            private.moment_of(p_request.payload, 'valid_until'))
    on conflict (employee_id, profile_id)
    do update set valid_from = excluded.valid_from, valid_until = excluded.valid_until;
  elsif p_request.kind = 'take_profile' then
    delete from kontor.employee_profiles ep
    where ep.employee_id = p_request.employee_id and ep.profile_id = p_request.profile_id;
  elsif p_request.kind = 'deputy' then
    insert into kontor.deputies (employee_id, deputy_id, valid_from, valid_until)
    values (p_request.employee_id, (p_request.payload ->> 'deputy_id')::bigint,
            private.moment_of(p_request.payload, 'valid_from'), private.moment_of(p_request.payload, 'valid_until'));
  elsif p_request.kind = 'set_rights' then
    perform private.put_profile_rights(p_request.profile_id, p_request.payload -> 'rights', p_request.payload -> 'limits');
  end if;
end
$$;
comment on function private.apply_request(kontor.right_requests) is 'Does what an approved request asks for.';

create function admin.list_requests(p_waiting boolean) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform private.require('profiles', 'view');
  return coalesce((
    select jsonb_agg(jsonb_build_object(
      'id', q.id, 'kind', q.kind, 'state', q.state, 'employee_id', q.employee_id, 'employee', e.name,
      'profile_id', q.profile_id, 'profile', p.code,
      'payload', q.payload || jsonb_strip_nulls(jsonb_build_object('successor', s.name)),
      'requested_by', a.name,
      'requested_at', q.requested_at, 'decided_by', b.name, 'decided_at', q.decided_at) order by q.id desc)
    from (select * from kontor.right_requests r where r.state = 'waiting' or not coalesce(p_waiting, true)
          order by r.id desc limit 500) q
    left join kontor.employees e on e.id = q.employee_id
    left join kontor.profiles p on p.id = q.profile_id
    left join kontor.employees s on s.id = (q.payload ->> 'successor_id')::bigint
    join kontor.employees a on a.id = q.requested_by
    left join kontor.employees b on b.id = q.decided_by), '[]');
end
$$;
comment on function admin.list_requests(boolean) is 'Requests for rights: those that wait, or the last 500.';
