-- What may X see, and why; and who may see this record, and why. The same rows that keys are computed from.

-- By which keys a record is reached. A higher capability's table is read here and nowhere else in this one.
create function private.record_keys(p_object text, p_record_id bigint) returns integer[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_keys integer[];
begin
  if p_object in ('clients', 'channels', 'bank_data') then
    select array[c.acl_key] into v_keys from kontor.clients c where c.id = p_record_id;
  elsif p_object = 'tasks' then
    select array_agg(p.acl_key) into v_keys from kontor.task_people p where p.task_id = p_record_id;
  elsif p_object in ('shipments', 'receipts', 'supplier_orders', 'supplier_returns', 'client_returns', 'transfers',
                     'issues', 'stocktaking', 'reservations', 'cost_documents') then
    select array[d.client_key, d.warehouse_key, d.to_warehouse_key] into v_keys
    from kontor.documents d where d.id = p_record_id and private.document_object(d.kind) = p_object;
  elsif p_object = 'balances' then
    select array[w.key] into v_keys from kontor.warehouses w where w.id = p_record_id;
  end if;
  return v_keys;
end
$$;
comment on function private.record_keys(text, bigint) is 'Access keys of a record; null for a missing one.';

create function private.reasons(p_login text, p_object text, p_action text, p_keys integer[]) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'employee_id', e.id, 'employee', e.name, 'object', r.object, 'action', r.action, 'profile', p.code, 'scope', r.scope,
    'with_private', r.with_private, 'denied', r.denied, 'lent_by', case when r.lent then (r.source).name end,
    'valid_until', nullif(r.valid_until, 'infinity')) order by e.name, r.object, r.action, p.code, r.scope), '[]')
  from private.dated_rights(p_login) r
  join kontor.employees e on e.login = r.login
  join kontor.profiles p on p.id = r.profile_id
  where (p_object = '*' or r.object = p_object) and (p_action is null or r.action = p_action)
    and private.moment() >= r.valid_from and private.moment() < r.valid_until
    and (p_keys is null or r.denied or r.scope = 'all' and r.with_private or exists (
      select from private.scope_keys(r.source, r.scope, r.with_private) k(key) where k.key = any (p_keys)))
$$;
comment on function private.reasons(text, text, text, integer[]) is
  'Rights that reach a record with these keys (null: any record), and denials, with the profile they come from; *: of
all objects.';

create function admin.explain_access(p_employee_id bigint, p_object text, p_record_id bigint) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_login text;
  v_keys integer[];
begin
  perform private.require('profiles', 'view');
  select e.login into v_login from kontor.employees e where e.id = p_employee_id;
  if not found then
    perform private.refuse('KT003', '{"object": "employees"}');
  end if;
  if p_record_id is not null then
    v_keys := private.record_keys(p_object, p_record_id);
    if v_keys is null then
      perform private.refuse('KT003', '{"object": "records"}');
    end if;
  end if;
  return private.reasons(v_login, coalesce(p_object, '*'), null, v_keys);
end
$$;
comment on function admin.explain_access(bigint, text, bigint) is
  'Why an employee may act on a record, on any record of an object, or (without one) on anything; right profiles.view.';
