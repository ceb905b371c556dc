-- Profiles as plain data: listed, copied, exported, imported. What people gain goes through requests.

create function private.right_words() returns jsonb
language sql immutable set search_path = pg_catalog, pg_temp
return '{"objects": ["clients", "channels", "bank_data", "tasks", "receipts", "shipments", "supplier_orders",
  "supplier_returns", "client_returns", "transfers", "issues", "stocktaking", "reservations", "cost_documents", "items",
  "prices", "cost", "balances", "employees", "profiles", "journal", "settings", "print_forms"],
  "actions": ["view", "create", "edit", "delete", "post", "unpost", "back_date", "print", "export", "import", "merge",
  "mass_change", "reassign", "override", "approve", "history"],
  "scopes": ["own", "team", "department", "warehouses", "all"],
  "limits": ["discount_percent", "document_sum", "debt_override", "back_date_days"]}'::jsonb;
comment on function private.right_words() is 'Objects, actions, scopes and limits that rights can be made of.';

create function private.profile_rights_json(p_profile_id bigint) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('object', r.object, 'action', r.action, 'scope', r.scope,
    'with_private', r.with_private, 'denied', r.denied) order by r.object, r.action, r.scope), '[]')
  from kontor.profile_rights r where r.profile_id = p_profile_id
$$;
comment on function private.profile_rights_json(bigint) is 'Rights of a profile, in order.';

create function private.profile_limits_json(p_profile_id bigint) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(jsonb_object_agg(l.name, l.value::text order by l.name), '{}')
  from kontor.profile_limits l where l.profile_id = p_profile_id
$$;
comment on function private.profile_limits_json(bigint) is 'Limits of a profile, as text.';

create function private.check_rights(p_rights jsonb, p_limits jsonb) returns void
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
declare
  v_right jsonb;
  v_name text;
  v_value text;
begin
  if jsonb_typeof(p_rights) is distinct from 'array' or jsonb_typeof(p_limits) is distinct from 'object' then
    perform private.refuse('KT005', '{"field": "rights", "reason": "list"}');
  end if;
  for v_right in select * from jsonb_array_elements(p_rights) loop
    if not coalesce(private.right_words() -> 'objects' @> (v_right -> 'object')
        and private.right_words() -> 'actions' @> (v_right -> 'action')
        and private.right_words() -> 'scopes' @> (v_right -> 'scope'), false) then
      perform private.refuse('KT005', jsonb_build_object('field', 'rights', 'value', v_right::text, 'reason', 'unknown'));
    end if;
  end loop;
  for v_name, v_value in select * from jsonb_each_text(p_limits) loop
    if not private.right_words() -> 'limits' @> to_jsonb(v_name) or v_value !~ '^[0-9]{1,15}(\.[0-9]{1,2})?$' then
      perform private.refuse('KT005', jsonb_build_object('field', 'limits', 'value', v_name, 'reason', 'unknown'));
    end if;
  end loop;
end
$$;
comment on function private.check_rights(jsonb, jsonb) is 'KT005 for a right or a limit that does not exist.';

create function private.put_profile_rights(p_profile_id bigint, p_rights jsonb, p_limits jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from kontor.profile_rights where profile_id = p_profile_id;
  insert into kontor.profile_rights (profile_id, object, action, scope, with_private, denied)
  select p_profile_id, r.object, r.action, r.scope, bool_or(coalesce(r.with_private, false)),
         bool_or(coalesce(r.denied, false))
  from jsonb_to_recordset(p_rights) as r(object text, action text, scope text, with_private boolean, denied boolean)
  group by 2, 3, 4;
  delete from kontor.profile_limits where profile_id = p_profile_id;
  insert into kontor.profile_limits (profile_id, name, value)
  select p_profile_id, l.key, l.value::numeric from jsonb_each_text(p_limits) l;
  -- Whoever read the profile before this sees by its version that it is another one now.
  update kontor.profiles set archived = archived where id = p_profile_id;
  perform private.notify_change('profile', p_profile_id);
end
$$;
comment on function private.put_profile_rights(bigint, jsonb, jsonb) is 'Gives a profile exactly these rights and limits.';

create function admin.list_profiles() returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform private.require('profiles', 'view');
  return coalesce((
    select jsonb_agg(jsonb_build_object('id', p.id, 'code', p.code, 'name_en', p.name_en, 'name_ru', p.name_ru,
      'version', p.version, 'archived', p.archived, 'people', (
        select count(*) from kontor.employee_profiles ep join kontor.employees e on e.id = ep.employee_id and e.active
        where ep.profile_id = p.id),
      'rights', private.profile_rights_json(p.id), 'limits', private.profile_limits_json(p.id)) order by p.code)
    from kontor.profiles p), '[]');
end
$$;
comment on function admin.list_profiles() is 'Profiles with rights, limits and the number of people; right profiles.view.';

create function private.exported_profiles() returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('code', p.code, 'name_en', p.name_en, 'name_ru', p.name_ru,
    'rights', private.profile_rights_json(p.id), 'limits', private.profile_limits_json(p.id)) order by p.code), '[]')
  from kontor.profiles p where not p.archived
$$;
comment on function private.exported_profiles() is 'All profiles as data for a file: no ids, no people.';

create function admin.export_profiles() returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform private.require('profiles', 'view');
  return private.exported_profiles();
end
$$;
comment on function admin.export_profiles() is 'All profiles as data for a file; right profiles.view.';

create function private.new_profile(p_code text, p_name_en text, p_name_ru text) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_id bigint;
begin
  if coalesce(p_code, '') !~ '^[a-z][a-z0-9_]{1,40}$' then
    perform private.refuse('KT005', jsonb_build_object('field', 'code', 'value', p_code, 'reason', 'login_form'));
  end if;
  if coalesce(btrim(p_name_en), '') = '' or coalesce(btrim(p_name_ru), '') = '' then
    perform private.refuse('KT008', '{"field": "name"}');
  end if;
  if exists (select from kontor.profiles p where p.code = p_code) then
    perform private.refuse('KT006', '{"field": "code"}');
  end if;
  insert into kontor.profiles (code, name_en, name_ru) values (p_code, btrim(p_name_en), btrim(p_name_ru))
  returning id into v_id;
  return v_id;
end
$$;
comment on function private.new_profile(text, text, text) is 'Makes a profile without rights.';

-- A profile that nobody has gives nobody anything, so a copy needs no second person: giving it does.
create function admin.copy_profile(p_save_id uuid, p_copy jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_from bigint := private.id_of(p_copy, 'profile_id');
  v_id bigint;
begin
  perform private.require('profiles', 'edit');
  v_stored := private.claim_save(p_save_id, 'copy_profile');
  if v_stored is not null then
    return v_stored;
  end if;
  if not exists (select from kontor.profiles p where p.id = v_from) then
    perform private.refuse('KT003', '{"object": "profiles"}');
  end if;
  v_id := private.new_profile(p_copy ->> 'code', p_copy ->> 'name_en', p_copy ->> 'name_ru');
  perform private.put_profile_rights(v_id, private.profile_rights_json(v_from), private.profile_limits_json(v_from));
  return private.finish_save(p_save_id, jsonb_build_object('id', v_id));
end
$$;
comment on function admin.copy_profile(uuid, jsonb) is 'A new profile with the rights and limits of another.';

create function admin.import_profiles(p_save_id uuid, p_profiles jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_profile jsonb;
  v_id bigint;
  v_done jsonb := '{}';
begin
  perform private.require('profiles', 'edit');
  v_stored := private.claim_save(p_save_id, 'import_profiles');
  if v_stored is not null then
    return v_stored;
  end if;
  if jsonb_typeof(p_profiles) is distinct from 'array' then
    perform private.refuse('KT005', '{"field": "profiles", "reason": "list"}');
  end if;
  for v_profile in select * from jsonb_array_elements(p_profiles) loop
    perform private.check_rights(v_profile -> 'rights', coalesce(v_profile -> 'limits', '{}'));
    select p.id into v_id from kontor.profiles p where p.code = v_profile ->> 'code' for update;
    if not found then
      v_id := private.new_profile(v_profile ->> 'code', v_profile ->> 'name_en', v_profile ->> 'name_ru');
      perform private.put_profile_rights(v_id, v_profile -> 'rights', coalesce(v_profile -> 'limits', '{}'));
      v_done := v_done || jsonb_build_object(v_profile ->> 'code', 'added');
    else
      v_done := v_done || jsonb_build_object(v_profile ->> 'code', private.put_or_ask(
        v_id, v_profile -> 'rights', coalesce(v_profile -> 'limits', '{}')));
    end if;
  end loop;
  return private.finish_save(p_save_id, v_done);
end
$$;
comment on function admin.import_profiles(uuid, jsonb) is
  'Adds new profiles of a file; existing ones lose rights at once, and wait for a second person where they gain.';

-- What kontor-server does as the owner of the machine: no second person, but the journal names it.
create function private.put_profiles(p_profiles jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_profile jsonb;
  v_id bigint;
  v_done jsonb := '{}';
begin
  if jsonb_typeof(p_profiles) is distinct from 'array' then
    perform private.refuse('KT005', '{"field": "profiles", "reason": "list"}');
  end if;
  for v_profile in select * from jsonb_array_elements(p_profiles) loop
    perform private.check_rights(v_profile -> 'rights', coalesce(v_profile -> 'limits', '{}'));
    select p.id into v_id from kontor.profiles p where p.code = v_profile ->> 'code';
    v_done := v_done || jsonb_build_object(v_profile ->> 'code', case when v_id is null then 'added' else 'set' end);
    v_id := coalesce(
      v_id, private.new_profile(v_profile ->> 'code', v_profile ->> 'name_en', v_profile ->> 'name_ru'));
    perform private.put_profile_rights(v_id, v_profile -> 'rights', coalesce(v_profile -> 'limits', '{}'));
  end loop;
  return v_done;
end
$$;
comment on function private.put_profiles(jsonb) is 'Adds profiles, and gives existing ones exactly these rights.';

create function private.give_profile(p_login text, p_code text, p_until timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into kontor.employee_profiles (employee_id, profile_id, valid_until)
  select e.id, p.id, p_until from kontor.employees e, kontor.profiles p where e.login = p_login and p.code = p_code
  on conflict (employee_id, profile_id) do update set valid_from = null, valid_until = excluded.valid_until;
  if not found then
    perform private.refuse('KT003', '{"object": "profiles"}');
  end if;
end
$$;
comment on function private.give_profile(text, text, timestamptz) is 'Gives a profile to an employee; for kontor-server.';
