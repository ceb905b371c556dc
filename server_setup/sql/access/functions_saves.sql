-- What every save function stands on: applied once, field by field, announced by id.

create function private.claim_save(p_save_id uuid, p_function text) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored private.saves;
begin
  if p_save_id is null then
    perform private.refuse('KT008', '{"field": "save_id"}');
  end if;
  -- A repeat of a save still in flight waits here for the first one's end.
  insert into private.saves (login, save_id, function, at)
  values (session_user, p_save_id, p_function, private.moment())
  on conflict (login, save_id) do nothing;
  if found then
    return null;
  end if;
  select s.* into v_stored from private.saves s where s.login = session_user::text and s.save_id = p_save_id;
  if v_stored.function <> p_function then
    perform private.refuse('KT005', '{"field": "save_id", "reason": "used"}');
  end if;
  return coalesce(v_stored.result, '{}');
end
$$;
comment on function private.claim_save(uuid, text) is
  'Null for a new save; the stored result for a repeat, which then changes nothing.';

create function private.finish_save(p_save_id uuid, p_result jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update private.saves set result = p_result where login = session_user::text and save_id = p_save_id;
  return p_result;
end
$$;
comment on function private.finish_save(uuid, jsonb) is 'Stores the result of a save for a repeat, and returns it.';

create function private.merge_changes(
  p_current jsonb, p_changes jsonb, p_allowed text[], p_record_table text, p_record_id bigint
) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_new jsonb := p_current;
  v_conflicts jsonb := '{}';
  v_field text;
  v_pair jsonb;
  v_theirs jsonb;
begin
  for v_field, v_pair in select * from jsonb_each(private.as_changes(p_changes)) loop
    if not v_field = any (p_allowed) then
      perform private.refuse('KT005', jsonb_build_object('field', v_field, 'reason', 'unknown'));
    end if;
    if jsonb_typeof(v_pair) is distinct from 'array' or jsonb_array_length(v_pair) <> 2 then
      perform private.refuse('KT005', jsonb_build_object('field', v_field, 'reason', 'pair'));
    end if;
    v_theirs := coalesce(p_current -> v_field, 'null');
    -- Numbers travel as strings, so values are compared as text.
    if p_record_id is not null and v_theirs #>> '{}' is distinct from v_pair -> 0 #>> '{}'
       and v_theirs #>> '{}' is distinct from v_pair -> 1 #>> '{}' then
      v_conflicts := v_conflicts || jsonb_build_object(v_field, jsonb_build_object(
        'theirs', v_theirs, 'mine', v_pair -> 1, 'original', v_pair -> 0));
    end if;
    v_new := v_new || jsonb_build_object(v_field, v_pair -> 1);
  end loop;
  if v_conflicts <> '{}' then
    perform private.refuse('KT004', jsonb_build_object('fields', v_conflicts, 'version', p_current -> 'version')
      || coalesce(private.last_change(p_record_table, p_record_id), '{}'));
  end if;
  return v_new;
end
$$;
comment on function private.merge_changes(jsonb, jsonb, text[], text, bigint) is
  'The row with {field: [old, new]} applied. KT004 names fields that someone else changed meanwhile; KT005 other fields.';

create function private.notify_change(p_kind text, p_id bigint) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_notify('kontor_changes', p_kind || ':' || p_id);
end
$$;
comment on function private.notify_change(text, bigint) is 'Tells open windows that a record changed: kind and id only.';

create function private.bump_version() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  new.version := old.version + 1;
  return new;
end
$$;
comment on function private.bump_version() is 'Raises the version of a changed row.';

create function private.employee_name(p_login text) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select e.name from kontor.employees e where e.login = p_login;
end;
comment on function private.employee_name(text) is 'Name of an employee by login, for "who changed it".';

create function private.as_changes(p_changes jsonb) returns jsonb
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
  if jsonb_typeof(p_changes) is distinct from 'object' then
    perform private.refuse('KT005', '{"field": "changes", "reason": "object"}');
  end if;
  return p_changes;
end
$$;
comment on function private.as_changes(jsonb) is 'What a save was sent; KT005 where it is no JSON object.';

create function private.id_of(p_value jsonb, p_field text) returns bigint
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
  if p_value ->> p_field !~ '^[0-9]{1,18}$' then
    perform private.refuse('KT005', jsonb_build_object('field', p_field, 'reason', 'digits'));
  end if;
  return (p_value ->> p_field)::bigint;
end
$$;
comment on function private.id_of(jsonb, text) is 'An id in what was sent; KT005 for what is none.';
