-- What a profile may is changed in one call: at once where nobody gains by it, by a second person where somebody does.

create function admin.get_right_words() returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform private.require('profiles', 'view');
  return private.right_words();
end
$$;
comment on function admin.get_right_words() is 'Objects, actions, scopes and limits that rights can be made of; right profiles.view.';

create function private.scope_covers(p_wide text, p_narrow text) returns boolean
language sql immutable set search_path = pg_catalog, pg_temp
return p_wide = p_narrow or p_wide = 'all' or p_narrow = 'own' and p_wide in ('team', 'department');
comment on function private.scope_covers(text, text) is 'Whether every row of the second scope is one of the first.';

create function private.rights_of(p_rights jsonb)
returns table (object text, action text, scope text, with_private boolean, denied boolean)
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select r.object, r.action, r.scope, bool_or(coalesce(r.with_private, false)), bool_or(coalesce(r.denied, false))
  from jsonb_to_recordset(p_rights) as r(object text, action text, scope text, with_private boolean, denied boolean)
  group by 1, 2, 3
$$;
comment on function private.rights_of(jsonb) is 'Rights in what was sent, one row an object, action and scope.';

create function private.rights_grow(p_old jsonb, p_new jsonb) returns boolean
language sql immutable set search_path = pg_catalog, pg_temp as $$
  -- A denial that goes gives back what other profiles hold; so it counts as a gain whatever this one has.
  select exists (
    select from private.rights_of(p_old) o
    where o.denied and not exists (
      select from private.rights_of(p_new) n where n.denied and n.object = o.object and n.action = o.action)
  ) or exists (
    select from private.rights_of(p_new) n
    where not n.denied
      and not exists (
        select from private.rights_of(p_new) d where d.denied and d.object = n.object and d.action = n.action)
      and not exists (
        select from private.rights_of(p_old) o
        where not o.denied and o.object = n.object and o.action = n.action and private.scope_covers(o.scope, n.scope)
          and (o.with_private or not n.with_private or n.scope in ('own', 'warehouses')))
  )
$$;
comment on function private.rights_grow(jsonb, jsonb) is 'Whether the second set of rights allows anything that the first does not.';

-- The widest limit of a person's profiles holds, so one that is new may widen as well as narrow: only a lower one is no gain.
create function private.limits_grow(p_old jsonb, p_new jsonb) returns boolean
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from jsonb_each_text(p_new) n where not coalesce(n.value::numeric <= (p_old ->> n.key)::numeric, false)
  ) or exists (select from jsonb_object_keys(p_old) o(key) where not p_new ? o.key)
$$;
comment on function private.limits_grow(jsonb, jsonb) is 'Whether limits become wider, appear or go.';

create function private.profile_is_held(p_profile_id bigint) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from kontor.employee_profiles ep where ep.profile_id = p_profile_id)
    or exists (select from kontor.right_requests q
               where q.profile_id = p_profile_id and q.kind = 'give_profile' and q.state = 'waiting')
$$;
comment on function private.profile_is_held(bigint) is 'Whether anybody has a profile, or is about to: others gain nothing by it.';

create function private.put_or_ask(p_profile_id bigint, p_rights jsonb, p_limits jsonb) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_rights jsonb := private.profile_rights_json(p_profile_id);
  v_limits jsonb := private.profile_limits_json(p_profile_id);
  v_grows boolean := private.rights_grow(v_rights, p_rights) or private.limits_grow(v_limits, p_limits);
begin
  if not v_grows and not private.limits_grow(p_limits, v_limits) and not exists (
    (select * from private.rights_of(v_rights) except select * from private.rights_of(p_rights))
    union all (select * from private.rights_of(p_rights) except select * from private.rights_of(v_rights))) then
    return 'same';
  end if;
  if v_grows and private.profile_is_held(p_profile_id) then
    perform private.add_request('set_rights', null, p_profile_id, jsonb_build_object(
      'rights', p_rights, 'limits', p_limits,
      'version', (select p.version from kontor.profiles p where p.id = p_profile_id)));
    return 'waiting';
  end if;
  perform private.put_profile_rights(p_profile_id, p_rights, p_limits);
  return 'approved';
end
$$;
comment on function private.put_or_ask(bigint, jsonb, jsonb) is
  'Gives a profile exactly these rights: approved at once where nobody gains, waiting for a second person, or the same.';

create function admin.request_rights(p_save_id uuid, p_request jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_id bigint := private.id_of(p_request, 'profile_id');
  v_read bigint := private.id_of(p_request, 'version');
  v_version integer;
begin
  perform private.require('profiles', 'edit');
  v_stored := private.claim_save(p_save_id, 'request_rights');
  if v_stored is not null then
    return v_stored;
  end if;
  select p.version into v_version from kontor.profiles p where p.id = v_id and not p.archived for update;
  if not found then
    perform private.refuse('KT003', '{"object": "profiles"}');
  end if;
  if v_read <> v_version then
    perform private.refuse('KT016', '{"object": "profiles"}');
  end if;
  perform private.check_rights(p_request -> 'rights', coalesce(p_request -> 'limits', '{}'));
  return private.finish_save(p_save_id, jsonb_build_object('state', private.put_or_ask(
    v_id, p_request -> 'rights', coalesce(p_request -> 'limits', '{}'))));
end
$$;
comment on function admin.request_rights(uuid, jsonb) is
  'Gives a profile exactly these rights and limits: at once where nobody gains, else once a second person approves.';

create function private.put_profile(p_profile jsonb) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_id bigint := private.id_of(p_profile, 'id');
  v_archived boolean := coalesce(p_profile ->> 'archived' = 'true', false);
begin
  if v_id is null then
    return private.new_profile(p_profile ->> 'code', p_profile ->> 'name_en', p_profile ->> 'name_ru');
  end if;
  if coalesce(btrim(p_profile ->> 'name_en'), '') = '' or coalesce(btrim(p_profile ->> 'name_ru'), '') = '' then
    perform private.refuse('KT008', '{"field": "name"}');
  end if;
  perform from kontor.profiles p where p.id = v_id for update;
  if not found then
    perform private.refuse('KT003', '{"object": "profiles"}');
  end if;
  if v_archived and private.profile_is_held(v_id) then
    perform private.refuse('KT005', '{"field": "archived", "reason": "people"}');
  end if;
  update kontor.profiles
  set name_en = btrim(p_profile ->> 'name_en'), name_ru = btrim(p_profile ->> 'name_ru'), archived = v_archived
  where id = v_id;
  perform private.notify_change('profile', v_id);
  return v_id;
end
$$;
comment on function private.put_profile(jsonb) is
  'Makes a profile without rights, renames or archives one; KT005 where somebody has the one to archive.';

create function admin.save_profile(p_save_id uuid, p_profile jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
begin
  perform private.require('profiles', 'edit');
  v_stored := private.claim_save(p_save_id, 'save_profile');
  if v_stored is not null then
    return v_stored;
  end if;
  return private.finish_save(p_save_id, jsonb_build_object('id', private.put_profile(private.as_changes(p_profile))));
end
$$;
comment on function admin.save_profile(uuid, jsonb) is 'Makes, renames or archives a profile; its rights are another call.';

-- Profiles as a file, for kontor-server; the window reads and writes the same form.
create function private.profile_file() returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object('format', 'kontor-profiles', 'version', 1, 'profiles', private.exported_profiles())
$$;
comment on function private.profile_file() is 'All profiles in the form of a file.';

create function private.profiles_of_file(p_file jsonb) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_profiles jsonb := case when jsonb_typeof(p_file) = 'array' then p_file else p_file -> 'profiles' end;
  v_unknown text;
begin
  -- The first exports were a bare list.
  if jsonb_typeof(p_file) = 'object' and p_file ->> 'version' is distinct from '1' then
    perform private.refuse('KT005', '{"field": "file", "reason": "version"}');
  end if;
  if jsonb_typeof(v_profiles) is distinct from 'array' then
    perform private.refuse('KT005', '{"field": "file", "reason": "file"}');
  end if;
  select string_agg(distinct w.word, ', ' order by w.word) into v_unknown
  from jsonb_array_elements(v_profiles) p
  cross join lateral jsonb_path_query(p, '$.rights[*]') r
  cross join lateral (values ('objects', r ->> 'object'), ('actions', r ->> 'action'), ('scopes', r ->> 'scope')) w(kind, word)
  where not coalesce(private.right_words() -> w.kind ? w.word, false);
  if v_unknown is not null then
    perform private.refuse('KT005', jsonb_build_object('field', 'rights', 'value', v_unknown, 'reason', 'unknown'));
  end if;
  return v_profiles;
end
$$;
comment on function private.profiles_of_file(jsonb) is 'The profiles of a file; KT005 names every word this server does not know.';
