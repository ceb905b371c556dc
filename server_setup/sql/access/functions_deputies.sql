-- Deputies: business rights lent for dates. Lending is in functions_requests.sql, as it may need a second person.

create function private.deputies_json(p_employee_id bigint) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', d.id, 'employee_id', d.employee_id, 'employee', e.name, 'deputy_id', d.deputy_id, 'deputy', h.name,
    'valid_from', d.valid_from, 'valid_until', d.valid_until) order by d.valid_from, d.id), '[]')
  from kontor.deputies d
  join kontor.employees e on e.id = d.employee_id
  join kontor.employees h on h.id = d.deputy_id
  where p_employee_id in (d.employee_id, d.deputy_id) and d.valid_until > private.moment()
$$;
comment on function private.deputies_json(bigint) is 'Rights an employee lends or is lent, now or later.';

create function admin.list_my_deputies() returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return private.deputies_json(private.me());
end
$$;
comment on function admin.list_my_deputies() is 'To whom I lend my rights, and whose I am lent; everybody''s own.';

-- Rights that are lent no longer: somebody loses, nobody gains, so one person is enough.
create function private.end_deputy(p_id bigint) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_deputy bigint;
begin
  update kontor.deputies d set valid_until = private.moment()
  where d.id = p_id and d.valid_from < private.moment() and d.valid_until > private.moment() returning d.deputy_id into v_deputy;
  if not found then
    delete from kontor.deputies d where d.id = p_id and d.valid_from >= private.moment() returning d.deputy_id into v_deputy;
  end if;
  if v_deputy is null then
    perform private.refuse('KT003', '{"object": "deputies"}');
  end if;
  perform private.notify_change('employee', v_deputy);
end
$$;
comment on function private.end_deputy(bigint) is 'Ends lent rights now, or before they begin.';

create function admin.end_deputy(p_save_id uuid, p_id bigint) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
begin
  if not exists (select from kontor.deputies d where d.id = p_id and d.employee_id = private.me()) then
    perform private.require('profiles', 'edit');
  end if;
  v_stored := private.claim_save(p_save_id, 'end_deputy');
  if v_stored is not null then
    return v_stored;
  end if;
  perform private.end_deputy(p_id);
  return private.finish_save(p_save_id, '{}');
end
$$;
comment on function admin.end_deputy(uuid, bigint) is 'Ends lent rights: the own ones, or anybody''s with profiles.edit.';
