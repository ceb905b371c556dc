-- The tree of departments, and teams across it. Where somebody stands decides whose rows the scopes reach, so rights follow.

create function private.department(p_name text) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_id bigint;
  v_key integer;
begin
  select d.id into v_id from kontor.departments d where d.name = p_name;
  if not found then
    insert into kontor.access_keys (kind) values ('pool') returning id into v_key;
    insert into kontor.departments (name, key) values (p_name, v_key) returning id into v_id;
  end if;
  return v_id;
end
$$;
comment on function private.department(text) is 'Id of a department by name, made with its pool where it is new.';

create function private.put_department(p_department jsonb) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_id bigint := private.id_of(p_department, 'id');
  v_name text := btrim(p_department ->> 'name');
  v_parent bigint := private.id_of(p_department, 'parent_id');
  v_archived boolean := coalesce(p_department ->> 'archived' = 'true', false);
begin
  if coalesce(v_name, '') = '' then
    perform private.refuse('KT008', '{"field": "name"}');
  end if;
  -- Two moves at once could close a loop that neither sees.
  perform pg_advisory_xact_lock(710003);
  if exists (select from kontor.departments d where d.name = v_name and d.id is distinct from v_id) then
    perform private.refuse('KT006', '{"field": "name"}');
  end if;
  if v_id is not null and v_parent in (select private.departments_below(v_id)) then
    perform private.refuse('KT005', '{"field": "parent_id", "reason": "below_itself"}');
  end if;
  if v_parent is not null and not exists (
    select from kontor.departments d where d.id = v_parent and (not d.archived or v_archived)) then
    perform private.refuse('KT003', '{"object": "departments", "field": "parent_id"}');
  end if;
  if v_archived and (
    exists (select from kontor.employees e where e.department_id = v_id and e.active)
    or exists (select from kontor.departments d where d.parent_id = v_id and not d.archived)) then
    perform private.refuse('KT005', '{"field": "archived", "reason": "people"}');
  end if;
  if v_id is null then
    v_id := private.department(v_name);
  end if;
  update kontor.departments set name = v_name, parent_id = v_parent, archived = v_archived where id = v_id;
  if not found then
    perform private.refuse('KT003', '{"object": "departments"}');
  end if;
  perform private.notify_change('department', v_id);
  return v_id;
end
$$;
comment on function private.put_department(jsonb) is
  'Makes, renames, moves or archives a department; KT005 where people or departments still stand in an archived one.';

create function admin.save_department(p_save_id uuid, p_department jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
begin
  perform private.require('employees', 'edit');
  v_stored := private.claim_save(p_save_id, 'save_department');
  if v_stored is not null then
    return v_stored;
  end if;
  return private.finish_save(p_save_id, jsonb_build_object('id', private.put_department(private.as_changes(p_department))));
end
$$;
comment on function admin.save_department(uuid, jsonb) is 'Makes, renames, moves or archives a department.';

create function private.put_team(p_team jsonb) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_id bigint := private.id_of(p_team, 'id');
  v_name text := btrim(p_team ->> 'name');
begin
  if coalesce(v_name, '') = '' then
    perform private.refuse('KT008', '{"field": "name"}');
  end if;
  if jsonb_typeof(p_team -> 'members') is distinct from 'array' then
    perform private.refuse('KT005', '{"field": "members", "reason": "list"}');
  end if;
  if exists (select from kontor.teams t where t.name = v_name and t.id is distinct from v_id) then
    perform private.refuse('KT006', '{"field": "name"}');
  end if;
  if v_id is null then
    insert into kontor.teams (name) values (v_name) returning id into v_id;
  else
    update kontor.teams set name = v_name where id = v_id;
    if not found then
      perform private.refuse('KT003', '{"object": "teams"}');
    end if;
  end if;
  delete from kontor.team_members m where m.team_id = v_id and not p_team -> 'members' @> to_jsonb(m.employee_id);
  insert into kontor.team_members (team_id, employee_id)
  select v_id, e.id from kontor.employees e where p_team -> 'members' @> to_jsonb(e.id)
  on conflict do nothing;
  perform private.notify_change('team', v_id);
  return v_id;
end
$$;
comment on function private.put_team(jsonb) is 'Makes or changes a team and who is in it.';

create function admin.save_team(p_save_id uuid, p_team jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
begin
  perform private.require('employees', 'edit');
  v_stored := private.claim_save(p_save_id, 'save_team');
  if v_stored is not null then
    return v_stored;
  end if;
  return private.finish_save(p_save_id, jsonb_build_object('id', private.put_team(private.as_changes(p_team))));
end
$$;
comment on function admin.save_team(uuid, jsonb) is 'Makes or changes a team and who is in it.';

-- A team is only a list: without members it reaches nobody, so it may go.
create function private.drop_team(p_id bigint) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from kontor.team_members m where m.team_id = p_id;
  delete from kontor.teams t where t.id = p_id;
  if not found then
    perform private.refuse('KT003', '{"object": "teams"}');
  end if;
  perform private.notify_change('team', p_id);
end
$$;
comment on function private.drop_team(bigint) is 'Dissolves a team; what its members see by other scopes stays.';

create function admin.drop_team(p_save_id uuid, p_id bigint) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
begin
  perform private.require('employees', 'edit');
  v_stored := private.claim_save(p_save_id, 'drop_team');
  if v_stored is not null then
    return v_stored;
  end if;
  perform private.drop_team(p_id);
  return private.finish_save(p_save_id, '{}');
end
$$;
comment on function admin.drop_team(uuid, bigint) is 'Dissolves a team.';
